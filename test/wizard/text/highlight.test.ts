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

	test('of front matter are none', () => {
		expect(spans('---\nname: **a**\n---\n\n**b**', 'name: **a**')).toEqual([]);
		expect(spans('---\nname: **a**\n---\n\n**b**', '**b**')).toEqual(['mark **', 'strong b', 'mark **']);
	});

	test('of a long paragraph are found by line, and of a long line not at all', () => {
		const lines = Array.from({length: 1000}, (_, index) => `line ${index} **bold**`);
		expect(spans(lines.join('\n'), 'line 77 **bold**')).toEqual(['mark **', 'strong bold', 'mark **']);
		expect(spans(`**a** ${'x'.repeat(10_000)}`, '**a**')).toEqual([]);
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
