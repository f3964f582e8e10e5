import {describe, expect, test} from 'vitest';
import {
	entryAt,
	isInFrontMatter,
	isPlainScalar,
	isYamlWord,
	type MatterNode,
	readFrontMatter,
	readScalar,
} from '../../source/template/front-matter.ts';
import {frontMatterEnd} from '../../source/template/outline.ts';

const read = (text: string) => readFrontMatter({text, start: frontMatterEnd(text)});

const shapeOf = (text: string, node: MatterNode): unknown => {
	if (node.type === 'scalar') return text.slice(node.lines.from, node.lines.to);
	if (node.type === 'map') return Object.fromEntries(node.entries.map(({name, value}) => [name, shapeOf(text, value)]));
	return node.items.map(({value}) => shapeOf(text, value));
};

const shape = (yaml: string) => {
	const text = `---\n${yaml}\n---\n`;
	const map = read(text)?.map;
	return map && shapeOf(text, map);
};

describe('front matter', () => {
	test.each([
		['a: b', {a: 'b'}],
		['a-b_1 \t:\tc d ', {'a-b_1': 'c d'}],
		['a: b\r\nc: d\r', {a: 'b', c: 'd'}],
		['a:\n  - b\n  - c\nd: e', {a: ['b', 'c'], d: 'e'}],
		['a:\n- b\n-\tc\n- d', {a: ['b', 'c', 'd']}],
		['a: [b, "c d", ]', {a: ['b', '"c d"']}],
		['a: []\nb: {}', {a: [], b: '{}'}],
		['a: {b: c, d: }', {a: {b: 'c', d: ''}}],
		['a: b:c', {a: 'b:c'}],
		['a: b # c', {a: 'b'}],
		['a: b\n\n  c', {a: 'b\n\n  c'}],
		['a: |-\n  b\n    c\n\nd: >\n  e\n', {a: 'b\n    c', d: 'e'}],
		['a: |\n\nb: c', {a: '|', b: 'c'}],
		['a: |2\n   b', {a: '|2\n   b'}],
		['a: &x b\nc: *x\nd: !!str 1', {a: 'b', c: '*x', d: '1'}],
		['a: b\na: c', {a: 'c'}],
		['a:\n  - b: c\n    d:\n      - e\n  - b:', {a: [{b: 'c', d: ['e']}, {b: ''}]}],
		['a:\n  - - b\n  - c', {a: '- - b\n  - c'}],
		['a: {b}\nc: {YYYY-MM-DD}', {a: '{b}', c: '{YYYY-MM-DD}'}],
		['a: b\n"c d": e\n\'f\': g', {a: 'b', 'c d': 'e', f: 'g'}],
		['# a: b\ne: f', {e: 'f'}],
		['a:\n  - b: c\n  - d', {a: '- b: c\n  - d'}],
		['a: |\n  b |\n  c', {a: 'b |\n  c'}],
		['a: b |\nc: d', {a: 'b |', c: 'd'}],
		['a: {b: c}\nd: {e}', {a: {b: 'c'}, d: '{e}'}],
		['a: {b, c}', {a: '{b, c}'}],
		['a:\n  - [[b]]\n  - c', {a: '- [[b]]\n  - c'}],
		['a:\n  - {b, c}\n  - d', {a: ['{b, c}', 'd']}],
		['a:\n  - {}\n  - d', {a: '- {}\n  - d'}],
		['a: !x\nb: &y\nc: d', {a: '', b: '', c: 'd'}],
	])('%j has the shape %j', (yaml, expected) => {
		expect(shape(yaml)).toEqual(expected);
	});

	test.each([
		['a: b: c', {a: 'b: c'}],
		['a: ADR000: [TITLE]\nd: e', {a: 'ADR000: [TITLE]', d: 'e'}],
		['a: @b\nc: `d`\ne: [f](g)', {a: '@b', c: '`d`', e: '[f](g)'}],
		['a: {b\nc: d', {a: '{b', c: 'd'}],
		['a: "b\nc: d', {a: '"b', c: 'd'}],
		['a:\n  - b: "c" d\n  - b: e', {a: [{b: '"c" d'}, {b: 'e'}]}],
		['a:\n  - @b\n  - c', {a: ['@b', 'c']}],
		['a: {b  \n\nc: d', {a: '{b', c: 'd'}],
		['a: [b,\n  c]\nd: @e', {a: ['b', 'c'], d: '@e'}],
		['a: [b\nc: @d\ne: "f\ng: {h\ni: `j`\n', {a: '[b', c: '@d', e: '"f', g: '{h', i: '`j`'}],
		['a: b\nc: {d\ne: f', {a: 'b', c: '{d', e: 'f'}],
		['a: @b  \r\nc: d\r', {a: '@b', c: 'd'}],
	])('%j, which is broken on a line, has the shape %j', (yaml, expected) => {
		expect(shape(yaml)).toEqual(expected);
	});

	test.each([
		['no key', 'a: b\nc'],
		['a key of its own shape', 'a: b\n? [c]\n: d'],
		['a list', '- a: b'],
		['a key of several lines', 'a: b\n? |\n  c\n: d'],
		['a key that is nothing', 'a: b\n"": d'],
		['a key that begins with a blank', 'a: b\n" c": d'],
		['a key in quotes that goes over two lines', 'a: b\n? "c\n  d"\n: e'],
		['brackets that nothing closes', `a: b\nc:\n  ${'['.repeat(50_000)}`],
		['64 kB', `a: ${'b'.repeat(65_536)}`],
	])('with %s is nothing but lines', (_, yaml) => {
		const text = `---\n${yaml}\n---\n`;
		const start = text.length;
		expect(readFrontMatter({text, start})).toEqual({from: 4, to: 4 + yaml.length, map: undefined});
	});

	test('is none where there is none', () => {
		expect(read('a: b\n')).toBeUndefined();
		expect(read('\uFEFFa: b\n')).toBeUndefined();
	});

	test('is read once as long as it stays', () => {
		const matter = read('---\na: b\n---\n\n# c\n');
		expect(read('---\na: b\n---\n\n# cc\n')).toBe(matter);
		expect(read('---\na: bb\n---\n\n# cc\n')).not.toBe(matter);
	});

	test.each([
		['a', 'a'],
		["'it''s'", "it's"],
		['"a\\tb"', 'a\tb'],
		['"a\n  b"', 'a b'],
		['a\n  b\n\n  c', 'a b\nc'],
		['|2\n   b', ' b\n'],
		['*a', '*a'],
		['"a" b', '"a" b'],
		['{a,\n b}', '{a,\n b}'],
	])('%j spells %j', (raw, text) => {
		expect(readScalar(raw)).toBe(text);
	});
});

