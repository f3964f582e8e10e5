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
		['# 2. SPECIFICATION', undefined],
		['# 2. Login Specification', '2. Login'],
		['# 2048 Specification', '2048'],
		['# Feature Specification: {Feature Name}', undefined],
		['# Feature Specification: [FEATURE NAME]', undefined],
		['No heading', undefined],
		['# PRD - Login', 'Login'],
		['# Technical Specification — Login', 'Login'],
		['# Product Spec: Login', 'Login'],
		['# Feature Requirements: Login', 'Login'],
		['# Spec Login', 'Spec Login'],
		['# Feature Login', 'Feature Login'],
		['# Login: Feature Spec', 'Login'],
		['# Login – Requirements Document', 'Login'],
		['# Login PRD', 'Login'],
		['# Login Requirements', 'Login'],
		['# Login Specs', 'Login Specs'],
		['# Feature', undefined],
		['# PRD', undefined],
		['# SPECIFICATION', undefined],
		['# <Feature> {Name}', undefined],
		['# Login {Feature}', 'Login {Feature}'],
		['# …', undefined],
		['---\ntitle: {Feature}\n---\n# Login', 'Login'],
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
		['<!-- **Feature ID**: 1 -->', '007-folder'],
		['<!-- **Feature ID**: 1', '007-folder'],
		['<!-- a -->\n**Feature ID**: 2\n<!-- b -->', '2'],
		['```\n**Feature ID**: 1\n```\n**Feature ID**: 2', '2'],
	])('%j has the feature id %j', (text, id) => {
		expect(read(`# A\n\n${text}`, '007-folder').featureId).toBe(id);
	});

	test('without an id has none in a folder without a number', () => {
		for (const folder of ['docs', '007-', '007', 'x-007-a']) expect(read('# A', folder).featureId).toBeUndefined();
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
			'FR-006: email, SSO, [see](x), OAuth?',
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
			questions: ['FR-002: 30 or 90 days?'],
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
	[
		'questions within other items',
		'## Notes\n\n- **FR-1**: Keep\n  it [CLARIFY: how long?]\n- [ ] FR-2: Fast [CLARIFY: FR-2: how fast?]\n- plain [CLARIFY: who?]\n\nText of FR-3. [CLARIFY: why?]\n',
		{
			functional: ['FR-1: Keep it [CLARIFY: how long?]', 'FR-2: Fast [CLARIFY: FR-2: how fast?]'],
			questions: ['FR-1: how long?', 'FR-2: how fast?', 'who?', 'why?'],
		},
	],
	['questions in another language', '## Offene Fragen\n\n- Wer sperrt?\n', {questions: ['Wer sperrt?']}],
	['questions for somebody', '## Questions for the team\n\n- Who?\n', {questions: ['Who?']}],
	['answered questions', '## Resolved Questions\n\n- Who?\n', {}],
	['a story alone', '## User Stories\n\nAs a customer I want to wait\n', {stories: ['As a customer I want to wait']}],
	['comments', '## User Stories\n\n<!--\n- Not this\n-->\n- This\n', {stories: ['This']}],
	[
		'headings with ids',
		'## Requirements\n\n### US1: Wait\n\n- at once\n\n**Scenarios**:\n- a\n',
		{stories: ['US1: Wait'], scenarios: ['a | US1']},
	],
	[
		'headings with a word and a colon',
		'## Requirements\n\n### Requirement: Count\n\nIt counts\nall.\n\nMore words.\n\n- a\n\n#### Scenario: One\n\n- WHEN a\n- THEN b\n',
		{functional: ['It counts all.'], scenarios: ['One: WHEN a, THEN b']},
	],
	[
		'a heading with a word and a colon that has labels below',
		'## Requirements\n\n### Requirement: Lock\n\n**Owner**: me\n\n**User Story**: As a guesser\n',
		{functional: ['Lock'], stories: ['As a guesser']},
	],
	[
		'counted requirements',
		'## Requirements\n\n### Requirement 1: a\n\nIt counts.\n\n### Requirement 2: b\n\n**User Story**: As a guesser\n',
		{functional: ['a | Requirement 1', 'b | Requirement 2'], stories: ['As a guesser | Requirement 2']},
	],
	[
		'topics below non-functional requirements',
		'## Non-Functional Requirements\n\n- one\n\n### Up: Time\n\n- two\n\n### Success Criteria\n\n- three\n',
		{
			requirements: ['one', 'two | Up: Time'],
			performance: ['one'],
			security: ['one'],
			metrics: ['three'],
		},
	],
	[
		'labels with ids',
		'## Non-Functional Requirements\n\n**NFR-1**: Quick\n**FR-2**: Counts\n**X-3**: Plain\n**Keys**:\n- a\n- b\n',
		{
			functional: ['FR-2: Counts'],
			requirements: ['NFR-1: Quick', 'X-3: Plain', 'a', 'b'],
			performance: ['NFR-1: Quick', 'X-3: Plain', 'a', 'b'],
			security: ['NFR-1: Quick', 'X-3: Plain', 'a', 'b'],
		},
	],
	['labels below another heading', '## Notes\n\n**FR-1**: a\n**Owner**: b\n', {functional: ['FR-1: a']}],
	[
		'labels that say what they are',
		'## User Stories\n\n**User Story**: As a customer I wait\n',
		{stories: ['As a customer I wait']},
	],
	['labels at the top', '**Latency**: 5\n\n## Edge Cases\n\n**When down**: wait\n', {edgeCases: ['When down: wait']}],
	['a story of an admin', '## User Stories\n\nAs an admin I wait\n', {stories: ['As an admin I wait']}],
	['words that are no story', '## User Stories\n\nSuch as a customer has.\n', {}],
	[
		'a priority in a story’s heading',
		'## User Stories\n\n### User Story 1 - Wait [Priority: P1] (P2)\n\nx\n\n### User Story 2: Lock  (priority P3)\n',
		{stories: ['Wait | User Story 1', 'Lock | User Story 2']},
	],
	[
		'headings of how much stories matter',
		'## User Stories\n\n### Story: P1 (Must Have)\n\n### Story: Should-have ones\n\n### Story: Nice to have\n\n### Story: P10x\n',
		{stories: ['P10x']},
	],
	[
		'a table whose id is not first',
		'## Functional Requirements\n\n| Requirement | Ref | Owner | Target |\n|-|-|-|-|\n| Count | FR-2 | me | 5 |\n| | FR-3 | | |\n| Lock | | me | |\n',
		{functional: ['FR-2: Count: 5', 'Lock']},
	],
	[
		'a table of numbers',
		'## Functional Requirements\n\n| No | Requirement |\n|-|-|\n| 1 | Count |\n| 2 | |\n',
		{functional: ['1: Count']},
	],
	[
		'a table that says nowhere which are ids',
		'## Functional Requirements\n\n| What | Which | Numbers |\n|-|-|-|\n| FR-1 | Count | 3 |\n| FR-2: Lock | x | |\n',
		{functional: ['FR-1: Count', 'FR-2: Lock']},
	],
	['a table of ids alone', '## Functional Requirements\n\n| ID |\n|-|\n| FR-1 |\n', {}],
	[
		'entities that say more or less',
		`## Key Entities\n\n- **Block**: who: and when\n- Try\n- ${'n'.repeat(60)}: x\n- ${'n'.repeat(61)}: x\n- a:b\n`,
		{entities: ['Block | who: and when', 'Try', `${'n'.repeat(60)} | x`, `${'n'.repeat(61)}: x`, 'a:b']},
	],
	[
		'questions with what belongs to them',
		'## Open Questions\n\n- Which?\n  - A\n- **~~Old?~~** no\n- [CLARIFY: whole?]\n- To be decided: who\n- Decided: by mail\n',
		{questions: ['whole?', 'Which?', 'To be decided: who']},
	],
	[
		'questions that are asked twice',
		'## Open Questions\n\n[CLARIFY: b?]\n\n[CLARIFY: b?]\n\n[CLARIFY: {b}?]\n\n- c?\n',
		{questions: ['b?', 'c?']},
	],
	[
		'steps of all kinds in a list',
		'## Acceptance Criteria\n\n- Given a\n- And b\n- When c\n- But d\n- Then e\n- And f\n- Given g when h then i\n- Other\n- When j\n- Then k\n- When l\n- Then m\n',
		{
			scenarios: [
				'Given a, And b, When c, But d, Then e, And f',
				'Given g when h then i',
				'Other',
				'When j, Then k',
				'When l, Then m',
			],
		},
	],
	[
		'steps that follow none',
		'## Acceptance Criteria\n\n- Then a\n- When b\n- Whenever c\n- Then d\n- And e\n',
		{scenarios: ['Then a', 'When b', 'Whenever c', 'Then d', 'And e']},
	],
	[
		'scenarios below headings',
		'## Scenarios\n\n### Scenario: One\n\n- Given a\n- Then b\n\n### Scenario: Two\n\nwords\n\n### Scenario: Three\n\n- c\n\nwords\n\n- d\n',
		{scenarios: ['One: Given a, Then b', 'Two', 'Three: c, d']},
	],
	[
		'scenarios below headings that are counted',
		'## Scenarios\n\n### Scenario 1: One\n\n- Given a\n- Then b\n\n### Scenario 2:\n\n- [ ] c\n',
		{scenarios: ['One: Given a, Then b', 'c']},
	],
	[
		'items of several lines',
		'## Functional Requirements\n\n1. a\n   goes on\n\n   and on\n2. b\nlazy\n\nout\n- c\n  * d;\n  * e\n\n  f\n* g:\n    1. h\n\n      i\n',
		{functional: ['a goes on and on', 'b lazy', 'c; d; e f', 'g: h i']},
	],
	[
		'items that are indented a little',
		'## Functional Requirements\n\n- a\n - b\n  - c\n   - d\n',
		{functional: ['a', 'b', 'c', 'd']},
	],
	[
		'ids in any look',
		'## Functional Requirements\n\n- **FR-1** — `a`   b __c__\n- (FR-2): d\n- NFR-3: quick\n- FR-4\n',
		{
			functional: ['FR-1: `a` b c', 'FR-2: d'],
			requirements: ['NFR-3: quick'],
			performance: ['NFR-3: quick'],
			security: ['NFR-3: quick'],
		},
	],
	[
		'requirements of two qualities, one or none',
		'## NFRs\n\n- It is plain\n- It is fast\n- Keys are secret\n- fast and secret\n\n### Security\n\n- plain\n\n### Help\n\n- plain too\n',
		{
			requirements: [
				'It is plain',
				'It is fast',
				'Keys are secret',
				'fast and secret',
				'plain | Security',
				'plain too | Help',
			],
			performance: ['It is plain', 'It is fast', 'fast and secret'],
			security: ['It is plain', 'Keys are secret', 'fast and secret', 'plain | Security'],
		},
	],
])('%s of a spec is read', (_, text, offers) => {
	expect(offersOf(text)).toEqual(offers);
});

test('where a spec begins to speak of what it offers', () => {
	const text =
		'# A\n\n## Edge Cases\n\n- a\n- b\n\n## NFRs\n\n- c\n\n## Scenarios\n\n- {Scenario}\n\n## More Edge Cases\n';
	const requirements = text.indexOf('- c');
	expect(read(text).starts).toEqual({
		edgeCases: text.indexOf('- a'),
		requirements,
		performance: requirements,
		security: requirements,
	});
	expect(read('# A\n\n## KPIs\n\n- a\n').starts).toEqual({metrics: 14});
});
