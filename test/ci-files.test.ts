/* What others' CI takes from this repository: the action and the hook. */
import {execFileSync, spawnSync} from 'node:child_process';
import * as fs from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {makeFolder} from './commands/run.ts';
import {builtProgram} from './helpers/built.ts';

const root = new URL('../', import.meta.url);
const readYaml = (name: string) => parse(fs.readFileSync(new URL(name, root), 'utf8'));

type Inputs = {readonly PLANS?: string; readonly REMARKS?: string; readonly SARIF?: string};

/** Runs the action's one step as a runner does, with `npx` standing for the built program. */
const runAction = (folder: string, inputs: Inputs) => {
	const [step] = readYaml('action.yml').runs.steps;
	const tools = makeFolder({npx: `#!/bin/sh\nshift 2\nexec '${process.execPath}' '${builtProgram}' "$@"\n`});
	fs.chmodSync(join(tools, 'npx'), 0o755);
	const env = {PATH: `${tools}:${process.env.PATH}`, HOME: tools, VERSION: '1', PLANS: '', REMARKS: 'false', SARIF: ''};
	expect(Object.keys(step.env).toSorted()).toEqual(['PLANS', 'REMARKS', 'SARIF', 'VERSION']);
	return spawnSync('bash', ['-eo', 'pipefail', '-c', step.run], {
		cwd: folder,
		env: {...env, ...inputs},
		encoding: 'utf8',
	});
};

const open = '# Notes\n\n[CLARIFY: what?]\n';

test('the action shows problems at their lines, and fails', () => {
	const {status, stdout} = runAction(makeFolder({'a b.md': open, 'c.md': '# C\n'}), {PLANS: 'a b.md\nc.md\n'});
	expect(stdout).toMatch(/^::error file=a b\.md,line=3,col=1,title=plan-wizard%3A open-question::/);
	expect(status).toBe(1);
});

test('the action passes where nothing is lacking, and takes no plan for a flag', () => {
	expect(runAction(makeFolder({'-c.md': '# C\n'}), {PLANS: '-c.md'})).toMatchObject({status: 0, stdout: ''});
});

test('the action writes SARIF besides', () => {
	const folder = makeFolder({'a.md': open});
	expect(runAction(folder, {PLANS: 'a.md', SARIF: 'out.sarif'}).status).toBe(1);
	expect(JSON.parse(fs.readFileSync(join(folder, 'out.sarif'), 'utf8')).runs[0].results).toHaveLength(1);
});

test('no input is put into a script as it is', () => {
	for (const {run} of readYaml('action.yml').runs.steps) expect(run).not.toContain('${{');
});

test('the hook of pre-commit takes the files that git has, and no other', () => {
	const [hook] = readYaml('.pre-commit-hooks.yaml');
	const names = JSON.parse(fs.readFileSync(new URL('package.json', root), 'utf8')).bin;
	expect(Object.keys(names)).toContain(hook.entry.split(' ')[0]);
	const taken = ['plan.md', 'specs/001-a/plan.md', 'plan.md.txt', 'floorplan.md'].filter(file =>
		new RegExp(hook.files).test(file),
	);
	expect(taken).toEqual(['plan.md', 'specs/001-a/plan.md']);
	const folder = makeFolder({'plan.md': open});
	expect(() =>
		execFileSync(process.execPath, [builtProgram, ...hook.entry.split(' ').slice(1), 'plan.md'], {cwd: folder}),
	).toThrow();
});
