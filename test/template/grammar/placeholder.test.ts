import {describe, expect, test} from 'vitest';
import {
	codePlaceholder,
	findPlaceholders,
	hintWords,
	namedChoices,
	readChoices,
	sentenceAround,
	wholePlaceholder,
	wordsAround,
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
		[String.raw`a \<my name\>`, [String.raw`\<my name\>`], ['my name']],
		[String.raw`a \< my name> {b}`, [String.raw`\< my name>`, '{b}'], ['my name', 'b']],
		[String.raw`\{ \<so>`, [String.raw`\<so>`], ['so']],
		['[MVP] [Person]', ['[MVP]', '[Person]'], ['MVP', 'Person']],
		['[Feature]:  [Why] and what stands behind', ['[Feature]', '[Why]'], ['Feature', 'Why']],
		['$[a] $<so>', ['[a]', '<so>'], ['a', 'so']],
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
		'<name></name>',
		'[a](x{) b}',
		'[a](x: {b})',
		'[US12] [P]',
		String.raw`\<br\>`,
		String.raw`\<-\>`,
		String.raw`\<\>`,
		String.raw`\<https://x.y\>`,
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
		expect(findPlaceholders(String.raw`a \< b|c|… \> \<so>`)).toEqual([
			{from: 2, to: 13, words: 'b|c|…', choices: ['b', 'c'], open: true},
			{from: 14, to: 19, words: 'so', choices: undefined, open: false},
		]);
	});
});

describe('comments that stand for a value', () => {
	test.each([
		['A: <!-- b c -->', 'b c'],
		['A： <!--b-->', 'b'],
		['A: <!--  b  -->  \r\nc', 'b'],
		['x {y}\nA: <!-- b -->', 'y, b'],
		['- [ ] 1.1 <!-- b -->', 'b'],
		['1. <!-- b -->', 'b'],
		['- [x] <!-- b -->', 'b'],
		['**A** <!-- b -->', 'b'],
		['A: <!-- an example -->', 'an example'],
		['A: <!-- the optional one -->', 'the optional one'],
		['A: <!-- example: b -->', ''],
		['<!-- a -->\n', 'a'],
		['A: b <!-- c -->', ''],
		['A: {b}: <!-- c -->', 'b'],
		['A: <!-- b --> c', ''],
		['A: <!-- optional -->', ''],
		['A: <!-- e.g. b -->', ''],
		['A: <!-- b\nc -->', ''],
		['<!-- a -->\nb', ''],
		['A: <!-- b', ''],
	])('in %j are %j', (text, words) => {
		expect(wordsOf(text).join(', ')).toBe(words);
	});

	test('are no choice', () => {
		expect(findPlaceholders('A: <!-- b|c -->')).toEqual([
			{from: 3, to: 15, words: 'b|c', choices: undefined, open: false},
		]);
	});
});

test.each([
	['Good, because {x}', {before: 'Good, because ', after: ''}],
	['Good, because {x}.', {before: 'Good, because ', after: '.'}],
	['"{x}" (1)', {before: '"', after: '" (1)'}],
	['{x}.', {before: '', after: '.'}],
	['{x}', undefined],
	['{x} of it', undefined],
	['of {x} and {y}', undefined],
	['none', undefined],
	['', undefined],
	['a {x}\nb', undefined],
	['a {x}\r', undefined],
	[`${'a'.repeat(297)}{x}`, {before: 'a'.repeat(297), after: ''}],
	[`${'a'.repeat(298)}{x}`, undefined],
])('around the placeholder of %j stands %j', (text, around) => {
	expect(wordsAround(text)).toEqual(around);
});

test.each([
	['As a {role}, I want {what}', {before: 'As a ', after: ', I want {what}'}],
	['As a {role},\nI want {what}.', {before: 'As a ', after: ',\nI want {what}.'}],
	['As a {role}', undefined],
	['As a role', undefined],
	['{a} of {b}', undefined],
	['As\na {role} and {b}', undefined],
	['As a {role}\nwith\n{what}', undefined],
	['a {b}\nc {d}\ne {f}\ng {h}\ni {j}', undefined],
	['Describe {this} and {that}', undefined],
	['**What** is {this} and {that}', undefined],
	[`a {b} {c}${'d'.repeat(300)}`, undefined],
])('around the first of several placeholders in %j stands %j', (text, around) => {
	expect(sentenceAround(text)).toEqual(around);
});

