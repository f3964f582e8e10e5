/* A project, a home and a hook for a client that is not to see anything of this machine, and talks to the loopback alone. */

import {execFile} from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {onTestFinished} from 'vitest';
import type {Client} from '../../source/hook/event.ts';
import {settingsLines} from '../../source/hook/settings-lines.ts';

export type Rig = {
	readonly home: string;
	readonly project: string;
	readonly env: Readonly<Record<string, string>>;
	/** Writes a file below the folder of both. */
	readonly write: (path: string, text: string) => void;
	/** The events that a recording hook was given. */
	readonly events: () => ReadonlyArray<Readonly<Record<string, unknown>>>;
	/** The settings with a hook that records its events and answers them, one after another. */
	readonly recording: (client: Client, answers: readonly object[]) => Readonly<Record<string, unknown>>;
};

/** Whatever a client wants to know or tell beyond its model, it is told not to. */
const quiet = {
	IS_SANDBOX: '1',
	CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
	DISABLE_AUTOUPDATER: '1',
	ANTHROPIC_API_KEY: 'made-up',
	GEMINI_API_KEY: 'made-up',
	GEMINI_CLI_NO_RELAUNCH: '1',
	CODEX_TEST_KEY: 'made-up',
};

export function makeRig(url: string): Rig {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'clients-')));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true, maxRetries: 5}));
	const [home, project, records] = ['home', 'project', 'records'].map(name => join(folder, name)) as [
		string,
		string,
		string,
	];
	for (const path of [home, project, records]) mkdirSync(path);
	const write = (path: string, text: string): void => {
		mkdirSync(dirname(join(folder, path)), {recursive: true});
		writeFileSync(join(folder, path), text);
	};
	return {
		home,
		project,
		write,
		env: {
			...quiet,
			PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
			HOME: home,
			XDG_CONFIG_HOME: join(home, '.config'),
			CODEX_HOME: join(home, '.codex'),
			ANTHROPIC_BASE_URL: url,
			GOOGLE_GEMINI_BASE_URL: url,
			NO_PROXY: '127.0.0.1',
		},
		events: () =>
			readdirSync(records)
				.filter(name => name.startsWith('event'))
				.toSorted()
				.map(name => JSON.parse(readFileSync(join(records, name), 'utf8'))),
		recording(client, answers) {
			for (const [at, answer] of answers.entries()) write(`records/answer-${at}.json`, JSON.stringify(answer));
			write('records/hook.mjs', recorder);
			return settingsLines(client, `"${process.execPath}" "${join(records, 'hook.mjs')}"`, 600).lines;
		},
	};
}

const recorder = `
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
const at = readdirSync(import.meta.dirname).filter(name => name.startsWith('event')).length;
writeFileSync(import.meta.dirname + '/event-' + at + '.json', readFileSync(0));
const answer = import.meta.dirname + '/answer-' + at + '.json';
if (existsSync(answer)) process.stdout.write(readFileSync(answer));
`;

/** Runs a client without a terminal to its end, and returns what it printed. */
export async function runClient(
	program: string,
	args: readonly string[],
	{project, env}: Rig,
): Promise<{readonly stdout: string; readonly stderr: string}> {
	return new Promise((resolve, reject) => {
		const child = execFile(program, args, {cwd: project, env, timeout: 90_000}, (error, stdout, stderr) =>
			error ? reject(new Error(`${error.message}\n${stdout}\n${stderr}`)) : resolve({stdout, stderr}),
		);
		child.stdin?.end();
	});
}

/** A file of the project, if it is there. */
export const readProject = ({project}: Rig, path: string): string | undefined =>
	existsSync(join(project, path)) ? readFileSync(join(project, path), 'utf8') : undefined;
