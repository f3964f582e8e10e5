/*
Draws the real screen of a program; without steps, the pictures of the readme:

	node scripts/picture.ts
	node scripts/picture.ts --out /tmp/top.svg --step 'wait Tasks' --step 'press up enter' --step 'type abc' -- top -d 9

Without a command it drives the built program.
*/

import {mkdir, mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {parseArgs} from 'node:util';
import {drawScreen} from '../test/helpers/screen-svg.ts';
import {startTerminal} from '../test/helpers/terminal.ts';
import {readStep, type Step, take} from './steps.ts';

/** What is done with the program before its pictures are taken; each key waits for what it needs to be on the screen. */
const pictures: Readonly<Record<string, readonly Step[]>> = {
	'docs/decision.svg': [
		{wait: 'TITLE'},
		{type: 'Login throttling 🔐'},
		{press: ['ctrl+p']},
		{type: 'technical decisions'},
		{press: ['enter']},
		...answers('Where do the counters live?', '500 logins a second, 5 ms at p95'),
		...answers('Redis', 'shared by all nodes, forgets by itself', 'one more server to run'),
		...answers('Postgres table', 'there already, backed up', 'a write for each login'),
		...answers('Memory of each node', 'no network', 'each node counts alone'),
		{press: ['enter', 'down']},
		{wait: 'draft saved'},
	],
	'docs/risks.svg': [
		{wait: 'TITLE'},
		{type: 'Login throttling 🔐'},
		{press: ['ctrl+p']},
		{type: 'technical risks'},
		{press: ['enter']},
		...risk('Redis is away', 'm', 'h', 'count per node until it is back'),
		...risk('A botnet spreads its tries', 'h', 'h', 'count per account as well'),
		...risk('Clock skew', 'l', 'l', 'NTP'),
		...risk('A company behind one address', 'h', 'm', 'a higher limit for addresses'),
		{press: ['up']},
		{wait: 'draft saved'},
	],
};

function answers(...all: readonly string[]): Step[] {
	return all.flatMap((answer): Step[] => [{type: answer}, {press: ['enter']}]);
}

/* After a letter the caret goes on. */
function risk(name: string, probability: string, impact: string, mitigation: string): Step[] {
	return [...answers(name), {type: probability}, {type: impact}, ...answers(mitigation)];
}

const {
	values,
	positionals: [command, ...args],
} = parseArgs({
	allowPositionals: true,
	options: {
		out: {type: 'string', default: 'docs/picture.svg'},
		columns: {type: 'string', default: '140'},
		rows: {type: 'string', default: '32'},
		title: {type: 'string', default: 'plan-wizard'},
		step: {type: 'string', multiple: true},
	},
});

async function draw(out: string, all: readonly Step[]): Promise<void> {
	await using terminal = startTerminal({
		...(command === undefined ? {cwd: await mkdtemp(join(tmpdir(), 'plan-wizard-'))} : {command, args}),
		columns: Number(values.columns),
		rows: Number(values.rows),
	});
	for (const step of all) await take(terminal, step);
	const {isVisible, ...place} = terminal.cursor();
	await mkdir(dirname(out), {recursive: true});
	const screen = {cells: terminal.cells(), cursor: isVisible ? place : undefined, title: values.title};
	await writeFile(out, drawScreen(screen));
}

const wanted = values.step ? {[values.out]: values.step.map(readStep)} : pictures;
for (const [out, all] of Object.entries(wanted)) await draw(out, all);
