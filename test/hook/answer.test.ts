import {expect, test} from 'vitest';
import {answerTo, type Decision, isSettled, readVerdict} from '../../source/hook/answer.ts';
import type {PlanEvent, Shape} from '../../source/hook/event.ts';

const input = {plan: 'one\n', planFilePath: '/p.md', allowedPrompts: [{tool: 'Bash'}]};

const event = (shape: Shape): PlanEvent => ({
	shape,
	session: 's',
	cwd: undefined,
	input,
	path: '/p.md',
	plan: {type: 'text', text: 'one\n'},
});

const decision = (change: Partial<Decision>): Decision => ({
	verdict: 'approved',
	feedback: '# Feedback\n',
	before: 'one\n',
	text: 'one\n',
	notes: 0,
	...change,
});

const permission = (decision: object) => ({hookSpecificOutput: {hookEventName: 'PermissionRequest', decision}});
const toolUse = (decision: object) => ({hookSpecificOutput: {hookEventName: 'PreToolUse', ...decision}});

test.each([
	['claude-permission', permission({behavior: 'allow', updatedInput: input})],
	['claude-tool', toolUse({permissionDecision: 'allow', updatedInput: input})],
	['codex-stop', undefined],
	['gemini-tool', undefined],
] as const)('%s is told of an approval, or asks by itself', (shape, expected) => {
	expect(answerTo(event(shape), decision({}))).toEqual(expected);
});

test.each([
	['claude-permission', permission({behavior: 'deny', message: '# Feedback\n'})],
	['claude-tool', toolUse({permissionDecision: 'deny', permissionDecisionReason: '# Feedback\n'})],
	['codex-stop', {decision: 'block', reason: '# Feedback\n'}],
	['gemini-tool', {decision: 'deny', reason: '# Feedback\n'}],
] as const)('%s is told why a plan comes back', (shape, expected) => {
	expect(answerTo(event(shape), decision({verdict: 'sent-back'}))).toEqual(expected);
	expect(answerTo(event(shape), decision({verdict: 'sent-back', notes: 1}))).toEqual(expected);
	expect(answerTo(event(shape), decision({verdict: 'sent-back', text: 'two\n'}))).toEqual(expected);
});

test('Claude Code gets the edits with the approval, and all else of its input back', () => {
	expect(answerTo(event('claude-permission'), decision({text: 'two\n'}))).toEqual(
		permission({behavior: 'allow', updatedInput: {...input, plan: 'two\n'}}),
	);
});

test.each(['claude-tool', 'codex-stop', 'gemini-tool'] as const)(
	'%s is asked to make the edits that it cannot take',
	shape => {
		const text = JSON.stringify(answerTo(event(shape), decision({text: 'two\n'})));
		expect(text).toContain('approved with the edits below');
		expect(text).toContain('# Feedback');
		expect(text).not.toMatch(/"allow"/);
	},
);

test.each(['claude-permission', 'claude-tool', 'codex-stop', 'gemini-tool'] as const)(
	'%s is told the notes on an approval',
	shape => {
		const text = JSON.stringify(answerTo(event(shape), decision({notes: 1})));
		expect(text).toContain('approved with the notes below');
		expect(text).not.toMatch(/"allow"/);
	},
);

test('edits that an agent was asked to make need no second review', () => {
	expect(isSettled(event('codex-stop'), decision({text: 'two\n'}))).toBe(true);
	expect(isSettled(event('claude-permission'), decision({text: 'two\n'}))).toBe(false);
	expect(isSettled(event('codex-stop'), decision({}))).toBe(false);
	expect(isSettled(event('codex-stop'), decision({text: 'two\n', notes: 1}))).toBe(false);
	expect(isSettled(event('codex-stop'), decision({text: 'two\n', verdict: 'sent-back'}))).toBe(false);
});

const said = (change: object) => JSON.stringify({verdict: 'approved', feedback: 'F', notes: [{}], ...change});

test('a verdict is what both the words and the exit code say', () => {
	expect(readVerdict({exitCode: 0, stdout: said({})})).toEqual({
		verdict: 'approved',
		feedback: 'F',
		notes: 1,
	});
	expect(readVerdict({exitCode: 3, stdout: said({verdict: 'sent-back', notes: undefined})})).toEqual({
		verdict: 'sent-back',
		feedback: 'F',
		notes: 0,
	});
});

test.each([
	['another exit code', 3, said({})],
	['the code of one who left', 130, said({})],
	['an error', 1, said({})],
	['a signal', undefined, said({})],
	['nothing', 0, ''],
	['no JSON', 0, 'approved'],
	['a list', 0, '["approved"]'],
	['half of it', 0, said({}).slice(0, -1)],
	['no verdict', 0, said({verdict: undefined})],
	['another verdict', 0, said({verdict: 'yes'})],
	['a verdict that is no word', 0, said({verdict: true})],
	['the other verdict', 0, said({verdict: 'sent-back'})],
	['no feedback', 0, said({feedback: undefined})],
	['notes that are no list', 0, said({notes: {length: 0}})],
])('%s is no verdict', (_name, exitCode, stdout) => {
	expect(readVerdict({exitCode, stdout})).toBeUndefined();
});
