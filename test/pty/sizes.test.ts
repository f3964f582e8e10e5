import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {often} from '../helpers/often.ts';
import {startTerminal, type TestTerminal} from '../helpers/terminal.ts';

const plan = [
	'# Technical Plan: Login 🔐 für 登录 👩‍👩‍👧',
	'',
	'## Architecture Overview',
	'',
	`The **gate** counts \`attempts\`; 计数器在 Redis 里。 ${'It holds many words, ❤️ and שלום. '.repeat(30)}`,
	'',
	'## Technical Risks',
	'',
	'| Risk | Probability | Impact | Mitigation |',
	'|---|---|---|---|',
	...Array.from({length: 40}, (_, index) => `| Risk ${index} 🔥 | Low | High | ${'wait and see '.repeat(index % 9)} |`),
].join('\n');

async function open(): Promise<TestTerminal> {
	const terminal = startTerminal({args: ['--no-run', 'plan.md']});
	writeFileSync(join(terminal.home, 'plan.md'), plan);
	await terminal.waitFor('TITLE');
	return terminal;
}

/** Resolves when the frame fills this size: its title in the first row, its keys in the last, the caret between. */
async function isFilled(terminal: TestTerminal, rows: number): Promise<void> {
	await terminal.waitFor(screen => {
		const {row, isVisible} = terminal.cursor();
		const isFramed = /^ Login .*\d\/\d/.test(screen[0] ?? '') && /\^P menu|Esc back/.test(screen[rows - 1] ?? '');
		return isFramed && isVisible && row > 1 && row < rows - 3;
	});
}

async function resize(terminal: TestTerminal, columns: number, rows: number): Promise<void> {
	const before = terminal.raw().length;
	terminal.resize(columns, rows);
	await terminal.waitFor(() => terminal.raw().includes('\u001B[1;1H', before));
	await isFilled(terminal, rows);
}

/** The screen, drawn anew. */
async function redrawn(terminal: TestTerminal, rows: number): Promise<readonly string[]> {
	const before = terminal.raw().length;
	terminal.press('ctrl+l');
	await terminal.waitFor(() => terminal.raw().includes('\u001B[1;1H', before));
	await isFilled(terminal, rows);
	return terminal.screen();
}

const isClosed = (screen: readonly string[]) => !screen.join('').includes('Go to or do:');

const steps = fc.record({
	columns: fc.integer({min: 60, max: 300}),
	rows: fc.integer({min: 16, max: 100}),
	section: fc.constantFrom('title', 'architecture', 'technical risks'),
	isMenuOpen: fc.boolean(),
});

const resizes = often(4, 50);

test(`${resizes} resizes leave no row too long and the caret in sight`, async () => {
	await using terminal = await open();
	for (const {columns, rows, section, isMenuOpen} of fc.sample(steps, {numRuns: resizes, seed: 4})) {
		await resize(terminal, columns, rows);
		terminal.press('ctrl+p');
		terminal.type(section);
		await terminal.waitFor(`Go to or do:  ${section}`);
		if (!isMenuOpen) terminal.press('enter');
		if (!isMenuOpen) await terminal.waitFor(isClosed);
		await isFilled(terminal, rows);
		// A row that is too long would push down those below it when all are drawn.
		const drawn = terminal.screen();
		expect(await redrawn(terminal, rows)).toEqual(drawn);
		if (!isMenuOpen) continue;
		terminal.press('escape');
		await terminal.waitFor(isClosed);
	}
}, 120_000);

test('a window that is dragged to another size is drawn as it is in the end', async () => {
	await using terminal = await open();
	for (const {columns, rows} of fc.sample(steps, {numRuns: 30, seed: 5})) terminal.resize(columns, rows);
	await resize(terminal, 97, 33);
	const drawn = terminal.screen();
	expect(await redrawn(terminal, 33)).toEqual(drawn);
});

test('a terminal that is too small says so, and the form comes back', async () => {
	await using terminal = await open();
	for (const [columns, rows] of [
		[59, 24],
		[80, 15],
		[20, 5],
	] as const) {
		terminal.resize(columns, rows);
		await terminal.waitFor(/This needs 60×16/);
		await resize(terminal, 60, 16);
	}
});

test('after a resize only what differs is drawn', async () => {
	await using terminal = await open();
	await resize(terminal, 120, 40);
	const before = terminal.raw().length;
	terminal.type('x');
	await terminal.waitFor(/ x$|👧x$/m);
	await terminal.waitFor('saved ✓');
	expect(terminal.raw().slice(before)).not.toContain('\u001B[1;1H');
	expect(terminal.raw().length - before).toBeLessThan(2000);
});
