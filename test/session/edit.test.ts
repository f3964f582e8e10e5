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

afterEach(() => vi.unstubAllEnvs());

const text = '# Title\n\n## Why\n\nOld words.\n';

const edit = async (folder: string, ...typed: readonly Typed[]) => runWizard(folder, ['edit', 'a.md'], ...typed);

const read = (folder: string, name = 'a.md') => fs.readFileSync(join(folder, name), 'utf8');

const stamp = (folder: string) => {
	const {ino, mtimeMs} = fs.statSync(join(folder, 'a.md'));
	return {ino, mtimeMs};
};

const drafts = () => draftFiles(home).filter(name => name.endsWith('.json'));

describe('writing', () => {
	test('needs one key, puts the text into the same file, and says nothing', async () => {
		const folder = makeFolder({'a.md': text});
		const {ino} = stamp(folder);
		const {exitCode, said, stderr} = await edit(folder, '!', 'ctrl+s');
		expect({exitCode, stderr, said: said.trim()}).toEqual({exitCode: 0, stderr: '', said: ''});
		expect(read(folder)).toBe(text.replace('Title', 'Title!'));
		expect(stamp(folder).ino).toBe(ino);
		expect(drafts()).toEqual([]);
	});

	test('leaves a file that was not changed alone', async () => {
		const folder = makeFolder({'a.md': `${text}- {words}\n`});
		fs.utimesSync(join(folder, 'a.md'), 1000, 1000);
		const before = stamp(folder);
		expect((await edit(folder, 'ctrl+s')).exitCode).toBe(0);
		expect(stamp(folder)).toEqual(before);
	});

	test('makes a file that is not there, and takes one that is empty', async () => {
		const folder = makeFolder({'empty.md': ''});
		for (const name of ['new.md', 'empty.md']) {
			await runWizard(folder, ['edit', name], 'Words', 'ctrl+s');
			expect(read(folder, name).trim()).toBe('Words');
		}
	});

	test.each(['-odd.md', 'a b’c.md', 'fill', '12', '{x}.md'])('takes any name: %s', async name => {
		const folder = makeFolder({[name]: text, 'specs/012-a/spec.md': '# Feature: A\n'});
		await runWizard(folder, ['edit', '--', name], '!', 'ctrl+s');
		expect(read(folder, name)).not.toBe(text);
		expect(read(folder, name).length).toBe(text.length + 1);
	});

	test('follows a link out of the project', async () => {
		const elsewhere = makeFolder({'a.md': text});
		const folder = makeFolder({'.git/HEAD': ''});
		fs.symlinkSync(join(elsewhere, 'a.md'), join(folder, 'a.md'));
		expect((await edit(folder, '!', 'ctrl+s')).exitCode).toBe(0);
		expect(read(elsewhere)).toContain('# Title!');
		expect(fs.lstatSync(join(folder, 'a.md')).isSymbolicLink()).toBe(true);
	});

	test('keeps blanks as they are, whatever the plan lacks', async () => {
		const plan =
			'# Technical Plan: {Feature Name}\n\n## Architecture Overview\n\n{Words}\n\n## Open Questions\n\n- {x}\n';
		const folder = makeFolder({'a.md': plan});
		await edit(folder, 'Login', 'ctrl+s');
		expect(read(folder)).toBe(plan.replace('{Feature Name}', 'Login'));
	});

	test('asks nothing about a template of the project', async () => {
		const template = '# Plan: {Title}\n\n## Why\n\n{Reason}\n';
		const plan = '# Plan: A\n\n## Why\n\nB\n';
		const folder = makeFolder({'.specify/templates/plan-template.md': template, 'a.md': plan});
		const {exitCode, shown} = await edit(folder, '!', 'ctrl+s');
		expect({exitCode, text: read(folder)}).toEqual({exitCode: 0, text: plan.replace('A', 'A!')});
		expect(shown).not.toContain('Use it?');
	});

	test('merges what changed on disk meanwhile, and ends', async () => {
		const folder = makeFolder({'a.md': text});
		const write = () => fs.writeFileSync(join(folder, 'a.md'), text.replace('Old', 'New'));
		const {exitCode} = await edit(folder, '!', {after: 'saved'}, write, 'ctrl+s');
		expect({exitCode, text: read(folder)}).toEqual({exitCode: 0, text: '# Title!\n\n## Why\n\nNew words.\n'});
	});
});

describe('giving up', () => {
	test('gives 1, changes nothing, and keeps what was written under a name of its own', async () => {
		const folder = makeFolder({'a.md': text});
		const {exitCode, stderr} = await edit(folder, '!', '\u001Bq');
		expect({exitCode, text: read(folder)}).toEqual({exitCode: 1, text});
		expect(stderr).toMatch(/^Given up; the file is as it was\. What you wrote is kept as the draft `\S+`\.\n$/);
		expect(drafts()).toHaveLength(1);
		const again = await edit(folder, 'ctrl+s');
		expect({exitCode: again.exitCode, text: read(folder)}).toEqual({exitCode: 0, text});
	});

	test('of what was not changed leaves nothing', async () => {
		const {exitCode, stderr} = await edit(makeFolder({'a.md': text}), '\u001Bq');
		expect({exitCode, stderr}).toEqual({exitCode: 1, stderr: ''});
		expect(drafts()).toEqual([]);
	});
});

