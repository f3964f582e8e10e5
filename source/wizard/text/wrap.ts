// Soft wrap. The rows of a paragraph follow each other without a gap: where one ends the next begins, and a caret
// there stands on the later one. Only a line end lies between two rows. So every offset has one row and, as every
// grapheme takes a cell, one place. A space that no longer fits hangs in the cell past the width, where the caret of a
// full row stands too: a box that shows the caret is one cell wider than the width it wraps to.

import {readListMark} from '../../template/grammar/list-mark.ts';
import {differingRange, lineEnd, lineStart} from '../../template/outline.ts';
import {displayText, eachGrapheme, graphemeAt, isPlainAscii, truncate, widthOf} from './display.ts';

/**
One row on the screen: a range of the value in code units, and the cells it takes without a hanging space. `indent` cells are free at
its left where the item of a list goes on.
*/
export type ScreenRow = {readonly from: number; readonly to: number; readonly width: number; readonly indent?: number};

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
a single grapheme is. With `hasItems` what is marked as an item of a list goes on below its words.
*/
export function wrap(value: string, width: number, hasItems = false): readonly ScreenRow[] {
	if (value.length < longText) return wrapLines(value, {width, hasItems}, 0, value.length);
	const isLast = last?.width === width && last.hasItems === hasItems;
	const rows = (isLast && last && rewrap(last, value)) || wrapLines(value, {width, hasItems}, 0, value.length);
	last = {value, width, hasItems, rows};
	return rows;
}

type Look = {readonly width: number; readonly hasItems: boolean};

// A key in a long text changes one line of it.
const longText = 4000;
let last: ({readonly value: string; readonly rows: readonly ScreenRow[]} & Look) | undefined;

function rewrap({value: before, rows, ...look}: NonNullable<typeof last>, value: string): readonly ScreenRow[] {
	const change = differingRange(before, value);
	if (!change) return rows;
	const delta = value.length - before.length;
	const from = lineStart(value, change.fromB);
	const to = lineEnd(value, change.toB);
	const head = rows.slice(0, rowOf(rows, from));
	const tail = to < value.length ? rows.slice(rowOf(rows, to + 1 - delta)) : [];
	const shifted = delta === 0 ? tail : tail.map(row => ({...row, from: row.from + delta, to: row.to + delta}));
	return [...head, ...wrapLines(value, look, from, to), ...shifted];
}

/* The rows of the lines from `start` to `stop`, where lines begin and end. */
function wrapLines(value: string, {width, hasItems}: Look, start: number, stop: number): ScreenRow[] {
	const rows: ScreenRow[] = [];
	for (let from = start; from <= stop; ) {
		const to = lineEnd(value, from);
		const paragraph = value.slice(from, to);
		const indent = hasItems ? indentOf(paragraph, width) : 0;
		if (isPlainAscii(paragraph)) {
			wrapPlain(paragraph, {width, indent}, from, rows);
		} else {
			for (const row of remembered(paragraph, {width, indent})) {
				rows.push({...row, from: from + row.from, to: from + row.to});
			}
		}

		from = to + 1;
	}

	return rows;
}

/* The cells of an item's mark, where that leaves room for its words. */
function indentOf(paragraph: string, width: number): number {
	const mark = markStart.test(paragraph) ? readListMark(paragraph) : undefined;
	const cells = mark ? widthOf(paragraph.slice(0, mark.wordsFrom)) : 0;
	return cells <= width / 2 ? cells : 0;
}

const markStart = /^[ \t]*[-*+\d]/;

type Shape = {readonly width: number; readonly indent: number};

/* What a row that ends at `to` is, behind those of its paragraph. */
function rowOfShape(from: number, to: number, width: number, indent: number, isFirst: boolean): ScreenRow {
	return isFirst || indent === 0 ? {from, to, width} : {from, to, width, indent};
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
	const {from, to, indent = 0} = rowAt(rows, row);
	let column = indent;
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
	const {from, to, indent = 0} = rowAt(rows, row);
	let left = indent;
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

function remembered(paragraph: string, shape: Shape): readonly ScreenRow[] {
	const key = `${shape.width} ${shape.indent}:${paragraph}`;
	const recent = memo.get(key);
	if (recent) {
		return recent;
	}

	const rows = olderMemo.get(key) ?? wrapParagraph(paragraph, shape);
	if (memoSize > memoLimit) {
		olderMemo = memo;
		memo = new Map();
		memoSize = 0;
	}

	memo.set(key, rows);
	memoSize += key.length;
	return rows;
}

function wrapPlain(paragraph: string, {width, indent}: Shape, offset: number, rows: ScreenRow[]): void {
	let cells = Math.max(1, width);
	let from = 0;
	while (paragraph.length - from > cells) {
		const space = paragraph.slice(from, from + cells + 1).lastIndexOf(' ');
		const to = from + (space < 0 ? cells : space + 1);
		rows.push(rowOfShape(offset + from, offset + to, Math.min(cells, to - from), indent, from === 0));
		from = to;
		cells = Math.max(1, width - indent);
	}

	rows.push(rowOfShape(offset + from, offset + paragraph.length, paragraph.length - from, indent, from === 0));
}

function isSpaceless(grapheme: string): boolean {
	return (grapheme >= '\u3000' && grapheme < '\uA000') || spaceless.test(grapheme);
}

function wrapParagraph(paragraph: string, {width: whole, indent}: Shape): readonly ScreenRow[] {
	const rows: ScreenRow[] = [];
	let width = whole;
	let from = 0;
	let taken = 0;
	let breakAt = 0;
	let takenAtBreak = 0;
	let previous = '';
	let afterWide = false;

	const endRow = (to: number, cells: number) => {
		rows.push(rowOfShape(from, to, cells, indent, from === 0));
		from = to;
		taken -= cells;
		width = whole - indent;
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
