import {readFileSync} from 'node:fs';
import {expect, test, vi} from 'vitest';
import {help} from '../source/help.ts';
import {makeFolder, run} from './commands/run.ts';

const {version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

test('the help and the version are results', async () => {
	const folder = makeFolder();
	expect(await run(folder, ['--help'])).toEqual({exitCode: 0, stdout: help(), stderr: ''});
	expect(await run(folder, ['--version'])).toEqual({exitCode: 0, stdout: `${version}\n`, stderr: ''});
	expect((await run(folder, ['completions', 'bash'])).stdout).toContain('complete -o default -F _plan_wizard');
});

test('misuse is one sentence', async () => {
	expect(await run(makeFolder(), ['--fersh'])).toEqual({
		exitCode: 2,
		stdout: '',
		stderr: 'There is no flag `--fersh`; the nearest is `--fresh` (see `plan-wizard --help`).\n',
	});
});

test('without a terminal the wizard says so, and what to use instead', async () => {
	expect(await run(makeFolder(), [])).toEqual({
		exitCode: 2,
		stdout: '',
		stderr:
			'The wizard needs a terminal, and this is none; use `plan-wizard fill` in scripts (see `plan-wizard --help`).\n',
	});
});

test('a mistake of ours shows its stack only on demand', async () => {
	const folder = makeFolder({'plan.md': '# Technical Plan: x\n'});
	const broken = {
		cwd: folder,
		stdin: process.stdin,
		stdout: {
			write() {
				throw new TypeError('no such pipe');
			},
		},
		stderr: {write: vi.fn()},
	};
	const {main} = await import('../source/cli.tsx');
	expect(await main(['export'], undefined, broken as never)).toBe(1);
	expect(broken.stderr.write.mock.calls).toEqual([['plan-wizard made a mistake: no such pipe.\n']]);
	vi.stubEnv('DEBUG', '1');
	await main(['export'], undefined, broken as never);
	expect(broken.stderr.write).toHaveBeenLastCalledWith(expect.stringContaining('TypeError: no such pipe\n    at'));
	vi.unstubAllEnvs();
});
