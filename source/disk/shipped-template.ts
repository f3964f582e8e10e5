import {readdirSync} from 'node:fs';
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

/** The shipped template that a plan is begun with where nothing says otherwise. */
export const usualTemplate = 'technical-plan';

/** The names of the templates that come with the program. */
export function shippedNames(): readonly string[] {
	const names = readdirSync(folder).filter(name => name.endsWith('.md'));
	return names.map(name => name.slice(0, -'.md'.length)).sort();
}

/** A template that comes with the program. Throws a Failure when its files are damaged. */
export function readShippedTemplate(name: string): TemplateText {
	const sidecar: unknown = JSON.parse(read(`${name}.json`));
	const text = read(`${name}.md`);
	return {name, text, sidecar, ...storedForm(name, text, sidecar)};
}

/** What the build stored of all of them, to tell by which a document was written; `undefined` where nothing was built. */
export function readStoredDialects(): string | undefined {
	return readBuilt('dialects.json');
}

/* Only the built program has it; whoever changed the template beside it gets the template read. */
function storedForm(name: string, text: string, sidecar: unknown): {readonly stored?: string} {
	const stored = readBuilt(`${name}.form.json`);
	const isSame =
		stored?.startsWith(`{"text":${JSON.stringify(text)},`) && stored.includes(`"sidecar":${JSON.stringify(sidecar)}`);
	return stored !== undefined && isSame ? {stored} : {};
}

const readBuilt = (name: string): string | undefined =>
	readPlanFile(fileURLToPath(new URL(name, import.meta.url)))?.text;

function read(name: string): string {
	const path = fileURLToPath(new URL(name, folder));
	const file = readPlanFile(path);
	if (!file) throw new Failure(`\`${path}\`, a part of plan-wizard, is missing. Install it again.`);
	return file.text;
}
