/* From an argument to an open plan: which file is meant, the spec, and what a new plan starts with. */

import * as fs from 'node:fs';
import {basename, dirname, extname, isAbsolute, relative, resolve} from 'node:path';
import {commandNames} from '../command-table.ts';
import {isWithin, readPlanFile} from '../disk/plan-file.ts';
import {findPlanPath, planPlace, type Reach, specBeside, type Workspace} from '../disk/workspace.ts';
import {Failure} from '../failure.ts';
import {setField} from '../plan/edit/set-field.ts';
import {nearest} from '../plan/nearest.ts';
import type {Plan} from '../plan/place.ts';
import {newPlan, planOf, valueAt} from '../plan/plan.ts';
import {readSpec, type Spec} from '../plan/spec/spec.ts';
import {readOutline} from '../template/outline.ts';
import type {Template} from '../template/template.ts';
import {type Document, documentOf, isNew, shippedTemplateFor} from './choice.ts';
import {dayOf} from './time.ts';

/** A plan and what its file held when it was opened; `null`: there was none. */
export type OpenPlan = {readonly plan: Plan; readonly base: string | null};

/**
The real path of the plan an argument means; `undefined` leaves the choice open. Throws a Failure where nothing fits, and where
`findPlanPath` does.
*/
export function findPlan(argument: string | undefined, workspace: Workspace, reach: Reach): string | undefined {
	const path = planPlace(argument, workspace);
	if (path === undefined) return undefined;
	const isName = argument !== undefined && path === resolve(workspace.cwd, argument) && extname(path) === '';
	if (isName && !fs.existsSync(path)) throw noPlan(argument);
	return findPlanPath(path, workspace, reach);
}

function noPlan(argument: string): Failure {
	const near = nearest(argument, commandNames);
	const advice = `the nearest command is \`${near}\`, and the name of a new plan ends in \`.md\``;
	return new Failure(`There is no plan, folder or feature \`${argument}\`; ${advice} (see \`plan-wizard --help\`).`, {
		exitCode: 2,
	});
}

/** A path as people read it: relative where that is no longer. */
export function shortPath(path: string, cwd: string): string {
	const short = relative(cwd, path);
	return short === '' || isAbsolute(short) || short.split(/[/\\]/).filter(part => part === '..').length > 2
		? path
		: short;
}

/** The spec that is named, else the `spec.md` beside the plan, if it can be read and is no link out of the project. */
export function openSpec(
	argument: string | undefined,
	planPath: string,
	{cwd, root}: Pick<Workspace, 'cwd' | 'root'>,
): SpecAtHand | undefined {
	const folder = dirname(planPath);
	if (argument !== undefined) {
		const path = resolve(cwd, argument);
		const file = readPlanFile(path);
		if (!file) throw new Failure(`Could not read the spec \`${argument}\`: it does not exist.`);
		return specAt(path, file.text, folder);
	}
	const path = specBeside(planPath);
	if (path === undefined || ![folder, root].some(allowed => isWithin(path, allowed))) return undefined;
	try {
		const file = readPlanFile(path);
		return file && specAt(path, file.text, folder);
	} catch (error) {
		// Nobody asked for it.
		if (error instanceof Failure) return undefined;
		throw error;
	}
}

/** A spec that is at hand while its plan is written. */
export type SpecAtHand = Spec & {readonly path: string; readonly text: string};

/* It is read in the dialect that it fits, as a plan is. */
function specAt(path: string, text: string, folder: string): SpecAtHand {
	const outline = readOutline(text);
	return {path, text, ...readSpec(planOf(shippedTemplateFor(outline).template, outline), basename(folder))};
}

/** Reads the file at `path`. */
export const openDocument = (path: string): Document => documentOf(path, readPlanFile(path)?.text ?? null);

/** Opens a document as a plan. A new one is the template's text, with what the sidecar says it starts with. */
export function openPlan(
	document: Document,
	template: Template,
	spec: SpecAtHand | undefined,
	today = new Date(),
): OpenPlan {
	const plan = isNew(document) ? newPlan(template) : planOf(template, document.outline);
	return {
		plan: plan.opened === undefined ? prefill(plan, startOf(document.path, spec, today)) : plan,
		base: document.base,
	};
}

/* What a sidecar can name; of a spec that is not there no file is named. */
function startOf(
	planPath: string,
	spec: SpecAtHand | undefined,
	today: Date,
): Readonly<Record<string, string | undefined>> {
	return {
		today: dayOf(today),
		'spec.title': spec?.title,
		'spec.featureId': spec?.featureId,
		'spec.file': spec ? relative(dirname(planPath), spec.path).replaceAll('\\', '/') : '',
	};
}

/** The plan with the sidecar's defaults in the fields that are blank, and what names the spec's file in any case. */
function prefill(plan: Plan, values: Readonly<Record<string, string | undefined>>): Plan {
	return Object.entries(plan.template.sidecar.defaults ?? {}).reduce((current, [name, source]) => {
		const path = name.split('.');
		const value = Object.hasOwn(values, source) ? values[source] : source;
		const before = valueAt(current, path);
		const isOpen = before === '' || source === 'spec.file';
		return value !== undefined && value !== before && isOpen ? setField(current, path, value) : current;
	}, plan);
}
