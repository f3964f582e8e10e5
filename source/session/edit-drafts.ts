/*
The drafts of an editor. Its callers often give it a file of the moment, `/tmp/k3v9/prompt.md`: killed and called again they name
another one with the same text. So a draft whose file of the moment is gone goes on where the same text is opened in such a place;
and when nobody has asked for it for two weeks it goes, or they would pile up.
*/

import * as fs from 'node:fs';
import {tmpdir} from 'node:os';
import {extname} from 'node:path';
import {type Draft, nameDraft} from '../disk/draft.ts';
import type {Drafts} from '../disk/drafts.ts';
import {isWithin} from '../disk/plan-file.ts';

const longestKept = 14 * 24 * 3_600_000;

const temporaryFolders = ['/tmp', '/var/tmp', '/dev/shm'];

/** Whether a file is one of the moment. */
export function isTemporary(path: string): boolean {
	return [tmpdir(), ...temporaryFolders].some(folder => isWithin(path, folder));
}

/** The draft of another file of the moment, gone by now, that began from the very text that stands in this one. */
export function findOrphan(drafts: Drafts, path: string, base: string | null): Draft | undefined {
	// No text at all is no sign.
	if (!base?.trim() || drafts.isEmpty() || !isTemporary(path)) return undefined;
	return drafts.list().drafts.find(draft => {
		const isLike = draft.base === base && extname(draft.planPath) === extname(path);
		const isFree = draft.planPath === path || isGone(draft);
		return isLike && isFree && draft.id !== nameAside(draft.planPath) && !isOpen(drafts, draft.id);
	});
}

/** The id of what was given up last of a file. */
export function nameAside(path: string): string {
	return nameDraft(`${path}~`);
}

/** Removes the drafts that nobody will ask for any more. */
export function sweepDrafts(drafts: Drafts, now: number): void {
	if (drafts.isEmpty()) return;
	for (const draft of drafts.list().drafts) {
		const isOld = Date.parse(draft.savedAt) < now - longestKept;
		if (isOld && isGone(draft) && !isOpen(drafts, draft.id)) drafts.remove(draft.id);
	}
}

const isGone = ({planPath}: Draft): boolean => isTemporary(planPath) && !fs.existsSync(planPath);

/* Whether another program that lives has it open. */
function isOpen(drafts: Drafts, id: string): boolean {
	if (!drafts.hasLock(id)) return false;
	const holder = drafts.hold(id);
	if (!holder) drafts.release(id);
	return holder !== undefined;
}
