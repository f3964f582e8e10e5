/*
What an agent or a person made of a plan since it was last looked at, told field by field. Both texts are cut into the chunks that
merging works on, and matched as there: by keys and titles, by words, by place among their neighbours. So an item that came in before ten
others is one change, as is one that moved; numbers that only count on, and names that follow them, are none.
*/
import {isName} from '../../template/grammar/numbering.ts';
import {comparable} from '../../template/key.ts';
import {remembered} from '../../template/remembered.ts';
import {positionsIn} from '../check/position.ts';
import {namedNumbers, nounsOf} from '../item-name.ts';
import {type Chunk, chunksOf, chunkText, numberOf, uncountedText} from '../merge/chunks.ts';
import {matchRenamed} from '../merge/match.ts';
import {longestRising} from '../merge/order.ts';
import {isLaidOut} from '../merge/triples.ts';
import {
	type FieldPlace,
	findPlace,
	isSamePath,
	type Key,
	type Path,
	type Plan,
	pathText,
	sequencesIn,
} from '../place.ts';
import {readValue} from '../plan.ts';
import {ticked} from '../spelling/context.ts';
import {idsCountedOn, withoutIds} from './counted-on.ts';
import {withoutWraps} from './flow.ts';
import {headingWords, titlesAt} from './titles.ts';

/** What differs at one place: the smallest that says it. */
export type Change = {
	readonly type: 'changed' | 'added' | 'removed' | 'moved' | 'counted-on';
	/** In the plan; for what was removed, that of what it stood behind, else of what held it; for ids that count on, the first of them. */
	readonly path: Path;
	/** The headings, names and labels it stands under, in the document's own words, outermost first. */
	readonly titles: readonly string[];
	/** Where it stands in the plan, from 1; for what was removed, where it stood. */
	readonly line: number;
	/** What the base says there, as a person reads it; empty for what was added. For ids that count on, what they were: `T004–T012`. */
	readonly before: string;
	/** What the plan says there; empty for what was removed. */
	readonly after: string;
	/** For what moved to other headings: those it stood under. */
	readonly from?: readonly string[];
};

/**
What differs between a base and a plan, which are read with the same template, in the order of the plan's text. Blanks, the wrapping of paragraphs, and the layout of
tables do not count, and neither do numbers that only count on.
*/
export function changesBetween(base: Plan, plan: Plan): readonly Change[] {
	if (base.text === plan.text) return [];
	const comparison: Comparison = {base, plan, found: [], numbers: new Map()};
	compare(comparison, chunksOfBase(base), chunksOf(plan));
	const told = withIds(withMoves(withoutCountedOn(comparison)));
	const lineOf = positionsIn(plan.text);
	return told
		.toSorted((a, b) => a.at - b.at)
		.map(({type, path, before, after, at, oldPath}) => {
			const titles = titlesAt(type === 'removed' ? base : plan, type === 'removed' && oldPath ? oldPath : path);
			const isElsewhere = type === 'moved' && oldPath && titlesAbove(base, oldPath) !== titlesAbove(plan, path);
			const from = isElsewhere ? {from: titlesAt(base, oldPath)} : {};
			return {type, path, titles, line: lineOf(at).line, before, after, ...from};
		});
}

const titlesAbove = (plan: Plan, path: Path): string => titlesAt(plan, path.slice(0, -1)).join('\n');

/* The base stays the same while the plan is edited. */
const chunksOfBase = remembered(chunksOf);

/** Where the places of a base stand in a plan, by their paths as people read them; those that are gone are not there. */
export function pathsAfter(base: Plan, plan: Plan): ReadonlyMap<string, Path> {
	const paths = new Map<string, Path>();
	const follow = (before: Chunk, after: Chunk) => {
		if (isTold(before)) paths.set(pathText(before.path), after.path);
		for (const [one, other] of matchInside(before, after)) follow(one, other);
	};
	follow(chunksOfBase(base), chunksOf(plan));
	return paths;
}

type Found = Pick<Change, 'type' | 'path' | 'before' | 'after'> & {
	/** Where it stands in the plan's text. */
	readonly at: number;
	readonly oldPath?: Path;
	/** Whether it is nothing but the id of an item. */
	readonly isId?: boolean;
	/** The whole item or section that came or went, or the field's text where only that changed. */
	readonly chunk?: Chunk;
};

type Comparison = {
	readonly base: Plan;
	readonly plan: Plan;
	readonly found: Found[];
	/** What the numbers of items became, by their noun and the number they had. */
	readonly numbers: Map<string, Set<string>>;
};

