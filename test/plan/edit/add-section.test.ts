import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {answers} from '../../../source/plan/answers.ts';
import {addSection, missingSections} from '../../../source/plan/edit/add-section.ts';
import {findPlace} from '../../../source/plan/place.ts';
import {readPlan} from '../../../source/plan/plan.ts';
import {parseTemplate} from '../../../source/template/read-template.ts';
import type {Sidecar} from '../../../source/template/sidecar.ts';
import type {Template} from '../../../source/template/template.ts';

const none = parseTemplate('');

const readTemplate = (name: string): Template => {
	const read = (file: string) => readFileSync(new URL(`../../../templates/${file}`, import.meta.url), 'utf8');
	return parseTemplate(read(`${name}.md`), JSON.parse(read(`${name}.json`)) as Sidecar);
};

const technical = readTemplate('technical-plan');
const design = readTemplate('openspec-design');
const shipped = [technical, design, ...['kiro-design', 'madr', 'openspec-proposal', 'spec-kit-plan'].map(readTemplate)];

const dialect = parseTemplate(
	'# Plan: {Name}\n\n## Why\n\n{Reason}\n\n## Files *(if applicable)*\n\n<!-- All of them. -->\nThese change:\n\n- {File}\n\n## Steps\n\n- [ ] {First}\n- [ ] {Second}\n\n## Shape\n\n**Kind**: {kind}\n**Parts**:\n- {Part}\n- {Part}\n\n### Code\n\n```ts\n{code}\n```\n\n## Risks\n\n| Risk | Odds |\n|---|---|\n| {Risk} | {Odds} |\n| {Risk} | {Odds} |\n\n## Cases\n\n### Case 1: {Title}\n**Input**: {input}\n\n### Case 2: {Title}\n**Input**: {input}\n\n## End\n\n{Last words}\n\n---\n\n**Next Steps**: review it.\n',
	{aliases: {why: ['motivation']}},
);

const added = (text: string, key: string, template = none) =>
	addSection(readPlan(template, text), dialect, key)?.plan.text;

describe('what is added is the form of the section, without the words of the dialect', () => {
	test.each([
		['files', '## Files\n'],
		['steps', '## Steps\n\n- [ ] \n'],
		['shape', '## Shape\n\n**Kind**:\n**Parts**:\n- …\n\n### Code\n\n```ts\n```\n'],
		['risks', '## Risks\n\n| Risk | Odds |\n|---|---|\n|  |  |\n'],
		['cases', '## Cases\n\n### Case 1: \n**Input**:\n'],
		['end', '## End\n'],
	])('%s', (key, text) => {
		expect(added('', key)?.trimEnd()).toBe(text.trimEnd());
		expect(answers(readPlan(none, text))).toEqual({});
	});

	test('of every section of the shipped dialects nothing is said', () => {
		for (const template of shipped) {
			for (const {key, name} of missingSections(readPlan(none, ''), template)) {
				const {plan} = addSection(readPlan(none, '# A\n'), template, key) ?? {};
				expect(plan?.text).toContain(`\n\n## ${name}`);
				expect(plan && answers(plan)).toEqual({title: 'A'});
			}
		}
	});
});

describe('of what a dialect has below a heading stays', () => {
	test.each([
		['no guidance', 'Guidance.\n\n{x}\n', ''],
		['no comment and no quote', '<!-- a -->\n\n**L**: {x}\n\n> note\n', '**L**:\n'],
		['no label that is not bold', 'L: {x}\n', ''],
		['no list without a label', '- {x} - {y}\n- {x} - {y}\n', ''],
		['no question', '[CLARIFY: {x}]\n', ''],
		[
			'each label, and one item of a list',
			'**L**: {x}\n\nText {y}.\n\n**M**:\n- {z}\n- {z}\n',
			'**L**:\n\n**M**:\n- …\n',
		],
		['labels on one line', '**L**: {x} | **M**: {y}\n', '**L**: | **M**:\n'],
		['a box for several', '**L**:\n- [ ] {a}\n- [ ] {b}\n', '**L**:\n- [ ] \n'],
		['code behind its label', '**L**:\n```\n{c}\n```\n', '**L**:\n```\n```\n'],
		[
			'a row for those of the template',
			'| A | B |\n|---|---|\n| One | {y} |\n| Two | {y} |\n',
			'| A | B |\n|---|---|\n|  |  |\n',
		],
		[
			'each table',
			'| A |\n|---|\n| {x} |\n\nwords\n\n| B |\n|---|\n| {y} |\n',
			'| A |\n|---|\n|  |\n\n| B |\n|---|\n|  |\n',
		],
		['each part', '### P\n\n{x}\n\n### Q\n\n```ts\n{y}\n```\n\nEnd.\n', '### P\n\n### Q\n\n```ts\n```\n'],
		[
			'one item of a group, and of a group in it',
			'### P 1: {T}\n\n- {x}\n- {y}\n\n#### Q 1: {T}\n\n**L**: {x}\n\n### P 2: {T}\n\n- {x}\n',
			'### P 1: \n\n#### Q 1: \n\n**L**:\n',
		],
	])('%s', (_, body, own) => {
		const section = parseTemplate(`# {N}\n\n## S\n\n${body}`);
		expect(addSection(readPlan(none, '# A\n'), section, 's')?.plan.text).toBe(`# A\n\n## S\n${own && `\n${own}`}`);
	});
});

