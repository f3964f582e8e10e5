/* What of a project a person has looked at and agreed to, so that they are asked once for each content. */

import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

/** The contents that were accepted, as digests in a file of the program's own folder. */
export type Accepted = {readonly has: (content: string) => boolean; readonly add: (content: string) => Promise<void>};

const name = 'accepted';

export function openAccepted(folder: string): Accepted {
	// A damaged file has accepted nothing.
	const read = (): readonly unknown[] => {
		try {
			const {digests} = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
			return Array.isArray(digests) ? digests : [];
		} catch {
			return [];
		}
	};
	return {
		has: content => read().includes(digestOf(content)),
		async add(content) {
			const {default: Conf} = await import('conf');
			const options = {cwd: folder, configName: name, configFileMode: 0o600, clearInvalidConfig: true};
			new Conf<{digests: readonly unknown[]}>(options).set('digests', [...read(), digestOf(content)]);
		},
	};
}

const digestOf = (content: string): string => createHash('sha256').update(content).digest('hex');
