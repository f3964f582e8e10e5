/* The rows of a table, so that a key in one of a thousand does not cost what all of them cost. */

import {differingRange, lineEnd, type Outline} from '../../template/outline.ts';
import type {Range} from '../../template/range.ts';
import {remembered} from '../../template/remembered.ts';
import type {FieldSpec} from '../../template/template.ts';
import {type FieldPlace, type ItemPlace, isSamePath, type Path} from '../place.ts';
import {shiftField} from './shift-field.ts';

/** A row's text, and its cells with offsets from the row's start. */
type Content = {readonly text: string; readonly cells: readonly FieldPlace[]};

/** A row where it stands. Its cells' places are worked out when they are asked for: a class, since that takes getters. */
class TableRow implements ItemPlace {
	readonly type = 'item';
	readonly path: Path;
	readonly from: number;
	readonly content: Content;
	#nodes: readonly FieldPlace[] | undefined;

	constructor(path: Path, from: number, content: Content) {
		this.path = path;
		this.from = from;
		this.content = content;
	}

	get to(): number {
		return this.from + this.content.text.length;
	}

	get number(): {from: number; to: number} {
		return {from: this.from, to: this.from};
	}

	get nodes(): readonly FieldPlace[] {
		this.#nodes ??= this.content.cells.map(cell => shiftField(cell, this.from));
		return this.#nodes;
	}
}

/** The same row, `delta` characters further on; nothing when the item is none. */
export function shiftRow(item: ItemPlace, delta: number): ItemPlace | undefined {
	return item instanceof TableRow ? shifted(item, delta) : undefined;
}

/** The text of each cell of a row, read once. */
export function cellTexts({content}: ItemPlace): readonly string[] {
	// Only rows of tables have one like that.
	return textsOf(content as Content);
}

const textsOf = remembered(({cells, text}: Content): readonly string[] =>
	cells.map(({from, to}) => text.slice(from, to)),
);

/** Whether rows say the same in some of their columns. What is the same row is not looked into. */
export function saySame(a: readonly ItemPlace[], b: readonly ItemPlace[], columns: readonly number[]): boolean {
	return (
		a.length === b.length &&
		a.every((row, index) => {
			const other = b[index] as ItemPlace;
			if (row.content === other.content) return true;
			const [texts, others] = [cellTexts(row), cellTexts(other)];
			return columns.every(column => texts[column] === others[column]);
		})
	);
}

export type Rows = Range & {
	readonly spec: FieldSpec;
	readonly path: Path;
	readonly outline: Outline;
	/** What the cells of equal rows are the same by, beside their text. */
	readonly columns: string;
	/** The cells of a row. */
	readonly read: (line: Range, path: Path) => readonly FieldPlace[];
};

/* The rows of a table as they were read last. */
type Known = Range & {
	readonly path: Path;
	readonly text: string;
	readonly columns: string;
	readonly rows: readonly TableRow[];
};

const known = new WeakMap<FieldSpec, Known>();

/** The items of a table, a line each from `from` to `to`; those before and behind a change are read no further. */
export function readRows(request: Rows): readonly ItemPlace[] {
	const {spec, path, outline, from, to, columns} = request;
	const own = outline.text.slice(from, to);
	const before = known.get(spec);
	const isKnown = before?.columns === columns && isSamePath(before.path, path);
	const rows = (isKnown && changedRows(before, own, request)) || newRows(request, from, to, 0);
	known.set(spec, {path, text: own, from, to, columns, rows});
	return rows;
}

function changedRows(before: Known, own: string, request: Rows): readonly TableRow[] | undefined {
	const {from} = request;
	const moved = from - before.from;
	const change = differingRange(before.text, own);
	if (!change) return before.rows.map(row => shifted(row, moved));
	const first = before.rows.findIndex(row => row.to - before.from >= change.fromA);
	const last = before.rows.findLastIndex(row => row.from - before.from <= change.toA);
	const [start, end] = [before.rows[first], before.rows[last]];
	if (!start || !end) return undefined;
	const delta = own.length - before.text.length;
	const middleEnd = end.to + moved + delta;
	const behind = before.rows.slice(last + 1);
	// A line feed that joins a carriage return belongs to the row before it.
	const isAtLines = (at: number) => at === from || at > request.to || request.outline.source[at - 1] === '\n';
	if (!isAtLines(start.from + moved) || (behind.length > 0 && !isAtLines(middleEnd + 1))) return undefined;
	const middle = newRows(request, start.from + moved, middleEnd, first);
	// The path of every row behind would be another one.
	if (middle.length !== last - first + 1 && behind.length > 0) return undefined;
	const head = before.rows.slice(0, first).map(row => shifted(row, moved));
	return [...head, ...middle, ...behind.map(row => shifted(row, moved + delta))];
}

function shifted(row: TableRow, delta: number): TableRow {
	return delta === 0 ? row : new TableRow(row.path, row.from + delta, row.content);
}

function newRows({path, outline: {text, source}, read}: Rows, from: number, to: number, first: number): TableRow[] {
	const rows: TableRow[] = [];
	for (let at = from; at < to; ) {
		const end = Math.min(lineEnd(source, at), to);
		const inner = [...path, first + rows.length];
		const cells = read({from: at, to: end}, inner).map(cell => shiftField(cell, -at));
		rows.push(new TableRow(inner, at, {text: text.slice(at, end), cells}));
		at = end + 1;
	}
	return rows;
}
