import {spawn} from 'node:child_process';
import {closeSync, existsSync, openSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {beforeEach, describe, expect, onTestFinished, test} from 'vitest';
import {makeFolder} from '../commands/run.ts';
import {builtProgram, sharedCache} from '../helpers/built.ts';

const plan = '# Record: Old\n\n## Why\n\nOld words.\n';
const asked = {hook_event_name: 'PreToolUse', tool_name: 'ExitPlanMode', tool_input: {plan: ''}, session_id: 's'};

let folder: string;

beforeEach(() => {
	folder = makeFolder({
		'plan.md': plan,
		't.md': '# Record: {Title}\n\n## Why\n\n{Reason}\n',
		'answers.json': '{"title": "New"}',
	});
});

/* A disk that is full for ever. */
const full = '/dev/full';

type Place = 'full' | 'closed' | 'read';

/* What came of the program with stdout and stderr of that kind; what could be read of them. */
async function run(args: readonly string[], {stdout, stderr}: {readonly stdout: Place; readonly stderr: Place}) {
	const open = (place: Place) => {
		if (place !== 'full') return 'pipe';
		const file = openSync(full, 'w');
		onTestFinished(() => closeSync(file));
		return file;
	};
	const child = spawn(process.execPath, [builtProgram, ...args], {
		cwd: folder,
		env: {PATH: process.env.PATH, HOME: folder, ...sharedCache},
		stdio: ['pipe', open(stdout), open(stderr)],
	});
	const read = {stdout: '', stderr: ''};
	for (const [name, place] of [
		['stdout', stdout],
		['stderr', stderr],
	] as const) {
		// It ends long before the program has begun.
		if (place === 'closed') child[name]?.destroy();
		child[name]?.on('data', chunk => {
			read[name] += chunk;
		});
	}
	child.stdin?.on('error', () => {});
	child.stdin?.end(args[0] === 'hook' ? JSON.stringify(asked) : '');
	const exitCode = await new Promise(resolve => child.on('close', resolve));
	return {exitCode, ...read};
}

const results: readonly (readonly string[])[] = [
	['--help'],
	['--version'],
	['completions', 'bash'],
	['check', 'plan.md', '--remarks'],
	['check', 'plan.md', '--json'],
	['export', 'plan.md'],
	['schema'],
	['fill', 'plan.md', '--template', 't.md', '--answers', 'answers.json', '--dry-run'],
	['hook', '--print', 'claude'],
	['--linear', 'plan.md'],
];

describe.skipIf(!existsSync(full))('on a disk that is full', () => {
	test.each(results)('a result that cannot be printed is a sentence and exit code 1: %s %s', async (...args) => {
		const {exitCode, stderr} = await run(args, {stdout: 'full', stderr: 'read'});
		expect(exitCode).toBe(1);
		expect(stderr).toMatch(/^What is to be printed cannot be written: no space is left on the disk\.$/m);
		expect(stderr).not.toMatch(/^\s+at |\.cjs|made a mistake/m);
		expect(readFileSync(join(folder, 'plan.md'), 'utf8')).toBe(plan);
	});

	test('a plan that was written is so, whatever becomes of the words about it', async () => {
		const args = ['fill', 'plan.md', '--template', 't.md', '--answers', 'answers.json'];
		expect(await run(args, {stdout: 'full', stderr: 'full'})).toMatchObject({exitCode: 0});
		expect(readFileSync(join(folder, 'plan.md'), 'utf8')).toBe(plan.replace('Old', 'New'));
	});

	test.each([
		[['check', 'absent.md'], 1],
		[['--fersh'], 2],
		[['merge', 'absent.md', 'plan.md', 'plan.md'], 129],
		[['hook'], 0],
	] as const)('what is wrong has its exit code all the same: %j', async (args, code) => {
		expect((await run(args, {stdout: 'read', stderr: 'full'})).exitCode).toBe(code);
	});
});

describe('without a reader', () => {
	test.each([['--help'], ['check', 'plan.md', '--json'], ['export', 'plan.md'], ['--linear', 'plan.md']])(
		'no word is said, and what is missing is told by exit code 1: %s %s',
		async (...args) => {
			const {exitCode, stderr} = await run(args, {stdout: 'closed', stderr: 'read'});
			expect(exitCode).toBe(1);
			expect(stderr).not.toMatch(/cannot be written|^\s+at |\.cjs|made a mistake/m);
		},
	);

	test('a plan is written', async () => {
		const args = ['fill', 'plan.md', '--template', 't.md', '--answers', 'answers.json'];
		expect(await run(args, {stdout: 'closed', stderr: 'closed'})).toMatchObject({exitCode: 0});
		expect(readFileSync(join(folder, 'plan.md'), 'utf8')).toBe(plan.replace('Old', 'New'));
		rmSync(join(folder, 'plan.md'));
		expect(await run(args, {stdout: 'closed', stderr: 'closed'})).toMatchObject({exitCode: 0});
		expect(readFileSync(join(folder, 'plan.md'), 'utf8')).toContain('# Record: New\n');
	});
});
