/**
The world failed. The message says what happened and what to do; `cause` is what the world said. `exitCode` is 2 where the
command line or the settings are at fault, else 1.
*/
export class Failure extends Error {
	readonly exitCode: 1 | 2;

	constructor(message: string, {cause, exitCode = 1}: {readonly cause?: unknown; readonly exitCode?: 1 | 2} = {}) {
		super(message, cause === undefined ? undefined : {cause});
		this.name = 'Failure';
		this.exitCode = exitCode;
	}
}

const words: Readonly<Record<string, string>> = {
	EACCES: 'permission was denied',
	EPERM: 'permission was denied',
	EROFS: 'the folder is read-only',
	ENOENT: 'it does not exist',
	EISDIR: 'it is a directory',
	ENOTDIR: 'a part of its path is a file',
	EEXIST: 'something of that name is in the way',
	ENOSPC: 'no space is left on the disk',
	EDQUOT: 'the disk quota is used up',
	EFBIG: 'it is larger than a file may be here',
	EBUSY: 'another program is using it',
	ETXTBSY: 'another program is using it',
	EIO: 'the disk reported an error',
	ELOOP: 'its symbolic links lead in a circle',
	ENAMETOOLONG: 'its name is too long',
	EMFILE: 'too many files are open',
	ENFILE: 'too many files are open',
	ENOEXEC: 'it is not a program',
};

/** What an error of Node says, as the second half of a sentence: "permission was denied". Never a code, never a stack. */
export function explain(error: unknown): string {
	const known = words[codeOf(error) ?? ''];
	if (known) return known;
	return error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
}

/** The code of an error of Node, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
