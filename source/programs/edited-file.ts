/* The file in which a text is edited by another program. */

import {isUtf8} from 'node:buffer';
import * as fs from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {explain, Failure} from '../failure.ts';

/** What an editor gets of a text. Editors end every file with a newline; the one added here is taken off again. */
export const givenFor = (text: string): Buffer => Buffer.from(text === '' ? '' : `${text}\n`);

/** Writes the bytes for the editor into a file in a folder of its own. */
export function writeTemporary(bytes: Uint8Array, extension: string): string {
	try {
		const path = join(fs.mkdtempSync(join(tmpdir(), 'plan-wizard-')), `field.${extension}`);
		fs.writeFileSync(path, bytes, {mode: 0o600});
		return path;
	} catch (error) {
		throw new Failure(`Could not write a file for the editor in \`${tmpdir()}\`: ${explain(error)}.`, {cause: error});
	}
}

/** What the editor left in the file. */
export function readTemporary(path: string): Buffer {
	try {
		return fs.readFileSync(path);
	} catch (error) {
		throw new Failure(`Could not read what the editor saved in \`${path}\`: ${explain(error)}.`, {cause: error});
	}
}

/**
What stands in a file that `editText` made for `text`, when its program ended before it could read that; `undefined` where nothing was
saved, or the file is gone. Throws a Failure for what is no text.
*/
export function readEdited(path: string, text: string): string | undefined {
	if (!isOurs.test(path) || !isOwnFile(path)) return undefined;
	const after = readTemporary(path);
	if (after.equals(givenFor(text))) return undefined;
	if (!isUtf8(after)) throw new Failure(`What the editor saved is not UTF-8. It stands in \`${path}\`.`);
	return clean(after.toString(), text);
}

const isOurs = /[/\\]plan-wizard-\w+[/\\]field\.\w+$/;

/* In a folder for temporary files another may have made what has gone meanwhile. */
function isOwnFile(path: string): boolean {
	const folder = fs.lstatSync(dirname(path), {throwIfNoEntry: false});
	const file = fs.lstatSync(path, {throwIfNoEntry: false});
	const own = process.getuid?.();
	return folder?.isDirectory() === true && file?.isFile() === true && (own === undefined || folder.uid === own);
}

/** Removes the file of `editText`, and its folder. */
export function removeEdited(path: string): void {
	try {
		fs.rmSync(dirname(path), {recursive: true, force: true});
	} catch {}
}

/** What an editor saved, as the text it had would be: some add a byte order mark or write CRLF on their own. */
export function clean(text: string, before: string): string {
	const bare = before.startsWith('\uFEFF') ? text : text.replace(/^\uFEFF/, '');
	const lines = before.includes('\r') ? bare : bare.replaceAll('\r\n', '\n');
	return lines.replace(/\r?\n$/, '');
}
