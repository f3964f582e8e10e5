/*
Drafts: one file each in a folder of its own, so that two programs never write the same file unless they edit the same plan. conf
does the writing, but never over a good draft: it fills `<id>.next`, whose size is checked (a full disk can cut a write short
without an error), and a rename puts that in the place of `<id>.json`.
*/

import {createHash, randomBytes} from 'node:crypto';
import * as fs from 'node:fs';
import {homedir} from 'node:os';
import {basename, dirname, isAbsolute, join} from 'node:path';
import {codeOf, explain, Failure} from '../failure.ts';
import {isObject} from '../is-object.ts';
import {findHold, type Hold, type Holder, hold, release, touch} from './lock.ts';
import {findRealPath} from './plan-file.ts';

/** A plan as it stood when it was last saved, and all that is needed to go on. Every string comes back unit for unit. */
export type Draft = {
	readonly version: 2;
	/** See `nameDraft`. */
	readonly id: string;
	/** Absolute, without symbolic links. */
	readonly planPath: string;
	readonly title: string;
	/** ISO 8601. */
	readonly savedAt: string;
	readonly template: {readonly name: string; readonly text: string; readonly sidecar?: unknown};
	readonly text: string;
	/** What the plan's file held when it was opened; `null` when there was none. */
	readonly base: string | null;
	/** Whether the text began as the template. */
	readonly fresh: boolean;
	readonly stop: string;
	readonly caret: number;
	/** What stood in the field at `stop`, where that is not what `text` has there. */
	readonly typed: string | null;
	/** JSON. */
	readonly history: unknown;
};

/** A draft's file that cannot be used: moved aside to `to`, or, where even that failed, left where it was. */
export type Broken = {readonly from: string; readonly to: string | undefined; readonly cause: Failure};

/** One draft looked for: it, or what was wrong with its file, or neither where there is none. */
export type Found = {readonly draft?: Draft; readonly broken?: Broken};

/** The drafts in a folder. Each method throws a Failure only where the folder itself cannot be used. */
export type Drafts = {
	readonly folder: string;
	/** All drafts, newest first. */
	list(): {readonly drafts: readonly Draft[]; readonly broken: readonly Broken[]};
	read(id: string): Found;
	find(planPath: string): Found;
	save(draft: Draft): void;
	remove(id: string): void;
	/** Marks a draft as open in this process, unless another that lives has it open: that one is returned. */
	hold(id: string, options?: {readonly takeOver?: boolean}): Holder | undefined;
	/** Whether it is still marked so, which also tells the others that this process lives. */
	checkHold(id: string): Hold;
	release(id: string): void;
};

const version = 2;

// By version: what turns a draft of that version into one of the next. Version 1 had no digest either.
const migrations: Readonly<Record<number, (draft: Stored) => Stored>> = {
	1: draft => ({...draft, version: 2, typed: null}),
};

type Stored = Readonly<Record<string, unknown>>;

const idPattern = /^[a-z\d-]{1,41}-[\da-f]{8}$/;

/** The id of a plan's draft: its feature's name and a hash of its real path, `012-login-throttling-3fa9c2d1`. */
export function nameDraft(planPath: string): string {
	const path = findRealPath(planPath);
	const name = basename(path).replace(/\.[^.]*$/, '');
	const words = name.toLowerCase() === 'plan' ? basename(dirname(path)) : name;
	const slug = words
		.toLowerCase()
		.replaceAll(/[^a-z\d]+/g, '-')
		.slice(0, 40)
		.replaceAll(/^-+|-+$/g, '');
	return `${slug || 'plan'}-${hash(path)}`;
}

/** The id of another draft of the same plan. */
export function nameCopy(id: string): string {
	return id.replace(/[\da-f]{8}$/, randomBytes(4).toString('hex'));
}

