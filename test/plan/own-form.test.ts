/* The document's own form: what no template claims, read with its text as values. */
import {describe, expect, test} from 'vitest';
import {
	type Answers,
	answers,
	fill,
	finish,
	insertItem,
	parseTemplate,
	problems,
	readPlan,
	removeItem,
	setField,
} from '../../source/index.ts';
import {renamedPath} from '../../source/plan/edit/set-field.ts';
import {findPlace, type SequencePlace} from '../../source/plan/place.ts';
import {riskMatrix} from '../../source/plan/risk-matrix.ts';
import {shipped} from './shipped.ts';

const none = parseTemplate('');
const read = (text: string) => readPlan(none, text);

const plan = `# Login throttling

> For reviewers: read the tasks first.

**Goal:** Fewer guesses.
**Branch**: \`012\` | **Date**: 2026-01-02

## Overview

Why it is.

- one
- two

## 2. Where it runs (draft)

Some words.

| File | Change |
|---|---|
| a.ts | new |

### Storage

\`\`\`sql
create table t;
\`\`\`

## Tasks

### Task 1: Count

**Files:**
- Create: \`a.ts\`

Text before the code.

\`\`\`ts
count();
\`\`\`

### Task 2: Lock

**Files:**
- Modify: \`b.ts\`
- Modify: \`c.ts\`
`;

