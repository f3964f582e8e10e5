/*
The items of a list one below the other, of which only those in sight are made: of the others no more is asked than how high they
are, and an item that the caret is not in is as high as its text makes it.
*/
import {remarkAt} from '../../plan/check/remarks.ts';
import {
	type FieldPlace,
	fieldsIn,
	type ItemPlace,
	isWithin,
	type Path,
	type Plan,
	type SequencePlace,
} from '../../plan/place.ts';
import {problemsIn} from '../findings.ts';
import {hasHalves} from '../halves.ts';
import type {State} from '../state.ts';
import {type Block, type Caret, lastAtMost, type Row} from './block.ts';
import {shownItems} from './shown-items.ts';

/** How high items were, by the cells that they had. */
type Height = {readonly room: string; readonly height: number};

const heights = new WeakMap<object, Height>();

/** The items of a list that are shown; `room` tells all that their height depends on beside their text. */
export function itemBlocks(
	state: State,
	list: SequencePlace,
	room: string,
	make: (item: ItemPlace, index: number) => Block,
): Block {
	const items = shownItems(state, list);
	const special = specialItems(state, list);
	const made = new Map<number, Block>();
	const blockAt = (index: number): Block => {
		const block = made.get(index) ?? make(items[index] as ItemPlace, index);
		made.set(index, block);
		return block;
	};
	const starts: number[] = [];
	let height = 0;
	let caret: Caret | undefined;
	for (let index = 0; index < items.length; index++) {
		const item = items[index] as ItemPlace;
		starts.push(height);
		const known = special(index) ? undefined : knownHeight(item, room);
		if (known !== undefined) {
			height += known;
			continue;
		}
		const block = blockAt(index);
		if (block.caret) caret = {row: block.caret.row + height, column: block.caret.column};
		if (item.content && !special(index) && isPlain(state.plan, item))
			heights.set(item.content, {room, height: block.height});
		height += block.height;
	}
	const draw = (row: number): Row => {
		const index = lastAtMost(starts, row);
		return row < height && items.length > 0 ? blockAt(index).draw(row - (starts[index] ?? 0)) : [];
	};
	return {height, draw, caret};
}

function knownHeight({content}: ItemPlace, room: string): number | undefined {
	const known = content && heights.get(content);
	return known?.room === room ? known.height : undefined;
}

/* Which items may be higher than their text: with the caret in them, or with something that is told of them. */
function specialItems(state: State, {path}: SequencePlace): (index: number) => boolean {
	if (state.judging) return () => true;
	const indexOf = (inner: Path) => (isWithin(inner, path) ? inner[path.length] : undefined);
	const indexes = new Set([state.focus, ...problemsIn(state, path).map(problem => problem.path)].map(indexOf));
	return index => indexes.has(index);
}

/* What is weak is not told twice of neighbours, and a list in an item is told of as a whole. */
function isPlain(plan: Plan, {nodes}: ItemPlace): boolean {
	const isQuiet = (field: FieldPlace) => remarkAt(plan, field) === undefined && !hasHalves(plan, field);
	return nodes.every(node => {
		if (node.type === 'field') return isQuiet(node);
		return node.type === 'sequence' && node.kind === 'checklist' && [...fieldsIn(node.items)].every(isQuiet);
	});
}
