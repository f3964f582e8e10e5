/*
Writing a value. A field has several spellings, the plainest first; each is tried on the text, and the first
that reads back equal while every other field stays as it was is the edit. So the laws do not rest on escaping
being right everywhere: an escape that fails is not used.
*/
import {isInFrontMatter, readFrontMatter} from '../../template/front-matter.ts';
import {differingRange, isOpenAt} from '../../template/outline.ts';
import {
	type AbsentPlace,
	type FieldPlace,
	fieldsIn,
	findPlace,
	isSamePath,
	isSectionHeading,
	type Path,
	type Plan,
	pathText,
	type Splice,
} from '../place.ts';
import {applySplices, eolOf, isBlankField, isSameOutside, rawOf, readValue, withText} from '../plan.ts';
import type {Substitution} from '../spelling/character-reference.ts';
import {
	type Context,
	encode,
	indentOf,
	levels,
	normalise,
	spellingOf,
	substitute,
	substitutions,
} from '../spelling/context.ts';
import {encodeLines} from '../spelling/lines.ts';
import {insertBox} from './box.ts';
import {insertCell} from './column.ts';
import type {Tries} from './frame-edits.ts';
import {editsOf} from './frames.ts';
import {insertAbsent} from './insert.ts';
import {insertName} from './name.ts';
import {WriteError} from './write-error.ts';

/**
 * The plan with `value` in the field at `path`; `true` and `false` are those of a box, which other texts cannot be. A field that does not stand in the text yet is inserted. Throws a
 * `RangeError` when no field is there, and a `WriteError` when the value cannot be written without a change elsewhere.
 */
export function setField(plan: Plan, path: Path, value: string | boolean): Plan {
	const given = normalise(String(value));
	const {plan: ready, field} = ensureField(plan, path, given);
	if (!field) return ready;
	const wanted = field.kind === 'box' && given === 'false' ? '' : given;
	if (readValue(ready, field) === wanted) return ready;
	return writeField(ready, field, wanted);
}

/**
 * The plan with the values of several fields that stand in the text, or `undefined` where they are not all written as each would be
 * alone. The text is read once instead of once a field.
 */
export function setFields(plan: Plan, values: readonly (readonly [path: Path, value: string])[]): Plan | undefined {
	const wanted = values.flatMap(([path, value]) => {
		const field = findPlace(plan.places, path);
		const text = normalise(value);
		if (field?.type !== 'field' || field.kind === 'box') return [];
		return readValue(plan, field) !== text ? [{field, path: field.path, value: text}] : [];
	});
	if (wanted.length < 2) return undefined;
	const splices = wanted.flatMap(({field, value}) => [...firstSpelling(plan, field, value)]);
	const ordered = splices.sort((a, b) => a.from - b.from);
	if (ordered.some(({from}, index) => from < (ordered[index - 1]?.to ?? 0) || from === ordered[index - 1]?.from))
		return undefined;
	const written = withText(plan, applySplices(plan.text, ordered));
	const isWritten = wanted.every(({path, value}) => readsBack(written, path, value) && !leavesOpen(written, path));
	return isWritten && isSameOutside(plan, written, ...wanted.map(({path}) => path)) ? written : undefined;
}

function firstSpelling(plan: Plan, field: FieldPlace, value: string): readonly Splice[] {
	for (const splices of spellings(plan, field, value)) return splices;
	return [];
}

function ensureField(plan: Plan, path: Path, wanted: string): {plan: Plan; field: FieldPlace | undefined} {
	let current = plan;
	for (let step = 0; step <= path.length; step++) {
		const place = findPlace(current.places, path) ?? absentAbove(current, path);
		if (place?.type === 'field') return {plan: current, field: place};
		if (place?.type !== 'absent') {
			const widened = place
				? undefined
				: (insertCell(current, path) ?? insertBox(current, path) ?? insertName(current, path));
			if (!widened) throw noField(path, place?.type);
			if (wanted === '') return {plan, field: undefined};
			current = widened;
			continue;
		}
		if (wanted === '') return {plan, field: undefined};
		current = insertAbsent(current, place);
	}
	throw noField(path, undefined);
}

/** The absent place that has to be inserted before anything below it can stand in the text. */
export function absentAbove(plan: Plan, path: Path): AbsentPlace | undefined {
	for (let length = path.length - 1; length > 0; length--) {
		const place = findPlace(plan.places, path.slice(0, length));
		if (place?.type === 'absent') return place;
	}
	return undefined;
}

function noField(path: Path, found: string | undefined): RangeError {
	const instead = found ? `: a ${found} is there, and its fields have longer paths` : '';
	return new RangeError(`No field at \`${pathText(path)}\`${instead}.`);
}

function writeField(plan: Plan, field: FieldPlace, value: string): Plan {
	for (const splices of spellings(plan, field, value)) {
		const written = withText(plan, applySplices(plan.text, splices));
		if (!holds(plan, written, field, value)) continue;
		const now = renamedPath(plan, written, field.path);
		if (!leavesOpen(written, now) || leavesOpen(plan, field.path)) return written;
	}
	throw new WriteError(
		`Could not write \`${pathText(field.path)}\`: no spelling of the value leaves the rest of the plan as it is.`,
	);
}

