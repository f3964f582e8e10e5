/* Every construct of a template, Markdown on one side, the form on the other. */
import {describe, expect, test} from 'vitest';
import {answers, fill, newPlan, parseTemplate} from '../../source/index.ts';
import type {FieldSpec, GroupSpec, SectionSpec, Spec} from '../../source/template/template.ts';

const specsOf = (markdown: string) => parseTemplate(markdown).specs;
const first = <Kind extends Spec>(markdown: string) => specsOf(markdown)[0] as Kind;

/** A spec in one line: `key kind`, and what is in it. */
const outlineOf = (spec: Spec): string => {
	if (spec.type === 'field') return `${spec.key}: ${spec.kind}${spec.isOptional ? '?' : ''}`;
	const inner = spec.specs.map(outlineOf).join(', ');
	return spec.type === 'group' ? `${spec.key}*(${inner})` : `${spec.key}${spec.isOptional ? '?' : ''}(${inner})`;
};

describe('placeholders', () => {
	test.each([
		['{words}', '{why}'],
		['{{words}}', '{{why}}'],
		['[words]', '[why]'],
		['<words>', '<why>'],
	])('%s', (_, placeholder) => {
		const spec = first<FieldSpec>(`**Reason**: ${placeholder}\n`);
		expect(spec).toMatchObject({key: 'reason', kind: 'text', hint: 'why', words: [placeholder], default: undefined});
	});

	test.each([
		['a link', '[why](x.md)'],
		['a reference', '[why][1]'],
		['an open question', '[CLARIFY: why]'],
		['HTML', '<br>'],
		['an address', '<https://x.y>'],
		['code', '`const {a} = b`'],
	])('%s is none', (_, words) => {
		expect(first<FieldSpec>(`**Reason**: ${words}\n`)).toMatchObject({default: words, words: []});
	});
});

describe('choices', () => {
	test.each([
		['{a|b|c}', ['a', 'b', 'c'], false],
		['[a | b]', ['a', 'b'], false],
		['{Low/Med/High}', ['Low', 'Med', 'High'], false],
		['{proposed | rejected | …}', ['proposed', 'rejected'], true],
		['{proposed | accepted | superseded by ADR-0123}', ['proposed', 'accepted'], true],
	])('%s', (words, choices, open) => {
		expect(first<FieldSpec>(`**Status**: ${words}\n`)).toMatchObject({kind: 'choice', choices: {choices, open}});
	});

	test.each(['{Pros/Cons}', '{why / how it is done / when}'])('%s is none', words => {
		expect(first<FieldSpec>(`**Status**: ${words}\n`)).toMatchObject({kind: 'text', choices: undefined});
	});
});

describe('labels', () => {
	test.each([
		['the colon outside', '**Owner**: {name}'],
		['the colon inside', '**Owner:** {name}'],
		['a bullet', '- **Owner**: {name}'],
		['underscores', '__Owner__: {name}'],
		['no bold', 'Owner: {name}'],
	])('%s', (_, markdown) => {
		expect(outlineOf(first(`${markdown}\n`))).toBe('owner: text');
	});

	test('literal words are the default', () => {
		expect(first<FieldSpec>('**Based on**: spec.md\n')).toMatchObject({default: 'spec.md', words: [], hint: ''});
	});

	test('several on one line are several fields', () => {
		expect(specsOf('**Branch**: [name] | **Date**: [DATE]\n').map(outlineOf)).toEqual(['branch: text', 'date: text']);
	});

	test.each([
		['a list', '- {one}\n- {two}', 'list'],
		['a fence', '```\n{code}\n```', 'code'],
		['a table', '| A | B |\n|---|---|\n| {a} | {b} |', 'table'],
	])('hold %s that follows', (_, block, kind) => {
		expect(outlineOf(first(`**Things**:\n${block}\n`))).toBe(`things: ${kind}`);
		expect(outlineOf(first(`**Things**:\n\n${block}\n`))).toBe(`things: ${kind}`);
	});
});

describe('headings', () => {
	test('the only one on level 1 holds the title', () => {
		const template = parseTemplate('# Technical Plan: {Feature Name}\n\n## Goal\n\nSay why.\n');
		expect(template).toMatchObject({
			titlePrefix: 'Technical Plan: ',
			title: {key: 'featureName', kind: 'text', hint: 'Feature Name'},
		});
		expect(template.specs.map(outlineOf)).toEqual(['goal(text: prose)']);
	});

	test('several on level 1 are sections', () => {
		const template = parseTemplate('# Summary\n\nSay what.\n\n# Motivation\n\nSay why.\n');
		expect(template.title).toBeUndefined();
		expect(template.specs.map(outlineOf)).toEqual(['summary(text: prose)', 'motivation(text: prose)']);
	});

	test('sections nest by level, and numbers are no part of a key', () => {
		const specs = specsOf(
			'## 1. Testing & Quality\n\n### 1.1 Unit Tests\n\n- {area}\n\n### 1.2 End-to-End\n\n- {flow}\n',
		);
		expect(specs.map(outlineOf)).toEqual(['testingQuality(unitTests(area: list), endToEnd(flow: list))']);
	});

	test.each(['(Optional)', '*(optional)*', '(If applicable)'])('%s makes a section optional', mark => {
		expect(outlineOf(first(`## Migration ${mark}\n\n- {step}\n`))).toBe('migration?(step: list)');
	});

	test('a key that is taken gets a number', () => {
		expect(specsOf('## Notes\n\nSay.\n\n## Notes\n\nSay more.\n').map(spec => spec.key)).toEqual(['notes', 'notes2']);
	});
});

