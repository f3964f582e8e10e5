/*
Passages are what stands in the body of a section, in order: labels with what follows them, and blocks. Every
non-blank line of a body belongs to exactly one passage. A label holds the rest of its own paragraph (`inline`)
and the blocks up to the next label, rule or heading; who reads it decides how many of them are its value.
*/
import {isChecklist, partsOfList} from './checklist.ts';
import {
	isClosed,
	isQuoted,
	type LabelMark,
	readEnclosedLabel,
	readLabels,
	readPlainLabel,
	readQuotedLabels,
	readTagLabel,
} from './grammar/label.ts';
import {findPlaceholders, hintWords} from './grammar/placeholder.ts';
import {areRecords} from './item-parts.ts';
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
	trimEnd,
} from './outline.ts';
import type {Range} from './range.ts';

export type BlockPassage = {
	readonly type: 'block';
	readonly block: Block;
	readonly from: number;
	readonly to: number;
};

export type LabelPassage = {
	readonly type: 'label';
	readonly mark: LabelMark;
	readonly from: number;
	readonly to: number;
	/** What stands behind the colon up to the next label or the paragraph's end; empty ranges are possible. */
	readonly inline: {readonly from: number; readonly to: number};
	/** The blocks that follow the label's paragraph. */
	readonly blocks: readonly Block[];
	/** The columns by which the lines below the label are indented (a label in a list item), else 0. */
	readonly indent: number;
};

export type Passage = BlockPassage | LabelPassage;

/** Which labels count where Markdown alone does not tell: in list items (be they below a label that holds nothing yet, or records of the same labels), without bold marks, and in quotes. */
export type LabelRules = {
	readonly isBulleted: (names: readonly string[], items: number, isBelowLabel: boolean, areRecords: boolean) => boolean;
	readonly isPlain: (name: string) => boolean;
	/** Which names without bold marks count that stand alone on the line above a block, or with nothing below them. */
	readonly isCaption?: (name: string, outline: Outline, below: Block | undefined) => boolean;
	/** Whether the labels without bold marks count by which all lines of a paragraph begin that nothing stands above. */
	readonly isRecord?: (names: readonly string[], outline: Outline, block: Block) => boolean;
	/** Whether lines between two tags (`<name>Count</name>`) count as them. */
	readonly isTagged?: boolean;
	/** Whether quotes all of whose lines are labels (`> Created: 2026-01-02`) count as them. */
	readonly isQuoted?: boolean;
	/** Which of those count whose quote is one line, by name and value; a note is none. */
	readonly isQuotedAlone?: (name: string, value: string) => boolean;
	/** Which bold words alone on their line count; `isParagraph` where nothing stands right above or below them. */
	readonly isAlone?: (name: string, isParagraph: boolean) => boolean;
	/** Which of those count that are bold together with their value. */
	readonly isEnclosed?: (name: string) => boolean;
};

const edges: ReadonlySet<Block['type']> = new Set(['rule', 'heading', 'tag']);

export function readPassages(outline: Outline, body: readonly Block[], rules: LabelRules): Passage[] {
	const passages: Passage[] = [];
	let open: (LabelPassage & {blocks: Block[]; to: number}) | undefined;
	let isFilled = false;
	const add = (passage: Passage) => {
		const label = passage.type === 'label' ? {...passage, blocks: [...passage.blocks]} : undefined;
		if (label || !open) passages.push(label ?? passage);
		else {
			takeBlock(open, (passage as BlockPassage).block);
			isFilled ||= (passage as BlockPassage).block.type !== 'comment';
		}
		if (!label) return;
		open = label.indent > 0 || isQuoted(label.mark) || isClosed(label.mark) ? undefined : label;
		isFilled = label.inline.to > label.inline.from;
	};
	const blocks = body.flatMap(one => (one.type === 'list' ? partsOfList(outline, one) : one));
	const first = blocks.findIndex(({type}) => type !== 'comment');
	for (const [index, block] of blocks.entries()) {
		if (edges.has(block.type) || (block.type === 'comment' && isFilled)) open = undefined;
		const isBelowLabel = open !== undefined && !isFilled;
		const own = index === first && block.type === 'paragraph' ? recordRules(outline, block, rules) : rules;
		for (const passage of split(outline, block, own, isBelowLabel, blocks[index + 1])) add(passage);
	}
	return passages;
}

