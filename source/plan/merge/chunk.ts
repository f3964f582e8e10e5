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
	readonly references: Pick<References, 'idsOf' | 'digits'>;
};

/** Merges chunks of three texts that are one, and tells the values it took. */
export function mergeChunks(
	triple: Triple,
	eol: string,
	references: Merging['references'],
): {readonly pieces: readonly Piece[]; readonly taken: readonly Taken[]} {
	const merging: Merging = {eol, taken: [], references};
	return {pieces: mergeTriple(merging, triple, undefined), taken: merging.taken};
}

function mergeTriple(merging: Merging, triple: Triple, counting: Counting | undefined): Piece[] {
	const only = onlyChanged(triple);
	if (only) return verbatim(merging, only, triple, counting);
	const {mine, theirs} = triple;
	if (mine?.chunks.length === 0 && theirs?.chunks.length === 0) return mergeLeaf(merging, triple);
	return mergeInside(merging, triple, counting);
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
	return assemble(holder, orderOf(siblingsIn(triple)), draw);
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
