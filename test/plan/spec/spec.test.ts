import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';
import {readSpec} from '../../../source/plan/spec/spec.ts';
import type {SpecName, SpecOffers} from '../../../source/plan/suggestions.ts';
import {cpuTimeOf} from '../../helpers/cpu-time.ts';

const none = parseTemplate('');
const read = (text: string, folder?: string, template = none) => readSpec(readPlan(template, text), folder);

/* What is offered, each as the value or, where something is said beside it, as `value | detail`. */
function offersOf(text: string, template = none): Partial<Record<SpecName, readonly string[]>> {
	const offers: SpecOffers = read(text, '', template).offers;
	const written = Object.entries(offers).flatMap(([name, all]) => {
		const values = all.map(one =>
			typeof one === 'string' || one.detail === undefined
				? typeof one === 'string'
					? one
					: one.value
				: `${one.value} | ${one.detail}`,
		);
		return values.length === 0 ? [] : [[name, values] as const];
	});
	return Object.fromEntries(written);
}

describe('a spec', () => {
	test.each([
		['# Feature Specification: Login throttling', 'Login throttling'],
		['# Feature Spec: P1 -- Login', 'P1 -- Login'],
		['# Spec: Login: fast #', 'Login: fast'],
		['# Specification – Login', 'Login'],
		['#  Feature: Login', 'Login'],
		['\uFEFF# Login', 'Login'],
		['<!-- # Not this -->\n```\n# Nor this\n```\n# Login', 'Login'],
		['# Special cases', 'Special cases'],
		['# Feature 003: Login', 'Login'],
		['# Feature US-3 – Login', 'Login'],
		['# Login Specification', 'Login'],
		['# Login (Spec)', 'Login'],
		['# Software Requirements: Login', 'Login'],
		['# PRD: Login', 'Login'],
		['# Requirements Document', undefined],
		['# Feature Specification', undefined],
		['---\ntitle: Login\n---\n# Uplift Plan', 'Login'],
		['---\ntitle: "Feature Spec: Login"\n---\n', 'Login'],
		['---\ntitle: Specification\n---\n# Login', 'Login'],
		['# Feature Specification: {Feature Name}', undefined],
		['# Feature Specification: [FEATURE NAME]', undefined],
		['No heading', undefined],
	])('%j has the title %j', (text, title) => {
		expect(read(text).title).toBe(title);
	});

	test.each([
		['**Feature ID**: 012-login', '012-login'],
		['**Feature ID:** 012-login', '012-login'],
		['- **Feature ID**: `012-login`  ', '012-login'],
		['__feature id__: 012', '012'],
		['Feature ID: FEAT-1\r\n', 'FEAT-1'],
		['> **Feature Branch**: `012-login`', '012-login'],
		['**Feature Branch**: `012-b`\n**Feature ID**: 012-a', '012-a'],
		['**Feature ID**: {feature-id}', '007-folder'],
		['**Feature Branch**: `[###-feature-name]`', '007-folder'],
		['The **Feature ID** is: 3', '007-folder'],
	])('%j has the feature id %j', (text, id) => {
		expect(read(`# A\n\n${text}`, '007-folder').featureId).toBe(id);
	});

	test('without an id has none in a folder without a number', () => {
		expect(read('# A', 'docs').featureId).toBeUndefined();
		expect(read('# A').featureId).toBeUndefined();
	});

	test('asks its open questions', () => {
		const text = [
			'[CLARIFY: Which window?]',
			'- FR-006: via [NEEDS CLARIFICATION: email, SSO, [see](x), OAuth?] or so',
			'{CLARIFY: Keep `a[0]`?} and [clarify: over',
			'  two lines?]',
			'[CLARIFY: Which window?]',
			'[CLARIFY: {Question requiring stakeholder input}]',
			'[CLARIFY]',
			'```',
			'[CLARIFY: in code?]',
			'```',
			'[CLARIFY: not closed',
		].join('\n');
		expect(offersOf(text).questions).toEqual([
			'Which window?',
			'email, SSO, [see](x), OAuth?',
			'Keep `a[0]`?',
			'over two lines?',
		]);
	});

	test('gives the items of its non-functional requirements and its metrics', () => {
		const text = `# A
## Functional Requirements
- Not this
## 4. Non-Functional Requirements *(mandatory)*
### Performance
- p95 under 200 ms,
  measured at the edge
* {Performance requirement}
### Security
1. No secrets in logs

Prose is no item.
- [ ] Rate limits per account
## Constraints
- Nor this
## Success Criteria
### Measurable Outcomes
- **SC-001**: 99 % of logins succeed
- **SC-002**: [Measurable metric]
- {Metric 1}: {target}
`;
		expect(offersOf(text.replaceAll('\n', '\r\n'))).toMatchObject({
			requirements: [
				'p95 under 200 ms, measured at the edge | Performance',
				'No secrets in logs | Security',
				'Rate limits per account | Security',
			],
			metrics: ['SC-001: 99 % of logins succeed'],
		});
		expect(offersOf('## Success Metrics\n- Half the tickets').metrics).toEqual(['Half the tickets']);
	});

	test('of any text is read without an error, and in time', () => {
		for (const text of [
			'',
			'\0',
			'[CLARIFY: '.repeat(2000),
			'# '.repeat(50_000),
			`**Feature ID${' '.repeat(50_000)}`,
			'<!--'.repeat(20_000),
		]) {
			expect(cpuTimeOf(() => read(text))).toBeLessThan(1000);
		}
	});
});

