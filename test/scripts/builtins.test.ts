import {expect, test} from 'vitest';
import {requireBanner, requireBuiltins} from '../../scripts/builtins.ts';

test.each([
	['import a from"node:fs";', 'const a=require("node:fs");'],
	['import{b as c,d}from"path";', 'const {b:c,d}=require("path");'],
	['import*as e from"node:fs/promises";', 'const e=require("node:fs/promises");'],
	['import f,{g}from"node:os";var h=1;', 'const f=require("node:os"),{g}=require("node:os");var h=1;'],
	[
		'import{createHash as j,randomBytes}from"node:crypto";',
		'const j=(...a)=>require("node:crypto").createHash(...a),randomBytes=(...a)=>require("node:crypto").randomBytes(...a);',
	],
	['import{createHash,webcrypto}from"node:crypto";', 'const {createHash,webcrypto}=require("node:crypto");'],
	['import{i}from"./chunk.js";', 'import{i}from"./chunk.js";'],
])('`%s` becomes `%s`', (before, after) => {
	expect(requireBuiltins(`${requireBanner}\n${before}`)).toBe(`${requireBanner}\n${after}`);
});

test('an import in an unknown form fails', () => {
	expect(() => requireBuiltins(`${requireBanner}\nexport{a}from"node:fs";`)).toThrow('does not know');
});

test('an output that may not use `require` stays as it is', () => {
	expect(requireBuiltins('import a from"node:fs";')).toBe('import a from"node:fs";');
});
