import {describe, expect, test} from 'vitest';
import {fill, newPlan, type Path, parseTemplate, readPlan, setField, suggestionsFor} from '../../source/index.ts';
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
			{value: 'shared, one more server', detail: 'for Redis'},
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
			{value: 'shared', detail: 'for Redis'},
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
