import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {loadProgram} from '../source/compile-cache.ts';

type Exports = {readonly add: (a: number, b: number) => number; readonly url: string; readonly draw: () => number};

const code = 'exports.add=function(a,b){return sum(a,b)};exports.url=url;exports.draw=()=>drawing("ink").draw()})';
const drawing = 'let frames=0;exports.ink={draw:()=>++frames}})';
let folder: string;

const fileOf = (name: string) => pathToFileURL(join(folder, name));

const load = (name = 'one') =>
	loadProgram<Exports>(
		{core: fileOf('core.js'), url: fileOf('program.cjs'), drawing: fileOf('drawing.cjs')},
		name,
		createRequire(import.meta.url),
	);
const kept = () => readdirSync(join(folder, 'plan-wizard'));

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'plan-wizard-'));
	writeFileSync(join(folder, 'core.js'), 'const sum=(a,b)=>a+b;\nexport{sum};\n');
	writeFileSync(join(folder, 'program.cjs'), code);
	writeFileSync(join(folder, 'drawing.cjs'), drawing);
	vi.stubEnv('XDG_CACHE_HOME', folder);
	vi.stubEnv('LOCALAPPDATA', folder);
	vi.stubEnv('HOME', folder);
	vi.stubEnv('USERPROFILE', folder);
	vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', '');
});

afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(folder, {recursive: true});
});

test('a program runs, and knows where it stands', () => {
	const {exports, isCompiled} = load();
	expect(exports.add(1, 2)).toBe(3);
	expect(exports.url).toBe(pathToFileURL(join(folder, 'program.cjs')).href);
	expect(isCompiled()).toBe(false);
});

test('what was compiled is there at the next start', () => {
	load().keep();
	const {exports, isCompiled} = load();
	expect(isCompiled()).toBe(true);
	expect(exports.add(1, 2)).toBe(3);
});

test('the packages that draw are run when they are asked for, once, and kept beside', () => {
	rmSync(join(folder, 'drawing.cjs'));
	const {exports, isCompiled, keep} = load();
	writeFileSync(join(folder, 'drawing.cjs'), drawing);
	expect([exports.draw(), exports.draw()]).toEqual([1, 2]);
	keep();
	expect(isCompiled()).toBe(false);
	expect(kept()).toEqual([expect.stringMatching(/^one-drawing-/), expect.stringMatching(/^one-v/)]);
	const again = load();
	expect([again.exports.draw(), again.isCompiled()]).toEqual([1, true]);
});

test('a program whose packages were never run keeps them at its first start that does', () => {
	load().keep();
	expect(kept()).toHaveLength(1);
	const {exports, isCompiled, keep} = load();
	expect(isCompiled()).toBe(true);
	exports.draw();
	expect(isCompiled()).toBe(false);
	keep();
	expect(kept()).toHaveLength(2);
});

test('another program has nothing compiled', () => {
	load().keep();
	expect(load('two').isCompiled()).toBe(false);
});

test.each([
	['damaged', (compiled: Buffer) => compiled.map(byte => byte ^ 1)],
	['cut short', (compiled: Buffer) => compiled.subarray(0, compiled.length / 2)],
	['empty', () => Buffer.alloc(0)],
])('what was kept is %s and not used', (_, change) => {
	load().keep();
	const [name = ''] = kept();
	const path = join(folder, 'plan-wizard', name);
	writeFileSync(path, change(readFileSync(path)));
	const {exports, isCompiled} = load();
	expect(isCompiled()).toBe(false);
	expect(exports.add(1, 2)).toBe(3);
});

test('what was kept long ago goes', () => {
	load('old').keep();
	for (const name of kept()) utimesSync(join(folder, 'plan-wizard', name), 0, 0);
	load('new').keep();
	expect(kept()).toEqual([expect.stringMatching(/^new-/)]);
});

test('nothing is kept where caching is switched off', () => {
	vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', '1');
	load().keep();
	expect(readdirSync(folder)).toEqual(['core.js', 'drawing.cjs', 'program.cjs']);
});

test('a folder that cannot be made is no problem', () => {
	writeFileSync(join(folder, 'plan-wizard'), 'a file');
	load().keep();
	expect(load().isCompiled()).toBe(false);
	expect(readFileSync(join(folder, 'plan-wizard'), 'utf8')).toBe('a file');
});

describe('without an absolute folder for caches', () => {
	const began = process.cwd();

	beforeEach(() => {
		mkdirSync(join(folder, 'here'));
		process.chdir(join(folder, 'here'));
	});

	afterEach(() => process.chdir(began));

	test.each(['cache', '.', ''])('that of the home folder serves, not %j', name => {
		vi.stubEnv('XDG_CACHE_HOME', name);
		vi.stubEnv('LOCALAPPDATA', name);
		load().keep();
		expect(load().isCompiled()).toBe(true);
		expect(readdirSync('.')).toEqual([]);
	});

	test.each(['', '.', 'home'])('nothing is kept where the home folder is %j', home => {
		vi.stubEnv('XDG_CACHE_HOME', undefined);
		vi.stubEnv('LOCALAPPDATA', undefined);
		vi.stubEnv('HOME', home);
		vi.stubEnv('USERPROFILE', home);
		load().keep();
		expect(load().isCompiled()).toBe(false);
		expect(readdirSync('.')).toEqual([]);
	});
});
