import {describe, expect, test} from 'vitest';
import {itemsOf} from '../../source/template/block.ts';
import {type Block, type Outline, readOutline} from '../../source/template/outline.ts';

const bodyOf = ({root}: Outline) => root.children[0]?.body ?? [];

/* Each block, and each item of a list, with where it stands. */
const shape = (outline: Outline) =>
	bodyOf(outline).map(block => [
		`${block.type} ${block.level} ${block.from} ${block.to}`,
		...(block.type === 'list' ? itemsOf(block).map(({from, to}) => `${from} ${to}`) : []),
	]);

/* Which of the blocks stand as they were parsed before. */
const keptOf = (before: Outline, after: Outline) => {
	const known = new Set(bodyOf(before).map(({node}) => node));
	return bodyOf(after).map(({node}: Block) => known.has(node));
};

const changed = (text: string, from: string, to: string) => {
	const before = readOutline(text);
	const after = readOutline(text.replace(from, to), before);
	const whole = readOutline(after.text);
	expect(after.source).toBe(whole.source);
	expect(shape(after)).toEqual(shape(whole));
	return keptOf(before, after);
};

const paragraphs = '# x\n\na\n\nb\n\nc\n\nd\n\ne\n\n# y\n';

describe('of the blocks between two headings', () => {
	test.each([
		['the first', 'a\n', 'aa\n', [false, true, true, true, true]],
		['the second', 'b\n', 'bb\n', [false, false, true, true, true]],
		['one in the middle', 'c\n', 'cc\n', [true, false, false, true, true]],
		['the last', 'e\n', 'ee\n', [true, true, true, false, false]],
		['one that comes after it', 'c\n', 'c\n\nf\n', [true, true, false, false, false, true]],
		['one that becomes a list', 'c\n', '- c\n', [true, false, false, true, true]],
		['one that goes', 'c\n\n', '', [true, false, false, true]],
		['two that become one', 'b\n\nc', 'b\nc', [true, false, true, true]],
		['the blank line between two', 'b\n\nc', 'b\n \nc', [true, false, true, true, true]],
	])('only those around the change are read again: %s', (_, from, to, kept) => {
		expect(changed(paragraphs, from, to)).toEqual(kept);
		expect(changed(paragraphs.replace('\n# y\n', ''), from, to)).toEqual(kept);
	});

	test.each([
		['a fence that opens', 'c\n', '```\nc\n'],
		['HTML that opens', 'c\n', '<pre>\nc\n'],
		['a comment that opens', 'c\n', '<!-- c\n'],
		['a list that the next lines go on', 'c\n\nd', '- c\n\n  d'],
	])('none is kept that the change reaches over: %s', (_, from, to) => {
		changed(paragraphs, from, to);
	});

	test('one goes on the block before it', () => {
		expect(changed('# x\n\na\n\n- b\n\nc\n\nd\n', 'c\n', '  c\n')).toEqual([true, false, true]);
		expect(changed('# x\n\na\n\n- b\n\nc\n\nd\n', 'c\n', '- c\n')).toEqual([true, false, true]);
		expect(changed('# x\n\n    a\n\nc\n\nd\n', 'c\n', '    c\n')).toEqual([false, true]);
	});

	test('a line break may be one with what stands before it', () => {
		changed('# x\r\n\r\na\r\n\r\nb\r\n', 'a\r\n', 'a\r');
		changed('# x\n\na\n\nb\n', 'a\n', 'a\r\n');
		changed('# x\r\ra\r\rb\r', 'a\r', 'a\r\n');
		changed('# x\r\ra\r\rb\r', 'a\r', 'a\r\r\n');
		changed('# x\n\na\r\n\nb\n', 'a\r\n', 'a\n');
	});
});

