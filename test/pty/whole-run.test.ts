import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
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
let feature: string;
let home: string;

beforeEach(() => {
	folder = realpathSync(mkdtempSync(join(tmpdir(), 'plan-wizard-')));
	home = join(folder, 'home');
	feature = join(folder, 'project/.flow/features/012-login-throttling');
	mkdirSync(home);
	mkdirSync(feature, {recursive: true});
	mkdirSync(join(folder, 'project/.git'));
	writeFileSync(
		join(feature, 'spec.md'),
		'# Feature Specification: Login throttling 🔐\n\n**Feature ID**: 012-login-throttling\n',
	);
});

afterEach(() => rmSync(folder, {recursive: true, force: true}));

/* A program called `claude` that writes down how it was called. */
function installClaude(): {path: string; calls: string} {
	const bin = join(folder, 'bin');
	const calls = join(folder, 'calls.json');
	mkdirSync(bin);
	const call = '{args: process.argv.slice(2), cwd: process.cwd(), isTerminal: process.stdin.isTTY === true}';
	const script = `#!${process.execPath}
import {writeFileSync} from 'node:fs';
writeFileSync(${JSON.stringify(calls)}, JSON.stringify(${call}));
console.log('tasks are being made');
`;
	writeFileSync(join(bin, 'claude'), script);
	chmodSync(join(bin, 'claude'), 0o755);
	mkdirSync(join(home, '.claude/commands'), {recursive: true});
	writeFileSync(join(home, '.claude/commands/flow-tasks.md'), 'Break the plan into tasks.\n');
	return {path: `${bin}:${process.env.PATH}`, calls};
}

function start(
	args: readonly string[],
	env: Record<string, string> = {},
	size = {columns: 80, rows: 24},
): TestTerminal {
	return startTerminal({args, cwd: feature, home, env: {...env}, ...size});
}

/* Each answer is typed and followed by Enter, or by Tab where Enter makes a new line. */
function enter(terminal: TestTerminal, ...answers: readonly string[]) {
	for (const answer of answers) {
		if (answer !== '') terminal.type(answer);
		terminal.press('enter');
	}
}

function go(terminal: TestTerminal, query: string) {
	terminal.press('ctrl+p');
	terminal.type(query);
	terminal.press('enter');
}

