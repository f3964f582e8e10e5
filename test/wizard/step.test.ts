/* From one state to the next. */
import {describe, expect, test} from 'vitest';
import {answers} from '../../source/plan/answers.ts';
import {setField} from '../../source/plan/edit/set-field.ts';
import type {State} from '../../source/wizard/state.ts';
import {asOneStep, focusOn, valueOn, withBuffer, withItem, withPlan} from '../../source/wizard/step.ts';
import {stopInText} from '../../source/wizard/stop.ts';
import {bufferValue, caretOf, createBuffer, selectionOf} from '../../source/wizard/text/buffer.ts';
import {goTo, openDocument, openForm, press, send, type} from '../helpers/form.ts';

const document = '# A\n\n## B\n\n&#35; One two.\n\n## C\n\n**L**:\n\n- x\n- y\n';
const open = () => openDocument(document);
const busy = (state: State): State => ({
	...state,
	goal: 3,
	folded: ['b'],
	pick: 1,
	found: 2,
	message: 'x',
	isUnfolded: true,
});

describe('the caret', () => {
	test.each([
		[undefined, 10],
		[0, 0],
		[4, 4],
		[10, 10],
		[99, 10],
	])('comes to %s of a text of ten letters as to %i', (caret, expected) => {
		expect(caretOf(focusOn(open(), ['b'], caret).buffer)).toBe(expected);
	});

	test('comes to the end of what is nearest, wherever it was sent to', () => {
		const state = focusOn(open(), ['b', 'gone'], 2);
		expect([state.focus, caretOf(state.buffer)]).toEqual([['b'], 10]);
	});

	test('that comes somewhere ends what was going on, and knows what stands there', () => {
		const typed = type(open(), 'x');
		const state = focusOn(busy(typed), ['b']);
		expect(state).toMatchObject({
			goal: undefined,
			folded: undefined,
			pick: -1,
			found: -1,
			message: '',
			isUnfolded: false,
			entered: {kind: 'prose', choices: undefined, value: '# One two.', raw: '&#35; One two.'},
		});
		expect(typed.history.past.at(-1)?.isOpen).toBe(true);
		expect(state.history.past.at(-1)?.isOpen).toBe(false);
	});

	test('on a spot to add an item is in no value', () => {
		const state = goTo(openForm(), 'add decision');
		expect([state.entered, bufferValue(state.buffer), valueOn(state.plan, undefined)]).toEqual([undefined, '', '']);
		expect(valueOn(open().plan, stopInText(open().plan, ['b']))).toBe('# One two.');
	});

	test('selects what the template says itself, where it was not sent into the midst of it', () => {
		const title = ['implementationPhases', 0, 'title'];
		expect(selectionOf(focusOn(openForm(), title).buffer)).toEqual({from: 0, to: 10});
		expect(selectionOf(focusOn(openForm(), title, 10).buffer)).toBeUndefined();
	});
});

describe('another plan', () => {
	const state = focusOn(open(), ['b'], 3);
	const change = () =>
		withPlan({...busy(state), added: [['b']]}, setField(state.plan, ['b'], 'New'), {path: ['c', 'l', 0], caret: 0}, 7);

	test('is one step, from where the caret was to where it comes', () => {
		const changed = change();
		expect([changed.focus, caretOf(changed.buffer), changed.message, changed.saved, changed.added]).toEqual([
			['c', 'l', 0],
			0,
			'',
			'pending',
			[],
		]);
		expect(changed.history.past).toMatchObject([
			{before: {path: ['b'], caret: 3}, after: {path: ['c', 'l', 0], caret: 0}, kind: 'other', at: 7, isOpen: false},
		]);
	});

	test('that is the same text is no step, and nothing to save', () => {
		const same = withPlan(state, state.plan, {path: ['c', 'l', 0]}, 7);
		expect([same.focus, same.history.past, same.saved]).toEqual([['c', 'l', 0], [], 'saved']);
	});

	test('of several steps becomes one', () => {
		const changed = change();
		const second = withPlan(changed, setField(changed.plan, ['c', 'l', 0], 'z'), {path: ['c', 'l', 1]}, 8);
		const one = asOneStep(state, second, 9);
		expect(one.history.past).toMatchObject([
			{before: {path: ['b'], caret: 3}, after: {path: ['c', 'l', 1], caret: 1}, kind: 'other', at: 9, isOpen: false},
		]);
		expect(press(one, 'ctrl+z').plan.text).toBe(document);
		expect(press(one, 'ctrl+z', 'ctrl+y').plan.text).toBe(second.plan.text);
	});
});

