/*
What of a project has a say in what runs: a program that lies in it, its own command, and, without a terminal, whatever the agent takes
on from the project by itself. With a terminal an agent asks by itself whether a folder is trusted; `claude -p` does not, and runs the
hooks of `.claude/settings.json`.
*/

import * as fs from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {type Client, clients} from './clients.ts';
import {filesBelow, isReadable} from './command-files.ts';
import {type Exhibit, readExhibit} from './exhibit.ts';
import type {HandOff} from './hand-off.ts';
import {type Environment, findProgram, partsInProject, realPath} from './program.ts';

/** What is to be shown before a hand-off is run: files in full, and those of which the names will do. */
export type Say = {readonly full: readonly Exhibit[]; readonly named: readonly Exhibit[]};

type Surroundings = {
	readonly root: string;
	readonly home: string;
	readonly isHeadless: boolean;
	readonly env?: Environment;
};

/** What the project has a say with. Throws a Failure for a file that cannot be read. */
export function sayOf(handOff: HandOff, {root, home, isHeadless, env = process.env}: Surroundings): Say {
	const path = findProgram(handOff.command, env);
	const parts = path === undefined ? [] : partsInProject(path, root, env);
	const own = [...parts, ...handOff.answering];
	const {settings, folders} = isHeadless ? takenOn(handOff, root, home) : {settings: [], folders: []};
	const full = unique([...own, ...settings, ...settings.flatMap(file => filesNamedIn(file, root))]);
	const named = unique(folders).filter(file => !full.includes(file));
	return {full: full.map(readExhibit), named: named.map(readExhibit)};
}

const unique = (files: readonly string[]): readonly string[] => [...new Set(files)];

function takenOn({client}: HandOff, root: string, home: string) {
	const row: Client | undefined = client && clients[client];
	if (!row || realPath(root) === realPath(home)) return {settings: [], folders: []};
	const settings = row.settings.map(file => join(root, file)).filter(isReadable);
	const places = [root, ...foldersAbove(root, home), ...foldersWithin(root)];
	const folders = places.flatMap(place => row.folders.flatMap(folder => filesBelow(join(place, folder))));
	return {settings, folders: folders.filter(isReadable)};
}

/* Commands and skills of the folders above are taken on as well, up to the home folder, whose are the person's own. */
function foldersAbove(root: string, home: string): readonly string[] {
	const above: string[] = [];
	for (let folder = dirname(realPath(root)); folder !== dirname(folder); folder = dirname(folder)) {
		if (folder === realPath(home)) break;
		above.push(folder);
	}
	return above;
}

const mostFolders = 2000;
const deepest = 5;

/* Those of packages in a project are taken on when a file there is touched. */
function foldersWithin(root: string): readonly string[] {
	const found: string[] = [];
	let level: readonly string[] = [root];
	for (let depth = 0; depth < deepest && found.length < mostFolders; depth++) {
		level = level.flatMap(folder => childrenOf(folder)).slice(0, mostFolders);
		found.push(...level);
	}
	return found;
}

function childrenOf(folder: string): readonly string[] {
	try {
		return fs
			.readdirSync(folder, {withFileTypes: true})
			.filter(entry => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
			.map(({name}) => join(folder, name));
	} catch {
		return [];
	}
}

/* A hook is a command line in the settings; the script that it names has its say, too. */
function filesNamedIn(file: string, root: string): readonly string[] {
	const words = fs.readFileSync(file, 'utf8').match(/[\w./$@{}~-]+/g) ?? [];
	const names = words.map(word => word.replace(/^\$\{?\w+\}?\/?/, '')).filter(word => /[./]/.test(word));
	const paths = names.map(name => resolve(root, name));
	return unique(paths).filter(path => path.startsWith(join(root, '/')) && isReadable(path));
}
