/* What agents are told of the program holds for the program that is here. */
import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {commands, flags} from '../source/command-table.ts';
import {settingsLines} from '../source/hook/settings-lines.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const skill = read('agents/skills/plan-wizard/SKILL.md');

test('the skill names commands and flags that there are', () => {
	const code = [...skill.matchAll(/`([^`]+)`/g)].map(([, words = '']) => words);
	const called = code.flatMap(words => /^(?:npx plan-wizard )?([a-z]+) [<-]/.exec(words)?.[1] ?? []);
	expect(called.filter(name => !(name in commands))).toEqual([]);
	expect(called).toEqual(expect.arrayContaining(['check', 'export', 'fill', 'outline', 'review']));
	const named = code.flatMap(words => [...words.matchAll(/--([a-z-]+)/g)].map(([, name = '']) => name));
	expect(named.filter(name => !(name in flags))).toEqual([]);
});

test('the skill is as long as an agent reads it, and says when it is wanted', () => {
	const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(skill) ?? [];
	expect(parse(head)).toEqual({name: 'plan-wizard', description: expect.stringMatching(/^.{50,1024}$/)});
	expect(body.match(/^\d+\. /gm)?.length).toBeLessThanOrEqual(10);
});

test('the plugin is of this version, and its hook is the one that `hook --print` prints', () => {
	const {version} = JSON.parse(read('package.json'));
	expect(JSON.parse(read('agents/.claude-plugin/plugin.json'))).toMatchObject({name: 'plan-wizard', version});
	expect(JSON.parse(read('agents/hooks/hooks.json'))).toEqual(settingsLines('claude', 'plan-wizard hook', 3600).lines);
	const [plugin] = JSON.parse(read('.claude-plugin/marketplace.json')).plugins;
	expect(JSON.parse(read(`${plugin.source}/.claude-plugin/plugin.json`)).name).toBe(plugin.name);
});