describe('what is typed', () => {
	test('is written with a step, and a caret that only moved is none', () => {
		const state = busy(focusOn(open(), ['c', 'l', 0]));
		const moved = withBuffer(state, createBuffer('x', 0), {kind: 'other', at: 1});
		expect([moved.plan, moved.history, moved.saved, moved.message]).toEqual([state.plan, state.history, 'saved', '']);
		const written = withBuffer(state, createBuffer('xz', 1), {kind: 'insert', at: 1, typed: 'z'});
		expect(written.plan.text).toBe(document.replace('- x', '- xz'));
		expect([written.saved, written.message, written.pick, caretOf(written.buffer)]).toEqual(['pending', '', -1, 1]);
		expect(written.history.past).toMatchObject([
			{
				before: {path: ['c', 'l', 0], caret: 1},
				after: {path: ['c', 'l', 0], caret: 1},
				kind: 'insert',
				at: 1,
				isOpen: true,
			},
		]);
	});

	test('goes on from the text that it began with, until something else is done', () => {
		const state = focusOn(open(), ['c', 'l', 0]);
		const one = type(state, 'a');
		const two = type(one, 'b');
		const back = press(two, 'backspace');
		expect([one.origin, two.origin, back.origin]).toEqual([state.plan, state.plan, two.plan]);
		expect(back.origin).toBe(two.plan);
		expect(press(back, 'backspace').origin).toBe(back.plan);
	});

	test('is known as the text spells it, and not at all where nothing is said', () => {
		const {entered} = goTo(openForm(), 'architecture');
		expect([entered?.value, entered?.raw]).toEqual(['', '']);
	});

	test('on a spot to add an item is written nowhere', () => {
		const state = goTo(openForm(), 'add decision');
		expect(withBuffer(state, createBuffer('x'), {kind: 'insert', at: 1})).toBe(state);
	});

	test('a blank at its end is no value yet', () => {
		const state = focusOn(open(), ['c', 'l', 0]);
		const blank = withBuffer(state, createBuffer('x '), {kind: 'insert', at: 1, typed: ' '});
		expect([blank.plan, bufferValue(blank.buffer)]).toEqual([state.plan, 'x ']);
	});
});

describe('a new item', () => {
	test('is remembered with those around it, until the caret is elsewhere', () => {
		const card = withItem(openForm(), ['technicalDecisions', 2], 1);
		expect([card.added, card.focus]).toEqual([[['technicalDecisions', 2]], ['technicalDecisions', 2, 'title']]);
		const inner = withItem(card, ['technicalDecisions', 2, 'optionsConsidered', 1], 2);
		expect(inner.added).toEqual([
			['technicalDecisions', 2],
			['technicalDecisions', 2, 'optionsConsidered', 1],
		]);
		expect(withItem(card, ['componentDesign', 2], 2).added).toEqual([['componentDesign', 2]]);
	});
});

describe('a step taken back', () => {
	test('puts the caret where it was, and has to be saved', () => {
		const typed = type(focusOn(open(), ['c', 'l', 0], 0), 'ab');
		const back = press(send(focusOn(typed, ['b']), {type: 'saved', mark: 'saved'}), 'ctrl+z');
		expect([back.plan.text, back.focus, caretOf(back.buffer), back.saved, back.added]).toEqual([
			document,
			['c', 'l', 0],
			0,
			'pending',
			[],
		]);
		expect(answers(press(back, 'ctrl+y').plan)).toMatchObject({c: {l: ['abx', 'y']}});
	});
});
