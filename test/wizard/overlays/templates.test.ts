import {describe, expect, test} from 'vitest';
import {answers} from '../../../source/plan/answers.ts';
import {finish} from '../../../source/plan/finish.ts';
import {newPlan, readPlan} from '../../../source/plan/plan.ts';
import {parseTemplate} from '../../../source/template/read-template.ts';
import type {Template} from '../../../source/template/template.ts';
import {headerRow} from '../../../source/wizard/layout/frame.ts';
import {templateRows} from '../../../source/wizard/layout/overlay-rows.ts';
import {answer} from '../../../source/wizard/linear/answer.ts';
import {openLinear} from '../../../source/wizard/linear/linear.ts';
import {question} from '../../../source/wizard/linear/question.ts';
import {menuEntries} from '../../../source/wizard/overlays/menu.ts';
import {askTemplate} from '../../../source/wizard/overlays/templates.ts';
import {currentStop, type State} from '../../../source/wizard/state.ts';
import {goTo, openForm, press, rowsText, rowText, send, type} from '../../helpers/form.ts';

const record = parseTemplate('# Record: {Title}\n\n## Why\n\n{Reason}\n\n## Risks\n\n- {Risk}\n');

const names = [
	{id: 'technical-plan', name: 'technical plan'},
	{id: 'record', name: 'record'},
	{id: 'none', name: 'no template'},
];

const take = (state: State, template: Template, name = names[1] as (typeof names)[number]): State =>
	send(state, {type: 'template', chosen: {name, template, fresh: newPlan(template)}});

const listed = (state: State): State => send(state, {type: 'templates', choices: names});

const text = '# Record: Redis\n\n## Why\n\nIt is fast.\n\n## Risks\n\nnone\n';

test('the menu tells the template, and asks for the others', () => {
	const state = press(openForm(text), 'ctrl+p');
	expect(menuEntries(state).map(({title}) => title)).toContain('Template: technical plan');
	expect(goTo(openForm(text), 'change the template').request).toEqual({type: 'templates'});
});

test('one is picked from the list, and asked for', () => {
	const state = listed(press(openForm(text), 'alt+t'));
	expect(state.request).toBeUndefined();
	expect(rowsText(templateRows(state, 60, 10))).toBe(
		'\n  Read the plan with:\n\n  ❯ 1 ● Technical plan\n    2 ○ Record\n    3 ○ No template',
	);
	expect(press(state, 'enter')).toMatchObject({overlay: undefined, request: undefined});
	expect(press(state, 'down', 'enter')).toMatchObject({overlay: undefined, request: {type: 'template', id: 'record'}});
	expect(press(state, 'up', 'enter').request).toEqual({type: 'template', id: 'none'});
	expect(type(state, '2').request).toEqual({type: 'template', id: 'record'});
	expect(press(state, 'alt+3').request).toEqual({type: 'template', id: 'none'});
	expect(type(state, '9').request).toBeUndefined();
	expect(press(state, 'escape')).toMatchObject({overlay: undefined, request: undefined});
});

test('the plan is read with it: no byte changes, the caret stays, and all can be undone', () => {
	const typed = type(goTo(openForm(text), 'risks'), 'x');
	const state = take(typed, record);
	expect(state.plan.text).toBe(typed.plan.text);
	expect(answers(state.plan)).toMatchObject({title: 'Redis', why: 'It is fast.'});
	expect(state.message).toBe('The template is now: record.');
	expect(rowText(headerRow(state))).toContain('record');
	expect(currentStop(state)?.path[0]).toMatch(/^risks/);
	const back = press(state, 'ctrl+z');
	expect(back.plan.text).toBe(text);
	expect(back.plan.template).toBe(record);
	expect(finish(back.plan)).toBe(text);
});

test('a new plan that says nothing yet is one of that template', () => {
	const state = take(openForm(), record);
	expect(state.plan.text).toBe(record.text);
	expect(finish(state.plan, {policy: 'omit'})).toBe(finish(newPlan(record), {policy: 'omit'}));
	expect(currentStop(state)?.path).toEqual(['title']);
});

test('what was written into a new one stays', () => {
	const typed = type(openForm(), 'Login');
	expect(take(typed, record).plan).toMatchObject({text: typed.plan.text, opened: undefined});
});

test('without a template nothing is asked for', () => {
	const none = parseTemplate('');
	const state = take(openForm(text), none, names[2]);
	expect(state.plan).toMatchObject({text, places: readPlan(none, text).places});
	expect(rowText(headerRow(state))).toMatch(/no template .* no open questions $/);
});

test('in lines it is one of a numbered list', () => {
	const linear = openLinear(listed(press(openForm(text), 'alt+t')));
	expect(question(linear)).toEqual([
		'',
		'Read the plan with:',
		'  1. Technical plan (now)',
		'  2. Record',
		'  3. No template',
		'A number takes one, Enter stays.',
	]);
	expect(answer(linear, '2', 0).linear.state.request).toEqual({type: 'template', id: 'record'});
	expect(answer(linear, '4', 0)).toMatchObject({linear, lines: ['Answer with a number from 1 to 3.']});
	expect(answer(linear, '', 0).linear).toMatchObject({prompt: {type: 'stop'}, state: {overlay: undefined}});
});

describe('a list of templates', () => {
	const highlighted = (state: State) => (state.overlay?.type === 'templates' ? state.overlay.index : undefined);

	test('has the one in use highlighted, else the first', () => {
		const form = openForm(text);
		const named = (id: string) => ({...form, setting: {...form.setting, template: {id, name: id}}});
		expect(['technical-plan', 'none', 'gone'].map(id => highlighted(listed(named(id))))).toEqual([0, 2, 0]);
		expect(askTemplate(form)).toBeUndefined();
		const gone = listed(named('none'));
		expect(askTemplate({...gone, overlay: {type: 'templates', choices: [], index: 0}})).toMatchObject({
			overlay: undefined,
			request: undefined,
		});
	});

	test('leaves the caret at what it was at, where the other template has a place there', () => {
		const at = (words: string) => {
			const state = goTo(openForm(text), words);
			return take(state, record).focus;
		};
		expect(at('is fast')).toEqual(['why']);
		expect(at('record')).toEqual(['title']);
	});

	test('makes a draft to keep of a new plan of another template, and none of what stays as it is', () => {
		expect(take(openForm(), record).saved).toBe('pending');
		const opened = openForm(text);
		expect(take(opened, record).saved).toBe(opened.saved);
		expect(take(opened, record).plan.opened).toBe(text);
		expect(take(opened, record)).toMatchObject({request: undefined, setting: {template: names[1]}});
	});
});
