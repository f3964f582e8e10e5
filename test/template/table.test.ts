import {expect, test} from 'vitest';
import {readRow} from '../../source/template/table.ts';

const rowOf = (line: string) => {
	const {cells, startsWithBar, endsWithBar} = readRow(line, 0, line.length);
	return [cells.map(({from, to}) => line.slice(from, to)), startsWithBar, endsWithBar];
};

test.each([
	['| a | b |', ['a', 'b'], true, true],
	['|a|b|', ['a', 'b'], true, true],
	['a | b', ['a', 'b'], false, false],
	['| a | b', ['a', 'b'], true, false],
	['a | b |', ['a', 'b'], false, true],
	['  | a | b |\t ', ['a', 'b'], true, true],
	['|\ta\t|', ['a'], true, true],
	['| a | b |\r', ['a', 'b'], true, true],
	['a | b\r', ['a', 'b'], false, false],
	['| a b |', ['a b'], true, true],
	['| a |  | c |', ['a', '', 'c'], true, true],
	['|||', ['', ''], true, true],
	['||', [''], true, true],
	['a', ['a'], false, false],
	['', [''], false, false],
	['a|', ['a'], false, true],
	['|a', ['a'], true, false],
	['|', [''], true, false],
	[String.raw`| a \| b |`, [String.raw`a \| b`], true, true],
	[String.raw`| a \\| b |`, [String.raw`a \\`, 'b'], true, true],
	[String.raw`| a \\\| b |`, [String.raw`a \\\| b`], true, true],
	[String.raw`| \a | b |`, [String.raw`\a`, 'b'], true, true],
	[String.raw`a \|`, [String.raw`a \|`], false, false],
])('%j has the cells %j; starts with a bar: %j, ends with one: %j', (line, cells, startsWithBar, endsWithBar) => {
	expect(rowOf(line)).toEqual([cells, startsWithBar, endsWithBar]);
});

test.each([
	['||', 1],
	['| |', 2],
	['|   |', 2],
	['|\t\t|', 2],
])('the empty cell of %j lies at %i, off the bar where there is room', (line, at) => {
	expect(readRow(line, 0, line.length).cells).toEqual([{from: at, to: at}]);
});

test('a row is read from its own line only', () => {
	const text = 'a | b\n| c | d |\n| e |';
	const row = readRow(text, 6, 15);
	expect(row).toMatchObject({from: 6, to: 15, startsWithBar: true, endsWithBar: true});
	expect(row.cells).toEqual([
		{from: 8, to: 9},
		{from: 12, to: 13},
	]);
	expect(readRow('a|b|', 0, 3).cells).toEqual([
		{from: 0, to: 1},
		{from: 2, to: 3},
	]);
});
