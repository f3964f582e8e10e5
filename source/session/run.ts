/* One run of the wizard: find the plan, show the form, write, offer what comes next. */

import {basename, join, sep} from 'node:path';
import type {WizardArguments} from '../command-table.ts';
import {createDrafts} from '../disk/drafts.ts';
import {findOwnFolder} from '../disk/own-folder.ts';
import {findRealPath, isWithin} from '../disk/plan-file.ts';
import {readSettings} from '../disk/settings.ts';
import {findWorkspace, planPlace} from '../disk/workspace.ts';
import {explain, Failure} from '../failure.ts';
import {readPlan} from '../plan/plan.ts';
import {type EarlyScreen, prefersLines} from '../terminal/early-screen.ts';
import {throughGaps} from '../wizard/gaps.ts';
import {openMerge} from '../wizard/overlays/merging.ts';
import {openReview} from '../wizard/overlays/review.ts';
import type {State} from '../wizard/state.ts';
import {displayText} from '../wizard/text/display.ts';
import {update} from '../wizard/update.ts';
import {findBeginning} from './beginning.ts';
import {bindKeys} from './bindings.ts';
import {resumeCommand, resumeLine} from './command-line.ts';
import {agreeTemplate} from './consent.ts';
import type {Desk} from './desk.ts';
import {createEvents} from './events.ts';
import {type Later, openForm} from './form.ts';
import {createKeeper, type Keeper} from './keeper.ts';
import {openDocument, shortPath} from './opening.ts';
import {guardExit, rescueUnsaved} from './rescue.ts';
import {print, salvage} from './salvage.ts';
import {openScreenDesk} from './screen-desk.tsx';
import type {Session} from './session.ts';
import {exitOn} from './signals.ts';
import {askTakenOver, shareWork} from './take-over.ts';
import {openTemplates} from './templates.ts';
import {watchPlan} from './watching.ts';
import {firstState, openWork, type Work} from './work.ts';
import type {World} from './world.ts';
import {writePlan} from './writing.ts';

/** The code of a person who leaves. */
const left = 130;

/** Runs the wizard and returns its exit code. */
export async function runWizard(request: WizardArguments, world: World, screen?: EarlyScreen): Promise<number> {
	const folder = await findOwnFolder();
	const workspace = findWorkspace({cwd: world.cwd});
	const drafts = createDrafts(join(folder, 'drafts'));
	const notes: string[] = [];
	const note = (sentence: string): void => {
		notes.push(sentence);
	};
	const ignoreSignals = exitOn('SIGTERM', 'SIGHUP');
	const events = createEvents();
	const desk = await openDesk(request, world, screen);
	try {
		return await run({request, workspace, drafts, desk, events, note, world, folder}, notes);
	} finally {
		desk.close();
		ignoreSignals();
		for (const sentence of notes) world.stderr.write(`${displayText(sentence)}\n`);
	}
}

/* Takes the terminal: on a screen, or for plain lines. Nothing else tells these apart. */
async function openDesk({isLinear}: WizardArguments, world: World, screen: EarlyScreen | undefined): Promise<Desk> {
	if (!isLinear && !prefersLines(process.env)) return openScreenDesk(world, screen);
	const {openLineDesk} = await import('./line-desk.ts');
	return openLineDesk(world);
}

async function run(session: Session, notes: readonly string[]): Promise<number> {
	const {request, workspace, drafts, desk, world, folder} = session;
	const {keys, remarks} = readSettings(folder);
	const bindings = bindKeys(keys);
	const beginning = await findBeginning(session);
	if (!beginning) return left;
	const agreed = beginning.draft
		? {template: request.template}
		: await agreeTemplate(openDocument(beginning.path), session);
	if (agreed === 'leave') return left;
	const names = {...request, ...agreed};
	const found = openWork(beginning.path, beginning.draft, names, workspace);
	const share = await shareWork(found, drafts, desk);
	if (!share) return left;
	const work = share === found ? found : {...openWork(beginning.path, share.draft, names, workspace), id: share.id};
	const {columns, rows} = world.stdout;
	const opened = firstState(work, bindings, {columns: columns || 80, rows: rows || 24}, remarks);
	const state = request.isOnlyGaps ? throughGaps(opened) : opened;
	const said = [...linkNotes(session, work), ...notes, state.message].filter(Boolean);
	return fillIn(session, work, {...state, message: said.join(' ')});
}

