/* What a place is called, in the words of the document alone, and where a person finds it. */
import {describe, expect, test} from 'vitest';
import {type Path, parseTemplate, readPlan} from '../../../source/index.ts';
import {offsetAt, shortened, titlesAt} from '../../../source/plan/review/titles.ts';
import {shipped} from '../shipped.ts';

const own = parseTemplate('');

const text = `---
status: draft
tags: [a, b]
todos:
  - id: one
    content: Do it
---
# Login

**Owner**: Ada

## 1. Goals ##

Fast.

## 2. Phases

### Phase 1: Storage

**Depends on**: nothing

**Tasks**:

- [ ] Make the table
- [ ] Fill the table

## 10.2 Risks

**Risks**:

| Risk | Impact |
|---|---|
| Lost | Low |

## Limits

- one
- two

### Deep

## Later
`;

const plan = readPlan(own, text);

test.each<readonly [path: Path, titles: readonly string[], line: string]>([
	[['frontMatter', 'status'], ['Front matter', 'status'], 'status: draft'],
	[['frontMatter', 'tags', 1], ['Front matter', 'tags'], 'b]'],
	[['frontMatter', 'todos'], ['Front matter', 'todos'], 'todos:'],
	[['frontMatter', 'todos', 0, 'content'], ['Front matter', 'todos', 'one', 'content'], 'content: Do it'],
	[['title'], [], 'Login'],
	[['owner'], ['Owner'], '**Owner**: Ada'],
	[['goals', 'title'], ['1. Goals'], '1. Goals ##'],
	[['goals'], ['1. Goals'], 'Fast.'],
	[['phases'], ['2. Phases'], '### Phase 1: Storage'],
	[['phases', 0], ['2. Phases', 'Phase 1: Storage'], '### Phase 1: Storage'],
	[['phases', 0, 'title'], ['2. Phases', 'Phase 1: Storage'], 'Storage'],
	[['phases', 0, 'dependsOn'], ['2. Phases', 'Phase 1: Storage', 'Depends on'], '**Depends on**: nothing'],
	[['phases', 0, 'tasks'], ['2. Phases', 'Phase 1: Storage', 'Tasks'], '**Tasks**:'],
	[['phases', 0, 'tasks', 1], ['2. Phases', 'Phase 1: Storage', 'Tasks'], '- [ ] Fill the table'],
	[['phases', 0, 'tasks', 1, 'text'], ['2. Phases', 'Phase 1: Storage', 'Tasks'], 'Fill the table'],
	[
		['phases', 0, 'tasks', 1, 'done'],
		['2. Phases', 'Phase 1: Storage', 'Tasks', 'Fill the table'],
		'[ ] Fill the table',
	],
	[['phases', 7], ['2. Phases'], '### Phase 1: Storage'],
	[['risks', 'risks'], ['10.2 Risks'], '**Risks**:'],
	[['risks', 'risks', 0], ['10.2 Risks'], '| Lost | Low |'],
	[['risks', 'risks', 0, 'risk'], ['10.2 Risks', 'Risk'], ' Lost | Low |'],
	[['risks', 'risks', 0, 'impact'], ['10.2 Risks', 'Lost', 'Impact'], ' Low |'],
	[['limits'], ['Limits'], '## Limits'],
	[['limits', 'deep'], ['Limits', 'Deep'], '### Deep'],
	[['later'], ['Later'], '## Later'],
	[['nowhere'], [], '---'],
	[[], [], '---'],
])('%j of a document', (path, titles, line) => {
	expect(titlesAt(plan, path)).toEqual(titles);
	expect(text.slice(offsetAt(plan, path)).split('\n')[0]).toBe(line);
});

