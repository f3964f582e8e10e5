/*
Between two headings no more is read again than the blocks around a change. A top-level block begins with nothing
open, so that nothing before its first line matters; and where a block begins as it did before, all that follows is
as it was.
*/

import {type Block, itemsOf, lineEnd, lineStart, parserSource, readBlocks, shiftBlock, withItems} from './block.ts';

type Read = {readonly text: string; readonly source: string};

/** The blocks from one heading to the next, and the change in them: `fromA…toA` became `fromA…toB`. */
export type Reread = {
	readonly before: Read;
	readonly text: string;
	/** Where Markdown begins. */
	readonly start: number;
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
	const blocks = extendedBlocks(request, lines) ?? listBlocks(request, lines) ?? windowBlocks(request, lines);
	return blocks && {blocks, source: lines.source};
}

/* The lines that changed, `from…to` before and `from…to + delta` now, without the last one's line break. */
type Lines = {readonly from: number; readonly to: number; readonly delta: number; readonly source: string};

function changedLines({before, text, start, change}: Reread): Lines | undefined {
	const from = lineStart(before.source, change.fromA);
	const to = lineEnd(before.source, change.toA);
	const delta = change.toB - change.toA;
	// Both would be one line break.
	if (text[from] === '\n' && text[from - 1] === '\r') return undefined;
	const end = Math.min(to + 1, before.source.length);
	const own = parserSource(text.slice(from, end + delta), 0);
	const source = before.source.slice(0, from) + own + before.source.slice(end);
	// Whether a comment stands between items the lines around it tell.
	const hasComments = text.includes('<!--') || before.text.includes('<!--');
	return hasComments && parserSource(text, start) !== source ? undefined : {from, to, delta, source};
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

/*
Of a list no more is read than the items around the change. An item begins with nothing open but the list, which its own mark
tells: a window begins at the one before the change, and ends with the one behind it, which must begin where it did. Where the list
has no such item the block next to it takes its part.
*/
function listBlocks(request: Reread, lines: Lines): Block[] | undefined {
	const {before, text, blocks, to, hasNext, from} = request;
	const {delta, source} = lines;
	const index = blocks.findIndex(block => block.from <= lines.from && lines.to <= block.to);
	const list = blocks[index];
	if (list?.type !== 'list') return undefined;
	const items = itemsOf(list);
	const startOf = (at: number) => lineStart(before.source, items[at]?.from ?? 0);
	const at = lastAtMost(items.length, place => startOf(place) <= lines.from);
	const after = lastAtMost(items.length, place => startOf(place) <= lines.to) + 1;
	const [first, behind] = [Math.max(0, at - 1), items[after]];
	const top = first === 0 ? beginning(before, blocks, index - 1) : index;
	const below = blocks[index + 1];
	const start = first > 0 ? startOf(first) : (blocks[top]?.from ?? from);
	const end = (behind ? lineEnd(before.source, behind.to) : (below?.to ?? to)) + delta;
	const isLast = !behind && !below;
	const own = source.slice(start, end);
	const found = readBlocks(text.slice(start, end), isLast && hasNext ? `${own}# next` : own, start);
	const last = behind || (isLast && !hasNext) ? undefined : found.pop();
	if (isLast ? hasNext && last?.from !== end : !behind && !isSame(last, shiftBlock(below as Block, delta)))
		return undefined;
	const joined = joinedLists(list, found, {first, after, delta});
	if (!joined) return undefined;
	return [
		...blocks.slice(0, Math.max(top, 0)),
		...joined,
		...blocks.slice(index + 1).map(block => shiftBlock(block, delta)),
	];
}

/* What was found, with the items of the list before and behind it. */
function joinedLists(
	list: Block,
	found: readonly Block[],
	{first, after, delta}: {readonly first: number; readonly after: number; readonly delta: number},
): readonly Block[] | undefined {
	const items = itemsOf(list);
	const behind = items[after];
	const [top, bottom] = [found[0], found.at(-1)];
	const isOf = (block: Block | undefined): block is Block =>
		block?.type === 'list' && block.node.name === list.node.name;
	if ((first > 0 && !isOf(top)) || (behind && !isOf(bottom))) return undefined;
	if (first > 0 && itemsOf(top as Block)[0]?.from !== items[first]?.from) return undefined;
	if (behind && itemsOf(bottom as Block).at(-1)?.from !== behind.from + delta) return undefined;
	return found.map(block => {
		const isTop = first > 0 && block === top;
		const isBottom = behind !== undefined && block === bottom;
		if (!isTop && !isBottom) return block;
		const own = itemsOf(block);
		const joined = withItems(list, {
			before: isTop ? first : 0,
			items: isBottom ? own.slice(0, -1) : own,
			behind: isBottom ? after : items.length,
			delta,
		});
		return {...joined, from: isTop ? list.from : block.from, to: isBottom ? list.to + delta : block.to};
	});
}

/* The last place below `count` that holds, of which all before it hold; or -1. */
function lastAtMost(count: number, holds: (place: number) => boolean): number {
	let low = -1;
	for (let high = count - 1; low < high; ) {
		const middle = (low + high + 1) >> 1;
		if (holds(middle)) low = middle;
		else high = middle - 1;
	}
	return low;
}

/* From the block before the change, which it may go on, to the first one behind it, which must begin where it did. */
function windowBlocks({before, text, blocks, to, hasNext, from}: Reread, lines: Lines): Block[] | undefined {
	const {delta, source} = lines;
	const above = blocks.findLastIndex(block => block.to < lines.from);
	const first = Math.max(0, beginning(before, blocks, above));
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

/* The last block up to `index` that is read the same from its line on: an end tag ends the items that it stands in. */
function beginning({source}: Read, blocks: readonly Block[], index: number): number {
	return blocks.slice(0, index + 1).findLastIndex(block => {
		const start = block.type === 'list' ? itemsOf(block)[0]?.from : block.base + block.node.from;
		return /^ {0,3}$/.test(source.slice(block.from, start));
	});
}

function isSame(a: Block | undefined, b: Block): boolean {
	return a?.type === b.type && a.from === b.from && a.to === b.to && a.level === b.level;
}