describe('leaving', () => {
	test('keeps the draft, and the next time goes on with it', async () => {
		const folder = makeFolder({'a.md': text});
		const {exitCode, stderr} = await edit(folder, '!', 'ctrl+c');
		expect({exitCode, text: read(folder)}).toEqual({exitCode: 130, text});
		expect(stderr).toBe('The draft is kept; `plan-wizard edit` of the same file goes on with it.\n');
		await edit(folder, '?', 'ctrl+s');
		expect(read(folder)).toBe(text.replace('Title', 'Title!?'));
		expect(drafts()).toEqual([]);
	});

	test('keeps a draft that goes on from another text of the file as well', async () => {
		const folder = makeFolder({'a.md': text});
		await edit(folder, '!', 'ctrl+c');
		fs.writeFileSync(join(folder, 'a.md'), text.replace('Old', 'New'));
		const {shown} = await edit(folder, {after: 'came in'}, 'ctrl+s');
		expect(shown).toMatch(/This goes on from your draft, .* `a\.md`\s+changed on disk; 1 field came in/s);
		expect(read(folder)).toBe('# Title!\n\n## Why\n\nNew words.\n');
	});
});

test('without a file, and for a folder, a sentence says so', async () => {
	const folder = makeFolder();
	expect(await runWizard(folder, ['edit'])).toMatchObject({
		exitCode: 2,
		stderr: expect.stringContaining('needs a file'),
	});
	const opened = await runWizard(folder, ['edit', '.']);
	expect(opened).toMatchObject({exitCode: 1, stderr: expect.stringContaining('it is a directory')});
});

describe('a text that is no Markdown', () => {
	const message = '\n# Please enter the commit message\n#\n#\tnew file: a\n';

	test('is one text above the comments of who wrote them, and every line of these stays', async () => {
		const folder = makeFolder({COMMIT_EDITMSG: message});
		const typed = ['Add a', 'enter', '# and not b', 'ctrl+s'] as const;
		await runWizard(folder, ['edit', 'COMMIT_EDITMSG'], ...typed);
		expect(read(folder, 'COMMIT_EDITMSG')).toBe(`Add a\n# and not b\n${message}`);
	});

	test('is written from its beginning, or, without comments, from its end', async () => {
		const folder = makeFolder({todo: 'a 1\n\n# pick\n', prompt: 'Fix\n'});
		await runWizard(folder, ['edit', 'todo'], 'pick ', 'ctrl+s');
		expect(read(folder, 'todo')).toBe('pick a 1\n\n# pick\n');
		await runWizard(folder, ['edit', 'prompt'], ' it', 'ctrl+s');
		expect(read(folder, 'prompt')).toBe('Fix it\n');
	});

	test('ends with a line break where it is new', async () => {
		const folder = makeFolder({crontab: ''});
		await runWizard(folder, ['edit', 'crontab'], '0 5 * * * true', 'ctrl+s');
		expect(read(folder, 'crontab')).toBe('0 5 * * * true\n');
	});

	test('is Markdown where that is said', async () => {
		const folder = makeFolder({plan: text});
		const {shown} = await runWizard(folder, ['edit', 'plan', '--template', 'none'], 'ctrl+c');
		expect(shown).toContain('no template');
		expect((await runWizard(folder, ['edit', 'plan'], 'ctrl+c')).shown).toContain('plain text');
	});
});

describe('a file of the moment', () => {
	const moment = () => makeFolder({'prompt.md': text});

	test('takes up the draft of another that is gone, from the same text', async () => {
		const first = moment();
		await runWizard(first, ['edit', join(first, 'prompt.md')], '!', 'ctrl+c');
		fs.rmSync(first, {recursive: true});
		const second = moment();
		const {shown} = await runWizard(second, ['edit', join(second, 'prompt.md')], 'ctrl+s');
		expect(shown).toContain('This goes on from your draft');
		expect(read(second, 'prompt.md')).toBe(text.replace('Title', 'Title!'));
		expect(drafts()).toEqual([]);
	});

	test.each([
		['that is still there', text, false],
		['that began from another text', `${text}More.\n`, true],
	])('takes up none of a file %s', async (_, other, isGone) => {
		const first = moment();
		await runWizard(first, ['edit', join(first, 'prompt.md')], '!', 'ctrl+c');
		if (isGone) fs.rmSync(first, {recursive: true});
		const second = makeFolder({'prompt.md': other});
		await runWizard(second, ['edit', join(second, 'prompt.md')], 'ctrl+s');
		expect(read(second, 'prompt.md')).toBe(other);
		expect(drafts()).toHaveLength(1);
	});

	test('leaves no draft for longer than two weeks', async () => {
		const first = moment();
		vi.useFakeTimers({toFake: ['Date'], now: Date.now() - 15 * 24 * 3_600_000});
		await runWizard(first, ['edit', join(first, 'prompt.md')], '!', 'ctrl+c');
		vi.useRealTimers();
		await runWizard(moment(), ['edit', 'other.md'], 'ctrl+c');
		expect(drafts()).toHaveLength(1);
		fs.rmSync(first, {recursive: true});
		await runWizard(moment(), ['edit', 'other.md'], 'ctrl+c');
		expect(drafts()).toEqual([]);
	});
});

test('of what was given up of a file the last is kept', async () => {
	const folder = makeFolder({'a.md': text});
	for (const word of ['one', 'two']) await edit(folder, word, '\u001Bq');
	expect(drafts()).toHaveLength(1);
});

describe('an editor that is the form itself', () => {
	test('is not opened from the form', async () => {
		vi.stubEnv('EDITOR', 'plan-wizard edit');
		const folder = makeFolder({'a.md': text});
		const {exitCode} = await edit(folder, 'ctrl+g', {after: 'plan-wizard itself'}, 'ctrl+c');
		expect(exitCode).toBe(130);
	});

	test('does not open what the form gave to an editor', async () => {
		const folder = makeFolder({'a.md': text});
		vi.stubEnv('PLAN_WIZARD_FIELD', join(folder, 'a.md'));
		const {exitCode, stderr} = await edit(folder);
		expect(exitCode).toBe(1);
		expect(stderr).toContain('is plan-wizard itself');
	});
});
