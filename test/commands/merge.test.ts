import {execFileSync, spawnSync} from 'node:child_process';
import * as fs from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {
	answers,
	fill,
	finish,
	insertItem,
	moveItem,
	newPlan,
	type Plan,
	readPlan,
	setField,
} from '../../source/index.ts';
import {sample} from '../plan/sample.ts';
import {shipped} from '../plan/shipped.ts';
import {makeFolder, run} from './run.ts';

const filled = readPlan(shipped, finish(fill(newPlan(shipped), sample)));
const textOf = (edit: (plan: Plan) => Plan): string => edit(filled).text;

const mergeFiles = async (base: string, mine: string, theirs: string, ...rest: readonly string[]) => {
	const folder = makeFolder({base, mine, theirs});
	const ran = await run(folder, ['merge', 'base', 'mine', 'theirs', ...rest]);
	return {...ran, text: fs.readFileSync(join(folder, 'mine'), 'utf8')};
};

describe('merge', () => {
	const mine = textOf(plan => setField(plan, ['status'], 'draft'));

	test('writes what both sides changed into mine', async () => {
		const theirs = textOf(plan => setField(plan, ['created'], '2026-02-02'));
		const {exitCode, text, stderr} = await mergeFiles(filled.text, mine, theirs);
		expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''});
		expect(text).toBe(mine.replace('2026-01-05', '2026-02-02'));
	});

	test('marks a conflict, names it and exits with 1', async () => {
		const theirs = textOf(plan => setField(plan, ['status'], 'approved'));
		const {exitCode, text, stderr} = await mergeFiles(filled.text, mine, theirs, '9', 'docs/plan.md');
		expect(exitCode).toBe(1);
		expect(stderr).toBe(
			'Both sides changed the same in `docs/plan.md`: `status`. Choose between the markers in the file.\n',
		);
		expect(text).toContain('<<<<<<<<< ours\n**Status**: draft\n=========\n**Status**: approved\n>>>>>>>>> theirs\n');
	});

	test('writes through no link out of the project, unless that is allowed', async () => {
		const [folder, outside] = [makeFolder({base: 'a\nb\nc\n', theirs: 'a\nb\nC\n'}), makeFolder({mine: 'A\nb\nc\n'})];
		fs.symlinkSync(join(outside, 'mine'), join(folder, 'mine'));
		const refused = await run(folder, ['merge', 'base', 'mine', 'theirs']);
		expect(refused.exitCode).toBe(129);
		expect(refused.stderr).toContain(`leads out of the project, to \`${join(outside, 'mine')}\`.`);
		expect(fs.readFileSync(join(outside, 'mine'), 'utf8')).toBe('A\nb\nc\n');
		expect((await run(folder, ['merge', 'base', 'mine', 'theirs', '--outside'])).exitCode).toBe(0);
		expect(fs.readFileSync(join(outside, 'mine'), 'utf8')).toBe('A\nb\nC\n');
	});

	test('merges the lines of what is no plan', async () => {
		const {exitCode, text} = await mergeFiles('a\nb\nc\n', 'A\nb\nc\n', 'a\nb\nC\n');
		expect({exitCode, text}).toEqual({exitCode: 0, text: 'A\nb\nC\n'});
	});

	test('merges two files that began alone', async () => {
		const {exitCode, text} = await mergeFiles(
			'',
			filled.text,
			textOf(plan => setField(plan, ['featureId'], '')),
		);
		expect(exitCode).toBe(0);
		expect(text).toBe(filled.text);
	});

	test('keeps every byte of a file that is not UTF-8', async () => {
		const folder = makeFolder({base: '', mine: '', theirs: ''});
		const bytes = (text: string) => Buffer.from(text, 'latin1');
		fs.writeFileSync(join(folder, 'base'), bytes('caf\xe9\nb\nc\n'));
		fs.writeFileSync(join(folder, 'mine'), bytes('caf\xe9s\nb\nc\n'));
		fs.writeFileSync(join(folder, 'theirs'), bytes('caf\xe9\nb\n\xff\n'));
		expect(await run(folder, ['merge', 'base', 'mine', 'theirs', '7', 'plan.md'])).toEqual({
			exitCode: 0,
			stdout: '',
			stderr:
				'Git merged the lines of `plan.md`, not its fields: line 1 is not UTF-8; save the file as UTF-8 and try again.\n',
		});
		expect(fs.readFileSync(join(folder, 'mine'), 'latin1')).toBe('caf\xe9s\nb\n\xff\n');
	});

	test('leaves what is too long for a plan to git', async () => {
		const long = 'a\n'.repeat(200_001);
		const {exitCode, stderr, text} = await mergeFiles(long, `mine\n${long}`, `${long}theirs\n`, '7', 'plan.md');
		expect({exitCode, stderr}).toEqual({
			exitCode: 0,
			stderr:
				'Git merged the lines of `plan.md`, not its fields: it has 200001 lines, more than a plan may have (200000).\n',
		});
		expect(text).toBe(`mine\n${long}theirs\n`);
	});

	test.skipIf(process.platform === 'win32').each([
		['fifo', 'mine', 'theirs'],
		['base', 'fifo', 'theirs'],
		['base', 'mine', 'fifo'],
		['base', 'mine', '/dev/zero'],
		['base', '/dev/full', 'theirs'],
	])('reads no pipe and no device: %s %s %s', async (...names) => {
		const folder = makeFolder({base: 'a\n', mine: 'b\n', theirs: 'a\nc\n'});
		execFileSync('mkfifo', [join(folder, 'fifo')]);
		const {exitCode, stderr} = await run(folder, ['merge', ...names]);
		expect(exitCode).toBe(129);
		expect(stderr).toMatch(/^Could not read `.*(?:fifo|zero|full)`: it is not a regular file\.\n$/);
		expect(fs.readFileSync(join(folder, 'mine'), 'utf8')).toBe('b\n');
	});

	test.each(['diff3', 'zdiff3'])('shows what stood there before where git is to: %s', async style => {
		const folder = makeFolder({
			base: filled.text,
			mine,
			theirs: textOf(plan => setField(plan, ['status'], 'approved')),
		});
		execFileSync('git', ['init', '-q'], {cwd: folder});
		execFileSync('git', ['config', 'merge.conflictStyle', style], {cwd: folder});
		expect(await run(folder, ['merge', 'base', 'mine', 'theirs'])).toMatchObject({exitCode: 1});
		expect(fs.readFileSync(join(folder, 'mine'), 'utf8')).toContain(
			'<<<<<<< ours\n**Status**: draft\n||||||| base\n**Status**: in-review\n=======\n**Status**: approved\n>>>>>>> theirs\n',
		);
	});

	test('leaves a file that is no text as it is', async () => {
		const folder = makeFolder({base: '', theirs: ''});
		fs.writeFileSync(join(folder, 'mine'), Buffer.from([0, 1, 255]));
		const {exitCode, stderr} = await run(folder, ['merge', 'base', 'mine', 'theirs', '7', 'a.png']);
		expect({exitCode, stderr}).toEqual({exitCode: 129, stderr: 'Could not merge `a.png`: it is not a text.\n'});
		expect(fs.readFileSync(join(folder, 'mine'))).toEqual(Buffer.from([0, 1, 255]));
	});

	test('merges by the form of the document while the template of the project cannot be read', async () => {
		const folder = makeFolder({
			base: 'a\nb\nc\n',
			mine: 'A\nb\nc\n',
			theirs: 'a\nb\nC\n',
			'templates/plan-template.md': '# {Title}\n',
			'templates/plan-template.json': '<<<<<<< ours\n',
		});
		const {exitCode, stderr} = await run(folder, ['merge', 'base', 'mine', 'theirs']);
		expect(exitCode).toBe(0);
		expect(stderr).toMatch(/plan-template\.json.*The plan is merged without it\.\n$/s);
		expect(fs.readFileSync(join(folder, 'mine'), 'utf8')).toBe('A\nb\nC\n');
	});

	test.each([
		[['base', 'mine'], /`merge` needs three files/],
		[['base', 'mine', 'nowhere'], /Could not read `nowhere`: it does not exist\./],
		[['base', 'mine', 'theirs', 'many'], /`many` is no number of characters for a conflict marker/],
		[['base', 'mine', 'theirs', '--json'], /`--json` is for .+, not for `merge`/],
	])('tells git that nothing was merged: %j', async (words, message) => {
		const folder = makeFolder({base: '', mine: 'x', theirs: ''});
		const {exitCode, stderr} = await run(folder, ['merge', ...words]);
		expect(exitCode).toBe(129);
		expect(stderr).toMatch(message);
		expect(fs.readFileSync(join(folder, 'mine'), 'utf8')).toBe('x');
	});
});

