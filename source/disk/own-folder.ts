import {isAbsolute} from 'node:path';
import envPaths from 'env-paths';
import {findFolder} from './drafts.ts';

/** The folder of `findFolder`, without loading conf, which takes as long as a good part of the form. */
export async function findOwnFolder(): Promise<string> {
	const folder = envPaths('plan-wizard', {suffix: ''}).config;
	return isAbsolute(folder) ? folder : findFolder();
}
