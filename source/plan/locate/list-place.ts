/* The items of a list or checklist, and the parts of an item. */

import {type BoxItem, readBoxItem} from '../../template/checklist.ts';
import type {LabelMark} from '../../template/grammar/label.ts';
import {closingEnds} from '../../template/grammar/placeholder.ts';
import {findOpenQuestions, startsAsQuestion} from '../../template/grammar/question.ts';
import {
	areDashed,
	fieldsBelow,
	type IsPlain,
	type ItemName,
	nameOfItem,
	type PlainLabels,
	plainLabels,
	recordName,
} from '../../template/item-parts.ts';
import {
	type Block,
	childrenOf,
	type Item,
	itemsOf,
	lineEnd,
	lineStart,
	type Outline,
	skipBlanks,
	trimEnd,
} from '../../template/outline.ts';
import {isBlankText, skippedPart} from '../../template/own-words.ts';
import type {Range} from '../../template/range.ts';
import {escapeRegExp} from '../../template/reg-exp.ts';
import {remembered} from '../../template/remembered.ts';
import {askedFor, type FieldSpec, type ItemPattern} from '../../template/template.ts';
import type {Frame} from '../frame.ts';
import {type FieldPlace, type ItemPlace, isWithin, type Path, type Place, type SequencePlace} from '../place.ts';
import type {Context} from '../spelling/context.ts';
import {cellKnown, fieldPlace, type Known, ownChoices, sequence} from './field-place.ts';
import {standIn} from './own.ts';
import {shiftItem} from './shift.ts';

export function listPlace(outline: Outline, spec: FieldSpec, block: Block, path: Path): SequencePlace {
	const items = readItems({block, path, by: ['list', spec], read: linePlace});
	return sequence('list', spec, path, {from: block.from, to: items.at(-1)?.to ?? block.to}, items);

	function linePlace(item: Item, inner: Path): ItemPlace {
		const mark = childrenOf(item)[0] ?? item;
		const from = lineStart(outline.source, item.from);
		const {start, end} = itemRange(outline, mark.to, Math.min(lineEnd(outline.source, item.to), outline.source.length));
		const context: Context = {type: 'lines', indent: start - from};
		const lead = outline.source[start - 1] === ' ' || outline.source[start - 1] === '\t' ? '' : ' ';
		const choices = ownChoices(spec, outline.text.slice(start, end));
		const range = {from: start, to: end};
		const whole = fieldPlace(
			{...spec, choices},
			inner,
			range,
			context,
			{type: 'plain', lead},
			choices ? 'choice' : 'text',
		);
		const nodes = spec.pattern ? partPlaces(outline, spec, spec.pattern, inner, range) : [whole];
		return {
			type: 'item',
			path: inner,
			from,
			to: Math.max(end, mark.to),
			number: numberIn(outline, mark),
			nodes,
		};
	}
}

type Items = {
	readonly block: Block;
	readonly path: Path;
	/** All that a reading depends on beside the item. */
	readonly by: readonly unknown[];
	readonly read: (item: Item, path: Path) => ItemPlace;
};

/* An item as it was read, for who reads its text again. It is what tells others that all is the same. */
type Reading = {readonly at: number; readonly by: readonly unknown[]; readonly place: ItemPlace};

/* Items before and behind a change are read no further. */
function readItems({block, path, by, read}: Items): readonly ItemPlace[] {
	const isAt = (own: Path, index: number) =>
		own.length === path.length + 1 && own[path.length] === index && isWithin(own, path);
	return itemsOf(block).map((item, index) => {
		const before = item.content.place as Reading | undefined;
		const isKnown = before && isSameReading(before.by, by) && isAt(before.place.path, index);
		if (isKnown) return shiftItem(before.place, item.from - before.at);
		const reading: {at: number; by: readonly unknown[]; place?: ItemPlace} = {at: item.from, by};
		const place = {...read(item, [...path, index]), content: reading};
		reading.place = place;
		item.content.place = reading;
		return place;
	});
}

