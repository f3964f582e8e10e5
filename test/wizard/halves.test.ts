import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {answers} from '../../source/plan/answers.ts';
import {findPlace, type Path} from '../../source/plan/place.ts';
import {newPlan, readPlan} from '../../source/plan/plan.ts';
import {halfAt, hasHalves, stopValue, writeAt, writtenIn} from '../../source/wizard/halves.ts';
import {draftOf} from '../../source/wizard/open-state.ts';
import {currentStop, type State} from '../../source/wizard/state.ts';
import {focusOn} from '../../source/wizard/step.ts';
import {fieldStops, stopInText} from '../../source/wizard/stop.ts';
import {bufferValue} from '../../source/wizard/text/buffer.ts';
import {formText, goTo, openDocument, openForm, openTemplate, press, type} from '../helpers/form.ts';
import {shipped} from '../plan/shipped.ts';

const whole: Path = ['technicalDecisions', 0, 'optionsConsidered', 0, 'prosCons'];
const optionOf = (state: State, index = 0) => {
	const {technicalDecisions} = answers(state.plan) as {technicalDecisions: {optionsConsidered: unknown[]}[]};
	return technicalDecisions[0]?.optionsConsidered[index];
};

const planWith = (...options: readonly string[]) =>
	`# Technical Plan: T\n\n## Technical Decisions\n\n### Decision 1: W\n**Options Considered**:\n${options.map((one, index) => `${index + 1}. ${one}\n`).join('')}\n**Decision**: x\n`;

const onOption = () => type(goTo(openForm(), 'option 1 › option'), 'Redis');

describe('pros and cons', () => {
	test('are two fields, and one text that reads well', () => {
		let state = press(onOption(), 'enter');
		expect(currentStop(state)).toMatchObject({name: 'Pros', path: [...whole, 'pros']});
		state = press(type(state, 'shared by all nodes'), 'enter');
		expect(currentStop(state)).toMatchObject({name: 'Cons', path: [...whole, 'cons']});
		state = type(state, 'one more server.');
		expect(optionOf(state)).toEqual({
			option: 'Redis',
			prosCons: 'Pros: shared by all nodes. Cons: one more server.',
		});
		expect(state.plan.text).toContain('1. Redis - Pros: shared by all nodes. Cons: one more server.\n');
		expect(formText(state)).toMatch(/Pros {4}shared by all nodes\n +❯Cons {4}one more server\./);
		expect(press(state, 'enter').focus).toEqual(['technicalDecisions', 0, 'optionsConsidered', 1, 'option']);
	});

	test('stay one field where the text has another shape', () => {
		const state = focusOn(openForm(planWith('Redis - fast, new')), whole);
		expect(currentStop(state)).toMatchObject({name: 'Pros/Cons', path: whole});
		expect(optionOf(type(state, ', dear'))).toEqual({option: 'Redis', prosCons: 'fast, new, dear'});
	});

	test('become two fields when that text is emptied', () => {
		const state = press(focusOn(openForm(planWith('Redis - fast')), whole), 'ctrl+u');
		expect(currentStop(state)).toMatchObject({path: [...whole, 'pros']});
		expect(optionOf(type(state, 'fast'))).toEqual({option: 'Redis', prosCons: 'Pros: fast.'});
	});

	test('keep how the document spells the other half', () => {
		const state = focusOn(openForm(planWith('Redis - Pro: fast; Con: new')), [...whole, 'pros']);
		expect(optionOf(type(state, 'er'))).toEqual({option: 'Redis', prosCons: 'Pro: faster; Con: new'});
	});

	test('are undone, and come back in a draft, where they were typed', () => {
		const typed = type(press(onOption(), 'enter', 'enter'), 'one more');
		const undone = press(typed, 'ctrl+z');
		expect(optionOf(undone)).toEqual({option: 'Redis', prosCons: 'Cons: one.'});
		expect(undone.focus).toEqual([...whole, 'cons']);
		expect(JSON.parse(draftOf(typed).stop)).toEqual([...whole, 'cons']);
		const again = focusOn(typed, JSON.parse(draftOf(typed).stop));
		expect(bufferValue(again.buffer)).toBe('one more');
	});

	test('a blank option is removed from its second half, too', () => {
		const state = press(onOption(), 'enter', 'enter', 'enter', 'backspace');
		expect(state.focus).toEqual([...whole, 'cons']);
	});

	test('are one column of a table', () => {
		const text = '| Option | Pros/Cons |\n|---|---|\n| a | Pros: b. Cons: c. |\n';
		const state = openDocument(`# T\n\n## Options\n\n${text}`);
		expect(formText(goTo(state, 'options'))).toContain('Pros: b. Cons: c.');
	});
});

