/*
A block is what a part of the form looks like: its lines, drawn only when they are visible, and where the caret
is in it. Tones say what a piece of text means; the theme decides how that looks.
*/
import type {SpanKind} from '../../template/spans.ts';
import {truncate, widthOf} from '../text/display.ts';

export type Tone =
	/** What Markdown makes of it. */
	| SpanKind
	| 'plain'
	| 'dim'
	| 'label'
	| 'title'
	| 'hint'
	| 'accent'
	| 'problem'
	| 'warning'
	| 'done'
	| 'added'
	| 'removed'
	| 'selected';

export type Segment = {readonly text: string; readonly tone: Tone};
export type Row = readonly Segment[];
export type Caret = {readonly row: number; readonly column: number};

export type Block = {
	readonly height: number;
	/** The row at this index, an empty one behind the last. Only those in sight are ever asked for. */
	readonly draw: (row: number) => Row;
	readonly caret?: Caret | undefined;
};

export const emptyBlock: Block = {height: 0, draw: () => []};

export function segment(text: string, tone: Tone = 'plain'): Segment {
	return {text, tone};
}

/** A block of rows that are cheap to draw. */
export function rows(...drawn: readonly Row[]): Block {
	return {height: drawn.length, draw: row => drawn[row] ?? []};
}

/** A block of `height` rows that are worked out together, once the first of them is in sight. */
export function later(height: number, draw: () => readonly Row[]): Block {
	let drawn: readonly Row[] | undefined;
	return {
		height,
		draw(row) {
			drawn ??= draw();
			return drawn[row] ?? [];
		},
	};
}

export const blankRow: Block = rows([]);

/** Blocks one below the other. */
export function stack(blocks: readonly Block[]): Block {
	const starts: number[] = [];
	let height = 0;
	let caret: Caret | undefined;
	for (const block of blocks) {
		if (block.caret) caret = {row: block.caret.row + height, column: block.caret.column};
		starts.push(height);
		height += block.height;
	}
	const draw = (row: number): Row => {
		const index = lastAtMost(starts, row);
		return row < height ? (blocks[index]?.draw(row - (starts[index] ?? 0)) ?? []) : [];
	};
	return {height, draw, caret};
}

/** The index of the last of the ascending numbers that is at most `limit`; a block without rows is never meant. */
export function lastAtMost(numbers: readonly number[], limit: number): number {
	let low = 0;
	let high = numbers.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((numbers[middle] as number) <= limit) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** A block with another one between its rows, below the row at `row`. */
export function opened(block: Block, row: number, inner: Block): Block {
	const {height, draw, caret} = block;
	const from = row + 1;
	const moved = caret && caret.row > row ? {...caret, row: caret.row + inner.height} : caret;
	return {
		height: height + inner.height,
		draw: at => (at < from ? draw(at) : at < from + inner.height ? inner.draw(at - from) : draw(at - inner.height)),
		caret: inner.caret ? {...inner.caret, row: inner.caret.row + from} : moved,
	};
}

/** A block with something at the left of its first line, and as much room at the left of the others. */
export function beside(left: Row, width: number, block: Block): Block {
	const own = rowWidth(left);
	const first = padRow(left, width);
	const room = segment(' '.repeat(Math.max(width, own)));
	const {caret} = block;
	return {
		height: Math.max(block.height, 1),
		draw: row => [...(row === 0 ? first : [room]), ...block.draw(row)],
		caret: caret && {row: caret.row, column: caret.column + Math.max(width, own)},
	};
}

/** What is in sight of the form, or of what lies over it: its rows, where the caret is among them, and how many rows are out of sight. */
export type Body = {
	readonly rows: readonly Row[];
	readonly caret: Caret | undefined;
	readonly above?: number;
	readonly below?: number;
};

/** The rows of a block from `top` on; no others are drawn. */
export function inSight({height, draw, caret}: Block, top: number, most: number): Body {
	const shown = Math.max(0, Math.min(most, height - top));
	const rows = Array.from({length: shown}, (_, index) => draw(top + index));
	const below = height - top - shown;
	return {rows, caret: caret && {row: caret.row - top, column: caret.column}, above: top, below};
}

/** Rows without a caret. */
export function bodyOfRows(rows: readonly Row[]): Body {
	return {rows, caret: undefined};
}

/** A row with blanks behind it, as far as `width` goes. */
export function padRow(row: Row, width: number): Row {
	const free = width - rowWidth(row);
	return free > 0 ? [...row, segment(' '.repeat(free))] : row;
}

/** A row with at most `width` cells; what was cut shows as `…`. */
export function cutRow(row: Row, width: number): Row {
	if (rowWidth(row) <= width) return row;
	const kept: Segment[] = [];
	let room = width;
	for (const {text, tone} of row) {
		const own = widthOf(text);
		// The sign needs a cell, also where only what follows is cut.
		if (own >= room) return [...kept, segment(truncate(`${text} `, room), tone)];
		kept.push({text, tone});
		room -= own;
	}
	return kept;
}

/** The cells of a row. */
export function rowWidth(row: Row): number {
	return row.reduce((sum, {text}) => sum + widthOf(text), 0);
}
