import {describe, expect, test} from 'vitest';
import {
	comparable,
	countedKey,
	freeKey,
	isOptionalMark,
	keyOf,
	placeholderKey,
	plural,
	withoutCount,
	withoutMark,
} from '../../source/template/key.ts';

describe('the key of', () => {
	test.each([
		['Goal', 'goal'],
		['Feature Name', 'featureName'],
		['Testing & Quality', 'testingQuality'],
		['API design', 'apiDesign'],
		['a-b_c/d', 'aBCD'],
		['Café ÜBER', 'caféÜber'],
		['Notes 2', 'notes2'],
		['1. Goal', 'goal'],
		['10) Goal', 'goal'],
		['2: Goal', 'goal'],
		['2 Goal', 'goal'],
		['3.1 Goal', 'goal'],
		['3.10.2. Goal', 'goal'],
		['IV. Goal', 'goal'],
		['XI) Goal', 'goal'],
		['IV Goal', 'ivGoal'],
		['V: Goal', 'vGoal'],
		['2.Goal', '2Goal'],
		['v. Goal', 'vGoal'],
		['Goal 1. Now', 'goal1Now'],
		['1.', '1'],
		['Goal (Optional)', 'goal'],
		['Goal (optional) now', 'goalNow'],
		['isProject', 'isProject'],
		['aB', 'ab'],
		['isProject now', 'isprojectNow'],
		['***', 'text'],
		['', 'text'],
	])('%j is %j', (words, key) => {
		expect(keyOf(words)).toBe(key);
	});
});

describe('the key of a placeholder', () => {
	test.each([
		['Option A', 'option'],
		['Option z', 'option'],
		['Option AB', 'optionAb'],
		['Option É', 'optionÉ'],
		['Option  A', 'option'],
		['Risk 1', 'risk'],
		['Risk  12', 'risk'],
		['field1', 'field'],
		['v2.0', 'v20'],
		['1', '1'],
		['A', 'a'],
		['why, in a sentence', 'why'],
		['why; in a sentence', 'why'],
		['why: in a sentence', 'why'],
		['Why. In a sentence', 'why'],
		['why,', 'why'],
		['a.b,c now', 'aBCNow'],
		['one two  three four\tfive six seven', 'oneTwoThreeFourFiveSix'],
		['one two three four five 6 seven', 'oneTwoThreeFourFive'],
		['Option A, the first', 'option'],
		[', then', 'text'],
	])('%j is %j', (words, key) => {
		expect(placeholderKey(words)).toBe(key);
	});
});

test.each([
	['Option A', 'Option'],
	['Error Type 1', 'Error Type'],
	['field1', 'field'],
	['Option   A', 'Option'],
	['Risk   12', 'Risk'],
	['Risk (all) 1', 'Risk (all)'],
	['v2.0', 'v2.0'],
	['A', 'A'],
	['1', '1'],
	['A Option', 'A Option'],
	['1 risk', '1 risk'],
])('%j without what counts it is %j', (words, expected) => {
	expect(withoutCount(words)).toBe(expected);
});

test('a key that is taken gets the first free number from 2 on', () => {
	const taken = new Set(['note3']);
	expect(['note', 'note', 'note', 'note', 'other'].map(key => freeKey(key, taken))).toEqual([
		'note',
		'note2',
		'note4',
		'note5',
		'other',
	]);
	expect([...taken]).toEqual(['note3', 'note', 'note2', 'note4', 'note5', 'other']);
});

test('counted keys start at a number, each set on its own', () => {
	const taken = new Set<string>();
	expect([countedKey('+', taken, 1), countedKey('+', taken, 1), countedKey('-', taken, 1)]).toEqual(['+1', '+2', '-1']);
	expect(countedKey('+', new Set(), 1)).toBe('+1');
	expect(taken).toEqual(new Set(['+1', '+2', '-1']));
});

describe('for comparison', () => {
	test.each([
		['Goal', 'goal'],
		['**Goal**', 'goal'],
		['`Goal` _now_ ~~then~~', 'goal now then'],
		['snake_case', 'snakecase'],
		['2. Goal', 'goal'],
		['2.   Goal', 'goal'],
		['**2. Goal**', 'goal'],
		['🎯 Goal', 'goal'],
		['✅ 2. Goal', 'goal'],
		['(1) Goal', 'goal'],
		['Goal (why)', 'goal'],
		['Goal(why)', 'goal'],
		['Goal (why) **', 'goal'],
		['Goal (why) now', 'goal why now'],
		['Goal (a) (b)', 'goal a'],
		['Goal (a (b))', 'goal a b'],
		['Goal (if applicable)', 'goal'],
		['Pros & cons', 'pros and cons'],
		['Pros&cons', 'pros and cons'],
		['a & b & c', 'a and b and c'],
		['Goal (a & b)', 'goal'],
		['End-to-End  Tests:', 'end to end tests'],
		['Größe', 'größe'],
		['Open Questions', 'open questions'],
		['Open  Questions ', 'open questions'],
		['影響度', '影響度'],
		['2. **', '2'],
		['', ''],
	])('%j is %j', (words, expected) => {
		expect(comparable(words)).toBe(expected);
	});
});

describe('the mark of something optional', () => {
	test.each([
		['Goal (Optional)', 'Goal'],
		['Goal *(optional)*', 'Goal'],
		['Goal **(Optional)**', 'Goal'],
		['Goal _(If Applicable)_', 'Goal'],
		['Goal [optional]', 'Goal'],
		['Goal [ if applicable ]', 'Goal'],
		['Goal ( optional, if you like)', 'Goal'],
		['(Optional) Goal', 'Goal'],
		['Goal   *(optional)*   now', 'Goal now'],
		['Goal(optional)now', 'Goal now'],
		['Goal (optional) and (optional)', 'Goal and (optional)'],
		['Goal [optional) and (optional)', 'Goal [optional) and'],
		['Goal [a] (optional)', 'Goal [a]'],
		['Goal (optional [x])', 'Goal'],
		['Goal [optional (x)] now', 'Goal now'],
	])('in %j stands beside %j', (words, rest) => {
		expect(isOptionalMark(words)).toBe(true);
		expect(withoutMark(words)).toBe(rest);
	});

	test.each([
		'Goal',
		'Optional',
		'Goal (not optional)',
		'Goal (optional',
		'Goal [optional)',
		'Goal ) (optional',
		'Goal {optional}',
	])('is not in %j', words => {
		expect(isOptionalMark(words)).toBe(false);
		expect(withoutMark(words)).toBe(words);
	});

	test.each([
		['Goal (mandatory)', 'Goal'],
		['Goal (required)', 'Goal'],
		['Goal  *( Mandatory )*  now', 'Goal now'],
		['Goal(required)now', 'Goal now'],
		['Goal <!-- required -->', 'Goal'],
		['Goal [required]', 'Goal [required]'],
	])('what must be there is no part of the name: in %j stands %j', (words, rest) => {
		expect(withoutMark(words)).toBe(rest);
		expect(isOptionalMark(words)).toBe(false);
	});

	test('leaves no blanks at the ends of words without it', () => {
		expect(withoutMark('  Goal ')).toBe('Goal');
	});
});

test.each([
	['Task', 'Tasks'],
	['Entity', 'Entities'],
	['Status', 'Statuses'],
	['Analysis', 'Analyses'],
	['Class', 'Classes'],
	['Box', 'Boxes'],
	['Branch', 'Branches'],
	['Key Decisions', 'Key Decisions'],
	['AS', 'ASs'],
	['阶段', '阶段'],
])('several of %j are %j', (noun, several) => {
	expect(plural(noun)).toBe(several);
});
