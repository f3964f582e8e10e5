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

function start(env: Record<string, string> = {}): TestTerminal {
	return startTerminal({
		command: process.execPath,
		args: ['--input-type=module-typescript', '--eval', program],
		cwd: join(import.meta.dirname, '../..'),
		env: {TERM: 'dumb', ...env},
	});
}

async function end(terminal: TestTerminal): Promise<void> {
	expect((await terminal.exited).exitCode).toBe(0);
	expect(terminal.raw()).not.toContain('\u001B');
}

test('questions are answered on a terminal in line mode, without one escape', async () => {
	await using terminal = start();
	await terminal.waitFor('1 of 103: Feature Name');
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
	await using terminal = start();
	await terminal.waitFor('> ');
	terminal.write('Login\r>\rone\r');
	await terminal.waitFor('> one');
	await terminal.waitFor(screen => screen.at(-1) === '> ' || screen.filter(row => row === '>').length > 0);
	terminal.press(key);
	await terminal.waitFor('Left by leave "Login" "one"');
	await end(terminal);
});

test('a line that the terminal cuts is told', async () => {
	await using terminal = start();
	await terminal.waitFor('> ');
	terminal.write(`${'x'.repeat(5000)}\r`);
	await terminal.waitFor('The terminal cuts a line after 4095 bytes');
	terminal.write('/quit\r');
	await end(terminal);
});

test('the editor has the terminal to itself', async () => {
	await using terminal = start({EDITOR: 'tee'});
	await terminal.waitFor('> ');
	terminal.write('>\r/edit\r');
	await terminal.waitFor('> /edit');
	terminal.write('from the editor\r');
	await terminal.waitFor(screen => screen.filter(row => row === 'from the editor').length === 2);
	terminal.press('ctrl+d');
	await terminal.waitFor('Now: from the editor');
	terminal.write('/quit\r');
	await terminal.waitFor('Left by leave "" "from the editor"');
	await end(terminal);
});
