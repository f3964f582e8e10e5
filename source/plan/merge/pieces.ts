/* What a merge is made of: text, numbers that are counted when it is put together, and conflicts. */
import type {Path} from '../place.ts';

/** How the items of one sequence are counted: on from `start`, or each by its own digits. */
export type Counting = {readonly start: number | undefined; readonly width: number};

export type CountedPiece = {
	readonly type: 'number';
	readonly counting: Counting;
	readonly digits: string;
	/** The tokens that stand for this number elsewhere, the surest first. */
	readonly ids: readonly number[];
};

/** Where both sides changed the same text differently. A side is `undefined` when it has nothing there. */
export type ConflictPiece = {
	readonly type: 'conflict';
	readonly path: Path;
	readonly base: string | undefined;
	readonly mine: readonly Piece[] | undefined;
	readonly theirs: readonly Piece[] | undefined;
	/** What stands between both texts when both are kept, or `undefined` where only one can stand. */
	readonly joint: string | undefined;
};

export type Piece = string | CountedPiece | ConflictPiece;

/** Which text stands where both sides changed it. */
export type Side = 'mine' | 'theirs' | 'both';

/** Whether a piece is a conflict. */
export function isConflict(piece: Piece): piece is ConflictPiece {
	return typeof piece === 'object' && piece.type === 'conflict';
}

/** The conflicts among some pieces, in the text's order. */
export function conflictsIn(pieces: readonly Piece[]): ConflictPiece[] {
	return pieces.filter(isConflict);
}

/** How far each sequence is counted, and what each token's number is. */
export type Counters = {readonly counts: Map<Counting, number>; readonly numbers: Map<number, string>};

export function startCounting(): Counters {
	return {counts: new Map(), numbers: new Map()};
}

/** The text that pieces make, tokens in it, with one side a conflict; mine where none is given. */
export function textOf(
	pieces: readonly Piece[],
	sides: readonly Side[] = [],
	counters: Counters = startCounting(),
): string {
	let index = 0;
	const parts = pieces.map(piece => {
		if (typeof piece === 'string') return piece;
		if (piece.type === 'number') return countOn(piece, counters);
		const side = sides[index++] ?? 'mine';
		return chosen(piece, side)
			.map(inner => textOf(inner, [], counters))
			.join('');
	});
	return parts.join('');
}

function chosen({mine = [], theirs = [], joint}: ConflictPiece, side: Side): (readonly Piece[])[] {
	if (side !== 'both' || joint === undefined) return [side === 'theirs' ? theirs : mine];
	const text = textOf(mine);
	const isApart = text === '' || /[\r\n]$/.test(text) || /^(?:[\r\n]|$)/.test(textOf(theirs));
	return isApart ? [mine, theirs] : [mine, [joint], theirs];
}

function countOn({counting, digits, ids}: CountedPiece, {counts, numbers}: Counters): string {
	const number = counting.start === undefined ? undefined : (counts.get(counting) ?? counting.start);
	if (number !== undefined) counts.set(counting, number + 1);
	const text = number === undefined ? digits : String(number).padStart(counting.width, '0');
	// Of equal items, the one that is in this very text is meant.
	const [own, ...others] = ids;
	if (own !== undefined) numbers.set(own, text);
	for (const id of others) if (!numbers.has(id)) numbers.set(id, text);
	return text;
}

/** How conflicts are marked in a text; with a name for the `base`, what stood there before is shown as well. */
export type Marks = {
	readonly size?: number;
	readonly mine?: string;
	readonly base?: string;
	readonly theirs?: string;
	readonly eol: string;
};

/** The text with what conflicts between the markers that git knows, as whole lines. */
export function markedText(pieces: readonly Piece[], marks: Marks, counters: Counters = startCounting()): string {
	return spansOf(pieces, counters)
		.map(span => (span.isSame ? span.mine : marked(span, marks)))
		.join('');
}

/** How many lines that are not blank stand between the markers. */
export function countMarked(pieces: readonly Piece[]): number {
	const sides = spansOf(pieces, startCounting()).flatMap(({mine, theirs, isSame}) => (isSame ? [] : [mine, theirs]));
	return sides.flatMap(text => text.split(/[\r\n]+/)).filter(line => line.trim() !== '').length;
}

