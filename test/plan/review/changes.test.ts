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

type Told = readonly [
	line: number,
	type: string,
	path: string,
	before: string,
	after: string,
	from?: readonly string[],
];

const whole = (before: string, after: string): readonly Told[] =>
	changesBetween(read(`# A\n\n${before}\n`), read(`# A\n\n${after}\n`)).map(
		({type, path, line, before: was, after: is, from}) =>
			[line, type, pathText(path), was, is, ...(from ? [from] : [])] as unknown as Told,
	);

test.each<readonly [what: string, before: string, after: string, told: readonly Told[]]>([
	[
		'two boxes',
		'## T\n\n- [ ] a b\n- [x] c',
		'## T\n\n- [x] a b\n- [ ] c',
		[
			[5, 'changed', 't[0].done', '[ ] a b', '[x] a b'],
			[6, 'changed', 't[1].done', '[x] c', '[ ] c'],
		],
	],
	['a box without words', '## T\n\n- [ ]', '## T\n\n- [x]', [[5, 'changed', 't[0].done', '[ ]', '[x]']]],
	['the words of a box', '## T\n\n- [ ] a b', '## T\n\n- [ ] a c', [[5, 'changed', 't[0].text', 'a b', 'a c']]],
	['a first answer', '**O**:\n\n**P**: x', '**O**: a\n\n**P**: x', [[3, 'changed', 'o', '', 'a']]],
	['an answer that went', '**O**: a\n\n**P**: x', '**O**:\n\n**P**: x', [[3, 'changed', 'o', 'a', '']]],
	[
		'a remark',
		'## B\n\n<!-- a b -->\n\nx',
		'## B\n\n<!-- a c -->\n\nx',
		[[5, 'changed', 'b', '<!-- a b -->', '<!-- a c -->']],
	],
	['a new remark', '## B\n\nx', '## B\n\n<!-- see -->\n\nx', [[5, 'added', 'b', '', '<!-- see -->']]],
	['a rule of another kind', '## B\n\nx\n\n---\n\n## C\n\ny', '## B\n\nx\n\n***\n\n## C\n\ny', []],
	['a rule that went', '## B\n\nx\n\n---\n\n## C\n\ny', '## B\n\nx\n\n## C\n\ny', []],
	['the number of a heading', '## 1. B\n\nx', '## 2.3 B\n\nx', []],
	['a number of two digits, of a heading', '## 10. B\n\nx', '## 11. B\n\nx', []],
	['a number below a number', '## 1.10 B\n\nx', '## 1.11 B\n\nx', []],
	['a number that stands apart', '## 1.  B\n\nx', '## 2. B\n\nx', []],
	['a heading of numbers alone', '## 1. 2\n\nx', '## 1. 3\n\nx', [[3, 'changed', '3.title', '1. 2', '1. 3']]],
	[
		'a name for good',
		'### ADR-001: Redis\n\nx\n\n### ADR-002: Cache\n\ny',
		'### ADR-001: Redis\n\nx\n\n### ADR-005: Cache\n\ny',
		[[7, 'changed', 'adrs[1]', 'ADR-002', 'ADR-005']],
	],
	['lines of code', '```\na b\n```', '```\na\nb\n```', [[4, 'changed', 'code', 'a b', 'a\nb']]],
	['a later line of code', '```\na\nb\nc\n```', '```\na\nb\nx\n```', [[6, 'changed', 'code', 'a\nb\nc', 'a\nb\nx']]],
	['a later line, with carriage returns', '```\ra\rb\r```', '```\ra\rx\r```', [[5, 'changed', 'code', 'a\nb', 'a\nx']]],
	[
		'a section that moved',
		'## B\n\nx\n\n## C\n\ny\n\n## D\n\nz',
		'## C\n\ny\n\n## D\n\nz\n\n## B\n\nx',
		[[11, 'moved', 'b', '## B\n\nx', '## B\n\nx']],
	],
	[
		'an item that moved, and has another number now',
		'### Step 1: a\n\nx\n\n### Step 2: b\n\ny\n\n### Step 3: c\n\nz',
		'### Step 1: b\n\ny\n\n### Step 2: c\n\nz\n\n### Step 3: a\n\nx',
		[[11, 'moved', 'steps[2]', '### Step 1: a\n\nx', '### Step 3: a\n\nx']],
	],
	[
		'an item of three words in another section',
		'## B\n\n- [ ] a b c\n- [ ] c\n\n## C\n\n- [ ] d',
		'## B\n\n- [ ] c\n\n## C\n\n- [ ] d\n- [ ] a b c',
		[[10, 'moved', 'c[1]', '- [ ] a b c', '- [ ] a b c', ['B']]],
	],
	[
		'one of two words, which may be another',
		'## B\n\n- [ ] a b\n- [ ] c\n\n## C\n\n- [ ] d',
		'## B\n\n- [ ] c\n\n## C\n\n- [ ] d\n- [ ] a b',
		[
			[5, 'removed', 'b', '- [ ] a b', ''],
			[10, 'added', 'c[1]', '', '- [ ] a b'],
		],
	],
	[
		'one of two that say the same',
		'## B\n\n- [ ] a b c\n- [ ] e\n\n## C\n\n- [ ] a b c\n- [ ] f\n\n## D\n\n- [ ] d',
		'## B\n\n- [ ] e\n\n## C\n\n- [ ] a b c\n- [ ] f\n\n## D\n\n- [ ] d\n- [ ] a b c',
		[[15, 'moved', 'd[1]', '- [ ] a b c', '- [ ] a b c', ['B']]],
	],
	[
		'the first item, and a later one',
		'## B\n\n- [ ] a\n- [ ] b\n- [ ] c\n- [ ] d',
		'## B\n\n- [ ] b\n- [ ] d',
		[
			[5, 'removed', 'b', '- [ ] a', ''],
			[5, 'removed', 'b[0]', '- [ ] c', ''],
		],
	],
	['a section', '## B\n\nx\n\n## C\n\ny', '## C\n\ny', [[1, 'removed', '', '## B\n\nx', '']]],
	[
		'a list in the place of a text',
		'**O**: a',
		'**O**:\n- a\n- b',
		[[3, 'changed', 'o', '**O**: a', '**O**:\n- a\n- b']],
	],
	[
		'a new column',
		'| A | B |\n|---|---|\n| x | y |',
		'| A | B | C |\n|---|---|---|\n| x | y | z |',
		[[3, 'changed', 'table', '| A | B |\n|---|---|\n| x | y |', '| A | B | C |\n|---|---|---|\n| x | y | z |']],
	],
	[
		'columns that changed places',
		'| A | B |\n|---|---|\n| x | y |',
		'| B | A |\n|---|---|\n| y | x |',
		[[3, 'changed', 'table', '| A | B |\n|---|---|\n| x | y |', '| B | A |\n|---|---|\n| y | x |']],
	],
	[
		'a row that moved',
		'| A | B |\n|---|---|\n| x y z | y |\n| p | q |',
		'| A | B |\n|---|---|\n| p | q |\n| x y z | y |',
		[[5, 'moved', 'table[0]', '| p | q |', '| p | q |']],
	],
	[
		'two items in another section, in another order, behind other marks',
		'## B\n\n- [ ] a b: c\n- [ ] d e f\n- [ ] g\n\n## C\n\n* [ ] h',
		'## B\n\n- [ ] g\n\n## C\n\n* [ ] h\n* [ ] d e f\n* [ ] a b - c',
		[
			[10, 'moved', 'c[1]', '- [ ] d e f', '* [ ] d e f', ['B']],
			[11, 'moved', 'c[2]', '- [ ] a b: c', '* [ ] a b - c', ['B']],
		],
	],
	['a remark that moved', '<!-- a b c -->\n\n**L**: x\n\n**M**: y', '**L**: x\n\n**M**: y\n\n<!-- a b c -->', []],
	[
		'a name with another zero',
		'## P\n\n### Phase 1: a\n\n**Needs**: Phase 1',
		'## P\n\n### Phase 1: a\n\n**Needs**: Phase 01',
		[[7, 'changed', 'p[0].needs', 'Phase 1', 'Phase 01']],
	],
	['a label whose lines end elsewhere', '**O**: a\nb', '**O**: a b', []],
])('what was said and is said: %s', (_, before, after, told) => {
	expect(whole(before, after)).toEqual(told);
});

