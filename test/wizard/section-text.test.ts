import {describe, expect, test} from 'vitest';
import type {Path} from '../../source/plan/place.ts';
import {sectionRange, sectionText, withSection} from '../../source/wizard/section-text.ts';
import type {State} from '../../source/wizard/state.ts';
import {focusOn} from '../../source/wizard/step.ts';
import {caretOf} from '../../source/wizard/text/buffer.ts';
import {goTo, openDocument, openForm, press, send, type} from '../helpers/form.ts';

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

describe('where a section stands', () => {
	const mixed = '---\na: 1\n---\n\n# T\n\nText.\n\n## B\n\nx\n\n\n## Step 1: A\n\na\n\n## Step 2: B\n\nb\n';
	test.each<[string, Path, unknown, string]>([
		[mixed, ['frontMatter', 'a'], {from: 0, to: 13, eol: '\n'}, '---\na: 1\n---\n'],
		[mixed, ['title'], {from: 14, to: 24, eol: '\n'}, '# T\n\nText.'],
		[mixed, ['b'], {from: 26, to: 33, eol: '\n'}, '## B\n\nx'],
		[mixed, ['steps', 1, 'title'], {from: 36, to: 68, eol: '\n'}, '## Step 1: A\n\na\n\n## Step 2: B\n\nb'],
		['\n\n# T\n\n\n## B\n', ['title'], {from: 0, to: 5, eol: '\n'}, '\n\n# T'],
		['\uFEFF# T\n', ['title'], {from: 1, to: 4, eol: '\n'}, '# T'],
		['Only.', ['text'], {from: 0, to: 5, eol: '\n'}, 'Only.'],
		['\r\r# T\r\rx\r', ['title'], {from: 0, to: 8, eol: '\r'}, '\n\n# T\n\nx'],
		['x\n\n## B\ny\r\nz\n', ['b'], {from: 3, to: 12, eol: ''}, '## B\ny\r\nz'],
		['x\r\n\r\n## B\ny\n', ['text'], {from: 0, to: 1, eol: '\n'}, 'x'],
	])('in %j at %j is %j', (text, path, expected, words) => {
		const state = focusOn(openDocument(text), path);
		const range = sectionRange(state);
		expect(range).toEqual(expected);
		if (!range) throw new Error('There is no such section.');
		expect(sectionText(state.plan, range)).toBe(words);
		expect(withSection(state.plan, range, words).text).toBe(text);
		expect(withSection(state.plan, range, 'a\nb').text).toBe(
			`${text.slice(0, range.from)}a${range.eol || '\n'}b${text.slice(range.to)}`,
		);
	});

	test('is nowhere in an empty document', () => {
		expect(sectionRange(openDocument(''))).toBeUndefined();
	});
});
