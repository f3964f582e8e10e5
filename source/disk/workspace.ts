/*
Where plans are. Spec tools agree on little: features stand in a folder each, with `spec.md`, `plan.md` and `tasks.md`, or with files of
other names, in one of a few places; agents keep plans as files of one folder; and each tool has its own note of the feature being
worked on. All that differs between them is in the tables.
*/

import * as fs from 'node:fs';
import {homedir} from 'node:os';
import {basename, dirname, join, resolve, sep} from 'node:path';
import {explain, Failure} from '../failure.ts';
import {readLabelValue} from '../template/grammar/label-value.ts';
import {findRealPath, isWithin} from './plan-file.ts';

/** A feature's folder, or a plan of an agent. `spec` and `plan` are the paths of those files where they exist. */
export type Feature = {
	/** The folder's name, such as `012-login-throttling`. */
	readonly name: string;
	readonly folder: string;
	readonly spec: string | undefined;
	readonly plan: string | undefined;
	/** Where its plan stands, or would. */
	readonly place: string;
};

/** What was found around the folder the program was started in. `active` is the feature being worked on, as far as one can tell. */
export type Workspace = {
	readonly cwd: string;
	/** The project's folder: the nearest with a mark of a spec tool, else with `.git`, else `cwd`. */
	readonly root: string;
	/** Why a folder above, which has the marks of a project, is none: a sentence. */
	readonly warning: string | undefined;
	/** By name, the last first, since names begin with a growing number. */
	readonly features: readonly Feature[];
	readonly active: Feature | undefined;
	/** `plan.md` in `cwd`, where it exists. */
	readonly planHere: string | undefined;
};

/** How far a plan may be from where it was asked for: whether a link out of the project is followed. */
export type Reach = {readonly isOutside: boolean};

type Environment = Readonly<Record<string, string | undefined>>;

/* What a feature's spec may be called. */
const specNames = ['spec.md', 'Spec.md', 'SPEC.md', 'specs.md'];

/** The spec beside a plan, whichever tool wrote it; OpenSpec has a folder of them, of which a change mostly has one. */
export function specBeside(planPath: string): string | undefined {
	const folder = dirname(planPath);
	const own = [...specNames, 'requirements.md'].map(name => join(folder, name));
	const deltas = entriesIn(join(folder, 'specs')).map(({name}) => join(folder, 'specs', name, 'spec.md'));
	return [...own, ...deltas].find(path => path !== planPath && isFile(path));
}

/* A folder of features, and what their files are called: the first that exists counts, and a new plan is the first. */
type Layout = {
	readonly folder: string;
	readonly plans: readonly string[];
	readonly specs: readonly string[];
	/** The folder among the features that holds those that are done. */
	readonly done?: string;
};

const usual = {plans: ['plan.md'], specs: specNames};

const layouts: readonly Layout[] = [
	...['.flow/features', 'features', '.spec/features', '__specification__/features', 'specs', 'kitty-specs'].map(
		folder => ({folder, ...usual}),
	),
	{folder: '.kiro/specs', plans: ['design.md'], specs: ['requirements.md']},
	{folder: 'openspec/changes', plans: ['design.md', 'proposal.md'], specs: [], done: 'archive'},
];

// Where agents keep their plans, a file each.
const planFolders = ['.cursor/plans', '.claude/plans', 'docs/superpowers/plans'];

const marks = ['.flow', '.specify', '.spec', '__specification__'];

// Spec Kit's own variables; the first holds a path, the second a name.
const variables = ['SPECIFY_FEATURE_DIRECTORY', 'SPECIFY_FEATURE'];

// Where tools note the active feature: Flow and its heirs in a Markdown label, the others in JSON.
const stateFiles: ReadonlyArray<{readonly path: string; readonly read: (text: string) => string | undefined}> = [
	{path: '.flow/state/current-session.md', read: text => readLabelValue(text, 'Feature ID')},
	{path: '.flow/state.json', read: readState},
	{path: '.specify/feature.json', read: readState},
	{path: '.spec/state/session.json', read: readState},
	{path: '.spec/state/current-session.md', read: text => readLabelValue(text, 'Feature ID')},
	{path: '.spec/.session.json', read: readState},
	{path: '__specification__/state/current-session.md', read: text => readLabelValue(text, 'Feature ID')},
];

const stateKeys = [
	'feature_directory',
	'featureDirectory',
	'feature',
	'currentFeature',
	'current_feature',
	'activeFeature',
	'active_feature',
	'featureId',
	'feature_id',
	'current',
	'active',
	'workflow',
];

// No project has more, and a folder called `features` may be anything.
const maximumFeatures = 1000;

/** Looks around `cwd`: upward to the root of the repository or the home folder, and into the known folders, nowhere else. */
export function findWorkspace({cwd, env = process.env}: {readonly cwd: string; readonly env?: Environment}): Workspace {
	const here = resolve(cwd);
	const {root, warning} = findRoot(here, env);
	const features = [
		...layouts.flatMap(layout => listFeatures(root, layout)),
		...planFolders.flatMap(folder => listPlans(join(root, folder))),
	];
	const sorted = features.sort((a, b) => compareNames(b.name, a.name));
	return {
		cwd: here,
		root,
		warning,
		features: sorted,
		active: findAround(here, root) ?? findNoted(root, sorted, env) ?? findByBranch(root, sorted),
		planHere: isFile(join(here, 'plan.md')) ? join(here, 'plan.md') : undefined,
	};
}