test('names that follow a number say the same, and one that goes elsewhere does not', () => {
	const phase = (count: number, title: string, needs: string) =>
		`### Phase ${count}: ${title}\n\n**Needs**: ${needs}\n\n`;
	const before = phase(1, 'a', 'none') + phase(2, 'b', 'Phase 1') + phase(3, 'c', 'Phase 1, phase 02');
	const after = (last: string) =>
		phase(1, 'n', 'none') + phase(2, 'a', 'none') + phase(3, 'b', 'Phase 2') + phase(4, 'c', last);
	const added: Told = [3, 'added', 'phases[0]', '', '### Phase 1: n\n\n**Needs**: none'];
	const other = (last: string): Told => [17, 'changed', 'phases[3].needs', 'Phase 1, phase 02', last];
	expect(whole(before, after('Phase 2, phase 3'))).toEqual([added]);
	expect(whole(before, after('Phase 02, phase 3'))).toEqual([added]);
	for (const last of ['Phase 2, phase 1', 'Phase 2', 'Phase 2; phase 3', 'Phase 3, phase 2', 'nothing'])
		expect(whole(before, after(last))).toEqual([added, other(last)]);
});

test('of several names those follow whose items have other numbers, beside groups of another name', () => {
	const phases = (...all: ReadonlyArray<readonly [title: string, needs: string]>) =>
		all.map(([title, needs], index) => `### Phase ${index + 1}: ${title}\n\n**Needs**: ${needs}\n\n`).join('');
	const steps = '## Steps\n\n### Step 1: s\n\nx';
	const before = `## Phases\n\n${phases(['a', 'none'], ['b', 'none'], ['c', 'Phase 1, Phase 2'])}${steps}`;
	const after = `## Phases\n\n${phases(['a', 'none'], ['n', 'none'], ['b', 'none'], ['c', 'Phase 1, Phase 3'])}${steps}`;
	expect(whole(before, after)).toEqual([[9, 'added', 'phases[1]', '', '### Phase 2: n\n\n**Needs**: none']]);
});

