/* One field's place, a function a shape: heading, label, fence, list, table, questions, prose. */

import {type BoxItem, readBoxItems} from '../../template/checklist.ts';
import {closingEnds} from '../../template/grammar/placeholder.ts';
import {readQuestionStart} from '../../template/grammar/question.ts';
import {comparable, freeKey, keyOf} from '../../template/key.ts';
import {type Block, childrenOf, lineEnd, lineStart, type Outline, skipBlanks, trimEnd} from '../../template/outline.ts';
import {isBlankText, skippedPart} from '../../template/own-words.ts';
import type {LabelPassage} from '../../template/passage.ts';
import {escapeRegExp} from '../../template/reg-exp.ts';
import {readRow, type TableRow} from '../../template/table.ts';
import type {Cell, Choices, FieldSpec, ItemPattern, Kind} from '../../template/template.ts';
import {type Frame, frameRange} from '../frame.ts';
import type {FieldKind, FieldPlace, ItemPlace, Path, Place, SequencePlace} from '../place.ts';
import type {Context} from '../spelling/context.ts';
import {alternativesAmong, alternativesFor} from './alternatives.ts';
import {byBestName} from './best-name.ts';
import {ownProse} from './own.ts';
import {cellTexts, readRows} from './table-rows.ts';

/** What all fields have in common, whether the template knows them or not. */
export type Known = Pick<FieldSpec, 'name' | 'hint' | 'words' | 'help'> & Partial<FieldSpec>;

const plain: Frame = {type: 'plain', lead: ''};

function fieldPlace(
	known: Known,
	path: Path,
	range: {from: number; to: number},
	context: Context,
	frame: Frame,
	kind: FieldKind = 'text',
): FieldPlace {
	return {
		type: 'field',
		path,
		kind,
		name: known.name,
		hint: known.hint,
		help: known.help,
		words: known.words,
		choices: known.choices,
		start: frameRange(frame)?.from ?? range.from,
		from: range.from,
		to: range.to,
		context,
		frame,
		spec: known.type === 'field' ? (known as FieldSpec) : undefined,
		isOwn: known.isOwn ?? false,
	};
}

/** A title in a heading's line. */
export function headingField(outline: Outline, known: Known, path: Path, from: number, to: number): FieldPlace {
	const start = Math.min(from, to);
	const before = start === 0 ? ' ' : (outline.source[start - 1] as string);
	const isJoined = /[ \t\n]/.test(before) || (to > from && /\p{L}/u.test(before));
	// `### Phase 2` counts its item only as long as nothing but a separator follows; `### 6.1` needs none.
	const isCounted = /(?:^|[^.\d])\d{1,9}$/.test(outline.source.slice(Math.max(0, start - 11), start));
	const frame: Frame = {type: 'plain', lead: isJoined ? '' : isCounted ? ': ' : ' '};
	return fieldPlace(known, path, {from: start, to}, {type: 'heading'}, frame);
}

/** Whole lines of Markdown. */
export function proseField(known: Known, path: Path, from: number, to: number): FieldPlace {
	const frame: Frame = {type: 'block', from, to};
	return fieldPlace(known, path, {from, to}, {type: 'lines', indent: 0}, frame, 'prose');
}

/** Whether `block` is of the kind that `spec` asks for. */
export function canHold(outline: Outline, spec: FieldSpec, block: Block): boolean {
	return locators[spec.kind].canHold(outline, block);
}

/** The type of block that is left to a field without a label, where its kind has one of its own. */
export function ownBlockType(spec: FieldSpec): Block['type'] | undefined {
	return locators[spec.kind].blockType;
}

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

/** The place of a list, table, fence or questions block. */
export function blockPlace(outline: Outline, spec: FieldSpec, block: Block, path: Path): Place {
	return locators[spec.kind].place(outline, spec, block, path);
}

/* How fields of one kind are found. */
type KindLocator = {
	readonly canHold: (outline: Outline, block: Block) => boolean;
	readonly place: (outline: Outline, spec: FieldSpec, block: Block, path: Path) => Place;
	readonly blockType: Block['type'] | undefined;
	/** What it is where words stand in its place, behind a label or in the front matter. */
	readonly words: FieldKind;
};