/** Eight hexadecimal digits, the same for the same text (FNV-1a). `node:crypto` takes 3 ms to load, before the form. */
function hash(text: string): string {
	const sum = Buffer.from(text).reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193), 0x811c9dc5);
	return (sum >>> 0).toString(16).padStart(8, '0');
}

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
		if (!XDG_CONFIG_HOME && !isAbsolute(homedir())) throw new Error('`HOME` is empty');
		const {default: Conf} = await import('conf');
		return dirname(new Conf({projectName: 'plan-wizard', projectSuffix: '', deserialize: () => ({})}).path);
	} catch (error) {
		throw unusable(error);
	}
}

/** Opens the drafts in `folder`, by default in the program's own. Throws a Failure when the folder cannot be made or written. */
export async function openDrafts({folder}: {readonly folder?: string} = {}): Promise<Drafts> {
	const drafts = folder ?? join(await findFolder(), 'drafts');
	try {
		fs.mkdirSync(drafts, {recursive: true, mode: 0o700});
		fs.accessSync(drafts, fs.constants.R_OK | fs.constants.W_OK);
	} catch (error) {
		throw unusable(error);
	}
	const {default: Conf} = await import('conf');
	const fileOf = (id: string): string => join(drafts, `${id}.json`);
	const lockOf = (id: string): string => join(drafts, `${id}.lock`);
	const read = (id: string): Found => {
		if (!idPattern.test(id) || !fs.existsSync(fileOf(id))) return {};
		try {
			return {draft: check(new Conf<Stored>({cwd: drafts, configName: id, deserialize: unseal}).store, id)};
		} catch (error) {
			return {broken: moveAside(fileOf(id), error)};
		}
	};

	const save = (draft: Draft): void => {
		if (!idPattern.test(draft.id)) throw new RangeError(`Expected an id of \`nameDraft\`, got \`${draft.id}\`.`);
		const text = seal(draft);
		try {
			const next = join(drafts, `${draft.id}.next`);
			fs.rmSync(next, {force: true});
			const options = {configFileMode: 0o600, serialize: () => text};
			new Conf<Draft>({cwd: drafts, configName: draft.id, fileExtension: 'next', ...options}).store = draft;
			if (fs.statSync(next).size !== Buffer.byteLength(text)) throw new Error('no space is left on the disk');
			fs.renameSync(next, fileOf(draft.id));
		} catch (error) {
			throw new Failure(`Could not save the draft in \`${drafts}\`: ${explain(error)}.`, {cause: error});
		}
	};

	return {
		folder: drafts,
		list() {
			const found = readIds(drafts).map(id => read(id));
			return {
				drafts: found.flatMap(({draft}) => draft ?? []).sort((a, b) => b.savedAt.localeCompare(a.savedAt)),
				broken: found.flatMap(({broken}) => broken ?? []),
			};
		},
		read,
		find: planPath => read(nameDraft(planPath)),
		save,
		remove(id) {
			if (!idPattern.test(id)) return;
			for (const extension of ['json', 'next', 'lock']) removeFile(join(drafts, `${id}.${extension}`));
		},
		hold: (id, options) => hold(lockOf(id), options),
		checkHold(id) {
			const state = findHold(lockOf(id));
			if (state === 'own') touch(lockOf(id));
			return state;
		},
		release: id => release(lockOf(id)),
	};
}

/** How far saving is. */
export type SaveState = 'saved' | 'pending' | {readonly failed: Failure};

/** Saves drafts while a person types. */
export type Saver = {
	/** Something changed. `draft` is asked for the draft when it is saved, not before. */
	change(draft: () => Draft): void;
	/** Saves at once what waits; tries again what failed. */
	flush(): void;
	/** Forgets what waits: the plan is written, and its draft is about to be removed. */
	discard(): void;
};

