import {expect, test} from 'vitest';
import {readSpans} from '../../source/template/spans.ts';

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
])('%j has the spans %j', (text, expected) => {
	expect(spans(text)).toEqual(expected);
});
