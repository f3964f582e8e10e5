import * as fs from 'node:fs';
import {join} from 'node:path';
import {type Drafts, openDrafts} from '../disk/drafts.ts';

/** The folder of the drafts. What can be told from its files' names alone does not wait for conf to be loaded. */
export type Store = {
	readonly isEmpty: () => boolean;
	readonly hasDraft: (id: string) => boolean;
	/** Whether a process has, or had, the draft open. */
	readonly hasLock: (id: string) => boolean;
	readonly open: () => Promise<Drafts>;
};

export function createStore(folder: string): Store {
	let drafts: Promise<Drafts> | undefined;
	return {
		isEmpty: () => !namesIn(folder).some(name => name.endsWith('.json')),
		hasDraft: id => fs.existsSync(join(folder, `${id}.json`)),
		hasLock: id => fs.existsSync(join(folder, `${id}.lock`)),
		open() {
			drafts ??= openDrafts({folder});
			return drafts;
		},
	};
}

// Where it cannot be read, opening says why.
function namesIn(folder: string): readonly string[] {
	try {
		return fs.readdirSync(folder);
	} catch {
		return [];
	}
}
