import {mkdtempSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {constants, tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {type IPty, spawn} from '@lydell/node-pty';
import type {ITerminalAddon, Terminal} from '@xterm/headless';
import {encodeEvent, encodeKey} from '../../source/terminal/event-bytes.ts';
import {builtProgram, sharedCache} from './built.ts';
import {type Cell, readCells, readRows} from './cell.ts';

// Both are CommonJS without named exports; the types of the addon are those of the browser's terminal, which is not installed.
const require = createRequire(import.meta.url);
const {Terminal: Emulator} = require('@xterm/headless') as {Terminal: typeof Terminal};
const {UnicodeGraphemesAddon} = require('@xterm/addon-unicode-graphemes') as {
	UnicodeGraphemesAddon: new () => ITerminalAddon;
};

// Shorter than a test may take, so that the screen is told.
const longestWait = 4500;

export type TerminalOptions = {
	/** The program; Node with the built `dist/bin.js` before `args` unless given. */
	readonly command?: string;
	readonly args?: readonly string[];
	readonly cwd?: string;
	/** Added to an environment that else has only what a terminal needs; `undefined` takes away. */
	readonly env?: Readonly<Record<string, string | undefined>>;
	/** The home folder; a temporary one, removed at the end, unless given. */
	readonly home?: string;
	readonly columns?: number;
	readonly rows?: number;
};

/** What a test waits for: a part of the screen's text, or a question about its rows. */
export type Awaited = string | RegExp | ((screen: readonly string[]) => boolean);

/** A program on a terminal of its own. Rows and columns count from 0. */
export type TestTerminal = {
	readonly pid: number;
	readonly home: string;
	/** Sends bytes as they are. */
	readonly write: (data: string | Uint8Array) => void;
	/** Presses keys, all in one write: `press('ctrl+s', 'tab')`. */
	readonly press: (...keys: readonly string[]) => void;
	readonly type: (text: string) => void;
	/** Pastes a text as a terminal does: marked if the program asked for that. */
	readonly paste: (text: string) => void;
	/** Resolves to the screen as soon as it shows this; fails, with the screen, after `timeout` milliseconds or when the program ends. */
	readonly waitFor: (awaited: Awaited, timeout?: number) => Promise<readonly string[]>;
	/** The rows of the screen without blanks at their end. */
	readonly screen: () => readonly string[];
	readonly cells: () => ReadonlyArray<readonly Cell[]>;
	readonly cursor: () => {readonly row: number; readonly column: number; readonly isVisible: boolean};
	readonly modes: () => {
		readonly isAlternateScreen: boolean;
		readonly isBracketedPaste: boolean;
		readonly isMouseTracked: boolean;
	};
	/** Everything the program wrote, as it wrote it. */
	readonly raw: () => string;
	readonly resize: (columns: number, rows: number) => void;
	/** Resolves when the program has ended and the screen shows all it wrote. */
	readonly exited: Promise<{readonly exitCode: number; readonly signal: string | undefined}>;
	readonly kill: (signal?: NodeJS.Signals) => void;
	/** Closes the terminal, as a window that is closed does. Nothing can be seen of the program any more. */
	readonly hangUp: () => void;
	/** Ends the program, if it still runs, and removes the temporary home. */
	readonly end: () => Promise<void>;
	readonly [Symbol.asyncDispose]: () => Promise<void>;
};

const signalName = (signal: number | undefined): string | undefined =>
	Object.entries(constants.signals).find(([, number]) => number === signal)?.[0];

const isShown = (awaited: Awaited, screen: readonly string[]): boolean => {
	if (typeof awaited === 'function') return awaited(screen);
	const text = screen.join('\n');
	return typeof awaited === 'string' ? text.includes(awaited) : awaited.test(text);
};

const createEmulator = (cols: number, rows: number) => {
	const emulator = new Emulator({cols, rows, allowProposedApi: true, scrollback: 1000});
	emulator.loadAddon(new UnicodeGraphemesAddon());
	emulator.unicode.activeVersion = '15-graphemes';
	let isCursorVisible = true;
	for (const final of ['h', 'l']) {
		emulator.parser.registerCsiHandler({prefix: '?', final}, parameters => {
			if (parameters.includes(25)) isCursorVisible = final === 'h';
			return false;
		});
	}

	return {emulator, isCursorVisible: () => isCursorVisible};
};

/** Calls checks again whenever the screen may have changed. */
const createWatch = (describeScreen: () => string) => {
	const checks = new Set<() => void>();
	let ending: string | undefined;
	const check = () => {
		for (const each of checks) each();
	};

	const waitFor = async <T>(find: () => T | undefined, wanted: string, timeout: number): Promise<T> =>
		new Promise((resolve, reject) => {
			const settle = (act: () => void) => {
				checks.delete(look);
				clearTimeout(timer);
				act();
			};

			const fail = (reason: string) =>
				settle(() => reject(new Error(`${reason} while waiting for ${wanted}.\n${describeScreen()}`)));
			const look = () => {
				const found = find();
				if (found !== undefined) settle(() => resolve(found));
				else if (ending) fail(ending);
			};

			const timer = setTimeout(() => fail(`${timeout} ms went by`), timeout);
			checks.add(look);
			look();
		});

	return {
		check,
		waitFor,
		end(reason: string) {
			ending = reason;
			check();
		},
	};
};

const createEnvironment = (home: string, env: TerminalOptions['env']): Record<string, string> => {
	const all = {
		PATH: process.env.PATH,
		TERM: 'xterm-256color',
		COLORTERM: 'truecolor',
		LANG: 'C.UTF-8',
		SHELL: '/bin/sh',
		HOME: home,
		XDG_CONFIG_HOME: join(home, '.config'),
		...sharedCache,
		...env,
	};
	// The pty would pass `undefined` on as a word.
	return Object.fromEntries(
		Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
	);
};

const spawnProgram = (home: string, options: TerminalOptions): IPty => {
	const {command, args = [], cwd = home, env, columns = 80, rows = 24} = options;
	const all = command === undefined ? [builtProgram, ...args] : [...args];
	return spawn(command ?? process.execPath, all, {
		name: env?.TERM ?? 'xterm-256color',
		cols: columns,
		rows,
		cwd,
		env: createEnvironment(home, env),
	});
};

/**
Starts a program, the built one unless told, on a pseudo-terminal whose screen an emulator keeps. Use it with `await using`, or
call `end` in a `finally`.
*/
export const startTerminal = (options: TerminalOptions = {}): TestTerminal => {
	const home = options.home ?? mkdtempSync(join(tmpdir(), 'plan-wizard-'));
	const {emulator, isCursorVisible} = createEmulator(options.columns ?? 80, options.rows ?? 24);
	const pty = spawnProgram(home, options);
	const written: string[] = [];
	let isRunning = true;

	const screen = () => readRows(emulator);
	const cursor = () => ({
		row: emulator.buffer.active.cursorY,
		column: emulator.buffer.active.cursorX,
		isVisible: isCursorVisible(),
	});
	const watch = createWatch(() => {
		const {row, column} = cursor();
		return [
			`Cursor at row ${row}, column ${column}. The screen:`,
			...screen().map((line, index) => `${String(index).padStart(3)} │${line}`),
		].join('\n');
	});

	pty.onData(data => {
		written.push(data);
		emulator.write(data, watch.check);
	});
	// The emulator's replies: where the cursor is, what the terminal can do.
	emulator.onData(reply => {
		if (isRunning) pty.write(reply);
	});
	const exited = new Promise<{exitCode: number; signal: string | undefined}>(resolve => {
		pty.onExit(({exitCode, signal}) => {
			isRunning = false;
			emulator.write('', () => {
				const name = signalName(signal);
				watch.end(name ? `The program was ended by ${name}` : `The program ended with ${exitCode}`);
				resolve({exitCode, signal: name});
			});
		});
	});

	const write = (data: string | Uint8Array) => {
		// Bytes pass through as they are, though the types know only of strings.
		pty.write(data as string);
	};

	const kill = (signal: NodeJS.Signals = 'SIGTERM') => {
		if (!isRunning) return;
		try {
			process.kill(pty.pid, signal);
		} catch (error) {
			// It has ended, and the pty is about to say so.
			if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
		}
	};

	// `destroy` of node-pty sends a signal of its own as well; this leaves that to the system.
	const hangUp = () => {
		(pty as unknown as {readonly _socket: {destroy: () => void}})._socket.destroy();
	};

	const end = async () => {
		kill('SIGKILL');
		await exited;
		emulator.dispose();
		if (options.home === undefined) rmSync(home, {recursive: true, force: true});
	};

	return {
		pid: pty.pid,
		home,
		write,
		press: (...keys) => write(keys.map(encodeKey).join('')),
		type: write,
		paste: text =>
			write(emulator.modes.bracketedPasteMode ? encodeEvent({type: 'paste', text}) : text.replaceAll('\n', '\r')),
		waitFor: async (awaited, timeout = longestWait) =>
			watch.waitFor(
				() => {
					const shown = screen();
					return isShown(awaited, shown) ? shown : undefined;
				},
				typeof awaited === 'string' ? `\`${awaited}\`` : String(awaited),
				timeout,
			),
		screen,
		cells: () => readCells(emulator),
		cursor,
		modes: () => ({
			isAlternateScreen: emulator.buffer.active.type === 'alternate',
			isBracketedPaste: emulator.modes.bracketedPasteMode,
			isMouseTracked: emulator.modes.mouseTrackingMode !== 'none',
		}),
		raw: () => written.join(''),
		resize(columns, rows) {
			emulator.resize(columns, rows);
			pty.resize(columns, rows);
			watch.check();
		},
		exited,
		kill,
		hangUp,
		end,
		[Symbol.asyncDispose]: end,
	};
};
