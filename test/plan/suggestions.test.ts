import {describe, expect, test} from 'vitest';
import {fill, newPlan, type Path, parseTemplate, readPlan, setField, suggestionsFor} from '../../source/index.ts';
import type {SpecOffers} from '../../source/plan/suggestions.ts';
import {sample} from './sample.ts';
import {samplePlan} from './sample-plan.ts';
import {shipped} from './shipped.ts';

const plan = readPlan(shipped, samplePlan);
const spec = {questions: ['Who?'], requirements: ['Fast', 'Safe'], metrics: ['Logins']};

describe('suggestions', () => {
	test('a decision’s are its own options', () => {
		expect(suggestionsFor(plan, ['technicalDecisions', 0, 'decision'])).toEqual([
			{value: 'Redis', detail: 'shared, one more server'},
			{value: 'In memory', detail: 'simple, per instance'},
		]);
		expect(suggestionsFor(plan, ['technicalDecisions', 1, 'decision'])).toEqual([]);
	});

	test('a rationale begins with what speaks for the option that was chosen', () => {
		expect(suggestionsFor(plan, ['technicalDecisions', 0, 'rationale'])).toEqual([
			{value: 'shared, one more server', detail: 'for it'},
		]);
		const other = setField(plan, ['technicalDecisions', 0, 'decision'], 'Both');
		expect(suggestionsFor(other, ['technicalDecisions', 0, 'rationale'])).toEqual([]);
	});

	test('what speaks against the others is a reason, too', () => {
		const told = [
			['optionsConsidered', 0, 'prosCons', 'Pros: shared. Cons: one more server.'],
			['optionsConsidered', 1, 'prosCons', '+ simple − per instance'],
		].reduce(
			(now, [list, index, part, value]) =>
				setField(now, ['technicalDecisions', 0, list, index, part] as Path, String(value)),
			plan,
		);
		expect(suggestionsFor(told, ['technicalDecisions', 0, 'rationale'])).toEqual([
			{value: 'shared', detail: 'for it'},
			{value: 'In memory: per instance', detail: 'against it'},
		]);
	});

	test('a component depends on any but itself', () => {
		const named = (index: number) =>
			suggestionsFor(plan, ['componentDesign', index, 'dependencies', 0]).map(({value}) => value);
		expect([named(0), named(1)]).toEqual([['Audit log'], ['Limiter']]);
	});

	test('a phase’s components are those that were designed', () => {
		expect(suggestionsFor(plan, ['implementationPhases', 0, 'components', 0])).toEqual([
			{value: 'Limiter', detail: 'Counts attempts.'},
			{value: 'Audit log', detail: 'Remembers who was locked out.'},
		]);
	});

	test('a phase depends on those before it', () => {
		expect(suggestionsFor(plan, ['implementationPhases', 0, 'dependencies'])).toEqual([]);
		expect(suggestionsFor(plan, ['implementationPhases', 1, 'dependencies'])).toEqual([
			{value: 'Phase 1', detail: 'Foundation'},
		]);
	});

	test('names are those of the document', () => {
		const own = readPlan(
			shipped,
			'## Phases\n\n### Step 1 — A\n**Dependencies**: None\n\n### Step 2 — B\n**Dependencies**: x\n',
		);
		expect(suggestionsFor(own, ['implementationPhases', 1, 'dependencies'])).toEqual([{value: 'Step 1', detail: 'A'}]);
		const titled = readPlan(shipped, '## Phases\n\n### A\n**Dependencies**: None\n\n### B\n**Dependencies**: x\n');
		expect(suggestionsFor(titled, ['implementationPhases', 1, 'dependencies'])).toEqual([{value: 'A'}]);
	});

	test.each([
		['openQuestions', ['Who?']],
		['performanceConsiderations', ['Fast', 'Safe']],
		['securityConsiderations', ['Fast', 'Safe']],
	])('%s come from the spec', (key, values) => {
		expect(suggestionsFor(plan, [key, 0], spec).map(({value}) => value)).toEqual(values);
		expect(suggestionsFor(plan, [key, 0])).toEqual([]);
	});

	test('there are none without a sidecar', () => {
		const bare = parseTemplate(shipped.text);
		expect(suggestionsFor(fill(newPlan(bare), sample), ['technicalDecisions', 0, 'decision'])).toEqual([]);
	});
});

