import {describe, expect, test} from 'vitest';
import {
	childrenOf,
	lineEnd,
	lineStart,
	parserSource,
	previousLineEnd,
	readBlocks,
	shiftBlock,
	skipBlanks,
	trimEnd,
} from '../../source/template/block.ts';

/* The blocks of a text, each as its type, its level where it has one, and its text. */
const blocks = (text: string) =>
	readBlocks(text, parserSource(text, 0), 0).map(({type, level, from, to}) => [
		level > 0 ? `${type} ${level}` : type,
		text.slice(from, to),
	]);

describe('a block', () => {
	test.each([
		['heading 1', '# a'],
		['heading 6', '###### a'],
		['heading 3', '   ### a ###'],
		['heading 1', 'a\nb\n==='],
		['heading 2', 'a\n---'],
		['paragraph', 'a\n  b'],
		['paragraph', '#a'],
		['paragraph', '####### a'],
		['list', '- a\n- b\n\n  c'],
		['list', '1. a'],
		['code', '```js\na\n\nb\n```'],
		['table', '| a |\n|---|\n| b |'],
		['table', 'a | b\n:-: | -\nb'],
		['rule', '* * *'],
		['comment', '<!-- a\n\nb -->'],
		['quote', '> a\nb'],
		['other', '<div>\na\n</div>'],
		['other', '    a'],
		['other', '[a]: b'],
	])('is a %s: %j', (type, text) => {
		expect(blocks(text)).toEqual([[type, text]]);
		expect(blocks(`\n\n${text}\n\n`)).toEqual([[type, text]]);
		const returned = text.replaceAll('\n', '\r\n');
		expect(blocks(`\r\n${returned}\r\n\r\n`)).toEqual([[type, returned]]);
		expect(blocks(`${returned}\r\n`)).toEqual([[type, returned]]);
		expect(blocks(`\r${text.replaceAll('\n', '\r')}\r`)).toEqual([[type, text.replaceAll('\n', '\r')]]);
	});

	test.each([
		['a\n\nb\n# c\nd', ['paragraph a', 'paragraph b', 'heading 1 # c', 'paragraph d']],
		['a\n---\n---\n- - -', ['heading 2 a\n---', 'rule ---', 'rule - - -']],
		['~~~\na\n\n# b', ['code ~~~\na\n\n# b']],
		['- a\n\nb', ['list - a', 'paragraph b']],
		['<!-- a -->\n\n<!-- b -->\nc', ['comment <!-- a -->', 'comment <!-- b -->', 'paragraph c']],
	])('is one of several in %j', (text, expected) => {
		expect(blocks(text).map(words => words.join(' '))).toEqual(expected);
	});

	test.each([
		['- <pre>\n\n\nb', ['list - <pre>', 'paragraph b']],
		['- ```\n\n\nb', ['list - ```', 'paragraph b']],
		['1. a\n2. <!--\n\n \n', ['list 1. a\n2. <!--']],
		['<pre>\n\n', ['other <pre>\n\n']],
		['> ```\n>\n\nb', ['quote > ```\n>', 'paragraph b']],
	])('that is a list ends with its last line that is not blank: %j', (text, expected) => {
		expect(blocks(text).map(words => words.join(' '))).toEqual(expected);
	});

	test.each([
		['| a |', '|---|'],
		['| a |', ':-:|'],
		['| a | b |', ' | :- | --- |'],
	])('is a table with blanks behind the last bar, too: %j, %j', (header, row) => {
		for (const blanks of ['', ' ', '\t', ' \t '])
			expect(blocks(`${header}\n${row}${blanks}\n| c |`)).toEqual([['table', `${header}\n${row}${blanks}\n| c |`]]);
	});
});

describe('what the parser reads', () => {
	test.each([
		['a\r\nb\rc\n', 0, 'a \nb\nc\n'],
		['| a | \n|---| \n| b | \n', 0, '| a | \n|--- |\n| b | \n'],
		['a|  \n:-|\t\n', 0, 'a|  \n:-\t|\n'],
		['| x-|  \n', 0, '| x-|  \n'],
		['- a |  \n', 0, '- a |  \n'],
		['a\n| - | - |  ', 0, 'a\n| - | -   |'],
		['\uFEFF# a', 1, '\n# a'],
		['---\na: b\n---\n# c', 13, '   \n    \n   \n# c'],
	])('instead of %j, Markdown from %i on, is %j', (text, start, source) => {
		expect(parserSource(text, start)).toBe(source);
		expect(source).toHaveLength(text.length);
	});
});

test('blocks of a part of a text have offsets in the whole', () => {
	const [, second] = readBlocks('# a\n\nb', '# a\n\nb', 100);
	expect(second).toMatchObject({type: 'paragraph', level: 0, from: 105, to: 106, base: 100});
	expect(shiftBlock(second as NonNullable<typeof second>, -5)).toEqual({...second, from: 100, to: 101, base: 95});
});

test('the children of a block have offsets in the text, too, however it moved', () => {
	const [list] = readBlocks('- a\n- b', '- a\n- b', 10);
	const children = childrenOf(shiftBlock(list as NonNullable<typeof list>, 5));
	expect(children.map(({name, from, to, base}) => [name, from, to, base])).toEqual([
		['ListItem', 15, 18, 15],
		['ListItem', 19, 22, 15],
	]);
	const [mark, words] = childrenOf(children[1] as NonNullable<(typeof children)[0]>);
	expect([mark?.name, mark?.from, words?.name, words?.from, words?.to]).toEqual(['ListMark', 19, 'Paragraph', 21, 22]);
});

describe('lines', () => {
	test.each([
		['ab\ncd', 0, 0, 2],
		['ab\ncd', 1, 0, 2],
		['ab\ncd', 2, 0, 2],
		['ab\ncd', 3, 3, 5],
		['ab\ncd', 5, 3, 5],
		['\n\n', 0, 0, 0],
		['\n\n', 1, 1, 1],
		['\n\n', 2, 2, 2],
		['', 0, 0, 0],
	])('in %j the line at %i is %i…%i', (text, offset, from, to) => {
		expect([lineStart(text, offset), lineEnd(text, offset)]).toEqual([from, to]);
	});

	test.each([
		['a  \t\r\n\n', 0, 7, 1],
		['a b', 0, 3, 3],
		['a b', 0, 2, 1],
		['  ', 0, 2, 0],
		['a  ', 2, 3, 2],
		['a\u00A0', 0, 2, 2],
	])('of %j, %i…%i ends at %i without its trailing blanks', (text, from, to, end) => {
		expect(trimEnd(text, from, to)).toBe(end);
	});

	test.each([
		['a\nb', 2, 1],
		['a\n\n\nb', 4, 1],
		['a \t\n \nb', 6, 3],
		['a\r\n\r\nb', 5, 1],
		['a\r\rb', 3, 1],
		['\n\nb', 2, 0],
		[' \n\nb', 3, 0],
		['b', 0, 0],
		['a\n', 2, 1],
	])('in %j the last line before %i that is not blank ends at %i', (text, offset, end) => {
		expect(previousLineEnd(text, offset)).toBe(end);
	});

	test.each([
		['  \ta', 0, 4, 3],
		['a', 0, 1, 0],
		['   ', 0, 2, 2],
		['\na', 0, 2, 0],
		['a  b', 1, 4, 3],
	])('in %j the first of %i…%i that is no blank is %i', (text, from, to, at) => {
		expect(skipBlanks(text, from, to)).toBe(at);
	});
});
