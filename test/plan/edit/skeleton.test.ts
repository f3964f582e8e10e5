/* What of a template comes with something new. */
import {describe, expect, test} from 'vitest';
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

describe('a new item of a list', () => {
	const two = parseTemplate(
		'# {Name}\n\n## A\n\n- {first}\n  goes on\n- {second}\n\n## B\n\n- {x}\n\n  second\n- {z}\n',
	);
	const inserted = (heading: string, lines: string) =>
		insertItem(readPlan(two, `# N\n\n## ${heading}\n\n${lines}`), [heading.toLowerCase(), 1]);

	test.each([
		['A', '- a\n', '- a\n- {first}\n  goes on\n'],
		['A', '1. a\n', '1. a\n2. {first}\n   goes on\n'],
		['B', '- a\n', '- a\n- {x}\n\n  second\n'],
		['B', '100. a\n', '100. a\n101. {x}\n\n     second\n'],
	])('has all lines of the template’s own: in %s behind %j', (heading, lines, after) => {
		const plan = inserted(heading, lines);
		expect(plan.text).toBe(`# N\n\n## ${heading}\n\n${after}`);
		expect(answers(plan)).toEqual({name: 'N', [heading.toLowerCase()]: ['a']});
	});

	test('has the line ends of the plan', () => {
		const plan = readPlan(two, '# N\r\n\r\n## A\r\n\r\n- a\r\n');
		expect(insertItem(plan, ['a', 1]).text).toBe('# N\r\n\r\n## A\r\n\r\n- a\r\n- {first}\r\n  goes on\r\n');
	});
});

describe('what a new plan lacks comes with one blank item', () => {
	const lines = [
		'## Literal\n\n- one\n- {two}\n- {three}',
		'## Counted\n\n1. {one}\n2. {two}',
		'## Labelled\n\n**L**:\n- {one}\n- {two}',
		'## Boxes\n\n- [x] {one}\n- [ ] {two}',
		'## Own boxes\n\n- [ ] one\n- [ ] two',
		'## Table\n\n| X | Y |\n|:--|---|\n| {x} | {y} |\n| {x} | {y} |',
		'## Fixed\n\n| X | Y |\n|---|---|\n| One | {y} |\n| Two | {y} |',
		'## Bare\n\nX | Y\n---|---\n{x} | {y}\n{x} | {y}',
		'## Empty\n\n| X | Y |\n|---|---|\n|  | {y} |\n|  | {z} |',
		'## Bulleted\n\n- **L**:\n  - one\n  - {two}',
		'## Bulleted boxes\n\n- **L**:\n  - [x] {one}\n  - [ ] {two}',
		'## Loose\n\n X | Y\n :-: | ---\n One | {y}\n Two | {y}',
		'## Asked\n\n[CLARIFY: {one}]\n[CLARIFY: {two}]',
		'## Asked in a list\n\n- [CLARIFY: {one}]\n- [CLARIFY: {two}]',
	];
	const all = parseTemplate(`# {Name}\n\n${lines.join('\n\n')}\n`);

	test.each([
		['literal', '- {two}'],
		['counted', '1. {one}'],
		['labelled', '**L**:\n- {one}'],
		['boxes', '- [ ] {one}'],
		['ownBoxes', '- [ ]'],
		['table', '| X | Y |\n|:--|---|\n| {x} | {y} |'],
		['fixed', '| X | Y |\n|---|---|\n| One | {y} |\n| Two | {y} |'],
		['bare', 'X | Y\n---|---\n{x} | {y}'],
		['empty', '| X | Y |\n|---|---|\n|  | {y} |'],
		['bulleted', '- **L**:\n  - {two}'],
		['bulletedBoxes', '- **L**:\n  - [ ] {one}'],
		['loose', ' X | Y\n :-: | ---\n One | {y}\n Two | {y}'],
		['asked', '[CLARIFY: {one}]'],
		['askedInAList', '- [CLARIFY: {one}]'],
	])('%s', (key, markdown) => {
		const path = ['labelled', 'bulleted', 'bulletedBoxes'].includes(key) ? [key, 'l', 0] : [key, 0];
		const {text} = insertItem(readPlan(all, '# N\n'), path);
		expect(text.slice(text.indexOf('\n\n', 5) + 2)).toBe(`${markdown}\n`);
	});
});

test('what begins as a heading only within a line is left within a new item', () => {
	const hashes = parseTemplate('# {Name}\n\n## Needs\n\n### Need 1: {Title}\n\n{Why # so}\n\n#### Tests\n\n- {Test}\n');
	const plan = readPlan(hashes, '# A\n\n### Needs\n\n#### Need 1: x\n\nso\n');
	expect(insertItem(plan, ['needs', 1]).text).toContain('#### Need 2: {Title}\n\n{Why # so}\n\n##### Tests\n');
});