describe('git with the driver', () => {
	const bin = join(import.meta.dirname, '../../dist/bin.js');

	/* A repository in which two branches changed the plan, and how merging them went. */
	const mergeBranches = (mine: string, theirs: string) => {
		const folder = makeFolder({'specs/007 it’s/plan.md': filled.text, '.gitattributes': 'plan.md merge=plan-wizard\n'});
		const env = {...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', HOME: folder};
		const git = (...words: readonly string[]) =>
			execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...words], {cwd: folder, env, stdio: 'pipe'});
		const file = join(folder, 'specs/007 it’s/plan.md');
		const commit = (text: string) => {
			fs.writeFileSync(file, text);
			git('commit', '-qam', 'change');
		};
		git('init', '-q', '-b', 'main');
		git('config', 'merge.plan-wizard.driver', `"${process.execPath}" "${bin}" merge %O %A %B %L %P`);
		git('add', '.');
		git('commit', '-qm', 'begin');
		git('checkout', '-qb', 'other');
		commit(theirs);
		git('checkout', '-q', 'main');
		commit(mine);
		const options = {cwd: folder, env, encoding: 'utf8'} as const;
		const {status, stderr} = spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', 'merge', 'other'], options);
		return {status, stderr, text: fs.readFileSync(file, 'utf8'), states: String(git('status', '--porcelain'))};
	};

	test('merges fields, added risks and a moved item', () => {
		const risk = (words: string) => (plan: Plan) =>
			setField(insertItem(plan, ['technicalRisks', 2]), ['technicalRisks', 2, 'risk'], words);
		const mine = textOf(plan =>
			moveItem(risk('mine')(setField(plan, ['status'], 'draft')), ['technicalDecisions', 0], 1),
		);
		const theirs = textOf(plan =>
			risk('theirs')(setField(setField(plan, ['created'], 'now'), ['technicalDecisions', 0, 'rationale'], 'theirs')),
		);
		const {status, text, states} = mergeBranches(mine, theirs);
		expect({status, states}).toEqual({status: 0, states: ''});
		const {status: state, created, technicalRisks, technicalDecisions} = answers(readPlan(shipped, text));
		expect({state, created}).toEqual({state: 'draft', created: 'now'});
		expect(technicalRisks).toMatchObject([...(sample.technicalRisks as []), {risk: 'mine'}, {risk: 'theirs'}]);
		expect(technicalDecisions).toMatchObject([
			{title: 'Which window', rationale: 'It is fair.'},
			{title: 'Where to count', rationale: 'theirs'},
		]);
	}, 60_000);

	test('leaves markers where both changed one field', () => {
		const mine = textOf(plan => setField(plan, ['status'], 'draft'));
		const theirs = textOf(plan => setField(plan, ['status'], 'approved'));
		const {status, text, stderr, states} = mergeBranches(mine, theirs);
		expect(status).toBe(1);
		expect(states).toMatch(/^UU /);
		expect(stderr).toContain('`status`');
		expect(text).toBe(
			filled.text.replace(
				'**Status**: in-review\n',
				'<<<<<<< ours\n**Status**: draft\n=======\n**Status**: approved\n>>>>>>> theirs\n',
			),
		);
	}, 60_000);
});
