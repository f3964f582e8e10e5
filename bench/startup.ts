/*
How long the first full frame of a form takes, as a multiple of what Node takes for nothing (`node -e 0`), which makes the figure
comparable between machines. Both run in turns on a pty; the medians count.

`node bench/startup.ts [text]`: the frame is full when this text has been drawn.
*/

import {openProgram, quantile, wizard} from './terminal.ts';

const [text = '^S'] = process.argv.slice(2);
const size = {columns: 120, rows: 40};
const warmUps = 3;
const runs = 31;

async function measureNode(): Promise<number> {
	const program = await openProgram(['-e', '0'], size);
	return program.waitFor(data => data.includes('ended'));
}

async function measureForm(): Promise<{readonly skeleton: number; readonly form: number}> {
	const program = await openProgram(wizard, size);
	const [skeleton, form] = await Promise.all([program.waitFor(() => true), program.waitFor(data => data.includes(text))]);
	await program.end();
	return {skeleton, form};
}

const times: {readonly node: number; readonly skeleton: number; readonly form: number}[] = [];
for (let run = 0; run < warmUps + runs; run++) times.push({node: await measureNode(), ...(await measureForm())});

const median = (name: 'node' | 'skeleton' | 'form') => quantile(times.slice(warmUps).map(time => time[name]), 0.5);
const show = (label: string, time: number) =>
	console.log(`${label.padEnd(20)} ${time.toFixed(0).padStart(4)} ms  ${(time / median('node')).toFixed(2)} ×`);

console.log(`Start-up: medians of ${runs} runs, ${size.columns}×${size.rows}, Node ${process.versions.node}`);
show('node -e 0', median('node'));
show('the screen is taken', median('skeleton'));
show('the form is drawn', median('form'));
