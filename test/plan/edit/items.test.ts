/* Items come, go and move as whole pieces of text, in the style of their siblings. */
import {describe, expect, test} from 'vitest';
import {
	answers,
	duplicateItem,
	insertItem,
	moveItem,
	type Path,
	type Plan,
	parseTemplate,
	readPlan,
	removeItem,
} from '../../../source/index.ts';
import {insertAlone, removeAlone, sortItems, withList} from '../../../source/plan/edit/items.ts';
import {type FieldPlace, findPlace} from '../../../source/plan/place.ts';

const template = parseTemplate(`# Plan: {Name}

## List

- {thing}

## Marked

**Tasks**:
- [ ] {task}

**Steps**:
1. {step}

## Table

| Risk | Impact |
|------|--------|
| {Risk} | {Low/High} |

## Questions

[CLARIFY: {question}]

## Phases

### Phase 1: {Title}
**Goal**: {goal}

---

### Phase 2: {Title}
**Goal**: {goal}

---

## Options

1. {Option A} - {Pros}
2. {Option B} - {Pros}
`);

type Case = readonly [title: string, before: string, index: number, after: string];

const toTop = (plan: Plan, path: Path) => moveItem(plan, path, 0);

/** What stands below the heading of one section before and after `edit` of the item at `index` there. */
function below(keys: Path, heading: string, edit: (plan: Plan, path: Path) => Plan, cases: readonly Case[]) {
	test.each(cases)('%s', (_, before, index, after) => {
		const plan = readPlan(template, `## ${heading}\n\n${before}`);
		expect(edit(plan, [...keys, index]).text).toBe(`## ${heading}\n\n${after}`);
	});
}

describe('a new list item stands', () => {
	below(['list'], 'List', insertItem, [
		['behind all', '- a\n- b\n', 2, '- a\n- b\n- {thing}\n'],
		['before all', '- a\n- b\n', 0, '- {thing}\n- a\n- b\n'],
		['between two', '- a\n  more\n- b\n', 1, '- a\n  more\n- {thing}\n- b\n'],
		['behind the last where there are fewer', '- a\n- b\n', 9, '- a\n- b\n- {thing}\n'],
		['with the mark of its siblings', '* a\n', 1, '* a\n* {thing}\n'],
		['as far in', '  - a\n', 1, '  - a\n  - {thing}\n'],
		['as far apart', '- a\n\n- b\n', 2, '- a\n\n- b\n\n- {thing}\n'],
		['behind text without a line break', '- a', 1, '- a\n- {thing}'],
		['behind one that says nothing', '-\n- b\n', 2, '-\n- b\n- {thing}\n'],
		['behind a mark alone', '-', 1, '-\n- {thing}'],
		['behind a mark of its own alone', '*', 1, '*\n* {thing}'],
		['behind a mark alone that is further in', '  -', 1, '  -\n  - {thing}'],
		['above a rule', '- a\n---\n', 1, '- a\n- {thing}\n---\n'],
		['above what follows', '- a\n\nMore.\n', 1, '- a\n- {thing}\n\nMore.\n'],
		['as far behind its mark', '-   a\n', 1, '-   a\n-   {thing}\n'],
		['behind a tab', '+\ta\n', 1, '+\ta\n+\t{thing}\n'],
		['behind what is below an item', '- a\n  - b\n', 1, '- a\n  - b\n- {thing}\n'],
		['as far apart as the first two', '- a\n\n\n- b\n- c\n', 2, '- a\n\n\n- b\n- {thing}\n\n\n- c\n'],
		['above what is no gap', '- a\n\n---\n\n- b\n', 2, '- a\n- {thing}\n\n---\n\n- b\n'],
	]);

	test('with carriage returns', () => {
		const plan = readPlan(template, '## List\r\n\r\n- a\r\n- b\r\n');
		expect(insertItem(plan, ['list', 2]).text).toBe('## List\r\n\r\n- a\r\n- b\r\n- {thing}\r\n');
	});

	test('where there is no list', () => {
		expect(insertItem(readPlan(template, '## List\n'), ['list', 0]).text).toBe('## List\n\n- {thing}\n');
		expect(insertItem(readPlan(template, ''), ['list', 0]).text).toBe('## List\n\n- {thing}\n');
	});
});

