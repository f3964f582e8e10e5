import * as fs from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {makeFolder} from '../commands/run.ts';
import {draftFiles, runWizard, stubEnvironment} from './terminal.ts';

let home: string;

beforeEach(() => {
	home = makeFolder();
	stubEnvironment(home);
});

afterEach(() => {
	vi.unstubAllEnvs();
	vi.restoreAllMocks();
});

type Listener = (...values: readonly unknown[]) => void;

/** Calls the listener that the program has put in last, as the process would; the test runner has some of its own. */
const strike = (event: 'exit' | 'uncaughtException' | NodeJS.Signals, value: unknown): void => {
	const listener = (process.listeners(event as 'SIGTERM') as readonly Listener[]).findLast(({name}) =>
		/^(exitBy|fail|atExit)$/.test(name),
	);
	listener?.(value);
};

const typedIn = {after: 'Login'};

describe('a signal', () => {
	test.each([
		['SIGTERM', 143],
		['SIGHUP', 129],
		['SIGINT', 130],
	] as const)('%s saves the draft at once and ends the program with %i', async (signal, exitCode) => {
		const exit = vi.spyOn(process, 'exit').mockImplementation(((code: number) => strike('exit', code)) as () => never);
		let saved: readonly string[] = [];
		await runWizard(
			makeFolder(),
			[],
			'Login',
			typedIn,
			() => {
				strike(signal, signal);
				saved = draftFiles(home);
			},
			'ctrl+c',
		);
		expect(exit.mock.calls).toEqual([[exitCode]]);
		expect(saved).toEqual([expect.stringMatching(/\.json$/)]);
	});
});

describe('a mistake of ours while the form is open', () => {
	test('is told when the terminal is given back, and the draft is kept', async () => {
		const folder = makeFolder();
		const {exitCode, stderr, raw} = await runWizard(folder, [], 'Login', typedIn, () =>
			strike('uncaughtException', new TypeError('x is undefined')),
		);
		const id = draftFiles(home)[0]?.replace('.json', '');
		expect(exitCode).toBe(1);
		expect(stderr).toBe(
			`plan-wizard made a mistake: x is undefined. The draft is kept; to go on: \`plan-wizard --resume ${id}\`.\n`,
		);
		expect(raw.endsWith('\u001B[?2004l')).toBe(true);
		expect((await runWizard(folder, ['--resume', '--no-run'], 'ctrl+s', 'enter')).exitCode).toBe(0);
	});

	test('leaves no listener behind', async () => {
		const count = () => ['uncaughtException', 'SIGTERM', 'SIGHUP', 'exit'].map(event => process.listenerCount(event));
		await runWizard(makeFolder(), [], 'ctrl+c');
		const before = count();
		await runWizard(makeFolder(), [], 'ctrl+c');
		expect(count()).toEqual(before);
	});
});

describe('where drafts can no longer be saved', () => {
	const blockFolder = () => {
		fs.rmSync(join(home, 'config'), {recursive: true, force: true});
		fs.writeFileSync(join(home, 'config'), '');
	};
	const typed = ['Login', typedIn, blockFolder, 'ctrl+c'] as const;
	const kept = (folder: string) => fs.readdirSync(folder).map(name => fs.readFileSync(join(folder, name), 'utf8'));

	test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)(
		'%s leaves the plan in the folder for temporary files',
		async signal => {
			const exit = vi.spyOn(process, 'exit').mockImplementation((() => {}) as () => never);
			exit.mockImplementationOnce(((code: number) => strike('exit', code)) as () => never);
			const [folder, temporary] = [makeFolder(), makeFolder()];
			vi.stubEnv('TMPDIR', temporary);
			const end = () => strike(signal, signal);
			await runWizard(folder, [], 'Login', typedIn, blockFolder, end);
			expect(kept(temporary)).toEqual([expect.stringContaining('# Technical Plan: Login\n')]);
			const [name = ''] = fs.readdirSync(temporary);
			expect(fs.statSync(join(temporary, name)).mode & 0o777).toBe(0o600);
		},
	);

	test('a mistake of ours leaves it there as well, and says where', async () => {
		const [folder, temporary] = [makeFolder(), makeFolder()];
		vi.stubEnv('TMPDIR', temporary);
		const err = () => strike('uncaughtException', new TypeError('x is undefined'));
		const {exitCode, stderr} = await runWizard(folder, [], 'Login', typedIn, blockFolder, err);
		expect(exitCode).toBe(1);
		expect(kept(temporary)).toEqual([expect.stringContaining('# Technical Plan: Login\n')]);
		const [name = ''] = fs.readdirSync(temporary);
		expect(stderr).toMatch(/^plan-wizard made a mistake: x is undefined\. Could not save the draft in `.+`: .+\. /);
		expect(stderr).toContain(` The plan is kept as \`${join(temporary, name)}\`.\n`);
	});

	const asked = {after: 'The plan has not been saved anywhere yet.'};

	test('leaving writes the plan where one says', async () => {
		const folder = makeFolder({'taken.md': 'mine'});
		const where = {after: 'Write it to '};
		const {exitCode, stderr, shown} = await runWizard(
			folder,
			[],
			...typed,
			asked,
			'enter',
			where,
			'taken.md',
			'enter',
			{after: 'name another one'},
			'enter',
			() => setImmediate(() => {}),
			'kept.md',
			'enter',
		);
		expect(exitCode).toBe(130);
		expect(shown).toContain('Could not save the draft in');
		expect(stderr).toBe(`The plan is kept as \`${join(folder, 'kept.md')}\`.\n`);
		expect(fs.readFileSync(join(folder, 'kept.md'), 'utf8')).toContain('# Technical Plan: Login\n');
		expect(fs.readFileSync(join(folder, 'taken.md'), 'utf8')).toBe('mine');
	});

	test.each([
		['on request', ['down', 'enter']],
		['for who leaves the question', ['ctrl+c']],
	])('leaving prints the plan %s', async (_, answer) => {
		const {exitCode, said, stderr} = await runWizard(makeFolder(), [], ...typed, asked, ...answer);
		expect(exitCode, stderr).toBe(130);
		expect(said).toContain('# Technical Plan: Login\n');
		expect(stderr).toMatch(
			/^Could not save the draft in `.+`: .+\. So that nothing is lost, the plan is shown above\.\n$/,
		);
	});
});
