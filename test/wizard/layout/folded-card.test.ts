import {expect, test} from 'vitest';
import type {State} from '../../../source/wizard/state.ts';
import {
	formLooks,
	formText,
	goTo,
	openDocument,
	openForm,
	openReviewed,
	press,
	type,
	walk,
} from '../../helpers/form.ts';

const size = {columns: 80, rows: 30};
const plan = (section: string, ...items: readonly string[]) =>
	`# Technical Plan: T\n\n## ${section}\n\n${items.join('\n\n')}\n`;

/* The rows of the first card, while the caret is in the last. */
const first = (section: string, noun: string, item: string) => {
	const text = plan(section, `### ${noun} 1: One\n${item}`, `### ${noun} 2: Two`);
	const lines = formText(goTo(openForm(text, size), `${noun} 2 › title`)).split('\n');
	return lines
		.find(line => line.includes(`${noun} 1`))
		?.trim()
		.replace(/ +◐$/, '');
};

test.each([
	[
		'Technical Decisions',
		'Decision',
		'**Options Considered**:\n1. a - b\n\n**Decision**: a, later c',
		'One → a, later c',
	],
	[
		'Technical Decisions',
		'Decision',
		'**Context**: x\n**Options Considered**:\n1. a - b\n2. c - d',
		'One — 2 options, none taken',
	],
	['Technical Decisions', 'Decision', '**Context**: why it matters', 'One — why it matters'],
	[
		'Component Design',
		'Component',
		'**Purpose**: counts attempts\n**Responsibilities**:\n- a',
		'One — counts attempts',
	],
	['Component Design', 'Component', '**Responsibilities**:\n- count\n- forget', 'One — count, forget'],
	[
		'Data Model',
		'Entity',
		'```\nattempt {\n}\n```\n\n**Fields**:\n- `id`: int - counts\n- `at`: time - when',
		'One — id, at',
	],
	['Data Model', 'Entity', '```ts\n{\n  id: string\n}\n```', 'One — id: string'],
	['API Design', 'Endpoint', '**Purpose**: signs in', 'One — signs in'],
	['Implementation Phases', 'Phase', '**Goal**: count\n**Dependencies**: None', 'One — count'],
	[
		'Implementation Phases',
		'Phase',
		'**Goal**: count\n**Dependencies**: Phase 2',
		'One  ! depends on Phase 2, which comes later.',
	],
])('in %s a folded %s with %j reads by what it means', (section, noun, item, words) => {
	expect(first(section, noun, item)).toBe(`▸ ${noun} 1  ${words}`);
});

test('a long title and what it means share the row, and how far it is stands at the edge', () => {
	const text = plan(
		'Technical Decisions',
		`### Decision 1: ${'where '.repeat(20)}\n**Decision**: ${'here '.repeat(20)}\n**Rationale**: {Why this option}`,
		'### Decision 2: Two',
	);
	const lines = formText(goTo(openForm(text, size), 'decision 2 › title')).split('\n');
	const card = lines.find(line => line.includes('Decision 1')) ?? '';
	expect(card).toMatch(/^ ▸ Decision 1 {2}(?:where ){4}.*… → (?:here ){5}.*… {2}◐$/);
	expect(card).toHaveLength(78);
});

test('in a document of its own the labels tell what was decided', () => {
	const text =
		'# T\n\n## Log\n\n### D1: Where\n\n**Options**:\n- a\n- b\n\n**Decision**: a\n\n### D2: Who\n\n**Decision**: b\n';
	expect(formText(goTo(openDocument(text, size), 'd2'))).toContain('▸ D1  Where → a');
});

test('what was decided is said once where it heads the card', () => {
	const entry = (words: string) => `- Decision: Use ${words}\n  Rationale: it is ${words}\n  Date: 2026\n`;
	const text = `# T\n\n## Decision Log\n\n${entry('a')}\n${entry('b')}`;
	const state = press(openDocument(text, size), 'pagedown', 'down', 'down', 'down');
	expect(formText(state)).toContain('▸ Use a — it is a');
});

/* The row of the first item of an own group, while the caret is in the second. */
const folded = (item: string, columns = 60) => {
	const text = `# T\n\n## Log\n\n### D1: One\n\n${item}\n\n### D2: Two\n\n**Why**: b\n`;
	return formLooks(goTo(openDocument(text, {columns, rows: 30}), 'd2')).find(row => row.includes('D1'));
};

test('of its boxes it is told how many are ticked', () => {
	expect([folded('- [x] a\n- [ ] b'), folded('- [x] a\n- [x] b'), folded('- [ ] a')]).toEqual([
		' {dim:▸ }{label:D1  }One{dim: — a, b}                                    {dim:1/2 ☐}',
		' {dim:▸ }{label:D1  }One{dim: — a, b}                                    {done:2/2 ☐}',
		' {dim:▸ }{label:D1  }One{dim: — a}                                       {dim:0/1 ☐}',
	]);
});

test('what it means is in one line, be it over several in the text', () => {
	expect([folded('**Why**: one  two\n   three'), folded('Some words\nand more.\n\nAnd more.')]).toEqual([
		' {dim:▸ }{label:D1  }One{dim: — one two three}',
		' {dim:▸ }{label:D1  }One{dim: — Some words and more. And more.}',
	]);
	expect([folded('```ts\n{\n\n  a: 1,\n```'), folded('**State**:\n\n**Why**: w')]).toEqual([
		' {dim:▸ }{label:D1  }One{dim: — a: 1,}',
		' {dim:▸ }{label:D1  }One{dim: — w}',
	]);
});

