/*
Loaded into the built program before its own code (`node --import`), to make the world fail on purpose. `FAULT` says how, as JSON;
see `fault.ts`. It patches what Node's own functions are looked up by, so it needs no hook in the program, and works for any user on
any disk.
*/

import fs from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
import process from 'node:process';
import type {Fault} from './fault.ts';

const {at, calls, path, how, log, beats}: Fault = JSON.parse(process.env.FAULT ?? '{}');
delete process.env.FAULT;
delete process.env.NODE_OPTIONS;

const messages: Readonly<Record<string, string>> = {
	ENOSPC: 'no space left on device',
	EROFS: 'read-only file system',
	EACCES: 'permission denied',
	EIO: 'i/o error',
};

const watched = new RegExp(path ?? '(?!)');
const open = new Map<unknown, string>();
const {appendFileSync, writeSync, openSync} = fs;
let count = 0;

type Call = (...values: unknown[]) => unknown;

function fail(name: string, values: readonly unknown[], run: () => unknown): unknown {
	if (log) appendFileSync(log, `${name} ${values.filter(value => typeof value === 'string').join(' ')}\n`);
	if (how === 'kill') process.kill(process.pid, 'SIGKILL');
	// A full disk takes the part that fits.
	const [file, content] = values;
	if (name === 'writeFileSync') {
		const descriptor = typeof file === 'number' ? file : openSync(String(file), 'w');
		writeSync(descriptor, String(content).slice(0, String(content).length / 2));
	}
	if (name === 'closeSync') run();
	throw Object.assign(new Error(`${how}: ${messages[how ?? '']}, ${name}`), {
		code: how,
		syscall: name,
		path: open.get(file) ?? file,
	});
}

for (const name of calls ?? []) {
	const table = fs as unknown as Record<string, Call>;
	const original = table[name];
	if (!original) throw new RangeError(`Expected a function of \`node:fs\`, got \`${name}\`.`);
	table[name] = (...values) => {
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

// When it had the processor, and for how long.
if (beats !== undefined) {
	const file = openSync(beats, 'a');
	const beat = () => {
		const {user, system} = process.cpuUsage();
		writeSync(file, `${performance.timeOrigin + performance.now()} ${(user + system) / 1000}\n`);
	};
	setInterval(beat, 10).unref();
}

// An error that nobody catches.
process.on('SIGUSR2', () => {
	throw new Error('a fault made on purpose');
});
