/*
The plans that agents asked about, as files in the program's own folder. One plan of one session is one file, whatever revision it is: so
the review knows what it showed last, and the notes find their plan again.
*/

import {createHash} from 'node:crypto';
import * as fs from 'node:fs';
import {basename, join} from 'node:path';

/** What tells one plan from another: the client, its session, and the path it has there, if any. */
export type AskedPlan = {readonly key: readonly string[]; readonly path: string | undefined; readonly text: string};

const longestKept = 30 * 24 * 60 * 60 * 1000;

/** Writes a plan where the review is to find it, and returns that path. Plans that nobody asked about for a month are removed. */
export function keepAskedPlan(ownFolder: string, {key, path, text}: AskedPlan): string {
	const all = join(ownFolder, 'asked');
	const folder = join(all, createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 16));
	fs.mkdirSync(folder, {recursive: true, mode: 0o700});
	removeOld(all);
	const file = join(folder, fileName(path));
	const temporary = `${file}.${process.pid}`;
	fs.writeFileSync(temporary, text, {mode: 0o600});
	fs.renameSync(temporary, file);
	const now = new Date();
	fs.utimesSync(folder, now, now);
	return file;
}

/* The person reads it in the header. A path may hold anything. */
function fileName(path: string | undefined): string {
	const name = basename(path ?? '').replace(/\.md$/i, '');
	return `${/^\w[\w.-]{0,80}$/.test(name) ? name : 'plan'}.md`;
}

function removeOld(all: string): void {
	for (const name of fs.readdirSync(all)) {
		const folder = join(all, name);
		const stat = fs.statSync(folder, {throwIfNoEntry: false});
		if (stat && Date.now() - stat.mtimeMs > longestKept) fs.rmSync(folder, {recursive: true, force: true});
	}
}

/** Whether these very words were approved for the plan in `file`, with the person's own edits. */
export function isSettledText(file: string, text: string): boolean {
	try {
		return fs.readFileSync(settled(file), 'utf8') === digest(text);
	} catch {
		return false;
	}
}

/** Remembers the words that were approved for the plan in `file`; `undefined` forgets them. */
export function settleText(file: string, text: string | undefined): void {
	if (text === undefined) fs.rmSync(settled(file), {force: true});
	else fs.writeFileSync(settled(file), digest(text), {mode: 0o600});
}

const settled = (file: string): string => `${file}.approved`;

// Agents end a text with a newline or without.
const digest = (text: string): string => createHash('sha256').update(text.trimEnd()).digest('hex');
