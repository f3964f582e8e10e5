/* A comment behind words that only name or count something says what belongs there. */
import {expect, test} from 'vitest';
import {answers, fill, finish, newPlan, parseTemplate} from '../../source/index.ts';
import {findPlaceholders} from '../../source/template/grammar/placeholder.ts';

test.each([
	['Requirement: <!-- its name -->', 'its name'],
	['1. <!-- Group -->', 'Group'],
	['- [ ] 1.1 <!-- What to do -->', 'What to do'],
	['- [ ] <!-- What to do -->', 'What to do'],
	['- **WHEN** <!-- condition -->  ', 'condition'],
	['<!-- name -->', 'name'],
])('%j holds a placeholder', (line, words) => {
	expect(findPlaceholders(line).map(found => found.words)).toEqual([words]);
});

test.each([
	'## Drivers <!-- optional -->',
	'Status: <!-- optional -->',
	'- … <!-- as many as it takes -->',
	'Some words <!-- a remark -->',
	'A: <!-- a --> b',
	'A: <!-- a\nb -->',
	'A: <!-- a',
])('%j holds none', line => {
	expect(findPlaceholders(line)).toEqual([]);
});

test('a comment behind a placeholder is a remark', () => {
	expect(findPlaceholders('A: {b}: <!-- c -->').map(({words}) => words)).toEqual(['b']);
});

const template = parseTemplate(
	'## ADDED\n\n### Requirement: <!-- its name -->\n<!-- what it says -->\n\n#### Scenario: <!-- its name -->\n- **WHEN** <!-- condition -->\n- **THEN** <!-- outcome -->\n\n## 1. <!-- Group -->\n\n- [ ] 1.1 <!-- What to do -->\n- [ ] 1.2 <!-- What to do -->\n',
);

test('comments in their places are hints of fields', () => {
	expect(template.specs).toMatchObject([
		{
			key: 'added',
			specs: [
				{
					key: 'requirements',
					title: {hint: 'its name'},
					specs: [
						{key: 'text', kind: 'prose', hint: 'what it says'},
						{key: 'scenarios', specs: [{kind: 'list', hint: '**WHEN** condition', name: 'WHEN condition'}]},
					],
				},
			],
		},
		{key: 'groups', specs: [{key: 'whatToDo', kind: 'checklist', hint: '1.1 What to do'}]},
	]);
	expect(answers(newPlan(template))).toEqual({});
});

test('nothing of them is left in a finished plan', () => {
	const plan = fill(newPlan(template), {
		added: [{title: 'Lock', text: 'It locks.', scenarios: [{title: 'x', whenCondition: ['**WHEN** a']}]}],
	});
	for (const policy of ['clarify', 'omit'] as const) {
		expect(finish(plan, {policy})).not.toContain('<!--');
		expect(finish(newPlan(template), {policy})).not.toContain('<!--');
	}
});

test('each of several texts has its place', () => {
	const two = parseTemplate('## A\n\n{first}\n\n---\n\n{second}\n');
	expect(answers(fill(newPlan(two), {a: {first: 'x', second: 'y'}}))).toEqual({a: {first: 'x', second: 'y'}});
	expect(findPlaceholders(finish(newPlan(two), {policy: 'omit'}))).toEqual([]);
});
