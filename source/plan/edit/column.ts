/* Cells that a table does not have: a row that is too short, or a column that the document's own table lacks. */

import {lineEnd} from '../../template/outline.ts';
import type {Range} from '../../template/range.ts';
import {readRow} from '../../template/table.ts';
import type {Cell} from '../../template/template.ts';
import {fieldsIn, findPlace, type Path, type Plan, pathText, type SequencePlace, type Splice} from '../place.ts';
import {applySplices, readValue, withText} from '../plan.ts';

/** The plan with an empty cell at `path`, or `undefined` when the template's table has no such column. */
export function insertCell(plan: Plan, path: Path): Plan | undefined {
	const table = findPlace(plan.places, path.slice(0, -2));
	if (table?.type !== 'sequence' || table.spec.type !== 'field') return undefined;
	const key = path.at(-1);
	const own = table.columns.findIndex(column => column.key === key);
	const cell = table.spec.columns.find(column => column.key === key);
	const splices = own === -1 ? cell && columnSplices(plan, table, cell) : rowSplices(plan, table, path, own);
	const edited = splices && withText(plan, applySplices(plan.text, splices));
	return edited && isKept(plan, edited) && findPlace(edited.places, path)?.type === 'field' ? edited : undefined;
}

/* Up to the cell that is wanted, as a table fills its short rows when it is shown. */
function rowSplices(plan: Plan, {items}: SequencePlace, path: Path, column: number): Splice[] | undefined {
	const item = items[path.at(-2) as number];
	return item && [cellSplice(plan, item, column, column + 1, '  ')];
}

/* Behind the last column, where no cell of a row that is too long becomes one of the table's. */
function columnSplices(plan: Plan, table: SequencePlace, {name}: Cell): Splice[] {
	const {columns, items, from} = table;
	const {source} = plan.outline;
	const header = {from, to: lineEnd(source, from)};
	const delimiter = {from: header.to + 1, to: lineEnd(source, header.to + 1)};
	const isPadded = [delimiter, ...items].every(row => row.to - row.from === header.to - header.from);
	const width = isPadded ? name.length : 0;
	const dashes = '-'.repeat(Math.max(3, width));
	const isSpaced = / -/.test(source.slice(delimiter.from, delimiter.to));
	const splice = (row: Range, text: string) => cellSplice(plan, row, columns.length, columns.length + 1, text);
	return [
		splice(header, ` ${name} `),
		splice(delimiter, isSpaced ? ` ${dashes} ` : isPadded ? `${dashes}--` : dashes),
		...items.map(item => splice(item, ' '.repeat(width + 2))),
	];
}

/* A row with empty cells up to `count`, of which the last holds `text`, put in as number `place`. */
function cellSplice(plan: Plan, {from, to}: Range, place: number, count: number, text: string): Splice {
	const row = readRow(plan.text, from, to);
	const missing = Math.max(0, count - 1 - row.cells.length);
	const last = row.cells[Math.min(place, row.cells.length) - 1];
	const inner = `${'  |'.repeat(missing)}${text}|`;
	if (!last) return {from, to, text: `|${inner}`};
	const bar = plan.text.slice(last.to, to).indexOf('|');
	if (bar === -1) return {from: to, to, text: ` |${inner}`};
	return {from: last.to + bar + 1, to: last.to + bar + 1, text: inner};
}

/* Every field says what it said; what is new is empty. */
function isKept(before: Plan, after: Plan): boolean {
	const old = new Map([...fieldsIn(before.places)].map(field => [pathText(field.path), readValue(before, field)]));
	const fields = [...fieldsIn(after.places)].map(field => [pathText(field.path), readValue(after, field)] as const);
	return (
		fields.filter(([path]) => old.has(path)).length === old.size &&
		fields.every(([path, value]) => value === (old.get(path) ?? ''))
	);
}
