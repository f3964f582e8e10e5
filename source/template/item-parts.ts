/*
What an item of a list holds beside its words: a name before them (`**Owner**: she`), and below them whatever is a field of its own in
any document: code, a table, a list with boxes or with such items.
*/
import {holdsBox, isChecklist} from './checklist.ts';
import {type LabelMark, readLabels} from './grammar/label.ts';
import {
	type Block,
	childrenOf,
	type Item,
	itemsOf,
	lineEnd,
	lineStart,
	type Node,
	nestedBlock,
	type Outline,
	type PlainContent,
	trimEnd,
} from './outline.ts';
import type {Range} from './range.ts';

/** The bold words and a colon that an item begins with, in the text. */
export type ItemName = Range & {
	readonly mark: LabelMark;
	/** The words alone. */
	readonly words: Range;
};

// Of a thousand items few have one, and a line is read in full only for those.
const emphasis = /(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX~/-]\][ \t]+)?[*_]{2}/y;

/** The name that an item begins with; `isPlain` says which names count that are not bold, `isDashed` whether they do before a dash. */
export function nameOfItem(
	{source}: Outline,
	{from}: Range,
	isPlain?: IsPlain,
	isDashed = false,
): ItemName | undefined {
	const before = isDashed ? dashedName(source, from) : undefined;
	if (before) return before;
	emphasis.lastIndex = from;
	if (!isPlain && !emphasis.test(source)) return undefined;
	const start = lineStart(source, from);
	const [mark] = readLabels(source, start, lineEnd(source, from), isPlain);
	if (!mark) return undefined;
	const words = start + mark.before.length;
	const marks = /[*_]*$/.exec(mark.before)?.[0].length ?? 0;
	return {
		mark,
		from: words - marks,
		to: mark.valueFrom,
		words: {from: words, to: mark.valueFrom - mark.after.length},
	};
}

const dashed =
	/((?:[-*+]|\d{1,9}[.)])[ \t]+)((\*\*|__)(?![\s*_])((?:(?!\3)[^\n])+)(?<![\s:：])\3)([ \t]+[—–-](?:[ \t]+|(?=\r?$)))/my;

function dashedName(source: string, from: number): ItemName | undefined {
	dashed.lastIndex = from;
	const [, bullet = '', bold = '', marks = '', name = '', dash = ''] = dashed.exec(source) ?? [];
	if (bold === '') return undefined;
	const start = from + bullet.length;
	const words = start + marks.length;
	const valueFrom = start + bold.length + dash.trimEnd().length;
	const label = {before: marks, name, after: marks + dash.trimEnd()};
	const mark = {...label, from: lineStart(source, from), valueFrom, to: lineEnd(source, from)};
	return {mark, from: start, to: valueFrom, words: {from: words, to: words + name.length}};
}

/** Whether all items of a list, two or more, begin with a bold name, and a dash stands behind one of them at least (`**A** — text`). */
export function areDashed(outline: Outline, list: Block): boolean {
	const before = knownDashed.get(list);
	if (before !== undefined) return before;
	const items = itemsOf(list);
	const shapes = new Set(items.length > 1 ? items.map(item => dashOf(outline, item)) : []);
	const found = shapes.has('dash') && !shapes.has('none') && !isChecklist(outline, list);
	knownDashed.set(list, found);
	return found;
}

const knownDashed = new WeakMap<Block, boolean>();

function dashOf(outline: Outline, item: Item): NonNullable<Item['content']['dash']> {
	item.content.dash ??= dashedName(outline.source, item.from)
		? 'dash'
		: itemName(outline, item) === ''
			? 'none'
			: 'colon';
	return item.content.dash;
}

/** Which names are labels though they are not bold. */
export type IsPlain = (name: string) => boolean;

/** The labels in a list's items that are not bold: which names count, and whether they do where an item begins. */
export type PlainLabels = {readonly isPlain: IsPlain; readonly areFirst: boolean};

const title = /^\p{Lu}[\p{L}\p{N}]*(?:[ /&-][\p{L}\p{N}]+){0,2}$/u;

const isTitle: IsPlain = name => title.test(name);

