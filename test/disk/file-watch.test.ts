import {execFileSync} from 'node:child_process';
import * as fs from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {expect, onTestFinished, test} from 'vitest';
import {watchFile} from '../../source/disk/file-watch.ts';
import {makeFolder} from '../commands/run.ts';

/** Resolves when a change of `path` was heard that happened after `act`. */
const heard = async (path: string, act: () => void): Promise<void> => {
	const {promise, resolve} = Promise.withResolvers<void>();
	onTestFinished(watchFile(path, resolve));
	act();
	// What watches keeps no process alive, so something else must.
	const alive = setInterval(() => {}, 1000);
	await promise;
	clearInterval(alive);
};

test('a file that is written in place is heard', async () => {
	const path = join(makeFolder({'plan.md': 'a'}), 'plan.md');
	await heard(path, () => fs.writeFileSync(path, 'b'));
});

test('a file that takes the place of another is heard, and so is the next', async () => {
	const folder = makeFolder({'plan.md': 'a'});
	const path = join(folder, 'plan.md');
	const replace = () => {
		fs.writeFileSync(join(folder, 'new'), 'b');
		fs.renameSync(join(folder, 'new'), path);
	};
	await heard(path, replace);
	await heard(path, replace);
});

test('a file that goes away is heard', async () => {
	const path = join(makeFolder({'plan.md': 'a'}), 'plan.md');
	await heard(path, () => fs.rmSync(path));
});

test('a file in a folder that does not exist yet is heard', async () => {
	const folder = makeFolder();
	const path = join(folder, 'docs/plan.md');
	await heard(path, () => {
		fs.mkdirSync(join(folder, 'docs'));
		fs.writeFileSync(path, 'a');
	});
});

test.each(['plan.md', 'docs/plan.md'])('a process that only watches %s ends', name => {
	const module = pathToFileURL(join(import.meta.dirname, '../../source/disk/file-watch.ts')).href;
	const script = `import {watchFile} from ${JSON.stringify(module)}; watchFile(${JSON.stringify(name)}, () => {}); console.log('watching');`;
	const options = {cwd: makeFolder({'plan.md': ''}), timeout: 15_000, encoding: 'utf8'} as const;
	expect(execFileSync(process.execPath, ['--input-type=module', '-e', script], options)).toBe('watching\n');
});
