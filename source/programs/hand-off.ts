/*
What comes after the plan: the command that breaks it into tasks, in Claude Code, by the tool that the plan is of. Nothing goes through a shell, and what a
project's own files would have run is handed to the caller to show first: a repository is not to be trusted just because its
plan was written.
*/

import * as fs from 'node:fs';
import {basename, delimiter, dirname, isAbsolute, join} from 'node:path';
import {execa} from 'execa';
import {explain} from '../failure.ts';
import {isObject} from '../is-object.ts';

/** A command that can be run, or at least shown. */
export type HandOff = {
	readonly command: string;
	readonly args: readonly string[];
	/** The command line, quoted for a shell, to be shown or copied. */
	readonly display: string;
	/** The file that defines the command. */
	readonly source: string | undefined;
	readonly origin: 'project' | 'home' | 'setting' | 'none';
	/** What it does with the plan: `breaks it into tasks`. */
	readonly deed: string;
	/** What that file says, where it came with the project: to be shown in full before it is run. May hold control characters. */
	readonly text: string | undefined;
	/** Why it can only be shown; `undefined`: it can be run. */
	readonly obstacle: Obstacle | undefined;
};

/** Why a hand-off cannot be run from here. */
export type Obstacle = 'no program' | 'inside Claude Code' | 'no such command';

/** What came of a run: `problem` is a sentence for the person, `undefined` when all went well. */
export type Run = {readonly problem: string | undefined};

/** What came of a run without a terminal: the path of the tasks it wrote, or else what it answered and was not allowed to do. */
export type HeadlessRun = Run & {
	readonly tasks: string | undefined;
	readonly result: string;
	/** Such as ``Write `tasks.md` ``. */
	readonly denials: readonly string[];
};

type Environment = Readonly<Record<string, string | undefined>>;

/* A file that defines a command, below `.claude`. With `takesFeature` the name of the plan's folder is given to it. */
type CommandFile = {
	readonly path: string;
	readonly prompt: string;
	readonly takesFeature?: boolean;
	readonly deed?: string;
};

// `flow.md` is one command for all phases.
const flow: readonly CommandFile[] = [
	{path: 'skills/flow-tasks/SKILL.md', prompt: '/flow-tasks'},
	{path: 'commands/flow-tasks.md', prompt: '/flow-tasks'},
	{path: 'commands/flow.md', prompt: '/flow tasks'},
];

const specKit: readonly CommandFile[] = [
	{path: 'skills/speckit-tasks/SKILL.md', prompt: '/speckit-tasks'},
	{path: 'commands/speckit.tasks.md', prompt: '/speckit.tasks'},
];

const kiro: readonly CommandFile[] = [
	{path: 'skills/kiro-spec-tasks/SKILL.md', prompt: '/kiro-spec-tasks', takesFeature: true},
	{path: 'commands/kiro/spec-tasks.md', prompt: '/kiro:spec-tasks', takesFeature: true},
];

const goesOn = {takesFeature: true, deed: 'makes what comes next of it'};
const carriesOut = {takesFeature: true, deed: 'carries it out'};

const openSpec: readonly CommandFile[] = [
	{path: 'skills/openspec-continue-change/SKILL.md', prompt: '/openspec-continue-change', ...goesOn},
	{path: 'commands/opsx/continue.md', prompt: '/opsx:continue', ...goesOn},
	{path: 'skills/openspec-apply-change/SKILL.md', prompt: '/openspec-apply-change', ...carriesOut},
	{path: 'commands/opsx/apply.md', prompt: '/opsx:apply', ...carriesOut},
	{path: 'commands/openspec/apply.md', prompt: '/openspec:apply', ...carriesOut},
];

/* By the dialect of a plan, in the order of preference; the first is what is shown where none is set up. */
const commandFiles: Readonly<Record<string, readonly CommandFile[]>> = {
	'spec-kit-plan': [...specKit, ...flow],
	'kiro-design': kiro,
	'openspec-design': openSpec,
	'openspec-proposal': openSpec,
};

const usualFiles = [...flow, ...specKit] as const;

const headlessArgs = ['--permission-mode', 'acceptEdits', '--output-format', 'json'];

