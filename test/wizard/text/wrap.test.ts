import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {displayText, eachGrapheme, widthOf} from '../../../source/wizard/text/display.ts';
import {
	cellOf,
	moveVertically,
	offsetAt,
	rowEnd,
	rowStart,
	rowText,
	wrap,
	wrapText,
} from '../../../source/wizard/text/wrap.ts';

const pieces = [
	'word',
	'a',
	' ',
	'  ',
	'\n',
	'\t',
	'\u001B',
	'\u0301',
	'日本',
	'、',
	'「',
	'한',
	'कि',
	'🎉',
	'👩‍👩‍👧',
	'🇩🇪',
	'\u200D',
	'\uD83D',
	'x'.repeat(30),
];
const value = fc.array(fc.constantFrom(...pieces), {maxLength: 30}).map(parts => parts.join(''));
const plainValue = fc.array(fc.constantFrom('word', 'a', ' ', '  ', '\n', 'x'.repeat(30))).map(parts => parts.join(''));
const width = fc.integer({min: 4, max: 20});

const textsOf = (text: string, cells: number) => wrap(text, cells).map(row => text.slice(row.from, row.to));

function boundariesOf(text: string): number[] {
	const boundaries = [0];
	let start = 0;
	for (const paragraph of text.split('\n')) {
		eachGrapheme(paragraph, (_from, to) => {
			boundaries.push(start + to);
		});
		start += paragraph.length + 1;
		boundaries.push(start);
	}

	return [...new Set(boundaries)].filter(offset => offset <= text.length);
}

