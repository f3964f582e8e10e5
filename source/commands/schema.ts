import {findWorkspace} from '../disk/workspace.ts';
import {jsonSchema} from '../plan/schema.ts';
import {openTemplate} from '../session/opening.ts';
import type {World} from '../session/world.ts';
import {printable} from './json.ts';

/** Prints the JSON Schema of the answers. */
export function printSchema({template}: {readonly template: string | undefined}, {cwd, stdout}: World): number {
	const opened = openTemplate(template, findWorkspace({cwd}));
	stdout.write(`${printable(jsonSchema(opened.template))}\n`);
	return 0;
}
