/* Exemplars that differ by a number are one group, and the words of all of them are blank. */
import {describe, expect, test} from 'vitest';
import {answers, fill, finish, newPlan, parseTemplate} from '../../source/index.ts';
import {findPlaceholders} from '../../source/template/grammar/placeholder.ts';
import type {GroupSpec, SectionSpec} from '../../source/template/template.ts';

describe('headings that differ by a number', () => {
	const text =
		'## Principles\n\n### [PRINCIPLE_1_NAME]\n[PRINCIPLE_1_TEXT]\n\n### [PRINCIPLE_2_NAME]\n[PRINCIPLE_2_TEXT]\n\n## Stories\n\n### Story 1: {Title}\n\n{what}\n\n#### Tests of the whole story 1\n\n- {test}\n\n### Story 2: {Title}\n\n{what else}\n\n#### Tests of the whole story 2\n\n- {another test}\n';
	const template = parseTemplate(text);

	test('have the same fields', () => {
		expect(template.specs).toMatchObject([
			{
				key: 'principles',
				specs: [
					{
						key: 'principleNames',
						title: {hint: 'Principle name'},
						specs: [
							{
								key: 'principleText',
								name: 'Principle text',
								isOptional: false,
								words: ['[PRINCIPLE_1_TEXT]', '[CLARIFY: Principle text]', '[PRINCIPLE_2_TEXT]'],
							},
						],
					},
				],
			},
			{
				specs: [
					{
						key: 'stories',
						specs: [
							{key: 'what', words: ['{what}', '{what else}']},
							{
								names: ['tests of the whole story 1', 'tests of the whole story 2'],
								specs: [{words: ['{test}', '{another test}']}],
							},
						],
					},
				],
			},
		]);
	});

	test('leave nothing of the template behind', () => {
		const plan = fill(newPlan(template), {
			principles: [{title: 'a'}],
			stories: [{title: 'x'}, {title: 'y', testsOfTheWholeStory1: ['z']}],
		});
		for (const policy of ['clarify', 'omit'] as const) {
			expect(findPlaceholders(finish(plan, {policy}))).toEqual([]);
			expect(findPlaceholders(finish(newPlan(template), {policy}))).toEqual([]);
		}
		expect(finish(plan)).toContain('#### Tests of the whole story 2\n\n- z\n');
	});
});

test('below headings alone text is meant to follow', () => {
	const template = parseTemplate('## Stories\n\n### Story 1\n\n### Story 2\n');
	const plan = fill(newPlan(template), {stories: [{text: 'x'}, {text: 'y'}, {text: 'z'}]});
	expect(answers(plan)).toEqual({stories: [{text: 'x'}, {text: 'y'}, {text: 'z'}]});
	expect(finish(plan)).toBe('## Stories\n\n### Story 1\n\nx\n\n### Story 2\n\ny\n\n### Story 3\n\nz\n');
});

describe('angles behind backslashes', () => {
	test.each([
		[String.raw`\<Name 1>`, 'Name 1'],
		[String.raw`\<Name\>`, 'Name'],
		[String.raw`*\<Name>*`, 'Name'],
		[String.raw`**\<Name>**`, 'Name'],
	])('%j is a placeholder', (words, hint) => {
		const template = parseTemplate(`## A\n\n${words}\n`);
		expect(template.specs).toMatchObject([{specs: [{kind: 'prose', hint}]}]);
		expect(answers(newPlan(template))).toEqual({});
		expect(parseTemplate(`### ${words}\n`).specs).toMatchObject([{type: 'group', title: {hint}}]);
	});

	test.each([String.raw`\<br>`, String.raw`\<1>`, String.raw`\<a`, `\\<${'a'.repeat(300)}>`])('%j is none', words => {
		expect(findPlaceholders(words)).toEqual([]);
	});
});

test('items of code alone have parts', () => {
	expect(parseTemplate('- `<package>`: `<date>` - `<coverage>`\n').specs).toMatchObject([
		{pattern: {cells: [{key: 'package'}, {key: 'date', before: ': '}, {key: 'coverage', before: ' - '}]}},
	]);
});

test('what a phrase says of an item without a title is what belongs there', () => {
	const item = (title: string, count = 1) =>
		`### Topic ${count}: ${title}\n\n- **Context**: Problem that drives the decision\n- **Why**: What triggered this?\n- **State**: Not started\n- **After**: None but the first one\n- **Run**: Call \`npm test\` before it\n`;
	const [topics] = parseTemplate(`## Log\n\n${item('{Title}')}`).specs as SectionSpec[];
	const [group] = (topics as SectionSpec).specs;
	expect((group as GroupSpec).specs).toMatchObject([
		{hint: 'Problem that drives the decision', default: undefined},
		{hint: 'What triggered this?', default: undefined},
		{default: 'Not started'},
		{default: 'None but the first one'},
		{default: 'Call `npm test` before it'},
	]);
	const named = parseTemplate(`## Log\n\n${item('{Title}')}\n${item('Storage', 2)}`);
	expect((named.specs as SectionSpec[])[0]?.specs).toMatchObject([
		{defaults: [{}, {title: 'Storage', context: 'Problem that drives the decision'}]},
	]);
	expect(answers(newPlan(parseTemplate(`## Log\n\n${item('{Title}')}`)))).toEqual({
		log: [{state: 'Not started', after: 'None but the first one', run: 'Call `npm test` before it'}],
	});
});
