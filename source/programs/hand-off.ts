/*
What comes after the plan: the command that breaks it into tasks, of the tool that the plan is of, in the agent that has it. Nothing
goes through a shell, and what of the project's own files would have a say is handed to the caller to show first: a repository is not
to be trusted just because its plan was written.
*/

import * as fs from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {execa} from 'execa';
import {explain} from '../failure.ts';
import {isObject} from '../is-object.ts';
import {type Client, type ClientName, clientNames, clients, type Step, stepsAfter} from './clients.ts';
import {type Around, type Found, filesBelow, findCommands, imaginedCall} from './command-files.ts';
import {childEnvironment, type Environment, findProgram} from './program.ts';

/** A command that can be run, or at least shown. */
export type HandOff = {
	/** The agent; `undefined`: the program of the settings is none that is known. */
	readonly client: ClientName | undefined;
	/** What people call the program. */
	readonly title: string;
	readonly command: string;
	/** The words for the terminal handed over, and for none. */
	readonly args: readonly string[];
	readonly headless: readonly string[];
	/** The command line, quoted for a shell, to be shown or copied; and that without a terminal. */
	readonly display: string;
	readonly displayHeadless: string;
	/** What the agent is asked: `/flow-tasks`. */
	readonly prompt: string;
	/** The file that defines the command. */
	readonly source: string | undefined;
	readonly origin: 'project' | 'home' | 'setting' | 'none';
	/** What it does with the plan: `breaks it into tasks`. */
	readonly deed: string;
	readonly writes: Step['writes'];
	/** The project's own files that may answer to the command. */
	readonly answering: readonly string[];
	/** Why it can only be shown; `undefined`: it can be run. */
	readonly obstacle: Obstacle | undefined;
};

/** Why a hand-off cannot be run from here. */
export type Obstacle = 'no program' | 'no such command';

/** What came of a run: `problem` is a sentence for the person, `undefined` when all went well; `written`, what tells that it was done. */
export type Run = {readonly problem: string | undefined; readonly written: string | undefined};

/** What came of a run without a terminal: what it answered, and what it was not allowed to do. */
export type HeadlessRun = Run & {
	readonly result: string;
	/** Such as ``Write `tasks.md` ``. */
	readonly denials: readonly string[];
};

type Request = {
	readonly root: string;
	readonly home: string;
	readonly env?: Environment;
	/** The command and its arguments from the settings. */
	readonly setting?: readonly string[] | undefined;
	/** The name of the shipped template that the plan is of. */
	readonly dialect?: string | undefined;
	readonly planPath?: string;
};

/**
The commands to offer, the first preferred: one an agent, the project's before the person's own, and what can be run before what
cannot; else the setting's; else what would be run if it were set up. Never none.
*/
export function findHandOffs({
	root,
	home,
	env = process.env,
	setting,
	dialect = '',
	planPath = '',
}: Request): readonly HandOff[] {
	const steps = stepsAfter(dialect);
	// Any other name would be read as a request.
	const feature = planPath === '' ? undefined : /^[\w.-]+$/.exec(basename(dirname(planPath)))?.[0];
	const around: Around = {root, home, env, feature};
	const all = clientNames.map(client => findCommands(client, steps, around));
	const found = all.flatMap(commands => {
		const [first] = commands;
		return first ? [describe(first, answeringTo(first, commands), env)] : [];
	});
	if (found.length > 0) return found.toSorted((a, b) => rank(a) - rank(b));
	const [step] = steps as readonly [Step, ...Step[]];
	return [setting ? describeSetting(setting, env) : describeImagined(step, around)];
}

const rank = ({obstacle, origin}: HandOff): number => (obstacle ? 2 : 0) + (origin === 'project' ? 0 : 1);

/* Which of several an agent takes differs between its versions. */
function answeringTo({step}: Found, commands: readonly Found[]): readonly string[] {
	return commands.filter(one => one.origin === 'project' && one.step === step).map(({source}) => source);
}

function describe(
	{client, step, origin, source, call, prompt}: Found,
	answering: readonly string[],
	env: Environment,
): HandOff {
	const {title, program, interactive, headless}: Client = clients[client];
	const words = {args: interactive(prompt, call), headless: headless(prompt, call)};
	const obstacle = findProgram(program, env) === undefined ? 'no program' : undefined;
	const {deed, writes} = step;
	// A sentence does not stand in another.
	const called = prompt.endsWith('.') ? call.name : prompt;
	return {client, title, ...lines(program, words), prompt: called, source, origin, deed, writes, answering, obstacle};
}

