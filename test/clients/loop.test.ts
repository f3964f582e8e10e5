import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {describe, expect, inject, onTestFinished, test, vi} from 'vitest';
import {findProgram} from '../../source/programs/program.ts';
import {runBuilt} from '../helpers/built.ts';
import {startTerminal, type TestTerminal} from '../helpers/terminal.ts';
import {settle, writePlan} from './claude.ts';
import {proposed, settleCodex} from './codex.ts';
import {settleGemini, writeGeminiPlan} from './gemini.ts';
import {startModel, type Turn} from './model.ts';
import {makeRig, type Rig, readProject} from './rig.ts';

const {claude = '', codex = '', gemini = ''} = inject('clients');
const tmux = findProgram('tmux') ?? '';

const plan = `# Plan: Login throttling

## Summary

Count failed logins.

## Technical Decisions

### Decision 1: Where to count

**Decision**: Memory

**Rationale**: It is fast.
`;
const revised = plan.replace('Memory', 'Redis').replace('Count failed logins.', 'Count failed logins. Slow down.');

const startInTmux = ({project: cwd, home, env}: Rig, line: string): TestTerminal => {
	const socket = join(home, 'tmux');
	onTestFinished(() => void spawnSync(tmux, ['-S', socket, 'kill-server']));
	const args = ['-S', socket, '-f', '/dev/null', 'new-session', line];
	return startTerminal({command: tmux, args, cwd, home, env, columns: 120, rows: 40});
};

const say = async (terminal: TestTerminal, words: string): Promise<void> => {
	terminal.type(words);
	await terminal.waitFor(words.trim());
	terminal.press('enter');
};

/* Claude Code in tmux, a window of which the hook opens over it. Everything here is the real thing but the model. */
describe.skipIf(claude === '' || tmux === '')('Claude Code in tmux', () => {
	test('a plan is sent back, revised, approved and broken into tasks', async () => {
		const exit = {tool: 'ExitPlanMode', input: {}};
		const writeTasks = (): Turn => ({
			tool: 'Write',
			input: {file_path: join(rig.project, 'tasks.md'), content: '- [ ] T001 Count\n'},
		});
		const script = [
			writePlan(plan),
			exit,
			writePlan(revised),
			exit,
			{text: 'At work.'},
			writeTasks,
			{text: 'All done.'},
		];
		await using model = await startModel(script);
		const rig = makeRig(model.url);
		const skill = '---\nname: flow-tasks\ndescription: Break it down\n---\nWrite the tasks of the plan.\n';
		rig.write('project/.claude/skills/flow-tasks/SKILL.md', skill);
		const printed = await runBuilt(['hook', '--print'], {cwd: rig.project, home: rig.home});
		settle(rig, {...JSON.parse(printed.stdout), permissions: {allow: ['Write', 'Edit']}});

		await using terminal = startInTmux(rig, `'${claude}' --permission-mode plan`);

		await terminal.waitFor('plan mode on', 30_000);
		await say(terminal, 'plan the throttling');
		await terminal.waitFor('nothing to compare with', 30_000);
		terminal.press('pagedown');
		await terminal.waitFor('SUMMARY');
		terminal.press('end');
		terminal.type(' Slow down.');
		await terminal.waitFor('Slow down.');
		terminal.press('pagedown');
		await terminal.waitFor('TECHNICAL DECISIONS');
		terminal.press('tab', 'alt+m');
		await terminal.waitFor('note:');
		terminal.type('Many servers?');
		await terminal.waitFor('Many servers?');
		terminal.press('enter', 'ctrl+s');
		await terminal.waitFor('Send back');
		terminal.type('2');

		await terminal.waitFor(
			screen => screen.join('\n').includes('1 change') && !screen.join('\n').includes('Send back'),
			30_000,
		);
		expect(model.asked[2]).toContain('Many servers?');
		expect(model.asked[2]).toContain('+ Count failed logins. Slow down.');
		terminal.press('alt+.');
		await terminal.waitFor(/Memory[\s\S]*Redis|Redis[\s\S]*Memory/);
		terminal.press('ctrl+s');
		await terminal.waitFor('Approve');
		terminal.type('1');

		await terminal.waitFor('At work.', 30_000);
		expect(model.asked[4]).toContain('User has approved your plan');
		await say(terminal, '/flow-tasks ');
		await terminal.waitFor('All done.', 30_000);
		expect(model.asked[5]).toContain('Write the tasks of the plan.');
		expect(readProject(rig, 'tasks.md')).toBe('- [ ] T001 Count\n');
	});
});

