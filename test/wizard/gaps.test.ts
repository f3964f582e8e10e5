/* From anywhere to the next thing to do, and a walk over nothing else. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {fill, finish, newPlan, parseTemplate, readPlan} from '../../source/index.ts';
import type {Gap} from '../../source/plan/check/gaps.ts';
import {pathText} from '../../source/plan/place.ts';
import {progress} from '../../source/wizard/findings.ts';
import {gapStops, gapsOf, goToGap, hasGap} from '../../source/wizard/gaps.ts';
import {keysRow} from '../../source/wizard/layout/footer.ts';
import {answer} from '../../source/wizard/linear/answer.ts';
import {openLinear} from '../../source/wizard/linear/linear.ts';
import {greeting, question} from '../../source/wizard/linear/question.ts';
import {throughOnly} from '../../source/wizard/only.ts';
import {createState} from '../../source/wizard/open-state.ts';
import type {State} from '../../source/wizard/state.ts';
import {caretOf} from '../../source/wizard/text/buffer.ts';
import {formText, goTo, openDocument, openForm, openTemplate, press, rowText, type} from '../helpers/form.ts';
import {runs} from '../helpers/runs.ts';
import {randomAnswers} from '../plan/random-answers.ts';

const template =
	'# {Name}\n\n**Owner**: {who}\n**Since**: {when}\n\n## Why\n\n{reason}\n\n## Steps\n\n- {step}\n- {step}\n';

const at = (state: State) => pathText(state.focus);

/** Where each press of a key leads to. */
const way = (state: State, key: string, count: number): readonly string[] => {
	const found: string[] = [];
	let now = state;
	for (let step = 0; step < count; step++) {
		now = press(now, key);
		found.push(at(now));
	}
	return found;
};

test('a key goes to the next gap and one back, around the ends', () => {
	const state = type(openTemplate(template), 'A');
	expect(way(state, 'alt+j', 5)).toEqual(['owner', 'since', 'why', 'steps[0]', 'owner']);
	expect(way(state, 'f8', 2)).toEqual(['owner', 'since']);
	expect(way(state, 'alt+k', 3)).toEqual(['steps[0]', 'why', 'since']);
	expect(way(press(state, 'alt+j'), 'shift+f8', 1)).toEqual(['steps[0]']);
});

test('where one comes to is said, with its number', () => {
	const state = press(type(openTemplate(template), 'A'), 'alt+j', 'alt+j');
	expect(state.message).toBe('Gap 2 of 4: Since is blank.');
	expect(type(state, 'x').message).toBe('');
});

test.each([
	['no answer', '# A\n', true],
	['a question', '# A\n\nx [CLARIFY: y?]\n', true],
	['an open box', '# A\n\n- [ ] x\n', true],
	['no box that is open', '# A\n\n- [x] x\n', false],
	['nothing that is asked for', '# A\n\nx\n', false],
])('the footer names the key where there is a gap: with %s', (_, text, isThere) => {
	const state = text === '# A\n' ? openTemplate(template) : openDocument(text);
	expect([hasGap(state), gapsOf(state).length > 0]).toEqual([isThere, isThere]);
	expect(rowText(keysRow(state)).includes('next gap')).toBe(isThere);
});

test('a plan that has all its answers has no gap for the footer, once the last of them was typed', () => {
	const state = type(openTemplate('# {Name}\n\n**Owner**: {who}\n'), 'A');
	const typed = type(press(state, 'tab'), 'b');
	expect([state, typed, press(typed, 'shift+tab')].map(hasGap)).toEqual([true, true, false]);
	expect(press(press(typed, 'shift+tab'), 'alt+j').message).toBe('Nothing is left to do.');
});

test('of two questions in one text each is come to', () => {
	const state = openDocument('# A\n\nFirst [CLARIFY: one?] and [CLARIFY: two?] then.\n');
	const first = press(state, 'alt+j');
	expect(caretOf(first.buffer)).toBe('First '.length);
	expect(caretOf(press(first, 'alt+j').buffer)).toBe('First [CLARIFY: one?] and '.length);
	expect(caretOf(press(first, 'alt+j', 'alt+k').buffer)).toBe('First '.length);
});