function today(): string {
	const now = new Date();
	const two = (number: number) => String(number).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

test.each([
	{columns: 80, rows: 24},
	{columns: 140, rows: 40},
])('a plan is written from the first key to the hand-off at $columns×$rows', async size => {
	const {path, calls} = installClaude();
	await using first = start([], {PATH: path}, size);
	await first.waitFor('Login throttling 🔐');
	await first.waitFor('012-login-throttling');
	first.press('tab', 'tab', 'tab', 'tab', 'pagedown');
	first.type('Attempts are counted at the edge.');
	first.press('enter');
	first.type('The count is shared.');
	first.press('pagedown');
	enter(
		first,
		'Where to count',
		'Two instances serve logins.',
		'Redis',
		'shared',
		'one more server',
		'In memory + simple - per instance',
		'Postgres',
		'there already',
	);
	first.type('slower');
	await first.waitFor('slower');

	// Leaving in the middle of what speaks against an option, and coming back to the very caret.
	first.press('ctrl+c');
	const left = await first.exited;
	expect(left.exitCode).toBe(130);
	expect(first.screen().join('\n')).toContain('plan-wizard --resume');
	expect(existsSync(join(feature, 'plan.md'))).toBe(false);

	await using second = start(['--resume'], {PATH: path}, size);
	await second.waitFor('slower');
	second.type('!');
	await second.waitFor('slower!');
	second.press('backspace', 'enter', 'enter');
	await second.waitFor('○ In memory');
	second.press('down', 'down', 'enter');
	enter(second, 'One instance is enough for now.');

	go(second, 'component 1 component title');
	enter(second, 'Limiter', 'Counts attempts.', 'count', 'forget', '');
	second.paste('interface Limiter {\n  take(key: string): boolean;\n}');
	second.press('tab');
	second.type('Clock');

	go(second, 'entity 1 title');
	second.type('Attempt');
	second.press('tab');
	second.type('attempt(id, at)');
	second.press('tab');
	enter(second, 'id', 'int', 'counts up', 'at', 'timestamp', 'when it was', '');
	second.type('belongs to a user');

	go(second, 'endpoint 1 title');
	enter(second, 'POST /login', 'Signs in.');
	second.type('{"name": "x"}');
	second.press('tab');
	second.type('{"ok": true}');
	second.press('tab');
	second.type('429 too many attempts');

	go(second, 'phase 1 goal');
	enter(second, 'Count.');
	await second.waitFor('○ Limiter');
	second.press('down', 'enter');
	go(second, 'phase 1 estimated');
	second.type('4');
	go(second, 'phase 2 goal');
	enter(second, 'Lock.');
	second.press('down', 'enter');
	go(second, 'phase 2 estimated');
	second.type('6');

	const lists: readonly (readonly [string, readonly string[]])[] = [
		['unit tests', ['windows']],
		['integration tests', ['two instances']],
		['end-to-end', ['a locked-out customer']],
		['error types', ['Clock skew', 'trust the server']],
		['recovery', ['restart empty']],
		['performance', ['1 ms a login']],
		['security', ['no user names in logs']],
		['metrics to', ['lockouts a day']],
		['logging', ['every lockout']],
		['migration', ['none needed']],
		['rollback', ['switch it off']],
		[
			'technical risks',
			[
				'Memory | restart',
				// A letter chooses, and goes on.
				'lhaccept',
				'Clock skew',
				'mlNTP',
				'Locked-out customer 👩‍👩‍👧',
				'hhunlock page',
			],
		],
		['open questions', ['Who may unlock?']],
		['references', ['RFC 6585']],
	];
	for (const [query, answers] of lists) {
		go(second, query);
		enter(second, ...answers);
	}

	second.press('ctrl+o');
	await second.waitFor('- RFC 6585');
	second.press('escape');
	await second.waitFor('REFERENCES');
	second.press('ctrl+s');
	await second.waitFor('Write ');
	second.press('enter');
	await second.waitFor('Run it now');
	const expected = readFileSync(new URL('../fixtures/whole-run.md', import.meta.url), 'utf8').replace('TODAY', today());
	expect(readFileSync(join(feature, 'plan.md'), 'utf8')).toBe(expected);

	second.press('enter');
	await second.waitFor('tasks are being made');
	expect((await second.exited).exitCode).toBe(0);
	expect(JSON.parse(readFileSync(calls, 'utf8'))).toEqual({
		args: ['/flow-tasks'],
		cwd: expect.any(String),
		isTerminal: true,
	});
});

test('without claude on the path the exact command is printed', async () => {
	await using terminal = start([], {PATH: '/nonexistent'});
	await terminal.waitFor('TITLE');
	terminal.press('ctrl+s');
	await terminal.waitFor('Write ');
	terminal.press('enter');
	expect((await terminal.exited).exitCode).toBe(0);
	expect(terminal.screen().join('\n')).toContain('claude "/flow-tasks"');
});

test('a killed program is resumed at the caret', async () => {
	await using terminal = start([]);
	await terminal.waitFor('TITLE');
	terminal.press('end');
	terminal.type(' and more');
	await terminal.waitFor('and more');
	await terminal.waitFor('saved ✓');
	terminal.kill('SIGKILL');
	await terminal.exited;
	await using again = start(['--resume']);
	await again.waitFor('Login throttling 🔐 and more');
	again.press('backspace');
	await again.waitFor(screen => screen.some(row => row.endsWith('and mor')));
});

test('an existing plan keeps every byte but the edited field', async () => {
	const text =
		'# Technical Plan: throttling\r\n\r\nStatus quo.  \r\n\r\n## 2. Risk Assessment\r\n\r\n|Risk|Likelihood|\r\n|--|--|\r\n|a|Low|\r\n\r\n## References\r\n* x';
	writeFileSync(join(feature, 'plan.md'), text);
	await using terminal = start([]);
	await terminal.waitFor('throttling');
	go(terminal, 'technical risks');
	terminal.type('bc');
	terminal.press('ctrl+s');
	await terminal.waitFor('+1');
	terminal.press('enter');
	await terminal.waitFor('Wrote');
	expect(readFileSync(join(feature, 'plan.md'), 'utf8')).toBe(text.replace('|a|', '|abc|'));
	terminal.press('ctrl+c');
	await terminal.exited;
});
