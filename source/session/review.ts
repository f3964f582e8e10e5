/* A review: another's plan in the form, to be approved or sent back. Nothing is asked before; what is told goes to stdout. */

import {resolve} from 'node:path';
import type {ReviewArguments} from '../command-table.ts';
import {nameDraft} from '../disk/draft.ts';
import {readPlanFile} from '../disk/plan-file.ts';
import {dropSentNotes, keepSentNotes, readSentNotes} from '../disk/sent-notes.ts';
import {readSettings} from '../disk/settings.ts';
import {explain, Failure} from '../failure.ts';
import type {Plan} from '../plan/place.ts';
import {approve} from '../plan/review/approve.ts';
import type {Review} from '../plan/review/feedback.ts';
import type {EarlyScreen} from '../terminal/early-screen.ts';
import {ownNotes, readJudging, type SavedJudging} from '../wizard/judging/judging.ts';
import {openJudging} from '../wizard/judging/open-judging.ts';
import {notesOf} from '../wizard/judging/told.ts';
import type {State, Verdict} from '../wizard/state.ts';
import {recordApproval, recordSeen} from './approval.ts';
import {findBase} from './base.ts';
import {bindKeys} from './bindings.ts';
import {openUnasked} from './edit.ts';
import {type Ends, fillIn, left} from './fill-in.ts';
import type {Keeper} from './keeper.ts';
import {limited} from './limited.ts';
import {findPlan, shortPath} from './opening.ts';
import {salvage} from './salvage.ts';
import {plainRequest, type Session} from './session.ts';
import {withSession} from './with-session.ts';
import {firstState, sizeOf, type Work} from './work.ts';
import type {World} from './world.ts';

/** What came of a review; `review` is what there is to tell of it, where it ended with a verdict. */
export type Reviewed = {readonly exitCode: number; readonly review?: Review};

const exitCodes = {approved: 0, 'sent-back': 3} satisfies Record<Verdict, number>;

/** Opens a plan to judge it. The terminal is given back when this returns. */
export async function runReview(request: ReviewArguments, world: World, screen?: EarlyScreen): Promise<Reviewed> {
	let review: Review | undefined;
	const {template, isLinear, isOutside} = request;
	const exitCode = await withSession({...plainRequest, template, isLinear, isOutside}, world, screen, async session => {
		const path = findPlan(request.file, session.workspace, request) ?? resolve(world.cwd, request.file);
		requirePlan(path, session);
		const work = openUnasked(path, session);
		const ends: Ends = {
			...common,
			async written(own, {file, path: written}, plan, _, last) {
				if (last.outcome?.type !== 'judge') return left;
				const {verdict} = last.outcome;
				await keepNotes(own, written, last, verdict);
				if (verdict === 'approved') await keepApproval(own, written, plan);
				else recordSeen({path: written, folder: own.folder}, plan.text);
				const notes = ownNotes(notesOf(last));
				review = {
					file,
					verdict,
					before: last.setting.base ?? '',
					plan,
					notes: notes.map(({note}) => note),
					places: notes.map(({at}) => at),
				};
				return exitCodes[verdict];
			},
		};
		return fillIn(session, work, stateOf(work, session, request), ends);
	});
	return review ? {exitCode, review} : {exitCode};
}

function requirePlan(path: string, {workspace: {cwd}}: Session): void {
	const text = readPlanFile(path)?.text;
	const file = shortPath(path, cwd);
	if (text === undefined) throw new Failure(`Could not read the plan \`${file}\`: it does not exist.`);
	if (text.trim() === '') throw new Failure(`There is nothing to review in \`${file}\`: it is empty.`);
}

function stateOf(work: Work, session: Session, {base}: ReviewArguments): State {
	const {folder, world, workspace} = session;
	const {keys, remarks} = readSettings(folder);
	const opened = firstState(work, bindKeys(keys), sizeOf(world.stdout), {remarks});
	const compared = findBase(base, {path: work.path, folder}, workspace.cwd);
	const kept = work.draft?.review;
	const saved = kept === undefined ? sentBefore(folder, work.path) : readJudging(kept);
	const open = (against: typeof compared) => openJudging(opened, against, saved, work.draft !== undefined);
	return limited(
		() => open(compared),
		() => ({...open(undefined), message: `\`${work.file}\` is too long to be compared with ${compared?.name}.`}),
	);
}

/* What was said of the text before stays in sight, to be looked for in this one. */
function sentBefore(folder: string, path: string): SavedJudging {
	const {notes} = readJudging(readSentNotes(folder, nameDraft(path)));
	return {notes: notes.map(placed => ({...placed, isEarlier: true})), seen: []};
}

async function keepNotes({folder, note}: Session, path: string, last: State, verdict: Verdict): Promise<void> {
	const id = nameDraft(path);
	const notes = notesOf(last);
	try {
		if (verdict === 'approved' || notes.length === 0) dropSentNotes(folder, id);
		else await keepSentNotes(folder, id, notes);
	} catch (error) {
		note(`The notes could not be kept for the next revision: ${explain(error)}.`);
	}
}

/* It was said that the plan is good; that this could not be kept is told, and changes nothing about it. */
async function keepApproval({folder, note, workspace}: Session, path: string, plan: Plan): Promise<void> {
	try {
		const file = await recordApproval({path, folder}, plan);
		note(`Approved; \`${shortPath(file, workspace.cwd)}\` keeps what was approved.`);
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		note(error.message);
	}
}

const common = {
	ready: last =>
		last.outcome?.type === 'judge' && last.outcome.verdict === 'approved' ? {...last, plan: approve(last.plan)} : last,
	left: leave,
	kept: () => 'The draft is kept with its notes; `plan-wizard review` of the same file goes on with it.',
} satisfies Partial<Ends>;

async function leave(session: Session, work: Work, last: State, keeper: Keeper): Promise<number> {
	if (!keeper.isChanged(last)) {
		keeper.drop();
		return left;
	}
	const failure = keeper.keep(last);
	if (failure) await salvage(session, work, last, failure.message);
	else session.note(common.kept());
	return left;
}
