/* What a run with a form begins and ends with: the program's folder, the terminal, signals, and what is to be said at the end. */

import {join} from 'node:path';
import {createDrafts} from '../disk/drafts.ts';
import {findOwnFolder} from '../disk/own-folder.ts';
import {findWorkspace} from '../disk/workspace.ts';
import {type EarlyScreen, prefersLines} from '../terminal/early-screen.ts';
import {writeAtExit} from '../terminal/write-at-exit.ts';
import {displayText} from '../wizard/text/display.ts';
import type {Desk} from './desk.ts';
import {createEvents} from './events.ts';
import {openScreenDesk} from './screen-desk.ts';
import type {Request, Session} from './session.ts';
import {exitOn} from './signals.ts';
import type {World} from './world.ts';

/** Takes the terminal for `run`, which gets what was noted so far, and gives it back; then says on stderr what was noted. */
export async function withSession(
	request: Request,
	world: World,
	screen: EarlyScreen | undefined,
	run: (session: Session, notes: readonly string[]) => Promise<number>,
): Promise<number> {
	const folder = await findOwnFolder();
	const workspace = findWorkspace({cwd: world.cwd});
	const drafts = createDrafts(join(folder, 'drafts'));
	const notes: string[] = [];
	const note = (sentence: string): void => {
		notes.push(sentence);
	};
	const ignoreSignals = exitOn('SIGTERM', 'SIGHUP');
	writeAtExit(world.stdout);
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
async function openDesk({isLinear}: Request, world: World, screen: EarlyScreen | undefined): Promise<Desk> {
	if (!isLinear && !prefersLines(process.env)) return openScreenDesk(world, screen);
	const {openLineDesk} = await import('./line-desk.ts');
	return openLineDesk(world);
}
