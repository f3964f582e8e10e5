import {createInterface} from 'node:readline';

type Streams = {readonly stdin: NodeJS.ReadStream; readonly stdout: NodeJS.WritableStream};

/** A terminal in line mode: it echoes and corrects by itself, and whole lines come in. */
export type LinearSession = {
	/** The next line without its end; `undefined` after Ctrl+D, Ctrl+C, and when the terminal is gone. */
	readonly readLine: () => Promise<string | undefined>;
	/** Whether a further line has come already. */
	readonly hasLine: () => boolean;
	readonly write: (text: string) => void;
	/** Stops reading. The process can end. */
	readonly close: () => void;
};

// A terminal in line mode passes on no more of a line, on Linux; what follows up to Enter is dropped.
const longestLine = 4095;

/** Reads lines from now on; those that come before they are asked for wait. */
export function openLinearSession({stdin, stdout}: Streams): LinearSession {
	const lines: string[] = [];
	let isEnded = false;
	let wake = (): void => {};

	const end = (): void => {
		isEnded = true;
		wake();
	};
	const reader = createInterface({input: stdin, terminal: false, crlfDelay: Number.POSITIVE_INFINITY});
	reader.on('line', line => {
		lines.push(line);
		wake();
	});
	// A terminal that went away fails to read; nobody else would catch that.
	reader.on('close', end).on('error', end);
	process.on('SIGINT', end);

	const warn = (line: string): void => {
		if (!stdin.isTTY || Buffer.byteLength(line) < longestLine) return;
		stdout.write(`The terminal cuts a line after ${longestLine} bytes; is the end of this one there?\n`);
	};

	return {
		async readLine() {
			while (lines.length === 0 && !isEnded) {
				await new Promise<void>(resolve => {
					wake = resolve;
				});
			}
			const line = lines.shift();
			if (line !== undefined) warn(line);
			return line;
		},
		hasLine: () => lines.length > 0,
		write: text => stdout.write(text),
		close() {
			process.off('SIGINT', end);
			reader.close();
		},
	};
}

/** Whether the environment asks for plain lines: a terminal that can do no more, or a screen reader, as Ink has it. */
export function prefersLines({TERM, INK_SCREEN_READER}: NodeJS.ProcessEnv): boolean {
	return TERM === 'dumb' || INK_SCREEN_READER === 'true';
}
