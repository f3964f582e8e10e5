/*
What is to be run in another window, and what came of it: files in a private folder, as a window that another program opens has neither
this process's streams nor its environment.
*/

import * as fs from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {codeOf} from '../failure.ts';
import {isObject} from '../is-object.ts';

/** A program and its arguments, where to run it, and the variables it needs of ours. */
export type Errand = {
	readonly words: readonly string[];
	readonly cwd: string;
	readonly env: Readonly<Record<string, string>>;
};

export type Outcome = {readonly exitCode: number | undefined; readonly stdout: string};

/** How an errand stands: nobody has begun, it runs, it was done, or who ran it is gone without a word. */
export type ErrandState =
	| {readonly type: 'waiting'}
	| {readonly type: 'running'; readonly pid: number}
	| {readonly type: 'done'; readonly outcome: Outcome}
	| {readonly type: 'lost'};

/** Leaves an errand in a folder of its own, which `endErrand` removes. */
export function leaveErrand(errand: Errand): string {
	const folder = fs.mkdtempSync(join(fs.realpathSync(tmpdir()), 'plan-wizard-'));
	write(folder, 'errand', errand);
	return folder;
}

/** Takes an errand on: from now on whoever left it can tell whether this process lives. */
export function beginErrand(folder: string): Errand {
	const {words, cwd, env} = read(folder, 'errand') ?? {};
	const isErrand = isTexts(words) && words.length > 0 && typeof cwd === 'string' && isObject(env);
	if (!isErrand || !isTexts(Object.values(env))) throw new RangeError(`There is no errand in \`${folder}\`.`);
	write(folder, 'begun', {pid: process.pid});
	return {words, cwd, env: env as Errand['env']};
}

const isTexts = (value: unknown): value is readonly string[] =>
	Array.isArray(value) && value.every(item => typeof item === 'string');

export function finishErrand(folder: string, outcome: Outcome): void {
	write(folder, 'outcome', outcome);
}

export function errandState(folder: string): ErrandState {
	const pid = read(folder, 'begun')?.pid;
	const isAlive = typeof pid === 'number' && lives(pid);
	// Looked for after that: it may have been left just before the end.
	const outcome = read(folder, 'outcome');
	if (outcome && typeof outcome.stdout === 'string') {
		const {exitCode, stdout} = outcome;
		return {type: 'done', outcome: {exitCode: typeof exitCode === 'number' ? exitCode : undefined, stdout}};
	}
	if (typeof pid !== 'number') return {type: 'waiting'};
	return isAlive ? {type: 'running', pid} : {type: 'lost'};
}

export function endErrand(folder: string): void {
	fs.rmSync(folder, {recursive: true, force: true});
}

function lives(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return codeOf(error) === 'EPERM';
	}
}

function write(folder: string, name: string, value: unknown): void {
	const path = join(folder, `${name}.json`);
	fs.writeFileSync(`${path}.new`, JSON.stringify(value), {mode: 0o600});
	fs.renameSync(`${path}.new`, path);
}

function read(folder: string, name: string): Readonly<Record<string, unknown>> | undefined {
	try {
		const value: unknown = JSON.parse(fs.readFileSync(join(folder, `${name}.json`), 'utf8'));
		return isObject(value) ? value : undefined;
	} catch {
		return undefined;
	}
}
