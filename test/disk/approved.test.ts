import * as fs from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {
	type Approval,
	approvalPlace,
	blobId,
	digestOf,
	keepApproval,
	readApproval,
} from '../../source/disk/approved.ts';
import {Failure} from '../../source/failure.ts';
import {makeFolder} from '../commands/run.ts';

const approval = (text: string): Approval => ({
	text: digestOf(text),
	fields: {title: digestOf('Login')},
	blob: blobId(text),
	date: '2026-05-06T10:00:00.000Z',
	by: 'Ada <ada@example.org>',
});

const own = '.plan-wizard/approved.json';
const project = (files: Readonly<Record<string, string>> = {}) =>
	makeFolder({'specs/012-login/plan.md': '# Login\n', ...files});
const placeIn = (folder: string, name = 'specs/012-login/plan.md') =>
	approvalPlace(join(folder, name), join(folder, 'own'));

test('it stands in the project, by the path of the plan there', async () => {
	const folder = project();
	await keepApproval(placeIn(folder), approval('# Login\n'));
	const {plans} = JSON.parse(fs.readFileSync(join(folder, own), 'utf8'));
	expect(Object.keys(plans)).toEqual(['specs/012-login/plan.md']);
	expect(readApproval(placeIn(folder))).toEqual(approval('# Login\n'));
	expect(fs.readdirSync(join(folder, '.plan-wizard'))).toEqual(['approved.json']);
});

test('without a project it stands in the own folder, by the whole path', async () => {
	const folder = makeFolder({'a.md': '# A\n'});
	await keepApproval(placeIn(folder, 'a.md'), approval('# A\n'));
	const {plans} = JSON.parse(fs.readFileSync(join(folder, 'own/approved.json'), 'utf8'));
	expect(Object.keys(plans)).toEqual([join(folder, 'a.md')]);
});

test('a plan in the own folder is of no project, though the home folder be one', async () => {
	const folder = project({'own/asked/a.md': '# A\n', '.git/HEAD': 'ref: refs/heads/main\n'});
	await keepApproval(placeIn(folder, 'own/asked/a.md'), approval('# A\n'));
	expect(fs.existsSync(join(folder, '.plan-wizard'))).toBe(false);
	expect(readApproval(placeIn(folder, 'own/asked/a.md'))).toEqual(approval('# A\n'));
});

test('what the file says of other plans and of other things stays', async () => {
	const text = JSON.stringify({note: 'ours', plans: {'z.md': {by: 3}, 'a.md': approval('a')}});
	const folder = project({[own]: text});
	await keepApproval(placeIn(folder), approval('# Login\n'));
	const all = JSON.parse(fs.readFileSync(join(folder, own), 'utf8'));
	expect(all).toMatchObject({note: 'ours', plans: {'z.md': {by: 3}, 'a.md': approval('a')}});
	expect(Object.keys(all.plans)).toEqual(['a.md', 'specs/012-login/plan.md', 'z.md']);
});

test('many at once in one process lose nothing', async () => {
	const folder = project();
	const names = Array.from({length: 20}, (_, index) => `specs/${index}/plan.md`);
	await Promise.all(names.map(name => keepApproval(placeIn(folder, name), approval(name))));
	for (const name of names) expect(readApproval(placeIn(folder, name))?.text).toBe(digestOf(name));
});

test('a lock that a killed program left is no obstacle', async () => {
	const folder = project({'.plan-wizard/approved.json.lock': ''});
	const longAgo = new Date(Date.now() - 60_000);
	fs.utimesSync(join(folder, `${own}.lock`), longAgo, longAgo);
	await keepApproval(placeIn(folder), approval('# Login\n'));
	expect(readApproval(placeIn(folder))).toEqual(approval('# Login\n'));
	expect(fs.readdirSync(join(folder, '.plan-wizard'))).toEqual(['approved.json']);
});

test.each(['{', '[]', 'null', '"plans"', '{"plans": []}', '<<<<<<< ours\n{}\n'])(
	'a damaged file (%j) is told, and not written over',
	async text => {
		const folder = project({[own]: text});
		expect(() => readApproval(placeIn(folder))).toThrow(Failure);
		await expect(keepApproval(placeIn(folder), approval('x'))).rejects.toThrow(
			/cannot be used: .* Mend it, or remove it/,
		);
		expect(fs.readFileSync(join(folder, own), 'utf8')).toBe(text);
	},
);

test.each([
	'{}',
	'{"plans": {"specs/012-login/plan.md": null}}',
	'{"plans": {"specs/012-login/plan.md": {"text": 1}}}',
	JSON.stringify({plans: {'specs/012-login/plan.md': {...approval('x'), blob: '--upload-pack=sh'}}}),
	JSON.stringify({plans: {'specs/012-login/plan.md': {...approval('x'), fields: {a: {}}}}}),
	'{"plans": {"__proto__": {"text": "x"}}}',
])('an entry that says nothing usable (%s) is none', text => {
	expect(readApproval(placeIn(project({[own]: text})))).toBeUndefined();
});

test.each([own, '.plan-wizard'])('`%s` as a link out of the project is neither read nor written', async name => {
	const outside = makeFolder({'approved.json': '{"plans": {}}'});
	const folder = project();
	const target = name === own ? join(outside, 'approved.json') : outside;
	fs.mkdirSync(join(folder, name, '..'), {recursive: true});
	fs.symlinkSync(target, join(folder, name));
	expect(() => readApproval(placeIn(folder))).toThrow('leads out of the project');
	await expect(keepApproval(placeIn(folder), approval('x'))).rejects.toThrow('leads out of the project');
	expect(fs.readdirSync(outside)).toEqual(['approved.json']);
	expect(fs.readFileSync(join(outside, 'approved.json'), 'utf8')).toBe('{"plans": {}}');
});

test('ids are those of git, and line ends do not count for digests', () => {
	expect(blobId('hello\n')).toBe('ce013625030ba8dba906f756967f9e9ca394464a');
	expect(blobId('hello\n', 'sha256')).toBe('2cf8d83d9ee29543b34a87727421fdecb7e3f3a183d337639025de576db9ebb4');
	expect(digestOf('a\r\nb\r')).toBe(digestOf('a\nb\n'));
});
