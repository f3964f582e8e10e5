/* The world of this process. What is printed may not get through: no more is lost by it than that. */

import process from 'node:process';
import {codeOf, explain, Failure} from './failure.ts';
import {exitBy} from './session/signals.ts';
import type {World} from './session/world.ts';

/** The process's own streams and folder, for a command line. Ends the program where its stdout takes no more. */
export function ownWorld(argv: readonly string[]): World {
	const {stdin, stdout, stderr} = process;
	let decided: number | undefined;
	stdout.on('error', error => {
		// The terminal is gone.
		if (codeOf(error) === 'EIO') exitBy('SIGHUP');
		const isReader = codeOf(error) === 'EPIPE';
		// Whoever reads what is printed may stop before its end.
		if (!isReader) stderr.write(`What is to be printed cannot be written: ${explain(error)}.\n`);
		process.exit(exitCode(argv, isReader, decided));
	});
	// There is no place left where that could be told.
	stderr.on('error', () => {});
	return {
		get cwd() {
			return currentFolder();
		},
		stdin,
		stdout,
		stderr,
		decided(code) {
			decided = code;
		},
	};
}

function exitCode([command, ...words]: readonly string[], isReader: boolean, decided: number | undefined): number {
	// To an agent, other codes are decisions.
	if (command === 'hook' && !words.some(isPrint)) return 0;
	// What a review tells is all that comes of it, unless who reads it has enough.
	return command === 'review' && !isReader ? 1 : (decided ?? 1);
}

/** Whether it asks `hook` for the lines of settings, which no agent does. */
export const isPrint = (argument: string): boolean => /^--print(=|$)/.test(argument);

function currentFolder(): string {
	try {
		return process.cwd();
	} catch (error) {
		throw new Failure('The folder this was started in does not exist any more. Start it in another one.', {
			cause: error,
		});
	}
}
