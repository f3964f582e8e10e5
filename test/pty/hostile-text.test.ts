import * as fs from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {hostile, hostileLine} from '../faults/corpus.ts';
import {type Ended, runBuilt} from '../helpers/built.ts';
import {foreignParts} from '../helpers/foreign.ts';
import {startTerminal, type TestTerminal} from '../helpers/terminal.ts';

let folder: string;
let home: string;
let project: string;
let feature: string;

/* A feature's folder may have any name but for `/` and NUL. */
const featureName = `012-${hostileLine.replaceAll(/[\0/]/g, '')}`.slice(0, 60);

/* Where it is the only thing in its field, a part of a list item, a heading, a cell, a label's value. */
const hostilePlan = `# Technical Plan: ${hostileLine}

**Feature ID**: ${hostileLine}
**Status**: ${hostileLine}

## Architecture Overview

${Object.values(hostile).join('\n')}

## Technical Decisions

### Decision 1: ${hostileLine}
**Context**: ${hostileLine}
**Options Considered**:
1. ${hostileLine} - ${hostileLine}
2. Redis - ${hostileLine}

**Decision**: ${hostileLine}
**Rationale**: TBD ${hostileLine}

## Component Design

### Component 1: ${hostileLine}
**Interface**:
\`\`\`
${Object.values(hostile).join('\n')}
\`\`\`

## ${hostileLine}

${hostileLine}

**${hostileLine}**: ${hostileLine}

## Technical Risks

| Risk | Probability | Impact | Mitigation | ${hostileLine} |
|------|-------------|--------|------------|---|
| ${hostileLine} | Low | High | ${hostileLine} | ${hostileLine} |

## Open Questions

[CLARIFY: ${hostileLine}]
`;

const hostileTemplate = `# Plan: {Name ${hostileLine}}

**Label ${hostileLine}**: {${hostileLine}}
**State**: {one ${hostileLine}|two|three}

<!-- ${hostileLine} -->

## Section ${hostileLine}

{Words ${hostileLine}}

### Item 1: {Title ${hostileLine}}
- {Part ${hostileLine}} - {Other}
`;

beforeEach(() => {
	folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'plan-wizard-')));
	home = join(folder, 'home');
	project = join(folder, `pro\u001B[31mject`);
	feature = join(project, 'specs', featureName);
	fs.mkdirSync(home);
	fs.mkdirSync(feature, {recursive: true});
	fs.mkdirSync(join(project, 'specs/013-other'));
	fs.mkdirSync(join(project, '.git'));
	fs.writeFileSync(join(project, '.git/HEAD'), `ref: refs/heads/${hostileLine.replaceAll('\0', '')}\n`);
	fs.writeFileSync(join(project, 'specs/013-other/spec.md'), `# ${hostileLine}\n`);
	const spec = `# Feature: ${hostileLine}\n\n**Feature ID**: ${hostileLine}\n\n## Success Metrics\n\n- ${hostileLine}\n\n[CLARIFY: ${hostileLine}]\n`;
	fs.writeFileSync(join(feature, 'spec.md'), spec);
	fs.writeFileSync(join(feature, 'plan.md'), hostilePlan);
	fs.writeFileSync(join(folder, 'template.md'), hostileTemplate);
	fs.mkdirSync(join(project, '.claude/commands'), {recursive: true});
	fs.writeFileSync(join(project, '.claude/commands/flow-tasks.md'), hostilePlan);
	fs.mkdirSync(join(folder, 'bin'));
	fs.writeFileSync(join(folder, 'bin/claude'), '#!/bin/sh\necho ran\n', {mode: 0o755});
});

afterEach(() => fs.rmSync(folder, {recursive: true, force: true}));

const start = (args: readonly string[], cwd = project): TestTerminal =>
	startTerminal({args, cwd, home, env: {PATH: `${folder}/bin:${process.env.PATH}`}, columns: 150, rows: 40});

/* Until what was pressed is drawn: a key that always changes the screen follows it. */
async function settle(terminal: TestTerminal): Promise<void> {
	terminal.press('ctrl+p');
	await terminal.waitFor('Go to or do');
	terminal.press('escape');
	await terminal.waitFor(screen => !screen.join('').includes('Go to or do'));
}

test('the form, its menu, preview, review and hand-off draw hostile text harmlessly, and keep it', async () => {
	await using terminal = start([feature]);
	await terminal.waitFor('^P menu');
	await settle(terminal);
	for (let stop = 0; stop < 40; stop++) terminal.press(stop % 3 === 0 ? 'pagedown' : 'tab');
	await settle(terminal);
	terminal.press('ctrl+p');
	terminal.type('evil');
	await terminal.waitFor('Go to or do:  evil');
	terminal.press('escape');
	await terminal.waitFor(screen => !screen.join('').includes('Go to or do'));
	terminal.press('ctrl+o');
	await terminal.waitFor('scroll');
	terminal.press('pagedown', 'pagedown', 'ctrl+o');
	await terminal.waitFor(screen => !screen.join('').includes('scroll'));
	await settle(terminal);
	for (let page = 0; page < 20; page++) terminal.press('pageup');
	terminal.press('ctrl+home');
	terminal.type('New ');
	await terminal.waitFor('New ');
	terminal.press('ctrl+s');
	await terminal.waitFor('Write ');
	terminal.press('down', 'down', 'up', 'up', 'right', 'left', 'enter');
	await terminal.waitFor('Run it now');
	terminal.press('enter');
	await terminal.waitFor('Run it?');
	terminal.press('enter');
	expect((await terminal.exited).exitCode).toBe(0);
	expect(terminal.raw()).not.toContain('ran\r\n');
	expect(foreignParts(terminal.raw())).toEqual([]);
	expect(fs.readFileSync(join(feature, 'plan.md'), 'utf8')).toBe(hostilePlan.replace('Plan: ', 'Plan: New '));
});

