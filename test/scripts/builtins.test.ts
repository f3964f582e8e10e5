import {expect, test} from 'vitest';
import {laterBanner, requireLater} from '../../scripts/builtins.ts';

test.each([
	['var a=require("node:crypto");', 'var a=later(()=>require("node:crypto"));'],
	['var a=require("node:child_process"),b=1;', 'var a=later(()=>require("node:child_process")),b=1;'],
	['var a=require("node:fs");', 'var a=require("node:fs");'],
	['f(require("node:crypto"));', 'f(require("node:crypto"));'],
])('`%s` becomes `%s`', (before, after) => {
	expect(requireLater(before)).toBe(after);
});

test('a builtin is loaded once something of it is used', () => {
	const loaded: string[] = [];
	const require = (id: string) => {
		loaded.push(id);
		return {used: 1};
	};
	const run = new Function(
		'require',
		`${laterBanner}${requireLater('var a=require("node:crypto");')}return ()=>a.used;`,
	);
	const use = run(require);
	expect(loaded).toEqual([]);
	expect(use()).toBe(1);
	expect(loaded).toEqual(['node:crypto']);
});
