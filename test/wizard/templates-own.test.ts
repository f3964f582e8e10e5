import {describe, expect, test} from 'vitest';
import {answerAt} from '../../source/plan/answers.ts';
import {hasSelection} from '../../source/wizard/commands/text-commands.ts';
import {focusOn} from '../../source/wizard/step.ts';
import {bufferValue, selectionOf} from '../../source/wizard/text/buffer.ts';
import {openForm, press, type} from '../helpers/form.ts';

const title = ['implementationPhases', 0, 'title'];

describe('what the template answers itself', () => {
	test('is replaced by what is typed', () => {
		const typed = type(focusOn(openForm(), title), 'Ring one phone');
		expect(answerAt(typed.plan, title)).toBe('Ring one phone');
		expect(bufferValue(press(typed, 'ctrl+z', 'ctrl+z', 'ctrl+z').buffer)).toBe('Foundation');
	});

	test('is edited by who moves the caret first', () => {
		const typed = type(press(focusOn(openForm(), title), 'end'), ' of it');
		expect(answerAt(typed.plan, title)).toBe('Foundation of it');
	});

	test('is nobody’s selection: `Ctrl+C` leaves', () => {
		const there = focusOn(openForm(), title);
		expect(selectionOf(there.buffer)).toEqual({from: 0, to: 'Foundation'.length});
		expect(hasSelection(there)).toBe(false);
		expect(hasSelection(press(type(there, 'A'), 'alt+a'))).toBe(true);
	});

	test('is a person’s word in a plan that was there', () => {
		const text = '# Technical Plan: A\n\n## Implementation Phases\n\n### Phase 1: Foundation\n';
		expect(selectionOf(focusOn(openForm(text), title).buffer)).toBeUndefined();
	});
});
