/* A form in which a plan is judged. */

import {arriveAt} from '../arrival.ts';
import type {State} from '../state.ts';
import {replaced, withSeen} from './judged.ts';
import type {Base, SavedJudging} from './judging.ts';
import {moveToChange} from './moves.ts';
import {changesOf} from './told.ts';

/** The form to judge its plan with: compared with `base`, the caret on the first change, and with the notes that a draft kept. */
export function openJudging(
	state: State,
	base: Base | undefined,
	{notes, seen}: SavedJudging,
	isResumed: boolean,
): State {
	const judging = {base, compared: state.plan, notes: replaced(state, notes), seen: new Set(seen)};
	const open: State = {...state, judging, policy: 'keep'};
	const [first] = changesOf(open);
	const there = isResumed || !first ? open : (moveToChange(arriveAt(open, []), 1, true) ?? open);
	return {...there, judging: withSeen(there, judging), message: there.message};
}