describe('without a template', () => {
	test('every part of a document is an answer under its own name', () => {
		expect(answers(read(plan))).toEqual({
			title: 'Login throttling',
			text: '> For reviewers: read the tasks first.',
			goal: 'Fewer guesses.',
			branch: '`012`',
			date: '2026-01-02',
			overview: 'Why it is.\n\n- one\n- two',
			whereItRunsDraft: {
				text: 'Some words.',
				table: [{file: 'a.ts', change: 'new'}],
				storage: 'create table t;',
			},
			tasks: [
				{title: 'Count', files: ['Create: `a.ts`'], text: 'Text before the code.', code: 'count();'},
				{title: 'Lock', files: ['Modify: `b.ts`', 'Modify: `c.ts`']},
			],
		});
	});

	test('nothing is asked for, and what was exported changes nothing', () => {
		const open = read(plan);
		expect(problems(open)).toEqual([]);
		expect(finish(open)).toBe(plan);
		expect(fill(open, answers(open)).text).toBe(plan);
	});

	test.each<[what: string, text: string, said: Answers]>([
		[
			'names count items, with or without a separator',
			'## ADR-007: A\n\na\n\n## ADR-008 - B\n\nb\n',
			{
				adrs: [
					{title: 'A', text: 'a'},
					{title: 'B', text: 'b'},
				],
			},
		],
		[
			'labels without bold marks count below the title, where all lines are some',
			'# A\n\nStatus: done\n\nDate: now\n\n## B\n\nStatus: done\n',
			{title: 'A', status: 'done', text: 'Date: now', b: 'Status: done'},
		],
		[
			'several of them may have any name',
			'# A\n\nStage: 2\nKind of: b\nReads:\n\n## B\n\nb\n',
			{title: 'A', stage: '2', kindOf: 'b', b: 'b'},
		],
		['one of another name is text', '# A\n\nStage: 2\n', {title: 'A', text: 'Stage: 2'}],
		['lines beside them are text', '# A\n\nStatus: done\nand so on\n', {title: 'A', text: 'Status: done\nand so on'}],
		['a sentence is text', '# A\n\nState: 1\nwe say: 2\n', {title: 'A', text: 'State: 1\nwe say: 2'}],
		[
			'one item is enough where its section is called by it, or all there is has a number and labels',
			'# A\n\n## Options\n\n### Option: B\n\nb\n\n## Acceptance Criteria\n\n### AC1: C\n\nc\n\n## Changes\n\n### 1. D\n\n**E**: e\n',
			{
				title: 'A',
				options: [{title: 'B', text: 'b'}],
				acceptanceCriteria: [{title: 'C', text: 'c'}],
				changes: [{title: 'D', e: 'e'}],
			},
		],
		[
			'else one is a section',
			'# A\n\n## Choices\n\n### Option: B\n\nb\n\n## Checks\n\n### AC1: C\n\nc\n\n## Changes\n\n### 1. D\n\nd\n',
			{title: 'A', choices: {optionB: 'b'}, checks: {ac1C: 'c'}, changes: {d: 'd'}},
		],
		[
			'code below a label is none of it where others have words there',
			'## Step 1: A\n\n**Do**: a\n\n```\nb\n```\n\n## Step 2: C\n\n**Do**:\n\n```\nd\n```\n',
			{
				steps: [
					{title: 'A', do: 'a', code: 'b'},
					{title: 'C', code: 'd'},
				],
			},
		],
		[
			'one without a number among those that have some is one of them',
			'## Phase 1: A\n\na\n\n## Phase: B\n\nb\n\n## Phase:\n\nc\n',
			{
				phases: [{title: 'A', text: 'a'}, {title: 'B', text: 'b'}, {text: 'c'}],
			},
		],
		[
			'steps that are bold words above what they are',
			'## Task 1: A\n\n**Step 1: Write it**\n\n```\na\n```\n\n**Step 2: Run it**\n\nRun: x\n',
			{tasks: [{title: 'A', step1WriteIt: 'a', step2RunIt: 'Run: x'}]},
		],
		[
			'headings with a common word are one group',
			'## Option: A\n\na\n\n## Option: B\n\nb\n',
			{
				options: [
					{title: 'A', text: 'a'},
					{title: 'B', text: 'b'},
				],
			},
		],
		[
			'so is what others elsewhere have in common with it',
			'## A\n\n### Job: a\n\nb\n\n### Job: c\n\nd\n\n## B\n\n### Job: e\n\nf\n',
			{
				a: [
					{title: 'a', text: 'b'},
					{title: 'c', text: 'd'},
				],
				b: [{title: 'e', text: 'f'}],
			},
		],
		['one heading with a colon is none', '## Note: this\n\na\n', {noteThis: 'a'}],
		[
			'groups stand among sections',
			'## Phase 1: A\n\na\n\n## Risks\n\nb\n\n## Phase 2: C\n\nc\n',
			{
				phases: [
					{title: 'A', text: 'a'},
					{title: 'C', text: 'c'},
				],
				risks: 'b',
			},
		],
		['all bullets are labels', '## A\n\n- **Owner**: me\n- **When:** soon\n', {a: {owner: 'me', when: 'soon'}}],
		[
			'names that count are of records, where there are labels below',
			'## A\n\n1. **Case 1:** a\n   - **How:** b\n\n2. **Case 2:** c\n',
			{
				a: [
					{name: 'Case 1', text: 'a', how: 'b'},
					{name: 'Case 2', text: 'c'},
				],
			},
		],
		['and labels else', '## A\n\n- **Case 1:** a\n- **Case 2:** c\n', {a: {case1: 'a', case2: 'c'}}],
		[
			'some bullets have names',
			'## A\n\n- **ajv** - checks\n- **Reason:** fast\n  - b\n- else\n',
			{a: [{text: '**ajv** - checks'}, {name: 'Reason', text: 'fast\n- b'}, {text: 'else'}]},
		],
		[
			'a list is no text where its items hold code, boxes or labels',
			'## A\n\n1. do\n   ```sh\n   go\n   ```\n   then\n2. look\n   - [ ] at it\n3. say\n   **Why:** so\n',
			{
				a: [
					{text: 'do', code: 'go', text2: 'then'},
					{text: 'look', items: [{done: false, text: 'at it'}]},
					{text: 'say', why: 'so'},
				],
			},
		],
		[
			'boxes have names, and hold what any document may have',
			'## A\n\n- [ ] **Do:** it\n  ```\n  go\n  ```\n- [x] **See**:\n  - a\n- [ ] c\n  - **Why:** d\n  - [ ] e\n',
			{
				a: [
					{done: false, name: 'Do', text: 'it', code: 'go'},
					{done: true, name: 'See', text: '- a'},
					{
						done: false,
						text: 'c',
						items: [
							{name: 'Why', text: 'd'},
							{done: false, text: 'e'},
						],
					},
				],
			},
		],
		[
			'a short line with a colon names the boxes, table or fence below it',
			'## Step 1\n\nDo it.\nDone when:\n- [ ] a\n\nCosts:\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nThis runs:\n\n```\nx\n```\n\nFiles:\n- b\n\n## Step 2\n\nRun:\n\n```\ny\n```\n',
			{
				steps: [
					{
						text: 'Do it.',
						doneWhen: [{done: false, text: 'a'}],
						costs: [{a: '1', b: '2'}],
						text2: 'This runs:',
						code: 'x',
						text3: 'Files:\n- b',
					},
					{run: 'y'},
				],
			},
		],
		[
			'a box stands anywhere in a list',
			'## A\n\n- a\n- b\n- [ ] c\n  - d\n  - [x] e\n  - f\n',
			{
				a: [
					{text: 'a'},
					{text: 'b'},
					{done: false, text: 'c', items: [{text: 'd'}, {done: true, text: 'e'}, {text: 'f'}]},
				],
			},
		],
		[
			'labels begin lines of an item',
			'## Log\n\n- **Decision:** Keep\n  it.\n  **Reason:** Order.\n\n- **Decision:** Drop.\n  **Reason:** Slow.\n  - a\n',
			{
				log: [
					{decision: 'Keep\nit.', reason: 'Order.'},
					{decision: 'Drop.', reason: 'Slow.\n- a'},
				],
			},
		],
		[
			'labels begin later paragraphs of an item',
			'## Log\n\n- **Decision:**\n\n  Keep.\n\n  It.\n  **Reason:** Order.\n\n  **By:** me\n',
			{log: [{decision: 'Keep.\n\nIt.', reason: 'Order.', by: 'me'}]},
		],
		[
			'labels in bold italics, and with a remark in wide brackets',
			'***Key:*** a\n\n**目标**（见上）：b\n',
			{key: 'a', 目标: 'b'},
		],
		[
			'tags of a plan’s own divide it, and name what is between them',
			'<objective>\nDo it.\n\nOutput: a\n</objective>\n\n<task type="auto">\n<files>a.ts</files>\n<verify>\n- [ ] runs\n</verify>\n</task>\n\n<br>\nb <i>\n</i>\n',
			{
				objective: 'Do it.\n\nOutput: a',
				files: 'a.ts',
				verify: [{done: false, text: 'runs'}],
				text: '<br>\nb <i>\n</i>',
			},
		],
		[
			'what stands between two tags on a line has the name of the tag',
			'<task type="auto">\n  <name>Count</name>\n  <files>a.ts</files>\nmore\n<done></done>\n</task>\n',
			{name: 'Count', files: 'a.ts', task: 'more'},
		],
		[
			'an end tag below an item ends the list',
			'<task>\n  <action>\n- a\n  - b\n  </action>\n  <done>\n  c\n  </done>\n</task>\n',
			{action: '- a\n  - b', done: '  c'},
		],
		[
			'a tag that nothing ends is text, and one that ends below a heading hides none',
			'# T\n\n<context>\n## A\n\na\n</context>\n<todo>\nb\n',
			{title: 'T', a: {text: 'a', text2: '<todo>\nb'}},
		],
		[
			'a line of a quote that is a label is one, and a note is none',
			'# T\n\n> Status: draft\n\n> Note: read it\n\n> For me: wait\n',
			{title: 'T', status: 'draft', text: '> Note: read it\n\n> For me: wait'},
		],
		[
			'lines of a quote are labels if all are',
			'# T\n\n> Spec: Login\n> **Created:** 2026-01-02\n> Status:\n\n> Note: this is\n> for reviewers.\n\n> Tip: read it\n',
			{title: 'T', spec: 'Login', created: '2026-01-02', text: '> Note: this is\n> for reviewers.\n\n> Tip: read it'},
		],
		[
			'a list below a label is its own',
			'**Files:**\n- **New**: a\n- **Old**: b\n',
			{
				files: [
					{name: 'New', text: 'a'},
					{name: 'Old', text: 'b'},
				],
			},
		],
		[
			'a list that goes on with boxes is two',
			'**Files:**\n- a\n\n- [ ] b\n- [x] c\n',
			{
				files: ['a'],
				checklist: [
					{done: false, text: 'b'},
					{done: true, text: 'c'},
				],
			},
		],
		['a name that is taken is counted', '## A\n\na\n\n## A\n\nb\n', {a: 'a', a2: 'b'}],
		['several main headings are sections', '# A\n\na\n\n# B\n\nb\n', {a: 'a', b: 'b'}],
		['a mark for programs is no text', '## A\n\n<!-- AC:BEGIN -->\na\n\n<!-- AC:END -->\n', {a: 'a'}],
		['a heading alone says nothing yet', '## A\n\n## B\n\nb\n', {b: 'b'}],
		['levels may be skipped', '# T\n\n#### Deep\n\na\n', {title: 'T', deep: 'a'}],
	])('%s', (_, text, said) => {
		expect(answers(read(text))).toEqual(said);
		expect(fill(read(text), said).text).toBe(text);
	});

	test.each<[text: string, said: Answers]>([
		['**Context**\n\nWhy.\n\nMore.\n\n**Decision**\n\nThis.', {context: 'Why.\n\nMore.', decision: 'This.'}],
		['**Files**\n- a\n- b', {files: ['a', 'b']}],
		['__Success Criteria__\n\n- [ ] a', {successCriteria: [{text: 'a', done: false}]}],
		['words\n\n**Context**\n\nWhy.', {text: 'words', context: 'Why.'}],
	])('bold words that are a paragraph of their own name what follows: %j', (text, said) => {
		const plan = read(`# T\n\n## A\n\n${text}\n`);
		expect(answers(plan)).toEqual({title: 'T', a: said});
		expect(fill(plan, answers(plan)).text).toBe(plan.text);
	});

	test.each([
		'**It has to be quick.**',
		'**a note**',
		'words\n**Context**\nmore',
		'**Context** of it',
		'- **Context**\n\n  more',
	])('bold words that are text name nothing: %j', text =>
		expect(answers(read(`# T\n\n## A\n\n${text}\n`))).toEqual({title: 'T', a: text}),
	);

	test('an edit changes its own lines', () => {
		const edited = fill(read(plan), {
			whereItRunsDraft: {table: [{file: 'a.ts', change: 'gone'}]},
			overview: 'Because.',
		});
		expect(edited.text).toBe(
			plan.replace('| a.ts | new |', '| a.ts | gone |').replace('Why it is.\n\n- one\n- two', 'Because.'),
		);
	});

	test('what would be a field of its own is spelled as text', () => {
		const said = 'Look:\n\n| a |\n|---|';
		const edited = setField(read(plan), ['overview'], said);
		expect(answers(read(edited.text)).overview).toBe(said);
	});

	test('a section is named by its heading', () => {
		const path = ['overview', 'title'];
		const renamed = setField(read(plan), path, 'Why');
		expect(renamed.text).toBe(plan.replace('## Overview', '## Why'));
		expect(renamedPath(read(plan), renamed, path)).toEqual(['why', 'title']);
	});

	test('an empty section takes text', () => {
		const empty = '# T\n\n## A\n\n## B\n\nb\n';
		expect(setField(read(empty), ['a'], 'new').text).toBe('# T\n\n## A\n\nnew\n\n## B\n\nb\n');
		expect(setField(read(plan), ['overview'], '').text).toContain('## Overview\n\n## 2. Where');
	});

	test('text among other fields can go', () => {
		const gone = setField(read(plan), ['tasks', 0, 'text'], '');
		expect(gone.text).toBe(plan.replace('Text before the code.\n\n', ''));
	});
});

