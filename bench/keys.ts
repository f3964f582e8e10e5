/*
How long a typed letter takes to the screen, and how many bytes it costs, in the first field of a new plan. The next letter comes a
little after the one before is seen, at odd times, so that typing does not fall into step with the drawing.

`node bench/keys.ts [text]`: the form is there when this text is on the screen.
*/

import {setTimeout as pause} from 'node:timers/promises';
import {startTerminal} from '../test/helpers/terminal.ts';
import {quantile} from './quantile.ts';

const [shown = '^S'] = process.argv.slice(2);
const sizes = [
	{columns: 80, rows: 24},
	{columns: 120, rows: 40},
];
const warmUps = 20;
const keys = 200;
const typed = 'a plan is its text '.repeat(20).slice(0, warmUps + keys);

async function measure({columns, rows}: (typeof sizes)[number]): Promise<void> {
	await using terminal = startTerminal({args: ['--no-run', 'plan.md'], columns, rows});

	const isBeforeCaret = (text: string, screen: readonly string[]): boolean => {
		const {row, column} = terminal.cursor();
		return Boolean(screen[row]?.padEnd(column).slice(0, column).endsWith(text));
	};

	const pressKey = async (index: number): Promise<number> => {
		// Three letters tell this place in the text from the one before.
		const end = typed.slice(Math.max(0, index - 2), index + 1);
		await pause(5 + ((index * 17) % 40));
		const start = performance.now();
		terminal.type(typed.charAt(index));
		await terminal.waitFor(screen => isBeforeCaret(end, screen));
		return performance.now() - start;
	};

	await terminal.waitFor(shown);
	for (let index = 0; index < warmUps; index++) await pressKey(index);
	const before = terminal.raw();
	const times: number[] = [];
	for (let index = warmUps; index < typed.length; index++) times.push(await pressKey(index));
	const bytes = Buffer.byteLength(terminal.raw().slice(before.length));

	const [half = '', most = ''] = [0.5, 0.99].map(share => quantile(times, share).toFixed(1).padStart(5));
	const size = `${columns}×${rows}`.padEnd(7);
	console.log(`${size} p50 ${half} ms  p99 ${most} ms  ${(bytes / keys).toFixed(0).padStart(5)} bytes a key`);
}

console.log(`Key to screen: ${keys} letters, Node ${process.versions.node}`);
for (const size of sizes) await measure(size);
