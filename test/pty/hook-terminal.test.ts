import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {startTerminal} from '../helpers/terminal.ts';

const script = join(import.meta.dirname, '../helpers/hook-with-stub.ts');

/* A shell on a terminal that calls the hook as a program would: an event in, an answer out. */
const start = (before = '') => {
	const home = mkdtempSync(join(tmpdir(), 'hook-'));
	onTestFinished(() => rmSync(home, {recursive: true, force: true}));
	const input = {plan: 'one\n', planFilePath: '/p.md'};
	const event = {hook_event_name: 'PermissionRequest', tool_name: 'ExitPlanMode', tool_input: input};
	writeFileSync(join(home, 'event.json'), JSON.stringify(event));
	const line = `${before} "${process.execPath}" "${script}" < event.json > answer.json; echo ended $?; cat`;
	const terminal = startTerminal({command: 'sh', args: ['-c', line], home});
	return {terminal, answer: () => readFileSync(join(home, 'answer.json'), 'utf8')};
};

test('a terminal that nobody draws on shows the review itself', async () => {
	const {terminal, answer} = start();
	await using _ = terminal;
	await terminal.waitFor('REVIEW one');
	terminal.type('a');
	await terminal.waitFor('ended 0');
	expect(JSON.parse(answer())).toMatchObject({hookSpecificOutput: {decision: {behavior: 'allow'}}});
});

test('a terminal that a program draws on is left alone', async () => {
	const {terminal, answer} = start('stty raw;');
	await using _ = terminal;
	await terminal.waitFor('ended 0');
	expect(terminal.screen().join('\n')).toContain('The review needs a terminal');
	expect(terminal.screen().join('\n')).not.toContain('REVIEW');
	expect(answer()).toBe('');
});

test('leaving the review there decides nothing', async () => {
	const {terminal, answer} = start();
	await using _ = terminal;
	await terminal.waitFor('REVIEW one');
	terminal.type('l');
	await terminal.waitFor('ended 0');
	expect(answer()).toBe('');
});
