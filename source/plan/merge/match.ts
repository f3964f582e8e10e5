/*
Which chunk of one text is which of another. Fields and sections have keys; items, literals and what the template does not know
are told by their text, then by their title, then by how much of their text is the same, then by where they stand.
*/
import {diffArrays} from 'diff';
import {type Chunk, chunkText, uncountedText} from './chunks.ts';

export type Matches = ReadonlyMap<Chunk, Chunk>;

type Pairs = {readonly found: Map<Chunk, Chunk>; readonly taken: Set<Chunk>};

/** For each chunk of `a` its counterpart among `b`, if it has one. */
export function matchChunks(a: readonly Chunk[], b: readonly Chunk[]): Matches {
	const pairs: Pairs = {found: new Map(), taken: new Set()};
	matchKeys(a, b, pairs);
	const others = Map.groupBy(b, ({group}) => group);
	for (const [group, own] of Map.groupBy(a, one => one.group)) {
		matchLoose(own, others.get(group) ?? [], pairs);
	}
	matchPositions(a, b, pairs);
	return pairs.found;
}

/** The same, with those of other names or kinds that say mostly the same: a section or a field that was renamed. */
export function matchRenamed(a: readonly Chunk[], b: readonly Chunk[]): Matches {
	const pairs: Pairs = {found: new Map(matchChunks(a, b)), taken: new Set()};
	for (const other of pairs.found.values()) pairs.taken.add(other);
	const loose = (chunks: readonly Chunk[]) => chunks.filter(({type}) => type !== 'literal' && type !== 'number');
	const [own, others] = [loose(free(a, pairs)), loose(left(b, pairs))];
	matchBy(own, others, chunkText, pairs);
	matchSimilar(free(own, pairs), left(others, pairs), pairs);
	return pairs.found;
}

/** Which of two texts' new chunks are the same: those with one key, one title, or one text. */
export function matchAdded(a: readonly Chunk[], b: readonly Chunk[]): Matches {
	const pairs: Pairs = {found: new Map(), taken: new Set()};
	matchKeys(a, b, pairs);
	const told = (chunks: readonly Chunk[]) => chunks.filter(({key, type}) => key === undefined && type !== 'literal');
	matchBy(told(a), told(b), chunk => `${chunk.group}\n${uncountedText(chunk)}`, pairs);
	matchBy(told(a), told(b), titleKey, pairs);
	// Two rules or remarks are one only in the same place.
	matchBy(literalsIn(a), literalsIn(b), besideKey(-1), pairs);
	matchBy(literalsIn(a), literalsIn(b), besideKey(1), pairs);
	return pairs.found;
}

const literalsIn = (chunks: readonly Chunk[]): Chunk[] => chunks.filter(({type}) => type === 'literal');

/* A literal with the line before or behind it. */
function besideKey(by: 1 | -1): (chunk: Chunk) => string {
	return chunk => {
		const {source, from, to} = chunk;
		const beside =
			by === 1 ? source.slice(to, to + 200).trimStart() : source.slice(Math.max(0, from - 200), from).trimEnd();
		const line = by === 1 ? /^[^\r\n]*/.exec(beside) : /[^\r\n]*$/.exec(beside);
		return `${uncountedText(chunk)}\n${line?.[0] ?? ''}`;
	};
}

function join(a: Chunk, b: Chunk, {found, taken}: Pairs): void {
	found.set(a, b);
	taken.add(b);
}

function matchKeys(a: readonly Chunk[], b: readonly Chunk[], pairs: Pairs): void {
	const keyed = new Map(b.map(chunk => [`${chunk.group} ${chunk.key}`, chunk]));
	for (const chunk of a) {
		const other = chunk.key === undefined ? undefined : keyed.get(`${chunk.group} ${chunk.key}`);
		if (other && !pairs.taken.has(other)) join(chunk, other, pairs);
	}
}

function matchLoose(a: readonly Chunk[], b: readonly Chunk[], pairs: Pairs): void {
	if (a.length === b.length) matchInPlace(a, b, pairs);
	matchInOrder(a, b, pairs);
	matchBy(a, b, uncountedText, pairs);
	matchTitles(free(a, pairs), left(b, pairs), pairs);
	matchSimilar(free(a, pairs), left(b, pairs), pairs);
	matchBy(a, b, titleKey, pairs);
}

const free = (a: readonly Chunk[], {found}: Pairs): Chunk[] => a.filter(chunk => !found.has(chunk));
const left = (b: readonly Chunk[], {taken}: Pairs): Chunk[] => b.filter(chunk => !taken.has(chunk));

