/* A merge driver for git: two versions of a file and the one that both come from, merged by field. */

import {isUtf8} from 'node:buffer';
import {readFileSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import type {MergeArguments} from '../command-table.ts';
import {findPlanPath, findWorkspace, type Workspace} from '../disk/workspace.ts';
import {explain, Failure} from '../failure.ts';
import {type Merge, mergePlans, mergeTexts} from '../plan/merge/merge.ts';
import {pathText} from '../plan/place.ts';
import {readPlan} from '../plan/plan.ts';
import {chooseTemplate, documentOf} from '../session/choice.ts';
import type {World} from '../session/world.ts';
import type {Template} from '../template/template.ts';
import {displayText} from '../wizard/text/display.ts';

type Three<One> = readonly [base: One, mine: One, theirs: One];

/** Merges three files and writes the result into the second. Returns 1 when conflicts are left in it, between markers. */
export function mergeFiles(request: MergeArguments, world: World): number {
	const {base, mine, theirs, markerSize: size} = request;
	const workspace = findWorkspace(world);
	const target = findPlanPath(resolve(world.cwd, mine), workspace, request);
	const files = [base, mine, theirs].map(path => readBytes(path, world)) as unknown as Three<Buffer>;
	const name = request.name ?? mine;
	if (files.some(isBinary)) throw new Failure(`Could not merge \`${name}\`: it is not a text.`);
	const encoding = files.every(bytes => isUtf8(bytes)) ? 'utf8' : 'latin1';
	const texts = files.map(bytes => bytes.toString(encoding)) as unknown as Three<string>;
	const {conflicts, marked} =
		encoding === 'utf8' ? mergeByField(texts, request, workspace, world) : mergeTexts(...texts);
	write(target, mine, Buffer.from(marked({mine: 'ours', theirs: 'theirs', size}), encoding));
	if (conflicts.length === 0) return 0;
	world.stderr.write(`${displayText(describe(name, conflicts))}\n`);
	return 1;
}

function mergeByField(texts: Three<string>, request: MergeArguments, workspace: Workspace, world: World) {
	const template = findTemplate(request, texts[1], workspace, world);
	if (!template) return mergeTexts(...texts);
	const [base, mine, theirs] = texts;
	return mergePlans(readPlan(template, base), readPlan(template, mine), readPlan(template, theirs));
}

/* The project's own may be in the middle of a merge itself. */
function findTemplate(
	{template: name, mine, name: path = mine}: MergeArguments,
	text: string,
	workspace: Workspace,
	{cwd, stderr}: World,
): Template | undefined {
	try {
		return chooseTemplate(name, documentOf(resolve(cwd, path), text), workspace).template;
	} catch (error) {
		if (name !== undefined || !(error instanceof Failure)) throw error;
		stderr.write(`${displayText(error.message)} The lines are merged instead of the fields.\n`);
		return undefined;
	}
}

function readBytes(path: string, {cwd}: World): Buffer {
	try {
		return readFileSync(resolve(cwd, path));
	} catch (error) {
		throw new Failure(`Could not read \`${path}\`: ${explain(error)}.`, {cause: error});
	}
}

/* As git tells it, but for a text that is sound otherwise. */
function isBinary(bytes: Buffer): boolean {
	return bytes.subarray(0, 8000).includes(0) && !isUtf8(bytes);
}

function write(path: string, name: string, bytes: Buffer): void {
	try {
		writeFileSync(path, bytes);
	} catch (error) {
		throw new Failure(`Could not write \`${name}\`: ${explain(error)}.`, {cause: error});
	}
}

function describe(name: string, conflicts: Merge['conflicts']): string {
	const places = [...new Set(conflicts.map(({path}) => pathText(path)))].filter(path => path !== '');
	const where = places.length === 0 ? '' : `: ${places.map(path => `\`${path}\``).join(', ')}`;
	return `Both sides changed the same in \`${name}\`${where}. Choose between the markers in the file.`;
}
