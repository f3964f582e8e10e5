import {fileURLToPath} from 'node:url';
import {Failure} from '../failure.ts';
import {packageRoot} from '../package-root.ts';
import {readPlanFile} from './plan-file.ts';

/** A template as text, with the sidecar as it was read. `name` is its path as it is best shown. */
export type TemplateText = {
	readonly name: string;
	readonly text: string;
	readonly sidecar: unknown;
	/** What the build made of it, if it was built from this very text and sidecar. */
	readonly stored?: string;
};

const folder = new URL('templates/', packageRoot);

/** The template that comes with the program. Throws a Failure when its files are damaged. */
export function readShippedTemplate(): TemplateText {
	const sidecar: unknown = JSON.parse(read('technical-plan.json'));
	const text = read('technical-plan.md');
	return {name: 'technical-plan', text, sidecar, ...storedForm(text, sidecar)};
}

/* Only the built program has it; whoever changed the template beside it gets the template read. */
function storedForm(text: string, sidecar: unknown): {readonly stored?: string} {
	const stored = readPlanFile(fileURLToPath(new URL('technical-plan.form.json', import.meta.url)))?.text;
	const isSame =
		stored?.startsWith(`{"text":${JSON.stringify(text)},`) && stored.includes(`"sidecar":${JSON.stringify(sidecar)}`);
	return stored !== undefined && isSame ? {stored} : {};
}

function read(name: string): string {
	const path = fileURLToPath(new URL(name, folder));
	const file = readPlanFile(path);
	if (!file) throw new Failure(`\`${path}\`, a part of plan-wizard, is missing. Install it again.`);
	return file.text;
}
