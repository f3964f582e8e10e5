/* New items that say nothing. */
import {expect, test} from 'vitest';
import {createState, draftOf} from '../../source/wizard/open-state.ts';
import {caretOf} from '../../source/wizard/text/buffer.ts';
import {goTo, openDocument, openForm, press, type} from '../helpers/form.ts';

const document =
	'# P\n\n## Tasks\n\n- [ ] apple\n- [ ] pear\n\n## Steps\n\n### Step 1: One\n\nA.\n\n### Step 2: Two\n\nB.\n';
const open = () => openDocument(document);

test('an item that says nothing goes when the caret leaves it, and nothing is left to undo', () => {
	const added = press(goTo(open(), 'apple'), 'enter');
	expect(added.plan.text).not.toBe(document);
	for (const away of [['enter'], ['tab'], ['up'], ['pagedown']]) {
		const left = press(added, ...away);
		expect([away, left.plan.text, left.history.past]).toEqual([away, document, []]);
	}
});

test('what stands behind it is where the caret was going', () => {
	const left = press(goTo(open(), 'apple'), 'enter', 'down');
	expect([left.plan.text, left.focus]).toEqual([document, ['tasks', 1, 'text']]);
	const card = press(goTo(open(), 'step 1'), 'ctrl+n', 'down', 'down');
	expect([card.plan.text, card.folded]).toEqual([document, ['steps', 1]]);
});

test('a card goes as a whole, and stays as soon as it says something', () => {
	const added = press(goTo(open(), 'step 1'), 'ctrl+n');
	expect(press(added, 'tab').plan.text).toBe(added.plan.text);
	expect(press(added, 'tab', 'pageup').plan.text).toBe(document);
	const typed = press(type(added, 'x'), 'pageup');
	expect(typed.plan.text).toContain('### Step 2: x\n');
});

test('what was typed in it and deleted can be brought back', () => {
	const typed = press(type(press(goTo(open(), 'apple'), 'enter'), 'x'), 'backspace');
	const left = press(typed, 'up');
	expect(left.plan.text).toBe(document);
	const back = press(left, 'ctrl+z', 'ctrl+z');
	expect(back.plan.text).toContain('- [ ] x\n');
	expect([back.focus, caretOf(back.buffer)]).toEqual([['tasks', 1, 'text'], 1]);
});

test('what the template has stays', () => {
	const state = goTo(openForm(), 'decision 1');
	expect(press(state, 'tab', 'tab', 'tab', 'tab', 'tab', 'tab').plan.text).toBe(openForm().plan.text);
});

test('a question that is asked and left goes, and the card around it stays', () => {
	const typed = type(press(goTo(openForm(), 'decision 1'), 'ctrl+n', 'tab', 'tab'), 'A');
	const added = press(typed, 'ctrl+n');
	expect(added.focus).toEqual(['technicalDecisions', 1, 'optionsConsidered', 1, 'option']);
	const left = press(added, 'up', 'up', 'up');
	expect(left.focus).toEqual(['technicalDecisions', 1, 'optionsConsidered', 0, 'option']);
	expect(left.added).toEqual([['technicalDecisions', 1]]);
	expect(press(left, 'pagedown').plan.text).toBe(typed.plan.text);
});

test('a draft that was left in a new item knows that it is one', () => {
	const {setting, size, ...state} = press(goTo(open(), 'apple'), 'enter');
	const {added, history} = draftOf({setting, size, ...state});
	const resumed = createState({plan: state.plan, setting, size, focus: state.focus, added, history});
	expect(resumed.plan.text).not.toBe(document);
	expect(press(resumed, 'up').plan.text).toBe(document);
	const elsewhere = createState({plan: state.plan, setting, size, focus: ['title'], added, history});
	expect(press(elsewhere, 'pagedown').plan.text).toBe(state.plan.text);
});
