import {describe, expect, inject, test} from 'vitest';
import {readEvent} from '../../source/hook/event.ts';
import {startModel, type Turn} from './model.ts';
import {makeRig, runClient} from './rig.ts';

const program = inject('clients').gemini ?? '';

const settings = {
	security: {auth: {selectedType: 'gemini-api-key'}, folderTrust: {enabled: false}},
	privacy: {usageStatisticsEnabled: false},
	general: {enableAutoUpdate: false},
	telemetry: {enabled: false},
};

/** Gemini CLI names the folder for plans. */
const writePlan = (asked: string): Turn => {
	const folder = /[^\s"`']+\/plans\//.exec(asked.replaceAll('\\n', '\n'))?.[0];
	return {tool: 'write_file', input: {file_path: `${folder}tea.md`, content: '# Plan: Tea\n\n- boil\n'}};
};

describe.skipIf(program === '')('Gemini CLI', () => {
	test('asks the hook before a plan is presented, and tells the agent why it came back', async () => {
		const exit = {tool: 'exit_plan_mode', input: {plan_filename: 'tea.md'}};
		await using model = await startModel([writePlan, exit, {text: 'I see.'}]);
		const rig = makeRig(model.url);
		const hooks = rig.recording('gemini', [{decision: 'deny', reason: '# Sent back\n\nHow long?'}]);
		rig.write('home/.gemini/settings.json', JSON.stringify({...settings, ...hooks}));
		await runClient(program, ['-p', 'plan the tea', '--approval-mode', 'plan'], rig);
		expect(rig.events().map(event => readEvent(JSON.stringify(event))?.plan)).toEqual([
			{type: 'file', client: 'gemini', path: 'tea.md'},
		]);
		expect(model.asked[2]).toContain('How long?');
	});
});
