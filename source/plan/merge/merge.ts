/*
Two people changed the same plan. Their texts are cut into chunks (sections, items, fields, what stands between), which are
matched with those of the text that both began with; each chunk is then merged in its own way, and the result is put together
of the texts' own characters. What only one side changed is taken; what both changed alike stands once; where both changed one
value, its lines are merged, and what cannot be is a conflict. Items are told by who they are, not by where they stand, so two
people can add, move and remove them at once; numbers count on.

A text may be so odd that the merged one does not read as it was put together, or the chunks conflict where the lines do not.
Then the lines are merged: it is never worse than that.
*/

import {findSpec} from '../../template/find-spec.ts';
import {keysOf} from '../../template/sidecar.ts';
import {fieldsIn, type Path, type Plan} from '../place.ts';
import {eolOf, rawOf, withText} from '../plan.ts';
import {spellingOf} from '../spelling/context.ts';
import {mergeChunks, type Taken} from './chunk.ts';
import {chunksOf} from './chunks.ts';
import {mergeLines} from './lines.ts';
import {
	type ConflictPiece,
	type Counters,
	conflictsIn,
	type Marks,
	markedText,
	type Piece,
	type Side,
	startCounting,
	textOf,
} from './pieces.ts';
import {type Digits, hideReferences, noDigits, withNumbers} from './references.ts';

/** Where both sides changed the same text differently; a text is `undefined` where it does not stand. */
export type Conflict = {
	/** The field or item, as mine has it, or as theirs has it when mine has none; empty when no field covers the text. */
	readonly path: Path;
	readonly base: string | undefined;
	readonly mine: string | undefined;
	readonly theirs: string | undefined;
	/** Whether both texts can be kept, mine before theirs. */
	readonly canBeBoth: boolean;
};

/** What came of merging. */
export type Merge = {
	/** The merged plan; where there is a conflict, it says what mine says. */
	readonly plan: Plan;
	/** What both sides changed differently, in the text's order. */
	readonly conflicts: readonly Conflict[];
	/** The merged plan with a side for each conflict, in their order; `mine` where none is given. */
	readonly resolve: (sides: readonly Side[]) => Plan;
	/** The merged text with the markers that git uses around each conflict, on lines of their own. */
	readonly marked: (labels?: {readonly mine?: string; readonly theirs?: string; readonly size?: number}) => string;
};

/**
Merges what two sides made of one plan. Text that no field covers is merged as well, and nothing either side wrote is lost:
it stands in the merged plan or in a conflict. All three plans are read with the same template.
*/
export function mergePlans(base: Plan, mine: Plan, theirs: Plan): Merge {
	const merged = mergedPieces(base, mine, theirs);
	const {marked, conflicts, text} = outcomeOf(merged, eolOf(mine.text));
	const resolve = (sides: readonly Side[]) => withText(mine, text(sides));
	return {plan: resolve([]), conflicts, resolve, marked};
}

/** Merges three texts line by line, as is done for a text that is no plan. */
export function mergeTexts(base: string, mine: string, theirs: string): Pick<Merge, 'conflicts' | 'marked'> {
	const {conflicts, marked} = outcomeOf({pieces: lineMerge(base, mine, theirs), digits: noDigits}, eolOf(mine));
	return {conflicts, marked};
}

/* Pieces, and what stood for each token in them. */
type Merged = {readonly pieces: readonly Piece[]; readonly digits: Digits};

function outcomeOf({pieces, digits}: Merged, eol: string) {
	const shown = (part: string, numbers: Counters['numbers']) =>
		withNumbers(part, numbers, digits.mine, digits.theirs, digits.base);
	const text = (sides: readonly Side[], counters = startCounting()) =>
		shown(textOf(pieces, sides, counters), counters.numbers);
	const {numbers} = counted(counters => text([], counters));
	const show = (side: string) => shown(side, numbers);
	const marked = (marks: Omit<Marks, 'eol'> = {}) => {
		const counters = startCounting();
		return shown(markedText(pieces, {...marks, eol}, counters), counters.numbers);
	};
	return {text, marked, conflicts: conflictsIn(pieces).map(conflict => conflictOf(conflict, show))};
}

