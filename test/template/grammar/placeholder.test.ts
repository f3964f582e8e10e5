import {describe, expect, test} from 'vitest';
import {
	codePlaceholder,
	findPlaceholders,
	hintWords,
	readChoices,
	wholePlaceholder,
} from '../../../source/template/grammar/placeholder.ts';

const wordsOf = (text: string) => findPlaceholders(text).map(({words}) => words);
const spelled = (text: string) => findPlaceholders(text).map(({from, to}) => text.slice(from, to));

describe('placeholders', () => {
	test.each([
		['{a}', ['{a}'], ['a']],
		['a { b c } d', ['{ b c }'], ['b c']],
		['{a} [b] <c> {{d}}', ['{a}', '[b]', '<c>', '{{d}}'], ['a', 'b', 'c', 'd']],
		['{a}{b}', ['{a}', '{b}'], ['a', 'b']],
		['{1} {#} {é}', ['{1}', '{#}', '{é}'], ['1', '#', 'é']],
		['{a\nb}', ['{a\nb}'], ['a\nb']],
		['{a {b} c} {d}', ['{a {b} c}', '{d}'], ['a {b} c', 'd']],
		['{a {b}}', ['{a {b}}'], ['a {b}']],
		['{{a} b}', ['{{a} b}'], ['{a} b']],
		['{{ a }}', ['{{ a }}'], ['a']],
		['[{a}]', ['[{a}]'], ['{a}']],
		['[[a]]', ['[[a]]'], ['[a]']],
		['{a [b} c]', ['{a [b}'], ['a [b']],
		[String.raw`{a \} b}`, [String.raw`{a \} b}`], [String.raw`a \} b`]],
		['{a {b}', ['{b}'], ['b']],
		['a} {b}', ['{b}'], ['b']],
		['{a\n\n{b}', ['{b}'], ['b']],
		['<my name>', ['<my name>'], ['my name']],
		['<name></other>', ['<name>'], ['name']],
		['</name> <name>', ['<name>'], ['name']],
	])('of %j are %j, their words %j', (text, placeholders, words) => {
		expect(spelled(text)).toEqual(placeholders);
		expect(wordsOf(text)).toEqual(words);
	});

	test.each([
		'',
		'a',
		'{}',
		'{ }',
		'{{}}',
		'{-}',
		'{…}',
		'{a',
		'a}',
		'{a]',
		'{a\n\nb}',
		'{a\n \t\nb}',
		`{a\n${' '.repeat(80)}\nb}`,
		'[x]',
		'[X]',
		'[^1]',
		'[a](b)',
		'[a][b]',
		'[a]: b',
		'![a]',
		'[CLARIFY: a]',
		'[NEEDS CLARIFICATION]',
		'<!a>',
		'<?a>',
		'</a>',
		'<https://x.y>',
		'<mailto:a>',
		'<a-1.b+c:d>',
		'<me@x.y>',
		'<somebody@x.y>',
		'<1>',
		'<=a>',
		'<-a>',
		'<name>a</name>',
		'<name> a </name>',
		'`{a}`',
		'``{a} ` {b}``',
		String.raw`\{a}`,
		String.raw`\[a]`,
	])('are not in %j', text => {
		expect(spelled(text)).toEqual([]);
	});

	test.each([
		'a',
		'A',
		'br',
		'br/',
		'br /',
		'h1',
		'h6',
		'img src="{a}"',
		'table',
		'wbr',
		'details open',
		'span\nclass="a"',
	])('are not <%s>', tag => {
		expect(spelled(`<${tag}>`)).toEqual([]);
	});

	test.each(['h7', 'breaks', 'tag', 'xbr', 'br-1', 'what / why', 'to do: why', 'me or me@x.y', 'me@x.y or me'])(
		'are <%s>',
		tag => {
			expect(spelled(`<${tag}>`)).toEqual([`<${tag}>`]);
		},
	);

	test.each([
		['what is escaped', String.raw`\{a} {b}`],
		['a code span', '`{a}` {b}'],
		['a longer code span', '``{a} ` {c}`` {b}'],
		['a link', '[a {c}](x) {b}'],
		['an open link', '[a](x {b}'],
		['a tag with a placeholder in it', '<img src="{a}"> {b}'],
		['a comment', '<!-- {a} --> {b}'],
		['a checkbox', '[x] {b}'],
		['an image', '![a {c}](x) {b}'],
		['in a reference', '[a {b}][c]'],
		['in an open question', '[CLARIFY: {b}]'],
		['an open code span', '`{b}'],
		['an open longer code span', '``{b}`'],
		['an escaped backslash', String.raw`\\{b}`],
		['an escaped backtick', '\\`{b}`'],
		['the first of two code spans', '`a` {b} `c`'],
		['a link with one in its address', '[a](x{c}) {b}'],
		['an open bracket', '< {b}'],
		['braces around no words', '{-}(x {b})'],
	])('go on after %s: %j', (_, text) => {
		expect(spelled(text)).toEqual(['{b}']);
	});

	test.each(['[CLARIFYING a]', '[xx]', '[x y]', '[a^]', '[a CLARIFY]', '[a] (b)', '[a] : b', '! [a]'])(
		'look like %j, too',
		text => {
			expect(spelled(text)).toHaveLength(1);
		},
	);

	test('say what may be chosen', () => {
		expect(findPlaceholders('{a|b} {c|d|…} {e}')).toEqual([
			{from: 0, to: 5, words: 'a|b', choices: ['a', 'b'], open: false},
			{from: 6, to: 13, words: 'c|d|…', choices: ['c', 'd'], open: true},
			{from: 14, to: 17, words: 'e', choices: undefined, open: false},
		]);
	});
});

