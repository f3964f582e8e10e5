/*
Notes on a plan. An agent writes the next revision of the whole text, so a note knows its place by more than a path: by the titles above
it and by the words it was put to. Of all places of the revision it stands at the one that is most like the old one.
*/
import {comparable} from '../../template/key.ts';
import {escapeRegExp} from '../../template/reg-exp.ts';
import {positionsIn} from '../check/position.ts';
import {findPlace, type ItemPlace, isSamePath, type Path, type Place, type Plan, pathText} from '../place.ts';
import {readValue} from '../plan.ts';
import {pathsAfter} from './changes.ts';
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
	const words = quote.replace(/…$/, '').split(' ').map(escapeRegExp);
	const at = new RegExp(words.join(String.raw`\s+`)).exec(plan.text.slice(from, to))?.index ?? 0;
	return positionsIn(plan.text)(from + at).line;
}

/**
Where each note stands in a plan, which may be another revision than the one it was written on; `undefined` for what has no place there
any more. With `base`, that revision, what became of each of its places is known by all the text around it.
*/
export function placeNotes(plan: Plan, notes: readonly Note[], base?: Plan): readonly (Path | undefined)[] {
	let followed: ReadonlyMap<string, Path> | undefined;
	let known: readonly Candidate[] | undefined;
	return notes.map(note => {
		if (base && isThere(base, note)) {
			followed ??= pathsAfter(base, plan);
			const after = followed.get(pathText(note.path));
			if (after) return after;
		}
		if (isThere(plan, note)) return note.path;
		known ??= candidatesIn(plan);
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
	return quote === '' ? line === '' : line.includes(quote.replace(/…$/, ''));
}

/* A place that a note may stand at; names are spelled to be compared. */
type Candidate = {
	readonly path: Path;
	readonly name: string;
	readonly titles: readonly string[];
	readonly words: ReadonlySet<string>;
};

function candidatesIn(plan: Plan): Candidate[] {
	const compared = comparing();
	const within = (places: readonly (Place | ItemPlace)[]): Candidate[] =>
		places.flatMap(place => {
			if (place.type === 'marker' || place.type === 'absent') return [];
			const {path} = place;
			const titles = titlesAt(plan, path).map(compared);
			const own = {path, name: nameWithoutIndexes(path), titles, words: wordsIn(wordsAt(plan, path))};
			return [own, ...within(place.type === 'sequence' ? place.items : place.type === 'field' ? [] : place.nodes)];
		});
	return within(plan.places);
}

/* One title stands above many places. The number of an item is its place, and no part of its name. */
function comparing(): (title: string) => string {
	const known = new Map<string, string>();
	return title => {
		const found = known.get(title) ?? comparable(title.replace(/\d+/g, '0'));
		known.set(title, found);
		return found;
	};
}

const wordsIn = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

const enough = 0.5;

function bestOf(candidates: readonly Candidate[], note: Note): Path | undefined {
	const wanted = {...note, name: nameWithoutIndexes(note.path), titles: note.titles.map(comparing())};
	const words = wordsIn(note.quote);
	let best: {readonly path: Path; readonly score: number} | undefined;
	for (const candidate of candidates) {
		const score = scoreOf(candidate, {...wanted, words});
		if (score >= enough && score > (best?.score ?? 0)) best = {path: candidate.path, score};
	}
	return best?.path;
}

/* The words tell most. A field whose words were written anew is known by its path and its titles; an item of a list is not. */
function scoreOf(candidate: Candidate, note: Candidate): number {
	const common = note.words.intersection(candidate.words).size;
	const said = note.words.size === 0 ? 0 : common / note.words.size;
	const more = candidate.words.size === 0 ? 0 : Math.min(1, common / candidate.words.size);
	const titles = likeness(candidate.titles, note.titles);
	const path = isSamePath(candidate.path, note.path) ? 1 : candidate.name === note.name ? 0.6 : 0;
	const isField = typeof candidate.path.at(-1) === 'string';
	const isRewritten = isField && titles === 1 && path === 1;
	const isQuoted = said >= 0.9 && note.words.size >= tellingWords;
	const score = 0.4 * said + 0.15 * more + 0.3 * titles + 0.15 * path;
	return score + (isRewritten || isQuoted ? 0.1 : 0) + 0.03 * endsAlike(candidate.path, note.path);
}

/* So many words that stand together again are no chance. */
const tellingWords = 6;

/* Of places that are alike, the one with the same key and the same index. */
function endsAlike(a: Path, b: Path): number {
	const index = (path: Path) => path.findLast(key => typeof key === 'number');
	return (a.at(-1) === b.at(-1) ? 0.5 : 0) + (index(a) === index(b) ? 0.5 : 0);
}

/* How many of the titles are there, the last counting twice. */
function likeness(a: readonly string[], b: readonly string[]): number {
	const common = a.filter(title => b.includes(title)).length + (a.at(-1) === b.at(-1) ? 1 : 0);
	return common / (Math.max(a.length, b.length) + 1);
}

const nameWithoutIndexes = (path: Path): string => pathText(path.filter(key => typeof key === 'string'));