describe('the number of a new list item', () => {
	below(['list'], 'List', insertItem, [
		['counts on', '1. a\n2. b\n', 1, '1. a\n2. {thing}\n3. b\n'],
		['counts from where the list does', '0) a\n1) b\n', 2, '0) a\n1) b\n2) {thing}\n'],
		['is that of all', '1. a\n1. b\n', 2, '1. a\n1. b\n1. {thing}\n'],
		['comes behind the highest', '5. a\n1. b\n', 2, '5. a\n1. b\n6. {thing}\n'],
		['is as wide', '08. a\n09. b\n', 2, '08. a\n09. b\n10. {thing}\n'],
		['keeps its zeros', '01. a\n03. b\n', 2, '01. a\n03. b\n04. {thing}\n'],
	]);
});

describe('a list behind a label', () => {
	const marked = (tasks: string, rest = '**Steps**:\n1. b\n') => `## Marked\n\n**Tasks**:${tasks}\n${rest}`;

	test.each([
		['gets a task', ['tasks', 1], marked('\n- [x] a\n'), marked('\n- [x] a\n- [ ] {task}\n')],
		['gets its first item', ['tasks', 0], marked(''), marked('\n- [ ] {task}\n')],
		['comes with its first item', ['tasks', 0], '## Marked\n', '## Marked\n\n**Tasks**:\n- [ ] {task}\n'],
		['takes the place of text, which is kept', ['tasks', 1], marked(' a'), marked('\n- [ ] a\n- [ ] {task}\n')],
		[
			'counts in front of a text',
			['steps', 0],
			marked('', '**Steps**: b\n'),
			marked('', '**Steps**:\n1. {step}\n2. b\n'),
		],
	] as const)('%s', (_, path, before, after) => {
		expect(insertItem(readPlan(template, before), ['marked', ...path]).text).toBe(after);
	});

	test.each([
		['no box where none has one', '- a\n- b\n', '- a\n- b\n- {task}\n'],
		['a box where one has one', '- a\n- [x] b\n', '- a\n- [x] b\n- [ ] {task}\n'],
		['the next name', '- [x] T009 a\n', '- [x] T009 a\n- [ ] T010\n'],
	])('gets a task with %s', (_, before, after) => {
		expect(insertItem(readPlan(template, marked(`\n${before}`)), ['marked', 'tasks', 9]).text).toBe(
			marked(`\n${after}`),
		);
	});

	test('stays a label when its only item goes', () => {
		expect(removeItem(readPlan(template, marked('\n- [ ] a\n')), ['marked', 'tasks', 0]).text).toBe(marked('\n'));
	});
});

describe('a blank line comes in above', () => {
	const steps = (lines: string) => `## Marked\n\n**Steps**:\n${lines}`;
	const tasks = (lines: string) => `## Marked\n\n**Tasks**:\n${lines}`;

	test.each([
		['a list that counts from 5', steps('1. a\n5. b\n'), ['steps', 0], removeItem, steps('\n5. b\n')],
		['a list that starts with nothing', tasks('- a\n-\n- c\n'), ['tasks', 0], removeItem, tasks('\n-\n- c\n')],
		['one to which nothing moves', tasks('- a\n-\n'), ['tasks', 1], toTop, tasks('\n-\n- a\n')],
		['one to which a number moves', steps('1. a\n7. b\n'), ['steps', 1], toTop, steps('\n7. b\n1. a\n')],
	] as const)('%s', (_, before, path, edit, after) => {
		expect(edit(readPlan(template, before), ['marked', ...path]).text).toBe(after);
	});
});

describe('of two lists without a label', () => {
	const lists = parseTemplate('## Notes\n\n- {Pro}\n\n1. {Con}\n');
	const plan = readPlan(lists, '## Notes\n\n- a\n\n1. b\n');

	test('the first keeps its last item, which says nothing', () => {
		const removed = removeItem(plan, ['notes', 'pro', 0]);
		expect(removed.text).toBe('## Notes\n\n- {Pro}\n\n1. b\n');
		expect(answers(removed)).toEqual({notes: {con: ['b']}});
	});

	test('the first loses one of several', () => {
		const several = readPlan(lists, '## Notes\n\n- a\n- c\n\n1. b\n');
		expect(removeItem(several, ['notes', 'pro', 0]).text).toBe('## Notes\n\n- c\n\n1. b\n');
	});

	test('the second goes', () => {
		expect(removeItem(plan, ['notes', 'con', 0]).text).toBe('## Notes\n\n- a\n');
	});
});

