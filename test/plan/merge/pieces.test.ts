import {describe, expect, test} from 'vitest';
import {
	type ConflictPiece,
	type Counting,
	conflictsIn,
	countMarked,
	markedText,
	type Piece,
	startCounting,
	textOf,
} from '../../../source/plan/merge/pieces.ts';

const conflict = (mine: string | undefined, theirs: string | undefined, joint?: string): ConflictPiece => ({
	type: 'conflict',
	path: [],
	base: undefined,
	mine: mine === undefined ? undefined : [mine],
	theirs: theirs === undefined ? undefined : [theirs],
	joint,
});
const counted = (counting: Counting, digits = '', ids: readonly number[] = []): Piece => ({
	type: 'number',
	counting,
	digits,
	ids,
});
const marks = {eol: '\n'};

describe('the text of pieces', () => {
	test('has one side of each conflict, mine where none is given', () => {
		const pieces = ['a ', conflict('b', 'c'), ' ', conflict('d', 'e'), conflict(undefined, 'f'), '.'];
		expect(textOf(pieces)).toBe('a b d.');
		expect(textOf(pieces, ['theirs', 'mine', 'theirs'])).toBe('a c df.');
		expect(textOf(pieces, ['mine', 'theirs'])).toBe('a b e.');
		expect(conflictsIn(pieces)).toHaveLength(3);
	});

	test('has both where both can stand', () => {
		expect(textOf([conflict('a', 'b', '; ')], ['both'])).toBe('a; b');
		expect(textOf([conflict('a\n', 'b', '; ')], ['both'])).toBe('a\nb');
		expect(textOf([conflict('a\nb', 'c', '; ')], ['both'])).toBe('a\nb; c');
		expect(textOf([conflict('a', 'b\nc', '; ')], ['both'])).toBe('a; b\nc');
		expect(textOf([conflict('a\r', 'b', '; ')], ['both'])).toBe('a\rb');
		expect(textOf([conflict('a', '\nb', '; ')], ['both'])).toBe('a\nb');
		expect(textOf([conflict('', 'b', '; ')], ['both'])).toBe('b');
		expect(textOf([conflict('a', '', '; ')], ['both'])).toBe('a');
		expect(textOf([conflict('a', 'b', '')], ['both'])).toBe('ab');
		expect(textOf([conflict('a', 'b')], ['both'])).toBe('a');
	});

	test('counts on, or leaves digits as they are', () => {
		const on = {start: 9, width: 1};
		const wide = {start: 9, width: 2};
		const own = {start: undefined, width: 1};
		expect(
			textOf([counted(on), ' ', counted(on), ' ', counted(wide), ' ', counted(wide), ' ', counted(own, '07')]),
		).toBe('9 10 09 10 07');
	});

	test('tells the numbers that tokens stand for, the surest first', () => {
		const counters = startCounting();
		const on = {start: 1, width: 1};
		textOf([counted(on, '', [5, 6]), counted(on, '', [6, 5, 7]), counted(on)], [], counters);
		expect([...counters.numbers]).toEqual([
			[5, '1'],
			[6, '2'],
			[7, '2'],
		]);
	});
});

