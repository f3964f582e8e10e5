import {execFileSync} from 'node:child_process';
import * as fs from 'node:fs';
import {hostname, tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {nameDraft} from '../../source/disk/draft.ts';
import {startTerminal, type TestTerminal} from '../helpers/terminal.ts';

let folder: string;
let home: string;

beforeEach(() => {
	folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'plan-wizard-')));
	home = join(folder, 'home');
	fs.mkdirSync(home);
	fs.writeFileSync(join(folder, 't.md'), '# Record: {Title}\n\n## Why\n\n{Reason}\n');
	fs.writeFileSync(join(folder, 'plan.md'), '# Record: A\n');
});

afterEach(() => fs.rmSync(folder, {recursive: true, force: true}));

const start = (...args: readonly string[]): TestTerminal =>
	startTerminal({args: ['--template', 't.md', '--no-run', ...args], cwd: folder, home, columns: 160});

const drafts = (): string => join(home, '.config/plan-wizard/drafts');
const own = (): string => nameDraft(join(folder, 'plan.md'));

/* The texts of the drafts, by id. */
function texts(): Readonly<Record<string, string>> {
	const ids = fs.readdirSync(drafts()).filter(name => name.endsWith('.json'));
	return Object.fromEntries(
		ids.map(name => [name.slice(0, -5), JSON.parse(fs.readFileSync(join(drafts(), name), 'utf8')).text]),
	);
}

async function type(terminal: TestTerminal, text: string, awaited = text): Promise<void> {
	await terminal.waitFor('^P menu');
	terminal.type(text);
	await terminal.waitFor(awaited);
	await terminal.waitFor('saved ✓');
}

const told = 'plan.md is open in another plan-wizard, process';

describe('a second wizard on a plan', () => {
	test('is told, and may leave without a trace', async () => {
		await using first = start();
		await type(first, 'B');
		await using second = start('--resume');
		await second.waitFor(told);
		second.press('enter');
		expect((await second.exited).exitCode).toBe(130);
		await type(first, 'C', 'ABC');
		expect(texts()).toEqual({[own()]: '# Record: ABC\n'});
		first.press('ctrl+c');
		await first.exited;
		expect(fs.readdirSync(drafts())).toEqual([`${own()}.json`]);
	});

	test('may open a copy, and both are kept', async () => {
		await using first = start();
		await type(first, 'B');
		await using second = start('--resume');
		await second.waitFor(told);
		second.press('down', 'enter');
		await type(second, '2', 'AB2');
		await type(first, '1', 'AB1');
		const {[own()]: ofFirst, ...others} = texts();
		expect(ofFirst).toBe('# Record: AB1\n');
		expect(Object.values(others)).toEqual(['# Record: AB2\n']);
		second.press('ctrl+c');
		expect((await second.exited).exitCode).toBe(130);
		const [copy] = Object.keys(others);
		expect(second.screen().join('\n')).toContain(`--resume ${copy}`);
		await using third = start('--resume', copy ?? '');
		await third.waitFor('AB2');
	});

	test('may take over; the first tells it, and what is typed there is kept apart', async () => {
		await using first = start();
		await type(first, 'B');
		await using second = start('--resume');
		await second.waitFor(told);
		first.type('C');
		second.press('down', 'down', 'enter');
		await first.waitFor('taken over!');
		await first.waitFor(/took this plan over\. What you type here is kept as a draft of its own/);
		first.type('1');
		await first.waitFor('ABC1');
		await type(second, '2');
		first.press('ctrl+s');
		await first.waitFor('Write plan.md');
		first.press('enter');
		await first.waitFor('plan.md was taken over by another plan-wizard');
		expect(fs.readFileSync(join(folder, 'plan.md'), 'utf8')).toBe('# Record: A\n');
		first.press('down', 'enter');
		expect((await first.exited).exitCode).toBe(130);
		second.press('ctrl+c');
		await second.exited;
		const {[own()]: ofSecond, ...others} = texts();
		expect(ofSecond).toMatch(/^# Record: ABC?2\n$/);
		expect(Object.values(others)).toEqual(['# Record: ABC1\n']);
		expect(first.screen().join('\n')).toContain(`--resume ${Object.keys(others)[0]}`);
	});

	test('that took over can be taken back from', async () => {
		await using first = start();
		await type(first, 'B');
		await using second = start('--resume');
		await second.waitFor(told);
		second.press('down', 'down', 'enter');
		await first.waitFor('taken over!');
		first.type('1');
		first.press('ctrl+s');
		await first.waitFor('Write plan.md');
		first.press('enter');
		await first.waitFor('was taken over by');
		first.press('down', 'down', 'enter');
		expect((await first.exited).exitCode).toBe(0);
		expect(fs.readFileSync(join(folder, 'plan.md'), 'utf8')).toBe('# Record: AB1\n');
		second.type('2');
		await second.waitFor('AB2');
		second.press('ctrl+c');
		await second.exited;
		expect(Object.values(texts())).toEqual(['# Record: AB2\n']);
	});
});

describe('a stale lock does not stand in the way', () => {
	const since = new Date().toISOString();
	const ended = () => Number(execFileSync(process.execPath, ['-p', 'process.pid'], {encoding: 'utf8'}));
	const longAgo = new Date(Date.now() - 60_000);

	const locks: readonly (readonly [string, () => string, Date?])[] = [
		['of a dead process', () => JSON.stringify({pid: ended(), host: hostname(), since})],
		['of another machine that has been silent', () => JSON.stringify({pid: 1, host: 'elsewhere', since}), longAgo],
		[
			'whose id is now that of another process',
			() => JSON.stringify({pid: process.pid, host: hostname(), since, started: '1'}),
		],
		['that is empty', () => ''],
		['that is cut off', () => '{"pid": 1'],
		['of something else', () => '[]'],
	];

	const cases = locks.map(([name, content, at]) => ({name, content, at}));
	test.each(cases)('$name', async ({content, at}) => {
		const path = join(drafts(), `${own()}.lock`);
		fs.mkdirSync(drafts(), {recursive: true});
		fs.writeFileSync(path, content());
		if (at) fs.utimesSync(path, at, at);
		await using terminal = start();
		await type(terminal, 'B', 'AB');
		expect(JSON.parse(fs.readFileSync(path, 'utf8'))).toMatchObject({pid: terminal.pid, host: hostname()});
		terminal.press('ctrl+c');
		await terminal.exited;
		expect(fs.existsSync(path)).toBe(false);
	});
});