test('title and meaning share the row: what one leaves the other has', () => {
	const row = (title: string, why: string, columns = 60) => {
		const text = `# T\n\n## Log\n\n### D1: ${title}\n\n**Why**: ${why}\n\n### D2: Two\n\n- [ ] b\n`;
		return formLooks(goTo(openDocument(text, {columns, rows: 30}), 'd2'))[2];
	};
	const long = 'word '.repeat(20).trim();
	expect([row('One', long), row(long, 'because'), row(long, long), row('One', 'because')]).toEqual([
		' {dim:▸ }{label:D1  }One{dim: — word word word word word word word word word…}',
		' {dim:▸ }{label:D1  }word word word word word word word word …{dim: — because}',
		' {dim:▸ }{label:D1  }word word word word word …{dim: — word word word word w…}',
		' {dim:▸ }{label:D1  }One{dim: — because}',
	]);
	expect(row(long, long, 61)).toBe(' {dim:▸ }{label:D1  }word word word word word …{dim: — word word word word wo…}');
});

test('of a card that says nothing all is dim, and labels are as wide as the widest', () => {
	const text = '# Technical Plan: T\n\n## Implementation Phases\n\n### Phase 1:\n\n### Phase 2: B\n\n### Phase 10: C\n';
	expect(formLooks(goTo(openForm(text, {columns: 60, rows: 30}), 'phase 2')).slice(3, 6)).toEqual([
		'',
		' {dim:▸ }{dim:Phase 1   }{hint:e.g. Count failures}',
		'{accent:❯}{accent:▾ }{accent:Phase 2   }B',
	]);
});

test('a decision that is not there yet counts what there is to decide between', () => {
	const options = (items: string) => folded(`**Options**:\n${items}\n\n**Decision**:`);
	expect([options('- a'), options('- a\n- b')]).toEqual([
		' {dim:▸ }{label:D1  }One{dim: — 1 item, none taken}',
		' {dim:▸ }{label:D1  }One{dim: — 2 items, none taken}',
	]);
});

test('a card that is stepped over has the caret on its mark, and behind it comes the section’s own heading', () => {
	const text = '# T\n\n## Log\n\n### D1: One\n\n**Why**: a\n\n### D2: Two\n\n**Why**: b\n';
	const state = press(goTo(openDocument(text, {columns: 60, rows: 30}), 'd2'), 'left');
	expect(walk(press(state, 'up'), 1)).toEqual([['{accent:❯}{accent:▸ }{accent:D1  }One{dim: — a}', '2:1']]);
	expect(walk(press(state, 'up', 'up'), 1)).toEqual([['{accent:❯}{label:Log}', '0:4']]);
});

test('items with titles alone have no room before them', () => {
	const text = '---\ntodos:\n  - id: a\n    done: false\n  - id: b\n    done: true\n---\n\n## A\n\nX.\n';
	expect(formLooks(press(openDocument(text, {columns: 60, rows: 30}), 'tab', 'tab'))).toEqual([
		' {title:FRONT MATTER}',
		'',
		' {label:todos}',
		' {dim:▸ }a{dim: — false}',
		'{accent:❯}{accent:▾ }b',
		'    {label:done}  true',
		'',
		'  {dim:+ todo}',
	]);
});

test('what is wrong in it is told without its name', () => {
	const text =
		'# Technical Plan: X\n\n## Implementation Phases\n\n### Phase 1: A\n\n**Dependencies**: Phase 2\n\n### Phase 2: B\n';
	expect(formLooks(goTo(openForm(text, {columns: 70, rows: 30}), 'phase 2')).find(row => row.includes('Phase 1'))).toBe(
		' {dim:▸ }{label:Phase 1  }A{problem:  ! depends on Phase 2, which comes later.}',
	);
});

test('in a review it is told how much changed in it and was noted', () => {
	const text = (why: string, more = '') =>
		`# T\n\n## Log\n\n### D1: One\n\n**Why**: ${why}\n${more}\n### D2: Two\n\n**Why**: b\n`;
	const state = openReviewed(text('a'), text('c', '**When**: now\n'), {columns: 80, rows: 30});
	const card = (now: State) => formLooks(goTo(now, 'd2')).find(row => row.includes('D1'));
	expect(card(state)).toBe(
		' {dim:▸ }{label:D1  }One{dim: — c}                                                     {accent:± 2 changed}',
	);
	expect(card(press(type(press(state, 'alt+m'), 'Why?'), 'enter'))).toBe(
		' {dim:▸ }{label:D1  }One{dim: — c}                                                {accent:± 2 changed  ✎ 1}',
	);
	const noted = press(
		type(press(openReviewed(text('a'), text('a'), {columns: 80, rows: 30}), 'pagedown', 'alt+m'), 'Why?'),
		'enter',
	);
	expect([card(noted), card(openReviewed(text('a'), text('a'), {columns: 80, rows: 30}))]).toEqual([
		' {dim:▸ }{label:D1  }One{dim: — a}                                                             {accent:✎ 1}',
		' {dim:▸ }{label:D1  }One{dim: — a}',
	]);
});
