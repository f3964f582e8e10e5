/*
Three texts merged line by line, as `git merge-file` does: what only one side changed is taken, and where both changed
the same or neighbouring lines there is a conflict. The two differences come from `diff`; they are cut off where the texts
have so little in common that looking for it would take minutes.

`node-diff3` would do it in a third of the lines, but looks at each pair of equal lines again and again and cannot be told to
stop: two edits among 4,000 blank items take it 85 s, and `diff` 10 ms.
*/
import {diffArrays} from 'diff';

/** A part of a line merge: text, or what each side has there. */
export type Region = string | {readonly base: string; readonly mine: string; readonly theirs: string};

/** Merges three texts by lines; every line keeps the line end it has. */
export function mergeLines(base: string, mine: string, theirs: string): Region[] {
	const texts = {base: linesOf(base), mine: linesOf(mine), theirs: linesOf(theirs)};
	const hunks = [...hunksOf(texts.base, texts.mine, 'mine'), ...hunksOf(texts.base, texts.theirs, 'theirs')];
	hunks.sort((a, b) => a.from - b.from || a.to - b.to);
	const regions: Region[] = [];
	let at = 0;
	for (let index = 0; index < hunks.length; ) {
		const {group, to} = overlapping(hunks, index);
		const from = (group[0] as Hunk).from;
		regions.push(texts.base.slice(at, from).join(''), ...regionOf(texts, group, from, to));
		at = to;
		index += group.length;
	}
	regions.push(texts.base.slice(at).join(''));
	return joined(regions);
}

/** Merges three values, which end without a line break. */
export function mergeValues(base: string, mine: string, theirs: string, eol: string): Region[] {
	const regions = mergeLines(base + eol, mine + eol, theirs + eol);
	const last = regions.at(-1);
	if (last === undefined || typeof last === 'string') return [...regions.slice(0, -1), withoutEnd(last ?? '', eol)];
	// A side that has nothing there also loses the line break before it.
	const before = regions.at(-2);
	const isShorter = (last.mine === '' || last.theirs === '') && typeof before === 'string' && before.endsWith(eol);
	const side = (text: string) => withoutEnd(isShorter ? eol + text : text, eol);
	const head = isShorter ? [...regions.slice(0, -2), withoutEnd(before, eol)] : regions.slice(0, -1);
	return [...head, {base: side(last.base), mine: side(last.mine), theirs: side(last.theirs)}];
}

function withoutEnd(text: string, eol: string): string {
	return text.endsWith(eol) ? text.slice(0, -eol.length) : text;
}

/**
What two texts did with the base: `removed` are the lines that neither has, `mine` and `theirs` those that each has anew. How a line is laid
out does not matter.
*/
export function changesOf(base: string, mine: string, theirs: string) {
	const bareLines = (text: string) => linesOf(text).map(line => `${line.replace(/[\s|]+/g, ' ').trim()}\n`);
	const from = bareLines(base);
	const change = (text: string, side: Hunk['side']) => {
		const lines = bareLines(text);
		const hunks = hunksOf(from, lines, side);
		const gone = new Set(hunks.flatMap(hunk => from.slice(hunk.from, hunk.to).map((_, index) => hunk.from + index)));
		return {gone, added: hunks.map(({start, end}) => lines.slice(start, end).join('')).join('')};
	};
	const [own, other] = [change(mine, 'mine'), change(theirs, 'theirs')];
	const removed = from.filter((_, index) => own.gone.has(index) && other.gone.has(index)).join('');
	return {removed, mine: own.added, theirs: other.added};
}

