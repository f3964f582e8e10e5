/*
Records the first minute with the built program, key by key, for the readme:

	node scripts/recording.ts
	node scripts/recording.ts --out /tmp/minute.svg
*/

import {mkdir, mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import {drawRecording, type Frame} from '../test/helpers/screen-svg.ts';
import {startTerminal, type TestTerminal} from '../test/helpers/terminal.ts';
import {type Step, take} from './steps.ts';

/** What is shown, each step for as long as it takes to read. */
type Shot = {readonly step: Step; readonly time: number};

const [letter, glance, look] = [45, 700, 1600];

const press = (key: string, time = glance): Shot => ({step: {press: [key]}, time});
/* Some letters at a time: each is a picture of its own. */
const type = (words: string): Shot[] =>
	(words.match(/.{1,4}/gsu) ?? []).map(letters => ({step: {type: letters}, time: letter * letters.length}));
/* One after the other, each an answer. */
const letters = (words: string): Shot[] => [...words].map(one => ({step: {type: one}, time: glance}));
const enter = (words: string, time = glance): Shot[] => [...type(words), press('enter', time)];

const spec = `# Feature Specification: Login throttling

**Feature Branch**: \`012-login-throttling\`

## User Scenarios

### User Story 1 - Guessing gets slow (Priority: P1)

Who guesses passwords waits longer after each try.

**Acceptance Scenarios**:

1. **Given** five wrong passwords, **When** a sixth is tried, **Then** the answer is 429
2. **Given** a blocked name, **When** an hour has passed, **Then** the next try is checked

## Non-Functional Requirements

- **NFR-001**: The check adds at most 5 ms at p95
- **NFR-002**: Attempts are stored encrypted
`;

const shots: readonly Shot[] = [
	{step: {wait: 'TITLE'}, time: 2 * look},
	press('pagedown', look),
	...type('Every login asks a counter; past five tries it answers 429.'),
	press('pagedown', look),
	...enter('Where do the counters live?'),
	...enter('500 logins a second, 5 ms at p95'),
	...enter('Redis', look),
	...enter('shared by all nodes'),
	...enter('one more server'),
	...enter('Postgres table'),
	...enter('there already'),
	...enter('a write for each login'),
	press('enter', 2 * look),
	press('alt+1', look),
	press('alt+1', look),
	press('ctrl+p', look),
	...type('technical risks'),
	press('enter', look),
	...enter('Redis is away'),
	...letters('mh'),
	...enter('count per node'),
	...enter('A botnet spreads its tries'),
	...letters('hm'),
	...enter('count per account as well', look),
	press('ctrl+p'),
	...type('integration tests'),
	press('enter', look),
	press('alt+e', 2 * look),
	press('ctrl+s', 3 * look),
];

async function still(terminal: TestTerminal): Promise<void> {
	let before = '';
	for (;;) {
		const now = JSON.stringify([terminal.cells(), terminal.cursor()]);
		if (now === before) return;
		before = now;
		await wait(150);
	}
}

async function record(terminal: TestTerminal): Promise<[Frame, ...Frame[]]> {
	const frames: Frame[] = [];
	for (const {step, time} of shots) {
		await take(terminal, step);
		await still(terminal);
		const {isVisible, ...place} = terminal.cursor();
		frames.push({cells: terminal.cells(), cursor: isVisible ? place : undefined, time});
	}
	const [first, ...rest] = frames;
	if (!first) throw new TypeError('Nothing was recorded.');
	return [first, ...rest];
}

const {values} = parseArgs({options: {out: {type: 'string', default: 'docs/first-minute.svg'}}});
const cwd = await mkdtemp(join(tmpdir(), 'plan-wizard-'));
const feature = join(cwd, 'specs/012-login-throttling');
await mkdir(feature, {recursive: true});
await writeFile(join(feature, 'spec.md'), spec);
await using terminal = startTerminal({cwd: feature, columns: 100, rows: 30});
await mkdir(dirname(values.out), {recursive: true});
await writeFile(values.out, drawRecording(await record(terminal), 'plan-wizard'));