/** Finds the command to offer: the project's, else the person's own in their home folder, else the setting's. */
export function findHandOff({
	root,
	home,
	env = process.env,
	setting,
	dialect = '',
	planPath = '',
}: {
	readonly root: string;
	readonly home: string;
	readonly env?: Environment;
	/** The command and its arguments from the settings. */
	readonly setting?: readonly string[] | undefined;
	/** The name of the shipped template that the plan is of. */
	readonly dialect?: string | undefined;
	readonly planPath?: string;
}): HandOff {
	const files = (Object.hasOwn(commandFiles, dialect) && commandFiles[dialect]) || usualFiles;
	const project = findCommandFile(join(root, '.claude'), files);
	const own = project ?? findCommandFile(env.CLAUDE_CONFIG_DIR || join(home, '.claude'), files);
	// Any other name would be read as a request.
	const feature = /^[\w.-]+$/.exec(basename(dirname(planPath)))?.[0];
	const wordsOf = ({prompt, takesFeature}: CommandFile) => [
		'claude',
		takesFeature && planPath !== '' && feature ? `${prompt} ${feature}` : prompt,
	];
	if (own) {
		const {source, deed = breaks} = own;
		const text = project ? fs.readFileSync(source, 'utf8') : undefined;
		return describe(wordsOf(own), {source, origin: project ? 'project' : 'home', text, deed}, env);
	}
	const [first = usualFiles[0] as CommandFile] = files;
	const deed = setting ? breaks : (first.deed ?? breaks);
	const origin = setting ? 'setting' : 'none';
	return describe(setting ?? wordsOf(first), {source: undefined, origin, text: undefined, deed}, env);
}

const breaks = 'breaks it into tasks';

function describe(
	words: readonly string[],
	found: Pick<HandOff, 'source' | 'origin' | 'text' | 'deed'>,
	env: Environment,
): HandOff {
	const [command = '', ...args] = words;
	const display = words.map(word => quote(word)).join(' ');
	return {command, args, display, ...found, obstacle: findObstacle(command, found.origin, env)};
}

function findObstacle(command: string, origin: HandOff['origin'], env: Environment): Obstacle | undefined {
	if (origin === 'none') return 'no such command';
	if (env.CLAUDECODE && command === 'claude') return 'inside Claude Code';
	return findProgram(command, env) === undefined ? 'no program' : undefined;
}

function findCommandFile(
	folder: string,
	files: readonly CommandFile[],
): (CommandFile & {readonly source: string}) | undefined {
	for (const file of files) {
		const source = join(folder, file.path);
		if (isReadable(source)) return {...file, source};
	}
	return undefined;
}

function isReadable(path: string): boolean {
	try {
		fs.accessSync(path, fs.constants.R_OK);
		return fs.statSync(path).isFile();
	} catch {
		return false;
	}
}

/** A word as a shell takes it. In double quotes where nothing is special within them, as people write it: `claude "/flow-tasks"`. */
export function quote(word: string): string {
	if (/^[\w.:=@%+,-][\w./:=@%+,-]*$/.test(word)) return word;
	return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", String.raw`'\''`)}'` : `"${word}"`;
}

/**
The absolute path of a program on the `PATH`. Relative entries do not count, nor do the folders of packages, which `npx` puts
first: they would run what came with the project.
*/
export function findProgram(name: string, env: Environment = process.env): string | undefined {
	if (isAbsolute(name)) return isProgram(name) ? name : undefined;
	const endings = process.platform === 'win32' ? (env.PATHEXT || '.EXE;.CMD;.BAT').split(';') : [''];
	const all = (env.PATH ?? env.Path ?? '').split(delimiter).map(folder => folder.replace(/(?<=.)[/\\]+$/, ''));
	const folders = all.filter(folder => isAbsolute(folder) && !/[/\\]node_modules[/\\]\.bin$/.test(folder));
	return folders.flatMap(folder => endings.map(ending => join(folder, name + ending))).find(path => isProgram(path));
}

function isProgram(path: string): boolean {
	try {
		fs.accessSync(path, fs.constants.X_OK);
		return fs.statSync(path).isFile();
	} catch {
		return false;
	}
}

