import {createInterface} from 'node:readline';
import {setImmediate as nextTurn} from 'node:timers/promises';

type Streams = {
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WritableStream & {readonly columns?: number};
};

/** A terminal in line mode: it echoes and corrects by itself, and whole lines come in. */
export type LinearSession = {
	/** The next line without its end; `undefined` after Ctrl+D, Ctrl+C, and when the terminal is gone. */
	readonly readLine: () => Promise<string | undefined>;
	/** Whether a further line has come already. */
	readonly hasLine: () => boolean;
	readonly write: (text: string) => void;
	/** How wide it is, if it is a terminal. */
	readonly columns: () => number | undefined;
	/** Runs what has the terminal to itself until it ends; meanwhile Ctrl+C is not for us. */
	readonly lend: <Value>(run: () => Value) => Value;
	/** Stops reading. The process can end. */
	readonly close: () => void;
};

// A terminal in line mode passes on no more of a line, on Linux; what follows up to Enter is dropped.
const longestLine = 4095;

/** Reads lines from now on; those that come before they are asked for wait. */
export function openLinearSession({stdin, stdout}: Streams): LinearSession {
	const lines = createLines();
	const reader = createInterface({input: stdin, terminal: false, crlfDelay: Number.POSITIVE_INFINITY});
	// A terminal that went away ends its input or fails to read. Its SIGHUP is heard later in the same turn, and counts.
	const endLater = (): void => {
		setImmediate(lines.end);
	};
	reader.on('line', lines.add).on('close', endLater).on('error', endLater);
	const interrupts = hearInterrupts(lines.end);
	const warn = (line: string): void => {
		if (!stdin.isTTY || Buffer.byteLength(line) < longestLine) return;
		stdout.write(`The terminal cuts a line after ${longestLine} bytes; is the end of this one there?\n`);
	};

	return {
		async readLine() {
			const line = await lines.next();
			if (line !== undefined) warn(line);
			return line;
		},
		hasLine: lines.hasNext,
		write: text => stdout.write(text),
		columns: () => stdout.columns,
		lend: interrupts.lend,
		close() {
			interrupts.close();
			reader.close();
		},
	};
}

/* The lines that have come and were not asked for yet. */
function createLines() {
	const lines: string[] = [];
	let isEnded = false;
	let wake = (): void => {};
	return {
		add(line: string) {
			lines.push(line);
			wake();
		},
		end() {
			isEnded = true;
			wake();
		},
		hasNext: () => lines.length > 0,
		async next() {
			while (lines.length === 0 && !isEnded) {
				await new Promise<void>(resolve => {
					wake = resolve;
				});
			}
			return lines.shift();
		},
	};
}

/* Calls `end` on Ctrl+C, unless another program has the terminal. */
function hearInterrupts(end: () => void): Pick<LinearSession, 'lend' | 'close'> {
	let isLent = false;
	const interrupt = (): void => {
		if (!isLent) end();
	};
	// A signal that came meanwhile is heard in the next turn; `when-exit`, which conf brings, then sends it once more.
	const takeBack = async (): Promise<void> => {
		for (let turn = 0; turn < 3; turn++) await nextTurn();
		isLent = false;
	};
	process.on('SIGINT', interrupt);
	return {
		lend(run) {
			isLent = true;
			try {
				return run();
			} finally {
				void takeBack();
			}
		},
		close() {
			process.off('SIGINT', interrupt);
		},
	};
}
