/* One run of the wizard: find the plan, show the form, write, offer what comes next. */

import {basename, sep} from 'node:path';
import type {WizardArguments} from '../command-table.ts';
import {findRealPath, isWithin} from '../disk/plan-file.ts';
import {readSettings} from '../disk/settings.ts';
import {planPlace} from '../disk/workspace.ts';
import type {EarlyScreen} from '../terminal/early-screen.ts';
import {throughOnly} from '../wizard/only.ts';
import type {State} from '../wizard/state.ts';
import {findBeginning} from './beginning.ts';
import {bindKeys} from './bindings.ts';
import {resumeCommand, resumeLine} from './command-line.ts';
import {agreeTemplate} from './consent.ts';
import {type Ends, fillIn, left} from './fill-in.ts';
import type {Keeper} from './keeper.ts';
import {openDocument, shortPath} from './opening.ts';
import {salvage} from './salvage.ts';
import type {Session} from './session.ts';
import {shareWork} from './take-over.ts';
import {withSession} from './with-session.ts';
import {firstState, openWork, sizeOf, type Work} from './work.ts';
import type {World} from './world.ts';

/** Runs the wizard and returns its exit code. */
export async function runWizard(request: WizardArguments, world: World, screen?: EarlyScreen): Promise<number> {
	return withSession(request, world, screen, run);
}

async function run(session: Session, notes: readonly string[]): Promise<number> {
	const {request, workspace, drafts, desk, world, folder} = session;
	const {keys, remarks} = readSettings(folder);
	const bindings = desk.bindings ?? bindKeys(keys);
	if (workspace.warning !== undefined) session.note(workspace.warning);
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
	const opened = firstState(work, bindings, sizeOf(world.stdout), {remarks});
	const state = request.isOnlyGaps ? throughOnly(opened) : opened;
	const said = [...linkNotes(session, work), ...notes, state.message].filter(Boolean);
	return fillIn(session, work, {...state, message: said.join(' ')}, ends);
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

const ends: Ends = {
	async written(session, work, plan, template) {
		const {followUp} = await import('./follow-up.ts');
		return followUp(session, work, plan, template);
	},
	left: leave,
	kept: (id, {request}) => `The draft is kept; to go on: ${resumeCommand(id, request)}.`,
};

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
