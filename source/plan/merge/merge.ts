/*
Two people changed the same plan. Their texts are cut into chunks (sections, items, fields, what stands between), which are
matched with those of the text that both began with; each chunk is then merged in its own way, and the result is put together
of the texts' own characters. What only one side changed is taken; what both changed alike stands once; where both changed one
value, its lines are merged, and what cannot be is a conflict. Items are told by who they are, not by where they stand, so two
people can add, move and remove them at once; numbers count on.

A text may be so odd that the merged one does not read as it was put together, holds a word too often or not at all, or conflicts where
the lines do not. Then another reading is tried, that of the document alone, and then the lines are merged: it is never worse than that.
*/

import {findSpec} from '../../template/find-spec.ts';
import {parseTemplate} from '../../template/read-template.ts';
import {keysOf} from '../../template/sidecar.ts';
import {fieldsIn, type Path, type Plan} from '../place.ts';
import {eolOf, rawOf, readPlan, withText} from '../plan.ts';
import {spellingOf} from '../spelling/context.ts';
import {type Account, isAccounted, isDoubled} from './account.ts';
import {type MergedChunks, mergeChunks, type Taken} from './chunk.ts';
import {chunksOf} from './chunks.ts';
import {mergeLines} from './lines.ts';
import {
	type ConflictPiece,
	type Counters,
	conflictsIn,
	countMarked,
	isConflict,
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
	/** The merged text with the markers that git uses around each conflict, on lines of their own; with a name for `base`, as `diff3` has them. */
	readonly marked: (labels?: Omit<Marks, 'eol'>) => string;
	/** Whether lines were merged, as the fields could not be. */
	readonly isByLine: boolean;
};

/**
Merges what two sides made of one plan. Text that no field covers is merged as well, and nothing either side wrote is lost:
it stands in the merged plan or in a conflict. All three plans are read with the same template.
*/
export function mergePlans(base: Plan, mine: Plan, theirs: Plan): Merge {
	const merged = mergedPieces(base, mine, theirs);
	const {marked, conflicts, text} = outcomeOf(merged, eolOf(mine.text));
	const resolve = (sides: readonly Side[]) => withText(mine, text(sides));
	return {plan: withText(mine, text()), conflicts, resolve, marked, isByLine: !('spare' in merged)};
}

/* Pieces, and what stood for each token in them. */
type Merged = {readonly pieces: readonly Piece[]; readonly digits: Digits};

function outcomeOf({pieces, digits}: Merged, eol: string) {
	const shown = (part: string, numbers: Counters['numbers']) =>
		withNumbers(part, numbers, digits.mine, digits.theirs, digits.base);
	const text = (sides?: readonly Side[], counters = startCounting()) =>
		shown(textOf(pieces, sides, counters), counters.numbers);
	const {numbers} = counted(counters => text(undefined, counters));
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
	const three = withOneEnd([base, mine, theirs]);
	const [from, own, other] = three;
	// Numbers that one side alone gave stay as they are, even where they do not count on.
	if (own.text === from.text) return plain([other.text]);
	if (other.text === from.text) return plain([own.text]);
	const lines = plain(lineMerge(from.text, own.text, other.text));
	const isClean = conflictsIn(lines.pieces).length === 0;
	const byField = mergeFields(three);
	if (isClean) return isBetter(byField, lines, three) ? byField : lines;
	if (isSound(byField, three) && conflictsIn(byField.pieces).length === 0) return byField;
	const byOwnForm = mine.template.text === '' ? undefined : mergeFields(withoutTemplate(three));
	if (byOwnForm && isSound(byOwnForm, three) && conflictsIn(byOwnForm.pieces).length === 0) return byOwnForm;
	// A conflict that is larger than it has to be helps nobody.
	return isSound(byField, three) && countMarked(byField.pieces) <= countMarked(lines.pieces) ? byField : lines;
}

const noTemplate = parseTemplate('');

const withoutTemplate = (three: Three): Three => three.map(({text}) => readPlan(noTemplate, text)) as unknown as Three;

const plain = (pieces: readonly Piece[]): Merged => ({pieces, digits: noDigits});

type FieldMerge = Merged & Pick<MergedChunks, 'spare' | 'followers'> & {readonly isReadable: boolean};

function mergeFields([base, mine, theirs]: Three): FieldMerge {
	const {plans, digits, idsOf} = hideReferences({base, mine, theirs});
	// Two files that began alone have nothing to be told by but themselves.
	const common = base.text.trim() === '' ? undefined : chunksOf(plans.base);
	const sides = {...(common && {base: common}), mine: chunksOf(plans.mine), theirs: chunksOf(plans.theirs)};
	const {pieces, taken, spare, followers} = mergeChunks(sides, eolOf(mine.text), {idsOf, digits});
	return {pieces, digits, spare, followers, isReadable: readsBack(withText(plans.mine, textOf(pieces)), taken)};
}

