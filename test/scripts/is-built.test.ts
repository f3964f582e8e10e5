import {renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {isBuilt, noteBuild} from '../../scripts/is-built.ts';
import {makeFolder} from '../commands/run.ts';

const files = {
	'source/a.ts': 'a',
	'source/deep/b.ts': 'b',
	'scripts/build.ts': 'build',
	'templates/t.md': '# {Title}',
	'package.json': '{}',
	'package-lock.json': '{}',
	'tsconfig.build.json': '{}',
	'dist/bin.js': 'bin',
	'dist/plan/plan.d.ts': 'types',
	'readme.md': 'read',
};

test('what was never built has to be', async () => {
	expect(await isBuilt(makeFolder(files))).toBe(false);
});

test('what was built stays so, whatever is tested, written about or touched', async () => {
	const root = makeFolder(files);
	await noteBuild(root);
	for (const name of ['source/a.ts', 'dist/bin.js']) writeFileSync(join(root, name), files[name as keyof typeof files]);
	writeFileSync(join(root, 'readme.md'), 'other');
	expect(await isBuilt(root)).toBe(true);
});

test.each(Object.keys(files).filter(name => name !== 'readme.md'))('a change of `%s` asks for a build', async name => {
	const root = makeFolder(files);
	await noteBuild(root);
	writeFileSync(join(root, name), 'other');
	expect(await isBuilt(root)).toBe(false);
	writeFileSync(join(root, name), files[name as keyof typeof files]);
	expect(await isBuilt(root)).toBe(true);
	rmSync(join(root, name));
	expect(await isBuilt(root)).toBe(false);
});

test.each(['source/new.ts', 'dist/left-over.js'])('a new `%s` asks for a build', async name => {
	const root = makeFolder(files);
	await noteBuild(root);
	writeFileSync(join(root, name), '');
	expect(await isBuilt(root)).toBe(false);
});

test('a file that only moved asks for a build', async () => {
	const root = makeFolder(files);
	await noteBuild(root);
	renameSync(join(root, 'source/a.ts'), join(root, 'source/c.ts'));
	expect(await isBuilt(root)).toBe(false);
});
