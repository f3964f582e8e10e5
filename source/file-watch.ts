/*
Hears of changes of one file. The folder is watched, since editors write another file and rename it; and where a folder cannot be
watched (it does not exist yet, the system has no watches left, it is on a network), the file is looked at once a second. Node's
own watching is enough for one file in one folder; what packages add to it is for trees.
*/

import * as fs from 'node:fs';
import {basename, dirname} from 'node:path';

// A file may be emptied before it is written: what is heard within this time is one change.
const settling = 100;
const interval = 1000;

/** Calls `changed` soon after something happened to the file at `path`, or to whatever takes its place. Keeps no process alive. */
export function watchFile(path: string, changed: () => void): () => void {
	let timer: NodeJS.Timeout | undefined;
	const hear = (): void => {
		clearTimeout(timer);
		timer = setTimeout(changed, settling).unref();
	};
	let stop = watchFolder(path, hear, () => {
		stop();
		stop = poll(path, hear);
		hear();
	});
	return () => {
		clearTimeout(timer);
		stop();
	};
}

function watchFolder(path: string, hear: () => void, fail: () => void): () => void {
	try {
		const watcher = fs.watch(dirname(path), {persistent: false}, (_, name) => {
			if (name === null || name === basename(path)) hear();
		});
		watcher.on('error', fail);
		return () => watcher.close();
	} catch {
		return poll(path, hear);
	}
}

function poll(path: string, hear: () => void): () => void {
	fs.watchFile(path, {persistent: false, interval}, hear);
	return () => fs.unwatchFile(path, hear);
}