function holds(before: Plan, after: Plan, field: FieldPlace, value: string): boolean {
	if (isSectionHeading(field)) {
		const now = renamedPath(before, after, field.path);
		const isThere = findPlace(after.places, now) !== undefined;
		return isThere && readsBack(after, now, value) && isSameInOrder(before, after, field.path, now);
	}
	if (readsBack(after, field.path, value) && isSameOutside(before, after, field.path)) return true;
	// Without the text what follows it counts on from there.
	return (
		value === '' && field.isOwn && field.frame.type === 'block' && isSameInOrder(before, after, field.path, undefined)
	);
}

/** Where the field at `path` stands in `after`: the heading of a section is what its path is made of. */
export function renamedPath(before: Plan, after: Plan, path: Path): Path {
	const field = findPlace(before.places, path);
	if (field?.type !== 'field' || !isSectionHeading(field)) return path;
	return [...fieldsIn(after.places)][[...fieldsIn(before.places)].indexOf(field)]?.path ?? path;
}

/* Whether all other fields read the same one after the other, whatever their paths. */
function isSameInOrder(before: Plan, after: Plan, old: Path, now: Path | undefined): boolean {
	const values = (plan: Plan, path: Path | undefined) =>
		[...fieldsIn(plan.places)].flatMap(field => (path && isSamePath(field.path, path) ? [] : [readValue(plan, field)]));
	const [a, b] = [values(before, old), values(after, now)];
	return a.length === b.length && a.every((value, index) => value === b[index]);
}

function readsBack(plan: Plan, path: Path, value: string): boolean {
	// Lines that were no front matter may be one now.
	if (isInFrontMatter(path) && path.length === 1) return normalise(frontMatterLines(plan)) === value;
	const place = findPlace(plan.places, path);
	if (place?.type === 'field') return readValue(plan, place) === value;
	return value === '' && (place?.type !== 'sequence' || place.items.length === 0);
}

function frontMatterLines({text, outline}: Plan): string {
	const {from, to} = readFrontMatter({text, start: outline.start}) ?? {from: 0, to: 0};
	return text.slice(from, to);
}

/* Whether what is written behind a field would belong to a fence or to HTML that the field opened. */
function leavesOpen(plan: Plan, path: Path): boolean {
	const place = findPlace(plan.places, path);
	if (place?.type !== 'field' || !editsOf(place).canStayOpen) return false;
	return /```|~~~|</.test(rawOf(plan, place)) && isOpenAt(plan.outline, place.to);
}

function* spellings(plan: Plan, field: FieldPlace, value: string): Tries {
	const edits = editsOf(field);
	if (value === '') for (const splice of edits.emptied(plan, field)) yield [splice];
	yield* smallChanges(plan, field, value);
	for (const level of levels) yield* edits.writeValue(plan, field, value, level);
	yield* edits.lastResort(plan, field, value);
	for (const words of value === '' ? field.words : []) yield* edits.write(plan, field, words);
}

/* Replaces only what differs, so that the rest of the value keeps the very spelling it had. */
function* smallChanges(plan: Plan, field: FieldPlace, value: string): Tries {
	const {context} = field;
	const {isPiecewise, isMarkdown} = spellingOf(context);
	if (!isPiecewise || isBlankField(plan, field)) return;
	const raw = rawOf(plan, field);
	const pieces = substitutions(context, raw);
	const old = substitute(raw, pieces);
	const change = differingRange(old, value);
	if (!change) return;
	const eol = eolOf(plan.text);
	const splice = ({fromA, toA}: Change, text: string) => {
		const from = field.from + rawOffset(pieces, fromA);
		const to = field.from + rawOffset(pieces, toA);
		return from <= to ? [[{from, to, text}, ...editsOf(field).padding(plan, field, text.length - (to - from))]] : [];
	};
	yield* splice(change, encodeInside(context, value.slice(change.fromB, change.toB), eol));
	if (!isMarkdown) return;
	const lines = wholeLines(old, change);
	const edges = {isFirst: lines.fromB === 0, isLast: lines.toB === value.length};
	const changed = value.slice(lines.fromB, lines.toB);
	const indent = indentOf(context);
	for (const level of [1, 2] as const) yield* splice(lines, encodeLines(changed, indent, level, eol, edges));
}

type Change = {readonly fromA: number; readonly toA: number; readonly fromB: number; readonly toB: number};

function wholeLines(old: string, {fromA, toA, toB}: Change): Change {
	const from = old.slice(0, fromA).lastIndexOf('\n') + 1;
	const end = old.indexOf('\n', toA);
	const to = end === -1 ? old.length : end;
	return {fromA: from, toA: to, fromB: from, toB: to + toB - toA};
}

/* Between two letters nothing is at an edge. */
function encodeInside(context: Context, value: string, eol: string): string {
	return encode(context, `x${value}x`, 0, eol).slice(1, -1);
}

/** The offset into raw text of an offset into the value it spells. */
function rawOffset(pieces: readonly Substitution[], offset: number): number {
	let shift = 0;
	for (const {from, to, text} of pieces) {
		const end = from - shift + text.length;
		if (offset < end) return Math.min(offset + shift, from);
		shift = to - end;
	}
	return offset + shift;
}
