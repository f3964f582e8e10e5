import {fileURLToPath} from 'node:url';
import {Failure} from './failure.ts';
import {readPlanFile} from './plan-file.ts';

/** A template as text, with the sidecar as it was read. `name` is its path as it is best shown. */
export type TemplateText = {readonly name: string; readonly text: string; readonly sidecar: unknown};

// From `source/` as from `dist/`.
const folder = new URL('../templates/', import.meta.url);

/** The template that comes with the program. Throws a Failure when its files are damaged. */
export function readShippedTemplate(): TemplateText {
	const sidecar: unknown = JSON.parse(read('technical-plan.json'));
	return {name: 'technical-plan', text: read('technical-plan.md'), sidecar};
}

function read(name: string): string {
	const path = fileURLToPath(new URL(name, folder));
	const file = readPlanFile(path);
	if (!file) throw new Failure(`\`${path}\`, a part of plan-wizard, is missing. Install it again.`);
	return file.text;
}
