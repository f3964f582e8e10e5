/*
Notes on a plan. An agent writes the next revision of the whole text, so a note knows its place by more than a path: by the titles above
it and by the words it was put to. Of all places of the revision it stands at the one that is most like the old one.
*/
import {comparable} from '../../template/key.ts';
import {positionsIn} from '../check/position.ts';
import {findPlace, type ItemPlace, isSamePath, type Path, type Place, type Plan, pathText} from '../place.ts';
import {readValue} from '../plan.ts';
import {offsetAt, shortened, titlesAt} from './titles.ts';

export type NoteKind = 'note' | 'question';

/** What a reviewer says about a place of a plan. */
export type Note = {
	readonly kind: NoteKind;
	readonly path: Path;
	/** The headings, names and labels above the place and its own, when the note was written. */
	readonly titles: readonly string[];
	/** The words that stood there, shortened; or those of them that are meant. */
	readonly quote: string;
	readonly text: string;
};

const longestQuote = 300;

/** A note on the place at `path`, or on some of its words: a line of it, say. */
export function noteAt(plan: Plan, path: Path, kind: NoteKind, text: string, words = wordsAt(plan, path)): Note {
	return {kind, path, titles: titlesAt(plan, path), quote: shortened(words, longestQuote), text: text.trim()};
}

/** What a person reads at `path`: the value of a field, the text of an item or a section. */
export function wordsAt(plan: Plan, path: Path): string {
	const place = findPlace(plan.places, path);
	if (!place || place.type === 'absent') return '';
	if (place.type === 'field' && place.kind !== 'box') return readValue(plan, place);
	if (place.type === 'field') return wordsAt(plan, path.slice(0, -1));
	return plan.text.slice(place.from, place.to);
}

/** The line, from 1, where the words of a note stand in a plan; the place's own where they do not. */
export function lineOf(plan: Plan, {quote}: Pick<Note, 'quote'>, path: Path): number {
	const from = offsetAt(plan, path);
	const place = findPlace(plan.places, path);
	const to = place && place.type !== 'absent' ? place.to : from;
	const [words = ''] = quote.replace(/…$/, '').split(/\s+(?=\S*$)/, 1);
	const at = words === '' ? -1 : plan.text.slice(from, to).replace(/\s/g, ' ').indexOf(words);
	return positionsIn(plan.text)(from + Math.max(at, 0)).line;
}

type Candidate = {
	readonly path: Path;
	readonly titles: readonly string[];
	readonly words: ReadonlySet<string>;
	readonly text: string;
};

/**
Where each note stands in a plan, which may be another revision than the one it was written on; `undefined` for what has no place there
any more.
*/
export function placeNotes(plan: Plan, notes: readonly Note[]): readonly (Path | undefined)[] {
	if (notes.length === 0) return [];
	let known: readonly Candidate[] | undefined;
	return notes.map(note => {
		if (isThere(plan, note)) return note.path;
		known ??= candidatesIn(plan, plan.places);
		return bestOf(known, note);
	});
}

/* Nothing that the note knows of its place has changed. */
function isThere(plan: Plan, {path, titles, quote}: Note): boolean {
	if (path.length === 0) return true;
	if (findPlace(plan.places, path) === undefined) return false;
	const now = titlesAt(plan, path);
	return now.join('\n') === titles.join('\n') && holds(wordsAt(plan, path), quote);
}

function holds(words: string, quote: string): boolean {
	const line = words.replace(/\s+/g, ' ').trim();
	return quote.endsWith('…') ? line.includes(quote.slice(0, -1)) : quote === '' ? line === '' : line.includes(quote);
}

function candidatesIn(plan: Plan, places: readonly (Place | ItemPlace)[]): Candidate[] {
	return places.flatMap((place): Candidate[] => {
		if (place.type === 'marker' || place.type === 'absent') return [];
		const text = wordsAt(plan, place.path);
		const own = {path: place.path, titles: titlesAt(plan, place.path), words: wordsOf(text), text};
		const inner = place.type === 'sequence' ? place.items : place.type === 'field' ? [] : place.nodes;
		return [own, ...candidatesIn(plan, inner)];
	});
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

const enough = 0.5;

function bestOf(candidates: readonly Candidate[], note: Note): Path | undefined {
	const quoted = wordsOf(note.quote);
	let best: {readonly path: Path; readonly score: number} | undefined;
	for (const candidate of candidates) {
		const score = scoreOf(candidate, note, quoted);
		if (score >= enough && score > (best?.score ?? 0)) best = {path: candidate.path, score};
	}
	return best?.path;
}

/* The words tell most; of a place whose words were written anew its path and its titles have to be the same. */
function scoreOf(candidate: Candidate, note: Note, quoted: ReadonlySet<string>): number {
	const words = quoted.size === 0 ? 0 : quoted.intersection(candidate.words).size / quoted.size;
	const rest = candidate.words.size === 0 ? 0 : quoted.intersection(candidate.words).size / candidate.words.size;
	const titles = likeness(candidate.titles, note.titles);
	const path = isSamePath(candidate.path, note.path) ? 1 : keysOf(candidate.path) === keysOf(note.path) ? 0.6 : 0;
	return 0.4 * words + 0.15 * Math.min(1, rest) + 0.3 * titles + 0.15 * path;
}

/* How many of the titles are there, the last counting twice. */
function likeness(a: readonly string[], b: readonly string[]): number {
	if (a.length === 0 && b.length === 0) return 1;
	const [own, others] = [a.map(comparable), b.map(comparable)];
	const common = own.filter(title => others.includes(title)).length + (own.at(-1) === others.at(-1) ? 1 : 0);
	return common / (Math.max(own.length, others.length) + 1);
}

const keysOf = (path: Path): string => pathText(path.map(key => (typeof key === 'number' ? 0 : key)));
