import {describe, expect, test} from 'vitest';
import {answers} from '../../../source/plan/answers.ts';
import {fieldsIn} from '../../../source/plan/place.ts';
import {isApplicable, shortTitle} from '../../../source/wizard/commands/command.ts';
import {commands} from '../../../source/wizard/commands/commands.ts';
import {canGoIn} from '../../../source/wizard/commands/picks.ts';
import {keysRow} from '../../../source/wizard/layout/footer.ts';
import type {State} from '../../../source/wizard/state.ts';
import {focusOn} from '../../../source/wizard/step.ts';
import {formText, goTo, openDocument, openForm, press, rowText, send, type} from '../../helpers/form.ts';

const plan = `# Technical Plan: T

## Technical Decisions

### Decision 1: Where
**Options Considered**:
1. Redis - shared
2. Memory - simple

**Decision**: {Chosen option}
**Rationale**: {Why this option}

## Component Design

### Component 1: Hook
**Dependencies**:
- {Dependency 1}

### Component 2: Counter

### Component 3: Store

## Implementation Phases

### Phase 1: A
**Goal**: a

### Phase 2: B
**Goal**: b

### Phase 3: C
**Goal**: c
**Components**:
- {Component 1}

**Dependencies**: None
**Estimated Tasks**: {number}
`;

const at = (query: string) => goTo(openForm(plan, {columns: 80, rows: 24}), query);
const given = (state: State) => answers(state.plan) as Record<string, Record<string, unknown>[]>;
const footer = (state: State) => rowText(keysRow(state));

describe('a list of which one is taken', () => {
	const decision = () => at('decision 1 › decision');
	const taken = (state: State) => [given(state).technicalDecisions?.[0]?.decision, state.focus.at(-1)];

	test.each([
		['↓ and Enter', (state: State) => press(state, 'down', 'down', 'enter')],
		['a digit in the list', (state: State) => type(press(state, 'down'), '2')],
		['Alt and a digit', (state: State) => press(state, 'alt+2')],
		['its number and Enter', (state: State) => press(type(state, '2'), 'enter')],
		['its first letters and Enter', (state: State) => press(type(state, 'mem'), 'enter')],
	])('%s take one and go on', (_, take) => {
		expect(taken(take(decision()))).toEqual(['Memory', 'rationale']);
	});

	test('Space takes one and stays, to write on', () => {
		expect(taken(type(press(decision(), 'down', 'space'), ', later'))).toEqual(['Redis, later', 'decision']);
	});

	test('a letter in the list is one of the text again', () => {
		expect(taken(type(press(decision(), 'down'), 'Both of 2'))).toEqual(['Both of 2', 'decision']);
	});

	test('↑ and Escape go back to the text', () => {
		expect(taken(type(press(decision(), 'down', 'up'), '7'))).toEqual(['7', 'decision']);
		expect(taken(press(decision(), 'down', 'escape', 'enter'))).toEqual([undefined, 'rationale']);
	});

	test('a number that is not in it takes nothing', () => {
		const state = press(decision(), 'alt+7');
		expect(taken(state)).toEqual([undefined, 'decision']);
		expect(state.message).toBe('There is nothing of that number to take.');
	});

	test('it is folded where the field has its answer, until it is asked for', () => {
		const answered = goTo(press(decision(), 'alt+2'), 'decision 1 › decision');
		expect(formText(answered)).not.toContain('1 ○ Redis');
		expect(press(answered, 'down').focus.at(-1)).toBe('rationale');
		expect(footer(answered)).toContain('Alt+0 choices');
		expect(formText(press(answered, 'alt+0'))).toMatch(/1 ○ Redis.*\n.*2 ● Memory/);
		expect(formText(type(press(answered, 'ctrl+u'), 'red'))).toContain('1 ○ Redis');
	});

	test('the footer names its keys', () => {
		expect(footer(decision())).toMatch(/⏎ ⇥ next {2}↓ choose {2}Alt\+1–9 take/);
		expect(footer(press(decision(), 'down'))).toMatch(/⏎ take and go on {2}1–9 take .*Esc back/);
	});
});

describe('a list of which several are taken', () => {
	const dependencies = () => at('phase 3 › dependencies');
	const taken = (state: State) => [given(state).implementationPhases?.[2]?.dependencies, state.focus.at(-1)];

	test.each([
		[
			'Space takes them and takes them back',
			['down', 'space', 'down', 'space', 'up', 'space'],
			'Phase 2',
			'dependencies',
		],
		['Enter takes the last and goes on', ['down', 'space', 'down', 'enter'], 'Phase 1, Phase 2', 'estimatedTasks'],
		['Enter takes none back', ['down', 'space', 'enter'], 'Phase 1', 'estimatedTasks'],
		['Alt and digits take them', ['alt+2', 'alt+1'], 'Phase 2, Phase 1', 'dependencies'],
		['what none is left of is the template’s word', ['alt+1', 'alt+1'], 'None', 'dependencies'],
	])('%s', (_, keys, value, field) => {
		expect(taken(press(dependencies(), ...keys))).toEqual([value, field]);
	});

	test('what is typed behind a comma narrows it', () => {
		const state = type(press(dependencies(), 'alt+1'), ', phase 2');
		expect(taken(press(press(dependencies(), 'ctrl+u'), 'alt+2'))).toEqual(['Phase 2', 'dependencies']);
		expect(taken(press(state, 'enter'))).toEqual(['Phase 1, phase 2', 'estimatedTasks']);
		const begun = type(press(dependencies(), 'alt+1'), ', ph');
		expect(taken(press(begun, 'down', 'down', 'enter'))).toEqual(['Phase 1, Phase 2', 'estimatedTasks']);
	});
});

