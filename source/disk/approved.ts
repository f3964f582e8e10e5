/*
What was approved, in a file of the project that is committed with it: `.plan-wizard/approved.json`, an entry for each plan by its path from
the project's folder. A plan without a project has its entry in the program's own folder, by its whole path. Others change the file as well
(a merge, another window), so it is written only as long as it holds what was read, and what it says of other plans stays as it is.
*/

import {createHash} from 'node:crypto';
import {closeSync, mkdirSync, openSync, rmSync, statSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {codeOf, explain, Failure} from '../failure.ts';
import {isObject} from '../is-object.ts';
import {isWithin, readPlanFile, writePlanFile} from './plan-file.ts';
import {findProject} from './workspace.ts';

/** What was approved of one plan, when, and by whom as git knows them. */
export type Approval = {
	/** The SHA-256 of the text with `\n` for its line ends, in hex. */
	readonly text: string;
	/** That of each field's value, by its path as people read it. */
	readonly fields: Readonly<Record<string, string>>;
	/** The id that git gives the text. */
	readonly blob: string;
	/** ISO 8601. */
	readonly date: string;
	readonly by?: string;
};

/** The file that holds what was approved of a plan, the plan's name in it, and the project it is of. */
export type ApprovalPlace = {readonly path: string; readonly key: string; readonly project: string | undefined};

/** Where the approval of the plan at `planPath` stands; `folder` is the program's own. */
export function approvalPlace(planPath: string, folder: string): ApprovalPlace {
	// The home folder may be a repository of its own.
	const project = isWithin(planPath, folder) ? undefined : findProject(planPath);
	if (project === undefined) return {path: join(folder, 'approved.json'), key: planPath, project};
	const key = relative(project, planPath).split(sep).join('/');
	return {path: join(project, '.plan-wizard', 'approved.json'), key, project};
}

/** What was approved of a plan, or `undefined` where nothing was. Throws a Failure for a file that cannot be used. */
export function readApproval(place: ApprovalPlace): Approval | undefined {
	const {plans} = readFile(place);
	const entry = Object.hasOwn(plans, place.key) ? plans[place.key] : undefined;
	return isApproval(entry) ? entry : undefined;
}

const mostTries = 100;

/** Keeps what was approved of a plan. Throws a Failure where that cannot be written. */
export async function keepApproval(place: ApprovalPlace, approval: Approval): Promise<void> {
	const lock = `${place.path}.lock`;
	refuseOutside(place, place.path);
	try {
		mkdirSync(dirname(place.path), {recursive: true});
	} catch {
		// The writing says why.
	}
	for (let tries = 1; tries <= mostTries; tries++) {
		const mine = take(lock);
		if (!mine && tries < mostTries) {
			await setTimeout(20);
			continue;
		}
		try {
			if (!writeEntry(place, approval).changed) return;
		} finally {
			if (mine) rmSync(lock, {force: true});
		}
	}
	throw new Failure(`Could not write \`${place.path}\`: another program changes it again and again.`);
}

const longestWrite = 10_000;

/* The lock of a draft tells who has it open; this one keeps others out, for the moment of a write. One that was left is taken away. */
function take(lock: string): boolean {
	try {
		closeSync(openSync(lock, 'wx', 0o600));
		return true;
	} catch (error) {
		const since = codeOf(error) === 'EEXIST' ? statSync(lock, {throwIfNoEntry: false})?.mtimeMs : undefined;
		if (since !== undefined && since < Date.now() - longestWrite) rmSync(lock, {force: true});
		return false;
	}
}

function writeEntry(place: ApprovalPlace, approval: Approval) {
	const {text, all, plans} = readFile(place);
	const entries = Object.entries(plans).filter(([key]) => key !== place.key);
	const sorted = [...entries, [place.key, approval] as const].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
	const next = `${JSON.stringify({...all, plans: Object.fromEntries(sorted)}, undefined, '\t')}\n`;
	return writePlanFile(place.path, next, {expected: text, refuse: target => refuseOutside(place, target)});
}

type Content = {
	readonly text: string | null;
	readonly all: Readonly<Record<string, unknown>>;
	readonly plans: Readonly<Record<string, unknown>>;
};

function readFile(place: ApprovalPlace): Content {
	refuseOutside(place, place.path);
	const text = readPlanFile(place.path)?.text ?? null;
	if (text === null) return {text, all: {}, plans: {}};
	try {
		const all: unknown = JSON.parse(text);
		if (!isObject(all)) throw new Error('it is no object');
		const {plans = {}} = all;
		if (!isObject(plans)) throw new Error('its `plans` are no object');
		return {text, all, plans};
	} catch (error) {
		const reason = error instanceof SyntaxError ? 'it is no JSON' : explain(error);
		throw new Failure(
			`\`${place.path}\` cannot be used: ${reason}. Mend it, or remove it and approve the plans again.`,
			{
				cause: error,
			},
		);
	}
}

function refuseOutside({project}: ApprovalPlace, path: string): void {
	if (project === undefined || isWithin(path, project)) return;
	throw new Failure(`\`${path}\` leads out of the project. Put a file of the project in the place of the link.`);
}

function isApproval(value: unknown): value is Approval {
	if (!isObject(value) || !isObject(value.fields)) return false;
	const {text, blob, date, by, fields} = value;
	const areTexts = [text, blob, date, by ?? '', ...Object.values(fields)].every(one => typeof one === 'string');
	return areTexts && /^[\da-f]{40}(?:[\da-f]{24})?$/.test(String(blob));
}

/** The digest of a text, whatever its line ends are. */
export const digestOf = (text: string): string =>
	createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('hex');

/** The id that git gives a text in a repository of that format. */
export function blobId(text: string, format: 'sha1' | 'sha256' = 'sha1'): string {
	const bytes = Buffer.from(text);
	return createHash(format).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
