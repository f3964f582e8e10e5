import * as fs from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {openAccepted} from '../../source/disk/accepted.ts';
import {makeFolder} from '../commands/run.ts';

test('what was accepted is known from another opening, to the letter', async () => {
	const folder = makeFolder();
	await openAccepted(folder).add('# Do this');
	await openAccepted(folder).add('# And that');
	const accepted = openAccepted(folder);
	expect(accepted.has('# Do this')).toBe(true);
	expect(accepted.has('# And that')).toBe(true);
	expect(accepted.has('# Do this ')).toBe(false);
	expect(fs.statSync(join(folder, 'accepted.json')).mode & 0o777).toBe(0o600);
});

test('what cannot be kept is a sentence', async () => {
	const folder = join(makeFolder({file: ''}), 'file');
	expect((await openAccepted(folder).add('# Do this'))?.message).toBe(
		`Your answer could not be kept in \`${folder}\`: a part of its path is a file. It is asked again the next time.`,
	);
});

test.each(['{', '[]', '{"digests": "all"}', '{"digests": null}'])(
	'a damaged file (%j) has accepted nothing',
	async text => {
		const folder = makeFolder({'accepted.json': text});
		expect(openAccepted(folder).has('# Do this')).toBe(false);
		await openAccepted(folder).add('# Do this');
		expect(openAccepted(folder).has('# Do this')).toBe(true);
	},
);
