/*
The text of each plan as its person last saw it, and as they approved it: what the next revision is compared with. It is kept in the
program's own folder, for the newest plans, and lost without harm: then git is asked, or nothing is compared.
*/

import {randomBytes} from 'node:crypto';
import * as fs from 'node:fs';
import {join} from 'node:path';
import {isObject} from '../is-object.ts';
import {nameDraft} from './draft.ts';

/** The texts kept of a plan. */
export type Seen = {readonly seen?: string; readonly approved?: string};

/** When a text of the plan at `planPath` was kept last, in ISO 8601. */
export function seenDate(planPath: string, folder: string): string | undefined {
	return fs.statSync(fileOf(planPath, folder), {throwIfNoEntry: false})?.mtime.toISOString();
}

const mostPlans = 200;
const longestText = 2_000_000;

/** What was kept of the plan at `planPath`; nothing where its file is damaged. */
export function readSeen(planPath: string, folder: string): Seen {
	try {
		const kept: unknown = JSON.parse(fs.readFileSync(fileOf(planPath, folder), 'utf8'));
		if (!isObject(kept) || kept.path !== planPath) return {};
		const {seen, approved} = kept;
		return {...(typeof seen === 'string' && {seen}), ...(typeof approved === 'string' && {approved})};
	} catch {
		return {};
	}
}

/** Keeps a text of the plan at `planPath`, which its person has before them or approved. What cannot be kept is left. */
export function keepSeen(planPath: string, texts: Seen, folder: string): void {
	const own = join(folder, 'seen');
	const path = fileOf(planPath, folder);
	const kept = {...readSeen(planPath, folder), ...texts};
	if (Object.values(kept).some(text => text.length > longestText)) return;
	try {
		fs.mkdirSync(own, {recursive: true, mode: 0o700});
		replace(path, JSON.stringify({path: planPath, ...kept}));
		forgetOldest(own);
	} catch {}
}

function replace(path: string, text: string): void {
	const temporary = `${path}.${randomBytes(4).toString('hex')}`;
	try {
		fs.writeFileSync(temporary, text, {mode: 0o600, flag: 'wx'});
		fs.renameSync(temporary, path);
	} finally {
		fs.rmSync(temporary, {force: true});
	}
}

const fileOf = (planPath: string, folder: string): string => join(folder, 'seen', `${nameDraft(planPath)}.json`);

function forgetOldest(folder: string): void {
	const paths = fs.readdirSync(folder).map(name => join(folder, name));
	if (paths.length <= mostPlans) return;
	const aged = paths.map(path => ({path, at: fs.statSync(path).mtimeMs})).toSorted((a, b) => b.at - a.at);
	for (const {path} of aged.slice(mostPlans)) fs.rmSync(path, {force: true});
}
