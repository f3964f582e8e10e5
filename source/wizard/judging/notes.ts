/* Notes are written, changed and taken away; each is a step that can be undone. */

import {isSamePath, type Path} from '../../plan/place.ts';
import {noteAt} from '../../plan/review/notes.ts';
import {fieldKinds} from '../field-kinds.ts';
import {rememberNotes} from '../history.ts';
import {currentStop, type NoteKind, type State} from '../state.ts';
import {bufferValue, caretOf, createBuffer, selectionOf} from '../text/buffer.ts';
import type {PlacedNote} from './judging.ts';
import {notesOf} from './told.ts';

/* Where a note would stand: the field, and of a text of several lines what is selected, else the caret's line. */
function placeHere(state: State): {readonly path: Path; readonly quote: string | undefined} | undefined {
	const stop = currentStop(state);
	if (!state.judging || stop?.type !== 'field' || !stop.place) return undefined;
	return {path: stop.place.path, quote: fieldKinds[stop.kind].isText ? quoteHere(state) : undefined};
}

function quoteHere({buffer}: State): string | undefined {
	const value = bufferValue(buffer);
	const selection = selectionOf(buffer);
	const caret = caretOf(buffer);
	if (!selection && !value.includes('\n')) return undefined;
	const from = selection?.from ?? value.lastIndexOf('\n', caret - 1) + 1;
	const end = value.indexOf('\n', caret);
	const quote = value.slice(from, selection?.to ?? (end === -1 ? value.length : end)).trim();
	return quote === '' ? undefined : quote;
}

/** Whether a note can be left where the caret is. */
export function canNote(state: State): boolean {
	return placeHere(state) !== undefined;
}

/** Asks for the words of a note: of a new one, or, where there is one already, for other words. */
export function askNote(state: State, kind: NoteKind): State | undefined {
	const place = placeHere(state);
	if (!place) return undefined;
	const {path, quote} = place;
	const own = noteAt(state.plan, path, kind, '', quote).quote;
	const isHere = ({note, at}: PlacedNote) =>
		at !== undefined && isSamePath(at, path) && (quote === undefined || note.quote === own);
	const replaces = notesOf(state).findIndex(isHere);
	const words = notesOf(state)[replaces]?.note.text ?? '';
	return {...state, overlay: {type: 'note', kind, query: createBuffer(words), path, quote, replaces}};
}

/** A note instead of a question, or the other way round. */
export function turnKind(state: State): State | undefined {
	const {overlay} = state;
	if (overlay?.type !== 'note') return undefined;
	return {...state, overlay: {...overlay, kind: overlay.kind === 'note' ? 'question' : 'note'}};
}

/** Keeps the note with the words that stand there; without words it goes. */
export function keepNote(state: State, at: number): State | undefined {
	const {overlay} = state;
	if (overlay?.type !== 'note') return undefined;
	const {kind, query, path, quote, replaces} = overlay;
	const closed = {...state, overlay: undefined};
	const text = bufferValue(query).trim();
	const notes = notesOf(state);
	if (text === '') return replaces === -1 ? closed : dropNote(closed, replaces, at);
	const old = notes[replaces];
	const own = old ? {...old.note, kind, text} : noteAt(state.plan, path, kind, text, quote);
	const note: PlacedNote = {note: own, at: path};
	const next = old ? notes.with(replaces, note) : [...notes, note];
	const words = kind === 'question' ? 'question' : 'note';
	return {...withPlacedNotes(closed, next, at), message: `The ${words} is kept in the draft, not in the plan.`};
}

/** Takes the note at `index` away. */
export function dropNote(state: State, index: number, at: number): State {
	const next = notesOf(state).filter((_, other) => other !== index);
	return {...withPlacedNotes(state, next, at), message: 'The note is gone; undo brings it back.'};
}

function withPlacedNotes(state: State, notes: readonly PlacedNote[], at: number): State {
	const {judging, focus, buffer} = state;
	if (!judging) return state;
	const spot = {path: focus, caret: caretOf(buffer)};
	const history = rememberNotes(state.history, {undo: judging.notes, redo: notes}, spot, at);
	return {...state, judging: {...judging, notes}, history, saved: 'pending'};
}

/** The state with the notes that a step which is taken back or made again had; they are those of its text. */
export function withNotesOf(state: State, notes: readonly PlacedNote[] | undefined): State {
	const {judging} = state;
	return judging ? {...state, judging: {...judging, notes: notes ?? judging.notes}} : state;
}
