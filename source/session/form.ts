/*
The form while it is open, with the draft kept whatever becomes of it.

The way of a key: the keyboard in `terminal/` makes an event of its bytes. `ui/form` hands the event to `update`, which gives the next
state, and Ink draws that. Where the plan or the caret changed, the form tells `changed`, and the keeper saves the draft soon after.
What happens elsewhere, such as a change of the file or a draft that is saved, comes to the same `update` by `events`.
*/

import type {State} from '../wizard/state.ts';
import type {FormHost} from './desk.ts';
import type {Editor} from './editing.ts';
import type {Keeper} from './keeper.ts';
import {limitedUpdate} from './limited.ts';
import type {Session} from './session.ts';
import {exitBy} from './signals.ts';
import type {Templates} from './templates.ts';

/** What the form needs that is loaded only once its first frame stands. */
export type Later = {
	readonly keeper: Keeper;
	readonly editor: Editor;
	readonly ask: FormHost['ask'];
	readonly propose: FormHost['propose'];
};

// How long a form that failed may take to close.
const patience = 1000;

/**
Shows the form until it has an outcome. `load` is called when its first frame is drawn; no key reaches the form before that is done. Throws what went wrong inside, when the terminal is given back.
*/
export async function openForm(
	state: State,
	{desk, events, templates}: Pick<Session, 'desk' | 'events'> & {readonly templates: Templates},
	load: () => Promise<Later>,
): Promise<State> {
	let later: Later | undefined;
	let mistake: {readonly error: unknown} | undefined;

	let latest = state;
	let isOpen = true;
	let impatient: NodeJS.Timeout | undefined;

	const flush = (): void => later?.keeper.flush();
	const fail = (error: unknown): void => {
		const isFirst = mistake === undefined;
		mistake ??= {error};
		try {
			flush();
			if (!isFirst) process.exit(1);
			impatient = setTimeout(() => process.exit(1), patience).unref();
			events.tell({type: 'key', key: leaveKey(state)});
		} catch {
			process.exit(1);
		}
	};

	const host: FormHost = {
		...events,
		changed(changed) {
			latest = changed;
			later?.keeper.changed(changed);
			// Until it is told, what the editor saved is in its file alone.
			if (changed.request?.type !== 'edit') later?.editor.taken();
		},
		flush,
		edit: request => later?.editor.edit(request, latest.plan.text) ?? request.text,
		ask: request => later?.ask(request),
		propose: {
			start(request) {
				if (!later) throw new TypeError('No key reaches the form before it is loaded.');
				return later.propose.start(request);
			},
			stop: () => later?.propose.stop(),
		},
		templates,
		limited: limitedUpdate,
		async drawn() {
			process.on('uncaughtException', fail);
			later = await load();
		},
		fail,
		end(signal) {
			if (isOpen) exitBy(signal);
		},
	};
	try {
		const last = await desk.fillIn(state, host);
		if (mistake) throw mistake.error;
		return last;
	} catch (error) {
		flush();
		throw error;
	} finally {
		isOpen = false;
		// It closed; what is still to be asked or said may take its time.
		clearTimeout(impatient);
		process.off('uncaughtException', fail);
	}
}

const leaveKey = ({setting}: State): string =>
	setting.bindings.find(({command}) => command === 'leave')?.keys[0] ?? 'ctrl+c';
