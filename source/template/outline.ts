/*
The outline is what Markdown's block structure says about a text: whole-line blocks, and sections nested by
heading level. Offsets always point into the text itself. The parser reads a copy of the same length in which
what it would stumble over (carriage returns, a byte order mark, front matter) is replaced character by
character, so that no offset ever needs to be mapped.
*/

import type {SyntaxNode, Tree} from '@lezer/common';
import {TreeFragment} from '@lezer/common';
import {parser as commonmark, Table} from '@lezer/markdown';

export type BlockType = 'heading' | 'paragraph' | 'list' | 'code' | 'table' | 'rule' | 'comment' | 'quote' | 'other';

/** A top-level block: the offsets of its first line's start and its last line's end, and the parser's node. */
export type Block = {
	readonly type: BlockType;
	readonly from: number;
	readonly to: number;
	/** 1–6 for a heading, else 0. */
	readonly level: number;
	readonly node: SyntaxNode;
};

/** A heading with all that belongs to it. The root has no heading and level 0. */
export type Part = {
	readonly heading: Block | undefined;
	readonly level: number;
	/** From the heading's line to the end of the last block, trailing blank lines left out. */
	readonly from: number;
	readonly to: number;
	/** The blocks before the first subsection. */
	readonly body: readonly Block[];
	readonly children: readonly Part[];
};

export type Outline = {
	readonly text: string;
	readonly source: string;
	readonly tree: Tree;
	/** The offset after front matter and byte order mark. */
	readonly start: number;
	readonly root: Part;
};

/* Structure needs no inline parsing; without it a line of any length costs linear time. */
const blocks = Object.assign(commonmark.configure(Table), {parseInline: () => []});

/** Reads the outline of `text`; with `previous`, the outline of a similar text, only what differs is parsed. */
export function readOutline(text: string, previous?: Outline): Outline {
	const start = frontMatterEnd(text);
	const source = parserSource(text, start);
	const tree = previous ? reparse(source, previous) : blocks.parse(source);
	return {text, source, tree, start, root: nest(topBlocks(tree, text, source), source.length)};
}

/** The end of a YAML block between `---` lines at the very start of `text`, or of its byte order mark, or 0. */
export function frontMatterEnd(text: string): number {
	const match = /^\uFEFF?---[ \t]*\r?\n(?:[^\n]*\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
	if (match && /^[\w-]+[ \t]*:/m.test(match[0])) return match[0].length;
	return text.startsWith('\uFEFF') ? 1 : 0;
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
	for (let at = offset; at > 0 && isBlank(text.charCodeAt(at - 1)); at--) {
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

function parserSource(text: string, start: number): string {
	const lines = text.includes('\r') ? text.replace(/\r\n/g, ' \n').replace(/\r/g, '\n') : text;
	// The parser takes no blanks behind the last bar of a delimiter row: the bar changes places with the last one.
	const body = lines.replace(/^(?=[ \t]*\|?[ \t]*:?-)([-:| \t]*)\|([ \t]+)$/gm, '$1$2|');
	return start === 0 ? body : body.slice(0, start).replace(/[^\n]/g, ' ') + body.slice(start);
}

function reparse(source: string, previous: Outline): Tree {
	const change = differingRange(previous.source, source);
	if (!change) return previous.tree;
	const fragments = TreeFragment.applyChanges(TreeFragment.addTree(previous.tree), [change]);
	return blocks.parse(source, fragments);
}

/** The smallest range in which two strings differ, as offsets into either, or `undefined` when they are equal. */
export function differingRange(a: string, b: string) {
	if (a === b) return undefined;
	const shorter = Math.min(a.length, b.length);
	const fromA = commonLength(shorter, (from, to) => a.slice(from, to) === b.slice(from, to));
	const rest = shorter - fromA;
	const tail = commonLength(
		rest,
		(from, to) => a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from),
	);
	return {fromA, toA: a.length - tail, fromB: fromA, toB: b.length - tail};
}

/* Comparing slices by halves lets the engine compare memory instead of characters. */
function commonLength(limit: number, same: (from: number, to: number) => boolean): number {
	let low = 0;
	let high = limit;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (same(low, middle)) low = middle;
		else high = middle - 1;
	}
	return low;
}

const types: Record<string, BlockType> = {
	Paragraph: 'paragraph',
	BulletList: 'list',
	OrderedList: 'list',
	FencedCode: 'code',
	Table: 'table',
	HorizontalRule: 'rule',
	CommentBlock: 'comment',
	Blockquote: 'quote',
};

function topBlocks(tree: Tree, text: string, source: string): Block[] {
	const found: Block[] = [];
	for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
		const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name);
		const level = heading ? Number(heading[1]) : 0;
		const type = heading ? 'heading' : (types[node.name] ?? 'other');
		// A list whose last item is unclosed HTML ends behind the blank lines that follow.
		const last = trimEnd(source, node.from, node.to);
		const end = lineEnd(source, type === 'list' || type === 'quote' ? last : node.to);
		const to = text[end - 1] === '\r' ? end - 1 : end;
		found.push({type, from: lineStart(source, node.from), to, level, node});
	}
	return found;
}

type OpenPart = {
	heading: Block | undefined;
	level: number;
	body: Block[];
	children: OpenPart[];
	from: number;
	to: number;
};

function nest(found: readonly Block[], length: number): Part {
	const root: OpenPart = {heading: undefined, level: 0, body: [], children: [], from: 0, to: length};
	const open = [root];
	for (const block of found) {
		if (block.type === 'heading') {
			while ((open.at(-1) as OpenPart).level >= block.level) open.pop();
			const part: OpenPart = {
				heading: block,
				level: block.level,
				body: [],
				children: [],
				from: block.from,
				to: block.to,
			};
			(open.at(-1) as OpenPart).children.push(part);
			open.push(part);
		} else {
			(open.at(-1) as OpenPart).body.push(block);
		}
		for (const part of open) if (part.level > 0) part.to = block.to;
	}
	return root;
}

/** The range of a heading's own words: without marks, closing marks and blanks around them. */
export function headingWords(outline: Outline, heading: Block): {from: number; to: number} {
	const {source} = outline;
	const start = skipBlanks(source, heading.from, heading.to);
	if (heading.node.name.startsWith('Setext')) {
		const underline = lineStart(source, trimEnd(source, heading.from, heading.to));
		return {from: start, to: trimEnd(source, start, underline)};
	}
	const from = skipBlanks(source, start + heading.level, heading.to);
	const end = trimEnd(source, from, heading.to);
	const closing = /(?:^|[ \t])#+$/.exec(source.slice(from, end));
	return {from, to: closing ? trimEnd(source, from, from + closing.index) : end};
}
