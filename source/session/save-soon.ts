import type {Draft} from '../disk/draft.ts';
import {Failure} from '../failure.ts';

/** How far saving is. */
export type SaveState = 'saved' | 'pending' | {readonly failed: Failure};

/* How long after a failure it is tried again; the disk may have room by then. */
const patience = 2000;

type Options = {readonly delay?: number; readonly onState?: (state: SaveState) => void};

/**
Saves each change within `delay` milliseconds, however fast the next ones follow. `onState` hears every turn from one state to
another. What failed is kept and saved with the next change or flush, or as soon as it can be; that it fails still is not told again.
*/
export function saveSoon(save: (draft: Draft) => void, {delay = 100, onState = () => {}}: Options = {}) {
	let latest: (() => Draft) | undefined;
	let isSaved = true;
	let failure: Failure | undefined;
	let timer: NodeJS.Timeout | undefined;

	let retry: NodeJS.Timeout | undefined;

	const turn = (state: SaveState): void => {
		failure = typeof state === 'object' ? state.failed : undefined;
		onState(state);
	};
	const stop = (): void => {
		clearTimeout(timer);
		clearTimeout(retry);
		timer = undefined;
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

	return {
		/** Something changed. `draft` is asked for the draft when it is saved, not before. */
		change(draft: () => Draft) {
			latest = draft;
			isSaved = false;
			if (timer) return;
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