/**
The labels without bold letters in the items of a list: all begin with the same (`- Decision: x`), and more stand below it (`Date: y`);
or items have lists of labels below them (`- Mitigation: y`).
*/
export function plainLabels(outline: Outline, list: Block): PlainLabels | undefined {
	const before = knownLabels.get(list);
	if (before) return before.labels;
	const labels = isChecklist(outline, list) ? undefined : readPlain(outline, list);
	knownLabels.set(list, {labels});
	return labels;
}

const knownLabels = new WeakMap<Block, {readonly labels: PlainLabels | undefined}>();

const amongWords: PlainLabels = {isPlain: isTitle, areFirst: false};
const ofRecords: PlainLabels = {isPlain: isTitle, areFirst: true};

function readPlain({source}: Outline, list: Block): PlainLabels | undefined {
	const found = itemsOf(list).map(item => {
		item.content.plain ??= plainIn(source, item);
		return item.content.plain;
	});
	const name = found[0]?.name;
	const below = new Set(found.flatMap(one => one.onLine));
	const areFirst =
		name !== undefined && found.every(one => one.name === name || (one.name !== undefined && below.has(one.name)));
	const listed = found.reduce((sum, {inList}) => sum + inList, 0);
	if (areFirst && found.some(({onLine, inList}) => onLine.length + inList > 0)) return ofRecords;
	return listed > 1 ? amongWords : undefined;
}

function firstLabel(source: string, from: number): LabelMark | undefined {
	return readLabels(source, lineStart(source, from), lineEnd(source, from), isTitle)[0];
}

/* Most items are a line without a colon. */
function plainIn(source: string, item: Node): PlainContent {
	const firstEnd = lineEnd(source, item.from);
	const mark = source.slice(item.from, firstEnd).includes(':') ? firstLabel(source, item.from) : undefined;
	const name = mark && !mark.before.endsWith('*') && !mark.before.endsWith('_') ? mark.name : undefined;
	const onLine: string[] = [];
	let inList = 0;
	for (const node of firstEnd < item.to ? childrenOf(item) : []) {
		const block = nestedBlock(source, node);
		if (block.type === 'list') inList += areLabels(source, block) ? itemsOf(block).length : 0;
		else if (isParagraph(node))
			onLine.push(...namesIn(source, {from: Math.max(block.from, firstEnd + 1), to: block.to}, isTitle));
	}
	return {name, onLine, inList};
}

function areLabels(source: string, list: Block): boolean {
	return itemsOf(list).every(({from}) => firstLabel(source, from) !== undefined);
}

/**
The name that all items begin with (`**Decision**: …`), if there are several, or the only one has labels below as well. Some may lack it, and
begin with one that stands below it elsewhere.
*/
export function recordName(outline: Outline, list: Block): string | undefined {
	const items = itemsOf(list);
	const first = items[0] && itemName(outline, items[0]);
	if (plainLabels(outline, list)?.areFirst) return items[0]?.content.plain?.name;
	if (!first) return undefined;
	if (items.some(item => itemName(outline, item) !== first)) return lackSome(outline, items) ? first : undefined;
	const isOne = items.length > 1 || fieldsBelow(outline, items[0] as Node).some(block => hasLabels(outline, block));
	return isOne ? first : undefined;
}

/* Items that lack what another begins with begin with what stands below it there: `- **Name**: A`, `  **Owner**: x`, then `- **Owner**: y`. */
function lackSome(outline: Outline, items: readonly Item[]): boolean {
	const names = items.map(item => itemName(outline, item));
	const below = new Set(items.flatMap(item => labelsBelow(outline, item)));
	return below.size > 0 && names.every(name => name !== '' && (name === names[0] || below.has(name)));
}

/* The names that begin the lines below an item's first. */
function labelsBelow(outline: Outline, item: Item): readonly string[] {
	item.content.below ??= fieldsBelow(outline, item).flatMap(block =>
		isParagraph(block.node) ? namesIn(outline.source, block) : [],
	);
	return item.content.below;
}

/* The names that begin lines. */
function namesIn(source: string, {from, to}: Range, isPlain?: IsPlain): string[] {
	const names: string[] = [];
	for (let at = from; at < to; at = lineEnd(source, at) + 1)
		names.push(
			...readLabels(source, at, lineEnd(source, at), isPlain)
				.slice(0, 1)
				.map(({name}) => name),
		);
	return names;
}

