/* The text as it would be written now, worked out once for a plan and a policy. */
import {finishingSplices, type Policy} from '../../plan/finish.ts';
import type {Plan, Splice} from '../../plan/place.ts';
import {applySplices} from '../../plan/plan.ts';
import type {State} from '../state.ts';

export type Finished = {
	readonly text: string;
	/** What makes it out of the plan's text. */
	readonly splices: readonly Splice[];
	/** Where in the text to write stands what is at `offset` of the plan's. */
	readonly offsetOf: (offset: number) => number;
};

const known = new WeakMap<Plan, Map<Policy, Finished>>();

/** The very text that would be written. */
export function finishedText(state: Pick<State, 'plan' | 'policy'>): string {
	return finished(state).text;
}

export function finished({plan, policy}: Pick<State, 'plan' | 'policy'>): Finished {
	const all = known.get(plan) ?? new Map<Policy, Finished>();
	known.set(plan, all);
	const found = all.get(policy) ?? finishPlan(plan, policy);
	all.set(policy, found);
	return found;
}

function finishPlan(plan: Plan, policy: Policy): Finished {
	const splices = finishingSplices(plan, {policy});
	return {text: applySplices(plan.text, splices), splices, offsetOf: offset => moved(splices, offset)};
}

/* What is replaced stands where what replaces it begins. */
function moved(splices: readonly Splice[], offset: number): number {
	let shift = 0;
	for (const {from, to, text} of splices) {
		if (from >= offset) break;
		if (to > offset) return from + shift;
		shift += text.length - (to - from);
	}
	return offset + shift;
}
