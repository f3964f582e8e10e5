import {isUtf8} from 'node:buffer';
import * as fs from 'node:fs';
import {basename, isAbsolute} from 'node:path';
import {execaSync} from 'execa';
import {codeOf, explain, Failure} from '../failure.ts';
import {clean, givenFor, readTemporary, removeEdited, writeTemporary} from './edited-file.ts';
import {type Exhibit, readExhibit} from './exhibit.ts';
import {fieldVariable} from './field-variable.ts';
import {childEnvironment, type Environment, findProgram, partsInProject} from './program.ts';

/** What to edit. `extension` is what the editor colours by; `stdio` is `inherit` but in tests. */
export type EditRequest = {
	readonly text: string;
	readonly extension?: string;
	readonly env?: Environment;
	readonly stdio?: 'inherit' | 'ignore';
	/** The descriptor of the terminal to edit on, where this program's stdin and stdout lead elsewhere. */
	readonly terminal?: number | undefined;
	/** Hears in which file the text is edited. A text that was changed then stays there, until `removeEdited`. */
	readonly onFile?: (path: string) => void;
};

/**
Opens a text in `$VISUAL` or `$EDITOR` and waits for its end. The very same text comes back when nothing was saved. Throws a
Failure when there is no editor, when it cannot be started, and when it reports an error (`:cq` in vim); what it had saved by
then is kept, and the Failure says where.
*/
export function editText({
	text,
	extension = 'md',
	env = process.env,
	stdio = 'inherit',
	terminal,
	onFile,
}: EditRequest): {
	readonly text: string;
} {
	const editor = findEditor(env);
	const before = givenFor(text);
	const path = writeTemporary(before, extension);
	onFile?.(path);
	const problem = run([...editor, path], env, terminal ?? stdio);
	const after = readTemporary(path);
	const isSame = after.equals(before);
	if (!isSame && problem !== undefined) throw new Failure(`${problem} What it saved stands in \`${path}\`.`);
	if (!isUtf8(after)) throw new Failure(`What the editor saved is not UTF-8. It stands in \`${path}\`.`);
	if (isSame || !onFile) removeEdited(path);
	if (problem !== undefined) throw new Failure(`${problem} The text is as it was.`);
	return {text: isSame ? text : clean(after.toString(), text)};
}

function findEditor(env: Environment): readonly string[] {
	const set = [env.VISUAL, env.EDITOR].filter(variable => variable?.trim()).map(variable => wordsOf(`${variable}`));
	const editor = set.find(words => !isThisProgram(words));
	if (editor) return editor;
	if (set.length > 0)
		throw new Failure('The editor that is set is plan-wizard itself. Set `VISUAL` to another one, such as `nano`.');
	throw new Failure('No editor is set. Set `VISUAL` or `EDITOR`, for example `export EDITOR=nano`.');
}

function wordsOf(value: string): readonly string[] {
	// `/Applications/Sublime Text.app/…/subl`: a path with spaces that nobody quoted.
	return isAbsolute(value) && fs.existsSync(value) ? [value] : splitWords(value);
}

/* `plan-wizard edit`, `npx plan-wizard edit`, `node …/dist/bin.js edit`. */
function isThisProgram(words: readonly string[]): boolean {
	const own = process.argv[1];
	return words.includes('edit') && words.some(word => /^plan-wizard(?:\.\w+)?$/.test(basename(word)) || word === own);
}

const wordPart = /'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)|([^\s'"\\]+)|\s+/gy;

/** The words of a command line such as `code --wait` or `'/opt/my editor' -f`: quotes, backslashes, nothing else of a shell. */
export function splitWords(line: string): string[] {
	const words: string[] = [];
	let end = 0;
	let isOpen = false;
	for (const [all, single, double, escaped, bare] of line.trim().matchAll(wordPart)) {
		const part = single ?? double?.replaceAll(/\\(["\\$`])/g, '$1') ?? escaped ?? bare;
		if (part !== undefined) words.push(isOpen ? `${words.pop()}${part}` : part);
		isOpen = part !== undefined;
		end += all.length;
	}
	if (end === line.trim().length) return words;
	throw new Failure(`A quote is not closed in the editor's command \`${line}\`. Correct \`VISUAL\` or \`EDITOR\`.`);
}

// A name without a folder is looked for as the shell does.
const pathOf = (program: string, env: Environment): string | undefined =>
	/[/\\]/.test(program) ? program : findProgram(program, env);

/** What of the project in `root` would run as the editor, to be agreed to first; nothing where there is no editor. */
export function editorInProject(root: string, env: Environment = process.env): readonly Exhibit[] {
	if (![env.VISUAL, env.EDITOR].some(variable => variable?.trim())) return [];
	const path = pathOf(findEditor(env)[0] ?? '', env);
	return path === undefined ? [] : partsInProject(path, root, env).map(readExhibit);
}

function run(
	[program = '', ...args]: readonly string[],
	env: Environment,
	stdio: 'inherit' | 'ignore' | number,
): string | undefined {
	const path = pathOf(program, env);
	if (path === undefined) return `The editor \`${program}\` could not be started: there is no such program.`;
	const {exitCode, signal, cause} = execaSync(path, args, {
		env: {...childEnvironment(env), [fieldVariable]: args.at(-1)},
		extendEnv: false,
		...(typeof stdio === 'number' ? {stdin: stdio as 0, stdout: stdio as 1, stderr: 'inherit'} : {stdio}),
		reject: false,
	});
	if (exitCode === 0) return undefined;
	if (signal !== undefined) return `The editor \`${program}\` was ended by \`${signal}\`.`;
	if (exitCode !== undefined) return `The editor \`${program}\` ended with exit code ${exitCode}.`;
	const reason = codeOf(cause) === 'ENOENT' ? 'there is no such program' : explain(cause);
	return `The editor \`${program}\` could not be started: ${reason}.`;
}