describe('rows', () => {
	test.each([
		['nothing', '', 10, ['']],
		['line ends', 'a\n\nb\n', 10, ['a', '', 'b', '']],
		['words', 'the quick brown fox', 10, ['the quick ', 'brown fox']],
		['a space past the edge hangs', 'abcde fghij', 5, ['abcde ', 'fghij']],
		['a second space does not', 'abcde  fgh', 5, ['abcde ', ' fgh']],
		['a hanging space at the end leaves a row for the caret', 'abcde ', 5, ['abcde ', '']],
		['a long word is cut', 'a abcdefghij', 5, ['a ', 'abcde', 'fghij']],
		['a wide character never straddles', '日本語', 5, ['日本', '語']],
		['Japanese breaks anywhere', 'in 日本語です', 8, ['in 日本', '語です']],
		['but not before a full stop', '日本語。', 6, ['日本', '語。']],
		['nor after an opening bracket', '日本「語', 6, ['日本', '「語']],
		['Hindi breaks at spaces, though a conjunct is wide', 'एक क्षत्रिय', 6, ['एक ', 'क्षत्रिय']],
		['Korean does too', '한국어 단어', 8, ['한국어 ', '단어']],
		['a family stays whole', 'abc👩‍👩‍👧', 4, ['abc', '👩‍👩‍👧']],
		['an accent stays with its letter', 'abcde\u0301f', 5, ['abcde\u0301', 'f']],
		['a tab takes four cells', 'a\tbc', 5, ['a\t', 'bc']],
		['a no-break space holds', 'ab cd\u00A0ef', 6, ['ab ', 'cd\u00A0ef']],
		['less than no width', 'ab', -1, ['a', 'b']],
	])('%s', (_name, text, cells, rows) => {
		expect(textsOf(text, cells)).toEqual(rows);
	});

	test.each([
		[
			'the quick brown fox',
			10,
			[
				{from: 0, to: 10, width: 10},
				{from: 10, to: 19, width: 9},
			],
		],
		[
			'abcde fghij',
			5,
			[
				{from: 0, to: 6, width: 5},
				{from: 6, to: 11, width: 5},
			],
		],
		[
			'abcde ',
			5,
			[
				{from: 0, to: 6, width: 5},
				{from: 6, to: 6, width: 0},
			],
		],
		['é', 5, [{from: 0, to: 1, width: 1}]],
		[
			'wörds go on',
			6,
			[
				{from: 0, to: 6, width: 6},
				{from: 6, to: 11, width: 5},
			],
		],
		[
			'wördes go',
			6,
			[
				{from: 0, to: 7, width: 6},
				{from: 7, to: 9, width: 2},
			],
		],
		[
			'日本語',
			5,
			[
				{from: 0, to: 2, width: 4},
				{from: 2, to: 3, width: 2},
			],
		],
		[
			'ab\n\nc',
			5,
			[
				{from: 0, to: 2, width: 2},
				{from: 3, to: 3, width: 0},
				{from: 4, to: 5, width: 1},
			],
		],
		['', 5, [{from: 0, to: 0, width: 0}]],
	])('of %j in %i cells are as wide as what they show', (text, cells, expected) => {
		expect(wrap(text, cells)).toEqual(expected);
	});

	test('of items stand to the right behind the first', () => {
		expect(wrap('- one two\né', 6, true)).toEqual([
			{from: 0, to: 6, width: 6},
			{from: 6, to: 9, width: 3, indent: 2},
			{from: 10, to: 11, width: 1},
		]);
		expect(wrap('- önö twö', 6, true)).toEqual([
			{from: 0, to: 6, width: 6},
			{from: 6, to: 9, width: 3, indent: 2},
		]);
		expect(wrap('- [ ] ab cd', 12, true)).toEqual([{from: 0, to: 11, width: 11}]);
	});

	test('break at a tab, and beside what needs no blank', () => {
		expect(textsOf('é\tbc', 5)).toEqual(['é\t', 'bc']);
		expect(textsOf('ab日cd', 4)).toEqual(['ab日', 'cd']);
		expect(textsOf('abc日', 4)).toEqual(['abc', '日']);
		expect(textsOf('（ab日', 4)).toEqual(['（ab', '日']);
		expect(textsOf('日本、語', 4)).toEqual(['日', '本、', '語']);
		expect(textsOf('🎉🎉🎉', 4)).toEqual(['🎉🎉', '🎉']);
	});

	test('have no gap but the line end, so every offset has one row', () => {
		fc.assert(
			fc.property(value, width, (text, cells) => {
				const rows = wrap(text, cells);
				expect(rows[0]?.from).toBe(0);
				expect(rows.at(-1)?.to).toBe(text.length);
				rows.slice(1).forEach((row, index) => {
					const before = rows[index]?.to ?? 0;
					expect([before, text.charAt(before) === '\n' ? before + 1 : before]).toContain(row.from);
				});
				expect(rows.filter((row, index) => index > 0 && row.from > (rows[index - 1]?.to ?? 0)).length).toBe(
					text.split('\n').length - 1,
				);
			}),
		);
	});

	test('are no wider than asked, and as wide as what is drawn', () => {
		fc.assert(
			fc.property(value, width, (text, cells) => {
				for (const row of wrap(text, cells)) {
					expect(row.width).toBeLessThanOrEqual(cells);
					expect(widthOf(rowText(row, text))).toBe(row.width);
					expect([row.width, row.width + 1]).toContain(widthOf(text.slice(row.from, row.to)));
				}
			}),
		);
	});

	test('begin between graphemes', () => {
		fc.assert(
			fc.property(value, width, (text, cells) => {
				const boundaries = boundariesOf(text);
				for (const row of wrap(text, cells)) {
					expect(boundaries).toContain(row.from);
				}
			}),
		);
	});

	test('hold as much as fits: the next word or character would not', () => {
		fc.assert(
			fc.property(plainValue, width, (text, cells) => {
				const rows = wrap(text, cells);
				rows.forEach((row, index) => {
					const next = rows[index + 1];
					if (next?.from === row.to) {
						const word = /^(?: |[^ \n]*)/.exec(text.slice(next.from))?.[0] ?? '';
						expect(row.to - row.from + word.length).toBeGreaterThan(
							text.charAt(row.to - 1) === ' ' ? cells : cells - 1,
						);
					}
				});
			}),
		);
	});

	test('of plain text are those of the same text among others', () => {
		fc.assert(
			fc.property(
				plainValue.filter(text => !text.includes('\n')),
				width,
				(text, cells) => {
					const rows = wrap(text, cells);
					const among = wrap(`${text.replaceAll('a', 'é').replaceAll('word', 'wörd')}`, cells);
					expect(among).toEqual(rows);
				},
			),
		);
	});

	test('are the same when remembered', () => {
		fc.assert(
			fc.property(value, width, (text, cells) => {
				expect(wrap(text, cells)).toEqual(wrap(text, cells));
			}),
		);
	});

	test('draw together what the value holds', () => {
		fc.assert(
			fc.property(value, width, (text, cells) => {
				const drawn = wrap(text, cells)
					.map(row => rowText(row, text))
					.join('');
				expect(drawn.replaceAll(' ', '')).toBe(text.split('\n').map(displayText).join('').replaceAll(' ', ''));
			}),
		);
	});
});