test.each([
	['[CLARIFY: one?] then [CLARIFY: two?].', 0, 21],
	['So [CLARIFY: one?] [CLARIFY: two?]', 3, 19],
	['[a](b) [c] [CLARIFY: one?] [d] [CLARIFY: two?]', 11, 31],
])('also at the start and at the end of it: %s', (text, one, two) => {
	const state = openDocument(`# A\n\n${text}\n`);
	const carets = (key: string) => [1, 2, 3].map(count => caretOf(press(state, ...Array(count).fill(key)).buffer));
	expect([carets('alt+j'), carets('alt+k')]).toEqual([
		[one, two, one],
		[two, one, two],
	]);
});

test('the caret comes to what is told within an answer, else behind the answer', () => {
	const state = openDocument('# A\n\nabc\n');
	const gap: Gap = {kind: 'wrong', path: ['text'], offset: 6, message: '', unfilled: undefined, problem: undefined};
	const caret = (more: Partial<Gap>) => caretOf(goToGap(state, {...gap, ...more}).buffer);
	const offsets = [4, 5, 6, 7, 8];
	expect(offsets.map(offset => caret({offset}))).toEqual([3, 3, 1, 2, 3]);
	const unfilled = {path: ['text'], from: 5, to: 8, message: ''} as unknown as Gap['unfilled'];
	expect(caret({unfilled})).toBe(3);
	expect(goToGap(state, {...gap, path: []}).focus).toEqual(['title']);
});

describe('in a plan that lacks much', () => {
	const state = openForm(
		'# Technical Plan: A\n\n## Overview\n\nTODO as soon as possible.\n\n## Rollback Plan\n\n- b\n',
	);
	const guess = {...state, setting: {...state.setting, template: {...state.setting.template, isGuess: true}}};
	const silent = {...guess, setting: {...guess.setting, remarks: false}};
	const places = [
		'architectureOverview',
		'technicalDecisions[0]',
		'componentDesign[0]',
		'implementationPhases[0]',
		'testingStrategy.unitTests[0]',
		'rollbackPlan[0]',
		'technicalRisks[0]',
	];

	test('the gaps are come to as the form has them, wherever the text does', () => {
		expect(way(state, 'alt+j', 8)).toEqual([...places, places[0]]);
		expect(way(state, 'alt+k', 8)).toEqual([...places.toReversed(), places.at(-1)]);
		expect(gapStops(state)).toEqual(new Set(places));
	});

	test('what it lacks is no gap where its template was only guessed, and what is weak is none for who wants no remarks', () => {
		expect(gapsOf(guess).map(({kind}) => kind)).toEqual(['open', 'weak']);
		expect(gapsOf(silent).map(({kind}) => kind)).toEqual(['open']);
		expect(way(guess, 'alt+j', 3)).toEqual(['architectureOverview', 'rollbackPlan[0]', 'architectureOverview']);
	});

	test('what is told of an answer alone has the caret behind it', () => {
		const open = press(guess, 'alt+j');
		const weak = press(open, 'alt+j');
		expect([open, weak].map(({buffer}) => caretOf(buffer))).toEqual([25, 1]);
	});
});

test('without a template each box without a tick is one', () => {
	const state = openDocument('# A\n\n- [ ] one\n- [x] two\n- [ ] three\n');
	const first = press(state, 'alt+j');
	expect(first.message).toBe('Gap 1 of 2: “one” is not ticked.');
	expect(press(press(first, 'space'), 'alt+j').message).toBe('Gap 1 of 1: “three” is not ticked.');
});

test('where nothing is left that is said', () => {
	const state = openDocument('# A\n\nAll is said.\n');
	for (const key of ['alt+j', 'alt+k', 'alt+l']) expect(press(state, key).message).toBe('Nothing is left to do.');
});

