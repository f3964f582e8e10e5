import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {commands} from '../../../source/wizard/commands/commands.ts';
import type {CommandName} from '../../../source/wizard/keymap.ts';

const keys = readFileSync(new URL('../../../docs/keys.md', import.meta.url), 'utf8');
const rows = [...keys.matchAll(/\| ([^|\n]+?) \| `(\w+)` \|$/gm)].map(([, title = '', name = '']) => ({title, name}));

test('each command with a key is called as the page of keys calls it', () => {
	expect(rows.length).toBeGreaterThan(60);
	for (const {title, name} of rows) expect([name, commands[name as CommandName].title]).toEqual([name, title]);
});

test('what does not apply says why in a sentence', () => {
	const said = Object.entries(commands).flatMap(([name, {otherwise}]) =>
		typeof otherwise === 'string' ? [{name, otherwise}] : [],
	);
	expect(said.length).toBeGreaterThan(15);
	for (const {name, otherwise} of said)
		expect([name, otherwise]).toEqual([name, expect.stringMatching(/^[A-Z].{10,}\.$/)]);
});

test('where lines are typed each has words of its own, and says in a sentence what was done', () => {
	const calls = Object.values(commands).flatMap(({line}) => line ?? []);
	const words = calls.flatMap(line => line.words);
	expect(new Set(words).size).toBe(words.length);
	for (const {words, said = 'Done.'} of calls) {
		expect(words.length).toBeGreaterThan(0);
		expect(words.filter(word => !/^(?:\/[a-z]+|[-+<>?=]+)$/.test(word))).toEqual([]);
		expect(said).toMatch(/^[A-Z].+\.$/);
	}
});

test('the menu lists what does something to the plan or the form, and no move of the caret', () => {
	const isListed = (name: CommandName) => commands[name].isListed === true;
	const listed: readonly CommandName[] = [
		'tick',
		'newItem',
		'removeItem',
		'moveItemUp',
		'moveItemDown',
		'duplicateItem',
		'undo',
		'redo',
		'review',
		'leave',
		'copy',
		'selectAll',
	];
	const unlisted: readonly CommandName[] = ['left', 'right', 'up', 'down', 'enter', 'nextStop', 'openMenu', 'close'];
	expect(listed.filter(name => !isListed(name))).toEqual([]);
	expect(unlisted.filter(isListed)).toEqual([]);
});
