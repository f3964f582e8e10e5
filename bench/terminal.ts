import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {spawn} from '@lydell/node-pty';

export type Size = {readonly columns: number; readonly rows: number};

export type Program = {
	readonly write: (keys: string) => void;
	/**
	When, in milliseconds since the program began, the test first held after a chunk of its output: `data` is all output so far
	without its styles. Rejects after ten seconds.
	*/
	readonly waitFor: (isThere: (data: string) => boolean) => Promise<number>;
	/** Milliseconds since the program began. */
	readonly now: () => number;
	readonly end: () => Promise<void>;
};

const patience = 10_000;

// The shell is there and waits when the clock starts, so that what it takes to make a pty does not count.
const launcher = 'stty -echo; printf ready; read -r _; stty echo; "$@"; printf "\\nended"';

/** The arguments with which Node runs the built wizard on a new plan. */
export const wizard: readonly string[] = [fileURLToPath(new URL('../dist/bin.js', import.meta.url)), '--no-run', 'plan.md'];

/** Runs Node in a pty, in an empty home. */
export async function openProgram(
	args: readonly string[],
	{columns, rows}: Size,
	onData: (data: string) => void = () => {},
): Promise<Program> {
	const home = mkdtempSync(join(tmpdir(), 'plan-wizard-bench-'));
	const {CI, ...env} = process.env;
	const child = spawn('sh', ['-c', launcher, 'sh', process.execPath, ...args], {
		name: 'xterm-256color',
		cols: columns,
		rows,
		cwd: home,
		env: {...env, HOME: home, XDG_CONFIG_HOME: home, COLORTERM: 'truecolor'},
	});
	const listeners = new Set<(time: number) => void>();
	let data = '';
	let start = 0;

	const now = () => performance.now() - start;

	child.onData(chunk => {
		const time = now();
		data += chunk.replaceAll(/\u001B\[[\d;:]*m/g, '');
		for (const listener of listeners) listener(time);
		onData(chunk);
	});

	const waitFor = (isThere: (data: string) => boolean) =>
		new Promise<number>((resolve, reject) => {
			const listener = (time: number) => {
				if (!isThere(data)) return;
				listeners.delete(listener);
				clearTimeout(timer);
				resolve(time);
			};
			const timer = setTimeout(() => {
				child.kill('SIGKILL');
				reject(new Error(`What was waited for did not come within ${patience / 1000} s. The end of the output:\n${data.slice(-2000)}`));
			}, patience);
			listeners.add(listener);
		});

	await waitFor(all => all.includes('ready'));
	data = '';
	child.write('\n');
	start = performance.now();

	return {
		write: keys => child.write(keys),
		waitFor,
		now,
		async end() {
			const isOver = waitFor(all => all.endsWith('ended'));
			// As a person would, so that Node gets to keep what it compiled.
			child.write('\u0003');
			await isOver;
			rmSync(home, {recursive: true});
		},
	};
}

/** The value below which the given share of the values lies. */
export const quantile = (values: readonly number[], share: number): number =>
	values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