/* Of several with one title, the text tells which is which. */
function matchTitles(a: readonly Chunk[], b: readonly Chunk[], pairs: Pairs): void {
	const [own, others] = [Map.groupBy(a, titleKey), Map.groupBy(b, titleKey)];
	const isOnly = (chunk: Chunk) => [own, others].every(all => all.get(titleKey(chunk))?.length === 1);
	matchBy(a.filter(isOnly), b, titleKey, pairs);
}

function titleKey({group, title}: Chunk): string | undefined {
	return title === '' ? undefined : `${group}\n${title}`;
}

function matchInPlace(a: readonly Chunk[], b: readonly Chunk[], pairs: Pairs): void {
	a.forEach((chunk, index) => {
		const other = b[index];
		if (other && uncountedText(chunk) === uncountedText(other)) join(chunk, other, pairs);
	});
}

const mostEdits = 300;

/* Of several with one text, those that stand in the same order. */
function matchInOrder(all: readonly Chunk[], others: readonly Chunk[], pairs: Pairs): void {
	const a = free(all, pairs);
	const b = left(others, pairs);
	const parts = diffArrays(a.map(uncountedText), b.map(uncountedText), {maxEditLength: mostEdits}) ?? [];
	let from = 0;
	let start = 0;
	for (const {added, removed, value} of parts) {
		if (!added && !removed)
			value.forEach((_, index) => {
				join(a[from + index] as Chunk, b[start + index] as Chunk, pairs);
			});
		if (!added) from += value.length;
		if (!removed) start += value.length;
	}
}

function matchBy(
	a: readonly Chunk[],
	b: readonly Chunk[],
	keyOf: (chunk: Chunk) => string | undefined,
	pairs: Pairs,
): void {
	const candidates = Map.groupBy(left(b, pairs), keyOf);
	for (const chunk of free(a, pairs)) {
		const key = keyOf(chunk);
		const other = key === undefined ? undefined : candidates.get(key)?.shift();
		if (other) join(chunk, other, pairs);
	}
}

const mostComparisons = 40_000;
const enough = 0.5;

function matchSimilar(a: readonly Chunk[], b: readonly Chunk[], pairs: Pairs): void {
	if (a.length * b.length > mostComparisons) return;
	const words = b.map(wordsOf);
	const scores = a.flatMap((chunk, from) => {
		const own = wordsOf(chunk);
		return b.flatMap((other, to) => {
			const score = likeness(own, words[to] as Words);
			return score >= enough ? [{chunk, other, score, distance: Math.abs(from - to)}] : [];
		});
	});
	scores.sort((one, two) => two.score - one.score || one.distance - two.distance);
	for (const {chunk, other} of scores)
		if (!pairs.found.has(chunk) && !pairs.taken.has(other)) join(chunk, other, pairs);
}

type Words = {readonly counts: ReadonlyMap<string, number>; readonly size: number};

const longestCompared = 20_000;

function wordsOf(chunk: Chunk): Words {
	const words =
		uncountedText(chunk)
			.slice(0, longestCompared)
			.match(/[\p{L}\p{N}]+/gu) ?? [];
	const counts = new Map<string, number>();
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	return {counts, size: words.length};
}

/* The share of the words of both that they have in common; of none it is none. */
function likeness(a: Words, b: Words): number {
	let common = 0;
	for (const [word, count] of a.counts) common += Math.min(count, b.counts.get(word) ?? 0);
	return (2 * common) / (a.size + b.size);
}

/* What stands alone between the same neighbours, in as many pieces on both sides, was changed in place. */
function matchPositions(a: readonly Chunk[], b: readonly Chunk[], pairs: Pairs): void {
	const places = new Map(b.map((chunk, index) => [chunk, index]));
	let start = 0;
	for (let from = 0; from < a.length; ) {
		if (pairs.found.has(a[from] as Chunk)) {
			start = (places.get(pairs.found.get(a[from] as Chunk) as Chunk) as number) + 1;
			from++;
			continue;
		}
		const to = endOfRun(a, from, chunk => !pairs.found.has(chunk));
		const end = endOfRun(b, start, chunk => !pairs.taken.has(chunk));
		const next = a[to] && pairs.found.get(a[to]);
		const isClosed = next ? b[end] === next : end === b.length;
		const isAlike =
			to - from === end - start && a.slice(from, to).every((one, at) => one.group === b[start + at]?.group);
		if (isClosed && isAlike)
			for (let at = from; at < to; at++) join(a[at] as Chunk, b[start + at - from] as Chunk, pairs);
		from = to;
	}
}

function endOfRun(chunks: readonly Chunk[], from: number, isIn: (chunk: Chunk) => boolean): number {
	let end = from;
	while (end < chunks.length && isIn(chunks[end] as Chunk)) end++;
	return end;
}
