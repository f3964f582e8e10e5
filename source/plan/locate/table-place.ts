/* A table's columns, rows and cells. */

import {comparable, freeKey, keyOf} from '../../template/key.ts';
import {type Block, lineEnd, type Outline} from '../../template/outline.ts';
import {isBlankText} from '../../template/own-words.ts';
import {readRow, type TableRow} from '../../template/table.ts';
import type {Cell, Choices, FieldSpec} from '../../template/template.ts';
import type {Frame} from '../frame.ts';
import type {FieldPlace, ItemPlace, Path, SequencePlace} from '../place.ts';
import {alternativesAmong} from './alternatives.ts';
import {byBestName} from './best-name.ts';
import {cellKnown, fieldPlace, type Known, sequence} from './field-place.ts';
import {cellTexts, readRows, saySame} from './table-rows.ts';

/** For a table the one of `specs` of whose columns it has more than of any other's. */
export function tableOwner(outline: Outline, specs: readonly FieldSpec[]): (block: Block) => FieldSpec | undefined {
	const columns = specs.flatMap(spec => spec.columns.map(column => ({spec, column})));
	const named = Map.groupBy(
		columns.flatMap(({spec, column}) => column.names.map(name => ({name, spec, column}))),
		({name}) => name,
	);
	const known = new Map<string, FieldSpec | undefined>();
	const ownerOf = (names: readonly string[]) => {
		const found = new Map(names.flatMap(name => named.get(name) ?? []).map(({column, spec}) => [column, spec]));
		const scores = [...Map.groupBy(found.values(), spec => spec)].map(([spec, {length}]) => ({spec, length}));
		const [best, next] = scores.sort((a, b) => b.length - a.length);
		return best && best.length > (next?.length ?? 0) ? best.spec : undefined;
	};
	return block => {
		const header = {from: block.from, to: Math.min(lineEnd(outline.source, block.from), block.to)};
		const {cells} = readRow(outline.text, header.from, header.to);
		const names = cells.map(({from, to}) => comparable(outline.text.slice(from, to)));
		const key = names.join('\0');
		if (!known.has(key)) known.set(key, ownerOf(names));
		return known.get(key);
	};
}
export function tablePlace(outline: Outline, spec: FieldSpec, block: Block, path: Path): SequencePlace {
	const {source, text} = outline;
	const header = readRow(text, block.from, lineEnd(source, block.from));
	const delimiter = readRow(text, header.to + 1, lineEnd(source, header.to + 1));
	const widths = segments(text, delimiter).map(widthOf);
	const columns = locateColumns(
		spec,
		header.cells.map(({from, to}) => text.slice(from, to)),
	);
	const rowsOf = (own: readonly Column[]) => {
		const key = JSON.stringify([own.map(({key, known}) => [key, known.name, known.choices?.choices]), widths]);
		// A table may have as many columns as rows, and rows that are short.
		const isLabelled = own.some(({rows}) => rows);
		const read = ({from, to}: {from: number; to: number}, inner: Path) =>
			cellPlaces(text, readRow(text, from, to), {columns: own, isLabelled}, widths, inner);
		return readRows({spec, path, outline, from: delimiter.to + 1, to: block.to, columns: key, read});
	};
	// Most often they are what they were before this key.
	const known = knownChoices.get(spec);
	const before = withChoices(columns, known?.choices ?? []);
	const rows = rowsOf(before);
	const own = known && isSaidAgain(columns, rows, known) ? known.choices : choicesIn(columns, rows);
	const isSame = own.every((choices, index) => isSameChoice(choices, before[index]?.known.choices));
	// What is equal stays the same object, by which others tell that nothing changed.
	const choices = isSame ? before.map(({known: {choices}}) => choices) : own;
	knownChoices.set(spec, {choices, names: columns.map(({key}) => key), rows});
	const items = isSame ? rows : rowsOf(withChoices(columns, own));
	const place = sequence('table', spec, path, {from: block.from, to: items.at(-1)?.to ?? block.to}, items);
	return {...place, columns: columns.map(({key, known}, at) => ({key, name: known.name, choices: choices[at]}))};
}

