/* What is told of a plan that is judged: the changes and notes by the stops of the form that they stand at. */

import {diffArrays} from 'diff';
import {isSamePath, type Path, type Plan, pathText} from '../../plan/place.ts';
import {readPlan, valueAt} from '../../plan/plan.ts';
import {type Change, changesBetween} from '../../plan/review/changes.ts';
import {titlesAt} from '../../plan/review/titles.ts';
import {remembered} from '../../template/remembered.ts';
import type {Template} from '../../template/template.ts';
import {nearestStop, type State, sectionsOf} from '../state.ts';
import {type FormSection, sectionIndex} from '../stop.ts';
import type {Base, PlacedNote} from './judging.ts';

type Judged = Pick<State, 'judging' | 'plan'>;

const basePlans = new WeakMap<Base, {readonly template: Template; readonly plan: Plan}>();

function basePlan(base: Base, template: Template): Plan {
	const known = basePlans.get(base);
	if (known?.template === template) return known.plan;
	const plan = readPlan(template, base.text);
	basePlans.set(base, {template, plan});
	return plan;
}

/* A change, the stop that the caret comes to for it, and the place of its section. */
type Told = {readonly change: Change; readonly path: Path; readonly section: number};

const found = new WeakMap<Plan, {readonly base: Base; readonly told: readonly Told[]}>();

function toldOf({judging}: Pick<State, 'judging'>): readonly Told[] {
	const {base, compared: plan} = judging ?? {};
	if (!base || !plan) return [];
	const known = found.get(plan);
	if (known?.base === base) return known.told;
	const sections = sectionsOf({plan});
	const told = changesBetween(basePlan(base, plan.template), plan).map(change => {
		const path = nearestStop({plan}, change.path)?.path ?? [];
		return {change, path, section: sectionIndex(sections, path)};
	});
	found.set(plan, {base, told});
	return told;
}

/** What changed since the base, in the order of the plan's text. */
export const changesOf: (state: Pick<State, 'judging'>) => readonly Change[] = state =>
	toldOf(state).map(({change}) => change);

const byStop = remembered((told: readonly Told[]) => Map.groupBy(told, ({path}) => pathText(path)));

/** The changes that are told at a stop. */
export function changesAt(state: Pick<State, 'judging'>, path: Path): readonly Change[] {
	const told = toldOf(state);
	return told.length === 0
		? []
		: (byStop(told)
				.get(pathText(path))
				?.map(({change}) => change) ?? []);
}

/** The stops that changes are told at, by their paths in words. */
export function changeStops(state: Pick<State, 'judging'>): ReadonlySet<string> {
	return new Set(toldOf(state).map(({path}) => pathText(path)));
}

/** What tells a change from the others. */
export function changeKey({type, path, before, after}: Change): string {
	return [type, pathText(path), before.length, after.length].join(' ');
}

/** Whether it is the value of a field that changed, and not its label, which stands at the same path. */
export function isOfValue({judging}: Pick<State, 'judging'>, {type, path, after}: Change): boolean {
	return type === 'changed' && judging !== undefined && valueAt(judging.compared, path) === after;
}

/** How many of the changes the caret was at. */
export function countSeen({judging}: Pick<State, 'judging'>): number {
	return changesOf({judging}).filter(change => judging?.seen.has(changeKey(change))).length;
}

const noNotes: readonly PlacedNote[] = [];

/** The notes of the plan, in the order in which they were written. */
export function notesOf({judging}: Pick<State, 'judging'>): readonly PlacedNote[] {
	return judging?.notes ?? noNotes;
}

/** The notes that are told at a stop. */
export function notesAt(state: Judged, path: Path): readonly PlacedNote[] {
	return notesOf(state).filter(({at}) => at && isSamePath(nearestStop(state, at)?.path ?? [], path));
}

/** The headings and names over a note, where it stands now. */
export function titlesOfNote({plan}: Pick<State, 'plan'>, {note, at}: PlacedNote): readonly string[] {
	return at ? titlesAt(plan, at) : note.titles;
}

/** How many changes and notes there are in a section of the form. */
export function countsIn(state: Judged, section: FormSection): {readonly changes: number; readonly notes: number} {
	const sections = sectionsOf(state);
	const index = sections.indexOf(section);
	const notes = notesOf(state).filter(({at}) => at && sectionIndex(sections, at) === index).length;
	return {changes: countsOf(toldOf(state)).get(index) ?? 0, notes};
}

/* By the place of the section, in the plan whose changes they are. */
const countsOf = remembered((told: readonly Told[]): ReadonlyMap<number, number> => {
	const counts = new Map<number, number>();
	for (const {section} of told) counts.set(section, (counts.get(section) ?? 0) + 1);
	return counts;
});

/** How many changes and notes there are at `path` and below it. */
export function countsBelow(state: Judged, isBelow: (path: Path) => boolean) {
	return {
		changes: toldOf(state).filter(({path}) => isBelow(path)).length,
		notes: notesOf(state).filter(({at}) => at && isBelow(at)).length,
	};
}

/** How many changes the person made in the text that was opened. */
export function countEdits({plan, setting}: Pick<State, 'plan' | 'setting'>): number {
	const opened = setting.base ?? '';
	const known = edits.get(plan);
	if (known?.opened === opened) return known.count;
	const count =
		plan.text.length > longest
			? countLines(opened, plan.text)
			: changesBetween(readPlan(plan.template, opened), plan).length;
	edits.set(plan, {opened, count});
	return count;
}

const edits = new WeakMap<Plan, {readonly opened: string; readonly count: number}>();

// Of more than that the lines tell enough, and soon.
const longest = 300_000;

function countLines(before: string, after: string): number {
	const parts = diffArrays(before.split('\n'), after.split('\n'), {maxEditLength: 1000});
	return parts ? parts.filter(({added, removed}, index) => added || (removed && !parts[index + 1]?.added)).length : 1;
}
