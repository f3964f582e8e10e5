/* What an agent made of a plan, as a reviewer is told. */
import {expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';
import {pathText} from '../../../source/plan/place.ts';
import {changesBetween} from '../../../source/plan/review/changes.ts';
import {samplePlan} from '../sample-plan.ts';
import {shipped} from '../shipped.ts';

const own = parseTemplate('');
const read = (text: string) => readPlan(own, text);

const base = `---
status: draft
---
# Login

**Owner**: Ada

## 1. Summary

We count attempts.

- per person
- per address

## 2. Phases

### Phase 1: Storage

**Depends on**: nothing

- [ ] T001 Make the table
- [ ] T002 Fill the table

### Phase 2: Interface

**Depends on**: Phase 1

- [ ] T003 Show the count

## 3. Risks

| Risk | Impact |
|---|---|
| Counts are lost | Low |
| Counting is slow | High |
`;

const edit = (...replacements: ReadonlyArray<readonly [string, string]>): string =>
	replacements.reduce((text, [words, others]) => {
		expect(text).toContain(words);
		return text.replace(words, others);
	}, base);

const told = (before: string, after: string) =>
	changesBetween(read(before), read(after)).map(({type, path, titles, line}) =>
		[line, type, pathText(path), titles.join(' › ')].join(' | '),
	);

const phase = '### Phase 1: Tools\n\n**Depends on**: nothing at all\n\n- [ ] T000 Get the tools\n\n';
const inserted = edit(
	['### Phase 1', `${phase}### Phase 2`],
	['### Phase 2: Interface', '### Phase 3: Interface'],
	['**Depends on**: Phase 1', '**Depends on**: Phase 2'],
);

test.each<readonly [string, string, readonly string[]]>([
	['nothing', base, []],
	['only blanks and the layout of a table', edit(['\n\n## 3', '\n\n\n## 3'], ['| Risk |', '| Risk             |']), []],
	['a paragraph that was wrapped', edit(['We count attempts.', 'We\ncount\nattempts.']), []],
	['a new paragraph', edit(['We count attempts.', 'We count\n\nattempts.']), ['10 | changed | summary | 1. Summary']],
	['a key of the front matter', edit(['draft', 'final']), ['2 | changed | frontMatter.status | Front matter › status']],
	['a label', edit(['Ada', 'Bob']), ['6 | changed | owner | Owner']],
	['a line of a text', edit(['per address', 'per network']), ['13 | changed | summary | 1. Summary']],
	[
		'a box',
		edit(['[ ] T002', '[x] T002']),
		['22 | changed | phases[0].checklist[1].done | 2. Phases › Phase 1: Storage › T002 Fill the table'],
	],
	['a cell', edit(['Low', 'Mid']), ['34 | changed | risks[0].impact | 3. Risks › Counts are lost › Impact']],
	['a row', edit(['| Counting is slow | High |\n', '']), ['34 | removed | risks[0] | 3. Risks']],
	['a new first item of all that count', inserted, ['17 | added | phases[0] | 2. Phases › Phase 1: Tools']],
	[
		'a section and the numbers of those behind it',
		edit(['## 1.', '## 1. Scope\n\nThe login only.\n\n## 2.'], ['2. Phases', '3. Phases'], ['3. Risks', '4. Risks']),
		['8 | added | scope | 1. Scope'],
	],
	['the heading of a section', edit(['Summary', 'What we do']), ['8 | changed | whatWeDo.title | 1. What we do']],
	[
		'the title of an item',
		edit(['Phase 2: Interface', 'Phase 2: Screen']),
		['24 | changed | phases[1].title | 2. Phases › Phase 2: Screen'],
	],
	[
		'a task that went to another phase',
		edit(
			['- [ ] T002 Fill the table\n', ''],
			['T003 Show the count', 'T003 Show the count\n- [ ] T002 Fill the table'],
		),
		['28 | moved | phases[1].checklist[1] | 2. Phases › Phase 2: Interface'],
	],
	[
		'a name for good that is another one',
		edit(['T003', 'T013']),
		['28 | changed | phases[1].checklist[0].text | 2. Phases › Phase 2: Interface'],
	],
	[
		'a column',
		edit(['| Risk | Impact |\n|---|---|', '| Risk | Impact | Owner |\n|---|---|---|'], ['Low |', 'Low | Ada |']),
		['32 | changed | risks | 3. Risks'],
	],
	['a label with another name', edit(['**Owner**', '**Held by**']), ['6 | changed | heldBy | Held by']],
	[
		'an item that became a section',
		edit(['### Phase 2: Interface', '## Screen']),
		['22 | removed | phases[0] | 2. Phases › Phase 2: Interface', '24 | added | screen | Screen'],
	],
])('%s', (_, after, changes) => {
	expect(told(base, after)).toEqual(changes);
});

test('a section that the template knows and that got another name is its heading alone', () => {
	const plan = readPlan(shipped, samplePlan);
	const renamed = readPlan(shipped, samplePlan.replace('## Technical Decisions', '## What we settled'));
	expect(changesBetween(plan, renamed).map(({type, before, after}) => [type, before, after])).toEqual([
		['changed', 'Technical Decisions', 'What we settled'],
	]);
	expect(changesBetween(renamed, plan).map(({type, before, after}) => [type, before, after])).toEqual([
		['changed', 'What we settled', 'Technical Decisions'],
	]);
});

const tasks = `# Tasks

## Phase 1

- [ ] T001 Make the table
- [ ] T002 Fill the table
- [ ] T003 [P] Show the count (after T001, T002)
- [ ] T004 [US1] Lock after five guesses
- [ ] T005 [US1] Tell them (after T004)

## Needs

| Task | Needs | Why |
|---|---|---|
| T002 | T001 | nothing is filled before it is made |
| T004 | T002, T003 | a lock is a count |
`;

const countOn = (text: string) =>
	text.replace(/T(\d+)/g, (_, digits) => `T${String(Number(digits) + 1).padStart(3, '0')}`);

const ids = (before: string, after: string) =>
	changesBetween(read(before), read(after)).map(({type, line, before: was, after: is}) => [line, type, was, is]);

test('ids that count on are one change beside those that say more', () => {
	const after = countOn(tasks).replace('- [ ] T002', '- [ ] T001 Get the tools\n- [ ] T002').replace('five', 'ten');
	expect(ids(tasks, after)).toEqual([
		[5, 'added', '', '- [ ] T001 Get the tools'],
		[6, 'counted-on', 'T001–T005', 'T002–T006'],
		[9, 'changed', 'T004 [US1] Lock after five guesses', 'T005 [US1] Lock after ten guesses'],
	]);
});

test('a reference that goes elsewhere is told', () => {
	const after = countOn(tasks).replace('| T003, T004 |', '| T002, T004 |');
	expect(ids(tasks, after)).toEqual([
		[5, 'counted-on', 'T001–T005', 'T002–T006'],
		[16, 'changed', 'T002, T003', 'T002, T004'],
	]);
});

test.each([
	[
		'two that changed places',
		tasks.replace('T001 M', 'T009 M').replace('T002 F', 'T001 F').replace('T009 M', 'T002 M'),
	],
	['a single one', tasks.replace('T003 [P]', 'T013 [P]')],
	[
		'a priority',
		tasks.replace('Make the table', 'Make the table (P1)').replace('Fill the table', 'Fill the table (P2)'),
	],
])('told by itself: %s', (_, after) => {
	expect(ids(tasks, after).map(([, type]) => type)).not.toContain('counted-on');
});

test.each([
	[
		'dotted numbers',
		'- [ ] 1.1 Make it\n- [ ] 1.2 Fill it\n- [ ] 2.1 Show it\n',
		'1.1, 1.2, 2.1',
		'1.2, 1.3, 2.2',
		/\.(\d)/g,
	],
	[
		'headings',
		'### ADR-001: Redis\n\nFast.\n\n### ADR-002: Cache\n\nMore.\n',
		'ADR-001, ADR-002',
		'ADR-002, ADR-003',
		/00(\d)/g,
	],
])('%s count on', (_, text, was, is, digits) => {
	const before = `# A\n\n## B\n\n${text}`;
	const after = before.replace(digits, (all, digit) => all.replace(digit, String(Number(digit) + 1)));
	expect(ids(before, after)).toEqual([[5, 'counted-on', was, is]]);
});
