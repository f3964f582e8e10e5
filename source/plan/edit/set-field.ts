/*
Writing a value. A field has several spellings, the plainest first; each is tried on the text, and the first
that reads back equal while every other field stays as it was is the edit. So the laws do not rest on escaping
being right everywhere: an escape that fails is not used.
*/
import {differingRange, headingAt, isOpenAt, previousLineEnd} from '../../template/outline.ts';
import {
	type AbsentPlace,
	type FieldPlace,
	type Frame,
	findPlace,
	type Path,
	type Plan,
	pathText,
	type Splice,
} from '../place.ts';
import {applySplices, eolOf, isBlankField, isSameOutside, rawOf, readValue, withText} from '../plan.ts';
import type {Substitution} from '../spelling/character-reference.ts';
import {type Context, encode, type Level, levels, normalise, substitute, substitutions} from '../spelling/context.ts';
import {encodeLines} from '../spelling/lines.ts';
import {insertCell} from './column.ts';
import {insertAbsent} from './insert.ts';
import {WriteError} from './write-error.ts';

/**
 * The plan with `value` in the field at `path`. A field that does not stand in the text yet is inserted. Throws a
 * `RangeError` when no field is there, and a `WriteError` when the value cannot be written without a change elsewhere.
 */
export function setField(plan: Plan, path: Path, value: string): Plan {
	const wanted = normalise(value);
	const {plan: ready, field} = ensureField(plan, path, wanted);
	if (!field) return ready;
	if (readValue(ready, field) === wanted) return ready;
	return writeField(ready, field, wanted);
}

