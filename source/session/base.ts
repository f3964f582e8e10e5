/* What a plan is compared with when it is judged. */

import {resolve} from 'node:path';
import {readPlanFile} from '../disk/plan-file.ts';
import type {Workspace} from '../disk/workspace.ts';
import {Failure} from '../failure.ts';
import type {Base} from '../wizard/judging/judging.ts';

/** The text to compare a plan with: that of the file that is named; `undefined` where none is. */
export function findBase(named: string | undefined, {cwd}: Workspace): Base | undefined {
	if (named === undefined) return undefined;
	const file = readPlanFile(resolve(cwd, named));
	if (file) return {text: file.text, name: named};
	throw new Failure(`There is no file \`${named}\` to compare the plan with.`, {exitCode: 2});
}
