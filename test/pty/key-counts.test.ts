/* How many keys beyond its words an answer takes: counted while they are pressed on the program itself. */
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {startTerminal, type TestTerminal} from '../helpers/terminal.ts';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'plan-wizard-'));
});

afterEach(() => rmSync(folder, {recursive: true, force: true}));

/* A string is typed; each key in a list is pressed, and counts. */
type Step = string | readonly string[];

async function start(section: string): Promise<TestTerminal> {
	const terminal = startTerminal({args: ['plan.md'], cwd: folder});
	await terminal.waitFor('TITLE');
	terminal.press('ctrl+p');
	terminal.type(section);
	await terminal.waitFor('❯ ');
	terminal.press('enter');
	return terminal;
}

function take(terminal: TestTerminal, steps: readonly Step[]): number {
	for (const step of steps) {
		if (typeof step === 'string') terminal.type(step);
		else terminal.press(...step);
	}
	return steps.reduce((count, step) => count + (typeof step === 'string' ? 0 : step.length), 0);
}

async function written(terminal: TestTerminal): Promise<string> {
	terminal.press('ctrl+s');
	await terminal.waitFor('Write plan.md');
	terminal.press('enter');
	await terminal.exited;
	return readFileSync(join(folder, 'plan.md'), 'utf8');
}

test('a decision with three options, pros, cons, choice and rationale takes ten keys at most', async () => {
	await using terminal = await start('technical decisions');
	const keys = take(terminal, [
		'Where do the counters live?',
		['enter'],
		'The check runs on every login.',
		['enter'],
		'Redis + shared by all nodes - one more server',
		['enter'],
		'Postgres + one store - a write for each login',
		['enter'],
		'Memory + no network - each node counts alone',
		['enter', 'enter', 'alt+1', 'alt+1', 'alt+2', 'enter'],
	]);
	expect(keys).toBeLessThanOrEqual(10);
	expect(await written(terminal)).toContain(
		`### Decision 1: Where do the counters live?
**Context**: The check runs on every login.
**Options Considered**:
1. Redis - Pros: shared by all nodes. Cons: one more server.
2. Postgres - Pros: one store. Cons: a write for each login.
3. Memory - Pros: no network. Cons: each node counts alone.

**Decision**: Redis
**Rationale**: shared by all nodes; Postgres: a write for each login
`,
	);
});

test('a risk takes five keys at most', async () => {
	await using terminal = await start('technical risks');
	const keys = take(terminal, ['Redis is away', ['enter', 'l', 'h'], 'Let logins pass, and warn', ['enter']]);
	expect(keys).toBeLessThanOrEqual(5);
	expect(await written(terminal)).toContain('| Redis is away | Low | High | Let logins pass, and warn |\n');
});

test('a phase with two components and a dependency takes eight keys at most', async () => {
	await using terminal = await start('component 1 › component title');
	take(terminal, ['Throttle', ['ctrl+p'], 'component 2 › title', ['enter'], 'Counter']);
	take(terminal, [['ctrl+p'], 'phase 3 › goal', ['enter'], 'Count.', ['ctrl+p'], 'add phase', ['enter']]);
	const keys = take(terminal, [
		'Rollout',
		['enter'],
		'Every login is counted.',
		['enter', 'alt+1', 'alt+1', 'enter', 'alt+3', 'enter'],
		'4',
	]);
	expect(keys).toBeLessThanOrEqual(8);
	expect(await written(terminal)).toMatch(
		/### Phase 2: Rollout\n\*\*Goal\*\*: Every login is counted\.\n\*\*Components\*\*:\n- Throttle\n- Counter\n+\*\*Dependencies\*\*: Phase 1\n\*\*Estimated Tasks\*\*: 4\n/,
	);
});

test.each([
	['estimated tasks', 'Estimated Tasks'],
	['rollback', 'ROLLBACK PLAN'],
	['decision 1 rationale', 'Rationale'],
	['unit tests', 'Unit Tests'],
])('the field %j is reached by the menu with two keys', async (query, name) => {
	await using terminal = startTerminal({args: ['plan.md'], cwd: folder});
	await terminal.waitFor('TITLE');
	expect(take(terminal, [['ctrl+p'], query, ['enter']])).toBeLessThanOrEqual(2);
	await terminal.waitFor(
		screen =>
			screen.some(line => line.includes('❯') && line.includes(name)) || screen.some(line => line.trim() === name),
	);
});
