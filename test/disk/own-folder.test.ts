import {join} from 'node:path';
import {afterEach, expect, test, vi} from 'vitest';
import {findFolder} from '../../source/disk/drafts.ts';
import {findOwnFolder} from '../../source/disk/own-folder.ts';
import {makeFolder} from '../commands/run.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([undefined, 'config'])('the folder is that of conf, with XDG_CONFIG_HOME %s', async name => {
	vi.stubEnv('XDG_CONFIG_HOME', name && join(makeFolder(), name));
	expect(await findOwnFolder()).toBe(await findFolder());
});

test.each([
	['', '`HOME` is empty'],
	['rel', '`HOME` is not an absolute path'],
])('a home %j is called what it is', async (home, reason) => {
	vi.stubEnv('XDG_CONFIG_HOME', undefined);
	vi.stubEnv('HOME', home);
	await expect(findFolder()).rejects.toThrow(`Drafts cannot be kept: ${reason}. Set \`HOME\``);
});
