/* `check --approved`: whether a plan still says what was approved. */
import {execFileSync} from 'node:child_process';
import * as fs from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {parseTemplate, readPlan} from '../../source/index.ts';
import {findBases, recordApproval, recordSeen, textInRevision} from '../../source/session/approval.ts';
import {makeFolder, run} from './run.ts';

const text = `# Login

**Owner**: Ada

## Risks

| Risk | Impact |
|---|---|
| Counts are lost | Low |

## Steps

- Make the table
- Fill the table
`;

let home = '';

beforeEach(() => {
	home = makeFolder();
	vi.stubEnv('HOME', home);
	vi.stubEnv('XDG_CONFIG_HOME', join(home, '.config'));
	vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
	vi.stubEnv('GIT_CONFIG_GLOBAL', join(home, '.gitconfig'));
});

afterEach(() => {
	vi.unstubAllEnvs();
});

const git = (cwd: string, ...args: readonly string[]) => execFileSync('git', args, {cwd, stdio: 'pipe'});

/* A repository with an approved plan, which is committed. */
const approvedIn = async (own = join(home, '.config/plan-wizard')) => {
	const folder = makeFolder({'plan.md': text});
	git(folder, 'init', '-q');
	git(folder, 'config', 'user.name', 'Ada\u001b[31m');
	git(folder, 'config', 'user.email', 'ada@example.org');
	const standing = {path: join(folder, 'plan.md'), folder: own};
	await recordApproval(standing, readPlan(parseTemplate(''), text), new Date('2026-05-06T10:00:00Z'));
	git(folder, 'add', '.');
	git(folder, 'commit', '-qm', 'Approve');
	const change = (...replacements: ReadonlyArray<readonly [string, string]>) =>
		fs.writeFileSync(
			standing.path,
			replacements.reduce((now, [words, others]) => now.replace(words, others), text),
		);
	return {folder, standing, change};
};

const check = (folder: string, ...flags: readonly string[]) =>
	run(folder, ['check', 'plan.md', '--approved', '--template', 'none', ...flags]);

const changes = [
	['Low', 'High'],
	['- Fill the table\n', ''],
	['Ada', 'Bob\n**Team**: Core'],
] as const;

test('a plan as it was approved is one without problems, whatever its line ends', async () => {
	const {folder} = await approvedIn();
	expect(await check(folder)).toEqual({exitCode: 0, stdout: '', stderr: ''});
	fs.writeFileSync(join(folder, 'plan.md'), text.replaceAll('\n', '\r\n'));
	expect(await check(folder)).toEqual({exitCode: 0, stdout: '', stderr: ''});
});

test('a plan that nobody approved is told as such', async () => {
	const folder = makeFolder({'plan.md': text});
	expect(await check(folder)).toMatchObject({exitCode: 1, stdout: 'plan.md:1:1 The plan was never approved.\n'});
});

test('each change is named, with what was said before', async () => {
	const {folder, change} = await approvedIn();
	change(...changes);
	const since = 'since the approval of 2026-05-06 by Ada␛[31m';
	expect(await check(folder)).toMatchObject({
		exitCode: 1,
		stdout: [
			`plan.md:3:1 Owner was changed ${since}; it said “Ada”.`,
			`plan.md:4:1 Team was added ${since}.`,
			`plan.md:10:1 Risks › Counts are lost › Impact was changed ${since}; it said “Low”.`,
			`plan.md:14:1 Steps was changed ${since}; it said “- Make the table - Fill the table”.`,
			'',
		].join('\n'),
	});
	expect(JSON.parse((await check(folder, '--json')).stdout)[2]).toMatchObject({
		file: 'plan.md',
		kind: 'approval',
		path: ['risks', 0, 'impact'],
		titles: ['Risks', 'Counts are lost', 'Impact'],
		line: 10,
		before: 'Low',
	});
	expect((await check(folder, '--github')).stdout).toContain(
		'::error file=plan.md,line=10,col=1,title=plan-wizard%3A approval::Risks › Counts are lost › Impact was changed',
	);
});

test('where nobody has the old text, the digests still name the fields', async () => {
	const {folder, change} = await approvedIn(join(home, 'elsewhere'));
	fs.rmSync(join(folder, '.git'), {recursive: true});
	change(...changes);
	const {exitCode, stdout} = await check(folder);
	expect(exitCode).toBe(1);
	expect(stdout.split('\n').map(line => line.replace(/ since .*/, ''))).toEqual([
		'plan.md:3:1 Owner was changed',
		'plan.md:4:1 Team was added',
		'plan.md:10:1 Risks › Counts are lost › Impact was changed',
		'plan.md:14:1 Steps was changed',
		'',
	]);
});

test('a change that no field shows is told, too', async () => {
	const {folder, change} = await approvedIn();
	change(['|---|---|', '| --- | --- |']);
	expect(await check(folder)).toMatchObject({
		exitCode: 1,
		stdout: expect.stringMatching(/^plan\.md:1:1 Blanks, numbers or the layout were changed since .*\n$/),
	});
});

test('a damaged file is a sentence', async () => {
	const {folder} = await approvedIn();
	fs.writeFileSync(join(folder, '.plan-wizard/approved.json'), '{');
	const {exitCode, stdout, stderr} = await check(folder);
	expect({exitCode, stdout}).toEqual({exitCode: 1, stdout: ''});
	expect(stderr).toMatch(
		/^`.*approved\.json` cannot be used: it is no JSON\. Mend it, or remove it and approve the plans again\.\n$/,
	);
});

test('a plan is compared with what was approved, else seen, else committed, else nothing', async () => {
	const {standing, folder, change} = await approvedIn();
	change(['Low', 'High']);
	const [seen, head] = [
		{text: 'seen', from: 'seen'},
		{text, from: 'HEAD'},
	];
	expect(findBases(standing).bases).toMatchObject([{text, from: 'approved', date: expect.stringMatching(/^\d{4}-/)}]);
	recordSeen(standing, 'seen');
	expect(findBases(standing).bases).toMatchObject([{text, from: 'approved'}, seen]);
	fs.rmSync(join(folder, '.plan-wizard'), {recursive: true});
	expect(findBases(standing).bases).toMatchObject([seen, head]);
	const other = {...standing, folder: join(home, 'elsewhere')};
	expect(findBases(other).bases).toMatchObject([{...head, date: expect.stringMatching(/^\d{4}-/)}]);
	expect(textInRevision(other, 'HEAD')).toBe(text);
	expect(() => textInRevision(other, 'v9')).toThrow('Git has no `v9` with this plan in it.');
	fs.rmSync(join(folder, '.git'), {recursive: true});
	expect(findBases(other)).toEqual({bases: [], problem: undefined});
});
