import {basename, dirname, join} from 'node:path';
import {findPlanPath, findWorkspace, type Reach, refuseOutside, type Workspace} from '../disk/workspace.ts';
import {Failure} from '../failure.ts';
import {chooseTemplate, sayChoice} from '../session/choice.ts';
import {findPlan, type OpenPlan, openDocument, openPlan, openSpec, shortPath} from '../session/opening.ts';
import type {World} from '../session/world.ts';
import {displayText} from '../wizard/text/display.ts';

/** A plan that a command works on; `file` is its path as people read it. */
export type NamedPlan = OpenPlan & {
	readonly path: string;
	readonly file: string;
	/** Whether nobody named its template: it only fits. */
	readonly isGuess: boolean;
	/** Throws a Failure for the path that is written, where a link out of the project came into its place meanwhile. */
	readonly refuse: (target: string) => void;
};

type Names = Reach & {readonly plan: string | undefined; readonly template: string | undefined};

/**
Opens the plan a command is given, or the only one that can be meant. Throws a Failure where several can be, and, unless
`mayBeNew`, where there is none.
*/
export function openNamedPlan(names: Names, {cwd, stderr}: World, {mayBeNew = false} = {}): NamedPlan {
	const {plan, template} = names;
	const workspace = findWorkspace({cwd});
	warn(workspace, stderr);
	const path = findPlan(plan, workspace, names) ?? findPlanPath(onlyPlan(workspace, mayBeNew), workspace, names);
	const document = openDocument(path);
	const file = shortPath(path, cwd);
	if (document.base === null && !mayBeNew) throw new Failure(`Could not read the plan \`${file}\`: it does not exist.`);
	const chosen = chooseTemplate(template, document, workspace);
	const said = sayChoice(chosen, document, file);
	if (said !== undefined) stderr.write(`${displayText(said)}\n`);
	return {
		...openPlan(document, chosen.template, openSpec(undefined, path, workspace)),
		path,
		file,
		isGuess: chosen.reason === 'fits',
		refuse: target => refuseOutside(target, path, workspace, names),
	};
}

/** Says which folder above is no project. */
export function warn({warning}: Pick<Workspace, 'warning'>, stderr: World['stderr']): void {
	if (warning !== undefined) stderr.write(`${displayText(warning)}\n`);
}

function onlyPlan({cwd, features}: Workspace, mayBeNew: boolean): string {
	const candidates = features.filter(({plan}) => mayBeNew || plan !== undefined).map(({place}) => place);
	const [only] = candidates;
	if (only && candidates.length === 1) return only;
	if (!only && mayBeNew) return join(cwd, 'plan.md');
	if (!only) throw new Failure('There is no plan here; name one (see `plan-wizard --help`).', {exitCode: 2});
	const nameOf = (path: string) => (basename(path) === 'plan.md' ? dirname(path) : path);
	const names = candidates.slice(0, 5).map(path => `\`${shortPath(nameOf(path), cwd)}\``);
	const rest = candidates.length > 5 ? ` and ${candidates.length - 5} more` : '';
	throw new Failure(`Which plan is meant? Name one of ${names.join(', ')}${rest}.`, {exitCode: 2});
}
