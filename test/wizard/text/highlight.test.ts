import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {textRow} from '../../../source/wizard/layout/text-row.ts';
import {widthOf} from '../../../source/wizard/text/display.ts';
import {spansIn} from '../../../source/wizard/text/highlight.ts';
import {rowText, wrap} from '../../../source/wizard/text/wrap.ts';
import {runs} from '../../helpers/runs.ts';

const spans = (text: string, line: string) => {
	const from = text.indexOf(line);
	return spansIn(text, from, from + line.length).map(span => `${span.kind} ${text.slice(span.from, span.to)}`);
};

describe('spans of a row', () => {
	test('are those of its paragraph', () => {
		const text = 'one **two\nthree** four\n\nfive **six\n\nseven** eight';
		expect(spans(text, 'three** four')).toEqual(['strong two\nthree', 'mark **']);
		expect(spans(text, 'five **six')).toEqual([]);
		expect(spans(text, 'seven** eight')).toEqual([]);
	});

	test('in a fence are code over its blank lines, and the marks are marks', () => {
		const text = 'a\n\n```js\nlet **x**\n\n# y\n```\n*b*\n';
		expect(spans(text, '```js')).toEqual(['mark ```js']);
		expect(spans(text, 'let **x**')).toEqual(['code let **x**']);
		expect(spans(text, '# y')).toEqual(['code # y']);
		expect(spans(text, '*b*')).toEqual(['mark *', 'emphasis b', 'mark *']);
		expect(spans('~~~\n**a**', '**a**')).toEqual(['code **a**']);
	});

	test('in a fence that is not closed are code to the end, its last line as well', () => {
		const text = 'a\n\n~~~\nb\n**c**';
		expect(spans(text, '~~~')).toEqual(['mark ~~~']);
		expect(spans(text, 'b')).toEqual(['code b']);
		expect(spans(text, '**c**')).toEqual(['code **c**']);
	});

	test('between two fences are those of the text there, which ends where they begin', () => {
		const text = '```\na\n```\n**b\n```\nc\n```\nd** *e*\n';
		expect(spans(text, '**b')).toEqual([]);
		expect(spans(text, 'd** *e*')).toEqual(['mark *', 'emphasis e', 'mark *']);
		expect(spans(text, 'c')).toEqual(['code c']);
		const between = '```\na\n```\n*b*\n```\nc\n```\n';
		expect(spans(between, '*b*')).toEqual(['mark *', 'emphasis b', 'mark *']);
	});

	test('beside a fence are not taken for spans with its marks', () => {
		expect(spans('```\na\n```\nb `c`', 'b `c`')).toEqual(['mark `', 'code c', 'mark `']);
		expect(spans('b `c\n```\na\n```', 'b `c')).toEqual([]);
		expect(spans('```\na\n````\nb', '````')).toEqual(['mark ````']);
	});

	test('in a fence of one line are marks', () => {
		expect(spans('a\n\n```js', '```js')).toEqual(['mark ```js']);
		expect(spans('```\n```\n*b*', '*b*')).toEqual(['mark *', 'emphasis b', 'mark *']);
	});

	test('of front matter are none', () => {
		expect(spans('---\nname: **a**\n---\n\n**b**', 'name: **a**')).toEqual([]);
		expect(spans('---\nname: **a**\n---\n\n**b**', '**b**')).toEqual(['mark **', 'strong b', 'mark **']);
		expect(spans('---\nname: **a**\n\n**b**', 'name: **a**')).toEqual(['mark **', 'strong a', 'mark **']);
		expect(spans('---\na: b\n---', '---\na: b\n---')).toEqual([]);
	});

	test('are those that touch the row, and no others', () => {
		const text = '**a** *b* `c`';
		const within = (from: number, to: number) =>
			spansIn(text, from, to).map(span => `${span.kind} ${text.slice(span.from, span.to)}`);
		expect(within(5, 6)).toEqual([]);
		expect(within(4, 7)).toEqual(['mark **', 'mark *']);
		expect(within(7, 8)).toEqual(['emphasis b']);
		expect(within(8, 8)).toEqual([]);
		expect(within(12, 13)).toEqual(['mark `']);
	});

	test('of several lines are those of each', () => {
		expect(spans('*a*\n\n*b*\n', '*a*\n\n*b*\n')).toEqual([
			'mark *',
			'emphasis a',
			'mark *',
			'mark *',
			'emphasis b',
			'mark *',
		]);
	});

	test('of a long paragraph are found by line, and of a long line not at all', () => {
		const lines = Array.from({length: 1000}, (_, index) => `line ${index} **bold**`);
		expect(spans(lines.join('\n'), 'line 77 **bold**')).toEqual(['mark **', 'strong bold', 'mark **']);
		expect(spans(`**a** ${'x'.repeat(10_000)}`, '**a**')).toEqual([]);
	});

	test.each([
		['a paragraph', 4000, ['mark **', 'strong a\nb', 'mark **']],
		['a longer one', 4001, []],
	])('may go over the lines of %s: %i characters', (_, length, expected) => {
		const start = '**a\nb** ';
		const text = `x\n\n${start}${'x'.repeat(length - start.length)}\n\nx`;
		expect(spans(text, start)).toEqual(expected);
	});

	test.each([
		['near', 4000, ['mark **', 'strong a', 'mark **']],
		['far', 4001, []],
	])('are looked for in a line whose ends are %s', (_, length, expected) => {
		const start = '**a** ';
		const text = `x\n${start}${'x'.repeat(length - start.length)}\nx`;
		expect(spans(text, start)).toEqual(expected);
		const end = ' **a**';
		const turned = `x\n${'x'.repeat(length - end.length)}${end}\nx`;
		const from = turned.indexOf('**a**');
		expect(spansIn(turned, from, from + 5)).toHaveLength(expected.length);
	});
});

describe('a row cut by its spans', () => {
	const pieces = fc.constantFrom(
		...[
			'**',
			'*',
			'`',
			'[',
			'](x)',
			'\u0301',
			'👩‍👩‍👧',
			'\u200D',
			'❤️',
			'字',
			' ',
			'  ',
			'word',
			'\n',
			'\t',
			'\u001B',
			'\u202E',
			'🇩🇪',
		],
	);
	const markdown = fc.array(pieces, {maxLength: 40}).map(parts => parts.join(''));

	test('says the same in as many cells', () => {
		const property = fc.property(markdown, fc.integer({min: 4, max: 30}), fc.nat(), fc.nat(), (value, width, a, b) => {
			for (const row of wrap(value, width)) {
				const selected = {from: Math.min(a, b) % 40, to: Math.max(a, b) % 40};
				for (const looks of [{tone: 'plain'}, {tone: 'plain', selected}, {tone: 'code', selected}] as const) {
					const drawn = textRow(row, value, looks);
					expect(drawn.map(({text}) => text).join('')).toBe(rowText(row, value));
					expect(drawn.reduce((sum, {text}) => sum + widthOf(text), 0)).toBe(widthOf(rowText(row, value)));
				}
			}
		});
		fc.assert(property, {numRuns: runs()});
	});

	test('shows what is selected over what it is', () => {
		const value = 'a **b** c';
		const [row] = wrap(value, 20);
		expect(row && textRow(row, value, {tone: 'plain', selected: {from: 4, to: 6}})).toEqual([
			{text: 'a ', tone: 'plain'},
			{text: '**', tone: 'mark'},
			{text: 'b', tone: 'selected'},
			{text: '*', tone: 'selected'},
			{text: '*', tone: 'mark'},
			{text: ' c', tone: 'plain'},
		]);
	});
});
