import {writeSync} from 'node:fs';
import process from 'node:process';

/* How long an exit waits for a terminal; one that was stopped takes nothing ever. */
const patience = 1000;

/**
From the program's exit on, what is written to a terminal is sent at once. Node keeps what follows a write that did not fit, and an exit
waits for nothing: the terminal would be left as the form had it.
*/
export function writeAtExit(stdout: NodeJS.WriteStream & {readonly fd?: number}): void {
	const {fd} = stdout;
	if (!stdout.isTTY || fd === undefined) return;
	process.prependListener('exit', () => {
		const end = Date.now() + patience;
		const write = (text: string | Uint8Array, ...rest: readonly unknown[]): boolean => {
			send(fd, Buffer.from(text as string), end);
			const done = rest.at(-1);
			if (typeof done === 'function') done();
			return true;
		};
		stdout.write = write as typeof stdout.write;
	});
}

function send(fd: number, bytes: Buffer, end: number): void {
	for (let left = bytes; left.length > 0 && Date.now() < end; ) {
		try {
			left = left.subarray(writeSync(fd, left));
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return;
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
		}
	}
}
