import fs from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {rescue} from '../../source/session/rescue.ts';
import {makeFolder} from '../commands/run.ts';

const draft = {id: '012-login-01234567', text: '\uFEFF# Login\r\n'};

test('a text goes into the first folder that takes it, for its owner alone', () => {
	const [first, second] = [join(makeFolder({file: ''}), 'file'), makeFolder()];
	const path = rescue(draft, [join(first, 'no'), 'relative', second, makeFolder()]);
	expect(path).toMatch(new RegExp(`^${second}/012-login-[\\da-f]{8}\\.md$`));
	expect(fs.readFileSync(path ?? '', 'utf8')).toBe(draft.text);
	expect(fs.statSync(path ?? '').mode & 0o777).toBe(0o600);
	expect(rescue(draft, [second])).not.toBe(path);
});

test('a folder that takes a part of it alone keeps nothing', () => {
	const folder = makeFolder();
	const {fsyncSync} = fs;
	onTestFinished(() => {
		fs.fsyncSync = fsyncSync;
		syncBuiltinESMExports();
	});
	fs.fsyncSync = () => {
		throw Object.assign(new Error('no space left on device'), {code: 'ENOSPC'});
	};
	syncBuiltinESMExports();
	expect(rescue(draft, [folder])).toBeUndefined();
	expect(fs.readdirSync(folder)).toEqual([]);
});
