import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {startTerminal, type TestTerminal} from '../helpers/terminal.ts';

const program = join(import.meta.dirname, '../../dist/bin.js');

/** A shell with job control in which the form is open and `Login` was typed. */
async function openInShell(): Promise<TestTerminal> {
	const terminal = startTerminal({command: '/bin/sh', args: ['-i'], env: {PS1: '[sh]', ENV: undefined}});
	await terminal.waitFor('[sh]');
	terminal.type(`'${process.execPath}' '${program}' --no-run plan.md\r`);
	await terminal.waitFor('TITLE');
	terminal.type('Login');
	await terminal.waitFor(isTyped('Login'));
	return terminal;
}

const isTyped = (text: string) => (screen: readonly string[]) =>
	screen.some(row => row.trimEnd().endsWith(`Feature Name  ${text}`));

/** Resolves when the shell has the terminal as it left it. */
async function isBack(terminal: TestTerminal): Promise<void> {
	await terminal.waitFor(() => !terminal.modes().isAlternateScreen);
	await terminal.waitFor('[sh]');
	terminal.type('stty -a > modes; jobs -p > pid; tty > tty; echo do""ne\r');
	await terminal.waitFor('done');
	expect(readFileSync(join(terminal.home, 'modes'), 'utf8')).toMatch(/(?<!-)\bicanon\b.*(?<!-)\becho\b/s);
	expect(terminal.modes()).toMatchObject({isAlternateScreen: false, isBracketedPaste: false});
	expect(terminal.cursor().isVisible).toBe(true);
	terminal.type('clear\r');
	await terminal.waitFor(screen => !screen.join('').includes('done'));
}

async function goOn(terminal: TestTerminal, text: string): Promise<void> {
	terminal.type('fg\r');
	await terminal.waitFor(isTyped(text));
	await terminal.waitFor(() => terminal.modes().isAlternateScreen && terminal.modes().isBracketedPaste);
}

const pidOf = (terminal: TestTerminal) => Number(readFileSync(join(terminal.home, 'pid'), 'utf8'));

test('the form goes to the shell and comes back, to a terminal of another size as well', async () => {
	await using terminal = await openInShell();
	terminal.press('alt+z');
	await isBack(terminal);
	terminal.resize(100, 30);
	await goOn(terminal, 'Login');
	await terminal.waitFor('Rollback Plan');
	terminal.type('s');
	await terminal.waitFor(isTyped('Logins'));

	terminal.press('ctrl+p');
	await terminal.waitFor('Go to or do');
	terminal.type('suspend');
	await terminal.waitFor('Suspend, back to the shell');
	terminal.press('enter');
	await isBack(terminal);
	await goOn(terminal, 'Logins');
});

test('stopped and let go on by others it leaves the terminal and takes it again', async () => {
	await using terminal = await openInShell();
	terminal.press('alt+z');
	await isBack(terminal);
	await goOn(terminal, 'Login');
	const pid = pidOf(terminal);

	process.kill(pid, 'SIGTSTP');
	await isBack(terminal);
	// In the background it may not draw; the shell stops it as soon as it tries to.
	terminal.type('bg; wait; echo do""ne\r');
	await terminal.waitFor('done');
	expect(terminal.modes().isAlternateScreen).toBe(false);
	await goOn(terminal, 'Login');

	// Nobody hears this one coming.
	process.kill(pid, 'SIGSTOP');
	await terminal.waitFor('[sh]');
	// Nor has the shell set the terminal right.
	terminal.type('stty sane; clear; echo do""ne\n');
	await terminal.waitFor('done');
	await goOn(terminal, 'Login');
	terminal.type('!');
	await terminal.waitFor(isTyped('Login!'));
	await terminal.waitFor(([header = '']) => /^ Login! .*0\/16/.test(header));
});

test('where no shell would let it go on it does not stop', async () => {
	await using terminal = startTerminal();
	await terminal.waitFor('TITLE');
	terminal.press('alt+z');
	await terminal.waitFor('There is no shell to go back to.');
	terminal.type('Login');
	await terminal.waitFor(isTyped('Login'));
	expect(terminal.modes()).toMatchObject({isAlternateScreen: true, isBracketedPaste: true});
});

test('Ctrl+L repairs what others drew over the form', async () => {
	await using terminal = await openInShell();
	terminal.press('alt+z');
	await isBack(terminal);
	await goOn(terminal, 'Login');
	writeFileSync(readFileSync(join(terminal.home, 'tty'), 'utf8').trim(), '\u001B[Ha message to all');
	await terminal.waitFor('a message to all');
	const before = terminal.raw().length;
	terminal.press('ctrl+l');
	await terminal.waitFor(screen => !screen.join('').includes('a message'));
	// The terminal was ours all the time.
	expect(terminal.raw().slice(before)).not.toMatch(/\?(?:1049|2004)[hl]/);
	await terminal.waitFor(([header = '']) => /^ Login .*0\/16/.test(header));
});