function describeSetting([command = '', ...args]: readonly string[], env: Environment): HandOff {
	const client = clientNames.find(name => clients[name].program === command);
	const title = client === undefined ? command : clients[client].title;
	const obstacle = findProgram(command, env) === undefined ? 'no program' : undefined;
	const prompt = args.join(' ');
	const {deed, writes} = stepsAfter('')[0] as Step;
	const said = {...lines(command, {args, headless: args}), prompt, source: undefined, deed, writes};
	return {client, title, ...said, origin: 'setting', answering: [], obstacle};
}

function describeImagined(step: Step, around: Around): HandOff {
	const client = 'claude';
	const row: Client = clients[client];
	const {title, program, interactive, headless} = row;
	const call = imaginedCall(step, around);
	const prompt = row.places[0]?.prompt(call) ?? '';
	const words = {args: interactive(prompt, call), headless: headless(prompt, call)};
	const {deed, writes} = step;
	const said = {...lines(program, words), prompt, source: undefined, deed, writes};
	return {client, title, ...said, origin: 'none', answering: [], obstacle: 'no such command'};
}

function lines(command: string, {args, headless}: {args: readonly string[]; headless: readonly string[]}) {
	const line = (words: readonly string[]): string => [command, ...words].map(word => quote(word)).join(' ');
	return {command, args, headless, display: line(args), displayHeadless: line(headless)};
}

/** A word as a shell takes it. In double quotes where nothing is special within them, as people write it: `claude "/flow-tasks"`. */
export function quote(word: string): string {
	if (/^[\w.:=@%+,-][\w./:=@%+,-]*$/.test(word)) return word;
	return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", String.raw`'\''`)}'` : `"${word}"`;
}

type Surroundings = {readonly cwd: string; readonly planPath: string; readonly env?: Environment};

/** Runs the command in the terminal, which it has for itself until it ends. */
export async function runInteractive(handOff: HandOff, {cwd, planPath, env = process.env}: Surroundings): Promise<Run> {
	const look = watchWritten(handOff, planPath);
	// Ctrl+C is for the command. Without a listener it would end this process as well.
	const ignore = (): void => {};
	process.on('SIGINT', ignore);
	try {
		const ended = await execa(findProgram(handOff.command, env) ?? handOff.command, handOff.args, {
			cwd,
			env: childEnvironment(env),
			extendEnv: false,
			stdio: 'inherit',
			reject: false,
		});
		return {problem: describeEnd(handOff.command, ended), written: look()};
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
	{cwd, planPath, env = process.env}: Surroundings,
): Promise<HeadlessRun> {
	const look = watchWritten(handOff, planPath);
	const ended = await execa(findProgram(handOff.command, env) ?? handOff.command, handOff.headless, {
		cwd,
		env: childEnvironment(env),
		extendEnv: false,
		stdin: 'ignore',
		reject: false,
	});
	const written = look();
	const answer = readAnswer(String(ended.stdout), String(ended.stderr));
	if (written !== undefined) return {problem: undefined, written, ...answer};
	const missing =
		handOff.writes === 'tasks' ? `\`${join(dirname(planPath), 'tasks.md')}\`` : `anything in \`${dirname(planPath)}\``;
	const problem = describeEnd(handOff.command, ended) ?? `\`${handOff.command}\` ended without writing ${missing}.`;
	return {problem, written: undefined, ...answer};
}

/* Returns how to look what was written meanwhile: the tasks, else what else tells that it was done. */
function watchWritten({writes}: HandOff, planPath: string): () => string | undefined {
	const folder = dirname(planPath);
	const tasks = join(folder, 'tasks.md');
	const places = (): readonly string[] => (writes === 'tasks' ? [tasks] : [tasks, ...filesBelow(folder, 4)]);
	const before = new Map(places().map(path => [path, modifiedAt(path)]));
	return () =>
		places().find(path => {
			const after = path === planPath ? undefined : modifiedAt(path);
			return after !== undefined && after !== before.get(path) && after >= (modifiedAt(planPath) ?? 0);
		});
}

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
	const failure = isObject(answer.error) && typeof answer.error.message === 'string' ? [answer.error.message] : [];
	// Gemini CLI calls it a response.
	const said = [answer.result, answer.response].find(value => typeof value === 'string');
	const result = said ?? [...errors, ...failure].join('\n');
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