function compare(comparison: Comparison, before: Chunk, after: Chunk): void {
	if (before.type === 'item') noteNumber(comparison, before, after);
	const isSame = chunkText(before) === chunkText(after);
	// The words of a template in another fence are an answer.
	if (isSame && (before.type !== after.type || before.isBlank === after.isBlank)) return;
	if (before.type !== after.type) comparison.found.push(whole('changed', before, after));
	else if (before.chunks.length === 0 && after.chunks.length === 0) compareLeaves(comparison, before, after);
	else compareInside(comparison, before, after);
}

function whole(type: 'changed' | 'moved', before: Chunk, after: Chunk): Found {
	return {
		type,
		path: after.path,
		before: chunkText(before),
		after: chunkText(after),
		at: after.from,
		oldPath: before.path,
	};
}

function compareLeaves(comparison: Comparison, before: Chunk, after: Chunk): void {
	const {base, plan, found} = comparison;
	const {path} = after;
	if (after.type === 'value') {
		const [was, is] = [fieldValue(base, before), fieldValue(plan, after)];
		if (was === is || isSameHeading(plan, path, was, is) || isWrapped(plan, path, was, is)) return;
		found.push({type: 'changed', path, before: was, after: is, at: after.from + firstDifference(before, after)});
	} else if (after.type === 'number') {
		// A name that another item has now would be taken for it.
		const change = whole('changed', before, after);
		const [was, is] = [prefixBefore(before), prefixBefore(after)];
		if (isName(is, change.after))
			found.push({...change, before: was + change.before, after: is + change.after, isId: true});
	} else if (!isLaidOut(before, after) && wordsIn(before) !== wordsIn(after))
		found.push(whole('changed', before, after));
}

/* The words of a literal; its marks and the number of a heading or item say nothing. */
function wordsIn(chunk: Chunk): string {
	return chunkText(chunk)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

const prefixBefore = ({source, from}: Chunk): string => {
	const start = Math.max(source.lastIndexOf('\n', from - 1), source.lastIndexOf('\r', from - 1)) + 1;
	return source.slice(start, from).replace(/^[ \t]*#*[ \t]*/, '');
};

function fieldValue(plan: Plan, chunk: Chunk): string {
	const place = findPlace(plan.places, chunk.path);
	if (place?.type !== 'field') return chunkText(chunk);
	return place.kind === 'box' ? boxText(plan, place) : readValue(plan, place);
}

/* A box is read with what it stands before. */
function boxText(plan: Plan, box: FieldPlace): string {
	const {text} = plan;
	const end = /[\r\n]|$/.exec(text.slice(box.to))?.index ?? 0;
	const words = text.slice(box.to, box.to + end).replace(/^\][ \t]*/, '');
	return `[${readValue(plan, box) === ticked ? 'x' : ' '}] ${words}`.trimEnd();
}

/* A paragraph whose lines end elsewhere says what it said. */
function isWrapped(plan: Plan, path: Path, before: string, after: string): boolean {
	const place = findPlace(plan.places, path);
	if (place?.type !== 'field' || place.kind === 'code' || !/[\r\n]/.test(before + after)) return false;
	return withoutWraps(before) === withoutWraps(after);
}

/* `2. Storage` that became `3. Storage`. */
function isSameHeading(plan: Plan, path: Path, before: string, after: string): boolean {
	const place = findPlace(plan.places, path);
	if (place?.type !== 'field' || place.context.type !== 'heading') return false;
	return withoutNumber(before) === withoutNumber(after);
}

const withoutNumber = (heading: string): string => heading.replace(/^\d+(?:\.\d+)*[.):]?\s+/, '');

/* Of a text of several lines, the line that differs first. */
function firstDifference(before: Chunk, after: Chunk): number {
	const [was, is] = [chunkText(before), chunkText(after)];
	let same = 0;
	while (same < is.length && was[same] === is[same]) same++;
	return Math.max(is.lastIndexOf('\n', same - 1), is.lastIndexOf('\r', same - 1)) + 1;
}

function compareInside(comparison: Comparison, before: Chunk, after: Chunk): void {
	const {found} = comparison;
	if (hasOtherColumns(before, after)) {
		found.push(whole('changed', before, after));
		return;
	}
	const [own, others] = withoutHeadings(comparison, before, after);
	const matches = matchInside(before, after, own, others);
	const placesBefore = new Map(own.map((chunk, index) => [chunk, index]));
	const origin = new Map([...matches].map(([a, b]) => [b, a]));
	const inOrder = others.filter(chunk => origin.has(chunk) && isTold(chunk));
	const kept = longestRising(inOrder.map(chunk => placesBefore.get(origin.get(chunk) as Chunk) as number));
	const moved = new Set(inOrder.filter((_, index) => !kept.has(index)));
	for (const chunk of others) {
		const was = origin.get(chunk);
		if (!was) found.push(...arrival(chunk, after));
		else {
			if (moved.has(chunk)) found.push(whole('moved', was, chunk));
			compare(comparison, was, chunk);
		}
	}
	for (const [index, chunk] of own.entries())
		if (!matches.has(chunk)) found.push(...departure(chunk, own.slice(0, index), matches, after));
}