/* They stand on a line, or are what is left of a section: no block is theirs alone. */
const inWords: KindLocator = {
	canHold: () => false,
	place: (_, spec, {from, to}, path) => proseField(spec, path, from, to),
	blockType: undefined,
	words: 'text',
};

function inBlocks(blockType: Block['type'], place: KindLocator['place']): KindLocator {
	return {canHold: (_, {type}) => type === blockType, place, blockType, words: 'text'};
}

const locators = {
	text: inWords,
	choice: {...inWords, words: 'choice'},
	prose: {...inWords, words: 'prose'},
	code: inBlocks('code', codeField),
	list: inBlocks('list', listPlace),
	checklist: inBlocks('list', checklistPlace),
	table: inBlocks('table', tablePlace),
	questions: {...inWords, canHold: canHoldQuestions, place: questionsPlace},
} satisfies Record<Kind, KindLocator>;

function sequence(
	kind: SequencePlace['kind'],
	spec: FieldSpec,
	path: Path,
	range: {from: number; to: number},
	items: readonly ItemPlace[],
): SequencePlace {
	return {
		type: 'sequence',
		kind,
		path,
		name: spec.name,
		spec,
		start: range.from,
		from: range.from,
		to: range.to,
		items,
		columns: [],
	};
}

/* A choice without alternatives is a text. */
function kindOf({type, kind, choices}: Known): FieldKind {
	if (type !== 'field' || kind === undefined) return 'text';
	const {words} = locators[kind];
	return words === 'choice' && !choices ? 'text' : words;
}

/* A field's choices as its value has them. */
function ownChoices({choices, words}: Known, value: string): Choices | undefined {
	return choices && !isBlankText(words, value) ? alternativesFor(choices, value) : choices;
}

type Labelled = {place: Place; others: Place[]; rest: readonly Block[]};

/** The place behind a label, other places found there, and the blocks that do not belong to it; `isReserved` are those of others. */
export function labelPlace(
	outline: Outline,
	passage: LabelPassage,
	spec: FieldSpec,
	path: Path,
	extra: () => Path,
	isReserved: (block: Block) => boolean,
): Labelled {
	const own = passage.blocks.findIndex(block => canHold(outline, spec, block));
	const block = passage.blocks[own];
	if (!block) return labelText(outline, passage, spec, path, isReserved);
	const before = passage.blocks.slice(0, own).filter(({type}) => !spec.isOwn || type !== 'comment');
	const {name} = passage.mark;
	const others =
		passage.inline.to > passage.inline.from
			? [labelField(outline, passage, ownProse(name), extra(), passage.inline)]
			: [];
	const place = {...blockPlace(outline, spec, block, path), start: passage.from} as Place;
	return {
		place,
		others: [...others, ...before.map(one => proseField(ownProse(name), extra(), one.from, one.to))],
		rest: passage.blocks.slice(own + 1),
	};
}

function labelText(
	outline: Outline,
	passage: LabelPassage,
	known: Known,
	path: Path,
	isReserved: (block: Block) => boolean,
): Labelled {
	const hasInline = passage.inline.to > passage.inline.from;
	const take = hasInline ? takeAdjacent : takeBlocks;
	const {from, to, used} = take(outline, passage, isReserved);
	return {place: labelField(outline, passage, known, path, {from, to}), others: [], rest: passage.blocks.slice(used)};
}

function labelField(
	{text}: Outline,
	passage: LabelPassage,
	known: Known,
	path: Path,
	range: {from: number; to: number},
): FieldPlace {
	const choices = ownChoices(known, text.slice(range.from, range.to));
	const {mark, indent} = passage;
	const frame: Frame = {type: 'label', from: mark.valueFrom, to: Math.max(range.to, mark.valueFrom), indent};
	const kind = kindOf({...known, choices});
	return {...fieldPlace(known, path, range, {type: 'lines', indent}, frame, kind), choices, start: mark.from};
}

/* What goes on without a blank line belongs to the value that began on the label's line. */
function takeAdjacent(outline: Outline, passage: LabelPassage, isReserved: (block: Block) => boolean) {
	let {to} = passage.inline;
	let used = 0;
	for (const block of passage.blocks) {
		if (isReserved(block) || outline.source.slice(to, block.from).split('\n').length > 2) break;
		to = block.to;
		used++;
	}
	return {from: passage.inline.from, to, used};
}

