/* A program that is asked one question: which it is, and how it is run. It has the question on stdin, and its stdout is the answer. */

import * as fs from 'node:fs';
import {basename, isAbsolute, join} from 'node:path';
import {execa} from 'execa';
import {codeOf, explain, Failure} from '../failure.ts';
import {type Client, type ClientName, clientNames, clients} from './clients.ts';
import {childEnvironment, type Environment, findProgram} from './program.ts';

/** A program, found. `words` are the command and its arguments as they were set, `title` is what people call it. */
export type AskedProgram = {readonly path: string; readonly words: readonly string[]; readonly title: string};

const named = (name: ClientName): Client => clients[name];

const askable = clientNames.filter(name => named(name).asked !== undefined);

/** The program to ask: the one that is set, an agent by its name or a command, else the first agent that is there. Throws a Failure. */
export function findAsked(
	setting: readonly string[] | string | undefined,
	env: Environment = process.env,
): AskedProgram {
	if (typeof setting === 'string') return askedClient(setting, env);
	if (setting) return askedCommand(setting, env);
	const found = askable.find(name => findProgram(named(name).program, env) !== undefined);
	if (found) return askedClient(found, env);
	throw new Failure(
		`There is no agent to ask: ${askable.map(name => `\`${name}\``).join(', ')} were not found. Install one, or set \`propose\` in the settings.`,
	);
}

function askedClient(name: string, env: Environment): AskedProgram {
	const known = askable.find(one => one === name);
	if (known === undefined) {
		const names = askable.map(one => `\`${one}\``).join(', ');
		throw new Failure(
			`\`propose\` in the settings is \`${name}\`, but the agents that can be asked are ${names}. Write a command as a list.`,
		);
	}
	const {program, asked = [], title} = named(known);
	return {...askedCommand([program, ...asked], env), title};
}

function askedCommand(words: readonly string[], env: Environment): AskedProgram {
	const [command = ''] = words;
	// Where the program is run there is nothing that a relative path could mean.
	const path = /[/\\]/.test(command) && !isAbsolute(command) ? undefined : findProgram(command, env);
	if (path !== undefined) return {path, words, title: basename(command)};
	throw new Failure(
		`\`${command}\`, which is asked for proposals, was not found. Correct \`propose\` in the settings, or install it.`,
	);
}

type Question = {
	readonly text: string;
	/** In which an empty folder is made for the program, so that nothing of a project has a say in what it does. */
	readonly folder: string;
	readonly seconds: number;
	readonly env?: Environment;
};

/** What it said, or a sentence on why nothing. */
export type Answered = {readonly said: string} | {readonly reason: string};

export type Running = {readonly answer: Promise<Answered>; readonly stop: () => void};

const longestAnswer = 1_000_000;
const longestComplaint = 4000;
// How long a program may take to end when it is told to.
const grace = 1000;
// What it started may hold its stdout open.
const lateOutput = 300;

/** Starts it in a group of processes of its own, which ends with it, with the time, and with this program. Throws a Failure. */
export function askProgram(
	{path, words, title}: AskedProgram,
	{text, folder, seconds, env = process.env}: Question,
): Running {
	const cwd = emptyFolder(folder);
	const child = execa(path, words.slice(1), {
		cwd,
		env: childEnvironment(env),
		extendEnv: false,
		detached: process.platform !== 'win32',
		input: text,
		buffer: false,
		reject: false,
		windowsHide: true,
	});
	let ending: string | undefined;
	let complaint = '';
	const chunks: Buffer[] = [];
	let length = 0;
	const kill = (signal: NodeJS.Signals): void => killGroup(child, signal);
	const killNow = (): void => kill('SIGKILL');
	let last: NodeJS.Timeout | undefined;
	const end = (reason: string): void => {
		if (ending !== undefined) return;
		ending = reason;
		kill('SIGTERM');
		last = setTimeout(() => {
			killNow();
			child.stdout.destroy();
		}, grace);
	};
	child.stdout.on('data', (chunk: Buffer) => {
		length += chunk.length;
		if (length <= longestAnswer) chunks.push(chunk);
		else end(`${title} answered more than ${longestAnswer / 1e6} MB, and was ended.`);
	});
	child.stderr.on('data', (chunk: Buffer) => {
		complaint = `${complaint}${chunk}`.slice(-longestComplaint);
	});
	const limit = setTimeout(() => end(`${title} did not answer within ${seconds} s, and was ended.`), seconds * 1000);
	let late: NodeJS.Timeout | undefined;
	child.nodeChildProcess.once('exit', () => {
		// What it left running has nothing to say any more.
		killNow();
		late = setTimeout(() => {
			child.stdout.destroy();
			child.stderr.destroy();
		}, lateOutput);
	});
	process.once('exit', killNow);
	const answer = child.then(({exitCode, signal, cause}): Answered => {
		for (const timer of [limit, last, late]) clearTimeout(timer);
		process.off('exit', killNow);
		fs.rmSync(cwd, {recursive: true, force: true});
		if (ending !== undefined) return {reason: ending};
		const said = Buffer.concat(chunks).toString();
		if (exitCode === 0) return {said};
		return {reason: failed({title, exitCode, signal, cause}, lastLine(complaint) || lastLine(said))};
	});
	return {answer, stop: () => end(`${title} is not asked any more.`)};
}

function emptyFolder(folder: string): string {
	try {
		fs.mkdirSync(folder, {recursive: true});
		return fs.mkdtempSync(join(folder, 'asked-'));
	} catch (error) {
		throw new Failure(`Could not make an empty folder in \`${folder}\`: ${explain(error)}.`, {cause: error});
	}
}

function killGroup(
	child: {readonly pid?: number | undefined; readonly kill: (signal: NodeJS.Signals) => boolean},
	signal: NodeJS.Signals,
): void {
	try {
		if (child.pid === undefined || process.platform === 'win32') child.kill(signal);
		else process.kill(-child.pid, signal);
	} catch {
		// It has ended.
	}
}

type End = {
	readonly title: string;
	readonly exitCode: number | undefined;
	readonly signal: string | undefined;
	readonly cause: unknown;
};

function failed({title, exitCode, signal, cause}: End, line: string): string {
	const words = line === '' ? '' : ` It said: “${line}”.`;
	if (exitCode !== undefined) return `${title} ended with exit code ${exitCode}.${words}`;
	if (signal !== undefined) return `${title} was ended by \`${signal}\`.${words}`;
	const reason = codeOf(cause) === 'ENOENT' ? 'there is no such program' : explain(cause);
	return `${title} could not be started: ${reason}.`;
}

const longestLine = 160;

function lastLine(text: string): string {
	const line =
		text
			.trimEnd()
			.split(/[\r\n]+/)
			.at(-1)
			?.trim() ?? '';
	return line.length > longestLine ? `${line.slice(0, longestLine)}…` : line;
}
