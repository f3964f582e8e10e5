/*
How long the first full frame of a form takes, as a multiple of what Node takes for nothing (`node -e 0`), which makes the figure
comparable between machines. All run in turns on a pty; the medians count. The first start keeps what V8 compiled for those that follow;
the last line is without, as the first start is. The first frame is painted before Ink is loaded, which draws it once more: only then
keys are taken.

`node bench/startup.ts [text]`: the frame is full when this text has been drawn.
*/

import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import {spawn} from '@lydell/node-pty';
import {quantile} from './quantile.ts';

const [wanted = '^S'] = process.argv.slice(2);
const wizard = [join(import.meta.dirname, '../dist/bin.js'), '--no-run', 'plan.md'];
const warmUps = 3;
const runs = 31;
const columns = 120;
const rows = 40;

// The shell is there and waits when the clock starts, so that what it takes to make a pty does not count.
const launcher = 'stty -echo; printf ready; read -r _; stty echo; "$@"; printf "\\nended"';
const ended = 'ended';

// What ends each frame of Ink.
const inkFrame = '\u001B[?2026l';

type Times = {readonly first: number; readonly full: number; readonly again: number};

/** When the first byte came, the text, and a frame by Ink, in milliseconds. Then ends the program with Ctrl+C. */
async function time(args: readonly string[], text: string, extra: NodeJS.ProcessEnv = {}): Promise<Times> {
	const {CI, ...inherited} = process.env;
	const folders = {HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home};
	const env = {...inherited, ...folders, COLORTERM: 'truecolor', ...extra};
	const shell = ['-c', launcher, 'sh', process.execPath, ...args];
	const child = spawn('sh', shell, {name: 'xterm-256color', cols: columns, rows, cwd: home, env});
	let start: number | undefined;
	let first: number | undefined;
	let full: number | undefined;
	let again: number | undefined;
	let isInk = false;
	let drawn = '';

	await new Promise<void>((resolve, reject) => {
		const timer = setTimeout(() => {
			child.kill('SIGKILL');
			reject(
				new Error(`\`${full ? ended : text}\` did not come within 10 s. What came ends with:\n${drawn.slice(-2000)}`),
			);
		}, 10_000);

		child.onData(data => {
			const now = performance.now();
			drawn += stripVTControlCharacters(data);
			if (start === undefined) {
				if (!drawn.includes('ready')) return;
				drawn = '';
				child.write('\n');
				start = performance.now();
				return;
			}

			first ??= now - start;
			if (drawn.includes(text)) full ??= now - start;
			isInk ||= data.includes(inkFrame);
			if (isInk && full !== undefined && again === undefined) {
				again = now - start;
				child.write('\u0003');
			}

			if (drawn.endsWith(ended)) {
				clearTimeout(timer);
				resolve();
			}
		});
	});

	return {first: first ?? Number.NaN, full: full ?? Number.NaN, again: again ?? Number.NaN};
}

const home = mkdtempSync(join(tmpdir(), 'plan-wizard-bench-'));
const node: number[] = [];
const skeleton: number[] = [];
const form: number[] = [];
const taking: number[] = [];
const uncompiled: number[] = [];

for (let run = -warmUps; run < runs; run++) {
	const nothing = await time(['-e', '0'], ended);
	const {first, full, again} = await time(wizard, wanted);
	const without = await time(wizard, wanted, {NODE_DISABLE_COMPILE_CACHE: '1'});
	if (run < 0) continue;
	node.push(nothing.full);
	skeleton.push(first);
	form.push(full);
	taking.push(again);
	uncompiled.push(without.full);
}

const show = (label: string, values: readonly number[]) => {
	const median = quantile(values, 0.5);
	const multiple = (median / quantile(node, 0.5)).toFixed(2);
	console.log(`${label.padEnd(22)} ${median.toFixed(0).padStart(4)} ms  ${multiple} ×`);
};

console.log(`Start-up: medians of ${runs} runs, ${columns}×${rows}, Node ${process.versions.node}`);
show('node -e 0', node);
show('the screen is taken', skeleton);
show('the form is drawn', form);
show('Ink has drawn it', taking);
show('at the first start', uncompiled);
rmSync(home, {recursive: true});
