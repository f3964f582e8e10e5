/* Who types an item of several parts in one line, as the template writes it, has filled in all of its fields. */
import {setField} from '../../plan/edit/set-field.ts';
import {stopValue} from '../halves.ts';
import {keyLabel} from '../keymap.ts';
import {sequenceKinds} from '../sequence-kinds.ts';
import {currentText, type State} from '../state.ts';
import {asOneStep, withPlan} from '../step.ts';
import {itemAt, type PlacedStop, partStops} from '../stop.ts';
import {bufferValue} from '../text/buffer.ts';
import {splitParts} from '../text/pasted.ts';
import {goOn} from './picks.ts';

/** The state with a line like `due_at: timestamptz - next try` told apart, and the caret behind it. */
export function takeItemLine(state: State, at: number): State | undefined {
	const told = itemToldApart(state, at);
	if (!told) return undefined;
	const key = keyLabel(state.setting.bindings, 'undo');
	const message = `Told apart into ${told.count} fields; ${key} makes it one line again.`;
	return {...asOneStep(state, goOn(told.state, at) ?? told.state, at), message};
}

/** The same, with the caret in the last of so many fields. */
export function itemToldApart(state: State, at: number): {readonly state: State; readonly count: number} | undefined {
	const parts = blankParts(state);
	const words = splitParts(bufferValue(state.buffer), parts.length);
	const last = parts[words.length - 1];
	if (!last || words.length < 2 || words.includes('')) return undefined;
	const plan = words.reduce(
		(current, word, index) => setField(current, (parts[index] as PlacedStop).path, word),
		state.plan,
	);
	return {state: withPlan(state, plan, {path: last.path}, at), count: words.length};
}

/* Those of the item that the caret is in, where none but the first says anything; pros and cons have a way of their own. */
function blankParts({plan, ...state}: State): readonly PlacedStop[] {
	const stop = currentText({plan, ...state});
	const {sequence, index} = (stop && itemAt(plan, stop.path)) ?? {};
	const item = sequence?.items[index ?? 0];
	const isInLine = sequence?.spec.type === 'field' && sequence.spec.pattern && !sequenceKinds[sequence.kind].hasColumns;
	const parts = item && isInLine ? partStops(plan, item) : [];
	return parts.slice(1).every(part => !part.half && stopValue(plan, part) === '') ? parts : [];
}
