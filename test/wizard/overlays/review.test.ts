import {describe, expect, test} from 'vitest';
import {answers, problems} from '../../../source/index.ts';
import {fateWords, gapEntries, reviewEntries} from '../../../source/wizard/overlays/review.ts';
import type {State} from '../../../source/wizard/state.ts';
import {caretOf} from '../../../source/wizard/text/buffer.ts';
import {goTo, openForm, press, type} from '../../helpers/form.ts';

test('the review tells of a plan that was opened what `check` tells, in the same words', () => {
	const text =
		'# Technical Plan: {Feature Name}\n\n## Risk log\n\nSee {Strategy}. TBD\n\n## Open Questions\n\n- Which?\n';
	const state = openForm(text);
	const told = gapEntries(reviewEntries(state)).flatMap(({gap}) => gap.problem ?? []);
	expect(told).toEqual(problems(state.plan));
	expect(new Set(told.map(({kind}) => kind))).toEqual(new Set(['blank', 'template-words', 'to-do', 'open-question']));
});

test('the words of a new plan’s template are told as what becomes of each blank place', () => {
	const entries = gapEntries(reviewEntries(openForm()));
	expect(entries.filter(({gap}) => gap.problem?.kind === 'template-words')).toEqual([]);
	expect(entries.map(({gap, fate}) => `${gap.message} ${fateWords(fate)}`)).toEqual(
		expect.arrayContaining([
			'Feature ID is blank. [CLARIFY: The name of the feature’s folder]',
			'Technical Risks are blank. [CLARIFY: What could make this fail]',
			'Migration Strategy is blank. left out',
		]),
	);
});

test('what is not there is not added, be it beside a section without a word', () => {
	const text = '# Technical Plan: A\n\n## Architecture Overview\n\nOne gate.\n\n## Technical Decisions\n';
	const fates = (state: State) =>
		gapEntries(reviewEntries(state)).map(({gap, fate}) => `${gap.message} ${fateWords(fate)}`);
	const others = ['Component Design is', 'Implementation Phases are', 'Testing Strategy is', 'Technical Risks are'];
	expect(fates(openForm(text))).toEqual([
		'Technical Decisions are blank. the template’s text',
		...others.map(name => `${name} blank. not added`),
	]);
});

test('what to do with blank fields is asked where it makes a difference, and no more is offered than makes one', () => {
	const titles = (state: State) =>
		reviewEntries(state).flatMap(entry => (entry.type === 'policy' ? entry.choices.map(({title}) => title) : []));
	expect(titles(openForm())).toEqual(['mark as [CLARIFY]', 'leave out', 'keep the template’s text']);
	expect(titles(openForm('# Technical Plan: A\n'))).toEqual([]);
	const added = press(
		type(goTo(openForm('# Technical Plan: A\n\n## Technical Decisions\n'), 'add decision'), 'B'),
		'tab',
	);
	expect(titles(type(added, 'C'))).not.toEqual([]);
});

test('Enter goes to what is left to do, with the caret at an open question in a text', () => {
	const text = '# Technical Plan: A\n\n## Architecture Overview\n\nOne gate. [CLARIFY: which?] And more.\n';
	const open = press(openForm(text), 'ctrl+s');
	const index = reviewEntries(open).findIndex(entry => entry.type === 'gap' && entry.gap.kind === 'open');
	const there = press(open, ...Array.from({length: index}, () => 'down'), 'enter');
	expect(there.overlay).toBeUndefined();
	expect(there.focus).toEqual(['architectureOverview']);
	expect(caretOf(there.buffer)).toBe('One gate. '.length);
	expect(there.message).toContain('“which?” is an open question.');
});

describe('in what changes', () => {
	const at = (state: State) => (state.overlay?.type === 'review' ? {...state.overlay} : undefined);
	const toChanges = (state: State): State => {
		const open = press(state, 'ctrl+s');
		const index = reviewEntries(open).findIndex(({type: one}) => one === 'changes');
		return press(open, ...Array.from({length: index}, () => 'down'), 'enter');
	};

	test.each(['escape', 'enter'])('%s goes back to the entry that writes', key => {
		const changes = toChanges(type(openForm(), 'A'));
		expect(at(changes)).toMatchObject({showsDiff: true});
		const back = press(changes, key);
		expect(at(back)).toEqual({type: 'review', index: 0, showsDiff: false, top: 0});
		expect(press(back, 'enter').outcome).toEqual({type: 'write', policy: 'clarify'});
	});

	test('the key of the review writes', () => {
		expect(press(toChanges(type(openForm(), 'A')), 'ctrl+s').outcome).toEqual({type: 'write', policy: 'clarify'});
	});

	test('scrolling ends at the last line', () => {
		const down = press(toChanges(openForm()), ...Array.from({length: 40}, () => 'pagedown'));
		expect(at(press(down, 'up'))?.top).toBe((at(down)?.top ?? 0) - 1);
	});
});

test('a section under another name is taken for the one that is missing, in this form and its draft', () => {
	const text = '# Technical Plan: a\n\n## Risk log\n\n| Risk | Impact |\n|---|---|\n| b | High |\n';
	let state = press(openForm(text), 'ctrl+s');
	const isAsked = () => {
		const entry = reviewEntries(state)[state.overlay?.type === 'review' ? state.overlay.index : 0];
		return entry?.type === 'gap' && entry.gap.message === 'Is `Risk log` your Technical Risks?';
	};
	for (const _ of reviewEntries(state)) if (!isAsked()) state = press(state, 'down');
	expect(isAsked()).toBe(true);
	state = press(state, 'space');
	expect(state.message).toBe('`Risk log` is the Technical Risks now.');
	expect(state.overlay?.type).toBe('review');
	expect(state.plan.text).toBe(text);
	expect(answers(state.plan).technicalRisks).toEqual([{risk: 'b', impact: 'High'}]);
	expect(state.plan.template.sidecar.aliases?.technicalRisks).toContain('Risk log');
	expect(problems(state.plan).filter(({message}) => message.includes('Risk'))).toEqual([]);
	expect(state.saved).toBe('pending');
});
