/*
Taking what a list offers: one rule for whatever can be picked. ↓ goes into the list; there a digit takes one, and Alt with it from where
the caret is. Enter takes the highlighted one and goes on. Where several may be taken, a digit and Space take one, or take it back, and
stay; so does Space in a list, where each is an item of its own.
*/
import {insertItem} from '../../plan/edit/items.ts';
import {setField} from '../../plan/edit/set-field.ts';
import {keyLabel, placeOfKey} from '../keymap.ts';
import {canUnfold, highlighted, type Offer, type Offers, picksFor, toggled, withOffer} from '../offer.ts';
import {takeAllProposals, takeProposal} from '../proposing.ts';
import {sequenceKinds} from '../sequence-kinds.ts';
import {currentStop, isOnChoice, type State} from '../state.ts';
import {asOneStep, withItem, withPlan} from '../step.ts';
import {type AddStop, itemAt, partStops} from '../stop.ts';
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
		short: toggleTitle,
		run: (state, at) => (isOnRow(state) ? takeAndStay(state, at) : toggle(state, highlighted(state), at)),
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
		applies: state => canUnfold(state, currentStop(state)),
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
	return isOnChoice(state) ? 0 : picksFor(state, currentStop(state)).offers.length;
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
	const proposal = picksFor(state, currentStop(state)).offers[index]?.proposal;
	if (proposal) return takeProposal(state, proposal, at, done => goOn(done, at) ?? done);
	const taken = written(state, index, withOffer, at);
	return taken && (goOn(taken, at) ?? taken);
}

function toggle(state: State, index: number, at: number): State | undefined {
	if (isProposed(state)) return take(state, index, at);
	const done = written(state, index, toggled, at);
	const {joint} = picksFor(state, currentStop(state));
	return done && joint !== undefined ? {...done, pick: state.pick} : done;
}

/* Each of several choices can be an item of the list: the highlight stays in it, for the next. */
function takeAndStay(state: State, at: number): State | undefined {
	const index = highlighted(state);
	const taken = take(state, index, at);
	const left = taken ? countBelow(taken) : 0;
	return taken && isOnRow(taken) ? {...taken, pick: Math.min(index, left - 1)} : taken;
}

function toggleTitle(state: State): string {
	if (isOnRow(state)) return 'take and stay';
	return picksFor(state, currentStop(state)).joint === undefined ? '' : 'take or take back';
}

type Write = (value: string, offer: Offer, offers: Offers) => string;

function written(state: State, index: number, write: Write, at: number): State | undefined {
	const stop = currentStop(state);
	const offers = picksFor(state, stop);
	const offer = offers.offers[index];
	if (!stop || !offer) return undefined;
	const value = write(bufferValue(state.buffer), offer, offers);
	return stop.type === 'add' ? inNewItem(state, stop, at, begun => choose(begun, value, at)) : choose(state, value, at);
}

/* The item and what is taken are one step. */
function inNewItem(state: State, {path}: AddStop, at: number, edit: (begun: State) => State): State {
	return asOneStep(state, edit(withItem(state, path, at)), at);
}

/* Of several choices each can be an item of the list that the caret is in. */
function canTakeAll(state: State): boolean {
	const {offers, joint, origin} = picksFor(state, currentStop(state));
	// Different answers to the same cannot all stand there.
	if (isProposed(state)) return state.proposed?.manner === 'items';
	return !isOnChoice(state) && offers.length > 0 && (joint !== undefined || isInList(state, origin));
}

/* Cards are made of what a spec asks for; what a card chooses from, as a decision from its options, is its own. */
function isInList(state: State, origin: string): boolean {
	const stop = currentStop(state);
	if (stop?.type !== 'field') return stop !== undefined;
	const item = itemAt(state.plan, stop.path);
	return item !== undefined && (origin !== '' || !sequenceKinds[item.sequence.kind].isTitled);
}

/* Whether what is taken is a whole row of a list, so that the next can follow. */
function isOnRow(state: State): boolean {
	const stop = currentStop(state);
	if (stop?.type !== 'field') return stop !== undefined;
	const {sequence, index} = itemAt(state.plan, stop.path) ?? {};
	const item = sequence?.items[index ?? 0];
	return !!sequence && !!item && !sequenceKinds[sequence.kind].isTitled && partStops(state.plan, item).length === 1;
}

/* One by one, the first where the caret is; together they are one step. */
function takeAll(state: State, at: number): State | undefined {
	const stop = currentStop(state);
	if (!stop || !canTakeAll(state)) return undefined;
	if (isProposed(state)) return saidAll(state, takeAllProposals(state, at));
	if (stop.type === 'add') return inNewItem(state, stop, at, begun => takeAll(begun, at) ?? begun);
	const list = picksFor(state, stop);
	const values = list.offers.map(({value}) => value);
	const message = tookAll(state, values.length);
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
	return {...withPlan(state, plan, {path: last}, at), message};
}

function tookAll({setting}: State, count: number): string {
	const [took, them] = count === 1 ? ['Took it', 'it'] : [`Took all ${count}`, 'them'];
	return `${took}. ${keyLabel(setting.bindings, 'undo')} takes ${them} back.`;
}

function isProposed(state: State): boolean {
	return picksFor(state, currentStop(state)).proposer !== '';
}

function saidAll(state: State, taken: State | undefined): State | undefined {
	if (!taken || taken.proposed) return taken;
	return {...taken, message: tookAll(state, state.proposed?.proposals.length ?? 0)};
}

/** What comes behind an answer: the next part, cell or item of its list, else the next field. */
export function goOn(state: State, at: number): State | undefined {
	return enterInItem(state, at) ?? moveField(state, 1);
}