const isSound = (merge: FieldMerge, three: Three): boolean =>
	merge.isReadable && isAccounted(accountOf(merge.pieces, three, merge.spare));

/*
Where the lines merge as well, the fields are better if one side changed what the other moved, if the lines have something twice,
or if nothing but numbers differ, which count on.
*/
function isBetter(fields: FieldMerge, lines: Merged, three: Three): boolean {
	if (conflictsIn(fields.pieces).length > 0) return false;
	const hasReason =
		fields.followers.length > 0 || countsOn(fields, lines) || isDoubled(accountOf(lines.pieces, three, []));
	return hasReason && isSound(fields, three);
}

function countsOn(fields: FieldMerge, lines: Merged): boolean {
	const [own, other] = [textOf(fields.pieces), textOf(lines.pieces)];
	const uncounted = (text: string) => text.replace(/\uE000\d+\uE001|\d+/g, '0');
	if (uncounted(own) !== uncounted(other)) return false;
	const names = Object.values(fields.digits).some(({size}) => size > 0);
	return names || miscounts(own) < miscounts(other);
}

/* How many lines do not count on from the last one of their kind. */
function miscounts(text: string): number {
	const last = new Map<string, number>();
	let found = 0;
	for (const [, kind = '', digits] of text.matchAll(/^[ \t#]*([^\d\r\n]{0,40}?)(\d{1,9})\b/gm)) {
		const number = Number(digits);
		if (number > 1 && number !== (last.get(kind) ?? 0) + 1) found++;
		last.set(kind, number);
	}
	return found;
}

function accountOf(pieces: readonly Piece[], [base, mine, theirs]: Three, spare: readonly string[]): Account {
	const conflicts = conflictsIn(pieces);
	const merged: Piece[][] = [[]];
	for (const piece of pieces) {
		if (isConflict(piece)) merged.push([]);
		else merged.at(-1)?.push(piece);
	}
	const sideOf = (side: 'mine' | 'theirs') => conflicts.map(conflict => textOf(conflict[side] ?? []));
	const aside = {
		base: conflicts.map(conflict => conflict.base ?? ''),
		mine: sideOf('mine'),
		theirs: sideOf('theirs'),
	};
	const texts = {base: base.text, mine: mine.text, theirs: theirs.text};
	return {texts, aside, merged: merged.map(one => textOf(one)), spare};
}

type Three = readonly [base: Plan, mine: Plan, theirs: Plan];

/* Where one side changed all line ends, the others follow it; else every line would be a conflict. */
function withOneEnd(plans: Three): Three {
	const ends = plans.map(({text}) => new Set(text.match(/\r\n?|\n/g)));
	if (ends.some(({size}) => size > 1)) return plans;
	const [base, mine, theirs] = ends.map(([end]) => end);
	// A single line has no end that others could follow.
	const eol = [mine, theirs].find(end => end !== undefined && end !== base) ?? base;
	return plans.map(plan => withText(plan, plan.text.replace(/\r\n?|\n/g, eol as string))) as unknown as Three;
}

function lineMerge(base: string, mine: string, theirs: string): Piece[] {
	return mergeLines(base, mine, theirs).map((region): Piece => {
		if (typeof region === 'string') return region;
		const {base: before, mine: own, theirs: other} = region;
		return {type: 'conflict', path: [], base: before, mine: [own], theirs: [other], joint: eolOf(mine)};
	});
}

/* Whether every value that was put in can be read there, on its own or as a part of a longer text. */
function readsBack(plan: Plan, taken: readonly Taken[]): boolean {
	const fields = [...fieldsIn(plan.places)].map(field => ({...field, raw: rawOf(plan, field)}));
	const found = new Set(fields.map(readingKey));
	const markdown = fields.filter(({context}) => spellingOf(context).isMarkdown);
	const all = markdown.map(({raw}) => raw).join('\n');
	// What the template does not know may be read as anything.
	const isExtra = (path: Path) => findSpec(plan.template, keysOf(path)) === undefined;
	return taken.every(
		value => found.has(readingKey(value)) || (isExtra(value.path) ? plan.text : all).includes(value.raw),
	);
}

/* Indexes change. */
const readingKey = ({path, raw}: Taken): string => `${keysOf(path).join(' ')}\n${raw}`;