/* The first tells how the list is read, and so how many there are. */
function isSameReading(a: readonly unknown[], b: readonly unknown[]): boolean {
	return a.every((one, index) => one === b[index]);
}

function itemRange({source, text}: Outline, markEnd: number, itemEnd: number, mostBlanks = 4) {
	const end = trimEnd(source, markEnd, itemEnd);
	const line = Math.min(lineEnd(source, markEnd), end);
	const start = skipBlanks(source, markEnd, line);
	if (start >= end) {
		// More blanks than the one that waits for text are a break at the line's end.
		const isSpaced = text[markEnd] === ' ' && !/[ \t]/.test(text[markEnd + 1] ?? '');
		return {start: markEnd + (isSpaced ? 1 : 0), end: markEnd + (isSpaced ? 1 : 0)};
	}
	return {start: start - markEnd > mostBlanks ? markEnd + 1 : start, end};
}

export function checklistPlace(
	outline: Outline,
	spec: FieldSpec,
	block: Block,
	path: Path,
	parts: ItemParts,
): SequencePlace {
	const read = (item: Item, inner: Path) => boxItemPlace(outline, spec, readBoxItem(outline, item), inner, parts);
	const items = readItems({block, path, by: ['checklist', spec], read});
	return sequence('checklist', spec, path, {from: block.from, to: items.at(-1)?.to ?? block.to}, items);
}

/** A list whose items hold more than words, as the document has them. */
export function entriesPlace(
	outline: Outline,
	spec: FieldSpec,
	block: Block,
	path: Path,
	parts: ItemParts,
): SequencePlace {
	const entry = {...spec, hint: '', words: [standIn], isOwn: true};
	const labels = {
		isRecord: recordName(outline, block) !== undefined,
		isDashed: areDashed(outline, block),
		plain: plainLabels(outline, block),
	};
	const read = (item: Item, inner: Path) =>
		boxItemPlace(outline, entry, readBoxItem(outline, item), inner, parts, labels);
	const items = readItems({block, path, by: ['entries', spec, labels.isRecord, labels.isDashed, labels.plain], read});
	return sequence('entries', spec, path, {from: block.from, to: items.at(-1)?.to ?? block.to}, items);
}

/** How parts of an item are found that any document may have; what stands below its words is indented by `indent`. */
export type ItemParts = {
	/** A label at its start. */
	readonly label: (outline: Outline, mark: LabelMark, value: Range, path: Path, indent: number) => FieldPlace;
	/** The blocks below its words, whose keys are added to `taken`. */
	readonly below: (outline: Outline, blocks: readonly Block[], item: Below) => Place[];
};

export type Below = {
	readonly path: Path;
	readonly taken: Set<string>;
	readonly indent: number;
	/** Which names are labels there though they are not bold. */
	readonly isPlain: IsPlain | undefined;
};

/* How the items of a list are labelled: all alike, with dashes behind their names, and by which labels that are not bold. */
type Labels = {readonly isRecord: boolean; readonly isDashed: boolean; readonly plain: PlainLabels | undefined};

const noLabels: Labels = {isRecord: false, isDashed: false, plain: undefined};

