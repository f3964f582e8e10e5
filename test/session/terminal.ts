import {Console} from 'node:console';
import {EventEmitter} from 'node:events';
import {existsSync, readdirSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {PassThrough} from 'node:stream';
import {stripVTControlCharacters} from 'node:util';
import {vi} from 'vitest';
import {main} from '../../source/cli.tsx';
import {encodeKey} from '../../source/terminal/event-bytes.ts';

// Ink takes over the console, and that of the test runner lacks this.
Object.assign(console, {Console});

/** Makes the environment that of a terminal in `home`, with `path` before the programs that are there anyway. */
export const stubEnvironment = (home: string, path?: string): void => {
	const values = {
		HOME: home,
		XDG_CONFIG_HOME: join(home, 'config'),
		TERM: 'xterm-256color',
		PATH: path === undefined ? '/absent' : `${path}${delimiter}/absent`,
		CLAUDECODE: undefined,
		CLAUDE_CONFIG_DIR: undefined,
		npm_command: undefined,
	};
	for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value);
};

/** The names of the files in the folder of the drafts. */
export const draftFiles = (home: string): readonly string[] => {
	const folder = join(home, 'config/plan-wizard/drafts');
	return existsSync(folder) ? readdirSync(folder) : [];
};

const names = new Set([
	'tab',
	'enter',
	'up',
	'down',
	'left',
	'right',
	'escape',
	'pagedown',
	'ctrl+c',
	'ctrl+s',
	'ctrl+g',
	'ctrl+z',
	'alt+p',
	'alt+1',
]);

/** What is typed: the name of a key, or a text; for what follows, the text on the screen to wait for; or what else happens. */
export type Typed = string | {readonly after: string} | (() => void);

/**
Runs the wizard on a terminal on which as much of `typed` as need not wait has been typed before it began. Resolves, when it ends,
to what it showed as text.
*/
export const runWizard = async (cwd: string, argv: readonly string[], ...typed: readonly Typed[]) => {
	const through = new PassThrough();
	const self = () => through;
	const stdin = Object.assign(through, {isTTY: true, ref: self, unref: self, setRawMode: self});
	const output: string[] = [];
	const waiting = [...typed];
	const type = () => {
		for (let word = waiting[0]; word !== undefined; word = waiting[0]) {
			if (typeof word === 'object' && !stripVTControlCharacters(output.join('')).includes(word.after)) return;
			waiting.shift();
			if (typeof word === 'string') through.write(names.has(word) ? encodeKey(word) : word);
			if (typeof word === 'function') word();
		}
	};

	const write = (text: string | Uint8Array, ...rest: readonly unknown[]): boolean => {
		output.push(String(text));
		// What is drawn first listens to keys only then.
		setImmediate(type);
		const done = rest.at(-1);
		if (typeof done === 'function') setImmediate(() => done());
		return true;
	};
	const stdout = Object.assign(new EventEmitter(), {isTTY: true, columns: 80, rows: 24, writable: true, write});
	const errors: string[] = [];
	type();
	const exitCode = await main(argv, undefined, {
		cwd,
		stdin: stdin as unknown as NodeJS.ReadStream,
		stdout: stdout as unknown as NodeJS.WriteStream,
		stderr: {write: (text: string) => errors.push(text) > 0} as unknown as NodeJS.WritableStream,
	});
	const raw = output.join('');
	// What stands after the form's own screen.
	const said = stripVTControlCharacters(raw.slice(raw.lastIndexOf('\u001B[?1049l')));
	return {exitCode, stderr: errors.join(''), said, shown: stripVTControlCharacters(raw), raw};
};
