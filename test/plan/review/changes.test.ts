/* What an agent made of a plan, as a reviewer is told. */
import {expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';
import {pathText} from '../../../source/plan/place.ts';
import {changesBetween} from '../../../source/plan/review/changes.ts';

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
])('%s', (_, after, changes) => {
	expect(told(base, after)).toEqual(changes);
});
