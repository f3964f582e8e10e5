/* Whether a plan still says what was approved, as problems of `check`. */

import {digestOf} from '../disk/approved.ts';
import type {Path, Plan} from '../plan/place.ts';
import {readPlan} from '../plan/plan.ts';
import {changedSince} from '../plan/review/approval.ts';
import {type Change, changesBetween} from '../plan/review/changes.ts';
import {shortened} from '../plan/review/titles.ts';
import {type Approved, findApproved, type Standing} from '../session/approval.ts';

/** A place of a plan that is not as it was approved; `before` is what it said then, where that is known. */
export type ApprovalProblem = {
	readonly path: Path;
	readonly line: number;
	readonly column: number;
	readonly message: string;
	readonly kind: 'approval';
	readonly titles: readonly string[];
	readonly before?: string;
};

/** What differs from what was approved, in the order of the plan; a plan that nobody approved is one problem. */
export function approvalProblems(plan: Plan, standing: Standing): readonly ApprovalProblem[] {
	const approved = findApproved(standing);
	if (!approved) return [problem({path: [], titles: [], line: 1}, 'The plan was never approved.')];
	if (digestOf(plan.text) === approved.text) return [];
	const since = `since the approval of ${approved.date.slice(0, 10)}${byWhom(approved)}`;
	const told = approved.old === undefined ? byDigests(plan, approved, since) : byText(plan, approved.old, since);
	if (told.length > 0) return told;
	return [problem({path: [], titles: [], line: 1}, `Blanks, numbers or the layout were changed ${since}.`)];
}

function byText(plan: Plan, old: string, since: string): ApprovalProblem[] {
	return changesBetween(readPlan(plan.template, old), plan).map(change => {
		const {type, titles, before, after} = change;
		if (type === 'counted-on') return {...problem(change, `${before} became ${after} ${since}.`), before};
		const said = before === '' || type === 'moved' ? '' : `; it said “${shortened(before, 100)}”`;
		const told = problem(change, `${nameOf(titles)} ${deeds[type]} ${since}${said}.`);
		return {...told, ...(before !== '' && {before})};
	});
}

function byDigests(plan: Plan, approved: Approved, since: string): ApprovalProblem[] {
	return changedSince(approved, plan, digestOf).map(one => {
		const name = one.type === 'removed' ? `\`${one.name}\`` : nameOf(one.titles);
		return problem(one, `${name} ${deeds[one.type]} ${since}.`);
	});
}

const deeds = {
	changed: 'was changed',
	added: 'was added',
	removed: 'was removed',
	moved: 'was moved',
} satisfies Record<Exclude<Change['type'], 'counted-on'>, string>;

const nameOf = (titles: readonly string[]): string => (titles.length === 0 ? 'The text' : titles.join(' › '));

const byWhom = ({by}: Approved): string => (by === undefined ? '' : ` by ${by.replace(/\s*<[^>]*>$/, '')}`);

function problem(
	{path, titles, line}: Pick<ApprovalProblem, 'path' | 'titles' | 'line'>,
	message: string,
): ApprovalProblem {
	return {path, line, column: 1, message, kind: 'approval', titles};
}
