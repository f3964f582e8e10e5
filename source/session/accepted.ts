/* What a person has looked at and agreed to run, so that they are asked once for each content. */

import {createHash} from 'node:crypto';
import Conf from 'conf';

/** The contents that were accepted, as digests in a file of the program's own folder. */
export type Accepted = {readonly has: (content: string) => boolean; readonly add: (content: string) => void};

export function openAccepted(folder: string): Accepted {
	// A damaged file has accepted nothing.
	const options = {cwd: folder, configName: 'accepted', configFileMode: 0o600, clearInvalidConfig: true};
	const store = new Conf<{digests: unknown}>(options);
	const read = (): readonly unknown[] => {
		const digests = store.get('digests');
		return Array.isArray(digests) ? digests : [];
	};
	return {
		has: content => read().includes(digestOf(content)),
		add: content => store.set('digests', [...read(), digestOf(content)]),
	};
}

const digestOf = (content: string): string => createHash('sha256').update(content).digest('hex');
