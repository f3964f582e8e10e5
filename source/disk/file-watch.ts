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

/* `fs.watchFile` would take what it sees first, a moment later, for what was there. */
function poll(path: string, hear: () => void): () => void {
	let last = stampOf(statOf(path));
	const timer = setInterval(() => {
		fs.stat(path, (_, stats) => {
			const now = stampOf(stats);
			if (now !== last) hear();
			last = now;
		});
	}, interval).unref();
	return () => clearInterval(timer);
}

function statOf(path: string): fs.Stats | undefined {
	try {
		return fs.statSync(path);
	} catch {
		return undefined;
	}
}

const stampOf = (stats: fs.Stats | undefined): string =>
	stats === undefined ? '' : [stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join(' ');