/* The choices of a table's columns when it was read last, and of which rows. */
type Said = {
	readonly choices: readonly (Choices | undefined)[];
	readonly names: readonly string[];
	readonly rows: readonly ItemPlace[];
};

const knownChoices = new WeakMap<FieldSpec, Said>();

/* A key in one of a thousand rows says nothing new in most columns. */
function isSaidAgain(columns: readonly Column[], rows: readonly ItemPlace[], known: Said): boolean {
	const isSame = columns.length === known.names.length && columns.every(({key}, index) => key === known.names[index]);
	const chosen = columns.flatMap(({known: {choices}}, index) => (choices ? index : []));
	return isSame && saySame(rows, known.rows, chosen);
}

function withChoices(columns: readonly Column[], choices: readonly (Choices | undefined)[]): readonly Column[] {
	if (choices.length !== columns.length) return columns;
	return columns.map(({known, ...column}, index) => ({
		...column,
		known: {...known, choices: known.choices && choices[index]},
	}));
}

/* For each column what it offers; nothing where most of what it holds are other words. */
function choicesIn(columns: readonly Column[], rows: readonly ItemPlace[]): (Choices | undefined)[] {
	return columns.map(({known: {choices, words}}, index) => {
		if (!choices) return undefined;
		const texts = rows.map(row => cellTexts(row)[index] ?? '');
		const blank = new Set([...new Set(texts)].filter(text => isBlankText(words, text)));
		return alternativesAmong(
			choices,
			texts.filter(text => !blank.has(text)),
		);
	});
}

function isSameChoice(a: Choices | undefined, b: Choices | undefined): boolean {
	return a === b || a?.choices.join('\0') === b?.choices.join('\0');
}

function cellPlaces(
	text: string,
	row: TableRow,
	{columns, isLabelled}: {readonly columns: readonly Column[]; readonly isLabelled: boolean},
	widths: readonly number[],
	path: Path,
): FieldPlace[] {
	const parts = segments(text, row);
	const own = parts.map(widthOf);
	const differing = own.flatMap((width, place) => (width === widths[place] ? [] : place));
	// A value that was too long for its column may become shorter again.
	const isPadded = (place: number) =>
		own.length === widths.length &&
		differing.every(other => other === place && (own[place] as number) > (widths[place] as number));
	const label = isLabelled ? labelOf(text, row) : '';
	return columns.slice(0, row.cells.length).flatMap(({key, known: column, rows}, place): FieldPlace[] => {
		const known = {...column, ...rows?.get(label)};
		const cell = row.cells[place];
		const segment = parts[place];
		if (!cell || !segment) return [];
		const frame: Frame = {
			type: 'cell',
			from: segment.from,
			to: segment.to,
			width: isPadded(place) ? (widths[place] as number) : 0,
		};
		return [fieldPlace(known, [...path, key], cell, {type: 'cell'}, frame, known.choices ? 'choice' : 'text')];
	});
}

function labelOf(text: string, {cells: [first]}: TableRow): string {
	return first ? comparable(text.slice(first.from, first.to)) : '';
}

function widthOf({from, to}: {from: number; to: number}): number {
	return to - from;
}

/* The ranges between the bars of a row, blanks included. */
function segments(source: string, row: TableRow): {from: number; to: number}[] {
	return row.cells.map(cell => {
		let {from, to} = cell;
		while (from > row.from && source[from - 1] !== '|') from--;
		while (to < row.to && source[to] !== '|') to++;
		return {from, to};
	});
}

type Column = {readonly key: string; readonly known: Known; readonly rows?: Cell['rows']};

function locateColumns(spec: FieldSpec, names: readonly string[]): Column[] {
	const taken = new Set(spec.columns.map(column => column.key));
	const matched = byBestName(spec.columns, names.map(comparable));
	return names.map((name, index) => {
		const cell = matched[index];
		if (cell) {
			const known = {...cellKnown(cell, spec.isOwn), name: name || cell.name};
			return {key: cell.key, known, rows: cell.rows};
		}
		return {key: freeKey(keyOf(name), taken), known: {name, hint: '', words: [], help: '', isOwn: true}};
	});
}
