import {execFileSync} from 'node:child_process';
import * as fs from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, onTestFinished, test} from 'vitest';
import {findRealPath, readPlanFile, writePlanFile} from '../../source/disk/plan-file.ts';
import {Failure} from '../../source/failure.ts';
import {anyString} from '../helpers/any-string.ts';
import {asNobody} from '../helpers/as-nobody.ts';

function makeFolder(): string {
	const folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'plan-file-')));
	onTestFinished(() => fs.rmSync(folder, {recursive: true}));
	return folder;
}

const modeOf = (path: string): number => fs.statSync(path).mode & 0o7777;

describe('reading', () => {
	test('an absent file is undefined, in an absent folder too', () => {
		const folder = makeFolder();
		expect(readPlanFile(join(folder, 'plan.md'))).toBeUndefined();
		expect(readPlanFile(join(folder, 'a', 'b', 'plan.md'))).toBeUndefined();
	});

	test('the byte order mark, CRLF, NUL and a missing final newline are kept', () => {
		const path = join(makeFolder(), 'plan.md');
		fs.writeFileSync(path, '\uFEFF# A\r\n\0\tb  ');
		expect(readPlanFile(path)).toMatchObject({path, text: '\uFEFF# A\r\n\0\tb  ', size: 13});
	});

	test.each([
		['a folder', 'it is a directory', (path: string) => fs.mkdirSync(path)],
		[
			'Latin-1',
			'line 3 is not UTF-8',
			(path: string) => fs.writeFileSync(path, Buffer.from('a\nb\nca\xE9\n', 'latin1')),
		],
		['UTF-16', 'line 1 is not UTF-8', (path: string) => fs.writeFileSync(path, '\uFEFFplan', 'utf16le')],
		['a pipe', 'it is not a regular file', (path: string) => execFileSync('mkfifo', [path])],
		['a device', 'it is not a regular file', (path: string) => fs.symlinkSync('/dev/zero', path)],
		['60 MB', 'it has 60 MB', (path: string) => fs.closeSync(truncated(path, 60_000_000))],
		['a circle of links', 'its symbolic links lead in a circle', (path: string) => fs.symlinkSync(path, path)],
	])('%s is refused in words', (_, words, make) => {
		const path = join(makeFolder(), 'plan.md');
		make(path);
		expect(() => readPlanFile(path)).toThrow(Failure);
		expect(() => readPlanFile(path)).toThrow(`Could not read \`${path}\`: ${words}`);
		expect(() => writePlanFile(path, 'x', {expected: null})).toThrow(Failure);
	});

	test('a file below a file is refused', () => {
		const path = join(makeFolder(), 'file');
		fs.writeFileSync(path, '');
		expect(() => readPlanFile(join(path, 'plan.md'))).toThrow('a part of its path is a file');
	});

	test('an unreadable file is refused', () => {
		const folder = makeFolder();
		const path = join(folder, 'plan.md');
		fs.writeFileSync(path, 'x', {mode: 0});
		fs.chmodSync(folder, 0o755);
		asNobody(() => expect(() => readPlanFile(path)).toThrow('permission was denied'));
	});
});