/**
The path of the plan that is meant: an argument names a file, a folder (its `plan.md`), or a feature by name or number; without
one it is the active feature's, else the one here. `undefined` means that the person has to choose.
*/
export function planPlace(argument: string | undefined, workspace: Workspace): string | undefined {
	if (argument === undefined) return workspace.active?.place ?? workspace.planHere;
	const path = resolve(workspace.cwd, argument);
	if (isFolder(path) || /[/\\]$/.test(argument)) return readFeature(path, layoutOf(path, workspace.root)).place;
	const feature = fs.existsSync(path) ? undefined : findFeature(argument, workspace.features);
	return feature?.place ?? path;
}

/** The real path of the plan at `place`. Throws a Failure where that cannot be told, and where `refuseOutside` does. */
export function findPlanPath(place: string, workspace: Pick<Workspace, 'root'>, reach: Reach): string {
	try {
		const path = findRealPath(place);
		refuseOutside(path, place, workspace, reach);
		return path;
	} catch (error) {
		if (error instanceof Failure) throw error;
		throw new Failure(`Could not find \`${place}\`: ${explain(error)}.`, {cause: error});
	}
}

/**
Throws a Failure where a link, that of the plan at `place` or of a folder above it, leads to a `path` out of the project that holds
the place: the project would choose the file. A place outside of the project is the person's own choice.
*/
export function refuseOutside(path: string, place: string, {root}: Pick<Workspace, 'root'>, {isOutside}: Reach): void {
	const project = place.startsWith(join(root, sep)) ? root : findRoot(dirname(place), process.env).root;
	if (isOutside || isWithin(path, project)) return;
	throw leadsOut(place, path, 'Name that file itself, or follow the link with `--outside`.');
}

/** What is said of a link out of the project, and of what to do. */
export const leadsOut = (place: string, path: string, advice: string): Failure =>
	new Failure(`\`${place}\` leads out of the project, to \`${path}\`. ${advice}`);

type Root = Pick<Workspace, 'root' | 'warning'>;

function findRoot(cwd: string, env: Environment): Root {
	const home = env.HOME || homedir();
	for (let folder = cwd; ; folder = dirname(folder)) {
		if (folder === home && folder !== cwd) break;
		// `.flow` holds `features` too, but is not the project.
		if (marks.includes(basename(folder))) continue;
		if (isMarked(folder))
			return isOthers(folder, cwd) ? {root: cwd, warning: distrust(folder)} : {root: folder, warning: undefined};
		if (dirname(folder) === folder) break;
	}
	return {root: cwd, warning: undefined};
}

/** The folder of the project that holds `path`, as `Workspace` has it; `undefined` where nothing marks one. */
export function findProject(path: string, env: Environment = process.env): string | undefined {
	const {root} = findRoot(dirname(path), env);
	return isMarked(root) || isFolder(join(root, '.plan-wizard')) ? root : undefined;
}

function isMarked(folder: string): boolean {
	const hasMark = marks.some(mark => isFolder(join(folder, mark)));
	const hasFeature = () => layouts.some(layout => listFeatures(folder, layout).length > 0);
	return hasMark || hasFeature() || fs.existsSync(join(folder, '.git'));
}

/*
Whether somebody else can put files into a folder above `cwd` who has no such right where the person works, as into one for temporary
files. Where all of a disk is open to all, as Windows' is in Linux, the folder is no worse than `cwd`.
*/
function isOthers(folder: string, cwd: string): boolean {
	const [there, here] = [statOf(folder), statOf(cwd)];
	if (!there || !here || folder === cwd || process.getuid === undefined) return false;
	const isOpen = (there.mode & 0o002) !== 0 && (here.mode & 0o002) === 0;
	return isOpen || ![process.getuid(), 0, here.uid].includes(there.uid);
}

const distrust = (folder: string): string =>
	`\`${folder}\` looks like a project, but others may write there, so its templates and features are not used. To use them, start there, or take that right away from others.`;

function listFeatures(root: string, layout: Layout): Feature[] {
	const folder = join(root, layout.folder);
	return entriesIn(folder)
		.filter(entry => entry.name !== 'node_modules' && entry.name !== layout.done && !entry.isFile())
		.sort((a, b) => compareNames(b.name, a.name))
		.slice(0, maximumFeatures)
		.map(entry => readFeature(join(folder, entry.name), layout))
		.filter(feature => feature.spec !== undefined || feature.plan !== undefined);
}

function readFeature(folder: string, {plans, specs}: Pick<Layout, 'plans' | 'specs'>): Feature {
	const find = (names: readonly string[]) => names.map(name => join(folder, name)).find(path => isFile(path));
	const plan = find(plans);
	const place = plan ?? join(folder, plans[0] ?? 'plan.md');
	return {name: basename(folder), folder, spec: find(specs), plan, place};
}

