/* Where the rows of a table of risks lie between unlikely and likely, harmless and severe: in any table that has both columns. */
import {comparable} from '../template/key.ts';
import {isBlankText} from '../template/own-words.ts';
import {remembered} from '../template/remembered.ts';
import {cellTexts, saySame} from './locate/table-rows.ts';
import type {FieldPlace, ItemPlace, SequencePlace} from './place.ts';
import {impactNames, levelNames, levelOf, likelihoodNames, mitigationNames} from './roles.ts';

/** An axis: what its column is called and where that stands, and its levels from low to high in the document's own words. */
export type Axis = {readonly name: string; readonly index: number; readonly levels: readonly string[]};

/** Two axes, and for each row its level on both, where it says one. */
export type RiskMatrix = {
	readonly across: Axis;
	readonly up: Axis;
	readonly points: readonly {readonly x: number | undefined; readonly y: number | undefined}[];
};

/** The matrix of a table, where it has both columns and most of the rows that say something can be placed. */
export const riskMatrix: (table: SequencePlace) => RiskMatrix | undefined = remembered(findMatrix);

function findMatrix(table: SequencePlace): RiskMatrix | undefined {
	const across = columnNamed(table, likelihoodNames);
	const up = columnNamed(table, impactNames);
	if (!across || !up) return undefined;
	const before = known.get(table.spec);
	if (
		before &&
		isSameColumn(before.across, across) &&
		isSameColumn(before.up, up) &&
		saySame(table.items, before.rows, [across.index, up.index])
	)
		return before.matrix;
	const matrix = matrixOf(table, across, up);
	known.set(table.spec, {across, up, rows: table.items, matrix});
	return matrix;
}

type Known = {
	readonly across: RiskColumn;
	readonly up: RiskColumn;
	readonly rows: readonly ItemPlace[];
	readonly matrix: RiskMatrix | undefined;
};

/* The matrix as it was drawn last: a key in another column changes nothing of it. */
const known = new WeakMap<object, Known>();

function matrixOf(table: SequencePlace, across: RiskColumn, up: RiskColumn): RiskMatrix | undefined {
	const [readX, readY] = [reader(across), reader(up)];
	const rows = table.items.map(item => {
		const texts = cellTexts(item);
		return {x: readX(texts), y: readY(texts)};
	});
	const points = rows.map(({x, y}) => ({x: x.level, y: y.level}));
	const begun = rows.filter(({x, y}) => x.text !== '' || y.text !== '').length;
	const placed = points.filter(({x, y}) => x !== undefined && y !== undefined).length;
	if (placed * 2 <= begun) return undefined;
	const axis = ({name, index, choices}: RiskColumn, values: readonly string[]): Axis => ({
		name,
		index,
		levels: levelsAmong([...values.filter(value => /^\S+$/.test(value)), ...choices]),
	});
	const xs = [...new Set(rows.map(({x}) => x.text))];
	const ys = [...new Set(rows.map(({y}) => y.text))];
	return {across: axis(across, xs), up: axis(up, ys), points};
}

/** How much a risk weighs: 0 to look at, 1 to treat, 2 to treat first. */
export type Severity = 0 | 1 | 2;

/** The severity of what is as likely as `x` and as bad as `y`, both levels from 0. */
export function severityAt(x: number, y: number): Severity {
	return x + y >= 3 ? 2 : x + y === 2 ? 1 : 0;
}

/** The severity of a row; `undefined` for one that does not say both. */
export function severityOf({points}: RiskMatrix, index: number): Severity | undefined {
	const {x, y} = points[index] ?? {};
	return x === undefined || y === undefined ? undefined : severityAt(x, y);
}

/** The rows by their indexes, the gravest first, and last those that say nothing of it; else in their order. */
export function bySeverity({points}: RiskMatrix): number[] {
	const weight = points.map(({x, y}) => (x === undefined || y === undefined ? -1 : x + y));
	return [...points.keys()].sort((a, b) => (weight[b] as number) - (weight[a] as number));
}

/** What is done about the risk of a row, and whether that has to be said: only of what is as likely and as bad as can be. */
export function mitigationIn(table: SequencePlace, item: ItemPlace): {cell: FieldPlace; isNeeded: boolean} | undefined {
	const columns = columnNamed(table, mitigationNames);
	const [across, up] = [columnNamed(table, likelihoodNames), columnNamed(table, impactNames)];
	const cell = columns && item.nodes[columns.index];
	if (!across || !up || cell?.type !== 'field') return undefined;
	const texts = cellTexts(item);
	const isTop = ({index, words}: RiskColumn) => {
		const text = texts[index] ?? '';
		return !isBlankText(words, text) && levelOf(text) === levelNames.length - 1;
	};
	return {cell, isNeeded: isTop(across) && isTop(up)};
}

/* A column, where it stands, what it offers, and the template's words in it. */
type RiskColumn = {
	readonly name: string;
	readonly index: number;
	readonly choices: readonly string[];
	readonly words: readonly string[];
};

function isSameColumn(a: RiskColumn, b: RiskColumn): boolean {
	return a.name === b.name && a.index === b.index && a.words === b.words && a.choices === b.choices;
}

type FoundColumns = {
	readonly spec: SequencePlace['spec'];
	readonly found: Map<ReadonlySet<string>, RiskColumn | undefined>;
};

/* Of each of a thousand rows the same is asked. */
const knownColumns = new WeakMap<SequencePlace['columns'], FoundColumns>();

function columnNamed(table: SequencePlace, wanted: ReadonlySet<string>): RiskColumn | undefined {
	const before = knownColumns.get(table.columns);
	const known = before?.spec === table.spec ? before : {spec: table.spec, found: new Map()};
	knownColumns.set(table.columns, known);
	if (!known.found.has(wanted)) known.found.set(wanted, findColumn(table, wanted));
	return known.found.get(wanted);
}

/* By its name here, or by one of those that the template has for it. */
function findColumn({columns, spec}: SequencePlace, wanted: ReadonlySet<string>): RiskColumn | undefined {
	const cells = new Map(spec.type === 'field' ? spec.columns.map(cell => [cell.key, cell]) : []);
	for (const [index, {key, name, choices}] of columns.entries()) {
		const cell = cells.get(key);
		const isWanted = [comparable(name), ...(cell?.names ?? [])].some(one => wanted.has(one));
		if (isWanted) return {name, index, choices: choices?.choices ?? none, words: cell?.words ?? none};
	}
	return undefined;
}

const none: readonly string[] = [];

type Said = {readonly text: string; readonly level: number | undefined};

/* A thousand rows say a handful of words. */
function reader({index, words}: RiskColumn): (texts: readonly string[]) => Said {
	const known = new Map<string, Said>();
	return texts => {
		const raw = texts[index] ?? '';
		const before = known.get(raw);
		if (before) return before;
		const text = isBlankText(words, raw) ? '' : raw;
		const said = {text, level: levelOf(text)};
		known.set(raw, said);
		return said;
	};
}

/* The first of the words that means each level. */
function levelsAmong(words: readonly string[]): string[] {
	return levelNames.map((name, level) => words.find(word => levelOf(word) === level) ?? name);
}
