/* Tells the form at once when somebody else changes the plan file. */

import {watchFile} from '../disk/file-watch.ts';
import {readPlanFile} from '../disk/plan-file.ts';
import {Failure} from '../failure.ts';
import type {FormEvent} from '../wizard/update.ts';
import type {Work} from './work.ts';

/** Looks at the plan file now and whenever it changes. Returns how to stop. */
export function watchPlan({path, file, base}: Work, tell: (event: FormEvent) => void): () => void {
	let last = JSON.stringify(base);
	const look = (): void => {
		const {key, event} = lookAt(path, file, base);
		if (key !== last) tell(event);
		last = key;
	};
	const stop = watchFile(path, look);
	look();
	return stop;
}

type Seen = {readonly key: string; readonly event: FormEvent};

function lookAt(path: string, file: string, base: string | null): Seen {
	const message = (text: string): Seen => ({key: text, event: {type: 'message', text}});
	try {
		const text = readPlanFile(path)?.text;
		if (text === undefined && base === null) return {key: JSON.stringify(base), event: {type: 'done'}};
		if (text === undefined) return message(`\`${file}\` was removed from the disk; writing makes it again.`);
		// Between emptying and writing a file some programs take their time.
		if (text.trim() === '' && base?.trim()) return message(`\`${file}\` was emptied on disk; writing fills it again.`);
		return {key: JSON.stringify(text), event: {type: 'changed', text}};
	} catch (error) {
		if (error instanceof Failure) return message(error.message);
		throw error;
	}
}
