/* What keys say where they do nothing, what the footer and the menu call them, and what they ask the world for. */
import {describe, expect, test} from 'vitest';
import {isApplicable, shortTitle} from '../../../source/wizard/commands/command.ts';
import {commands} from '../../../source/wizard/commands/commands.ts';
import type {CommandName} from '../../../source/wizard/keymap.ts';
import type {State} from '../../../source/wizard/state.ts';
import {focusOn} from '../../../source/wizard/step.ts';
import {bufferValue} from '../../../source/wizard/text/buffer.ts';
import {goTo, openDocument, openForm, openReviewed, openTemplate, press, send, type} from '../../helpers/form.ts';

const said = (state: State, key: string) => press(state, key).message;

test.each([
	['alt+7', 'There is nothing of that number to take.'],
	['alt+e', 'There is nothing here of which all could be taken.'],
	['alt+0', 'There is nothing to choose from here.'],
	['ctrl+t', 'There is no box here to tick.'],
	['ctrl+n', 'This is in no list, table or group.'],
	['ctrl+x', 'There is no item here to remove.'],
	['alt+up', 'There is no item before this one.'],
	['alt+down', 'There is no item behind this one.'],
	['alt+r', 'There is no table of risks here to sort.'],
	['ctrl+d', 'There is no item here to duplicate.'],
	['alt+j', 'Nothing is left to do.'],
	['alt+k', 'Nothing is left to do.'],
	['alt+l', 'Nothing is left to do.'],
	['alt+.', 'Nothing changed.'],
	['alt+,', 'Nothing changed.'],
	['alt+m', 'A note can be left on a field while a plan is reviewed.'],
	['alt+w', 'A question can be left on a field while a plan is reviewed.'],
	['alt+o', 'There is no change and no note.'],
	['alt+h', 'There is no other text to compare with.'],
	['alt+v', 'Nothing changed here.'],
	['alt+u', 'There is no old text to put back here.'],
	['alt+s', 'There is no spec beside this plan.'],
	['ctrl+z', 'There is nothing to undo.'],
	['ctrl+y', 'There is nothing to redo.'],
	['ctrl+r', 'Nothing in the plan file is left to merge.'],
	['alt+q', 'No program waits for this form; leaving it writes nothing.'],
	['alt+y', 'Nothing was deleted by a word or a line.'],
	['pageup', 'This is the first section.'],
	['pagedown', 'This is the last section.'],
	['tab', 'This is the last field: ^S reviews and writes.'],
	['enter', 'This is the last field: ^S reviews and writes.'],
] as const)('where there is but a title, %s says %j', (key, sentence) => {
	const state = openDocument('# A\n');
	expect(said({...state, setting: {...state.setting, spec: undefined}}, key)).toBe(sentence);
});

describe('behind the last field', () => {
	const last = openDocument('# A\n');
	const unbound = (state: State): State => {
		const bindings = state.setting.bindings.filter(({command}) => command !== 'review');
		return {...state, setting: {...state.setting, bindings}};
	};

	test('it is said what ends the form', () => {
		expect(said({...last, setting: {...last.setting, isEditor: true}}, 'tab')).toBe(
			'This is the last field: ^S writes.',
		);
		expect(said(openReviewed('# A\n', '# A\n'), 'tab')).toBe('This is the last field: ^S finishes the review.');
		expect(said(unbound(last), 'tab')).toBe('This is the last field.');
		expect(said({...last, isOnlyGaps: true}, 'tab')).toBe('Nothing is left to do: ^S reviews and writes.');
		expect(said({...openReviewed('# A\n', '# A\n'), isOnlyGaps: true}, 'tab')).toBe(
			'This is the last field: ^S finishes the review.',
		);
	});
});

const template = `# Plan: {Name}

**State**: {draft | done}

## Why

{reason}

## Steps

### Step 1: {Title}

**Aim**: {why}

- {Task}

## Options

1. {Option A} - {Pros/Cons}

## Risks

| Risk | Impact |
|---|---|
| {What} | {Low/High} |
`;
const blank = openTemplate(template);
const filled = press(type(goTo(blank, 'risk 1 › risk'), 'x'), 'tab');

