/* Two texts beside each other: the lines that differ, in pairs, and in these the words that do. */

import {diffArrays, diffWordsWithSpace} from 'diff';
import type {Range} from '../../template/range.ts';
import {remembered} from '../../template/remembered.ts';

/** A text, and the parts of it that the other one has not. */
export type Side = {readonly text: string; readonly marks: readonly Range[]};

export type Hunk =
	| {readonly type: 'same'; readonly text: string}
	| {readonly type: 'other'; readonly before: Side | undefined; readonly after: Side | undefined};

// What differs more than that is told as a whole.
const mostSteps = 2000;
const longestWords = 20_000;

const known = remembered((_: object) => new Map<string, readonly Hunk[]>());
const key = {};

/** What tells `after` from `before`. */
export function compareTexts(before: string, after: string): readonly Hunk[] {
	const last = known(key);
	const name = `${before.length} ${before}${after}`;
	const found = last.get(name) ?? hunksOf(before, after);
	if (last.size > 20) last.clear();
	last.set(name, found);
	return found;
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));

/** Where in `after` its parts that differ begin, at the first word that does. */
export function placesOfHunks(hunks: readonly Hunk[]): readonly number[] {
	const places: number[] = [];
	let at = 0;
	for (const hunk of hunks) {
		if (hunk.type === 'other') places.push(at + (hunk.after?.marks[0]?.from ?? 0));
		const text = hunk.type === 'same' ? hunk.text : hunk.after?.text;
		at += text === undefined ? 0 : text.length + 1;
	}
	return places;
}

function hunksOf(before: string, after: string): readonly Hunk[] {
	const parts = diffArrays(linesOf(before), linesOf(after), {maxEditLength: mostSteps});
	if (!parts) return [pair(before, after)];
	const hunks: Hunk[] = [];
	let gone: string | undefined;
	for (const {value, removed, added} of parts) {
		const text = value.join('\n');
		if (removed) gone = text;
		else if (added) {
			hunks.push(pair(gone, text));
			gone = undefined;
		} else {
			if (gone !== undefined) hunks.push(pair(gone, undefined));
			gone = undefined;
			hunks.push({type: 'same', text});
		}
	}
	if (gone !== undefined) hunks.push(pair(gone, undefined));
	return hunks;
}

function pair(before: string | undefined, after: string | undefined): Hunk {
	if (before === undefined || after === undefined) return {type: 'other', before: plain(before), after: plain(after)};
	if (before.length + after.length > longestWords) return {type: 'other', before: plain(before), after: plain(after)};
	const words = diffWordsWithSpace(before, after, {maxEditLength: mostSteps});
	const sides = {before: {text: before, marks: [] as Range[]}, after: {text: after, marks: [] as Range[]}};
	let [from, to] = [0, 0];
	for (const {value, removed, added} of words ?? []) {
		if (removed) sides.before.marks.push({from, to: from + value.length});
		if (added) sides.after.marks.push({from: to, to: to + value.length});
		if (!added) from += value.length;
		if (!removed) to += value.length;
	}
	// Where hardly a word stayed, marks would only be noise.
	const isOther = [sides.before, sides.after].every(({text, marks}) => lengthOf(marks) * 4 > text.trim().length * 3);
	return {
		type: 'other',
		before: isOther ? plain(before) : sides.before,
		after: isOther ? plain(after) : sides.after,
	};
}

function plain(text: string | undefined): Side | undefined {
	return text === undefined ? undefined : {text, marks: []};
}

function lengthOf(marks: readonly Range[]): number {
	return marks.reduce((sum, {from, to}) => sum + to - from, 0);
}
