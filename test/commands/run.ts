import * as fs from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {PassThrough, type Readable} from 'node:stream';
import {onTestFinished} from 'vitest';
import {main} from '../../source/cli.tsx';

/** A folder of the test's own, and what is to stand in it: text by path. */
export const makeFolder = (files: Readonly<Record<string, string>> = {}): string => {
	const folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'plan-wizard-')));
	onTestFinished(() => fs.rmSync(folder, {recursive: true, force: true}));
	for (const [path, text] of Object.entries(files)) {
		fs.mkdirSync(dirname(join(folder, path)), {recursive: true});
		fs.writeFileSync(join(folder, path), text);
	}
	return folder;
};

const collect = () => {
	const stream = new PassThrough();
	const chunks: Buffer[] = [];
	stream.on('data', chunk => chunks.push(chunk));
	return {stream, text: () => Buffer.concat(chunks).toString()};
};

/** Runs the program without a terminal; `stdin` is what it can read, or when something happens as it reads, how that comes. */
export const run = async (cwd: string, argv: readonly string[], stdin: string | Readable = '') => {
	const input = typeof stdin === 'string' ? new PassThrough().end(stdin) : stdin;
	const [stdout, stderr] = [collect(), collect()];
	const exitCode = await main(argv, undefined, {
		cwd,
		stdin: input as unknown as NodeJS.ReadStream,
		stdout: stdout.stream as unknown as NodeJS.WriteStream,
		stderr: stderr.stream,
	});
	return {exitCode, stdout: stdout.text(), stderr: stderr.text()};
};
