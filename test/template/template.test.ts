import {expect, test} from 'vitest';
import {fold, questionWords, withoutBrackets} from '../../source/template/template.ts';

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