describe('with a template', () => {
	const head = '# Technical Plan: Login\n\n';
	const written = `${head}## Technical Decisions

### Decision 1: Where
**Options Considered**:
1. Redis - fast

## Unit and other tests

### Unit Tests

- count

## References

- a

## Risks and Mitigations

| Risk | Likelihood |
|---|---|
| Lost | Low |
`;
	const plan = readPlan(shipped, written);
	const decision = ['technicalDecisions', 0];

	test.each<readonly [path: Path, titles: readonly string[], line: string]>([
		[[...decision, 'title'], ['Technical Decisions', 'Decision 1: Where'], 'Where'],
		[['references'], ['References'], '- a'],
		[['references', 0], ['References'], 'a'],
		[['technicalRisks', 0, 'probability'], ['Risks and Mitigations', 'Lost', 'Likelihood'], ' Low |'],
		[
			[...decision, 'optionsConsidered', 0, 'option'],
			['Technical Decisions', 'Decision 1: Where', 'Options Considered'],
			'Redis - fast',
		],
		[
			[...decision, 'optionsConsidered', 0, 'prosCons'],
			['Technical Decisions', 'Decision 1: Where', 'Options Considered', 'Redis'],
			'fast',
		],
		[[...decision, 'rationale'], ['Technical Decisions', 'Decision 1: Where', 'Rationale'], '### Decision 1: Where'],
		[['rollbackPlan'], ['Rollback Plan'], head.trim()],
	])('%j is what the document calls it, and where the template has its place', (path, titles, line) => {
		expect(titlesAt(plan, path)).toEqual(titles);
		expect(written.slice(offsetAt(plan, path)).split('\n')[0]).toBe(line);
	});
});

test.each([
	['# Long words #\n', ['Long words']],
	['## C#\n\nx\n', ['C#']],
	['## Issue #12 # and more\n\nx\n', ['Issue #12 # and more']],
	['##  Wide  ##  \n\nx\n', ['Wide']],
	['Under\n---\n\nx\n', ['Under']],
	['##\tTab ##\t\n\nx\n', ['Tab']],
	[`## ${'word '.repeat(40)}\n\nx\n`, [`${'word '.repeat(40).slice(0, 119).trimEnd()}…`]],
])('a heading is called by its words: %j', (heading, titles) => {
	const plan = readPlan(own, `# A\n\n${heading}`);
	const section = plan.places.at(-1);
	expect(section?.type === 'section' && titlesAt(plan, section.path)).toEqual(titles);
});

test.each([
	['a b', 3, 'a b'],
	['a b c', 3, 'a…'],
	['abcd', 3, 'ab…'],
	[' a\n\tb ', 9, 'a b'],
	['', 3, ''],
	['👍🏽👍🏽', 4, '👍🏽👍🏽'],
	['👍👍👍', 2, '👍…'],
	['x'.repeat(30), 5, 'xxxx…'],
])('%j in at most %i characters is %j', (words, most, short) => {
	expect(shortened(words, most)).toBe(short);
});

test('what stands beside the one answer of a section is found in it', () => {
	const template = parseTemplate(
		'# {Name}\n\n## Why\n\n{why}\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| {a} | {b} |\n',
	);
	const text = '# A\n\n## Why\n\nb\n\n## Risks\n\nAll of them.\n\n|Risk|Impact|\n|-|-|\n|Lost|Low|\n';
	const plan = readPlan(template, text);
	const places = [['risksText'], ['risks', 0, 'impact']];
	expect(
		places.map(path => [titlesAt(plan, path).join(' › '), text.slice(offsetAt(plan, path)).split('\n')[0]]),
	).toEqual([
		['Risks', 'All of them.'],
		['Risks › Lost › Impact', 'Low|'],
	]);
});

test('a blank section is called once, and found by its heading', () => {
	const template = parseTemplate('# {Name}\n\n## Parts\n\n### Part 1: {Name}\n\n**Why**: {why}\n');
	const plan = readPlan(template, '# A\n\n## Parts\n\n[CLARIFY: which?]\n');
	expect([titlesAt(plan, ['parts']), offsetAt(plan, ['parts'])]).toEqual([['Parts'], '# A\n\n'.length]);
});
