/* The form as an editor: a file is named, its form opens, and its text is written back. Nothing is asked before or after. */

import {resolve} from 'node:path';
import type {EditArguments} from '../command-table.ts';
import {nameCopy, nameDraft} from '../disk/draft.ts';
import {findRealPath} from '../disk/plan-file.ts';
import {readSettings} from '../disk/settings.ts';
import {explain, Failure} from '../failure.ts';
import type {EarlyScreen} from '../terminal/early-screen.ts';
import type {State} from '../wizard/state.ts';
import {bindKeys} from './bindings.ts';
import {noTemplate} from './choice.ts';
import {agreedTemplate} from './consent.ts';
import {type Ends, fillIn, left} from './fill-in.ts';
import type {Keeper} from './keeper.ts';
import {openDocument} from './opening.ts';
import {salvage} from './salvage.ts';
import {plainRequest, type Session} from './session.ts';
import {withSession} from './with-session.ts';
import {firstState, openWork, sizeOf, type Work} from './work.ts';
import type {World} from './world.ts';

/** Opens a file in the form and returns the exit code for whoever waits for an editor: 0 when the file is as the person wants it. */
export async function runEdit(
	{file, template, isLinear}: EditArguments,
	world: World,
	screen?: EarlyScreen,
): Promise<number> {
	return withSession({...plainRequest, template, isLinear}, world, screen, async session => {
		const work = openUnasked(realPath(resolve(world.cwd, file)), session);
		return fillIn(session, work, openingState(work, session), ends);
	});
}

/** A path without links. Throws a Failure where there is no way to it. */
export function realPath(path: string): string {
	try {
		return findRealPath(path);
	} catch (error) {
		throw new Failure(`Could not find \`${path}\`: ${explain(error)}.`, {cause: error});
	}
}

/** Opens the file at `path` without a question: with its draft, if there is one, and apart from whoever else has it open. */
export function openUnasked(path: string, session: Session): Work {
	const {request, workspace, drafts, note} = session;
	const {draft, broken} = drafts.find(path);
	if (broken) note(broken.cause.message);
	const open = (from: typeof draft): Work => {
		const names = {...request, ...(from ? {} : templateFor(path, session))};
		return openWork(path, from, names, workspace);
	};
	const isHeld = drafts.hasLock(nameDraft(path)) && drafts.hold(nameDraft(path)) !== undefined;
	return isHeld ? {...open(undefined), id: nameCopy(nameDraft(path))} : open(draft);
}

/* What is new here is no plan yet. */
function templateFor(path: string, session: Session): {readonly template: string | null | undefined} {
	const document = openDocument(path);
	const {template} = session.request;
	if (template === undefined && !document.base?.trim()) return {template: noTemplate};
	return agreedTemplate(document, session);
}

/** The first state of a form that was opened without a question. */
export function openingState(work: Work, {world, folder}: Session): State {
	const {keys, remarks} = readSettings(folder);
	return firstState(work, bindKeys(keys), sizeOf(world.stdout), {remarks, isEditor: true});
}

/* What `git` and others take for "leave it be". */
const givenUp = 1;

const ends: Ends = {
	written: async () => 0,
	left: leave,
	kept: () => 'The draft is kept; `plan-wizard edit` of the same file goes on with it.',
	isInPlace: true,
};

async function leave(session: Session, work: Work, last: State, keeper: Keeper): Promise<number> {
	const isGivenUp = last.outcome?.type === 'giveUp';
	const exitCode = isGivenUp ? givenUp : left;
	if (!keeper.isChanged(last)) {
		keeper.drop();
		return exitCode;
	}
	if (isGivenUp) {
		session.note(putAside(last, keeper));
		return exitCode;
	}
	const failure = keeper.keep(last);
	if (failure) await salvage(session, work, last, failure.message);
	else session.note(ends.kept(keeper.id(), session));
	return exitCode;
}

/* The next time the file opens as it is; but giving up is one key, and what was written may have been an hour's work. */
function putAside(last: State, keeper: Keeper): string {
	try {
		return `Given up; the file is as it was. What you wrote is kept as the draft \`${keeper.setAside(last)}\`.`;
	} catch (error) {
		if (error instanceof Failure) return `Given up; the file is as it was. ${error.message}`;
		throw error;
	}
}
