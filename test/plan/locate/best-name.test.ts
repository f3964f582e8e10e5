import {describe, expect, test} from 'vitest';
import {answers, readPlan} from '../../../source/index.ts';
import {byBestName} from '../../../source/plan/locate/best-name.ts';
import {shipped} from '../shipped.ts';

/* A list of its own each time: of one list it is remembered what has which name. */
const all = () => [
	{names: ['architecture', 'system', 'overview']},
	{names: ['summary', 'system']},
	{names: ['summary']},
];

test.each([
	[
		['overview', 'architecture'],
		[undefined, 0],
	],
	[
		['overview', 'system'],
		[undefined, 0],
	],
	[
		['system', 'architecture'],
		[1, 0],
	],
	[
		['summary', 'summary', 'summary'],
		[1, 2, undefined],
	],
	[['other'], [undefined]],
	[[], []],
	[
		['system', 'system', 'summary', 'system'],
		[0, undefined, 1, undefined],
	],
])('%j are best for %j', (names, indexes) => {
	const specs = all();
	expect(byBestName([], names)).toEqual(names.map(() => undefined));
	expect(byBestName(specs, names)).toEqual(indexes.map(index => (index === undefined ? undefined : specs[index])));
});

describe('of a document', () => {
	const read = (text: string) => answers(readPlan(shipped, text));

	test('the section with the better name is the one, wherever it stands', () => {
		expect(read('## Overview\n\nFirst.\n\n## Architecture\n\nSecond.\n')).toEqual({
			overview: 'First.',
			architectureOverview: 'Second.',
		});
		expect(read('## Overview\n\nFirst.\n')).toEqual({architectureOverview: 'First.'});
	});

	test('so is the label, and the column', () => {
		const text =
			'## Technical Decisions\n\n### Decision 1: Store\n**Outcome**: fast\n**Decision**: Redis\n\n## Technical Risks\n\n| Severity | Risk | Impact |\n|---|---|---|\n| High | a | Low |\n';
		expect(read(text)).toMatchObject({
			technicalDecisions: [{outcome: 'fast', decision: 'Redis'}],
			technicalRisks: [{severity: 'High', risk: 'a', impact: 'Low'}],
		});
	});
});
