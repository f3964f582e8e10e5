import {describe, expect, test} from 'vitest';
import {readItemPattern} from '../../source/template/item-pattern.ts';
import {nameOf} from '../../source/template/name.ts';

const cell = {type: 'cell', names: [], choices: undefined, isCode: false};

test('a pattern has a cell for each placeholder and code span, with the literal before it', () => {
	expect(readItemPattern(['`field1`: {type  A} - {description} (if any)'])).toEqual({
		cells: [
			{...cell, key: 'field', name: 'field', hint: 'field1', words: ['`field1`'], before: '', isCode: true},
			{...cell, key: 'type', name: 'type', hint: 'type  A', words: ['{type A}'], before: ': '},
			{
				...cell,
				key: 'description',
				name: 'description',
				hint: 'description',
				words: ['{description}', '{description} (if any)'],
				before: ' - ',
			},
		],
		end: ' (if any)',
	});
});

test('the words of all items count, the names of the first', () => {
	const pattern = readItemPattern(['{Option A} - {Pros}', '{Option B} - {Cons}']);
	expect(pattern?.cells.map(({key, words}) => [key, words])).toEqual([
		['option', ['{Option A}', '{Option B}']],
		['pros', ['{Pros}', '{Cons}']],
	]);
});

test('cells of one name have keys of their own', () => {
	expect(readItemPattern(['{Risk 1}: {Risk 2}'])?.cells.map(({key}) => key)).toEqual(['risk', 'risk2']);
});

test('a placeholder with alternatives is a choice, a code span is none', () => {
	const choices = readItemPattern(['`a|b`: {c|d|…}'])?.cells.map(({choices}) => choices);
	expect(choices).toEqual([undefined, {choices: ['c', 'd'], open: true}]);
});

test('a placeholder in a code span is one cell', () => {
	expect(readItemPattern(['`{path}`: {what}'])?.cells.map(({hint, isCode}) => [hint, isCode])).toEqual([
		['path', true],
		['what', false],
	]);
});

describe('there is none', () => {
	test.each([
		['without items', []],
		['with one placeholder', ['{a} - b']],
		['where the words before the first differ', ['So {a} - {b}', 'No {a} - {b}']],
		['with nothing between two', ['{a}{b}']],
		['with nothing behind what separates two', ['{a} ({b})']],
		['with blanks between two', ['{a}: {b} {c}']],
		['with code spans only', ['`a`: `b`']],
		['where an item has other words between', ['{a} - {b}', '{c}: {d}']],
		['where an item has other words behind', ['{a} - {b}', '{c} - {d} e']],
		['where an item has one more at its end', ['{a} - {b} - ', '{a} - {b} - {c}']],
		['where an item has more', ['{a} - {b}', '{a} - {b} - {c}']],
		['where a later item has none', ['{a} - {b}', '{a} - {b}', 'c']],
	])('%s', (_, items) => {
		expect(readItemPattern(items)).toBeUndefined();
	});
});

test.each([
	['Option A', 'Option'],
	['Risk 1', 'Risk'],
	['A', 'A'],
	[' 1', ' 1'],
])('the name of %j is %j', (words, name) => {
	expect(nameOf(words)).toBe(name);
});

test.each([
	['{what} — *owner:* {name}', 'owner'],
	['{what} - **Decided by**: {name}', 'Decided by'],
	['{what} - __By:__ {name}', 'By'],
	['{what} - by: {name}', 'name'],
	['{what} - *owner:* of {name}', 'name'],
	['{what} - *owner: {name}*', 'name'],
])('the last part of %j is called %j', (item, name) => {
	expect(readItemPattern([item])?.cells[1]?.name).toBe(name);
});
