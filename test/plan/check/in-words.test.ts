/* How sentences about a plan name its places. */
import {describe, expect, test} from 'vitest';
import {type Path, parseTemplate, readPlan} from '../../../source/index.ts';
import {blankMessage, placeInWords} from '../../../source/plan/check/in-words.ts';
import {findPlace, type ItemPlace, type SequencePlace} from '../../../source/plan/place.ts';
import {shipped} from '../shipped.ts';

const plan = readPlan(
	shipped,
	`# Technical Plan: A

**Feature ID**: b

## Technical Decisions

### Decision 1: Store
**Options Considered**:
1. Redis - fast
2. A file - slow

**Decision**: Redis

## Technical Risks

| Risk | Probability | Impact | Mitigation |
|---|---|---|---|
| c | Low | High | d |

## Rollback Plan

- Revert
`,
);

test.each([
	[['featureId'], 'Feature ID'],
	[['technicalDecisions'], 'Decision'],
	[['technicalDecisions', 0], 'Decision 1'],
	[['technicalDecisions', 0, 'title'], 'Decision 1, title'],
	[['technicalDecisions', 0, 'decision'], 'Decision 1, decision'],
	[['technicalDecisions', 0, 'optionsConsidered'], 'Decision 1, options considered'],
	[['technicalDecisions', 0, 'optionsConsidered', 1], 'Decision 1, option 2'],
	[['technicalDecisions', 0, 'optionsConsidered', 1, 'prosCons'], 'Decision 1, option 2, pros/cons'],
	[['technicalRisks', 0], 'Risk 1'],
	[['technicalRisks', 0, 'mitigation'], 'Risk 1, mitigation'],
	[['rollbackPlan', 0], 'Rollback step 1'],
	[['technicalDecisions', 0, 'nothing'], 'Decision 1'],
	[['technicalDecisions', 1], ''],
	[['technicalRisks', 7, 'mitigation'], ''],
	[['nothing'], ''],
] satisfies [Path, string][])('%j is %j', (path, words) => {
	expect(placeInWords(plan, path)).toBe(words);
});

describe('that something is blank', () => {
	test.each([
		['Goal', 'Goal is blank.'],
		['Technical Risks', 'Technical Risks are blank.'],
		['Unit Tests', 'Unit Tests are blank.'],
		['Status', 'Status is blank.'],
		['Analysis', 'Analysis is blank.'],
		['Progress', 'Progress is blank.'],
		['Tests and more', 'Tests and more is blank.'],
	])('of %s', (name, message) => {
		expect(blankMessage(plan, {path: ['x'], name}, [])).toBe(message);
	});

	test.each([
		['Mitigation', 'Risk 1 has no mitigation.'],
		['How to handle', '“How to handle” of Risk 1 is blank.'],
		['Why Needed', '“Why Needed” of Risk 1 is blank.'],
		['Simpler Alternative Rejected Because', '“Simpler Alternative Rejected Because” of Risk 1 is blank.'],
		['However', 'Risk 1 has no however.'],
	])('of %s of an item', (name, message) => {
		const sequence = findPlace(plan.places, ['technicalRisks']) as SequencePlace;
		expect(blankMessage(plan, {path: ['x'], name}, [{sequence, item: sequence.items[0] as ItemPlace}])).toBe(message);
	});
});

test('a document’s own items are called as it calls them', () => {
	const own = readPlan(parseTemplate(''), '## Notes\n\n### Step 1: a\n\n**Why**: b\n\n### Step 3: c\n\n**Why**: d\n');
	expect(placeInWords(own, ['notes', 1, 'why'])).toBe('Step 3, why');
});
