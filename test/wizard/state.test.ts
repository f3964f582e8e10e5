/* What follows from a state. */
import {describe, expect, test} from 'vitest';
import {newPlan, readPlan} from '../../source/plan/plan.ts';
import {parseTemplate} from '../../source/template/read-template.ts';
import {
	currentSection,
	currentStop,
	isOnChoice,
	isUntouched,
	modeOf,
	nearestStop,
	planTitle,
	type State,
} from '../../source/wizard/state.ts';
import {focusOn} from '../../source/wizard/step.ts';
import {goTo, openDocument, openForm, press, type} from '../helpers/form.ts';

describe('a plan calls itself', () => {
	const titled = parseTemplate('# Plan: {Name}\n\n## A\n\n{a}\n');
	const untitled = parseTemplate('');
	test.each([
		['by the title of its template', readPlan(titled, '# Plan: Login\n'), 'Login'],
		['nothing where that is blank', newPlan(titled), ''],
		['nothing where that is not there', readPlan(titled, '## A\n\nx\n'), ''],
		['by its heading without a template', readPlan(untitled, '# Login\n\n## B\n\nx\n'), 'Login'],
		['nothing without a heading', readPlan(untitled, 'Words.\n'), ''],
	])('%s', (_, plan, title) => {
		expect(planTitle(plan)).toBe(title);
	});
});

test('nothing was changed as long as nothing can be undone or made again', () => {
	const typed = type(openForm(), 'x');
	expect([openForm(), typed, press(typed, 'ctrl+z')].map(isUntouched)).toEqual([true, false, false]);
});

describe('the keys that hold', () => {
	const decision = goTo(openForm(), 'decision 1 › decision');
	const boxes = focusOn(openDocument('- [ ] a\n'), ['checklist', 0, 'done']);
	const menu = press(openForm(), 'ctrl+p');
	test.each<[string, State, string]>([
		['in a text', openForm(), 'form'],
		['in a choice', goTo(openForm(), 'status'), 'choice'],
		['on a box', boxes, 'box'],
		['in a list of what can be picked', press(goTo(openForm(), 'performance'), 'down'), 'pick'],
		['in the menu', menu, 'menu'],
		['in the list of the menu', press(menu, 'down'), 'entries'],
		['in the preview', press(decision, 'ctrl+o'), 'preview'],
		['where an item can be added', goTo(openForm(), 'add decision'), 'form'],
	])('%s', (_, state, mode) => {
		expect(modeOf(state)).toBe(mode);
		expect(isOnChoice(state)).toBe(mode === 'choice');
	});
});

describe('the nearest stop', () => {
	const state = openDocument('# A\n\n## B\n\nx\n\n## C\n\n- [ ] one\n- [ ] two\n\n### D\n\ny\n');
	test.each([
		[[], ['title']],
		[['b'], ['b']],
		[['c'], ['c', 'checklist', 0, 'done']],
		[
			['c', 'checklist'],
			['c', 'checklist', 0, 'done'],
		],
		[
			['c', 'checklist', 1],
			['c', 'checklist', 1, 'text'],
		],
		[
			['c', 'checklist', 7],
			['c', 'checklist', 0, 'done'],
		],
		[
			['c', 'd'],
			['c', 'd'],
		],
		[['nowhere'], ['title']],
	])('to %j is %j', (path, expected) => {
		expect(nearestStop(state, path)?.path).toEqual(expected);
	});

	test('to nothing is nothing in an empty document', () => {
		expect(nearestStop(openDocument(''), ['a'])?.path).toEqual(nearestStop(openDocument(''), [])?.path);
	});
});

test('the section is the one of the caret, and the first for what is in none', () => {
	const state = openDocument('# A\n\n## B\n\nx\n\n## C\n\ny\n');
	const sectionAt = (...path: readonly string[]) => {
		const {section, index} = currentSection({...state, focus: path});
		return [section.name, index];
	};
	expect([sectionAt('c'), sectionAt('title'), sectionAt('nowhere')]).toEqual([
		['C', 2],
		['Title', 0],
		['Title', 0],
	]);
});

test('a value outside of the alternatives stays one of them until the caret leaves the field', () => {
	const text = '# Technical Plan: A\n\n**Status**: Mine\n';
	const alternatives = (state: State) => {
		const stop = currentStop(state);
		return stop?.type === 'field' ? stop.choices?.choices : undefined;
	};
	const known = ['draft', 'in-review', 'approved'];
	const there = focusOn(openForm(text), ['status']);
	expect(alternatives(there)).toEqual([...known, 'Mine']);
	const chosen = type(there, 'd');
	expect(alternatives(chosen)).toEqual([...known, 'Mine']);
	expect(alternatives(press(chosen, 'tab', 'shift+tab'))).toEqual(known);
	expect(alternatives(focusOn(openForm(text.replace('Mine', 'draft')), ['status']))).toEqual(known);
});
