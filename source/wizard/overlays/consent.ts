/* What the person has to agree to before the world is asked: all that would run or be sent, with No highlighted. */

import {bodyRows, columnsFor} from '../columns.ts';
import type {Ask, AskedRequest, State} from '../state.ts';
import {withoutReturns} from '../text/display.ts';
import {type ScreenRow, wrap} from '../text/wrap.ts';
import {topAt} from './around.ts';

/** Shows what is asked about the request that waits. */
export function openConsent(state: State, ask: Ask): State {
	const {request} = state;
	if (request?.type !== 'edit' && request?.type !== 'propose') return state;
	return {...state, request: undefined, overlay: {type: 'consent', ask, request, top: 0, isYes: false}};
}

/** Highlights yes or no. */
export function pickAnswer(state: State, isYes: boolean): State | undefined {
	const {overlay} = state;
	return overlay?.type === 'consent' ? {...state, overlay: {...overlay, isYes}} : undefined;
}

/** Does as is highlighted. */
export function answerConsent(state: State): State | undefined {
	const {overlay} = state;
	if (overlay?.type !== 'consent') return undefined;
	const {isYes, request, ask} = overlay;
	const agreed: AskedRequest = {...request, agreed: ask.content};
	return isYes ? {...state, overlay: undefined, request: agreed} : refuse(state);
}

/** Back to the form, with nothing done. */
export function refuse(state: State): State {
	const {overlay} = state;
	const message = overlay?.type === 'consent' ? overlay.ask.refused : '';
	return {...state, overlay: undefined, message};
}

// The heading and the answers, each with a blank row beside it.
const rowsAround = 5;

/** The rows of what is shown at the screen's size, and how many of them are in sight from the first. */
export function consentView(state: State): {
	readonly text: string;
	readonly rows: readonly ScreenRow[];
	readonly room: number;
	readonly top: number;
} {
	const {overlay, size} = state;
	const {lines, top: wanted} = overlay?.type === 'consent' ? {...overlay.ask, top: overlay.top} : {lines: [], top: 0};
	const text = withoutReturns(lines.join('\n'));
	const rows = wrap(text, Math.max(10, size.columns - columnsFor(size).sections - 4));
	const room = Math.max(1, bodyRows(size) - rowsAround);
	return {text, rows, room, top: topAt(wanted, room, rows.length)};
}

/** Goes `by` rows further. */
export function scrollConsent(state: State, by: number): State | undefined {
	const {overlay} = state;
	if (overlay?.type !== 'consent') return undefined;
	const {rows, room, top} = consentView(state);
	return {...state, overlay: {...overlay, top: topAt(top + by, room, rows.length)}};
}
