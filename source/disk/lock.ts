/*
Who has a draft open: a file beside it, which its holder touches every second. A lock keeps nobody out, it only tells; so one that
is stale, damaged or not to be written never stands in the way, and a holder looks again and again whether it still is one.
*/

import {randomBytes} from 'node:crypto';
import * as fs from 'node:fs';
import {hostname} from 'node:os';
import {codeOf} from '../failure.ts';

/** Who has a draft open. `started` tells two processes with one id apart, where the system says when they began. */
export type Holder = {
	readonly pid: number;
	readonly host: string;
	readonly since: string;
	readonly started?: string;
};

/** How often a holder touches its lock, in milliseconds. */
export const heartbeat = 1000;

// Of a process on another machine nothing else is known.
const longestSilence = 10 * heartbeat;

/** Holds the lock at `path`, unless another process that lives does: that one is returned. */
export function hold(path: string, {takeOver = false}: {readonly takeOver?: boolean} = {}): Holder | undefined {
	const holder = readHolder(path);
	if (holder && !takeOver && !isOwn(holder) && isAlive(holder, path)) return holder;
	try {
		write(path, {...own(), since: new Date().toISOString()}, holder === undefined && !fs.existsSync(path));
	} catch (error) {
		// Another one that began in the same moment was faster.
		const winner = codeOf(error) === 'EEXIST' ? readHolder(path) : undefined;
		if (winner && !isOwn(winner)) return winner;
		// The saver says when the folder cannot be written.
	}
	return undefined;
}

/** Whether the lock at `path` is still this process's own, and then tells the others that this process lives; else who took it. */
export function checkHold(path: string): 'own' | 'missing' | Holder {
	const holder = readHolder(path);
	if (holder ? !isOwn(holder) : !fs.existsSync(path)) return holder ?? 'missing';
	touch(path);
	return 'own';
}

function touch(path: string): void {
	try {
		const now = new Date();
		fs.utimesSync(path, now, now);
	} catch {}
}

/** Gives up the lock at `path`, if it is this process's own. */
export function release(path: string): void {
	const holder = readHolder(path);
	if (holder && isOwn(holder)) fs.rmSync(path, {force: true});
}

/* A new one is made by a link, which fails where there is one; another is replaced whole. */
function write(path: string, holder: Holder, isNew: boolean): void {
	const temporary = `${path}.${randomBytes(4).toString('hex')}`;
	try {
		fs.writeFileSync(temporary, JSON.stringify(holder), {mode: 0o600, flag: 'wx'});
		if (isNew) fs.linkSync(temporary, path);
		else fs.renameSync(temporary, path);
	} finally {
		fs.rmSync(temporary, {force: true});
	}
}

function readHolder(path: string): Holder | undefined {
	try {
		const {pid, host, since, started} = JSON.parse(fs.readFileSync(path, 'utf8'));
		if (typeof pid !== 'number' || typeof host !== 'string' || typeof since !== 'string') return undefined;
		return {pid, host, since, ...(typeof started === 'string' && {started})};
	} catch {
		return undefined;
	}
}

function own(): Omit<Holder, 'since'> {
	const started = startOf(process.pid);
	return {pid: process.pid, host: hostname(), ...(started !== undefined && {started})};
}

function isOwn({pid, host, started}: Holder): boolean {
	const self = own();
	return pid === self.pid && host === self.host && (started === undefined || started === self.started);
}

function isAlive({pid, host, started}: Holder, path: string): boolean {
	if (host !== hostname()) return isFresh(path);
	try {
		process.kill(pid, 0);
	} catch (error) {
		if (codeOf(error) !== 'EPERM') return false;
	}
	const now = startOf(pid);
	return started === undefined || now === undefined ? isFresh(path) : now === started;
}

function isFresh(path: string): boolean {
	try {
		return Math.abs(Date.now() - fs.statSync(path).mtimeMs) < longestSilence;
	} catch {
		return false;
	}
}

// Linux alone says it without another program. The name in parentheses may hold anything.
function startOf(pid: number): string | undefined {
	try {
		const stat = fs.readFileSync(`/proc/${pid}/stat`, 'latin1');
		return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
	} catch {
		return undefined;
	}
}