/* With a column more or less each row is another one: the table as a whole says it best. */
function hasOtherColumns(before: Chunk, after: Chunk): boolean {
	if (before.type !== 'sequence' || !after.chunks.some(({hasBars}) => hasBars)) return false;
	return headerWords(before) !== headerWords(after);
}

const headerWords = ({chunks}: Chunk): string => {
	const first = chunks.findIndex(({type}) => type !== 'literal');
	return chunks.slice(0, Math.max(0, first)).map(wordsIn).join('\n');
};

/* A heading is a field where the document alone has the section, and words of the template else. */
function withoutHeadings({found}: Comparison, before: Chunk, after: Chunk): [readonly Chunk[], readonly Chunk[]] {
	const [was, is] = [headingIn(before), headingIn(after)];
	if (!was || !is || was.type === is.type) return [before.chunks, after.chunks];
	const [old, now] = [was, is].map(wordsOfHeading) as [string, string];
	if (withoutNumber(old) !== withoutNumber(now))
		found.push({type: 'changed', path: is.path, before: old, after: now, at: is.from});
	return [before.chunks.filter(chunk => chunk !== was), after.chunks.filter(chunk => chunk !== is)];
}

function headingIn({type, chunks}: Chunk): Chunk | undefined {
	if (type !== 'section') return undefined;
	const [first] = chunks;
	return chunks.find(isHeading) ?? (first?.type === 'literal' ? first : undefined);
}

const wordsOfHeading = (chunk: Chunk): string => {
	const [line = ''] = chunkText(chunk).split(/[\r\n]/, 1);
	return headingWords(line);
};

/* Ids that count on say what others said: cells stay in their columns then, and items with their words. */
function matchInside(
	before: Chunk,
	after: Chunk,
	own: readonly Chunk[] = before.chunks,
	others: readonly Chunk[] = after.chunks,
): ReadonlyMap<Chunk, Chunk> {
	const [cells, otherCells] = [cellsOf(before), cellsOf(after)];
	if (cells.size > 0 && new Set(cells.keys()).symmetricDifference(otherCells).size === 0)
		return new Map([...cells].map(([column, cell]) => [cell, otherCells.get(column) as Chunk]));
	const counted = matchWithoutIds(own, others);
	const taken = new Set(counted.values());
	const rest = matchRenamed(
		own.filter(chunk => !counted.has(chunk)),
		others.filter(chunk => !taken.has(chunk)),
	);
	return new Map([...counted, ...rest]);
}

function matchWithoutIds(before: readonly Chunk[], after: readonly Chunk[]): Map<Chunk, Chunk> {
	const [own, others] = [before, after].map(chunks =>
		Map.groupBy(
			chunks.filter(({type, isInline}) => type === 'item' && isInline),
			chunk => withoutIds(chunkText(chunk)),
		),
	);
	const pairs = [...(own ?? [])].flatMap(([words, [chunk, ...more]]): [Chunk, Chunk][] => {
		const [other, ...rest] = others?.get(words) ?? [];
		if (!chunk || !other || more.length + rest.length > 0) return [];
		return chunkText(chunk) === chunkText(other) ? [] : [[chunk, other]];
	});
	return new Map(pairs);
}

function cellsOf({type, hasBars, chunks}: Chunk): ReadonlyMap<Key | undefined, Chunk> {
	const isRow = type === 'item' && hasBars && chunks.every(chunk => chunk.type === 'field');
	return new Map(isRow ? chunks.map(chunk => [chunk.path.at(-1), chunk]) : []);
}

/* What a person sees move: what has a name or words of its own. */
const isTold = ({type}: Chunk): boolean => type !== 'literal' && type !== 'number' && type !== 'value';

/* What holds it has its name and stays, blank or not. */
const isAnswer = ({type, path}: Chunk, holder: Chunk): boolean =>
	type === 'value' || (type === 'field' && isSamePath(path, holder.path));

function arrival(chunk: Chunk, holder: Chunk): Found[] {
	const after = chunkText(chunk);
	if (chunk.type === 'number' || isMark(chunk)) return [];
	if (isAnswer(chunk, holder)) return [{type: 'changed', path: chunk.path, before: '', after, at: chunk.from}];
	return [{type: 'added', path: chunk.path, before: '', after, at: chunk.from, chunk}];
}

