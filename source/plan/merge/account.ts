/*
Whether a merged text holds what it should, told without knowing how it was merged: what both sides kept, and what each added or
removed, counted by words and by lines. What both removed is gone once; what both added may be the same or not, and stands once or twice.
*/

import {changesOf} from './lines.ts';

type Three = Readonly<Record<'base' | 'mine' | 'theirs', readonly string[]>>;

/** Three texts and what came of them. */
export type Account = {
	readonly texts: Readonly<Record<'base' | 'mine' | 'theirs', string>>;
	/** What each has where they conflict. */
	readonly aside: Three;
	/** What is merged, but for the conflicts. */
	readonly merged: readonly string[];
	/** Of this nobody minds how often it stands there: a template's words in a blank. */
	readonly spare: readonly string[];
};

/** Whether no word is lost, and no word or line stands more often than it should. */
export function isAccounted(account: Account): boolean {
	return isWithin(account, wordsIn, true) && isWithin(account, linesIn, false);
}

/** Whether a word or a line stands more often than it should. */
export function isDoubled(account: Account): boolean {
	return !isWithin(account, wordsIn, false) || !isWithin(account, linesIn, false);
}

type Units = (text: string) => readonly string[];

function isWithin({texts, aside, merged, spare}: Account, unitsIn: Units, hasLeast: boolean): boolean {
	const {base, mine, theirs} = texts;
	// A line that was only counted anew is no other line.
	const changes = changesOf(uncounted(base), uncounted(mine), uncounted(theirs));
	const all = {
		base: count([base], aside.base, unitsIn),
		mine: count([mine], aside.mine, unitsIn),
		theirs: count([theirs], aside.theirs, unitsIn),
		merged: count(merged, [], unitsIn),
		spare: count(spare, [], unitsIn),
		removed: count([changes.removed], [], unitsIn),
		openly: count([changes.removed], aside.base, unitsIn),
		ownNews: count([changes.mine], [], unitsIn),
		otherNews: count([changes.theirs], [], unitsIn),
	};
	for (const unit of new Set([all.base, all.mine, all.theirs, all.merged].flatMap(counts => [...counts.keys()]))) {
		// Below 0 is what conflicts within a line.
		const of = (counts: Counts) => Math.max(0, counts.get(unit) ?? 0);
		const [a, b, before] = [of(all.mine), of(all.theirs), of(all.base)];
		// A line of which each changed a part is in neither.
		if (unitsIn === linesIn && before + a + b === 0) continue;
		const plain = a + b - before;
		const most = plain + of(all.removed);
		const [own, other] = [of(all.ownNews), of(all.otherNews)];
		// What stood in a line that both changed may still stand in it.
		const least = plain + Math.max(0, of(all.openly) - Math.max(own, other)) - Math.min(own, other);
		if (of(all.merged) > Math.min(most, Math.max(plain, a, b)) + of(all.spare)) return false;
		if (hasLeast && of(all.merged) < Math.max(least, Math.min(plain, a, b)) - of(all.spare)) return false;
	}
	return true;
}

type Counts = ReadonlyMap<string, number>;

function count(texts: readonly string[], aside: readonly string[], unitsIn: Units): Counts {
	const counts = new Map<string, number>();
	const add = (text: string, by: number) => {
		for (const unit of unitsIn(text)) counts.set(unit, (counts.get(unit) ?? 0) + by);
	};
	for (const text of texts) add(text, 1);
	for (const text of aside) add(text, -1);
	return counts;
}

/* Numbers count on: that there is one counts, not which. */
const uncounted = (text: string): string => text.replace(/\d+/g, '0');

const wordsIn: Units = text => uncounted(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/* What lays a line out is no part of it. */
const linesIn: Units = text =>
	uncounted(text)
		.split(/[\r\n]+/)
		.map(line => line.replace(/[\s|]+/g, ' ').trim())
		.filter(line => /\p{L}/u.test(line));
