/*
A plan on the disk. Reading refuses whatever could not be written back byte for byte; writing replaces the whole file at once or
not at all, but for an editor's callers, who want their very file back. `atomically` (inside conf) and `write-file-atomic` do the same job, but the first takes a write that the disk cut
short for a whole one (20,000 bytes under a limit of 8,192: no error, half a file), and neither lets us look at the file once
more right before the rename.
*/

import {isUtf8} from 'node:buffer';
import {randomBytes} from 'node:crypto';
import * as fs from 'node:fs';
import {basename, dirname, join, resolve, sep} from 'node:path';
import {codeOf, explain, Failure} from '../failure.ts';

const maximumSize = 50_000_000;

// Every line may be an item of its own, and takes some kilobytes of memory.
const maximumLines = 200_000;

/** A file as it was read. `path` is its real path; `text` holds every byte, a byte order mark and line ends included. */
export type PlanFile = {
	readonly path: string;
	readonly text: string;
	readonly size: number;
	readonly modifiedAt: Date;
};

type Writing = {
	readonly expected: string | null;
	readonly refuse?: (target: string) => void;
	/** Whether a file that is there stays the same one, and is not touched where it holds the text already. */
	readonly isInPlace?: boolean;
};

/** What came of writing: `text` is what the file holds now (`null`: there is none). When `changed`, nothing was written. */
export type Written =
	| {readonly changed: false; readonly text: string}
	| {readonly changed: true; readonly text: string | null};

/** Reads a text file whole, or gives `undefined` where there is none. Throws a Failure for what is no file of UTF-8 text. */
export function readPlanFile(path: string): PlanFile | undefined {
	try {
		const real = findRealPath(path);
		const stats = fs.statSync(real, {throwIfNoEntry: false});
		if (!stats) return undefined;
		refuse(stats);
		const bytes = fs.readFileSync(real);
		refuseLines(bytes);
		return {path: real, text: decode(bytes), size: bytes.length, modifiedAt: stats.mtime};
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return undefined;
		throw new Failure(`Could not read \`${path}\`: ${explain(error)}.`, {cause: error});
	}
}

/**
Writes a plan, unless the file no longer holds what was `expected` (`null`: no file). Follows symbolic links, keeps the file's
mode, makes missing folders. `refuse` may throw for the real path. A lone surrogate has no bytes in UTF-8 and becomes U+FFFD; `text` of
the result says so.
*/
export function writePlanFile(
	path: string,
	text: string,
	{expected, refuse: refuseTarget, isInPlace = false}: Writing,
): Written {
	try {
		const target = findRealPath(path);
		refuseTarget?.(target);
		const before = fs.statSync(target, {throwIfNoEntry: false});
		if (before) refuse(before);
		if (before && isInPlace) return overwrite(target, text.toWellFormed(), expected);
		// The rename would replace a read-only file as well.
		if (before) fs.closeSync(open(target, 'r+', 'the file is read-only'));
		fs.mkdirSync(dirname(target), {recursive: true});
		return replace(target, text.toWellFormed(), expected, before);
	} catch (error) {
		if (error instanceof Failure) throw error;
		throw new Failure(`Could not write \`${path}\`: ${explain(error)}.`, {cause: error});
	}
}

/** Whether a file can be read to its end: it is no directory, pipe or device. */
export function isRegularFile(path: string): boolean {
	return fs.statSync(path, {throwIfNoEntry: false})?.isFile() === true;
}

/** Writes bytes into a file that is there: all of them, or none. */
export function replaceBytes(path: string, bytes: Uint8Array): void {
	try {
		const target = findRealPath(path);
		const before = fs.statSync(target);
		refuseKind(before);
		fs.closeSync(open(target, 'r+', 'the file is read-only'));
		withTemporary(target, bytes, before, temporary => fs.renameSync(temporary, target));
	} catch (error) {
		throw new Failure(`Could not write \`${path}\`: ${explain(error)}.`, {cause: error});
	}
}

/** The path without symbolic links, also where its last parts do not exist yet. */
export function findRealPath(path: string): string {
	const full = resolve(path);
	try {
		return fs.realpathSync.native(full);
	} catch (error) {
		if (codeOf(error) !== 'ENOENT' || dirname(full) === full) throw error;
		const parent = findRealPath(dirname(full));
		const link = readLink(full);
		return link === undefined ? join(parent, basename(full)) : findRealPath(resolve(parent, link));
	}
}

/** Whether the file at `path` lies in `folder`, when all symbolic links are followed. What is not there lies where its path says. */
export function isWithin(path: string, folder: string): boolean {
	try {
		return findRealPath(path).startsWith(join(findRealPath(folder), sep));
	} catch {
		return false;
	}
}

const readLink = (path: string): string | undefined =>
	fs.lstatSync(path, {throwIfNoEntry: false})?.isSymbolicLink() ? fs.readlinkSync(path) : undefined;

// A pipe or a device would block the read, or never end it.
function refuseKind(stats: fs.Stats): void {
	if (stats.isDirectory()) throw new Error('it is a directory');
	if (!stats.isFile()) throw new Error('it is not a regular file');
}

