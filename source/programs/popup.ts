/*
A window of its own over the person's work, by whatever their terminal is in. Each program is found outside the project and started with
a list of arguments; none of them hands that list to a shell.
*/

import * as fs from 'node:fs';
import {execa} from 'execa';
import {findProgram} from './program.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A way to open a window: where it can be tried, and the command line, the newer form first. */
type Popup = {
	readonly programs: readonly string[];
	readonly isHere: (env: Environment) => boolean;
	readonly lines: (words: readonly string[], env: Environment) => ReadonlyArray<readonly string[]>;
};

const isNumber = (value: string | undefined): boolean => /^\d+$/.test(value ?? '');

export const popups = {
	tmux: {
		programs: ['tmux'],
		isHere: ({TMUX}) => Boolean(TMUX),
		// Two words or more are run as they are, without a shell; a `;` at the end of one would begin another command.
		lines: words => [
			['display-popup', '-E', '-w', '100%', '-h', '100%', '--', ...words.map(word => word.replace(/;$/, '\\;'))],
		],
	},
	zellij: {
		programs: ['zellij'],
		isHere: ({ZELLIJ}) => ZELLIJ !== undefined,
		lines: words => {
			const run = ['run', '--floating', '--close-on-exit', '--name', 'plan-wizard'];
			const size = ['--width', '100%', '--height', '100%', '-x', '0', '-y', '0'];
			return [
				[...run, ...size, '--', ...words],
				[...run, '--', ...words],
			];
		},
	},
	kitty: {
		programs: ['kitten', 'kitty'],
		isHere: ({KITTY_LISTEN_ON, KITTY_WINDOW_ID}) => Boolean(KITTY_LISTEN_ON) && isNumber(KITTY_WINDOW_ID),
		lines: (words, {KITTY_LISTEN_ON, KITTY_WINDOW_ID}) => [
			[
				...['@', `--to=${KITTY_LISTEN_ON}`, 'launch', '--type=overlay', `--match=window_id:${KITTY_WINDOW_ID}`],
				...words,
			],
		],
	},
	wezterm: {
		programs: ['wezterm'],
		isHere: ({WEZTERM_PANE}) => isNumber(WEZTERM_PANE),
		lines: (words, {WEZTERM_PANE}) => [
			['cli', 'split-pane', '--pane-id', WEZTERM_PANE ?? '', '--bottom', '--percent', '90', '--', ...words],
		],
	},
} satisfies Readonly<Record<string, Popup>>;

export type PopupName = keyof typeof popups;

/** The windows that can be tried here, with the path of the program that opens each. `isForeign` says which programs not to trust. */
export function findPopups(env: Environment, isForeign: (path: string) => boolean): ReadonlyArray<[PopupName, string]> {
	return Object.entries(popups).flatMap(([name, {programs, isHere}]) => {
		const paths = isHere(env) ? programs.flatMap(program => findProgram(program, env) ?? []) : [];
		const path = paths.map(one => fs.realpathSync(one)).find(one => !isForeign(one));
		return path === undefined ? [] : [[name as PopupName, path] as const];
	}) as Array<[PopupName, string]>;
}

/**
Opens a window that runs `words`. Resolves to whether `isBegun` came true: some of these programs go on until the window is closed, others
end at once. With `signal` the program is ended, and where the window is its own, the window too.
*/
export async function openPopup(
	[name, program]: readonly [PopupName, string],
	words: readonly string[],
	{env, signal, isBegun}: {readonly env: Environment; readonly signal: AbortSignal; readonly isBegun: () => boolean},
): Promise<boolean> {
	const {lines}: Popup = popups[name];
	for (const args of lines(words, env)) {
		const running = execa(program, args, {
			env: {...env},
			extendEnv: false,
			stdio: 'ignore',
			reject: false,
			cancelSignal: signal,
		});
		if (await begins(running, isBegun)) return true;
	}
	return false;
}

const patience = 10_000;
const interval = 50;

async function begins(
	running: Promise<{readonly exitCode?: number | undefined}>,
	isBegun: () => boolean,
): Promise<boolean> {
	let hasFailed = false;
	void running.then(({exitCode}) => {
		hasFailed = exitCode !== 0;
	});
	const end = Date.now() + patience;
	while (Date.now() < end) {
		// In this order: what fails late may have begun.
		const isOver = hasFailed;
		if (isBegun()) return true;
		if (isOver) return false;
		await new Promise(resolve => setTimeout(resolve, interval));
	}
	return false;
}
