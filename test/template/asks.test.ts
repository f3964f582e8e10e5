import {expect, test} from 'vitest';
import {asksOf} from '../../source/template/asks.ts';

const help = 'What can fail while it runs; what is not planned here is invented at night.';

test.each([
	['a count', 'Estimated Tasks', 'count'],
	['the name again', 'Technical Risks', ''],
	['the parts of the first item', 'Error Handling', 'Error Type 1: How to handle'],
	['that there is a name', 'Data Model', 'Entity Name'],
	['how it is put together', 'Glossary', '{Term}: {What it means here}'],
	['the name and a number', 'Error Cases', 'Error case 1'],
])('%s asks nothing: the coach does', (_, name, hint) => {
	expect(asksOf({name, hint}, help)).toBe('What can fail while it runs');
});

test.each([
	['Rationale', 'Why this option'],
	['What the feature is for', 'What the feature is for'],
	['Status', 'draft|approved'],
	['The one to be told', 'The one to be told'],
	['Format', 'JSON of version 12'],
	['Term', '{What it means here}'],
])('what %s is asked stays', (name, hint) => {
	expect(asksOf({name, hint}, help)).toBeUndefined();
});

test.each([
	['One way back, so that nobody guesses.', 'One way back'],
	[
		'How you will notice in production that it works, or that it no longer does.',
		'How you will notice in production that it works',
	],
	['', undefined],
	['Why so.', 'Why so'],
	['Why so.And', 'Why so.And'],
	[`${'a'.repeat(58)}, b`, 'a'.repeat(58)],
	[`${'a'.repeat(57)}, b`, `${'a'.repeat(57)}, b`],
])('of %j the first clause asks', (words, asked) => {
	expect(asksOf({name: 'A', hint: ''}, words)).toBe(asked);
});
