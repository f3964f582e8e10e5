import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {planInTranscript, readEvent} from '../../source/hook/event.ts';
import {anyJson} from './any-json.ts';

const recorded = (name: string): string => readFileSync(new URL(`events/${name}`, import.meta.url), 'utf8');

const tea = '# Plan: Tea\n\n## Steps\n\n- boil\n- pour\n';

test.each([
	['claude-2.1.332-permission.json', 'claude-permission', {type: 'text', text: tea}],
	['claude-2.1.332-tool.json', 'claude-tool', {type: 'text', text: tea}],
	['gemini-0.61.0-tool.json', 'gemini-tool', {type: 'file', client: 'gemini', path: 'tea.md'}],
	[
		'codex-0.171.0-stop.json',
		'codex-stop',
		{
			type: 'transcript',
			client: 'codex',
			path: '/home/ada/.codex/sessions/2026/11/30/rollout-2026-11-30T19-49-41-01a22e01-8501-7910-ac9c-eaba423e6f06.jsonl',
			turn: '01a22e01-a674-7040-ab9e-b24b1ca3147a',
		},
	],
])('%s is read as it was recorded', (name, shape, plan) => {
	expect(readEvent(recorded(name))).toMatchObject({shape, plan, cwd: '/home/ada/tea'});
});

const claude = (input: unknown, more = {}): string =>
	JSON.stringify({hook_event_name: 'PermissionRequest', tool_name: 'ExitPlanMode', tool_input: input, ...more});
const codex = (more: object): string => JSON.stringify({hook_event_name: 'Stop', ...more});
const gemini = (input: unknown): string =>
	JSON.stringify({hook_event_name: 'BeforeTool', tool_name: 'exit_plan_mode', tool_input: input});

test.each([
	['the words alone', claude({plan: 'x'}), {type: 'text', text: 'x'}],
	['the file alone', claude({planFilePath: '/p.md'}), {type: 'file', client: 'claude', path: '/p.md'}],
	['fields that are not known', claude({plan: 'x', allowedPrompts: [{}]}, {new: 1}), {type: 'text', text: 'x'}],
	['a byte order mark', `\uFEFF${claude({plan: 'x'})}`, {type: 'text', text: 'x'}],
	['a path, as it was before', gemini({plan_path: '/p.md'}), {type: 'file', client: 'gemini', path: '/p.md'}],
	[
		'the message itself, as it was before',
		codex({last_assistant_message: 'So:\n<proposed_plan>\n# T\n\n- a\n</proposed_plan>\nFine?'}),
		{type: 'text', text: '# T\n\n- a\n'},
	],
])('a plan is found in %s', (_name, json, plan) => {
	expect(readEvent(json)?.plan).toEqual(plan);
});

test.each([
	['nothing', ''],
	['no JSON', 'approve'],
	['a list', `[${claude({plan: 'x'})}]`],
	['another event', claude({plan: 'x'}, {hook_event_name: 'PostToolUse'})],
	['another tool', claude({plan: 'x'}, {tool_name: 'Bash'})],
	['the event of another client', claude({plan: 'x'}, {hook_event_name: 'BeforeTool'})],
	['no input', claude(undefined)],
	['an input that is a text', claude('x')],
	['an input that is a list', claude([{plan: 'x'}])],
	['a plan that is a number', claude({plan: 1, planFilePath: '/p.md'})],
	['a plan that is null', claude({plan: null, planFilePath: '/p.md'})],
	['a blank plan', claude({plan: ' \n', planFilePath: '/p.md'})],
	['a path that is a list', claude({plan: 'x', planFilePath: ['/p.md']})],
	['a session that is an object', claude({plan: 'x'}, {session_id: {}})],
	['a folder that is a number', claude({plan: 'x'}, {cwd: 5})],
	['no file', gemini({})],
	['a file that is an object', gemini({plan_filename: {toString: 'x'}})],
	['a turn without an id', codex({transcript_path: '/t.jsonl', last_assistant_message: 'x'})],
	['a stop with neither', codex({turn_id: '1'})],
	['a plan that is not closed', codex({last_assistant_message: '<proposed_plan>\n# T\n'})],
	['a plan with nothing in it', codex({last_assistant_message: '<proposed_plan>\n\n</proposed_plan>'})],
])('%s is no plan to decide on', (_name, json) => {
	expect(readEvent(json)).toBeUndefined();
});

test('whatever comes is an event with a plan or nothing', () => {
	const words = ['PermissionRequest', 'ExitPlanMode', 'Stop', 'BeforeTool', 'exit_plan_mode', 'PreToolUse'];
	const keys = ['hook_event_name', 'tool_name', 'tool_input', 'plan', 'planFilePath', 'plan_filename', 'session_id'];
	fc.assert(
		fc.property(anyJson(keys, words), value => {
			const event = readEvent(JSON.stringify(value));
			if (event === undefined) return;
			expect(typeof event.session).toBe('string');
			expect(event.plan.type === 'text' ? event.plan.text.trim() : event.plan.path.trim()).not.toBe('');
		}),
	);
});

const turn = '01a22e01-a674-7040-ab9e-b24b1ca3147a';
const lines = recorded('codex-0.171.0-transcript.jsonl').trim().split('\n');

test('a transcript tells the plan of a turn', () => {
	expect(planInTranscript(lines.slice(0, 3).join('\n'), turn)).toBe(tea);
	expect(planInTranscript(lines.slice(0, 3).join('\n'), 'another')).toBeUndefined();
});

test('a plan that was answered already is none, and the next one is', () => {
	expect(planInTranscript(lines.join('\n'), turn)).toBeUndefined();
	expect(planInTranscript([...lines, lines[1]?.replace('- boil', '- boil for 3 min')].join('\n'), turn)).toBe(
		tea.replace('- boil', '- boil for 3 min'),
	);
});

test.each([
	['a damaged line', `${lines[1]}\n{"payload":`, tea],
	['lines of other kinds', `5\n"x"\n[]\n{"payload":[]}\n{"payload":{"type":"item_completed"}}\n${lines[1]}`, tea],
	['nothing', '', undefined],
	['a plan that is no text', lines[1]?.replace(/"text":"[^"]*"/, '"text":{}') ?? '', undefined],
])('a transcript may hold %s', (_name, text, expected) => {
	expect(planInTranscript(text, turn)).toBe(expected);
});
