import {mkdirSync, renameSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import process from 'node:process';
import {buildSync} from 'esbuild';

const made = new Map<string, string>();

/** The path of a module, with what it imports, as JavaScript: a program starts quicker with it than where Node strips the types. */
export function asJavaScript(path: string): string {
	const known = made.get(path);
	if (known !== undefined) return known;
	const {outputFiles} = buildSync({
		entryPoints: [path],
		bundle: true,
		platform: 'node',
		format: 'esm',
		write: false,
		logLevel: 'silent',
	});
	const folder = join(tmpdir(), 'plan-wizard-test-cache');
	mkdirSync(folder, {recursive: true});
	const file = join(folder, `${basename(path, '.ts')}.mjs`);
	// Other processes may be about to load it.
	writeFileSync(`${file}.${process.pid}`, outputFiles[0]?.contents ?? '');
	renameSync(`${file}.${process.pid}`, file);
	made.set(path, file);
	return file;
}
