import type {FormEvent} from '../wizard/update.ts';

/** The one way of what happens outside, from wherever it does, into the form. What comes while no form listens waits for the next. */
export type Events = {
	readonly tell: (event: FormEvent) => void;
	/** Returns how to stop listening. */
	readonly listen: (listener: (event: FormEvent) => void) => () => void;
};

export function createEvents(): Events {
	let waiting: readonly FormEvent[] = [];
	let hear: ((event: FormEvent) => void) | undefined;
	const pass = (): void => {
		for (let [event, ...rest] = waiting; event && hear; [event, ...rest] = waiting) {
			waiting = rest;
			hear(event);
		}
	};
	return {
		tell(event) {
			waiting = [...waiting, event];
			pass();
		},
		listen(listener) {
			hear = listener;
			pass();
			return () => {
				if (hear === listener) hear = undefined;
			};
		},
	};
}