/* Where the plan that was asked for is a link, the form is about another file. */
function linkNotes({request, workspace}: Session, {path, file}: Work): readonly string[] {
	const asked = planPlace(request.plan, workspace);
	if (asked === undefined || findRealPath(asked) !== path) return [];
	const isElsewhere = asked.startsWith(workspace.root + sep) && !isWithin(path, workspace.root);
	return basename(asked) !== basename(path) || isElsewhere
		? [`${shortPath(asked, workspace.cwd)} is a link to ${file}.`]
		: [];
}

type Loaded = Later & {readonly close: () => void};

async function fillIn(session: Session, work: Work, first: State): Promise<number> {
	let loading: Promise<Loaded> | undefined;
	let keeper: Keeper | undefined;
	const templates = openTemplates(work, session);
	const load = (): Promise<Loaded> => {
		loading ??= loadLater(session, work);
		return loading;
	};
	try {
		for (let state = first; ; ) {
			const last = await openForm(state, {...session, templates}, load);
			({keeper} = await load());
			const end = last.outcome?.type === 'write' ? await write(session, work, last, keeper) : 'leave';
			if (end === 'leave') return leave(session, work, last, keeper);
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
		throw explained(error, work, keeper, session);
	} finally {
		await loading?.then(
			({close}) => close(),
			() => {},
		);
	}
}

/* conf and execa take as long to load as the form does, and nobody needs them before the first frame. */
async function loadLater(session: Session, work: Work): Promise<Loaded> {
	const {drafts, desk, world} = session;
	const [{editText}] = await Promise.all([import('../programs/editor.ts'), drafts.prepare()]);
	const keeper = createKeeper(work, session);
	const stops = [guardExit(keeper, desk, world), watchPlan(work, session.events.tell)];
	const close = (): void => {
		for (const stop of stops) stop();
		keeper.release();
	};
	return {keeper, edit: editText, close};
}

/* What the file holds by now is merged, and what came of it is there to be seen before it is written. */
function mergeAtWriting(state: State, theirs: string): State {
	const merged = update(state, {type: 'changed', text: theirs}, Date.now());
	return openMerge(merged) ?? openReview(merged);
}

async function leave(session: Session, work: Work, last: State, keeper: Keeper): Promise<number> {
	if (!keeper.isChanged(last)) {
		keeper.drop();
		session.desk.say('Nothing was changed, so no draft is kept.');
		return left;
	}
	const failure = keeper.keep(last);
	if (failure) await salvage(session, work, last, failure.message);
	else session.desk.say('The draft is kept. To go on:', `  ${resumeLine(keeper.id(), session.request)}`);
	return left;
}

type Back = 'back' | {readonly theirs: string};

/* The exit code, or where the person wants to be instead. */
async function write(session: Session, work: Work, last: State, keeper: Keeper): Promise<number | Back | 'leave'> {
	const {policy} = last.outcome?.type === 'write' ? last.outcome : last;
	// Whatever happens to the file, this is what to go on from.
	const failure = keeper.keep(last);
	const holder = keeper.takenBy();
	const choice = holder ? await askTakenOver(work, holder, session.desk) : 'take';
	if (choice !== 'take') return choice;
	const written = await writePlan(work, last, policy, session).catch(async error => {
		if (!failure) throw error;
		await salvage(session, work, last, error instanceof Failure ? error.message : failure.message);
		// Whatever draft there is, it is an older one.
		return 1;
	});
	if (typeof written !== 'object' || 'theirs' in written) return written;
	keeper.settle();
	const {followUp} = await import('./follow-up.ts');
	return followUp(session, work, readPlan(last.plan.template, written.text), last.setting.template.id);
}

/* An error, with where the draft is. */
function explained(error: unknown, work: Work, keeper: Keeper | undefined, {request, drafts, desk}: Session): Failure {
	const id = keeper?.id() ?? work.id;
	const rescued = keeper && rescueUnsaved(keeper, text => print(text, desk));
	const kept = drafts.has(id) ? `The draft is kept; to go on: ${resumeCommand(id, request)}.` : undefined;
	const problem = error instanceof Failure ? error.message : `plan-wizard made a mistake: ${explain(error)}.`;
	return new Failure([problem, rescued ?? kept].filter(part => part !== undefined).join(' '), {cause: error});
}