describe('a copy stands behind what it is of', () => {
	below(['list'], 'List', duplicateItem, [
		['in a list', '- a\n  more\n- b\n', 0, '- a\n  more\n- a\n  more\n- b\n'],
		['in a counted list', '1. a\n2. b\n', 1, '1. a\n2. b\n3. b\n'],
	]);
	below(['table'], 'Table', duplicateItem, [
		[
			'in a table',
			'| Risk | Impact |\n|---|---|\n| a | Low |\n',
			0,
			'| Risk | Impact |\n|---|---|\n| a | Low |\n| a | Low |\n',
		],
	]);
	below(['phases'], 'Phases', duplicateItem, [
		[
			'in a group',
			'### Phase 1: a\n**Goal**: g\n\n---\n\nEnd.\n',
			0,
			'### Phase 1: a\n**Goal**: g\n\n---\n\nEnd.\n\n### Phase 2: a\n**Goal**: g\n\n---\n\nEnd.\n',
		],
	]);
});

describe('an item that goes takes along', () => {
	below(['list'], 'List', removeItem, [
		['its line, the first', '- a\n- b\n- c\n', 0, '- b\n- c\n'],
		['its line, one of several', '- a\n- b\n- c\n', 1, '- a\n- c\n'],
		['its line, the last', '- a\n- b\n- c\n', 2, '- a\n- b\n'],
		['all its lines', '- a\n  more\n\n  still\n- b\n', 0, '- b\n'],
		['the blank lines behind it', '- a\n\n- b\n\n\n- c\n', 1, '- a\n\n- c\n'],
		['the blank lines before the last', '- a\n\n- b\n', 1, '- a\n'],
		['its line, above a rule', '- a\n-\n---\n', 1, '- a\n---\n'],
		['a fence that it ends', '- a\n\n  ```\n  x\n- b\n', 0, '- b\n'],
		['its line, the only one', '- a\n\nMore.\n', 0, 'More.\n'],
		['its number', '1. a\n2. b\n3. c\n', 0, '1. b\n2. c\n'],
		['no number where none counts', '1. a\n4. b\n9. c\n', 1, '1. a\n9. c\n'],
	]);
	below(['table'], 'Table', removeItem, [
		['a row', '| Risk |\n|---|\n| a |\n| b |\n', 0, '| Risk |\n|---|\n| b |\n'],
		['the only row', '| Risk |\n|---|\n| a |\n', 0, '| Risk |\n|---|\n'],
	]);
	below(['questions'], 'Questions', removeItem, [['a question', '[CLARIFY: a]\n[CLARIFY: b]\n', 0, '[CLARIFY: b]\n']]);
});

test('the only item of a list between others stays, and says nothing', () => {
	for (const rest of ['x\n\n- b\n', '---\n\n- b\n'])
		expect(removeItem(readPlan(template, `## List\n\n- a\n\n${rest}`), ['list', 0]).text).toBe(
			`## List\n\n- {thing}\n\n${rest}`,
		);
});

describe('items in another order', () => {
	const sorted = (order: readonly number[]) => (plan: Plan, path: Path) => sortItems(plan, path.slice(0, -1), order);
	below(['list'], 'List', sorted([2, 0, 1]), [
		['stand so', '- a\n- b\n  more\n- c\n', 0, '- c\n- a\n- b\n  more\n'],
		['count on', '1. a\n2. b\n3. c\n', 0, '1. c\n2. a\n3. b\n'],
		['leave what is between', '- a\n\n- b\n- c\n', 0, '- c\n\n- a\n- b\n'],
	]);
	below(['list'], 'List', sorted([1, 0]), [
		['take along numbers that do not count', '1. a\n5. b\n', 0, '5. b\n1. a\n'],
	]);

	test('are another plan only where it is another', () => {
		const plan = readPlan(template, '## List\n\n- a\n- b\n');
		expect(sortItems(plan, ['list'], [0, 1])).toBe(plan);
		expect(moveItem(plan, ['list', 1], 5)).toBe(plan);
		expect(moveItem(plan, ['list', 0], -5)).toBe(plan);
		expect(() => sortItems(readPlan(template, '## List\n'), ['list'], [0])).toThrow(
			new RangeError('No item at `list[0]`.'),
		);
	});
});

