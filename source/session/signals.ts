import process from 'node:process';

export type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

const exitCodes: Readonly<Record<Signal, number>> = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129};

/** Ends the program as the signal would, but by an exit, on which the terminal is given back and what waits is saved. */
export function exitBy(signal: Signal): never {
	process.exit(exitCodes[signal]);
}

/** Ends the program by `exitBy` when one of these signals comes. Returns what stops that. */
export function exitOn(...signals: readonly Signal[]): () => void {
	for (const signal of signals) process.on(signal, exitBy);
	return () => {
		for (const signal of signals) process.off(signal, exitBy);
	};
}
