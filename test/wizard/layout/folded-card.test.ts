import {expect, test} from 'vitest';
import {formText, goTo, openDocument, openForm} from '../../helpers/form.ts';

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
