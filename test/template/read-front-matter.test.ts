import {describe, expect, test} from 'vitest';
import {readFrontMatter} from '../../source/template/front-matter.ts';
import {readOutline} from '../../source/template/outline.ts';
import {asText, frontMatterSpec, ownSpec} from '../../source/template/read-front-matter.ts';
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

	test.each([
		[
			'status: draft # draft | approved | done',
			{kind: 'choice', default: 'draft', choices: {choices: ['draft', 'approved', 'done'], open: false}},
		],
		["type: 'a' # one of: a, b or c", {kind: 'choice', default: 'a', choices: {choices: ['a', 'b', 'c'], open: false}}],
		['type: a # a | b | …', {kind: 'choice', choices: {choices: ['a', 'b'], open: true}}],
		[
			"route: '' # oneshot | dispatch — set by hand",
			{kind: 'choice', hint: '', choices: {choices: ['oneshot', 'dispatch']}},
		],
		['id: {id} # "x" | \'y\'', {kind: 'choice', hint: 'id', choices: {choices: ['x', 'y']}}],
		['size: 3 # in days, or less', {kind: 'text', default: '3', hint: '', choices: undefined}],
		['size: big # small | medium', {kind: 'text', default: 'big', choices: undefined}],
		['size: {x} # what it is | how', {kind: 'text', choices: undefined}],
		['size: # in days', {kind: 'text', hint: 'in days', choices: undefined}],
		['files: [] # what is read', {kind: 'list', hint: 'what is read'}],
	])('of %j is told by the comment beside it', (yaml, expected) => {
		expect(specs(yaml)).toMatchObject([{...expected, help: yaml.replace(/^.*?# /, '')}]);
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

/* What every text of a template has. */
const usual: Readonly<Record<string, unknown>> = {
	type: 'field',
	names: [],
	columns: [],
	isOptional: false,
	help: '',
	isApart: true,
	isOpen: false,
	isOwn: false,
};

/* A spec with all that is not usual. */
const brief = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(brief);
	if (typeof value !== 'object' || value === null) return value;
	const told = Object.entries(value).filter(
		([key, own]) => own !== undefined && JSON.stringify(own) !== JSON.stringify(usual[key]),
	);
	return Object.fromEntries(told.map(([key, own]) => [key, brief(own)]));
};

test('the front matter of a template is a section that asks for what stands in it', () => {
	expect(brief(frontMatterSpec(readOutline('---\nx: {y}\n---\n')))).toEqual({
		type: 'section',
		key: 'frontMatter',
		name: 'Front matter',
		level: 0,
		isFlat: false,
		isProse: false,
		specs: [
			{
				label: {before: '', name: 'x', after: ':'},
				key: 'x',
				name: 'x',
				markdown: 'x: {y}',
				kind: 'text',
				hint: 'y',
				words: ['{y}'],
			},
		],
		hint: '',
		heading: '',
	});
});

test('a list has the words of its items that are none, once, and the first for a hint', () => {
	expect(brief(specs('x:\n  - a\n  - {b}\n  - <c>\n  - {b}'))).toEqual([
		{
			label: {before: '', name: 'x', after: ':'},
			key: 'x',
			kind: 'list',
			name: 'x',
			hint: 'b',
			words: ['{b}', '<c>'],
			markdown: 'x:\n  - a\n  - {b}\n  - <c>\n  - {b}',
		},
	]);
	expect(brief(specs('x:\n  - {low | high}'))).toEqual([
		{
			label: {before: '', name: 'x', after: ':'},
			choices: {choices: ['low', 'high'], open: false},
			key: 'x',
			kind: 'list',
			name: 'x',
			hint: 'low | high',
			words: ['{low | high}'],
			markdown: 'x:\n  - {low | high}',
		},
	]);
	expect(brief(specs('x: [{a}, b c]'))).toEqual([
		{
			label: {before: '', name: 'x', after: ':'},
			key: 'x',
			name: 'x',
			markdown: 'x: [{a}, b c]',
			kind: 'text',
			hint: 'a}, b c',
			words: ['[{a}, b c]'],
		},
	]);
	expect(specs('x: [short title, long title]').map(shape)).toEqual([['x', 'text', ['[short title, long title]']]]);
	expect(specs('x: [one, two]').map(shape)).toEqual([['x', 'list', []]]);
	expect(specs('x: [one, two words, three]').map(shape)).toEqual([['x', 'text', ['[one, two words, three]']]]);
});

test('items that are maps are a group, of all that any of them has', () => {
	expect(brief(specs('key__links:\n  - from: {a}\n    to: b\n\n    note: |\n      c\n  - to: {d}'))).toEqual([
		{
			type: 'group',
			key: 'keyLinks',
			noun: 'key link',
			level: 0,
			title: {
				label: {before: '', name: 'from', after: ':'},
				isOptional: true,
				key: 'from',
				name: 'from',
				markdown: 'from: {a}',
				kind: 'text',
				hint: 'a',
				words: ['{a}'],
			},
			specs: [
				{
					label: {before: '', name: 'to', after: ':'},
					default: 'b',
					key: 'to',
					name: 'to',
					markdown: 'to: b',
					kind: 'text',
					hint: '',
					words: ['{d}'],
				},
				{
					label: {before: '', name: 'note', after: ':'},
					default: 'c',
					isOptional: true,
					key: 'note',
					name: 'note',
					markdown: 'note: |\n  c',
					kind: 'prose',
					hint: '',
					words: [],
				},
			],
			exemplar: 'key__links:\n  - from: {a}\n    to: b\n\n    note: |\n      c\n  - to: {d}',
			separator: 'from: {a}\nto: b\n\nnote: |\n  c',
			defaults: [],
		},
	]);
	const nouns = ['boss', 's', '_steps_', 'assets'].map(name => brief(specs(`${name}:\n  - a: b`)));
	expect(nouns.map(all => (all as {noun: string}[])[0]?.noun)).toEqual(['boss', 's', 'step', 'asset']);
});

test('a group goes by its first text, else by its first list, else by the name of what it has', () => {
	const group = (yaml: string) => specs(`x:\n${yaml}`).map(shape);
	expect(group('  - a: [b, c]\n    d: e')).toEqual([
		[
			'x',
			'x',
			[
				['d', 'text', []],
				['a', 'list', []],
			],
		],
	]);
	expect(group('  - m: {n: o, p: q}\n    a:\n      - b')).toEqual([
		[
			'x',
			'x',
			[
				['a', 'list', []],
				[
					'm',
					[
						['n', 'text', []],
						['p', 'text', []],
					],
				],
			],
		],
	]);
	expect(group('  - m:\n      n: o')).toEqual([['x', 'x', [['m', 'text', []]]]]);
});

/* What a document has under its first key. */
const own = (yaml: string): Spec => {
	const outline = readOutline(`---\n${yaml}\n---\n`);
	const entry = readFrontMatter(outline)?.map?.entries[0];
	if (!entry) throw new Error(yaml);
	return ownSpec(entry, 'key', outline.text);
};

test('what a document alone has is its own, nothing in it is blank or asked for', () => {
	expect(brief(own('x-y: {a}'))).toEqual({
		label: {before: '', name: 'x-y', after: ':'},
		isOptional: true,
		isOwn: true,
		key: 'key',
		name: 'x-y',
		markdown: 'x-y:',
		kind: 'text',
		hint: '',
		words: [],
	});
	expect(brief(own('x: [short title]'))).toEqual({
		label: {before: '', name: 'x', after: ':'},
		isOptional: true,
		isOwn: true,
		key: 'key',
		kind: 'list',
		name: 'x',
		hint: '',
		words: [],
		markdown: 'x:',
	});
	expect(brief(own('x:\n  a: b'))).toEqual({
		type: 'section',
		key: 'key',
		name: 'x',
		level: 0,
		isOwn: true,
		isOptional: true,
		isFlat: false,
		isProse: false,
		specs: [
			{
				label: {before: '', name: 'a', after: ':'},
				isOptional: true,
				isOwn: true,
				key: 'a',
				name: 'a',
				markdown: 'a:',
				kind: 'text',
				hint: '',
				words: [],
			},
		],
		hint: '',
		heading: 'x:',
	});
	const kinds = ['x: |\n  a\n  b', 'x: "a"', 'x: >\n  a', 'x:\n  - - a'].map(yaml => shape(own(yaml)));
	expect(kinds).toEqual([
		['key', 'prose', []],
		['key', 'text', []],
		['key', 'text', []],
		['key', 'prose', []],
	]);
});

test('of a document’s own items each key is what it is where it holds most', () => {
	expect(shape(own('x:\n  - a: b\n    c:\n  - a: c\n    c:\n      - d: e'))).toEqual([
		'key',
		'x',
		[
			['a', 'text', []],
			['c', 'c', [['d', 'text', []]]],
		],
	]);
	expect(shape(own('x:\n  - a: b\n    c: d\n  - a: c\n    c: [e]'))).toEqual([
		'key',
		'x',
		[
			['a', 'text', []],
			['c', 'list', []],
		],
	]);
	expect(shape(own('x:\n  - a: b\n    c: [d]\n  - a: c\n    c: {e: f}'))).toEqual([
		'key',
		'x',
		[
			['a', 'text', []],
			['c', [['e', 'text', []]]],
		],
	]);
	expect(brief(own('x:\n  - a: b\n    c: d'))).toEqual({
		type: 'group',
		key: 'key',
		noun: 'x',
		level: 0,
		title: {
			label: {before: '', name: 'a', after: ':'},
			isOptional: true,
			isOwn: true,
			key: 'a',
			name: 'a',
			markdown: 'a:',
			kind: 'text',
			hint: '',
			words: [],
		},
		specs: [
			{
				label: {before: '', name: 'c', after: ':'},
				isOptional: true,
				isOwn: true,
				key: 'c',
				name: 'c',
				markdown: 'c:',
				kind: 'text',
				hint: '',
				words: [],
			},
		],
		exemplar: 'x:',
		separator: 'a: b\nc: d',
		defaults: [],
		isOwn: true,
	});
});

test('a node is a text as it stands', () => {
	expect(asText({type: 'scalar', from: 3, to: 9, style: 'single', lines: {from: 4, to: 8}, indent: 2})).toEqual({
		type: 'scalar',
		from: 3,
		to: 9,
		style: 'plain',
		lines: {from: 3, to: 9},
		indent: 0,
	});
});