test('Tab and Enter go through the gaps only, as long as one likes', () => {
	const full = press(type(press(openTemplate(template), 'tab', 'tab'), '2026'), 'shift+tab', 'shift+tab');
	const only = press(full, 'alt+l');
	expect(at(only)).toBe('name');
	const owner = press(type(only, 'A'), 'enter');
	expect(at(owner)).toBe('owner');
	expect(at(press(owner, 'tab'))).toBe('why');
	expect(at(press(owner, 'tab', 'tab'))).toBe('steps[0]');
	expect(at(press(type(press(owner, 'tab', 'tab'), 'x'), 'enter', 'enter'))).toBe('owner');
	expect(at(press(owner, 'alt+l', 'tab'))).toBe('since');
});

test('when the last gap is closed there is nothing left to go to', () => {
	const state = press(openTemplate('# {Name}\n'), 'alt+l');
	expect(press(type(state, 'A'), 'tab').message).toBe('Nothing is left to do: ^S reviews and writes.');
});

test('the gaps of a plan that was opened are those of its text', () => {
	const state = openForm('# Technical Plan: A\n\n## Rollback Plan\n\n- b\n');
	expect(gapsOf(state).map(({message}) => message)).toContain('Technical Risks are blank.');
	expect(gapsOf(state).map(({message}) => message)).not.toContain('Data Model is blank.');
});

test('in lines nothing else is asked, and skipping goes on', () => {
	const only = openLinear(throughOnly(type(openTemplate(template), 'A')));
	expect(greeting(only.state)[0]).toMatch(/^plan\.md, a new file: 4 questions, the gaps only\./);
	expect(question(only).join('\n')).toMatch(/^Gap 1 of 4: Owner is blank\.[\s\S]*\n1 of 4: Owner/);
	const lines = ['B', '', '', 'x', ''];
	const asked: string[] = [];
	let linear = only;
	for (const line of lines) {
		({linear} = answer(linear, line, 0));
		asked.push(linear.prompt.type === 'stop' ? at(linear.state) : linear.prompt.type);
	}
	expect(asked.join()).toBe('since,why,steps[0],steps[1],review');
});

test('the header counts a plan as whole when nothing blank or wrong is left, and not before', () => {
	const said = fc.constantFrom('a', 'b c');
	const template = parseTemplate(
		'# {Name}\n\n**Owner**: {who}\n\n## Why\n\n{reason}\n\n## Steps\n\n### Step 1: {Title}\n**Goal**: {g}\n- {part} - {cost}\n\n## Later (optional)\n\n{x}\n',
	);
	fc.assert(
		fc.property(randomAnswers(template, said), fc.boolean(), (given, isOpened) => {
			const filled = fill(newPlan(template), given);
			const plan = isOpened ? readPlan(template, finish(filled, {policy: 'omit'})) : filled;
			const {setting, size} = openForm();
			const state = createState({plan, setting, size});
			const {done, all, isWhole} = progress(state);
			const left = gapsOf(state).filter(
				({kind, unfilled}) => kind === 'wrong' || (kind === 'blank' && !unfilled?.isOptional),
			);
			expect(isWhole && done === all).toBe(left.length === 0);
		}),
		{numRuns: runs(1)},
	);
});

test('who divides the components among the phases loses nothing of the count, and is told of the last that is in none', () => {
	const component = (title: string) =>
		`### ${title}\n**Purpose**: p\n**Responsibilities**:\n- r\n\n**Interface**:\n\`\`\`\ni\n\`\`\`\n\n`;
	const components = `## Component Design\n\n${component('Component 1: Hook')}${component('Component 2: Store')}`;
	const phases = '## Implementation Phases\n\n### Phase 1: A\n**Goal**: a\n\n### Phase 2: B\n**Goal**: b\n';
	const state = openForm(`# Technical Plan: T\n\n${components}${phases}`);
	const first = type(press(goTo(state, 'phase 1 › goal'), 'enter'), 'Hook');
	expect(progress(first).done).toBeGreaterThanOrEqual(progress(state).done);
	expect(formText(goTo(first, 'component 2 › title'))).not.toContain('is in no phase');
	const second = type(press(goTo(first, 'phase 2 › goal'), 'enter'), 'Hook');
	expect(progress(second).done).toBeGreaterThanOrEqual(progress(first).done);
	expect(progress(second).isWhole).toBe(false);
	expect(formText(goTo(second, 'component 2 › title'))).toContain('! Component 2, “Store”, is in no phase.');
});
