/*
The steps from one state to the next: the caret goes elsewhere, the plan is written to, and the history keeps both.
*/

import {insertItem} from '../plan/edit/items.ts';
import {renamedPath} from '../plan/edit/set-field.ts';
import {isInSection, isSamePath, isWithin, type Path, type Plan} from '../plan/place.ts';
import {rawOf, withText} from '../plan/plan.ts';
import {normalise} from '../plan/spelling/context.ts';
import {stopValue, writeAt, writtenIn} from './halves.ts';
import {type Change, goesOn, type History, remember, type Spot, type StepKind, sealed} from './history.ts';
import {followRename} from './references.ts';
import {currentSection, currentStop, nearestStop, type State} from './state.ts';
import {type FieldStop, type Stop, stopInText} from './stop.ts';
import {isTemplatesOwn} from './templates-own.ts';
import {type Buffer, bufferValue, caretOf, createBuffer} from './text/buffer.ts';

/** What the field under the caret says; an empty string on anything else. */
export function valueOn(plan: Plan, stop: Stop | undefined): string {
	return stop?.type === 'field' ? stopValue(plan, stop) : '';
}

function rawValue(plan: Plan, {place, half}: FieldStop, value: string): string {
	return place && !half && value !== '' ? normalise(rawOf(plan, place)) : value;
}

/** What ends with whatever moves the caret or writes. */
export const atRest = {goal: undefined, folded: undefined, pick: -1, found: -1, message: ''};

/**
The state with the caret on the stop at `path`, at `caret` in its value or at the end of it. What the template answers itself
(`Foundation`) is selected for who comes to it: typing takes its place.
*/
export function focusOn(state: State, path: Path, caret?: number): State {
	const stop = nearestStop(state, path);
	const value = valueOn(state.plan, stop);
	const isSame = stop !== undefined && isSamePath(stop.path, path);
	const end = isSame && caret !== undefined ? Math.min(caret, value.length) : value.length;
	const isToReplace = caret === undefined && stop !== undefined && isTemplatesOwn(state.plan, stop, value);
	const buffer = createBuffer(value, end, isToReplace ? 0 : end);
	const history = sealed(state.history);
	const entered =
		stop?.type === 'field'
			? {kind: stop.kind, choices: stop.choices, value, raw: rawValue(state.plan, stop, value)}
			: undefined;
	return {...state, ...atRest, focus: stop?.path ?? [], buffer, entered, isUnfolded: false, history};
}

/** The state with another plan, as one step of the history, and the caret where `focus` says; undo brings it to `from`, or to where it was. */
export function withPlan(
	state: State,
	plan: Plan,
	focus: {path: Path; caret?: number},
	at: number,
	from: Spot = spotOf(state),
): State {
	const moved = focusOn({...state, plan}, focus.path, focus.caret);
	const history = remember(state.history, state.plan.text, stepTo(moved, from, at));
	return {...moved, added: [], history, saved: plan.text === state.plan.text ? state.saved : 'pending'};
}

/** The state with an edited buffer, its value written into the plan. */
export function withBuffer(state: State, buffer: Buffer, step: {kind: StepKind; at: number; typed?: string}): State {
	const stop = currentStop(state);
	if (stop?.type !== 'field') return state;
	const value = writtenIn(stop, bufferValue(buffer));
	if (value === writtenIn(stop, bufferValue(state.buffer))) return {...state, ...atRest, buffer};
	const {kind, at, typed = ''} = step;
	const before = spotOf(state);
	const isRun = kind === 'insert' && goesOn(state.history, {kind, at, before});
	const origin = isRun && stopInText(state.origin, stop.path) ? state.origin : state.plan;
	const edited = writeAt(origin, stop.path, value);
	const plan = followRename(origin, edited, stop.path);
	const focus = renamedPath(state.plan, plan, state.focus);
	const after = {path: focus, caret: caretOf(buffer)};
	const history = remember(state.history, state.plan.text, {text: plan.text, before, after, kind, at, typed});
	const saved = plan.text === state.plan.text ? state.saved : 'pending';
	const next = {...state, ...atRest, plan, origin, focus, buffer, history, saved};
	const there = currentStop(next);
	// The place of what an unknown section said is gone with its last letter; the next one must not go elsewhere unseen.
	if (there && isSamePath(there.path, focus)) return next;
	const {section} = currentSection(state);
	return focusOn(next, isInSection(section, focus) && !isWithin(focus, section.path) ? section.path : focus);
}

/** `after`, with all that was done since `before` as one step of the history. */
export function asOneStep(before: State, after: State, at: number): State {
	return {...after, history: remember(before.history, before.plan.text, stepTo(after, spotOf(before), at))};
}

/* A step of its own, from where the caret was to where it is. */
function stepTo(after: State, before: Spot, at: number): Change {
	return {text: after.plan.text, before, after: spotOf(after), kind: 'other', at, typed: ''};
}

function spotOf({focus, buffer}: State): Spot {
	return {path: focus, caret: caretOf(buffer)};
}

/** Inserts a blank item at `path` and puts the caret into it. */
export function withItem(state: State, path: Path, at: number): State {
	const done = withPlan(state, insertItem(state.plan, path), {path}, at);
	return {...done, added: [...state.added.filter(around => isWithin(path, around)), path]};
}

/** The state with the text of a step taken back or made again. */
export function withHistory(state: State, text: string, spot: {path: Path; caret: number}, history: History): State {
	return {
		...focusOn({...state, plan: withText(state.plan, text), history}, spot.path, spot.caret),
		added: [],
		history,
		saved: 'pending',
	};
}