describe('an option in one line', () => {
	test.each([
		['Redis + shared - one more server'],
		['Redis: + shared, − one more server'],
		['Redis - Pros: shared. Cons: one more server.'],
	])('%j fills all of its fields with one Enter, which one undo takes back', line => {
		const typed = type(goTo(openForm(), 'option 1 › option'), line);
		const state = press(typed, 'enter');
		expect(optionOf(state)).toEqual({option: 'Redis', prosCons: 'Pros: shared. Cons: one more server.'});
		expect(state.focus).toEqual(['technicalDecisions', 0, 'optionsConsidered', 1, 'option']);
		expect(state.message).toBe('Told apart into pros and cons; ^Z makes it one line again.');
		expect(optionOf(press(state, 'ctrl+z'))).toEqual({option: line});
	});

	test('may stand in the field for the pros', () => {
		const state = press(type(press(onOption(), 'enter'), '+ shared − dear'), 'enter');
		expect(optionOf(state)).toEqual({option: 'Redis', prosCons: 'Pros: shared. Cons: dear.'});
	});

	test.each(['Redis + Postgres', 'Redis - the old one', 'C++ - a language', '+ a − b'])('%j is a name', line => {
		expect(optionOf(press(type(goTo(openForm(), 'option 1 › option'), line), 'enter'))).toEqual({option: line});
	});

	test('leaves what is said already', () => {
		const state = goTo(openForm(planWith('x - Pros: a. Cons: b.')), 'option 1 › option');
		expect(optionOf(press(type(state, ' + c − d'), 'enter'))).toEqual({
			option: 'x + c − d',
			prosCons: 'Pros: a. Cons: b.',
		});
	});
});

test('what is written into one half reads back in any document, and all else stays as it was', () => {
	const plans = [newPlan(shipped), readPlan(shipped, planWith('a - Pro: b; Con: c', 'Redis'))];
	const words = fc.oneof(
		fc.string(),
		fc.constantFrom('## x', 'a - b: c', '`', 'Cons: x', '[y]', '{z}', '**Decision**: x', '1. a', '<!--', 'x.'),
	);
	fc.assert(
		fc.property(fc.constantFrom(...plans), fc.constantFrom('pros', 'cons'), words, (plan, half, given) => {
			const value = given.trim();
			const written = writeAt(plan, [...whole, half], value);
			const stop = stopInText(written, [...whole, half]);
			expect(stop && stopValue(written, stop)).toBe(value);
			expect(writeAt(written, [...whole, half], value)).toBe(written);
			const place = findPlace(written.places, whole);
			expect(place?.type === 'field' && hasHalves(written, place)).toBe(true);
			const other = half === 'pros' ? 'cons' : 'pros';
			const [before, after] = [plan, written].map(one => stopInText(one, [...whole, other]));
			expect(after && stopValue(written, after)).toBe(before && stopValue(plan, before));
		}),
	);
});

test.each([
	[undefined, ' fast. ', 'fast.'],
	['pros', 'fast.', 'fast'],
	['pros', 'fast. ', 'fast'],
	['pros', 'fast .', 'fast'],
	['cons', 'a. b.', 'a. b'],
	['cons', 'fast..', 'fast.'],
	['cons', 'new', 'new'],
] as const)('of a text in %s %j is the value', (half, typed, value) => {
	const stop = {kind: 'text', place: undefined, ...(half && {half})} as const;
	expect(writtenIn(stop, typed)).toBe(value);
	expect(stopValue(newPlan(shipped), stop)).toBe('');
});

test.each([
	['a list item', '## Options\n\n- {Option A} - {Pros/Cons}\n', ['options', 0, 'prosCons'], true],
	['a labelled line', '## Options\n\n**Pros/Cons**: {x}\n', ['options', 'prosCons'], true],
	['a cell', '## Options\n\n| Option | Pros/Cons |\n|---|---|\n| {a} | {b} |\n', ['options', 0, 'prosCons'], false],
	['a text of another name', '## Options\n\n**Pros**: {x}\n', ['options', 'pros'], false],
])('%s is asked for in halves or not', (_, markdown, path, expected) => {
	const {plan} = openTemplate(`# {Name}\n\n${markdown}`);
	const place = findPlace(plan.places, path);
	expect(place?.type === 'field' && hasHalves(plan, place)).toBe(expected);
	expect(halfAt(plan, [...path, 'cons'])?.half).toBe(expected ? 'cons' : undefined);
	expect(halfAt(plan, [...path, 'others'])).toBeUndefined();
	expect(halfAt(plan, path)).toBeUndefined();
});

test('each half has its name and what belongs into it', () => {
	const {plan} = openTemplate('# {Name}\n\n## Options\n\n- {Option A} - {Pros/Cons}\n');
	const place = findPlace(plan.places, ['options', 0, 'prosCons']);
	expect(place?.type === 'field' && fieldStops(plan, place).map(({name, hint, half}) => [name, hint, half])).toEqual([
		['Pros', 'What speaks for it', 'pros'],
		['Cons', 'What speaks against it', 'cons'],
	]);
});

test('what is no half is written as a whole', () => {
	const plan = newPlan(shipped);
	expect(writeAt(plan, ['featureName'], 'Login').text).toContain('# Technical Plan: Login\n');
	expect(writeAt(plan, whole, 'a').text).toContain('1. {Option A} - a\n');
	expect(() => writeAt(plan, ['featureName', 'pros'], 'x')).toThrow();
});
