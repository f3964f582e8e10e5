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
