import {describe, expect, test} from 'vitest';
import {readOutline} from '../../source/template/outline.ts';
import {frontMatterSpec} from '../../source/template/read-front-matter.ts';
import type {FieldSpec, Spec} from '../../source/template/template.ts';

const specs = (yaml: string): readonly Spec[] => frontMatterSpec(readOutline(`---\n${yaml}\n---\n`))?.specs ?? [];

/* What tells specs apart: their keys, kinds and words. */
const shape = (spec: Spec): unknown => {
	if (spec.type === 'field') return [spec.key, spec.kind, spec.words];
	return spec.type === 'section'
		? [spec.key, spec.specs.map(shape)]
		: [spec.key, spec.noun, [spec.title, ...spec.specs].map(shape)];
};

describe('the form of a front matter', () => {
	test('has a text or a choice for a line', () => {
		expect(specs('last-updated: {date}\nstatus: "{open | closed | …}"')).toMatchObject([
			{
				key: 'lastUpdated',
				kind: 'text',
				name: 'last-updated',
				label: {before: '', name: 'last-updated', after: ':'},
				hint: 'date',
				words: ['{date}'],
				default: undefined,
				markdown: 'last-updated: {date}',
			},
			{
				key: 'status',
				kind: 'choice',
				hint: 'open | closed | …',
				words: ['"{open | closed | …}"', '{open | closed | …}'],
				choices: {choices: ['open', 'closed'], open: true},
			},
		]);
	});

	test('gives a key a number where it is taken', () => {
		expect(specs('taken: {x}\ntaken: {y}').map(({key}) => key)).toEqual(['taken', 'taken2']);
	});

	test.each([
		['{a b}', 'text', 'a b', ['{a b}']],
		['"{a}"', 'text', 'a', ['"{a}"', '{a}']],
		["'{a}'", 'text', 'a', ["'{a}'", '{a}']],
		['[a]', 'text', 'a', ['[a]']],
		['[what it is, in short]', 'text', 'what it is, in short', ['[what it is, in short]']],
		['<a>', 'text', 'a', ['<a>']],
		['YYYY-MM-DD', 'text', 'YYYY-MM-DD', ['YYYY-MM-DD']],
		['"YYYY-MM-DD"', 'text', 'YYYY-MM-DD', ['"YYYY-MM-DD"', 'YYYY-MM-DD']],
		['TBD', 'text', 'TBD', ['TBD']],
		['', 'text', '', ['']],
		['""', 'text', '', ['""', '']],
		['{list everyone involved', 'text', 'list everyone involved', ['{list everyone involved']],
		['{list everyone involved\ny: "{x}"', 'text', 'list everyone involved', ['{list everyone involved']],
		['{a} and more', 'text', '{a} and more', ['{a} and more']],
		['"see {a}"', 'text', 'see {a}', ['"see {a}"', 'see {a}']],
		['"{a}\'', 'text', '"{a}\'', ['"{a}\'']],
		['ADR000: [TITLE]', 'text', 'ADR000: [TITLE]', ['ADR000: [TITLE]']],
		['{{a}}', 'text', 'a', ['{{a}}']],
		['a | b', 'choice', 'a | b', ['a | b']],
		[
			'<Core | Networking | Interface >',
			'choice',
			'Core | Networking | Interface',
			['<Core | Networking | Interface >'],
		],
		['{a/b/c}', 'choice', 'a/b/c', ['{a/b/c}']],
		['{a |\n  b}', 'text', 'a |\n  b', ['{a | b}']],
		['|\n  {what it is}', 'prose', 'what it is', ['{what it is}']],
	])('of %j is a %s with the hint %j and the words %j', (value, kind, hint, words) => {
		expect(specs(`x: ${value}`)[0]).toMatchObject({kind, hint, words});
	});

	test.each([
		['plan', 'plan'],
		['"plan"', 'plan'],
		['0.10', '0.10'],
	])('of %j begins with the answer %j', (value, answer) => {
		expect(specs(`x: ${value}`)).toMatchObject([{kind: 'text', words: [], default: answer}]);
	});

	test.each([
		['x:\n  - <id>\n  - b', ['x', 'list', ['<id>']]],
		['x: [a, b]', ['x', 'list', []]],
		['x: []', ['x', 'list', []]],
		[
			'x: {a: 1, b: <c>}',
			[
				'x',
				[
					['a', 'text', []],
					['b', 'text', ['<c>']],
				],
			],
		],
		['x-y:\n  a_b:\n    - c', ['xY', [['aB', 'list', []]]]],
		[
			'key_links:\n  - from: <a>\n    to: b\n  - to: c\n    via: [d, e]',
			[
				'keyLinks',
				'key link',
				[
					['from', 'text', ['<a>']],
					['to', 'text', []],
					['via', 'list', []],
				],
			],
		],
		['class:\n  - - a', ['class', 'prose', []]],
	])('of %j is %j', (yaml, expected) => {
		expect(specs(yaml).map(shape)).toEqual([expected]);
	});

	test('keeps the lines of a key as they are to be inserted', () => {
		const [section] = specs('a:\n  b:\n    - <c>\n    - d');
		const [list] = section?.type === 'section' ? section.specs : [];
		expect([section?.type === 'section' && section.heading, (list as FieldSpec).markdown]).toEqual([
			'a:\n  b:\n    - <c>\n    - d',
			'b:\n  - <c>\n  - d',
		]);
	});

	test('is none where nothing can be read', () => {
		expect(frontMatterSpec(readOutline('# a\n'))).toBeUndefined();
		expect(frontMatterSpec(readOutline('---\na: b\n? [c]\n: d\n---\n'))).toBeUndefined();
	});
});