describe('the footer calls', () => {
	const called = (name: CommandName, state: State) => shortTitle(commands[name], state);
	const boxes = openDocument('# A\n\n- [ ] one\n- [x] two\n');
	const ids = focusOn(openDocument('## Reqs\n\n- **FR-001**: a\n'), ['reqs', 'fr001']);
	const cards = openDocument('# P\n\n## Steps\n\n### Step 1: One\n\nA.\n\n### Step 2: Two\n\nB.\n');

	test.each<[string, State, string]>([
		['a title', blank, 'next'],
		['a choice', goTo(blank, 'state'), 'next'],
		['running text', type(goTo(blank, 'why'), 'x'), 'new line'],
		['a blank text', goTo(blank, 'why'), 'next'],
		['the title of a card', goTo(blank, 'step 1'), 'next'],
		['a label of a card', goTo(blank, 'aim'), 'next'],
		['a blank item', goTo(blank, 'task'), 'leave the list'],
		['the last item', type(goTo(blank, 'task'), 'x'), 'new task'],
		['the first part of an item', type(goTo(blank, 'option 1 › option'), 'x'), 'next'],
		['a blank row', goTo(blank, 'risks'), 'leave the table'],
		['a cell', type(goTo(blank, 'risks'), 'x'), 'next'],
		['the last cell', filled, 'new risk'],
		['what adds a card behind one that waits', goTo(blank, 'add step'), 'next'],
		['what adds a card', goTo(type(goTo(blank, 'step 1 › title'), 'x'), 'add step'), 'add step'],
		['a folded card', press(goTo(cards, 'A.'), 'down'), 'open'],
		['what is found', press(goTo(openForm(), 'status'), 'right'), 'next'],
	])('Enter on %s', (_, state, title) => {
		expect(called('enter', state)).toBe(title);
	});

	test.each<[string, State, string]>([
		['in no item', blank, ''],
		['a blank item of a card', goTo(blank, 'task'), 'new step'],
		['an item', type(goTo(blank, 'task'), 'x'), 'new task'],
		['a label that counts', ids, 'new FR-002'],
		['what adds a card', goTo(blank, 'add step'), 'add step'],
	])('what adds one: %s', (_, state, title) => {
		expect(called('newItem', state)).toBe(title);
	});

	test('a box by what a tick does, and what ends the form by what it does there', () => {
		expect(called('tick', focusOn(boxes, ['checklist', 0, 'done']))).toBe('tick');
		expect(called('tick', focusOn(boxes, ['checklist', 1, 'text']))).toBe('untick');
		expect(called('tick', blank)).toBe('tick');
		const waited = {...blank, setting: {...blank.setting, isEditor: true}};
		const reviewed = openReviewed('# A\n', '# B\n');
		const states = [blank, press(blank, 'ctrl+o'), press(blank, 'ctrl+s'), waited, press(waited, 'ctrl+o'), reviewed];
		expect(states.map(state => called('review', state))).toEqual([
			'write',
			'review and write',
			'write',
			'write',
			'write',
			'finish',
		]);
		expect(called('leave', blank)).toBe('leave');
		expect(called('leave', press(type(blank, 'x'), 'shift+left'))).toBe('copy');
	});

	test('what closes by where it leads', () => {
		const open = ['ctrl+p', 'ctrl+o', 'ctrl+s', 'alt+s', 'f1'].map(key => called('close', press(openForm(), key)));
		expect(open).toEqual(['back', 'back', 'back to the form', 'back to the form', 'back']);
		expect(called('close', openForm())).toBe('');
		const changed = openReviewed('# A\n\nb\n', '# A\n\nc\n');
		const judged = ['alt+m', 'alt+o', 'alt+v', 'ctrl+s'].map(key => called('close', press(changed, key)));
		expect(judged).toEqual(['no note', 'back to the form', 'back to the form', 'back to the form']);
	});
});

describe('the menu calls', () => {
	const listed = (name: CommandName, state: State) => commands[name].listed?.(state);

	test('a command by what it is about', () => {
		const item = type(goTo(blank, 'task'), 'x');
		const names = ['newItem', 'removeItem', 'moveItemUp', 'moveItemDown', 'duplicateItem'] as const;
		expect(names.map(name => listed(name, item))).toEqual([
			'New task',
			'Remove this task',
			'Move this task up',
			'Move this task down',
			'Duplicate this task',
		]);
		expect(listed('removeItem', blank)).toBe('Remove this item');
		expect(listed('changeTemplate', blank)).toBe('Template: own');
		expect(listed('onlyGaps', blank)).toBe('Go through the gaps only');
		expect(listed('onlyGaps', {...blank, isOnlyGaps: true})).toBe('Go through everything again');
		const reviewed = openReviewed('# A\n', '# B\n');
		expect(listed('onlyGaps', reviewed)).toBe('Go through the changes only');
		const waited = {...blank, setting: {...blank.setting, isEditor: true}};
		expect([blank, waited, reviewed].map(state => listed('review', state))).toEqual([
			'Review and write',
			'Write the file, and end',
			'Finish: approve or send back',
		]);
	});
});

