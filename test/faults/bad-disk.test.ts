import * as fs from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {type Ended, runBuilt} from '../helpers/built.ts';
import {type Fault, withFault, writing} from './fault.ts';

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

async function fill(fault: Fault = {}): Promise<Ended> {
	const args = ['fill', 'plan.md', '--answers', '../answers.json'];
	return runBuilt(args, {cwd: project(), home, env: withFault(fault)});
}

/* Lets each call of writing the plan fail in turn, until one run needs no further call. */
async function failEach(how: string, look: (ended: Ended, call: string) => void): Promise<number> {
	for (let at = 1; ; at++) {
		fs.writeFileSync(plan(), before);
		const log = join(folder, `log${at}`);
		const ended = await fill({calls: writing, path: `^${project()}`, at, how, log});
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

describe('writing a plan', {timeout: 120_000}, () => {
	test.each([
		['ENOSPC', 'no space is left on the disk'],
		['EIO', 'the disk reported an error'],
		['EROFS', 'the folder is read-only'],
	])('%s at any call is a sentence, and the file is the old or the new one', async (code, reason) => {
		const calls = await failEach(code, (ended, call) => {
			const text = fs.readFileSync(plan(), 'utf8');
			expect([before, after], call).toContain(text);
			// What comes after the rename is only for the case that the power fails.
			if (ended.exitCode === 0) expect(text, call).toBe(after);
			else expect(ended, call).toMatchObject({exitCode: 1, signal: undefined});
			const said = saidBy(ended);
			expect(said, call).toMatch(isSentence);
			if (ended.exitCode === 1) expect(said, call).toMatch(new RegExp(`^Could not (?:read|write) .+: ${reason}`));
			expect(fs.readdirSync(project()), call).toContain('plan.md');
		});
		expect(calls).toBeGreaterThan(5);
	});

	test('a death at any call leaves the old file or the new one', async () => {
		const calls = await failEach('kill', (ended, call) => {
			expect(ended, call).toMatchObject({signal: 'SIGKILL'});
			expect([before, after], call).toContain(fs.readFileSync(plan(), 'utf8'));
		});
		expect(calls).toBeGreaterThan(5);
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
