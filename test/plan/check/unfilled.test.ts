/* What of a plan says nothing yet, with the words that stand there and whether a plan is whole without it. */
import {describe, expect, test} from 'vitest';
import {newPlan, type Plan, parseTemplate, readPlan} from '../../../source/index.ts';
import {findUnfilled} from '../../../source/plan/check/unfilled.ts';

const template = parseTemplate(
	'---\nby: {who}\n---\n# {Name}\n\n**Owner**: {who}\n\n## Why\n\n{reason}\n\n## Things (optional)\n\n- {thing}\n\n## Choices\n\n### Choice 1: {Title}\n**Because**: {why}\n**Ways**:\n- {Way} - {Price}\n\n## Risks\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| {r} | {Low/Med/High} | {Low/Med/High} | {m} |\n\n## Boxes\n\n- [ ] {task}\n',
);

const unfilled = (plan: Plan) =>
	findUnfilled(plan, plan.places).map(({path, from, to, words, message, isOptional, isSpare}) => [
		path.join('.'),
		plan.text.slice(from, to),
		plan.text.slice(words.from, words.to),
		message,
		[isOptional ? 'optional' : '', isSpare ? 'spare' : ''].filter(Boolean).join(' '),
	]);
const of = (...parts: readonly string[]) =>
	unfilled(readPlan(template, ['---\nby: me\n---\n# A\n\n**Owner**: b', ...parts].join('\n\n')));

test('of a new plan all, a section as a whole', () => {
	const choices = '## Choices\n\n### Choice 1: {Title}\n**Because**: {why}\n**Ways**:\n- {Way} - {Price}';
	const risks =
		'## Risks\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| {r} | {Low/Med/High} | {Low/Med/High} | {m} |';
	const whole = (path: string, text: string, message: string, isOptional = '') => [
		path,
		text,
		text,
		message,
		isOptional,
	];
	expect(unfilled(newPlan(template))).toEqual([
		['frontMatter.by', 'by: {who}', '{who}', '“by” in the front matter is blank.', ''],
		['name', '{Name}', '{Name}', 'Name is blank.', ''],
		['owner', '**Owner**: {who}', '{who}', 'Owner is blank.', ''],
		whole('why', '## Why\n\n{reason}', 'Why is blank.'),
		whole('things', '## Things (optional)\n\n- {thing}', 'Things are blank.', 'optional'),
		whole('choices', choices, 'Choices are blank.'),
		whole('risks', risks, 'Risks are blank.'),
		whole('boxes', '## Boxes\n\n- [ ] {task}', 'Boxes are blank.'),
	]);
});

describe('of a plan', () => {
	test.each([
		['a section', '## Why', [['why', '## Why', '## Why', 'Why is blank.', '']]],
		['an item beside others', '## Things\n\n- a\n-', [['things.1', '-', '-', 'Thing 2 is blank.', 'optional spare']]],
		['a box', '## Boxes\n\n- [ ] a\n- [ ]', [['boxes.1', '- [ ]', '- [ ]', 'Task 2 is blank.', 'optional spare']]],
		[
			'a choice',
			'## Choices\n\n### Choice 1: a\n**Because**: b\n**Ways**:\n- c - d\n\n### Choice 2:',
			[['choices.1', '### Choice 2:', '### Choice 2:', 'Choice 2 is blank.', 'optional']],
		],
		[
			'a list and a label of one',
			'## Choices\n\n### Choice 1: a\n**Because**:\n**Ways**:\n- {Way} - {Price}',
			[
				['choices.0.because', '**Because**:', '', 'Choice 1 has no because.', ''],
				['choices.0.ways', '**Ways**:\n- {Way} - {Price}', '- {Way} - {Price}', 'Choice 1 has no ways.', ''],
			],
		],
		[
			'a part of an item, and a blank one',
			'## Choices\n\n### Choice 1: a\n**Because**: b\n**Ways**:\n- c - {Price}\n-',
			[
				['choices.0.ways.0.price', '{Price}', '{Price}', 'Choice 1, way 1 has no price.', ''],
				['choices.0.ways.1', '-', '-', 'Choice 1, way 2 is blank.', 'optional spare'],
			],
		],
		[
			'what is done about a risk, which is optional unless it is one of the gravest',
			'## Risks\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| a | High | High | {m} |\n| b | Low | High | {m} |\n| c | High | High | d |',
			[
				['risks.0.mitigation', ' {m} ', '{m}', 'Risk 1 has no mitigation.', ''],
				['risks.1.mitigation', ' {m} ', '{m}', 'Risk 2 has no mitigation.', 'optional'],
			],
		],
		['nothing that it lacks', '## Choices\n\n### Choice 1: a', []],
		['nothing of its own', '## Own\n\n**X**:\n\n- [ ]\n\n### Y', []],
	])('%s', (_, text, found) => {
		expect(of(text)).toEqual(found);
	});
});
