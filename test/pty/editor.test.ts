/* What an editor saved is kept, whatever becomes of the program or the terminal meanwhile. */

import * as fs from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {startTerminal, type TestTerminal} from '../helpers/terminal.ts';

let folder: string;
let temporary: string;

/* A window of its own: it hears nothing of the terminal, and saves when it is told to. */
const editor = `#!/bin/sh
trap '' HUP TERM
echo open > "$FOLDER/open"
until [ -e "$FOLDER/go" ]; do sleep 0.05; done
printf 'From the editor\\n' > "$1"
echo done > "$FOLDER/done"
`;

beforeEach(() => {
	folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'plan-wizard-')));
	temporary = join(folder, 'temporary');
	fs.mkdirSync(temporary);
	fs.writeFileSync(join(folder, 'editor'), editor, {mode: 0o755});
	fs.writeFileSync(join(folder, 't.md'), '# Record: {Title}\n\n## Why\n\n{Reason}\n');
	fs.writeFileSync(join(folder, 'plan.md'), '# Record: Login\n\n## Why\n\nOld words.\n');
});

afterEach(() => fs.rmSync(folder, {recursive: true, force: true}));

function start(): TestTerminal {
	const env = {EDITOR: join(folder, 'editor'), TMPDIR: temporary, FOLDER: folder, PATH: process.env.PATH};
	const args = ['plan.md', '--template', 't.md', '--no-run'];
	return startTerminal({args, cwd: folder, home: join(folder, 'home'), env, columns: 120});
}

async function openEditor(terminal: TestTerminal): Promise<void> {
	await terminal.waitFor('^P menu');
	terminal.press('pagedown');
	await terminal.waitFor('Old words.');
	terminal.press('ctrl+g');
	await vi.waitFor(() => expect(fs.existsSync(join(folder, 'open'))).toBe(true), 10_000);
}

async function save(): Promise<void> {
	fs.writeFileSync(join(folder, 'go'), '');
	await vi.waitFor(() => expect(fs.existsSync(join(folder, 'done'))).toBe(true), 10_000);
}

async function expectThere(isOffered = false): Promise<void> {
	await using again = start();
	// There may be a draft by now.
	await again.waitFor(() => /From the editor|Resume/.test(again.screen().join('\n')));
	if (!again.screen().join('\n').includes('From the editor')) again.press('enter');
	await again.waitFor('From the editor');
	if (isOffered) await again.waitFor('What your editor saved when plan-wizard ended is here now; ^Z takes it out.');
	await again.waitFor('saved ✓');
	await vi.waitFor(() => expect(fs.readdirSync(temporary)).toEqual([]));
	if (isOffered) {
		// The caret goes back to where the form began.
		again.press('ctrl+z', 'pagedown');
		await again.waitFor('Old words.');
		again.press('ctrl+y');
		await again.waitFor('From the editor');
	}
	again.press('ctrl+s');
	await again.waitFor('Write plan.md');
	again.press('enter');
	expect((await again.exited).exitCode).toBe(0);
	expect(fs.readFileSync(join(folder, 'plan.md'), 'utf8')).toBe('# Record: Login\n\n## Why\n\nFrom the editor\n');
}

test('a signal while the editor is open', async () => {
	await using terminal = start();
	await openEditor(terminal);
	terminal.kill('SIGHUP');
	await save();
	await terminal.exited;
	await expectThere();
});

test('a terminal that is closed while the editor is open', async () => {
	await using terminal = start();
	await openEditor(terminal);
	terminal.hangUp();
	await save();
	await terminal.exited;
	await expectThere();
});

test('a death while the editor is open', async () => {
	await using terminal = start();
	await openEditor(terminal);
	terminal.kill('SIGKILL');
	await terminal.exited;
	await save();
	await expectThere(true);
});
