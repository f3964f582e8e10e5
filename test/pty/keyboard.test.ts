import {join} from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {startTerminal} from '../helpers/terminal.ts';

const keyboardFile = join(import.meta.dirname, '../../source/terminal/keyboard.ts');

/** A program that shows each event on a line, and does what the script says on a key. */
const start = (script = '', bootstrap = '') =>
	startTerminal({
		command: process.execPath,
		args: [
			'--disable-warning=ExperimentalWarning',
			'--input-type=module',
			'-e',
			`
		import {spawnSync} from 'node:child_process';
		${bootstrap}
		const {openKeyboard} = await import(${JSON.stringify(keyboardFile)});
		const keyboard = openKeyboard({stdin: process.stdin, stdout: process.stdout});
		console.log('ready');
		keyboard.listen(event => {
			console.log(event.type === 'key' ? event.key : event.type + ' ' + JSON.stringify(event.text));
			${script}
			if (event.key === 'ctrl+c') keyboard.close();
		});
	`,
		],
	});

const keys =
	'ab漢👩‍👩‍👧‍👦\u007F\u001B[A\u001B[1;5D\u001Bé\u001B\r\t\u001B[200~x\ry\u001B[201~\u0013\u0011\u0016\u001A\u001C\u001F\u0003';
const shown = [
	'text "ab漢👩‍👩‍👧‍👦"',
	'backspace',
	'up',
	'ctrl+left',
	'alt+é',
	'alt+enter',
	'tab',
	'paste "x\\ny"',
	'ctrl+s',
	'ctrl+q',
	'ctrl+v',
	'ctrl+z',
	'ctrl+\\',
	'ctrl+_',
	'ctrl+c',
];

test('every key arrives, and the program ends by itself once the keyboard is closed', async () => {
	await using terminal = start();
	await terminal.waitFor('ready');
	terminal.write(keys);
	expect(await terminal.exited).toEqual({exitCode: 0, signal: undefined});
	expect(terminal.screen().slice(1, shown.length + 1)).toEqual(shown);
	expect(terminal.modes().isBracketedPaste).toBe(false);
});

test('it is the same byte by byte', async () => {
	await using terminal = start();
	await terminal.waitFor('ready');
	for (const byte of Buffer.from(keys)) terminal.write(Uint8Array.of(byte));
	await terminal.exited;
	expect(terminal.screen().join('').replaceAll('"text "', '')).toContain(shown.join(''));
});

test('Escape alone is a key', async () => {
	await using terminal = start();
	await terminal.waitFor('ready');
	terminal.press('escape');
	await terminal.waitFor('escape');
	expect(terminal.modes().isBracketedPaste).toBe(true);
	terminal.kill('SIGKILL');
	expect(await terminal.exited).toMatchObject({signal: 'SIGKILL'});
});

test('keys typed into a bootstrap are not lost', async () => {
	await using terminal = start(
		'',
		`
		process.stdin.setRawMode(true);
		console.log('early');
		await new Promise(resolve => process.stdin.once('readable', resolve));
		process.stdin.pause();
	`,
	);
	await terminal.waitFor('early');
	terminal.write('a\u001B[A');
	await terminal.waitFor('up');
	expect(terminal.screen().slice(0, 4)).toEqual(['early', 'ready', 'text "a"', 'up']);
});

test('a child has the terminal to itself between `pause` and `resume`', async () => {
	await using terminal = start(`
		if (event.key === 'ctrl+g') {
			keyboard.pause();
			spawnSync('bash', ['-c', 'stty -a | grep -o -- "-*icanon"; read -p "child: " line; echo "child got $line"'], {stdio: 'inherit'});
			keyboard.resume();
		}
	`);
	await terminal.waitFor('ready');
	terminal.press('ctrl+g');
	await terminal.waitFor('child:');
	expect(terminal.screen().slice(0, 3)).toEqual(['ready', 'ctrl+g', 'icanon']);
	terminal.type('hello\r');
	await terminal.waitFor('child got hello');
	await terminal.waitFor(() => terminal.modes().isBracketedPaste);
	terminal.type('back');
	await terminal.waitFor('text "');
	terminal.press('ctrl+c');
	expect(await terminal.exited).toMatchObject({exitCode: 0});
});

test('the terminal is as before after `process.exit`, too', async () => {
	await using terminal = start("if (event.key === 'ctrl+d') process.exit(4);");
	await terminal.waitFor('ready');
	await terminal.waitFor(() => terminal.modes().isBracketedPaste);
	terminal.press('ctrl+d');
	expect(await terminal.exited).toMatchObject({exitCode: 4});
	expect(terminal.modes().isBracketedPaste).toBe(false);
});
