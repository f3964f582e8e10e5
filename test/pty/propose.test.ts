import * as fs from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {startTerminal} from '../helpers/terminal.ts';

const rows = [
	{risk: 'Counts \u001B]0;x\u0007get lost', probability: 'Low', impact: 'High', mitigation: 'Write them twice'},
	{risk: 'Redis is down', mitigation: 'Let everybody in'},
];

test('an agent is asked while one types on; what it proposes is taken row by row', async () => {
	const folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'plan-wizard-')));
	onTestFinished(() => fs.rmSync(folder, {recursive: true, force: true}));
	for (const name of ['home', 'bin', 'project']) fs.mkdirSync(join(folder, name));
	// It answers once it is told to.
	const go = join(folder, 'go');
	const said = `Here:\n\n\`\`\`json\n${JSON.stringify(rows)}\n\`\`\`\n`;
	const script = `#!${process.execPath}
		const fs = require('fs');
		const wait = setInterval(() => {
			if (!fs.existsSync(${JSON.stringify(go)})) return;
			clearInterval(wait);
			process.stdout.write(${JSON.stringify(said)});
		}, 20);
	`;
	fs.writeFileSync(join(folder, 'bin/claude'), script, {mode: 0o755});
	const terminal = startTerminal({
		args: ['plan.md', '--no-run'],
		cwd: join(folder, 'project'),
		home: join(folder, 'home'),
		env: {PATH: join(folder, 'bin')},
		columns: 100,
		rows: 30,
	});
	await terminal.waitFor('^P menu');
	terminal.press('ctrl+p');
	terminal.type('technical risks');
	terminal.press('enter');
	await terminal.waitFor('TECHNICAL RISKS');
	terminal.press('alt+p');
	await terminal.waitFor('Ask Claude Code for proposals?');
	terminal.press('right', 'enter');
	await terminal.waitFor('Asking Claude Code for Technical Risks…');
	terminal.press('shift+tab', 'shift+tab');
	terminal.press('pageup');
	fs.writeFileSync(go, '');
	await terminal.waitFor('2 proposals for Technical Risks: Alt+P goes there.');
	terminal.press('alt+p');
	await terminal.waitFor('proposed by Claude Code');
	terminal.press('down', 'enter', 'alt+1', 'ctrl+s');
	await terminal.waitFor('Writes the plan');
	terminal.press('enter');
	await terminal.exited;
	const text = fs.readFileSync(join(folder, 'project/plan.md'), 'utf8');
	expect(text).toMatch(/\| Counts \]0;xget lost +\| Low +\| High +\| Write them twice +\|\n\| Redis is down +\|/);
});
