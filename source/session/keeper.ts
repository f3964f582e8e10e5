/* Keeps the draft of the plan in the form, so that whatever happens nothing that was typed is lost. */

import {createHash} from 'node:crypto';
import {createSaver, type Draft, type Drafts, type SaveState} from '../disk/drafts.ts';
import type {Holder} from '../disk/lock.ts';
import type {Failure} from '../failure.ts';
import type {State} from '../wizard/state.ts';
import type {FormEvent} from '../wizard/update.ts';
import {claimDraft} from './claim.ts';
import {draftFrom, type Work} from './work.ts';

export type Keeper = {
	/** The plan or the caret changed. A plan that was only looked at leaves no draft. */
	readonly changed: (state: State) => void;
	/** Saves at once what waits. */
	readonly flush: () => void;
	/** Saves this state, whether or not it changed anything; what went wrong, if anything did. */
	readonly keep: (state: State) => Failure | undefined;
	/** What could not be saved, and why. */
	readonly unsaved: () => Unsaved | undefined;
	/** Whether there is something to keep: the text is not the one that was opened, or a draft was resumed. */
	readonly isChanged: (state: State) => boolean;
	/** Removes the draft of a plan that was not changed after all. */
	readonly drop: () => void;
	/** Removes the draft of a plan that is written. */
	readonly settle: () => void;
	/** Others may open the plan now. */
	readonly release: () => void;
	/** The id under which the draft is kept now. */
	readonly id: () => string;
	/** Who took the plan over; `undefined` while it is this program's. */
	readonly takenBy: () => Holder | undefined;
};

export type Unsaved = {readonly draft: Draft; readonly failure: Failure};

type Ends = {
	readonly drafts: Drafts;
	/** Tells the form how far saving is. */
	readonly tell: (event: FormEvent) => void;
	/** Hears what the person should know, such as what became of an earlier draft. */
	readonly note: (sentence: string) => void;
};

export function createKeeper(work: Work, {drafts, tell, note}: Ends): Keeper {
	let latest: (() => Draft) | undefined;
	const claim = claimDraft(drafts, work.id, ({pid, host}, copy) => {
		const who = pid === 0 ? 'Another plan-wizard' : `Another plan-wizard, process ${pid} on ${host},`;
		tell({type: 'saved', mark: 'apart'});
		tell({
			type: 'message',
			text: `${who} took this plan over. What you type here is kept as a draft of its own, \`${copy}\`.`,
		});
		// The other one may write over what was saved so far.
		if (!latest) return;
		saver.change(latest);
		saver.flush();
	});
	const found = work.draft ? {} : drafts.find(work.path);
	if (found.broken) note(found.broken.cause.message);
	let earlier = found.draft;
	let failure: Failure | undefined;
	let isSaved = work.draft !== undefined;

	const moveEarlier = (): void => {
		if (!earlier) return;
		note(`The earlier draft is kept as \`${moveAside(drafts, earlier)}\`.`);
		earlier = undefined;
	};
	const save = (draft: Draft): void => {
		moveEarlier();
		// It may be taken over at any moment: what another may not have read any more is saved apart as well.
		for (let id = ''; id !== claim.id(); ) {
			id = claim.id();
			drafts.save({...draft, id});
			claim.saved(draft.savedAt);
		}
		isSaved = true;
	};
	const onState = (state: SaveState): void => {
		failure = typeof state === 'object' ? state.failed : undefined;
		const mark = typeof state === 'object' ? 'failed' : claim.takenBy() ? 'apart' : state;
		tell({type: 'saved', mark});
		// Each time: the next key takes a message away.
		if (failure) tell({type: 'message', text: failure.message});
	};
	const saver = createSaver(save, {onState});
	const drop = (): void => {
		saver.discard();
		latest = undefined;
		if (isSaved) drafts.remove(claim.id());
	};
	const change = (state: State): void => {
		latest = () => draftFrom(work, state);
		saver.change(latest);
	};
	// What somebody else wrote into the file needs no draft.
	const isChanged = ({plan: {text}, setting}: State): boolean =>
		work.draft !== undefined || (text !== work.plan.text && text !== setting.base);

	return {
		changed(state) {
			// Once there is a draft, it follows back to where it began.
			if (isSaved || isChanged(state)) change(state);
		},
		flush: saver.flush,
		keep(state) {
			change(state);
			saver.flush();
			return failure;
		},
		unsaved: () => failure && latest && {draft: latest(), failure},
		isChanged,
		drop,
		settle() {
			moveEarlier();
			drop();
		},
		release: claim.release,
		id: claim.id,
		takenBy: claim.takenBy,
	};
}

/* Under another id it stays in the list of drafts, and can be resumed. */
function moveAside(drafts: Drafts, draft: Draft): string {
	const digest = createHash('sha256').update(`${draft.id} ${draft.savedAt}`).digest('hex').slice(0, 8);
	const id = draft.id.replace(/[\da-f]{8}$/, digest);
	drafts.save({...draft, id});
	drafts.remove(draft.id);
	return id;
}
