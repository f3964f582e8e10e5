import {execFile} from 'node:child_process';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {expect, test} from 'vitest';

const bin = join(import.meta.dirname, '../dist/bin.js');

test('an old Node says in one sentence what it lacks', async () => {
	const pretend = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"20.19.0"}})';
	const run = promisify(execFile)(process.execPath, ['--import', pretend, bin, '--help']);
	await expect(run).rejects.toMatchObject({
		code: 1,
		stdout: '',
		stderr: 'plan-wizard needs Node.js 22 or newer, and this is 20.19.0.\n',
	});
});
