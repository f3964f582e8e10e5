import {describe, expect, test} from 'vitest';
import {
	type Block,
	differingRange,
	frontMatterEnd,
	headingAt,
	headingWords,
	isOpenAt,
	type Outline,
	type Part,
	readOutline,
} from '../../source/template/outline.ts';

/* A part in lines: the text it spans, and below it, indented, its blocks and parts. */
const drawn = (text: string, part: Part, depth = 0): string[] => {
	const indent = '  '.repeat(depth);
	const words = (from: number, to: number) => JSON.stringify(text.slice(from, to));
	return [
		`${indent}${part.level} ${words(part.from, part.to)}`,
		...part.body.map(block => `${indent}  ${block.type} ${words(block.from, block.to)}`),
		...part.children.flatMap(child => drawn(text, child, depth + 1)),
	];
};

const partsOf = (text: string) => drawn(text, readOutline(text).root);

describe('parts', () => {
	test('nest by the level of their headings', () => {
		expect(partsOf('a\n\n# b\n\nc\n\n### d\n\n- e\n\n## f\n\n## g\n# h\n\n')).toEqual([
			'0 "a\\n\\n# b\\n\\nc\\n\\n### d\\n\\n- e\\n\\n## f\\n\\n## g\\n# h\\n\\n"',
			'  paragraph "a"',
			'  1 "# b\\n\\nc\\n\\n### d\\n\\n- e\\n\\n## f\\n\\n## g"',
			'    paragraph "c"',
			'    3 "### d\\n\\n- e"',
			'      list "- e"',
			'    2 "## f"',
			'    2 "## g"',
			'  1 "# h"',
		]);
	});

	test('end with their last block', () => {
		expect(partsOf('## a\n\n### b\n\nc\n\nd\n\n\n## e\n')).toEqual([
			'0 "## a\\n\\n### b\\n\\nc\\n\\nd\\n\\n\\n## e\\n"',
			'  2 "## a\\n\\n### b\\n\\nc\\n\\nd"',
			'    3 "### b\\n\\nc\\n\\nd"',
			'      paragraph "c"',
			'      paragraph "d"',
			'  2 "## e"',
		]);
	});

	test('begin behind the front matter', () => {
		const outline = readOutline('---\na: b\n---\n# c\n');
		expect(outline).toMatchObject({start: 13, text: '---\na: b\n---\n# c\n', source: '   \n    \n   \n# c\n'});
		expect(drawn(outline.text, outline.root).slice(1)).toEqual(['  1 "# c"']);
	});

	test('have the words of their heading', () => {
		const outline = readOutline('# a\n');
		expect(outline.root).toMatchObject({heading: undefined, level: 0});
		expect(outline.root.children[0]?.heading).toMatchObject({type: 'heading', level: 1, from: 0, to: 3});
	});
});

describe('front matter', () => {
	test.each([
		['---\na: b\n---\nc', '---\na: b\n---\n'],
		['---\r\na: b\r\n---\r\nc', '---\r\na: b\r\n---\r\n'],
		['\uFEFF---\na: b\n---\nc', '\uFEFF---\na: b\n---\n'],
		['--- \t\na: b\n--- \t\nc', '--- \t\na: b\n--- \t\n'],
		['---\na: b\n...\nc', '---\na: b\n...\n'],
		['---\na: b\n---', '---\na: b\n---'],
		['---\n# why\na-b_1 \t: c\n---\n', '---\n# why\na-b_1 \t: c\n---\n'],
		['---\na:\n---\nb: c\n---\n', '---\na:\n---\n'],
		['---\n\na: b\n---\n', '---\n\na: b\n---\n'],
		['\uFEFFa', '\uFEFF'],
		['\uFEFF---\na\n---\n', '\uFEFF'],
		['---\na\n---\n', ''],
		['---\n---\n', ''],
		['---\n a: b\n---\n', ''],
		['---\na: b\n', ''],
		['---\na: b\n ---\n', ''],
		['---\na: b\n---c\n', ''],
		['---a\na: b\n---\n', ''],
		['\n---\na: b\n---\n', ''],
		['---\n\nSome words.\n\nNote: x\n\n---\n', ''],
		['---\n```\na: b\n```\n---\n', ''],
		['---\n"a": b\n---\n', '---\n"a": b\n---\n'],
		['a: b\n---\n', ''],
		['', ''],
	])('of %j is %j', (text, expected) => {
		expect(text.slice(0, frontMatterEnd(text))).toBe(expected);
	});
});

test.each([
	['abc', 'axc', [1, 2, 1, 2]],
	['abc', 'abxc', [2, 2, 2, 3]],
	['abc', 'ac', [1, 2, 1, 1]],
	['aa', 'aaa', [2, 2, 2, 3]],
	['aba', 'a', [1, 3, 1, 1]],
	['', 'a', [0, 0, 0, 1]],
	['abcd', 'xbcy', [0, 4, 0, 4]],
	['abcdefgh', 'abcdefgx', [7, 8, 7, 8]],
	['abcdefgh', 'xbcdefgh', [0, 1, 0, 1]],
])('%j and %j differ in %j', (a, b, expected) => {
	const found = differingRange(a, b);
	expect([found?.fromA, found?.toA, found?.fromB, found?.toB]).toEqual(expected);
});

