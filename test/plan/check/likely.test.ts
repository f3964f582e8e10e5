/* Which section of a document could be what the template asks for under another name. */
import {expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';
import {likelySections} from '../../../source/plan/check/likely.ts';
import type {Path} from '../../../source/plan/place.ts';

const template = parseTemplate(
	`# {Name}

**Goal of it**: {goal}

## Cost of Transport Analysis

{costs}

## Implementation Phases

### Phase 1: {Title}
**Goal**: {goal}
**Files**:
- {file}

{words}

## Test Strategy

{t}

## Risk Analysis

| Risk | Impact |
|---|---|
| {r} | {i} |
`,
	{aliases: {implementationPhases: ['Milestones', 'Plan of Work']}},
);

const all: readonly Path[] = [
	['costOfTransportAnalysis'],
	['implementationPhases'],
	['testStrategy'],
	['riskAnalysis'],
];

/* The names by their paths, and where the words of each heading start. */
const likely = (text: string, missing: readonly Path[] = all) =>
	Object.fromEntries([...likelySections(readPlan(template, text), missing)].map(([key, {name}]) => [key, name]));

test.each([
	['nothing', '', {}],
	['no word in common', '## Notes\n\nx\n', {}],
	['a word', '## Testing and test data\n\nx\n', {testStrategy: 'Testing and test data'}],
	['a word in the plural', '## Transports\n\nx\n', {costOfTransportAnalysis: 'Transports'}],
	['a word in the singular', '## The phase\n\nx\n', {implementationPhases: 'The phase'}],
	['a word that two of them have', '## Analysis of all\n\nx\n', {}],
	['a word of an alias', '## Our milestone\n\nx\n', {implementationPhases: 'Our milestone'}],
	['a word of a longer alias', '## Our work\n\nx\n', {}],
	['words that only join', '## Of the and in\n\nx\n', {}],
	['what its items are', '## Delivery\n\n### Phase 1: a\n\nx\n\n### Phase 2: b\n', {implementationPhases: 'Delivery'}],
	['items of another name', '## Delivery\n\n### Step 1: a\n\nx\n\n### Step 2: b\n', {}],
	['two labels of its items', '## Delivery\n\n**Goal**: g\n**Files**: f\n', {implementationPhases: 'Delivery'}],
	['a label and a list', '## Delivery\n\n**Goal**: g\n\n**Files**:\n- f\n- g\n', {implementationPhases: 'Delivery'}],
	['one label of them', '## Delivery\n\n**Goal**: g\n**Goal**: h\n**Other**: f\n', {}],
	['two other labels', '## Delivery\n\n**A**: g\n**B**: f\n', {}],
	[
		'labels below',
		'## Delivery\n\n### A\n\n**Goal**: g\n\n### B\n\n**Files**: f\n',
		{implementationPhases: 'Delivery'},
	],
	[
		'labels in items',
		'## Delivery\n\n### Step 1: a\n**Goal**: g\n\n### Step 2: b\n**Files**: f\n',
		{implementationPhases: 'Delivery'},
	],
	['headings, which are no labels', '## Delivery\n\n### Goal\n\ng\n\n### Files\n\nf\n', {}],
	['what one of them is called already', '## Test Strategy\n\nx\n', {}],
	['front matter', '---\ntest: 1\nphase: 2\n---\nx\n', {}],
])('by %s', (_, text, expected) => {
	expect(likely(text)).toEqual(expected);
});

test('each section is one at most: of several the one with more words, and the first of those', () => {
	const two = '## Test notes\n\nx\n\n## Strategy of a test\n\ny\n\n## Strategy test\n\nz\n';
	expect(likely(two)).toEqual({testStrategy: 'Strategy of a test'});
	expect(likely('## Test phase test\n\nx\n')).toEqual({implementationPhases: 'Test phase test'});
	expect(likely('## Test phase\n\nx\n\n## Test\n\ny\n')).toEqual({
		implementationPhases: 'Test phase',
		testStrategy: 'Test',
	});
	expect(likely('## Test phase\n\nx\n', [['testStrategy']])).toEqual({testStrategy: 'Test phase'});
	expect(likely('## Test test phase\n\n### Phase 1: a\n\n### Phase 2: b\n\n## Phase implementation\n\nx\n')).toEqual({
		implementationPhases: 'Test test phase',
	});
});

test('where the words of its heading start', () => {
	const found = likelySections(readPlan(template, 'x\n\n##  2. Test notes\n'), all);
	expect([...found]).toEqual([['testStrategy', {name: '2. Test notes', from: 7}]]);
});

test('only a section that is missing can be another', () => {
	const text = '## Test notes\n\nx\n\n## Risk Analysis\n\n## Risk notes\n\ny\n';
	expect(likely(text, [['riskAnalysis'], ['goalOfIt'], ['name'], ['nowhere'], ['testNotes']])).toEqual({});
});