describe('where everything stands', () => {
	/* Each scalar as `style indent lines`, each entry and item with its own text and what stands behind its mark. */
	const drawn = (text: string, node: MatterNode): unknown => {
		const own = text.slice(node.from, node.to);
		if (node.type === 'scalar') return [node.style, node.indent, own, text.slice(node.lines.from, node.lines.to)];
		const parts =
			node.type === 'map'
				? node.entries.map(({name, from, to, after, value}) => [
						name,
						text.slice(from, to),
						after - from,
						drawn(text, value),
					])
				: node.items.map(({from, to, after, value}) => [text.slice(from, to), after - from, drawn(text, value)]);
		return [node.type, node.isFlow, own, parts];
	};
	const draw = (yaml: string) => {
		const text = `---\n${yaml}\n---\n`;
		const map = read(text)?.map;
		return map && drawn(text, map);
	};

	test('styles', () => {
		expect(draw('a: b # c')).toEqual(['map', false, 'a: b', [['a', 'a: b', 2, ['plain', 0, 'b', 'b']]]]);
		expect(draw("a: 'b'")).toEqual(['map', false, "a: 'b'", [['a', "a: 'b'", 2, ['single', 0, "'b'", "'b'"]]]]);
		expect(draw('a: "b"')).toEqual(['map', false, 'a: "b"', [['a', 'a: "b"', 2, ['double', 0, '"b"', '"b"']]]]);
		expect(draw('a: yes')).toEqual(['map', false, 'a: yes', [['a', 'a: yes', 2, ['word', 0, 'yes', 'yes']]]]);
		expect(draw('a:')).toEqual(['map', false, 'a:', [['a', 'a:', 2, ['plain', 0, '', '']]]]);
		expect(draw('a: &x !!str b')).toEqual([
			'map',
			false,
			'a: &x !!str b',
			[['a', 'a: &x !!str b', 11, ['plain', 0, 'b', 'b']]],
		]);
		expect(draw('a: [[b]]')).toEqual(['map', false, 'a: [[b]]', [['a', 'a: [[b]]', 2, ['raw', 3, '[[b]]', '[[b]]']]]]);
		expect(draw('x: z\na: [[b]]')).toEqual([
			'map',
			false,
			'x: z\na: [[b]]',
			[
				['x', 'x: z', 2, ['plain', 0, 'z', 'z']],
				['a', 'a: [[b]]', 2, ['raw', 3, '[[b]]', '[[b]]']],
			],
		]);
		expect(draw('a: {b, c}')).toEqual([
			'map',
			false,
			'a: {b, c}',
			[['a', 'a: {b, c}', 2, ['plain', 3, '{b, c}', '{b, c}']]],
		]);
		expect(draw('a: {}')).toEqual(['map', false, 'a: {}', [['a', 'a: {}', 2, ['raw', 3, '{}', '{}']]]]);
		expect(draw('a: &x b')).toEqual(['map', false, 'a: &x b', [['a', 'a: &x b', 5, ['plain', 0, 'b', 'b']]]]);
		expect(draw('a: |\n\n  b')).toEqual([
			'map',
			false,
			'a: |\n\n  b',
			[['a', 'a: |\n\n  b', 2, ['lines', 2, '|\n\n  b', 'b']]],
		]);
		expect(draw('a: {b}')).toEqual(['map', false, 'a: {b}', [['a', 'a: {b}', 2, ['plain', 3, '{b}', '{b}']]]]);
		expect(draw('a: {b: c}')).toEqual([
			'map',
			false,
			'a: {b: c}',
			[['a', 'a: {b: c}', 2, ['map', true, '{b: c}', [['b', 'b: c', 2, ['plain', 0, 'c', 'c']]]]]],
		]);
		expect(draw('a: |- # x\n  b\n\n    c  \n\nd: e')).toEqual([
			'map',
			false,
			'a: |- # x\n  b\n\n    c  \n\nd: e',
			[
				['a', 'a: |- # x\n  b\n\n    c  ', 2, ['lines', 2, '|- # x\n  b\n\n    c  ', 'b\n\n    c  ']],
				['d', 'd: e', 2, ['plain', 0, 'e', 'e']],
			],
		]);
		expect(draw('a: >\r\n\r\n  b\r\n')).toEqual([
			'map',
			false,
			'a: >\r\n\r\n  b',
			[['a', 'a: >\r\n\r\n  b', 2, ['folded', 2, '>\r\n\r\n  b', 'b']]],
		]);
	});

	test('lists', () => {
		expect(draw('a:\n  - b # c \n  -   "d"\n  -')).toEqual([
			'map',
			false,
			'a:\n  - b # c \n  -   "d"\n  -',
			[
				[
					'a',
					'a:\n  - b # c \n  -   "d"\n  -',
					2,
					[
						'list',
						false,
						'  - b # c \n  -   "d"\n  -',
						[
							['  - b # c', 3, ['plain', 0, 'b', 'b']],
							['  -   "d"', 3, ['double', 0, '"d"', '"d"']],
							['  -', 3, ['plain', 0, '', '']],
						],
					],
				],
			],
		]);
		expect(draw('a:\n- &x b\n- !!str c')).toEqual([
			'map',
			false,
			'a:\n- &x b\n- !!str c',
			[
				[
					'a',
					'a:\n- &x b\n- !!str c',
					2,
					[
						'list',
						false,
						'- &x b\n- !!str c',
						[
							['- &x b', 4, ['plain', 0, 'b', 'b']],
							['- !!str c', 7, ['plain', 0, 'c', 'c']],
						],
					],
				],
			],
		]);
		expect(draw('a: [b, &x c] # d')).toEqual([
			'map',
			false,
			'a: [b, &x c]',
			[
				[
					'a',
					'a: [b, &x c]',
					2,
					[
						'list',
						true,
						'[b, &x c]',
						[
							['b', 0, ['plain', 0, 'b', 'b']],
							['&x c', 2, ['plain', 0, 'c', 'c']],
						],
					],
				],
			],
		]);
		expect(draw('a: []')).toEqual(['map', false, 'a: []', [['a', 'a: []', 2, ['list', true, '[]', []]]]]);
		expect(draw('a:\n  - b: c\n    d: # x\n  - b: e')).toEqual([
			'map',
			false,
			'a:\n  - b: c\n    d: # x\n  - b: e',
			[
				[
					'a',
					'a:\n  - b: c\n    d: # x\n  - b: e',
					2,
					[
						'maps',
						false,
						'  - b: c\n    d: # x\n  - b: e',
						[
							[
								'  - b: c\n    d: # x',
								3,
								[
									'map',
									false,
									'b: c\n    d:',
									[
										['b', 'b: c', 2, ['plain', 0, 'c', 'c']],
										['d', 'd:', 2, ['plain', 0, '', '']],
									],
								],
							],
							['  - b: e', 3, ['map', false, 'b: e', [['b', 'b: e', 2, ['plain', 0, 'e', 'e']]]]],
						],
					],
				],
			],
		]);
		expect(draw('a: [{b: c}, {b: d}]')).toEqual([
			'map',
			false,
			'a: [{b: c}, {b: d}]',
			[
				[
					'a',
					'a: [{b: c}, {b: d}]',
					2,
					[
						'maps',
						true,
						'[{b: c}, {b: d}]',
						[
							['{b: c}', 0, ['map', true, '{b: c}', [['b', 'b: c', 2, ['plain', 0, 'c', 'c']]]]],
							['{b: d}', 0, ['map', true, '{b: d}', [['b', 'b: d', 2, ['plain', 0, 'd', 'd']]]]],
						],
					],
				],
			],
		]);
		expect(draw('a:\n  b:\n    c: d\ne: f')).toEqual([
			'map',
			false,
			'a:\n  b:\n    c: d\ne: f',
			[
				[
					'a',
					'a:\n  b:\n    c: d',
					2,
					[
						'map',
						false,
						'b:\n    c: d',
						[['b', 'b:\n    c: d', 2, ['map', false, 'c: d', [['c', 'c: d', 2, ['plain', 0, 'd', 'd']]]]]],
					],
				],
				['e', 'e: f', 2, ['plain', 0, 'f', 'f']],
			],
		]);
	});

	test('entries are found by where they stand', () => {
		const text = '---\na:\n  b: c\nd:\n  - e: f\n---\n';
		const map = read(text)?.map;
		const at = (offset: number) => map && entryAt(map, offset)?.name;
		expect([text.indexOf('a:'), text.indexOf('b:'), text.indexOf('d:'), text.indexOf('e:')].map(at)).toEqual([
			'a',
			'b',
			'd',
			'e',
		]);
		expect([0, text.indexOf('c'), text.indexOf('f'), 99].map(at)).toEqual([undefined, undefined, undefined, undefined]);
	});

	test('the lines between the marks', () => {
		const lines = (text: string) => {
			const matter = read(text);
			return matter && text.slice(matter.from, matter.to);
		};
		expect(lines('---\na: b\n---\n# C\n')).toBe('a: b');
		expect(lines('---\r\na: b\r\n---\r\n')).toBe('a: b');
		expect(lines('---\na: b\n...\nx')).toBe('a: b');
		expect(lines('---\na: b\n---')).toBe('a: b');
		expect(lines('# A')).toBe(undefined);
		expect(readFrontMatter({text: 'a: b', start: 1})).toBe(undefined);
	});

	test('an item ends with the comment on its line, and begins with its line where it has one of its own', () => {
		const items = (yaml: string) => {
			const text = `---\n${yaml}\n---\n`;
			const value = read(text)?.map?.entries[0]?.value;
			return value?.type === 'list' ? value.items.map(({from, to}) => text.slice(from, to)) : undefined;
		};
		expect(items('a:\n  - b \t# c  \n  - d#e\n  - "f"')).toEqual(['  - b \t# c', '  - d#e', '  - "f"']);
		expect(items('a:\n  - b\n  # c\n  - d')).toEqual(['  - b', '  - d']);
		expect(items('a: [\n  b, # c\n  !!str d]')).toEqual(['b', '!!str d']);
		expect(items('a: - b')).toBeUndefined();
	});

	test('a very long one has no shape', () => {
		expect(read(`---\na: ${'b'.repeat(65_000)}\n---\n`)?.map).not.toBe(undefined);
		expect(read(`---\na: ${'b'.repeat(65_536)}\n---\n`)?.map).toBe(undefined);
	});
});

