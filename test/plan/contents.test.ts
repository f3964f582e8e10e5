import {describe, expect, test} from 'vitest';
import {fill, newPlan, parseTemplate, readPlan} from '../../source/index.ts';
import {contents, findNamed} from '../../source/plan/contents.ts';
import {fieldsIn, findPlace, isSectionHeading, pathText} from '../../source/plan/place.ts';
import {shipped} from './shipped.ts';

const document = `# Rate limits

**Goal**: no outage

## Goals / Non-Goals

**Goals:**

- Count once

## 2. Tasks

### Task 1: Count

**Files:**

- \`count.ts\`

### Task 2: Refuse

**Files:**

- \`refuse.ts\`

## Risks

| Risk | Impact |
| --- | --- |
| Redis is away | High |
`;

const own = readPlan(parseTemplate(''), document);

test('each part of a document has its path, kind, name and lines', () => {
	expect(
		contents(own).map(({path, kind, name, lines}) => [pathText(path), kind, name, lines?.first, lines?.last]),
	).toEqual([
		['title', 'text', 'Title', 1, 1],
		['goal', 'text', 'Goal', 3, 3],
		['goalsNonGoals', 'section', 'Goals / Non-Goals', 5, 9],
		['goalsNonGoals.goals', 'list', 'Goals', 7, 9],
		['goalsNonGoals.goals[0]', 'item', 'Count once', 9, 9],
		['tasks', 'group', '2. Tasks', 11, 23],
		['tasks[0]', 'item', 'Task 1: Count', 13, 17],
		['tasks[0].title', 'text', 'Task title', 13, 13],
		['tasks[0].files', 'list', 'Files', 15, 17],
		['tasks[0].files[0]', 'item', '`count.ts`', 17, 17],
		['tasks[1]', 'item', 'Task 2: Refuse', 19, 23],
		['tasks[1].title', 'text', 'Task title', 19, 19],
		['tasks[1].files', 'list', 'Files', 21, 23],
		['tasks[1].files[0]', 'item', '`refuse.ts`', 23, 23],
		['risks', 'table', 'Risks', 25, 29],
		['risks[0]', 'item', 'Redis is away', 29, 29],
		['risks[0].risk', 'text', 'Risk', 29, 29],
		['risks[0].impact', 'choice', 'Impact', 29, 29],
	]);
});

test('what a template asks for and the text does not have stands on no line', () => {
	const missing = contents(readPlan(shipped, '# Technical Plan: Login\n')).find(
		({path}) => path[0] === 'technicalRisks',
	);
	expect(missing).toMatchObject({kind: 'table', lines: undefined, isBlank: true, isOwn: false});
	const template = parseTemplate(
		'# {Name}\n\n## Goal\n\n[What]\n\n## List\n\n- {thing}\n\n## Steps\n\n### Step 1: {Title}\n\n**Why**: {why}\n\n## Part\n\n### Inner\n\n{inner}\n\n**Owner**: {who}\n\n## Code\n\n```\n{code}\n```\n',
	);
	expect(contents(readPlan(template, '# A\n')).map(({path, kind, name}) => [pathText(path), kind, name])).toEqual([
		['name', 'text', 'Name'],
		['goal', 'prose', 'Goal'],
		['list', 'list', 'List'],
		['steps', 'group', 'Steps'],
		['part', 'section', 'Part'],
		['code', 'code', 'Code'],
	]);
	const asked = contents(
		readPlan(template, '## Goal\n\n[CLARIFY: What]\n\n## Steps\n\n### Step 1:\n\n### Step 2: b\n'),
	);
	expect(asked.map(({path, name, lines, isBlank}) => [pathText(path), name, lines?.first, isBlank])).toEqual([
		['name', 'Name', undefined, true],
		['goal', 'Goal', 1, true],
		['list', 'List', undefined, true],
		['steps', 'Steps', 5, false],
		['steps[0]', 'Step 1', 7, true],
		['steps[0].title', 'Step title', 7, true],
		['steps[0].why', 'Why', undefined, true],
		['steps[1]', 'Step 2: b', 9, false],
		['steps[1].title', 'Step title', 9, false],
		['steps[1].why', 'Why', undefined, true],
		['part', 'Part', undefined, true],
		['code', 'Code', undefined, true],
	]);
});