describe('writing', () => {
	test('a new file comes with its missing folders and the usual mode', () => {
		const path = join(makeFolder(), 'a', 'b', 'plan.md');
		expect(writePlanFile(path, '# A\n', {expected: null})).toEqual({changed: false, text: '# A\n'});
		expect(fs.readFileSync(path, 'utf8')).toBe('# A\n');
		expect(modeOf(path)).toBe(0o666 & ~process.umask());
	});

	test('whatever is written reads back the same', () => {
		const path = join(makeFolder(), 'plan.md');
		let expected: string | null = null;
		fc.assert(
			fc.property(anyString(), text => {
				const written = writePlanFile(path, text, {expected});
				expect(written).toEqual({changed: false, text});
				expect(readPlanFile(path)?.text).toBe(text);
				expected = text;
			}),
		);
	});

	test('a lone surrogate becomes the replacement character, and the result says so', () => {
		const path = join(makeFolder(), 'plan.md');
		expect(writePlanFile(path, 'a\uD83Db', {expected: null})).toEqual({changed: false, text: 'a\uFFFDb'});
		expect(writePlanFile(path, 'c', {expected: 'a\uFFFDb'})).toEqual({changed: false, text: 'c'});
	});

	test('the old mode is kept, and no other file is left in the folder', () => {
		const folder = makeFolder();
		const path = join(folder, 'plan.md');
		fs.writeFileSync(path, 'old');
		fs.chmodSync(path, 0o640);
		writePlanFile(path, 'new', {expected: 'old'});
		expect(modeOf(path)).toBe(0o640);
		expect(fs.readdirSync(folder)).toEqual(['plan.md']);
	});

	test('the file is replaced whole: who reads the old one goes on reading it', () => {
		const path = join(makeFolder(), 'plan.md');
		fs.writeFileSync(path, 'old');
		const reader = fs.openSync(path, 'r');
		onTestFinished(() => fs.closeSync(reader));
		writePlanFile(path, 'new', {expected: 'old'});
		expect(fs.readFileSync(reader, 'utf8')).toBe('old');
	});

	test.each([true, false])('a symbolic link stays one, its target exists: %s', exists => {
		const folder = makeFolder();
		const target = join(folder, 'real', 'plan.md');
		fs.mkdirSync(join(folder, 'real'));
		if (exists) fs.writeFileSync(target, 'old');
		fs.symlinkSync(join('real', 'plan.md'), join(folder, 'link.md'));
		writePlanFile(join(folder, 'link.md'), 'new', {expected: exists ? 'old' : null});
		expect(fs.readlinkSync(join(folder, 'link.md'))).toBe(join('real', 'plan.md'));
		expect(fs.readFileSync(target, 'utf8')).toBe('new');
	});

	test.each([
		['edited', 'old', 'theirs'],
		['removed', 'old', null],
		['made', null, 'theirs'],
	])('a file that was %s meanwhile is left alone and returned', (_, expected, now) => {
		const folder = makeFolder();
		const path = join(folder, 'plan.md');
		if (now !== null) fs.writeFileSync(path, now);
		expect(writePlanFile(path, 'mine', {expected})).toEqual({changed: true, text: now});
		expect(fs.readdirSync(folder)).toEqual(now === null ? [] : ['plan.md']);
		if (now !== null) expect(fs.readFileSync(path, 'utf8')).toBe(now);
	});

	test('a read-only folder and a read-only file are told apart, and nothing is left behind', () => {
		const folder = makeFolder();
		fs.mkdirSync(join(folder, 'closed'), {mode: 0o755});
		fs.writeFileSync(join(folder, 'plan.md'), 'old', {mode: 0o444});
		fs.chmodSync(folder, process.geteuid?.() === 0 ? 0o777 : 0o755);
		if (process.geteuid?.() !== 0) fs.chmodSync(join(folder, 'closed'), 0o555);
		asNobody(() => {
			expect(() => writePlanFile(join(folder, 'closed', 'plan.md'), 'x', {expected: null})).toThrow(
				'the folder is read-only',
			);
			expect(() => writePlanFile(join(folder, 'plan.md'), 'x', {expected: 'old'})).toThrow('the file is read-only');
		});
		expect(fs.readFileSync(join(folder, 'plan.md'), 'utf8')).toBe('old');
		expect(fs.readdirSync(folder).sort()).toEqual(['closed', 'plan.md']);
	});

	test('a disk that ends in the middle keeps the old file and leaves no temporary one', () => {
		const folder = makeFolder();
		const path = join(folder, 'plan.md');
		fs.writeFileSync(path, 'old');
		const module = JSON.stringify(join(import.meta.dirname, '../../source/disk/plan-file.ts'));
		const script = `import(${module}).then(({writePlanFile}) => writePlanFile(process.argv[1], 'x'.repeat(20_000), {expected: 'old'})).catch(error => console.log(error.message))`;
		// A limit of 8 blocks cuts the write short as a full disk does, without a disk to fill.
		const output = execFileSync('sh', ['-c', 'ulimit -f 8; exec "$0" -e "$1" "$2"', process.execPath, script, path], {
			encoding: 'utf8',
		});
		expect(output).toContain('it is larger than a file may be here');
		expect(fs.readFileSync(path, 'utf8')).toBe('old');
		expect(fs.readdirSync(folder)).toEqual(['plan.md']);
	});
});