/* The words behind a box, and the boxes below. Lines go on where the item's content begins: below the box. */
function boxItemPlace(
	outline: Outline,
	spec: FieldSpec,
	item: BoxItem,
	path: Path,
	parts: ItemParts,
	{isRecord, isDashed, plain} = noLabels,
): ItemPlace {
	const {from, mark, box, lead, wordsTo, below} = item;
	const isPlain = plain?.isPlain;
	const name = spec.isOwn ? nameOfItem(outline, item.node, plain?.areFirst ? isPlain : undefined, isDashed) : undefined;
	const rest = spec.isOwn ? fieldsBelow(outline, item.node, isPlain) : [];
	const range = {from: name?.to ?? lead, to: rest[0]?.from ?? wordsTo};
	const isBehind = box !== undefined || name !== undefined;
	const {start, end} = itemRange(outline, range.from, range.to, isBehind ? Number.POSITIVE_INFINITY : undefined);
	const indent = (box === undefined ? (name?.from ?? start) : box - 1) - from;
	const words = {from: start, to: end};
	const first =
		name && isRecord
			? [parts.label(outline, name.mark, words, path, indent)]
			: [
					...(name ? [nameField(name, path)] : []),
					wordsField(outline, name ? {...spec, words: []} : spec, words, path, indent, name ? 'Text' : 'Item'),
				];
	const ticks = box === undefined ? [] : [boxField([...path, 'done'], box, spec.isOwn)];
	const taken = new Set(['done', ...first.map(field => String(field.path.at(-1)))]);
	const nested = spec.isOwn
		? parts.below(outline, rest, {path, taken, indent, isPlain})
		: below
			? [checklistPlace(outline, spec, below, [...path, 'items'], parts)]
			: [];
	return {
		type: 'item',
		path,
		from,
		to: Math.max(end, item.to),
		number: numberIn(outline, mark),
		nodes: [...ticks, ...first, ...nested],
	};
}

function wordsField(
	outline: Outline,
	spec: FieldSpec,
	{from, to}: Range,
	path: Path,
	indent: number,
	ownName: string,
): FieldPlace {
	const {hint, help, example, words, isOwn} = spec;
	const isApart = outline.source[from - 1] === ' ' || outline.source[from - 1] === '\t';
	const name = hint === '' ? ownName : spec.name;
	const known = {name, hint, help, words, isOwn, ...(example !== undefined && {example})};
	const frame: Frame = {type: 'plain', lead: isApart ? '' : ' '};
	return fieldPlace(known, [...path, 'text'], {from, to}, {type: 'lines', indent}, frame);
}

function nameField({from, to, words}: ItemName, path: Path): FieldPlace {
	const known = {name: 'Name', hint: '', help: '', words: [standIn], isOwn: true};
	return fieldPlace(known, [...path, 'name'], words, {type: 'part'}, {type: 'name', from, to});
}

function numberIn({source}: Outline, {from, to}: Range): Range {
	return {from, to: from + (/\d+/.exec(source.slice(from, to))?.[0].length ?? 0)};
}

function boxField(path: Path, at: number, isOwn: boolean): FieldPlace {
	const known = {name: 'Done', hint: '', words: [], help: '', isOwn};
	const frame: Frame = {type: 'box', from: at - 1, to: at + 2};
	return fieldPlace(known, path, {from: at, to: at + 1}, {type: 'box'}, frame, 'box');
}

/* The cells of a list item. The last takes all there is; a missing one is an empty place at the end. */
function partPlaces(
	{source}: Outline,
	spec: FieldSpec,
	pattern: ItemPattern,
	path: Path,
	{from, to}: Range,
): FieldPlace[] {
	const raw = source.slice(from, to);
	const asked = askedWords(spec);
	const askedTo = questionEnd(raw);
	const isAsked = askedTo > 0 && isBlankText(asked, raw.slice(0, askedTo));
	const opened = openingOf(pattern)(raw);
	const isOpened = opened !== undefined;
	let at = opened ?? 0;
	let isOver = false;
	const knowns = knownParts(pattern);
	return pattern.cells.map((cell, index) => {
		const own = knowns[index] as Known;
		const known = index === 0 && isAsked ? {...own, words: [...own.words, ...asked]} : own;
		const next = pattern.cells[index + 1];
		const end = next && !isOver ? separatorAt(raw, Math.max(at, askedTo), next.before, cell.isCode) : undefined;
		const range = isOver ? {from: to, to} : {from: from + at, to: from + (end?.from ?? raw.length)};
		const lead = isOver || (index === 0 && !isOpened) ? cell.before : '';
		if (end) at = end.to;
		else isOver = true;
		const context: Context = cell.isCode ? {type: 'codeSpan'} : {type: 'part'};
		return fieldPlace(
			known,
			[...path, cell.key],
			range,
			context,
			{type: 'plain', lead},
			cell.choices ? 'choice' : 'text',
		);
	});
}

