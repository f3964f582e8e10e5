import {describe, expect, test} from 'vitest';
import {
	areComponents,
	areProsAndCons,
	columnChoices,
	fieldRole,
	isClosed,
	isQuestionHeading,
	levelOf,
} from '../../source/plan/roles.ts';
import {sequenceKinds} from '../../source/plan/sequence-kinds.ts';

describe('questions', () => {
	test.each([
		'Open Questions',
		'Open Question',
		'Questions',
		'Unresolved Questions',
		'Outstanding Questions',
		'Remaining Questions',
		'Open Issues',
		'Open Points',
		'Open Items',
		'Clarifications Needed',
		'Needs Clarification',
		'Clarifying Questions',
		'Clarification Questions',
		'Open Decisions',
		'Decisions Needed',
		'Questions to Resolve',
		'Questions to Clarify',
		'Questions to Answer',
		'Questions for the user',
		'Questions for your team',
		'Questions for users',
		'Questions for authors and others',
		'Questions for review',
		'Questions for Reviewers',
		'Questions for stakeholders',
		'Questions for the product owner',
		'Questions for owner',
		'Questions for the client',
		'Questions for customers',
		'Questions for decision',
		'Questions for discussion',
		'Questions for clarification',
		'Offene Fragen',
		'未解決の質問',
		'未解決事項',
		'未決事項',
		'待解决问题',
		'待确认问题',
		'开放问题',
		'open questions and risks',
		'Open Questions for the team',
		'Open questions about it',
		'Open questions to answer',
		'Open Questions or doubts',
		'Open questions risks',
	])('stand below %j', words => {
		expect(isQuestionHeading(words)).toBe(true);
	});

	test.each([
		'Resolved Questions',
		'Open Questions (resolved)',
		'Questions answered',
		'Risks',
		'Open questions are bad',
		'The open questions and risks',
		'Open questions andes',
		'Questions for the userland',
		'Questions for nobody',
		'More questions for the team',
		'More questions',
	])('do not below %j', words => {
		expect(isQuestionHeading(words)).toBe(false);
	});

	test.each([
		['resolved', true],
		['Answered', true],
		['closed', true],
		['Decided', true],
		['erledigt', true],
		['unresolved', false],
		['undecided', false],
		['to be resolved', false],
		['to be decided', false],
		['not resolved', true],
		['RESOLVED', true],
		['open', false],
	])('%j says that they are answered: %j', (words, isSo) => {
		expect(isClosed(words)).toBe(isSo);
	});
});

test.each([
	'Probability',
	'Likelihood',
	'Prob.',
	'Chance',
	'Wahrscheinlichkeit',
	'発生確率',
	'概率',
	'可能性',
	'Impact',
	'Severity',
	'Impact Level',
	'Consequence',
	'Auswirkung',
	'影響度',
	'影响',
])('the cells of %j are picked from levels', name => {
	expect(columnChoices(name)).toEqual({
		choices: ['Low', 'Medium', 'High'],
		open: true,
		synonyms: {
			Low: ['L', 'Minor', 'Unlikely', 'Rare'],
			Medium: ['M', 'Med', 'Moderate', 'Possible'],
			High: ['H', 'Major', 'Severe', 'Critical', 'Likely'],
		},
	});
});

test('the cells of other columns are not', () => {
	expect(columnChoices('Mitigation')).toBe(undefined);
});

test.each([
	[
		0,
		[
			'Very low',
			'low',
			'Minor',
			'minimal',
			'negligible',
			'unlikely',
			'rare',
			'L',
			'niedrig',
			'gering',
			'低',
			'小',
			'Low–Med',
			'🟢 low: no data',
		],
	],
	[1, ['Med', 'medium', 'moderate', 'mid', 'possible', 'm', 'mittel', '中', '**Medium**', 'medium/high']],
	[
		2,
		[
			'very high',
			'High',
			'major',
			'severe',
			'critical',
			'likely',
			'almost certain',
			'catastrophic',
			'h',
			'hoch',
			'高',
			'大',
			'🔴 High: data is lost',
		],
	],
	[undefined, ['', 'lower', 'mids', 'm2', 'higher', 'it is high', '3']],
])('%j is the level of %j', (level, values) => {
	for (const value of values) expect([value, levelOf(value)]).toEqual([value, level]);
});

test.each([
	[
		'options',
		[
			'Options',
			'Options Considered',
			'Considered Options',
			'Options Evaluated',
			'Alternatives',
			'Alternatives Considered',
			'Alternatives Evaluated',
		],
	],
	[
		'decision',
		[
			'Decision',
			'Chosen',
			'Chosen Option',
			'Choice',
			'Selected Option',
			'Decision Made',
			'Recommendation',
			'Recommended Option',
		],
	],
	['rationale', ['Rationale', 'Reasoning', 'Reason', 'Reasons', 'Justification', 'Why']],
	['dependencies', ['Dependencies', 'depends on', 'Dependency', 'Blocked By', 'Prerequisites', 'Requires']],
	['components', ['Components', 'Components Affected', 'Affected Components', 'Component']],
	[undefined, ['Owner', '']],
])('%j is the role of %j', (role, names) => {
	for (const name of [...names, ...names]) expect([name, fieldRole(name)]).toEqual([name, role]);
});

test('roles are known whatever was asked before', () => {
	for (let index = 0; index < 1100; index++) expect(fieldRole(`Field ${index}`)).toBe(undefined);
	expect(fieldRole('Decision')).toBe('decision');
});

test('components are counted as such', () => {
	expect(areComponents('Component')).toBe(true);
	expect(areComponents('affected components')).toBe(true);
	expect(areComponents('Phase')).toBe(false);
});

test.each([
	['Pros/Cons', true],
	['Pros and Cons', true],
	['Pros & Cons', true],
	['pro/con', true],
	['Advantages/Disadvantages', true],
	['Pros', false],
	['Advantages', false],
	['Cons and Pros', false],
	['The Pros and Cons', false],
])('%s is what speaks for and against: %j', (name, isSo) => {
	expect(areProsAndCons(name)).toBe(isSo);
});

test('only groups have items with headings of their own', () => {
	const kinds = Object.entries(sequenceKinds).filter(([, {hasHeadings}]) => hasHeadings);
	expect(kinds.map(([kind]) => kind)).toEqual(['group']);
});

test('a box can stand in the items of lists and groups', () => {
	const kinds = Object.entries(sequenceKinds).filter(([, {hasBoxes}]) => hasBoxes);
	expect(kinds.map(([kind]) => kind)).toEqual(['list', 'entries', 'checklist', 'group']);
});
