/* One chunk merged: taken as it is from the side that changed it, else merged from what it holds. */

import type {Path} from '../place.ts';
import {type Chunk, chunkText, numberOf} from './chunks.ts';
import {glueBefore, glueBehind, glueBetween, type Holder, holderOf, type Triple, versions} from './glue.ts';
import {mergeValues} from './lines.ts';
import {countingOf} from './numbers.ts';
import {orderOf} from './order.ts';
import {type ConflictPiece, type Counting, type Piece, textOf} from './pieces.ts';
import {type References, withNumbers} from './references.ts';
import {isLaidOut, isSame, type Sibling, siblingsIn} from './triples.ts';

/** A value that was put into the merged text. */
export type Taken = {readonly path: Path; readonly raw: string};

type Merging = {
	readonly eol: string;
	readonly taken: Taken[];
	readonly spare: string[];
	readonly followers: Triple[];
	readonly references: Pick<References, 'idsOf' | 'digits'>;
};

/**
Chunks that are merged: `taken` are the values in them, `spare` the blanks that were filled or left out, `followers` the
items in which one side changed something while the other gave them another order.
*/
export type MergedChunks = {
	readonly pieces: readonly Piece[];
	readonly taken: readonly Taken[];
	readonly spare: readonly string[];
	readonly followers: readonly Triple[];
};

/** Merges chunks of three texts that are one. */
export function mergeChunks(triple: Triple, eol: string, references: Merging['references']): MergedChunks {
	const merging: Merging = {eol, taken: [], spare: [], followers: [], references};
	const pieces = mergeTriple(merging, triple, undefined);
	return {pieces, taken: merging.taken, spare: merging.spare, followers: merging.followers};
}

function mergeTriple(merging: Merging, triple: Triple, counting: Counting | undefined): Piece[] {
	const list = withoutBlanks(triple);
	if (list) return mergeInside(merging, list, counting);
	const only = onlyChanged(triple);
	if (only) return verbatim(merging, only, triple, counting);
	const {mine, theirs} = triple;
	if (mine?.chunks.length === 0 && theirs?.chunks.length === 0) return mergeLeaf(merging, triple);
	return mergeInside(merging, triple, counting);
}

/* A blank list that one side took out, and to which the other added: as if an empty one were left, so that what was added stays alone. */
function withoutBlanks({base, mine, theirs}: Triple): Triple | undefined {
	const other = mine ?? theirs;
	if (!base?.isBlank || base.type !== 'sequence' || !other || (mine && theirs)) return undefined;
	const isList = [base, other].every(({chunks}) => chunks.every(({type}) => type === 'item'));
	if (!isList || other.isBlank) return undefined;
	const empty = {...base, to: base.from, chunks: []};
	return {base, mine: mine ?? empty, theirs: theirs ?? empty};
}

/* The side to take as it is, or `undefined` where both changed. */
function onlyChanged({base, mine, theirs}: Triple): Chunk | undefined {
	if (!mine || !theirs) return mine ?? theirs;
	if (isSame(mine, theirs) || (base && isSame(base, theirs))) return mine;
	return base && isSame(base, mine) ? theirs : undefined;
}

function verbatim(merging: Merging, chunk: Chunk, triple: Triple, counting: Counting | undefined): Piece[] {
	take(merging, chunk);
	const side = versions.find(one => triple[one] === chunk) ?? 'mine';
	const pieces: Piece[] = [];
	let at = chunk.from;
	for (const item of itemsIn(chunk)) {
		const number = numberOf(item);
		const piece =
			number && numberPiece(merging, item === chunk ? triple : {[side]: item}, item === chunk ? counting : undefined);
		if (!number || !piece) continue;
		pieces.push(chunk.source.slice(at, number.from), piece);
		at = number.to;
	}
	return [...pieces, chunk.source.slice(at, chunk.to)];
}

/* A number that stays as it is matters only where something else names it. */
function numberPiece(merging: Merging, triple: Triple, counting: Counting | undefined): Piece | undefined {
	if (counting) return countedPiece(merging, triple, counting);
	return merging.references.idsOf(triple).length > 0 ? countedPiece(merging, triple, asItIs) : undefined;
}

const asItIs: Counting = {start: undefined, width: 1};

function itemsIn(chunk: Chunk): Chunk[] {
	const inner = chunk.chunks.flatMap(itemsIn);
	return chunk.type === 'item' ? [chunk, ...inner] : inner;
}

function take(merging: Merging, chunk: Chunk): void {
	if (chunk.type === 'value' && !chunk.isBlank) merging.taken.push({path: chunk.path, raw: chunkText(chunk)});
	for (const inner of chunk.chunks) take(merging, inner);
}

function countedPiece({references: {idsOf}}: Merging, triple: Triple, counting: Counting): Piece {
	const {base, mine, theirs} = triple;
	const [before, own, other] = [base, mine, theirs].map(chunk => {
		const number = chunk && numberOf(chunk);
		return number && chunkText(number);
	});
	const digits = (own === before ? other : own) ?? own ?? other ?? '';
	return {type: 'number', counting, digits, ids: idsOf(triple)};
}

