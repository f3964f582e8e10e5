import {expect, test} from 'vitest';
import {clients, settingsLines} from '../../source/hook/settings-lines.ts';

const hook = (timeout: number) => ({type: 'command', command: 'plan-wizard hook', timeout});

test.each([
	['claude', {PermissionRequest: [{matcher: 'ExitPlanMode', hooks: [hook(660)]}]}],
	['codex', {Stop: [{hooks: [hook(660)]}]}],
	['gemini', {BeforeTool: [{matcher: 'exit_plan_mode', hooks: [hook(660_000)]}]}],
] as const)('%s calls when a plan is ready, and waits longer than the hook', (client, hooks) => {
	expect(settingsLines(client, 'plan-wizard hook', 600).lines).toEqual({hooks});
});

test('every client has its file', () => {
	expect(clients.map(client => settingsLines(client, 'x', 1).file)).toEqual([
		'~/.claude/settings.json',
		'~/.codex/hooks.json',
		'~/.gemini/settings.json',
	]);
});
