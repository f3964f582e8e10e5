import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {startTerminal, type TestTerminal} from '../helpers/terminal.ts';

const plan =
	'# Technical Plan: Login\n\n## Architecture Overview\n\nThe **gate** counts `attempts`, [CLARIFY: of whom]\n';

async function open(env: Readonly<Record<string, string | undefined>>): Promise<TestTerminal> {
	const terminal = startTerminal({args: ['--no-run', 'plan.md'], env, columns: 140, rows: 30});
	writeFileSync(join(terminal.home, 'plan.md'), plan);
	await terminal.waitFor('TITLE');
	terminal.press('pagedown');
	await terminal.waitFor('ARCHITECTURE OVERVIEW');
	return terminal;
}

const cellsOf = (terminal: TestTerminal) => terminal.cells().flat();

/** The cells of the first row of the form that holds `text`. */
function cellsAt(terminal: TestTerminal, text: string) {
	const row =
		terminal.cells().find(cells =>
			cells
				.map(cell => cell.text)
				.join('')
				.includes(text),
		) ?? [];
	const from = row
		.map(cell => cell.text)
		.join('')
		.indexOf(text);
	return row.slice(from, from + text.length);
}

test.each([
	['256 colours', {}],
	['16 colours', {TERM: 'xterm', COLORTERM: undefined}],
	['a light background', {COLORFGBG: '0;15'}],
] as const)('with %s only those of the terminal’s own sixteen are used, on its own background', async (_, env) => {
	await using terminal = await open(env);
	for (const {foreground, background} of cellsOf(terminal)) {
		expect(background).toBeUndefined();
		expect(foreground === undefined || Number(foreground) < 16).toBe(true);
	}
	expect(cellsAt(terminal, 'gate').every(cell => cell.isBold)).toBe(true);
});

test('accents can be read on what they stand on', async () => {
	await using dark = await open({COLORFGBG: '15;0'});
	await using light = await open({COLORFGBG: '0;15'});
	const colours = (terminal: TestTerminal) => new Set(cellsOf(terminal).map(cell => cell.foreground));
	const [cyan, yellow, blue] = [6, 3, 4];
	expect(colours(dark)).toContain(cyan);
	expect(colours(light)).toContain(blue);
	for (const pale of [cyan, yellow, 7, 11, 14, 15]) expect(colours(light)).not.toContain(pale);
});

test('with `NO_COLOR` nothing is coloured, and what is selected can be seen', async () => {
	await using terminal = await open({NO_COLOR: '1'});
	terminal.press('ctrl+home', 'shift+right', 'shift+right', 'shift+right');
	await terminal.waitFor(() => cellsAt(terminal, 'The').every(cell => cell.isInverse));
	for (const {foreground, background} of cellsOf(terminal))
		expect([foreground, background]).toEqual([undefined, undefined]);
	expect(cellsOf(terminal).filter(cell => cell.isInverse)).toHaveLength(3);
});

test('a dumb terminal is asked in plain lines', async () => {
	await using terminal = startTerminal({args: ['--no-run', 'plan.md'], env: {TERM: 'dumb', COLORTERM: undefined}});
	await terminal.waitFor(/1 of \d+/);
	expect(terminal.raw()).not.toContain('\u001B');
	terminal.type('/quit\r');
	expect((await terminal.exited).exitCode).toBe(130);
	expect(terminal.raw()).not.toContain('\u001B');
});
