/* Rows of the screen that are texts of their own. */
import {expect, test} from 'vitest';
import {type Output, wholeRows} from '../../scripts/whole-rows.ts';

type Write = {
	readonly x?: number;
	readonly y?: number;
	readonly text: string;
	readonly transformers?: (() => string)[];
};

/* Every character is in a style of its own, `*` in one that ends at a blank. */
const rowsOf = (writes: readonly Write[], width = 5, height = 2) => {
	const caches: Output['caches'] = {
		getStyledChars: line => Array.from(line, value => ({value, styles: value === '*' ? ['on'] : []})),
		getStringWidth: text => (text === '漢' ? 2 : text.length),
	};
	const operations = writes.map(one => ({type: 'write' as const, x: 0, y: 0, transformers: [], ...one}));
	return wholeRows({operations, width, height, caches}, characters =>
		characters
			.map(({value, styles}, at) => (styles.length === 0 && characters[at - 1]?.styles.length ? `/${value}` : value))
			.join(''),
	)?.output;
};

test('are drawn as they are, the others blank', () => {
	expect(rowsOf([{text: 'abc '}])).toBe('abc\n');
	expect(rowsOf([{text: 'a', y: 1}])).toBe('\na');
	expect(rowsOf([{text: 'a'}, {text: 'b', y: 1}])).toBe('a\nb');
	expect(rowsOf([{text: 'a', transformers: [() => 'changed'.slice(0, 5)]}])).toBe('chang\n');
	expect(rowsOf([])).toBe('\n');
});

test('end their style where something is behind them', () => {
	expect(rowsOf([{text: 'a*'}])).toBe('a*/\n');
	expect(rowsOf([{text: 'abcd*'}])).toBe('abcd*\n');
});

test.each([
	['beside another', [{text: 'a', x: 1}]],
	['in the row of another', [{text: 'a'}, {text: 'b'}]],
	['above another', [{text: 'a', y: 1}, {text: 'b'}]],
	['below the screen', [{text: 'a', y: 2}]],
	['above the screen', [{text: 'a', y: -1}]],
	['between rows', [{text: 'a', y: 0.5}]],
	['of several lines', [{text: 'a\nb'}]],
	['wider than the screen', [{text: 'abcdef'}]],
	['of wide characters that do not fit', [{text: '漢漢漢'}]],
	['changed to what does not fit', [{text: 'a', transformers: [() => 'abcdef']}]],
])('%s are none', (_, writes) => {
	expect(rowsOf(writes)).toBeUndefined();
});

test('that are cut are none', () => {
	const caches: Output['caches'] = {getStyledChars: () => [], getStringWidth: () => 0};
	expect(wholeRows({operations: [{type: 'clip'}], width: 1, height: 1, caches}, () => '')).toBeUndefined();
});
