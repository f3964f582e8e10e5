/* One run of the wizard: find the plan, show the form, write, offer what comes next. */

import {join} from 'node:path';
import type {WizardArguments} from '../arguments.ts';
import type {World} from '../commands/world.ts';
import type {EarlyScreen} from '../early-screen.ts';
import {Failure} from '../failure.ts';
import {readSettings, type Settings} from '../settings.ts';
import type {State} from '../wizard/state.ts';
import {findWorkspace, type Workspace} from '../workspace.ts';
import {findBeginning} from './beginning.tsx';
import {bindKeys} from './bindings.ts';
import {resumeCommand} from './command-line.ts';
import {type Desk, openDesk} from './desk.tsx';
import {type Later, openForm} from './form.ts';
import {createKeeper, type Keeper} from './keeper.ts';
import {findOwnFolder} from './own-folder.ts';
import {createStore, type Store} from './store.ts';
import {mayTakeOver} from './take-over.tsx';
import {firstState, openWork, type Work} from './work.ts';
import {notWritten, writePlan} from './writing.tsx';

/** What one run shares. */
type Session = {
	readonly request: WizardArguments;
	readonly folder: string;
	readonly settings: Settings;
	readonly workspace: Workspace;
	readonly store: Store;
	readonly desk: Desk;
	readonly notes: string[];
};

const exitCodes = {written: 0, left: 130} as const;

/** Runs the wizard and returns its exit code. */
export async function runWizard(request: WizardArguments, world: World, screen: EarlyScreen | undefined): Promise<number> {
	const folder = await findOwnFolder();
	const settings = readSettings(folder);
	const workspace = findWorkspace({cwd: world.cwd});
	const store = createStore(join(folder, 'drafts'));
	const desk = openDesk(world, screen);
	const notes: string[] = [];
	try {
		return await run({request, folder, settings, workspace, store, desk, notes});
	} finally {
		desk.close();
		for (const note of notes) world.stderr.write(`${note}\n`);
	}
}

async function run(session: Session): Promise<number> {
	const {request, workspace, settings, store, desk, notes} = session;
	const note = (sentence: string): void => {
		notes.push(sentence);
	};
	const beginning = await findBeginning({request, workspace, store, desk, note});
	if (!beginning) return exitCodes.left;
	const work = openWork(beginning.path, beginning.draft, request, workspace);
	if (!(await mayTakeOver(work, store, desk))) return exitCodes.left;
	const {columns, rows} = desk.stdout;
	const state = firstState(work, bindKeys(settings.keys), {columns: columns || 80, rows: rows || 24});
	try {
		return await fillIn(session, work, {...state, message: notes.join(' ')});
	} finally {
		(await store.open()).release(work.id);
	}
}

async function fillIn(session: Session, work: Work, first: State): Promise<number> {
	const {store, desk, notes} = session;
	let loading: Promise<Later> | undefined;
	let tell: Tell = () => {};
	const load = (tellForm: Tell): Promise<Later> => {
		tell = tellForm;
		loading ??= loadLater(work, store, {tell: event => tell(event), note: sentence => notes.push(sentence)});
		return loading;
	};
	try {
		for (let state = first; ; ) {
			const last = await openForm(state, desk, load).catch(error => {
				throw explained(error, work, store);
			});
			const keeper = (await load(tell)).keeper;
			const outcome = last.outcome?.type === 'write' ? await write(session, work, last, keeper) : 'leave';
			if (outcome === 'leave') return leave(session, work, last, keeper);
			if (outcome === 'written') return 0;
			state = {...last, outcome: undefined, overlay: undefined};
		}
	} finally {
		await loading?.then(({release}) => release(), () => {});
	}
}