test('the start screen and a resumed draft draw hostile text harmlessly', async () => {
	await using first = start([feature]);
	await first.waitFor('^P menu');
	await settle(first);
	first.type('x');
	await first.waitFor(() => fs.existsSync(join(home, '.config/plan-wizard/drafts')));
	first.press('ctrl+c');
	await first.exited;
	await using second = start([]);
	await second.waitFor('Which plan?');
	second.press('enter');
	await second.waitFor('^P menu');
	second.press('ctrl+c');
	await second.exited;
	expect(foreignParts(first.raw() + second.raw())).toEqual([]);
});

test('a hostile template and a hostile sidecar are drawn harmlessly', async () => {
	fs.writeFileSync(
		join(folder, 'template.json'),
		JSON.stringify({aliases: {[hostileLine]: [hostileLine]}, defaults: {state: hostileLine}}),
	);
	await using terminal = start(['new.md', '--template', join(folder, 'template.md')]);
	await terminal.waitFor('^P menu');
	await settle(terminal);
	for (let stop = 0; stop < 12; stop++) terminal.press('tab');
	await settle(terminal);
	terminal.press('ctrl+o');
	await terminal.waitFor('scroll');
	terminal.press('ctrl+c');
	await terminal.exited;
	expect(foreignParts(terminal.raw())).toEqual([]);
});

test('plain lines hold hostile text harmlessly', async () => {
	await using terminal = start(['--linear', feature]);
	await terminal.waitFor(/1 of \d+: /);
	for (let line = 0; line < 60; line++) terminal.write('\r');
	terminal.write('/write\r');
	await terminal.waitFor(/\(yes\/no\)/);
	terminal.write('yes\r');
	await terminal.waitFor(/Run it now/);
	terminal.write('1\r');
	await terminal.waitFor('Run it?');
	terminal.write('1\r');
	await terminal.exited;
	expect(foreignParts(terminal.raw())).toEqual([]);
	expect(terminal.raw()).not.toContain('\u001B');
});

describe('without a terminal', () => {
	const look = async (...args: readonly string[]): Promise<Ended> => {
		const ended = await runBuilt(args, {cwd: project, home, input: JSON.stringify({status: hostileLine, evil: 1})});
		expect(foreignParts(ended.stdout), `stdout of ${args[0]}`).toEqual([]);
		expect(foreignParts(ended.stderr), `stderr of ${args[0]}`).toEqual([]);
		expect(ended.stderr).not.toMatch(/^\s+at /m);
		return ended;
	};

	test('marks that are not ASCII are read as in the source', async () => {
		const said = {text: 'a', 状态: '草稿', 阶段: [{title: 'b', text: 'c – d'}]};
		fs.writeFileSync(join(project, 'own.md'), 'a\n\n**状态**：草稿\n\n## 阶段 1：b\n\nc – d\n');
		const {stdout} = await look('export', 'own.md', '--template', 'none');
		expect(JSON.parse(stdout)).toEqual(said);
	});

	test('what is found in a plan is printed harmlessly in all three formats', async () => {
		const {stdout} = await look('check', feature);
		expect(stdout).toContain('TBD');
		await look('check', feature, '--json');
		const {stdout: annotations} = await look('check', feature, '--github');
		const lines = annotations.trimEnd().split('\n');
		for (const line of lines) expect(line).toMatch(/^::error file=[^:,]*,line=\d+,col=\d+,title=[^:,]*::/);
		expect(lines).toHaveLength(stdout.trimEnd().split('\n').length);
	});

	test('answers and schemas are JSON with the same meaning', async () => {
		const exported = JSON.parse((await look('export', feature)).stdout);
		expect(exported.technicalRisks[0].mitigation).toContain('\u202Egnp.exe\u202C');
		await look('schema', '--template', join(folder, 'template.md'));
	});

	test('diffs and errors are printed harmlessly', async () => {
		fs.writeFileSync(join(folder, 'answers.json'), JSON.stringify({status: hostileLine}));
		fs.writeFileSync(join(feature, 'plan.md'), hostilePlan.replace(`**Status**: ${hostileLine}`, '**Status**: draft'));
		const {stderr} = await look('fill', feature, '--answers', join(folder, 'answers.json'));
		expect(stderr).toContain('-**Status**: draft');
		expect(fs.readFileSync(join(feature, 'plan.md'), 'utf8')).toContain(
			`**Status**: ${hostile.colours ?? ''}`.slice(0, 12),
		);
		const name = hostileLine.replaceAll('\0', '');
		for (const args of [
			['fill', feature, '--answers', '-'],
			['check', name],
			['check', `./${name}.md`],
			['export', name, '--template', name],
			['fill', feature, '--answers', name],
			[name],
			[`--${name}`],
			['fill', `--policy=${name}`],
			['drafts', 'rm', name],
			['check'],
		]) {
			expect((await look(...args)).exitCode).toBeGreaterThan(0);
		}
	});

	test('drafts are listed harmlessly, damaged ones too', async () => {
		await using terminal = start([feature]);
		await terminal.waitFor('^P menu');
		await settle(terminal);
		terminal.type('x');
		terminal.press('ctrl+c');
		await terminal.exited;
		expect((await look('drafts')).stdout).toContain('␛');
		const drafts = join(home, '.config/plan-wizard/drafts');
		const [name] = fs.readdirSync(drafts).filter(file => file.endsWith('.json'));
		fs.writeFileSync(join(drafts, name ?? ''), hostilePlan);
		expect((await look('drafts')).stderr).toContain('It was moved to');
	});
});
