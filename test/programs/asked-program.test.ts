import * as fs from 'node:fs';
import {join} from 'node:path';
import {setTimeout as later} from 'node:timers/promises';
import {expect, test} from 'vitest';
import {askProgram, findAsked, type Running} from '../../source/programs/asked-program.ts';
import {makeFolder} from '../commands/run.ts';

const program = {path: process.execPath, title: 'Agent'};

const ask = (script: string, {text = '', seconds = 20} = {}): Running & {readonly folder: string} => {
	const folder = makeFolder();
	return {folder, ...askProgram({...program, words: ['node', '-e', script]}, {text, folder, seconds})};
};

const answered = (script: string, given = {}) => ask(script, given).answer;

/** Whether a process runs; one that was ended needs a moment. */
const ended = async (id: number): Promise<boolean> => {
	for (let tries = 0; tries < 100; tries++) {
		try {
			process.kill(id, 0);
		} catch {
			return true;
		}
		await later(20);
	}
	return false;
};

test('it has the question on stdin, an empty folder of its own, and its stdout is the answer', async () => {
	const script = `
		const {readFileSync, readdirSync} = require('fs');
		console.log(JSON.stringify([readFileSync(0, 'utf8'), process.cwd(), readdirSync('.')]));
	`;
	const {answer, folder} = ask(script, {text: 'Ä\u001B'});
	const {said} = (await answer) as {said: string};
	const [text, cwd, files] = JSON.parse(said);
	expect([text, files]).toEqual(['Ä\u001B', []]);
	expect(cwd.startsWith(join(fs.realpathSync(folder), 'asked-'))).toBe(true);
	expect(fs.readdirSync(folder)).toEqual([]);
});

test('who does not read the question can answer it', async () => {
	expect(await answered('console.log("[]")', {text: 'x'.repeat(5_000_000)})).toEqual({said: '[]\n'});
});

test.each<[what: string, script: string, reason: string]>([
	[
		'an exit code, with the last line of stderr',
		'console.error("a\\nNot logged in\\n"); process.exit(3)',
		'Agent ended with exit code 3. It said: “Not logged in”.',
	],
	[
		'an exit code, with the last line of stdout',
		'console.log("No key"); process.exit(1)',
		'Agent ended with exit code 1. It said: “No key”.',
	],
	['a signal', 'process.kill(process.pid, "SIGKILL")', 'Agent was ended by `SIGKILL`.'],
	[
		'endless output',
		'setInterval(() => process.stdout.write("x".repeat(1e6)))',
		'Agent answered more than 1 MB, and was ended.',
	],
])('%s is told in a sentence', async (_, script, reason) => {
	expect(await answered(script)).toEqual({reason});
});

test('what never ends is ended after its time, be it deaf to that', async () => {
	const script = 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)';
	expect(await answered(script, {seconds: 0.5})).toEqual({reason: 'Agent did not answer within 0.5 s, and was ended.'});
});

/* Says its own number and that of a child of it in a file, and waits. */
const withChild = (folder: string, rest: string): string => `
	const child = require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {stdio: 'inherit'});
	require('fs').writeFileSync(${JSON.stringify(join(folder, 'ids'))}, JSON.stringify([process.pid, child.pid]));
	${rest}
`;

test('who cancels ends all that was started', async () => {
	const folder = makeFolder();
	const {answer, stop} = ask(withChild(folder, 'setInterval(() => {}, 1000)'));
	const file = join(folder, 'ids');
	await expect.poll(() => fs.existsSync(file) && fs.readFileSync(file, 'utf8')).toBeTruthy();
	stop();
	expect(await answer).toEqual({reason: 'Agent is not asked any more.'});
	for (const id of JSON.parse(fs.readFileSync(file, 'utf8'))) expect(await ended(id)).toBe(true);
});

test('what it leaves running when it ends is ended, and is not waited for', async () => {
	const folder = makeFolder();
	expect(await answered(withChild(folder, 'process.stdout.write("[1]", () => process.exit(0))'))).toEqual({
		said: '[1]',
	});
	for (const id of JSON.parse(fs.readFileSync(join(folder, 'ids'), 'utf8'))) expect(await ended(id)).toBe(true);
});

const makePrograms = (...names: readonly string[]): NodeJS.ProcessEnv => {
	const folder = makeFolder();
	for (const name of names) fs.writeFileSync(join(folder, name), '', {mode: 0o755});
	return {PATH: folder};
};

test('the first agent that is there is asked, or the one that is set', () => {
	const env = makePrograms('codex', 'gemini', 'opencode');
	expect(findAsked(undefined, env)).toEqual({
		path: join(`${env.PATH}`, 'codex'),
		words: ['codex', 'exec', '--skip-git-repo-check', '--sandbox', 'read-only', '-'],
		title: 'Codex',
	});
	expect(findAsked('gemini', env)).toMatchObject({
		words: ['gemini', '-p', 'Answer with the JSON array alone.'],
		title: 'Gemini CLI',
	});
	expect(findAsked(undefined, makePrograms('codex', 'claude'))).toMatchObject({words: ['claude', '-p']});
	expect(findAsked(['opencode', 'run', 'a b'], env)).toEqual({
		path: join(`${env.PATH}`, 'opencode'),
		words: ['opencode', 'run', 'a b'],
		title: 'opencode',
	});
});

test.each<[setting: readonly string[] | string | undefined, message: string]>([
	[undefined, 'There is no agent to ask: `claude`, `codex`, `gemini` were not found.'],
	['claude', '`claude`, which is asked for proposals, was not found.'],
	[
		'opencode',
		'`propose` in the settings is `opencode`, but the agents that can be asked are `claude`, `codex`, `gemini`.',
	],
	[['./ask.sh'], '`./ask.sh`, which is asked for proposals, was not found.'],
	[['/absent/ask'], '`/absent/ask`, which is asked for proposals, was not found.'],
])('without a program there is a sentence: %j', (setting, message) => {
	expect(() => findAsked(setting, makePrograms('opencode'))).toThrow(message);
});
