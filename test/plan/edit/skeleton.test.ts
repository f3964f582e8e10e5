import {expect, test} from 'vitest';
import {answers, fill, insertItem, parseTemplate, readPlan} from '../../../source/index.ts';

const template = parseTemplate(
	'# {Name}\n\n## Needs\n\n### Need 1: {Title}\n\n{Why}\n\n#### Tests\n\n- {Test}\n\n```md\n# {Sample}\n```\n',
);

test('the headings within a new item stand as far below it as in the template', () => {
	const plan = readPlan(template, '# A\n\n### Needs\n\n#### Need 1: x\n\nso\n');
	const {text} = insertItem(plan, ['needs', 1]);
	expect(text).toContain('#### Need 2: {Title}\n\n{Why}\n\n##### Tests\n');
	expect(text).toContain('```md\n# {Sample}\n```');
	const needs = [
		{title: 'x', why: 'so'},
		{title: 'y', tests: {test: ['t'], sample: '# z'}},
	];
	expect(answers(fill(plan, {needs})).needs).toEqual(needs);
});
