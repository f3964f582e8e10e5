/*
The first state of a form, and what a draft keeps of the last.
*/

import {isWithin, type Path, type Plan} from '../plan/place.ts';
import {writtenIn} from './halves.ts';
import {emptyHistory, type History} from './history.ts';
import {currentStop, type Setting, type Size, type State} from './state.ts';
import {atRest, focusOn, valueOn} from './step.ts';
import {bufferValue, caretOf, createBuffer} from './text/buffer.ts';

type Start = {
	readonly plan: Plan;
	readonly setting: Setting;
	readonly size: Size;
	readonly focus?: Path;
	readonly caret?: number;
	/** What stood in the field at `focus` where that differs from its value: see `draftOf`. */
	readonly typed?: string | null;
	readonly added?: readonly Path[];
	readonly history?: History;
	readonly isOnlyGaps?: boolean;
};

/** The state in which a form opens: at `focus`, or at the first field. */
export function createState({
	plan,
	setting,
	size,
	focus = [],
	caret,
	typed,
	added = [],
	history = emptyHistory,
	isOnlyGaps = false,
}: Start): State {
	const state: State = {
		setting,
		plan,
		focus,
		buffer: createBuffer(''),
		entered: undefined,
		...atRest,
		added: [],
		spelled: undefined,
		isUnfolded: false,
		history,
		origin: plan,
		killed: '',
		killedIn: undefined,
		overlay: undefined,
		specTop: undefined,
		isOnlyGaps,
		theirs: undefined,
		judging: undefined,
		policy: setting.isEditor ? 'keep' : 'clarify',
		saved: 'saved',
		size,
		outcome: undefined,
		request: undefined,
		asking: undefined,
		proposed: undefined,
	};
	const there = focusOn(state, focus, caret);
	// What the screen does not hold is read from its start.
	const isLong = caret === undefined && bufferValue(there.buffer).length > size.columns * size.rows;
	const moved = isLong ? focusOn(there, there.focus, 0) : there;
	const focused = {...moved, added: added.filter(path => isWithin(moved.focus, path))};
	const isTyped = typeof typed === 'string' && isValue(focused, typed);
	return isTyped ? {...focused, buffer: createBuffer(typed, caret)} : focused;
}

/* Whether what was typed says no more than the field does. */
function isValue(state: State, typed: string): boolean {
	const stop = currentStop(state);
	const said = stop?.type === 'field' ? writtenIn(stop, typed) : typed;
	return said.trim() === bufferValue(state.buffer).trim();
}

/** What a draft keeps of the state. `typed` holds the blanks at the ends of the field that are not yet part of its value. */
export function draftOf(state: State) {
	const {plan, focus, buffer, added, history, judging} = state;
	const review = judging && {notes: judging.notes, seen: [...judging.seen]};
	const value = bufferValue(buffer);
	const typed = value === valueOn(plan, currentStop(state)) ? null : value;
	return {text: plan.text, stop: JSON.stringify(focus), caret: caretOf(buffer), typed, added, history, review};
}
