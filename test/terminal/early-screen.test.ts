import {afterEach, expect, test, vi} from 'vitest';
import {commands} from '../../source/command-table.ts';
import {opensForm} from '../../source/terminal/early-screen.ts';

const setTerminal = (isInput: boolean, isOutput: boolean, env = {}) => {
	vi.stubGlobal('process', {
		...process,
		env: {TERM: 'xterm', ...env},
		stdin: {isTTY: isInput},
		stdout: {isTTY: isOutput},
	});
};

afterEach(() => vi.unstubAllGlobals());

test.each([
	[[], true],
	[['plan.md'], true],
	[['--resume', '--template', 'check'], true],
	[['check'], false],
	[['drafts', 'rm', 'a'], false],
	[['plan.md', '--help'], false],
	[['--linear'], false],
])('with %j on a terminal the form opens: %s', (argv, opens) => {
	setTerminal(true, true);
	expect(opensForm(argv)).toBe(opens);
});

test.each([
	[true, false],
	[false, true],
])('without a terminal at both ends no form opens (%s, %s)', (isInput, isOutput) => {
	setTerminal(isInput, isOutput);
	expect(opensForm([])).toBe(false);
});

test.each([
	[{}, true],
	[{TERM: 'dumb'}, false],
	[{INK_SCREEN_READER: 'true'}, false],
	[{INK_SCREEN_READER: 'false'}, true],
	[{CI: 'true'}, false],
])('with %o on a terminal the form opens: %s', (env, opens) => {
	setTerminal(true, true, env);
	expect(opensForm([])).toBe(opens);
});

test('of all commands only those with a form open it', () => {
	setTerminal(true, true);
	expect(Object.keys(commands).filter(command => opensForm([command]))).toEqual(['wizard', 'edit', 'review']);
});
