/* All that changed and all that was noted, in the form's order; what has no place any more stands behind. */

import type {Path} from '../../plan/place.ts';
import type {Change} from '../../plan/review/changes.ts';
import {remembered} from '../../template/remembered.ts';
import {arriveAt} from '../arrival.ts';
import type {PlacedNote} from '../judging/judging.ts';
import {goToChange, placeIn} from '../judging/moves.ts';
import {dropNote} from '../judging/notes.ts';
import {changeKey, changesOf, notesOf} from '../judging/told.ts';
import type {State} from '../state.ts';
import {clamped} from './around.ts';

export type NotesEntry =
	| {readonly type: 'change'; readonly change: Change; readonly isSeen: boolean; readonly path: Path}
	| {readonly type: 'note'; readonly placed: PlacedNote; readonly index: number; readonly path: Path | undefined};

/** The entries of the list. */
export const notesEntries: (state: State) => readonly NotesEntry[] = remembered(state => {
	const changes = changesOf(state).map((change): NotesEntry => {
		const isSeen = state.judging?.seen.has(changeKey(change)) ?? false;
		return {type: 'change', change, isSeen, path: change.path};
	});
	const notes = notesOf(state).map((placed, index): NotesEntry => ({type: 'note', placed, index, path: placed.at}));
	const order = ({path}: NotesEntry): number => (path ? placeIn(state, path) : Number.POSITIVE_INFINITY);
	return [...changes, ...notes]
		.map(entry => ({entry, at: order(entry)}))
		.toSorted((a, b) => (a.at === b.at ? 0 : a.at - b.at))
		.map(({entry}) => entry);
});

/** Shows the list, with what is at the caret highlighted. */
export function openNotes(state: State): State {
	const here = placeIn(state, state.focus);
	const entries = notesEntries(state);
	const index = entries.findIndex(({path}) => path !== undefined && placeIn(state, path) >= here);
	return {...state, overlay: {type: 'notes', index: Math.max(0, index)}};
}

function highlighted(state: State): NotesEntry | undefined {
	const {overlay} = state;
	return overlay?.type === 'notes' ? notesEntries(state)[overlay.index] : undefined;
}

/** Goes to what is highlighted. */
export function goToEntry(state: State): State | undefined {
	const entry = highlighted(state);
	if (!entry) return undefined;
	const closed = {...state, overlay: undefined};
	if (entry.type === 'change') return goToChange(closed, entry.change);
	if (entry.path) return arriveAt(closed, entry.path);
	return {...state, message: 'What this note is about is gone from the plan.'};
}

/** The highlighted note taken away. */
export function removeHighlighted(state: State, at: number): State | undefined {
	const entry = highlighted(state);
	const {overlay} = state;
	if (entry?.type !== 'note' || overlay?.type !== 'notes') return undefined;
	const done = dropNote(state, entry.index, at);
	return {...done, overlay: {...overlay, index: clamped(overlay.index, notesEntries(done).length)}};
}

/** Whether a note is highlighted. */
export function isOnNote(state: State): boolean {
	return highlighted(state)?.type === 'note';
}