test('what a template says is no answer, and an answer in its words is one', () => {
	const of = (before: string, after: string) =>
		changesBetween(readPlan(shipped, before), readPlan(shipped, after)).map(({type, path, before: was, after: is}) => [
			type,
			pathText(path),
			was,
			is,
		]);
	const {text} = shipped;
	const list = 'monitoringObservability.metricsToTrack';
	expect(of(text, text.replace('{Metric 1}', 'logins'))).toEqual([['changed', `${list}[0]`, '', 'logins']]);
	expect(of(text, text.replace('- {Metric 1}\n', ''))).toEqual([['removed', list, '- {Metric 1}', '']]);
	expect(of(text, text.replace('```\n{Schema or structure}\n```', '~~~\n{Schema or structure}\n~~~'))).toEqual([]);
});

test('an answer of several blocks that came or went is what the section says', () => {
	const template = parseTemplate('# {Title}\n\n## Why\n\n{Reason}\n');
	const blank = readPlan(template, '# A\n\n## Why\n');
	const said = readPlan(template, '# A\n\n## Why\n\na\n\n```\nb\n```\n\nc\n');
	const answer = 'a\n\n```\nb\n```\n\nc';
	expect(changesBetween(said, blank)).toMatchObject([{type: 'changed', path: ['why'], before: answer, after: ''}]);
	expect(changesBetween(blank, said)).toMatchObject([{type: 'changed', path: ['why'], before: '', after: answer}]);
});

test('a number in the words of a heading is told', () => {
	const told = changesBetween(read('# A\n\n## The 2. key\n\nx\n'), read('# A\n\n## The 3. key\n\nx\n'));
	expect(told.map(({type, before, after}) => [type, before, after])).toEqual([['changed', 'The 2. key', 'The 3. key']]);
});
