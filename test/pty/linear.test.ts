import {
	chmodSync,
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
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {startTerminal, type TestTerminal} from '../helpers/terminal.ts';

let folder: string;
let home: string;

beforeEach(() => {
	folder = realpathSync(mkdtempSync(join(tmpdir(), 'plan-wizard-')));
	home = join(folder, 'home');
	mkdirSync(home);
	writeFileSync(join(folder, 't.md'), '# Record: {Title}\n\n## Why\n\n{Reason}\n');
});

afterEach(() => rmSync(folder, {recursive: true, force: true}));

const program = join(import.meta.dirname, '../../dist/bin.js');

/* The terminal of the tests sets `TERM` itself. */
function start(args: readonly string[] = [], env: Record<string, string> = {}): TestTerminal {
	const variables = Object.entries(env).map(pair => pair.join('='));
	const all = [...variables, process.execPath, program, '--template', 't.md', ...args];
	return startTerminal({command: 'env', args: all, cwd: folder, home});
}

/* What is typed before the prompt stands would be echoed before it. */
const why = /2 of 2: Why .+\nReason\n>/;
const review = 'Write plan.md? (yes/no)\n>';

/** Starts the questions and waits for the first. */
async function ask(args: readonly string[] = [], env?: Record<string, string>): Promise<TestTerminal> {
	const terminal = start(['--linear', ...args], env);
	await terminal.waitFor('1 of 2: Title\n>');
	return terminal;
}

async function enter(terminal: TestTerminal, line: string, awaited: string | RegExp): Promise<void> {
	terminal.write(`${line}\r`);
	await terminal.waitFor(awaited);
}

async function end(terminal: TestTerminal, exitCode: number): Promise<void> {
	expect((await terminal.exited).exitCode).toBe(exitCode);
	expect(terminal.raw()).not.toContain('\u001B');
}

/** Puts a program into the folder `bin`. */
function install(name: string, script: string): void {
	const path = join(folder, 'bin', name);
	mkdirSync(join(folder, 'bin'), {recursive: true});
	writeFileSync(path, script);
	chmodSync(path, 0o755);
}

const plan = () => readFileSync(join(folder, 'plan.md'), 'utf8');

/** The texts of the drafts. */
function drafts(): string[] {
	const path = join(home, '.config/plan-wizard/drafts');
	const files = existsSync(path) ? readdirSync(path).filter(name => name.endsWith('.json')) : [];
	return files.map(name => JSON.parse(readFileSync(join(path, name), 'utf8')).text);
}

test('a plan is written from the first line to the hand-off', async () => {
	install('claude', `#!${process.execPath}\nconsole.log('tasks:', process.argv[2], String(process.stdin.isTTY));\n`);
	mkdirSync(join(home, '.claude/commands'), {recursive: true});
	writeFileSync(join(home, '.claude/commands/flow-tasks.md'), 'Break the plan into tasks.\n');
	const env = {PATH: `${folder}/bin:${process.env.PATH}`};
	await using first = await ask([], env);
	first.type('Loginn');
	first.press('backspace');
	first.type(' 🔐');
	first.press('up', 'enter');
	await first.waitFor(why);
	await enter(first, '/quit', 'The draft is kept.');
	await end(first, 130);

	await using second = start(['--linear'], env);
	await second.waitFor(
		/There is a draft of plan\.md\.\n {2}1\. Resume the draft: saved .+, at Why\n {2}2\. Start anew.+\n>/,
	);
	await enter(second, '1', why);
	second.write('one\rtwo\r.\r');
	await second.waitFor(review);
	await enter(second, 'yes', '> yes\nWrote plan.md (2 sections, 0 open questions).\nNext: /flow-tasks');
	await second.waitFor('  1. Run it now: claude "/flow-tasks"\n  2. Show the command only\n  3. Not now\n>');
	expect(plan()).toBe('# Record: Login 🔐\n\n## Why\n\none\ntwo\n');
	expect(drafts()).toEqual([]);
	await enter(second, '1', 'tasks: /flow-tasks true');
	await end(second, 0);
});

test.each([
	['ctrl+d', 130],
	['ctrl+c', 130],
	['SIGTERM', 143],
	['SIGHUP', 129],
] as const)('%s leaves with every line that was entered', async (way, exitCode) => {
	await using terminal = await ask();
	await enter(terminal, 'Login', why);
	await enter(terminal, 'one', /> one\n\.\.\./);
	if (way.startsWith('SIG')) terminal.kill(way as NodeJS.Signals);
	else terminal.press(way);
	await end(terminal, exitCode);
	if (exitCode === 130)
		expect(terminal.screen().join('\n')).toMatch(/The draft is kept\. To go on:\n {2}plan-wizard --resume/);
	expect(drafts()).toEqual(['# Record: Login\n\n## Why\n\none\n']);
});

test.each(['ctrl+d', 'ctrl+c'])('%s leaves a question about drafts and plans', async way => {
	mkdirSync(join(folder, 'specs/012-login'), {recursive: true});
	writeFileSync(join(folder, 'specs/012-login/spec.md'), '# Login\n');
	await using terminal = start(['--linear']);
	await terminal.waitFor(
		/Which plan\?\n.+\n {2}1\. Plan 012-login: has a spec, no plan yet\n {2}2\. New plan\.md: .+\n {2}3\. Other .+\n>/,
	);
	terminal.press(way);
	await end(terminal, 130);
	expect(drafts()).toEqual([]);
});

test.each([
	['TERM', 'dumb'],
	['INK_SCREEN_READER', 'true'],
])('%s=%s chooses lines', async (name, value) => {
	await using terminal = start([], {[name]: value});
	await terminal.waitFor('1 of 2: Title\n>');
	await enter(terminal, '/quit', 'Nothing was changed, so no draft is kept.');
	await end(terminal, 130);
});

test('a line that the terminal cuts is told', async () => {
	await using terminal = await ask();
	await enter(terminal, 'x'.repeat(5000), 'The terminal cuts a line after 4095 bytes');
	await enter(terminal, '/quit', 'The draft is kept.');
	await end(terminal, 130);
});

test('the editor has the terminal to itself, and Ctrl+C', async () => {
	install('editor', '#!/bin/sh\ntrap "echo stays" INT\necho opened\ncat\ncat > "$1"\n');
	await using terminal = await ask([], {EDITOR: join(folder, 'bin/editor')});
	await enter(terminal, '', why);
	await enter(terminal, '/edit', '> /edit\nopened');
	await enter(terminal, 'before', 'before\nbefore');
	terminal.press('ctrl+c');
	await terminal.waitFor('stays');
	terminal.write('from the editor\r\u0004');
	await terminal.waitFor(/Now: from the editor\n>/);
	await enter(terminal, '/write', review);
	await enter(terminal, 'yes', 'Wrote plan.md');
	await end(terminal, 0);
	expect(plan()).toContain('## Why\n\nfrom the editor\n');
});