describe('the one placeholder that a text is', () => {
	test.each([
		['*{a}*', 'a', 5],
		['**{a}**', 'a', 7],
		['__{a}__', 'a', 7],
		['{a}', 'a', 3],
		[' {a}\n', 'a', 3],
		['`{a}`', 'a', 5],
		['{a {b}}', 'a {b}', 7],
	])('%j has the words %j and ends at %i', (text, words, to) => {
		expect(wholePlaceholder(text)).toEqual({from: 0, to, words, choices: undefined, open: false});
	});

	test.each([
		'',
		'a',
		'{a} b',
		'a {b}',
		'a *{b}*',
		'*{a}* b',
		'**{a}*',
		'{a} {b}',
		'`{a}` b',
		'b `{a}`',
		'`{a}',
		'``{a}``',
		'{a',
	])('is none in %j', text => {
		expect(wholePlaceholder(text)).toBeUndefined();
	});
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
		['YYYY-MM-DDTHH:MM:SSZ', 'YYYY-MM-DDTHH:MM:SSZ'],
		['NN', 'NN'],
		['XX-name', 'XX-name'],
		['YYYY_MM', 'YYYY_MM'],
		['NON_GOALS_2', 'NON_GOALS_2'],
		['TBD', 'TBD'],
		[' todo ', 'todo'],
		['…', '…'],
		['(the repo, say [a](b))', 'the repo, say [a](b)'],
		['(the (old) repo)', 'the (old) repo'],
		['HH:MM', 'HH:MM'],
		['HH:MM:SS UTC', 'HH:MM:SS UTC'],
		['hh:mm CEST', 'hh:mm CEST'],
		['vX.Y.Z', 'vX.Y.Z'],
		['X.Y', 'X.Y'],
		['YOUR NAME', 'YOUR NAME'],
		...'DATE NAME TITLE STATUS NUMBER VERSION OWNER AUTHOR AUTHORS DESCRIPTION SUMMARY LINK URL PLACEHOLDER'
			.split(' ')
			.map(word => [word, word]),
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
		'YYYY_mm',
		'YYYY-MM-DD or so',
		'HH:MM U',
		'HH:MM 1234',
		'vX',
		'Author',
		'THE NAME of it',
		'UPDATED AT NAME',
		'OWNERS',
		'Ab_C',
		'AB_c',
		'my A_B',
		'A_B too',
		'on YYYY-MM-DD',
		'X',
		'XN',
		'XXa',
		'XX-',
		'SHARED_',
		'2_FILES',
		'NOT_STARTED',
		'UNDER_REVIEW',
		'TBD.',
		'a…',
		'....',
	])('are not %j', text => {
		expect(hintWords(text)).toBeUndefined();
	});
});

test.each(['a | b | …', 'a | b | "…"', "a | b | '...'", 'a | b | etc.', 'a | b | etc', 'a | “…” | b'])(
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
		['', undefined, false],
		['ADR link | none', undefined, false],
		['description | done', undefined, false],
		['descriptive | done', ['descriptive', 'done'], false],
		...'URL URLs link links description descriptions example examples pointer pointers path paths name names'
			.split(' ')
			.map((sort): [string, undefined, boolean] => [`the ${sort} | done`, undefined, false]),
		...['description', 'example', 'pointer', 'link'].map((sort): [string, undefined, boolean] => [
			`${sort} of it | done`,
			undefined,
			false,
		]),
		['Yes / No', ['Yes', 'No'], false],
		['  yes  /  no  ', ['yes', 'no'], false],
		['yes/no', ['yes', 'no'], false],
		['oh yes / no', undefined, false],
		['yes / not', undefined, false],
		['In Review / Done / Not Started', ['In Review', 'Done', 'Not Started'], false],
		[' In Review  /  Done  /  Not Started ', ['In Review', 'Done', 'Not Started'], false],
		['a b / c / d/e', undefined, false],
		['a b/c/d', undefined, false],
		['a/b./c', undefined, false],
		['one two three four / b / c', undefined, false],
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

describe('choices that literal words name', () => {
	test.each([
		['draft | done', ['draft', 'done'], false],
		[String.raw` **draft** \| done `, ['draft', 'done'], false],
		[String.raw`a \ b | c`, [String.raw`a \ b`, 'c'], false],
		['a  b  c | d', ['a  b  c', 'd'], false],
		['draft/done/gone', ['draft', 'done', 'gone'], false],
		['draft, accepted, rejected, etc.', ['draft', 'accepted', 'rejected'], true],
		['one of draft, accepted, to-do etc', ['draft', 'accepted', 'to-do'], true],
		['Applied / Rejected', ['Applied', 'Rejected'], false],
		[`${'x'.repeat(98)} | ${'y'.repeat(99)}`, ['x'.repeat(98), 'y'.repeat(99)], false],
	])('of %j are %j; others are fine: %j', (text, choices, open) => {
		expect(namedChoices(text)).toEqual({choices, open});
	});

	test.each([
		'',
		'draft',
		'draft, accepted etc.',
		'is draft, accepted, rejected, etc.',
		'draft, accepted, rejected, etc. and so on',
		'Pros / Cons',
		'Applied / rejected',
		'(a | b)',
		'1 | 2',
		'one two three four | five',
		'five | one two three four',
		`${'x'.repeat(99)} | ${'y'.repeat(99)}`,
	])('are none in %j', text => {
		expect(namedChoices(text)).toBeUndefined();
	});
});