type Surroundings = {readonly cwd: string; readonly env?: Environment};

/** Runs the command in the terminal, which it has for itself until it ends. */
export async function runInteractive(handOff: HandOff, {cwd, env = process.env}: Surroundings): Promise<Run> {
	// Ctrl+C is for the command. Without a listener it would end this process as well.
	const ignore = (): void => {};
	process.on('SIGINT', ignore);
	try {
		const ended = await execa(findProgram(handOff.command, env) ?? handOff.command, handOff.args, {
			cwd,
			env: {...env},
			extendEnv: false,
			stdio: 'inherit',
			reject: false,
		});
		return {problem: describeEnd(handOff.command, ended)};
	} finally {
		process.off('SIGINT', ignore);
	}
}

/**
Runs the command without a terminal: `claude -p "/flow-tasks" …`. Claude Code exits with 0 even when every tool was denied, so
what counts is `tasks.md` beside the plan: written by this run, and no older than the plan.
*/
export async function runHeadless(
	handOff: HandOff,
	{cwd, planPath, env = process.env}: Surroundings & {readonly planPath: string},
): Promise<HeadlessRun> {
	const tasks = join(dirname(planPath), 'tasks.md');
	const before = modifiedAt(tasks);
	const ended = await execa(findProgram(handOff.command, env) ?? handOff.command, headlessWords(handOff), {
		cwd,
		env: {...env},
		extendEnv: false,
		stdin: 'ignore',
		reject: false,
	});
	const after = modifiedAt(tasks);
	const isWritten = after !== undefined && after !== before && after >= (modifiedAt(planPath) ?? 0);
	const answer = readAnswer(String(ended.stdout), String(ended.stderr));
	if (isWritten) return {problem: undefined, tasks, ...answer};
	const problem = describeEnd(handOff.command, ended) ?? `\`${handOff.command}\` ended without writing \`${tasks}\`.`;
	return {problem, tasks: undefined, ...answer};
}

// Only Claude Code's own options are known; a command from the settings is run as it stands.
const headlessWords = ({origin, args}: HandOff): readonly string[] =>
	origin === 'setting' ? args : ['-p', ...args, ...headlessArgs];

function modifiedAt(path: string): number | undefined {
	try {
		return fs.statSync(path).mtimeMs;
	} catch {
		return undefined;
	}
}

type Ended = {readonly exitCode?: number | undefined; readonly signal?: string | undefined; readonly cause?: unknown};

function describeEnd(command: string, {exitCode, signal, cause}: Ended): string | undefined {
	if (exitCode === 0) return undefined;
	if (signal !== undefined) return `\`${command}\` was ended by \`${signal}\`.`;
	if (exitCode !== undefined) return `\`${command}\` ended with exit code ${exitCode}.`;
	return `\`${command}\` could not be started: ${explain(cause)}.`;
}

function readAnswer(stdout: string, stderr: string): Pick<HeadlessRun, 'result' | 'denials'> {
	const answer = parseAnswer(stdout);
	if (!answer) return {result: stdout.trim() || stderr.trim(), denials: []};
	const errors = Array.isArray(answer.errors) ? answer.errors.map(String) : [];
	const result = typeof answer.result === 'string' ? answer.result : errors.join('\n');
	const denials = Array.isArray(answer.permission_denials) ? answer.permission_denials : [];
	return {result: result || stderr.trim(), denials: [...new Set(denials.map(denial => describeDenial(denial)))]};
}

// One object, or, with `--verbose` in the person's own settings, a list of messages that ends in it.
function parseAnswer(stdout: string): Readonly<Record<string, unknown>> | undefined {
	try {
		const value: unknown = JSON.parse(stdout);
		const last: unknown = Array.isArray(value) ? value.at(-1) : value;
		return isObject(last) ? last : undefined;
	} catch {
		return undefined;
	}
}

function describeDenial(denial: unknown): string {
	if (!isObject(denial)) return String(denial);
	const input = isObject(denial.tool_input) ? denial.tool_input : {};
	const object = [input.file_path, input.command, input.path, input.url].find(value => typeof value === 'string');
	return object === undefined ? String(denial.tool_name) : `${String(denial.tool_name)} \`${object}\``;
}
