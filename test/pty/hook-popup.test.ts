import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {PassThrough} from 'node:stream';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {answerHook} from '../../source/commands/hook.ts';
import {findProgram} from '../../source/programs/program.ts';
import {startTerminal, type TestTerminal} from '../helpers/terminal.ts';

const tmux = findProgram('tmux');
const stub = join(import.meta.dirname, '../helpers/review-stub.mjs');

const decision = (decision: object) => ({hookSpecificOutput: {hookEventName: 'PermissionRequest', decision}});

describe.skipIf(tmux === undefined)('a popup of tmux', () => {
	let folder: string;
	let terminal: TestTerminal;
	let socket: string;

	beforeEach(async () => {
		folder = realpathSync(mkdtempSync(join(tmpdir(), 'hook-')));
		mkdirSync(join(folder, 'project'));
		// Nothing else, so that the terminal of whoever runs the tests is not found to be free.
		mkdirSync(join(folder, 'bin'));
		symlinkSync(tmux ?? '', join(folder, 'bin/tmux'));
		vi.stubEnv('XDG_CONFIG_HOME', folder);
		socket = join(folder, 'socket');
		const args = ['-S', socket, '-f', '/dev/null', 'new-session', 'echo agent; cat'];
		terminal = startTerminal({command: tmux ?? '', args, columns: 120, rows: 36, home: folder});
		await terminal.waitFor('agent');
	});

	afterEach(async () => {
		vi.unstubAllEnvs();
		spawnSync(tmux ?? '', ['-S', socket, 'kill-server']);
		await terminal.end();
		rmSync(folder, {recursive: true, force: true});
	});

	/* The hook in this process, as an agent calls it: an event on stdin, no terminal, what tmux tells in the environment. */
	const startHook = ({plan = 'one\n', limit = 60, program = [process.execPath, stub]} = {}) => {
		const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
		const input = {plan, planFilePath: '/elsewhere/tea.md'};
		const event = {hook_event_name: 'PermissionRequest', tool_name: 'ExitPlanMode', tool_input: input};
		stdin.end(JSON.stringify({...event, session_id: folder, cwd: join(folder, 'project')}));
		const world = {cwd: folder, stdin, stdout, stderr} as unknown as Parameters<typeof answerHook>[1];
		const env = {PATH: join(folder, 'bin'), HOME: folder, EDITOR: 'my editor', TMUX: `${socket},0,0`, TMUX_PANE: '%0'};
		const ended = answerHook({type: 'hook', limit}, world, {env, program}).then(exitCode => ({
			exitCode,
			stdout: String(stdout.read() ?? ''),
			stderr: String(stderr.read() ?? ''),
		}));
		return {ended, input};
	};

	test('shows the review in the project, with the person’s own environment', async () => {
		const {ended, input} = startHook();
		const screen = await terminal.waitFor('REVIEW one');
		const text = screen.join('').replaceAll(/[│\s]+/g, ' ');
		expect(text).toContain(`in ${join(folder, 'project')} with my editor`);
		terminal.type('a');
		const {exitCode, stdout} = await ended;
		expect(exitCode).toBe(0);
		expect(JSON.parse(stdout)).toEqual(decision({behavior: 'allow', updatedInput: input}));
	});

	test('brings edits back', async () => {
		const {ended, input} = startHook();
		await terminal.waitFor('REVIEW one');
		terminal.type('e');
		const {stdout} = await ended;
		const updatedInput = {...input, plan: 'one\nedited\n'};
		expect(JSON.parse(stdout)).toEqual(decision({behavior: 'allow', updatedInput}));
	});

	test('brings the feedback back', async () => {
		const {ended} = startHook();
		await terminal.waitFor('REVIEW one');
		terminal.type('s');
		const {stdout} = await ended;
		expect(JSON.parse(stdout)).toEqual(decision({behavior: 'deny', message: '# Feedback'}));
	});

	test.each([
		['was left', 'l'],
		['was killed', 'k'],
		['ended in the middle of its answer', 'h'],
	])('decides nothing when the review %s', async (_name, key) => {
		const {ended} = startHook();
		await terminal.waitFor('REVIEW one');
		terminal.type(key);
		if (key === 'k') {
			await terminal.waitFor('could not be shown');
			terminal.press('enter');
		}
		expect(await ended).toMatchObject({exitCode: 0, stdout: ''});
		await terminal.waitFor(screen => screen[0] === 'agent');
	});

	test('keeps a mistake in sight until Enter, and decides nothing', async () => {
		const {ended} = startHook();
		await terminal.waitFor('REVIEW one');
		terminal.type('x');
		expect(await ended).toMatchObject({exitCode: 0, stdout: ''});
		await terminal.waitFor('The review could not be shown. Press Enter');
		terminal.press('enter');
		await terminal.waitFor(screen => !screen.join('').includes('REVIEW'));
	});

	test('decides nothing when the window is closed', async () => {
		const {ended} = startHook();
		await terminal.waitFor('REVIEW one');
		execFileSync(tmux ?? '', ['-S', socket, 'display-popup', '-C', '-c', clientOf(socket)]);
		expect(await ended).toMatchObject({exitCode: 0, stdout: ''});
	});

	test('decides nothing when the time is over, asks the review to end, and closes the window', async () => {
		const {ended} = startHook({limit: 3});
		await terminal.waitFor('REVIEW one');
		const {exitCode, stdout, stderr} = await ended;
		expect({exitCode, stdout}).toEqual({exitCode: 0, stdout: ''});
		expect(stderr).toContain('without a decision');
		await vi.waitFor(() => expect(readdirSync(folder, {recursive: true}).join('\n')).toMatch(/tea\.md\.ended/));
		await terminal.waitFor(screen => !screen.join('').includes('REVIEW'));
	});

	test('closes the window when the agent ends the hook, as when it was answered elsewhere', async () => {
		const {ended} = startHook();
		await terminal.waitFor('REVIEW one');
		process.emit('SIGTERM');
		expect(await ended).toMatchObject({exitCode: 0, stdout: ''});
		await terminal.waitFor(screen => !screen.join('').includes('REVIEW'));
	});

	test('runs nothing of a program’s or a folder’s name', async () => {
		const hostile = join(
			folder,
			`a b;'"$(touch ${join(folder, 'x1')})\`touch ${join(folder, 'x2').replaceAll('/', '')}\` #{pane_id};`.replaceAll(
				'/',
				'_',
			),
		);
		mkdirSync(hostile);
		symlinkSync(stub, join(hostile, 'stub.mjs;'));
		const {ended} = startHook({program: [process.execPath, join(hostile, 'stub.mjs;')]});
		await terminal.waitFor('REVIEW one');
		terminal.type('a');
		expect(JSON.parse((await ended).stdout)).toMatchObject(decision({behavior: 'allow'}));
		expect(readdirSync(folder).filter(name => name.startsWith('x'))).toEqual([]);
	});

	test('says how when nobody looks at tmux', async () => {
		execFileSync(tmux ?? '', ['-S', socket, 'new-session', '-d', '-s', 'kept', 'cat']);
		terminal.hangUp();
		const {exitCode, stdout, stderr} = await startHook().ended;
		expect({exitCode, stdout}).toEqual({exitCode: 0, stdout: ''});
		expect(stderr).toContain('plan-wizard review');
	});
});

const clientOf = (socket: string): string =>
	execFileSync(tmux ?? '', ['-S', socket, 'list-clients', '-F', '#{client_name}'], {encoding: 'utf8'}).trim();
