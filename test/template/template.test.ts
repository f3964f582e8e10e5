import {describe, expect, test} from 'vitest';
import {askedFor, fold, questionWords, withoutBrackets} from '../../source/template/template.ts';

test.each([
	['a b', 'a b'],
	['a  b\tc\nd\re\r\n\r\n f', 'a b c d e f'],
	[' a ', 'a'],
	['\n a\t', 'a'],
	[' \n ', ''],
	['a\u00A0\u00A0b', 'a\u00A0\u00A0b'],
	['', ''],
])('%j folds to %j', (text, folded) => {
	expect(fold(text)).toBe(folded);
});

test.each([
	['{a} [b] <c>', 'a b c'],
	['{{a}}', 'a'],
	[' {a  b} ', 'a b'],
	['(a)', '(a)'],
])('%j in an open question is %j', (words, expected) => {
	expect(questionWords(words)).toBe(expected);
});

test.each([
	['{a}', 'a'],
	['{ a b }', 'a b'],
	['{{a}}', 'a'],
	['{{a b}}', 'a b'],
	['[a b]', 'a b'],
	['<a b>', 'a b'],
	['{[a]}', '[a]'],
	['{}', ''],
	['a', 'a'],
	['{a} b', '{a} b'],
	['b {a}', 'b {a}'],
	['{a} {b}', '{a} {b}'],
	['[a] [b]', '[a] [b]'],
	['<a> <b>', '<a> <b>'],
	['{{a} {b}}', '{{a} {b}}'],
	['{{a}', '{{a}'],
	['{a', '{a'],
	['a}', 'a}'],
])('%j without what encloses it is %j', (words, expected) => {
	expect(withoutBrackets(words)).toBe(expected);
});

describe('what an open question asks', () => {
	test.each([
		['A', 'why so', 'why so'],
		['A', '**why** *so*', 'why so'],
		['A', String.raw`\<why\> a\b`, String.raw`why a\b`],
		['A', '{why} [so]', 'why so'],
		['A', 'x'.repeat(80), 'x'.repeat(80)],
		['A', 'draft|in-review | done', 'draft, in-review or done?'],
		['A', 'yes|no', 'yes or no?'],
		['A', 'yes||no', 'yes||no'],
		['A', '-so', '-so'],
		['A', '2nd day', '2nd day'],
	])('in the place of %j is its hint %j: %j', (name, hint, asked) => {
		expect(askedFor(name, hint)).toBe(asked);
	});

	test.each([
		['A', ''],
		['A', '…'],
		['A', 'x'.repeat(81)],
		['A', '- why so'],
		['A', '| why so |'],
		['A', '12. why so'],
		['A', '1) why so'],
		['2. A', ''],
		['2 A', ''],
		['12.10.3) \tA', ''],
		['🎯 A:', ''],
		['2. 🎯 A \t：', ''],
		['**A', ''],
	])('in the place of %j with the hint %j is its name', (name, hint) => {
		expect(askedFor(name, hint)).toBe('A');
	});

	test.each([
		['A: b', 'A: b'],
		['A 2. B', 'A 2. B'],
		['2nd A', '2nd A'],
		['2.A', '2.A'],
		['{A} b', 'A b'],
	])('keeps the name %j as %j', (name, asked) => {
		expect(askedFor(name, '')).toBe(asked);
	});

	test('is what it is where there is no name', () => {
		expect(askedFor('', '12')).toBe('12');
	});
});
