/* Undo and redo over the plan's text. A step is the splice that takes it back, and where the caret was. */
import type {Path, Splice} from '../plan/place.ts';
import {applySplices, spliceBetween} from '../plan/plan.ts';
import {type PlacedNote, readJudging} from './judging/judging.ts';

export type Spot = {readonly path: Path; readonly caret: number};

/** What kind of change a step is; steps of one kind in one field become one while they follow each other. */
export type StepKind = 'insert' | 'delete' | 'other';

export type Step = {
	readonly undo: Splice;
	readonly redo: Splice;
	readonly before: Spot;
	readonly after: Spot;
	readonly kind: StepKind;
	/** Milliseconds; steps more than a pause apart stay apart. */
	readonly at: number;
	/** Whether typing may go on in this step. */
	readonly isOpen: boolean;
	/** The notes before and after, where it changed them or where they stand. */
	readonly notes?: NotesStep;
};

export type NotesStep = {readonly undo: readonly PlacedNote[]; readonly redo: readonly PlacedNote[]};

export type History = {readonly past: readonly Step[]; readonly future: readonly Step[]};

export const emptyHistory: History = {past: [], future: []};

const pause = 1000;
const mostSteps = 1000;
const mostCharacters = 4_000_000;

export type Change = {
	readonly text: string;
	readonly before: Spot;
	readonly after: Spot;
	readonly kind: StepKind;
	readonly at: number;
	/** What was typed, to end a step at a word's end. */
	readonly typed: string;
};

/** The history after `text` became `change.text`. */
export function remember(history: History, text: string, change: Change): History {
	const undo = spliceBetween(change.text, text);
	const redo = spliceBetween(text, change.text);
	if (!undo || !redo) return history;
	const last = history.past.at(-1);
	const {before, after, kind, at, typed} = change;
	const isOpen = kind !== 'other';
	if (last && continues(last, change)) {
		const start = applySplices(text, [last.undo]);
		const merged = {...last, undo: spliceBetween(change.text, start), redo: spliceBetween(start, change.text)};
		const {undo: back, redo: forth} = merged;
		if (!back || !forth) return {past: history.past.slice(0, -1), future: []};
		return {
			past: [...history.past.slice(0, -1), {...last, undo: back, redo: forth, after, at, isOpen: !endsStep(typed)}],
			future: [],
		};
	}
	return {
		past: bounded([...history.past, {undo, redo, before, after, kind, at, isOpen: isOpen && !endsStep(typed)}]),
		future: [],
	};
}

/** The history after a step that changes the notes and no text. */
export function rememberNotes(history: History, notes: NotesStep, spot: Spot, at: number): History {
	const nothing = {from: 0, to: 0, text: ''};
	const step: Step = {undo: nothing, redo: nothing, before: spot, after: spot, kind: 'other', at, isOpen: false, notes};
	return {past: bounded([...history.past, step]), future: []};
}

/** The same history, its last step with what it did to the notes. */
export function withNotes(history: History, {undo, redo}: NotesStep): History {
	const last = history.past.at(-1);
	if (!last) return history;
	return {...history, past: [...history.past.slice(0, -1), {...last, notes: {undo: last.notes?.undo ?? undo, redo}}]};
}

/** The same history, with the next change a step of its own. */
export function sealed(history: History): History {
	const last = history.past.at(-1);
	return last?.isOpen ? {...history, past: [...history.past.slice(0, -1), {...last, isOpen: false}]} : history;
}

/** Whether a change goes on in the last step. */
export function goesOn({past}: History, change: Pick<Change, 'kind' | 'at' | 'before'>): boolean {
	const last = past.at(-1);
	return last !== undefined && continues(last, change);
}

function continues(last: Step, {kind, at, before}: Pick<Change, 'kind' | 'at' | 'before'>): boolean {
	const isSamePlace = last.after.path.join('\0') === before.path.join('\0') && last.after.caret === before.caret;
	return last.isOpen && kind === last.kind && kind !== 'other' && isSamePlace && at - last.at < pause;
}

function endsStep(typed: string): boolean {
	return /\s$/.test(typed);
}

function bounded(past: readonly Step[]): readonly Step[] {
	let size = 0;
	let from = past.length;
	while (from > 0 && past.length - from < mostSteps) {
		const {undo, redo} = past[from - 1] as Step;
		size += undo.text.length + redo.text.length;
		if (size > mostCharacters && from < past.length) break;
		from--;
	}
	return from === 0 ? past : past.slice(from);
}

/** The steps a draft keeps, the newest last; a smaller bound than in memory, because it is written at every pause. */
export function savedHistory({past}: History): readonly Step[] {
	let size = 0;
	const from = past.findLastIndex(({undo, redo}) => {
		size += undo.text.length + redo.text.length;
		return size > 100_000;
	});
	return past.slice(Math.max(from + 1, past.length - 200));
}

/** A draft's history, or an empty one when it is not one. */
export function readHistory(saved: unknown): History {
	return Array.isArray(saved) && saved.every(isStep) ? {past: saved.map(readStep), future: []} : emptyHistory;
}

function readStep(step: Step): Step {
	const {notes, ...own} = step;
	const read = (list: unknown) => readJudging({notes: list}).notes;
	return {...own, isOpen: false, ...(notes && {notes: {undo: read(notes.undo), redo: read(notes.redo)}})};
}

function isStep(step: unknown): step is Step {
	const {undo, redo, before, after} = (step ?? {}) as Partial<Step>;
	return isSplice(undo) && isSplice(redo) && isSpot(before) && isSpot(after);
}

function isSplice(splice: Splice | undefined): boolean {
	return typeof splice?.from === 'number' && typeof splice.to === 'number' && typeof splice.text === 'string';
}

function isSpot(spot: Spot | undefined): boolean {
	return Array.isArray(spot?.path) && typeof spot.caret === 'number';
}