describe('a new item', () => {
	test('is its sibling without what it says', () => {
		const added = insertItem(read(plan), ['tasks', 2]);
		expect(added.text).toBe(`${plan}\n### Task 3: \n\n**Files:**\n- …\n`.replace(/\n\n\n/, '\n\n'));
		expect(answers(added)).toEqual(answers(read(plan)));
	});

	test('can be one of a group that has no number', () => {
		const jobs = '## A\n\n### Job: a\n\nb\n\n## B\n\n### Job: c\n\nd\n';
		const added = insertItem(read(jobs), ['b', 1]);
		expect(added.text).toBe(`${jobs}\n### Job:\n`);
		expect(setField(added, ['b', 1, 'title'], 'e').text).toBe(`${jobs}\n### Job: e\n`);
	});

	test.each(['', '## Rest\n\nr\n'])(
		'of a group of two without numbers can go, and the other is a section: %j',
		rest => {
			const item = (title: string) => `### Decision: ${title}\n\n${title} it is.\n\n`;
			const plan = read(`# T\n\n## Decisions\n\n${item('A')}${item('B')}${rest}`);
			const without = (index: number) => removeItem(plan, ['decisions', index]).text;
			expect(without(0).trimEnd()).toBe(`# T\n\n## Decisions\n\n${item('B')}${rest}`.trimEnd());
			expect(without(1).trimEnd()).toBe(`# T\n\n## Decisions\n\n${item('A')}${rest}`.trimEnd());
		},
	);

	test('takes the answers that its sibling has', () => {
		const said = answers(read(plan)) as {tasks: Answers[]};
		const filled = fill(read(plan), {tasks: [...said.tasks, {title: 'Tell', files: ['d.ts', 'e.ts']}]});
		expect(filled.text.slice(plan.length)).toBe('\n### Task 3: Tell\n\n**Files:**\n- d.ts\n- e.ts\n');
	});

	test('has no answer that none of its siblings has', () => {
		const said = answers(read(plan)) as {tasks: Answers[]};
		expect(() => fill(read(plan), {tasks: [...said.tasks, {title: 'Tell', owner: 'me'}]})).toThrow(
			'The plan has no place for `tasks[2].owner`',
		);
		expect(() => fill(read(plan), {overveiw: 'x'})).toThrow('the nearest name is `overview`');
	});
});