test('equal strings do not differ', () => {
	expect(differingRange('abc', 'abc')).toBeUndefined();
});

describe('the words of a heading', () => {
	test.each([
		['# a b', 'a b'],
		['#\ta ', 'a'],
		['  ###   a', 'a'],
		['## a ##', 'a'],
		['## a \t#\t', 'a'],
		['## a#', 'a#'],
		['# a #b', 'a #b'],
		['# a # #', 'a #'],
		['##', ''],
		['## #', ''],
		['#  ', ''],
		['# ##', ''],
		['a b\n===', 'a b'],
		['  a\n  b \n===\n', 'a\n  b'],
		['a #\n---', 'a #'],
	])('of %j are %j', (text, words) => {
		const outline = readOutline(`x\n\n${text}\n\ny`);
		const {from, to} = headingWords(outline, outline.root.children[0]?.heading as Block);
		expect(outline.text.slice(from, to)).toBe(words);
	});
});

describe('where a text is open', () => {
	test.each([
		['a', false],
		['# a', false],
		['```\na', true],
		['```\na\n```', false],
		['- ```\n  a', false],
		['<!-- a', true],
		['<!-- a -->', false],
		['<div>\na', false],
		['<pre>\na', true],
		['```\n# a', true],
		['```\n\n# a\n\nb', true],
	])('no heading could follow %j: %j', (text, expected) => {
		expect(isOpenAt(readOutline(`# x\n\n${text}\n`), 5 + text.length)).toBe(expected);
	});

	test('is told of the text before only', () => {
		const outline = readOutline('a\n\n```\nb\n```\n\n# c\n\n```\nd\n');
		expect([1, 8, 12, 17, 23].map(offset => isOpenAt(outline, offset))).toEqual([false, true, false, false, true]);
	});
});

test('a heading is found by an offset on its lines', () => {
	const outline = readOutline('---\na: b\n---\nc\n\n# d\n\ne\n\n## f\ng\n');
	const found = Array.from(outline.text, (_, offset) => headingAt(outline, offset)?.from ?? '-');
	expect(found.join(' ').trim()).toBe(
		[...Array(16).fill('-'), 16, 16, 16, 16, '-', '-', '-', '-', 24, 24, 24, 24, 24, '-', '-'].join(' '),
	);
});

/* Where all is, and of what type it is. */
const shapeOf = ({text, source, start, root}: Outline) => {
	const block = ({type, level, from, to}: Block) => `${type} ${level} ${from} ${to}`;
	const part = ({heading, level, from, to, body, children}: Part): object => ({
		range: [heading && block(heading), level, from, to],
		body: body.map(block),
		children: children.map(part),
	});
	return {text, source, start, root: part(root)};
};

const partsIn = (part: Part): Part[] => [part, ...part.children.flatMap(partsIn)];

/* The parts of the outline that were taken over as they were: their texts' beginnings. */
const keptParts = (before: Outline, after: Outline) => {
	const old = new Set(partsIn(before.root).map(({content}) => content));
	return partsIn(after.root)
		.filter(({content}) => old.has(content))
		.map(({from}) => after.text.slice(from, after.text.indexOf('\n', from)));
};

