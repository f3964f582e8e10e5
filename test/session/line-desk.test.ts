import * as fs from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {nameDraft} from '../../source/disk/draft.ts';
import {makeFolder, run} from '../commands/run.ts';
import {draftFiles, runWizard, stubEnvironment, type Typed} from './terminal.ts';

let home: string;

beforeEach(() => {
	home = makeFolder();
	stubEnvironment(home);
});

afterEach(() => vi.unstubAllEnvs());

const template = '# Record: {Title}\n\n## Why\n\n{Reason}\n';

const record = (files: Readonly<Record<string, string>> = {}) => makeFolder({'t.md': template, ...files});

const answer = async (folder: string, argv: readonly string[], ...typed: readonly Typed[]) => {
	const result = await runWizard(folder, ['--linear', '--template', 't.md', ...argv], ...typed);
	expect(result.raw).not.toContain('\u001B');
	return result;
};

const read = (folder: string, name = 'plan.md') => fs.readFileSync(join(folder, name), 'utf8');
const title = {after: '1 of 2: Title'};
const review = {after: 'Write plan.md? (yes/no)'};

describe('in plain lines', () => {
	test('a plan is written, and no draft is left', async () => {
		const folder = record();
		const {exitCode, shown, stderr} = await answer(folder, ['--no-run'], title, 'A\n', 'B\n.\n', review, 'yes\n');
		expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''});
		expect(shown).toMatch(/> Wrote plan\.md \(2 sections, 0 open questions\)\.\n$/);
		expect(read(folder)).toBe('# Record: A\n\n## Why\n\nB\n');
		expect(draftFiles(home)).toEqual([]);
	});

	test('what was left is resumed where it was', async () => {
		const folder = record();
		const {exitCode, shown} = await answer(folder, [], title, 'A\n', {after: '2 of 2'}, '/quit\n');
		expect(exitCode).toBe(130);
		const id = nameDraft(join(folder, 'plan.md'));
		expect(shown).toMatch(new RegExp(`The draft is kept\\. To go on:\n  plan-wizard --resume ${id} --linear\n$`));
		const again = await answer(
			folder,
			['--no-run'],
			{after: 'Start anew'},
			'1\n',
			{after: '2 of 2'},
			'B\n.\n',
			'yes\n',
		);
		expect(again.shown).toMatch(
			/^There is a draft of plan\.md\.\n {2}1\. Resume the draft: saved today \d\d:\d\d, at Why\n/,
		);
		expect(again.exitCode).toBe(0);
		expect(read(folder)).toBe('# Record: A\n\n## Why\n\nB\n');
		expect(draftFiles(home)).toEqual([]);
	});

	test('without a change nothing is kept', async () => {
		const {exitCode, shown} = await answer(record(), [], title, '\n', '/quit\n');
		expect(exitCode).toBe(130);
		expect(shown).toMatch(/Nothing was changed, so no draft is kept\.\n$/);
		expect(draftFiles(home)).toEqual([]);
	});

	test('it is asked which plan is meant', async () => {
		const folder = record({'specs/011-audit/plan.md': '# Record: Audit\n', 'specs/012-login/spec.md': '# Login\n'});
		const {shown} = await answer(
			folder,
			['--no-run'],
			'9\n',
			{after: '1 to 4.'},
			'2\n',
			title,
			'A\n',
			'/write\n',
			'yes\n',
		);
		expect(
			shown.startsWith(
				'Which plan?\nIt is asked for section by section; a draft is kept until you write it.\n  1. Open specs/011-audit/plan.md\n  2. Plan 012-login: has a spec',
			),
		).toBe(true);
		expect(read(folder, 'specs/012-login/plan.md')).toMatch(/^# Record: A\n/);
		expect((await answer(folder, [], '/quit\n')).exitCode).toBe(130);
	});

	test('a plan that is not in the list is named', async () => {
		const folder = record({'specs/011-audit/plan.md': '# Record: Audit\n', 'specs/012-login/spec.md': '# Login\n'});
		await answer(folder, ['--no-run'], '4\n', 'docs/other.md\n', title, 'A\n', '/write\n', 'yes\n');
		expect(read(folder, 'docs/other.md')).toMatch(/^# Record: A\n/);
	});

	test('a plan that changed meanwhile is asked about', async () => {
		const folder = record({'plan.md': '# Record: A\n'});
		const change = () => fs.writeFileSync(join(folder, 'plan.md'), '# Record: theirs\n');
		const asked = {after: 'Both changed Title (1 of 1).'};
		const typed = [title, 'B\n', '/write\n', review, change, 'yes\n', asked, '\n', {after: 'Left for later'}];
		const {exitCode, shown} = await answer(folder, ['--no-run'], ...typed, '/merge\n', '2\n', '/write\n', 'yes\n');
		expect(exitCode).toBe(0);
		expect(shown).toContain('Before: A\n  1. Mine: B\n  2. Theirs, in the file: theirs\nA number takes one');
		expect(read(folder)).toBe('# Record: theirs\n');
	});

	test('a plan that changes while a question waits is told and merged', async () => {
		const folder = record({'plan.md': '# Record: A\n\n## Why\n\nold\n'});
		const change = () => fs.writeFileSync(join(folder, 'plan.md'), '# Record: A\n\n## Why\n\nnew\n');
		const told = {after: '`plan.md` changed on disk; 1 field came in: Why.\n> '};
		const {exitCode} = await answer(folder, ['--no-run'], title, change, told, 'B\n', '/write\n', 'yes\n');
		expect(exitCode).toBe(0);
		expect(read(folder)).toBe('# Record: B\n\n## Why\n\nnew\n');
	});

	test('a draft that another process has open is left to it', async () => {
		const folder = record();
		await answer(folder, [], title, 'A\n', '/quit\n');
		const lock = {pid: process.ppid, host: (await import('node:os')).hostname(), since: new Date().toISOString()};
		const id = nameDraft(join(folder, 'plan.md'));
		fs.writeFileSync(join(home, 'config/plan-wizard/drafts', `${id}.lock`), JSON.stringify(lock));
		const {exitCode, shown} = await answer(folder, ['--resume'], {after: '3. Take over'}, '1\n');
		expect(exitCode).toBe(130);
		expect(shown).toContain(`plan.md is open in another plan-wizard, process ${process.ppid}`);
	});

	test('a failure is one sentence', async () => {
		const {exitCode, shown, stderr} = await answer(makeFolder(), []);
		expect({exitCode, shown}).toEqual({exitCode: 1, shown: ''});
		expect(stderr).toBe('Could not read the template `t.md`: it does not exist.\n');
	});
});

