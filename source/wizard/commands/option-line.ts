/* Who types an option in one line, with what speaks for it and against it, has filled in all of its fields. */
import {setField} from '../../plan/edit/set-field.ts';
import type {ItemPlace} from '../../plan/place.ts';
import {isSamePath} from '../../plan/place.ts';
import {halvesText, readOptionLine} from '../../plan/pros.ts';
import {stopValue, writeAt} from '../halves.ts';
import {keyLabel} from '../keymap.ts';
import {currentText, type State} from '../state.ts';
import {asOneStep, withPlan} from '../step.ts';
import {type FieldStop, itemAt, type PlacedStop, partStops} from '../stop.ts';
import {bufferValue} from '../text/buffer.ts';
import {goOn} from './picks.ts';

/** The state with a line like `Redis + shared − one more server` told apart, and the caret behind it. */
export function takeOptionLine(state: State, at: number): State | undefined {
	const told = optionToldApart(state, at);
	const message = `Told apart into pros and cons; ${keyLabel(state.setting.bindings, 'undo')} makes it one line again.`;
	return told && {...asOneStep(state, goOn(told, at) ?? told, at), message};
}

/** The same, with the caret in the last of its fields. */
export function optionToldApart(state: State, at: number): State | undefined {
	const stop = currentText(state);
	const halves = stop && blankHalves(state, stop);
	const line = halves && readOptionLine(bufferValue(state.buffer));
	// In the field for the pros there is no name.
	if (!stop || !line || (line.name === '') !== (stop.half !== undefined)) return undefined;
	const named = stop.half ? state.plan : writeAt(state.plan, stop.path, line.name);
	const plan = setField(named, halves.pros.place.path, halvesText(line.halves));
	return withPlan(state, plan, {path: halves.cons.path}, at);
}

/* Those of the option that the caret is in, as long as they say nothing but what is being typed. */
function blankHalves({plan}: State, stop: FieldStop): {pros: PlacedStop; cons: PlacedStop} | undefined {
	const item = itemAt(plan, stop.path);
	const parts = item ? partStops(plan, item.sequence.items[item.index] as ItemPlace) : [];
	const here = parts.findIndex(({path}) => isSamePath(path, stop.path));
	const [pros, cons] = here === -1 ? [] : parts.slice(stop.half ? here : here + 1);
	if (pros?.half !== 'pros' || cons?.half !== 'cons' || stopValue(plan, cons) !== '') return undefined;
	return pros.half === stop.half || stopValue(plan, pros) === '' ? {pros, cons} : undefined;
}
