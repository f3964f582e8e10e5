/*
What finishing changes, made so that no answer is lost by it. Cutting a blank list can leave the next one in its
place, and an open question can run into the line above: each change is tried, and one after which something else
reads differently gives way to what stands in for it, or is not made.
*/

import {previousLineEnd} from '../template/outline.ts';
import {dotted} from '../template/sidecar.ts';
import {isBlankItem} from './answers.ts';
import type {Place, Plan, Splice} from './place.ts';
import {applySplices, isBlankField, readPlan, readValue, withText} from './plan.ts';

/** One change, and what is tried in its stead, the best first. All offsets refer to the plan's text. */
export type Cut = readonly Splice[];

/**
 * What to splice into the text of `plan` to make `cuts`, as far as all that was answered still reads the same, but for the names of
 * items that are counted again, which `followers` replace.
 */
export function holdingSplices(plan: Plan, cuts: readonly Cut[], followers: readonly Splice[]): readonly Splice[] {
	if (cuts.length === 0) return [];
	const renamed = withText(plan, applySplices(plan.text, followers));
	const said = [...sayings(renamed, renamed.places)];
	const tried = cuts.map(() => 0);
	const splicesOf = (count: number) => {
		const splices = cuts.slice(0, count).flatMap((cut, index) => cut[tried[index] as number] ?? []);
		return withoutOverlaps(plan.text, [...followers, ...splices]);
	};
	const holds = (splices: readonly Splice[]) => {
		const read = readPlan(plan.template, applySplices(plan.text, splices));
		return isSame([...sayings(read, read.places)], said);
	};
	for (;;) {
		const splices = splicesOf(cuts.length);
		if (holds(splices)) return splices;
		const culprit = firstFailing(cuts.length, count => holds(splicesOf(count)));
		tried[culprit] = (tried[culprit] as number) + 1;
	}
}

/* Without any cut all reads as before, with all of them it does not: somewhere between is one that breaks it. */
function firstFailing(count: number, holdsWith: (count: number) => boolean): number {
	let good = 0;
	let bad = count;
	while (bad - good > 1) {
		const middle = (good + bad) >> 1;
		if (holdsWith(middle)) good = middle;
		else bad = middle;
	}
	return good;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((line, index) => line === b[index]);
}

/* Every answer under its keys. Indexes count what is blank too, and what the template does not know has no answers. */
function* sayings(plan: Plan, places: readonly Place[]): Generator<string> {
	for (const place of places) {
		if (place.type === 'section') yield* sayings(plan, place.nodes);
		else if (place.type === 'field') {
			if (!place.isOwn && !isBlankField(plan, place)) yield `${dotted(place.path)}\0${readValue(plan, place)}`;
		} else if (place.type === 'sequence')
			for (const item of place.items) if (!isBlankItem(plan, place, item)) yield* itemSayings(plan, item.nodes);
	}
}

function* itemSayings(plan: Plan, nodes: readonly Place[]): Generator<string> {
	yield '';
	yield* sayings(plan, nodes);
}

/* What goes as a whole takes along what goes in it, and two removals may share a line break. */
function withoutOverlaps(text: string, splices: readonly Splice[]): Splice[] {
	const kept: Splice[] = [];
	for (const splice of [...splices].sort((a, b) => a.from - b.from || b.to - a.to)) {
		const last = kept.at(-1);
		const end = last?.to ?? 0;
		// The line break behind an open question stays.
		const isRest = last !== undefined && last.text !== '' && text.slice(end, splice.to).trim() === '';
		if (splice.from >= end) kept.push(splice);
		else if (isRest) continue;
		else if (splice.to > end && splice.text === '') kept.push(joinedRemoval(text, kept, end, splice.to));
	}
	return closed(text, kept);
}

/* Of the blank lines on both sides of what was cut those of one side stay. */
function closed(text: string, splices: readonly Splice[]): Splice[] {
	const whole: Splice[] = [];
	for (const splice of splices) {
		const last = whole.at(-1);
		const isOn = last !== undefined && last.text === '' && splice.text === '' && last.to === splice.from;
		if (isOn) whole[whole.length - 1] = {...last, to: splice.to};
		else whole.push(splice);
	}
	return whole.map((splice, index) =>
		splice.text === '' ? withoutDouble(text, splice, whole[index - 1]?.to ?? 0) : splice,
	);
}

const lineBreak = /[ \t]*(?:\r\n|\r|\n)/g;

function withoutDouble(text: string, {from, to}: Splice, end: number): Splice {
	const above = /(?:[ \t]*(?:\r\n|\r|\n))*$/.exec(text.slice(Math.max(end, from - 200), from))?.[0] ?? '';
	const below = /^(?:[ \t]*(?:\r\n|\r|\n))*/.exec(text.slice(to, to + 200))?.[0] ?? '';
	const [before, behind] = [above.match(lineBreak) ?? [], below.match(lineBreak) ?? []];
	// The last line is no blank one.
	if (before[0] !== undefined && to + below.length === text.length)
		return {from: from - above.length + before[0].length, to: text.length, text: ''};
	// What stood on lines of its own without a blank one leaves one.
	const double = Math.max(before.length, behind.length) < 2 ? [] : behind.slice(0, before.length);
	return {from, to: to + double.join('').length, text: ''};
}

/* The last of lines that go one by one takes along what they took, and the blank lines above them all, or its own break where a line follows. */
function joinedRemoval(text: string, kept: Splice[], end: number, to: number): Splice {
	let from = end;
	for (let last = kept.at(-1); last?.text === '' && last.to === from; last = kept.at(-1)) {
		from = last.from;
		kept.pop();
	}
	const next = /^[ \t]*(?:\r\n|[\r\n])(?=[ \t]*[^ \t\r\n])/.exec(text.slice(to, to + 1000));
	if (next && isLineStart(text, from)) return {from, to: to + next[0].length, text: ''};
	return {from: Math.max(previousLineEnd(text, from), kept.at(-1)?.to ?? 0), to, text: ''};
}

function isLineStart(text: string, at: number): boolean {
	return at === 0 || /[\r\n]/.test(text.charAt(at - 1));
}
