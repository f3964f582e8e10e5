import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {codeOf, explain, Failure} from '../source/failure.ts';

test('a failure holds its cause and exits with 1 unless told otherwise', () => {
	const cause = new Error('why');
	expect(new Failure('What.', {cause})).toMatchObject({name: 'Failure', message: 'What.', cause, exitCode: 1});
	expect(new Failure('What.', {exitCode: 2}).exitCode).toBe(2);
	expect('cause' in new Failure('What.')).toBe(false);
});

test('errors of the file system are told in words', () => {
	const folder = mkdtempSync(join(tmpdir(), 'failure-'));
	onTestFinished(() => rmSync(folder, {recursive: true}));
	writeFileSync(join(folder, 'file'), '');
	expect(explain(thrown(() => readFileSync(folder)))).toBe('it is a directory');
	expect(explain(thrown(() => readFileSync(join(folder, 'absent'))))).toBe('it does not exist');
	expect(explain(thrown(() => readFileSync(join(folder, 'file', 'below'))))).toBe('a part of its path is a file');
	expect(explain(thrown(() => mkdirSync(join(folder, 'file'))))).toBe('something of that name is in the way');
	expect(explain(thrown(() => writeFileSync(join(folder, 'x'.repeat(300)), '')))).toBe('its name is too long');
	expect(explain(thrown(() => writeFileSync('/dev/full', 'x')))).toBe('no space is left on the disk');
});

test('other errors are told by their first line', () => {
	expect(explain(new Error('one\ntwo'))).toBe('one');
	expect(explain('text')).toBe('text');
	expect(codeOf(new Error('one'))).toBeUndefined();
	expect(codeOf(thrown(() => readFileSync('/absent')))).toBe('ENOENT');
});

function thrown(run: () => unknown): unknown {
	try {
		run();
	} catch (error) {
		return error;
	}
	throw new Error('nothing was thrown');
}
