import {describe, expect, test} from 'vitest';
import {withPlainWords} from '../../../source/wizard/commands/plain-words.ts';
import type {State} from '../../../source/wizard/state.ts';
import {focusOn} from '../../../source/wizard/step.ts';
import {bufferValue, caretOf} from '../../../source/wizard/text/buffer.ts';
import {goTo, openDocument, openForm, press, send, type} from '../../helpers/form.ts';

const document = '# P\n\n## A\n\nOne two.\n\n## B\n\n```ts\na\n```\n';
const ready = (place = 'a') => type(press(goTo(openDocument(document), place), 'ctrl+end'), ' x ');

const steps = ({history}: State) =>
	history.past.map(({undo, redo, before, after, kind}) => ({undo, redo, before, after, kind}));

test('words are written at once, as if they were typed one by one', () => {
	const state = ready();
	const once = withPlainWords(state, 'some more words ', 9999);
	const each = [...'some more words '].reduce(
		(current, letter) => send(current, {type: 'text', text: letter}, 0),
		state,
	);
	if (!once) throw new RangeError('Not written.');
	expect(once.plan.text).toBe(document.replace('One two.', 'One two. x some more words'));
	expect([bufferValue(once.buffer), caretOf(once.buffer)]).toEqual(['One two. x some more words ', 27]);
	expect(once.plan.text).toBe(each.plan.text);
	expect(steps(once)).toEqual(steps(each));
	expect([once.saved, once.pick, once.message, once.goal]).toEqual(['pending', -1, '', undefined]);
	expect(press(once, 'ctrl+z').plan.text).toBe(press(each, 'ctrl+z').plan.text);
});

describe('they are not', () => {
	test('where no blank stands before them, or two', () => {
		expect(withPlainWords(press(goTo(openDocument(document), 'a'), 'ctrl+end'), 'some more ', 0)).toBe(undefined);
		expect(withPlainWords(type(ready(), ' '), 'some more ', 0)).toBe(undefined);
	});

	test('where the caret is not at the end', () => {
		expect(withPlainWords(press(ready(), 'left'), 'some more ', 0)).toBe(undefined);
	});

	test('where an item can be added', () => {
		expect(withPlainWords(goTo(openForm(), 'add decision'), 'some more ', 0)).toBe(undefined);
	});

	test('in what is no Markdown', () => {
		expect(withPlainWords(ready('b'), 'some more ', 0)).toBe(undefined);
	});

	test.each([
		['Memory', true],
		['Redis', false],
	])('where another place follows: %s', (chosen, isAtOnce) => {
		const text = `# Technical Plan: P\n\n## Technical Decisions\n\n### Decision 1: W\n\n**Options Considered**:\n1. Redis - fast\n2. Memory - slow\n\n**Decision**: ${chosen}\n`;
		const state = focusOn(openForm(text), ['technicalDecisions', 0, 'optionsConsidered', 0, 'option']);
		const written = withPlainWords(type(press(state, 'ctrl+end'), ' '), 'with replicas ', 0);
		expect(written?.plan.text).toBe(isAtOnce ? text.replace('Redis', 'Redis with replicas') : undefined);
	});
});
