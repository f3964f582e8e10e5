/*
Puts wrong lines into a pure layer, one at a time, and says which of them its own tests do not notice.

	npm run mutants -- template                    a folder of `source/`
	npm run mutants -- plan/edit plan/items.ts     some of its folders and files
	npm run mutants -- plan --share 0.05           some of the lines of each file: an estimate, in minutes

What was tried is kept in `.mutants/`, so that a second run tries only what changed since. `.mutants/report.html` shows
each wrong line in its place.
*/

import {execFileSync} from 'node:child_process';
import {existsSync, globSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';

const {positionals: paths, values} = parseArgs({
	allowPositionals: true,
	options: {share: {type: 'string', default: '1'}},
});
const share = Number(values.share);
if (!(share > 0 && share <= 1)) throw new RangeError('`--share` is a number up to 1.');
const layers = new Set(paths.map(path => path.split('/')[0]));
const [layer] = layers;
if (!layer || layers.size > 1) throw new RangeError('Name one folder or files of it: `npm run mutants -- template`.');

const files = paths.flatMap(path => (path.endsWith('.ts') ? [`source/${path}`] : globSync(`source/${path}/**/*.ts`)));

const together = 12;

/* Others each time, and enough of them on end that a whole condition or call is among them. */
function someLines(file: string): string[] {
	const lines = readFileSync(file, 'utf8').split('\n').length;
	const starts = Array.from({length: Math.ceil(lines / together)}, (_, index) => index * together + 1);
	return starts.filter(() => Math.random() < share).map(start => `${file}:${start}-${start + together - 1}`);
}

// A third of all packages, for one script: they are a package of their own, installed when they are first asked for.
const home = join(import.meta.dirname, 'mutants');
if (!existsSync(join(home, 'node_modules/.package-lock.json'))) {
	// The runner's peer, Vitest, is the project's own.
	execFileSync('npm', ['ci', '--legacy-peer-deps', '--no-audit', '--no-fund'], {cwd: home, stdio: 'inherit'});
}
const {Stryker} = await import(
	pathToFileURL(createRequire(join(home, 'package.json')).resolve('@stryker-mutator/core')).href
);

await new Stryker({
	mutate: share < 1 ? files.flatMap(someLines) : files,
	testRunner: 'vitest',
	vitest: {configFile: 'scripts/mutants/vitest.config.ts', dir: `test/${layer}`},
	coverageAnalysis: 'perTest',
	// The patterns and tables at the top of a file are run when it is loaded; most of what is meant stands there.
	ignoreStatic: false,
	incremental: share === 1,
	incrementalFile: `.mutants/${layer}.json`,
	tempDirName: '.mutants/copies',
	// Stryker would adapt `tsconfig.json` by an interface that TypeScript 7 does not have: it is told of none.
	tsconfigFile: 'none',
	concurrency: 2,
	// Endless loops are found by counting; the clock must not take a slow machine for one.
	timeoutMS: 30_000,
	reporters: ['clear-text', 'html', 'json'],
	clearTextReporter: {logTests: false, reportTests: false},
	htmlReporter: {fileName: '.mutants/report.html'},
	jsonReporter: {fileName: '.mutants/report.json'},
	thresholds: {high: 95, low: 85, break: 85},
}).runMutationTest();
