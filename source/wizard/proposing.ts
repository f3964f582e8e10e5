/*
Another program is asked what belongs into a place. Nothing waits for it: the form goes on, and what comes is offered at its place, as
whatever else can be picked.
*/
import {WriteError} from '../plan/edit/write-error.ts';
import {AnswerError} from '../plan/fill.ts';
import {findPlace, isSamePath, type Path, type Plan} from '../plan/place.ts';
import {type AskedPlace, askedPlace, placeAgain} from '../plan/proposals/asked-place.ts';
import {proposalPrompt} from '../plan/proposals/prompt.ts';
import {itemPath, type Proposal, type Proposals, readProposals, withProposal} from '../plan/proposals/proposals.ts';
import {keyLabel} from './keymap.ts';
import {proposedFor} from './offer.ts';
import {placeAfter} from './overlays/news.ts';
import {sequenceKinds} from './sequence-kinds.ts';
import {type Asking, currentStop, type Proposed, type State} from './state.ts';
import {asOneStep, focusOn, withItem, withPlan} from './step.ts';
import {itemAt} from './stop.ts';

/** What would be asked for at the caret. */
export function askedHere(state: State): AskedPlace | undefined {
	const stop = currentStop(state);
	if (!stop) return undefined;
	return askedPlace(state.plan, stop.type === 'field' && stop.half ? stop.path.slice(0, -1) : stop.path);
}

/** Asks for proposals at the caret, or goes to those that wait elsewhere. */
export function askProposals(state: State, at: number): State | undefined {
	const {asking, proposed} = state;
	if (asking) return {...state, message: `${asking.program} is asked already. ${escapeKey(state)} cancels that.`};
	if (proposed && !proposedFor(state, currentStop(state))) return toProposals(state, proposed, at);
	const asked = askedHere(state);
	return asked && askFor(state, asked);
}

/** Asks for proposals for a place. */
export function askFor(state: State, asked: AskedPlace): State {
	const {plan, setting} = state;
	const {path, manner, name} = asked;
	const {text, sent} = proposalPrompt(asked, plan, setting.file, setting.spec);
	return {...state, request: {type: 'propose', path, manner, name, text, sent}};
}

const escapeKey = ({setting}: State): string => keyLabel(setting.bindings, 'close', 'form');

function toProposals(state: State, {path, manner}: Proposed, at: number): State {
	return manner === 'items' ? toNextItem(state, path, itemPath(state.plan, path), at) : focusOn(state, path);
}

/* A list without a blank item gets one; cards have a spot to add the next. */
function toNextItem(state: State, list: Path, path: Path, at: number): State {
	const place = findPlace(state.plan.places, list);
	const isTitled = place?.type !== 'sequence' || sequenceKinds[place.kind].isTitled || place.items.length === 0;
	return isTitled || findPlace(state.plan.places, path) ? focusOn(state, path) : withItem(state, path, at);
}

/** The program was started. */
export function startAsking(state: State, asking: Asking): State {
	return {...state, request: undefined, proposed: undefined, message: '', asking};
}

/** It is still at it. */
export function countSeconds(state: State, id: number, seconds: number): State {
	const {asking} = state;
	return asking?.id === id ? {...state, asking: {...asking, seconds}} : state;
}

/** It failed, and `reason` says why. */
export function failAsking(state: State, id: number, reason: string): State {
	return state.asking?.id === id ? {...state, asking: undefined, message: reason} : state;
}

/** It answered. */
export function takeAnswer(state: State, id: number, answer: string): State {
	const {asking, plan} = state;
	if (asking?.id !== id) return state;
	const done = {...state, asking: undefined};
	const {path, manner, name, program} = asking;
	const asked = placeAgain(plan, asking);
	if (!asked) return {...done, message: gone(asking)};
	const read = readProposals(plan, asked, answer);
	const {proposals} = read;
	if (proposals.length === 0)
		return {...done, message: `${program} proposes nothing for ${name}. ${said(read)}`.trim()};
	const offered = {...done, proposed: {path, manner, name, program, proposals}};
	return {
		...offered,
		message: [offeredWords(offered), read.refused.length > 0 ? `Not usable: ${said(read)}` : ''].join(' ').trim(),
	};
}

const gone = ({name}: Pick<Asking, 'name'>): string => `${name} is gone, and what was proposed for it with it.`;

