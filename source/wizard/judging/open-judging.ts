/* A form in which a plan is judged. */

import {arriveAt} from '../arrival.ts';
import type {State} from '../state.ts';
import {replaced, withSeen} from './judged.ts';
import {type Base, baseWords, count, type SavedJudging} from './judging.ts';
import {moveToChange} from './moves.ts';
import {changesOf} from './told.ts';

/** The form to judge its plan with: compared with the first of `bases`, the caret on the first change, and with the notes that a draft kept. */
export function openJudging(
	state: State,
	bases: readonly Base[],
	{notes, seen}: SavedJudging,
	isResumed: boolean,
): State {
	const [base] = bases;
	const judging = {base, bases, compared: state.plan, notes: replaced(state, notes), seen: new Set(seen)};
	const open: State = {...state, judging, policy: 'keep'};
	const [first] = changesOf(open);
	const there = isResumed || !first ? open : (moveToChange(arriveAt(open, []), 1, true) ?? open);
	return {...there, judging: withSeen(there, judging), message: there.message};
}

/** The one after the base of now, and after the last the first; `undefined` where there is no other. */
export function nextBase({judging}: Pick<State, 'judging'>): Base | undefined {
	const {base, bases = []} = judging ?? {};
	return base && bases.length > 1 ? bases[(bases.indexOf(base) + 1) % bases.length] : undefined;
}

/** The plan compared with that one. */
export function compareWithNext(state: State): State | undefined {
	const {judging, plan} = state;
	const base = nextBase(state);
	if (!judging || !base) return undefined;
	const there = {...state, judging: {...judging, base, compared: plan}};
	const changes = changesOf(there).length;
	const found = changes === 0 ? 'nothing changed' : count(changes, 'change');
	const message = `Compared with ${baseWords(base)}: ${found}.`;
	return {...there, judging: withSeen(there, there.judging), message};
}
