import {join} from 'node:path';
import {expect, test} from 'vitest';
import {startTerminal, type TestTerminal} from '../helpers/terminal.ts';

/* The questions alone, as the session asks them; the last line tells how they ended. */
const program = `
import {openLinearSession} from './source/linear-session.ts';
import {runLinear} from './source/ui/linear.ts';
import {openForm} from './test/helpers/form.ts';
import {answers} from './source/plan/answers.ts';
import {editText} from './source/editor.ts';

const session = openLinearSession(process);
const world = {
	...session,
	changed() {},
	flush() {},
	connect() {},
	edit: (text, extension) => editText({text, extension}).text,
};
const {outcome, plan} = await runLinear(openForm(), world);
session.close();
const {featureName = '', architectureOverview = ''} = answers(plan);
console.log('Left by', outcome.type, JSON.stringify(featureName.slice(-20)), JSON.stringify(architectureOverview));
`;

async function start(env: Record<string, string> = {}): Promise<TestTerminal> {
	const terminal = startTerminal({
		command: process.execPath,
		args: ['--input-type=module-typescript', '--eval', program],
		cwd: join(import.meta.dirname, '../..'),
		env: {TERM: 'dumb', ...env},
	});
	await terminal.waitFor('1 of 103: Feature Name');
	return terminal;
}

async function enter(terminal: TestTerminal, line: string, awaited: string | RegExp): Promise<void> {
	terminal.write(`${line}\r`);
	await terminal.waitFor(awaited);
}

async function end(terminal: TestTerminal): Promise<void> {
	expect((await terminal.exited).exitCode).toBe(0);
	expect(terminal.raw()).not.toContain('\u001B');
}

test('questions are answered on a terminal in line mode, without one escape', async () => {
	await using terminal = await start();
	terminal.type('Loginn');
	terminal.press('backspace');
	terminal.type(' 🔐');
	terminal.press('up', 'enter');
	await terminal.waitFor('2 of 103: Feature ID');
	terminal.write('>\rone\rtwo\r.\r/write\r');
	await terminal.waitFor('Write plan.md? (yes/no)');
	terminal.write('yes\r');
	await terminal.waitFor('Left by write "Login 🔐" "one\\ntwo"');
	await end(terminal);
});

test.each(['ctrl+d', 'ctrl+c'])('%s leaves with every line that was entered', async key => {
	await using terminal = await start();
	await enter(terminal, 'Login', '2 of 103');
	await enter(terminal, '>', '6 of 103');
	await enter(terminal, 'one', /> one\n>/);
	terminal.press(key);
	await terminal.waitFor('Left by leave "Login" "one"');
	await end(terminal);
});

test('a line that the terminal cuts is told', async () => {
	await using terminal = await start();
	await enter(terminal, 'x'.repeat(5000), 'The terminal cuts a line after 4095 bytes');
	await enter(terminal, '/quit', 'Left by leave');
	await end(terminal);
});

test('the editor has the terminal to itself', async () => {
	await using terminal = await start({EDITOR: 'tee'});
	await enter(terminal, '>', '6 of 103');
	await enter(terminal, '/edit', '> /edit');
	await enter(terminal, 'from the editor', /from the editor\nfrom the editor/);
	terminal.press('ctrl+d');
	await terminal.waitFor('Now: from the editor');
	await enter(terminal, '/quit', 'Left by leave "" "from the editor"');
	await end(terminal);
});
