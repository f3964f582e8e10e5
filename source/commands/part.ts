import {Failure} from '../failure.ts';
import {findNamed} from '../plan/contents.ts';
import type {Path, Plan} from '../plan/place.ts';

/** The path that `--at` names. Throws a Failure for what no part of the plan is called, or several are. */
export function partNamed(plan: Plan, words: string): Path {
	const meant = findNamed(plan, words);
	if ('path' in meant) return meant.path;
	throw new Failure(`${meant.message} See \`plan-wizard outline\`.`);
}
