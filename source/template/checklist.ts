/* Checklists: lists most of whose items start with a box (`- [ ] words`, `1. [x] **words**`), and may hold such a list themselves. */

import {readListMark} from './grammar/list-mark.ts';
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

export type BoxItem = {
	/** The start of its first line. */
	readonly from: number;
	readonly to: number;
	/** Its bullet or number. */
	readonly mark: Range;
	/** Where its tick stands, or `undefined` without a box. */
	readonly box: number | undefined;
	/** The end of its bullet and box. */
	readonly lead: number;
	/** How far its own words may go: to the checklist below it, or to its end. */
	readonly wordsTo: number;
	/** The checklist below it. */
	readonly below: Block | undefined;
	/** The item as it was parsed. */
	readonly node: Item;
};

/** Whether more than half of a list's items start with a box. */
export function isChecklist(outline: Outline, list: Block): boolean {
	return boxesIn(outline, list) * 2 > itemsOf(list).length;
}

/** Whether any of a list's items starts with a box: where nothing else can be made of the list, it is a checklist, too. */
export function holdsBox(outline: Outline, list: Block): boolean {
	return boxesIn(outline, list) > 0;
}

function boxesIn(outline: Outline, list: Block): number {
	const before = known.get(list);
	if (before !== undefined) return before;
	let boxes = 0;
	for (const item of itemsOf(list)) if (hasBox(outline, item)) boxes++;
	known.set(list, boxes);
	return boxes;
}

const known = new WeakMap<Block, number>();

/**
The list as it is meant: plain items that boxes follow behind a blank line (`- Modify: a.ts`, then `- [ ] Step 1`) are one list to a
parser, and two to whoever wrote them.
*/
export function partsOfList(outline: Outline, list: Block): readonly Block[] {
	const items = itemsOf(list);
	const first = items.findIndex(item => hasBox(outline, item));
	const isApart = (at: number) => isBlankBetween(outline, items[at - 1] as Node, items[at] as Node);
	if (first < 1 || !isApart(first) || items.slice(first).some(item => !hasBox(outline, item))) return [list];
	for (let at = 1; at < first; at++) if (isApart(at)) return [list];
	const from = lineStart(outline.source, (items[first] as Node).from);
	return [
		{...list, to: trimEnd(outline.source, list.from, from)},
		{...list, from},
	];
}

function isBlankBetween({source}: Outline, before: Node, {from}: Node): boolean {
	const between = source.slice(trimEnd(source, before.from, before.to), from);
	return between.split('\n').length > 2;
}

/** The items of a list as those of a checklist, whether or not each has a box. */
export function readBoxItems(outline: Outline, list: Block): BoxItem[] {
	return itemsOf(list).map(item => readBoxItem(outline, item));
}

/** An item of a list as one of a checklist, whether or not it has a box. */
export function readBoxItem(outline: Outline, item: Item): BoxItem {
	const {source} = outline;
	const from = lineStart(source, item.from);
	const mark = childrenOf(item)[0] ?? item;
	const found = markOf(outline, item);
	const box = found?.box === undefined ? undefined : item.from + found.to + 1;
	const lead = found && box !== undefined ? item.from + found.leadTo : mark.to;
	const end = Math.min(lineEnd(source, item.to), source.length);
	const below = listsBelow(outline, item).find(block => holdsBox(outline, block));
	const to = Math.max(lead, trimEnd(source, lead, end));
	const wordsTo = below?.from ?? end;
	return {from, to, mark: {from: mark.from, to: mark.to}, box, lead, wordsTo, below, node: item};
}

function hasBox(outline: Outline, item: Item): boolean {
	item.content.hasBox ??= markOf(outline, item)?.box !== undefined;
	return item.content.hasBox;
}

function markOf({source}: Outline, {from}: Node) {
	return readListMark(source.slice(from, lineEnd(source, from)));
}

/* One that begins on the item's own line (`- - [ ] a`) is what the item says. */
function listsBelow(outline: Outline, item: Node): Block[] {
	const firstEnd = lineEnd(outline.source, item.from);
	const lists = childrenOf(item).filter(({name, from}) => /List$/.test(name) && from > firstEnd);
	return lists.map(node => nestedBlock(outline.source, node));
}