/* What is the same and what conflicts, by turns, in whole lines. */
function spansOf(pieces: readonly Piece[], counters: Counters): Span[] {
	const nothing = {mine: '', base: '', theirs: '', isSame: true};
	const spans: Span[] = [{...nothing}];
	for (const piece of pieces) {
		if (isConflict(piece)) {
			const before = {counts: new Map(counters.counts), numbers: counters.numbers};
			const mine = textOf(piece.mine ?? [], [], counters);
			const theirs = textOf(piece.theirs ?? [], [], before);
			for (const [counting, number] of before.counts)
				counters.counts.set(counting, Math.max(number, counters.counts.get(counting) ?? 0));
			spans.push({mine, base: piece.base ?? '', theirs, isSame: false}, {...nothing});
		} else {
			const text = textOf([piece], [], counters);
			const last = spans.at(-1) as Span;
			last.mine += text;
			last.base += text;
			last.theirs += text;
		}
	}
	return wholeLines(spans);
}

type Span = {mine: string; base: string; theirs: string; isSame: boolean};

/* Conflicts grow to whole lines, and those that share a line become one. */
function wholeLines(spans: readonly Span[]): Span[] {
	const found: Span[] = [];
	let open: Span | undefined;
	for (const {mine, base, theirs, isSame} of rotated(spans)) {
		if (!isSame) {
			const last = found.at(-1);
			if (open) {
				open.mine += mine;
				open.base += base;
				open.theirs += theirs;
			} else {
				const start = last ? lineStartOf(last.mine) : 0;
				const lead = last ? last.mine.slice(start) : '';
				if (last) last.mine = last.mine.slice(0, start);
				open = {mine: lead + mine, base: lead + base, theirs: lead + theirs, isSame: false};
				found.push(open);
			}
			continue;
		}
		const end = open && !(isEnded(open.mine) && isEnded(open.theirs)) ? lineEndOf(mine) : 0;
		if (open) {
			open.mine += mine.slice(0, end);
			open.base += mine.slice(0, end);
			open.theirs += mine.slice(0, end);
		}
		if (end === mine.length && mine !== '' && open) continue;
		if (mine === '' && open && !(isEnded(open.mine) && isEnded(open.theirs))) continue;
		open = undefined;
		const rest = mine.slice(end);
		found.push({mine: rest, base: rest, theirs: rest, isSame: true});
	}
	return found;
}

const isEnded = (text: string): boolean => text === '' || /[\r\n]$/.test(text);

function lineStartOf(text: string): number {
	return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
}

function lineEndOf(text: string): number {
	const end = /\r\n?|\n/.exec(text);
	return end ? end.index + end[0].length : text.length;
}

/* A line break at the start of a conflict and behind it changes places with the conflict: its lines stand alone. */
function rotated(spans: readonly Span[]): Span[] {
	const found = spans.map(span => ({...span}));
	found.forEach((span, index) => {
		const before = found[index - 1];
		const after = found[index + 1];
		if (span.isSame || !before || !after) return;
		const lead = /^(?:\r\n?|\n)/.exec(span.mine || span.theirs)?.[0];
		const sides = [span.mine, span.theirs].filter(text => text !== '');
		if (lead === undefined || !after.mine.startsWith(lead) || !sides.every(text => text.startsWith(lead))) return;
		const turn = (text: string) => (text === '' ? '' : text.slice(lead.length) + lead);
		before.mine += lead;
		before.theirs = before.mine;
		span.mine = turn(span.mine);
		span.theirs = turn(span.theirs);
		if (span.base.startsWith(lead)) span.base = turn(span.base);
		after.mine = after.mine.slice(lead.length);
		after.theirs = after.mine;
	});
	return found;
}

function marked({mine, base, theirs}: Span, names: Marks): string {
	const {size = 7, mine: own = 'mine', base: from, theirs: other = 'theirs', eol} = names;
	const mark = (character: string, label: string) => `${character.repeat(size)}${label && ` ${label}`}${eol}`;
	const ended = (text: string) => (isEnded(text) ? text : text + eol);
	const before = from === undefined ? '' : mark('|', from) + ended(base);
	return mark('<', own) + ended(mine) + before + mark('=', '') + ended(theirs) + mark('>', other);
}
