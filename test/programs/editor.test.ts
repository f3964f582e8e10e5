import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeEach, describe, expect, onTestFinished, test, vi} from 'vitest';
import {Failure} from '../../source/failure.ts';
import {editText, splitWords} from '../../source/programs/editor.ts';

let folder: string;

beforeEach(() => {
	folder = realpathSync(mkdtempSync(join(tmpdir(), 'editor-')));
	mkdirSync(join(folder, 'tmp'));
	vi.stubEnv('TMPDIR', join(folder, 'tmp'));
	onTestFinished(() => {
		vi.unstubAllEnvs();
		rmSync(folder, {recursive: true});
	});
});

/** An editor of the test's own: `file` is what it was given to edit, `args` all it was given. */
const makeEditor = (behaviour: string, name = 'my editor'): string => {
	const path = join(folder, name);
	writeFileSync(
		path,
		`#!${process.execPath}
const fs = require('node:fs');
const args = process.argv.slice(2);
const file = args.at(-1);
${behaviour}
`,
	);
	chmodSync(path, 0o755);
	return path;
};

const save = (text: string): string => `fs.writeFileSync(file, ${JSON.stringify(text)});`;

const edit = (editor: string, text = 'one\ntwo', extension = 'md') =>
	editText({text, extension, env: {EDITOR: editor, PATH: folder}, stdio: 'ignore'});

const left = (): string[] => readdirSync(join(folder, 'tmp'));

describe('editing', () => {
	test('what was saved comes back without the last newline that editors add', () => {
		expect(edit(makeEditor(save('one\nthree\n')))).toEqual({text: 'one\nthree'});
		expect(edit(makeEditor(save('one\nthree')))).toEqual({text: 'one\nthree'});
		expect(edit(makeEditor(save('one\n\n')))).toEqual({text: 'one\n'});
		expect(edit(makeEditor(save('')))).toEqual({text: ''});
		expect(left()).toEqual([]);
	});

	test.each(['', 'one', 'one\n', 'a\r\nb', '\n', '\uFEFFa', 'a\uD83Db', '\0'])(
		'%j is the same when nothing was saved',
		text => {
			expect(edit(makeEditor(''), text)).toEqual({text});
			expect(edit(makeEditor('fs.writeFileSync(file, fs.readFileSync(file));'), text)).toEqual({text});
		},
	);

	test('a byte order mark and CRLF are only kept where they were', () => {
		expect(edit(makeEditor(save('\uFEFFa\r\nb\r\n')))).toEqual({text: 'a\nb'});
		expect(edit(makeEditor(save('\uFEFFa\r\nc\r\n')), '\uFEFFa\r\nb')).toEqual({text: '\uFEFFa\r\nc'});
	});

	test('the file is private, has the extension, and ends with a newline', () => {
		const note = JSON.stringify(join(folder, 'note'));
		edit(
			makeEditor(`
			const mode = path => (fs.statSync(path).mode & 0o777).toString(8);
			const modes = [mode(file), mode(require('node:path').dirname(file))];
			fs.writeFileSync(${note}, JSON.stringify({file, modes, text: fs.readFileSync(file, 'utf8')}));
		`),
			'x',
			'ts',
		);
		expect(JSON.parse(readFileSync(join(folder, 'note'), 'utf8'))).toEqual({
			file: expect.stringMatching(/field\.ts$/),
			modes: ['600', '700'],
			text: 'x\n',
		});
	});
});

describe('the editor', () => {
	const env = (VISUAL: string | undefined, EDITOR: string | undefined) => ({PATH: folder, VISUAL, EDITOR});

	test('is `VISUAL`, else `EDITOR`', () => {
		makeEditor(save('visual'), 'visual');
		makeEditor(save('editor'), 'editor');
		expect(editText({text: '', env: env('visual', 'editor'), stdio: 'ignore'}).text).toBe('visual');
		expect(editText({text: '', env: env(' ', 'editor'), stdio: 'ignore'}).text).toBe('editor');
	});

	test('gets its own words and then the file', () => {
		makeEditor('fs.writeFileSync(file, JSON.stringify(args.slice(0, -1)));', 'code');
		expect(edit('code --wait "a b" $HOME').text).toBe('["--wait","a b","$HOME"]');
	});

	test.each([
		['none', () => '', 'No editor is set. Set `VISUAL` or `EDITOR`, for example `export EDITOR=nano`.'],
		[
			'absent',
			() => 'nope --wait',
			'The editor `nope` could not be started: there is no such program. The text is as it was.',
		],
		['no program', () => noProgram(), 'could not be started: permission was denied. The text is as it was.'],
		['failing', () => makeEditor('process.exit(1);'), 'ended with exit code 1. The text is as it was.'],
		[
			'killed',
			() => makeEditor('process.kill(process.pid, "SIGKILL");'),
			'was ended by `SIGKILL`. The text is as it was.',
		],
		['half quoted', () => 'code "x', 'A quote is not closed in the editor\'s command `code "x`.'],
	])('that is %s is a failure', (_, make, message) => {
		const editor = make();
		expect(() => edit(editor)).toThrow(Failure);
		expect(() => edit(editor)).toThrow(message);
		expect(left()).toEqual([]);
	});

	const noProgram = (): string => {
		writeFileSync(join(folder, 'text'), 'x', {mode: 0o600});
		return join(folder, 'text');
	};

	test.each([
		['failed after it saved', `${save('precious')}process.exit(1);`, 'precious'],
		['saved what is not UTF-8', 'fs.writeFileSync(file, Buffer.from([0x61, 0xFF]));', 'a\uFFFD'],
	])('that %s loses nothing', (_, behaviour, text) => {
		const editor = makeEditor(behaviour);
		expect(() => edit(editor)).toThrow(/stands in `.*field\.md`\.$/);
		const [name = ''] = left();
		expect(readFileSync(join(folder, 'tmp', name, 'field.md'), 'utf8')).toBe(text);
	});

	test('that removes the file is a failure', () => {
		expect(() => edit(makeEditor('fs.rmSync(file);'))).toThrow('it does not exist');
	});

	test('has nowhere to edit where there is no temporary folder', () => {
		vi.stubEnv('TMPDIR', join(folder, 'absent'));
		expect(() => edit('nope')).toThrow(`Could not write a file for the editor in \`${join(folder, 'absent')}\``);
		expect(existsSync(join(folder, 'absent'))).toBe(false);
	});
});

test.each([
	['vim', ['vim']],
	['  code   --wait ', ['code', '--wait']],
	["'/opt/my editor/bin' -f", ['/opt/my editor/bin', '-f']],
	[String.raw`/opt/my\ editor "a \"b\" \c"`, ['/opt/my editor', String.raw`a "b" \c`]],
	['emacs -nw --eval="(x y)"\'z\'', ['emacs', '-nw', '--eval=(x y)z']],
	['code ""', ['code', '']],
	['$(touch x); `y` | z > w', ['$(touch', 'x);', '`y`', '|', 'z', '>', 'w']],
])('the words of %j are %j', (line, words) => {
	expect(splitWords(line)).toEqual(words);
});

test.each(['"', "a'b", 'a "b\\"', 'a\\'])('%j has no words', line => {
	expect(() => splitWords(line)).toThrow(Failure);
});