const specs: ReadonlyArray<
	readonly [dialect: string, text: string, offers: Partial<Record<SpecName, readonly string[]>>]
> = [
	[
		'spec-kit-spec',
		`# Feature Specification: Login throttling

**Feature Branch**: \`012-login\`

## User Scenarios & Testing *(mandatory)*

### User Story 1 - A guesser is slowed down (Priority: P1)

Who guesses waits.

**Why this priority**: It is the point.

**Acceptance Scenarios**:

1. **Given** five wrong passwords, **When** a sixth is tried,
   **Then** the answer is 429
2. **Given** a block, **When** an hour has passed, **Then** the next try is checked

### Edge Cases

- What happens when the store is down?

## Requirements *(mandatory)*

### Functional Requirements

- **FR-001**: System MUST count wrong passwords
- **FR-002**: System MUST keep attempts for [NEEDS CLARIFICATION: 30 or 90 days?]

### Key Entities *(include if feature involves data)*

- **Block**: who is blocked until when

## Success Criteria *(mandatory)*

### Measurable Outcomes

- **SC-001**: Guessed accounts fall by 90 %
`,
		{
			stories: ['A guesser is slowed down | User Story 1'],
			scenarios: [
				'Given five wrong passwords, When a sixth is tried, Then the answer is 429 | User Story 1',
				'Given a block, When an hour has passed, Then the next try is checked | User Story 1',
			],
			edgeCases: ['What happens when the store is down?'],
			functional: [
				'FR-001: System MUST count wrong passwords',
				'FR-002: System MUST keep attempts for [NEEDS CLARIFICATION: 30 or 90 days?]',
			],
			entities: ['Block | who is blocked until when'],
			metrics: ['SC-001: Guessed accounts fall by 90 %'],
			questions: ['30 or 90 days?'],
		},
	],
	[
		'flow-spec',
		`# Feature Specification: Login throttling

**Feature ID**: 012-login

## User Stories

### P1 (Must Have) - Core

#### US1: Guessers wait
**As a** customer
**I want** guessers to wait
**So that** my account is safe

**Acceptance Criteria**:
- [ ] AC1: After five tries the answer is 429

**Technical Notes**:
- Redis is there

## Non-Functional Requirements

### Performance
- At most 5 ms

### Security
- Attempts are private

### Usability
- The text is plain

## Questions & Clarifications

[CLARIFY: By mail?]
[CLARIFY: {Question requiring stakeholder input}]

## Success Metrics

- Tickets: under 20 a week
- {Metric 2}: {target}
`,
		{
			stories: ['US1: Guessers wait'],
			scenarios: ['AC1: After five tries the answer is 429 | US1'],
			requirements: ['At most 5 ms | Performance', 'Attempts are private | Security', 'The text is plain | Usability'],
			performance: ['At most 5 ms | Performance'],
			security: ['Attempts are private | Security'],
			metrics: ['Tickets: under 20 a week'],
			questions: ['By mail?'],
		},
	],
	[
		'kiro-requirements',
		`# Requirements Document

## Introduction

Guessing is slowed down.

## Requirements

### Requirement 1: Count attempts

**User Story:** As a customer, I want attempts counted, so that nobody guesses

#### Acceptance Criteria

1. WHEN a password is wrong THEN the system SHALL count it
2. IF the store is down THEN the system SHALL let the login pass
   and log a warning
`,
		{
			stories: ['As a customer, I want attempts counted, so that nobody guesses | Requirement 1'],
			scenarios: [
				'WHEN a password is wrong THEN the system SHALL count it | Requirement 1',
				'IF the store is down THEN the system SHALL let the login pass and log a warning | Requirement 1',
			],
			functional: ['Count attempts | Requirement 1'],
		},
	],
	[
		'openspec-spec',
		`## ADDED Requirements

### Requirement: Count wrong passwords
The system SHALL count wrong passwords.

#### Scenario: Sixth try
- **WHEN** a sixth is tried
- **THEN** the answer is 429
- **AND** the wait is said
`,
		{
			scenarios: ['Sixth try: WHEN a sixth is tried, THEN the answer is 429, AND the wait is said'],
			functional: ['The system SHALL count wrong passwords.'],
		},
	],
];

