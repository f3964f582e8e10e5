/* The form as an editor: a file is named, its form opens, and its text is written back. Nothing is asked before or after. */

import {resolve} from 'node:path';
import type {EditArguments} from '../command-table.ts';
import {nameCopy, nameDraft} from '../disk/draft.ts';
import {findRealPath, readPlanFile} from '../disk/plan-file.ts';
import {readSettings} from '../disk/settings.ts';
import {explain, Failure} from '../failure.ts';
import {fieldVariable} from '../programs/field-variable.ts';
import type {EarlyScreen} from '../terminal/early-screen.ts';
import {keyLabel} from '../wizard/keymap.ts';
import type {State} from '../wizard/state.ts';
import {update} from '../wizard/update.ts';
import {bindKeys} from './bindings.ts';
import {type Document, isNew, usualFor} from './choice.ts';
import {hasAgreedTemplate} from './consent.ts';
import {findOrphan, nameAside, sweepDrafts} from './edit-drafts.ts';
import {type Ends, fillIn, left} from './fill-in.ts';
import type {Keeper} from './keeper.ts';
import {openDocument} from './opening.ts';
import {salvage} from './salvage.ts';
import {plainRequest, type Session} from './session.ts';
import {inWords} from './time.ts';
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
		const path = realPath(resolve(world.cwd, file));
		refuseNested(path);
		const work = openUnasked(path, session, usualFor);
		const exitCode = await fillIn(session, work, openingState(work, session), ends);
		sweepDrafts(session.drafts, Date.now());
		return exitCode;
	});
}

/* A form that opened its editor is the caller: it would open itself again and again. */
function refuseNested(path: string): void {
	const field = process.env[fieldVariable];
	if (!field || findRealPath(field) !== path) return;
	throw new Failure(
		'The editor that a form opened is plan-wizard itself. Set `VISUAL` to another one, such as `nano`.',
	);
}

/** A path without links. Throws a Failure where there is no way to it. */
export function realPath(path: string): string {
	try {
		return findRealPath(path);
	} catch (error) {
		throw new Failure(`Could not find \`${path}\`: ${explain(error)}.`, {cause: error});
	}
}

/* The template of a document that no other is named for; `null` for what it fits. */
type Usual = (document: Document) => string | null;

/** Opens the file at `path` without a question: with its draft, if there is one, and apart from whoever else has it open. */
export function openUnasked(path: string, session: Session, usual: Usual = () => null): Work {
	const {request, workspace, drafts, note} = session;
	const {draft = findOrphan(drafts, path, openDocument(path).base), broken} = drafts.find(path);
	if (broken) note(broken.cause.message);
	const id = draft?.id ?? nameDraft(path);
	const open = (from: typeof draft): Work => {
		const names = {...request, ...(from ? {} : templateFor(path, session, usual))};
		return openWork(path, from, names, workspace);
	};
	const isHeld = drafts.hasLock(id) && drafts.hold(id) !== undefined;
	return isHeld ? {...open(undefined), id: nameCopy(id)} : open(draft);
}

/* A template of the project counts if it was agreed to before. */
function templateFor(path: string, session: Session, usual: Usual): {readonly template?: string | null} {
	if (session.request.template !== undefined) return {};
	const document = openDocument(path);
	return !isNew(document) && hasAgreedTemplate(document, session) ? {} : {template: usual(document)};
}

/** The first state of a form that was opened without a question. */
export function openingState(work: Work, {world, folder, desk}: Session): State {
	const {keys, remarks} = readSettings(folder);
	const state = firstState(work, desk.bindings ?? bindKeys(keys), sizeOf(world.stdout), {remarks, isEditor: true});
	if (!work.draft) return state;
	const key = keyLabel(state.setting.bindings, 'giveUp');
	const saved = inWords(work.draft.savedAt);
	const words = `This goes on from your draft, saved ${saved}${key && `; ${key} gives it up`}.`;
	// What was written into the file since comes in at once, or both would not be said.
	const text = readPlanFile(work.path)?.text ?? null;
	const merged = text === null || text === work.base ? state : update(state, {type: 'changed', text}, Date.now());
	return {...merged, message: `${words} ${merged.message}`.trim()};
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
		session.note(putAside(work, last, keeper));
		return exitCode;
	}
	const failure = keeper.keep(last);
	if (failure) await salvage(session, work, last, failure.message);
	else session.note(ends.kept(keeper.id(), session));
	return exitCode;
}

/* The next time the file opens as it is; but giving up is one key, and what was written may have been an hour's work. */
function putAside(work: Work, last: State, keeper: Keeper): string {
	try {
		return `Given up; the file is as it was. What you wrote is kept as the draft \`${keeper.setAside(last, nameAside(work.path))}\`.`;
	} catch (error) {
		if (error instanceof Failure) return `Given up; the file is as it was. ${error.message}`;
		throw error;
	}
}
