/* A merge driver for git: two versions of a file and the one that both come from, merged by field. */

import {resolve} from 'node:path';
import type {MergeArguments} from '../command-table.ts';
import {isRegularFile, readPlanFile, replaceBytes} from '../disk/plan-file.ts';
import {findPlanPath, findWorkspace, type Workspace} from '../disk/workspace.ts';
import {explain, Failure} from '../failure.ts';
import {type Merge, mergePlans} from '../plan/merge/merge.ts';
import {pathText} from '../plan/place.ts';
import {readPlan} from '../plan/plan.ts';
import {hasBaseInConflicts, mergeByGit} from '../programs/git.ts';
import {chooseTemplate, documentOf, noTemplate} from '../session/choice.ts';
import type {World} from '../session/world.ts';
import type {Template} from '../template/template.ts';
import {displayText} from '../wizard/text/display.ts';
import {warn} from './named-plan.ts';

type Three = Readonly<Record<'base' | 'mine' | 'theirs', string>>;

/** What is written, and a sentence on what is left to be done. */
type Outcome = {readonly bytes: Uint8Array; readonly message: string | undefined; readonly isClean: boolean};

/** Merges three files and writes the result into the second. Returns 1 when conflicts are left in it, between markers. */
export function mergeFiles(request: MergeArguments, world: World): number {
	const {mine, name = mine} = request;
	const workspace = findWorkspace(world);
	warn(workspace, world.stderr);
	const target = findPlanPath(resolve(world.cwd, mine), workspace, request);
	const texts = readTexts(request, world);
	const {bytes, message, isClean} =
		'obstacle' in texts
			? mergeUnread(texts, name, request, world)
			: mergeByField(texts, name, request, workspace, world);
	replaceBytes(target, bytes);
	if (message !== undefined) world.stderr.write(`${displayText(message)}\n`);
	return isClean ? 0 : 1;
}

type Unread = {readonly obstacle: string; readonly cause: unknown};

/* The three texts, or why one of them is none that can be read as a plan. */
function readTexts({base, mine, theirs}: MergeArguments, {cwd}: World): Three | Unread {
	const paths = {base: resolve(cwd, base), mine: resolve(cwd, mine), theirs: resolve(cwd, theirs)};
	try {
		return {base: readText(paths.base, base), mine: readText(paths.mine, mine), theirs: readText(paths.theirs, theirs)};
	} catch (error) {
		// Git would wait for the end of a pipe.
		if (!(error instanceof Failure) || !Object.values(paths).every(isRegularFile)) throw error;
		return {obstacle: explain(error.cause), cause: error};
	}
}

function readText(path: string, name: string): string {
	const file = readPlanFile(path);
	if (!file) throw new Failure(`Could not read \`${name}\`: it does not exist.`);
	return file.text;
}

function mergeUnread({obstacle, cause}: Unread, name: string, request: MergeArguments, {cwd}: World): Outcome {
	const merged = mergeByGit({...request, cwd});
	const reason = merged === 'refused' ? 'it is not a text' : obstacle;
	if (merged === undefined || merged === 'refused')
		throw new Failure(`Could not merge \`${name}\`: ${reason}.`, {cause});
	const how = `Git merged the lines of \`${name}\`, not its fields: ${obstacle}.`;
	const rest = merged.isClean ? '' : ' Choose between the markers in the file.';
	return {...merged, message: how + rest};
}

function mergeByField(
	texts: Three,
	name: string,
	request: MergeArguments,
	workspace: Workspace,
	world: World,
): Outcome {
	const template = findTemplate(request, texts.mine, workspace, world);
	const read = (text: string) => readPlan(template, text);
	const {conflicts, marked, isByLine} = mergePlans(read(texts.base), read(texts.mine), read(texts.theirs));
	const bytesOf = (text: string) => Buffer.from(text);
	const labels = {mine: 'ours', theirs: 'theirs', size: request.markerSize};
	if (conflicts.length === 0) return {bytes: bytesOf(marked(labels)), message: undefined, isClean: true};
	const byGit = mergeByGit({...request, cwd: world.cwd});
	const message = describe(name, conflicts);
	if (typeof byGit === 'object' && (byGit.isClean || isByLine))
		return {...byGit, message: byGit.isClean ? undefined : message};
	const base = hasBaseInConflicts(world.cwd) ? {base: 'base'} : {};
	return {bytes: bytesOf(marked({...labels, ...base})), message, isClean: false};
}

/* The project's own may be in the middle of a merge itself. */
function findTemplate(
	{template: name, mine, name: path = mine}: MergeArguments,
	text: string,
	workspace: Workspace,
	{cwd, stderr}: World,
): Template {
	const document = documentOf(resolve(cwd, path), text);
	try {
		return chooseTemplate(name, document, workspace).template;
	} catch (error) {
		if (name !== undefined || !(error instanceof Failure)) throw error;
		stderr.write(`${displayText(error.message)} The plan is merged without it.\n`);
		return chooseTemplate(noTemplate, document, workspace).template;
	}
}

function describe(name: string, conflicts: Merge['conflicts']): string {
	const places = [...new Set(conflicts.map(({path}) => pathText(path)))].filter(path => path !== '');
	const where = places.length === 0 ? '' : `: ${places.map(path => `\`${path}\``).join(', ')}`;
	return `Both sides changed the same in \`${name}\`${where}. Choose between the markers in the file.`;
}
