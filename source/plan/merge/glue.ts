/* What stands between two chunks of a merged text: blanks, line breaks, bars. It is taken from where they are neighbours. */
import type {Chunk} from './chunks.ts';

export type Version = 'base' | 'mine' | 'theirs';
export const versions = ['base', 'mine', 'theirs'] as const;

/** A chunk in each of the texts that have it. */
export type Triple = Readonly<Partial<Record<Version, Chunk>>>;

/** The chunk that holds some others, in each text, and how to find what stands between these. */
export type Holder = {
	readonly triple: Triple;
	readonly places: Readonly<Record<Version, ReadonlyMap<Chunk, number>>>;
	readonly eol: string;
};

export function holderOf(triple: Triple, eol: string): Holder {
	const placesIn = (side: Version) => new Map(triple[side]?.chunks.map((chunk, index) => [chunk, index]));
	return {triple, places: {base: placesIn('base'), mine: placesIn('mine'), theirs: placesIn('theirs')}, eol};
}

type Glue = string | undefined;

/** What stands before the first chunk. */
export function glueBefore({triple}: Holder): string {
	return mergedGlue(side => {
		const holder = triple[side];
		return holder?.source.slice(holder.from, holder.chunks[0]?.from ?? holder.to);
	});
}

/** What stands behind the last chunk. */
export function glueBehind({triple}: Holder): string {
	return mergedGlue(side => {
		const holder = triple[side];
		return holder?.source.slice(holder.chunks.at(-1)?.to ?? holder.to, holder.to);
	});
}

/** What stands between two chunks. */
export function glueBetween(holder: Holder, before: Triple, after: Triple): string {
	const known = mergedGlue(side => neighbours(holder, side, before[side], after[side]));
	return known === '' && !areNeighbours(holder, before, after) ? likelyGlue(holder, before, after) : known;
}

/* The one that was changed; mine where both were. */
function mergedGlue(glueIn: (side: Version) => Glue): string {
	const [base, mine, theirs] = versions.map(glueIn);
	if (mine !== undefined && theirs !== undefined) return mine === base ? theirs : mine;
	return mine ?? theirs ?? base ?? '';
}

function areNeighbours(holder: Holder, before: Triple, after: Triple): boolean {
	return versions.some(side => neighbours(holder, side, before[side], after[side]) !== undefined);
}

function neighbours({places}: Holder, side: Version, before: Chunk | undefined, after: Chunk | undefined): Glue {
	if (!before || !after || places[side].get(after) !== (places[side].get(before) ?? Number.NaN) + 1) return undefined;
	return before.source.slice(before.to, after.from);
}

type Candidate = {readonly glue: string; readonly isAlike: boolean};

/* Where they are neighbours nowhere: as each of them stands beside others of its kind, else the widest there is. */
function likelyGlue(holder: Holder, before: Triple, after: Triple): string {
	const found = [...sidesOf(after, -1, holder, before), ...sidesOf(before, 1, holder, after)];
	const alike = found.find(({isAlike, glue}) => isAlike && (isInline(holder) || /[\r\n]/.test(glue)));
	if (alike) return alike.glue;
	const blank = found.map(({glue}) => glue).filter(glue => isInline(holder) || !/[^ \t\r\n]/.test(glue));
	const widest = blank.sort((a, b) => breaksIn(b) - breaksIn(a))[0] ?? '';
	if (isInline(holder) || /[\r\n]/.test(widest)) return widest;
	return isItem(before) && isItem(after) && holder.triple.mine?.type === 'sequence' ? holder.eol : holder.eol.repeat(2);
}

function sidesOf(triple: Triple, by: 1 | -1, holder: Holder, other: Triple): Candidate[] {
	return (['theirs', 'mine', 'base'] as const).flatMap((side): Candidate[] => {
		const chunk = triple[side];
		const place = chunk && holder.places[side].get(chunk);
		const neighbour = place === undefined ? undefined : holder.triple[side]?.chunks[place + by];
		if (!chunk || !neighbour) return [];
		const [first, second] = by === 1 ? [chunk, neighbour] : [neighbour, chunk];
		return [{glue: chunk.source.slice(first.to, second.from), isAlike: isAlike(neighbour, other)}];
	});
}

/* Labels and sections stand apart as any others of them do, and items as those of their list. */
function isAlike({type, group}: Chunk, {base, mine, theirs}: Triple): boolean {
	const other = mine ?? theirs ?? base;
	return group === other?.group || (type === other?.type && (type === 'field' || type === 'section'));
}

function isItem({base, mine, theirs}: Triple): boolean {
	return (mine ?? theirs ?? base)?.type === 'item';
}

function isInline({triple: {base, mine, theirs}}: Holder): boolean {
	return (mine ?? theirs ?? base)?.isInline === true;
}

function breaksIn(glue: string): number {
	return glue.match(/\r\n?|\n/g)?.length ?? 0;
}
