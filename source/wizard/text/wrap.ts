// Soft wrap. The rows of a paragraph follow each other without a gap: where one ends the next begins, and a caret
// there stands on the later one. Only a line end lies between two rows. So every offset has one row and, as every
// grapheme takes a cell, one place. A space that no longer fits hangs in the cell past the width, where the caret of a
// full row stands too: a box that shows the caret is one cell wider than the width it wraps to.

import {differingRange, lineEnd, lineStart} from '../../template/outline.ts';
import {displayText, eachGrapheme, graphemeAt, isPlainAscii, truncate, widthOf} from './display.ts';

/** One row on the screen: a range of the value in code units, and the cells it takes without a hanging space. */
export type ScreenRow = {readonly from: number; readonly to: number; readonly width: number};

/** Where an offset stands: the index of its row and its cell there, both from 0; `column` may equal the wrapped width. */
export type Cell = {readonly row: number; readonly column: number};

// Characters of scripts without spaces, and emoji; a Devanagari conjunct is as wide, yet a part of its word.
const spaceless = /^[\uFF01-\uFF60\p{Ideographic}\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
const noBreakBefore = '.,:;!?)]}%、。，．：；！？）」』】〉》〕…';
const noBreakAfter = '（「『【〈《〔';

// Plain text wraps faster than it is looked up; of the rest, a key changes one paragraph. Two generations, so that
// the rows in use survive when old ones are dropped. The key is a copy: a slice would keep its whole value alive.
const memoLimit = 1_000_000;
let memo = new Map<string, readonly ScreenRow[]>();
let olderMemo = new Map<string, readonly ScreenRow[]>();
let memoSize = 0;

/**
The rows of `value` (line ends `\n`) at `width` cells, never none. Breaks come after spaces and tabs, and around
Chinese and Japanese characters and emoji; a longer word is cut between graphemes. No row is wider than `width` unless
a single grapheme is.
*/
export function wrap(value: string, width: number): readonly ScreenRow[] {
	if (value.length < longText) return wrapLines(value, width, 0, value.length);
	const rows = (last?.width === width && rewrap(last, value)) || wrapLines(value, width, 0, value.length);
	last = {value, width, rows};
	return rows;
}

// A key in a long text changes one line of it.
const longText = 4000;
let last: {readonly value: string; readonly width: number; readonly rows: readonly ScreenRow[]} | undefined;

function rewrap({value: before, width, rows}: NonNullable<typeof last>, value: string): readonly ScreenRow[] {
	const change = differingRange(before, value);
	if (!change) return rows;
	const delta = value.length - before.length;
	const from = lineStart(value, change.fromB);
	const to = lineEnd(value, change.toB);
	const head = rows.slice(0, rowOf(rows, from));
	const tail = to < value.length ? rows.slice(rowOf(rows, to + 1 - delta)) : [];
	const shifted = delta === 0 ? tail : tail.map(row => ({...row, from: row.from + delta, to: row.to + delta}));
	return [...head, ...wrapLines(value, width, from, to), ...shifted];
}

/* The rows of the lines from `start` to `stop`, where lines begin and end. */
function wrapLines(value: string, width: number, start: number, stop: number): ScreenRow[] {
	const rows: ScreenRow[] = [];
	for (let from = start; from <= stop; ) {
		const to = lineEnd(value, from);
		const paragraph = value.slice(from, to);
		if (isPlainAscii(paragraph)) {
			wrapPlain(paragraph, width, from, rows);
		} else {
			for (const row of remembered(paragraph, width)) {
				rows.push({from: from + row.from, to: from + row.to, width: row.width});
			}
		}

		from = to + 1;
	}

	return rows;
}

/** A text as it is drawn in rows of `width` cells, `most` of them: where more does not fit the last one ends in `…`. */
export function wrapText(text: string, width: number, most = Number.POSITIVE_INFINITY): string[] {
	const rows = wrap(text, width);
	return rows
		.slice(0, most)
		.map((row, index) =>
			index === most - 1 && rows.length > most ? truncate(text.slice(row.from), width) : rowText(row, text),
		);
}

/** Where `offset` stands; inside a grapheme, where that begins. */
export function cellOf(rows: readonly ScreenRow[], value: string, offset: number): Cell {
	const row = rowOf(rows, offset);
	const {from, to} = rowAt(rows, row);
	let column = 0;
	eachGrapheme(value.slice(from, to), (_start, end, cells) => {
		if (from + end > offset) {
			return false;
		}

		column += cells;
		return true;
	});
	return {row, column};
}

/** The caret place of `row` nearest to `column`: between graphemes, and on this row rather than the next. */
export function offsetAt(rows: readonly ScreenRow[], value: string, row: number, column: number): number {
	const {from, to} = rowAt(rows, row);
	let left = 0;
	let offset = from;
	eachGrapheme(value.slice(from, to), (_start, end, cells) => {
		if (left + cells / 2 >= column) {
			return false;
		}

		left += cells;
		offset = from + end;
		return true;
	});
	return Math.min(offset, lastPlace(rows, value, row));
}

/**
The caret `by` rows further down (up when negative), as near as can be to `goalColumn`, which a run of such moves hands
on; without it, to the caret's own column. A move past the edge stops there; `undefined` when the caret is on that edge.
*/
export function moveVertically(
	rows: readonly ScreenRow[],
	value: string,
	caret: number,
	by: number,
	goalColumn?: number,
): {readonly offset: number; readonly goalColumn: number} | undefined {
	const cell = cellOf(rows, value, caret);
	const row = Math.max(0, Math.min(rows.length - 1, cell.row + by));
	if (row === cell.row) {
		return undefined;
	}

	const goal = goalColumn ?? cell.column;
	return {offset: offsetAt(rows, value, row, goal), goalColumn: goal};
}

/** Where the caret's screen row begins. */
export function rowStart(rows: readonly ScreenRow[], offset: number): number {
	return rowAt(rows, rowOf(rows, offset)).from;
}

/** The last caret place on the caret's screen row: its end, or before its last grapheme when the paragraph goes on. */
export function rowEnd(rows: readonly ScreenRow[], value: string, offset: number): number {
	return lastPlace(rows, value, rowOf(rows, offset));
}

/** What to draw for `row`: safe for the terminal, `row.width` cells, without a hanging space. */
export function rowText(row: ScreenRow, value: string): string {
	return displayText(value.slice(row.from, drawnEnd(row, value)));
}

/** Where what is drawn of `row` ends: before a hanging space. */
export function drawnEnd({from, to, width}: ScreenRow, value: string): number {
	return value[to - 1] === ' ' && to > from && widthOf(value.slice(from, to)) > width ? to - 1 : to;
}

function lastPlace(rows: readonly ScreenRow[], value: string, row: number): number {
	const {from, to} = rowAt(rows, row);
	return rows[row + 1]?.from === to ? from + graphemeAt(value.slice(from, to), to - from - 1).from : to;
}

function rowOf(rows: readonly ScreenRow[], offset: number): number {
	let low = 0;
	let high = rows.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (rowAt(rows, middle).from <= offset) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}

	return low;
}