function refuse(stats: fs.Stats): void {
	refuseKind(stats);
	if (stats.size > maximumSize)
		throw new Error(`it has ${Math.ceil(stats.size / 1e6)} MB, more than a plan may have (50 MB)`);
}

function refuseLines(bytes: Uint8Array): void {
	let lines = 0;
	for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) lines++;
	if (lines > maximumLines) throw new Error(`it has ${lines} lines, more than a plan may have (${maximumLines})`);
}

function decode(bytes: Uint8Array): string {
	if (isUtf8(bytes)) return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
	throw new Error(`line ${findBadLine(bytes)} is not UTF-8; save the file as UTF-8 and try again`);
}

// A line feed is never part of a longer character, so each line can be asked alone.
function findBadLine(bytes: Uint8Array): number {
	for (let line = 1, from = 0; ; line++) {
		const end = bytes.indexOf(0x0a, from);
		if (end === -1 || !isUtf8(bytes.subarray(from, end))) return line;
		from = end + 1;
	}
}

function replace(target: string, text: string, expected: string | null, before: fs.Stats | undefined): Written {
	const written = withTemporary(target, text, before, (temporary): Written => {
		const now = readPlanFile(target)?.text ?? null;
		if (now !== expected) return {changed: true, text: now};
		if (now === null && !create(temporary, target)) return {changed: true, text: readPlanFile(target)?.text ?? null};
		if (now !== null) fs.renameSync(temporary, target);
		return {changed: false, text};
	});
	if (written.changed) return written;
	syncFolder(dirname(target));
	sweep(dirname(target));
	return written;
}

/* Puts what is to be written beside the target, and takes it away again if it is still there. */
function withTemporary<Result>(
	target: string,
	content: string | Uint8Array,
	before: fs.Stats | undefined,
	use: (temporary: string) => Result,
): Result {
	const temporary = join(dirname(target), `.plan-wizard-${randomBytes(6).toString('hex')}.tmp`);
	try {
		writeTemporary(temporary, content, before);
		return use(temporary);
	} finally {
		// It is mostly gone by now, and what was written counts.
		try {
			fs.rmSync(temporary, {force: true});
		} catch {}
	}
}

/* Whoever waits for an editor may hold the file open, or have other names for it; to them another file would say nothing. */
function overwrite(target: string, text: string, expected: string | null): Written {
	const now = readPlanFile(target)?.text ?? null;
	if (now !== expected || now === null) return {changed: true, text: now};
	if (now === text) return {changed: false, text};
	const file = open(target, 'r+', 'the file is read-only');
	try {
		fillFile(file, text);
	} catch (error) {
		// What stood there has its room on a disk that is full, too.
		fillFile(file, now);
		throw error;
	} finally {
		fs.closeSync(file);
	}
	return {changed: false, text};
}

function fillFile(file: number, text: string): void {
	const bytes = Buffer.from(text);
	for (let at = 0; at < bytes.length; ) at += fs.writeSync(file, bytes, at, bytes.length - at, at);
	fs.ftruncateSync(file, bytes.length);
	fs.fsyncSync(file);
}

const longestWrite = 600_000;

// What a program that was killed while it wrote has left.
function sweep(folder: string): void {
	try {
		const names = fs.readdirSync(folder).filter(name => /^\.plan-wizard-[\da-f]{12}\.tmp$/.test(name));
		for (const path of names.map(name => join(folder, name))) {
			if (fs.lstatSync(path).mtimeMs < Date.now() - longestWrite) fs.rmSync(path);
		}
	} catch {}
}

function writeTemporary(temporary: string, content: string | Uint8Array, before: fs.Stats | undefined): void {
	const file = open(temporary, 'wx', 'the folder is read-only');
	try {
		fs.writeFileSync(file, content);
		if (before) keepOwner(file, before);
		if (before) fs.fchmodSync(file, before.mode & 0o7777);
		fs.fsyncSync(file);
	} finally {
		fs.closeSync(file);
	}
}

function open(path: string, flags: string, refused: string): number {
	try {
		return fs.openSync(path, flags, 0o666);
	} catch (error) {
		throw codeOf(error) === 'EACCES' ? new Error(refused, {cause: error}) : error;
	}
}

// Only root may give a file away; for others the new file is theirs, as with any editor.
function keepOwner(file: number, {uid, gid}: fs.Stats): void {
	const own = fs.fstatSync(file);
	if (own.uid === uid && own.gid === gid) return;
	try {
		fs.fchownSync(file, uid, gid);
	} catch {}
}

// A hard link fails where a file appeared meanwhile; a rename would replace it. Some file systems have no hard links.
function create(temporary: string, target: string): boolean {
	try {
		fs.linkSync(temporary, target);
		return true;
	} catch (error) {
		if (codeOf(error) === 'EEXIST') return false;
		fs.renameSync(temporary, target);
		return true;
	}
}

// Makes the rename itself last through a power cut. Not every system can do it.
function syncFolder(folder: string): void {
	try {
		const file = fs.openSync(folder, 'r');
		fs.fsyncSync(file);
		fs.closeSync(file);
	} catch {}
}
