/*
The templates of a project, and by which shipped one a document is begun. Tools keep theirs in a few places, by the kind of the
document: `plan.md` has a `plan-template.md`, a design of Kiro or OpenSpec a `design.md` among their templates, and a record of a
decision a `template.md` beside it. All that differs between the tools is in the tables.
*/

import * as fs from 'node:fs';
import {basename, dirname, isAbsolute, join, relative, resolve, sep} from 'node:path';
import {explain, Failure} from '../failure.ts';
import {findRealPath, isWithin, readPlanFile} from './plan-file.ts';
import {isFile, isFolder, leadsOut, readShort} from './workspace.ts';

/** A template file with the sidecar beside it. `name` is its path as it is best shown: relative to the project. */
export type TemplateFile = {
	readonly path: string;
	readonly name: string;
	readonly text: string;
	readonly sidecar: unknown;
};

const templateFolders = [
	'.flow/templates',
	'.specify/templates',
	'.spec/templates',
	'__specification__/templates',
	'templates',
];

// Records of decisions and proposals, which stand in one folder, numbered, beside their template.
const recordFolders = /^(?:adrs?|decisions|rfcs?|proposals)$/i;
const recordTemplates = ['template.md', 'adr-template.md', '0000-template.md', '0000-adr-template.md'];

// Where a document is begun by which of the shipped templates; `beside` is a folder of the project that says so too.
const homes: ReadonlyArray<{
	readonly file: RegExp;
	readonly folder: RegExp;
	readonly beside?: string;
	readonly dialect: string;
}> = [
	{file: /^design\.md$/i, folder: /(?:^|\/)\.kiro\/specs\/[^/]+$/, dialect: 'kiro-design'},
	{file: /^design\.md$/i, folder: /(?:^|\/)openspec\/changes\/[^/]+$/, dialect: 'openspec-design'},
	{file: /^proposal\.md$/i, folder: /(?:^|\/)openspec\/changes\/[^/]+$/, dialect: 'openspec-proposal'},
	{file: /^plan\.md$/i, folder: /(?:^|\/)specs\/[^/]+$/, beside: '.specify', dialect: 'spec-kit-plan'},
	{file: /^plan\.md$/i, folder: /(?:^|\/)kitty-specs\/[^/]+$/, dialect: 'spec-kit-plan'},
	{file: /^requirements\.md$/i, folder: /(?:^|\/)\.kiro\/specs\/[^/]+$/, dialect: 'kiro-requirements'},
	{file: /^spec\.md$/i, folder: /(?:^|\/)openspec\/(?:changes\/[^/]+\/)?specs\/[^/]+$/, dialect: 'openspec-spec'},
	{file: /^spec\.md$/i, folder: /(?:^|\/)(?:kitty-)?specs\/[^/]+$/, beside: '.specify', dialect: 'spec-kit-spec'},
	{file: /^spec\.md$/i, folder: /./, dialect: 'flow-spec'},
	{file: /^\d+[-_].+\.md$/i, folder: /(?:^|\/)(?:adrs?|decisions)$/, dialect: 'madr'},
];

type Project = {readonly root: string};

/** The name of the shipped template that a new document at `path` is begun with; `undefined`: nothing there says. */
export function dialectAt(path: string, {root}: Project): string | undefined {
	const folder = dirname(path).split(sep).join('/');
	const home = homes.find(
		({file, folder: where, beside}) =>
			file.test(basename(path)) && where.test(folder) && (beside === undefined || isFolder(join(root, beside))),
	);
	return home?.dialect;
}

/** Where the project may have a template for the document at `path`: those for its kind, and those for any plan. */
export function templatePlaces(path: string, project: Project): {readonly own: string[]; readonly any: string[]} {
	const {root} = project;
	const kind = basename(path)
		.replace(/\.[^.]*$/, '')
		.toLowerCase();
	const inFolders = (name: string) => templateFolders.map(folder => join(root, folder, name));
	const tools = [
		{home: '.kiro', files: [join(root, '.kiro/settings/templates/specs', `${kind}.md`)]},
		{home: 'openspec', files: schemaTemplates(path, kind, root)},
	];
	// The tool in whose folder the document stands goes first.
	const isHome = ({home}: (typeof tools)[number]) => path.startsWith(join(root, home, sep));
	const ordered = [...tools.filter(isHome), ...tools.filter(tool => !isHome(tool))].flatMap(({files}) => files);
	const own = [...recordPlaces(path, root), ...inFolders(`${kind}-template.md`), ...ordered];
	const isThere = (file: string) => file !== path && isFile(file);
	return {
		own: own.filter(isThere),
		any: kind === 'plan' ? [] : inFolders('plan-template.md').filter(isThere),
	};
}

