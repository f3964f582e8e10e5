/*
The outline is what Markdown's block structure says about a text: whole-line blocks, and sections nested by
heading level. Offsets always point into the text itself.
*/

import {type Block, lineStart, parserSource, readBlocks, shiftBlock, skipBlanks, trimEnd} from './block.ts';
import {rereadBlocks} from './reread-blocks.ts';

export {
	type Block,
	type BlockType,
	childrenOf,
	type Item,
	itemsOf,
	lineEnd,
	lineStart,
	type Node,
	nestedBlock,
	type Parsed,
	type PlainContent,
	previousLineEnd,
	skipBlanks,
	trimEnd,
} from './block.ts';

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
	/** The same object as long as all text in the part is the same, wherever it stands. */
	readonly content: object;
};

export type Outline = {
	readonly text: string;
	readonly source: string;
	/** The offset after front matter and byte order mark. */
	readonly start: number;
	readonly root: Part;
};

/** Reads the outline of `text`; with `previous`, the outline of a similar text, only what differs is parsed. */
export function readOutline(text: string, previous?: Outline): Outline {
	return (previous && patchOutline(previous, text)) ?? parseOutline(text);
}

function parseOutline(text: string): Outline {
	const start = frontMatterEnd(text);
	const source = parserSource(text, start);
	return {text, source, start, root: nest(readBlocks(text, source, 0), source.length)};
}

/** The end of a YAML block between `---` lines at the very start of `text`, or of its byte order mark, or 0. */
export function frontMatterEnd(text: string): number {
	const match = /^\uFEFF?---[ \t]*\r?\n(?:[^\n]*\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
	if (match && startsWithKey.test(match[0])) return match[0].length;
	return text.startsWith('\uFEFF') ? 1 : 0;
}

/* Between two rules of a text a line like `Note: x` may stand too, but not first. */
const startsWithKey = /^\uFEFF?---[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*:/;

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

type OpenPart = Part & {to: number; body: Block[]; children: OpenPart[]};

function openPart(heading: Block | undefined, from: number, to: number): OpenPart {
	return {heading, level: heading?.level ?? 0, from, to, body: [], children: [], content: {}};
}

function nest(found: readonly Block[], length: number): Part {
	const root = openPart(undefined, 0, length);
	const open = [root];
	for (const block of found) {
		if (block.type === 'heading') {
			while ((open.at(-1) as OpenPart).level >= block.level) open.pop();
			const part = openPart(block, block.from, block.to);
			(open.at(-1) as OpenPart).children.push(part);
			open.push(part);
		} else {
			(open.at(-1) as OpenPart).body.push(block);
		}
		for (const part of open) if (part.level > 0) part.to = block.to;
	}
	return root;
}

/*
Most edits stay between two headings. Then only that segment is parsed again, and what follows it moves along. The
headings at its edges must stand at the start of their lines: then nothing before or after them can reach across.
*/
function patchOutline(previous: Outline, text: string): Outline | undefined {
	const change = differingRange(previous.text, text);
	if (!change) return previous;
	const {start} = previous;
	if (change.fromA < Math.max(start, 1) || (start === 0 && /^(?:---|\uFEFF)/.test(text))) return undefined;
	if (start === 1 && text.startsWith('---', start)) return undefined;
	const segment = segmentAt(previous, change.fromA);
	const owner = segment.path.at(-1) as Part;
	const hasNext = segment.to < previous.text.length;
	const delta = text.length - previous.text.length;
	if (change.toA > segment.to || (owner.heading && text[segment.from] !== '#')) return undefined;
	if (hasNext && (previous.text[segment.to] !== '#' || !/[\r\n]/.test(text[segment.to + delta - 1] ?? '')))
		return undefined;
	const blocks = owner.heading ? [owner.heading, ...owner.body] : owner.body;
	const read = rereadBlocks({
		before: previous,
		text,
		start,
		change,
		blocks,
		from: segment.from,
		to: segment.to,
		hasNext,
	});
	if (!read) return undefined;
	const found = owner.heading ? read.blocks.slice(1) : read.blocks;
	const first = owner.heading && read.blocks[0];
	if (first?.level !== owner.heading?.level || found.some(({type}) => type === 'heading')) return undefined;
	const root = {...withBody(segment.path, first, found, delta), to: text.length};
	return {text, source: read.source, start, root};
}

/** Whether a heading after the line that ends at `offset` would be none: in an open fence, or in HTML. */
export function isOpenAt(outline: Outline, offset: number): boolean {
	const {from} = segmentAt(outline, offset);
	const before = `${outline.source.slice(from, offset)}\n\n`;
	return readBlocks(before, `${before}# next`, from).at(-1)?.from !== from + before.length;
}

/** The heading that holds `offset`, or `undefined`. */
export function headingAt(outline: Outline, offset: number): Block | undefined {
	const heading = segmentAt(outline, offset).path.at(-1)?.heading;
	return heading && offset <= heading.to ? heading : undefined;
}

type Segment = {readonly path: readonly Part[]; readonly from: number; readonly to: number};

/* From the heading (or the start) at or before `offset` to the next, and the parts it belongs to, outermost first. */
function segmentAt({root, text}: Outline, offset: number): Segment {
	const path = [root];
	let next = text.length;
	for (let part: Part | undefined = root; part; ) {
		const index: number = part.children.findLastIndex(child => child.from <= offset);
		next = part.children[index + 1]?.from ?? next;
		part = part.children[index];
		if (part) path.push(part);
	}
	return {path, from: (path.at(-1) as Part).from, to: next};
}

/* The innermost part of `path` gets another heading and body; what follows it moves by `delta`. */
function withBody(path: readonly Part[], heading: Block | undefined, body: readonly Block[], delta: number): Part {
	const [part, next] = path as [Part, Part | undefined];
	const at = next ? part.children.indexOf(next) : -1;
	const children = part.children.map((child, index) => {
		if (index === at) return withBody(path.slice(1), heading, body, delta);
		return index < at ? child : shiftPart(child, delta);
	});
	const own = next ? part : {...part, heading, body};
	const to = children.at(-1)?.to ?? own.body.at(-1)?.to ?? own.heading?.to ?? part.to;
	return {...own, to, children, content: {}};
}

function shiftPart(part: Part, delta: number): Part {
	if (delta === 0) return part;
	const {heading, level, from, to, body, children, content} = part;
	return {
		heading: heading && shiftBlock(heading, delta),
		level,
		from: from + delta,
		to: to + delta,
		body: body.map(block => shiftBlock(block, delta)),
		children: children.map(child => shiftPart(child, delta)),
		content,
	};
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