/** The lines of a text, their ends included. */
function linesOf(text: string): string[] {
	return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

/* Lines `from…to` of the base are lines `start…end` on one side. */
type Hunk = {
	readonly side: 'mine' | 'theirs';
	readonly from: number;
	readonly to: number;
	readonly start: number;
	readonly end: number;
};

const mostEdits = 2000;

function hunksOf(base: readonly string[], other: readonly string[], side: Hunk['side']): Hunk[] {
	const lead = commonLead(base, other);
	const tail = commonLead(base.slice(lead).reverse(), other.slice(lead).reverse());
	const own = base.slice(lead, base.length - tail);
	const changed = other.slice(lead, other.length - tail);
	const whole: Hunk = {side, from: lead, to: base.length - tail, start: lead, end: other.length - tail};
	if (own.length === 0 || changed.length === 0)
		return own.length + changed.length === 0 ? [] : settled([whole], base, other);
	const parts = diffArrays(own, changed, {maxEditLength: mostEdits});
	if (!parts) return [whole];
	const hunks: Hunk[] = [];
	let from = lead;
	let start = lead;
	for (const {added, removed, value} of parts) {
		const to = from + (added ? 0 : value.length);
		const end = start + (removed ? 0 : value.length);
		const last = hunks.at(-1);
		if ((added || removed) && last?.to === from && last.end === start) hunks[hunks.length - 1] = {...last, to, end};
		else if (added || removed) hunks.push({side, from, to, start, end});
		from = to;
		start = end;
	}
	return settled(hunks, base, other);
}

/*
Of several equal lines it is open which one came or went. As git has it: the one that joins the change before it, else the
last; so that two texts in which the same happened are told alike, and changes stay apart as far as they can.
*/
function settled(hunks: readonly Hunk[], base: readonly string[], other: readonly string[]): Hunk[] {
	const found: Hunk[] = [];
	hunks.forEach((hunk, index) => {
		const last = found.at(-1);
		const up = slid(hunk, -1, base, other, last ? hunk.from - last.to : hunk.from);
		if (last && up.from === last.to && up.start === last.end) {
			found[found.length - 1] = {...last, to: up.to, end: up.end};
			return;
		}
		const next = hunks[index + 1];
		found.push(slid(hunk, 1, base, other, (next ? next.from : base.length) - hunk.to));
	});
	return found;
}

/* A hunk that only adds or only removes, as far up or down as its lines allow, at most `most` lines. */
function slid(hunk: Hunk, by: 1 | -1, base: readonly string[], other: readonly string[], most: number): Hunk {
	const {from, to, start, end} = hunk;
	const [lines, first, behind] = from === to ? [other, start, end] : [base, from, to];
	if (from !== to && start !== end) return hunk;
	const isSame = (step: number) =>
		by === 1 ? lines[first + step] === lines[behind + step] : lines[first - step - 1] === lines[behind - step - 1];
	let steps = 0;
	while (steps < most && isSame(steps)) steps++;
	const shift = steps * by;
	return {...hunk, from: from + shift, to: to + shift, start: start + shift, end: end + shift};
}

function commonLead(a: readonly string[], b: readonly string[]): number {
	let length = 0;
	while (length < a.length && a[length] === b[length]) length++;
	return length;
}

/* The hunks from `index` on that touch each other, and where they end in the base. */
function overlapping(hunks: readonly Hunk[], index: number): {group: readonly Hunk[]; to: number} {
	let {to} = hunks[index] as Hunk;
	let end = index + 1;
	for (; end < hunks.length && (hunks[end] as Hunk).from <= to; end++) to = Math.max(to, (hunks[end] as Hunk).to);
	return {group: hunks.slice(index, end), to};
}

type Lines = Readonly<Record<'base' | Hunk['side'], readonly string[]>>;

function regionOf(texts: Lines, group: readonly Hunk[], from: number, to: number): Region[] {
	const sideLines = (side: Hunk['side']) => {
		const own = group.filter(hunk => hunk.side === side);
		const [first] = own;
		const last = own.at(-1);
		if (!first || !last) return texts.base.slice(from, to);
		return texts[side].slice(first.start - (first.from - from), last.end + (to - last.to));
	};
	const mine = sideLines('mine');
	const theirs = sideLines('theirs');
	if (group.every(({side}) => side === 'mine')) return [mine.join('')];
	if (group.every(({side}) => side === 'theirs')) return [theirs.join('')];
	if (mine.join('') === theirs.join('')) return [mine.join('')];
	return refined(texts.base.slice(from, to), mine, theirs);
}

/* With fewer lines between them, two conflicts are read as one. */
const fewestBetween = 4;

/* A conflict without the lines that both sides have: what stands around it, and what parts it in two. What stood there before is told with the first. */
function refined(base: readonly string[], mine: readonly string[], theirs: readonly string[]): Region[] {
	const lead = commonLead(mine, theirs);
	const tail = commonLead(mine.slice(lead).reverse(), theirs.slice(lead).reverse());
	const own = mine.slice(lead, mine.length - tail);
	const other = theirs.slice(lead, theirs.length - tail);
	const parts = diffArrays(own, other, {maxEditLength: mostEdits}) ?? [];
	const regions: Region[] = [mine.slice(0, lead).join('')];
	let open = {base: base.join(''), mine: '', theirs: ''};
	for (const {added, removed, value} of parts) {
		const text = value.join('');
		if (!added && !removed && value.length >= fewestBetween) {
			regions.push(open, text);
			open = {base: '', mine: '', theirs: ''};
		} else open = {...open, mine: open.mine + (added ? '' : text), theirs: open.theirs + (removed ? '' : text)};
	}
	const rest = parts.length === 0 ? {...open, mine: own.join(''), theirs: other.join('')} : open;
	return [...regions, rest, mine.slice(mine.length - tail).join('')];
}

function joined(regions: readonly Region[]): Region[] {
	const found: Region[] = [];
	for (const region of regions) {
		const last = found.at(-1);
		if (region === '') continue;
		if (typeof region === 'string' && typeof last === 'string') found[found.length - 1] = last + region;
		else found.push(region);
	}
	return found;
}
