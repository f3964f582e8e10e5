import * as fs from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {nameDraft} from '../../source/disk/draft.ts';
import {makeFolder} from '../commands/run.ts';
import {draftFiles, runWizard, stubEnvironment, type Typed} from './terminal.ts';

let home: string;

beforeEach(() => {
	home = makeFolder();
	stubEnvironment(home);
});

afterEach(() => vi.unstubAllEnvs());

const read = (folder: string, name = 'plan.md') => fs.readFileSync(join(folder, name), 'utf8');

const idOf = (folder: string, name = 'plan.md') => nameDraft(join(folder, name));

describe('writing', () => {
	test('in an empty folder makes `plan.md` and leaves no draft', async () => {
		const folder = makeFolder();
		const {exitCode, said, stderr} = await runWizard(folder, ['--no-run'], 'Login', 'ctrl+s', 'enter');
		expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''});
		expect(said).toMatch(/Wrote plan\.md \(\d+ sections, \d+ open questions\)\.\n$/);
		expect(read(folder)).toMatch(/^# Technical Plan: Login\n/);
		expect(draftFiles(home)).toEqual([]);
	});

	test('beside a spec starts with its title, its id and the day', async () => {
		const folder = makeFolder({'spec.md': '# Feature: Login\n\n**Feature ID**: F-12\n'});
		await runWizard(folder, ['--no-run'], 'ctrl+s', 'enter');
		expect(read(folder)).toMatch(
			/^# Technical Plan: Login\n\n\*\*Feature ID\*\*: F-12\n\*\*Created\*\*: \d{4}-\d\d-\d\d\n/,
		);
	});

	test('edits a plan that is there, and nothing but what was edited', async () => {
		const plan = '# Technical Plan: Old\r\n\r\n## Odd\r\n\r\nkept  \r\n';
		const folder = makeFolder({'plan.md': plan});
		await runWizard(folder, ['--no-run'], '!', 'ctrl+s', 'enter');
		expect(read(folder)).toBe(plan.replace('Old', 'Old!'));
	});

	test('with `--gaps` goes to what is left to do, and nowhere else', async () => {
		const files = {'t.md': '# Record: {Title}\n\n## Why\n\n{Reason}\n\n## Who\n\n- {Name}\n'};
		const folder = makeFolder({...files, 'plan.md': '# Record: A\n\n## Why\n\n{Reason}\n\n## Who\n\n- B\n'});
		const typed = ['Because.', 'tab', {after: 'Nothing is left to do'}, 'ctrl+s', 'enter'] as const;
		await runWizard(folder, ['--gaps', '--template', 't.md', '--no-run'], ...typed);
		expect(read(folder)).toBe('# Record: A\n\n## Why\n\nBecause.\n\n## Who\n\n- B\n');
	});

	test('takes a plan with another name and another template', async () => {
		const folder = makeFolder({'t.md': '# Record: {Title}\n\n## Why\n\n{Reason}\n'});
		await runWizard(folder, ['docs/r.md', '--template', 't.md', '--no-run'], 'A', 'tab', 'B', 'ctrl+s', 'enter');
		expect(read(folder, 'docs/r.md')).toBe('# Record: A\n\n## Why\n\nB\n');
	});

	// Not even root can make a file there.
	test('where it cannot, names the cause and keeps the draft', async () => {
		const {exitCode, stderr} = await runWizard(makeFolder(), ['/proc/plan.md', '--no-run'], 'Login', 'ctrl+s', 'enter');
		expect(exitCode).toBe(1);
		expect(stderr).toMatch(
			/^Could not write `\/proc\/plan\.md`: .+\. The draft is kept; to go on: `plan-wizard --resume .+`\.\n$/,
		);
		expect(draftFiles(home)).toHaveLength(1);
	});

	test('where a file is in the way, names the cause and keeps the draft', async () => {
		const folder = makeFolder();
		await runWizard(folder, ['docs/plan.md'], 'Login', 'ctrl+c');
		const drafts = draftFiles(home);
		fs.writeFileSync(join(folder, 'docs'), 'a file');
		const {exitCode, stderr} = await runWizard(folder, ['--resume', '--no-run'], 'ctrl+s', 'enter');
		expect(exitCode).toBe(1);
		const id = drafts[0]?.replace('.json', '');
		expect(stderr).toBe(
			`Could not write \`${join(folder, 'docs/plan.md')}\`: a part of its path is a file. The draft is kept; to go on: \`plan-wizard --resume ${id}\`.\n`,
		);
		expect(draftFiles(home)).toEqual(drafts);
		const before = await runWizard(folder, ['docs/plan.md']);
		expect(before).toMatchObject({exitCode: 1, stderr: expect.stringContaining('a part of its path is a file.\n')});
	});
});

