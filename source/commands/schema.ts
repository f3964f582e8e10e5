import {jsonSchema} from '../plan/schema.ts';
import {findWorkspace} from '../workspace.ts';
import {openTemplate} from './opening.ts';
import type {World} from './world.ts';

/** Prints the JSON Schema of the answers. */
export function printSchema({template}: {readonly template: string | undefined}, {cwd, stdout}: World): number {
	const opened = openTemplate(template, findWorkspace({cwd}));
	stdout.write(`${JSON.stringify(jsonSchema(opened.template), undefined, 2)}\n`);
	return 0;
}
