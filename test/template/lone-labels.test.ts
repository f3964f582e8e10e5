/* Bold words alone on a line are a label where a list, table or fence follows. */
import {expect, test} from 'vitest';
import {answers, fill, finish, newPlan, parseTemplate, readPlan} from '../../source/index.ts';

const text =
	'## Options\n\n**About this**\n\nsome words\n\n**Pros**\n\n- {pro}\n\n**Cons**\n- {con}\n\n**Code**\n\n```\n{code}\n```\n';
const template = parseTemplate(text);

test('they are labels', () => {
	expect(template.specs).toMatchObject([
		{
			specs: [
				{key: 'pros', kind: 'list', label: {before: '**', name: 'Pros', after: '**'}},
				{key: 'cons', kind: 'list'},
				{key: 'code', kind: 'code'},
			],
		},
	]);
});

test('what is below them is theirs', () => {
	const plan = fill(newPlan(template), {options: {pros: ['a', 'b'], cons: ['c']}});
	expect(finish(plan, {policy: 'omit'})).toBe(
		'## Options\n\n**About this**\n\nsome words\n\n**Pros**\n\n- a\n- b\n\n**Cons**\n- c\n',
	);
	const finished = finish(fill(newPlan(template), {options: {pros: ['a']}}));
	expect(answers(readPlan(template, finished))).toEqual({options: {pros: ['a']}});
});

test('they come where they are missing', () => {
	const plan = fill(readPlan(template, '## Options\n\n**Pros**\n\n- a\n'), {options: {pros: ['a'], cons: ['c']}});
	expect(plan.text).toBe('## Options\n\n**Pros**\n\n- a\n\n**Cons**\n- c\n');
});
