import * as fs from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {keepSeen, readSeen} from '../../source/disk/seen.ts';
import {makeFolder} from '../commands/run.ts';

test('each plan has the texts that were kept last', () => {
	const folder = makeFolder();
	const [a, b] = [join(folder, 'a/plan.md'), join(folder, 'b/plan.md')];
	keepSeen(a, {seen: 'one'}, folder);
	keepSeen(b, {seen: 'other'}, folder);
	keepSeen(a, {approved: 'two'}, folder);
	expect(readSeen(a, folder)).toEqual({seen: 'one', approved: 'two'});
	expect(readSeen(b, folder)).toEqual({seen: 'other'});
	expect(readSeen(join(folder, 'c.md'), folder)).toEqual({});
	for (const name of fs.readdirSync(join(folder, 'seen')))
		expect(fs.statSync(join(folder, 'seen', name)).mode & 0o777).toBe(0o600);
});

test('no more than the newest 200 are kept, and none that is huge', () => {
	const folder = makeFolder();
	const paths = Array.from({length: 203}, (_, index) => join(folder, `${index}.md`));
	for (const [index, path] of paths.entries()) {
		keepSeen(path, {seen: 'x'}, folder);
		const file = fs.readdirSync(join(folder, 'seen')).find(name => name.startsWith(`${index}-`));
		if (file) fs.utimesSync(join(folder, 'seen', file), index, index);
	}
	expect(fs.readdirSync(join(folder, 'seen'))).toHaveLength(200);
	const huge = join(folder, 'huge.md');
	keepSeen(huge, {seen: 'x'.repeat(3_000_000)}, folder);
	expect(readSeen(huge, folder)).toEqual({});
});

test('damaged files and folders that cannot be made are as if nothing was seen', () => {
	const folder = makeFolder({file: ''});
	const path = join(folder, 'plan.md');
	keepSeen(path, {seen: 'x'}, folder);
	const [name = ''] = fs.readdirSync(join(folder, 'seen'));
	for (const text of ['{', '[]', '{"path": "/other", "seen": "y"}', `{"path": ${JSON.stringify(path)}, "seen": 3}`]) {
		fs.writeFileSync(join(folder, 'seen', name), text);
		expect(readSeen(path, folder)).toEqual({});
	}
	keepSeen(path, {seen: 'x'}, join(folder, 'file'));
	expect(readSeen(path, join(folder, 'file'))).toEqual({});
});
