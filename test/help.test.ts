import {expect, test} from 'vitest';
import {commandNames, commands, flags} from '../source/command-table.ts';
import {help} from '../source/help.ts';

test('every line fits into 80 columns', () => {
	for (const line of help().split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

test('every command and every flag has its line', () => {
	const lines = help().split('\n');
	for (const name of commandNames) expect(lines.some(line => line.startsWith(`  plan-wizard ${name}`))).toBe(true);
	for (const name of Object.keys(flags)) expect(lines.filter(line => line.startsWith(`  --${name}`))).not.toEqual([]);
});

test('what one command alone takes stands under its name', () => {
	expect(help()).toContain(`Options of check
  --json              what is told, as JSON
  --github            problems as annotations of GitHub Actions
`);
});

test('what is too long for its column has a line of its own', () => {
	expect(help()).toContain(`  plan-wizard fill [plan] --answers <file|->
                                 ${commands.fill.about}
`);
	expect(help()).toContain(`  plan-wizard drafts [rm <id…>]  ${commands.drafts.about}\n`);
});