function departure(
	chunk: Chunk,
	earlier: readonly Chunk[],
	matches: ReadonlyMap<Chunk, Chunk>,
	holder: Chunk,
): Found[] {
	const before = chunkText(chunk);
	if (chunk.type === 'number' || isMark(chunk)) return [];
	if (isAnswer(chunk, holder)) return [{type: 'changed', path: holder.path, before, after: '', at: holder.from}];
	const behind = matches.get(earlier.findLast(one => matches.has(one)) as Chunk);
	const isNamed = behind !== undefined && isTold(behind) && !isHeading(behind);
	return [
		{
			type: 'removed',
			path: isNamed ? behind.path : holder.path,
			before,
			after: '',
			at: behind ? behind.to : holder.from,
			oldPath: chunk.path,
			chunk,
		},
	];
}

/* The heading of what holds it. */
const isHeading = ({type, path}: Chunk): boolean => type === 'field' && path.at(-1) === 'title';

/* Rules, bullets and bars are no words. */
const isMark = (chunk: Chunk): boolean => chunk.type === 'literal' && wordsIn(chunk) === '';

/* What went at one place and came at another, word for word, moved. */
function withMoves(found: readonly Found[]): Found[] {
	const gone = Map.groupBy(
		found.filter(one => one.type === 'removed' && isTelling(one)),
		({chunk}) => movedKey(chunk as Chunk),
	);
	const origins = new Set<Found>();
	const told = found.map((one): Found => {
		const was = one.type === 'added' && isTelling(one) ? gone.get(movedKey(one.chunk as Chunk))?.shift() : undefined;
		if (!was) return one;
		origins.add(was);
		return {...one, type: 'moved', before: was.before, ...(was.oldPath && {oldPath: was.oldPath})};
	});
	return told.filter(one => !origins.has(one));
}

/* Of two words alone nobody could say that they are the same ones. */
const isTelling = ({chunk}: Found): boolean => chunk !== undefined && wordsIn(chunk).split(' ').length > 2;

const movedKey = (chunk: Chunk): string =>
	uncountedText(chunk)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/* A new task that gave twenty others another id is not twenty-one changes. */
function withIds(found: readonly Found[]): Found[] {
	const runs = idsCountedOn(found.filter(({type}) => type === 'changed'));
	const folded = runs.flatMap(({changes, before, after}): Found[] => {
		const [first] = [...changes].toSorted((a, b) => a.at - b.at);
		return first ? [{...first, type: 'counted-on', before, after}] : [];
	});
	return [...found.filter(one => !runs.some(({changes}) => changes.has(one))), ...folded];
}

function noteNumber({base, numbers}: Comparison, before: Chunk, after: Chunk): void {
	const [was, is] = [numberOf(before), numberOf(after)];
	if (!was || !is || chunkText(was) === chunkText(is)) return;
	const sequence = findPlace(base.places, before.path.slice(0, -1));
	const nouns = sequence?.type === 'sequence' ? nounsOf(base, sequence) : [];
	for (const noun of nouns) {
		const key = numberKey(noun, chunkText(was));
		numbers.set(key, (numbers.get(key) ?? new Set()).add(chunkText(is)));
	}
}

const numberKey = (noun: string, digits: string): string => `${comparable(noun)} ${Number(digits)}`;

function withoutCountedOn(comparison: Comparison): readonly Found[] {
	const {base, found, numbers} = comparison;
	if (numbers.size === 0) return found;
	const nouns = [...new Set([...sequencesIn(base.places)].flatMap(sequence => nounsOf(base, sequence)))];
	return found.filter(one => !isCountedOn(nouns, comparison, one));
}

/* Whether a text says the same of items that have other numbers now: `Phase 2` that became `Phase 3`. */
function isCountedOn(nouns: readonly string[], {numbers}: Comparison, {type, before, after, isId}: Found): boolean {
	if (type !== 'changed' || isId) return false;
	const [was, is] = [namedNumbers(nouns, before), namedNumbers(nouns, after)];
	const rest = (text: string, named: typeof was) =>
		named.reduceRight((cut, {from, to}) => `${cut.slice(0, from)}\0${cut.slice(to)}`, text);
	if (rest(before, was) !== rest(after, is)) return false;
	return was.every(({digits}, index) => {
		const now = is[index]?.digits as string;
		return (
			Number(digits) === Number(now) ||
			nouns.some(noun => [...(numbers.get(numberKey(noun, digits)) ?? [])].some(one => Number(one) === Number(now)))
		);
	});
}
