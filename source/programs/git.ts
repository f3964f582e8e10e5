/*
What git knows of a plan. Only commands that read objects and settings are run, by their arguments, and with all switched off that could
start another program or reach a network: hooks, the file system monitor, the fetching of what a partial clone lacks.
*/

import {existsSync, realpathSync} from 'node:fs';
import {devNull} from 'node:os';
import {basename, dirname, join, sep} from 'node:path';
import {execaSync} from 'execa';
import {findProgram} from './hand-off.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The name and address git would commit with; `undefined` without git or a name. */
export function gitUser(folder: string, env: Environment = process.env): string | undefined {
	const setting = (name: string) => git(['config', '--get', name], folder, env)?.toString().trim();
	const name = setting('user.name');
	if (!name) return undefined;
	const address = setting('user.email');
	return address ? `${name} <${address}>` : name;
}

/** How the repository around a folder names its objects; `sha1` without one. */
export function objectFormat(folder: string, env: Environment = process.env): 'sha1' | 'sha256' {
	const format = git(['rev-parse', '--show-object-format'], folder, env)?.toString().trim();
	return format === 'sha256' ? format : 'sha1';
}

/** The text of an object by its id, where the repository around a folder has it. */
export function readBlob(folder: string, id: string, env: Environment = process.env): string | undefined {
	if (!/^(?:[\da-f]{40}|[\da-f]{64})$/.test(id)) return undefined;
	return git(['cat-file', 'blob', id], folder, env)?.toString();
}

/** The text that the file at `path` has in a revision (`HEAD`, `main~2`), where git knows both. */
export function readRevision(path: string, revision: string, env: Environment = process.env): string | undefined {
	// Git takes an empty one for what is staged.
	if (revision === '') return undefined;
	const folder = dirname(path);
	const name = `${revision}:./${basename(path)}`;
	const id = git(['rev-parse', '--verify', '--quiet', '--end-of-options', name], folder, env)?.toString().trim();
	return id && readBlob(folder, id, env);
}

const longestRead = 50_000_000;

function git(args: readonly string[], cwd: string, env: Environment): Buffer | undefined {
	const program = findProgram('git', env);
	if (program === undefined || isInside(program, cwd)) return undefined;
	const settings = [
		'core.fsmonitor=false',
		`core.hooksPath=${devNull}`,
		'protocol.allow=never',
		'safe.bareRepository=explicit',
	];
	const {exitCode, stdout} = execaSync(
		program,
		['--no-pager', '--no-optional-locks', ...settings.flatMap(setting => ['-c', setting]), ...args],
		{
			cwd,
			env: {...env, ...quiet},
			extendEnv: false,
			stdin: 'ignore',
			encoding: 'buffer',
			stripFinalNewline: false,
			maxBuffer: longestRead,
			timeout: 10_000,
			reject: false,
		},
	);
	return exitCode === 0 ? Buffer.from(stdout) : undefined;
}

/* The repository is the one around the plan, whatever a hook that started this was called for. */
const quiet = {
	GIT_DIR: undefined,
	GIT_WORK_TREE: undefined,
	GIT_PREFIX: undefined,
	GIT_NO_LAZY_FETCH: '1',
	GIT_ALLOW_PROTOCOL: 'none',
	GIT_TERMINAL_PROMPT: '0',
};

/* Whether a program came with the repository that the folder is in. */
function isInside(program: string, folder: string): boolean {
	try {
		const repository = repositoryAround(realpathSync(folder));
		return repository !== undefined && realpathSync(program).startsWith(join(repository, sep));
	} catch {
		return true;
	}
}

function repositoryAround(folder: string): string | undefined {
	if (existsSync(join(folder, '.git'))) return folder;
	return dirname(folder) === folder ? undefined : repositoryAround(dirname(folder));
}
