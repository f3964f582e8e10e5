/* What can be picked, and what a field says once it is. */
import {describe, expect, test} from 'vitest';
import {
	canCompare,
	canUnfold,
	foundOffer,
	isTaken,
	type Offer,
	type Offers,
	offersFor,
	toggled,
	withOffer,
} from '../../source/wizard/offer.ts';
import {currentStop, type State} from '../../source/wizard/state.ts';
import {focusOn} from '../../source/wizard/step.ts';
import type {FieldStop} from '../../source/wizard/stop.ts';
import {createBuffer} from '../../source/wizard/text/buffer.ts';
import {openForm, press, type} from '../helpers/form.ts';

const offer = (value: string, detail = ''): Offer => ({value, detail});
const offersOf = (joint: string | undefined, fallback?: string): Offers => ({
	offers: ['Counter', 'Store', 'Hook, the first'].map(value => offer(value)),
	isStrict: false,
	joint,
	fallback,
	origin: '',
	proposer: '',
});

const one = offersOf(undefined);
const several = offersOf(', ', 'None');
const reasons = offersOf('; ');

describe('what is taken', () => {
	test.each([
		['', 'Store', one, 'Store'],
		['Counter', 'Store', one, 'Store'],
		['Store', 'Store', one, 'Store'],
		['', 'Store', several, 'Store'],
		['None', 'Store', several, 'Store'],
		['Counter', 'Store', several, 'Counter, Store'],
		['Counter ,x', 'Store', several, 'Counter, x, Store'],
		['Counter, ', 'Store', several, 'Counter, Store'],
		['Counter, Store', 'Counter', several, 'Counter, Store'],
		['counter', 'Store', several, 'counter, Store'],
		['Counter, st', 'Store', several, 'Counter, Store'],
		['Counter, OR', 'Store', several, 'Counter, Store'],
		['Counter, 2', 'Store', several, 'Counter, Store'],
		['x, 1', 'Store', several, 'x, Store'],
		[' , ', 'Store', several, 'Store'],
		['Counter, 4', 'Store', several, 'Counter, 4, Store'],
		['st', 'Store', several, 'Store'],
		['Hook, the first', 'Store', several, 'Hook, the first, Store'],
		['Hook, the', 'Hook, the first', several, 'Hook, Hook, the first'],
		['a; b', 'Store', reasons, 'a; b; Store'],
		['a, s', 'Store', reasons, 'a, s; Store'],
	])('where %j stands and %s is taken, of %#', (value, taken, offers, expected) => {
		expect(withOffer(value, offer(taken), offers)).toBe(expected);
	});

	test.each([
		['Counter', 'Counter', one, 'Counter'],
		['Counter', 'Store', one, 'Store'],
		['Counter', 'Counter', several, 'None'],
		['Counter', 'Counter', reasons, ''],
		['Counter, Store', 'Counter', several, 'Store'],
		['Counter, Store', 'Store', several, 'Counter'],
		['a, Counter, b', 'Counter', several, 'a, b'],
		['Hook, the first, Store', 'Hook, the first', several, 'Store'],
		['Counter', 'Store', several, 'Counter, Store'],
	])('is taken back where it was: %j without %s (%#)', (value, taken, offers, expected) => {
		expect(toggled(value, offer(taken), offers)).toBe(expected);
	});

	test.each([
		['Counter', 'Counter', one, true],
		['counter', 'Counter', one, false],
		['Counter, Store', 'Counter', one, false],
		['Counter,Store', 'Counter', several, true],
		['Counter, Store', 'Store', several, true],
		['Counters, Store', 'Counter', several, false],
		['Hook, the first', 'Hook, the first', several, true],
		['Hook, the firsts', 'Hook, the first', several, false],
		['', 'Counter', several, false],
	])('%j says %s (%#)', (value, taken, offers, expected) => {
		expect(isTaken(value, offer(taken), offers)).toBe(expected);
	});
});

test.each([
	['', false],
	['Some words', false],
	['Pros: shared.', true],
	['Pros: shared. Cons: dear.', true],
	['+ shared − dear', true],
])('of an offer that says %j both sides can be compared: %s', (detail, expected) => {
	expect(canCompare([offer('A'), offer('B', detail)])).toBe(expected);
});

const plan = `# Technical Plan: T

## Technical Decisions

### Decision 1: Where
**Options Considered**:
1. Redis - shared
2. Memory - simple
3. Remote memory - dear

**Decision**: {Chosen option}

## Component Design

### Component 1: Hook
**Dependencies**:
- {Dependency 1}

### Component 2: Counter
`;

