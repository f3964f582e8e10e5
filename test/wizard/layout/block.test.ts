import {expect, test} from 'vitest';
import {
	type Block,
	beside,
	bodyOfRows,
	cutRow,
	emptyBlock,
	inSight,
	lastAtMost,
	later,
	opened,
	padRow,
	rows,
	rowWidth,
	segment,
	stack,
} from '../../../source/wizard/layout/block.ts';
import {blockRows, looks, rowText} from '../../helpers/form.ts';

/* A block of the rows `a0`, `a1`, … with the caret where it is said to be. */
const block = (name: string, height: number, caret?: readonly [number, number]): Block => ({
	...rows(...Array.from({length: height}, (_, row) => [segment(`${name}${row}`)])),
	caret: caret && {row: caret[0], column: caret[1]},
});

/* Every row, one more than there are, and the caret. */
const drawn = ({height, draw, caret}: Block) => [
	Array.from({length: height + 1}, (_, row) => rowText(draw(row))),
	caret ? [caret.row, caret.column] : undefined,
];

test('a segment is plain where nothing else is said', () => {
	expect(segment('a')).toEqual({text: 'a', tone: 'plain'});
});

test('behind the last row of a block there are empty ones', () => {
	expect(rows([segment('a')]).draw(1)).toEqual([]);
	expect(later(1, () => [[segment('a')]]).draw(1)).toEqual([]);
	expect([emptyBlock.height, emptyBlock.draw(0)]).toEqual([0, []]);
	expect(stack([beside([segment('x')], 2, block('a', 1))]).draw(1)).toEqual([]);
});

test('what is drawn later is worked out once, and not before it is in sight', () => {
	let count = 0;
	const block = later(2, () => {
		count++;
		return [[segment('a')], [segment('b')]];
	});
	expect([block.height, count]).toEqual([2, 0]);
	expect([looks(blockRows(block)), count]).toEqual([['a', 'b'], 1]);
});

test.each([
	[[], [['']]],
	[[block('a', 2), block('b', 1)], [['a0', 'a1', 'b0', '']]],
	[[block('a', 1), block('b', 0), block('c', 2)], [['a0', 'c0', 'c1', '']]],
	[[block('a', 0), block('b', 1)], [['b0', '']]],
	[
		[block('a', 1, [0, 3]), block('b', 1)],
		[
			['a0', 'b0', ''],
			[0, 3],
		],
	],
	[
		[block('a', 2), block('b', 2, [1, 3])],
		[
			['a0', 'a1', 'b0', 'b1', ''],
			[3, 3],
		],
	],
])('blocks one below the other: %#', (blocks, [lines, caret]) => {
	expect(drawn(stack(blocks))).toEqual([lines, caret]);
});

test.each([
	[[0], 0, 0],
	[[0, 2, 5], 0, 0],
	[[0, 2, 5], 1, 0],
	[[0, 2, 5], 2, 1],
	[[0, 2, 5], 4, 1],
	[[0, 2, 5], 5, 2],
	[[0, 2, 5], 99, 2],
	[[0, 2, 2, 5], 2, 2],
])('of %j the last that is at most %i is at %i', (numbers, limit, index) => {
	expect(lastAtMost(numbers, limit)).toBe(index);
});

test.each([
	['the caret above', [0, 1], undefined, [0, 1]],
	['the caret in the row above it', [1, 1], undefined, [1, 1]],
	['the caret below', [2, 1], undefined, [4, 1]],
	['a caret of its own', [0, 1], [1, 7], [3, 7]],
] as const)('a block between the rows of another, with %s', (_, outer, inner, caret) => {
	expect(drawn(opened(block('a', 3, outer), 1, block('b', 2, inner)))).toEqual([
		['a0', 'a1', 'b0', 'b1', 'a2', ''],
		caret,
	]);
});

test('what stands beside a block leaves as much room below it as it takes', () => {
	const left = [segment('1 '), segment('x')];
	expect(drawn(beside(left, 5, block('a', 2, [1, 3])))).toEqual([
		['1 x  a0', '     a1', '     '],
		[1, 8],
	]);
	expect(drawn(beside(left, 2, block('a', 2, [0, 3])))).toEqual([
		['1 xa0', '   a1', '   '],
		[0, 6],
	]);
	expect(drawn(beside(left, 4, block('a', 0)))).toEqual([['1 x ', '    '], undefined]);
});

test.each([
	['all of it', 0, 9, ['a0', 'a1', 'a2', 'a3'], [2, 5], 0, 0],
	['its first rows', 0, 3, ['a0', 'a1', 'a2'], [2, 5], 0, 1],
	['its middle', 1, 2, ['a1', 'a2'], [1, 5], 1, 1],
	['its end', 2, 5, ['a2', 'a3'], [0, 5], 2, 0],
	['nothing', 4, 5, [], [-2, 5], 4, 0],
] as const)('of a block %s is in sight', (_, top, most, lines, [row, column], above, below) => {
	const body = inSight(block('a', 4, [2, 5]), top, most);
	expect(body.rows.map(rowText)).toEqual(lines);
	expect(body).toMatchObject({caret: {row, column}, above, below});
});

test('rows without a caret hide nothing', () => {
	expect(bodyOfRows([[segment('a')]])).toEqual({rows: [[segment('a')]], caret: undefined});
	expect(inSight(block('a', 1), 0, 1).caret).toBeUndefined();
});

test('a row is as wide as its cells, and blanks make it wider', () => {
	const row = [segment('ab', 'dim'), segment('日本')];
	expect(rowWidth(row)).toBe(6);
	expect(padRow(row, 6)).toBe(row);
	expect(padRow(row, 5)).toBe(row);
	expect(padRow(row, 8)).toEqual([...row, segment('  ')]);
});

test.each([
	[9, 'ab{dim:cde}{hint:fg}'],
	[7, 'ab{dim:cde}{hint:fg}'],
	[6, 'ab{dim:cde}{hint:…}'],
	[5, 'ab{dim:cd…}'],
	[3, 'ab{dim:…}'],
	[2, 'a…'],
	[1, '…'],
])('in %i cells of a row stands %s', (width, words) => {
	expect(looks([cutRow([segment('ab'), segment('cde', 'dim'), segment('fg', 'hint')], width)])).toEqual([words]);
});
