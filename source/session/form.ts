/* The form while it is open, with the draft kept whatever becomes of it. */

import type {editText} from '../editor.ts';
import type {Keyboard} from '../keyboard.ts';
import {type FormEvent, type FormWorld, runForm} from '../ui/form.tsx';
import type {State} from '../wizard/state.ts';
import type {Desk} from './desk.ts';
import type {Keeper} from './keeper.ts';

/** What the form needs that is loaded only once its first frame stands. */
export type Later = {readonly keeper: Keeper; readonly edit: typeof editText};

type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

const exitCodes: Readonly<Record<Signal, number>> = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129};

// How long a form that failed may take to close.
const patience = 1000;

/**
Shows the form until it has an outcome. `load` is called when its first frame is drawn, with what tells the form an event; no
key reaches the form before that is done. Throws what went wrong inside, when the terminal is given back.
*/
export async function openForm(
	state: State,
	desk: Desk,
	load: (tell: (event: FormEvent) => void) => Promise<Later>,
): Promise<State> {
	const loaded = Promise.withResolvers<Later>();
	let later: Later | undefined;
	let tell: (event: FormEvent) => void = () => {};
	let mistake: {readonly error: unknown} | undefined;

	let unwatch = (): void => {};
	let isOpen = true;

	const flush = (): void => later?.keeper.flush();
	const end = (signal: Signal): void => {
		if (!isOpen) return;
		flush();
		later?.keeper.release();
		// Ink and the keyboard give the terminal back.
		process.exit(exitCodes[signal]);
	};
	const fail = (error: unknown): void => {
		const isFirst = mistake === undefined;
		mistake ??= {error};
		try {
			flush();
			if (!isFirst) process.exit(1);
			setTimeout(() => process.exit(1), patience).unref();
			tell({type: 'key', key: leaveKey(state)});
		} catch {
			process.exit(1);
		}
	};

	const world: FormWorld = {
		keyboard: heldBack(desk.keyboard, loaded.promise),
		stdout: desk.stdout,
		changed: changed => later?.keeper.changed(changed),
		flush,
		edit: (text, extension) => later?.edit({text, extension}).text ?? text,
		drawn() {
			desk.handOver();
			unwatch = watch(end, fail);
			void desk.keyboard.ended.then(() => end('SIGHUP'));
			load(tell).then(parts => {
				later = parts;
				loaded.resolve(parts);
			}, fail);
		},
		connect(dispatch) {
			tell = dispatch;
		},
	};
	try {
		const last = await runForm(state, world);
		if (mistake) throw mistake.error;
		return last;
	} catch (error) {
		flush();
		throw error;
	} finally {
		isOpen = false;
		unwatch();
	}
}

/* A keyboard whose events wait until `ready`. */
function heldBack(keyboard: Keyboard, ready: Promise<unknown>): Keyboard {
	return {
		...keyboard,
		listen(listener) {
			let stop = (): void => {};
			let isOver = false;
			void ready.then(() => {
				if (!isOver) stop = keyboard.listen(listener);
			});
			return () => {
				isOver = true;
				stop();
			};
		},
	};
}

function watch(end: (signal: Signal) => void, fail: (error: unknown) => void): () => void {
	const signals = Object.keys(exitCodes) as readonly Signal[];
	for (const signal of signals) process.on(signal, end);
	process.on('uncaughtException', fail);
	return () => {
		for (const signal of signals) process.off(signal, end);
		process.off('uncaughtException', fail);
	};
}

const leaveKey = ({setting}: State): string =>
	setting.bindings.find(({command}) => command === 'leave')?.keys[0] ?? 'ctrl+c';