function recordPlaces(path: string, root: string): string[] {
	const folder = dirname(path);
	const isRecord = recordFolders.test(basename(folder)) || /^\d+[-_]/.test(basename(path));
	if (!isRecord || !path.startsWith(join(root, sep))) return [];
	const beside = recordTemplates.map(name => join(folder, name));
	return [...new Set([...beside, ...[dirname(folder), root].map(above => join(above, '0000-template.md'))])];
}

/* OpenSpec has a folder of templates for each schema; a change, or the project, says which is used. */
function schemaTemplates(path: string, kind: string, root: string): string[] {
	const schemas = join(root, 'openspec/schemas');
	const notes = [join(dirname(path), '.openspec.yaml'), join(root, 'openspec/config.yaml')];
	const named = notes.flatMap(note => /^schema:[ \t]*["']?([\w.-]+)/m.exec(readShort(note) ?? '')?.[1] ?? []);
	const names = [...named.slice(0, 1), ...foldersIn(schemas)];
	return [...new Set(names)].map(name => join(schemas, name, 'templates', `${kind}.md`));
}

function foldersIn(folder: string): string[] {
	try {
		const entries = fs.readdirSync(folder, {withFileTypes: true});
		return entries
			.filter(entry => entry.isDirectory())
			.map(entry => entry.name)
			.sort();
	} catch {
		return [];
	}
}

// Ten times the longest one seen; each of its words may become a field.
const largestTemplate = 1_000_000;

/** Reads the template that is named. Throws a Failure for a file that cannot be read and for a broken sidecar. */
export function readNamedTemplate(name: string, {cwd, root}: Project & {readonly cwd: string}): TemplateFile {
	const path = resolve(cwd, name);
	if (!fs.existsSync(path)) throw new Failure(`Could not read the template \`${name}\`: it does not exist.`);
	return readTemplate(path, root);
}

/** Reads one of the project's own templates. Throws a Failure as `readNamedTemplate` does, and for one that leads out of it. */
export function readProjectTemplate(path: string, {root}: Project): TemplateFile {
	for (const one of [path, sidecarOf(path)]) refuseTemplate(one, root);
	return readTemplate(path, root);
}

function readTemplate(path: string, root: string): TemplateFile {
	const file = readPlanFile(path);
	if (!file) throw new Failure(`Could not read the template \`${path}\`: it does not exist.`);
	if (file.size > largestTemplate) {
		const megabytes = Math.ceil(file.size / 1e6);
		throw new Failure(`Could not read \`${path}\`: it has ${megabytes} MB, more than a template may have (1 MB).`);
	}
	const short = relative(root, path);
	return {
		path,
		name: short.startsWith('..') || isAbsolute(short) ? path : short,
		text: file.text,
		sidecar: readSidecar(path),
	};
}

/* A repository may hold a link to any file of the person who opens it. */
function refuseTemplate(path: string, root: string): void {
	if (isWithin(path, root)) return;
	throw leadsOut(path, findRealPath(path), 'Remove that link, or name the template that is meant with `--template`.');
}

const sidecarOf = (template: string): string => `${template.replace(/\.[^./\\]*$/, '')}.json`;

function readSidecar(template: string): unknown {
	const path = sidecarOf(template);
	const file = readPlanFile(path);
	if (!file) return undefined;
	try {
		return JSON.parse(file.text.replace(/^\uFEFF/, ''));
	} catch (error) {
		throw new Failure(`The sidecar \`${path}\` is no JSON: ${explain(error)}. Correct the file or remove it.`, {
			cause: error,
		});
	}
}
