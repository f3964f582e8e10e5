import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {spawn} from '@lydell/node-pty';
import type {Terminal} from '@xterm/headless';

const {Terminal: Emulator} = createRequire(import.meta.url)('@xterm/headless') as {Terminal: typeof Terminal};

const longestWait = 20_000;

/** A program to measure; `files` stand in the folder it is started in, which is its home too. */
export type Program = {
	readonly command: string;
	readonly args: readonly string[];
	readonly columns: number;
	readonly rows: number;
	readonly files?: Readonly<Record<string, string>>;
};

/** What the screen shows: the rows, and the text before the cursor in its row. */
export type Shown = {
	readonly rows: readonly string[];
	readonly before: string;
	/** The cursor's place, as text that changes when it moves. */
	readonly place: string;
};

/** A running program and its screen. */
export type Screen = AsyncDisposable & {
	readonly home: string;
	readonly write: (data: string) => void;
	readonly shown: () => Shown;
	/** The time at which that came which made this true; at once, when it is true already. */
	readonly until: (isThere: (shown: Shown) => boolean) => Promise<number>;
	/** How many bytes the program wrote so far. */
	readonly bytes: () => number;
	readonly ended: Promise<void>;
};

/** Starts a program. Times are taken when the program's output arrives, before the emulator reads it. */
export function openScreen({command, args, columns, rows, files = {}}: Program): Screen {
	const home = mkdtempSync(join(tmpdir(), 'plan-wizard-bench-'));
	for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text);
	const {CI, ...inherited} = process.env;
	const env = {
		...inherited,
		HOME: home,
		XDG_CONFIG_HOME: home,
		XDG_CACHE_HOME: home,
		COLORTERM: 'truecolor',
		LANG: 'C.UTF-8',
	};
	const pty = spawn(command, [...args], {name: 'xterm-256color', cols: columns, rows, cwd: home, env});
	const emulator = new Emulator({cols: columns, rows, allowProposedApi: true});
	const exit = Promise.withResolvers<void>();
	let bytes = 0;
	let isRunning = true;
	let check: (now: number) => void = () => {};

	const rowText = (row: number): string =>
		emulator.buffer.active.getLine(emulator.buffer.active.viewportY + row)?.translateToString(true) ?? '';
	const shown = (): Shown => {
		const {cursorX, cursorY} = emulator.buffer.active;
		return {
			get rows() {
				return Array.from({length: rows}, (_, row) => rowText(row));
			},
			before: rowText(cursorY).padEnd(cursorX).slice(0, cursorX),
			place: `${cursorY}:${cursorX}`,
		};
	};

	pty.onData(data => {
		const now = performance.now();
		bytes += Buffer.byteLength(data);
		emulator.write(data, () => check(now));
	});
	emulator.onData(reply => {
		if (isRunning) pty.write(reply);
	});
	pty.onExit(() => {
		isRunning = false;
		exit.resolve();
	});

	return {
		home,
		write: data => pty.write(data),
		shown,
		bytes: () => bytes,
		until: isThere =>
			new Promise((resolve, reject) => {
				const fail = () => reject(new Error(`The screen does not show it:\n${isThere}\n${shown().rows.join('\n')}`));
				const timer = setTimeout(fail, longestWait);
				check = now => {
					if (!isThere(shown())) return;
					clearTimeout(timer);
					check = () => {};
					resolve(now);
				};
				check(performance.now());
			}),
		ended: exit.promise,
		async [Symbol.asyncDispose]() {
			if (isRunning) process.kill(pty.pid, 'SIGKILL');
			await exit.promise;
			emulator.dispose();
			rmSync(home, {recursive: true, force: true});
		},
	};
}
