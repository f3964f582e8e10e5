/* A new item of a document's own group has what the others have, though it says nothing yet. */
import {expect, test} from 'vitest';
import {type Answers, answers, fill, insertItem, parseTemplate, readPlan} from '../../../source/index.ts';
import {fieldsIn, pathText} from '../../../source/plan/place.ts';

const read = (text: string) => readPlan(parseTemplate(''), text);

const steps = `# A

## Step 1: One

Some words.

**Goal**: b

- [ ] c

## Step 2: Two

Other words.

**Goal**: d

- [x] e
`;

test('words come first, and a label with a value on its line keeps it beside boxes', () => {
	const added = insertItem(read(steps), ['steps', 2]);
	expect(
		[...fieldsIn(added.places)].map(({path}) => pathText(path)).filter(path => path.startsWith('steps[2]')),
	).toEqual(['steps[2].title', 'steps[2].goal', 'steps[2].checklist[0].done', 'steps[2].checklist[0].text']);
	const step = {title: 'Three', text: 'New words.', goal: 'f', checklist: [{done: false, text: 'g'}]};
	const said = fill(read(steps), {steps: [...(answers(read(steps)) as {steps: Answers[]}).steps, step]});
	expect(said.text).toBe(`${steps}\n## Step 3: Three\n\nNew words.\n\n**Goal**: f\n\n- [ ] g\n`);
});

test('a label whose items are the value in the others keeps them', () => {
	const listed = steps.replaceAll(/Goal\*\*: \w/g, 'Goal**:');
	const added = insertItem(read(listed), ['steps', 2]);
	expect([...fieldsIn(added.places)].map(({path}) => pathText(path))).toContain('steps[2].goal[0].text');
});

test('where no other has words first, none are asked for', () => {
	const bare = steps.replace('Some words.\n\n', '').replace('Other words.\n\n', '');
	expect(() => fill(read(bare), {steps: [{text: 'a'}]})).toThrow('The plan has no place for `steps[0].text`');
});

test('of lists that follow each other, and of fences, a new one has the first', () => {
	const doc =
		'# A\n\n## Task 1: B\n\n**Files**:\n- c\n\n- [ ] d\n\n```\ne\n```\n\nRun:\n\n```\nf\n```\n\n- [x] g\n- [ ] h\n';
	expect(insertItem(read(doc), ['tasks', 1]).text).toBe(`${doc}\n## Task 2: \n\n**Files**:\n- …\n\n- [ ]\n`);
	const fences = '# A\n\n## Task 1: B\n\nc\n\n```js\nd\n```\n\ne\n\n```js\nf\n```\n';
	expect(insertItem(read(fences), ['tasks', 1]).text).toBe(`${fences}\n## Task 2: \n\n\`\`\`js\n\`\`\`\n`);
});

test('one that is filled in is like the one that has most of what it says', () => {
	const mixed = '# A\n\n## Step 1: B\n\n```js\nc\n```\n\n## Step 2: D\n\ne\n\n**Goal**: f\n';
	const step = {title: 'G', code: 'h'};
	const {steps: said} = answers(read(mixed)) as {steps: Answers[]};
	expect(fill(read(mixed), {steps: [...said, step]}).text).toBe(`${mixed}\n## Step 3: G\n\n\`\`\`js\nh\n\`\`\`\n`);
	const worded = {title: 'G', text: 'h', goal: 'i'};
	expect(fill(read(mixed), {steps: [worded, ...said]}).text).toBe(
		mixed.replace('## Step 1: B', '## Step 1: G\n\nh\n\n**Goal**: i\n\n## Step 2: B').replace('Step 2: D', 'Step 3: D'),
	);
	expect(() => fill(read(mixed), {steps: [...said, {title: 'G', cost: 'h'}]})).toThrow('no place for `steps[2].cost`');
});

test('beside items with and without a box one without a tick has none', () => {
	const mixed = '# A\n\n## B\n\n- [ ] a\n- b\n';
	const {b} = answers(read(mixed)) as {b: Answers[]};
	expect(fill(read(mixed), {b: [...b, {text: 'c'}, {done: false, text: 'd'}]}).text).toBe(`${mixed}- c\n- [ ] d\n`);
	const boxes = '# A\n\n## B\n\n- [ ] a\n';
	expect(fill(read(boxes), {b: [{text: 'a'}, {text: 'c'}]}).text).toBe(`${boxes}- [ ] c\n`);
});

test.each([
	['lists with labels are each its own', '**A**:\n- b\n\n**C**:\n- d\n', '**A**:\n- …\n\n**C**:\n- …\n'],
	[
		'boxes, a fence behind them and a table are no steps',
		'- [ ] b\n\n```\nc\n```\n\n| D |\n|---|\n| e |\n',
		'- [ ]\n\n```\n```\n\n| D |\n|---|\n|  |\n',
	],
	['a second table is a repetition', '| D |\n|---|\n| e |\n\n- [ ] b\n\n| D |\n|---|\n| f |\n', '| D |\n|---|\n|  |\n'],
	['headings below it come along', '- [ ] b\n\n- c\n\n#### D\n\ne\n', '- [ ]\n\n#### D\n'],
])('of a new item: %s', (_, body, expected) => {
	const text = `# A\n\n### Part 1: B\n\n${body}`;
	expect(insertItem(read(text), ['parts', 1]).text.replace(text, '')).toBe(`\n### Part 2: \n\n${expected}`);
});

const goal = (value: string) => read(steps.replace('**Goal**: d\n\n- [x] e', `**Goal**:\n\n${value}`));
const goalOf = (value: string) => (answers(goal(value)) as {steps: Answers[]}).steps[1]?.goal;

test('what says something below a label is its value, whatever the others have', () => {
	expect(goalOf('- [x] e')).toEqual([{done: true, text: 'e'}]);
	expect(goalOf('- [ ]\n- [x] e')).toEqual([{done: false}, {done: true, text: 'e'}]);
	expect(goalOf('- [ ]\n- [ ]')).toBeUndefined();
	expect(goalOf('Words.')).toBe('Words.');
});

test('items that begin with a list or a fence begin with no words', () => {
	const lists = steps.replace('Some words.', '- a').replace('Other words.', '```\na\n```');
	const added = insertItem(read(lists), ['steps', 2]);
	expect([...fieldsIn(added.places)].map(({path}) => pathText(path))).not.toContain('steps[2].text');
	expect(() => fill(added, {steps: [{}, {}, {text: 'a'}]})).toThrow('no place for `steps[2].text`');
});
