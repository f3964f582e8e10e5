/* A review: another's plan in the form, to be approved or sent back. Nothing is asked before; what is told goes to stdout. */

import {isAbsolute, resolve} from 'node:path';
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
import {count, ownNotes, readJudging, type SavedJudging} from '../wizard/judging/judging.ts';
import {openJudging} from '../wizard/judging/open-judging.ts';
import {notesOf} from '../wizard/judging/told.ts';
import {keyLabel} from '../wizard/keymap.ts';
import type {State, Verdict} from '../wizard/state.ts';
import {displayText} from '../wizard/text/display.ts';
import {recordApproval, recordSeen} from './approval.ts';
import {findBases, seenName} from './base.ts';
import {bindKeys} from './bindings.ts';
import {openUnasked} from './edit.ts';
import {type Ends, fillIn, left} from './fill-in.ts';
import type {Keeper} from './keeper.ts';
import {limited} from './limited.ts';
import {findPlan, shortPath} from './opening.ts';
import {salvage} from './salvage.ts';
import {plainRequest, type Session} from './session.ts';
import {inWords} from './time.ts';
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
		const work = named(openUnasked(path, session), request, session);
		const ends: Ends = {
			...common,
			async written(own, {path: written, ...current}, plan, _, last) {
				if (last.outcome?.type !== 'judge') return left;
				const {verdict} = last.outcome;
				const isKept = verdict === 'sent-back' || (await keepApproval(own, written, plan));
				await keepNotes(own, written, last, isKept ? verdict : 'sent-back');
				if (verdict === 'sent-back' || !isKept) recordSeen({path: written, folder: own.folder}, plan.text);
				if (!isKept) return 1;
				const notes = ownNotes(notesOf(last));
				review = {
					file: request.as === unnamed ? '' : (request.as ?? current.file),
					isCopy: request.as !== undefined,
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

/* What is given for a plan without a name. */
const unnamed = '.';

/* A copy is shown under the name that its reader knows. */
function named(work: Work, {as}: ReviewArguments, {workspace: {cwd}}: Session): Work {
	if (as === undefined) return work;
	if (as === unnamed) return {...work, file: 'the plan'};
	const name = isAbsolute(as) ? shortPath(as, cwd) : as;
	return {...work, file: displayText(name).replace(/\s+/g, ' ').trim() || 'the plan'};
}

function requirePlan(path: string, {workspace: {cwd}}: Session): void {
	const text = readPlanFile(path)?.text;
	const file = shortPath(path, cwd);
	if (text === undefined) throw new Failure(`Could not read the plan \`${file}\`: it does not exist.`);
	if (text.trim() === '') throw new Failure(`There is nothing to review in \`${file}\`: it is empty.`);
}

function stateOf(work: Work, session: Session, {base, as}: ReviewArguments): State {
	const {folder, world, workspace, desk} = session;
	const {keys, remarks} = readSettings(folder);
	const first = firstState(work, desk.bindings ?? bindKeys(keys), sizeOf(world.stdout), {remarks});
	const opened = as === undefined ? first : {...first, setting: {...first.setting, isCopy: true}};
	const {bases, problem} = findBases(base, {path: work.path, folder}, workspace.cwd);
	// It is no reason not to review, and approving would not be kept.
	if (problem !== undefined) session.note(problem);
	const kept = work.draft?.review;
	const saved = kept === undefined ? sentBefore(folder, work.path) : readJudging(kept);
	const open = (against: typeof bases) => openJudging(opened, against, saved, work.draft !== undefined);
	const state = limited(
		() => open(bases),
		() => ({...open([]), message: `\`${work.file}\` is too long to be compared with ${bases[0]?.name}.`}),
	);
	return {...state, message: [...beginningOf(state, work), state.message].join(' ').trim()};
}

/* What a person could not see otherwise: that this goes on from before, and that there is a nearer text to compare with. */
function beginningOf({judging, plan, setting}: State, {draft}: Work): string[] {
	const notes = ownNotes(judging?.notes ?? []).length;
	const said = [notes > 0 && count(notes, 'note'), plan.text !== setting.base && 'your edits'].filter(Boolean);
	const left = said.length > 0 ? `: ${said.join(' and ')} are here` : '';
	const key = keyLabel(setting.bindings, 'otherBase');
	const isNearer = judging?.bases[1]?.name === seenName && key !== '';
	return [
		...(draft ? [`This goes on from ${inWords(draft.savedAt)}${left}.`] : []),
		...(isNearer ? [`${key} compares with ${seenName}.`] : []),
	];
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

/* Whether it could be kept. If not, nobody may take the plan for approved: `check --approved` would say that it is not. */
async function keepApproval({folder, note, workspace}: Session, path: string, plan: Plan): Promise<boolean> {
	try {
		const file = await recordApproval({path, folder}, plan);
		note(`Approved; \`${shortPath(file, workspace.cwd)}\` keeps what was approved.`);
		return true;
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		note(`The approval could not be kept, so the plan is not approved: ${error.message}`);
		return false;
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
