import type {Draft} from '../disk/draft.ts';
import {Failure} from '../failure.ts';

/** How far saving is. */
export type SaveState = 'saved' | 'pending' | {readonly failed: Failure};

/* How long after a failure it is tried again; the disk may have room by then. */
const patience = 2000;

/* A save takes longer than a key, and would hold up one that comes meanwhile. Right behind a key's frame hardly any does. */
const early = 0.5;

type Options = {readonly delay?: number; readonly onState?: (state: SaveState) => void};

/**
Saves each change within `delay` milliseconds, however fast the next ones follow; where some do, as soon as one of them is drawn.
`onState` hears every turn from one state to another. What failed is kept and saved with the next change or flush, or as soon as it can
be; that it fails still is not told again.
*/
export function saveSoon(save: (draft: Draft) => void, {delay = 100, onState = () => {}}: Options = {}) {
	let latest: (() => Draft) | undefined;
	let isSaved = true;
	let failure: Failure | undefined;
	let timer: NodeJS.Timeout | undefined;
	let began = 0;
	let drawn: NodeJS.Immediate | undefined;
	let retry: NodeJS.Timeout | undefined;

	const turn = (state: SaveState): void => {
		failure = typeof state === 'object' ? state.failed : undefined;
		onState(state);
	};
	const stop = (): void => {
		clearTimeout(timer);
		clearTimeout(retry);
		clearImmediate(drawn);
		timer = undefined;
		drawn = undefined;
	};
	const saveNow = (draft: Draft, isRetry = false): void => {
		try {
			save(draft);
			isSaved = true;
			turn('saved');
		} catch (error) {
			if (!(error instanceof Failure)) throw error;
			if (!isRetry || failure?.message !== error.message) turn({failed: error});
			retry = setTimeout(() => {
				if (latest && !isSaved) saveNow(latest(), true);
			}, patience).unref();
		}
	};
	const flush = (): void => {
		stop();
		if (latest && !isSaved) saveNow(latest());
	};
	// React draws in the first of these two turns.
	const flushWhenDrawn = (): void => {
		drawn = setImmediate(() => {
			drawn = setImmediate(flush);
		});
	};

	return {
		/** Something changed. `draft` is asked for the draft when it is saved, not before. */
		change(draft: () => Draft) {
			latest = draft;
			isSaved = false;
			if (timer) {
				if (!drawn && performance.now() - began >= delay * early) flushWhenDrawn();
				return;
			}

			began = performance.now();
			timer = setTimeout(flush, delay).unref();
			onState('pending');
		},
		/** Saves at once what waits; tries again what failed. */
		flush,
		/** Saves at once, also what was saved before. */
		saveAgain() {
			isSaved = false;
			flush();
		},
		/** What could not be saved, and why. */
		unsaved: () => failure && latest && {draft: latest(), failure},
		/** Forgets what waits: the plan is written, and its draft is about to be removed. */
		discard() {
			stop();
			latest = undefined;
		},
	};
}
