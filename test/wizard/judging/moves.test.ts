/* How changes are told, and the way from one to the next. */
import {expect, test} from 'vitest';
import type {Change} from '../../../source/plan/review/changes.ts';
import {changeSnippet, changeWords, placeWords, withoutMark} from '../../../source/wizard/judging/moves.ts';

const change = (more: Partial<Change>): Change => ({
	type: 'changed',
	path: ['a'],
	titles: ['A'],
	line: 1,
	before: '',
	after: '',
	...more,
});

test.each([
	[{}, 'A changed.'],
	[{type: 'added', titles: ['A', 'B', 'C']}, 'B › C was added.'],
	[{type: 'removed', titles: []}, 'the text was removed.'],
	[{type: 'moved'}, 'A moved.'],
	[{type: 'moved', from: []}, 'A moved.'],
	[{type: 'moved', from: ['X', 'Y', 'Z']}, 'A moved, from Y › Z.'],
	[{type: 'counted-on', before: 'T002, T003', after: 'T003, T004'}, 'T002, T003 count on: now T003, T004.'],
] as const)('%j is told in a line', (more, words) => {
	expect(changeWords(change(more))).toBe(words);
});

test('of titles the last two are told, each up to sixty characters', () => {
	expect(placeWords(['x', 'a'.repeat(60), 'b'.repeat(61)])).toBe(`${'a'.repeat(60)} › ${'b'.repeat(59)}…`);
	expect(placeWords([])).toBe('');
});

test.each([
	[{before: 'old', after: 'new'}, 'new'],
	[{before: 'a\nb\nc', after: 'a\nB  b\nc'}, 'B b'],
	[{before: 'a\nb\nc', after: 'a\nc'}, 'a c'],
	[{before: 'a\nb', after: 'a\nb'}, 'a b'],
	[{type: 'removed', before: '- gone\n', after: ''}, 'gone'],
	[{type: 'added', before: '', after: '  2) came \n in'}, 'came in'],
	[{type: 'moved', before: 'x', after: 'x'}, 'x'],
	[{type: 'counted-on', before: 'T1', after: 'T2'}, ''],
	[{type: 'added', after: `${'x'.repeat(400)}y`}, 'x'.repeat(400)],
] as const)('of %j the first words are shown', (more, words) => {
	expect(changeSnippet(change(more))).toBe(words);
});

test.each([
	['- a', 'a'],
	['* a', 'a'],
	['+ a', 'a'],
	['  12. a', 'a'],
	['3)\ta', 'a'],
	['-  a - b', 'a - b'],
	['-a', '-a'],
	['a - b', 'a - b'],
	['1 a', '1 a'],
])('the item %j says %j', (item, words) => {
	expect(withoutMark(item)).toBe(words);
});