describe('a list whose items are picked', () => {
	test('offers none twice, and no item itself', () => {
		let state = at('component 1 › dependency 1');
		expect(formText(state)).toMatch(/1 ○ Counter\n.*2 ○ Store/);
		expect(formText(state)).not.toContain('○ Hook');
		state = press(state, 'alt+1');
		expect(state.focus).toEqual(['componentDesign', 0, 'dependencies', 1]);
		expect(formText(state)).toContain('1 ○ Store');
		expect(formText(state)).not.toContain('○ Counter');
		state = press(state, 'alt+1');
		expect(given(state).componentDesign?.[0]?.dependencies).toEqual(['Counter', 'Store']);
	});

	test('several letters at once are keys until one leads into a text', () => {
		const state = send(press(at('component 1 › dependency 1'), 'down'), {type: 'text', text: '1x y'});
		expect(given(state).componentDesign?.[0]?.dependencies).toEqual(['Counter', 'x y']);
	});
});

test('a document without a template offers by its labels, in the same way', () => {
	const own = `# T\n\n## Decision\n\n### D1: Where\n\n**Options**:\n\n- Redis: shared\n- Memory: simple\n\n**Decision**: x\n\n**Why**: y\n`;
	const start = openDocument(own);
	const decision = [...fieldsIn(start.plan.places)].find(
		({frame, name}) => frame.type === 'label' && name === 'Decision',
	);
	const open = press(focusOn(start, decision?.path ?? []), 'ctrl+u');
	expect(press(open, 'alt+2').plan.text).toContain('**Decision**: Memory');
	expect(press(open, 'alt+2').focus.at(-1)).toBe('why');
	const reasons = press(
		openDocument(own.replace('shared', '+ shared − dear').replace('simple', 'Pros: simple. Cons: lost.')),
		'tab',
	);
	const why = [...fieldsIn(reasons.plan.places)].find(({frame, name}) => frame.type === 'label' && name === 'Why');
	const chosen = press(focusOn(reasons, decision?.path ?? []), 'ctrl+u', 'alt+1');
	const asked = press(focusOn(chosen, why?.path ?? []), 'ctrl+u');
	expect(formText(asked)).toMatch(/1 ○ shared {8}for it\n +2 ○ Memory: lost {2}against it/);
	expect(press(asked, 'alt+1', 'alt+2').plan.text).toContain('**Why**: shared; Memory: lost\n');
});

describe('the keys of a list', () => {
	const decision = () => at('decision 1 › decision');
	const dependencies = () => at('phase 3 › dependencies');
	const item = () => at('component 1 › dependency 1');
	const called = (state: State) => shortTitle(commands.togglePick, state);
	const applies = (name: 'togglePick' | 'takePick' | 'takeAllPicks', state: State) =>
		isApplicable(commands[name], state);

	test('are called by what they do there', () => {
		expect([decision(), dependencies(), item()].map(state => called(press(state, 'down')))).toEqual([
			'',
			'take or take back',
			'take and stay',
		]);
	});

	test('apply where there is something to take', () => {
		expect(applies('togglePick', decision())).toBe(false);
		expect(applies('togglePick', press(decision(), 'down'))).toBe(true);
		expect([decision(), at('feature name')].map(state => applies('takePick', state))).toEqual([true, false]);
		const several = [decision(), dependencies(), item(), at('feature name'), at('status')];
		expect(several.map(state => applies('takeAllPicks', state))).toEqual([false, true, true, false, false]);
	});

	test('go into the list and out of it, and no further', () => {
		const pickOf = (...keys: readonly string[]) => press(decision(), ...keys).pick;
		expect([pickOf(), pickOf('down'), pickOf('down', 'down'), pickOf('down', 'up')]).toEqual([-1, 0, 1, -1]);
		const below = press(decision(), 'down', 'down', 'down');
		expect([below.pick, below.focus.at(-1)]).toEqual([-1, 'rationale']);
		expect(canGoIn(decision())).toBe(true);
		expect(canGoIn(press(decision(), 'down'))).toBe(false);
		expect(canGoIn(at('feature name'))).toBe(false);
		expect(canGoIn(at('status'))).toBe(false);
	});

	test('take the highlight along: to the next choice, to the last, and none where none is left', () => {
		const one = press(item(), 'down', 'space');
		expect([one.focus, one.pick]).toEqual([['componentDesign', 0, 'dependencies', 1], 0]);
		expect(press(one, 'space').pick).toBe(-1);
		expect(press(item(), 'down', 'down', 'space').pick).toBe(0);
		expect(press(dependencies(), 'down', 'down', 'space').pick).toBe(1);
		expect(press(decision(), 'down', 'down', 'space').pick).toBe(-1);
	});

	test('show a list again that is folded, if there is one', () => {
		const answered = goTo(press(decision(), 'alt+2'), 'decision 1 › decision');
		const inList = press(answered, 'alt+0', 'down');
		expect([inList.pick, press(inList, 'ctrl+home').pick]).toEqual([0, -1]);
		expect([answered, press(answered, 'alt+0')].map(({isUnfolded}) => isUnfolded === true)).toEqual([false, true]);
		expect(press(at('feature name'), 'alt+0').message).toBe('There is nothing to choose from here.');
	});
});
