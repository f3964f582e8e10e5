/* What was approved: the text and each of its fields by their digests, so that a later change of one of them is told by its name. */

import {positionsIn} from '../check/position.ts';
import {type FieldPlace, fieldsIn, type Path, type Plan, pathText} from '../place.ts';
import {readValue} from '../plan.ts';
import {offsetAt, titlesAt} from './titles.ts';

/** The digests of a plan's text and of its fields by their paths as people read them. */
export type Digests = {readonly text: string; readonly fields: Readonly<Record<string, string>>};

/** A digest of a text, which is the same for the same text alone: SHA-256 in hex, say. */
export type Hash = (text: string) => string;

/** A field that says something else than when its plan was approved. */
export type Since = {
	readonly type: 'changed' | 'added' | 'removed';
	/** Where it stands; empty for what is gone, and for words that are in no field. */
	readonly path: Path;
	/** The path as people read it, also of what is gone. */
	readonly name: string;
	/** The headings, names and labels it stands under; of what is gone nobody knows them. */
	readonly titles: readonly string[];
	readonly line: number;
};

/** The digests of a plan as it is. */
export function digestsOf(plan: Plan, hash: Hash): Digests {
	const fields = [...saidIn(plan)].map(field => [pathText(field.path), hash(readValue(plan, field))] as const);
	return {text: hash(plan.text), fields: Object.fromEntries(fields)};
}

function* saidIn(plan: Plan): Generator<FieldPlace> {
	for (const field of fieldsIn(plan.places)) if (readValue(plan, field) !== '' || field.kind === 'box') yield field;
}

/**
What was changed, added or removed since the digests were made, in the order of the plan. A field that only stands at another index is the
same. Where the text differs and no field does, one entry without a path says so.
*/
export function changedSince(digests: Digests, plan: Plan, hash: Hash): readonly Since[] {
	const now = digestsOf(plan, hash);
	if (now.text === digests.text) return [];
	const old = new Map(Object.entries(digests.fields));
	const paths = new Map([...saidIn(plan)].map(field => [pathText(field.path), field.path]));
	const open = [...paths].filter(([name]) => old.get(name) !== now.fields[name]);
	for (const [name, digest] of [...old]) if (now.fields[name] === digest) old.delete(name);
	const elsewhere = Map.groupBy([...old.keys()], name => `${withoutIndexes(name)} ${old.get(name)}`);
	const changed = open.filter(([name]) => {
		const same = elsewhere.get(`${withoutIndexes(name)} ${now.fields[name]}`)?.shift();
		return same === undefined || !old.delete(same);
	});
	const lineAt = positionsIn(plan.text);
	const entry = (type: Since['type'], name: string, path: Path): Since => ({
		type,
		path,
		name,
		titles: titlesAt(plan, path),
		line: lineAt(offsetAt(plan, path)).line,
	});
	const told = changed.map(([name, path]) => {
		const type = old.delete(name) ? 'changed' : 'added';
		return entry(type, name, path);
	});
	const gone = [...old.keys()].map(name => entry('removed', name, []));
	const all = [...told, ...gone];
	return all.length > 0 ? all : [{type: 'changed', path: [], name: '', titles: [], line: 1}];
}

const withoutIndexes = (name: string): string => name.replace(/\[\d+\]/g, '[]');
