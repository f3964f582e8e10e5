/*
Which file a program's name means, and what of it comes with the project. Paths are compared as the system sees them, without links
and detours: `node_modules/./.bin` is `node_modules/.bin`, and a link from the home folder into the project is the project's.
*/

import * as fs from 'node:fs';
import {homedir} from 'node:os';
import {basename, delimiter, isAbsolute, join, resolve, sep} from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
The absolute path of a program on the `PATH`. Relative entries do not count, nor do the folders of packages, which `npx` puts
first: they would run what came with the project.
*/
export function findProgram(name: string, env: Environment = process.env): string | undefined {
	if (isAbsolute(name)) return isProgram(name) ? name : undefined;
	const endings = process.platform === 'win32' ? (env.PATHEXT || '.EXE;.CMD;.BAT').split(';') : [''];
	return foldersOf(env)
		.flatMap(folder => endings.map(ending => join(folder, name + ending)))
		.find(path => isProgram(path));
}

const foldersOf = (env: Environment): readonly string[] =>
	(env.PATH ?? env.Path ?? '').split(delimiter).filter(folder => isAbsolute(folder) && !isOfPackages(folder));

const isOfPackages = (folder: string): boolean =>
	[resolve(folder), realPath(folder)].some(path => /[/\\]node_modules[/\\]\.bin$/.test(path));

function isProgram(path: string): boolean {
	try {
		fs.accessSync(path, fs.constants.X_OK);
		return fs.statSync(path).isFile();
	} catch {
		return false;
	}
}

/** The environment of a program that is started: without those parts of the `PATH` that nothing is looked for in. */
export function childEnvironment(env: Environment): Record<string, string | undefined> {
	const name = env.PATH === undefined && env.Path !== undefined ? 'Path' : 'PATH';
	const path = env[name] === undefined ? {} : {[name]: foldersOf(env).join(delimiter)};
	// Else the shell of Windows would look in the project's folder before the `PATH`.
	return {...env, ...path, ...(process.platform === 'win32' && {NoDefaultCurrentDirectoryInExePath: '1'})};
}

/**
The files of the project in `root` that would run when the program at `path` does: itself, and what its first line names. Where the
home folder lies in `root`, all there is the person's own.
*/
export function partsInProject(path: string, root: string, env: Environment = process.env): readonly string[] {
	const project = realPath(root);
	if (isIn(realPath(env.HOME || homedir()), project)) return [];
	return [...new Set([path, ...interpreterOf(path, env)].map(realPath))].filter(file => isIn(file, project));
}

const isIn = (path: string, folder: string): boolean =>
	path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/* `#!/usr/bin/env -S node --x` is run by the first `node` on the `PATH`. */
function interpreterOf(path: string, env: Environment): readonly string[] {
	const [, program, rest = ''] = /^#![ \t]*(\S+)([^\r\n]*)/.exec(readStart(path)) ?? [];
	if (program === undefined) return [];
	if (basename(program) !== 'env') return [resolve(program)];
	const word = rest.split(/\s+/).find(part => part !== '' && !part.startsWith('-') && !part.includes('='));
	const found = word === undefined ? undefined : findProgram(word, env);
	return found === undefined ? [] : [found];
}

function readStart(path: string): string {
	try {
		const file = fs.openSync(path, 'r');
		try {
			const bytes = Buffer.alloc(512);
			return bytes.toString('latin1', 0, fs.readSync(file, bytes));
		} finally {
			fs.closeSync(file);
		}
	} catch {
		return '';
	}
}

/** The path without links; as it stands where there is nothing. */
export function realPath(path: string): string {
	try {
		return fs.realpathSync.native(path);
	} catch {
		return resolve(path);
	}
}
