/* What the words of a spec speak of. */
import {describe, expect, test} from 'vitest';
import {isAbout, specId, topicOf, topicOfId} from '../../../source/plan/spec/topics.ts';

describe.each([
	[
		'stories',
		[
			'User Stories',
			'User Story',
			'Primary User Story',
			'Additional User Stories',
			'User Scenarios & Testing *(mandatory)*',
			'User Scenario',
			'Stories',
			'Story',
			'US',
		],
	],
	[
		'scenarios',
		[
			'Acceptance Criteria',
			'Acceptance Scenarios',
			'Acceptance Criterion',
			'Test Cases',
			'Gherkin Scenario',
			'Scenarios',
			'Scenario',
		],
	],
	['edgeCases', ['Edge Cases', 'Corner Cases', 'Error Cases', 'Failure Cases & Limits', '3. Edge Cases']],
	[
		'functional',
		[
			'Functional Requirements',
			'Requirements',
			'Requirement',
			'ADDED Requirements',
			'Modified Functional Requirements',
			'Core Requirements',
			'Business Requirements',
			'FRs',
			'FR',
		],
	],
	[
		'requirements',
		[
			'Non-Functional Requirements',
			'Nonfunctional',
			'Quality Attributes',
			'Cross-Functional Requirements',
			'Quality',
			'NFRs',
			'NFR',
		],
	],
	['entities', ['Key Entities', 'Data Entities', 'Domain Entities', 'Entities', 'Entity']],
	[
		'metrics',
		[
			'Success Criteria',
			'Success Metrics',
			'Success Measures',
			'Measurable Outcomes',
			'Metrics',
			'Key Metrics',
			'KPIs',
			'KPI',
		],
	],
	[
		'questions',
		[
			'Question',
			'Open Questions',
			'Questions & Clarifications',
			'Clarifications',
			'Open Clarifications',
			'Clarification Needed',
			'Offene Fragen',
		],
	],
	[
		undefined,
		[
			'Overview',
			'User Interface',
			'My User Stories',
			'Our Stories',
			'Storyboard',
			'History of US',
			'User Storyline',
			'Acceptance',
			'Acceptance Tests Cases',
			'Our Scenarios',
			'Scenarios of Old',
			'Knowledge Cases',
			'Edge Casement',
			'Known Edge Cases',
			'Software Requirements',
			'Requirements Engineering',
			'Our FRs',
			'FRs of Old',
			'Qualityness',
			'High Quality',
			'Our NFRs',
			'NFRs of Old',
			'Other Entities',
			'Entities of Old',
			'Our Entity',
			'Entity Store',
			'Our Success Criteria',
			'Great Success',
			'Our Metrics',
			'Metrics of Old',
			'Our KPIs',
			'KPIs of Old',
			'Not Measurable Outcomes',
			'Good Question',
			'Question Mark',
			'Clarifications of Old',
			'Resolved Questions',
		],
	],
] as const)('%s', (topic, headings) => {
	test.each(headings)('%s', heading => {
		expect(topicOf(heading)).toBe(topic);
	});
});

test.each([
	['FR-001', 'functional'],
	['REQ-1', 'functional'],
	['NFR-2.1', 'requirements'],
	['SC-001', 'metrics'],
	['US1', 'stories'],
	['AC1', 'scenarios'],
	['EC-3', 'edgeCases'],
	['X-1', undefined],
	['fr-1', undefined],
	['1', undefined],
	['', undefined],
])('the id %j stands for %s', (id, topic) => {
	expect(topicOfId(id)).toBe(topic);
});

describe('an id', () => {
	test.each([
		['FR-001', 'FR-001'],
		['FR-001: Count', 'FR-001'],
		['FR-001. Count', 'FR-001'],
		['US1 – Count', 'US1'],
		['US1 - Count', 'US1'],
		['NFR-2.1.3: Count', 'NFR-2.1.3'],
		['REQ_12 : Count', 'REQ_12'],
		['AC 1: Count', 'AC 1'],
		['(FR-1): Count', 'FR-1'],
		['[FR-1]: Count', 'FR-1'],
		['([FR-1]): Count', 'FR-1'],
		['(FR-1) Count', 'FR-1'],
		['FR-1:', 'FR-1'],
	])('begins %j: %s', (words, id) => {
		expect(specId.exec(words)?.[1]).toBe(id);
	});

	test.each(['Count FR-001', 'FR-001 Count', 'FR-001:Count', 'FRAGEN-1: a', 'Fr-1: a', 'FR-: a', 'FR--1: a'])(
		'is none in %j',
		words => {
			expect(specId.test(words)).toBe(false);
		},
	);
});

describe('a requirement', () => {
	test.each([
		'at most 5 ms',
		'5ms',
		'within 2 seconds',
		'in 3 min',
		'low latency',
		'p95 is low',
		'100 per second',
		'for concurrent users',
		'under load',
		'is fast',
		'faster than before',
		'never slower',
		'the response time is kept',
		'it scales',
		'little memory',
		'CPU',
		'Performance',
	])('%j is about performance', words => {
		expect(isAbout('performance', words)).toBe(true);
		expect(isAbout('security', words)).toBe(false);
	});

	test.each([
		'data is encrypted',
		'authenticated users',
		'authorised users',
		'authorized users',
		'no secret is shown',
		'tokens end',
		'permissions',
		'by role',
		'PII is hidden',
		'GDPR',
		'privacy',
		'audited',
		'passwords',
		'CSRF',
		'XSS',
		'TLS',
		'https',
		'injection',
		'rate limits',
		'hashed',
		'secure',
		'personal data',
	])('%j is about security', words => {
		expect(isAbout('security', words)).toBe(true);
		expect(isAbout('performance', words)).toBe(false);
	});

	test.each(['The text is plain', '5 msgs', 'p9', 'breakfast', 'payload', 'tokenless', 'a controlled parole', 'scal'])(
		'%j is about neither',
		words => {
			expect(isAbout('performance', words)).toBe(false);
			expect(isAbout('security', words)).toBe(false);
		},
	);
});
