/* Alternatives that stand for themselves: below a heading, as the one item of a list. */
import {describe, expect, test} from 'vitest';
import {answers, finish, newPlan, parseTemplate, readPlan, setField} from '../../source/index.ts';
import {findPlace} from '../../source/plan/place.ts';
import {sectionsOf} from '../../source/wizard/state.ts';
import {type FormSection, stopsOf} from '../../source/wizard/stop.ts';

const below = (words: string) => parseTemplate(`## Status\n\n${words}\n\n## Context\n\n{Why}\n`);

describe('alternatives below a heading', () => {
	test.each([
		['Proposed | Accepted | Deprecated', ['Proposed', 'Accepted', 'Deprecated'], false],
		['{draft | final}', ['draft', 'final'], false],
		['Yes / No', ['Yes', 'No'], false],
		['Draft / Approved', ['Draft', 'Approved'], false],
		['proposed / accepted / rejected / superseded by <reference>', ['proposed', 'accepted', 'rejected'], true],
		['**open** | **closed** | **superseded by**', ['open', 'closed'], true],
	])('%s', (words, choices, open) => {
		expect(below(words).specs[0]).toMatchObject({
			isFlat: true,
			specs: [{kind: 'choice', name: 'Status', choices: {choices, open}}],
		});
	});

	test.each([
		'{description | ticket URL}',
		'{example | description | pointer to more}',
		'Pros / Cons',
		'Why, how, when, etc.',
	])('%s are none', words => expect(below(words).specs[0]).toMatchObject({specs: [{kind: 'prose'}]}));

	test('are written and read where they stand', () => {
		const template = below('Proposed | Accepted');
		const plan = setField(newPlan(template), ['status'], 'Accepted');
		expect(plan.text).toBe('## Status\n\nAccepted\n\n## Context\n\n{Why}\n');
		expect(answers(plan)).toEqual({status: 'Accepted'});
		expect(finish(newPlan(template))).toContain('## Status\n\n[CLARIFY: Proposed or Accepted?]\n');
	});

	test.each([
		['one paragraph and more', 'Accepted\n\nReplaces 3.', {status: 'Accepted', statusText: 'Replaces 3.'}],
		['a list', '- Accepted', {status: '- Accepted'}],
		['a sentence', 'Accepted by all of us in May.', {status: 'Accepted by all of us in May.'}],
	])('give way to %s', (_, words, said) => {
		expect(answers(readPlan(below('Proposed | Accepted'), `## Status\n\n${words}\n`))).toEqual(said);
	});
});

test('alternatives that are the one item of a list are a choice in it', () => {
	const template = below('* Proposed / Accepted / Superseded');
	expect(template.specs[0]).toMatchObject({
		specs: [{kind: 'list', choices: {choices: ['Proposed', 'Accepted', 'Superseded']}}],
	});
	const plan = readPlan(template, '## Status\n\n* Accepted\n');
	expect(answers(plan)).toEqual({status: ['Accepted']});
	expect(plan.places[0]).toMatchObject({nodes: [{items: [{nodes: [{kind: 'choice'}]}]}]});
});

test('a choice behind its label is no text below it', () => {
	const template = parseTemplate('# {Title}\n\n**Status**: {draft|done}\n\n## Why\n\n{reason}\n');
	const said = '# A\n\n**Status**: draft\n\nSome words.\n';
	expect(answers(readPlan(template, said))).toEqual({title: 'A', status: 'draft', text: 'Some words.'});
	expect(answers(readPlan(template, said.replace(' draft', '\n\ndraft')))).toMatchObject({status: 'draft'});
});

describe('a heading that says one thing of a few', () => {
	const template = parseTemplate('# {Name}\n\n## Status: {draft | approved}\n\n## Why\n\n{why}\n');
	const plan = newPlan(template);

	test('is a choice, and nothing is asked for below it', () => {
		expect(template.specs[0]).toMatchObject({key: 'status', title: {kind: 'choice', name: 'Status'}, specs: []});
		const said = setField(plan, ['status', 0, 'title'], 'approved');
		expect(said.text).toBe(template.text.replace('{draft | approved}', 'approved'));
		expect(findPlace(said.places, ['status', 0, 'title'])).toMatchObject({kind: 'choice'});
	});

	test('has no second', () => {
		const [, status] = sectionsOf({plan});
		expect(status?.name).toBe('Status');
		expect(stopsOf(status as FormSection).map(({type}) => type)).toEqual(['field']);
	});
});

describe('a comment behind a value', () => {
	const note = '<!-- Draft | In review | Approved -->';
	const template = parseTemplate(`# {Title}\n\n- **Status:** Draft  ${note}\n- **Owner:** {who}\n\n## Why\n\n{why}\n`);

	test('says what else it may be, and stays where it is', () => {
		const plan = newPlan(template);
		expect(findPlace(plan.places, ['status'])).toMatchObject({
			kind: 'choice',
			choices: {choices: ['Draft', 'In review', 'Approved']},
		});
		expect(answers(plan)).toMatchObject({status: 'Draft'});
		expect(setField(plan, ['status'], 'Approved').text).toBe(template.text.replace('Draft  <', 'Approved  <'));
	});

	test.each([
		['Draft <!-- see the wiki -->', 'text', 'Draft'],
		['Draft <!-- one of: Draft | Done -->', 'choice', 'Draft'],
		['Other <!-- Draft | Done -->', 'text', 'Other'],
		['`a` <!-- b -->', 'text', '`a` <!-- b -->'],
	])('%j is a %s', (value, kind, answer) => {
		const plan = newPlan(parseTemplate(`**Status**: ${value}\n\n## Why\n\n{why}\n`));
		expect(findPlace(plan.places, ['status'])).toMatchObject({kind});
		expect(answers(plan)).toMatchObject({status: answer});
	});

	test('is no answer where no template fits', () => {
		expect(answers(readPlan(parseTemplate(''), `# A\n\n**Status**: Draft ${note}\n`))).toMatchObject({status: 'Draft'});
	});
});