/** Where the words end in an item that stand before its first part, whatever they count to (`**Scenario 2:** `), or `undefined` for one without. */
export const openingOf = remembered(({cells}: ItemPattern): ((raw: string) => number | undefined) => {
	const [first] = cells;
	const words = (first?.before ?? '').split(/(\d+)/).map((piece, index) => (index % 2 ? '\\d+' : escapeRegExp(piece)));
	const opening = new RegExp(`^${words.join('')}`);
	return raw => opening.exec(raw)?.[0].length;
});

/* A question for the whole item, or for its first part, stands for that part, separators and all. */
function questionEnd(raw: string): number {
	return startsAsQuestion(raw) ? (closingEnds(raw).get(0) ?? 0) : 0;
}

const askedWords = remembered(({name, hint, asks, words, pattern}: FieldSpec): readonly string[] => [
	...words,
	...(pattern?.cells[0]?.words ?? []),
	asks ?? askedFor(name, hint),
]);

const knownParts = remembered(({cells}: ItemPattern): readonly Known[] =>
	cells.map(cell => ({...cellKnown(cell, false), words: [...cell.words, skippedPart]})),
);

/** Where a separator stands in `raw`, in any of its usual spellings: dashes of every length for a dash. One in parentheses or in an open question is none. */
export function separatorAt(raw: string, from: number, separator: string, isCode: boolean) {
	const bare = separator.trim();
	const mark = /^[-–—]$/.test(bare) ? '[-–—]' : escapeRegExp(bare).replace(/\s*[\r\n]\s*/g, belowLine);
	// Blanks are looked at from where they begin only: from each of them a long run would take squared time.
	const blanks = '(?:(?<![ \\t\\\\])|(?<=\\\\[ \\t]))[ \\t]+';
	const space = /^[ \t]*[\r\n]/.test(separator)
		? `(?<![ \\t\\r])${belowLine}`
		: separator.startsWith(' ')
			? `(?:${blanks}|^)`
			: `(?:${blanks}|(?<!\\\\))`;
	const pattern = new RegExp(`${space}${mark}(?:[ \\t]+|$)`, 'g');
	pattern.lastIndex = isCode ? afterSpan(raw, from) : from;
	const last = raw.lastIndexOf(')');
	const questions = isClarify.test(raw) ? [...findOpenQuestions(raw)] : [];
	let depth = 0;
	let at = from;
	for (let found = pattern.exec(raw); found; found = pattern.exec(raw)) {
		for (; at < found.index; at++) depth = Math.max(0, depth + (parentheses[raw[at] as string] ?? 0));
		const isAsked = questions.some(question => isIn(question, found.index));
		if (!isAsked && (depth === 0 || found.index > last)) return {from: found.index, to: found.index + found[0].length};
		// The blanks behind it may stand before another.
		pattern.lastIndex = found.index + found[0].trimEnd().length;
	}
	return undefined;
}

const isClarify = /CLARIF/i;

function isIn({from, to}: Range, at: number): boolean {
	return at >= from && at < to;
}

/* `- Why: ` on a line of its own. */
const belowLine = '[ \\t\\r]*\\n[ \\t]*';

const parentheses: Readonly<Record<string, number>> = {'(': 1, ')': -1};

function afterSpan(raw: string, from: number): number {
	const span = /^(`+)(?!`)[\s\S]*?[^`]\1(?!`)/.exec(raw.slice(from));
	return from + (span?.[0].length ?? 0);
}