/* In a paragraph of nothing but labels without bold marks each of them counts. */
function recordRules(outline: Outline, block: Block, rules: LabelRules): LabelRules {
	const {source} = outline;
	if (!rules.isRecord || block.to - block.from > longestRecord) return rules;
	const labels = source.slice(block.from, block.to).split('\n').map(readPlainLabel);
	const names = labels.flatMap(label => label?.name ?? []);
	const isWhole = names.length === labels.length && labels[0]?.rest !== '';
	return isWhole && rules.isRecord(names, outline, block) ? {...rules, isPlain: () => true} : rules;
}

const longestRecord = 2000;

function takeBlock(label: {blocks: Block[]; to: number}, block: Block) {
	label.blocks.push(block);
	label.to = block.to;
}

function split(
	outline: Outline,
	block: Block,
	rules: LabelRules,
	isBelowLabel: boolean,
	below: Block | undefined,
): Passage[] {
	if (block.type === 'paragraph') return splitParagraph(outline, block, rules, below);
	if (block.type === 'list') return splitList(outline, block, rules, isBelowLabel) ?? [blockPassage(block)];
	if (block.type === 'quote' && rules.isQuoted) return splitQuote(outline, block, rules) ?? [blockPassage(block)];
	return [blockPassage(block)];
}

/* What some agents write below a title. */
function splitQuote(outline: Outline, {from, to}: Block, {isQuotedAlone}: LabelRules): Passage[] | undefined {
	const marks: LabelMark[] = [];
	for (let at = from; at < to; at = lineEnd(outline.source, at) + 1) {
		const found = readQuotedLabels(outline.source, at, Math.min(lineEnd(outline.source, at), to));
		if (found.length === 0) return undefined;
		marks.push(...found);
	}
	const [first, second] = marks;
	const isOne =
		second !== undefined ||
		(first && isQuotedAlone?.(first.name, outline.source.slice(first.valueFrom, first.to).trim()) === true);
	return isOne ? marks.map(mark => labelPassage(outline, mark, mark.to, 0)) : undefined;
}

function blockPassage(block: Block): BlockPassage {
	return {type: 'block', block, from: block.from, to: block.to};
}

function splitParagraph(outline: Outline, block: Block, rules: LabelRules, below: Block | undefined): Passage[] {
	const isOneLine = /[*_]/.test(outline.source[block.from] ?? '') && lineEnd(outline.source, block.from) >= block.to;
	const {source} = outline;
	const isCaption = (name: string) => rules.isCaption?.(name, outline, below) ?? false;
	const marks = labelLines(source, block.from, block.to, rules, isOneLine, isCaption);
	const first = marks[0];
	if (!first) return [blockPassage(block)];
	const passages: Passage[] = [];
	if (first.from > block.from) {
		const to = trimEnd(outline.source, block.from, first.from);
		passages.push(blockPassage({...block, to}));
	}
	marks.forEach((mark, index) => {
		const next = marks[index + 1];
		const end = Math.min(next?.from ?? block.to, block.to);
		passages.push(labelPassage(outline, mark, end, 0));
		// The value of a tag ends where the tag does.
		const from = isClosed(mark) ? lineEnd(outline.source, mark.to) + 1 : end;
		const to = trimEnd(outline.source, from, end);
		if (to > from) passages.push(blockPassage({...block, from, to}));
	});
	return passages;
}

function labelPassage(outline: Outline, mark: LabelMark, end: number, indent: number): LabelPassage {
	const sameLine = mark.to < lineEnd(outline.source, mark.from);
	const to = trimEnd(outline.source, mark.valueFrom, sameLine ? mark.to : end);
	const from = skipSpace(outline.source, mark.valueFrom, to);
	const inline = {from, to: noteStart(outline.source, from, to)};
	return {type: 'label', mark, from: mark.from, to, inline, blocks: [], indent};
}