describe('it goes where the dialect has it', () => {
	test.each([
		[
			'behind the last that is before it',
			'# A\n\n## Why\n\nx\n\n## Ours\n\ny\n\n## End\n\nz\n',
			'## Why\n\nx\n\n## Steps\n\n- [ ] \n\n## Ours',
		],
		['found by another name', '## 1. Motivation\n\nx\n\n## Ours\n\ny\n', 'x\n\n## Steps\n\n- [ ] \n\n## Ours'],
		[
			'else before the first that is behind it',
			'# A\n\nIntro.\n\n## Ours\n\ny\n\n## Risks\n\nz\n',
			'y\n\n## Steps\n\n- [ ] \n\n## Risks',
		],
		['else at the end', '# A\n\n## Ours\n\ny', '## Ours\n\ny\n\n## Steps\n\n- [ ] '],
		['as deep as its neighbour', '# A\n\n# Why\n\nx\n\n# Ours\n\ny\n', 'x\n\n# Steps\n\n- [ ] \n\n# Ours'],
		[
			'before the literal end',
			'# A\n\n## Why\n\nx\n\n---\n\n**Next Steps**: none.\n',
			'x\n\n## Steps\n\n- [ ] \n\n---\n\n**Next',
		],
		['below text alone', 'Words.\n', 'Words.\n\n## Steps\n\n- [ ] \n'],
		['below the front matter', '---\nstatus: open\n---\n', '---\nstatus: open\n---\n\n## Steps\n\n- [ ] \n'],
		['in the line ends of the document', '# A\r\n\r\n## Why\r\n\r\nx\r\n', 'x\r\n\r\n## Steps\r\n\r\n- [ ] \r\n'],
	])('%s', (_, text, part) => {
		expect(added(text, 'steps')).toContain(part);
	});

	test('inner headings stay below it', () => {
		expect(added('# Why\n\nx\n\n# Ours\n\ny\n', 'shape')).toContain(
			'\n# Shape\n\n**Kind**:\n**Parts**:\n- …\n\n## Code\n',
		);
	});

	test('before the literal end of the template that the plan has', () => {
		const text = '# Plan: A\n\n## Why\n\nx\n\n---\n\n**Next Steps**: review it.\n';
		const {plan} = addSection(readPlan(dialect, text), design, 'decisions') ?? {};
		expect(plan?.text).toContain('x\n\n## Decisions\n');
		expect(plan?.text).toMatch(/- …\n\n---\n\n\*\*Next Steps\*\*: review it\.\n$/);
	});
});

test('the path is that of the new section, and all else stays as it was', () => {
	const text = '# A\n\n## Overview\n\nx\n\n## Tasks\n\n- [x] one\n\n## Notes\n\nend\n';
	const before = readPlan(none, text);
	const {plan, path = []} = addSection(before, technical, 'technicalRisks') ?? {};
	expect(path).toEqual(['technicalRisks']);
	expect(plan && findPlace(plan.places, path)).toMatchObject({type: 'sequence', kind: 'table'});
	expect(plan && answers(plan)).toEqual(answers(before));
	const table =
		'## Technical Risks\n\n| Risk | Probability | Impact | Mitigation |\n|------|-------------|--------|------------|\n|  |  |  |  |\n\n';
	expect(plan?.text).toBe(text.replace('## Tasks', `${table}## Tasks`));
});

test('what the document has is not added', () => {
	const text = '# A\n\n## Motivation\n\nx\n';
	expect(missingSections(readPlan(none, text), dialect).map(({key}) => key)).not.toContain('why');
	expect(added(text, 'why')).toBeUndefined();
	expect(added(text, 'others')).toBeUndefined();
});

test('nor what its template asks for already', () => {
	const keys = missingSections(readPlan(technical, '# Technical Plan: A\n'), design).map(({key}) => key);
	expect(keys).toContain('context');
	expect(keys).not.toContain('openQuestions');
});

test('nothing is added where it would be code', () => {
	expect(added('# A\n\n## Why\n\n```\nx\n', 'steps')).toBeUndefined();
	expect(added('# A\n\n## Why\n\n<!-- x\n', 'steps')).toBeUndefined();
});

test('nor where what no field is would become one', () => {
	const text = '# Plan: A\n\n---\n\n**Next Steps**: review it.\n';
	expect(addSection(readPlan(dialect, text), design, 'decisions')).toBeUndefined();
});