describe('with a template', () => {
	const document = `# Technical Plan: Login

**Reviewer**: Ann

## Technical Risks

These we know.

| Risk | Owner | Probability | Impact | Mitigation |
|---|---|---|---|---|
| Clock | me | Low | High | wait |

### Contingency

Stop it.

## Sign-off

At night.
`;

	test('what is listed below a counted question are its options, and no questions', () => {
		const text = '# P\n\n## Open Questions\n\n**Q1: Which store?**\n\n- Redis\n- A file\n';
		expect(answers(readPlan(shipped, text))).toEqual({
			featureName: 'P',
			openQuestionsText: '**Q1: Which store?**\n\n- Redis\n- A file',
		});
		expect(answers(readPlan(shipped, text.replace('**Q1: Which store?**', 'They are:')))).toMatchObject({
			openQuestions: ['Redis', 'A file'],
		});
	});

	test('what it does not know stands among its answers', () => {
		expect(answers(readPlan(shipped, document))).toEqual({
			featureName: 'Login',
			reviewer: 'Ann',
			technicalRisks: [{risk: 'Clock', owner: 'me', probability: 'Low', impact: 'High', mitigation: 'wait'}],
			technicalRisksText: 'These we know.',
			technicalRisksContingency: 'Stop it.',
			signOff: 'At night.',
		});
	});

	test('all of it can be written by its path', () => {
		const open = readPlan(shipped, document);
		const edited = fill(open, {
			reviewer: 'Bob',
			technicalRisksText: 'Those.',
			technicalRisksContingency: 'Go on.',
			signOff: 'At noon.',
		});
		expect(edited.text).toBe(
			document
				.replace('Ann', 'Bob')
				.replace('These we know.', 'Those.')
				.replace('Stop it.', 'Go on.')
				.replace('At night.', 'At noon.'),
		);
		expect(fill(open, answers(open)).text).toBe(document);
	});

	test('an item that an answer does not speak of in full keeps what is the document’s own', () => {
		const said = [{risk: 'Disk', probability: 'Low', impact: 'Low', mitigation: 'look'}];
		expect(fill(readPlan(shipped, document), {technicalRisks: said}).text).toContain(
			'| Disk | me | Low | Low | look |',
		);
	});
});

