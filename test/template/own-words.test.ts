import {describe, expect, test} from 'vitest';
import {
	findOwnPlaceholders,
	hasOwnWords,
	isBlankText,
	isGuidance,
	isGuidanceToCut,
	skippedPart,
} from '../../source/template/own-words.ts';
import {parseTemplate} from '../../source/template/read-template.ts';

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
	['{why so}', true],
	['[CLARIFY: why so]', true],
	['', false],
	[skippedPart, false],
	['so', false],
	['{why}', true],
	[' ', false],
])('%j shows the words of a template: %s', (text, shows) => {
	expect(hasOwnWords(['{why so}', '{why}', skippedPart], text)).toBe(shows);
});

const template = parseTemplate(`# Plan: {Name}

Use this template for plans.

## Scope (If applicable)

*(optional)*

<!-- Say  what is
left out. -->

{What is in and what is out}

## Links

See {words} and [words] and {longer words}, $\{HOME} and {out {words} in}.
`);

describe('guidance', () => {
	test('is known whatever its blanks', () => {
		expect(isGuidance(template, '<!-- Say what is left out. -->')).toBe(true);
		expect(isGuidance(template, '<!-- Say what is in. -->')).toBe(false);
		expect(isGuidance(template, `<!-- Say what is left out. -->${' '.repeat(20_000)}`)).toBe(false);
		expect(isGuidance(parseTemplate('# a\n'), '')).toBe(false);
	});

	test.each([
		['comment', '<!-- Say  what is\nleft out. -->', true],
		['comment', '<!-- Say what is left out. -->', false],
		['comment', '<!-- mine -->', false],
		['paragraph', '*(optional)*', true],
		['paragraph', '(optional)', true],
		['paragraph', '(if applicable)', false],
		['paragraph', '{What is in and what is out}', false],
		['list', '*(optional)*', false],
		['paragraph', 'Scope (If applicable)', false],
		['paragraph', 'Use this template for plans.', true],
		['quote', 'Use this template for plans.', true],
		['list', 'Use this template for plans.', false],
	] as const)('that is a %s %j is cut from a finished plan: %s', (type, text, isCut) => {
		expect(isGuidanceToCut(template, type, text)).toBe(isCut);
	});
});

describe('placeholders that are left', () => {
	const found = (text: string) => [...findOwnPlaceholders(template, text)].map(({from, to}) => text.slice(from, to));

	test.each([
		['a {words} b {Name}', ['{words}', '{Name}']],
		['{longer\n words}', ['{longer\n words}']],
		['[words]', ['[words]']],
		['[words](a) [words][b] [words]: c', []],
		['{words}: c', ['{words}']],
		['{other}', []],
		[`a $\{HOME} $\{words} {HOME}`, [`$\{HOME}`, '{words}']],
		['{out {words} in} {out {words}', ['{out {words} in}', '{words}']],
	])('in %j are %j', (text, expected) => {
		expect(found(text)).toEqual(expected);
	});

	test('are none where the template has none', () => {
		expect([...findOwnPlaceholders(parseTemplate('# a\n'), '{words}')]).toEqual([]);
	});
});