describe('the one placeholder that a text is', () => {
	test.each([
		['{a}', 'a', 3],
		[' {a}\n', 'a', 3],
		['`{a}`', 'a', 5],
		['{a {b}}', 'a {b}', 7],
	])('%j has the words %j and ends at %i', (text, words, to) => {
		expect(wholePlaceholder(text)).toEqual({from: 0, to, words, choices: undefined, open: false});
	});

	test.each(['', 'a', '{a} b', 'a {b}', '{a} {b}', '`{a}` b', 'b `{a}`', '`{a}', '``{a}``', '{a'])(
		'is none in %j',
		text => {
			expect(wholePlaceholder(text)).toBeUndefined();
		},
	);
});

test.each([
	['`{a}`', 0],
	['File: `{path}`', 6],
	['`a` `{b}` `{c}`', 4],
	['{a}', -1],
	['`a`', -1],
	['`{a} b`', -1],
	['``{a}``', -1],
	['`{a}``', -1],
])('the first code span of %j that is a placeholder stands at %i', (text, at) => {
	expect(codePlaceholder(text)).toBe(at);
});

describe('words that hint', () => {
	test.each([
		['(a b)', 'a b'],
		['*a b*', 'a b'],
		['_a b_', 'a b'],
		[' ( a ) ', 'a'],
		['YYYY-MM-DD', 'YYYY-MM-DD'],
		['dd.mm.yyyy', 'dd.mm.yyyy'],
		['MM/YYYY', 'MM/YYYY'],
		['XXX', 'XXX'],
		['NNNN', 'NNNN'],
		['TBD', 'TBD'],
		[' todo ', 'todo'],
		['…', '…'],
		['(the repo, say [a](b))', 'the repo, say [a](b)'],
		['...', '...'],
	])('are %j: %j', (text, words) => {
		expect(hintWords(text)).toBe(words);
	});

	test.each([
		'',
		'a',
		'()',
		'(a',
		'(a) b',
		'b (a)',
		'(a)(b)',
		'*a* b',
		'b *a*',
		'**a**',
		'_a_b_',
		'YYYY',
		'YYYYY-MM',
		'Y-M-D',
		'YYYY_MM',
		'YYYY-MM-DD or so',
		'on YYYY-MM-DD',
		'XX',
		'TBD.',
		'a…',
		'....',
	])('are not %j', text => {
		expect(hintWords(text)).toBeUndefined();
	});
});

test.each(['a | b | …', 'a | b | "…"', "a | b | '...'", 'a | b | etc.'])(
	'what stands for more in %j is none of the choices',
	words => {
		expect(readChoices(words)).toEqual({choices: ['a', 'b'], open: true});
	},
);

describe('choices', () => {
	test.each([
		['a|b', ['a', 'b'], false],
		[' a | b c | ', ['a', 'b c'], false],
		['a|b/c/d', ['a', 'b/c/d'], false],
		['a|b|…', ['a', 'b'], true],
		['a|b|...', ['a', 'b'], true],
		['a|b|Other', ['a', 'b'], true],
		['other (say which)|a|b', ['a', 'b'], true],
		['a|b|superseded by ADR-1', ['a', 'b'], true],
		['a|b|Superseded by', ['a', 'b'], true],
		['a|b|c {d}', ['a', 'b'], true],
		['a|b|c [d]', ['a', 'b'], true],
		['a|others|another|a…|....', ['a', 'others', 'another', 'a…', '....'], false],
		['a/b/c', ['a', 'b', 'c'], false],
		['a / b / c', ['a', 'b', 'c'], false],
		['Low/é-1/3/…', undefined, false],
		['a/b', undefined, false],
		['a/b c/d', undefined, false],
		['a/b/', undefined, false],
		['/a/b', undefined, false],
		['a|', undefined, false],
		['a|…', undefined, false],
		['a', undefined, false],
	])('of %j are %j; others are fine: %j', (words, choices, open) => {
		expect(readChoices(words)).toEqual(choices && {choices, open});
	});
});

test.each([
	[`$\{NAME}`, [`$\{NAME}`]],
	['a $ {x}', ['{x}']],
	['[Feature]: [Why]', ['[Feature]', '[Why]']],
	['[x]: https://a.b', []],
	['T012 [P] [US1] Make [it]', ['[it]']],
	['[P] and [P?]', []],
])('%j has the placeholders %j', (text, found) => {
	expect(findPlaceholders(text).map(({from, to}) => text.slice(from, to))).toEqual(found);
});
