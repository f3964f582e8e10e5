import {describe, expect, test} from 'vitest';
import {type MatterNode, readFrontMatter, readScalar} from '../../source/template/front-matter.ts';
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
	])('%j, which is broken on a line, has the shape %j', (yaml, expected) => {
		expect(shape(yaml)).toEqual(expected);
	});

	test.each([
		['no key', 'a: b\nc'],
		['a key of its own shape', 'a: b\n? [c]\n: d'],
		['a list', '- a: b'],
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
