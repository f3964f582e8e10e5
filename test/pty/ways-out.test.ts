import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {withFault} from '../faults/fault.ts';
import {startTerminal, type TestTerminal} from '../helpers/terminal.ts';

const program = join(import.meta.dirname, '../../dist/bin.js');

let folder: string;
let home: string;

beforeEach(() => {
	folder = realpathSync(mkdtempSync(join(tmpdir(), 'plan-wizard-')));
	home = join(folder, 'home');
	mkdirSync(home);
	writeFileSync(join(folder, 't.md'), '# Record: {Title}\n\n## Why\n\n{Reason}\n');
});

afterEach(() => rmSync(folder, {recursive: true, force: true}));

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/* The program under a shell that notes the terminal's settings before and after, and outlives a terminal that is closed. */
const script = `
	trap '' HUP
	stty -a > before
	sh -c 'trap - HUP; echo $$ > pid; exec "$@"' sh "$@"
	echo $? > code
	stty -a > after
	echo over
`;

function start(args: readonly string[] = []): TestTerminal {
	return startTerminal({
		command: 'sh',
		args: ['-c', script, 'sh', process.execPath, program, '--template', 't.md', ...args],
		cwd: folder,
		home,
		env: withFault({}),
	});
}

function drafts(): readonly {readonly text: string; readonly caret: number}[] {
	const path = join(home, '.config/plan-wizard/drafts');
	const files = existsSync(path) ? readdirSync(path).filter(name => name.endsWith('.json')) : [];
	return files.map(name => JSON.parse(readFileSync(join(path, name), 'utf8')));
}

/* Whether every mode that was switched on is off again, and the other way round, in all that was written. */
function modesLeft(raw: string): readonly string[] {
	const usual = new Map([
		['?25', 'h'],
		['?7', 'h'],
	]);
	const left = new Map<string, string>();
	for (const [, modes = '', final = ''] of raw.matchAll(/\u001B\[(\?[\d;]+|[\d;]+)([hl])/g)) {
		for (const mode of modes
			.replace('?', '')
			.split(';')
			.map(number => (modes.startsWith('?') ? `?${number}` : number))) {
			if (final === (usual.get(mode) ?? 'l')) left.delete(mode);
			else left.set(mode, final);
		}
	}

	const keyboards = [...raw.matchAll(/\u001B\[([<>])\d*u/g)].map(([, sign]) => sign);
	const stack = keyboards.filter(sign => sign === '>').length - keyboards.filter(sign => sign === '<').length;
	return [...left.keys(), ...Array.from({length: Math.abs(stack)}, () => 'kitty keyboard')];
}

const signal = (name: NodeJS.Signals) => () => {
	process.kill(Number(read('pid')), name);
};

const ways: readonly (readonly [string, (terminal: TestTerminal) => void, number])[] = [
	['SIGTERM', signal('SIGTERM'), 143],
	['SIGHUP', signal('SIGHUP'), 129],
	['SIGINT', signal('SIGINT'), 130],
	['an uncaught error', signal('SIGUSR2'), 1],
	['Ctrl+C', terminal => terminal.press('ctrl+c'), 130],
];

test.each(ways)(
	'%s leaves the terminal as it was, and nothing that was typed is missing',
	async (_, leave, exitCode) => {
		await using terminal = start();
		await terminal.waitFor('^P menu');
		terminal.press('end');
		terminal.type('Login 漢字');
		await terminal.waitFor('Login 漢字');
		leave(terminal);
		await terminal.waitFor('over');
		expect(Number(read('code'))).toBe(exitCode);
		expect(drafts()).toMatchObject([{text: '# Record: Login 漢字\n\n## Why\n\n{Reason}\n', caret: 8}]);
		expect(read('after')).toBe(read('before'));
		expect(modesLeft(terminal.raw())).toEqual([]);
		expect(terminal.modes()).toEqual({isAlternateScreen: false, isBracketedPaste: false, isMouseTracked: false});
		expect(terminal.cursor().isVisible).toBe(true);
		expect(terminal.screen().join('\n')).not.toMatch(/^\s+at /m);
		await terminal.exited;
	},
);

test('a paste whose end has not come is in the draft', async () => {
	await using terminal = start();
	await terminal.waitFor('^P menu');
	// Nothing of a paste is drawn before its end, but what comes with it is.
	terminal.write('Login \u001B[200~and mo');
	await terminal.waitFor('Login');
	signal('SIGTERM')();
	await terminal.waitFor('over');
	expect(drafts()).toMatchObject([{text: '# Record: Login and mo\n\n## Why\n\n{Reason}\n'}]);
	await terminal.exited;
});

test('nothing but messages goes to a stderr that is a file', async () => {
	const redirected = `exec "$@" 2>errors`;
	await using terminal = startTerminal({
		command: 'sh',
		args: ['-c', redirected, 'sh', process.execPath, program, '--template', 't.md'],
		cwd: folder,
		home,
	});
	await terminal.waitFor('^P menu');
	terminal.press('ctrl+c');
	await terminal.exited;
	expect(read('errors')).toBe('');
	expect(terminal.cursor().isVisible).toBe(true);
});

test.each(ways)('%s before the form stands leaves the terminal as it was', async (_, leave) => {
	mkdirSync(join(folder, 'specs/012-login'), {recursive: true});
	writeFileSync(join(folder, 'specs/012-login/spec.md'), '# Login\n');
	await using terminal = start();
	await terminal.waitFor('Which plan?');
	leave(terminal);
	await terminal.waitFor('over');
	expect(read('after')).toBe(read('before'));
	expect(modesLeft(terminal.raw())).toEqual([]);
	await terminal.exited;
});

test('a plan that was written leaves the terminal as it was', async () => {
	await using terminal = start(['--no-run']);
	await terminal.waitFor('^P menu');
	terminal.type('Login');
	terminal.press('ctrl+s');
	await terminal.waitFor('Write plan.md');
	terminal.press('enter');
	await terminal.waitFor('over');
	expect(read('code')).toBe('0\n');
	expect(read('plan.md')).toContain('# Record: Login\n');
	expect(drafts()).toEqual([]);
	expect(read('after')).toBe(read('before'));
	expect(modesLeft(terminal.raw())).toEqual([]);
	await terminal.exited;
});

test.each([
	['hears of it by a signal', (options: readonly string[]) => ({args: options})],
	[
		'finds it gone',
		(options: readonly string[]) => ({
			command: 'sh',
			args: ['-c', script, 'sh', process.execPath, program, ...options],
		}),
	],
])('nothing is missing after the terminal was closed, when the program %s', async (_, how) => {
	await using terminal = startTerminal({...how(['--template', 't.md']), cwd: folder, home});
	await terminal.waitFor('^P menu');
	terminal.type('Login');
	await terminal.waitFor('Login');
	terminal.hangUp();
	await vi.waitFor(() => expect(drafts()).toMatchObject([{text: '# Record: Login\n\n## Why\n\n{Reason}\n'}]), 10_000);
	await terminal.exited;
});
