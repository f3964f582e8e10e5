import {writeSync} from 'node:fs';
import process from 'node:process';

/* How long a terminal may take nothing; one that was stopped takes nothing ever. */
const patience = 1000;

/**
From the program's exit on, what is written to a terminal is sent at once. Node keeps what follows a write that did not fit, and an exit
waits for nothing: the terminal would be left as the form had it.
*/
export function writeAtExit(stdout: NodeJS.WriteStream & {readonly fd?: number}): void {
	const {fd} = stdout;
	if (!stdout.isTTY || fd === undefined) return;
	process.prependListener('exit', () => {
		const write = (text: string | Uint8Array, ...rest: readonly unknown[]): boolean => {
			send(fd, Buffer.from(text as string));
			const done = rest.at(-1);
			if (typeof done === 'function') done();
			return true;
		};
		stdout.write = write as typeof stdout.write;
	});
}

function send(fd: number, bytes: Buffer): void {
	const end = Date.now() + patience;
	for (let left = bytes; left.length > 0 && Date.now() < end; ) {
		try {
			left = left.subarray(writeSync(fd, left));
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return;
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
		}
	}
}
