import {describe, expect, test} from 'vitest';
import type {State} from '../../source/wizard/state.ts';
import {caretOf} from '../../source/wizard/text/buffer.ts';
import {goTo, openForm, press, send, type} from '../helpers/form.ts';

const asked = (state: State) => {
	const {request} = press(state, 'alt+g');
	return request?.type === 'edit' ? request.text : undefined;
};

const edited = (state: State, text: string): State => {
	const waiting = press(state, 'alt+g');
	return send(waiting, {type: 'edited', path: waiting.focus, text});
};

describe('the section in an editor', () => {
	const text =
		'# Plan\r\n\r\n**Status**: draft\r\n\r\n## Data Model\r\n\r\nx  \r\n\r\n\r\n## Rollback Plan\r\n- a\r\n\r\n\r\n## Extra\r\n\r\ny';

	test('is its Markdown with its heading, and line breaks as editors like them', () => {
		expect(asked(goTo(openForm(text), 'rollback'))).toBe('## Rollback Plan\n- a');
		expect(asked(goTo(openForm(text), 'extra'))).toBe('## Extra\n\ny');
		expect(asked(openForm(text))).toBe('# Plan\n\n**Status**: draft');
	});

	test('takes the place of the old one, whatever it holds, and nothing else changes', () => {
		const start = goTo(openForm(text), 'rollback');
		const changed = '## Rollback Plan\n\n- b\n\n## Another\n\n```\nopen';
		expect(edited(start, changed).plan.text).toBe(
			text.replace('## Rollback Plan\r\n- a', changed.replaceAll('\n', '\r\n')),
		);
		expect(edited(start, '').plan.text).toBe(text.replace('## Rollback Plan\r\n- a', ''));
	});

	test('is one step to undo, and the caret is where it was', () => {
		const start = press(goTo(openForm(text), 'rollback'), 'home');
		const state = edited(start, '## Rollback Plan\n\n- b\n- c');
		expect([state.focus, caretOf(state.buffer)]).toEqual([['rollbackPlan', 0], 0]);
		const back = press(state, 'ctrl+z');
		expect([back.plan.text, back.focus]).toEqual([text, start.focus]);
		expect(press(back, 'ctrl+y').plan.text).toBe(state.plan.text);
	});

	test('that was not saved changes nothing, nor does it move the caret', () => {
		const start = press(goTo(openForm(text), 'rollback'), 'home');
		const state = edited(start, asked(start) ?? '');
		expect([state.plan, state.history, caretOf(state.buffer), state.request]).toEqual([
			start.plan,
			start.history,
			0,
			undefined,
		]);
		const field = press(start, 'ctrl+g');
		const same = send(field, {type: 'edited', path: field.focus, text: 'a'});
		expect([same.plan, caretOf(same.buffer), same.request]).toEqual([start.plan, 0, undefined]);
	});

	test('keeps line breaks of several kinds as they are', () => {
		const mixed = '## Rollback Plan\n- a\r\n- b\n';
		const start = goTo(openForm(mixed), 'rollback');
		expect(asked(start)).toBe('## Rollback Plan\n- a\r\n- b');
		expect(edited(start, '## Rollback Plan\n- a\r\n- c').plan.text).toBe('## Rollback Plan\n- a\r\n- c\n');
	});

	test('of a new plan is the template, and one that the plan lacks is none', () => {
		expect(asked(goTo(openForm(), 'open questions'))).toMatch(/^## Open Questions\n\n\[CLARIFY: \{/);
		expect(asked(goTo(openForm(text), 'open questions'))).toBeUndefined();
	});

	test('can be undone after what was typed, step by step', () => {
		const typed = type(goTo(openForm(text), 'rollback'), 'b');
		const state = press(edited(typed, '## Rollback Plan\n- c'), 'ctrl+z');
		expect(state.plan.text).toBe(typed.plan.text);
		expect(press(state, 'ctrl+z').plan.text).toBe(text);
	});
});