describe('leaving', () => {
	test('keeps the draft and says how to go on', async () => {
		const folder = makeFolder();
		const {exitCode, said} = await runWizard(folder, [], 'Login', 'ctrl+c');
		expect(exitCode).toBe(130);
		expect(said).toMatch(new RegExp(`The draft is kept\\. To go on:\n  plan-wizard --resume ${idOf(folder)}\n$`));
		expect(draftFiles(home)).toEqual([`${idOf(folder)}.json`]);
		expect(fs.readdirSync(folder)).toEqual([]);
	});

	test('without a change keeps nothing', async () => {
		const {exitCode, said} = await runWizard(makeFolder(), [], 'tab', 'ctrl+c');
		expect(exitCode).toBe(130);
		expect(said).toMatch(/Nothing was changed, so no draft is kept\.\n$/);
		expect(draftFiles(home)).toEqual([]);
	});

	test('after everything was undone keeps nothing', async () => {
		const {said} = await runWizard(makeFolder(), [], 'Login', 'tab', 'ctrl+z', 'ctrl+c');
		expect(said).toContain('Nothing was changed');
		expect(draftFiles(home)).toEqual([]);
	});

	test('names the command as it was called', async () => {
		vi.stubEnv('npm_command', 'exec');
		expect((await runWizard(makeFolder(), [], 'x', 'ctrl+c')).said).toContain('  npx plan-wizard --resume ');
	});
});

