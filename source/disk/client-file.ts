/* Files of another program that an event names: read only where that program keeps its own, and never more than a plan may be. */

import {isUtf8} from 'node:buffer';
import * as fs from 'node:fs';
import {isAbsolute, relative, resolve, sep} from 'node:path';

/**
The text of a file, if it stands, with all links followed, in one of the folders. `undefined` for what is elsewhere, too large, no plain
file or not UTF-8.
*/
export function readClientFile(path: string, folders: readonly string[], largest: number): string | undefined {
	const real = realPath(path);
	if (real === undefined || !folders.some(folder => isInside(real, realPath(folder)))) return undefined;
	try {
		// What was a file a moment ago may be a pipe now.
		const file = fs.openSync(real, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK | fs.constants.O_NOFOLLOW);
		try {
			return readPlain(file, largest);
		} finally {
			fs.closeSync(file);
		}
	} catch {
		return undefined;
	}
}

function readPlain(file: number, largest: number): string | undefined {
	const stat = fs.fstatSync(file);
	if (!stat.isFile() || stat.size > largest) return undefined;
	const bytes = fs.readFileSync(file);
	return bytes.length <= largest && isUtf8(bytes) ? bytes.toString() : undefined;
}

/** The path without links; `undefined` where there is nothing. */
export function realPath(path: string): string | undefined {
	try {
		return fs.realpathSync(path);
	} catch {
		return undefined;
	}
}

/** Whether a path stands below a folder that is not the root of all. Both without links. */
export function isInside(path: string, folder: string | undefined): boolean {
	if (folder === undefined || folder === resolve(folder, '/')) return false;
	const below = relative(folder, path);
	return below !== '' && below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below);
}
