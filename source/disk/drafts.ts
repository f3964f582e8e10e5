/*
Drafts: one file each in a folder of its own, so that two programs never write the same file unless they edit the same plan. conf
does the writing, but never over a good draft: it fills `<id>.next`, whose size is checked (a full disk can cut a write short
without an error), and a rename puts that in the place of `<id>.json`.
*/

import * as fs from 'node:fs';
import {homedir} from 'node:os';
import {dirname, isAbsolute, join} from 'node:path';
import {codeOf, explain, Failure} from '../failure.ts';
import {type Draft, isId, nameDraft, readDraft, writeDraft} from './draft.ts';
import {checkHold, type Holder, hold, release} from './lock.ts';

/** A draft's file that cannot be used: moved aside to `to`, or, where even that failed, left where it was. */
export type Broken = {readonly from: string; readonly to: string | undefined; readonly cause: Failure};

/** One draft looked for: it, or what was wrong with its file, or neither where there is none. */
export type Found = {readonly draft?: Draft; readonly broken?: Broken};

/** The drafts in a folder, which is made, and conf loaded, by `prepare` alone: that takes as long as a good part of the form. */
export type Drafts = {
	readonly folder: string;
	/** Makes ready for `save`. Throws a Failure when the folder cannot be made or written. */
	readonly prepare: () => Promise<void>;
	readonly isEmpty: () => boolean;
	readonly has: (id: string) => boolean;
	/** All drafts, newest first. */
	readonly list: () => {readonly drafts: readonly Draft[]; readonly broken: readonly Broken[]};
	readonly read: (id: string) => Found;
	readonly find: (planPath: string) => Found;
	readonly save: (draft: Draft) => void;
	readonly remove: (id: string) => void;
	/** Whether a process has, or had, it open. */
	readonly hasLock: (id: string) => boolean;
	/** Marks a draft as open in this process, unless another that lives has it open: that one is returned. */
	readonly hold: (id: string, options?: {readonly takeOver?: boolean}) => Holder | undefined;
	/** Whether it is still marked so, which also tells the others that this process lives; else who has it, if anyone does. */
	readonly checkHold: (id: string) => 'own' | 'missing' | Holder;
	readonly release: (id: string) => void;
};

/**
The program's own folder, for `settings.json` and, below it, the drafts: conf's, so `~/.config/plan-wizard`, or below
`XDG_CONFIG_HOME`. Throws a Failure that names it when it cannot be made.
*/
export async function findFolder(): Promise<string> {
	try {
		const {XDG_CONFIG_HOME} = process.env;
		// conf would make it in whatever project this was started in.
		if (XDG_CONFIG_HOME && !isAbsolute(XDG_CONFIG_HOME)) throw new Error('`XDG_CONFIG_HOME` is not an absolute path');
		// Without a home folder conf would take the folder the program was started in, or fail to load at all.
		if (!XDG_CONFIG_HOME && !isAbsolute(homedir())) {
			throw new Error(homedir() === '' ? '`HOME` is empty' : '`HOME` is not an absolute path');
		}
		const {default: Conf} = await import('conf');
		return dirname(new Conf({projectName: 'plan-wizard', projectSuffix: '', deserialize: () => ({})}).path);
	} catch (error) {
		throw unusable(error);
	}
}

/** The drafts in `folder`, by default in the program's own, ready for `save`. */
export async function openDrafts({folder}: {readonly folder?: string} = {}): Promise<Drafts> {
	const drafts = createDrafts(folder ?? join(await findFolder(), 'drafts'));
	await drafts.prepare();
	return drafts;
}

export function createDrafts(folder: string): Drafts {
	const pathOf = (id: string, extension: string): string => join(folder, `${id}.${extension}`);
	const lockOf = (id: string): string => pathOf(id, 'lock');
	let write: Write | undefined;
	return {
		folder,
		async prepare() {
			makeFolder(folder);
			write = await loadWrite();
		},
		isEmpty: () => !namesIn(folder).some(name => name.endsWith('.json')),
		has: id => fs.existsSync(pathOf(id, 'json')),
		list: () => listDrafts(folder),
		read: id => read(folder, id),
		find: planPath => read(folder, nameDraft(planPath)),
		save(draft) {
			if (!write) throw new RangeError('Expected `prepare` before `save`.');
			save(draft, folder, write);
		},
		remove(id) {
			if (!isId(id)) return;
			for (const extension of ['json', 'next', 'lock']) removeFile(pathOf(id, extension));
		},
		hasLock: id => fs.existsSync(lockOf(id)),
		hold: (id, options) => hold(lockOf(id), options),
		checkHold: id => checkHold(lockOf(id)),
		release: id => release(lockOf(id)),
	};
}

