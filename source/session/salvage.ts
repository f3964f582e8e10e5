/* Where not even the draft can be saved, the text must not end with the program. */

import {tmpdir} from 'node:os';
import {basename, join, resolve} from 'node:path';
import {writePlanFile} from '../disk/plan-file.ts';
import {Failure} from '../failure.ts';
import type {State} from '../wizard/state.ts';
import {displayText} from '../wizard/text/display.ts';
import type {Session} from './session.ts';
import type {Work} from './work.ts';

type Asking = Pick<Session, 'desk' | 'note' | 'workspace'>;

/** Writes the text where the person says, or prints it. `message` is why it comes to this. */
export async function salvage(place: Asking, work: Work, {plan}: State, message: string): Promise<void> {
	const {desk, note} = place;
	const path = await keepElsewhere(place, work, plan.text, message);
	if (path !== undefined) {
		note(`The plan is kept as \`${path}\`.`);
		return;
	}
	print(plan.text, desk);
	note(`${message} So that nothing is lost, the plan is shown above.`);
}

/** Shows a text as it is drawn, one line each. */
export function print(text: string, desk: Pick<Session['desk'], 'say'>): void {
	desk.say(...text.split(/\r\n|\r|\n/).map(line => displayText(line)));
}

const options = [
	{label: 'Write it to another file', value: true},
	{label: 'Print it', value: false},
];

/* The path it was written to; `undefined` when the person wants it printed, or is gone. */
async function keepElsewhere(place: Asking, work: Work, text: string, message: string): Promise<string | undefined> {
	const {desk, workspace} = place;
	const initial = join(tmpdir(), basename(work.path));
	for (let problem = message; ; ) {
		const choice = await desk.ask({heading: [problem, 'The plan has not been saved anywhere yet.'], options});
		const name = choice ? await desk.askLine({prompt: 'Write it to', initial}) : undefined;
		if (name === undefined) return undefined;
		const path = resolve(workspace.cwd, name);
		const failed = write(path, text);
		if (failed === undefined) return path;
		problem = failed;
	}
}

/* What went wrong, if anything did. */
function write(path: string, text: string): string | undefined {
	try {
		const {changed} = writePlanFile(path, text, {expected: null});
		return changed ? `There is a file \`${path}\` already; name another one.` : undefined;
	} catch (error) {
		if (error instanceof Failure) return error.message;
		throw error;
	}
}