describe('while one types', () => {
	const at = (...path: readonly (string | number)[]): State => focusOn(openForm(plan), path);
	const decision = at('technicalDecisions', 0, 'decision');
	const dependency = at('componentDesign', 0, 'dependencies', 0);
	const shown = (state: State) => offersFor(state, currentStop(state)).offers.map(({value}) => value);
	const found = (state: State) => foundOffer(state, currentStop(state) as FieldStop);

	test.each([
		['', ['Redis', 'Memory', 'Remote memory'], -1],
		['re', ['Redis', 'Remote memory'], 0],
		['rem', ['Remote memory'], 0],
		['MEM', ['Memory', 'Remote memory'], 0],
		['  mem', ['Memory', 'Remote memory'], 0],
		['em', ['Memory', 'Remote memory'], -1],
		['memory', ['Redis', 'Memory', 'Remote memory'], -1],
		['3', ['Redis', 'Memory', 'Remote memory'], 2],
		['4', ['Redis', 'Memory', 'Remote memory'], -1],
		['22', ['Redis', 'Memory', 'Remote memory'], -1],
		['other', ['Redis', 'Memory', 'Remote memory'], -1],
	])('%j into a decision, what matches is shown, and what begins so is found', (words, values, index) => {
		const state = type(decision, words);
		expect([shown(state), found(state)]).toEqual([values, index]);
	});

	test('a number alone shows all', () => {
		expect(shown(type(decision, '1'))).toEqual(['Redis', 'Memory', 'Remote memory']);
	});

	test('what has its answer shows nothing until it is unfolded or written on', () => {
		const path = ['technicalDecisions', 0, 'decision'];
		const answered = focusOn(openForm(plan.replace('{Chosen option}', 'Redis')), path);
		const all = ['Redis', 'Memory', 'Remote memory'];
		const unfolds = (state: State) => canUnfold(state, currentStop(state));
		expect([shown(answered), unfolds(answered)]).toEqual([[], true]);
		for (const state of [{...answered, isUnfolded: true}, {...answered, pick: 0}, type(answered, '!'), decision])
			expect([shown(state), unfolds(state)]).toEqual([all, false]);
		expect([unfolds(at('technicalDecisions', 0, 'title')), canUnfold(decision, undefined)]).toEqual([false, false]);
	});

	test('what another item of the list says is not offered', () => {
		const list = plan
			.replace('- {Dependency 1}', '- Counter\n- Other\n- x')
			.replace('Component 2', 'Component 3: Store\n\n### Component 2');
		const there = (index: number) => ({
			...focusOn(openForm(list), ['componentDesign', 0, 'dependencies', index]),
			isUnfolded: true,
		});
		expect([shown(there(0)), shown({...there(2), buffer: createBuffer('')})]).toEqual([
			['Store', 'Counter'],
			['Store'],
		]);
	});

	test('free words next to what is only suggested find nothing', () => {
		expect([shown(dependency), found(dependency)]).toEqual([['Counter'], -1]);
		expect([shown(type(dependency, 'co')), found(type(dependency, 'co'))]).toEqual([['Counter'], -1]);
		expect(shown(type(dependency, 'z'))).toEqual([]);
	});

	test('what is picked says where it comes from', () => {
		const {offers, ...rest} = offersFor(decision, currentStop(decision));
		expect(offers[0]).toEqual({value: 'Redis', detail: 'shared'});
		expect(rest).toEqual({isStrict: true, joint: undefined, fallback: undefined, origin: '', proposer: ''});
		const requirement = at('performanceConsiderations', 0);
		expect(offersFor(requirement, currentStop(requirement))).toMatchObject({
			offers: [{value: 'Answers within 50 ms'}],
			isStrict: false,
			origin: 'spec.md',
		});
		expect(press(requirement, 'alt+1').plan.text).toContain('Answers within 50 ms');
	});
});

test.each([
	['', -1],
	['ph', 0],
	['2', 1],
	['Phase 1', -1],
	['Phase 1, ph', 0],
	['Phase 1,  2', 1],
	['Phase 1,2', 1],
	['x, phase 2', -1],
	['Phase 1, 3', -1],
	['Phase 1, zz', -1],
	['Phase 2, phase 1x', -1],
])('where several are taken the words behind the last comma find one: %j', (words, index) => {
	const phases =
		'# Technical Plan: T\n\n## Implementation Phases\n\n### Phase 1: Base\n**Goal**: a\n\n### Phase 2: Core\n**Goal**: b\n\n### Phase 3: C\n**Goal**: c\n**Dependencies**: None\n';
	const there = focusOn(openForm(phases), ['implementationPhases', 2, 'dependencies']);
	const state = {...there, buffer: createBuffer(words)};
	expect(offersFor(state, currentStop(state)).offers.map(({value}) => value)).toEqual(['Phase 1', 'Phase 2']);
	expect(foundOffer(state, currentStop(state) as FieldStop)).toBe(index);
});
