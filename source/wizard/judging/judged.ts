/* After each event: the notes stay at what they are about, the changes are told of the text as it is, and what the caret is at was seen. */

import {isSamePath} from '../../plan/place.ts';
import {placeNotes} from '../../plan/review/notes.ts';
import {withNotes} from '../history.ts';
import {placeAfter} from '../overlays/news.ts';
import {currentStop, type Overlay, type State} from '../state.ts';
import type {Judging, PlacedNote} from './judging.ts';
import {changeKey, changesAt} from './told.ts';

/** `after`, which came from `before`, with what is judged brought up to it. */
export function judged(before: State, after: State): State {
	return looked(compared(before, followed(before, after)));
}

/* Undo and redo bring the notes along themselves. */
function followed(before: State, after: State): State {
	const {judging} = after;
	if (!judging || before.judging !== judging || before.plan === after.plan) return after;
	const notes = notesAfter(before, after, judging.notes);
	if (notes.every((note, index) => note === judging.notes[index])) return after;
	// What was only looked at and is gone again is no step.
	const isStep = after.history !== before.history && after.history.past.length >= before.history.past.length;
	const history = isStep ? withNotes(after.history, {undo: judging.notes, redo: notes}) : after.history;
	return {...after, judging: {...judging, notes}, history};
}

/* Somebody else's text is another revision, in which words tell more than places. */
function notesAfter(before: State, after: State, notes: readonly PlacedNote[]): readonly PlacedNote[] {
	if (before.setting.base !== after.setting.base) return replaced(after, notes);
	return notes.map(one => {
		const at = one.at && placeAfter(before.plan, after.plan, one.at);
		return at && one.at && isSamePath(at, one.at) ? one : at === one.at ? one : {...one, at};
	});
}

/** The notes where they stand in the state's plan, found again by their words. */
export function replaced({plan}: Pick<State, 'plan'>, notes: readonly PlacedNote[]): readonly PlacedNote[] {
	const current = notes.map(({note, at}) => (at ? {...note, path: at} : note));
	const places = placeNotes(plan, current);
	return notes.map((one, index) => ({...one, at: places[index]}));
}

/* While somebody writes in a field, the others are where they were. */
function compared(before: State, after: State): State {
	const {judging, plan} = after;
	if (!judging || judging.compared === plan || plan.text.length > longest) return after;
	const isBack = before.plan !== plan && before.judging !== judging;
	const isTold = isBack || isMoved(before, after) || tells.has(after.overlay?.type);
	return isTold ? {...after, judging: {...judging, compared: plan}} : after;
}

/* What tells of the changes of the whole plan. */
const tells: ReadonlySet<Overlay['type'] | undefined> = new Set(['notes', 'change', 'verdict']);

// To compare that much takes longer than one should wait for a key, and to compare that much, longer than one will.
const long = 100_000;
const longest = 300_000;

function isMoved({focus, plan}: State, after: State): boolean {
	return plan.text.length > long ? focus[0] !== after.focus[0] : !isSamePath(focus, after.focus);
}

function looked(after: State): State {
	const {judging} = after;
	const seen = judging && withSeen(after, judging);
	return seen === judging ? after : {...after, judging: seen};
}

/** The judging, with the changes at the caret among those that were seen. */
export function withSeen(state: State, judging: Judging): Judging {
	const stop = currentStop(state);
	const keys = stop ? changesAt({judging}, stop.path).map(changeKey) : [];
	return keys.every(key => judging.seen.has(key)) ? judging : {...judging, seen: new Set([...judging.seen, ...keys])};
}