/**
Saves each change within `delay` milliseconds, however fast the next ones follow. `onState` hears every turn from one state to
another. What failed is kept and saved with the next change or flush.
*/
export function createSaver(
	save: (draft: Draft) => void,
	{delay = 100, onState = () => {}}: {readonly delay?: number; readonly onState?: (state: SaveState) => void} = {},
): Saver {
	let waiting: (() => Draft) | undefined;
	let timer: NodeJS.Timeout | undefined;
	const stop = (): void => {
		clearTimeout(timer);
		timer = undefined;
	};
	const flush = (): void => {
		stop();
		if (!waiting) return;
		try {
			save(waiting());
			waiting = undefined;
			onState('saved');
		} catch (error) {
			if (!(error instanceof Failure)) throw error;
			onState({failed: error});
		}
	};
	return {
		change(draft) {
			waiting = draft;
			if (timer) return;
			timer = setTimeout(flush, delay).unref();
			onState('pending');
		},
		flush,
		discard() {
			stop();
			waiting = undefined;
		},
	};
}

function readIds(folder: string): string[] {
	try {
		return fs
			.readdirSync(folder, {withFileTypes: true})
			.filter(entry => entry.isFile() && entry.name.endsWith('.json'))
			.map(entry => entry.name.slice(0, -'.json'.length))
			.filter(id => idPattern.test(id));
	} catch (error) {
		throw new Failure(`Could not read the drafts in \`${folder}\`: ${explain(error)}.`, {cause: error});
	}
}

const digestOf = (json: string): string => createHash('sha256').update(json).digest('hex');

/* The draft as JSON, with a digest of all that follows it. */
function seal(draft: Draft): string {
	const json = JSON.stringify(draft).slice(1);
	return `{"digest":"${digestOf(json)}",${json}`;
}

const sealPattern = /^\{"digest":"[\da-f]{64}",/;

/* Text, caret and history fit each other only as they were written: one changed letter, and undo would tear the text apart. */
function unseal(text: string): Stored {
	const draft: unknown = JSON.parse(text);
	if (typeof draft !== 'object' || draft === null || Array.isArray(draft)) throw new Error('it is not a whole draft');
	const {digest, ...stored} = draft as Stored;
	const [mark = ''] = sealPattern.exec(text) ?? [];
	if (stored.version === version && digest !== digestOf(text.slice(mark.length))) {
		throw new Error('it was changed by something other than plan-wizard');
	}
	return stored;
}

function check(stored: Stored, id: string): Draft {
	const draft = migrate(stored);
	if (typeof draft.version === 'number' && draft.version > version) throw new Error('a newer plan-wizard wrote it');
	if (draft.version !== version || draft.id !== id || !isWhole(draft)) throw new Error('it is not a whole draft');
	// `isWhole` has looked at every field.
	return draft as unknown as Draft;
}

function migrate(draft: Stored): Stored {
	const step = migrations[Number(draft.version)];
	return step ? migrate(step(draft)) : draft;
}

const types = {
	planPath: 'string',
	title: 'string',
	savedAt: 'string',
	text: 'string',
	fresh: 'boolean',
	stop: 'string',
	caret: 'number',
};

function isWhole(draft: Stored): boolean {
	const {base, typed, template} = draft;
	return (
		Object.entries(types).every(([key, type]) => typeof draft[key] === type) &&
		[base, typed].every(text => text === null || typeof text === 'string') &&
		isObject(template) &&
		[template.name, template.text].every(text => typeof text === 'string')
	);
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

function unusable(error: unknown): Failure {
	// conf asks for a file of its own in the folder.
	const path =
		error instanceof Error && 'path' in error ? String(error.path).replace(/[/\\]config\.json$/, '') : undefined;
	const place = path === undefined ? '' : ` in \`${path}\``;
	const reason = codeOf(error) === 'ERR_SYSTEM_ERROR' ? 'there is no home folder' : explain(error);
	const advice = 'Set `HOME` or `XDG_CONFIG_HOME` to a folder you can write to.';
	return new Failure(`Drafts cannot be kept${place}: ${reason}. ${advice}`, {cause: error});
}