describe('places', () => {
	const text = 'the quick brown fox\n日本語';
	const rows = wrap(text, 10);

	test.each([
		[0, {row: 0, column: 0}],
		[9, {row: 0, column: 9}],
		[10, {row: 1, column: 0}],
		[19, {row: 1, column: 9}],
		[20, {row: 2, column: 0}],
		[22, {row: 2, column: 4}],
	])('offset %i', (offset, cell) => {
		expect(cellOf(rows, text, offset)).toEqual(cell);
		expect(offsetAt(rows, text, cell.row, cell.column)).toBe(offset);
	});

	test('on the rows of an item count what is free at their left', () => {
		const item = '- one two';
		const wrapped = wrap(item, 6, true);
		expect(cellOf(wrapped, item, 7)).toEqual({row: 1, column: 3});
		expect([0, 1, 2, 3, 9].map(column => offsetAt(wrapped, item, 1, column))).toEqual([6, 6, 6, 7, 9]);
	});

	test('of a row’s ends are its first and its last', () => {
		expect([0, 5, 9, 10, 15, 20].map(offset => rowStart(rows, offset))).toEqual([0, 0, 0, 10, 10, 20]);
		expect([0, 9, 10, 19, 20].map(offset => rowEnd(rows, text, offset))).toEqual([9, 9, 19, 19, 23]);
		expect(rowEnd(wrap('aa日本', 4), 'aa日本', 0)).toBe(2);
	});

	test('inside a grapheme count as its start', () => {
		expect(cellOf(wrap('a👩‍👩‍👧', 10), 'a👩‍👩‍👧', 4)).toEqual({row: 0, column: 1});
	});

	test('past the end of a row that goes on stay on it', () => {
		expect(offsetAt(rows, text, 0, 80)).toBe(9);
		expect(offsetAt(wrap('abcdef', 3), 'abcdef', 0, 80)).toBe(2);
	});

	test('in the middle of a wide character go to the nearer side', () => {
		expect(offsetAt(rows, text, 2, 1)).toBe(20);
		expect(offsetAt(rows, text, 2, 3)).toBe(21);
	});

	test('are found again from their cell, and no column is past the width', () => {
		fc.assert(
			fc.property(value, width, (sample, cells) => {
				const wrapped = wrap(sample, cells);
				for (const offset of boundariesOf(sample)) {
					const {row, column} = cellOf(wrapped, sample, offset);
					expect(column).toBeLessThanOrEqual(cells);
					expect(offsetAt(wrapped, sample, row, column)).toBe(offset);
				}
			}),
		);
	});

	test('of the start and end of a row are on that row', () => {
		fc.assert(
			fc.property(value, width, (sample, cells) => {
				const wrapped = wrap(sample, cells);
				for (const offset of boundariesOf(sample)) {
					const {row} = cellOf(wrapped, sample, offset);
					expect(cellOf(wrapped, sample, rowStart(wrapped, offset))).toEqual({row, column: 0});
					expect(cellOf(wrapped, sample, rowEnd(wrapped, sample, offset)).row).toBe(row);
					expect(rowEnd(wrapped, sample, offset)).toBeGreaterThanOrEqual(offset);
				}
			}),
		);
	});

	test('on rows that do not exist are our mistake', () => {
		expect(() => offsetAt(rows, text, 3, 0)).toThrow(RangeError);
	});
});

describe('moving up and down', () => {
	const text = 'long first row\nab\nlong third row';
	const rows = wrap(text, 20);

	test('keeps the column over a shorter row', () => {
		const short = moveVertically(rows, text, 10, 1);
		expect(short).toEqual({offset: 17, goalColumn: 10});
		expect(moveVertically(rows, text, 17, 1, short?.goalColumn)).toEqual({offset: 28, goalColumn: 10});
	});

	test('does not apply at the edge', () => {
		expect(moveVertically(rows, text, 3, -1)).toBeUndefined();
		expect(moveVertically(rows, text, text.length, 1)).toBeUndefined();
		expect(moveVertically(wrap('', 5), '', 0, 1)).toBeUndefined();
	});

	test('begins at the caret’s own column, and may go several rows', () => {
		expect(moveVertically(rows, text, 16, 1)).toEqual({offset: 19, goalColumn: 1});
		expect(moveVertically(rows, text, 0, 2)).toEqual({offset: 18, goalColumn: 0});
		expect(moveVertically(rows, text, 20, -2)).toEqual({offset: 2, goalColumn: 2});
	});

	test('by a page stops at the edge', () => {
		expect(moveVertically(rows, text, 3, 40)?.offset).toBe(21);
		expect(moveVertically(rows, text, 21, -40)?.offset).toBe(3);
	});

	test('visits every row once, there and back', () => {
		fc.assert(
			fc.property(value, width, (sample, cells) => {
				const wrapped = wrap(sample, cells);
				for (const [start, by] of [
					[0, 1],
					[sample.length, -1],
				] as const) {
					let visited = 1;
					let move = moveVertically(wrapped, sample, start, by);
					while (move && visited <= wrapped.length) {
						visited++;
						move = moveVertically(wrapped, sample, move.offset, by, move.goalColumn);
					}

					expect(visited).toBe(wrapped.length);
				}
			}),
		);
	});
});

