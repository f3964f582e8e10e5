/*
Makes the world fail on purpose. It patches what Node's own functions are looked up by, so it needs no hook in the program, and works
for any user on any disk.
*/

import fs from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
import process from 'node:process';
import type {Fault} from './fault.ts';

const messages: Readonly<Record<string, string>> = {
	ENOSPC: 'no space left on device',
	EROFS: 'read-only file system',
	EACCES: 'permission denied',
	EIO: 'i/o error',
	death: 'nothing a dead program does has an effect',
};

type Call = (...values: unknown[]) => unknown;

/** Lets calls of `node:fs` fail in this process, as `fault` says. What it returns puts them right again. */
export function injectFault({at, calls = [], path, how, log}: Fault): () => void {
	const table = fs as unknown as Record<string, Call>;
	const originals = Object.fromEntries(calls.map(name => [name, table[name]]));
	const {appendFileSync, writeSync, openSync} = fs;
	const watched = new RegExp(path ?? '(?!)');
	const open = new Map<unknown, string>();
	let count = 0;
	let isDead = false;

	const fail = (name: string, values: readonly unknown[], run: () => unknown): never => {
		if (log) appendFileSync(log, `${name} ${values.filter(value => typeof value === 'string').join(' ')}\n`);
		if (how === 'kill') process.kill(process.pid, 'SIGKILL');
		const [file, content] = values;
		isDead = how === 'death';
		// A full disk takes the part that fits.
		if (name === 'writeFileSync' && !isDead) {
			const descriptor = typeof file === 'number' ? file : openSync(String(file), 'w');
			writeSync(descriptor, String(content).slice(0, String(content).length / 2));
		}
		if (name === 'closeSync') run();
		throw errorOf(name, open.get(file) ?? file);
	};

	const errorOf = (syscall: string, file: unknown): Error =>
		Object.assign(new Error(`${how}: ${messages[how ?? '']}, ${syscall}`), {code: how, syscall, path: file});

	for (const [name, original] of Object.entries(originals)) {
		if (!original) throw new RangeError(`Expected a function of \`node:fs\`, got \`${name}\`.`);
		table[name] = (...values) => {
			if (isDead) throw errorOf(name, values[0]);
			const names = values.slice(0, 2).map(value => open.get(value) ?? value);
			// A full or a read-only disk can be read.
			const isReading = name === 'openSync' && (values[1] ?? 'r') === 'r' && ['ENOSPC', 'EROFS'].includes(how ?? '');
			const isMeant = !isReading && names.some(value => typeof value === 'string' && watched.test(value));
			const run = () => original(...values);
			if (isMeant) count++;
			// A call that fails counts, and so does each that follows on a disk that stays full.
			const isDue = isMeant && (at === 'all' || count === at);
			const result = isDue ? fail(name, values, run) : run();
			if (name === 'openSync' && isMeant) open.set(result, String(values[0]));
			if (name === 'closeSync') open.delete(values[0]);
			return result;
		};
	}
	syncBuiltinESMExports();
	return () => {
		Object.assign(fs, originals);
		syncBuiltinESMExports();
	};
}