describe('what is asked of the world', () => {
	test.each([
		['alt+t', {type: 'templates'}],
		['alt+n', {type: 'dialects'}],
		['alt+z', {type: 'suspend', whole: true}],
		['ctrl+l', {type: 'redraw'}],
		['ctrl+g', {type: 'edit', path: ['name'], text: 'A', extension: 'md'}],
	])('by %s', (key, request) => {
		expect(press(type(blank, 'A'), key).request).toEqual(request);
	});

	test('is no editor for a choice, and a section as a whole where there is one', () => {
		expect(press(goTo(blank, 'state'), 'ctrl+g')).toMatchObject({
			request: undefined,
			message: 'There is no text here to edit.',
		});
		const document = openDocument('# A\n\n## B\n\nc\n');
		expect(press(goTo(document, 'b'), 'alt+g').request).toMatchObject({text: '## B\n\nc', extension: 'md'});
		const absent = goTo(openForm('# Technical Plan: A\n'), 'rollback');
		expect(press(absent, 'alt+g')).toMatchObject({
			request: undefined,
			message: 'The plan has no such section yet.',
		});
	});

	test('is to leave, and with a note that is being written that is kept', () => {
		expect(press(blank, 'ctrl+c').outcome).toEqual({type: 'leave'});
		const written = press(type(press(openReviewed('# A\n', '# B\n'), 'alt+m'), 'why?'), 'ctrl+c');
		expect(written.outcome).toEqual({type: 'leave'});
		expect(written.judging?.notes).toMatchObject([{note: {text: 'why?'}}]);
		const waited = {...blank, setting: {...blank.setting, isEditor: true}};
		expect(press(waited, 'alt+q').outcome).toEqual({type: 'giveUp'});
		expect(press(blank, 'alt+q').outcome).toBeUndefined();
	});
});

describe('the gaps only', () => {
	test('are gone through until the key is pressed again', () => {
		const only = press(type(blank, 'A'), 'alt+l');
		expect(only.message).toBe('Tab and Enter go to the gaps only, until Alt+L. Gap 1 of 5: State is blank.');
		expect([only.isOnlyGaps, only.focus]).toEqual([true, ['state']]);
		const all = press(only, 'alt+l');
		expect([all.isOnlyGaps, all.message]).toEqual([false, 'Tab and Enter go through every field again.']);
	});
});

test('a command applies where it does something, and is asked for without harm', () => {
	const applies = (state: State, ...names: readonly CommandName[]) =>
		names.map(name => isApplicable(commands[name], state));
	const names = ['nextSection', 'previousSection', 'removeItem', 'sortItems', 'undo', 'redo', 'openMerge'] as const;
	expect(applies(blank, ...names)).toEqual([true, false, false, false, false, false, false]);
	expect(applies(filled, ...names)).toEqual([false, true, true, false, true, false, false]);
	const risks = type(press(type(goTo(openForm(), 'risks'), 'x'), 'tab'), 'hh');
	expect(applies(risks, 'sortItems')).toEqual([true]);
	expect(applies(press(filled, 'ctrl+z'), 'redo')).toEqual([true]);
	const changed = send(type(openDocument('# A\n'), 'x'), {type: 'changed', text: '# B\n'});
	expect(applies(changed, 'openMerge')).toEqual([true]);
	expect(applies(goTo(blank, 'why'), 'enter', 'newLine', 'nextChoice')).toEqual([true, true, false]);
	expect(applies(goTo(blank, 'state'), 'enter', 'newLine', 'nextChoice', 'markQuestion')).toEqual([
		true,
		false,
		true,
		true,
	]);
});

test('Enter goes through a text that says nothing, and is a new line in one that says something', () => {
	const blank = goTo(openForm(), 'architecture overview');
	expect(press(blank, 'enter').focus).toEqual(['technicalDecisions', 0, 'title']);
	expect(bufferValue(press(type(blank, 'a'), 'enter').buffer)).toBe('a\n');
	expect(bufferValue(press(blank, 'ctrl+j').buffer)).toBe('\n');
	const own = openDocument('# A\n\n## B\n\n```\n\n```\n');
	expect(bufferValue(press(goTo(own, 'b'), 'enter').buffer)).toBe('\n');
});
