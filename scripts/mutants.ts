/*
Puts wrong lines into a pure layer, one at a time, and says which of them its own tests do not notice.

	npm run mutants -- template                    a folder of `source/`
	npm run mutants -- plan/edit plan/items.ts     some of its folders and files

What was tried is kept in `.mutants/`, so that a second run tries only what changed since. `.mutants/report.html` shows
each wrong line in its place.
*/

import process from 'node:process';

const paths = process.argv.slice(2);
const layers = new Set(paths.map(path => path.split('/')[0]));
const [layer] = layers;
if (!layer || layers.size > 1) throw new RangeError('Name one folder or files of it: `npm run mutants -- template`.');

// Its types would be checked, too, and do not stand up to `exactOptionalPropertyTypes`.
const stryker: string = '@stryker-mutator/core';
const {Stryker} = await import(stryker);

await new Stryker({
	mutate: paths.map(path => (path.endsWith('.ts') ? `source/${path}` : `source/${path}/**/*.ts`)),
	testRunner: 'vitest',
	vitest: {configFile: 'scripts/mutants/vitest.config.ts', dir: `test/${layer}`},
	coverageAnalysis: 'perTest',
	// The patterns and tables at the top of a file are run when it is loaded; most of what is meant stands there.
	ignoreStatic: false,
	incremental: true,
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
