/* The text as it would be written now, worked out once for a plan and a policy. */
import {finish, type Policy} from '../plan/finish.ts';
import type {Plan} from '../plan/place.ts';
import type {State} from './state.ts';

const finished = new WeakMap<Plan, Map<Policy, string>>();

/** The very text that would be written. */
export function finishedText({plan, policy}: Pick<State, 'plan' | 'policy'>): string {
	const texts = finished.get(plan) ?? new Map<Policy, string>();
	finished.set(plan, texts);
	const text = texts.get(policy) ?? finish(plan, {policy});
	texts.set(policy, text);
	return text;
}
