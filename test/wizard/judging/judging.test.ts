/* What a draft keeps of a judgement, and small words. */
import {expect, test} from 'vitest';
import {baseWords, count, ownNotes, readJudging} from '../../../source/wizard/judging/judging.ts';

const note = {kind: 'question', path: ['risks', 0], titles: ['Risks', '1'], quote: 'Redis', text: 'Why?'};
const placed = {note, at: ['risks', 1]};

test.each([
	['a whole one', placed],
	['one that is gone from the plan', {note}],
	['a note', {note: {...note, kind: 'note'}, at: []}],
	['one that was said before', {...placed, isEarlier: true}],
	['one on the whole plan', {note: {...note, path: [], titles: []}}],
])('of a draft %s is read', (_, given) => {
	expect(readJudging({notes: [given], seen: []}).notes).toEqual([given]);
});

test.each([
	['nothing', null],
	['no note', {at: []}],
	['another kind', {note: {...note, kind: 'remark'}}],
	['no path', {note: {...note, path: undefined}}],
	['a path of something else', {note: {...note, path: ['risks', null]}}],
	['titles that are no list', {note: {...note, titles: 'Risks'}}],
	['titles that are no words', {note: {...note, titles: ['Risks', 1]}}],
	['no quote', {note: {...note, quote: undefined}}],
	['no words', {note: {...note, text: 7}}],
	['a place that is no path', {note, at: 'risks'}],
	['a place with something else in it', {note, at: ['risks', {}]}],
])('%s is no note, and the others are read all the same', (_, given) => {
	expect(readJudging({notes: [placed, given, placed], seen: ['a']})).toEqual({notes: [placed, placed], seen: ['a']});
});

test.each([
	[undefined, {notes: [], seen: []}],
	[null, {notes: [], seen: []}],
	['x', {notes: [], seen: []}],
	[
		{notes: 1, seen: {a: 1}},
		{notes: [], seen: []},
	],
	[
		{notes: [], seen: ['a', 1, null, 'b']},
		{notes: [], seen: ['a', 'b']},
	],
])('%j is read as far as it can be', (given, expected) => {
	expect(readJudging(given)).toEqual(expected);
});

test('a base is named with its time, where that is known', () => {
	expect(baseWords({text: '', name: 'HEAD'})).toBe('HEAD');
	expect(baseWords({text: '', name: 'the approved text', when: 'today'})).toBe('the approved text (today)');
});

test('what was said on an earlier text is not said again', () => {
	const own = {note, at: []} as never;
	expect(ownNotes([{...(own as object), isEarlier: true} as never, own])).toEqual([own]);
});

test.each([
	[0, '0 notes'],
	[1, '1 note'],
	[2, '2 notes'],
])('%i is told with its noun', (number, words) => {
	expect(count(number, 'note')).toBe(words);
});