function listPlans(folder: string): Feature[] {
	return entriesIn(folder)
		.filter(entry => entry.name.endsWith('.md') && isFile(join(folder, entry.name)))
		.sort((a, b) => compareNames(b.name, a.name))
		.slice(0, maximumFeatures)
		.map(({name}) => {
			const plan = join(folder, name);
			return {name: name.replace(/(?:\.plan)?\.md$/, ''), folder, spec: undefined, plan, place: plan};
		});
}

function entriesIn(folder: string): readonly fs.Dirent[] {
	try {
		return fs.readdirSync(folder, {withFileTypes: true}).filter(({name}) => !name.startsWith('.'));
	} catch {
		return [];
	}
}

/* The layout whose features stand where `folder` does. */
function layoutOf(folder: string, root: string): Pick<Layout, 'plans' | 'specs'> {
	return layouts.find(layout => dirname(folder) === join(root, layout.folder)) ?? usual;
}

const compareNames = (a: string, b: string): number => a.localeCompare(b, 'en', {numeric: true});

// Inside a feature's folder: one below a layout, even if it is still empty, or any with a `spec.md`.
function findAround(cwd: string, root: string): Feature | undefined {
	for (let folder = cwd; folder !== root && dirname(folder) !== folder; folder = dirname(folder)) {
		const layout = layoutOf(folder, root);
		if (layout !== usual) return readFeature(folder, layout);
	}
	const here = readFeature(cwd, usual);
	return here.spec === undefined ? undefined : here;
}

function findNoted(root: string, features: readonly Feature[], env: Environment): Feature | undefined {
	const notes = [
		...variables.map(name => env[name]),
		...stateFiles.map(({path, read}) => read(readShort(join(root, path)) ?? '')),
	];
	for (const note of notes) {
		const feature = note ? findNamed(note, root, features) : undefined;
		if (feature) return feature;
	}
	return undefined;
}

function findNamed(note: string, root: string, features: readonly Feature[]): Feature | undefined {
	const folder = resolve(root, note);
	const isInside = folder.startsWith(root + sep) && /[/\\]/.test(note);
	return isInside && isFolder(folder)
		? readFeature(folder, layoutOf(folder, root))
		: findFeature(basename(note), features);
}

// By its whole name, else by its number where only one feature has it: `004-fix` works on `004-login` too.
function findFeature(name: string, features: readonly Feature[]): Feature | undefined {
	const whole = features.find(feature => feature.name === name);
	if (whole) return whole;
	const number = numberOf(name);
	const same = features.filter(feature => number !== undefined && numberOf(feature.name) === number);
	return same.length === 1 ? same[0] : undefined;
}

// `012-login` is 12, `20260319-143022-login` its time.
const numberOf = (name: string): string | undefined =>
	/^(\d{8}-\d{6}|\d+)(?=[- ]|$)/.exec(name)?.[1]?.replace(/^0+(?=\d)/, '');

function findByBranch(root: string, features: readonly Feature[]): Feature | undefined {
	const branch = /^ref: refs\/heads\/(.+)$/m
		.exec(readShort(join(findGitFolder(root) ?? '', 'HEAD')) ?? '')?.[1]
		?.trim();
	const name = branch?.split('/').at(-1) ?? '';
	return /^\d{3,}-/.test(name) ? findFeature(name, features) : undefined;
}

// In a worktree or a submodule `.git` is a file that says where the folder is.
function findGitFolder(root: string): string | undefined {
	for (let folder = root; ; folder = dirname(folder)) {
		const path = join(folder, '.git');
		if (isFolder(path)) return path;
		const pointer = /^gitdir: (.+)$/m.exec(readShort(path) ?? '')?.[1];
		if (pointer) return resolve(folder, pointer.trim());
		if (dirname(folder) === folder) return undefined;
	}
}

function readState(text: string): string | undefined {
	try {
		return pickFeature(JSON.parse(text));
	} catch {
		return undefined;
	}
}

function pickFeature(state: unknown): string | undefined {
	if (typeof state === 'string') return state;
	if (typeof state !== 'object' || state === null) return undefined;
	const values = new Map(Object.entries(state));
	for (const key of stateKeys) {
		const feature = pickFeature(values.get(key));
		if (feature) return feature;
	}
	return undefined;
}

export const isFile = (path: string): boolean => statOf(path)?.isFile() ?? false;

export const isFolder = (path: string): boolean => statOf(path)?.isDirectory() ?? false;

function statOf(path: string): fs.Stats | undefined {
	try {
		return fs.statSync(path);
	} catch {
		return undefined;
	}
}

// A note of another tool: whatever is wrong with it, we go on without.
export function readShort(path: string): string | undefined {
	try {
		const stats = fs.statSync(path);
		return stats.isFile() && stats.size < 1_000_000 ? fs.readFileSync(path, 'utf8') : undefined;
	} catch {
		return undefined;
	}
}
