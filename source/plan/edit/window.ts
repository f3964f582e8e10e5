/*
Many items of a sequence are written in a window: a small plan of a few of them, with the headings above and the one that follows. There
an edit costs what these few cost, not what the thousands beside them do. The window moves along, and what it leaves behind is put into
the plan at once, where all must read as it did in the window.
*/
import {isInFrontMatter} from '../../template/front-matter.ts';
import type {Outline} from '../../template/outline.ts';
import {
	fieldsIn,
	findPlace,
	type ItemPlace,
	isInSection,
	type Path,
	type Place,
	type Plan,
	type SequencePlace,
} from '../place.ts';
import {eolOf, isSameOutside, readPlan, readValue, withText} from '../plan.ts';
import {gapOf, newItem} from './item-text.ts';
import {digitsFor} from './numbers.ts';
import {WriteError} from './write-error.ts';

/** Writes the item at `index` of the window's sequence, where it may be new; `at` counts as the plan does. */
type WriteItem = (window: Plan, index: number, at: number) => Plan;

/* As many items are written before the window moves on; before them it holds those whose style and numbers new ones continue. */
const step = 4;
const keptBefore = 2;

/** The plan with the items `from…to` at `path` written one after the other, or `undefined` where a window is not like the plan. */
export function writeInWindow(plan: Plan, path: Path, from: number, to: number, write: WriteItem): Plan | undefined {
	const sequence = sequenceAt(plan, path);
	if (!sequence || sequence.items.length === 0 || from > sequence.items.length) return undefined;
	const frame = frameOf(plan, sequence);
	try {
		let belt = beltAt(plan, sequence, from);
		for (let at = from; at < to; at += step) {
			const next = moved(plan, sequence, frame, belt, {from: at, to: Math.min(at + step, to)}, write);
			if (!next) return undefined;
			belt = next;
		}
		return put(plan, sequence, belt, from);
	} catch (error) {
		// In the plan itself it may do, and else says where.
		if (error instanceof WriteError) return undefined;
		throw error;
	}
}

/* What stands before the items of a window and behind them. */
type Frame = {readonly head: string; readonly tail: string};

function frameOf({text, outline, places}: Plan, {path, items}: SequencePlace): Frame {
	const first = items[0] as ItemPlace;
	const last = items.at(-1) as ItemPlace;
	const sections = sectionsAbove(places, path);
	const own = isInFrontMatter(path) ? undefined : sections.at(-1);
	if (!own) return {head: text.slice(0, first.from), tail: text.slice(last.to)};
	const headings = sections.slice(0, -1).flatMap(({part: {heading}}) => heading ?? []);
	const above = headings.map(heading => `${text.slice(heading.from, heading.to)}${eolOf(text).repeat(2)}`);
	return {head: above.join('') + text.slice(own.from, first.from), tail: text.slice(last.to, endOf(outline, own.from))};
}

function sectionsAbove(places: readonly Place[], path: Path): (Place & {type: 'section'})[] {
	const own = places.find(place => place.type === 'section' && isInSection(place, path) && holds(place.nodes, path));
	return own?.type === 'section' ? [own, ...sectionsAbove(own.nodes, path)] : [];
}

function holds(nodes: readonly Place[], path: Path): boolean {
	return findPlace(nodes, path) !== undefined;
}

/* The end of the heading that follows the part at `from` and all in it, or that of the text. */
function endOf({root, text}: Outline, from: number): number {
	let next = root.children[0];
	for (let part = root; part.from !== from || part === root; ) {
		const index: number = part.children.findLastIndex(child => child.from <= from);
		const child = part.children[index];
		next = part.children[index + 1] ?? (part === root ? undefined : next);
		if (!child) break;
		part = child;
	}
	return next?.heading?.to ?? text.length;
}

/* What was written so far: `done` is left behind, `kept` still stands in the window, `at` is where the plan goes on behind them. */
type Belt = {
	readonly window: Plan;
	readonly sequence: SequencePlace;
	readonly done: string;
	readonly kept: string;
	/** The index in the plan of the first item kept. */
	readonly first: number;
	readonly at: number;
	readonly values: readonly (readonly string[])[];
};

