import {mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {startTerminal} from '../helpers/terminal.ts';

let folder: string;

const before = '# Title\n\n## Why\n\nOld words.\n';

beforeEach(() => {
	folder = realpathSync(mkdtempSync(join(tmpdir(), 'plan-wizard-')));
	writeFileSync(join(folder, 'a.md'), before.replace('Old', 'New'));
	writeFileSync(join(folder, 'old.md'), before);
});

afterEach(() => rmSync(folder, {recursive: true, force: true}));

const program = `"${process.execPath}" "${join(import.meta.dirname, '../../dist/bin.js')}"`;
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

const startReview = (line: string) => startTerminal({command: '/bin/bash', args: ['-c', line], cwd: folder});

test('between pipes the form is on the terminal, and nothing but the feedback on stdout', async () => {
	await using terminal = await startReview(`echo piped | ${program} review a.md --base old.md > feedback.md`);
	await terminal.waitFor('± 1 change since old.md');
	terminal.press('alt+m');
	await terminal.waitFor('✎ note:');
	terminal.write('Why new?');
	terminal.press('enter');
	await terminal.waitFor('✎ note: Why new?');
	terminal.press('ctrl+s', 'enter');
	expect((await terminal.exited).exitCode).toBe(3);
	expect(read('feedback.md')).toMatch(/^# The plan `a\.md` is not approved yet\n[\s\S]*> New words\.\n\nWhy new\?\n$/);
	expect(terminal.modes().isAlternateScreen).toBe(false);
});

test('whoever stops reading has the verdict all the same', async () => {
	await using terminal = await startReview(`${program} review a.md --base old.md | true; exit \${PIPESTATUS[0]}`);
	await terminal.waitFor('± 1 change since old.md');
	terminal.press('ctrl+s');
	await terminal.waitFor('Send back');
	terminal.write('2');
	terminal.press('enter');
	expect((await terminal.exited).exitCode).toBe(3);
});
