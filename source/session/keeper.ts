/* Keeps the draft of the plan in the form, so that whatever happens nothing that was typed is lost. */

import {createHash} from 'node:crypto';
import type {Draft} from '../disk/draft.ts';
import type {Drafts} from '../disk/drafts.ts';
import type {Holder} from '../disk/lock.ts';
import type {Failure} from '../failure.ts';
import {ownNotes} from '../wizard/judging/judging.ts';
import type {State} from '../wizard/state.ts';
import {type Claim, claimDraft} from './claim.ts';
import type {Events} from './events.ts';
import {type SaveState, saveSoon} from './save-soon.ts';
import type {Session} from './session.ts';
import {draftFrom, type Work} from './work.ts';

export type Keeper = {
	/** The plan or the caret changed. A plan that was only looked at leaves no draft. */
	readonly changed: (state: State) => void;
	/** Saves at once what waits. */
	readonly flush: () => void;
	/** Saves this state, whether or not it changed anything; what went wrong, if anything did. */
	readonly keep: (state: State) => Failure | undefined;
	/** What could not be saved, and why. */
	readonly unsaved: () => {readonly draft: Draft; readonly failure: Failure} | undefined;
	/** Whether there is something to keep: the text is not the one that was opened, or a draft was resumed. */
	readonly isChanged: (state: State) => boolean;
	/** Removes the draft of a plan that was not changed after all. */
	readonly drop: () => void;
	/** Keeps this state under another id instead, to be found but not gone on with unasked. Throws where it cannot be saved. */
	readonly setAside: (state: State, id: string) => string;
	/** Removes the draft of a plan that is written. */
	readonly settle: () => void;
	/** Others may open the plan now. */
	readonly release: () => void;
	/** The id under which the draft is kept now. */
	readonly id: () => string;
	/** Who took the plan over; `undefined` while it is this program's. */
	readonly takenBy: () => Holder | undefined;
};

export function createKeeper(work: Work, {drafts, events: {tell}, note}: Ends): Keeper {
	const moveEarlier = findEarlier(work, drafts, note);
	let isSaved = work.draft !== undefined;
	let hasFailed = false;
	const tellEach = (state: SaveState): void => {
		tellState(state, claim, tell);
		if (hasFailed && state === 'saved') tell({type: 'message', text: 'There is room again, and the draft is saved.'});
		if (state !== 'pending') hasFailed = state !== 'saved';
	};
	const saving = saveSoon(
		draft => {
			moveEarlier();
			saveUnder(claim, drafts, draft);
			isSaved = true;
		},
		{onState: tellEach},
	);
	const claim = claimDraft(drafts, work.id, (holder, copy) => {
		tellLoss(holder, copy, tell);
		// The other one may write over what was saved so far.
		saving.saveAgain();
	});
	const drop = (): void => {
		saving.discard();
		if (isSaved) drafts.remove(claim.id());
	};
	// What somebody else wrote into the file needs no draft.
	const isChanged = ({plan: {text}, setting, judging}: State): boolean =>
		work.draft !== undefined || hasNotes(judging) || (text !== work.plan.text && text !== setting.base);

	return {
		changed(state) {
			// Once there is a draft, it follows back to where it began.
			if (isSaved || isChanged(state)) saving.change(() => draftFrom(work, state));
		},
		flush: saving.flush,
		keep(state) {
			saving.change(() => draftFrom(work, state));
			saving.flush();
			return saving.unsaved()?.failure;
		},
		unsaved: saving.unsaved,
		isChanged,
		drop,
		setAside(state, id) {
			moveEarlier();
			saving.discard();
			drafts.save({...draftFrom(work, state), id});
			drafts.remove(claim.id());
			return id;
		},
		settle() {
			moveEarlier();
			drop();
		},
		release: claim.release,
		id: claim.id,
		takenBy: claim.takenBy,
	};
}

function hasNotes(judging: State['judging']): boolean {
	return judging !== undefined && ownNotes(judging.notes).length > 0;
}

type Ends = Pick<Session, 'drafts' | 'events' | 'note'>;

/* It may be taken over at any moment: what another may not have read any more is saved apart as well. */
function saveUnder(claim: Claim, drafts: Drafts, draft: Draft): void {
	for (let id = ''; id !== claim.id(); ) {
		id = claim.id();
		drafts.save({...draft, id});
		claim.saved(draft.savedAt);
	}
}

function tellState(state: SaveState, claim: Claim, tell: Events['tell']): void {
	const failure = typeof state === 'object' ? state.failed : undefined;
	tell({type: 'saved', mark: typeof state === 'object' ? 'failed' : claim.takenBy() ? 'apart' : state});
	// Each time: the next key takes a message away.
	if (failure) tell({type: 'message', text: failure.message});
}

function tellLoss({pid, host}: Holder, copy: string, tell: Events['tell']): void {
	const who = pid === 0 ? 'Another plan-wizard' : `Another plan-wizard, process ${pid} on ${host},`;
	tell({type: 'saved', mark: 'apart'});
	tell({
		type: 'message',
		text: `${who} took this plan over. What you type here is kept as a draft of its own, \`${copy}\`.`,
	});
}

/* A draft that this run does not go on with. Returns how to move it out of the way, before another is saved in its place. */
function findEarlier(work: Work, drafts: Drafts, note: Session['note']): () => void {
	const {draft, broken} = work.draft ? {} : drafts.find(work.path);
	if (broken) note(broken.cause.message);
	let earlier = draft;
	return () => {
		if (earlier) note(`The earlier draft is kept as \`${moveAside(drafts, earlier)}\`.`);
		earlier = undefined;
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
