/* The files that define a client's commands and skills, and the one that a step of the work is called by. */

import * as fs from 'node:fs';
import {join, sep} from 'node:path';
import {type Call, type Client, type ClientName, clients, type Step} from './clients.ts';
import {type Environment, realPath} from './program.ts';

/** A command or skill that was found, for a step. */
export type Found = {
	readonly client: ClientName;
	readonly step: Step;
	readonly origin: 'project' | 'home';
	/** The file that defines it. */
	readonly source: string;
	readonly call: Call;
	readonly prompt: string;
};

export type Around = {
	readonly root: string;
	readonly home: string;
	readonly env: Environment;
	/** The name of the plan's folder, for the commands that take it. */
	readonly feature: string | undefined;
};

/** What a client has for some steps, the preferred first. */
export function findCommands(client: ClientName, steps: readonly Step[], around: Around): readonly Found[] {
	const {root, home, env} = around;
	const row: Client = clients[client];
	// Where the project is the home folder, all in it is the person's own.
	const isHome = realPath(root) === realPath(home);
	const origins = isHome ? (['home'] as const) : (['project', 'home'] as const);
	return origins.flatMap(origin => {
		const places = row.places.filter(({where}) => where === origin);
		const listed = places.map(place => {
			const folder = join(origin === 'project' ? root : row.home(home, env), place.folder);
			return {place, files: place.kind === 'skill' ? skillsIn(folder) : commandsIn(folder, place.ending ?? '.md')};
		});
		return steps.flatMap(step =>
			listed.flatMap(({place, files}) => {
				const parts = place.isNested ? step.command : [step.command.join('-')];
				const wanted = (names: readonly string[]): boolean =>
					place.kind === 'skill' ? names.includes(step.skill) : endsWith(names, parts);
				const fitting = files.filter(({names}) => wanted(names));
				// One in a folder of its own is another command; it comes after that of the plain name.
				return fitting
					.toSorted((a, b) => a.names.length - b.names.length)
					.map(({path, names}): Found => {
						const name = place.kind === 'skill' ? step.skill : names.join(place.isNested ? place.joint : '/');
						const call = {name, words: wordsFor(step, around), file: path};
						return {client, step, origin, source: path, call, prompt: place.prompt(call)};
					});
			}),
		);
	});
}

/** The call of a step that is set up nowhere, as it would be. */
export function imaginedCall(step: Step, around: Pick<Around, 'feature'>): Call {
	const name = step.skill === step.command.join('-') ? step.skill : step.command.join(':');
	return {name: step.skill || name, words: wordsFor(step, around), file: ''};
}

const wordsFor = ({phase, takesFeature}: Step, {feature}: Pick<Around, 'feature'>): readonly string[] => [
	...(phase === undefined ? [] : [phase]),
	...(takesFeature && feature !== undefined ? [feature] : []),
];

const endsWith = (names: readonly string[], parts: readonly string[]): boolean =>
	parts.length > 0 && parts.every((part, index) => names[names.length - parts.length + index] === part);

type Named = {readonly path: string; readonly names: readonly string[]};

/* A skill goes by the name of its folder and by that in its front matter. */
function skillsIn(folder: string): readonly Named[] {
	return namesIn(folder).flatMap(name => {
		const path = join(folder, name, 'SKILL.md');
		return isReadable(path) ? [{path, names: [name, ...nameInside(path)]}] : [];
	});
}

function nameInside(path: string): readonly string[] {
	const [, head = ''] =
		/^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---/.exec(fs.readFileSync(path, 'utf8').slice(0, 10_000)) ?? [];
	const name = /^name[ \t]*:[ \t]*["']?([^"'\r\n#]+)/m.exec(head)?.[1]?.trim();
	return name ? [name] : [];
}

function commandsIn(folder: string, ending: string): readonly Named[] {
	return filesBelow(folder)
		.filter(path => path.endsWith(ending) && isReadable(path))
		.map(path => ({path, names: path.slice(folder.length + 1, -ending.length).split(sep)}));
}

const deepest = 6;
const mostFiles = 2000;

/** The files in a folder and those below it, by name; of a folder without end the first. */
export function filesBelow(folder: string, depth = 0): readonly string[] {
	const found: string[] = [];
	for (const name of namesIn(folder)) {
		if (found.length >= mostFiles) break;
		const path = join(folder, name);
		const stats = statOf(path);
		if (stats?.isFile()) found.push(path);
		if (stats?.isDirectory() && depth < deepest) found.push(...filesBelow(path, depth + 1));
	}
	return found.slice(0, mostFiles);
}

function statOf(path: string): fs.Stats | undefined {
	try {
		return fs.statSync(path);
	} catch {
		return undefined;
	}
}

function namesIn(folder: string): readonly string[] {
	try {
		return fs.readdirSync(folder).toSorted();
	} catch {
		return [];
	}
}

/** Whether there is a file that can be read. */
export function isReadable(path: string): boolean {
	try {
		fs.accessSync(path, fs.constants.R_OK);
		return fs.statSync(path).isFile();
	} catch {
		return false;
	}
}
