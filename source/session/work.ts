/* What one run of the wizard works on: a plan from its file, from the template, or from a draft. */

import {basename, dirname} from 'node:path';
import {type Draft, nameDraft} from '../disk/draft.ts';
import type {Workspace} from '../disk/workspace.ts';
import type {Path, Plan} from '../plan/place.ts';
import {newPlan, readPlan, withText} from '../plan/plan.ts';
import {plainFields} from '../template/plain.ts';
import {readHistory, savedHistory} from '../wizard/history.ts';
import type {Binding} from '../wizard/keymap.ts';
import {screenOf} from '../wizard/layout/screen.ts';
import {createState, draftOf} from '../wizard/open-state.ts';
import {
	currentSection,
	currentStop,
	planTitle,
	type Setting,
	type Size,
	type SpecAtHand,
	type State,
} from '../wizard/state.ts';
import {chooseTemplate, documentOf, type OpenTemplate, parse, templateName} from './choice.ts';
import {limitedOpening} from './limited.ts';
import {openDocument, openPlan, openSpec, shortPath} from './opening.ts';

/** A plan as it is opened. `file` is its path as people read it; `base` what the file held, `null` where there was none. */
export type Work = {
	readonly id: string;
	readonly path: string;
	readonly file: string;
	readonly template: OpenTemplate;
	readonly spec: SpecAtHand | undefined;
	readonly base: string | null;
	readonly plan: Plan;
	/** The draft it goes on with. */
	readonly draft: Draft | undefined;
};

type Names = {readonly template: string | null | undefined; readonly spec: string | undefined};

/** Opens the plan at `path`, or a draft of it. Throws a Failure where that takes too long. */
export function openWork(path: string, draft: Draft | undefined, names: Names, workspace: Workspace): Work {
	return limitedOpening(shortPath(path, workspace.cwd), () => openAtOnce(path, draft, names, workspace));
}

function openAtOnce(path: string, draft: Draft | undefined, names: Names, workspace: Workspace): Work {
	const {cwd} = workspace;
	const document = draft ? documentOf(path, draft.base) : openDocument(path);
	const template =
		draft && names.template === undefined
			? parse(templateOf(draft), 'named')
			: chooseTemplate(names.template, document, workspace);
	const spec = openSpec(names.spec, path, workspace);
	const opened = draft ? resumePlan(draft, template) : openPlan(document, template.template, spec);
	const atHand = spec && {file: shortPath(spec.path, cwd), text: spec.text, offers: spec.offers, starts: spec.starts};
	return {id: draft?.id ?? nameDraft(path), path, file: shortPath(path, cwd), template, spec: atHand, ...opened, draft};
}

const templateOf = ({template: {name, text, sidecar}}: Draft) => ({name, text, sidecar});

function resumePlan({fresh, base, text}: Draft, {template}: OpenTemplate): Pick<Work, 'plan' | 'base'> {
	const opened = fresh ? newPlan(template) : readPlan(template, base ?? '');
	return {plan: withText(opened, text), base};
}

/** How much room the form has; a terminal that does not say is taken for an ordinary one. */
export const sizeOf = ({columns, rows}: {readonly columns?: number; readonly rows?: number}): Size => ({
	columns: columns || 80,
	rows: rows || 24,
});

type Own = Pick<Setting, 'remarks' | 'isEditor'>;

/** The form's first state: of a draft, with the caret where it was. Throws a Failure where that takes too long. */
export function firstState(work: Work, bindings: readonly Binding[], size: Size, own: Own = {}): State {
	return limitedOpening(work.file, () => {
		const state = stateAtOnce(work, bindings, size, own);
		// What is drawn first takes its time as well.
		screenOf(state);
		return state;
	});
}

function stateAtOnce(work: Work, bindings: readonly Binding[], size: Size, own: Own): State {
	const {file, base, spec, plan, draft} = work;
	const resumed = draft && {
		focus: readPath(draft.stop),
		caret: draft.caret,
		typed: draft.typed,
		added: readPaths(draft.added),
		history: readHistory(draft.history),
	};
	const {source, reason, template: opened} = work.template;
	// A program that has comments of its own wants to be answered above what it wrote; else one writes on.
	const start = opened.sidecar.plain?.comments ? {focus: [plainFields.text.key], caret: 0} : undefined;
	const template = {id: source.name, name: templateName(work.template), isGuess: reason === 'fits'};
	return createState({plan, setting: {file, base, spec, template, bindings, ...own}, size, ...start, ...resumed});
}

function readPath(stop: string): Path {
	try {
		const path: unknown = JSON.parse(stop);
		return isPath(path) ? path : [];
	} catch {
		return [];
	}
}

function readPaths(added: unknown): readonly Path[] {
	return Array.isArray(added) ? added.filter(isPath) : [];
}

/* No place of a plan lies deeper, and what looks for the nearest to a path goes up it step by step. */
const longestPath = 1000;

/** Whether it can be a path; nothing more of it is known. */
export function isPath(value: unknown): value is Path {
	return (
		Array.isArray(value) &&
		value.length <= longestPath &&
		value.every(key => typeof key === 'string' || typeof key === 'number')
	);
}

/** The draft of a state. */
export function draftFrom(work: Work, state: State): Draft {
	const {id, path} = work;
	const own = draftOf(state);
	const {text, sidecar} = state.plan.template;
	return {
		version: 2,
		id,
		planPath: path,
		title: planTitle(state.plan) || basename(dirname(path)),
		savedAt: new Date().toISOString(),
		template: {name: state.setting.template.id, text, sidecar},
		base: state.setting.base,
		fresh: state.plan.opened === undefined,
		...own,
		review: own.review ?? work.draft?.review,
		history: savedHistory(state.history),
	};
}

/** Where a draft's caret is, in words: `Technical Decisions › Context`; empty where that cannot be told. */
export function placeInWords(draft: Draft): string {
	try {
		const template = parse(templateOf(draft), 'named');
		const {plan} = resumePlan(draft, template);
		const setting = {file: '', base: null, spec: undefined, template: {id: '', name: ''}, bindings: []};
		const state = createState({plan, setting, size: {columns: 80, rows: 24}, focus: readPath(draft.stop)});
		const names = [currentSection(state).section.name, currentStop(state)?.name ?? ''];
		return [...new Set(names.filter(name => name !== ''))].join(' › ');
	} catch {
		// A template of long ago may be none any more; the draft itself says so when it is resumed.
		return '';
	}
}
