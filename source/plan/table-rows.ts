/* The rows of a table, so that a key in one of a thousand does not cost what all of them cost. */

import type {FieldSpec} from '../template/template.ts';
import {type FieldPlace, type ItemPlace, isSamePath, type Path} from './place.ts';
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
	return item instanceof TableRow ? new TableRow(item.path, item.from + delta, item.content) : undefined;
}

type Range = {readonly from: number; readonly to: number};

export type Rows = {
	readonly spec: FieldSpec;
	readonly path: Path;
	readonly text: string;
	readonly lines: readonly Range[];
	/** What the cells of equal rows are the same by, beside their text. */
	readonly columns: string;
	/** The cells of a row. */
	readonly read: (line: Range, path: Path) => readonly FieldPlace[];
};

type Known = {readonly path: Path; readonly columns: string; readonly rows: readonly TableRow[]};

/* The rows of a table as it was read last. */
const known = new WeakMap<FieldSpec, Known>();

/** The items of a table; those whose text is the one they had are read no further. */
export function readRows({spec, path, text, lines, columns, read}: Rows): readonly ItemPlace[] {
	const before = known.get(spec);
	const earlier = before?.columns === columns && isSamePath(before.path, path) ? before.rows : [];
	const rows = lines.map(({from, to}, index) => {
		const row = earlier[index];
		const {text: own} = row?.content ?? {};
		if (row && own?.length === to - from && text.startsWith(own, from))
			return row.from === from ? row : new TableRow(row.path, from, row.content);
		const inner = [...path, index];
		const cells = read({from, to}, inner).map(cell => shiftField(cell, -from));
		return new TableRow(inner, from, {text: text.slice(from, to), cells});
	});
	known.set(spec, {path, columns, rows});
	return rows;
}