describe('groups', () => {
	test('noun, number and title repeat', () => {
		const section = first<SectionSpec>(
			'## Decisions\n\n### Decision 1: {Title}\n**Why**: {why}\n\n---\n\n### Decision 2: {Title}\n**Why**: {why}\n',
		);
		expect(section).toMatchObject({key: 'decisions', isFlat: true});
		expect(section.specs[0]).toMatchObject({
			type: 'group',
			noun: 'Decision',
			separator: '---',
			title: {key: 'title', hint: 'Title'},
		});
	});

	test('a field that one exemplar lacks is optional, and the words of all count', () => {
		const {specs} = first<SectionSpec>(
			'## D\n\n### Decision 1: {Title}\n**Why**: {a}\n**Cost**: {b}\n\n### Decision 2: {Title}\n**Why**: {c}\n',
		).specs[0] as GroupSpec;
		expect(specs.map(outlineOf)).toEqual(['why: text', 'cost: text?']);
		expect(specs[0]).toMatchObject({words: ['{a}', '{c}']});
	});

	test('a literal title is the default of its item', () => {
		const group = first<SectionSpec>(
			'## P\n\n### Phase 1: Foundation\n**Goal**: {goal}\n\n### Phase 2: Integration\n**Goal**: {goal}\n',
		).specs[0] as GroupSpec;
		expect(group).toMatchObject({noun: 'Phase', defaults: [{title: 'Foundation'}, {title: 'Integration'}]});
	});
});

describe('lists', () => {
	test.each([
		['- {Option A} - {Pros/Cons}', ['option', 'prosCons']],
		['1. {Error Type 1}: {How to handle}', ['errorType', 'howToHandle']],
		['- `field1`: {type} - {description}', ['field', 'type', 'description']],
	])('%s has parts', (item, keys) => {
		const {pattern} = first<SectionSpec>(`## Things\n\n${item}\n`).specs[0] as FieldSpec;
		expect(pattern?.cells.map(cell => cell.key)).toEqual(keys);
	});

	test.each(['- {one}', '- some words', '* a {b} c'])('%s has none', item => {
		expect(first<SectionSpec>(`## Things\n\n**L**:\n${item}\n`).specs[0]).toMatchObject({
			kind: 'list',
			pattern: undefined,
		});
	});
});

describe('blocks', () => {
	test('a table has columns by header, and a cell with alternatives is a choice', () => {
		const field = first<SectionSpec>('## Risks\n\n| Risk | Impact |\n|---|---|\n| {Risk 1} | {Low/Med/High} |\n')
			.specs[0] as FieldSpec;
		expect(field.columns.map(({key, choices}) => [key, choices?.choices])).toEqual([
			['risk', undefined],
			['impact', ['Low', 'Med', 'High']],
		]);
	});

	test('lines of open questions', () => {
		expect(outlineOf(first('## Questions\n\n[CLARIFY: {one}]\n[CLARIFY: {two}]\n'))).toBe('questions(one: questions)');
	});

	test('guidance alone is prose', () => {
		expect(first<SectionSpec>('## Overview\n\nSay what it is.\nOn two lines.\n')).toMatchObject({
			isProse: true,
			hint: 'Say what it is. On two lines.',
		});
	});

	test('a comment is help for what follows', () => {
		const section = first<SectionSpec>('## Overview\n\n<!-- Keep it short. -->\n\n{words}\n');
		expect(section.specs[0]).toMatchObject({kind: 'prose', help: 'Keep it short.'});
	});

	test('what follows the last rule without a placeholder is the literal end', () => {
		expect(parseTemplate('## A\n\n{a}\n\n---\n\n**Next**: do it\n').footer).toBe('**Next**: do it');
	});
});

test('a title in a code span is a placeholder, too', () => {
	const template = parseTemplate('# {Name}\n\n## Changes\n\n### File: `{path}`\n\n{What}\n');
	expect(answers(newPlan(template))).toEqual({});
	expect(answers(fill(newPlan(template), {changes: [{title: 'a.ts'}]}))).toEqual({changes: [{title: 'a.ts'}]});
});

test('a comment right above a heading is help for what follows it', () => {
	const {specs} = parseTemplate('# {Name}\n\n## A\n\n{a}\n\n<!-- about b -->\n## B\n\n{b}\n');
	expect(specs.map(spec => spec.type === 'section' && [spec.help, spec.specs[0]?.help])).toEqual([
		['', ''],
		['about b', ''],
	]);
	expect(parseTemplate('## A\n\n{a}\n\n<!-- This is an optional element. -->\n## B\n\n{b}\n').specs[1]).toMatchObject({
		isOptional: true,
	});
});
