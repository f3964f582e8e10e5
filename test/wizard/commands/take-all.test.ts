import {describe, expect, test} from 'vitest';
import {answers} from '../../../source/plan/answers.ts';
import type {State} from '../../../source/wizard/state.ts';
import {focusOn} from '../../../source/wizard/step.ts';
import {bufferValue} from '../../../source/wizard/text/buffer.ts';
import {formText, openDocument, openForm, press} from '../../helpers/form.ts';

const specOf = (offers: NonNullable<State['setting']['spec']>['offers']) => ({
	file: 'spec.md',
	text: '',
	offers,
	starts: {},
});

const openWith = (offers: Parameters<typeof specOf>[0], text?: string): State => {
	const form = openForm(text);
	return {...form, setting: {...form.setting, spec: specOf(offers)}};
};

const three = {scenarios: [{value: 'One', detail: 'Story 1'}, 'Two', 'Three']};

test('all that the spec offers become items of the list, in one step', () => {
	const form = focusOn(openWith(three), ['testingStrategy', 'integrationTests', 0]);
	expect(formText(form)).toContain('from spec.md · Alt+E takes all 3');
	const done = press(form, 'alt+e');
	expect(answers(done.plan)).toMatchObject({testingStrategy: {integrationTests: ['One', 'Two', 'Three']}});
	expect(done.message).toBe('Took all 3. ^Z takes them back.');
	expect(done.focus).toEqual(['testingStrategy', 'integrationTests', 2]);
	const back = press(done, 'ctrl+z');
	expect(back.plan.text).toBe(form.plan.text);
	expect(back.focus).toEqual(form.focus);
});

test('what the key takes is said whole, however long the name of the file', () => {
	const form = openForm(undefined, {columns: 60, rows: 30});
	const spec = {...specOf({functional: ['One', 'Two']}), file: 'specs/021-heat-alerts-for-cold-rooms/spec.md'};
	const state = focusOn({...form, setting: {...form.setting, spec}}, ['componentDesign', 0, 'responsibilities', 0]);
	expect(formText(state)).toContain('Alt+E takes all 2');
});

test('those that the list has are not taken again', () => {
	const form = focusOn(openWith(three), ['testingStrategy', 'integrationTests', 0]);
	const one = press(form, 'alt+2');
	expect(answers(one.plan)).toMatchObject({testingStrategy: {integrationTests: ['Two']}});
	const all = press(one, 'alt+e');
	expect(answers(all.plan)).toMatchObject({testingStrategy: {integrationTests: ['Two', 'One', 'Three']}});
	expect(all.message).toBe('Took all 2. ^Z takes them back.');
});

test('each is the title of an item, or a part of it, where that is asked for', () => {
	const entities = focusOn(openWith({entities: ['Block', 'Attempt']}), ['dataModel', 0, 'title']);
	expect(answers(press(entities, 'alt+e').plan)).toMatchObject({dataModel: [{title: 'Block'}, {title: 'Attempt'}]});
	const cases = focusOn(openWith({edgeCases: ['No store', 'No net']}), ['errorHandling', 'errorTypes', 0, 'errorType']);
	expect(answers(press(cases, 'alt+e').plan)).toMatchObject({
		errorHandling: {errorTypes: [{errorType: 'No store'}, {errorType: 'No net'}]},
	});
});

test('from inside the list of choices as well', () => {
	const form = focusOn(openWith(three), ['testingStrategy', 'integrationTests', 0]);
	expect(press(form, 'down', 'down', 'alt+e').plan.text).toBe(press(form, 'alt+e').plan.text);
});

test('several in one field stand behind each other', () => {
	const text =
		'# Technical Plan: A\n\n## Implementation Phases\n\n### Phase 1: A\n\n### Phase 2: B\n\n### Phase 3: C\n**Dependencies**: None\n';
	const form = focusOn(openForm(text), ['implementationPhases', 2, 'dependencies']);
	const done = press(form, 'alt+e');
	expect(bufferValue(done.buffer)).toBe('Phase 1, Phase 2');
});

test('of one choice that one is taken', () => {
	const one = focusOn(openWith({scenarios: ['One']}), ['testingStrategy', 'integrationTests', 0]);
	expect(formText(one)).toContain('from spec.md\n');
	const done = press(one, 'alt+e');
	expect(answers(done.plan)).toMatchObject({testingStrategy: {integrationTests: ['One']}});
	expect(done.message).toBe('Took it. ^Z takes it back.');
});

test('where there is no choice, or one answer, it does not apply', () => {
	for (const state of [openForm(), focusOn(openForm(), ['status'])]) {
		const done = press(state, 'alt+e');
		expect(done.plan.text).toBe(state.plan.text);
	}
	const options = '**Options Considered**:\n1. Redis - shared\n2. Memory - near\n';
	const decision = `## Technical Decisions\n\n### Decision 1: Where\n${options}\n**Decision**: {Chosen option}\n`;
	const choosing = focusOn(openForm(`# Technical Plan: A\n\n${decision}`), ['technicalDecisions', 0, 'decision']);
	expect(formText(choosing)).toContain('1 ○ Redis');
	expect(press(choosing, 'alt+e')).toMatchObject({
		plan: choosing.plan,
		message: 'There is nothing here of which all could be taken.',
	});
	const own = (name: string) =>
		`### ${name}: A\n\n**Options**:\n\n- Redis: shared\n- Memory: near\n\n**Decision**:\n\n**Why**: so\n\n`;
	const document = openDocument(`# T\n\n## Decisions\n\n${own('D1')}${own('D2')}`);
	const asked = focusOn(document, ['decisions', 0, 'decision']);
	expect(formText(asked)).toContain('1 ○ Redis');
	expect(press(asked, 'alt+e').plan).toBe(asked.plan);
	expect(press(openForm(), 'alt+e').message).toBe('There is nothing here of which all could be taken.');
});

test('Space takes one after the other into the list, and stays', () => {
	const form = focusOn(openWith(three), ['testingStrategy', 'integrationTests', 0]);
	const two = press(form, 'down', 'down', 'space', 'space');
	expect(answers(two.plan)).toMatchObject({testingStrategy: {integrationTests: ['Two', 'Three']}});
	expect(formText(two)).toMatch(/❯ 1 ○ One/);
	const all = press(two, 'space');
	expect(answers(all.plan)).toMatchObject({testingStrategy: {integrationTests: ['Two', 'Three', 'One']}});
	expect(all.pick).toBe(-1);
});

describe('in a list without a row', () => {
	const component = '### Component 1: Hook\n**Purpose**: p\n\n### Component 2: Store\n**Purpose**: keeps\n';
	const form = focusOn(openForm(`# Technical Plan: T\n\n## Component Design\n\n${component}`), [
		'componentDesign',
		1,
		'dependencies',
		0,
	]);

	test('a blank row stands for the caret, with what can be taken, and is no part of the text', () => {
		expect(formText(form)).toMatch(/❯Dependencies +• e\.g\. Redis\n +1 ○ Hook {2}p/);
		const past = press(form, 'enter');
		expect(past.plan).toBe(form.plan);
		expect(past.focus).not.toEqual(form.focus);
	});

	test.each([['alt+1'], ['down', 'enter'], ['down', 'space'], ['alt+e']])('%s take one, with the row', (...keys) => {
		const done = press(form, ...keys);
		expect(answers(done.plan)).toMatchObject({componentDesign: [{}, {dependencies: ['Hook']}]});
		// The next row is a step of its own.
		expect(press(done, 'ctrl+z', 'ctrl+z').plan.text).toBe(form.plan.text);
	});
});
