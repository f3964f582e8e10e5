import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {asJavaScript} from '../helpers/as-javascript.ts';

/** What is to fail in the program. */
export type Fault = {
	/** Functions of `node:fs`, by name. */
	readonly calls?: readonly string[];
	/** A pattern that one of the paths of a call matches; of a file that was opened so, the later calls count too. */
	readonly path?: string;
	/** Which of these calls fails, from 1, or all of them. */
	readonly at?: number | 'all';
	/** The code of the error; or `kill`: the program dies instead; or `death`: no call has an effect any more, as if it had died. */
	readonly how?: string;
	/** A file that gets a line for each failure. */
	readonly log?: string;
	/** A file that gets a line every 10 ms: the time, and how much of it the program had the processor, both in milliseconds. */
	readonly beats?: string;
};

/** All that writing does. `openSync` has to be among the calls for the later ones to know their file. */
export const writing = [
	'mkdirSync',
	'openSync',
	'writeFileSync',
	'writeSync',
	'ftruncateSync',
	'fchmodSync',
	'chmodSync',
	'fsyncSync',
	'closeSync',
	'linkSync',
	'renameSync',
	'rmSync',
	'unlinkSync',
];

/** The environment of a program to which `fault` happens; an uncaught error too, when it gets SIGUSR2. */
export function withFault(fault: Fault): Readonly<Record<string, string>> {
	return {
		NODE_OPTIONS: `--import=${asJavaScript(join(import.meta.dirname, 'preload.ts'))}`,
		FAULT: JSON.stringify(fault),
	};
}

/** How much of the time between two moments a program had to wait for the processor, by its `beats`. */
export function waited(beats: string, from: number, to: number): number {
	const lines = readFileSync(beats, 'utf8').trim().split('\n');
	const all = lines.map(line => line.split(' ').map(Number) as [number, number]);
	const inside = [...all.filter(([at]) => at > from && at < to), [to, all.at(-1)?.[1] ?? 0] as const];
	let before = all.findLast(([at]) => at <= from) ?? [from, 0];
	let sum = 0;
	for (const beat of inside) {
		sum += Math.max(0, beat[0] - Math.max(before[0], from) - 10 - (beat[1] - before[1]));
		before = [...beat];
	}
	return sum;
}