test('a path leads into the front matter by its first key', () => {
	expect(isInFrontMatter(['frontMatter', 'a'])).toBe(true);
	expect(isInFrontMatter(['a', 'frontMatter'])).toBe(false);
	expect(isInFrontMatter([])).toBe(false);
});

test.each([
	['a', true, true],
	['a, b', true, false],
	['a]', true, false],
	['a: b', false, false],
	['a #b', false, false],
	['a#b', true, true],
	['- a', false, false],
	['-a', true, true],
	["'a'", false, false],
	['*a', false, false],
	['a\nb', false, false],
	[' a', false, false],
	['a ', false, false],
	['', true, false],
	['{a', false, false],
	['true', true, true],
])('%j is plain: %j, and in brackets: %j', (text, block, flow) => {
	expect([isPlainScalar(text, false), isPlainScalar(text, true)]).toEqual([block, flow]);
});

test('words that YAML takes for something else', () => {
	for (const word of ['y', 'N', 'yes', 'no', 'on', 'off', 'True', 'false', 'null', '~'])
		expect(isYamlWord(word)).toBe(true);
	for (const word of ['yess', 'ayes', '', '~~', '1']) expect(isYamlWord(word)).toBe(false);
});

test.each([
	["'it''s'", "it's"],
	['"a\\tb"', 'a\tb'],
	["'a\n  b'", 'a b'],
	["'a", "'a"],
	['"a" b', '"a" b'],
	['a\n  b', 'a b'],
	['a', 'a'],
	["'a' 'b'", "'a' 'b'"],
	["''", ''],
	["'a b'", 'a b'],
	[`a "b" 'c'`, `a "b" 'c'`],
	['a # b', 'a # b'],
	['{a: b}', '{a: b}'],
])('%j spells %j', (raw, text) => {
	expect(readScalar(raw)).toBe(text);
});
