import {describe, expect, test} from 'vitest';
import {
	flatItems,
	readPastedCode,
	readPastedItems,
	readPastedRows,
	splitParts,
} from '../../../source/wizard/text/pasted.ts';

describe('a pasted block of code', () => {
	test.each([
		['```ts\na\nb\n```', {language: 'ts', code: 'a\nb'}],
		['\n  \n```\na\n```\n\n', {language: '', code: 'a'}],
		['~~~c++ title="x"\na\n~~~', {language: 'c++', code: 'a'}],
		['```{.js}\na\n```', {language: '', code: 'a'}],
		['```\n```', {language: '', code: ''}],
		['````\n```\na\n```\n````', {language: '', code: '```\na\n```'}],
		['  ```\n  a\n    b\n c\nd\n  ```', {language: '', code: 'a\n  b\nc\nd'}],
		['```\n  a\n```', {language: '', code: '  a'}],
	])('of %j is told from its fence', (pasted, code) => {
		expect(readPastedCode(pasted)).toEqual(code);
	});

	test.each([
		'',
		'a',
		'a\n```\nb\n```',
		'```\na',
		'```\na\n```\nb',
		'```\na\n```\n```\nb\n```',
		'```\na\n~~~',
		'```',
		'  \ta',
	])('is none in %j', pasted => {
		expect(readPastedCode(pasted)).toBeUndefined();
	});
});

describe('pasted items', () => {
	const item = (lines: readonly string[], isMarked = true, isTicked = false) => ({lines, isMarked, isTicked});

	test.each([
		['', []],
		['one', [item(['one'], false)]],
		['one\n\n  two ', [item(['one'], false), item(['two'], false)]],
		['- one\n- two', [item(['one']), item(['two'])]],
		['- one\n  \n- two', [item(['one']), item(['two'])]],
		['one • two', [item(['one • two'], false)]],
		['• one\n  • two', [item(['one', '- two'])]],
		['- one\n\nan end', [item(['one']), item(['an end'], false)]],
		['- one\n and more', [item(['one']), item(['and more'], false)]],
		['- one\n  and more\n\n  a part', [item(['one', 'and more', 'a part'])]],
		['- one\n    - deep\n  - below', [item(['one', '  - deep', '- below'])]],
		['10. one\n  near\n      far', [item(['one', 'near', '  far'])]],
		['  - one\n  - two\n    below', [item(['one']), item(['two', 'below'])]],
		['an intro\n    - one\n    - two', [item(['an intro'], false), item(['one']), item(['two'])]],
		[
			'- [ ] one\n- [x] two\n- [X] three\n- [-] four',
			[item(['one']), item(['two'], true, true), item(['three'], true, true), item(['four'])],
		],
		['- one\nplain\n    far', [item(['one']), item(['plain'], false), item(['far'], false)]],
	])('of %j', (pasted, items) => {
		expect(readPastedItems(pasted)).toEqual(items);
	});

	test('below others are items of their own where there is room for no more than one line', () => {
		const items = readPastedItems('- [x] one\n  - [ ] below\n    - deep\n- two\n  goes on');
		expect(flatItems(items)).toEqual([
			item(['one'], true, true),
			item(['below']),
			item(['deep']),
			item(['two']),
			item(['goes on'], false),
		]);
	});
});

describe('pasted rows', () => {
	test.each([
		['', []],
		['a', [['a']]],
		['a | b', [['a', 'b']]],
		[
			'| a | b |\n|---|:-:|\n| c |  |',
			[
				['a', 'b'],
				['c', ''],
			],
		],
		['\n| a |\n\n| b |\n', [['a'], ['b']]],
		['  | a | b |  ', [['a', 'b']]],
		['a \\| b | c \\|', [['a | b', 'c |']]],
		[' a \t b\t', [['a', 'b', '']]],
		['a | b\tc', [['a | b', 'c']]],
		['a\n---\nb', [['a'], ['b']]],
		['a\n  \nb', [['a'], ['b']]],
		['| - | -- |\n| a - | - b |', [['a -', '- b']]],
	])('of %j', (pasted, rows) => {
		expect(readPastedRows(pasted)).toEqual(rows);
	});
});

test.each([
	['a - b - c', 1, ['a - b - c']],
	['a - b - c', 2, ['a', 'b - c']],
	['a - b - c', 3, ['a', 'b', 'c']],
	['a - b - c', 4, ['a', 'b', 'c']],
	['a: b', 2, ['a', 'b']],
	['a: b', 1, ['a: b']],
	['a:   b', 2, ['a', 'b']],
	['a – b — c', 2, ['a', 'b - c']],
	['a-b:c', 2, ['a-b:c']],
	['a   -   b', 2, ['a', 'b']],
	['a', 2, ['a']],
	['', 2, ['']],
])('%j in at most %i parts', (line, count, parts) => {
	expect(splitParts(line, count)).toEqual(parts);
});
