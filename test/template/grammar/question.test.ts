import {describe, expect, test} from 'vitest';
import {
	findOpenQuestions,
	isCountedQuestion,
	openQuestion,
	readQuestionStart,
	startsAsQuestion,
	wholeQuestion,
} from '../../../source/template/grammar/question.ts';

test('a question that is asked reads as one question', () => {
	expect(openQuestion('30 or 90 days?')).toBe('[CLARIFY: 30 or 90 days?]');
	expect(wholeQuestion(openQuestion('30 or 90 days?'))).toBe('30 or 90 days?');
	expect(startsAsQuestion(openQuestion('a'))).toBe(true);
});

test.each(['', 'a', '[CLARIFY: a] b', 'a [CLARIFY: b]', '[CLARIFY: a', '[NEEDS CLARIFICATION: a]'])(
	'%j is not one question of the form',
	text => {
		expect(wholeQuestion(text)).toBeUndefined();
	},
);

test.each([
	['[CLARIFY: a]', '', 'a]'],
	['  [CLARIFY:a]', '  ', 'a]'],
	['- [CLARIFY: a]', '- ', 'a]'],
	['2. [ ] [CLARIFY: a]', '2. [ ] ', 'a]'],
	['**[CLARIFY: a]**', '**', 'a]**'],
	['- **[CLARIFY:   a', '- **', 'a'],
	['[CLARIFY:a  b]', '', 'a  b]'],
])('%j starts with a question behind %j', (line, before, words) => {
	const start = readQuestionStart(line);
	expect(line.slice(0, start?.bracket)).toBe(before);
	expect(line.slice(start?.words)).toBe(words);
});

test.each(['', 'a [CLARIFY: b]', 'a  [CLARIFY: b]', '*[CLARIFY: a]*', '[NEEDS CLARIFICATION: a]'])(
	'%j starts with none',
	line => {
		expect(readQuestionStart(line)).toBeUndefined();
	},
);

test.each([
	'Q: which?',
	'Q2: which?',
	'Q12. Which?',
	'Question: which?',
	'Question 3) Which?',
	'Question 12: which?',
	'OQ1: which?',
	'OQ-12: which?',
	' \t**Q2: which?**',
	'__Q2: which?__',
])('%j is counted', words => {
	expect(isCountedQuestion(words)).toBe(true);
});

test.each([
	'',
	'a Q2: which?',
	'Q2 which?',
	'Q2a: which?',
	'Questions: which?',
	'OQ: which?',
	'Queue: long',
	'- Q2: a',
])('%j is not counted', words => {
	expect(isCountedQuestion(words)).toBe(false);
});

describe('in a text', () => {
	const found = (text: string) =>
		[...findOpenQuestions(text)].map(({from, to, words}) => [text.slice(from, to), words]);

	test.each([
		['a [CLARIFY: b] c', [['[CLARIFY: b]', 'b']]],
		['[NEEDS CLARIFICATION: a]', [['[NEEDS CLARIFICATION: a]', 'a']]],
		['[NEEDS-CLARIFICATION: a]', [['[NEEDS-CLARIFICATION: a]', 'a']]],
		['{CLARIFY: a}', [['{CLARIFY: a}', 'a']]],
		['[CLARIFICATION NEEDED: a]', [['[CLARIFICATION NEEDED: a]', 'a']]],
		['[clarify: a]', [['[clarify: a]', 'a']]],
		['[CLARIFY]', [['[CLARIFY]', '']]],
		['[CLARIFY a]', [['[CLARIFY a]', 'a']]],
		['[CLARIFY: a [b](c) d]', [['[CLARIFY: a [b](c) d]', 'a [b](c) d']]],
		['[CLARIFY: a [CLARIFY: b]]', [['[CLARIFY: a [CLARIFY: b]]', 'a [CLARIFY: b]']]],
		[
			'[CLARIFY: a] [CLARIFY: b]',
			[
				['[CLARIFY: a]', 'a'],
				['[CLARIFY: b]', 'b'],
			],
		],
		['[CLARIFY: a\nb]', [['[CLARIFY: a\nb]', 'a\nb']]],
		['[CLARIFY: a ]', [['[CLARIFY: a ]', 'a']]],
	])('%j has %j', (text, expected) => {
		expect(found(text)).toEqual(expected);
	});

	test.each(['', '[clarify this](a)', '[CLARIFYING: a]', 'CLARIFY: a', '[A CLARIFY: b]'])('%j has none', text => {
		expect(found(text)).toEqual([]);
	});

	test('what a bracket closes ends with it', () => {
		expect([...findOpenQuestions('a [CLARIFY: b]')]).toEqual([{from: 2, to: 14, words: 'b', isClosed: true}]);
	});

	test('what no bracket closes ends with its opening words', () => {
		const [question] = findOpenQuestions('[CLARIFY: a\n\nb]');
		expect(question).toEqual({from: 0, to: 10, words: '', isClosed: false});
	});
});
