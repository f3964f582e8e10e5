/*
The person's terminal, also where stdin or stdout is a pipe or a file: a program that has to talk with the person opens it by its
own name, as `less` and `ssh` do, and leaves the pipes to whoever made them.
*/

import * as fs from 'node:fs';
import process from 'node:process';
import {ReadStream, WriteStream} from 'node:tty';

type Streams = {readonly stdin: NodeJS.ReadStream; readonly stdout: NodeJS.WriteStream};

/** The streams of a terminal. `terminal` is its descriptor where it was opened: for the programs that are started on it. */
export type OwnTerminal = Streams & {readonly terminal?: number; readonly close: () => void};

/* What the terminal of a process is called. */
const ownNames =
	process.platform === 'win32'
		? {input: '\\\\.\\CONIN$', output: '\\\\.\\CONOUT$'}
		: {input: '/dev/tty', output: '/dev/tty'};

/** The terminal behind the streams, opened by its name where one of them is none; `undefined` where there is no terminal at all. */
export function openTerminal({stdin, stdout}: Streams, names = ownNames): OwnTerminal | undefined {
	if (stdin.isTTY && stdout.isTTY) return {stdin, stdout, close() {}};
	try {
		const keys = new ReadStream(fs.openSync(names.input, 'r+'));
		const terminal = fs.openSync(names.output, 'r+');
		const screen = new WriteStream(terminal);
		// Node does this for its own stdout alone.
		const refresh = (): void => (screen as unknown as {readonly _refreshSize: () => void})._refreshSize();
		process.on('SIGWINCH', refresh);
		const close = (): void => {
			process.off('SIGWINCH', refresh);
			keys.destroy();
			screen.destroy();
		};
		return {stdin: keys, stdout: screen, terminal, close};
	} catch {
		return undefined;
	}
}
