/*
The top-level blocks of a text, as the parser finds them. It reads a copy of the same length in which what it would
stumble over (carriage returns, a byte order mark, front matter) is replaced character by character, so that no
offset ever needs to be mapped.
*/

import type {SyntaxNode} from '@lezer/common';
import {parser as commonmark, Table} from '@lezer/markdown';
import {withoutListComments} from './list-comments.ts';
import type {Range} from './range.ts';
import {remembered} from './remembered.ts';
import {Shallow, TextAboveRule} from './shallow.ts';
import {TagLines} from './tag-lines.ts';

export type BlockType =
	| 'heading'
	| 'paragraph'
	| 'list'
	| 'code'
	| 'table'
	| 'rule'
	| 'tag'
	| 'comment'
	| 'quote'
	| 'other';

/** What the parser found; its offsets count from `base`. */
export type Parsed = {readonly node: SyntaxNode; readonly base: number};

/** One thing that the parser found within another. */
export type Node = Parsed & Range & {readonly name: string};

/** An item of a list. */
export type Item = Node & {readonly content: ItemContent};

/** The label without bold letters that an item begins with, those that begin lines below it, and how many begin items of lists there. */
export type PlainContent = {
	readonly name: string | undefined;
	readonly onLine: readonly string[];
	readonly inList: number;
};

/**
What was found out about an item: the same object as long as all its text is the same, wherever it stands. What is worked out once is
kept in it, and not in maps of ten thousands of items, which are slow to look up and to clear.
*/
export type ItemContent = {
	hasBox?: boolean;
	/** Whether its first line has a colon. */
	hasColon?: boolean;
	hasParts?: boolean;
	/** What stands behind the bold words that it begins with. */
	dash?: 'dash' | 'colon' | 'none';
	/** The name that it begins with, or an empty string. */
	name?: string;
	plain?: PlainContent;
	/** The bold labels that begin the lines below its first. */
	below?: readonly string[];
	/** The code in it, with offsets from its mark. */
	code?: readonly Range[];
	boxes?: {readonly boxes: number; readonly ticked: number};
	/** What the reader of plans made of it; nothing here knows what that is. */
	place?: object;
};

/** A top-level block: the offsets of its first line's start and its last line's end. */
export type Block = Parsed & {
	readonly type: BlockType;
	readonly from: number;
	readonly to: number;
	/** 1–6 for a heading, else 0. */
	readonly level: number;
	/** The items of a list, with offsets from its base. */
	readonly items?: () => readonly Item[];
};

/* Structure needs no inline parsing; without it a line of any length costs linear time. */
const blocks = Object.assign(commonmark.configure([Table, Shallow, TextAboveRule, TagLines]), {
	parseInline: () => [],
});

const types: Record<string, BlockType> = {
	Paragraph: 'paragraph',
	BulletList: 'list',
	OrderedList: 'list',
	FencedCode: 'code',
	Table: 'table',
	HorizontalRule: 'rule',
	TagLine: 'tag',
	CommentBlock: 'comment',
	Blockquote: 'quote',
};

/** The blocks of `source`, which stands at `base`; `text` is what it was made of. */
export function readBlocks(text: string, source: string, base: number): Block[] {
	const found: Block[] = [];
	for (let node = blocks.parse(source).topNode.firstChild; node; node = node.nextSibling) {
		const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name);
		const level = heading ? Number(heading[1]) : 0;
		const type = heading ? 'heading' : (types[node.name] ?? 'other');
		// A list whose last item is an open fence or HTML ends behind the blank lines that follow.
		const end = lineEnd(source, type === 'list' ? trimEnd(source, node.from, node.to) : node.to);
		const to = text[end - 1] === '\r' ? end - 1 : end;
		const block = {type, from: base + lineStart(source, node.from), to: base + to, level, node, base};
		found.push(type === 'list' ? {...block, items: once(() => parsedItems({...block, base: 0, ...whole}))} : block);
	}
	return found;
}

const whole: Range = {from: 0, to: Number.POSITIVE_INFINITY};

function once<Value extends object>(workOut: () => Value): () => Value {
	let value: Value | undefined;
	return () => {
		value ??= workOut();
		return value;
	};
}

/** What the parser found within another block, as a block. */
export function nestedBlock(source: string, {name, from: start, to: end, node, base}: Node): Block {
	const from = lineStart(source, start);
	const to = trimEnd(source, from, lineEnd(source, end));
	return {type: nestedTypes[name] ?? 'paragraph', from, to, level: 0, node, base};
}

const nestedTypes: Record<string, BlockType> = {
	BulletList: 'list',
	OrderedList: 'list',
	FencedCode: 'code',
	Table: 'table',
};

