import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import type {Command} from '../../../source/wizard/commands/command.ts';
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
	// What depends on the state is said in the test of its command.
	for (const {words, said = 'Done.'} of calls) {
		expect(words.length).toBeGreaterThan(0);
		expect(words.filter(word => !/^(?:\/[a-z]+|[-+<>?=]+)$/.test(word))).toEqual([]);
		if (typeof said === 'string') expect(said).toMatch(/^[A-Z].+\.$/);
	}
});

const namesOf = (isMeant: (command: Command) => boolean) =>
	Object.entries(commands)
		.filter(([, command]) => isMeant(command))
		.map(([name]) => name)
		.join(' ');

test('the menu lists what does something to the plan or the form, and no move of the caret', () => {
	expect(namesOf(({isListed}) => isListed === true)).toBe(
		'nextSection previousSection showPicks tick newItem removeItem moveItemUp moveItemDown sortItems duplicateItem propose ' +
			'markQuestion nextGap previousGap onlyGaps changeTemplate addSection openPreview openSpec openEditor editSection undo ' +
			'redo review showKeys suspend redraw leave giveUp selectAll copy yank openMerge nextChange previousChange note ask ' +
			'showChange restore otherBase listNotes',
	);
});

test('it lists first what is about the field or item with the caret', () => {
	expect(namesOf(({isHere}) => isHere === true)).toBe(
		'tick newItem removeItem moveItemUp moveItemDown sortItems duplicateItem propose markQuestion openEditor note ask showChange restore',
	);
});

test.each([
	['answer', 'tick removeItem moveItemUp moveItemDown sortItems duplicateItem markQuestion openEditor note ask'],
	['question', 'nextSection newItem propose'],
	[
		'form',
		'nextGap onlyGaps changeTemplate addSection openPreview openSpec editSection undo redo review openMerge nextChange otherBase listNotes',
	],
	[undefined, 'leave giveUp'],
])('where lines are typed what asks for %j is %s', (needs, names) => {
	expect(namesOf(({line}) => line !== undefined && line.needs === needs)).toBe(names);
});
