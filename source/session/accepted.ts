/* What a person has looked at and agreed to run, so that they are asked once for each content. */

import {createHash} from 'node:crypto';
import Conf from 'conf';

/** The contents that were accepted, as digests in a file of the program's own folder. */
export type Accepted = {readonly has: (content: string) => boolean; readonly add: (content: string) => void};

export function openAccepted(folder: string): Accepted {
	const open = () =>
		new Conf<{digests: readonly string[]}>({
			cwd: folder,
			configName: 'accepted',
			configFileMode: 0o600,
			// A damaged file has accepted nothing.
			clearInvalidConfig: true,
			defaults: {digests: []},
		});
	return {
		has: content => open().get('digests').includes(digestOf(content)),
		add(content) {
			const store = open();
			store.set('digests', [...store.get('digests'), digestOf(content)]);
		},
	};
}

const digestOf = (content: string): string => createHash('sha256').update(content).digest('hex');
