/*
How long a typed letter takes to the screen, and how many bytes it costs, in the first field of a new plan. The next letter comes a
little after the one before is seen, at odd times, so that typing does not fall into step with the drawing.

`node bench/keys.ts [text]`: the form is there when this text has been drawn.
*/

import {setTimeout as pause} from 'node:timers/promises';
import headless from '@xterm/headless';
import {openProgram, quantile, type Size, wizard} from './terminal.ts';

const [text = '^S'] = process.argv.slice(2);
const sizes: readonly Size[] = [
	{columns: 80, rows: 24},
	{columns: 120, rows: 40},
];
const warmUps = 20;
const keys = 200;
const typed = 'a plan is its text '.repeat(20).slice(0, warmUps + keys);

async function measure(size: Size): Promise<void> {
	const screen = new headless.Terminal({cols: size.columns, rows: size.rows, allowProposedApi: true});
	let bytes = 0;
	let onDrawn = (_time: number) => {};
	const program = await openProgram(wizard, size, data => {
		const time = performance.now();
		bytes += Buffer.byteLength(data);
		screen.write(data, () => onDrawn(time));
	});

	const isBeforeCaret = (ending: string): boolean => {
		const {active} = screen.buffer;
		const line = active.getLine(active.baseY + active.cursorY)?.translateToString(false, 0, active.cursorX);
		return Boolean(line?.endsWith(ending));
	};

	const pressKey = async (index: number): Promise<number> => {
		await pause(5 + ((index * 17) % 40));
		// Three letters tell this place in the text from the one before.
		const ending = typed.slice(Math.max(0, index - 2), index + 1);
		const start = performance.now();
		return new Promise((resolve, reject) => {
			const timer = setTimeout(reject, 10_000, new Error(`\`${ending}\` was typed and is not before the caret.`));
			onDrawn = time => {
				if (!isBeforeCaret(ending)) return;
				clearTimeout(timer);
				resolve(time - start);
			};
			program.write(typed.charAt(index));
		});
	};

	await program.waitFor(data => data.includes(text));
	for (let index = 0; index < warmUps; index++) await pressKey(index);
	bytes = 0;
	const times: number[] = [];
	for (let index = warmUps; index < typed.length; index++) times.push(await pressKey(index));
	const [half = '', most = ''] = [0.5, 0.99].map(share => quantile(times, share).toFixed(1).padStart(5));
	console.log(`${`${size.columns}×${size.rows}`.padEnd(7)} p50 ${half} ms  p99 ${most} ms  ${(bytes / keys).toFixed(0).padStart(5)} bytes a key`);
	await program.end();
}

console.log(`Key to screen: ${keys} letters, Node ${process.versions.node}`);
for (const size of sizes) await measure(size);
