/* What of a project a person has looked at and agreed to, so that they are asked once for each content. */

import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {explain, Failure} from '../failure.ts';

/** The contents that were accepted, as digests in a file of the program's own folder. */
export type Accepted = {
	readonly has: (content: string) => boolean;
	/** What went wrong, if anything did: then it is asked again. */
	readonly add: (content: string) => Promise<Failure | undefined>;
};

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
			try {
				const {default: Conf} = await import('conf');
				const options = {cwd: folder, configName: name, configFileMode: 0o600, clearInvalidConfig: true};
				new Conf<{digests: readonly unknown[]}>(options).set('digests', [...read(), digestOf(content)]);
				return undefined;
			} catch (error) {
				const message = `Your answer could not be kept in \`${folder}\`: ${explain(error)}. It is asked again the next time.`;
				return new Failure(message, {cause: error});
			}
		},
	};
}

const digestOf = (content: string): string => createHash('sha256').update(content).digest('hex');