/** Whether the items of a list have the same labels: all begin with one name, or with one that counts (`**Scenario 2:** …`) and have labels below. */
export function areRecords(outline: Outline, list: Block): boolean {
	if (recordName(outline, list) !== undefined) return true;
	const items = itemsOf(list);
	const [first = '', ...others] = items.map(item => itemName(outline, item));
	const isCounted =
		/\p{L}.*\d/u.test(first) && others.length > 0 && others.every(name => name !== first && stem(name) === stem(first));
	if (!isCounted) return false;
	const hasBelow = (item: Item) => fieldsBelow(outline, item).some(block => hasLabels(outline, block));
	return plainLabels(outline, list) !== undefined || items.some(hasBelow);
}

function stem(name: string): string {
	return name.replace(/\d+/g, '#');
}

function itemName(outline: Outline, item: Item): string {
	item.content.name ??= nameOfItem(outline, item)?.mark.name ?? '';
	return item.content.name;
}

function hasLabels(outline: Outline, block: Block): boolean {
	if (block.type === 'list') return itemsOf(block).every(item => nameOfItem(outline, item) !== undefined);
	return isParagraph(block.node);
}

/** What stands below an item's first words, from the first that is a field of its own: a label that begins a line, or a block. */
export function fieldsBelow(outline: Outline, item: Node, isPlain?: IsPlain): readonly Block[] {
	const firstEnd = lineEnd(outline.source, item.from);
	if (firstEnd >= item.to) return [];
	const [lead, ...rest] = childrenOf(item).filter(({name}) => !name.endsWith('Mark'));
	if (!lead) return [];
	const blocks = [lead, ...rest].flatMap(node =>
		pieces(outline, nestedBlock(outline.source, node), firstEnd + 1, isPlain),
	);
	const first = blocks.findIndex(block => isField(outline, block, isPlain));
	return first === -1 ? [] : blocks.slice(first);
}

/* What of a block stands behind `start`; lines that labels begin are set off from those before them. */
function pieces({source}: Outline, block: Block, start: number, isPlain?: IsPlain): Block[] {
	const from = Math.max(block.from, start);
	if (from >= block.to) return [];
	const label = isParagraph(block.node) ? labelledLine(source, {from, to: block.to}, isPlain) : undefined;
	if (label === undefined || label === from) return block.from < start && label === undefined ? [] : [{...block, from}];
	const before = {...block, from, to: trimEnd(source, from, label)};
	return [...(block.from < start ? [] : [before]), {...block, from: label}];
}

/* Of an item with a box the first lines are a `Task`. */
function isParagraph({name}: {readonly name: string}): boolean {
	return name === 'Paragraph' || name === 'Task';
}

function labelledLine(source: string, {from, to}: Range, isPlain?: IsPlain): number | undefined {
	for (let at = from; at < to; at = lineEnd(source, at) + 1)
		if (readLabels(source, at, lineEnd(source, at), isPlain).length > 0) return at;
	return undefined;
}

/** Whether a list's items hold more than words. */
export function hasParts(outline: Outline, list: Block): boolean {
	const before = known.get(list);
	if (before !== undefined) return before;
	const found =
		plainLabels(outline, list) !== undefined ||
		areDashed(outline, list) ||
		itemsOf(list).some(item => {
			item.content.hasParts ??= nameOfItem(outline, item) !== undefined || fieldsBelow(outline, item).length > 0;
			return item.content.hasParts;
		});
	known.set(list, found);
	return found;
}

const known = new WeakMap<Block, boolean>();

const fields: ReadonlySet<Block['type']> = new Set(['code', 'table']);

function isField(outline: Outline, block: Block, isPlain?: IsPlain): boolean {
	if (block.type === 'list')
		return (
			holdsBox(outline, block) ||
			hasParts(outline, block) ||
			(isPlain !== undefined && areLabels(outline.source, block))
		);
	return isParagraph(block.node) ? labelledLine(outline.source, block, isPlain) !== undefined : fields.has(block.type);
}