function mergeLeaf(merging: Merging, {base, mine, theirs}: Triple): Piece[] {
	if (!mine || !theirs) return [];
	const better = betterOf(base, mine, theirs) ?? writtenOf(merging, base, mine, theirs);
	if (better) {
		take(merging, better);
		merging.spare.push(...[mine, theirs].filter(({isBlank}) => isBlank).map(chunkText));
		return [chunkText(better)];
	}
	const {path} = mine;
	const own = chunkText(mine);
	const other = chunkText(theirs);
	const before = base && chunkText(base);
	const isLines = mine.isLines || theirs.isLines || [own, other, before ?? ''].some(text => /[\r\n]/.test(text));
	if (!isLines) {
		if (mine.type === 'value') merging.taken.push({path, raw: own});
		return [{type: 'conflict', path, base: before, mine: [own], theirs: [other], joint: undefined}];
	}
	const pieces = mergeValues(before ?? '', own, other, merging.eol).map((region): Piece => {
		if (typeof region === 'string') return region;
		return {
			type: 'conflict',
			path,
			base: region.base,
			mine: [region.mine],
			theirs: [region.theirs],
			joint: merging.eol,
		};
	});
	if (mine.type === 'value') merging.taken.push({path, raw: textOf(pieces)});
	return pieces;
}

/* What says something, of two answers to a blank; and of two layouts the one with other words. */
function betterOf(base: Chunk | undefined, mine: Chunk, theirs: Chunk): Chunk | undefined {
	const wasBlank = base === undefined || base.isBlank;
	if (mine.type === 'value' && wasBlank && mine.isBlank !== theirs.isBlank) return mine.isBlank ? theirs : mine;
	if (mine.type !== 'literal' || !base) return undefined;
	return isLaidOut(base, mine) ? theirs : isLaidOut(base, theirs) ? mine : undefined;
}

/* What was written, where on the other side only the items that are named by number moved. */
function writtenOf(
	{references: {digits}}: Merging,
	base: Chunk | undefined,
	mine: Chunk,
	theirs: Chunk,
): Chunk | undefined {
	if (!base || mine.type !== 'value') return undefined;
	const before = withNumbers(chunkText(base), digits.base);
	if (withNumbers(chunkText(theirs), digits.theirs) === before) return mine;
	return withNumbers(chunkText(mine), digits.mine) === before ? theirs : undefined;
}

function mergeInside(merging: Merging, triple: Triple, counting: Counting | undefined): Piece[] {
	const holder = holderOf(triple, merging.eol);
	const countings = new Map<string, Counting>();
	const countingFor = ({mine, theirs}: Triple): Counting | undefined => {
		const chunk = mine ?? theirs;
		if (chunk?.type !== 'item') return undefined;
		const known = countings.get(chunk.group) ?? countingOf(triple, chunk.group);
		countings.set(chunk.group, known);
		return known;
	};
	const draw: Draw = (one, isTaken = true) => {
		const isNumber = (one.mine ?? one.theirs)?.type === 'number';
		if (isNumber && counting) return [countedPiece(merging, triple, counting)];
		return mergeTriple(isTaken ? merging : {...merging, taken: []}, one, countingFor(one));
	};
	const siblings = siblingsIn(triple);
	merging.spare.push(...leftOut(triple, siblings));
	merging.followers.push(...followersIn(siblings));
	return assemble(holder, orderOf(siblings), draw);
}

/* Blanks that may be there or not: the items and marks of open sections that do not stay, and what one removed and the other filled. */
function leftOut(triple: Triple, siblings: readonly Sibling[]): string[] {
	const stay = new Set(siblings.flatMap(({triple: one}) => versions.map(side => one[side])));
	const gone = versions
		.flatMap(side => triple[side]?.chunks ?? [])
		.filter(chunk => chunk.isBlank && (chunk.type === 'item' || chunk.group === 'marker') && !stay.has(chunk));
	const filled = siblings.flatMap(({triple: {base, mine, theirs}}) => {
		if (!base?.isBlank || (mine && theirs)) return [];
		const other = mine ? triple.theirs : triple.mine;
		return isIn(base, other?.source ?? '') ? [] : [base];
	});
	return [...gone, ...filled].map(chunkText);
}

/* Whether most of its lines still stand in a text, under another name or elsewhere. */
function isIn(chunk: Chunk, text: string): boolean {
	const lines = linesOf(chunkText(chunk));
	const known = new Set(linesOf(text));
	return lines.filter(line => known.has(line)).length * 2 >= lines.length;
}

const linesOf = (text: string): string[] =>
	text
		.split(/[\r\n]+/)
		.map(line => line.trim())
		.filter(line => /\p{L}/u.test(line));

