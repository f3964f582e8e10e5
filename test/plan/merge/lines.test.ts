import {describe, expect, test} from 'vitest';
import {changesOf, mergeLines, mergeValues, type Region} from '../../../source/plan/merge/lines.ts';

const text = (lines: string) => lines.replaceAll(' ', '\n');
const shown = (regions: readonly Region[]) =>
	regions.map(region =>
		typeof region === 'string'
			? region.replaceAll('\n', ' ')
			: [region.base, region.mine, region.theirs].map(one => one.replaceAll('\n', ' ')).join('|'),
	);

/* Lines stand beside each other here; a conflict is `base|mine|theirs`. */
const merged: readonly (readonly [
	title: string,
	base: string,
	mine: string,
	theirs: string,
	regions: readonly string[],
])[] = [
	['nothing changed', 'a b ', 'a b ', 'a b ', ['a b ']],
	['nothing at all', '', '', '', []],
	['mine changed a line', 'a b c ', 'a x c ', 'a b c ', ['a x c ']],
	['theirs changed a line', 'a b c ', 'a b c ', 'a x c ', ['a x c ']],
	['both changed other lines', 'a b c ', 'x b c ', 'a b y ', ['x b y ']],
	['both changed neighbours', 'a b c ', 'x b c ', 'a y c ', ['a b |x b |a y ', 'c ']],
	['both changed one line alike', 'a b c ', 'a x c ', 'a x c ', ['a x c ']],
	['both changed one line', 'a b c ', 'a x c ', 'a y c ', ['a ', 'b |x |y ', 'c ']],
	['both added', 'a b ', 'a x b ', 'a y b ', ['a ', '|x |y ', 'b ']],
	['both added the same and more', 'a b ', 'a x m b ', 'a x t b ', ['a x ', '|m |t ', 'b ']],
	['both added the same at the end', 'a b ', 'a m x b ', 'a t x b ', ['a ', '|m |t ', 'x b ']],
	['both began with nothing', '', 'a b ', 'a c ', ['a ', '|b |c ']],
	['mine removed all', 'a b ', '', 'a c ', ['a b ||a c ']],
	['theirs removed what mine changed', 'a b c ', 'a x c ', 'a c ', ['a ', 'b |x |', 'c ']],
	['theirs removed, mine left it', 'a b c ', 'a b c ', 'a c ', ['a c ']],
	['a wide change over two', 'a b c d e ', 'x y z w e ', 'a p c q e ', ['a b c d |x y z w |a p c q ', 'e ']],
	[
		'two changes of mine within one of theirs',
		'a b c d e ',
		'a x c y e ',
		'a p q r e ',
		['a ', 'b c d |x c y |p q r ', 'e '],
	],
	['lines that moved', 'a b c d ', 'b c d a ', 'a b c d x ', ['b c d ', '|a |x ']],
	['one of equal lines came', 'a a b ', 'a a a b ', 'a a b c ', ['a a a b c ']],
	['one of equal lines went', 'a a a b ', 'a a b ', 'a a a b c ', ['a a b c ']],
	['the same among equal lines', 'x a a y ', 'x a a a y ', 'x a a a y ', ['x a a a y ']],
	['a change before equal lines', 'x a a y ', 'z a a a y ', 'x a a y ', ['z a a a y ']],
	['equal lines that both took', 'a - b - c - ', 'a - c - ', 'a - b - d - ', ['a - ', 'b - c |c |b - d ', '- ']],
	['the last line has no end', 'a b', 'a x', 'a b', ['a x']],
	['both removed all', 'a b ', '', '', []],
	['both removed a line', 'a b c ', 'a c ', 'a c ', ['a c ']],
	['both removed neighbours', 'a b c d ', 'a c d ', 'a b d ', ['a ', 'b c |c |b ', 'd ']],
	['changes with a line between them', 'a b c ', 'x b c ', 'a b z ', ['x b z ']],
	['mine added where theirs changed', 'a b c ', 'a x b c ', 'a y c ', ['a ', 'b |x b |y ', 'c ']],
	['mine added before what theirs removed', 'a b c ', 'a x b c ', 'a c ', ['a ', 'b |x b |', 'c ']],
	['mine changed the first, theirs added at the end', 'a b ', 'x b ', 'a b y ', ['x b y ']],
	['both changed all', 'a b ', 'x y ', 'z ', ['a b |x y |z ']],
	['three equal lines within a conflict', 'a ', 'x p q r y ', 'z p q r w ', ['a |x p q r y |z p q r w ']],
	['four equal lines within a conflict', 'a ', 'x p q r s y ', 'z p q r s w ', ['a |x |z ', 'p q r s ', '|y |w ']],
	['both changed alike at the start and at the end', 'a b c ', 'p x q ', 'p y q ', ['p ', 'a b c |x |y ', 'q ']],
	['one of mine spans two of theirs', 'a b c d e ', 'a x y z e ', 'p b q d e ', ['a b c d |a x y z |p b q d ', 'e ']],
	['one of equal lines between two others', 'a - b - c ', 'a - x - b - c ', 'a - b - c y ', ['a - x - b - c y ']],
	['both changed two lines alike', 'a b c d ', 'a x y d ', 'a x y d ', ['a x y d ']],
	['both added two lines and more', 'a b ', 'a x y m b ', 'a x y t b ', ['a x y ', '|m |t ', 'b ']],
	['both added two lines at the end', 'a b ', 'a m x y b ', 'a t x y b ', ['a ', '|m |t ', 'x y b ']],
	['mine removed what theirs added to', '- a ', '- ', 'a - a y ', ['a - ', 'a ||a y ']],
	['one of equal lines went, and the last changed', '- a a a ', '- a a ', 'z a a x ', ['z a a ', 'a ||x ']],
	['one of two equal lines changed, one came between', 'b b ', 'y b y ', 'b x b ', ['y b ', 'b |y |x b ']],
	['each of two equal lines changed', '- - ', '- a ', 'y - ', ['- - |- a |y - ']],
	['a line between equal ones', 'a a a - ', 'b a a - b ', 'a a z a - ', ['b a z a - b ']],
	['lines around one that went', '- b - ', 'b - b b - ', '- b ', ['b - b ', '- |b - |']],
	['lines around one that came twice', 'b ', '- b b y ', 'b b ', ['- b b ', '|y |']],
	['the first of equal lines, and the one before', '- - a ', '- a ', '- - b ', ['- ', '- a |a |- b ']],
];