describe('what a sidecar names is offered', () => {
	const template = parseTemplate(
		'# {Name}\n\n**First**: {which}\n\n## Parts\n\n| Part | Kind | Note |\n|---|---|---|\n| {Part 1} | {kind} | {note} |\n\n## Steps\n\n### Step 1: {Title}\n\n**Goal**: {goal}\n\n**Uses**:\n\n- {part}\n\n**After**: {step}\n\n**Why**: {why}\n\n## End\n\n**Start**: {step}\n\n**Chosen**: {x}\n\n**Because**: {y}\n',
		{
			suggest: {
				name: {from: 'steps.other', earlier: true},
				first: {from: 'steps', earlier: true},
				'steps.uses': {from: 'parts.part'},
				'steps.after': {from: 'steps.title'},
				'steps.why': {from: 'uses'},
				'steps.goal': {from: 'why'},
				'end.start': {from: 'steps.goal'},
				'end.chosen': {from: 'steps.other'},
				'end.because': {from: 'parts.note', chosenBy: 'chosen'},
			},
		},
	);
	const text =
		'# A\n\n**First**: x\n\n## Parts\n\n| Part | Kind | Note |\n|---|---|---|\n| a | k | + n − m |\n| b |  | + o − p |\n| a | l |  |\n|  | z | + y |\n| c |  |  |\n\n## Steps\n\n### Step 1: d\n\n**Goal**: e\n\n**Uses**:\n\n- f\n\n**After**: g\n\n**Why**: w\n\n### Step 2:\n\n**Goal**: i\n\n**Uses**:\n\n- l\n\n### Step 3: j\n\n**Goal**:\n\n**After**: k\n\n## End\n\n**Start**: x\n\n**Chosen**: a\n\n**Because**: z\n';
	const own = readPlan(template, text);

	test.each<[string, Path, readonly {value: string; detail?: string}[]]>([
		[
			'rows by their first cell, each once, with what stands beside it',
			['steps', 0, 'uses', 0],
			[{value: 'a', detail: 'k · + n − m'}, {value: 'b', detail: '+ o − p'}, {value: 'c'}],
		],
		['titles but its own, with what is said first below them', ['steps', 2, 'after'], [{value: 'd', detail: 'e'}]],
		['what its own item lists', ['steps', 0, 'why'], [{value: 'f'}]],
		['nothing beside it in its own item', ['steps', 0, 'goal'], []],
		['what any item says', ['end', 'start'], [{value: 'e', detail: 'd · g · w'}, {value: 'i'}]],
		[
			'items of another place, all of them',
			['first'],
			[{value: 'Step 1', detail: 'd'}, {value: 'Step 2'}, {value: 'Step 3', detail: 'j'}],
		],
		[
			'reasons for a row, and against the others',
			['end', 'because'],
			[
				{value: 'n', detail: 'for it'},
				{value: 'b: p', detail: 'against it'},
			],
		],
		['no items of what is none', ['name'], []],
		['no fields of what is none', ['end', 'chosen'], []],
	])('%s', (_, path, offered) => {
		expect(suggestionsFor(own, path)).toEqual(offered);
	});

	test('for reasons only where one is chosen', () => {
		expect(suggestionsFor(setField(own, ['end', 'chosen'], ''), ['end', 'because'])).toEqual([]);
		expect(suggestionsFor(readPlan(template, text.replace('**Chosen**: a\n\n', '')), ['end', 'because'])).toEqual([]);
	});
});

describe('a spec offers', () => {
	const from = (name: string, offers: SpecOffers) => {
		const asking = parseTemplate('# {Name}\n', {suggest: {name: {from: `spec.${name}`}}});
		return suggestionsFor(newPlan(asking), ['name'], offers);
	};
	const offers: SpecOffers = {requirements: ['Fast'], security: ['Safe'], stories: [{value: 'A', detail: 'b'}]};

	test.each<[string, readonly {value: string; detail?: string}[]]>([
		['stories', [{value: 'A', detail: 'b'}]],
		['requirements', [{value: 'Fast'}]],
		['performance', [{value: 'Fast'}]],
		['security', [{value: 'Safe'}]],
		['functional', []],
		['toString', []],
	])('for %s %j', (name, offered) => {
		expect(from(name, offers)).toEqual(offered);
	});
});
