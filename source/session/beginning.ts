/* Where a run begins: which plan, and whether with its draft. Asked only where there is a choice. */

import {join, sep} from 'node:path';
import {type Draft, nameDraft} from '../disk/draft.ts';
import type {Found} from '../disk/drafts.ts';
import {findRealPath, readPlanFile} from '../disk/plan-file.ts';
import {findPlanPath, planPlace} from '../disk/workspace.ts';
import {Failure} from '../failure.ts';
import {otherPlan, type StartEntry, whichPlan, whichText} from '../ui/start.ts';
import {findPlan, shortPath} from './opening.ts';
import type {Session} from './session.ts';
import {inWords} from './time.ts';
import {placeInWords} from './work.ts';

/** The plan to open, and the draft to go on with. */
export type Beginning = {readonly path: string; readonly draft?: Draft};

/** Finds where to begin; `undefined` when the person leaves instead. */
export async function findBeginning(session: Session): Promise<Beginning | undefined> {
	const {request, workspace} = session;
	if (request.resume !== undefined) return resume(session, request.resume);
	const path = findPlan(request.plan, workspace, request);
	return path === undefined ? choosePlan(session) : chooseDraft(session, path);
}

function resume({request, workspace, drafts}: Session, id: string | true): Beginning {
	if (id !== true) {
		const named = drafts.read(id);
		const found = named.draft || named.broken ? named : drafts.find(planPlace(id, workspace) ?? id);
		return resumed(found, `There is no draft \`${id}\``);
	}
	const path = request.plan === undefined ? undefined : findPlan(request.plan, workspace, request);
	const [draft] = drafts.list().drafts.filter(({planPath}) => path === undefined || planPath === path);
	return resumed(draft ? {draft} : {}, path === undefined ? 'There is no draft' : `There is no draft of \`${path}\``);
}

function resumed({draft, broken}: Found, problem: string): Beginning {
	if (draft) return {path: draft.planPath, draft};
	throw broken?.cause ?? new Failure(`${problem}; \`plan-wizard drafts\` lists those that there are.`, {exitCode: 2});
}

/* `place` is where it stands in the project; `path`, without links, tells whether two are one. */
type Candidate = Beginning & {readonly place: string; readonly entry: StartEntry};

async function choosePlan(session: Session): Promise<Beginning | undefined> {
	const candidates = await findCandidates(session);
	const [only] = candidates;
	const open = ({place}: Candidate): string => findPlanPath(place, session.workspace, session.request);
	if (only && candidates.length === 1) return chooseDraft(session, open(only));
	const entries = candidates.map(({entry}) => entry);
	const index = await session.desk.ask(whichPlan([...entries, {type: 'other'}]));
	if (index === candidates.length) return nameOther(session);
	const chosen = index === undefined ? undefined : candidates[index];
	if (chosen?.draft) return {path: chosen.path, draft: chosen.draft};
	return chosen && {path: open(chosen)};
}

async function nameOther(session: Session): Promise<Beginning | undefined> {
	const name = await session.desk.askLine(otherPlan);
	const path = name === undefined ? undefined : findPlan(name, session.workspace, session.request);
	return path === undefined ? undefined : chooseDraft(session, path);
}

async function findCandidates(session: Session): Promise<readonly Candidate[]> {
	const {cwd, features} = session.workspace;
	const drafts = findDrafts(session);
	const others = features.map(({name, place, plan}): Candidate => {
		return {
			place,
			path: findRealPath(place),
			entry: plan ? {type: 'plan', file: shortPath(plan, cwd)} : {type: 'feature', name},
		};
	});
	const here = join(cwd, 'plan.md');
	const all = [
		...drafts.map(draft => ({place: draft.planPath, path: draft.planPath, draft, entry: describeDraft(draft)})),
		...others.filter(({entry}) => entry.type === 'plan'),
		...others.filter(({entry}) => entry.type === 'feature'),
		{place: here, path: findRealPath(here), entry: {type: 'new', file: 'plan.md'} as const},
	];
	return all.filter(({path}, index) => all.findIndex(one => one.path === path) === index);
}

function findDrafts({request, workspace: {root}, drafts: saved, note}: Session): readonly Draft[] {
	if (request.isFresh || saved.isEmpty()) return [];
	const {drafts, broken} = saved.list();
	for (const {cause} of broken) note(cause.message);
	const project = findRealPath(root) + sep;
	return drafts.filter(({planPath}) => planPath.startsWith(project));
}

const describeDraft = (draft: Draft): StartEntry & {readonly type: 'draft'} => ({
	type: 'draft',
	title: draft.title,
	saved: inWords(draft.savedAt),
	place: placeInWords(draft),
});

async function chooseDraft(
	{request, workspace, drafts, desk, note}: Session,
	path: string,
): Promise<Beginning | undefined> {
	if (request.isFresh || !drafts.has(nameDraft(path))) return {path};
	const {draft, broken} = drafts.find(path);
	if (broken) note(broken.cause.message);
	if (!draft) return {path};
	const hasFile = readPlanFile(path) !== undefined;
	const choice = await desk.ask(whichText(shortPath(path, workspace.cwd), describeDraft(draft), hasFile));
	return choice && {path, ...(choice === 'resume' && {draft})};
}
