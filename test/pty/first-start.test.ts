import {mkdtempSync, readdirSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {startTerminal} from '../helpers/terminal.ts';

let cache: string;

beforeEach(() => {
	cache = mkdtempSync(join(tmpdir(), 'plan-wizard-'));
});

afterEach(() => rmSync(cache, {recursive: true}));

test('a first start keeps what was compiled for those that follow', async () => {
	const open = async () => {
		await using terminal = startTerminal({args: ['--no-run', 'plan.md'], env: {XDG_CACHE_HOME: cache}});
		await terminal.waitFor('^S');
		terminal.press('ctrl+c');
		expect(await terminal.exited).toMatchObject({exitCode: 130});
		const folder = join(cache, 'plan-wizard');
		return readdirSync(folder).map(name => [name, statSync(join(folder, name)).mtimeMs]);
	};
	const kept = await open();
	// The program, and the packages that draw.
	expect(kept).toHaveLength(2);
	expect(await open()).toEqual(kept);
});
