/*
Items that are counted by their position are named by it (`Phase 2`). When items come, go or move, what names them follows: in labelled
texts, cells, list items and questions, of the whole document for its only group of that name, else of the group itself. Running prose,
code and headings are left to the person.
*/
import {comparable} from '../../template/key.ts';
import {goneMark, isNamed, namedNumbers, nounsOf} from '../item-name.ts';
import {
	type FieldKind,
	type FieldPlace,
	findPlace,
	innermostPlace,
	isWithin,
	type Path,
	type Plan,
	type SequencePlace,
	type Splice,
	sequencesIn,
} from '../place.ts';
import {applySplices, withText} from '../plan.ts';
import {sequenceKinds} from '../sequence-kinds.ts';
import type {Context} from '../spelling/context.ts';
import {editsOf} from './frames.ts';

/** What became of an item's number: another one, or `undefined` when the item is gone. */
export type Renumbering = ReadonlyMap<number, string | undefined>;

/**
 * The plan after the items at `path` came, went or moved, with their numbers changed likewise wherever they are named. `placeOf`
 * gives an item's new index, or -1 for one that is gone.
 */
export function followItems(before: Plan, after: Plan, path: Path, placeOf: (index: number) => number): Plan {
	const old = groupAt(before, path);
	const found = groupAt(after, path);
	if (!old || before === after || isNamed(before, old)) return after;
	const numbers = renumberingOf(digitsOf(before, old), found ? digitsOf(after, found) : [], placeOf);
	if (numbers.size === 0) return after;
	const nouns = nounsOf(before, old);
	return withFields(after, followedFields(after, path, nouns, numbers));
}

function groupAt(plan: Plan, path: Path): SequencePlace | undefined {
	const place = findPlace(plan.places, path);
	return place?.type === 'sequence' && sequenceKinds[place.kind].hasHeadings ? place : undefined;
}

function digitsOf({text}: Plan, {items}: SequencePlace): string[] {
	return items.map(({number: {from, to}}) => text.slice(from, to));
}

/* A number that several items had names none of them. */
function renumberingOf(
	before: readonly string[],
	after: readonly string[],
	placeOf: (index: number) => number,
): Renumbering {
	const times = Map.groupBy(before, Number);
	const isAmbiguous = (number: number) => !Number.isNaN(number) && (times.get(number)?.length ?? 0) > 1;
	const changed = [...before.entries()].flatMap(([index, digits]) => {
		const now = after[placeOf(index)];
		const isSame = digits === now || isAmbiguous(Number(digits));
		return digits === '' || now === '' || isSame ? [] : [[Number(digits), now] as const];
	});
	return new Map(changed);
}

/** What is to be written into a field. */
type Follower = {readonly field: FieldPlace; readonly splices: readonly Splice[]};

/** The fields that name items of the group at `path` by a number that changed. */
export function followedFields(plan: Plan, path: Path, nouns: readonly string[], numbers: Renumbering): Follower[] {
	const scope = scopeOf(plan, path, nouns);
	const followers = new Map<FieldPlace, Splice[]>();
	for (const {digits, from, to} of namedNumbers(nouns, plan.text)) {
		const place = numbers.has(Number(digits)) ? innermostPlace(plan.places, from) : undefined;
		if (place?.type !== 'field' || !isWithin(place.path, scope) || !canFollow(place)) continue;
		const splice = {from, to, text: renamed(digits, numbers.get(Number(digits)))};
		const splices = followers.get(place) ?? [];
		splices.push(splice);
		followers.set(place, splices);
	}
	return [...followers].map(([field, splices]) => ({field, splices}));
}

/* A name of nobody is told as a problem; the number alone would mean another item now. */
function renamed(digits: string, number: string | undefined): string {
	if (number === undefined) return digits + goneMark;
	return digits.startsWith('0') ? number.padStart(digits.length, '0') : number;
}

/* Where a name means an item of the group at `path`: in the item around it, or anywhere if no other group is called so. */
function scopeOf(plan: Plan, path: Path, nouns: readonly string[]): Path {
	const around = path.slice(0, path.findLastIndex(key => typeof key === 'number') + 1);
	const own = new Set(nouns.map(comparable));
	const isOther = (other: SequencePlace) =>
		sequenceKinds[other.kind].hasHeadings &&
		other.path.join('\0') !== path.join('\0') &&
		isWithin(other.path, around) &&
		nounsOf(plan, other).some(noun => own.has(comparable(noun)));
	return [...sequencesIn(plan.places)].some(isOther) ? path : around;
}

/* Running prose and code may mean something else by the same words. */
const areFollowed = {text: true, choice: true, prose: false, code: false, box: false} satisfies Record<
	FieldKind,
	boolean
>;

const canName = {
	lines: true,
	heading: false,
	cell: true,
	part: true,
	codeSpan: true,
	question: true,
	yaml: false,
	box: false,
	yamlLines: false,
	yamlFolded: false,
	code: true,
} satisfies Record<Context['type'], boolean>;

function canFollow({kind, context}: FieldPlace): boolean {
	return areFollowed[kind] && canName[context.type];
}

function withFields(plan: Plan, followers: readonly Follower[]): Plan {
	if (followers.length === 0) return plan;
	const splices = followers.flatMap(({field, splices}) => {
		const growth = splices.reduce((sum, {from, to, text}) => sum + text.length - (to - from), 0);
		return [...splices, ...editsOf(field).padding(plan, field, growth)];
	});
	return withText(plan, applySplices(plan.text, splices));
}