test.each(merged)('%s', (_, base, mine, theirs, regions) => {
	expect(shown(mergeLines(text(base), text(mine), text(theirs)))).toEqual(regions);
	const turned = regions
		.map(region => region.split('|'))
		.map(([one = '', own, other]) => (own === undefined ? one : [one, other, own].join('|')));
	expect(shown(mergeLines(text(base), text(theirs), text(mine)))).toEqual(turned);
});

test('every line keeps its end', () => {
	expect(mergeLines('a\r\nb\rc\n', 'a\r\nx\rc\n', 'a\r\nb\rc\nd')).toEqual(['a\r\nx\rc\nd']);
	expect(mergeLines('a\n', 'a\r\n', 'a\r')).toEqual([{base: 'a\n', mine: 'a\r\n', theirs: 'a\r'}]);
});

describe('values, which end without a line break', () => {
	const values = (base: string, mine: string, theirs: string) =>
		shown(mergeValues(text(base), text(mine), text(theirs), '\n'));

	test.each([
		['a b', 'x b', 'a b', ['x b']],
		['a b c', 'x b c', 'a b y', ['x b y']],
		['a', 'x', 'y', ['a|x|y']],
		['a b', 'a x', 'a y', ['a ', 'b|x|y']],
		['a b', 'a', 'a y', ['a', ' b|| y']],
		['a b', 'a x', 'a', ['a', ' b| x|']],
		['', '', '', ['']],
		['', 'x', 'y', ['|x|y']],
		['a', '', 'y', ['a||y']],
		['a b c', 'x b c', 'y b c', ['a |x |y ', 'b c']],
	])('%j, %j and %j', (base, mine, theirs, regions) => {
		expect(values(base, mine, theirs)).toEqual(regions);
	});

	test('with the line ends they have', () => {
		expect(mergeValues('a\r\nb', 'x\r\nb', 'a\r\nb', '\r\n')).toEqual(['x\r\nb']);
		expect(mergeValues('a\r\nb', 'a', 'a\r\ny', '\r\n')).toEqual(['a', {base: '\r\nb', mine: '', theirs: '\r\ny'}]);
	});
});

test.each<readonly [base: string, mine: string, theirs: string, removed: string, own: string, other: string]>([
	['a b ', 'a b ', 'a b ', '', '', ''],
	['a b c ', 'a c ', 'a c ', 'b ', '', ''],
	['a b c ', 'a c ', 'a b ', '', '', ''],
	['a b c d ', 'd ', 'a d ', 'b c ', '', ''],
	['a b ', 'a x b ', 'a b y ', '', 'x ', 'y '],
	['a b c ', 'x b y ', 'z b c ', 'a ', 'x y ', 'z '],
	['', 'a ', 'b ', '', 'a ', 'b '],
	['', '', 'b a ', '', '', 'b a '],
	['a', '', '', 'a ', '', ''],
	['|a|_|b| c ', '|_a_|_b_| x ', 'a_b y ', 'c ', 'x ', 'y '],
])('of %j, mine %j and theirs %j', (base, mine, theirs, removed, own, other) => {
	const lines = (words: string) => text(words).replaceAll('_', ' ');
	expect(changesOf(lines(base), lines(mine), lines(theirs))).toEqual({
		removed: text(removed),
		mine: text(own),
		theirs: text(other),
	});
});
