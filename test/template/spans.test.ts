import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readSpans} from '../../source/template/spans.ts';
import {runs} from '../helpers/runs.ts';

const spans = (text: string) => readSpans(text).map(({from, to, kind}) => `${kind} ${text.slice(from, to)}`);

test.each([
	['plain words', []],
	['a **b** c', ['mark **', 'strong b', 'mark **']],
	['*a*', ['mark *', 'emphasis a', 'mark *']],
	['`a`', ['mark `', 'code a', 'mark `']],
	['[a](b)', ['mark [', 'link a', 'mark ](b)']],
	['see https://example.org.', ['link https://example.org']],
	['[words] alone', []],
	['## a', ['mark ##', 'heading  a']],
	['- a\n- [x] b', ['bullet -', 'bullet -', 'bullet [x]']],
	['1. a', ['bullet 1.']],
	['> a', ['mark >']],
	['    a **b**', ['mark **', 'strong b', 'mark **']],
	['[CLARIFY: a [b] c] d', ['question [CLARIFY: a [b] c]']],
	['[CLARIFY: open\nd', ['question [CLARIFY: open']],
	['a <!-- b -->', ['mark <!-- b -->']],
	['# a', ['mark #', 'heading  a']],
	['### a', ['mark ###', 'heading  a']],
	['#### a', ['mark ####', 'heading  a']],
	['##### a', ['mark #####', 'heading  a']],
	['###### a', ['mark ######', 'heading  a']],
	['a\n===', ['heading a\n', 'mark ===']],
	['a\n---', ['heading a\n', 'mark ---']],
	['```ts\na\n```', ['mark ```ts', 'code \na\n', 'mark ```']],
	['~~a~~', ['mark ~~', 'mark ~~']],
	['![a](b)', ['mark ![', 'link a', 'mark ](b)']],
	['[a](b "c")', ['mark [', 'link a', 'mark ](b', 'link  ', 'mark "c")']],
	['[a][b]', []],
	['<https://example.org>', ['mark <', 'link https://example.org', 'mark >']],
	['| a | b |\n|---|---|\n| c | d |', ['mark |', 'mark |', 'mark |', 'mark |---|---|', 'mark |', 'mark |', 'mark |']],
	['***', ['mark ***']],
	['a <b> c', ['mark <b>']],
	['<!-- a -->', ['mark <!-- a -->']],
	['**a *b* c**', ['mark **', 'strong a ', 'mark *', 'emphasis b', 'mark *', 'strong  c', 'mark **']],
	[
		'[CLARIFY: a] **b** [CLARIFY: c',
		['question [CLARIFY: a]', 'mark **', 'strong b', 'mark **', 'question [CLARIFY: c'],
	],
	['[CLARIFY: a\n**b**', ['question [CLARIFY: a', 'mark **', 'strong b', 'mark **']],
	['', []],
])('%j has the spans %j', (text, expected) => {
	expect(spans(text)).toEqual(expected);
});

/* Words alone are not parsed; with a mark behind them they are. */
test('words and marks of a sentence are plain, beside others too', () => {
	const pieces = [
		'a',
		'Wort',
		'www',
		'12',
		'漢',
		' ',
		'  ',
		'.',
		':',
		')',
		'(',
		'-',
		',',
		'?',
		'!',
		'"',
		'’',
		'//',
		'–',
		'\u00A0',
	];
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 12}), found => {
			const text = found.join('');
			const apart = spans(`${text}\n\n\`x\``).slice(0, -3);
			expect(spans(text)).toEqual(apart);
		}),
		{numRuns: runs(20)},
	);
});