describe('who names a phase', () => {
	const phases = (...items: readonly string[]) => `## Phases\n\n${items.join('\n')}`;
	const [a, b] = ['### Phase 1: a\n', '### Phase 2: b\n**Goal**: as Phase 1\n'];
	const blank = '### Phase 1: {Title}\n**Goal**: {goal}\n';
	const first: Path = ['phases', 0];

	test.each([
		[
			'names it still when one comes',
			insertItem,
			[blank, '### Phase 2: a\n', '### Phase 3: b\n**Goal**: as Phase 2\n'],
		],
		['may be left as it is then', insertAlone, [blank, '### Phase 2: a\n', '### Phase 3: b\n**Goal**: as Phase 1\n']],
		['says so when it goes', removeItem, ['### Phase 1: b\n**Goal**: as Phase 1 (removed)\n']],
		['may be left as it is then, too', removeAlone, ['### Phase 1: b\n**Goal**: as Phase 1\n']],
		['names the first of two copies', duplicateItem, [a, '### Phase 2: a\n', '### Phase 3: b\n**Goal**: as Phase 1\n']],
		[
			'names it still when it moves',
			(plan: Plan) => moveItem(plan, first, 1),
			['### Phase 1: b\n**Goal**: as Phase 2\n', '### Phase 2: a\n'],
		],
		[
			'names it still when all are sorted',
			(plan: Plan) => sortItems(plan, ['phases'], [1, 0]),
			['### Phase 1: b\n**Goal**: as Phase 2\n', '### Phase 2: a\n'],
		],
	] as const)('%s', (_, edit, after) => {
		expect(edit(readPlan(template, phases(a, b)), first).text).toBe(phases(...after));
	});
});

describe('text in the place of a list', () => {
	const marked = (lines: string) => `## Marked\n\n${lines}`;

	test.each([
		['makes way for the first item', '**Tasks**: a\n', 0, '**Tasks**:\n- [ ] {task}\n- [ ] a\n'],
		['is the first of two', '**Tasks**: a\n', 1, '**Tasks**:\n- [ ] a\n- [ ] {task}\n'],
		['keeps its label', '**Tasks:** a\n', 1, '**Tasks:**\n- [ ] a\n- [ ] {task}\n'],
		['keeps its lines', '**Tasks**: a\nb\n', 1, '**Tasks**:\n- [ ] a\n  b\n- [ ] {task}\n'],
		['comes from below its label', '**Tasks**:\nx\n', 1, '**Tasks**:\n- [ ] x\n- [ ] {task}\n'],
		['is none', '**Tasks**:\n\n## Z\n', 0, '**Tasks**:\n- [ ] {task}\n\n## Z\n'],
	])('%s', (_, before, index, after) => {
		for (const eol of ['\n', '\r\n']) {
			const plan = readPlan(template, marked(before).replaceAll('\n', eol));
			expect(insertItem(plan, ['marked', 'tasks', index]).text).toBe(marked(after).replaceAll('\n', eol));
		}
	});

	test('goes as an item does', () => {
		const plan = readPlan(template, marked('**Tasks**: a\n'));
		expect(removeItem(plan, ['marked', 'tasks', 0]).text).toBe(marked('**Tasks**:\n'));
		expect(() => removeItem(plan, ['marked', 'tasks', 1])).toThrow(new RangeError('No item at `marked.tasks[1]`.'));
		expect(() => removeItem(plan, ['nowhere', 0])).toThrow(new RangeError('No item at `nowhere[0]`.'));
		expect(() => moveItem(plan, ['list', 0], 1)).toThrow(new RangeError('No item at `list[0]`.'));
	});

	test('is needed to make one', () => {
		const phase = readPlan(template, '## Phases\n\n### Phase 1: a\n**Goal**: g\n');
		expect(() => withList(phase, findPlace(phase.places, ['phases', 0, 'goal']) as FieldPlace)).toThrow(
			new RangeError('No list at `phases[0].goal`.'),
		);
		const plan = readPlan(template, '# Plan: A\n');
		expect(() => withList(plan, findPlace(plan.places, ['name']) as FieldPlace)).toThrow(
			new RangeError('No list at `name`.'),
		);
	});
});

