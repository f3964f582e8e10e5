import {describe, expect, test} from 'vitest';
import {parseTemplate} from '../../source/index.ts';
import {nameOf, plainName, withoutEmphasis} from '../../source/template/name.ts';

describe('a name without its marks', () => {
	test.each([
		['Scenarios *(mandatory)*', 'Scenarios'],
		['Scenarios (Required)', 'Scenarios'],
		['Entities *(include if there is data)*', 'Entities'],
		['Drivers <!-- optional -->', 'Drivers'],
		['Drivers <!-- as many as it takes -->', 'Drivers'],
		['Drivers <!-- open', 'Drivers <!-- open'],
		['**Name**', 'Name'],
		['_Name_', 'Name'],
		['[Name]', 'Name'],
		['**[Name]**', 'Name'],
		[String.raw`\<Name\>`, 'Name'],
		[String.raw`*\<Name>*`, 'Name'],
		['[PROJECT_NAME]', 'Project name'],
		['{project_name}', 'Project name'],
		['[PRINCIPLE_1_NAME]', 'Principle name'],
		['snake_case and more', 'snake_case and more'],
		['A *b* c', 'A *b* c'],
		['*a* and *b*', '*a* and *b*'],
		['a  b', 'a b'],
		['Why:', 'Why'],
		['Why \t:', 'Why'],
		['Why: so', 'Why: so'],
		[String.raw`A \<b\> c`, String.raw`A \<b\> c`],
		['Desktop (please complete the following)', 'Desktop'],
		['Desktop (please complete)', 'Desktop (please complete)'],
		['my user_name', 'my user_name'],
		['-user_name', '-user_name'],
		['[PRINCIPLE_12_NAME]', 'Principle name'],
		['<!-- only -->', '<!-- only -->'],
		['', ''],
	])('%j is %j', (words, name) => {
		expect(plainName(words)).toBe(name);
	});
});

describe('the name in a hint', () => {
	test.each([
		['Option A', 'Option'],
		['Short title: the problem and its solution', 'Short title'],
		['Error Type: How to handle it', 'Error Type: How to handle it'],
		['user_name', 'User name'],
		[
			'Describe the context and the problem, in free form, in two or three sentences',
			'Describe the context and the problem',
		],
		['Describe the context and the problem. Say it in two or three sentences', 'Describe the context and the problem'],
		[
			'e.g., the improvement of one or more qualities of the product, …',
			'the improvement of one or more qualities of the',
		],
		['Say what it does (as a person who uses it would say it to another)', 'Say what it does'],
		[`, ${'x'.repeat(60)}`, `, ${'x'.repeat(60)}`],
		['short, and still a name', 'short, and still a name'],
		['just as long, as a name may be, at its very longes', 'just as long, as a name may be, at its very longes'],
		['longer by one, than a name may be, so it is cut now', 'longer by one'],
		['as long as a name may be when its full stop is cut.', 'as long as a name may be when its full stop is cut'],
		[
			'words of which just fifty characters are kept here and nothing of these',
			'words of which just fifty characters are kept here',
		],
		['e.g. the improvement of one or more qualities, or something else', 'the improvement of one or more qualities'],
		['Say what it does  (as a person who uses it would say it)', 'Say what it does'],
	])('%j is %j', (words, name) => {
		expect(nameOf(words)).toBe(name);
	});
});

test('only emphasis around all of the words goes', () => {
	for (const words of ['*a*', '**a**', '***a***', '_a_', '__a__', '___a___']) expect(withoutEmphasis(words)).toBe('a');
	for (const words of ['**a** b', '** a**', '*a* b*', 'b *a*', '_a_ and _b_', '*a_', 'a', ''])
		expect(withoutEmphasis(words)).toBe(words);
	expect(['_a_b_', '*a_ b*', '_a*b_'].map(withoutEmphasis)).toEqual(['a_b', 'a_ b', 'a*b']);
});

test('what marks a section or a label is no part of its name or hint', () => {
	const template = parseTemplate(
		'## Drivers <!-- optional -->\n\n- Status: [draft | done] <!-- optional -->\n- **Date**: [day] <!-- of it -->\n\n## Goal *(mandatory)*\n\n_What is it for?_\n',
	);
	expect(template.specs).toMatchObject([
		{
			key: 'drivers',
			name: 'Drivers',
			isOptional: true,
			specs: [
				{name: 'Status', kind: 'choice', hint: 'draft | done', isOptional: true},
				{name: 'Date', hint: 'day', words: ['[day] <!-- of it -->', '[day]'], isOptional: false},
			],
		},
		{key: 'goal', name: 'Goal', isOptional: false, specs: [{name: 'Goal', hint: 'What is it for?'}]},
	]);
});

test('code that holds more than a placeholder is called code', () => {
	const [section] = parseTemplate('## A\n\n- {b}\n\n```ts\n// {c} here, and some more of it\nlet d = 1;\n```\n').specs;
	expect(section).toMatchObject({specs: [{kind: 'list'}, {kind: 'code', key: 'code', name: 'Code'}]});
});

test.each([
	['driver 1, e.g., a force, facing concern', 'driver'],
	['Goal 1: e.g., to be fast', 'Goal'],
	['WHEN [event] THEN [system] SHALL [response]', 'WHEN event THEN system SHALL response'],
	['T012 [P] [US1] Create [Entity] in `src`', 'Create Entity in src'],
	['**Phase 1: [Name]**', 'Phase 1: Name'],
	['[Type](link to it)', 'Type'],
	['See T012 [P] in `src`', 'See T012 P in src'],
	['ADR-12 `name` of it', 'name of it'],
	['[US12] [P]Create `src`', 'Create src'],
	['WHEN <event 1> in `src`', 'WHEN event 1 in src'],
	['A<b> of `c`', 'Ab of c'],
	['f()->y or 1<2 in `c`', 'f()->y or 1<2 in c'],
	['a <#> `b`', 'a #> b'],
	['driver e.g. a force', 'driver'],
	['driver (e.g. a force)', 'driver'],
	['a driver such as a force', 'a driver'],
	['a driver; for example a force', 'a driver'],
	['project\\_title', 'Project title'],
	['Decision 1 Title', 'Decision Title'],
	['Key Decision 12 name', 'Key Decision name'],
	['Decision 1 Titles', 'Decision 1 Titles'],
	['1. How it works', 'How it works'],
	['2.3) Risks', 'Risks'],
	['3 things', '3 things'],
	['https://example.org/issues/<number>', 'Link'],
	['https://example.org is it', 'https://example.org is it'],
	['EXCLUDED_FUNCTION_1', 'Excluded function'],
])('what %j names is %j', (words, name) => {
	expect(nameOf(words)).toBe(name);
});