describe('a section that a template leaves open', () => {
	const markdown = '# {Title}\n\n## Design\n\n{What it is}\n\n## Plan\n\n{How}\n';
	const open = parseTemplate(markdown, {open: true});

	test('is text while a document has nothing else there', () => {
		const document = '# A\n\n## Design\n\na\n\n- b\n\n## Plan\n\n{How}\n';
		expect(answers(readPlan(open, document))).toEqual({title: 'A', design: 'a\n\n- b'});
	});

	test('is what the document makes of it', () => {
		const document = '# A\n\n## Design\n\na\n\n```\nb\n```\n\n### Deep\n\nc\n\n## Plan\n\n### Step 1: d\n\ne\n';
		const said = {title: 'A', design: {text: 'a', code: 'b', deep: 'c'}, plan: [{title: 'd', text: 'e'}]};
		expect(answers(readPlan(open, document))).toEqual(said);
		expect(fill(readPlan(open, document), {design: {text: 'new'}}).text).toBe(document.replace('\na\n', '\nnew\n'));
		expect(answers(readPlan(parseTemplate(markdown), document)).design).toBe('a\n\n```\nb\n```\n\n### Deep\n\nc');
	});
});

test('a new item of a template’s group has what the document gives its items', () => {
	const markdown = '# {T}\n\n## Decisions\n\n### Decision 1: {Title}\n**Context**: {why}\n**Decision**: {what}\n';
	const own = '# A\n\n## Decisions\n\n### ADR-007: B\n\n**Status:** done\n\n**Context:** c\n\n- [x] told\n';
	const added = insertItem(readPlan(parseTemplate(markdown), own), ['decisions', 1]);
	expect(added.text).toBe(`${own}\n### ADR-008: \n\n**Status:**\n\n**Context:**\n\n- [ ]\n`);
});

