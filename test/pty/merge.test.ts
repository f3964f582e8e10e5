import {mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {startTerminal} from '../helpers/terminal.ts';

let folder: string;
let file: string;

const plan =
	'# Technical Plan: Login\r\n\r\n**Feature ID**: 7\r\n**Status**: draft\r\n\r\n## References\r\n\r\nkept  \r\n';

beforeEach(() => {
	folder = realpathSync(mkdtempSync(join(tmpdir(), 'plan-wizard-')));
	mkdirSync(join(folder, 'home'));
	file = join(folder, 'plan.md');
	writeFileSync(file, plan);
});

afterEach(() => rmSync(folder, {recursive: true, force: true}));

/* As editors do it: another file takes the name. */
function replace(text: string) {
	writeFileSync(join(folder, 'other'), text);
	renameSync(join(folder, 'other'), file);
}

test.each([
	{columns: 80, rows: 24, row: /Login! +│ Theirs/},
	{columns: 60, rows: 16, row: /^ {3}Theirs$/},
])('a plan that changes on disk is merged, and a conflict chosen, at $columns×$rows', async ({columns, rows, row}) => {
	await using terminal = startTerminal({
		args: ['plan.md', '--no-run'],
		cwd: folder,
		home: join(folder, 'home'),
		columns,
		rows,
	});
	await terminal.waitFor('Feature ID');
	terminal.type('!');
	await terminal.waitFor('Login!');

	replace(plan.replace('draft', 'approved'));
	await terminal.waitFor('`plan.md` changed on disk; 1 field came in: Status.');
	await terminal.waitFor('● approved');

	replace(plan.replace('draft', 'approved').replace('Login', 'Theirs \u001B[31m').replace('kept', 'kept by them'));
	await terminal.waitFor('changed on disk!');
	terminal.press('ctrl+s', 'enter');
	await terminal.waitFor(screen => screen.some(line => row.test(line.replace('␛[31m', '').trimEnd())));
	expect(terminal.screen().join('\n')).toContain('Theirs ␛[31m');
	expect(readFileSync(file, 'utf8')).toContain('Theirs');

	terminal.press('enter');
	await terminal.waitFor('came in: References');
	terminal.press('ctrl+s', 'enter');
	expect((await terminal.exited).exitCode).toBe(0);
	expect(readFileSync(file, 'utf8')).toBe(
		plan.replace('draft', 'approved').replace('Login', 'Login!').replace('kept', 'kept by them'),
	);
});
