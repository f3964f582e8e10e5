/*
Ids that count on. A task that came in before twenty others gave each of them another id, and each reference to them: to a reader that is
one change. Only what says the same but for such ids is taken for it, and only where their order stayed; all else is told by itself.
*/

import type {Range} from '../../template/range.ts';

/** What one place said and says. */
export type Pair = {readonly before: string; readonly after: string};

/** Changes that say nothing but that ids count on, and what these were and are: `T004–T012`, `T005–T013`. */
export type CountedOn<Change extends Pair> = Pair & {readonly changes: ReadonlySet<Change>};

type Id = {
	/** `T` of `T004`; nothing of `2.1`. */
	readonly kind: string;
	readonly name: string;
	readonly range: Range;
	/** Whether it is what its line or item is called by. */
	readonly isLead: boolean;
};

type Became = readonly [Id, Id];

/** What each id became, by its name. */
type Run = ReadonlyMap<string, string>;

/** What counts on among the changes, an entry for each kind of id. */
export function idsCountedOn<Change extends Pair>(changes: readonly Change[]): readonly CountedOn<Change>[] {
	const read = changes.flatMap(change => {
		const pairs = pairsOf(change);
		return pairs ? [{change, pairs}] : [];
	});
	const runs = runsOf(read.flatMap(({pairs}) => pairs));
	// A line may refer to ids of two kinds. A bare number may be anything but where it leads.
	const isIn = ([was, is]: Became) => {
		if (was.kind === '' && !was.isLead) return was.name === is.name;
		return (runs.get(was.kind)?.get(was.name) ?? was.name) === is.name;
	};
	const folded = read.filter(({pairs}) => pairs.every(isIn));
	return [...Map.groupBy(folded, ({pairs}) => pairs.find(isOther)?.[0].kind ?? '')].flatMap(([kind, own]) => {
		if (own.length < 2) return [];
		const ids = [...(runs.get(kind) ?? [])];
		return [{changes: new Set(own.map(({change}) => change)), before: inWords(ids, 0), after: inWords(ids, 1)}];
	});
}

const id = /(?<![\p{L}\p{N}.])(?:(\p{Lu}{1,8}-?)\d{1,6}|\d{1,4}(?:(?:\.\d{1,4})+|(?=[.)]\s)))(?![\p{L}\p{N}])/gu;

const lead = /^\s*(?:[-*+#>|]+\s+)?(?:\[[ xX]\]\s+)?[*_~`[]{0,4}$/;

/** A text with a mark in the place of each id: what it says whatever they are. */
export function withoutIds(text: string): string {
	return rest(text, idsIn(text));
}

const isOther = ([was, is]: Became): boolean => was.name !== is.name;

/* What each id became, where nothing else did. */
function pairsOf({before, after}: Pair): readonly Became[] | undefined {
	const [was, is] = [idsIn(before), idsIn(after)];
	if (was.length === 0 || rest(before, was) !== rest(after, is)) return undefined;
	const pairs = was.map((one, index): Became => [one, is[index] as Id]);
	return pairs.some(isOther) && pairs.every(([one, other]) => one.kind === other.kind) ? pairs : undefined;
}

function idsIn(text: string): Id[] {
	return [...text.matchAll(id)].map(({0: name, 1: kind = '', index}) => {
		const line = text.slice(Math.max(text.lastIndexOf('\n', index - 1) + 1, index - 40), index);
		return {kind, name, range: {from: index, to: index + name.length}, isLead: lead.test(line)};
	});
}

function rest(text: string, ids: readonly Id[]): string {
	return ids.reduceRight((cut, {range}) => `${cut.slice(0, range.from)}\0${cut.slice(range.to)}`, text);
}

/* By the kinds of ids. What became two things is in none, and neither is a kind of which some changed places. */
function runsOf(pairs: readonly Became[]): ReadonlyMap<string, Run> {
	const runs = new Map<string, Run>();
	const leads = pairs.filter(pair => pair[0].isLead && isOther(pair));
	for (const [kind, own] of Map.groupBy(leads, ([was]) => was.kind)) {
		const became = Map.groupBy(own, ([was]) => was.name);
		const ids = [...became].flatMap(([was, all]) => {
			const now = new Set(all.map(([, is]) => is.name));
			return now.size === 1 ? [[was, ...now] as [string, string]] : [];
		});
		const sorted = ids.toSorted(([a], [b]) => compareNames(a, b));
		const isInOrder = sorted.every(([, is], at) => at === 0 || compareNames(sorted[at - 1]?.[1] ?? '', is) < 0);
		if (isInOrder) runs.set(kind, new Map(sorted));
	}
	return runs;
}

function compareNames(a: string, b: string): number {
	return a.localeCompare(b, 'en', {numeric: true});
}

/* `T004–T012, T015`: what follows each other on both sides is said by its ends. */
function inWords(ids: ReadonlyArray<readonly [string, string]>, side: 0 | 1): string {
	const stem = (name: string) => name.replace(/\d+$/, '');
	const number = (name: string) => Number(name.slice(stem(name).length));
	const spans: (readonly [string, string])[][] = [];
	for (const one of ids) {
		const last = spans.at(-1)?.at(-1);
		const follows = (at: 0 | 1) =>
			last !== undefined && stem(one[at]) === stem(last[at]) && number(one[at]) === number(last[at]) + 1;
		const isNext = follows(0) && follows(1);
		if (isNext) spans.at(-1)?.push(one);
		else spans.push([one]);
	}
	return spans
		.map(span => {
			const [first, last] = [span[0]?.[side] ?? '', span.at(-1)?.[side] ?? ''];
			return span.length > 2 ? `${first}–${last}` : span.map(one => one[side]).join(', ');
		})
		.join(', ');
}