/* Lines that all items have, as their labels, stay where they are when items change places: told by lines, what is changed between them would too. */
function followersIn(siblings: readonly Sibling[]): Triple[] {
	const items = siblings.filter(({triple: {base, mine, theirs}}) => {
		return base?.type === 'item' && !base.isInline && mine?.title === base.title && theirs?.title === base.title;
	});
	const isOnly = Map.groupBy(items, ({triple}) => triple.base?.title ?? '');
	const named = items.filter(({triple}) => triple.base?.title && isOnly.get(triple.base.title)?.length === 1);
	return (['mine', 'theirs'] as const).flatMap(side => {
		if (!isMoved(named, side)) return [];
		const other = side === 'mine' ? 'theirs' : 'mine';
		return named.flatMap(({triple}) => (isSame(triple.base as Chunk, triple[other] as Chunk) ? [] : [triple]));
	});
}

function isMoved(siblings: readonly Sibling[], side: 'mine' | 'theirs'): boolean {
	const places = [...siblings].sort((a, b) => (a.base as number) - (b.base as number)).map(one => one[side] as number);
	return places.some((place, index) => place < (places[index - 1] ?? 0));
}

/* Draws a chunk; what only theirs has is not in the text as long as nobody chose it. */
type Draw = (triple: Triple, isTaken?: boolean) => Piece[];

/* The siblings and what stands between them; those that one side removed and the other changed as conflicts. */
function assemble(holder: Holder, siblings: readonly Sibling[], draw: Draw): Piece[] {
	const pieces: Piece[] = [];
	let before: Triple | undefined;
	let doubtful: Triple[] = [];
	const reach = (after: Triple | undefined) => {
		if (doubtful.length > 0) pieces.push(...conflictAbout(holder, doubtful, {before, after}, draw));
		else pieces.push(glue(holder, before, after));
		doubtful = [];
	};
	for (const {triple} of siblings) {
		if (isDoubtful(triple)) doubtful.push(triple);
		else {
			reach(triple);
			pieces.push(...draw(triple));
			before = triple;
		}
	}
	reach(undefined);
	return before || pieces.length > 1 ? pieces : [glueBefore(holder), ...pieces];
}

function isDoubtful({base, mine, theirs}: Triple): boolean {
	return base !== undefined && !base.isBlank && (mine === undefined || theirs === undefined);
}

function glue(holder: Holder, before: Triple | undefined, after: Triple | undefined): string {
	if (!after) return glueBehind(holder);
	return before ? glueBetween(holder, before, after) : glueBefore(holder);
}

type Neighbours = {readonly before: Triple | undefined; readonly after: Triple | undefined};

function conflictAbout(holder: Holder, doubtful: readonly Triple[], {before, after}: Neighbours, draw: Draw): Piece[] {
	const drawn = (all: readonly Triple[], isTaken: boolean): Piece[] => {
		const pieces: Piece[] = [];
		let last = before;
		for (const one of all) {
			pieces.push(glue(holder, last, one), ...draw(one, isTaken));
			last = one;
		}
		return [...pieces, glue(holder, last, after)];
	};
	const own = doubtful.filter(({mine}) => mine);
	const other = doubtful.filter(({theirs}) => theirs);
	const {lead, tail, mine, theirs} = withoutCommonEdges(drawn(own, true), drawn(other, false));
	const [first] = doubtful;
	const conflict: ConflictPiece = {
		type: 'conflict',
		path: (first?.mine ?? first?.theirs)?.path ?? [],
		base: doubtful.map(({base}) => (base ? chunkText(base) : '')).join(holder.eol),
		mine: own.length > 0 ? mine : undefined,
		theirs: other.length > 0 ? theirs : undefined,
		joint: undefined,
	};
	// Without its item, a side may still have other glue.
	const isPlain = (side: readonly Piece[], all: readonly Triple[]) => all.length > 0 || side.join('') === '';
	return isPlain(mine, own) && isPlain(theirs, other)
		? [lead, conflict, tail]
		: [lead, {...conflict, mine, theirs}, tail];
}

/* What both versions begin and end with, which is text on both. */
function withoutCommonEdges(mine: readonly Piece[], theirs: readonly Piece[]) {
	const lead = commonLead(firstText(mine), firstText(theirs));
	const own = cut(mine, lead.length, 0);
	const other = cut(theirs, lead.length, 0);
	const tail = reversed(commonLead(reversed(lastText(own)), reversed(lastText(other))));
	return {lead, tail, mine: cut(own, 0, tail.length), theirs: cut(other, 0, tail.length)};
}

const textAt = (pieces: readonly Piece[], index: number): string => {
	const piece = pieces.at(index);
	return typeof piece === 'string' ? piece : '';
};
const firstText = (pieces: readonly Piece[]): string => textAt(pieces, 0);
const lastText = (pieces: readonly Piece[]): string => textAt(pieces, -1);
const reversed = (text: string): string => [...text].reverse().join('');

function commonLead(a: string, b: string): string {
	let length = 0;
	while (length < a.length && a[length] === b[length]) length++;
	// A line break of two characters is one.
	if (a[length - 1] === '\r' && (a[length] === '\n' || b[length] === '\n')) length--;
	return a.slice(0, length);
}

function cut(pieces: readonly Piece[], lead: number, tail: number): Piece[] {
	return pieces.map((piece, index) => {
		if (typeof piece !== 'string') return piece;
		const from = index === 0 ? lead : 0;
		return piece.slice(from, index === pieces.length - 1 ? piece.length - tail : piece.length);
	});
}
