/*
Stopping and going on, as a job of a shell does. The form's terminal is in raw mode, so that Ctrl+Z comes as a key; what stops the
program is a command of its own, or another process.
*/
import process from 'node:process';

export type JobControl = {
	/**
	Stops this program, with the rest of its job or alone, and resolves when it goes on. `false` when nobody could let it go on: then
	the system does not stop it either.
	*/
	readonly stop: (whole: boolean) => Promise<boolean>;
	/** The program hears signals as if nobody listened. */
	readonly close: () => void;
};

type Listeners = {
	/** Another process asks the program to stop. */
	readonly onStop: () => void;
	/** The program goes on after a stop that it did not hear of. */
	readonly onContinue: () => void;
};

// A stop takes effect at once; this is for a busy machine. While stopped, no time goes by for timers.
const patience = 300;

export function watchJob({onStop, onContinue}: Listeners): JobControl {
	let isStopping = false;
	const hearContinue = (): void => {
		if (!isStopping) onContinue();
	};
	process.on('SIGTSTP', onStop);
	process.on('SIGCONT', hearContinue);

	return {
		async stop(whole) {
			if (process.platform === 'win32') return false;
			const goesOn = Promise.withResolvers<boolean>();
			const wentOn = (): void => goesOn.resolve(true);
			isStopping = true;
			process.off('SIGTSTP', onStop);
			process.on('SIGCONT', wentOn);
			// What was due when it was stopped is due when it goes on: the signal, which is heard later, counts.
			const timer = setTimeout(() => setTimeout(() => goesOn.resolve(false), 10), patience);
			process.kill(whole ? 0 : process.pid, 'SIGTSTP');
			const wasStopped = await goesOn.promise;
			clearTimeout(timer);
			process.off('SIGCONT', wentOn);
			process.on('SIGTSTP', onStop);
			isStopping = false;
			// It may have been resized meanwhile, and only jobs in the foreground are told.
			if (wasStopped) process.emit('SIGWINCH', 'SIGWINCH');
			return wasStopped;
		},
		close() {
			process.off('SIGTSTP', onStop);
			process.off('SIGCONT', hearContinue);
		},
	};
}
