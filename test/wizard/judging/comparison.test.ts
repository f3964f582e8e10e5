/* What tells one text from another, by lines and by words. */
import {expect, test} from 'vitest';
import {compareTexts, type Hunk, placesOfHunks} from '../../../source/wizard/judging/comparison.ts';

/* Marked words stand in brackets; what only one text has is written alone. */
const shown = (hunk: Hunk) => {
	if (hunk.type === 'same') return `= ${hunk.text}`;
	const [before, after] = [hunk.before, hunk.after].map(side => {
		if (!side) return undefined;
		const {text, marks} = side;
		return marks.reduceRight(
			(words, {from, to}) => `${words.slice(0, from)}[${words.slice(from, to)}]${words.slice(to)}`,
			text,
		);
	});
	return {before, after};
};

test.each([
	['', '', [], []],
	['a', 'a', ['= a'], []],
	['', 'a', [{after: 'a'}], [0]],
	['a', '', [{before: 'a'}], [0]],
	['a\nb', 'a', ['= a', {before: 'b'}], [2]],
	['a\nb', 'b', [{before: 'a'}, '= b'], [0]],
	['a', 'a\nb', ['= a', {after: 'b'}], [2]],
	['a\nb\nc', 'b\nc\nd', [{before: 'a'}, '= b\nc', {after: 'd'}], [0, 4]],
	['a\nb\nc\nd', 'a\nB\nc\nD', ['= a', {before: 'b', after: 'B'}, '= c', {before: 'd', after: 'D'}], [2, 6]],
	['a\nold x\nc', 'a\nx\nc', ['= a', {before: '[old ]x', after: 'x'}, '= c'], [2]],
	[
		'count in memory here',
		'count in Redis here',
		[{before: 'count in [memory] here', after: 'count in [Redis] here'}],
		[9],
	],
	['one two three, four', 'one 2 three, 4', [{before: 'one [two] three, [four]', after: 'one [2] three, [4]'}], [4]],
])('%j and %j are told apart', (before, after, hunks, places) => {
	const found = compareTexts(before, after);
	expect(found.map(shown)).toEqual(hunks);
	expect(placesOfHunks(found)).toEqual(places);
	expect(compareTexts(before, after)).toEqual(found);
});

test.each([
	['aaaaaa c', 'bbbbbb c', {before: '[aaaaaa] c', after: '[bbbbbb] c'}],
	['aaaaaaa c', 'bbbbbbb c', {before: 'aaaaaaa c', after: 'bbbbbbb c'}],
	['   aaaaaaa c   ', '   bbbbbbb c   ', {before: '   aaaaaaa c   ', after: '   bbbbbbb c   '}],
	['a c', 'a bbbbbbbbbbbbbbbbbbb c', {before: 'a c', after: 'a [bbbbbbbbbbbbbbbbbbb ]c'}],
])('where hardly a word of both stayed no words are marked: %j, %j', (before, after, hunk) => {
	expect(compareTexts(before, after).map(shown)).toEqual([hunk]);
});

test('the words of a very long line are not looked at', () => {
	const word = 'x'.repeat(9998);
	expect(compareTexts(`${word} a`, `${word} b`).map(shown)).toEqual([{before: `${word} [a]`, after: `${word} [b]`}]);
	expect(compareTexts(`${word} a`, `${word} bc`).map(shown)).toEqual([{before: `${word} a`, after: `${word} bc`}]);
});
