/* Which chunks of three texts are one, and which of them stay. */
import {type Chunk, chunkText, uncountedText} from './chunks.ts';
import type {Triple, Version} from './glue.ts';
import {type Matches, matchAdded, matchChunks} from './match.ts';
import type {Placed} from './order.ts';

/** A triple with its places among its siblings. */
export type Sibling = Placed & {readonly triple: Triple};

/** What stays of the chunks of three texts that are one chunk, not yet in order. */
export function siblingsIn(triple: Triple): Sibling[] {
	const base = triple.base?.chunks ?? [];
	const mine = triple.mine?.chunks ?? [];
	const theirs = triple.theirs?.chunks ?? [];
	const inMine = matchChunks(base, mine);
	const inTheirs = matchChunks(base, theirs);
	const known = base.map(chunk => ofOneOrigin({base: chunk, ...sidesOf(chunk, inMine, inTheirs)}));
	const ofBase = new Set(known.flatMap(({mine: a, theirs: b}) => [a, b]));
	const added = addedIn(
		triple,
		mine.filter(chunk => !ofBase.has(chunk)),
		theirs.filter(chunk => !ofBase.has(chunk)),
	);
	const placeIn = {base: placesOf(base), mine: placesOf(mine), theirs: placesOf(theirs)};
	return [...known, ...added]
		.filter(one => stays(one) && !isIdleMarker(one, triple))
		.map(one => ({triple: one, ...placesIn(one, placeIn)}));
}

function sidesOf(chunk: Chunk, inMine: Matches, inTheirs: Matches): Triple {
	const mine = inMine.get(chunk);
	const theirs = inTheirs.get(chunk);
	return {...(mine && {mine}), ...(theirs && {theirs})};
}

/* Of a blank item that both made another one of nothing is left: these are two new items. */
function ofOneOrigin(triple: Triple): Triple {
	const {base, mine, theirs} = triple;
	if (!base?.isBlank || base.type !== 'item' || !mine || !theirs) return triple;
	const titles = new Set([base.title, mine.title, theirs.title, '']);
	return titles.size === (base.title === '' ? 3 : 4) ? {base} : triple;
}

function addedIn({base}: Triple, mine: readonly Chunk[], theirs: readonly Chunk[]): Triple[] {
	// In what is new itself, all that stands there is matched as if mine were its base.
	const same = base ? matchAdded(mine, theirs) : matchChunks(mine, theirs);
	const both = new Set(same.values());
	return [
		...mine.map((chunk): Triple => {
			const other = same.get(chunk);
			return {mine: chunk, ...(other && {theirs: other})};
		}),
		...theirs.filter(chunk => !both.has(chunk)).map((chunk): Triple => ({theirs: chunk})),
	];
}

/** Whether two chunks say the same, however they are counted. */
export function isSame(a: Chunk, b: Chunk): boolean {
	return uncountedText(a) === uncountedText(b);
}

/* What one side removed is gone, unless the other changed it. */
function stays({base, mine, theirs}: Triple): boolean {
	if (!base) return true;
	if (mine && theirs) return true;
	const other = mine ?? theirs;
	return other !== undefined && !isSame(base, other) && !isStillBlank(base, other);
}

function isStillBlank(base: Chunk, other: Chunk): boolean {
	if (!base.isBlank || !other.isBlank) return false;
	const known = new Set(literalsIn(base));
	return literalsIn(other).every(text => known.has(text));
}

function literalsIn(chunk: Chunk): string[] {
	return chunk.type === 'literal' ? [folded(chunk)] : chunk.chunks.flatMap(literalsIn);
}

/* `[CLARIFY: …]` for a whole section is no news where the other side filled the section in. */
function isIdleMarker({base, mine, theirs}: Triple, holder: Triple): boolean {
	const marker = mine ?? theirs;
	if (base || marker?.group !== 'marker' || (mine && theirs)) return false;
	const other: Version = mine ? 'theirs' : 'mine';
	return holder[other] !== undefined && !holder[other].isBlank;
}

function placesOf(chunks: readonly Chunk[]): ReadonlyMap<Chunk, number> {
	return new Map(chunks.map((chunk, index) => [chunk, index]));
}

function placesIn(triple: Triple, places: Readonly<Record<Version, ReadonlyMap<Chunk, number>>>): Placed {
	return Object.fromEntries(
		(['base', 'mine', 'theirs'] as const).flatMap(side => {
			const chunk = triple[side];
			const place = chunk && places[side].get(chunk);
			return place === undefined ? [] : [[side, place]];
		}),
	);
}

/** Whether a chunk's text is the same but for blanks and rules: a table that was only laid out anew. */
export function isLaidOut(a: Chunk, b: Chunk): boolean {
	return folded(a) === folded(b);
}

const folded = (chunk: Chunk): string => chunkText(chunk).replace(/[\s-]+/g, ' ');
