import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {text} from 'node:stream/consumers';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {startTerminal} from '../helpers/terminal.ts';

let folder: string;

beforeEach(() => {
	folder = realpathSync(mkdtempSync(join(tmpdir(), 'plan-wizard-')));
	writeFileSync(join(folder, 'a.md'), '# Title\n\nWords.\n');
});

afterEach(() => rmSync(folder, {recursive: true, force: true}));

const program = join(import.meta.dirname, '../../dist/bin.js');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

test('between a pipe and a file the form is on the terminal, in colour, and so is an editor that it opens', async () => {
	// What it writes tells whether it has the terminal.
	writeFileSync(join(folder, 'editor.sh'), '[ -t 0 ] && [ -t 1 ] && echo "# Edited" > "$1"\n');
	const line = `echo piped | "${process.execPath}" "${program}" edit a.md > out`;
	const env = {EDITOR: `sh ${join(folder, 'editor.sh')}`};
	await using terminal = await startTerminal({command: '/bin/sh', args: ['-c', line], cwd: folder, env});
	await terminal.waitFor('TITLE');
	expect(terminal.raw()).toMatch(/\u001B\[3\dm/);
	terminal.resize(120, 30);
	await terminal.waitFor(rows => rows.some(row => row.startsWith('─'.repeat(110))));
	terminal.press('tab', 'ctrl+g');
	await terminal.waitFor('Edited');
	terminal.press('ctrl+s');
	expect((await terminal.exited).exitCode).toBe(0);
	expect(read('a.md')).toContain('Edited');
	expect(read('out')).toBe('');
	expect(terminal.modes().isAlternateScreen).toBe(false);
});

test('without a terminal anywhere a sentence says so', async () => {
	// In a session of its own.
	const child = spawn(process.execPath, [program, 'edit', 'a.md'], {
		cwd: folder,
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
	expect({status, stdout}).toEqual({status: 2, stdout: ''});
	expect(stderr).toMatch(/^The wizard needs a terminal, and this is none;.*\n$/);
});
