/* The form from its first state to its end, and the writing: what every run with a form has in common. */

import {explain, Failure} from '../failure.ts';
import type {Plan} from '../plan/place.ts';
import {readPlan} from '../plan/plan.ts';
import {openMerge} from '../wizard/overlays/merging.ts';
import {openReview, writeReviewed} from '../wizard/overlays/review.ts';
import {openVerdict} from '../wizard/overlays/verdict.ts';
import type {State} from '../wizard/state.ts';
import {update} from '../wizard/update.ts';
import {type Found, openEditor, takeEdited} from './editing.ts';
import {type Later, openForm} from './form.ts';
import {createKeeper, type Keeper} from './keeper.ts';
import {guardExit, rescueUnsaved} from './rescue.ts';
import {print, salvage} from './salvage.ts';
import type {Session} from './session.ts';
import {askTakenOver} from './take-over.ts';
import {openTemplates} from './templates.ts';
import {watchPlan} from './watching.ts';
import type {Work} from './work.ts';
import {writePlan} from './writing.ts';

/** The code of a person who leaves. */
export const left = 130;

/** What is particular to a run: what its ends are, as exit codes, and what is said there. */
export type Ends = {
	/** The plan is written and its draft gone; `template` is the name of the plan's, `last` the form's last state. */
	readonly written: (session: Session, work: Work, plan: Plan, template: string, last: State) => Promise<number>;
	/** What is written, where that is not the form's own plan. */
	readonly ready?: (last: State) => State;
	/** The form was left, in whichever way but writing. */
	readonly left: (session: Session, work: Work, last: State, keeper: Keeper) => Promise<number>;
	/** Where the draft `id` is, and how to go on with it; a sentence. */
	readonly kept: (id: string, session: Session) => string;
	/** Whether the file itself is written to, and only where something differs, instead of another being put in its place. */
	readonly isInPlace?: boolean;
};

type Loaded = Later & {readonly close: () => void};

/**
Shows the form from its first state until it is over, with the draft kept and the file watched, and writes where the person wants
that. Returns the exit code.
*/
export async function fillIn(session: Session, work: Work, first: State, ends: Ends): Promise<number> {
	let loading: Promise<Loaded> | undefined;
	let keeper: Keeper | undefined;
	const templates = openTemplates(work, session);
	const found = takeEdited(first, session.folder, work.id);
	const load = (): Promise<Loaded> => {
		loading ??= loadLater(session, work, found);
		return loading;
	};
	try {
		for (let state = found?.state ?? first; ; ) {
			const last = state.outcome ? state : await openForm(state, {...session, templates}, load);
			({keeper} = await load());
			const end = isWritten(last) ? await write(session, work, last, keeper, ends) : 'leave';
			if (end === 'leave') return await ends.left(session, work, last, keeper);
			if (typeof end === 'number') return end;
			const back = {...last, outcome: undefined, overlay: undefined};
			state = end === 'back' ? back : mergeAtWriting(back, end.theirs);
			keeper.changed(state);
		}
	} catch (error) {
		keeper ??= await loading?.then(
			later => later.keeper,
			() => undefined,
		);
		throw explained(error, work, keeper, session, ends);
	} finally {
		await loading?.then(
			({close}) => close(),
			() => {},
		);
	}
}

function isWritten({outcome}: State): boolean {
	return outcome?.type === 'write' || outcome?.type === 'judge';
}

/* conf and execa take as long to load as the form does, and nobody needs them before the first frame. */
async function loadLater(session: Session, work: Work, found: Found | undefined): Promise<Loaded> {
	const {drafts, desk, world, folder} = session;
	const [{editText}, {askFirst}, {createProposer}] = await Promise.all([
		import('../programs/editor.ts'),
		import('./ask-first.ts'),
		import('./proposer.ts'),
		drafts.prepare(),
	]);
	const keeper = createKeeper(work, session);
	found?.kept(keeper);
	const stops = [guardExit(keeper, desk, world), watchPlan(work, session.events.tell)];
	const propose = createProposer(session);
	const close = (): void => {
		propose.stop();
		for (const stop of stops) stop();
		keeper.release();
	};
	const editor = openEditor(folder, keeper, request => editText({...request, terminal: world.terminal}));
	return {keeper, editor, ask: askFirst(session), propose, close};
}

/* What the file holds by now is merged, and what came of it is there to be seen before it is written, unless a program waits. */
function mergeAtWriting(state: State, theirs: string): State {
	const merged = update(state, {type: 'changed', text: theirs}, Date.now());
	return openMerge(merged) ?? writeReviewed(merged) ?? (merged.judging ? openVerdict(merged) : openReview(merged));
}

type Back = 'back' | {readonly theirs: string};

/* The exit code, or where the person wants to be instead. */
async function write(
	session: Session,
	work: Work,
	last: State,
	keeper: Keeper,
	ends: Ends,
): Promise<number | Back | 'leave'> {
	const {policy} = last.outcome?.type === 'write' ? last.outcome : last;
	// Whatever happens to the file, this is what to go on from.
	const failure = keeper.keep(last);
	const holder = keeper.takenBy();
	const choice = holder ? await askTakenOver(work, holder, session.desk) : 'take';
	if (choice !== 'take') return choice;
	const ready = ends.ready?.(last) ?? last;
	const written = await writePlan(work, ready, policy, {...session, isInPlace: ends.isInPlace === true}).catch(
		async error => {
			if (!failure) throw error;
			await salvage(session, work, last, error instanceof Failure ? error.message : failure.message);
			// Whatever draft there is, it is an older one.
			return 1;
		},
	);
	if (typeof written !== 'object' || 'theirs' in written) return written;
	keeper.settle();
	session.world.decided?.(0);
	return ends.written(session, work, readPlan(last.plan.template, written.text), last.setting.template.id, last);
}

/* An error, with where the draft is. */
function explained(error: unknown, work: Work, keeper: Keeper | undefined, session: Session, ends: Ends): Failure {
	const {drafts, desk} = session;
	const id = keeper?.id() ?? work.id;
	const rescued = keeper && rescueUnsaved(keeper, text => print(text, desk));
	const kept = drafts.has(id) ? ends.kept(id, session) : undefined;
	const problem = error instanceof Failure ? error.message : `plan-wizard made a mistake: ${explain(error)}.`;
	return new Failure([problem, rescued ?? kept].filter(part => part !== undefined).join(' '), {cause: error});
}