test('an item is called by its first words', () => {
	const list = `${'long '.repeat(17)}`;
	const text = `## Tasks\n\n- [ ] Count\n  - [x] Twice\n- [x] Refuse\n  at once\n- [ ]\n\n## Part\n\n**L:**\n\n- **A**: b\n- c\n\n**M:**\n\n- ${list}\n-\n- d\n`;
	const items = contents(readPlan(parseTemplate(''), text)).filter(({kind}) => kind === 'item');
	expect(items.map(({path, name, lines}) => [pathText(path), name, lines?.first, lines?.last])).toEqual([
		['tasks[0]', 'Count', 3, 4],
		['tasks[0].items[0]', 'Twice', 4, 4],
		['tasks[1]', 'Refuse', 5, 6],
		['tasks[2]', 'item 3', 7, 7],
		['part.l[0]', 'A', 13, 13],
		['part.l[1]', 'c', 14, 14],
		['part.m[0]', `${'long '.repeat(15)}long…`, 18, 18],
		['part.m[1]', 'item 2', 19, 19],
		['part.m[2]', 'd', 20, 20],
	]);
});

test('a part has the words of its heading, numbers and all, and what is hidden has none', () => {
	const text = '---\nby: me\n---\n\n## 3. Data\n\n<!-- later -->\n\n**Size**: x\n\n**Why**: y\n';
	const parts = contents(readPlan(parseTemplate(''), text));
	expect(parts.map(({path, name, lines}) => [pathText(path), name, lines?.first, lines?.last])).toEqual([
		['frontMatter', 'Front matter', 1, 3],
		['frontMatter.by', 'by', 2, 2],
		['data', '3. Data', 5, 11],
		['data.size', 'Size', 9, 9],
		['data.why', 'Why', 11, 11],
	]);
});

test('an item has other names where it is counted, and nothing else has', () => {
	const named = contents(own).filter(({otherNames}) => otherNames.length > 0);
	expect(named.map(({path, otherNames}) => [pathText(path), ...otherNames])).toEqual([
		['tasks[0]', 'Task 1', 'Count'],
		['tasks[1]', 'Task 2', 'Refuse'],
	]);
});

test('it is said what is blank, and what no template asks for', () => {
	const plan = readPlan(shipped, '# Technical Plan: Login\n\n**Feature ID**: F-1\n\n## Colours\n\nBlue.\n');
	const entries = contents(plan).filter(({lines}) => lines);
	expect(entries.map(({path, isBlank, isOwn}) => [pathText(path), isBlank, isOwn])).toEqual([
		['featureName', false, false],
		['featureId', false, false],
		['colours', false, true],
	]);
});

test.each([
	['a document', own],
	['a new plan', newPlan(shipped)],
])('in %s every path is one that finds a part, and each field has one', (_, plan) => {
	const paths = contents(plan).map(({path}) => path);
	for (const path of paths) {
		expect(findPlace(plan.places, path), pathText(path)).toBeDefined();
		expect(findNamed(plan, pathText(path)), pathText(path)).toEqual({path});
	}
	expect(new Set(paths.map(pathText)).size).toBe(paths.length);
	const fields = [...fieldsIn(plan.places)].filter(field => !isSectionHeading(field));
	expect(paths.map(pathText)).toEqual(expect.arrayContaining(fields.map(({path}) => pathText(path))));
});

