/**
 * The alternate screen, opened before the program itself is loaded.
 *
 * Loading takes some 60 ms. Keys typed in that time would be echoed by the terminal, and Ink's
 * incremental rendering never repairs what it did not draw. In raw mode nothing is echoed, and as
 * nobody reads stdin yet, the keys wait in the terminal until the form does.
 */

export type EarlyScreen = {
	/** Gives the terminal back as it was found; after `handOver`, and a second time, does nothing. */
	readonly close: () => void;
	/** The form has drawn itself: from now on Ink restores the terminal. */
	readonly handOver: () => void;
};

// All without a form; the table of commands itself would take as long to load as the screen to open.
const commands = ['fill', 'export', 'outline', 'check', 'merge', 'hook', 'schema', 'drafts', 'completions'];

const plainFlags = ['--help', '-h', '--version', '-v', '--linear'];

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export function opensForm(argv: readonly string[]): boolean {
	return (
		Boolean(process.stdin.isTTY && process.stdout.isTTY) &&
		!process.env.CI &&
		!prefersLines(process.env) &&
		!commands.includes(argv[0] ?? '') &&
		!argv.some(argument => plainFlags.includes(argument))
	);
}

/** Whether the environment asks for plain lines: a terminal that can do no more, or a screen reader, as Ink has it. */
export function prefersLines({TERM, INK_SCREEN_READER}: NodeJS.ProcessEnv): boolean {
	return TERM === 'dumb' || INK_SCREEN_READER === 'true';
}

export function openEarlyScreen(): EarlyScreen {
	let isOurs = true;

	const handOver = () => {
		isOurs = false;
		process.off('exit', close);
		process.off('uncaughtExceptionMonitor', close);
		for (const signal of signals) process.off(signal, stop);
	};

	const close = () => {
		if (!isOurs) return;
		handOver();
		process.stdin.setRawMode(false);
		process.stdout.write('\u001B[?25h\u001B[?1049l');
	};

	const stop = (signal: NodeJS.Signals) => {
		close();
		process.kill(process.pid, signal);
	};

	process.on('exit', close);
	process.on('uncaughtExceptionMonitor', close);
	for (const signal of signals) process.on(signal, stop);
	process.stdin.setRawMode(true);
	process.stdout.write('\u001B[?1049h\u001B[?25l\u001B[2J\u001B[H');
	return {close, handOver};
}
