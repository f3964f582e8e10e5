import {describe, expect, test} from 'vitest';
import {mergeSpecs} from '../../source/template/merge-specs.ts';
import {parseTemplate} from '../../source/template/read-template.ts';
import type {FieldSpec, GroupSpec, SectionSpec, Spec} from '../../source/template/template.ts';

const drawn = (spec: Spec): unknown =>
	spec.type === 'field'
		? [`${spec.key}${spec.isOptional ? '?' : ''} ${spec.kind}`, ...spec.words]
		: [`${spec.key} ${spec.type}`, spec.specs.map(drawn)];

const merged = (...exemplars: readonly string[]) =>
	mergeSpecs(exemplars.map(markdown => parseTemplate(markdown).specs)) as readonly Spec[];

describe('exemplars of a group', () => {
	test('give one form, with the words of all, each once', () => {
		expect(merged('**A**: {a}\n', '**A**: {b}\n', '**A**: {a}\n').map(drawn)).toEqual([['a text', '{a}', '{b}']]);
	});

	test('make what one of them lacks optional, and keep the order in which it comes first', () => {
		expect(merged('**A**: {a}\n**B**: {b}\n', '**C**: {c}\n**B**: {d}\n').map(drawn)).toEqual([
			['a? text', '{a}'],
			['b text', '{b}', '{d}'],
			['c? text', '{c}'],
		]);
	});

	test('keep optional what one of them says is', () => {
		expect(merged('**A** (optional): {a}\n', '**A**: {b}\n').map(drawn)).toEqual([['a? text', '{a}', '{b}']]);
	});

	test('do not mix a field with a section of its name', () => {
		expect(merged('**A**: {a}\n', '## A\n\n{b}\n').map(drawn)).toEqual([['a? text', '{a}']]);
	});

	test('are merged all the way down', () => {
		const sections = [
			'## A\n\n**B**: {b}\n\n### C 1: {t}\n\n**D**: {d}\n',
			'## A\n\n**B**: {e}\n\n### C 1: {t}\n\n**D**: {f}\n',
		];
		expect(merged(...sections).map(drawn)).toEqual([
			[
				'a section',
				[
					['b text', '{b}', '{e}'],
					['cs group', [['d text', '{d}', '{f}']]],
				],
			],
		]);
	});

	test('merge the parts of their lists', () => {
		const [list] = merged('**A**:\n- {a}: {b}\n', '**A**:\n- {c}: {d}\n', '**A**: none\n') as [FieldSpec];
		expect(list.pattern?.cells.map(({key, words}) => [key, words])).toEqual([
			['a', ['{a}', '{c}']],
			['b', ['{b}', '{d}']],
		]);
		expect(list.pattern?.end).toBe('');
		expect(merged('**A**: {a}\n')).toMatchObject([{pattern: undefined}]);
	});

	test('tell what has one name by which of these it is', () => {
		expect(merged('**A**: {a}\n**A**: {b}\n', '**A**: {c}\n**A**: {d}\n').map(drawn)).toEqual([
			['a text', '{a}', '{c}'],
			['a2 text', '{b}', '{d}'],
		]);
	});

	test('tell what has no name by its kind', () => {
		expect(merged('{a}\n\n- {b}\n', '- {c}\n\n{d}\n').map(drawn)).toEqual([
			['a prose', '{a}', '{d}'],
			['b list', '{b}', '{c}'],
		]);
	});

	test('are one where only numbers tell their names apart', () => {
		expect(merged('**Tests of story 1**: {a}\n', '**Tests of story 12**: {b}\n').map(drawn)).toEqual([
			['testsOfStory1 text', '{a}', '{b}'],
		]);
		expect(merged('**1**: {a}\n', '**2**: {b}\n').map(drawn)).toEqual([
			['1? text', '{a}'],
			['2? text', '{b}'],
		]);
		expect(merged('## The tests of story 1\n\n{a}\n', '## The tests of story 2\n\n{b}\n')).toMatchObject([
			{type: 'section', names: ['the tests of story 1', 'the tests of story 2']},
		]);
	});

	test('may have lists of fewer parts', () => {
		const [list] = merged('**A**:\n- {a}: {b} - {c}\n', '**A**:\n- {d}: {e}\n') as [FieldSpec];
		expect(list.pattern?.cells.map(({words}) => words)).toEqual([['{a}', '{d}'], ['{b}', '{e}'], ['{c}']]);
	});

	test('may be none', () => {
		expect(mergeSpecs([])).toEqual([]);
	});

	test('are those of the headings that repeat', () => {
		const [section] = parseTemplate(
			'## P\n\n### P 1: {t}\n\n**A**: {a}\n\n### P 2: {t}\n\n**A**: {b}\n**B**: {b}\n',
		).specs;
		const [group] = (section as SectionSpec).specs;
		expect((group as GroupSpec).specs.map(drawn)).toEqual([
			['a text', '{a}', '{b}'],
			['b? text', '{b}'],
		]);
	});
});