describe('words mean a part', () => {
	test.each([
		['tasks[1].files', 'tasks[1].files'],
		['Risks', 'risks'],
		['risks', 'risks'],
		['Tasks', 'tasks'],
		['2. Tasks', 'tasks'],
		['Task 2', 'tasks[1]'],
		['Refuse', 'tasks[1]'],
		['Task 2: Refuse', 'tasks[1]'],
		['Task 2 > Files', 'tasks[1].files'],
		['tasks > task 2 › files', 'tasks[1].files'],
		['Goals / Non-Goals', 'goalsNonGoals'],
		['Goals', 'goalsNonGoals.goals'],
		['goal', 'goal'],
		['Redis is away > impact', 'risks[0].impact'],
		['Task 2 > title', 'tasks[1].title'],
	])('%s', (words, path) => {
		const meant = findNamed(own, words);
		expect('path' in meant ? pathText(meant.path) : meant.message).toBe(path);
	});

	test.each([
		['Files', '`Files` can mean several parts of the plan: `tasks[0].files`, `tasks[1].files`.'],
		['tasks[2]', 'The plan has no `tasks[2]`; the nearest is `tasks[0]`.'],
		['Risk > Files', 'The plan has no `Risk > Files`; the nearest is `tasks[0].files`.'],
		['', 'The plan has no ``; the nearest is `goal`.'],
		['__proto__', 'The plan has no `__proto__`; the nearest is `risks[0].impact`.'],
	])('%s does not', (words, message) => {
		expect(findNamed(own, words)).toEqual({message});
	});
});

test('words mean a part whose heading has marks, too, and blank ones mean none', () => {
	const items = Array.from({length: 11}, (_, index) => `- ${index}\n`).join('');
	const plan = readPlan(parseTemplate(''), `## In > Out\n\nx\n\n## Scope & Limits\n\n**List**:\n\n${items}\ny\n`);
	expect(findNamed(plan, 'In > Out')).toEqual({path: ['inOut']});
	expect(findNamed(plan, 'Scope Limits > List ')).toEqual({path: ['scopeLimits', 'list']});
	expect(findNamed(plan, 'scopeLimits.list[10]')).toEqual({path: ['scopeLimits', 'list', 10]});
	expect(findNamed(plan, '.')).toHaveProperty('message');
});

describe('words between `>` mean what stands in another', () => {
	const labels = '**D:** e\n\n**F:** g\n\n';
	const nested = `# X\n\n## A\n\n### B\n\n#### C\n\n${labels}#### H\n\n${labels}## I\n\n${labels}`;
	const plan = readPlan(parseTemplate(''), nested);

	test.each([
		['C > D', 'a.b.c.d'],
		['A > C > D', 'a.b.c.d'],
		['A > B > H > F', 'a.b.h.f'],
		['I › D', 'i.d'],
		['A>B', 'a.b'],
		['A > D', '`A > D` can mean several parts of the plan: `a.b.c.d`, `a.b.h.d`.'],
		['D', '`D` can mean several parts of the plan: `a.b.c.d`, `a.b.h.d`, `i.d`.'],
		['B > A > D', 'The plan has no `B > A > D`; the nearest is `a`.'],
		['I > F > F', 'The plan has no `I > F > F`; the nearest is `i.f`.'],
	])('%s', (words, path) => {
		const meant = findNamed(plan, words);
		expect('path' in meant ? pathText(meant.path) : meant.message).toBe(path);
	});

	test('of more than three the first are told', () => {
		const four = readPlan(parseTemplate(''), `${nested}## J\n\n${labels}`);
		expect(findNamed(four, 'F')).toEqual({
			message: '`F` can mean several parts of the plan: `a.b.c.f`, `a.b.h.f`, `i.f`.',
		});
	});

	test('in a plan of nothing there is its text', () => {
		expect(findNamed(readPlan(parseTemplate(''), ''), 'A')).toEqual({
			message: 'The plan has no `A`; the nearest is `text`.',
		});
	});
});

test('answers may be given by the words of the document', () => {
	const filled = fill(own, {
		'Goals / Non-Goals': {Goals: ['Count twice']},
		Risks: [{Risk: 'Clock skew', impact: 'Low'}],
	});
	expect(filled.text).toBe(
		document.replace('Count once', 'Count twice').replace('| Redis is away | High |', '| Clock skew | Low |'),
	);
});

test.each([
	['files', 'tasks[0].files'],
	['goals', 'goalsNonGoals.goals'],
	['task', 'tasks'],
])('where there is no %s, %s is told', (key, path) => {
	expect(() => fill(own, {[key]: ['x']})).toThrow(
		`The plan has no place for \`${key}\`; the nearest name is \`${path}\`.`,
	);
});