function counted(run: (counters: Counters) => void): Counters {
	const counters = startCounting();
	run(counters);
	return counters;
}

function conflictOf({path, base, mine, theirs, joint}: ConflictPiece, show: (text: string) => string): Conflict {
	return {
		path,
		base: base === undefined ? undefined : show(base),
		mine: mine && show(textOf(mine)),
		theirs: theirs && show(textOf(theirs)),
		canBeBoth: joint !== undefined,
	};
}

function mergedPieces(base: Plan, mine: Plan, theirs: Plan): Merged {
	const plain = (pieces: readonly Piece[]): Merged => ({pieces, digits: noDigits});
	const [from, own, other] = withOneEnd([base, mine, theirs]);
	if (own.text === from.text || own.text === other.text) return plain([other.text]);
	if (other.text === from.text) return plain([own.text]);
	const {plans, digits, idsOf} = hideReferences({base: from, mine: own, theirs: other});
	// Two files that began alone have nothing to be told by but themselves.
	const common = from.text.trim() === '' ? undefined : chunksOf(plans.base);
	const sides = {...(common && {base: common}), mine: chunksOf(plans.mine), theirs: chunksOf(plans.theirs)};
	const {pieces, taken} = mergeChunks(sides, eolOf(own.text), {idsOf, digits});
	const isGood = readsBack(withText(plans.mine, textOf(pieces)), taken);
	if (isGood && conflictsIn(pieces).length === 0) return {pieces, digits};
	const lines = lineMerge(from.text, own.text, other.text);
	return isGood && conflictsIn(lines).length > 0 ? {pieces, digits} : plain(lines);
}

type Three = readonly [base: Plan, mine: Plan, theirs: Plan];

/* Where one side changed all line ends, the others follow it; else every line would be a conflict. */
function withOneEnd(plans: Three): Three {
	const [base, mine, theirs] = plans.map(({text}) => eolOf(text));
	if ((base === mine && base === theirs) || !plans.every(hasOneEnd)) return plans;
	const eol = mine === base ? theirs : mine;
	return plans.map(plan => withText(plan, plan.text.replace(/\r\n?|\n/g, eol as string))) as unknown as Three;
}

function hasOneEnd({text}: Plan): boolean {
	const eol = eolOf(text);
	return text.match(/\r\n?|\n/g)?.every(end => end === eol) ?? true;
}

function lineMerge(base: string, mine: string, theirs: string): Piece[] {
	return mergeLines(base, mine, theirs).map((region): Piece => {
		if (typeof region === 'string') return region;
		const {base: before, mine: own, theirs: other} = region;
		return {type: 'conflict', path: [], base: before, mine: [own], theirs: [other], joint: ''};
	});
}

/* Whether every value that was put in can be read there, on its own or as a part of a longer text. */
function readsBack(plan: Plan, taken: readonly Taken[]): boolean {
	const found = new Map<string, number>();
	const lines: string[] = [];
	for (const field of fieldsIn(plan.places)) {
		const raw = rawOf(plan, field);
		const key = readingKey(field.path, raw);
		found.set(key, (found.get(key) ?? 0) + 1);
		if (spellingOf(field.context).isMarkdown) lines.push(raw);
	}
	const missing = taken.filter(({path, raw}) => {
		const key = readingKey(path, raw);
		const count = found.get(key) ?? 0;
		found.set(key, count - 1);
		return count < 1;
	});
	// What the template does not know may be read as anything.
	const isExtra = (path: Path) => findSpec(plan.template, keysOf(path)) === undefined;
	const all = lines.join('\n');
	return missing.every(({path, raw}) => (isExtra(path) ? plan.text : all).includes(raw));
}

/* Indexes change, and so do the numbers of what the template does not know. */
function readingKey(path: Path, raw: string): string {
	const keys = keysOf(path).map(key => key.replace(/\d+$/, ''));
	return `${keys.join(' ')}\n${raw}`;
}