test('the real path resolves links also where the end is missing', () => {
	const folder = makeFolder();
	fs.mkdirSync(join(folder, 'real'));
	fs.symlinkSync('real', join(folder, 'link'));
	expect(findRealPath(join(folder, 'link', 'x', 'plan.md'))).toBe(join(folder, 'real', 'x', 'plan.md'));
	fs.symlinkSync(join('..', 'elsewhere', 'plan.md'), join(folder, 'real', 'plan.md'));
	expect(findRealPath(join(folder, 'link', 'plan.md'))).toBe(join(folder, 'elsewhere', 'plan.md'));
});

function truncated(path: string, size: number): number {
	const file = fs.openSync(path, 'w');
	fs.ftruncateSync(file, size);
	return file;
}

describe('writing in place', () => {
	const inPlace = (path: string, text: string, expected: string | null) =>
		writePlanFile(path, text, {expected, isInPlace: true});

	test('keeps the file the one it is, with all its names', () => {
		const folder = makeFolder();
		const [path, other] = [join(folder, 'a.md'), join(folder, 'b.md')];
		fs.writeFileSync(path, 'a longer text\n');
		fs.linkSync(path, other);
		expect(inPlace(path, 'short\n', 'a longer text\n')).toEqual({changed: false, text: 'short\n'});
		expect(fs.readFileSync(other, 'utf8')).toBe('short\n');
		expect(fs.readdirSync(folder)).toEqual(['a.md', 'b.md']);
	});

	test('does not touch a file that holds the text already, not even one that is read-only', () => {
		const folder = makeFolder();
		const path = join(folder, 'a.md');
		fs.chmodSync(folder, 0o755);
		fs.writeFileSync(path, 'text\n', {mode: 0o444});
		fs.utimesSync(path, 1000, 1000);
		asNobody(() => expect(inPlace(path, 'text\n', 'text\n')).toEqual({changed: false, text: 'text\n'}));
		expect(fs.statSync(path).mtimeMs).toBe(1_000_000);
		asNobody(() => expect(() => inPlace(path, 'other\n', 'text\n')).toThrow(/the file is read-only/));
	});

	test('writes nothing over what another wrote, and makes a file that is absent', () => {
		const path = join(makeFolder(), 'a.md');
		expect(inPlace(path, 'mine\n', null)).toEqual({changed: false, text: 'mine\n'});
		expect(inPlace(path, 'more\n', 'theirs\n')).toEqual({changed: true, text: 'mine\n'});
		expect(fs.readFileSync(path, 'utf8')).toBe('mine\n');
	});

	test('on a disk that takes no more, what stood there stands there again', () => {
		const path = join(makeFolder(), 'a.md');
		fs.writeFileSync(path, 'old text\n');
		const script = `
			import {writePlanFile} from ${JSON.stringify(import.meta.resolve('../../source/disk/plan-file.ts'))};
			try { writePlanFile(${JSON.stringify(path)}, 'x'.repeat(20_000), {expected: 'old text\\n', isInPlace: true}); }
			catch (error) { console.log(error.message); }
		`;
		const limited = 'ulimit -f 8; trap "" XFSZ; exec "$0" --input-type=module -e "$1"';
		const said = execFileSync('bash', ['-c', limited, process.execPath, script], {encoding: 'utf8'});
		expect(said).toMatch(/^Could not write `.+`: it is larger than a file may be here\.\n$/);
		expect(fs.readFileSync(path, 'utf8')).toBe('old text\n');
	});
});