describe.each(specs)('a spec written by %s', (dialect, text, offers) => {
	const markdown = readFileSync(new URL(`../../../templates/${dialect}.md`, import.meta.url), 'utf8');

	test('offers what it says', () => {
		expect(offersOf(text, parseTemplate(markdown))).toEqual(offers);
	});

	test('offers the same without its template', () => {
		expect(offersOf(text)).toEqual(offers);
	});

	test('offers nothing as long as it is the template', () => {
		const template = parseTemplate(markdown);
		expect(offersOf(template.text, template)).toEqual({});
	});
});

test.each([
	[
		'a table',
		'## Functional Requirements\n\n| ID | Requirement | Priority |\n|-|-|-|\n| FR-1 | Count | Must |\n',
		{functional: ['FR-1: Count']},
	],
	[
		'a table of targets',
		'## Success Metrics\n\n| Metric | Target |\n|-|-|\n| Tickets | 20 |\n',
		{metrics: ['Tickets: 20']},
	],
	[
		'labels',
		'## Non-Functional Requirements\n\n**Latency**: 5 ms\n**Keys**: encrypted\n',
		{
			requirements: ['Latency: 5 ms', 'Keys: encrypted'],
			performance: ['Latency: 5 ms'],
			security: ['Keys: encrypted'],
		},
	],
	[
		'steps in a list',
		'## Acceptance Criteria\n\n- Given a\n- When b\n- Then c\n- Given d\n- When e\n- Then f\n',
		{
			scenarios: ['Given a, When b, Then c', 'Given d, When e, Then f'],
		},
	],
	[
		'nested items',
		'## Functional Requirements\n\n- It must:\n  - count\n  - block\n\n- Next\n\nNo item.\n',
		{
			functional: ['It must: count; block', 'Next'],
		},
	],
	[
		'questions with options',
		'## Open Questions\n\n- **Q2**: Which store?\n  - Option A: Redis\n- ~~Needed?~~ yes\n- Resolved: by mail\n- Who? [CLARIFY: who?]\n',
		{
			questions: ['who?', 'Q2: Which store?'],
		},
	],
	['questions in another language', '## Offene Fragen\n\n- Wer sperrt?\n', {questions: ['Wer sperrt?']}],
	['questions for somebody', '## Questions for the team\n\n- Who?\n', {questions: ['Who?']}],
	['answered questions', '## Resolved Questions\n\n- Who?\n', {}],
	['a story alone', '## User Stories\n\nAs a customer I want to wait\n', {stories: ['As a customer I want to wait']}],
	['comments', '## User Stories\n\n<!--\n- Not this\n-->\n- This\n', {stories: ['This']}],
])('%s of a spec is read', (_, text, offers) => {
	expect(offersOf(text)).toEqual(offers);
});
