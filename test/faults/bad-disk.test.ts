import * as fs from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {run} from '../commands/run.ts';
import {runBuilt} from '../helpers/built.ts';
import {often} from '../helpers/often.ts';
import {type Fault, withFault, writing} from './fault.ts';
import {injectFault} from './inject.ts';

let folder: string;
let home: string;

beforeEach(() => {
	folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'plan-wizard-')));
	home = join(folder, 'home');
	fs.mkdirSync(home);
	fs.mkdirSync(join(folder, 'project'));
	fs.writeFileSync(join(folder, 'answers.json'), JSON.stringify({featureName: 'New'}));
});

afterEach(() => fs.rmSync(folder, {recursive: true, force: true}));

const project = (): string => join(folder, 'project');
const plan = (): string => join(project(), 'plan.md');
const before = '# Technical Plan: Old\n';
const after = '# Technical Plan: New\n';

const args = ['fill', 'plan.md', '--answers', '../answers.json'];

type Ended = {readonly exitCode: number | undefined; readonly stderr: string; readonly signal?: string | undefined};
type Fill = (fault?: Fault) => Promise<Ended>;

/* Without a process for each call: Node's functions fail in this one. */
async function fill(fault: Fault = {}): Promise<Ended> {
	const restore = injectFault(fault);
	try {
		return await run(project(), args);
	} finally {
		restore();
	}
}

const fillBuilt: Fill = async (fault = {}) => runBuilt(args, {cwd: project(), home, env: withFault(fault)});

type Look = (ended: Ended, call: string) => void;

/* Lets each call of writing the plan fail in turn, or one in `step`, until a run needs no further call. */
async function failEach(run: Fill, how: string, look: Look, step = 1): Promise<number> {
	for (let at = 1; ; at += step) {
		fs.writeFileSync(plan(), before);
		const log = join(folder, `log${at}`);
		const ended = await run({calls: writing, path: `^${project()}`, at, how, log});
		if (!fs.existsSync(log)) {
			expect(ended).toMatchObject({exitCode: 0});
			expect(fs.readFileSync(plan(), 'utf8')).toBe(after);
			return at - 1;
		}
		look(ended, fs.readFileSync(log, 'utf8').trim());
	}
}

const isSentence = /^[A-Z`][^\n]+\.\n$/;

/* What `fill` says besides the diff. */
const saidBy = ({stderr}: Ended): string =>
	stderr
		.split('\n')
		.filter(line => !/^( |[+-]|@@|\\)/.test(line))
		.join('\n');

const reasons = {
	ENOSPC: 'no space is left on the disk',
	EIO: 'the disk reported an error',
	EROFS: 'the folder is read-only',
};

function expectTold(code: keyof typeof reasons, ended: Ended, call: string): void {
	const text = fs.readFileSync(plan(), 'utf8');
	expect([before, after], call).toContain(text);
	// What comes after the rename is only for the case that the power fails.
	if (ended.exitCode === 0) expect(text, call).toBe(after);
	else expect(ended, call).toMatchObject({exitCode: 1});
	const said = saidBy(ended);
	expect(said, call).toMatch(isSentence);
	if (ended.exitCode === 1) expect(said, call).toMatch(new RegExp(`^Could not (?:read|write) .+: ${reasons[code]}`));
	expect(fs.readdirSync(project()), call).toContain('plan.md');
}

function expectWhole(call: string): void {
	expect([before, after], call).toContain(fs.readFileSync(plan(), 'utf8'));
}

describe('writing a plan', () => {
	test.each(Object.keys(reasons) as readonly (keyof typeof reasons)[])(
		'%s at any call is a sentence, and the file is the old or the new one',
		async code => {
			const calls = await failEach(fill, code, (ended, call) => expectTold(code, ended, call));
			expect(calls).toBeGreaterThan(5);
		},
	);

	test('a death at any call leaves the old file or the new one', async () => {
		const calls = await failEach(fill, 'death', (_, call) => expectWhole(call));
		expect(calls).toBeGreaterThan(5);
	});

	test('a name beside a new plan that cannot be removed is no failure to write it', async () => {
		const ended = await fill({calls: ['rmSync', 'unlinkSync'], path: `^${project()}`, at: 'all', how: 'EPERM'});
		expect(ended).toMatchObject({exitCode: 0});
		expect(fs.readFileSync(plan(), 'utf8')).toContain(after);
	});

	test('what a dead program left beside the plan is removed once it is old', async () => {
		fs.writeFileSync(plan(), before);
		const [old, young] = ['.plan-wizard-0123456789ab.tmp', '.plan-wizard-ba9876543210.tmp'];
		for (const name of [old, young, '.plan-wizard-notes.tmp']) fs.writeFileSync(join(project(), name), 'half');
		const hourAgo = Date.now() / 1000 - 3600;
		fs.utimesSync(join(project(), old), hourAgo, hourAgo);
		await fill();
		expect(fs.readdirSync(project())).toEqual([young, '.plan-wizard-notes.tmp', 'plan.md']);
	});
});

test.each(Object.keys(reasons))('merging leaves mine whole when %s fails a call of it', async how => {
	const [base, mine, theirs] = ['a\nb\nc\n', 'A\nb\nc\n', 'a\nb\nC\n'];
	for (const [name, text] of Object.entries({base, theirs})) fs.writeFileSync(join(project(), name), text);
	let at = 1;
	for (let isDone = false; !isDone; at++) {
		fs.writeFileSync(join(project(), 'mine'), mine);
		const log = join(folder, `log${at}`);
		const restore = injectFault({calls: writing, path: `^${project()}`, at, how, log});
		const {exitCode, stderr} = await run(project(), ['merge', 'base', 'mine', 'theirs']).finally(restore);
		isDone = !fs.existsSync(log);
		const text = fs.readFileSync(join(project(), 'mine'), 'utf8');
		expect({exitCode, text}).toEqual(exitCode === 0 ? {exitCode: 0, text: 'A\nb\nC\n'} : {exitCode: 129, text: mine});
		if (exitCode !== 0) expect(stderr).toMatch(isSentence);
		expect(fs.readdirSync(project()).sort()).toEqual(['base', 'mine', 'theirs']);
	}
	expect(at).toBeGreaterThan(5);
});

/* What a process of its own shows besides: that it ends as it should, and what a signal leaves. `npm run soak` lets every call fail. */
describe('the built program', {timeout: 240_000}, () => {
	const step = often(9, 1);

	test('tells of a full disk as well', async () => {
		const calls = await failEach(fillBuilt, 'ENOSPC', (ended, call) => expectTold('ENOSPC', ended, call), step);
		expect(calls).toBeGreaterThan(5);
	});

	test('leaves the old file or the new one when it is killed', async () => {
		const look: Look = (ended, call) => {
			expect(ended, call).toMatchObject({signal: 'SIGKILL'});
			expectWhole(call);
		};
		expect(await failEach(fillBuilt, 'kill', look, step)).toBeGreaterThan(5);
	});
});