function makeFolder(folder: string): void {
	try {
		fs.mkdirSync(folder, {recursive: true, mode: 0o700});
		fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK);
	} catch (error) {
		throw unusable(error);
	}
}

function listDrafts(folder: string): ReturnType<Drafts['list']> {
	const found = readIds(folder).map(id => read(folder, id));
	return {
		drafts: found.flatMap(({draft}) => draft ?? []).sort((a, b) => b.savedAt.localeCompare(a.savedAt)),
		broken: found.flatMap(({broken}) => broken ?? []),
	};
}

function read(folder: string, id: string): Found {
	const path = join(folder, `${id}.json`);
	if (!isId(id) || !fs.existsSync(path)) return {};
	try {
		return {draft: readDraft(fs.readFileSync(path, 'utf8'), id)};
	} catch (error) {
		return {broken: moveAside(path, error)};
	}
}

/* Writes `<id>.next` in a folder. */
type Write = (folder: string, draft: Draft, text: string) => void;

async function loadWrite(): Promise<Write> {
	const {default: Conf} = await import('conf');
	return (cwd, draft, text) => {
		const options = {configFileMode: 0o600, serialize: () => text};
		new Conf<Draft>({cwd, configName: draft.id, fileExtension: 'next', ...options}).store = draft;
	};
}

function save(draft: Draft, folder: string, write: Write): void {
	if (!isId(draft.id)) throw new RangeError(`Expected an id of \`nameDraft\`, got \`${draft.id}\`.`);
	const text = writeDraft(draft);
	const next = join(folder, `${draft.id}.next`);
	try {
		fs.rmSync(next, {force: true});
		write(folder, draft, text);
		if (fs.statSync(next).size !== Buffer.byteLength(text)) throw new Error('no space is left on the disk');
		fs.renameSync(next, join(folder, `${draft.id}.json`));
	} catch (error) {
		throw new Failure(`Could not save the draft in \`${folder}\`: ${explain(error)}.`, {cause: error});
	}
}

// Where it cannot be read, `prepare` says why.
function namesIn(folder: string): readonly string[] {
	try {
		return fs.readdirSync(folder);
	} catch {
		return [];
	}
}

function readIds(folder: string): string[] {
	try {
		return fs
			.readdirSync(folder, {withFileTypes: true})
			.filter(entry => entry.isFile() && entry.name.endsWith('.json'))
			.map(entry => entry.name.slice(0, -'.json'.length))
			.filter(isId);
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return [];
		throw new Failure(`Could not read the drafts in \`${folder}\`: ${explain(error)}.`, {cause: error});
	}
}

function moveAside(from: string, error: unknown): Broken {
	const reason = error instanceof SyntaxError ? 'it is cut off or is no JSON' : explain(error);
	const cause = (what: string): Failure =>
		new Failure(`The draft in \`${from}\` cannot be used: ${reason}. ${what}`, {cause: error});
	// A file that cannot be read may be a good draft.
	if (codeOf(error) !== undefined) return {from, to: undefined, cause: cause('It was left where it is.')};
	try {
		const to = freeName(`${from}.bak`);
		fs.renameSync(from, to);
		return {from, to, cause: cause(`It was moved to \`${to}\`.`)};
	} catch {
		return {from, to: undefined, cause: cause('It was left where it is.')};
	}
}

function freeName(path: string): string {
	for (let number = 1; ; number++) {
		const name = number === 1 ? path : `${path}${number}`;
		if (!fs.existsSync(name)) return name;
	}
}

function removeFile(path: string): void {
	try {
		fs.rmSync(path, {force: true});
	} catch (error) {
		throw new Failure(`Could not remove \`${path}\`: ${explain(error)}.`, {cause: error});
	}
}

/** What is said where the program's own folder, or one in it, cannot be used. */
export function unusable(error: unknown): Failure {
	// These are looked for in the folder.
	const path =
		error instanceof Error && 'path' in error
			? String(error.path).replace(/[/\\](?:config|settings)\.json$/, '')
			: undefined;
	const place = path === undefined ? '' : ` in \`${path}\``;
	const reason = codeOf(error) === 'ERR_SYSTEM_ERROR' ? 'there is no home folder' : explain(error);
	const advice = 'Set `HOME` or `XDG_CONFIG_HOME` to a folder you can write to.';
	return new Failure(`Drafts cannot be kept${place}: ${reason}. ${advice}`, {cause: error});
}
