/*
Draws the real screen of a program, for the readme:

	node scripts/picture.ts
	node scripts/picture.ts --out /tmp/top.svg --step 'wait Tasks' --step 'press up enter' --step 'type abc' -- top -d 9

Without a command it drives the built program through the steps below.
*/

import {mkdir, mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {parseArgs} from 'node:util';
import {drawScreen} from '../test/helpers/screen-svg.ts';
import {startTerminal} from '../test/helpers/terminal.ts';
import {readStep, type Step, take} from './steps.ts';

/** What is done with the program before its picture is taken; each key waits for what it needs to be on the screen. */
const steps: readonly Step[] = [
	{wait: 'TITLE'},
	{type: 'Login throttling 🔐'},
	{press: ['ctrl+p']},
	{type: 'technical risks'},
	{press: ['enter']},
	...risk('Redis is away', 'lhcount locally'),
	...risk('Clock skew', 'mlNTP'),
	{type: 'Locked-out customer'},
	{press: ['enter']},
	{type: 'hm'},
	{wait: 'saved ✓'},
];

function risk(...cells: readonly string[]): Step[] {
	return cells.flatMap((cell): Step[] => [{type: cell}, {press: ['enter']}]);
}

const {
	values,
	positionals: [command, ...args],
} = parseArgs({
	allowPositionals: true,
	options: {
		out: {type: 'string', default: 'docs/screen.svg'},
		columns: {type: 'string', default: '140'},
		rows: {type: 'string', default: '32'},
		title: {type: 'string', default: 'plan-wizard'},
		step: {type: 'string', multiple: true},
	},
});

await using terminal = startTerminal({
	...(command === undefined ? {cwd: await mkdtemp(join(tmpdir(), 'plan-wizard-'))} : {command, args}),
	columns: Number(values.columns),
	rows: Number(values.rows),
});
for (const step of values.step?.map(readStep) ?? steps) await take(terminal, step);
const {isVisible, ...place} = terminal.cursor();
await mkdir(dirname(values.out), {recursive: true});
await writeFile(
	values.out,
	drawScreen({cells: terminal.cells(), cursor: isVisible ? place : undefined, title: values.title}),
);