describe('a draft', () => {
	test('is resumed at the caret, by the screen that asks, and removed when it is written', async () => {
		const folder = makeFolder();
		await runWizard(folder, [], 'Login', 'tab', 'F-12', 'ctrl+c');
		const {shown} = await runWizard(folder, ['--no-run'], 'enter', '3', 'ctrl+s', 'enter');
		expect(shown).toMatch(/Resume the draft +saved today \d\d:\d\d, at Title › Feature ID/);
		expect(read(folder)).toContain('# Technical Plan: Login\n\n**Feature ID**: F-123\n');
		expect(draftFiles(home)).toEqual([]);
	});

	test.each([['--resume'], ['--resume', 'plan.md'], ['plan.md', '--resume']])(
		'is resumed by %s %s',
		async (...argv) => {
			const folder = makeFolder();
			await runWizard(folder, [], 'Login', 'ctrl+c');
			await runWizard(folder, [...argv, '--no-run'], '!', 'ctrl+s', 'enter');
			expect(read(folder)).toMatch(/^# Technical Plan: Login!\n/);
		},
	);

	test('has no new item that says nothing, once the caret leaves it', async () => {
		const plan = '# P\n\n## Tasks\n\n- [ ] apple\n- [ ] pear\n';
		const folder = makeFolder({'plan.md': plan});
		await runWizard(folder, ['plan.md', '--template', 'none'], 'pagedown', '!', 'enter', 'ctrl+c');
		const file = () => join(home, 'config/plan-wizard/drafts', draftFiles(home)[0] as string);
		const text = () => JSON.parse(fs.readFileSync(file(), 'utf8')).text;
		expect(text()).toBe(plan.replace('apple', 'apple!\n- [ ]'));
		await runWizard(folder, ['--resume'], 'up', '?', 'ctrl+c');
		expect(text()).toBe(plan.replace('apple', 'apple!?'));
	});

	test('is resumed by its id from anywhere', async () => {
		const folder = makeFolder();
		await runWizard(folder, [], 'Login', 'ctrl+c');
		await runWizard(makeFolder(), ['--resume', idOf(folder), '--no-run'], '!', 'ctrl+s', 'enter');
		expect(read(folder)).toMatch(/^# Technical Plan: Login!\n/);
	});

	test.each([
		[['--resume'], 'There is no draft; `plan-wizard drafts` lists those that there are.\n'],
		[['--resume=none'], 'There is no draft `none`; `plan-wizard drafts` lists those that there are.\n'],
	])('that is not there is named: %j', async (argv, message) => {
		expect(await runWizard(makeFolder(), argv)).toMatchObject({exitCode: 2, stderr: message});
	});

	test('keeps what undo takes back', async () => {
		const folder = makeFolder();
		await runWizard(folder, [], 'Login', 'ctrl+c');
		await runWizard(folder, ['--resume', '--no-run'], 'ctrl+z', 'ctrl+s', 'enter');
		expect(read(folder)).not.toContain('Login');
	});

	test('of the template it began with goes on with that, whatever became of the file', async () => {
		const folder = makeFolder({'t.md': '# Record: {Title}\n\n## Why\n\n{Reason}\n'});
		await runWizard(folder, ['--template', 't.md'], 'A', 'ctrl+c');
		fs.rmSync(join(folder, 't.md'));
		await runWizard(folder, ['--resume', '--no-run'], 'tab', 'B', 'ctrl+s', 'enter');
		expect(read(folder)).toBe('# Record: A\n\n## Why\n\nB\n');
	});

	test('steps aside for a new beginning as soon as that is changed, and stays', async () => {
		const folder = makeFolder();
		await runWizard(folder, [], 'Old', 'ctrl+c');
		const [before] = draftFiles(home);
		expect((await runWizard(folder, ['--fresh'], 'ctrl+c')).said).toContain('Nothing was changed');
		expect(draftFiles(home)).toEqual([before]);
		const {stderr} = await runWizard(folder, ['--fresh'], 'New', 'ctrl+c');
		const moved = /^The earlier draft is kept as `(.+)`\.\n$/.exec(stderr)?.[1];
		expect(draftFiles(home)).toHaveLength(2);
		await runWizard(folder, ['--resume', `${moved}`, '--no-run'], 'ctrl+s', 'enter');
		expect(read(folder)).toMatch(/^# Technical Plan: Old\n/);
		expect(draftFiles(home)).toEqual([before]);
	});

	test('that is damaged is moved aside and named, and the form opens', async () => {
		const folder = makeFolder();
		await runWizard(folder, [], 'Login', 'ctrl+c');
		const path = join(home, 'config/plan-wizard/drafts', `${idOf(folder)}.json`);
		fs.writeFileSync(path, '{"version": 1');
		const {exitCode, stderr} = await runWizard(folder, [], 'ctrl+c');
		expect(exitCode).toBe(130);
		expect(stderr).toBe(
			`The draft in \`${path}\` cannot be used: it is cut off or is no JSON. It was moved to \`${path}.bak\`.\n`,
		);
	});

	test('that another process has open is left to it', async () => {
		const folder = makeFolder();
		await runWizard(folder, [], 'Login', 'ctrl+c');
		const lock = {pid: process.ppid, host: (await import('node:os')).hostname(), since: new Date().toISOString()};
		const path = join(home, 'config/plan-wizard/drafts', `${idOf(folder)}.lock`);
		fs.writeFileSync(path, JSON.stringify(lock));
		const {exitCode, shown} = await runWizard(folder, ['--resume'], 'enter');
		expect(exitCode).toBe(130);
		expect(shown).toContain(`plan.md is open in another plan-wizard, process ${process.ppid}`);
		expect(JSON.parse(fs.readFileSync(path, 'utf8'))).toEqual(lock);
		expect((await runWizard(folder, ['--resume', '--no-run'], 'down', 'enter', 'ctrl+s', 'enter')).exitCode).toBe(0);
	});
});

describe('a plan that changed meanwhile', () => {
	const old = '# Technical Plan: Old\n\n**Feature ID**: 7\n**Status**: draft\n';
	const later = {after: 'Left for later: ^R shows it again.'};
	const inFile = {after: 'Theirs, in the file'};

	/** The file changes between the draft, in which the title is `Old!`, and its going on. */
	const change = async (after: string | undefined, ...typed: readonly Typed[]) => {
		const folder = makeFolder({'plan.md': old});
		await runWizard(folder, [], '!', 'ctrl+c');
		if (after === undefined) fs.rmSync(join(folder, 'plan.md'));
		else fs.writeFileSync(join(folder, 'plan.md'), after);
		return {folder, ...(await runWizard(folder, ['--resume', '--no-run'], ...typed))};
	};
	const theirs = old.replace('Old', 'Theirs');

	test('is merged with what was typed, and told at once', async () => {
		const {folder, exitCode, shown} = await change(
			old.replace('draft', 'approved'),
			{after: 'came in'},
			'ctrl+s',
			'enter',
		);
		expect(exitCode).toBe(0);
		expect(shown).toContain('`plan.md` changed on disk; 1 field came in: Status.');
		expect(read(folder)).toBe(old.replace('Old', 'Old!').replace('draft', 'approved'));
	});

	test('is merged as one step that can be undone', async () => {
		const {folder} = await change(old.replace('draft', 'approved'), 'ctrl+z', 'ctrl+s', 'enter');
		expect(read(folder)).toBe(old.replace('Old', 'Old!'));
	});

	test('is not overwritten before the person chose what both changed', async () => {
		const chosen = ['ctrl+s', 'enter', inFile, 'right', 'enter', {after: 'came in'}, 'ctrl+s', 'enter'];
		const {folder, exitCode} = await change(theirs, ...chosen);
		expect(exitCode).toBe(0);
		expect(read(folder)).toBe(theirs);
	});

	test('is overwritten where the person chose mine', async () => {
		const {folder} = await change(theirs.replace('7', '8'), 'ctrl+s', 'enter', inFile, 'enter', 'ctrl+s', 'enter');
		expect(read(folder)).toBe(old.replace('Old', 'Old!').replace('7', '8'));
	});

	test('leads back to the form, where nothing is lost', async () => {
		const {folder, exitCode} = await change(theirs, 'ctrl+s', 'enter', inFile, 'escape', later, '?', 'ctrl+c');
		expect(exitCode).toBe(130);
		expect(read(folder)).toBe(theirs);
		await runWizard(folder, ['--resume', '--no-run'], 'ctrl+s', 'enter', inFile, 'enter', 'ctrl+s', 'enter');
		expect(read(folder)).toBe(old.replace('Old', 'Old!?'));
	});

	test('can be left alone, the draft kept', async () => {
		const {folder, exitCode, said} = await change(theirs, 'ctrl+s', 'enter', inFile, 'ctrl+c');
		expect(exitCode).toBe(130);
		expect(said).toContain(`--resume ${idOf(folder)}`);
		expect(read(folder)).toBe(theirs);
	});

	test('in the moment of writing is merged, and seen before it is written', async () => {
		const folder = makeFolder({'plan.md': old});
		const write = () => fs.writeFileSync(join(folder, 'plan.md'), old.replace('draft', 'approved'));
		const typed = ['!', 'ctrl+s', {after: 'the file exists'}, write, 'enter', {after: 'came in: Status'}];
		const {exitCode} = await runWizard(
			folder,
			['--no-run'],
			...typed,
			() => expect(read(folder)).toContain('Old\n'),
			'enter',
		);
		expect(exitCode).toBe(0);
		expect(read(folder)).toBe(old.replace('Old', 'Old!').replace('draft', 'approved'));
	});

	test('is written again where it is gone', async () => {
		const asked = {after: 'Back to the form'};
		const {folder, said, shown} = await change(undefined, {after: 'was removed'}, 'ctrl+s', 'enter', asked, 'enter');
		expect(shown).toContain('`plan.md` was removed from the disk; writing makes it again.');
		expect(said).toContain('plan.md was removed by another program');
		expect(fs.readdirSync(folder)).toEqual(['plan.md']);
	});

	test('leaves no draft behind when nothing was typed here', async () => {
		const folder = makeFolder({'plan.md': old});
		const write = () => fs.writeFileSync(join(folder, 'plan.md'), theirs);
		const {said} = await runWizard(folder, [], {after: 'Feature ID'}, write, {after: 'came in'}, 'ctrl+c');
		expect(said).toContain('Nothing was changed, so no draft is kept.');
		expect(draftFiles(home)).toEqual([]);
	});
});

describe('the beginning', () => {
	const features = {
		'specs/011-audit/plan.md': '# Technical Plan: Audit\n',
		'specs/012-login/spec.md': '# Login\n',
	};

	test('asks where several plans can be meant', async () => {
		const folder = makeFolder(features);
		const {shown} = await runWizard(folder, ['--no-run'], 'down', 'enter', 'ctrl+s', 'enter');
		expect(shown).toMatch(
			/1 Open +specs\/011-audit\/plan\.md\s+2 Plan +012-login +has a spec, no plan yet\s+3 New +plan\.md/,
		);
		expect(read(folder, 'specs/012-login/plan.md')).toMatch(/^# Technical Plan: Login\n/);
	});

	test('offers the drafts of the project, each plan once', async () => {
		const folder = makeFolder(features);
		await runWizard(folder, ['12'], '!', 'ctrl+c');
		await runWizard(makeFolder(), [], 'elsewhere', 'ctrl+c');
		const {shown} = await runWizard(folder, ['--no-run'], 'enter', '?', 'ctrl+s', 'enter');
		expect(shown).toMatch(/1 Resume +Login! +saved .+ › Feature N.*\s+2 Open .+\s+3 New .+\s+4 Other .+\s+↑↓/);
		expect(read(folder, 'specs/012-login/plan.md')).toMatch(/^# Technical Plan: Login!\?\n/);
	});

	test('a plan that is not in the list is named', async () => {
		const folder = makeFolder(features);
		await runWizard(folder, ['--no-run'], 'up', 'enter', 'docs/other.md', 'enter', 'A', 'ctrl+s', 'enter');
		expect(fs.existsSync(join(folder, 'docs/other.md'))).toBe(true);
	});

	test('can be left', async () => {
		expect(await runWizard(makeFolder(features), [], 'ctrl+c')).toMatchObject({exitCode: 130, stderr: ''});
	});

	test('inside a feature asks nothing', async () => {
		const folder = makeFolder(features);
		await runWizard(join(folder, 'specs/012-login'), ['--no-run'], 'ctrl+s', 'enter');
		expect(fs.existsSync(join(folder, 'specs/012-login/plan.md'))).toBe(true);
	});

	test.each([
		[['--template', 'no.md'], 'Could not read the template `no.md`: it does not exist.\n', 1],
		[['--spec', 'no.md'], 'Could not read the spec `no.md`: it does not exist.\n', 1],
		[['.git'], /^Could not read/, 1],
	])('%j is refused with the terminal as it was', async (argv, message, exitCode) => {
		const folder = makeFolder();
		fs.mkdirSync(join(folder, '.git/plan.md'), {recursive: true});
		const result = await runWizard(folder, argv);
		expect(result.exitCode).toBe(exitCode);
		expect(result.stderr).toMatch(message);
		expect(result.shown).toBe('');
	});
});

describe('a plan that a link leads out of the project', () => {
	const linked = () => {
		const out = makeFolder({'profile.md': '# Technical Plan: Private\n'});
		const folder = makeFolder({'specs/001-a/spec.md': '', 'specs/002-b/spec.md': ''});
		fs.symlinkSync(join(out, 'profile.md'), join(folder, 'specs/001-a/plan.md'));
		return {folder, out};
	};
	const sentence = /^`.+001-a\/plan\.md` leads out of the project, to `.+profile\.md`\. Name .+ `--outside`\.\n$/;

	test('is refused before anything is typed', async () => {
		const {exitCode, stderr, shown} = await runWizard(linked().folder, ['1']);
		expect({exitCode, shown}).toEqual({exitCode: 1, shown: ''});
		expect(stderr).toMatch(sentence);
	});

	test('is refused when it is chosen', async () => {
		const {exitCode, stderr, shown} = await runWizard(linked().folder, [], 'enter');
		expect(exitCode).toBe(1);
		expect(stderr).toMatch(sentence);
		expect(shown).not.toContain('Private');
	});

	test('is written where that is allowed, and resumed without asking again', async () => {
		const {folder, out} = linked();
		await runWizard(folder, ['1', '--outside'], '!', 'ctrl+c');
		const {exitCode} = await runWizard(folder, ['--resume', '--no-run'], '?', 'ctrl+s', 'enter');
		expect(exitCode).toBe(0);
		expect(read(out, 'profile.md')).toBe('# Technical Plan: Private!?\n');
	});

	test('since it was opened is not written, and the draft is kept', async () => {
		const out = makeFolder();
		const folder = makeFolder();
		const link = () => fs.symlinkSync(join(out, 'new'), join(folder, 'plan.md'));
		const typed = ['Login', 'ctrl+s', {after: 'Write plan.md'}, link, 'enter'];
		const {exitCode, stderr} = await runWizard(folder, ['--no-run'], ...typed);
		expect(exitCode).toBe(1);
		expect(stderr).toMatch(/ leads out of the project, to .+ The draft is kept; to go on: /);
		expect(fs.readdirSync(out)).toEqual([]);
	});
});

describe('the settings', () => {
	test('give a command other keys', async () => {
		fs.mkdirSync(join(home, 'config/plan-wizard'), {recursive: true});
		fs.writeFileSync(
			join(home, 'config/plan-wizard/settings.json'),
			'{"keys": {"review": "ctrl+g", "openEditor": "ctrl+s"}}',
		);
		const folder = makeFolder();
		await runWizard(folder, ['--no-run'], 'Login', 'ctrl+g', 'enter');
		expect(read(folder)).toMatch(/^# Technical Plan: Login\n/);
	});

	test('that are wrong stop the program', async () => {
		fs.mkdirSync(join(home, 'config/plan-wizard'), {recursive: true});
		fs.writeFileSync(join(home, 'config/plan-wizard/settings.json'), '{"keys": {"revew": "ctrl+t"}}');
		expect(await runWizard(makeFolder(), [])).toMatchObject({
			exitCode: 2,
			stderr: 'The keys in `settings.json` cannot be used: there is no command `revew`; the nearest is `review`.\n',
		});
	});
});

test('a template is used although the answer cannot be kept, which is said', async () => {
	fs.mkdirSync(join(home, 'config/plan-wizard/accepted.json'), {recursive: true});
	const folder = makeFolder({'templates/plan-template.md': '# Own: {Title}\n', '.git/HEAD': ''});
	const {exitCode, stderr} = await runWizard(folder, ['plan.md', '--no-run'], 'enter', 'Login', 'ctrl+s', 'enter');
	expect({exitCode, stderr}).toEqual({
		exitCode: 0,
		stderr: expect.stringMatching(/^Your answer could not be kept in `.+`: .+\. It is asked again the next time\.\n$/),
	});
	expect(read(folder)).toBe('# Own: Login\n');
});

test('the folder of the drafts that cannot be used is named, and how to choose another', async () => {
	fs.mkdirSync(join(home, 'config/plan-wizard'), {recursive: true});
	fs.writeFileSync(join(home, 'config/plan-wizard/drafts'), 'a file');
	const {exitCode, stderr} = await runWizard(makeFolder(), [], 'x');
	expect(exitCode).toBe(1);
	expect(stderr).toMatch(
		/^Drafts cannot be kept in `.+`: .+\. Set `HOME` or `XDG_CONFIG_HOME` to a folder you can write to\.\n$/,
	);
});

test('the editor has the field, and gives it back', async () => {
	const editor = join(makeFolder({editor: '#!/bin/sh\nprintf "Edited" > "$1"\n'}), 'editor');
	fs.chmodSync(editor, 0o755);
	vi.stubEnv('PATH', '/usr/bin:/bin');
	vi.stubEnv('VISUAL', editor);
	const folder = makeFolder();
	await runWizard(folder, ['--no-run'], 'ctrl+g', {after: 'Edited'}, 'ctrl+s', 'enter');
	expect(read(folder)).toMatch(/^# Technical Plan: Edited\n/);
});

test('another template is chosen in the form, and the draft keeps it', async () => {
	const text = '# Search\n\n## Goal\n\nFind it.\n\n## Overview\n\nOne box.\n';
	const folder = makeFolder({'plan.md': text});
	const {shown} = await runWizard(
		folder,
		['plan.md'],
		{after: 'no template'},
		'\u001bt',
		{after: 'Read the plan with'},
		'down',
		'down',
		{after: '❯ 2 ○ Kiro design'},
		'enter',
		{after: 'is now: Kiro design.'},
		'\u0010',
		'overview',
		'enter',
		'Not ',
		{after: 'Not'},
		'ctrl+c',
	);
	expect(shown).toContain('OVERVIEW');
	const [draft = ''] = draftFiles(home);
	const saved = JSON.parse(fs.readFileSync(join(home, 'config/plan-wizard/drafts', draft), 'utf8'));
	expect(saved.template.name).toBe('kiro-design');
	await runWizard(folder, ['--resume', '--no-run'], {after: 'Kiro design'}, 'ctrl+s', 'enter');
	expect(read(folder)).toContain('Not');
});

test('a section of a dialect is added to a document of another form', async () => {
	const text = '# Search\n\n## Goal\n\nFind it.\n';
	const folder = makeFolder({'plan.md': text});
	await runWizard(
		folder,
		['--no-run', 'plan.md'],
		{after: 'no template'},
		'\u001bn',
		{after: 'Add section:'},
		'technical risks',
		{after: 'Technical Risks'},
		'enter',
		{after: 'Mitigation'},
		'Crash',
		{after: 'Crash'},
		'ctrl+s',
		'enter',
	);
	expect(fs.readFileSync(join(folder, 'plan.md'), 'utf8')).toBe(
		`${text}\n## Technical Risks\n\n| Risk | Probability | Impact | Mitigation |\n|------|-------------|--------|------------|\n| Crash |  |  |  |\n`,
	);
});

test('the editor has a whole section by the menu, and gives it back', async () => {
	const editor = join(makeFolder({editor: '#!/bin/sh\nprintf "%s\\n" "- another" >> "$1"\n'}), 'editor');
	fs.chmodSync(editor, 0o755);
	const text = '# Technical Plan: A\n\n## Risks\n\n## Rollback Plan\n\n- one\n\n## Extra\n';
	const folder = makeFolder({'plan.md': text});
	vi.stubEnv('VISUAL', editor);
	await runWizard(
		folder,
		['--no-run', 'plan.md'],
		'\u0010',
		'rollback',
		'enter',
		'\u0010',
		'edit this section',
		'enter',
		{after: 'another'},
		'ctrl+s',
		'enter',
	);
	expect(fs.readFileSync(join(folder, 'plan.md'), 'utf8')).toBe(text.replace('- one', '- one\n- another'));
});

test('a missing editor is told in a sentence', async () => {
	vi.stubEnv('VISUAL', undefined);
	vi.stubEnv('EDITOR', undefined);
	const {shown} = await runWizard(
		makeFolder(),
		['--no-run'],
		'Login',
		'\u001Bg',
		{after: 'No editor is set.'},
		'ctrl+c',
	);
	expect(shown).toContain('Set `VISUAL` or `EDITOR`, for example `export EDITOR=nano`.');
});
