/* What happens outside of the keys, and letters that are keys. */
import {describe, expect, test} from 'vitest';
import {answers} from '../../source/plan/answers.ts';
import type {Request, State} from '../../source/wizard/state.ts';
import {focusOn} from '../../source/wizard/step.ts';
import {bufferValue} from '../../source/wizard/text/buffer.ts';
import {goTo, openDocument, openForm, openWith, paste, press, send, type} from '../helpers/form.ts';

const waiting = (request: Request): State => ({...openForm(), request});
const edit: Request = {type: 'edit', path: ['featureName'], text: '', extension: 'md'};
const query = ({overlay}: State) => (overlay?.type === 'menu' ? bufferValue(overlay.query) : undefined);

describe('an event', () => {
	test('of another size of the screen changes that, and where ↑ and ↓ aim for', () => {
		const state = {...openForm(), goal: 7};
		const size = {columns: 70, rows: 20};
		expect(send(state, {type: 'resize', size})).toEqual({...state, size, goal: undefined});
	});

	test('of a saved draft changes the mark, and nothing where it is the same', () => {
		const state = openForm();
		expect(send(state, {type: 'saved', mark: 'saved'})).toBe(state);
		expect(send(state, {type: 'saved', mark: 'failed'})).toEqual({...state, saved: 'failed'});
	});

	test('from another process stops this one, unless something is asked for already', () => {
		expect(send(openForm(), {type: 'stop'}).request).toEqual({type: 'suspend', whole: false});
		const busy = waiting(edit);
		expect(send(busy, {type: 'stop'})).toBe(busy);
	});

	test('of a screen that others drew on has it drawn anew, as often as it comes', () => {
		expect(send(openForm(), {type: 'continue'}).request).toEqual({type: 'retake'});
		const again = waiting({type: 'retake'});
		expect(send(again, {type: 'continue'})).not.toBe(again);
		const busy = waiting(edit);
		expect(send(busy, {type: 'continue'})).toBe(busy);
	});

	test('that answers a request ends it, with a sentence or without', () => {
		expect(send(waiting({type: 'redraw'}), {type: 'done'})).toMatchObject({request: undefined, message: ''});
		expect(send(waiting(edit), {type: 'message', text: 'No editor.'})).toMatchObject({
			request: undefined,
			message: 'No editor.',
		});
	});

	test('of an editor is heard where one was asked for, and where another text came back', () => {
		const came = (state: State, text: string) => send(state, {type: 'edited', path: ['featureName'], text});
		expect(answers(came(waiting(edit), 'New').plan).featureName).toBe('New');
		for (const state of [came(waiting(edit), ''), came(waiting({type: 'redraw'}), 'New'), came(openForm(), 'New')])
			expect([state.plan.text, state.request, state.history.past]).toEqual([openForm().plan.text, undefined, []]);
	});
});

describe('what is typed', () => {
	test('or pasted while something is open is what is looked for, in one line', () => {
		const menu = press(openForm(), 'ctrl+p');
		expect(query(type(menu, 'a 1'))).toBe('a 1');
		expect(query(paste(menu, 'a\n\t b'))).toBe('a b');
		expect(paste(menu, 'a').plan).toBe(menu.plan);
	});

	test('is a number in the list of the menu, and a letter of what is looked for else', () => {
		const list = press(type(press(openForm(), 'ctrl+p'), 'risk'), 'down');
		expect(query(type(list, 's'))).toBe('risks');
		expect(type(list, '1')).toMatchObject({overlay: undefined});
		expect(query(type(list, '0'))).toBe('risk0');
	});

	test('over a page is a key or nothing', () => {
		const page = press(openForm(), 'ctrl+o');
		expect(type(page, 'x')).toEqual(page);
		expect(type(page, '?').overlay?.type).toBe('keys');
	});

	test('on a box is a key, or goes to the words behind it', () => {
		const box = focusOn(openDocument('# T\n\n- [ ] one\n- [ ] two\n'), ['checklist', 0, 'done']);
		const text = (typed: string) => send(box, {type: 'text', text: typed}).plan.text;
		expect(text(' ')).toBe('# T\n\n- [x] one\n- [ ] two\n');
		expect(text('  ')).toBe('# T\n\n- [ ] one\n- [ ] two\n');
		expect(text(' x')).toBe('# T\n\n- [x] onex\n- [ ] two\n');
	});

	test('in a choice is its alternative, blanks go on, and what is none changes nothing', () => {
		const status = goTo(openForm(), 'status');
		const chosen = (typed: string) => answers(send(status, {type: 'text', text: typed}).plan).status;
		expect([chosen('a'), chosen(' '), chosen('  '), chosen('q')]).toEqual([
			'approved',
			'draft',
			'in-review',
			undefined,
		]);
	});

	test('without a command for it is no key', () => {
		const state = openForm();
		expect(press(state, 'f12')).toEqual(state);
		expect(press(state, 'escape').message).toBe('');
	});
});

test('what the plan has no place for is said, and nothing was changed', () => {
	const state = focusOn(openWith('# {Name}\n\n## Goal\n\n{goal}\n', '# A\n\n```\nopen\n'), ['goal']);
	const asked = {...state, request: {type: 'redraw'}} as const;
	expect(type(asked, 'x')).toEqual({
		...state,
		message:
			'Could not insert `goal`: a code fence or HTML block is open at the end of the plan; close it first. Nothing was changed.',
	});
});
