import {join} from 'node:path';
import {findWorkspace} from '../disk/workspace.ts';
import {jsonSchema} from '../plan/schema.ts';
import {chooseTemplate, documentOf} from '../session/choice.ts';
import type {World} from '../session/world.ts';
import {printable} from './json.ts';
import {warn} from './named-plan.ts';

/** Prints the JSON Schema of the answers. */
export function printSchema({template}: {readonly template: string | undefined}, {cwd, stdout, stderr}: World): number {
	const workspace = findWorkspace({cwd});
	warn(workspace, stderr);
	const opened = chooseTemplate(template, documentOf(join(cwd, 'plan.md'), null), workspace);
	stdout.write(`${printable(jsonSchema(opened.template))}\n`);
	return 0;
}
