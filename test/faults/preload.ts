/* Loaded into the built program before its own code (`node --import`), to make the world fail as `FAULT` says; see `fault.ts`. */

import fs from 'node:fs';
import process from 'node:process';
import type {Fault} from './fault.ts';
import {injectFault} from './inject.ts';

const fault: Fault = JSON.parse(process.env.FAULT ?? '{}');
delete process.env.FAULT;
delete process.env.NODE_OPTIONS;

const {writeSync, openSync} = fs;
injectFault(fault);

// When it had the processor, and for how long.
if (fault.beats !== undefined) {
	const file = openSync(fault.beats, 'a');
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
