import {describe, expect, test} from 'vitest';
import {fold, isBlankText, questionWords, withoutBrackets} from '../../source/template/template.ts';

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

describe('a text says nothing yet', () => {
	test.each([
		'',
		' \n\t',
		'{why so}',
		' {why\nso} ',
		'[CLARIFY: why so]',
		'[CLARIFY:why so]',
		'[CLARIFY: why  so]',
		'how [x]',
		'[CLARIFY: how x]',
	])('as %j', text => {
		expect(isBlankText(['{why so}', 'how [x]'], text)).toBe(true);
	});

	test.each([
		'so',
		'why so',
		'{why}',
		'[CLARIFY: how]',
		'[CLARIFY: {why so}]',
		'and [CLARIFY: why so]',
		'[CLARIFY: why so] and',
		'[CLARIFY: ]',
	])('but not as %j', text => {
		expect(isBlankText(['{why so}', 'how [x]'], text)).toBe(false);
	});

	test('as an open question about nothing where the template has no words', () => {
		expect(isBlankText([''], '[CLARIFY: ]')).toBe(true);
		expect(isBlankText([], '[CLARIFY: ]')).toBe(false);
	});

	test('but not when it is longer than any template', () => {
		expect(isBlankText([], ' '.repeat(40_000))).toBe(true);
		expect(isBlankText([], ' '.repeat(40_001))).toBe(false);
	});
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
