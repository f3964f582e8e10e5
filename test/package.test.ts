/* What is published, as whoever installs it has it. */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {checkPackage, createPackageFromTarballData} from '@arethetypeswrong/core';
import {publint} from 'publint';
import {beforeAll, expect, test} from 'vitest';
import {makeFolder} from './commands/run.ts';
import {startTerminal} from './helpers/terminal.ts';

type Packed = {
	readonly filename: string;
	readonly size: number;
	readonly files: readonly {readonly path: string}[];
};

const root = join(import.meta.dirname, '..');
const npm = (cwd: string, ...argv: readonly string[]) =>
	execFileSync('npm', argv, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});

let packed: Packed;
let tarball: string;
let data: Uint8Array<ArrayBuffer>;

beforeAll(() => {
	const folder = mkdtempSync(join(tmpdir(), 'plan-wizard-'));
	[packed] = JSON.parse(npm(root, 'pack', '--ignore-scripts', '--json', '--pack-destination', folder));
	tarball = join(folder, packed.filename);
	data = Uint8Array.from(readFileSync(tarball));
	return () => rmSync(folder, {recursive: true});
}, 60_000);

test('it has at most 700 kB, and nothing made for one machine', () => {
	expect(packed.size).toBeLessThanOrEqual(700_000);
	const folders = packed.files.map(({path}) => path.split('/').slice(0, -1).join('/'));
	expect([...new Set(folders.map(path => path.split('/')[0]))].toSorted()).toEqual(['', 'dist', 'docs', 'templates']);
	expect(packed.files.map(({path}) => path).filter(path => /compiled|\.tsx?$(?<!\.d\.ts)|\.svg$/.test(path))).toEqual(
		[],
	);
});

test('publint has nothing to say about it', async () => {
	const {messages} = await publint({pack: {tarball: data.buffer}, strict: true});
	expect(messages).toEqual([]);
});

test('its types are right for every way in which it can be imported as a module', async () => {
	const analysis = await checkPackage(createPackageFromTarballData(data));
	const problems = 'problems' in analysis ? analysis.problems : ['it has no types'];
	// It is a module only: older ways than those of Node 16 are not meant.
	const isMeant = (problem: (typeof problems)[number]) =>
		typeof problem === 'string' ||
		!('resolutionKind' in problem) ||
		!/^node(?:10|16-cjs)$/.test(problem.resolutionKind);
	expect(problems.filter(isMeant)).toEqual([]);
});

test('it is installed without a network, and its form opens', async () => {
	const folder = makeFolder();
	npm(folder, 'install', '--offline', '--no-audit', '--no-fund', tarball);
	const bin = join(folder, 'node_modules/plan-wizard/dist/bin.js');
	await using terminal = startTerminal({command: process.execPath, args: [bin, '--no-run', 'plan.md']});
	await terminal.waitFor('Feature Name');
});