function ensureField(plan: Plan, path: Path, wanted: string): {plan: Plan; field: FieldPlace | undefined} {
	let current = plan;
	for (let step = 0; step <= path.length; step++) {
		const place = findPlace(current.places, path) ?? absentAbove(current, path);
		if (place?.type === 'field') return {plan: current, field: place};
		if (place?.type !== 'absent') {
			const widened = place ? undefined : insertCell(current, path);
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
		if (!readsBack(written, field.path, value) || !isSameOutside(plan, written, field.path)) continue;
		if (!leavesOpen(written, field.path) || leavesOpen(plan, field.path)) return written;
	}
	throw new WriteError(
		`Could not write \`${pathText(field.path)}\`: no spelling of the value leaves the rest of the plan as it is.`,
	);
}

function readsBack(plan: Plan, path: Path, value: string): boolean {
	const place = findPlace(plan.places, path);
	return place?.type === 'field' ? readValue(plan, place) === value : value === '' && place?.type !== 'sequence';
}

/* Whether what is written behind a field would belong to a fence or to HTML that the field opened. */
function leavesOpen(plan: Plan, path: Path): boolean {
	const place = findPlace(plan.places, path);
	if (place?.type !== 'field' || place.frame.type === 'fence') return false;
	return /```|~~~|</.test(rawOf(plan, place)) && isOpenAt(plan.outline, place.to);
}

function* spellings(plan: Plan, field: FieldPlace, value: string): Generator<readonly Splice[]> {
	if (value === '') for (const splice of emptied(plan, field)) yield [splice];
	yield* smallChanges(plan, field, value);
	for (const level of levels) yield* framed(plan, field, value, level);
	if (field.frame.type === 'block' && value !== '') yield* setApart(plan, field, value);
	if (field.context.type === 'heading') yield* withMarks(plan, field, value);
	for (const words of value === '' ? field.words : []) yield* framedText(plan, field, field.frame, words);
}

/** A field without its value and the blanks that set it off: they would be left at the end of its line. Any behind it stay. */
export function emptied({text}: Plan, {from, to, frame}: FieldPlace): Splice[] {
	if (frame.type === 'label') return [{from: frame.from, to: frame.to, text: ''}];
	if (frame.type !== 'plain' || trailingBlanks(text, to) === undefined) return [];
	let start = from;
	while (isBlank(text[start - 1])) start--;
	return [{from: start, to, text: ''}];
}

function isBlank(character: string | undefined): boolean {
	return character === ' ' || character === '\t';
}

/* How many blanks end the line at `offset`, or `undefined` where something else follows. */
function trailingBlanks(text: string, offset: number): number | undefined {
	let end = offset;
	while (isBlank(text[end])) end++;
	return end === text.length || text[end] === '\n' || text[end] === '\r' ? end - offset : undefined;
}

/* Where a value that comes behind `offset` ends: a single blank at the line's end waits for it, more are a break that stays. */
function waitingEnd(text: string, offset: number): number {
	return trailingBlanks(text, offset) === 1 ? offset + 1 : offset;
}

/* What would run into the label above it is set off by a rule. */
function* setApart(plan: Plan, {context, from, to}: FieldPlace, value: string): Generator<readonly Splice[]> {
	const eol = eolOf(plan.text);
	for (const level of levels)
		yield [{from, to, text: `${eol}---${eol}${eol}${encode(context, value, level, eol)}${eol}`}];
}

/* What is underlined becomes a heading with marks: below a table its line could be taken for a row. */
function* withMarks(plan: Plan, {context, from}: FieldPlace, value: string): Generator<readonly Splice[]> {
	const heading = headingAt(plan.outline, from);
	const line = heading && plan.text.slice(heading.from, from);
	if (!heading || line === undefined || /^[ \t]*#|\n/.test(line)) return;
	for (const level of levels) {
		const text = `${'#'.repeat(heading.level)} ${line}${encode(context, value, level, eolOf(plan.text))}`;
		yield [{from: heading.from, to: heading.to, text}];
	}
}

/* Replaces only what differs, so that the rest of the value keeps the very spelling it had. */
function* smallChanges(plan: Plan, field: FieldPlace, value: string): Generator<readonly Splice[]> {
	const {context} = field;
	if (context.type === 'codeSpan' || context.type === 'yaml' || field.from === field.to || isBlankField(plan, field))
		return;
	const raw = rawOf(plan, field);
	const pieces = substitutions(context, raw);
	const old = substitute(raw, pieces);
	const change = differingRange(old, value);
	if (!change) return;
	const eol = eolOf(plan.text);
	const splice = ({fromA, toA}: Change, text: string) => {
		const from = field.from + rawOffset(pieces, fromA);
		const to = field.from + rawOffset(pieces, toA);
		return from <= to ? [[{from, to, text}, ...padding(plan, field, text.length - (to - from))]] : [];
	};
	yield* splice(change, encodeInside(context, value.slice(change.fromB, change.toB), eol));
	if (context.type !== 'lines') return;
	const lines = wholeLines(old, change);
	const edges = {isFirst: lines.fromB === 0, isLast: lines.toB === value.length};
	const changed = value.slice(lines.fromB, lines.toB);
	for (const level of [1, 2] as const) yield* splice(lines, encodeLines(changed, context.indent, level, eol, edges));
}

/** A cell that grows takes blanks from its padding, one that shrinks gives them back. */
export function padding(plan: Plan, {frame, to}: FieldPlace, growth: number): Splice[] {
	if (frame.type !== 'cell' || frame.width === 0) return [];
	const old = frame.to - to;
	const isFree = plan.text.slice(to, frame.to).trim() === '';
	const blanks = Math.max(Math.min(1, old), frame.width - (to - frame.from) - growth);
	return isFree ? [{from: to, to: frame.to, text: ' '.repeat(blanks)}] : [];
}

type Change = {readonly fromA: number; readonly toA: number; readonly fromB: number; readonly toB: number};

function wholeLines(old: string, {fromA, toA, toB}: Change): Change {
	const from = fromA === 0 ? 0 : old.lastIndexOf('\n', fromA - 1) + 1;
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
		const start = from - shift;
		if (offset <= start) break;
		if (offset < start + text.length) return from;
		shift = to - (start + text.length);
	}
	return offset + shift;
}

function* framed(plan: Plan, field: FieldPlace, value: string, level: Level): Generator<readonly Splice[]> {
	const eol = eolOf(plan.text);
	if (field.frame.type === 'fence') {
		// Behind a blank line the template's own words are an answer.
		if (level < 2) yield fenceSplices(plan, field, field.frame, value, eol, level === 0 ? '' : eol);
		return;
	}
	yield* framedText(plan, field, field.frame, value === '' ? '' : encode(field.context, value, level, eol));
}

function* framedText(plan: Plan, field: FieldPlace, frame: Frame, raw: string): Generator<readonly Splice[]> {
	const eol = eolOf(plan.text);
	switch (frame.type) {
		case 'plain':
			if (isBlank(frame.lead.at(-1)) && raw !== '')
				yield [{from: field.from, to: waitingEnd(plan.text, field.to), text: frame.lead + raw}];
			yield [{from: field.from, to: field.to, text: raw === '' ? '' : frame.lead + raw}];
			// A line below an empty list item would go on in it.
			if (field.context.type === 'lines' && raw !== '')
				yield [{from: field.from, to: field.to, text: frame.lead + raw + eol}];
			// Code that is indented below an empty item would go on in it, but not in one that is indented further.
			if (field.context.type === 'lines' && field.from === field.to)
				yield [{from: field.from, to: field.to, text: `   ${frame.lead}${raw}`}];
			if (field.context.type === 'part' && field.from === field.to && raw !== '')
				yield* emptyPartSplices(plan, field, raw);
			return;
		case 'label':
			yield* labelSplices(plan, field, frame, raw, eol);
			return;
		case 'block':
			yield* blockSplices(plan, frame, raw, eol);
			return;
		case 'cell':
			yield* cellSplices(plan, field, frame, raw);
			return;
		case 'fence':
			yield fenceSplices(plan, field, frame, raw, eol);
	}
}

/* A part that was emptied may have left no blank, or two, to what separates it: `1.  - fast`, `1. name:`. */
function* emptyPartSplices({text}: Plan, {from, to}: FieldPlace, raw: string): Generator<readonly Splice[]> {
	if (trailingBlanks(text, to) !== undefined) yield [{from, to: waitingEnd(text, to), text: ` ${raw}`}];
	if (text.slice(from - 2, from) === '  ') yield [{from: from - 1, to, text: `${raw} `}];
	yield [{from, to, text: `${raw} `}];
	if (text[to] === ' ') yield [{from: from + 1, to: to + 1, text: raw}];
	yield [{from, to, text: ` ${raw}`}];
}

function* labelSplices(
	plan: Plan,
	field: FieldPlace,
	frame: Frame & {type: 'label'},
	raw: string,
	eol: string,
): Generator<readonly Splice[]> {
	const {from, indent} = frame;
	const isEmpty = field.from === field.to;
	const to = isEmpty && raw !== '' ? waitingEnd(plan.text, frame.to) : frame.to;
	const between = plan.text.slice(from, field.from);
	const lead = !isEmpty && !/[\r\n]/.test(between) ? between : ' ';
	const below = eol + eol + ' '.repeat(indent);
	for (const start of raw === '' ? [''] : [lead, below]) {
		yield [{from, to, text: start + raw}];
		if (raw !== '') yield [{from, to, text: start + raw + eol}];
	}
}

function* blockSplices(
	plan: Plan,
	{from, to}: Frame & {type: 'block'},
	raw: string,
	eol: string,
): Generator<readonly Splice[]> {
	if (raw === '') {
		const next = /^[ \t\r\n]*/.exec(plan.text.slice(to))?.[0].length ?? 0;
		const isLast = to + next >= plan.text.length;
		const before = previousLineEnd(plan.text, from);
		yield isLast ? [{from: before, to, text: ''}] : [{from, to: to + next, text: ''}];
		yield [{from, to, text: ''}];
		return;
	}
	yield [{from, to, text: raw}];
	yield [{from, to, text: raw + eol}];
	yield [{from, to, text: eol + raw + eol}];
}

function* cellSplices(
	plan: Plan,
	field: FieldPlace,
	frame: Frame & {type: 'cell'},
	raw: string,
): Generator<readonly Splice[]> {
	const {width} = frame;
	const before = plan.text.slice(frame.from, Math.min(field.from, frame.to));
	const content = before + raw;
	const isFitting = content.length < width && !/\S/.test(before);
	if (isFitting) yield [{from: frame.from, to: frame.to, text: content.padEnd(width)}];
	const after = plan.text.slice(field.to, frame.to);
	const isPadded = width > 0 && after.trim() === '';
	yield [{from: field.from, to: isPadded ? frame.to : field.to, text: isPadded ? `${raw} ` : raw}];
	yield [{from: frame.from, to: frame.to, text: ` ${raw} `}];
	yield* barredRow(plan, field, raw);
}

/* A row without outer bars cannot hold everything; with them it can. */
function* barredRow(plan: Plan, field: FieldPlace, raw: string): Generator<readonly Splice[]> {
	const row = findPlace(plan.places, field.path.slice(0, -1));
	if (row?.type !== 'item') return;
	const cells = row.nodes.filter(node => node.type === 'field');
	const texts = cells.map(cell => (cell.path.at(-1) === field.path.at(-1) ? raw : rawOf(plan, cell)));
	yield [{from: row.from, to: row.to, text: `| ${texts.join(' | ')} |`}];
}

/* The fence grows longer than any run of its own mark that starts a line of the code. */
function fenceSplices(
	plan: Plan,
	field: FieldPlace,
	frame: Frame & {type: 'fence'},
	value: string,
	eol: string,
	before = '',
): Splice[] {
	const indent = field.context.type === 'code' ? field.context.indent : 0;
	const space = ' '.repeat(indent);
	const character = frame.mark[0] as string;
	const runs = [...value.matchAll(new RegExp(`^[ \\t]*(\\${character}{3,})`, 'gm'))].map(
		match => (match[1] as string).length,
	);
	const mark = character.repeat(Math.max(frame.mark.length, ...runs.map(run => run + 1)));
	const [from, to] = frame.content;
	const code = value === '' ? '' : before + space + encode(field.context, value, 0, eol) + eol;
	const opening = frame.from + indent;
	const isClosed = to < frame.to;
	const splices = [
		{
			from,
			to,
			text: from > frame.from && plan.text[from - 1] !== '\n' && plan.text[from - 1] !== '\r' ? eol + code : code,
		},
	];
	if (!isClosed)
		return [
			{from: opening, to: opening + frame.mark.length, text: mark},
			{...(splices[0] as Splice), text: `${splices[0]?.text ?? ''}${space}${mark}`},
		];
	if (mark === frame.mark) return splices;
	const closing = to + (/^[ \t]*/.exec(plan.text.slice(to, frame.to))?.[0].length ?? 0);
	return [
		{from: opening, to: opening + frame.mark.length, text: mark},
		...splices,
		{from: closing, to: frame.to, text: mark},
	];
}