function beltAt(plan: Plan, sequence: SequencePlace, from: number): Belt {
	const {items} = sequence;
	const first = Math.max(0, from - keptBefore);
	const start = (items[first] ?? (items[0] as ItemPlace)).from;
	const at = items[from - 1]?.to ?? start;
	return {window: plan, sequence, done: '', kept: plan.text.slice(start, at), first, at, values: []};
}

type Indexes = {readonly from: number; readonly to: number};

function moved(
	plan: Plan,
	{path, items}: SequencePlace,
	{head, tail}: Frame,
	belt: Belt,
	{from, to}: Indexes,
	write: WriteItem,
): Belt | undefined {
	const standing = items.slice(from, to + 1);
	const own = items[Math.min(to, items.length) - 1];
	const at = from < items.length && own ? own.to : belt.at;
	const behind = plan.text.slice(at, Math.max(at, standing.at(-1)?.to ?? at)) + tail;
	const window = readPlan(plan.template, `${head}${belt.kept}${plan.text.slice(belt.at, at)}${behind}`);
	const sequence = sequenceAt(window, path);
	const kept = from - belt.first;
	if (sequence?.items.length !== kept + standing.length || eolOf(window.text) !== eolOf(plan.text)) return undefined;
	if (to > items.length && !goesOn(belt.window, belt.sequence, window, sequence)) return undefined;
	let written = window;
	for (let index = from; index < to; index++) written = write(written, index - belt.first, index);
	const now = sequenceAt(written, path)?.items.slice(0, to - belt.first);
	const last = now?.at(-1);
	if (!now || !last || now.length < to - belt.first) return undefined;
	const end = written.text.length - behind.length;
	if (last.to !== end || !written.text.startsWith(head) || !written.text.endsWith(behind)) return undefined;
	const first = Math.max(belt.first, to - keptBefore);
	const start = (now[first - belt.first] as ItemPlace).from;
	return {
		window: written,
		sequence: sequenceAt(written, path) as SequencePlace,
		done: belt.done + written.text.slice(head.length, start),
		kept: written.text.slice(start, end),
		first,
		at,
		values: [...belt.values, ...now.slice(kept).map(item => valuesOf(written, item))],
	};
}

/* Whether a new item would be the same in the window as where it comes from. */
function goesOn(before: Plan, old: SequencePlace, window: Plan, sequence: SequencePlace): boolean {
	const [a, b] = [nextItem(before, old), nextItem(window, sequence)];
	return a.text === b.text && a.digits === b.digits && gapOf(before, old) === gapOf(window, sequence);
}

function nextItem(plan: Plan, sequence: SequencePlace) {
	const piece = newItem(plan, sequence, sequence.items.length);
	const order = [...sequence.items.keys(), -1];
	const {text, digits} = piece;
	return {
		text: text.slice(0, digits.from) + text.slice(digits.to),
		digits: digitsFor(plan, sequence, order, piece).at(-1),
	};
}

function put(plan: Plan, sequence: SequencePlace, belt: Belt, from: number): Plan | undefined {
	const {items, path} = sequence;
	const first = items[Math.max(0, from - keptBefore)] ?? (items[0] as ItemPlace);
	const text = plan.text.slice(0, first.from) + belt.done + belt.kept + plan.text.slice(belt.at);
	const written = withText(plan, text);
	const found = sequenceAt(written, path)?.items ?? [];
	const to = from + belt.values.length;
	if (found.length !== Math.max(items.length, to) || !isSameOutside(plan, written, path)) return undefined;
	const isKept = (item: ItemPlace, index: number) => {
		const old = belt.values[index - from] ?? valuesOf(plan, items[index] as ItemPlace);
		const now = valuesOf(written, item);
		return now.length === old.length && now.every((value, at) => value === old[at]);
	};
	return found.every(isKept) ? written : undefined;
}

function sequenceAt(plan: Plan, path: Path): SequencePlace | undefined {
	const place = findPlace(plan.places, path);
	return place?.type === 'sequence' ? place : undefined;
}

function valuesOf(plan: Plan, {nodes}: ItemPlace): string[] {
	return [...fieldsIn(nodes)].map(field => readValue(plan, field));
}