test('a sidecar may say which columns span a matrix', () => {
	const markdown =
		'# {T}\n\n## Dangers\n\n| What | Chance | Damage |\n|---|---|---|\n| {what} | {chance} | {damage} |\n';
	const template = parseTemplate(markdown, {matrix: {dangers: {across: 'chance', up: 'damage'}}});
	const text = '# A\n\n## Dangers\n\n| What | Chance | Damage |\n|---|---|---|\n| Fire | Low | High |\n';
	const place = findPlace(readPlan(template, text).places, ['dangers']) as SequencePlace;
	expect(riskMatrix(place)?.points).toEqual([{x: 0, y: 2}]);
	expect(riskMatrix(findPlace(read(text).places, ['dangers']) as SequencePlace)).toBeUndefined();
});

test.each(['', '\n', '  \n\n'])('a document without anything has a text to write: %j', text => {
	const plan = readPlan(parseTemplate(''), text);
	expect(setField(plan, ['text'], 'Words').text.trim()).toBe('Words');
});

describe('an item whose title is in brackets', () => {
	const weeks = readPlan(none, '### Week 1 (March)\n\na\n\n### Week 2 (April)\n\nb\n');

	test('is counted', () => {
		const said = [
			{title: '(March)', text: 'a'},
			{title: '(April)', text: 'b'},
		];
		expect(answers(weeks)).toEqual({weeks: said});
		const head = insertItem(weeks, ['weeks', 1])
			.text.split('\n')
			.filter(line => line.startsWith('#'));
		expect(head).toEqual(['### Week 1 (March)', '### Week 2', '### Week 3 (April)']);
	});

	test.each([
		['(May)', '### Week 1 (May)'],
		['Set up', '### Week 1: Set up'],
		['', '### Week 1'],
	])('is called %j', (title, heading) => {
		expect(setField(weeks, ['weeks', 0, 'title'], title).text.split('\n')[0]).toBe(heading);
	});
});

describe('headings that are numbers and a title', () => {
	const items = '### 6.1 Store\n\n**Purpose**: a\n\n### 6.2 Cache\n\n**Purpose**: b\n\n**Owner**: c\n';
	const parts = [
		{title: 'Store', purpose: 'a'},
		{title: 'Cache', purpose: 'b', owner: 'c'},
	];

	test.each<[text: string, said: Answers]>([
		[`## Parts\n\n${items}`, {parts}],
		[`## Parts\n\n${items}\n### Rest\n\nd\n`, {parts: {items: parts, rest: 'd'}}],
		[
			'## Parts\n\n### 1. Store\n\n#### Why\n\na\n\n### 2. Cache\n\n#### Why\n\nb\n',
			{
				parts: [
					{title: 'Store', why: 'a'},
					{title: 'Cache', why: 'b'},
				],
			},
		],
		['## Parts\n\n### 6.1 Store\n\na\n\n### 6.2 Cache\n\nb\n', {parts: {store: 'a', cache: 'b'}}],
		[
			'## Parts\n\n### 6.1 Store\n\n**A**: a\n\n### 6.2 Cache\n\n**B**: b\n',
			{parts: {store: {a: 'a'}, cache: {b: 'b'}}},
		],
		['## Parts\n\n### 6.1 Store\n\n**Purpose**: a\n', {parts: [{title: 'Store', purpose: 'a'}]}],
	])('are items where the same stands below them: %j', (text, said) => {
		const plan = readPlan(none, text);
		expect(answers(plan)).toEqual(said);
		expect(fill(plan, answers(plan)).text).toBe(text);
	});

	test('go on counting, and stay as they are when one goes', () => {
		const plan = readPlan(none, `## Parts\n\n${items}`);
		expect(fill(plan, {parts: [...parts, {title: 'Queue', purpose: 'd'}]}).text).toBe(
			`## Parts\n\n${items}\n### 6.3 Queue\n\n**Purpose**: d\n\n**Owner**:\n`,
		);
		expect(removeItem(plan, ['parts', 0]).text).toBe('## Parts\n\n### 6.2 Cache\n\n**Purpose**: b\n\n**Owner**: c\n');
	});
});

test.each([
	['', 'So.\n'],
	['<!-- a -->\n', 'So.\n\n<!-- a -->\n'],
	['---\n---\n', 'So.\n\n---\n---\n'],
	['---\na: 1\n---\n\n<!-- a -->\n', '---\na: 1\n---\n\nSo.\n\n<!-- a -->\n'],
])('where %j is all there is something to write', (text, expected) => {
	const written = setField(read(text), ['text'], 'So.');
	expect(written.text).toBe(expected);
	expect(answers(written)).toMatchObject({text: 'So.'});
});