function rowAt(rows: readonly ScreenRow[], row: number): ScreenRow {
	const found = rows[row];
	if (!found) {
		throw new RangeError(`Expected a row from 0 to ${rows.length - 1}, got ${row}.`);
	}

	return found;
}

function remembered(paragraph: string, width: number): readonly ScreenRow[] {
	const key = `${width}:${paragraph}`;
	const recent = memo.get(key);
	if (recent) {
		return recent;
	}

	const rows = olderMemo.get(key) ?? wrapParagraph(paragraph, width);
	if (memoSize > memoLimit) {
		olderMemo = memo;
		memo = new Map();
		memoSize = 0;
	}

	memo.set(key, rows);
	memoSize += key.length;
	return rows;
}

function wrapPlain(paragraph: string, width: number, offset: number, rows: ScreenRow[]): void {
	const cells = Math.max(1, width);
	let from = 0;
	while (paragraph.length - from > cells) {
		const space = paragraph.slice(from, from + cells + 1).lastIndexOf(' ');
		const to = from + (space < 0 ? cells : space + 1);
		rows.push({from: offset + from, to: offset + to, width: Math.min(cells, to - from)});
		from = to;
	}

	rows.push({from: offset + from, to: offset + paragraph.length, width: paragraph.length - from});
}

function isSpaceless(grapheme: string): boolean {
	return (grapheme >= '\u3000' && grapheme < '\uA000') || spaceless.test(grapheme);
}

function wrapParagraph(paragraph: string, width: number): readonly ScreenRow[] {
	const rows: ScreenRow[] = [];
	let from = 0;
	let taken = 0;
	let breakAt = 0;
	let takenAtBreak = 0;
	let previous = '';
	let afterWide = false;

	const endRow = (to: number, cells: number) => {
		rows.push({from, to, width: cells});
		from = to;
		taken -= cells;
	};

	const allowBreak = (at: number) => {
		breakAt = at;
		takenAtBreak = taken;
	};

	eachGrapheme(paragraph, (start, end, cells) => {
		const first = paragraph.charAt(start);
		const wide = cells === 2 && isSpaceless(paragraph.slice(start, end));
		if ((wide || afterWide) && !noBreakBefore.includes(first) && !noBreakAfter.includes(previous)) {
			allowBreak(start);
		}

		previous = first;
		afterWide = wide;
		if (first === ' ' && end === start + 1 && taken >= width) {
			endRow(end, taken);
			return;
		}

		if (taken + cells > width && breakAt > from) {
			endRow(breakAt, takenAtBreak);
		}

		if (taken + cells > width && start > from) {
			endRow(start, taken);
		}

		taken += cells;
		if (first === ' ' || first === '\t') {
			allowBreak(end);
		}
	});
	endRow(paragraph.length, taken);
	return rows;
}
