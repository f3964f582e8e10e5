/*
A draft is one program's at a time. Another may take it over; then what is typed here goes on as a draft of its own, so that
neither overwrites the other.
*/

import {nameCopy} from '../disk/draft.ts';
import type {Drafts} from '../disk/drafts.ts';
import {type Holder, heartbeat} from '../disk/lock.ts';

export type Claim = {
	/** Where the draft is kept now: under its own id, or, once that was taken over, under another. */
	readonly id: () => string;
	/** Who took it over; `undefined` while it is this program's. */
	readonly takenBy: () => Holder | undefined;
	/** Remembers what was saved last, to tell it from what another saved. */
	readonly saved: (savedAt: string) => void;
	/** Others may have it. */
	readonly release: () => void;
};

/** Claims the draft `id`. `onLost` hears of it once when another takes it over, and under which id it is kept from then on. */
export function claimDraft(drafts: Drafts, id: string, onLost: (holder: Holder, copy: string) => void): Claim {
	let taken: {readonly by: Holder; readonly copy: string} | undefined;
	let lastSaved: string | undefined;

	const lose = (by: Holder): void => {
		taken = {by, copy: nameCopy(id)};
		drafts.hold(taken.copy);
		onLost(by, taken.copy);
	};
	// Who removed the lock may have left a draft of theirs.
	const renew = (): void => {
		const found = drafts.read(id).draft;
		if (found && found.savedAt !== lastSaved) lose({pid: 0, host: '', since: found.savedAt});
		else take();
	};
	const take = (): void => {
		const holder = drafts.hold(id);
		if (holder) lose(holder);
	};
	const check = (): void => {
		if (taken) {
			drafts.checkHold(taken.copy);
			return;
		}
		const hold = drafts.checkHold(id);
		if (hold === 'missing') renew();
		else if (hold !== 'own') lose(hold);
	};

	take();
	const timer = setInterval(check, heartbeat).unref();
	return {
		id() {
			check();
			return taken?.copy ?? id;
		},
		takenBy: () => taken?.by,
		saved(savedAt) {
			lastSaved = savedAt;
		},
		release() {
			clearInterval(timer);
			drafts.release(taken?.copy ?? id);
		},
	};
}