describe('the environment', () => {
	test.each([
		['TERM', 'dumb'],
		['INK_SCREEN_READER', 'true'],
	])('%s=%s chooses lines on a terminal', async (name, value) => {
		vi.stubEnv(name, value);
		const {exitCode, shown, raw} = await runWizard(record(), ['--template', 't.md'], title, '/quit\n');
		expect(exitCode).toBe(130);
		expect(shown).toContain('1 of 2: Title\n> ');
		expect(raw).not.toContain('\u001B');
	});

	test.each([
		['TERM', 'dumb'],
		['INK_SCREEN_READER', 'true'],
	])('without a terminal %s=%s does not', async (name, value) => {
		vi.stubEnv(name, value);
		expect(await run(record(), ['--template', 't.md'], '/quit\n')).toMatchObject({exitCode: 2, stdout: ''});
	});
});

describe('lines from a pipe', () => {
	const argv = ['--linear', '--template', 't.md', '--no-run'];

	test('write a plan', async () => {
		const folder = record();
		const {exitCode, stdout, stderr} = await run(folder, argv, 'A\nB\n.\nyes\n');
		expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''});
		expect(stdout).toMatch(/Wrote plan\.md \(2 sections, 0 open questions\)\.\n$/);
		expect(read(folder)).toBe('# Record: A\n\n## Why\n\nB\n');
	});

	test('that end too early leave, and every one of them is in the draft', async () => {
		const folder = record();
		const {exitCode, stdout} = await run(folder, argv, 'A\nB');
		expect(exitCode).toBe(130);
		expect(stdout).toContain('The draft is kept.');
		await run(folder, ['--resume', ...argv], '/write\nyes\n');
		expect(read(folder)).toBe('# Record: A\n\n## Why\n\nB\n');
	});
});