describe('an item that goes leaves the document’s own', () => {
	const none = parseTemplate('');

	test.each([
		['## Step 1: a\n\nx\n\n## Step 2: b\n\ny\n', ['steps', 0], '## Step 1: b\n\ny\n'],
		['## A\n\n### Step 1: a\n\nx\n\n### Step 2: b\n\ny\n', ['a', 0], '## A\n\n### Step 1: b\n\ny\n'],
		['- [ ] a\n\n## B\n\nc\n', ['checklist', 0], '## B\n\nc\n'],
		['## A\n\n- [ ] a\n', ['a', 0], '## A\n'],
	])('of %j at %j', (before, path, after) => {
		expect(removeItem(readPlan(none, `# T\n\n${before}`), path).text).toBe(`# T\n\n${after}`);
	});
});

describe('an item that moves leaves what stands between', () => {
	const move = (to: number) => (plan: Plan, path: Path) => moveItem(plan, path, to);
	below(['list'], 'List', move(2), [
		['down', '- a\n- b\n- c\n', 0, '- b\n- c\n- a\n'],
		['past the end', '- a\n- b\n', 0, '- b\n- a\n'],
		['of blank lines', '- a\n\n- b\n- c\n', 0, '- b\n\n- c\n- a\n'],
		['nowhere', '- a\n- b\n- c\n', 2, '- a\n- b\n- c\n'],
	]);
	below(['list'], 'List', move(-1), [
		['up', '- a\n- b\n  more\n', 1, '- b\n  more\n- a\n'],
		['to another number', '1. a\n2. b\n3. c', 2, '1. c\n2. a\n3. b'],
		['with its number where none counts', '1. a\n5. b\n', 1, '5. b\n1. a\n'],
	]);
});

describe('a new row', () => {
	below(['table'], 'Table', insertItem, [
		[
			'stands behind the last',
			'| Risk | Impact |\n|---|---|\n| a | b |\n',
			1,
			'| Risk | Impact |\n|---|---|\n| a | b |\n| {Risk} | {Low/High} |\n',
		],
		[
			'stands in a table of none',
			'| Risk | Impact |\n|---|---|\n',
			0,
			'| Risk | Impact |\n|---|---|\n| {Risk} | {Low/High} |\n',
		],
		[
			'ends a text without a line break',
			'| Impact | Risk |\n|:--|--:|\n| a | b |',
			1,
			'| Impact | Risk |\n|:--|--:|\n| a | b |\n| {Low/High} | {Risk} |',
		],
		[
			'has outer bars',
			'Risk | Impact\n---|---\na | b\n',
			1,
			'Risk | Impact\n---|---\na | b\n| {Risk} | {Low/High} |\n',
		],
		[
			'has the columns that are there',
			'| Impact | Own |\n|---|---|\n| a | b |\n',
			0,
			'| Impact | Own |\n|---|---|\n| {Low/High} |  |\n| a | b |\n',
		],
	]);

	test('brings its table', () => {
		const {text} = insertItem(readPlan(template, ''), ['table', 0]);
		expect(text).toBe('## Table\n\n| Risk | Impact |\n|------|--------|\n| {Risk} | {Low/High} |\n');
	});
});

describe('a new question', () => {
	below(['questions'], 'Questions', insertItem, [
		['stands on a line', '[CLARIFY: a]\n', 1, '[CLARIFY: a]\n[CLARIFY: {question}]\n'],
		['stands in a list', '- [CLARIFY: a]\n', 1, '- [CLARIFY: a]\n- [CLARIFY: {question}]\n'],
		['is as plain as the others', '- a?\n- b?\n', 1, '- a?\n- {question}\n- b?\n'],
		['counts on', '1. a?\n2. b?\n', 2, '1. a?\n2. b?\n3. {question}\n'],
		['counts on behind parentheses', '1) a?\n', 1, '1) a?\n2) {question}\n'],
		['stands before others', '* a?\n', 0, '* {question}\n* a?\n'],
	]);
});

