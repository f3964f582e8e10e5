/*
What stands in an editor that the form has opened. The form waits for it and hears no signal meanwhile; should the program end in that
time, or before the text that came back is in a draft, the next start finds the editor's file by what is noted here.
*/

import {createHash} from 'node:crypto';
import * as fs from 'node:fs';
import {join} from 'node:path';
import {isObject} from '../is-object.ts';
import {isId} from './draft.ts';
import {hold} from './lock.ts';

/** A text in an editor: in which file, what was asked of the editor, and the digest of the plan that it is a part of. */
export type Editing = {readonly file: string; readonly request: unknown; readonly plan: string};

/** Notes what is edited of the draft `id`, in the program's own folder. Where that cannot be, the editor's file is there all the same. */
export function noteEditing(folder: string, id: string, editing: Editing): void {
	try {
		fs.mkdirSync(join(folder, name), {recursive: true, mode: 0o700});
		fs.writeFileSync(pathOf(folder, id, 'json'), JSON.stringify(editing), {mode: 0o600});
		hold(pathOf(folder, id, 'lock'), {takeOver: true});
	} catch {}
}

/** What was being edited of a draft as its program ended; nothing while that program lives. */
export function readEditing(folder: string, id: string): Editing | undefined {
	try {
		const kept: unknown = JSON.parse(fs.readFileSync(pathOf(folder, id, 'json'), 'utf8'));
		if (!isId(id) || !isObject(kept) || hold(pathOf(folder, id, 'lock'))) return undefined;
		const {file, request, plan} = kept;
		return typeof file === 'string' && typeof plan === 'string' ? {file, request, plan} : undefined;
	} catch {
		return undefined;
	}
}

/** Forgets it: the text is in a draft, or its person knows where it stands. */
export function dropEditing(folder: string, id: string): void {
	try {
		for (const extension of ['json', 'lock']) fs.rmSync(pathOf(folder, id, extension), {force: true});
	} catch {}
}

/** By which a plan's text is known again. */
export const planDigest = (text: string): string => createHash('sha256').update(text).digest('hex');

const name = 'editing';

const pathOf = (folder: string, id: string, extension: string): string => join(folder, name, `${id}.${extension}`);
