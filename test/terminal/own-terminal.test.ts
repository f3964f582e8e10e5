import {expect, test} from 'vitest';
import {openTerminal} from '../../source/terminal/own-terminal.ts';

const streams = (isInput: boolean, isOutput: boolean) => ({
	stdin: {isTTY: isInput} as NodeJS.ReadStream,
	stdout: {isTTY: isOutput} as NodeJS.WriteStream,
});

const absent = {input: '/absent/tty', output: '/absent/tty'};

test('a terminal at both ends is the one', () => {
	const both = streams(true, true);
	expect(openTerminal(both, absent)).toMatchObject(both);
	expect(openTerminal(both, absent)?.terminal).toBeUndefined();
});

test.each([
	[true, false],
	[false, true],
	[false, false],
])('where no terminal can be opened there is none (%s, %s)', (isInput, isOutput) => {
	expect(openTerminal(streams(isInput, isOutput), absent)).toBeUndefined();
	expect(openTerminal(streams(isInput, isOutput), {input: '/dev/null', output: '/dev/null'})).toBeUndefined();
});
