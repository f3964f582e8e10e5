import {findWorkspace} from '../disk/workspace.ts';
import {jsonSchema} from '../plan/schema.ts';
import {printable} from './json.ts';
import {openTemplate} from './opening.ts';
import type {World} from './world.ts';

/** Prints the JSON Schema of the answers. */
export function printSchema({template}: {readonly template: string | undefined}, {cwd, stdout}: World): number {
	const opened = openTemplate(template, findWorkspace({cwd}));
	stdout.write(`${printable(jsonSchema(opened.template))}\n`);
	return 0;
}
