/* Several fields of an item typed in one line. */
import {describe, expect, test} from 'vitest';
import {answers} from '../../../source/plan/answers.ts';
import type {State} from '../../../source/wizard/state.ts';
import {focusOn} from '../../../source/wizard/step.ts';
import {goTo, openForm, openTemplate, press, type} from '../../helpers/form.ts';

const optionAt = (part: readonly string[]) => ['technicalDecisions', 0, 'optionsConsidered', 0, ...part];
const on = (...part: readonly string[]) => focusOn(openForm(), optionAt(part));
const option = ({plan}: State) =>
	(answers(plan).technicalDecisions as {optionsConsidered?: object[]}[] | undefined)?.[0]?.optionsConsidered?.[0];

describe('an option with what speaks for it and against it', () => {
	test('has no name in the field for the pros', () => {
		expect(option(press(type(on('prosCons', 'pros'), '+ shared − dear'), 'enter'))).toEqual({
			prosCons: 'Pros: shared. Cons: dear.',
		});
		expect(option(press(type(on('prosCons', 'pros'), 'Redis + shared − dear'), 'enter'))).toEqual({
			prosCons: 'Pros: Redis + shared − dear.',
		});
	});

	test('stays one text in the field for the cons', () => {
		const typed = press(type(on('prosCons', 'cons'), '+ shared − dear'), 'enter');
		expect(option(typed)).toEqual({prosCons: 'Cons: + shared − dear.'});
	});

	test('stays a name where one of the halves is said already', () => {
		for (const [half, words] of [
			['pros', 'Pros: x.'],
			['cons', 'Cons: x.'],
		] as const) {
			const said = focusOn(type(on('prosCons', half), 'x'), optionAt(['option']));
			expect(option(press(type(said, 'Redis + shared − dear'), 'enter'))).toEqual({
				option: 'Redis + shared − dear',
				prosCons: words,
			});
		}
	});

	test.each(['enter', 'tab'])('is told apart by %s where it was typed, and once', key => {
		const told = press(type(on('option'), 'Redis + shared − dear'), key);
		expect(option(told)).toEqual({option: 'Redis', prosCons: 'Pros: shared. Cons: dear.'});
		expect(told.focus).toEqual(['technicalDecisions', 0, 'optionsConsidered', 1, 'option']);
		const back = press(told, 'ctrl+z');
		const whole = {option: 'Redis + shared − dear'};
		expect([back, press(back, key)].map(option)).toEqual([whole, whole]);
		expect(press(back, key).focus).toEqual(optionAt(['prosCons', 'pros']));
	});

	test.each(['down', 'pagedown', 'pageup', 'shift+tab', 'ctrl+s'])(
		'is told apart by %s, which goes where it goes',
		key => {
			const typed = type(on('option'), 'Redis + shared - dear');
			const told = press(typed, key);
			expect(option(told)).toEqual({option: 'Redis', prosCons: 'Pros: shared. Cons: dear.'});
			expect(told.plan.text).not.toContain('&#');
			expect([told.focus, told.overlay?.type]).toEqual([
				press(on('option'), key).focus,
				key === 'ctrl+s' ? 'review' : undefined,
			]);
			const back = press(told, ...(key === 'ctrl+s' ? ['escape'] : []), 'ctrl+z');
			expect(option(back)).toEqual({option: 'Redis + shared - dear'});
			expect(option(press(back, key))).toEqual({option: 'Redis + shared - dear'});
		},
	);

	test('is told apart when the menu goes elsewhere', () => {
		const told = goTo(type(on('option'), 'Redis + shared - dear'), 'overview');
		expect([told.focus, option(told)]).toEqual([
			['architectureOverview'],
			{option: 'Redis', prosCons: 'Pros: shared. Cons: dear.'},
		]);
	});

	test('is text anywhere else', () => {
		const title = press(type(openForm(), 'Redis + shared − dear'), 'enter');
		expect(answers(title.plan).featureName).toBe('Redis + shared − dear');
	});
});

describe('an item of several parts', () => {
	const template =
		'# {N}\n\n## Fields\n\n- {Field}: {Type} - {Description}\n\n## Rows\n\n| Key | Value |\n|---|---|\n| {K} | {V} |\n';
	const at = (...path: readonly (string | number)[]) => focusOn(openTemplate(template), path);
	const said = (state: State, section: string) => answers(state.plan)[section];

	test.each([
		['id: uuid - the key', {field: 'id', type: 'uuid', description: 'the key'}, ['fields', 1, 'field']],
		['id: uuid', {field: 'id', type: 'uuid'}, ['fields', 0, 'description']],
		['id', {field: 'id'}, ['fields', 0, 'type']],
		[': uuid', {field: ': uuid'}, ['fields', 0, 'type']],
	])('%s in its first part', (line, item, focus) => {
		const done = press(type(at('fields', 0, 'field'), line), 'enter');
		expect(said(done, 'fields')).toEqual([item]);
		expect(done.focus).toEqual(focus);
	});

	test('is as it was typed in another part, or where another part says something', () => {
		const second = press(type(at('fields', 0, 'type'), 'uuid - the key'), 'enter');
		expect(said(second, 'fields')).toEqual([{type: 'uuid - the key'}]);
		const first = focusOn(type(at('fields', 0, 'description'), 'x'), ['fields', 0, 'field']);
		expect(said(press(type(first, 'id: uuid'), 'enter'), 'fields')).toEqual([{field: 'id: uuid', description: 'x'}]);
	});

	test('is one cell in a table', () => {
		const done = press(type(at('rows', 0, 'key'), 'id: uuid'), 'enter');
		expect(said(done, 'rows')).toEqual([{key: 'id: uuid'}]);
	});
});