describe('a line deep in a block', () => {
	const lines = '# x\n\nz\n\naa\nbb\ncc\ndd\n\ny\n';

	test.each([
		['of a paragraph', 'cc', 'ccc'],
		['of a paragraph, its last', 'dd', 'ddd'],
		['of a paragraph, by a letter', 'cc', 'c'],
		['of a paragraph, by blanks and marks', 'cc', 'c c -- # > *c* `c` é'],
	])('extends it, and nothing is read again: %s', (_, from, to) => {
		expect(changed(lines, from, to)).toEqual([true, true, true]);
	});

	test.each([
		['the first of a paragraph', 'aa', 'aaa', [false, false, true]],
		['the second of a paragraph', 'bb', 'bbb', [false, false, true]],
		['that is two now', 'cc', 'c\nc', [false, false, true]],
		['that begins with a mark now', 'cc', '- cc', [false, false, false, true]],
		['that makes a heading of those above', 'cc', '===', [false]],
		['that holds a bar now', 'cc', 'c|c', [false, false, true]],
		['that is blank now', 'cc', '', [false, false, false, true]],
		['that begins with a digit now', 'cc', '1c', [false, false, true]],
	])('is read again where it may be something else: %s', (_, from, to, kept) => {
		expect(changed(lines, from, to)).toEqual(kept);
	});

	test('is read again where it was something else', () => {
		expect(changed('# x\n\nz\n\naa\nbb\n1c\ndd\n\ny\n', '1c', 'cc')).toEqual([false, false, true]);
		expect(changed('# x\n\nz\n\naa\nbb\n| c\ndd\n\ny\n', '| c', 'cc')).toEqual([false, false, true]);
	});

	test('is read again in a block that begins otherwise', () => {
		expect(changed('# x\n\nz\n\n- aa\nbb\ncc\ndd\n\ny\n', 'cc', 'ccc')).toEqual([false, false, true]);
		expect(changed('# x\n\nz\n\n```\nbb\ncc\n```\n\ny\n', 'cc', 'ccc')).toEqual([false, false, true]);
		expect(changed('# x\n\nz\n\n*a*\nbb\ncc\ndd\n\ny\n', 'cc', 'ccc')).toEqual([false, false, true]);
		expect(changed('# x\n\nz\n\n> aa\nbb\ncc\ndd\n\ny\n', 'cc', 'ccc')).toEqual([false, false, true]);
	});

	const table = '# x\n\nz\n\n| a | b |\n|---|---|\n| c | d |\n| e | f |\n\ny\n';

	test('extends a table from its first row on', () => {
		expect(changed(table, '| c', '| cc')).toEqual([true, true, true]);
		expect(changed(table, 'f |', 'ff')).toEqual([true, true, true]);
		expect(changed(table, '| d |', '| |')).toEqual([true, true, true]);
	});

	test.each([
		['the head of a table', '| a', '| aa'],
		['the delimiters of a table', '|---|---|', '|---|--|'],
		['the delimiters of a table that is none any more', '|---|---|', '|---|'],
		['a row that has no bar in front now', '| c', 'c'],
		['a row that is two now', '| c |', '| c |\n|'],
	])('is read again in %s', (_, from, to) => {
		expect(changed(table, from, to).slice(0, 2)).toEqual([false, false]);
	});
});

describe('of a list', () => {
	const list = '# x\n\nz\n\n- a\n- b\n- c\n- d\n- e\n\ny\n\n# n\n';

	test.each([
		['its first', '- a', '- aa', [false, true, true]],
		['its second', '- b', '- bb', [false, true, true]],
		['its third', '- c', '- cc', [true, true, true]],
		['its last but one', '- d', '-', [true, true, true]],
		['its last', '- e', '- ee', [true, true, true]],
		['one that comes', '- c\n', '- c\n- f\n', [true, true, true]],
		['one that goes', '- c\n', '', [true, true, true]],
		['two that go', '- c\n- d\n', '', [true, true, true]],
		['one that goes into the one before', '- c', '  - c', [true, true, true]],
		['one that is words of the one before', '- d', 'd', [true, true, true]],
		['one that is of another list', '- c', '* c', [true, true, false, true, true]],
		['one that is a number', '- c', '1. c', [true, true, false, true, true]],
		['one that is a paragraph', '- d\n', '\nd\n\n', [true, true, false, true, true]],
	])('no more is read again than the items around the change: %s', (_, from, to, kept) => {
		expect(changed(list, from, to)).toEqual(kept);
	});

	test.each([
		['its first', '- a', '- aa', [true]],
		['its third', '- c', '- cc', [true]],
		['its last', '- d', '- dd', [true]],
		['its last, which is a rule', '- d', '---', [true, false]],
	])('that stands alone, too: %s', (_, from, to, kept) => {
		const alone = '# x\n\n- a\n- b\n- c\n- d\n';
		expect(changed(alone, from, to)).toEqual(kept);
		expect(changed(`${alone}\n# n\n`, from, to)).toEqual(kept);
	});

	test.each([
		['comes behind its last item', '- e\n', '- e\n- f\n', [true, false, true]],
		['opens a fence', '- d', '```', [false, false, false]],
		['is a heading', '- c', '# c', [false, false]],
	])('more is read again where what changed %s', (_, from, to, kept) => {
		expect(changed(list, from, to)).toEqual(kept);
	});

	test('whose items stand in others then, all is read again', () => {
		const indented = '# x\n\nz\n\n  - a\n  - b\n  - c\n  - d\n  - e\n\ny\n';
		expect(changed(indented, '  - c', '- c')).toEqual([false, false, true]);
		expect(changed(indented, '  - b', '- b')).toEqual([false, false, true]);
	});

	test('that goes on in the block behind it, all is read again', () => {
		const numbered = '# x\n\nz\n\n1. a\n2. b\n3. c\n\n  y\n\nw\n';
		expect(changed(numbered, '3. c', '- c')).toEqual([false, false, false, false]);
	});

	test('that is two already, each is one for itself', () => {
		const two = '# x\n\n- a\n- b\n- c\n* d\n* e\n* f\n\ny\n';
		expect(changed(two, '- c', '- cc')).toEqual([true, true, true]);
		expect(changed(two, '* d', '* dd')).toEqual([false, true, true]);
		expect(changed(two, '* d', '- d')).toEqual([false, true, true]);
		expect(changed(two, '* f', '* ff')).toEqual([true, true, true]);
	});
});
