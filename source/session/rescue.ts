/* Where a draft cannot be saved and nobody can be asked where else, as the program ends, the text still must not end with it. */

import * as fs from 'node:fs';
import {homedir, tmpdir} from 'node:os';
import {isAbsolute, join} from 'node:path';
import process from 'node:process';
import {type Draft, nameCopy} from '../disk/draft.ts';
import {displayText} from '../wizard/text/display.ts';
import type {Desk} from './desk.ts';
import type {Keeper} from './keeper.ts';
import {print} from './salvage.ts';
import type {World} from './world.ts';

/** Whatever ends the program: saves what waits, or elsewhere what cannot be saved. Returns how to stop that. */
export function guardExit(keeper: Keeper, desk: Desk, {stderr}: World): () => void {
	const atExit = (): void => {
		keeper.flush();
		// The last chance for what could not be saved just now; nothing happens where all is.
		keeper.flush();
		keeper.release();
		const sentence = rescueUnsaved(keeper, text => {
			desk.close();
			print(text, desk);
		});
		if (sentence === undefined) return;
		desk.close();
		stderr.write(`${displayText(sentence)}\n`);
	};
	process.on('exit', atExit);
	return () => process.off('exit', atExit);
}

/** Keeps what could not be saved in another folder, or, where none takes it, shows it. A sentence says where it is. */
export function rescueUnsaved(keeper: Keeper, show: (text: string) => void): string | undefined {
	const unsaved = keeper.unsaved();
	if (!unsaved) return undefined;
	const {draft, failure} = unsaved;
	const path = rescue(draft);
	if (path !== undefined) return `${failure.message} The plan is kept as \`${path}\`.`;
	show(draft.text);
	return `${failure.message} So that nothing is lost, the plan is shown above.`;
}

/** Writes the text into the first of some folders that takes it whole, and returns its path; `undefined` where none does. */
export function rescue(
	{id, text}: Pick<Draft, 'id' | 'text'>,
	folders: readonly string[] = [tmpdir(), '/dev/shm', homedir()],
): string | undefined {
	const paths = folders.filter(folder => isAbsolute(folder)).map(folder => join(folder, `${nameCopy(id)}.md`));
	return paths.find(path => write(path, text));
}

/* Never through a link: in a folder for temporary files another may have left one. */
function write(path: string, text: string): boolean {
	let file: number | undefined;
	try {
		file = fs.openSync(path, 'wx', 0o600);
		fs.writeFileSync(file, text);
		fs.fsyncSync(file);
		if (fs.fstatSync(file).size === Buffer.byteLength(text)) return true;
	} catch {
	} finally {
		if (file !== undefined) fs.closeSync(file);
	}
	if (file !== undefined) fs.rmSync(path, {force: true});
	return false;
}
