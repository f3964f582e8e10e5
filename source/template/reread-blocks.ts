/*
Between two headings no more is read again than the blocks around a change. A top-level block begins with nothing
open, so that nothing before its first line matters; and where a block begins as it did before, all that follows is
as it was.
*/

import {type Block, lineEnd, lineStart, parserSource, readBlocks, shiftBlock} from './block.ts';

type Read = {readonly text: string; readonly source: string};

/** The blocks from one heading to the next, and the change in them: `fromA…toA` became `fromA…toB`. */
export type Reread = {
	readonly before: Read;
	readonly text: string;
	readonly change: {readonly fromA: number; readonly toA: number; readonly toB: number};
	readonly blocks: readonly Block[];
	readonly from: number;
	readonly to: number;
	/** Whether a heading follows. */
	readonly hasNext: boolean;
};

/** The blocks after the change, and the whole text's source, or `undefined` where only reading all of it can tell. */
export function rereadBlocks(request: Reread): {readonly blocks: Block[]; readonly source: string} | undefined {
	const lines = changedLines(request);
	if (!lines) return undefined;
	const blocks = extendedBlocks(request, lines) ?? windowBlocks(request, lines);
	return blocks && {blocks, source: lines.source};
}

/* The lines that changed, `from…to` before and `from…to + delta` now, without the last one's line break. */
type Lines = {readonly from: number; readonly to: number; readonly delta: number; readonly source: string};

function changedLines({before, text, change}: Reread): Lines | undefined {
	const from = lineStart(before.source, change.fromA);
	const to = lineEnd(before.source, change.toA);
	const delta = change.toB - change.toA;
	// Both would be one line break.
	if (text[from] === '\n' && text[from - 1] === '\r') return undefined;
	const end = Math.min(to + 1, before.source.length);
	const own = parserSource(text.slice(from, end + delta), 0);
	return {from, to, delta, source: before.source.slice(0, from) + own + before.source.slice(end)};
}

/* A line deep in a paragraph or table that cannot start or end anything, be it as it was or as it is. */
function extendedBlocks({before, blocks}: Reread, {from, to, delta, source}: Lines): Block[] | undefined {
	const index = blocks.findIndex(block => block.from <= from && to <= block.to);
	const block = blocks[index];
	const inner = innerLines[block?.type ?? 'other'];
	if (!block || !inner?.test(source.slice(block.from, block.from + 2))) return undefined;
	const third = lineEnd(source, lineEnd(source, block.from) + 1) + 1;
	const now = source.slice(from, to + delta);
	if (from < third || !inner.test(before.source.slice(from, to)) || !inner.test(now)) return undefined;
	const moved = blocks.slice(index + 1).map(one => shiftBlock(one, delta));
	return [...blocks.slice(0, index), {...block, to: block.to + delta}, ...moved];
}

const innerLines: Partial<Record<Block['type'], RegExp>> = {
	paragraph: /^\p{L}[^|\n]*$/u,
	table: /^\|.*$/,
};

/* From the block before the change, which it may go on, to the first one behind it, which must begin where it did. */
function windowBlocks({text, blocks, to, hasNext, from}: Reread, lines: Lines): Block[] | undefined {
	const {delta, source} = lines;
	const first = Math.max(
		0,
		blocks.findLastIndex(block => block.to < lines.from),
	);
	const behind = blocks.findIndex(block => block.from > lines.to);
	const next = blocks[behind];
	const start = blocks[first] && blocks[first].to < lines.from ? blocks[first].from : from;
	const end = (next ? next.to : to) + delta;
	const own = source.slice(start, end);
	const found = readBlocks(text.slice(start, end), !next && hasNext ? `${own}# next` : own, start);
	const last = next || hasNext ? found.pop() : undefined;
	if (next ? !isSame(last, shiftBlock(next, delta)) : hasNext && last?.from !== end) return undefined;
	const rest = next ? blocks.slice(behind).map(block => shiftBlock(block, delta)) : [];
	return [...blocks.slice(0, first), ...found, ...rest];
}

function isSame(a: Block | undefined, b: Block): boolean {
	return a?.type === b.type && a.from === b.from && a.to === b.to && a.level === b.level;
}
