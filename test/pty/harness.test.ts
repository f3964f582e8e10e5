import {existsSync} from 'node:fs';
import process from 'node:process';
import {expect, test} from 'vitest';
import {startTerminal} from '../helpers/terminal.ts';

const bash = (script: string, size: {columns?: number; rows?: number} = {}) =>
	startTerminal({command: 'bash', args: ['--norc', '-c', script], ...size});

const node = (script: string) => startTerminal({command: process.execPath, args: ['-e', script]});

test('what is typed is on the screen', async () => {
	await using terminal = startTerminal({command: 'cat'});
	terminal.type('Grüße, 漢字 👩‍👩‍👧‍👦!');
	await terminal.waitFor('!');
	expect(terminal.screen()[0]).toBe('Grüße, 漢字 👩‍👩‍👧‍👦!');
	expect(terminal.cursor()).toEqual({row: 0, column: 15, isVisible: true});
	expect(terminal.screen()).toHaveLength(24);
	terminal.press('enter', 'ctrl+d');
	// The pty may hang up before `cat` has ended by itself.
	expect(await terminal.exited).toMatchObject({exitCode: 0});
	expect(terminal.raw()).toContain('👩‍👩‍👧‍👦!\r\n');
});

test('keys arrive as their bytes', async () => {
	await using terminal = node(
		'process.stdin.setRawMode(true);process.stdin.on("data",d=>console.log(d.toString("hex")));console.log("ready")',
	);
	await terminal.waitFor('ready');
	terminal.press('ctrl+s', 'up', 'alt+enter', 'shift+tab', 'ctrl+left');
	await terminal.waitFor('131b5b411b0d1b5b5a1b5b313b3544');
	terminal.write(Uint8Array.of(0xff, 0x00, 0xc3));
	await terminal.waitFor('ff00c3');
});

test('a paste is marked only when the program asked', async () => {
	await using terminal = node(
		'process.stdin.setRawMode(true);process.stdin.on("data",d=>console.log(JSON.stringify(d.toString()),"\\x1b[?2004h."));console.log("ready")',
	);
	await terminal.waitFor('ready');
	terminal.paste('a\nb');
	await terminal.waitFor('"a\\rb" .');
	expect(terminal.modes().isBracketedPaste).toBe(true);
	terminal.paste('a\nb');
	await terminal.waitFor('"\\u001b[200~a\\rb\\u001b[201~" .');
});

test('a megabyte gets through', async () => {
	await using terminal = node(
		'let n=0;process.stdin.setRawMode(true);process.stdin.on("data",d=>{n+=d.length;if(n>=1e6)console.log("got",n)});console.log("ready")',
	);
	await terminal.waitFor('ready');
	terminal.write('x'.repeat(1_000_000));
	await terminal.waitFor('got 1000000');
});

test('cells have their style', async () => {
	await using terminal = bash(
		String.raw`printf '\e[1;31mA\e[0;2;3;4mB\e[0;7mC\e[0;38;5;208mD\e[0;48;2;1;2;3m漢\e[0mE'; read`,
	);
	await terminal.waitFor('E');
	const [row = []] = terminal.cells();
	const plain = {
		foreground: undefined,
		background: undefined,
		isBold: false,
		isDim: false,
		isItalic: false,
		isUnderlined: false,
		isInverse: false,
		isStruck: false,
		width: 1,
	};
	expect(row.slice(0, 6)).toEqual([
		{...plain, text: 'A', column: 0, isBold: true, foreground: 1},
		{...plain, text: 'B', column: 1, isDim: true, isItalic: true, isUnderlined: true},
		{...plain, text: 'C', column: 2, isInverse: true},
		{...plain, text: 'D', column: 3, foreground: 208},
		{...plain, text: '漢', column: 4, width: 2, background: '#010203'},
		{...plain, text: 'E', column: 6},
	]);
});

test('the program hears of a new size', async () => {
	await using terminal = bash('trap "stty size" WINCH; stty size; while :; do read -t 1; done', {
		columns: 100,
		rows: 30,
	});
	await terminal.waitFor('30 100');
	terminal.resize(60, 16);
	await terminal.waitFor('16 60');
	expect(terminal.screen()).toHaveLength(16);
});

test('the alternate screen and a hidden cursor are seen', async () => {
	await using terminal = bash(String.raw`printf '\e[?1049h\e[?25lalternate'; read; printf '\e[?25h\e[?1049l'; read`);
	await terminal.waitFor('alternate');
	expect(terminal.modes()).toEqual({isAlternateScreen: true, isBracketedPaste: false, isMouseTracked: false});
	expect(terminal.cursor().isVisible).toBe(false);
	terminal.press('enter');
	await terminal.waitFor(screen => !screen.includes('alternate'));
	expect(terminal.modes().isAlternateScreen).toBe(false);
	expect(terminal.cursor().isVisible).toBe(true);
});

test('the terminal answers the program', async () => {
	await using terminal = node(
		'process.stdin.setRawMode(true);process.stdin.on("data",d=>console.log(JSON.stringify(d.toString())));process.stdout.write("\\x1b[6n")',
	);
	await terminal.waitFor('"\\u001b[1;1R"');
});

test('the environment is a bare one with its own home', async () => {
	const terminal = bash('echo "[$CI$NODE_ENV] $TERM $LANG $HOME $XDG_CONFIG_HOME $PWD end"', {columns: 200});
	await terminal.waitFor('end');
	expect(terminal.screen()[0]).toBe(
		`[] xterm-256color C.UTF-8 ${terminal.home} ${terminal.home}/.config ${terminal.home} end`,
	);
	await terminal.end();
	await terminal.end();
	expect(existsSync(terminal.home)).toBe(false);
});

test('how the program ended is told', async () => {
	await using failing = bash('exit 3');
	expect(await failing.exited).toEqual({exitCode: 3, signal: undefined});
	await using killed = startTerminal({command: 'cat'});
	killed.kill('SIGTERM');
	expect(await killed.exited).toEqual({exitCode: 0, signal: 'SIGTERM'});
});

test('waiting in vain fails with the screen', async () => {
	await using terminal = bash('echo something else; read');
	await terminal.waitFor('something');
	await expect(terminal.waitFor('nothing', 10)).rejects.toThrow(
		/10 ms went by while waiting for `nothing`\.\n.*row 1, column 0[\s\S]*0 │something else/,
	);
	const waiting = expect(terminal.waitFor(/nothing/)).rejects.toThrow(/ended with 1 while waiting for \/nothing\//);
	terminal.press('ctrl+d');
	await waiting;
});

test('the program is gone after the end, whatever it ignores', async () => {
	const terminal = bash('trap "" TERM HUP INT; echo ready; while :; do read -t 1; done');
	await terminal.waitFor('ready');
	await terminal.end();
	expect(() => process.kill(terminal.pid, 0)).toThrow('ESRCH');
});
