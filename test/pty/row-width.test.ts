import {expect, test} from 'vitest';
import {startTerminal} from '../helpers/terminal.ts';

/* This emulator takes two cells for what most terminals, and the form, draw in one. */
const conjunct = 'क्ष';

test('a row that the terminal draws wider than thought leaves the others in place', async () => {
	await using terminal = startTerminal({args: ['--no-run', 'plan.md']});
	await terminal.waitFor('^S');
	// What the first screen says below the form goes with the first letter.
	terminal.type('x');
	await terminal.waitFor('draft saved');
	terminal.press('ctrl+u');
	await terminal.waitFor(([, , , , , title = '']) => !/ x$/.test(title.trimEnd()));
	const before = terminal.screen();
	terminal.type(`${conjunct.repeat(20)} ${'word '.repeat(20)} end`);
	await terminal.waitFor(' end');
	terminal.press('ctrl+u', 'tab', 'shift+tab');
	await terminal.waitFor('saved ✓');
	// The title follows what is saved, and the keys that there is something to undo.
	const others = (screen: readonly string[]) => screen.slice(1, -1).join('\n');
	await terminal.waitFor(screen => others(screen) === others(before));
	expect(terminal.screen()[0]).toMatch(/^ plan\.md .* 0\/16 /);
});