/** The items of a list; of a part of a list those in that part. */
export const itemsOf: (list: Block) => readonly Item[] = remembered(list => {
	const {items, from, to, base} = list;
	if (!items) return parsedItems(list);
	const all = items().map(item => shiftItem(item, base));
	const isIn = (item: Item | undefined) => !item || (item.from >= from && item.from <= to);
	return isIn(all[0]) && isIn(all.at(-1)) ? all : all.filter(isIn);
});

function parsedItems(list: Parsed & Range): Item[] {
	return childrenOf(list).flatMap(child => (child.name === 'ListItem' ? {...child, content: {}} : []));
}

function shiftItem(item: Item, delta: number): Item {
	if (delta === 0) return item;
	const {name, from, to, node, base, content} = item;
	return {name, from: from + delta, to: to + delta, node, base: base + delta, content};
}

/** The same list with other items: those before and behind `found` are as they were, and the latter `delta` characters further on. */
export function withItems(list: Block, found: Items): Block {
	const all = (list.items as () => readonly Item[])();
	const {before, items, behind, delta} = found;
	const middle = items.map(item => shiftItem(item, -list.base));
	const own = [...all.slice(0, before), ...middle, ...all.slice(behind).map(item => shiftItem(item, delta))];
	return {...list, items: () => own};
}

/** Items as they are now between the first `before` ones of a list and those from `behind` on. */
export type Items = {
	readonly before: number;
	readonly items: readonly Item[];
	readonly behind: number;
	readonly delta: number;
};

/** The children of what the parser found, with offsets into the text; of a part of a list those in that part. */
export function childrenOf({node, base, from, to}: Parsed & Range): Node[] {
	const found: Node[] = [];
	for (let child = node.firstChild; child; child = child.nextSibling) {
		const start = base + child.from;
		if (start >= from && start <= to)
			found.push({name: child.name, from: start, to: base + child.to, node: child, base});
	}
	return found;
}

/** The same block, `delta` characters further on. */
export function shiftBlock(block: Block, delta: number): Block {
	if (delta === 0) return block;
	const {type, from, to, level, node, base, items} = block;
	const moved = {type, from: from + delta, to: to + delta, level, node, base: base + delta};
	return items ? {...moved, items} : moved;
}

/** The offset of the start of the line that holds `offset`. */
export function lineStart(source: string, offset: number): number {
	return offset === 0 ? 0 : source.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset of the end of the line that holds `offset`, its line break left out. */
export function lineEnd(source: string, offset: number): number {
	const end = source.indexOf('\n', offset);
	return end === -1 ? source.length : end;
}

/** The end of `from…to` without its trailing blanks. */
export function trimEnd(source: string, from: number, to: number): number {
	let end = to;
	while (end > from && isBlank(source.charCodeAt(end - 1))) end--;
	return end;
}

/** The end of the last line before `offset` that is not blank, or 0; for an offset at the start of a line. */
export function previousLineEnd(text: string, offset: number): number {
	let end = offset;
	for (let at = offset; isBlank(text.charCodeAt(at - 1)); at--) {
		const code = text.charCodeAt(at - 1);
		if (code === 10 || code === 13) end = at - 1;
		if (at === 1) return 0;
	}
	return end;
}

/** The first offset in `from…to` that is not a space or tab. */
export function skipBlanks(source: string, from: number, to: number): number {
	let start = from;
	while (start < to && (source[start] === ' ' || source[start] === '\t')) start++;
	return start;
}

function isBlank(code: number): boolean {
	return code === 32 || code === 9 || code === 10 || code === 13;
}

/* The parser takes no blanks behind the last bar of a delimiter row: the bar changes places with the last one. */
function withoutBlankEnds(source: string): string {
	return source.replace(/\|([ \t]+)$/gm, (found, blanks: string, offset: number) => {
		const before = source.slice(lineStart(source, offset), offset);
		return /^[ \t]*(?:\|[ \t]*)?:?-[-:| \t]*$/.test(before) ? `${blanks}|` : found;
	});
}

/** What the parser reads instead of `text`, whose first `start` characters are no Markdown. */
export function parserSource(text: string, start: number): string {
	const lines = text.includes('\r') ? text.replace(/\r\n/g, ' \n').replace(/\r/g, '\n') : text;
	const body = withoutListComments(withoutBlankEnds(lines));
	// Behind a byte order mark starts a line.
	if (start === 1) return `\n${body.slice(1)}`;
	return start === 0 ? body : body.slice(0, start).replace(/[^\n]/g, ' ') + body.slice(start);
}
