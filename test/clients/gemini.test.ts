import {describe, expect, inject, test} from 'vitest';
import {readEvent} from '../../source/hook/event.ts';
import {settleGemini, writeGeminiPlan} from './gemini.ts';
import {startModel} from './model.ts';
import {makeRig, runClient} from './rig.ts';

const program = inject('clients').gemini ?? '';

describe.skipIf(program === '')('Gemini CLI', () => {
	test('asks the hook before a plan is presented, and tells the agent why it came back', async () => {
		const exit = {tool: 'exit_plan_mode', input: {plan_filename: 'tea.md'}};
		await using model = await startModel([writeGeminiPlan('# Plan: Tea\n\n- boil\n'), exit, {text: 'I see.'}]);
		const rig = makeRig(model.url);
		const hooks = rig.recording('gemini', [{decision: 'deny', reason: '# Sent back\n\nHow long?'}]);
		settleGemini(rig, hooks);
		await runClient(program, ['-p', 'plan the tea', '--approval-mode', 'plan'], rig);
		expect(rig.events().map(event => readEvent(JSON.stringify(event))?.plan)).toEqual([
			{type: 'file', client: 'gemini', path: 'tea.md'},
		]);
		expect(model.asked[2]).toContain('How long?');
	});
});
