/* The review of a plan that a hook was asked about, where the person is: on this terminal, or in a window over their work. */

import {closeSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {isInside, realPath} from '../disk/client-file.ts';
import {type Errand, endErrand, errandState, leaveErrand, type Outcome} from '../disk/errand.ts';
import {packageRoot} from '../package-root.ts';
import {runErrand} from '../programs/errand.ts';
import {openFreeTerminal} from '../programs/free-terminal.ts';
import {findPopups, openPopup} from '../programs/popup.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** `program` is this one, as a window is to call it. */
type Surroundings = {
	readonly cwd: string;
	readonly env: Environment;
	readonly signal: AbortSignal;
	readonly program: readonly string[];
};

/** The file to review, and what the agent calls the plan; `.` where it has no name for it. */
type Copy = {readonly file: string; readonly name: string};

/** What came of it; `lost` is a window that was closed, or the end of the time. */
export type Reviewed = (Outcome & {readonly type: 'ended'}) | {readonly type: 'lost'} | {readonly type: 'no place'};

/** How this program is called, by its own file: a window may find another one under its name. */
export const ownProgram = (): readonly string[] => [
	process.execPath,
	fileURLToPath(new URL('dist/bin.js', packageRoot)),
];

// What a window that another program opens would have of its own, and may have otherwise.
const passedOn =
	/^(HOME|PATH|TMPDIR|LANG|LC_\w+|XDG_\w+|VISUAL|EDITOR|NO_COLOR|USERPROFILE|APPDATA|LOCALAPPDATA|GIT_CONFIG_\w+)$/;

/** Shows the review of a plan's copy, and resolves when it has ended, was closed, or `signal` told it to stop. */
export async function review({file, name}: Copy, {cwd, env, signal, program}: Surroundings): Promise<Reviewed> {
	const folder = realPath(cwd) ?? process.cwd();
	const kept = Object.entries(env).filter((entry): entry is [string, string] => passedOn.test(entry[0]));
	const errand = {
		words: [...program, 'review', file, `--as=${name}`, '--json'],
		cwd: folder,
		env: Object.fromEntries(kept),
	};
	const terminal = openFreeTerminal(env);
	if (terminal === undefined) return reviewInPopup(errand, {cwd: folder, env, signal, program});
	try {
		return {type: 'ended', ...(await runErrand(errand, {stdin: terminal, signal}))};
	} finally {
		closeSync(terminal);
	}
}

async function reviewInPopup(errand: Errand, {cwd, env, signal, program}: Surroundings): Promise<Reviewed> {
	const folder = leaveErrand(errand);
	const isBegun = (): boolean => errandState(folder).type !== 'waiting';
	try {
		for (const popup of findPopups(env, path => isInside(path, cwd))) {
			const isOpen = await openPopup(popup, [...program, 'hook', folder], {env, signal, isBegun});
			if (isOpen) return await watch(folder, signal);
			if (signal.aborted) return {type: 'lost'};
		}
		return {type: 'no place'};
	} finally {
		endErrand(folder);
	}
}

const interval = 100;

async function watch(folder: string, signal: AbortSignal): Promise<Reviewed> {
	for (;;) {
		const state = errandState(folder);
		if (state.type === 'done') return {type: 'ended', ...state.outcome};
		if (state.type !== 'running') return {type: 'lost'};
		if (signal.aborted) {
			process.kill(state.pid, 'SIGTERM');
			return {type: 'lost'};
		}
		await new Promise(resolve => setTimeout(resolve, interval));
	}
}
