/* An item that is said in one line is told apart into its fields when the caret leaves it, by whatever key. */
import {isLeft} from '../settle.ts';
import type {State} from '../state.ts';
import {withPlan} from '../step.ts';
import {bufferValue, caretOf} from '../text/buffer.ts';
import {takeItemLine} from './item-line.ts';
import {takeOptionLine} from './option-line.ts';

/** The item that was said in one line just now told apart, and the caret behind it; one that stood there, or came back by undo, is meant so. */
export function toldApart(state: State, at: number): State | undefined {
	if (state.entered?.value === bufferValue(state.buffer)) return undefined;
	return takeOptionLine(state, at) ?? takeItemLine(state, at);
}

/** `after`, with the line told apart that the caret has left since `before`. */
export function toldWhenLeft(before: State, after: State, at: number): State {
	const told = isLeft(before, after) ? toldApart(before, at) : undefined;
	if (!told) return after;
	const {focus, overlay, request} = after;
	const from = {path: before.focus, caret: caretOf(before.buffer)};
	return {...withPlan(after, told.plan, {path: focus}, at, from), overlay, request, message: told.message};
}
