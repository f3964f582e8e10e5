/* What is known about a field by its name alone, in a document without a template. */
import {describe, expect, test} from 'vitest';
import {type Path, parseTemplate, readPlan} from '../../source/index.ts';
import {adviceFor, nameAbove} from '../../source/plan/advice.ts';
import {fieldsIn, findPlace} from '../../source/plan/place.ts';

const opened = (text: string) => readPlan(parseTemplate(''), text);

function adviceAt(text: string, path: Path) {
	const plan = opened(text);
	const place = findPlace(plan.places, path);
	if (place?.type !== 'field' && place?.type !== 'sequence') throw new RangeError('No field or list.');
	return adviceFor(plan, place);
}

const helpAt = (text: string, path: Path) => adviceAt(text, path)?.help;

/** How labels of these names are helped, in the first words, and what is looked for in what stands behind each. */
function told(names: readonly string[]): string[] {
	const plan = opened(`## Part\n\n${names.map(name => `**${name}:** x\n\n`).join('')}**Another:** y\n`);
	const labelled = [...fieldsIn(plan.places)].filter(({name}) => names.includes(name));
	return labelled.map(field => {
		const advice = adviceFor(plan, field);
		return advice ? `${advice.help.split(/[;,.]/, 1)} ${advice.remarks.map(({rule}) => rule)}`.trim() : 'nothing';
	});
}

test.each([
	[
		'Each way that is possible several',
		['Options', 'Options Considered', 'Considered Options', 'Options Evaluated', 'OPTIONS'],
	],
	[
		'What else was possible and why it was not taken',
		['Alternatives', 'Alternatives Considered', 'Alternatives Evaluated', 'Rejected Alternatives'],
	],
	[
		'What will be done',
		['Decision', 'Chosen', 'Chosen Option', 'Choice', 'Selected Option', 'Decision Made', 'Recommended Option'],
	],
	['The reason that weighed most short', ['Rationale', 'Reasoning']],
	['What could happen and what it would break', ['Risk', 'Technical Risk', 'Risk Description']],
	['How likely it is', ['Probability', 'Likelihood', 'Prob.', 'Chance']],
	['What could go wrong', ['Risks', 'Technical Risks', 'Risks and Mitigations', 'Risks / Trade-offs']],
	['What gets better and what gets worse', ['Consequences', 'Trade-offs', 'Implications']],
	['What one could expect and is left out', ['Non-Goals', 'Out of Scope', 'Not in Scope']],
	[
		'What one can try and see once it is done vague',
		['Acceptance Criteria', 'Acceptance Scenarios', 'Definition of Done'],
	],
	['A figure that changes when it works vague', ['Success Criteria', 'Success Metrics']],
	['What is taken as given and nobody said', ['Assumptions']],
	[
		'What makes it less likely or less bad repeats',
		['Mitigation', 'Mitigation Strategy', 'Mitigations', 'Mitigation Plan', 'Countermeasure'],
	],
	['A rough number is enough number', ['Estimated Tasks', 'Estimate', 'Estimated Effort', 'Story Points']],
	[
		'What must be there before this can start',
		['Dependencies', 'Depends On', 'Blocked By', 'Prerequisites', 'Requires'],
	],
	['Each step back in order short', ['Rollback Plan', 'Rollback', 'Rollback Procedure', 'Rollback Steps']],
	['Times and loads to reach vague', ['Performance Goals', 'Performance Targets', 'Performance Requirements']],
	['What nobody knows yet', ['Open Questions', 'Questions for the team']],
	['nothing', ['Owner', 'Other Options', 'Impact', 'Resolved Questions']],
])('%s, for %j', (words, names) => {
	expect(told(names)).toEqual(names.map(() => words));
});

test('what is said of weak words fits the field', () => {
	const text = '## Part\n\n**Rationale:** a\n\n**Mitigation:** b\n\n**Rollback:** c\n';
	const said = (key: string) => adviceAt(text, ['part', key]);
	expect(said('rationale')?.remarks).toEqual([
		{rule: 'short', says: 'The reason is too short to judge. Say what weighed most, and against what.'},
	]);
	expect(said('mitigation')?.remarks).toEqual([
		{
			rule: 'repeats',
			says: 'This only repeats the risk. Say what makes it less likely, or what is done when it happens.',
		},
	]);
	expect(said('rollback')?.remarks).toEqual([
		{rule: 'short', says: 'This is no step yet. Say what is run or switched, so that anybody on call can do it.'},
	]);
});

describe('a name counts that stands', () => {
	const risks = '## Risks\n\n| Risk | Likelihood | Impact |\n|---|---|---|\n| a | Low | High |\n';
	const part = '## Risks\n\nWords.\n\n## Part\n\n**Options:**\n\n- Decision\n- b\n\n**Owner:** c\n';

	test('above a column', () => {
		expect(helpAt(risks, ['risks', 0, 'risk'])).toMatch(/^What could happen/);
		expect(helpAt(risks, ['risks', 0, 'likelihood'])).toMatch(/^How likely/);
		expect(helpAt(risks, ['risks', 0, 'impact'])).toBe(
			'How bad it would be; with the likelihood it tells which risk to treat first.',
		);
		expect(adviceAt(risks, ['risks', 0, 'impact'])?.remarks).toEqual([]);
		expect(helpAt(risks.replace('High', 'Users leave'), ['risks', 0, 'impact'])).toBe(undefined);
	});

	test('above a table, a list or its items', () => {
		expect(helpAt('## Options\n\n| Name | Cost |\n|---|---|\n| a | b |\n', ['options'])).toMatch(/^Each way/);
		expect(helpAt(part, ['part', 'options'])).toMatch(/^Each way/);
		expect(helpAt(part, ['part', 'options', 0])).toMatch(/^Each way/);
	});

	test('above all of a section, and not above one of several', () => {
		expect(helpAt(part, ['risks'])).toMatch(/^What could go wrong/);
		expect(helpAt(part, ['part', 'owner'])).toBe(undefined);
		expect(helpAt('## Risks\n\n**Owner:** a\n\n**Team:** b\n', ['risks', 'owner'])).toBe(undefined);
	});
});

test.each<[string, string, Path, string]>([
	['the label of a list', '## Part\n\n**Steps:**\n\n- a\n\n**Other:** b\n', ['part', 'steps'], 'Steps'],
	['the heading that it is all of', '## Steps\n\na\n', ['steps'], 'Steps'],
	['the innermost heading', '## Part\n\n### Inner\n\na\n\n### Other\n\nb\n', ['part', 'inner'], 'Inner'],
	['the heading of a table', '## Steps\n\n| A | B |\n|---|---|\n| c | d |\n', ['steps'], 'Steps'],
	['nothing above a label', '## Part\n\n**Steps:** a\n\n**Other:** b\n', ['part', 'steps'], ''],
	['nothing where nothing is', '## Part\n\na\n', ['other'], ''],
])('%s', (_, text, path, name) => {
	expect(nameAbove(opened(text), path)).toBe(name);
});
