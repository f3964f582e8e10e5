import {execFileSync} from 'node:child_process';
import {symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {isInside, readClientFile} from '../../source/disk/client-file.ts';
import {makeFolder} from '../commands/run.ts';

const make = () => {
	const folder = makeFolder({
		'own/plans/tea.md': '# Tea\n',
		'other/tea.md': '# Other\n',
		'owned/tea.md': 'x',
		'own/big.md': 'x'.repeat(101),
	});
	const read = (path: string) => readClientFile(join(folder, path), [join(folder, 'absent'), join(folder, 'own')], 100);
	return {folder, read};
};

test('reads what stands in one of the folders, by whatever way', () => {
	const {folder, read} = make();
	expect(read('own/plans/tea.md')).toBe('# Tea\n');
	expect(read('other/../own/plans/tea.md')).toBe('# Tea\n');
	symlinkSync(join(folder, 'own/plans/tea.md'), join(folder, 'other/link.md'));
	expect(read('other/link.md')).toBe('# Tea\n');
});

test('reads nothing that is elsewhere, too large, no file or no text', () => {
	const {folder, read} = make();
	symlinkSync(join(folder, 'other/tea.md'), join(folder, 'own/link.md'));
	symlinkSync(join(folder, 'other'), join(folder, 'own/folder'));
	symlinkSync('circle.md', join(folder, 'own/circle.md'));
	execFileSync('mkfifo', [join(folder, 'own/pipe.md')]);
	execFileSync('sh', ['-c', `printf '\\377' > '${folder}/own/bytes.md'`]);
	const paths = [
		'other/tea.md',
		'owned/tea.md',
		'own/../other/tea.md',
		'own/link.md',
		'own/folder/tea.md',
		'own/circle.md',
	];
	for (const path of [
		...paths,
		'own/pipe.md',
		'own/bytes.md',
		'own/big.md',
		'own/plans',
		'own',
		'own/absent.md',
		'own/\0',
	]) {
		expect(read(path), path).toBeUndefined();
	}
});

test('a root holds nothing', () => {
	expect(isInside('/etc/passwd', '/')).toBe(false);
	expect(isInside('/etc/passwd', undefined)).toBe(false);
	expect(isInside('/etc', '/etc')).toBe(false);
	expect(isInside('/etc/..x', '/etc')).toBe(true);
});
