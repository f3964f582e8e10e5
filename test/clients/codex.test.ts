import {readFileSync} from 'node:fs';
import {describe, expect, inject, test} from 'vitest';
import {planInTranscript, readEvent} from '../../source/hook/event.ts';
import {startTerminal} from '../helpers/terminal.ts';
import {proposed, settleCodex} from './codex.ts';
import {startModel} from './model.ts';
import {makeRig} from './rig.ts';

const program = inject('clients').codex ?? '';

const plan = '# Plan: Tea\n\n## Steps\n\n- boil\n- pour\n';
const edited = plan.replace('- boil', '- boil for 3 min');
describe.skipIf(program === '')('Codex', () => {
	test('asks the hook when a turn proposed a plan, and revises what was blocked', async () => {
		await using model = await startModel([proposed(plan), proposed(edited)]);
		const rig = makeRig(model.url);
		settleCodex(rig, model.url, rig.recording('codex', [{decision: 'block', reason: '# Sent back\n\nHow long?'}]));
		const args = ['--dangerously-bypass-hook-trust'];
		const {project: cwd, home, env} = rig;
		await using terminal = startTerminal({command: program, args, cwd, home, env, columns: 110, rows: 40});
		await terminal.waitFor('Ask Codex', 30_000);
		terminal.type('/plan plan the tea');
		await terminal.waitFor('plan the tea');
		terminal.press('enter');
		await terminal.waitFor('Implement this plan?', 30_000);
		expect(model.asked[1]).toContain('How long?');
		const events = rig.events().map(event => readEvent(JSON.stringify(event)));
		expect(events.map(event => event?.shape)).toEqual(['codex-stop', 'codex-stop']);
		const last = events.at(-1)?.plan;
		if (last?.type !== 'transcript') throw new Error('The plan stands elsewhere now.');
		expect(planInTranscript(readFileSync(last.path, 'utf8'), last.turn)).toBe(edited);
	});
});