describe('conflicts are marked as whole lines', () => {
	test('with labels and a size', () => {
		expect(markedText(['x\n', conflict('a\n', 'b\n'), 'y\n'], marks)).toBe(
			'x\n<<<<<<< mine\na\n=======\nb\n>>>>>>> theirs\ny\n',
		);
		expect(markedText([conflict('a\n', 'b\n')], {...marks, size: 3, mine: '', theirs: 'HEAD'})).toBe(
			'<<<\na\n===\nb\n>>> HEAD\n',
		);
		expect(markedText([conflict('a\r\n', 'b\r\n')], {eol: '\r\n'})).toBe(
			'<<<<<<< mine\r\na\r\n=======\r\nb\r\n>>>>>>> theirs\r\n',
		);
	});

	test('that grow to their lines', () => {
		expect(markedText(['x ', conflict('a', 'b'), ' y\nz\n'], marks)).toBe(
			'<<<<<<< mine\nx a y\n=======\nx b y\n>>>>>>> theirs\nz\n',
		);
		expect(markedText(['w\r\nx ', conflict('a', 'b'), ' y\r\nz'], {eol: '\r\n'})).toBe(
			'w\r\n<<<<<<< mine\r\nx a y\r\n=======\r\nx b y\r\n>>>>>>> theirs\r\nz',
		);
		expect(markedText(['x ', conflict('a', 'b'), ' y ', conflict('c', 'd'), ' z\nw'], marks)).toBe(
			'<<<<<<< mine\nx a y c z\n=======\nx b y d z\n>>>>>>> theirs\nw',
		);
		expect(markedText(['x ', conflict('a', 'b')], marks)).toBe('<<<<<<< mine\nx a\n=======\nx b\n>>>>>>> theirs\n');
		expect(markedText(['x ', conflict('a', 'b'), '', conflict('c', 'd')], marks)).toBe(
			'<<<<<<< mine\nx ac\n=======\nx bd\n>>>>>>> theirs\n',
		);
		expect(markedText(['x\n', conflict('a\n', 'b'), 'y\n'], marks)).toBe(
			'x\n<<<<<<< mine\na\ny\n=======\nby\n>>>>>>> theirs\n',
		);
		expect(markedText(['x\n', conflict(undefined, 'b\n'), 'y\n'], marks)).toBe(
			'x\n<<<<<<< mine\n=======\nb\n>>>>>>> theirs\ny\n',
		);
		expect(markedText(['x', conflict(undefined, ' b'), '\ny\n'], marks)).toBe(
			'<<<<<<< mine\nx\n=======\nx b\n>>>>>>> theirs\ny\n',
		);
	});

	test('a line break before and behind them changes places with them', () => {
		expect(markedText(['x', conflict('\na', '\nb'), '\ny\n'], marks)).toBe(
			'x\n<<<<<<< mine\na\n=======\nb\n>>>>>>> theirs\ny\n',
		);
		expect(markedText(['x', conflict('\r\na', '\r\nb'), '\r\ny'], {eol: '\r\n'})).toBe(
			'x\r\n<<<<<<< mine\r\na\r\n=======\r\nb\r\n>>>>>>> theirs\r\ny',
		);
		expect(markedText(['x', conflict(undefined, '\nb'), '\ny\n'], marks)).toBe(
			'x\n<<<<<<< mine\n=======\nb\n>>>>>>> theirs\ny\n',
		);
		expect(markedText(['x', conflict('\na', 'b'), '\ny\n'], marks)).toBe(
			'<<<<<<< mine\nx\na\n=======\nxb\n>>>>>>> theirs\ny\n',
		);
		expect(markedText(['x', conflict('\na', '\nb'), 'y\n'], marks)).toBe(
			'<<<<<<< mine\nx\nay\n=======\nx\nby\n>>>>>>> theirs\n',
		);
	});

	test('and both sides are counted', () => {
		const on = {start: 1, width: 1};
		const pieces: Piece[] = [
			counted(on),
			'\n',
			{...conflict('', ''), mine: [counted(on), '\n'], theirs: [counted(on), ' ', counted(on), '\n']},
			counted(on),
			'\n',
		];
		expect(markedText(pieces, marks)).toBe('1\n<<<<<<< mine\n2\n=======\n2 3\n>>>>>>> theirs\n4\n');
	});
});

describe('with a name for the base, what stood there before is shown', () => {
	const marked = (before: string | undefined, pieces: readonly Piece[], eol = '\n') =>
		markedText(
			pieces.map(piece => (typeof piece === 'object' && piece.type === 'conflict' ? {...piece, base: before} : piece)),
			{eol, size: 1, base: 'base'},
		);

	test.each<readonly [what: string, before: string | undefined, pieces: readonly Piece[], text: string]>([
		['of whole lines', 'o\n', ['x\n', conflict('a\n', 'b\n'), 'y\n'], 'x\n< mine\na\n| base\no\n=\nb\n> theirs\ny\n'],
		['of nothing', undefined, ['x\n', conflict('a\n', 'b\n'), 'y\n'], 'x\n< mine\na\n| base\n=\nb\n> theirs\ny\n'],
		[
			'of a part of a line',
			'o',
			['x ', conflict('a', 'b'), ' y\nz\n'],
			'< mine\nx a y\n| base\nx o y\n=\nx b y\n> theirs\nz\n',
		],
		[
			'of two parts of a line',
			'o',
			['x ', conflict('a', 'b'), ' y ', conflict('c', 'd'), ' z\nw'],
			'< mine\nx a y c z\n| base\nx o y o z\n=\nx b y d z\n> theirs\nw',
		],
		['that has no end', 'o', [conflict('a', 'b')], '< mine\na\n| base\no\n=\nb\n> theirs\n'],
		[
			'that begins with the line break, too',
			'\no',
			['x', conflict('\na', '\nb'), '\ny\n'],
			'x\n< mine\na\n| base\no\n=\nb\n> theirs\ny\n',
		],
		[
			'that begins elsewhere',
			'o',
			['x', conflict('\na', '\nb'), '\ny\n'],
			'x\n< mine\na\n| base\no\n=\nb\n> theirs\ny\n',
		],
	])('%s', (_, before, pieces, text) => {
		expect(marked(before, pieces)).toBe(text);
	});
});

test.each<readonly [pieces: readonly Piece[], lines: number]>([
	[[], 0],
	[['x\ny\n'], 0],
	[['x\n', conflict('a\n', 'b\n'), 'y\n'], 2],
	[['x\n', conflict('a\n\n \nc\n', undefined), 'y\n'], 2],
	[['x ', conflict('a', 'b'), ' y\nz\n'], 2],
	[[conflict('a\rb\r', 'c\r\nd\r\n'), 'x\n', conflict('e\n', '')], 5],
])('of %j so many lines stand between markers: %i', (pieces, lines) => {
	expect(countMarked(pieces)).toBe(lines);
});
