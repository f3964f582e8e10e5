import {execFile} from 'node:child_process';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';

export const builtProgram = join(import.meta.dirname, '../../dist/bin.js');

/** Keeps what was compiled of the program from test to test, as a person's own folder does from start to start. */
export const sharedCache = {XDG_CACHE_HOME: join(tmpdir(), 'plan-wizard-test-cache')};

type Place = {
	readonly cwd: string;
	readonly home?: string;
	/** Added to an environment that else has only what a program needs. */
	readonly env?: Readonly<Record<string, string | undefined>>;
	readonly input?: string;
};

export type Ended = {
	readonly exitCode: number | undefined;
	readonly signal: NodeJS.Signals | undefined;
	readonly stdout: string;
	readonly stderr: string;
};

// Longer than any of these may take, and shorter than a test.
const timeout = 15_000;

/** Runs the built program without a terminal. */
export async function runBuilt(args: readonly string[], {cwd, home = cwd, env, input = ''}: Place): Promise<Ended> {
	const all = {PATH: process.env.PATH, HOME: home, XDG_CONFIG_HOME: join(home, '.config'), ...sharedCache, ...env};
	return new Promise(resolve => {
		const options = {cwd, env: all, timeout, killSignal: 'SIGKILL', maxBuffer: 1e9, encoding: 'utf8'} as const;
		const child = execFile(process.execPath, [builtProgram, ...args], options, (error, stdout, stderr) => {
			const exitCode = typeof error?.code === 'number' ? error.code : error ? undefined : 0;
			resolve({exitCode, signal: error?.signal ?? undefined, stdout, stderr});
		});
		// It may have ended without reading.
		child.stdin?.on('error', () => {});
		child.stdin?.end(input);
	});
}
