/* What a draft is, how it is called, and how it stands in its file. */

import {createHash, randomBytes} from 'node:crypto';
import {basename, dirname} from 'node:path';
import {isObject} from '../is-object.ts';
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
	/** The paths of new items around `stop`; earlier drafts have none. */
	readonly added?: unknown;
	/** JSON. */
	readonly history: unknown;
	/** The notes on a plan that is judged, and what was looked at; other drafts have none. */
	readonly review?: unknown;
};

const version = 2;

// By version: what turns a draft of that version into one of the next. Version 1 had no digest either.
const migrations: Readonly<Record<number, (draft: Stored) => Stored>> = {
	1: draft => ({...draft, version: 2, typed: null}),
};

type Stored = Readonly<Record<string, unknown>>;

const idPattern = /^[a-z\d-]{1,41}-[\da-f]{8}$/;

/** Whether a text may be the id of a draft, and so the name of its file. */
export const isId = (text: string): boolean => idPattern.test(text);

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

const digestOf = (json: string): string => createHash('sha256').update(json).digest('hex');

/** The text of a draft's file: JSON, with a digest of all that follows it. */
export function writeDraft(draft: Draft): string {
	const json = JSON.stringify(draft).slice(1);
	return `{"digest":"${digestOf(json)}",${json}`;
}

/** The draft in the text of its file. Throws an Error that says what is wrong with it. */
export function readDraft(text: string, id: string): Draft {
	const draft = migrate(unseal(text));
	if (typeof draft.version === 'number' && draft.version > version) throw new Error('a newer plan-wizard wrote it');
	if (draft.version !== version || draft.id !== id || !isWhole(draft)) throw new Error('it is not a whole draft');
	// `isWhole` has looked at every field.
	return draft as unknown as Draft;
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