test('the rows of a long text that is changed step by step are those of its lines', () => {
	const long = Array.from({length: 400}, (_, index) => `line ${index} 日本 words`).join('\n');
	const rowsOf = (text: string, cells: number) => {
		let start = 0;
		return text.split('\n').flatMap(line => {
			const from = start;
			start += line.length + 1;
			return wrap(line, cells).map(row => ({...row, from: row.from + from, to: row.to + from}));
		});
	};
	const edit = fc.record({at: fc.nat({max: long.length}), removed: fc.nat({max: 40}), typed: value});
	fc.assert(
		fc.property(fc.array(edit, {minLength: 1, maxLength: 5}), width, (edits, cells) => {
			let text = long;
			for (const {at, removed, typed} of edits) {
				text = text.slice(0, at) + typed + text.slice(at + removed);
				expect(wrap(text, cells)).toEqual(rowsOf(text, cells));
			}
		}),
	);
});

test('of a text that has no room the last row says that there is more', () => {
	expect(wrapText('one two three four', 9)).toEqual(['one two ', 'three ', 'four']);
	expect(wrapText('one two three four', 9, 3)).toEqual(['one two ', 'three ', 'four']);
	expect(wrapText('one two three four', 9, 2)).toEqual(['one two ', 'three fo…']);
	expect(wrapText('', 9, 2)).toEqual(['']);
	expect(wrapText('one two', 9, 0)).toEqual([]);
	expect(wrapText('one two three four', 9, 1)).toEqual(['one two …']);
	expect(wrapText('abcde fg', 5)).toEqual(['abcde', 'fg']);
});

describe('items of a list', () => {
	const marks = ['- ', '* [ ] ', '12. ', '  - ', '-', ''];
	const item = fc.tuple(fc.constantFrom(...marks), value).map(([mark, words]) => mark + words);

	test.each([
		['go on below their words', '- one two three', 9, ['- one two ', '  three']],
		['with a number as well', '10. one two three', 10, ['10. one ', '    two ', '    three']],
		['and a box', '- [x] one two', 12, ['- [x] one ', '      two']],
		['and within another', '  - one two', 8, ['  - one ', '    two']],
		['line by line', '- one two\nthree four', 6, ['- one ', '  two', 'three ', 'four']],
		['but not where nothing is left for them', '- [ ] one', 8, ['- [ ] ', 'one']],
		['in any script', '- 日本語です', 8, ['- 日本語', '  です']],
		['no text that only looks alike', '-one two', 5, ['-one ', 'two']],
	])('%s', (_, text, cells, expected) => {
		const drawn = wrap(text, cells, true).map(row => ' '.repeat(row.indent ?? 0) + text.slice(row.from, row.to));
		expect(drawn).toEqual(expected);
		expect(wrap(text, cells).every(row => row.indent === undefined)).toBe(true);
	});

	test('have every place on their rows, within the width', () => {
		fc.assert(
			fc.property(item, width, (text, cells) => {
				const rows = wrap(text, cells, true);
				for (const {width: own, indent = 0} of rows) expect(own + indent).toBeLessThanOrEqual(cells);
				for (const offset of boundariesOf(text)) {
					const {row, column} = cellOf(rows, text, offset);
					expect(column).toBeLessThanOrEqual(cells);
					expect(offsetAt(rows, text, row, column)).toBe(offset);
				}
			}),
		);
	});

	test('are the same in a long text, whichever line was changed', () => {
		const long = '- one two three four\n'.repeat(300);
		wrap(long, 12, true);
		const changed = long.replace('three', 'thirteen');
		expect(wrap(changed, 12, true)).toEqual(
			wrap(`${changed} `, 12, true)
				.slice(0, -1)
				.concat(wrap(changed, 12, true).slice(-1)),
		);
		expect(wrap(changed, 12)).not.toEqual(wrap(changed, 12, true));
	});
});
