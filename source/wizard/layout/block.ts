/*
A block is what a part of the form looks like: its lines, drawn only when they are visible, and where the caret
is in it. Tones say what a piece of text means; the theme decides how that looks.
*/
import type {SpanKind} from '../../template/spans.ts';
import {widthOf} from '../display.ts';

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
	| 'done'
	| 'added'
	| 'removed'
	| 'selected';

export type Segment = {readonly text: string; readonly tone: Tone};
export type Row = readonly Segment[];
export type Draw = () => Row;
export type Caret = {readonly row: number; readonly column: number};

export type Block = {
	readonly lines: readonly Draw[];
	readonly caret?: Caret | undefined;
	/** The cells that the focused field wraps at. */
	readonly wrapAt?: number | undefined;
};

export const emptyBlock: Block = {lines: []};

export function segment(text: string, tone: Tone = 'plain'): Segment {
	return {text, tone};
}

/** A block of rows that are cheap to draw. */
export function rows(...drawn: readonly Row[]): Block {
	return {lines: drawn.map(row => () => row)};
}

/** A block of `height` rows that are worked out together, once the first of them is in sight. */
export function later(height: number, draw: () => readonly Row[]): Block {
	let drawn: readonly Row[] | undefined;
	const row = (index: number): Row => {
		drawn ??= draw();
		return drawn[index] ?? [];
	};
	return {lines: Array.from({length: height}, (_, index) => () => row(index))};
}

export const blankRow: Block = rows([]);

/** Blocks one below the other. */
export function stack(blocks: readonly Block[]): Block {
	const lines: Draw[] = [];
	let caret: Caret | undefined;
	let wrapAt: number | undefined;
	for (const block of blocks) {
		if (block.caret) caret = {row: block.caret.row + lines.length, column: block.caret.column};
		wrapAt = block.wrapAt ?? wrapAt;
		for (const line of block.lines) lines.push(line);
	}
	return {lines, caret, wrapAt};
}

/** A block with something at the left of its first line, and as much room at the left of the others. */
export function beside(left: Row, width: number, block: Block): Block {
	const own = left.reduce((sum, {text}) => sum + widthOf(text), 0);
	const first: Row = own < width ? [...left, segment(' '.repeat(width - own))] : left;
	const room = segment(' '.repeat(Math.max(width, own)));
	const lines = block.lines.map(
		(draw, index): Draw => (index === 0 ? () => [...first, ...draw()] : () => [room, ...draw()]),
	);
	const {caret, wrapAt} = block;
	return {
		lines: lines.length > 0 ? lines : [() => first],
		caret: caret && {row: caret.row, column: caret.column + Math.max(width, own)},
		wrapAt,
	};
}

/** The cells of a row. */
export function rowWidth(row: Row): number {
	return row.reduce((sum, {text}) => sum + widthOf(text), 0);
}
