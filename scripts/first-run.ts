/* A first run of the built program, so that what V8 compiles of it can come along with it. */

import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';

const patience = 20_000;

/** Opens the program's form on a terminal, leaves it, and puts what the program kept of that into `folder`. */
export async function keepCompiled(bin: string, folder: string): Promise<void> {
	const home = await mkdtemp(join(tmpdir(), 'plan-wizard-build-'));
	try {
		if (!(await openForm(bin, home))) return;
		const kept = join(home, 'plan-wizard');
		await mkdir(folder, {recursive: true});
		// The program keeps it for one person only.
		for (const name of await readdir(kept)) await writeFile(join(folder, name), await readFile(join(kept, name)));
	} catch (error) {
		// Without it the program only starts more slowly the first time.
		console.warn(`No first run could be kept: ${error instanceof Error ? error.message : error}`);
	} finally {
		await rm(home, {recursive: true, force: true});
	}
}

/* Whether the form was drawn, and left, in time. */
async function openForm(bin: string, home: string): Promise<boolean> {
	const {spawn} = await import('@lydell/node-pty');
	const folders = {XDG_CONFIG_HOME: join(home, 'config'), XDG_CACHE_HOME: home, LOCALAPPDATA: home, APPDATA: home};
	const env = {PATH: process.env.PATH, TERM: 'xterm-256color', HOME: home, USERPROFILE: home, ...folders};
	const program = spawn(process.execPath, [bin, '--no-run', 'plan.md'], {cols: 100, rows: 30, cwd: home, env});
	let drawn = '';
	program.onData(data => {
		const before = drawn.includes('^S');
		drawn += data;
		if (!before && drawn.includes('^S')) program.write('\u0003');
	});
	return new Promise(resolve => {
		const timer = setTimeout(() => program.kill(), patience);
		program.onExit(() => {
			clearTimeout(timer);
			resolve(drawn.includes('^S'));
		});
	});
}
