/* What judging a plan adds to the form: what it is compared with, the notes on it, and what was looked at. */

import type {Path, Plan} from '../../plan/place.ts';
import type {Note} from '../../plan/review/notes.ts';

/** A note, and where it stands in the plan as it is now; `undefined` where what it is about is gone. */
export type PlacedNote = {
	readonly note: Note;
	readonly at: Path | undefined;
	/** Whether it was sent back with an earlier text: a reminder, which is not said again. */
	readonly isEarlier?: boolean;
};

/** What a plan is compared with, what people call that (`HEAD`), and when it was so, in words. */
export type Base = {readonly text: string; readonly name: string; readonly when?: string};

export type Judging = {
	readonly base: Base | undefined;
	/** All that it can be compared with. */
	readonly bases: readonly Base[];
	/** The plan whose changes are told: as it was when the caret came to its field. */
	readonly compared: Plan;
	readonly notes: readonly PlacedNote[];
	/** The changes that the caret was at: see `changeKey`. */
	readonly seen: ReadonlySet<string>;
};

/** What a draft keeps of it. */
export type SavedJudging = {readonly notes: readonly PlacedNote[]; readonly seen: readonly string[]};

/** A base, and since when it is one. */
export function baseWords({name, when}: Base): string {
	return when === undefined ? name : `${name} (${when})`;
}

/** The notes that are said when the plan is judged. */
export function ownNotes(notes: readonly PlacedNote[]): readonly PlacedNote[] {
	return notes.filter(({isEarlier}) => !isEarlier);
}

/** What a draft holds of a judgement; whatever is no note is left out. */
export function readJudging(saved: unknown): SavedJudging {
	const {notes, seen} = (saved ?? {}) as {notes?: unknown; seen?: unknown};
	return {
		notes: Array.isArray(notes) ? notes.filter(isPlacedNote) : [],
		seen: Array.isArray(seen) ? seen.filter(key => typeof key === 'string') : [],
	};
}

function isPlacedNote(value: unknown): value is PlacedNote {
	const {note, at} = (value ?? {}) as Partial<PlacedNote>;
	return isNote(note) && (at === undefined || isPath(at));
}

function isNote(note: unknown): note is Note {
	const {kind, path, titles, quote, text} = (note ?? {}) as Partial<Note>;
	return (
		(kind === 'note' || kind === 'question') &&
		isPath(path) &&
		Array.isArray(titles) &&
		titles.every(title => typeof title === 'string') &&
		typeof quote === 'string' &&
		typeof text === 'string'
	);
}

function isPath(value: unknown): value is Path {
	return Array.isArray(value) && value.every(key => typeof key === 'string' || typeof key === 'number');
}

/** A number with its noun. */
export function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
