import {existsSync, readFileSync, statSync, utimesSync} from 'node:fs';
import {basename, dirname} from 'node:path';
import {expect, test} from 'vitest';
import {isSettledText, keepAskedPlan, settleText} from '../../source/disk/asked-plan.ts';
import {makeFolder} from '../commands/run.ts';

const asked = (change: object = {}) => ({key: ['claude', 's', '/p.md'], path: '/p.md', text: 'one\n', ...change});

test('a revision stands where the plan stood before, and another plan elsewhere', () => {
	const folder = makeFolder();
	const file = keepAskedPlan(folder, asked());
	expect(keepAskedPlan(folder, asked({text: 'two\n'}))).toBe(file);
	expect(readFileSync(file, 'utf8')).toBe('two\n');
	expect(keepAskedPlan(folder, asked({key: ['claude', 'other', '/p.md']}))).not.toBe(file);
	expect(statSync(file).mode & 0o077).toBe(0);
	expect(statSync(dirname(file)).mode & 0o077).toBe(0);
});

test.each([
	['/home/ada/.claude/plans/plan-the-tea.md', 'plan-the-tea.md'],
	['tea.markdown', 'tea.markdown.md'],
	[undefined, 'plan.md'],
	['', 'plan.md'],
	['/p/..', 'plan.md'],
	['/p/.hidden.md', 'plan.md'],
	['/p/-rf.md', 'plan.md'],
	['/p/$(touch x).md', 'plan.md'],
	['/p/a\u001B[2J.md', 'plan.md'],
	[`/p/${'x'.repeat(300)}.md`, 'plan.md'],
])('%s is shown as %s', (path, name) => {
	expect(basename(keepAskedPlan(makeFolder(), asked({path})))).toBe(name);
});

test('what nobody asked about for a month is removed', () => {
	const folder = makeFolder();
	const old = keepAskedPlan(folder, asked());
	const month = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
	utimesSync(dirname(old), month, month);
	const file = keepAskedPlan(folder, asked({key: ['other']}));
	expect([existsSync(old), existsSync(file)]).toEqual([false, true]);
});

test('a text that was approved is known again, with or without its last newline', () => {
	const file = keepAskedPlan(makeFolder(), asked());
	expect(isSettledText(file, 'one\n')).toBe(false);
	settleText(file, 'one\n');
	expect(['one\n', 'one', 'two\n'].map(text => isSettledText(file, text))).toEqual([true, true, false]);
	settleText(file, undefined);
	expect(isSettledText(file, 'one\n')).toBe(false);
});
