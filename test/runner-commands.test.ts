import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {printable} from '../source/commands/json.ts';
import {withoutRunnerCommands} from '../source/runner-commands.ts';
import {makeFolder, run} from './commands/run.ts';

// What a runner of GitHub Actions or Azure Pipelines looks for in a line.
const isCommand = (text: string) => text.split(/\r\n?|\n/).some(line => /^\s*::|##\w*\[/.test(line));

test.each([
	['::stop-commands::x', ': :stop-commands::x'],
	['a\n \t::error::b\n', 'a\n \t: :error::b\n'],
	['a::b', 'a::b'],
	['x ##[add-mask]y', 'x # #[add-mask]y'],
	['###vso[task.setvariable]', '## #vso[task.setvariable]'],
	['## [a]', '## [a]'],
	['::', ': :'],
])('%j is printed as %j', (text, printed) => {
	expect(withoutRunnerCommands(text)).toBe(printed);
	expect(isCommand(printed)).toBe(false);
});

const plan = '# Plan\n\n[CLARIFY: ##[add-mask]e?]\n\n::set-output name=a::b\n';
const folder = '::stop-commands::x';
const file = `${folder}/plan.md`;

describe.each(['GITHUB_ACTIONS', 'TF_BUILD'])('where %s is set', name => {
	beforeEach(() => {
		vi.stubEnv('GITHUB_ACTIONS', undefined);
		vi.stubEnv('TF_BUILD', undefined);
		vi.stubEnv(name, 'true');
	});

	afterEach(() => {
		vi.unstubAllEnvs();
	});

	const none = ['--template', 'none'];

	test.each([
		['check', [file, ...none]],
		['check', [file, '--json', ...none]],
		['check', [file, '--sarif', ...none]],
		['export', [file, ...none]],
		['outline', [file, ...none]],
		['check', [`${folder}/none.md`]],
		['fill', [file, '--answers', '-', ...none]],
		['fill', [file, '--answers', '-', '--dry-run', ...none]],
	])('%s %j gives no command', async (command, argv) => {
		const answers = '{"text": "::a::\\n\\n##[b]"}';
		const {stdout, stderr} = await run(makeFolder({[file]: plan}), [command, ...argv], answers);
		expect(stdout + stderr).not.toBe('');
		expect([stdout, stderr].map(isCommand)).toEqual([false, false]);
	});

	test('annotations are commands, and nothing else in them is one', async () => {
		const {stdout} = await run(makeFolder({[file]: plan}), ['check', file, '--github', ...none]);
		expect(stdout.split('\n').filter(line => !/^::error [^:]*(?:%3A[^:]*)*::/.test(line))).toEqual(['']);
	});
});

test('JSON has nothing in it that steers a terminal or hides, and means the same', () => {
	const value = {
		a: '\u180E \u{E0100} \uFFF9 \u{1BCA0} \u{1D173} \u202E \u200B \u034F \u2028 \u0085 ##[add-mask]x ##vso[y]',
	};
	const text = printable(value);
	expect(text).toMatch(/^[ -~\n]*$/);
	expect(isCommand(text)).toBe(false);
	expect(JSON.parse(text)).toEqual(value);
});