describe('the outline of a text that was changed', () => {
	test('is the same where nothing was', () => {
		const outline = readOutline('# a\n');
		expect(readOutline('# a\n', outline)).toBe(outline);
	});

	const text = 'x\n\n# a\n\nb\n\n## c\n\nd\n\n## e\n\nf\n\n# g\n\nh\n';

	test.each([
		['in the first lines', 'x\n', 'x y\n', ['# a', '## c', '## e', '# g']],
		['in a part with parts below', 'b\n', 'bb\n\nb\n', ['## c', '## e', '# g']],
		['in an inner part', 'd\n', '- d\n', ['## e', '# g']],
		['in an inner part, the last of its own', 'f\n', '', ['## c', '# g']],
		['in the last part', 'h\n', 'h', ['# a', '## c', '## e']],
		['at the end', 'h\n', 'h\n\ni\n', ['# a', '## c', '## e']],
		['in a heading', '## c', '## cc', ['## e', '# g']],
		['of a comment', 'd\n', '<!-- d -->\n', ['## e', '# g']],
		['of a fence that is closed', 'd\n', '```\n# d\n```\n', ['## e', '# g']],
		['of the same length', 'd\n', 'D\n', ['## e', '# g']],
	])('is that of the whole, the other parts as they were: %s', (_, from, to, kept) => {
		const before = readOutline(text);
		const after = readOutline(text.replace(from, to), before);
		expect(shapeOf(after)).toEqual(shapeOf(readOutline(text.replace(from, to))));
		expect(keptParts(before, after)).toEqual(kept);
	});

	test.each([
		['at the very start', 'x\n', 'y\n'],
		['of a new heading', 'd\n', '### d\n'],
		['of a heading above the first', 'x\n', 'x\n\n# y\n'],
		['of a level', '## c', '### c'],
		['of a heading that is none any more', '## c', '##c'],
		['of a heading that was moved in', '## c', ' ## c'],
		['over two parts', 'd\n\n## e', ''],
		['of the break before a heading', 'd\n\n## e', 'd## e'],
		['of the mark of the next heading', '## e', 'e'],
		['of an open fence', 'd\n', '```\nd\n'],
		['of an open comment', 'd\n', '<!-- d\n'],
		['of a line into a heading', 'd\n', 'd\n---\n'],
		['of a heading into lines', 'h\n', 'h\n===\n'],
		['over two parts, of the same length', 'd\n\n## e\n\nf', 'D\n\n-- e\n\nF'],
		['of everything', text, 'y\n'],
	])('is that of the whole, read anew: %s', (_, from, to) => {
		const before = readOutline(text);
		const after = readOutline(text.replace(from, to), before);
		expect(shapeOf(after)).toEqual(shapeOf(readOutline(text.replace(from, to))));
		expect(keptParts(before, after)).toEqual([]);
	});

	test.each([
		['front matter that comes', '---\na: b\n\n# c\n', '---\na: b\n---\n# c\n'],
		['front matter that goes', '---\na: b\n---\n# c\n', '---\na\n---\n# c\n'],
		['front matter that changes', '---\na: b\n---\n# c\n', '---\na: bb\n---\n# c\n'],
		['a byte order mark that comes', '# a\n\nb\n', '\uFEFF# a\n\nb\n'],
		['a change behind a byte order mark', '\uFEFF# a\n\nb\n', '\uFEFF# a\n\nc\n'],
		['a change behind front matter', '---\na: b\n---\n\nc\n\n# d\n', '---\na: b\n---\n\ncc\n\n# d\n'],
		['a heading moved in', 'x\n\n # a\n\nb\n', 'x\n\n # a\n\nc\n'],
		['an underlined heading', 'x\n\na\n=\n\nb\n', 'x\n\na\n=\n\nc\n'],
		['the end of an underlined heading', 'x\n\na\n=\n\nb\n\n# c\n', 'x\n\na\nb\n\n# c\n'],
		['before an underlined heading', '# x\n\ny\n\na\n=\n', '# x\n\ny\na\n=\n'],
		['a text before an underlined heading', '# x\n\ny\n\na\n=\n', '# x\n\nyy\n\na\n=\n'],
		['half a line break', '# x\r\n\r\ny\r\n\r\n# z\r\n', '# x\r\n\r\ny\r\r\n# z\r\n'],
		['a break before a heading', '# x\r\n\r\ny\r\n# z\r\n', '# x\r\n\r\ny# z\r\n'],
		['a return before a heading', '# x\n\ny\n# z\n', '# x\n\ny\r# z\n'],
	])('is that of the whole: %s', (_, first, second) => {
		for (const [before, after] of [
			[first, second],
			[second, first],
		] as const)
			expect(shapeOf(readOutline(after, readOutline(before)))).toEqual(shapeOf(readOutline(after)));
	});

	test.each([
		['x\n\n# a\n\nb\n', 'x\n\n# a\n\nbb\n', true],
		['x\n\n # a\n\nb\n', 'x\n\n # a\n\nbb\n', false],
		['x\n\na\n=\n\nb\n', 'x\n\na\n=\n\nbb\n', false],
		['# x\n\ny\n\na\n=\n', '# x\n\nyy\n\na\n=\n', false],
		['# x\r\n\r\ny\r\n# z\r\n', '# x\r\n\r\nyy\r\n# z\r\n', true],
		['# x\n\ny\r# z\n', '# x\n\nyy\r# z\n', true],
		['---\na: b\n---\n\nc\n\n# d\n', '---\na: b\n---\n\ncc\n\n# d\n', true],
		['---\na: b\n---\n\n# c\n\n# d\n', '---\na: bb\n---\n\n# c\n\n# d\n', false],
		['x\n\n---\n\nc\n\n# d\n', 'x\n\n---\n\ncc\n\n# d\n', true],
		['# a\n\n## b\n\nc\n\n## d\n\n## e\n', '# a\n\n## b\n\ncc\n\n## d\n\n## e\n', true],
		['--- \n\nc\n\n# d\n', '--- \n\ncc\n\n# d\n', false],
	])('from %j to %j reads only what changed: %j', (before, after, isPatched) => {
		const outline = readOutline(before);
		const read = readOutline(after, outline);
		expect(shapeOf(read)).toEqual(shapeOf(readOutline(after)));
		const headings = (part: Part) => partsIn(part).flatMap(({heading}) => (heading ? [heading.node] : []));
		const known = new Set([...headings(outline.root), ...outline.root.body.map(({node}) => node)]);
		expect([...headings(read.root), ...read.root.body.map(({node}) => node)].some(node => known.has(node))).toBe(
			isPatched,
		);
	});
});
