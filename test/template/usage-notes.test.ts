/* What a template says of itself, and of what may be left out. */
import {describe, expect, test} from 'vitest';
import {answers, finish, newPlan, parseTemplate, readPlan} from '../../source/index.ts';
import type {FieldSpec, SectionSpec} from '../../source/template/template.ts';

describe('words on how to use the template', () => {
	test.each([
		'> Replace what stands below when you write one.',
		'Use this starter for a new story.',
		'*Copy this file to docs/adr and fill it in.*',
		'This template helps you to think.',
	])('%s is no field', note => {
		const template = parseTemplate(`# {Name}\n\n${note}\n\n## Why\n\n{why}\n`);
		expect(template.specs.map(({key}) => key)).toEqual(['why']);
		expect(finish(newPlan(template))).toBe('# [CLARIFY: Name]\n\n## Why\n\n[CLARIFY: why]\n');
		const opened = `# A\n\n${note}\n\n## Why\n\nso\n`;
		expect(answers(readPlan(template, opened))).toEqual({name: 'A', why: 'so'});
		expect(finish(readPlan(template, opened))).toBe(opened);
	});

	test.each(['What it is for.', 'Use {this} for it.'])('%s is one', words => {
		expect(parseTemplate(`# {Name}\n\n${words}\n\n## Why\n\n{why}\n`).specs).toMatchObject([{kind: 'prose'}, {}]);
	});
});

test.each([
	['Optional, but it helps.', true],
	['> Optional: what else?', true],
	['If applicable, add pictures.', true],
	['An example.\nOmit this section if there is none.', true],
	['What is optional here?', false],
])('a section that says %j may be left out: %s', (words, isOptional) => {
	expect(parseTemplate(`## More\n\n${words}\n`).specs).toMatchObject([{isOptional}]);
});

describe('a table of contents', () => {
	test.each(['Contents:\n\n* [Why](#why)\n  * [How](#how)', '**Contents:**\n\n- [Why](#why)'])(
		'%j is no field',
		contents => {
			const template = parseTemplate(`# {Name}\n\n${contents}\n\n## Why\n\n{why}\n`);
			expect(template.specs.map(({key}) => key)).toEqual(['why']);
			expect(finish(newPlan(template))).toContain(contents);
		},
	);

	test('needs no list yet', () => {
		expect(parseTemplate('## TOC\n\n## Why\n\n{why}\n').specs.map(({key}) => key)).toEqual(['why']);
	});
});

test('tags that enclose sections are no fields', () => {
	const template = parseTemplate('<context>\n## Why\n\n{why}\n\n</context>\n');
	expect(template.specs.map(({key}) => key)).toEqual(['why']);
	expect(finish(newPlan(template))).toBe('<context>\n## Why\n\n[CLARIFY: why]\n\n</context>\n');
	expect(parseTemplate('<background>\n').specs).toMatchObject([{hint: 'background'}]);
});

describe('items that only count', () => {
	test.each([
		['- [ ] Case 1\n- [ ] Case 2', 'checklist', ['Case 1', 'Case 2']],
		['- [ ] Task A (AC: #)\n- [ ] Task B (AC: #)\n- [ ] CI passes', 'checklist', ['Task A (AC: #)', 'Task B (AC: #)']],
		['Say which:\n\n- Risk 1\n- Risk 2', 'list', ['Risk 1', 'Risk 2']],
		['- [ ] run a\n- [ ] run b', 'checklist', []],
	])('%j are a %s whose blank words are %j', (items, kind, words) => {
		expect(parseTemplate(`## A\n\n${items}\n`).specs[0]).toMatchObject({specs: [{kind, words}]});
	});

	test('are no labels of rows', () => {
		const {columns} = parseTemplate('| # | Action |\n|---|---|\n| 1 | |\n| 2 | |\n').specs[0] as FieldSpec;
		expect(columns[0]?.words).toEqual(['1', '2']);
	});
});

test.each([
	['IMPORTANT: put the stories in order.', ['stories']],
	['ACTION REQUIRED: Fill this in.', ['stories']],
	['What the users do', ['text', 'stories']],
])('a comment %j above sections makes the fields %j', (comment, keys) => {
	const [section] = parseTemplate(`## Scenarios\n\n<!-- ${comment} -->\n\n### Stories\n\n{story}\n`).specs;
	expect((section as SectionSpec).specs.map(({key}) => key)).toEqual(keys);
});

describe('text that tells to write something', () => {
	const keysOf = (body: string) => parseTemplate(`# {Title}\n\n${body}\n\n## Why\n\n{why}\n`).specs.map(({key}) => key);

	test.each([
		['**By**: {who}\n\n> Write one sentence.\n> * What is it?', ['by', 'text', 'why']],
		['**By**: {who}\n\nDescribe the feature.', ['by', 'text', 'why']],
		['**By**: {who}\n\n> This section should say why.\n\n---\n\n```\n{code}\n```', ['by', 'text', 'code', 'why']],
	])('is a field where nothing else follows: %j', (body, keys) => {
		expect(keysOf(body)).toEqual(keys);
	});

	test.each([
		['> Write who it is.\n\n**By**: {who}', ['by', 'why']],
		['**By**: {who}\n\nOne of us.', ['by', 'why']],
		['**By**: {who}\n\nDescribe it below.\n\n```\n{code}\n```', ['by', 'code', 'why']],
	])('is guidance where it stands beside its field: %j', (body, keys) => {
		expect(keysOf(body)).toEqual(keys);
	});
});

test.each([
	['- [ ] Unit tests for: ...\n- [ ] Manual testing: ...', 'Checklist'],
	['- [ ] Unit tests for: ...', 'Unit tests for: ...'],
	['- [ ] {Task}\n- [ ] CI passes', 'Task'],
	['- [ ] Case 1\n- [ ] Case 2', 'Case'],
])('the items of %j are called %j', (items, name) => {
	expect(parseTemplate(`## A\n\n${items}\n`).specs[0]).toMatchObject({specs: [{kind: 'checklist', name}]});
});

test('a value of a front matter in parentheses says what belongs there', () => {
	const [matter] = parseTemplate('---\nfeature: (a name of its own)\n---\n\n# A\n').specs;
	expect(matter).toMatchObject({specs: [{key: 'feature', hint: 'a name of its own', default: undefined}]});
});

test('a sharp sign alone is a number to be told', () => {
	const [issue] = parseTemplate('- **Issue:** #\n- **PR:** #12\n').specs;
	expect(issue).toMatchObject({default: undefined, words: ['#', '[CLARIFY: Issue]']});
});
