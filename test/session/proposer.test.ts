import * as fs from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {makeFolder} from '../commands/run.ts';
import {runWizard, stubEnvironment, type Typed} from './terminal.ts';

let home: string;

beforeEach(() => {
	home = makeFolder({'config/plan-wizard/x': '', 'bin/x': ''});
	stubEnvironment(home, join(home, 'bin'));
});

afterEach(() => vi.unstubAllEnvs());

/** A program in `folder` that answers with what `script` logs; each of its questions is kept in the home. */
const makeAgent = (name: string, script: string, folder = join(home, 'bin')): void => {
	const keep = `require('fs').appendFileSync(${JSON.stringify(join(home, 'asked'))}, require('fs').readFileSync(0, 'utf8'));`;
	fs.mkdirSync(folder, {recursive: true});
	fs.writeFileSync(join(folder, name), `#!${process.execPath}\n${keep}\n${script}\n`, {mode: 0o755});
};

const asked = (): string => (fs.existsSync(join(home, 'asked')) ? fs.readFileSync(join(home, 'asked'), 'utf8') : '');

const makeProject = (): string =>
	makeFolder({
		'specs/001-login/spec.md': '# Login\n\n## Edge Cases\n\nOf the spec.\n',
		'specs/001-login/plan.md': '# Notes\n\n## Goals\n\nFast.\n',
	});

const open = (folder: string, ...typed: readonly Typed[]) =>
	runWizard(folder, ['specs/001-login/plan.md', '--no-run'], {after: 'Notes'}, 'tab', 'alt+p', ...typed);

const left = ['ctrl+c'] as const;
const yes = ['right', 'enter'] as const;

test('nothing is started before a yes to the whole command, which is asked for once', async () => {
	const folder = makeProject();
	makeAgent('claude', 'console.log(JSON.stringify(["In 50 ms."]))');
	const refused = await open(folder, {after: 'Ask Claude Code'}, 'enter', {after: 'was sent.'}, ...left);
	expect(refused.shown).toContain('["claude","-p"]');
	expect(refused.shown).toContain('specs/001-login/plan.md: all of it, 1 kB');
	expect(refused.shown).toContain('specs/001-login/spec.md: all of it, 1 kB');
	expect(asked()).toBe('');
	await open(
		folder,
		{after: 'Ask Claude Code'},
		...yes,
		{after: '1 proposal for Goals'},
		'alt+1',
		'ctrl+s',
		{after: 'In 50 ms.'},
		'enter',
	);
	expect(fs.readFileSync(join(folder, 'specs/001-login/plan.md'), 'utf8')).toBe('# Notes\n\n## Goals\n\nIn 50 ms.\n');
	expect(asked()).toContain('"now": "Fast."');
	expect(asked()).toContain('Of the spec.');
});

test('a program of the project is shown, and asked about again once it says something else', async () => {
	const folder = makeProject();
	const bin = join(folder, 'tools');
	vi.stubEnv('PATH', bin);
	makeAgent('codex', 'console.log("[]")', bin);
	const first = await open(folder, {after: 'Ask Codex'}, 'escape', {after: 'was sent.'}, ...left);
	expect(first.shown).toContain('and comes with this project');
	await open(folder, {after: 'Ask Codex'}, ...yes, {after: 'Codex proposes nothing'}, ...left);
	makeAgent('codex', 'console.log("[] ")', bin);
	await open(folder, {after: 'Ask Codex'}, 'escape', {after: 'was sent.'}, ...left);
});

test.each<[what: string, script: string | undefined, sentence: string]>([
	[
		'a program that fails',
		'console.error("Not logged in"); process.exit(1)',
		'ended with exit code 1. It said: “Not logged in”.',
	],
	['words', 'console.log("Sorry.")', 'It answered no JSON, but “Sorry.”.'],
	['no program', undefined, 'There is no agent to ask'],
])('%s is a sentence, and the plan is as it was', async (_, script, sentence) => {
	const folder = makeProject();
	if (script !== undefined) makeAgent('gemini', script);
	const agreed: readonly Typed[] = script === undefined ? [] : [{after: 'Ask Gemini'}, ...yes];
	await open(folder, ...agreed, {after: sentence}, ...left);
	expect(fs.readFileSync(join(folder, 'specs/001-login/plan.md'), 'utf8')).toContain('Fast.');
});

test('Escape ends it, and so does leaving the form', async () => {
	const folder = makeProject();
	const mark = join(home, 'running');
	makeAgent(
		'claude',
		`require('fs').writeFileSync(${JSON.stringify(mark)}, String(process.pid)); setInterval(() => {}, 1000)`,
	);
	const runs = (): boolean => {
		try {
			return process.kill(Number(fs.readFileSync(mark, 'utf8')), 0);
		} catch {
			return false;
		}
	};
	await open(
		folder,
		{after: 'Ask Claude Code'},
		...yes,
		{after: 'Asking Claude Code for Goals'},
		'escape',
		{after: 'is not asked any more'},
		...left,
	);
	await expect.poll(runs).toBe(false);
	await open(folder, {after: 'Asking Claude Code for Goals'}, ...left);
	await expect.poll(runs).toBe(false);
});