function takeBlocks(outline: Outline, passage: LabelPassage, isReserved: (block: Block) => boolean) {
	const end = passage.blocks.findIndex(isReserved);
	const used = end === -1 ? passage.blocks.length : end;
	const first = passage.blocks[0];
	const last = passage.blocks[used - 1];
	if (!first || !last) return {from: passage.mark.valueFrom, to: passage.mark.valueFrom, used: 0};
	const from = skipBlanks(outline.source, first.from, Math.min(first.to, first.from + passage.indent));
	return {from, to: last.to, used};
}

function codeField(outline: Outline, spec: FieldSpec, block: Block, path: Path): FieldPlace {
	const {source} = outline;
	const opening = skipBlanks(source, block.from, block.to);
	const indent = opening - block.from;
	const mark = /^(?:`{3,}|~{3,})/.exec(source.slice(opening, opening + 1000))?.[0] ?? '```';
	const firstEnd = Math.min(lineEnd(source, block.from), block.to);
	const lastStart = lineStart(source, block.to);
	const isClosed = childrenOf(block).filter(({name}) => name === 'CodeMark').length > 1 && lastStart > block.from;
	const content = [Math.min(firstEnd + 1, block.to), isClosed ? lastStart : block.to] as const;
	const range = withoutBlankLines(outline, content[0], content[1]);
	const from = skipBlanks(source, range.from, Math.min(range.to, range.from + indent));
	const frame: Frame = {type: 'fence', from: block.from, to: block.to, content, mark};
	// Code cannot be escaped: a blank line before it says that the template's words are meant.
	const isMeant = range.from > content[0] && range.to > range.from;
	return fieldPlace(
		isMeant ? {...spec, words: []} : spec,
		path,
		{from, to: range.to},
		{type: 'code', indent},
		frame,
		'code',
	);
}

function withoutBlankLines({source, text}: Outline, from: number, to: number) {
	const end = trimEnd(source, from, to);
	if (end === from) return {from, to: from};
	const first = from + (/^[ \t\n]*/.exec(source.slice(from, end))?.[0].length ?? 0);
	return {from: Math.max(from, lineStart(source, first)), to: Math.min(to, trimLine(text, end, to))};
}

/* Blanks at the end of the last line of code are code; a carriage return, which is one in the source, is not. */
function trimLine(text: string, end: number, to: number): number {
	let at = end;
	while (at < to && (text[at] === ' ' || text[at] === '\t')) at++;
	return text[at] === '\n' || text[at] === '\r' || at >= to ? at : end;
}

function listPlace(outline: Outline, spec: FieldSpec, block: Block, path: Path): SequencePlace {
	const found = childrenOf(block).filter(({name}) => name === 'ListItem');
	const items = found.map((item, index): ItemPlace => {
		const mark = childrenOf(item)[0] ?? item;
		const from = lineStart(outline.source, item.from);
		const {start, end} = itemRange(outline, mark.to, Math.min(lineEnd(outline.source, item.to), outline.source.length));
		const digits = /\d+/.exec(outline.source.slice(mark.from, mark.to))?.[0].length ?? 0;
		const inner = [...path, index];
		const context: Context = {type: 'lines', indent: start - from};
		const lead = outline.source[start - 1] === ' ' || outline.source[start - 1] === '\t' ? '' : ' ';
		const whole = fieldPlace({...spec, type: 'field'}, inner, {from: start, to: end}, context, {type: 'plain', lead});
		const nodes = spec.pattern ? partPlaces(outline, spec.pattern, inner, start, end) : [whole];
		return {
			type: 'item',
			path: inner,
			from,
			to: Math.max(end, mark.to),
			number: {from: mark.from, to: mark.from + digits},
			nodes,
		};
	});
	return sequence('list', spec, path, {from: block.from, to: items.at(-1)?.to ?? block.to}, items);
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

function checklistPlace(outline: Outline, spec: FieldSpec, block: Block, path: Path): SequencePlace {
	const items = readBoxItems(outline, block).map((item, index) => boxItemPlace(outline, spec, item, [...path, index]));
	return sequence('checklist', spec, path, {from: block.from, to: items.at(-1)?.to ?? block.to}, items);
}

/* A box, the words behind it, and the boxes below. Lines go on where the item's content begins: below the box. */
function boxItemPlace(outline: Outline, spec: FieldSpec, item: BoxItem, path: Path): ItemPlace {
	const {from, mark, box, lead, wordsTo, below} = item;
	const {start, end} = itemRange(outline, lead, wordsTo, box === undefined ? undefined : Number.POSITIVE_INFINITY);
	const isApart = outline.source[start - 1] === ' ' || outline.source[start - 1] === '\t';
	const context: Context = {type: 'lines', indent: (box === undefined ? start : box - 1) - from};
	const frame: Frame = {type: 'plain', lead: isApart ? '' : ' '};
	const {hint, help, words, isOwn} = spec;
	const name = hint === '' ? 'Item' : spec.name;
	const text = fieldPlace({name, hint, help, words, isOwn}, [...path, 'text'], {from: start, to: end}, context, frame);
	const ticks = box === undefined ? [] : [boxField([...path, 'done'], box, isOwn)];
	const nested = below ? [checklistPlace(outline, spec, below, [...path, 'items'])] : [];
	const digits = /\d+/.exec(outline.source.slice(mark.from, mark.to))?.[0].length ?? 0;
	return {
		type: 'item',
		path,
		from,
		to: Math.max(end, item.to),
		number: {from: mark.from, to: mark.from + digits},
		nodes: [...ticks, text, ...nested],
	};
}

function boxField(path: Path, at: number, isOwn: boolean): FieldPlace {
	const known = {name: 'Done', hint: '', words: [], help: '', isOwn};
	const frame: Frame = {type: 'box', from: at - 1, to: at + 2};
	return fieldPlace(known, path, {from: at, to: at + 1}, {type: 'box'}, frame, 'box');
}

/* The cells of a list item. The last takes all there is; a missing one is an empty place at the end. */
function partPlaces({source}: Outline, pattern: ItemPattern, path: Path, from: number, to: number): FieldPlace[] {
	const raw = source.slice(from, to);
	const opening = pattern.cells[0]?.before ?? '';
	const isOpened = raw.startsWith(opening);
	let at = isOpened ? opening.length : 0;
	let isOver = false;
	const knowns = knownParts(pattern);
	return pattern.cells.map((cell, index) => {
		const known = knowns[index] as Known;
		const next = pattern.cells[index + 1];
		const end = next && !isOver ? separatorAt(raw, at, next.before, cell.isCode) : undefined;
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

const knownByPattern = new WeakMap<ItemPattern, readonly Known[]>();

function knownParts(pattern: ItemPattern): readonly Known[] {
	const before = knownByPattern.get(pattern);
	if (before) return before;
	const found = pattern.cells.map(cell => ({...cellKnown(cell, false), words: [...cell.words, skippedPart]}));
	knownByPattern.set(pattern, found);
	return found;
}

/** Where a separator stands in `raw`, in any of its usual spellings: dashes of every length for a dash. One in parentheses is none. */
export function separatorAt(raw: string, from: number, separator: string, isCode: boolean) {
	const bare = separator.trim();
	const mark = /^[-–—]$/.test(bare) ? '[-–—]' : escapeRegExp(bare);
	// Blanks are looked at from where they begin only: from each of them a long run would take squared time.
	const blanks = '(?:(?<![ \\t\\\\])|(?<=\\\\[ \\t]))[ \\t]+';
	const space = separator.startsWith(' ') ? `(?:${blanks}|^)` : `(?:${blanks}|(?<!\\\\))`;
	const pattern = new RegExp(`${space}${mark}(?:[ \\t]+|$)`, 'g');
	pattern.lastIndex = isCode ? afterSpan(raw, from) : from;
	const last = raw.lastIndexOf(')');
	let depth = 0;
	let at = from;
	for (let found = pattern.exec(raw); found; found = pattern.exec(raw)) {
		for (; at < found.index; at++) depth = Math.max(0, depth + (parentheses[raw[at] as string] ?? 0));
		if (depth === 0 || found.index > last) return {from: found.index, to: found.index + found[0].length};
		// The blanks behind it may stand before another.
		pattern.lastIndex = found.index + found[0].trimEnd().length;
	}
	return undefined;
}

const parentheses: Readonly<Record<string, number>> = {'(': 1, ')': -1};

function afterSpan(raw: string, from: number): number {
	const span = /^(`+)(?!`)[\s\S]*?[^`]\1(?!`)/.exec(raw.slice(from));
	return from + (span?.[0].length ?? 0);
}

function cellKnown(cell: Cell, isOwn: boolean): Known {
	return {name: cell.name, hint: cell.hint, words: cell.words, help: '', choices: cell.choices, isOwn};
}

function tablePlace(outline: Outline, spec: FieldSpec, block: Block, path: Path): SequencePlace {
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
		const read = ({from, to}: {from: number; to: number}, inner: Path) =>
			cellPlaces(text, readRow(text, from, to), own, widths, inner);
		return readRows({spec, path, outline, from: delimiter.to + 1, to: block.to, columns: key, read});
	};
	// Most often they are what they were before this key.
	const before = withChoices(columns, knownChoices.get(spec) ?? []);
	const rows = rowsOf(before);
	const own = choicesIn(columns, rows);
	const isSame = own.every((choices, index) => isSameChoice(choices, before[index]?.known.choices));
	if (!isSame) knownChoices.set(spec, own);
	const items = isSame ? rows : rowsOf(withChoices(columns, own));
	const place = sequence('table', spec, path, {from: block.from, to: items.at(-1)?.to ?? block.to}, items);
	return {...place, columns: columns.map(({key, known}, at) => ({key, name: known.name, choices: own[at]}))};
}

/* The choices of a table's columns when it was read last. */
const knownChoices = new WeakMap<FieldSpec, readonly (Choices | undefined)[]>();

function withChoices(columns: readonly Column[], choices: readonly (Choices | undefined)[]): readonly Column[] {
	if (choices.length !== columns.length) return columns;
	return columns.map(({key, known}, index) => ({key, known: {...known, choices: known.choices && choices[index]}}));
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
	columns: readonly Column[],
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
	return columns.slice(0, row.cells.length).flatMap(({key, known}, place): FieldPlace[] => {
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

type Column = {readonly key: string; readonly known: Known};

function locateColumns(spec: FieldSpec, names: readonly string[]): Column[] {
	const taken = new Set(spec.columns.map(column => column.key));
	const matched = byBestName(spec.columns, names.map(comparable));
	return names.map((name, index) => {
		const cell = matched[index];
		if (cell) return {key: cell.key, known: {...cellKnown(cell, spec.isOwn), name: name || cell.name}};
		return {key: freeKey(keyOf(name), taken), known: {name, hint: '', words: [], help: '', isOwn: true}};
	});
}

type Question = {
	readonly line: number;
	readonly from: number;
	readonly to: number;
	readonly end: number;
};

/* `[CLARIFY: …]` at the start of a line; brackets within it are balanced or escaped. */
function findQuestions({source}: Outline, block: Block): Question[] {
	if (block.type !== 'paragraph' && block.type !== 'list') return [];
	const found: Question[] = [];
	let ends: Map<number, number> | undefined;
	for (let line = block.from; line < block.to; ) {
		const end = lineEnd(source, line);
		const start = readQuestionStart(source.slice(line, Math.min(end, block.to)));
		if (start) ends ??= closingEnds(source.slice(block.from, block.to));
		const closed = start ? ends?.get(line + start.bracket - block.from) : undefined;
		if (start && closed !== undefined) {
			const close = block.from + closed;
			const from = line + start.words;
			found.push({
				line,
				from: Math.min(from, close - 1),
				to: trimEnd(source, Math.min(from, close - 1), close - 1),
				end: close,
			});
			line = lineEnd(source, close) + 1;
		} else line = end + 1;
	}
	return found;
}

function canHoldQuestions(outline: Outline, block: Block): boolean {
	return block.type === 'list' || findQuestions(outline, block).length > 0;
}

/* A plain list in their place stays one. */
function questionsPlace(outline: Outline, spec: FieldSpec, block: Block, path: Path): SequencePlace {
	const questions = findQuestions(outline, block);
	if (questions.length === 0) return listPlace(outline, spec, block, path);
	const items = questions.map((question, index): ItemPlace => {
		const inner = [...path, index];
		const value = fieldPlace({...spec, type: 'field'}, inner, question, {type: 'question'}, plain);
		const number = {from: question.line, to: question.line};
		return {type: 'item', path: inner, from: question.line, to: question.end, number, nodes: [value]};
	});
	const from = questions[0]?.line ?? 0;
	return sequence('questions', spec, path, {from, to: questions.at(-1)?.end ?? from}, items);
}
