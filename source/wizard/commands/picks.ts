/*
Taking what a list offers: one rule for whatever can be picked. ↓ goes into the list; there a digit takes one, and Alt with it from where
the caret is. Enter takes the highlighted one and goes on. Where several may be taken, a digit and Space take one, or take it back, and
stay.
*/
import {insertItem} from '../../plan/edit/items.ts';
import {setField} from '../../plan/edit/set-field.ts';
import {fieldKinds} from '../field-kinds.ts';
import {keyLabel, placeOfKey} from '../keymap.ts';
import {canUnfold, highlighted, type Offer, type Offers, picksFor, toggled, withOffer} from '../offer.ts';
import {currentStop, currentText, type State} from '../state.ts';
import {withPlan} from '../step.ts';
import {itemAt} from '../stop.ts';
import {bufferValue} from '../text/buffer.ts';
import type {Command} from './command.ts';
import {enterInItem} from './item-edits.ts';
import {moveField} from './moves.ts';
import {choose} from './typing.ts';

export const pickCommands = {
	takePick: {
		title: 'Take the choice of that number',
		short: 'take',
		run: (state, at, key = '') => takeNumber(state, placeOfKey(state.setting.bindings, 'takePick', key), at),
		applies: state => picksFor(state, currentStop(state)).offers.length > 0,
		otherwise: 'There is nothing of that number to take.',
	},
	togglePick: {
		title: 'Take this choice, or take it back',
		short: state => (picksFor(state, currentStop(state)).joint === undefined ? '' : 'take or take back'),
		run: (state, at) => toggle(state, highlighted(state), at),
		applies: state => highlighted(state) >= 0,
	},
	takeAllPicks: {
		title: 'Take all the choices',
		short: 'take all',
		run: takeAll,
		applies: canTakeAll,
		otherwise: 'There is nothing here of which all could be taken.',
	},
	showPicks: {
		title: 'Show the choices again',
		short: 'choices',
		run: state => (canUnfold(state, currentStop(state)) ? {...state, isUnfolded: true} : undefined),
		otherwise: 'There is nothing to choose from here.',
		isListed: true,
	},
} satisfies Record<string, Command>;

/** Whether a list of choices is in sight below the caret, and the caret not in it yet. */
export function canGoIn(state: State): boolean {
	return state.pick < 0 && countBelow(state) > 0;
}

/* Alternatives that stand side by side are not below the caret: it is among them. */
function countBelow(state: State): number {
	return picksFor(state, currentText(state)).offers.length;
}

/** Goes `by` choices further in the list below the caret: from the text into it, and back to the text. */
export function pickRow(state: State, by: 1 | -1): State | undefined {
	const pick = state.pick + by;
	return pick < -1 || pick >= countBelow(state) ? undefined : {...state, pick};
}

/** Takes the highlighted choice, and goes on. */
export function takeHighlighted(state: State, at: number): State | undefined {
	return take(state, highlighted(state), at);
}

function takeNumber(state: State, index: number, at: number): State | undefined {
	const isOneOfSeveral = picksFor(state, currentStop(state)).joint !== undefined;
	return isOneOfSeveral ? toggle(state, index, at) : take(state, index, at);
}

function take(state: State, index: number, at: number): State | undefined {
	const taken = written(state, index, withOffer, at);
	return taken && (goOn(taken, at) ?? taken);
}

function toggle(state: State, index: number, at: number): State | undefined {
	const done = written(state, index, toggled, at);
	const {joint} = picksFor(state, currentStop(state));
	return done && joint !== undefined ? {...done, pick: state.pick} : done;
}

type Write = (value: string, offer: Offer, offers: Offers) => string;

function written(state: State, index: number, write: Write, at: number): State | undefined {
	const stop = currentStop(state);
	const offers = picksFor(state, stop);
	const offer = offers.offers[index];
	if (!offer) return undefined;
	return choose(state, write(bufferValue(state.buffer), offer, offers), at);
}

/* Of several choices each can be an item of the list that the caret is in. */
function canTakeAll(state: State): boolean {
	const stop = currentStop(state);
	const {offers, joint} = picksFor(state, stop);
	const isText = stop?.type === 'field' && fieldKinds[stop.kind].isText;
	return isText && offers.length > 1 && (joint !== undefined || itemAt(state.plan, stop.path) !== undefined);
}

/* One by one, the first where the caret is; together they are one step. */
function takeAll(state: State, at: number): State | undefined {
	const stop = currentStop(state);
	if (stop?.type !== 'field' || !canTakeAll(state)) return undefined;
	const list = picksFor(state, stop);
	const values = list.offers.map(({value}) => value);
	const message = `Took all ${values.length}. ${keyLabel(state.setting.bindings, 'undo')} takes them back.`;
	if (list.joint !== undefined) {
		const all = list.offers.reduce((value, offer) => withOffer(value, offer, list), bufferValue(state.buffer));
		return {...choose(state, all, at), message};
	}
	const {sequence, index} = itemAt(state.plan, stop.path) as NonNullable<ReturnType<typeof itemAt>>;
	const inItem = stop.path.slice(sequence.path.length + 1);
	const pathAt = (place: number) => [...sequence.path, place];
	const plan = values.reduce((current, value, place) => {
		const path = pathAt(index + place);
		return setField(place === 0 ? current : insertItem(current, path), [...path, ...inItem], value);
	}, state.plan);
	const last = [...pathAt(index + values.length - 1), ...inItem];
	return {...withPlan(state, plan, {path: last}, {kind: 'other', at}), message};
}

/** What comes behind an answer: the next part, cell or item of its list, else the next field. */
export function goOn(state: State, at: number): State | undefined {
	return enterInItem(state, at) ?? moveField(state, 1);
}