describe('a new group item', () => {
	const after = (heading: string) => {
		const plan = readPlan(template, `# P\n\n## Phases\n\n${heading}\n**Goal**: g\n`);
		return insertItem(plan, ['phases', 1]).text.split('g\n\n')[1]?.split('\n')[0];
	};

	test.each([
		['### Phase 1: a', '### Phase 2: {Title}'],
		['### Phase 1 — a', '### Phase 2 — {Title}'],
		['### Step 1. a', '### Step 2. {Title}'],
		['#### 1. a', '#### 2. {Title}'],
		['### Alpha', '### {Title}'],
		['### Phase 1', '### Phase 2: {Title}'],
		['### 6.1', '### 6.2 {Title}'],
		['### Phase 1:', '### Phase 2: {Title}'],
		['### Phase 1 —', '### Phase 2 — {Title}'],
		['### 1.', '### 2. {Title}'],
		['### Phase 1:a', '### Phase 2:{Title}'],
		['###### Phase 1: a', '###### Phase 2: {Title}'],
		['### Phase 1: a ###', '### Phase 2: {Title}'],
		['### Phase 09: a', '### Phase 10: {Title}'],
	])('behind %j is %j', (heading, next) => {
		expect(after(heading)).toBe(next);
	});

	test('has as many marks as an underlined one says', () => {
		const inserted = (text: string) => insertItem(readPlan(template, text), ['phases', 1]).text;
		expect(inserted('# P\n\n# Phases\n\nPhase 1: a\n---\n')).toMatch(/^## Phase 2: \{Title\}$/m);
	});

	const rule = '### Phase 1: a\n**Goal**: g\n\n---\n\n### Phase 2: b\n**Goal**: h\n\n---\n';
	const blank = '**Goal**: {goal}\n';

	below(['phases'], 'Phases', insertItem, [
		[
			'has a rule behind it as others do',
			rule,
			1,
			`### Phase 1: a\n**Goal**: g\n\n---\n\n### Phase 2: {Title}\n${blank}\n---\n\n### Phase 3: b\n**Goal**: h\n\n---\n`,
		],
		[
			'has a rule before it where the only other has one',
			'### Phase 1: a\n**Goal**: g\n\n---\n',
			1,
			`### Phase 1: a\n**Goal**: g\n\n---\n\n### Phase 2: {Title}\n${blank}\n---\n`,
		],
		[
			'has a rule before it where the only other has asterisks',
			'### Phase 1: a\n**Goal**: g\n\n***\n',
			1,
			`### Phase 1: a\n**Goal**: g\n\n***\n\n### Phase 2: {Title}\n${blank}\n***\n`,
		],
		...['___', '******'].map(
			(mark): Case => [
				`has one of its own sort before it: ${mark}`,
				`### Phase 1: a\n**Goal**: g\n\n${mark}\n`,
				1,
				`### Phase 1: a\n**Goal**: g\n\n${mark}\n\n### Phase 2: {Title}\n${blank}\n${mark}\n`,
			],
		),
		[
			'has a rule before it where one ends the text',
			'### Phase 1: a\n**Goal**: g\n\n---',
			1,
			`### Phase 1: a\n**Goal**: g\n\n---\n\n### Phase 2: {Title}\n${blank}\n---`,
		],
		[
			'has none where others have none',
			'### Phase 1: a\n**Goal**: g\n\n### Phase 2: b\n',
			2,
			`### Phase 1: a\n**Goal**: g\n\n### Phase 2: b\n\n### Phase 3: {Title}\n${blank}`,
		],
	]);
	below(['phases'], 'Phases', removeItem, [
		['goes with the rule behind it', rule, 0, '### Phase 1: b\n**Goal**: h\n\n---\n'],
		['goes with asterisks', rule.replaceAll('---', '***'), 0, '### Phase 1: b\n**Goal**: h\n\n***\n'],
		['goes with underscores', rule.replaceAll('---', '_____'), 1, '### Phase 1: a\n**Goal**: g\n\n_____\n'],
		['goes with its own words', '### Phase 1: a\n\nOurs.\n\n### Phase 2: b\n', 0, '### Phase 1: b\n'],
		['goes with the rule before it', rule, 1, '### Phase 1: a\n**Goal**: g\n\n---\n'],
	]);
	below(['phases'], 'Phases', toTop, [
		['moves without rules', rule, 1, '### Phase 1: b\n**Goal**: h\n\n---\n\n### Phase 2: a\n**Goal**: g\n\n---\n'],
	]);
});

test('an option comes with its parts', () => {
	const plan = readPlan(template, '## Options\n\n1. Redis - fast\n2. Disk - slow\n');
	expect(insertItem(plan, ['options', 1]).text).toContain('fast\n2. {Option A} - {Pros}\n3. Disk');
});

describe('where there is no item', () => {
	const plan = readPlan(template, '# Plan: A\n\n## List\n\n- a\n');
	test.each([
		['`list` does not end with an index.', () => insertItem(plan, ['list'])],
		['`list[-1]` does not end with an index.', () => insertItem(plan, ['list', -1])],
		['`list[1.5]` does not end with an index.', () => removeItem(plan, ['list', 1.5])],
		['No item at `list[1]`.', () => removeItem(plan, ['list', 1])],
		['No item at `list[3]`.', () => duplicateItem(plan, ['list', 3])],
		['No item at `table[0]`.', () => moveItem(plan, ['table', 0], 0)],
		['No list at `name`.', () => insertItem(plan, ['name', 0])],
		['No list, table or group at `other`.', () => insertItem(plan, ['other', 0])],
	])('%s', (message, edit) => {
		expect(edit).toThrow(new RangeError(message));
	});
});

describe('a new item beside one in words of its own', () => {
	const own = parseTemplate(
		'# {Name}\n\n## Decisions\n\n### Decision 1: {Title}\n\n**Choice**: {What}\n\n**Reason**: {Why}\n',
		{
			aliases: {Choice: ['选择']},
		},
	);
	const first = '### Decision 1: A\n\n**选择**：x\n';
	const second = '### Decision 2: B\n\n**Choice**: y\n\n**Reason**: z\n';
	const inserted = (text: string, index: number) =>
		insertItem(readPlan(own, `# P\n\n## Decisions\n\n${text}`), ['decisions', index]).text;

	test('is called as that one is', () => {
		expect(inserted(first, 1)).toContain('### Decision 2: \n\n**选择**：\n');
	});

	test('is as the template has it beside one in its words', () => {
		expect(inserted(`${first}\n${second}`, 2)).toContain(
			'### Decision 3: {Title}\n\n**Choice**: {What}\n\n**Reason**: {Why}\n',
		);
		expect(inserted(`${first}\n${second}`, 1)).toContain('### Decision 2: \n\n**选择**：\n\n### Decision 3: B\n');
	});
});

test('a rule behind the only item is its own where the template has none between items', () => {
	const plain = parseTemplate('# {Name}\n\n## Phases\n\n### Phase 1: {Title}\n\n{goal}\n');
	const text = '# P\n\n## Phases\n\n### Phase 1: a\n\n---\n\nEnd.\n';
	expect(insertItem(readPlan(plain, text), ['phases', 1]).text).toBe(`${text}\n### Phase 2: {Title}\n\n{goal}\n`);
});

test('a new item lacks what none of its siblings has', () => {
	const full = parseTemplate('# {Name}\n\n## Options\n\n### {Option}\n\n{An example}\n\n* {Argument}\n');
	const option = (name: string) => `### ${name}\n\n* so\n`;
	const inserted = insertItem(readPlan(full, `# P\n\n## Options\n\n${option('A')}\n${option('B')}`), ['options', 2]);
	expect(inserted.text).toMatch(/\n### \n\n\* \{Argument\}\n?$/);
	const alone = insertItem(readPlan(full, `# P\n\n## Options\n\n${option('A')}`), ['options', 1]);
	expect(alone.text).toContain('{An example}');
});

test('a new item comes without the comment that helps with what follows it', () => {
	const helped = parseTemplate(
		'# {Name}\n\n## Options\n\n### {Option}\n\n{Why}\n\n<!-- Links. -->\n## More\n\n{What}\n',
	);
	const inserted = insertItem(readPlan(helped, '# P\n\n## Options\n\n### A\n\nso\n'), ['options', 1]);
	expect(inserted.text).toBe('# P\n\n## Options\n\n### A\n\nso\n\n### {Option}\n\n{Why}\n');
});

describe('of a document’s own items, what is left when one went may be', () => {
	test.each([
		['boxes still', '- [ ] a\n- [ ] b\n\n## B\n\nx\n', ['checklist', 0], '- [ ] a\n', ['checklist', 'b']],
		['text above the sections', '- **N**: a\n- b\n\n## B\n\nx\n', ['list', 0], '- **N**: a\n', ['text', 'b']],
		['the text of a section', '## B\n\n- **N**: a\n- b\n', ['b', 0], '- **N**: a\n', ['b']],
		['text that was there', '- [ ] a\n\nx\n\n## B\n\ny\n', ['checklist', 0], '- [ ] a\n\n', ['text', 'b']],
		[
			'a section',
			'## Step: a\n\nx\n\n## Step: b\n\ny\n\n## C\n\nz\n',
			['steps', 1],
			'## Step: b\n\ny\n\n',
			['stepA', 'c'],
		],
		['a group of one', '## Step 1: a\n\nx\n\n## Step 2: b\n\ny\n', ['steps', 1], '\n## Step 2: b\n\ny\n', ['steps']],
	])('%s', (_, text, path, gone, keys) => {
		const left = removeItem(readPlan(parseTemplate(''), `# T\n\n${text}`), path);
		expect(left.text).toBe(`# T\n\n${text.replace(gone, '')}`);
		expect(Object.keys(answers(left))).toEqual(['title', ...keys]);
	});
});

describe('in front matter', () => {
	const matter = parseTemplate('---\ntags: [{tag}]\nowners:\n  - {who}\n---\n# {N}\n');
	const head = (lines: string) => `---\n${lines}\n---\n# N\n`;

	test.each([
		['tags: [a, b]', 'tags', 0, 'tags: [b]'],
		['tags: [a, b]', 'tags', 1, 'tags: [a]'],
		['tags: [a]', 'tags', 0, 'tags: []'],
		['owners:\n  - a\n  - b', 'owners', 0, 'owners:\n  - b'],
		['owners:\n  - a\n  - b', 'owners', 1, 'owners:\n  - a'],
		['owners:\n  - a', 'owners', 0, 'owners: []'],
	])('an item goes from %j', (lines, key, index, after) => {
		expect(removeItem(readPlan(matter, head(lines)), ['frontMatter', key, index]).text).toBe(head(after));
	});

	test.each([
		['tags: [a]', 'tags', 1, 'tags: [a, ""]'],
		['tags: [a]', 'tags', 0, 'tags: ["", a]'],
		['tags: []', 'tags', 0, 'tags: [""]'],
		['owners:\n  - a', 'owners', 1, 'owners:\n  - a\n  -'],
		['owners:\n  - a', 'owners', 0, 'owners:\n  -\n  - a'],
		['owners:', 'owners', 0, 'owners:\n  -'],
	])('an item comes to %j', (lines, key, index, after) => {
		expect(insertItem(readPlan(matter, head(lines)), ['frontMatter', key, index]).text).toBe(head(after));
	});
});

test('an item whose words count is counted on from the highest of those before it', () => {
	const scenario = (count: string, what: string) => `- **Scenario ${count}:** ${what}\n  - **Handling:** [How]\n`;
	const added = (own: string, ...items: readonly string[]) => {
		const counted = parseTemplate(`## Errors\n\n${scenario(own, '[What]')}`);
		const text = `## Errors\n\n${items.join('')}`;
		return insertItem(readPlan(counted, text), ['errors', items.length]).text.slice(text.length);
	};
	expect(added('1', scenario('9', 'a 12'), '- 20 others\n', scenario('3', 'c'))).toBe('- **Scenario 10:** [What]\n');
	expect(added('01', scenario('01', 'a'))).toBe('- **Scenario 02:** [What]\n');
});
