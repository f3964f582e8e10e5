import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {startTerminal} from '../helpers/terminal.ts';

let cache: string;

beforeEach(() => {
	cache = mkdtempSync(join(tmpdir(), 'plan-wizard-'));
});

afterEach(() => rmSync(cache, {recursive: true}));

test('a first start uses what was compiled when the program was built, and keeps nothing', async () => {
	await using terminal = startTerminal({args: ['--no-run', 'plan.md'], env: {XDG_CACHE_HOME: cache}});
	await terminal.waitFor('^S');
	terminal.press('ctrl+c');
	expect(await terminal.exited).toMatchObject({exitCode: 130});
	expect(existsSync(join(cache, 'plan-wizard'))).toBe(false);
});
