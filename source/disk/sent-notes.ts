/* The notes that a plan was sent back with: its next revision is looked at with these at hand. One file a plan, in the program's own folder. */

import {readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';

/** What was kept for the plan of that id (see `nameDraft`); `undefined` where nothing was, or it is damaged. */
export function readSentNotes(folder: string, id: string): unknown {
	try {
		return JSON.parse(readFileSync(pathOf(folder, id), 'utf8'));
	} catch {
		return undefined;
	}
}

/** Keeps the notes of a plan in the place of those before. */
export async function keepSentNotes(folder: string, id: string, notes: readonly unknown[]): Promise<void> {
	const {default: Conf} = await import('conf');
	const options = {cwd: join(folder, name), configName: id, configFileMode: 0o600, clearInvalidConfig: true};
	new Conf<{notes: readonly unknown[]}>(options).set('notes', notes);
}

/** Forgets them. */
export function dropSentNotes(folder: string, id: string): void {
	rmSync(pathOf(folder, id), {force: true});
}

const name = 'reviews';

const pathOf = (folder: string, id: string): string => join(folder, name, `${id}.json`);
