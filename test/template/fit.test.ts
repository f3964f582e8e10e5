import {describe, expect, test} from 'vitest';
import {fits, fitting, signsOf} from '../../source/template/fit.ts';
import {readOutline} from '../../source/template/outline.ts';
import {parseTemplate} from '../../source/template/read-template.ts';
import {dialects} from './dialects.ts';

const names = Object.keys(dialects);
const signs = Object.values(dialects).map(signsOf);

const fittingOf = (text: string) => {
	const index = fitting(signs, readOutline(text));
	return index === undefined ? undefined : names[index];
};

/* A document of these headings. */
const headed = (title: string, headings: readonly string[], marks = '##') =>
	[...(title === '' ? [] : [`# ${title}`]), ...headings.map(heading => `${marks} ${heading}`)].join('\n\ntext\n\n');

test.each(Object.entries(dialects))('%s fits its own text', (name, template) => {
	expect(fittingOf(template.text)).toBe(name);
});

// As they stand in documents of each kind.
const documents: ReadonlyArray<readonly [string, title: string, headings: readonly string[]]> = [
	['spec-kit-plan', 'Implementation Plan: Search', ['Summary', 'Technical Context', 'Charter Check', 'Work Packages']],
	['openspec-design', '', ['Context', 'Goals / Non-Goals', 'Decisions', 'Risks / Trade-offs', 'Open Questions']],
	['openspec-design', 'Design: Search', ['Context', 'Decisions', 'Rollout', 'Ownership']],
	['openspec-design', '设计', ['背景', '目标 / 非目标', '决策', '风险 / 权衡']],
	['openspec-proposal', '', ['Why', 'What Changes', 'Impact']],
	['openspec-proposal', 'Change: Search', ['Why', 'What Changes', 'Capabilities', 'Impact', 'Rollback']],
	[
		'kiro-design',
		'Design Document: Search',
		['Overview', 'Architecture', 'Components and Interfaces', 'Data Models', 'Error Handling', 'Testing Strategy'],
	],
	[
		'kiro-design',
		'設計書',
		['概要', 'アーキテクチャ', 'コンポーネントとインターフェース', 'データモデル', 'エラーハンドリング', 'テスト戦略'],
	],
	['madr', 'Use Redis', ['Status', 'Context', 'Decision', 'Alternatives Considered', 'Consequences']],
	['madr', 'Use Redis', ['Context and Problem Statement', 'Considered Options', 'Decision Outcome', 'Links']],
	[
		'technical-plan',
		'Search',
		['1. Architecture', '2. Key Design Decisions', '3. Implementation Strategy', '4. Risk Assessment', '5. Team'],
	],
];

test.each(documents)('%s: %s, %j', (name, title, headings) => {
	expect(fittingOf(headed(title, headings))).toBe(name);
});

test.each([
	['no section', 'Search', []],
	['one', '', ['Overview']],
	['one beside a title', 'Technical Plan: Search', ['Overview', 'Team']],
	['two', '', ['Context', 'Decisions']],
	['less than half', '', ['Overview', 'Architecture', 'Data Models', 'Scope', 'Team', 'Costs', 'Dates']],
	['a record of another kind', 'Use Redis', ['Status', 'Context', 'Decision', 'Consequences']],
	['phases of steps', 'Implementation Plan: Search', ['Phase 1: Research', 'Phase 2: Code', 'Phase 3: Check']],
	['a plan of an agent', 'Search Plan', ['Overview', 'Current State', 'Implementation Steps', 'Testing Scenarios']],
	[
		'half of what is required, by names that many plans have',
		'Search',
		[
			'Overview',
			'Current State',
			'Implementation Approach',
			'Testing Strategy',
			'Performance Considerations',
			'References',
		],
	],
	['two as good', '', ['Architecture', 'Error Handling', 'Testing Strategy']],
])('%s fits none', (_, title, headings) => {
	expect(fittingOf(headed(title, headings))).toBeUndefined();
});

test.each([
	['technical-plan', 'Technical Plan: Search', []],
	['technical-plan', 'Technical Plan: Search', ['Architecture']],
	['kiro-design', 'Design Document', ['Overview']],
])('%s: what is short, but all like it: %s, %j', (name, title, headings) => {
	expect(fittingOf(headed(title, headings))).toBe(name);
});

test('the level of the headings does not matter', () => {
	const headings = ['Why', 'What Changes', 'Impact'];
	expect(fittingOf(headed('', headings, '#'))).toBe('openspec-proposal');
	expect(fittingOf(headed('Search', headings, '###'))).toBe('openspec-proposal');
});

test('headings in code are none', () => {
	expect(fittingOf(`\`\`\`\n${headed('', ['Why', 'What Changes', 'Impact'])}\n\`\`\`\n`)).toBeUndefined();
});

describe('a small template', () => {
	const small = signsOf(parseTemplate('# Plan: {Name}\n\n## Summary\n\n{What}\n\n## Steps\n\n- {Step}\n'));
	test.each([
		['all of it', '## Summary\n\n## Steps\n', true],
		['half of the document', '## Summary\n\n## Steps\n\n## Team\n\n## Costs\n', true],
		['less', '## Summary\n\n## Steps\n\n## Team\n\n## Costs\n\n## Dates\n', false],
		['one section of it', '## Summary\n', false],
		['one section and the title', '# Plan: Search\n\n## Summary\n', true],
	])('fits %s: %s', (_, text, expected) => {
		expect(fits(small, readOutline(text))).toBe(expected);
	});
});
