import {expect, test} from 'vitest';
import {startTerminal} from '../helpers/terminal.ts';

const path = new URL('../../source/terminal/early-screen.ts', import.meta.url).href;

/** Opens the screen, and goes on only when told to, as a program that is still being loaded. */
const load = (rest: string) =>
	startTerminal({
		command: process.execPath,
		args: [
			'--input-type=module',
			'-e',
			`import {openEarlyScreen} from '${path}';
			const screen = openEarlyScreen();
			const alive = setInterval(() => {}, 1000);
			const told = new Promise(resolve => process.once('SIGUSR2', resolve));
			process.stdout.write('loading');
			await told;
			clearInterval(alive);
			${rest}`,
		],
	});

const expectOwnScreen = ({modes, cursor}: ReturnType<typeof startTerminal>) => {
	expect(modes().isAlternateScreen).toBe(false);
	expect(cursor().isVisible).toBe(true);
};

test('keys typed early are not shown, and arrive', async () => {
	await using terminal = load(`
		screen.handOver();
		process.stdin.on('data', data => process.stdout.write(' got ' + JSON.stringify(String(data))));
	`);
	await terminal.waitFor('loading');
	expect(terminal.modes().isAlternateScreen).toBe(true);
	expect(terminal.cursor().isVisible).toBe(false);
	terminal.write('a\r\u0003\u001A\u001B[A');
	terminal.kill('SIGUSR2');
	const screen = await terminal.waitFor('got');
	expect(screen[0]).toBe('loading got "a\\r\\u0003\\u001a\\u001b[A"');
});

test.each([
	['ends', ''],
	['exits', 'process.exit(0);'],
	['closes it twice', 'screen.close(); screen.close();'],
])('a program that %s before its form is drawn gives the terminal back', async (_, rest) => {
	await using terminal = load(rest);
	await terminal.waitFor('loading');
	terminal.kill('SIGUSR2');
	expect(await terminal.exited).toEqual({exitCode: 0, signal: undefined});
	expectOwnScreen(terminal);
	expect(terminal.screen().join('')).toBe('');
	expect(terminal.raw().match(/\[\?1049l/g)).toHaveLength(1);
});

test('an error is told on the screen that stays', async () => {
	await using terminal = load("setImmediate(() => { throw new Error('the disk is full'); });");
	await terminal.waitFor('loading');
	terminal.kill('SIGUSR2');
	expect(await terminal.exited).toMatchObject({exitCode: 1});
	expectOwnScreen(terminal);
	expect(terminal.screen().join('\n')).toContain('Error: the disk is full');
});

test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('%s gives the terminal back and ends the program', async signal => {
	await using terminal = load('');
	await terminal.waitFor('loading');
	terminal.kill(signal);
	expect(await terminal.exited).toMatchObject({signal});
	expectOwnScreen(terminal);
});

test('after the hand-over the screen is left alone', async () => {
	await using terminal = load("screen.handOver(); screen.close(); process.stdout.write(' on');");
	await terminal.waitFor('loading');
	terminal.kill('SIGUSR2');
	await terminal.waitFor('loading on');
	await terminal.exited;
	expect(terminal.modes().isAlternateScreen).toBe(true);
});
