import * as fs from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {makeFolder} from '../commands/run.ts';
import {draftFiles, runWizard, stubEnvironment, type Typed} from './terminal.ts';

let home: string;

beforeEach(() => {
	home = makeFolder();
	stubEnvironment(home);
});

afterEach(() => {
	vi.unstubAllEnvs();
});

const before = '# Title\n\n**Owner**: Ann\n\n## Why\n\nOld words.\n';
const after = before.replace('Old words', 'New words');

const makePlan = () => makeFolder({'a.md': after, 'old.md': before});

const review = async (folder: string, flags: readonly string[], ...typed: readonly Typed[]) =>
	runWizard(folder, ['review', 'a.md', '--base', 'old.md', ...flags], ...typed);

const read = (folder: string) => fs.readFileSync(join(folder, 'a.md'), 'utf8');

const drafts = () => draftFiles(home).filter(name => name.endsWith('.json'));

const note = '\u001Bm';

const noted = [note, 'Why new?', 'enter'] as const;

describe('a review', () => {
	test('tells what it is compared with, and the notes of a plan that is sent back', async () => {
		const folder = makePlan();
		const {exitCode, said, shown, stderr} = await review(folder, [], ...noted, 'ctrl+s', 'enter');
		expect({exitCode, stderr}).toEqual({exitCode: 3, stderr: ''});
		expect(shown).toContain('± 1 change since old.md, 1 seen');
		expect(said).toMatch(/# The plan `a\.md` is not approved yet[\s\S]*Why \(line 7\)\n\n> New words\.\n\nWhy new\?\n/);
		expect(read(folder)).toBe(after);
		expect(drafts()).toEqual([]);
	});

	test('is approved with all seen in two keys, and writes nothing', async () => {
		const folder = makePlan();
		fs.utimesSync(join(folder, 'a.md'), 1000, 1000);
		const {exitCode, said} = await review(folder, ['--json'], 'ctrl+s', 'enter');
		expect(exitCode).toBe(0);
		const told = JSON.parse(said.slice(said.indexOf('{')));
		expect(told).toMatchObject({verdict: 'approved', notes: [], edits: []});
		expect(told.feedback).toContain('is approved');
		expect(fs.statSync(join(folder, 'a.md')).mtimeMs).toBe(1_000_000);
	});

	test('writes edits and tells them', async () => {
		const folder = makePlan();
		const {said} = await review(folder, [], '!', 'ctrl+s', 'enter');
		expect(read(folder)).toBe(after.replace('words.', 'words.!'));
		expect(said).toContain('- New words.\n+ New words.!');
	});

	test('of a copy calls the plan by its own name, and says where the edits are to be made', async () => {
		const folder = makePlan();
		const {shown, said} = await review(folder, ['--as', '/home/ada/.claude/plans/tea.md'], '!', 'ctrl+s', 'enter');
		expect(shown).toContain('which the agent gets');
		expect(said).toContain('# The plan `/home/ada/.claude/plans/tea.md` is not approved yet');
		expect(said).toContain('The reviewer made these in a copy of the plan. Make exactly these in the plan.');
		expect(said).not.toContain('Keep them');
		const unnamed = await review(folder, ['--as=.'], ...noted, 'ctrl+s', 'enter');
		expect(unnamed.said).toContain('# The plan is not approved yet');
	});

	test('that is left writes nothing, and the next one goes on with its notes', async () => {
		const folder = makePlan();
		const left = await review(folder, [], ...noted, '!', 'ctrl+c');
		expect(left.exitCode).toBe(130);
		expect(left.stderr).toBe(
			'The draft is kept with its notes; `plan-wizard review` of the same file goes on with it.\n',
		);
		expect(read(folder)).toBe(after);
		const resumed = {after: ': 1 note and your edits are here'};
		const {exitCode, said} = await review(folder, [], resumed, 'ctrl+s', 'enter');
		expect(exitCode).toBe(3);
		expect(said).toContain('Why new?');
		expect(read(folder)).toBe(after.replace('words.', 'words.!'));
	});

	test('sets the status and keeps what was approved, which is compared with from then on', async () => {
		const text = after.replace('Ann\n', 'Ann\n**Status**: draft\n');
		const folder = makeFolder({'.git/HEAD': '', 'a.md': text});
		const {exitCode, said, stderr} = await runWizard(folder, ['review', 'a.md'], 'ctrl+s', 'enter');
		expect(exitCode).toBe(0);
		expect(stderr).toBe('Approved; `.plan-wizard/approved.json` keeps what was approved.\n');
		const approved = text.replace('draft', 'approved');
		expect(read(folder)).toBe(approved);
		expect(said).toContain('- draft\n+ approved');
		fs.writeFileSync(join(folder, 'a.md'), approved.replace('New', 'Newer'));
		const {shown} = await runWizard(folder, ['review', 'a.md'], 'ctrl+c');
		expect(shown).toContain('± 1 change since the approved text');
	});

	test('that sends back compares the next text with the one that was seen', async () => {
		const folder = makePlan();
		await review(folder, [], ...noted, 'ctrl+s', 'enter');
		fs.writeFileSync(join(folder, 'a.md'), after.replace('Ann', 'Bob'));
		const {shown} = await runWizard(folder, ['review', 'a.md'], 'ctrl+c');
		expect(shown).toContain('± 1 change since the text you saw last');
		const {shown: other} = await runWizard(
			folder,
			['review', 'a.md', '--base', 'old.md'],
			'\u001Bh',
			{after: 'Compared with'},
			'ctrl+c',
		);
		expect(other).toMatch(/Compared with the text you saw last \(today \d\d:\d\d\): 1 change\./);
	});

	test('whose approval cannot be kept is none, and keeps the notes for the next', async () => {
		const folder = makeFolder({'.git/HEAD': '', 'a.md': after, '.plan-wizard/approved.json': 'x'});
		const {exitCode, stderr, said} = await runWizard(folder, ['review', 'a.md'], ...noted, 'ctrl+s', '1', 'enter');
		expect(exitCode).toBe(1);
		// That there is no approved text to compare with is said once, that this one is not kept as well.
		expect(stderr.match(/cannot be used/g)).toHaveLength(2);
		expect(stderr).toContain('The approval could not be kept, so the plan is not approved: ');
		expect(said).not.toContain('# The plan');
		const {shown} = await runWizard(folder, ['review', 'a.md'], '\u001Bo', 'ctrl+c');
		expect(shown).toContain('Why new?');
	});

	test('of which nothing is left leaves no draft', async () => {
		const folder = makePlan();
		expect((await review(folder, [], 'ctrl+c')).exitCode).toBe(130);
		expect(drafts()).toEqual([]);
	});

	test('of the next revision has the notes of the last at hand, and does not send them again', async () => {
		const folder = makePlan();
		await review(folder, [], ...noted, 'ctrl+s', 'enter');
		fs.writeFileSync(join(folder, 'a.md'), after.replace('## Why', '## How\n\nSo.\n\n## Why'));
		const told = {after: 'note on the text before: Why new?'};
		const {exitCode, said} = await review(folder, [], '\u001B.', told, 'ctrl+s', 'enter');
		expect(exitCode).toBe(0);
		expect(said).not.toContain('Why new?');
		const again = await review(folder, [], 'ctrl+c');
		expect(again.shown).not.toContain('Why new?');
	});

	test('whose draft is of an older text finds the places of its notes in the newer one', async () => {
		const folder = makePlan();
		await review(folder, [], ...noted, 'ctrl+c');
		const newer = after.replace('## Why', '## How\n\nSo.\n\n## Why');
		fs.writeFileSync(join(folder, 'a.md'), newer);
		const {said} = await review(folder, [], {after: 'changed on disk'}, 'ctrl+s', 'enter');
		expect(said).toMatch(/Why \(line 11\)\n\n> New words\./);
		expect(read(folder)).toBe(newer);
	});

	test('draws nothing of a plan that would steer the terminal', async () => {
		const folder = makeFolder({'a.md': '# T\n\nA\u001B[31mB\n', 'old.md': '# T\n'});
		const {raw} = await review(folder, [], note, 'x', 'enter', 'ctrl+s', 'enter');
		expect(raw).not.toContain('A\u001B[31m');
	});

	test('needs a plan, and a base that there is', async () => {
		const folder = makeFolder({'a.md': after, 'empty.md': '\n'});
		const ends = async (...argv: readonly string[]) => {
			const {exitCode, stderr, said} = await runWizard(folder, ['review', ...argv]);
			expect(said).not.toContain('# The plan');
			return {exitCode, stderr};
		};
		expect(await ends()).toMatchObject({exitCode: 2, stderr: expect.stringContaining('`review` needs a file')});
		expect(await ends('none.md')).toMatchObject({exitCode: 1, stderr: expect.stringContaining('does not exist')});
		expect(await ends('empty.md')).toMatchObject({exitCode: 1, stderr: expect.stringContaining('it is empty')});
		expect(await ends('a.md', '--base', 'x')).toMatchObject({exitCode: 2, stderr: expect.stringContaining('`x`')});
	});
});

test('a draft with notes opens in the wizard, which keeps them', async () => {
	const folder = makePlan();
	await review(folder, [], ...noted, 'ctrl+c');
	await runWizard(folder, ['a.md', '--resume'], '?', 'ctrl+c');
	const {said} = await review(folder, [], 'ctrl+s', 'enter');
	expect(said).toContain('Why new?');
});

test('in lines a plan is judged as well, and only the feedback is on stdout', async () => {
	const folder = makePlan();
	const typed = '/change\n/note\nWhy new?\n/review\ns\n';
	const {exitCode, shown} = await review(folder, ['--linear'], typed);
	expect(exitCode).toBe(3);
	expect(shown).toMatch(/# The plan `a\.md` is not approved yet[\s\S]*Why new\?/);
});
