/*
What git knows of a plan, and what it makes of three files. Only commands that read objects and settings are run, by their arguments, and with all switched off that could
start another program or reach a network: hooks, the file system monitor, the fetching of what a partial clone lacks.
*/

import {existsSync, realpathSync} from 'node:fs';
import {devNull} from 'node:os';
import {basename, dirname, join, sep} from 'node:path';
import {execaSync} from 'execa';
import {findProgram} from './program.ts';

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

/** When the commit was made that is checked out around a folder, in ISO 8601. */
export function headDate(folder: string, env: Environment = process.env): string | undefined {
	const commit = git(['cat-file', 'commit', 'HEAD'], folder, env)?.toString();
	const seconds = /^committer .* (\d{1,12}) [+-]\d{4}$/m.exec(commit ?? '')?.[1];
	return seconds && new Date(Number(seconds) * 1000).toISOString();
}

/** Three files and how to merge them. */
export type LineMerge = {
	readonly cwd: string;
	readonly base: string;
	readonly mine: string;
	readonly theirs: string;
	readonly markerSize: number;
};

/** What git writes; `refused`: it takes the files for binary ones. */
export type GitMerge = {readonly bytes: Uint8Array; readonly isClean: boolean} | 'refused' | undefined;

/** The lines of three files as git merges them, in the style of conflicts that is set; `undefined` where there is no git. */
export function mergeByGit({cwd, base, mine, theirs, markerSize}: LineMerge, env: Environment = process.env): GitMerge {
	const names = ['ours', 'base', 'theirs'].flatMap(name => ['-L', name]);
	const args = ['merge-file', '-p', '-q', `--marker-size=${markerSize}`, ...names, '--', mine, base, theirs];
	const ended = run(args, cwd, env, longestMerge);
	if (!ended) return undefined;
	// Git tells the number of conflicts, up to 127.
	return ended.exitCode > 127 ? 'refused' : {bytes: ended.stdout, isClean: ended.exitCode === 0};
}

/** Whether conflicts are to be shown with what stood there before. */
export function hasBaseInConflicts(folder: string, env: Environment = process.env): boolean {
	const style = git(['config', '--get', 'merge.conflictStyle'], folder, env)?.toString().trim();
	return style === 'diff3' || style === 'zdiff3';
}

function git(args: readonly string[], cwd: string, env: Environment): Buffer | undefined {
	const ended = run(args, cwd, env, longestRead);
	return ended?.exitCode === 0 ? ended.stdout : undefined;
}

type Limits = {readonly maxBuffer: number; readonly timeout: number};

const longestRead: Limits = {maxBuffer: 50_000_000, timeout: 10_000};
const longestMerge: Limits = {maxBuffer: 1_000_000_000, timeout: 120_000};

function run(
	args: readonly string[],
	cwd: string,
	env: Environment,
	limits: Limits,
): {readonly exitCode: number; readonly stdout: Buffer} | undefined {
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
			...limits,
			reject: false,
		},
	);
	return exitCode === undefined ? undefined : {exitCode, stdout: Buffer.from(stdout)};
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
