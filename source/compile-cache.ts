/*
The program's code with what V8 compiled of it the last time. Node's own compile cache keeps what is compiled when a file is loaded, but
most functions are compiled when they are first called, and that takes a third of the time to the first frame. It is kept
where the first start put it, for that version of Node on that machine. The packages that draw are a script of their own, which is run
when the first of them is asked for: the first frame does not wait for it.
*/

import type * as fs from 'node:fs';

export type Program<Exports> = {
	readonly exports: Exports;
	/** Whether compiled code of all that has run was found, and fits. */
	readonly isCompiled: () => boolean;
	/** Keeps what has been compiled by now for the next start, where nothing was found. */
	readonly keep: () => void;
};

/** Node's `require`; an old Node, which only hears that it is too old, may lack some of these modules. */
export type Require = {
	(id: 'node:fs'): typeof fs;
	(id: 'node:os'): typeof import('node:os');
	(id: 'node:path'): typeof import('node:path');
	(id: 'node:vm'): typeof import('node:vm');
	(id: 'node:zlib'): typeof import('node:zlib');
};

/** The files of a program: the second half of its code is at `url`, that of the packages that draw at `drawing`. */
export type ProgramFiles = {readonly core: URL; readonly url: URL; readonly drawing: URL};

/* What a package exports, by its name. */
type Packages = Readonly<Record<string, unknown>>;

type Run<Exports> = (
	module: {exports: Exports},
	exports: Exports,
	require: Require,
	url: string,
	drawing: (name: string) => unknown,
) => void;

/**
Runs the program: a script whose value is a function that fills `module.exports`. Its first half is the module at `core` without its last
line, which exports; the second gets what the packages that draw export from `drawing`, by their names. `name` stands for what V8
compiled of both scripts; it must be another one for another code, since V8 compares little more than the length.
*/
export function loadProgram<Exports extends object>(
	{core, url, drawing}: ProgramFiles,
	name: string,
	require: Require,
): Program<Exports> {
	const codeOf = (file: URL) => require('node:fs').readFileSync(file, 'latin1');
	let packages: Program<Packages> | undefined;
	const drawn = (id: string) => {
		packages ??= runScript<Packages>(codeOf(drawing), drawing, `${name}-drawing`, require);
		return packages.exports[id];
	};

	const first = codeOf(core);
	const code = `${first.slice(0, first.lastIndexOf('\nexport'))}\n${codeOf(url)}`;
	const program = runScript<Exports>(code, url, name, require, drawn);
	return {
		exports: program.exports,
		isCompiled: () => program.isCompiled() && packages?.isCompiled() !== false,
		keep() {
			program.keep();
			packages?.keep();
		},
	};
}

function runScript<Exports extends object>(
	code: string,
	{href}: URL,
	name: string,
	require: Require,
	drawing: (name: string) => unknown = () => undefined,
): Program<Exports> {
	const {Script} = require('node:vm');
	const kept = keptPath(`${name}-${process.version}-${process.arch}`, require);
	const cachedData = kept !== undefined && isOwn(kept, require) ? read(kept, require) : undefined;
	const source = `(function(module,exports,require,url,drawing){"use strict";${code}`;
	const script = new Script(source, {filename: href, ...(cachedData && {cachedData})});
	const module = {exports: {} as Exports};
	(script.runInThisContext() as Run<Exports>)(module, module.exports, require, href, drawing);
	const isCompiled = cachedData !== undefined && !script.cachedDataRejected;
	return {
		exports: module.exports,
		isCompiled: () => isCompiled,
		keep() {
			if (kept !== undefined && !isCompiled) write(kept, script.createCachedData(), require);
		},
	};
}

/* In the folder for what can be made again; nowhere when there is none, or when caching is switched off. */
function keptPath(file: string, require: Require): string | undefined {
	const {XDG_CACHE_HOME, LOCALAPPDATA, NODE_DISABLE_COMPILE_CACHE} = process.env;
	const {isAbsolute, join} = require('node:path');
	const home = findHome(require);
	const named = process.platform === 'win32' ? LOCALAPPDATA : XDG_CACHE_HOME;
	const usual = join(home, process.platform === 'darwin' ? 'Library/Caches' : '.cache');
	// The folder the program is started in is nobody's cache: a relative path does not count.
	const folder = [named ?? '', usual].find(path => isAbsolute(path));
	if (NODE_DISABLE_COMPILE_CACHE || folder === undefined) return undefined;
	return join(folder, 'plan-wizard', file);
}

/* A user id without an entry has none; then the folder is no absolute path. */
function findHome(require: Require): string {
	try {
		return require('node:os').homedir();
	} catch {
		return '';
	}
}

const checkLength = 4;

/* Compiled code runs unseen, and V8 does not look at it either: it must be the person's own, and undamaged. */
function isOwn(path: string, require: Require): boolean {
	try {
		return require('node:fs').statSync(path).uid === (process.getuid?.() ?? 0);
	} catch {
		return false;
	}
}

function read(path: string, require: Require): Buffer | undefined {
	try {
		const bytes = require('node:fs').readFileSync(path);
		const compiled = bytes.subarray(0, -checkLength);
		return require('node:zlib').crc32(compiled) === bytes.readUInt32LE(compiled.length) ? compiled : undefined;
	} catch {
		return undefined;
	}
}

const longestKept = 90 * 24 * 3600 * 1000;

// Whatever is wrong with the folder: the program only starts more slowly.
function write(path: string, compiled: Buffer, require: Require): void {
	const {mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync} = require('node:fs');
	const {dirname, join} = require('node:path');
	const folder = dirname(path);
	try {
		const check = Buffer.alloc(checkLength);
		check.writeUInt32LE(require('node:zlib').crc32(compiled));
		mkdirSync(folder, {recursive: true, mode: 0o700});
		writeFileSync(`${path}.${process.pid}`, Buffer.concat([compiled, check]), {mode: 0o600});
		renameSync(`${path}.${process.pid}`, path);
		// What earlier versions left.
		const all = readdirSync(folder).map(name => join(folder, name));
		for (const file of all) if (statSync(file).mtimeMs < Date.now() - longestKept) rmSync(file);
	} catch {}
}