describe.skipIf(codex === '' || tmux === '')('Codex in tmux', () => {
	test('edits that were approved are asked for once, and not reviewed again', async () => {
		const edited = plan.replace('Count failed logins.', 'Count failed logins. Slow down.');
		await using model = await startModel([proposed(plan), proposed(edited)]);
		const rig = makeRig(model.url);
		const printed = await runBuilt(['hook', '--print', 'codex'], {cwd: rig.project, home: rig.home});
		settleCodex(rig, model.url, JSON.parse(printed.stdout));
		await using terminal = startInTmux(rig, `'${codex}' --dangerously-bypass-hook-trust`);
		await terminal.waitFor('Ask Codex', 30_000);
		await say(terminal, '/plan plan the throttling');
		await terminal.waitFor('nothing to compare with', 30_000);
		terminal.press('pagedown');
		await terminal.waitFor('SUMMARY');
		terminal.press('end');
		terminal.type(' Slow down.');
		await terminal.waitFor('Slow down.');
		terminal.press('ctrl+s');
		await terminal.waitFor('Approve');
		terminal.type('1');
		await terminal.waitFor('Implement this plan?', 30_000);
		expect(model.asked[1]).toContain('The plan was approved with the edits below.');
		expect(model.asked[1]).toContain('+ Count failed logins. Slow down.');
	});
});

describe.skipIf(gemini === '' || tmux === '')('Gemini CLI in tmux', () => {
	test('a plan is sent back, revised, and approved once more by itself', async () => {
		const exit = {tool: 'exit_plan_mode', input: {plan_filename: 'tea.md'}};
		await using model = await startModel([writeGeminiPlan(plan), exit, writeGeminiPlan(revised), exit]);
		const rig = makeRig(model.url);
		const printed = await runBuilt(['hook', '--print', 'gemini'], {cwd: rig.project, home: rig.home});
		settleGemini(rig, JSON.parse(printed.stdout));
		await using terminal = startInTmux(rig, `'${gemini}' --approval-mode plan`);
		await terminal.waitFor('Type your message', 30_000);
		terminal.type('plan the throttling');
		await terminal.waitFor('plan the throttling');
		// An Enter soon after a letter is a line of a pasted text to it.
		const send = (): void => {
			terminal.press('enter');
			expect(model.asked).not.toEqual([]);
		};
		await vi.waitFor(send, {timeout: 10_000, interval: 500});
		await terminal.waitFor('nothing to compare with', 30_000);
		terminal.press('alt+m');
		await terminal.waitFor('note:');
		terminal.type('Many servers?');
		await terminal.waitFor('Many servers?');
		terminal.press('enter', 'ctrl+s');
		await terminal.waitFor('Send back');
		terminal.type('2');
		await terminal.waitFor(
			screen => /[12] changes?/.test(screen.join('\n')) && !screen.join('\n').includes('Send back'),
			30_000,
		);
		expect(model.asked[2]).toContain('Many servers?');
		terminal.press('ctrl+s');
		await terminal.waitFor('Approve');
		terminal.type('1');
		await terminal.waitFor('Enter again approves');
		terminal.press('enter');
		await terminal.waitFor('Ready to start implementation', 30_000);
		expect(model.asked).toHaveLength(4);
	});
});
