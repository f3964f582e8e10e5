/* Whether the terminal that this process hangs on is free: nobody draws on it, and what is typed there comes to this job. */

// A terminal that is open already can be given only by its number, which execa does not take.
import {spawnSync} from 'node:child_process';
import * as fs from 'node:fs';
import {findProgram} from './program.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The terminal, opened; `undefined` where there is none, or where a program that is drawn on it waits for us. */
export function openFreeTerminal(env: Environment): number | undefined {
	if (process.platform === 'win32' || !isInForeground()) return undefined;
	let terminal: number;
	try {
		terminal = fs.openSync('/dev/tty', 'r+');
	} catch {
		return undefined;
	}
	if (isInLines(terminal, env)) return terminal;
	fs.closeSync(terminal);
	return undefined;
}

/* A program that draws reads key by key; one that does not has left the terminal in lines. */
function isInLines(terminal: number, env: Environment): boolean {
	const stty = findProgram('stty', env);
	if (stty === undefined) return false;
	const {stdout} = spawnSync(stty, ['-a'], {stdio: [terminal, 'pipe', 'ignore'], encoding: 'utf8'});
	return /(?<![\w-])icanon\b/.test(stdout ?? '');
}

/* Whoever reads from a terminal in the background is stopped. Only Linux says it without another program. */
function isInForeground(): boolean {
	try {
		const stat = fs.readFileSync('/proc/self/stat', 'latin1');
		const [, , group, , , foreground] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return group === foreground;
	} catch {
		return true;
	}
}