function offeredWords(state: State): string {
	const {proposed, setting} = state;
	const count = proposed?.proposals.length ?? 0;
	const them = count === 1 ? 'it' : 'them';
	const down = keyLabel(setting.bindings, 'down', 'form');
	const what = `${count} proposal${count === 1 ? '' : 's'} for ${proposed?.name}`;
	if (proposedFor(state, currentStop(state)))
		return `${what}: ${[down && `${down} goes to ${them}`, `${escapeKey(state)} puts ${them} away`].filter(Boolean).join(', ')}.`;
	return `${what}: ${keyLabel(setting.bindings, 'propose')} goes there.`;
}

/* Why something cannot be offered. */
function said({refused}: Proposals): string {
	const [first = '', ...more] = refused;
	return more.length > 0 ? `${first} And ${more.length} more.` : first;
}

/** What Escape would end here, as its key is called. */
export function endTitle(state: State): string {
	if (state.asking) return 'cancel asking';
	return proposedFor(state, currentStop(state)) ? 'put these away' : '';
}

/** Ends asking, or puts away what was proposed here. */
export function endProposing(state: State): State | undefined {
	if (state.asking)
		return {
			...state,
			asking: undefined,
			message: `${state.asking.program} is not asked any more. Nothing was changed.`,
		};
	return endTitle(state) === '' ? undefined : {...state, proposed: undefined};
}

/** `after`, which came from `before`, with what is asked about and what was proposed still at its place. */
export function followed(before: State, after: State): State {
	const {asking, proposed, plan} = after;
	if (before.plan === plan || (!asking && !proposed)) return after;
	const [askedAt, offeredAt] = [asking, proposed].map(one => one && pathNow(before.plan, plan, one.path));
	const lost = (asking && !askedAt && asking) || (proposed && !offeredAt && proposed);
	return {
		...after,
		asking: asking && askedAt && (isSamePath(askedAt, asking.path) ? asking : {...asking, path: askedAt}),
		proposed:
			proposed && offeredAt && (isSamePath(offeredAt, proposed.path) ? proposed : {...proposed, path: offeredAt}),
		message: lost ? gone(lost) : after.message,
	};
}

function pathNow(before: Plan, after: Plan, path: Path): Path | undefined {
	// What is not in the text yet is nowhere else.
	return findPlace(before.places, path) ? placeAfter(before, after, path) : path;
}

/** Writes one of what was proposed, as one step, and goes on to where the next can be taken. */
export function takeProposal(state: State, proposal: Proposal, at: number, goOn: (state: State) => State): State {
	const {proposed} = state;
	if (!proposed) return state;
	return unlessImpossible(state, () => {
		const left = proposed.manner === 'items' ? proposed.proposals.filter(one => one !== proposal) : [];
		const {plan, path} = written(state.plan, proposed, proposal, itemHere(state, proposed));
		const focus = proposed.manner === 'items' ? path : state.focus;
		const done = {...withPlan(state, plan, {path: focus}, at), proposed: without(proposed, left)};
		if (proposed.manner === 'value') return asOneStep(state, goOn(done), at);
		const next = left.length > 0 ? toNextItem(done, proposed.path, itemPath(plan, proposed.path), at) : done;
		return asOneStep(state, next, at);
	});
}

/** Writes all of them, as one step; nothing where they are different answers to the same. */
export function takeAllProposals(state: State, at: number): State | undefined {
	const {proposed} = state;
	if (proposed?.manner !== 'items') return undefined;
	return unlessImpossible(state, () => {
		let last = proposed.path;
		let {plan} = state;
		for (const proposal of proposed.proposals) ({plan, path: last} = written(plan, proposed, proposal));
		return {...withPlan(state, plan, {path: last}, at), proposed: undefined};
	});
}

function written(
	plan: Plan,
	proposed: Proposed,
	{answer}: Proposal,
	item?: Path,
): {readonly plan: Plan; readonly path: Path} {
	const path = proposed.manner === 'items' ? (item ?? itemPath(plan, proposed.path)) : proposed.path;
	return {plan: withProposal(plan, proposed, path, answer), path};
}

const without = (proposed: Proposed, left: readonly Proposal[]): Proposed | undefined =>
	left.length > 0 ? {...proposed, proposals: left} : undefined;

/* The item that the caret is in, where it waits for words. */
function itemHere(state: State, {path}: Proposed): Path | undefined {
	const stop = currentStop(state);
	const here = stop && itemAt(state.plan, stop.path);
	const isHere = here && isSamePath(here.sequence.path, path) && here.sequence.items[here.index];
	return isHere ? [...path, here.index] : undefined;
}

/* The plan may have become another since it was looked at. */
function unlessImpossible(state: State, attempt: () => State): State {
	try {
		return attempt();
	} catch (error) {
		if (!(error instanceof AnswerError || error instanceof WriteError)) throw error;
		return {...state, message: `${error.message} Nothing was changed.`};
	}
}
