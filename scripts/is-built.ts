/*
Tells whether `dist/` is what the build would make now, so that the tests need not build what was built at the installation.

	node scripts/is-built.ts           fails if it has to be built
	node scripts/is-built.ts --note    notes that it was just built
*/

import {createHash} from 'node:crypto';
import {glob, mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import process from 'node:process';

const inputs = [
	'source/**',
	'scripts/**',
	'templates/**',
	'package.json',
	'package-lock.json',
	'tsconfig*.json',
	'license',
];
const outputs = ['dist/**'];
const note = 'node_modules/.cache/plan-wizard/built';

/** What is in the files of the build in `root`, its results included: any change of any of them gives another digest. */
export async function digestBuild(root: string): Promise<string> {
	const digest = createHash('sha256');
	// What V8 compiled is for one version of it.
	digest.update(`${process.version} ${process.platform} ${process.arch}\n`);
	const found = await Array.fromAsync(glob([...inputs, ...outputs], {cwd: root, withFileTypes: true}));
	const paths = found.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
	for (const path of paths.toSorted()) {
		const content = await readFile(path);
		digest.update(`${path.slice(root.length)} ${content.length}\n`).update(content);
	}
	return digest.digest('hex');
}

/** Notes that `dist/` was just built. */
export async function noteBuild(root: string): Promise<void> {
	await mkdir(join(root, dirname(note)), {recursive: true});
	await writeFile(join(root, note), await digestBuild(root));
}

/** Whether nothing has changed since the build that was noted. */
export async function isBuilt(root: string): Promise<boolean> {
	const noted = await readFile(join(root, note), 'utf8').catch(() => undefined);
	return noted === (await digestBuild(root));
}

if (import.meta.main) {
	const root = join(import.meta.dirname, '..');
	if (process.argv.includes('--note')) await noteBuild(root);
	else process.exitCode = (await isBuilt(root)) ? 0 : 1;
}
