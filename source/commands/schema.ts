import {join} from 'node:path';
import {findWorkspace} from '../disk/workspace.ts';
import {jsonSchema} from '../plan/schema.ts';
import {chooseTemplate, documentOf} from '../session/choice.ts';
import type {World} from '../session/world.ts';
import {printable} from './json.ts';

/** Prints the JSON Schema of the answers. */
export function printSchema({template}: {readonly template: string | undefined}, {cwd, stdout}: World): number {
	const opened = chooseTemplate(template, documentOf(join(cwd, 'plan.md'), null), findWorkspace({cwd}));
	stdout.write(`${printable(jsonSchema(opened.template))}\n`);
	return 0;
}
