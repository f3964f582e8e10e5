/* Which headings of a document are items of one group. */
import {describe, expect, test} from 'vitest';
import {namedNoun, ownGroups} from '../../../source/plan/locate/own.ts';

const around = {isCommon: () => false, isNamed: () => false, areAlike: () => false};

const nouns = (headings: readonly string[], common: readonly string[] = [], areAlike = false) =>
	ownGroups(headings, {...around, isCommon: noun => common.includes(noun), areAlike: () => areAlike}).map(
		group => group?.noun,
	);

describe('headings that are counted', () => {
	test.each([
		[['Phase 1: A'], ['Phase']],
		[
			['Phase 1 - A', 'Notes'],
			['Phase', undefined],
		],
		[['ADR-007'], ['ADR']],
		[['US1: A'], [undefined]],
		[
			['US1: A', 'US2: B'],
			['US', 'US'],
		],
		[
			['US1: A', 'V1: B'],
			[undefined, undefined],
		],
		[
			['Phase 1: A', 'PHASE 2: B'],
			['Phase', 'PHASE'],
		],
		[['The 2. key'], [undefined]],
		[['Notes'], [undefined]],
		[[], []],
	] as const)('%j', (headings, expected) => {
		expect(nouns(headings)).toEqual(expected);
	});
});

describe('headings with a word before a colon', () => {
	test.each([
		[
			['Option: A', 'Option: B'],
			['Option', 'Option'],
		],
		[['Option: A'], [undefined]],
		[
			['Option: A', 'Choice: B'],
			[undefined, undefined],
		],
		[
			['Option One Two: A', 'Option one two: B'],
			['Option One Two', 'Option one two'],
		],
		[
			['Option One Two Three: A', 'Option One Two Three: B'],
			[undefined, undefined],
		],
		[
			['option: A', 'option: B'],
			[undefined, undefined],
		],
		[
			['Option:A', 'Option:B'],
			[undefined, undefined],
		],
		[
			['An Option: A', 'My “Option”: B'],
			[undefined, undefined],
		],
		[
			['Option: A', 'Option:'],
			[undefined, undefined],
		],
	] as const)('%j', (headings, expected) => {
		expect(nouns(headings)).toEqual(expected);
	});

	test('one is enough where the document has more', () => {
		expect(nouns(['Option: A', 'Option:', 'Choice: B', 'Choice:'], ['option'])).toEqual([
			'Option',
			'Option',
			undefined,
			undefined,
		]);
		expect(nouns(['US1: A'], ['us'])).toEqual([undefined]);
	});

	test('each begins as its own heading does', () => {
		const [first, second] = ownGroups(['Option: A', 'Option:'], {...around, isCommon: () => true});
		expect(first?.numbering).toEqual({before: 'Option: ', digits: '', after: ''});
		expect(second).toEqual(first);
	});
});

test('one is enough where what it stands in is called by it', () => {
	const isNamed = (noun: string) => noun === 'us' || noun === 'option';
	const headings = ['US1: A', 'Option: B', 'V1: C', 'Choice: D'];
	const found = ownGroups(headings, {...around, isNamed}).map(group => group?.noun);
	expect(found).toEqual(['US', 'Option', undefined, undefined]);
});

describe('headings with a number alone', () => {
	test.each([
		[['6.1 A', '6.2 B'], true, ['', '']],
		[['6.1 A', '6.2 B'], false, [undefined, undefined]],
		[['6.1 A'], true, ['']],
		[['6.1 A', '7.2 B'], true, [undefined, undefined]],
		[['1. A', 'Notes', '2. B'], true, ['', undefined, '']],
		[['1. A', 'Phase 1: B', '2. C'], true, ['', 'Phase', '']],
	] as const)('%j', (headings, areAlike, expected) => {
		expect(nouns(headings, [], areAlike)).toEqual(expected);
	});

	test('are asked about together', () => {
		const asked: (readonly number[])[] = [];
		ownGroups(['1. A', 'Notes', '2. B'], {...around, areAlike: indexes => asked.push(indexes) > 0});
		expect(asked).toEqual([[0, 2]]);
	});
});

test.each([
	['Option: A', {noun: 'option', hasTitle: true}],
	['Option:', {noun: 'option', hasTitle: false}],
	['Option', undefined],
	['a: b', undefined],
])('%j counts under %j', (words, expected) => {
	expect(namedNoun(words)).toEqual(expected);
});
