import * as fs from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {runBuilt} from '../helpers/built.ts';
import {startTerminal} from '../helpers/terminal.ts';

let folder: string;

beforeEach(() => {
	folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'plan-wizard-')));
});

afterEach(() => fs.rmSync(folder, {recursive: true, force: true}));

const million = 1_000_000;
// Node ends with an error where it would need more.
const env = {NODE_OPTIONS: '--max-old-space-size=1000'};
const before = '# Technical Plan: A\n\n## Architecture Overview\n\n';

const plans: Readonly<Record<string, string>> = {
	'a line of 10 MB': `${before}${'word {x} '.repeat(1.2 * million)}\n`,
	'a line of 10 MB without a blank': `${before}${'x'.repeat(10 * million)}\n`,
	'two million placeholders': `${before}${'{a} '.repeat(2 * million)}\n`,
	'a title of 10 MB': `# Technical Plan: ${'t'.repeat(10 * million)}\n`,
};

describe.each(Object.keys(plans))('a plan with %s', name => {
	test('is checked and exported in bounded time and memory', async () => {
		fs.writeFileSync(join(folder, 'plan.md'), plans[name] ?? '');
		for (const command of ['check', 'export']) {
			const {exitCode, signal, stdout, stderr} = await runBuilt([command, 'plan.md', '--template', 'technical-plan'], {
				cwd: folder,
				env,
			});
			expect({exitCode, signal, stderr}).toEqual({
				exitCode: command === 'check' ? 1 : 0,
				signal: undefined,
				stderr: '',
			});
			expect(stdout.length).toBeGreaterThan(100);
		}
	});
});

test.each([
	[
		'items in a plan',
		`${before}${'- {a}\n'.repeat(3 * million)}`,
		/has 3000004 lines, more than a plan may have/,
		['check', 'plan.md'],
	],
	[
		'placeholders in a template',
		'{a} '.repeat(10 * million),
		/has 40 MB, more than a template may have/,
		['schema', '--template', 'plan.md'],
	],
])('millions of %s are refused in a sentence', async (_, text, reason, args) => {
	fs.writeFileSync(join(folder, 'plan.md'), text);
	const {exitCode, stdout, stderr} = await runBuilt(args, {cwd: folder, env});
	expect({exitCode, stdout}).toEqual({exitCode: 1, stdout: ''});
	expect(stderr).toMatch(reason);
	expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});

test('a plan with a line of 10 MB is edited, and no other byte changes', async () => {
	const text = plans['a line of 10 MB'] ?? '';
	fs.writeFileSync(join(folder, 'plan.md'), text);
	await using terminal = startTerminal({args: ['plan.md', '--no-run'], cwd: folder, env});
	await terminal.waitFor('^P menu', 20_000);
	terminal.type('B');
	await terminal.waitFor('AB', 20_000);
	terminal.press('pagedown');
	await terminal.waitFor('word {x}', 20_000);
	terminal.press('ctrl+s');
	await terminal.waitFor('Write plan.md', 20_000);
	terminal.press('enter');
	await terminal.waitFor('Wrote plan.md', 20_000);
	expect((await terminal.exited).exitCode).toBe(0);
	expect(fs.readFileSync(join(folder, 'plan.md'), 'utf8') === text.replace('A', 'AB')).toBe(true);
});