/* Where an answer ends that a comment follows: `Status: Draft <!-- Draft | In review | Approved -->`; one behind a placeholder is the template's. */
function noteStart(source: string, from: number, to: number): number {
	if (to - from > longestRecord || !source.startsWith('-->', to - 3)) return to;
	const note = source.lastIndexOf('<!--', to);
	const end = note > from ? trimEnd(source, from, note) : from;
	const words = source.slice(from, end);
	const isAnswer = end > from && !/[\n`]|-->/.test(words) && findPlaceholders(words).length === 0;
	return isAnswer && hintWords(words) === undefined ? end : to;
}

/* A value may start on the line below its label. */
function skipSpace(source: string, from: number, to: number): number {
	let start = Math.min(from, to);
	while (start < to && /[ \t\n]/.test(source[start] as string)) start++;
	return start;
}

function labelLines(
	source: string,
	from: number,
	to: number,
	rules: LabelRules,
	isOneLine = false,
	isCaption: (name: string) => boolean = () => false,
): LabelMark[] {
	const marks: LabelMark[] = [];
	const isAlone = (name: string) => rules.isAlone?.(name, isOneLine) ?? false;
	for (let at = from; at < to; at = lineEnd(source, at) + 1) {
		const end = Math.min(lineEnd(source, at), to);
		const closed =
			(rules.isTagged ? readTagLabel(source, at, end) : undefined) ??
			(rules.isEnclosed ? readEnclosedLabel(source, at, end, rules.isEnclosed) : undefined);
		const isLast = end >= to && /:[ \t\r]*$/.test(source.slice(at, end));
		const isPlain = (name: string) => rules.isPlain(name) || (isLast && isCaption(name));
		marks.push(...(closed ? [closed] : readLabels(source, at, end, isPlain, isAlone)));
	}
	return marks;
}

/* A list whose items are labels (`- **Owner**: x`) is cut into them; its other items stay blocks. */
function splitList(outline: Outline, list: Block, rules: LabelRules, isBelowLabel: boolean): Passage[] | undefined {
	// `- [ ] **Step 1**: words` is something to do.
	if (isChecklist(outline, list)) return undefined;
	const items = itemsOf(list);
	const marks = items.map(item => labelsOf(outline, item, rules));
	const names = marks.flatMap(found => found.map(mark => mark.name));
	if (names.length === 0 || !rules.isBulleted(names, items.length, isBelowLabel, areRecords(outline, list)))
		return undefined;
	const isLabel = (mark: LabelMark) => rules.isBulleted([mark.name], 1, false, false);
	return items.flatMap((item, index): Passage[] => {
		const from = lineStart(outline.source, item.from);
		const to = trimEnd(outline.source, from, lineEnd(outline.source, item.to));
		const found = (marks[index] ?? none).filter(isLabel);
		if (found.length === 0) return [blockPassage({...list, type: 'paragraph', from, to})];
		return splitItem(outline, item, found, to, start =>
			labelLines(outline.source, start.from, start.to, rules).filter(isLabel),
		);
	});
}

const none: readonly LabelMark[] = [];

/* Of ten thousand items most have no label, as the colon tells. */
function labelsOf({source}: Outline, {from, content}: Item, {isPlain}: LabelRules): readonly LabelMark[] {
	const [start, end] = content.hasColon === false ? [0, 0] : [lineStart(source, from), lineEnd(source, from)];
	content.hasColon ??= /[:：]/.test(source.slice(from, end));
	return content.hasColon ? readLabels(source, start, end, isPlain) : none;
}

/* Its labels begin its first line, and lines of its paragraphs below it (`**Rationale:** …`). */
function splitItem(
	outline: Outline,
	item: Node,
	first: readonly LabelMark[],
	to: number,
	labelsIn: (lines: Range) => readonly LabelMark[],
): LabelPassage[] {
	const {source} = outline;
	const [lead, ...rest] = childrenOf(item).filter(({name}) => !name.endsWith('Mark'));
	const indent = (lead ?? item).from - lineStart(source, item.from);
	const found: (LabelPassage & {blocks: Block[]; to: number})[] = [];
	const add = (marks: readonly LabelMark[], end: number) => {
		for (const [index, mark] of marks.entries()) {
			const passage = labelPassage(outline, mark, Math.min(marks[index + 1]?.from ?? end, end), indent);
			found.push({...passage, blocks: []});
		}
	};
	const firstEnd = lineEnd(source, item.from);
	const leadEnd = Math.min(lead ? lineEnd(source, lead.to) : to, to);
	const below = lead?.name === 'Paragraph' ? labelsIn({from: firstEnd + 1, to: leadEnd}) : [];
	add([...first, ...below], leadEnd);
	for (const node of rest) {
		const block = nestedBlock(source, node);
		const marks = node.name === 'Paragraph' ? labelsIn(block) : [];
		const before = {...block, to: trimEnd(source, block.from, marks[0]?.from ?? block.to)};
		const open = found.at(-1);
		if (open && before.to > before.from) takeBlock(open, before);
		add(marks, block.to);
	}
	return found;
}
