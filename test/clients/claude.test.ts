import {join} from 'node:path';
import {describe, expect, inject, test, vi} from 'vitest';
import {startTerminal, type TestTerminal} from '../helpers/terminal.ts';
import {settle, writePlan} from './claude.ts';
import {startModel, type Turn} from './model.ts';
import {makeRig, type Rig, readProject, runClient} from './rig.ts';

const program = inject('clients').claude ?? '';

const plan = '# Plan: Tea\n\n## Steps\n\n- boil\n- pour\n';

const startPlanning = ({project, home, env}: Rig): TestTerminal => {
	const args = ['--permission-mode', 'plan'];
	return startTerminal({command: program, args, cwd: project, home, env, columns: 120, rows: 40});
};

const decision = (decision: object) => ({hookSpecificOutput: {hookEventName: 'PermissionRequest', decision}});

describe.skipIf(program === '')('Claude Code', () => {
	test('expands a skill of the project, and its tasks are written', async () => {
		const script = [
			(): Turn => ({tool: 'Write', input: {file_path: join(rig.project, 'tasks.md'), content: '- [ ] T001\n'}}),
		];
		await using model = await startModel(script);
		const rig = makeRig(model.url);
		const skill = '---\nname: flow-tasks\ndescription: Break it down\n---\nWrite the tasks of the plan.\n';
		rig.write('project/.claude/skills/flow-tasks/SKILL.md', skill);
		await runClient(program, ['-p', '/flow-tasks', '--permission-mode', 'acceptEdits'], rig);
		expect(model.asked[0]).toContain('Write the tasks of the plan.');
		expect(readProject(rig, 'tasks.md')).toBe('- [ ] T001\n');
	});

	test.each(['agents', '.'])('takes %s for a plugin or a marketplace', async folder => {
		await using model = await startModel([]);
		const {stdout} = await runClient(
			program,
			['plugin', 'validate', '--strict', join(import.meta.dirname, '../..', folder)],
			makeRig(model.url),
		);
		expect(stdout).toContain('Validation passed');
	});

	test('asks the hook of each plan, and takes both answers', async () => {
		const exit = {tool: 'ExitPlanMode', input: {}};
		await using model = await startModel([writePlan(plan), exit, exit, {text: 'At work.'}]);
		const rig = makeRig(model.url);
		const edited = plan.replace('- boil', '- boil for 3 min');
		const answers = [
			decision({behavior: 'deny', message: '# Sent back\n\nHow long?'}),
			decision({behavior: 'allow', updatedInput: {plan: edited, planFilePath: '/elsewhere.md'}}),
		];
		settle(rig, rig.recording('claude', answers));
		await using terminal = startPlanning(rig);
		await terminal.waitFor('plan mode on', 30_000);
		terminal.type('plan the tea');
		await terminal.waitFor('plan the tea');
		terminal.press('enter');
		await terminal.waitFor('At work.', 30_000);
		for (const event of rig.events()) {
			expect(event).toMatchObject({
				hook_event_name: 'PermissionRequest',
				tool_name: 'ExitPlanMode',
				session_id: expect.any(String),
				cwd: rig.project,
				tool_input: {plan, planFilePath: expect.stringContaining(join(rig.home, '.claude/plans'))},
			});
		}
		expect(rig.events()).toHaveLength(2);
		const [, , sentBack, approved] = model.asked;
		expect(sentBack).toContain('How long?');
		expect(approved).toContain('boil for 3 min');
	});

	test('asks by itself when the hook decides nothing', async () => {
		await using model = await startModel([writePlan(plan), {tool: 'ExitPlanMode', input: {}}]);
		const rig = makeRig(model.url);
		settle(rig, rig.recording('claude', []));
		await using terminal = startPlanning(rig);
		await terminal.waitFor('plan mode on', 30_000);
		terminal.type('plan the tea');
		await terminal.waitFor('plan the tea');
		terminal.press('enter');
		await terminal.waitFor('Would you like to proceed?', 30_000);
		// It does not wait for the hook to ask.
		await vi.waitFor(() => expect(rig.events()).toHaveLength(1), 10_000);
	});
});
