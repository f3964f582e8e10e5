/*
Which part of a Markdown text is bold, code, a link …, told for the rows that are drawn and no others. A text is looked at
paragraph by paragraph, each parsed once for as long as it stays the same; only fences reach over blank lines.
*/
import {fencedLines} from '../../template/grammar/fence.ts';
import {frontMatterEnd} from '../../template/outline.ts';
import {readSpans, type Span} from '../../template/spans.ts';

// What is longer is looked at line by line, and a line that is longer not at all: a key must stay cheap.
const longest = 4000;
const mostRemembered = 2000;
const known = new Map<string, readonly Span[]>();

/** The spans that touch `from…to` of `text`, whose lines end in `\n`. */
export function spansIn(text: string, from: number, to: number): readonly Span[] {
	const found: Span[] = [];
	for (let at = from; at <= to; ) {
		const range = rangeAt(text, at);
		for (const span of rangeSpans(text, range)) {
			const moved = {from: span.from + range.from, to: span.to + range.from, kind: span.kind};
			if (moved.to > from && moved.from < to) found.push(moved);
		}
		at = range.to + 1;
	}
	return found;
}

type Stretch = {
	readonly from: number;
	readonly to: number;
	readonly isCode?: boolean;
	readonly isPlain?: boolean;
	readonly isOpen?: boolean;
};

/* Counted from the range's start. */
function rangeSpans(text: string, {from, to, isCode, isPlain}: Stretch): readonly Span[] {
	if (isPlain || from >= to) return [];
	return isCode ? [{from: 0, to: to - from, kind: 'code'}] : spansOf(text.slice(from, to));
}

function spansOf(part: string): readonly Span[] {
	const remembered = known.get(part);
	if (remembered) return remembered;
	if (known.size >= mostRemembered) known.clear();
	const spans = readSpans(part);
	known.set(part, spans);
	return spans;
}

/* The paragraph, the line of a fence, or the line of a long paragraph that holds `at`. */
function rangeAt(text: string, at: number): Stretch {
	if (at === text.length || text[at] === '\n') return {from: at, to: at};
	const block = blocksOf(text).find(({from, to}) => at >= from && at <= to);
	const line = {from: lastBefore(text, '\n', at), to: firstBehind(text, '\n', at)};
	if (block?.isPlain) return block;
	const isMark = line.from === block?.from || (line.to === block?.to && !block.isOpen);
	if (block) return isMark ? line : {...line, isCode: true};
	const from = paragraphStart(text, at, blocksOf(text).findLast(one => one.to < at)?.to ?? -1);
	const to = paragraphEnd(text, at, blocksOf(text).find(one => one.from > at)?.from ?? text.length + 1);
	if (to - from <= longest) return {from, to};
	return line.to - line.from > longest ? {...line, isPlain: true} : line;
}

/* Where `mark` ends before `at`, and where it begins behind; what is further off than matters counts as the text's edge. */
function lastBefore(text: string, mark: string, at: number): number {
	const from = Math.max(0, at - longest - mark.length);
	const found = text.slice(from, at).lastIndexOf(mark);
	return found === -1 ? from : from + found + mark.length;
}

function firstBehind(text: string, mark: string, at: number): number {
	const near = text.slice(at, at + longest + mark.length);
	const found = near.indexOf(mark);
	return at + (found === -1 ? near.length : found);
}

function paragraphStart(text: string, at: number, after: number): number {
	return Math.max(lastBefore(text, '\n\n', at), after + 1);
}

function paragraphEnd(text: string, at: number, before: number): number {
	return Math.min(firstBehind(text, '\n\n', at), before - 1);
}

let lastText = '';
let lastBlocks: readonly Stretch[] = [];

/* The fences of a text and its front matter. */
function blocksOf(text: string): readonly Stretch[] {
	if (text !== lastText) {
		lastText = text;
		lastBlocks = [...frontMatter(text), ...fences(text)];
	}
	return lastBlocks;
}

function frontMatter(text: string): Stretch[] {
	const end = text.startsWith('---') ? frontMatterEnd(text) : 0;
	return end > 1 ? [{from: 0, to: end - 1, isPlain: true}] : [];
}

function fences(text: string): Stretch[] {
	if (!text.includes('```') && !text.includes('~~~')) return [];
	const lines = text.split('\n');
	const starts = lineStarts(lines);
	return fencedLines(lines).map(({first, last, isOpen}) => {
		const [from, to] = [starts[first] as number, (starts[last] as number) + (lines[last] as string).length];
		return isOpen ? {from, to, isOpen} : {from, to};
	});
}

function lineStarts(lines: readonly string[]): number[] {
	const starts: number[] = [];
	let at = 0;
	for (const line of lines) {
		starts.push(at);
		at += line.length + 1;
	}
	return starts;
}
