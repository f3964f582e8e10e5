/* Where one part of a list item ends and the next begins. */
import {describe, expect, test} from 'vitest';
import {separatorAt} from '../../../source/plan/locate/list-place.ts';

/* What stands before the separator, and the separator. */
const cut = (raw: string, separator: string, from = 0, isCode = false) => {
	const found = separatorAt(raw, from, separator, isCode);
	return found && [raw.slice(from, found.from), raw.slice(found.from, found.to)];
};

describe('a dash', () => {
	test.each([
		['a - b', ['a', ' - ']],
		['a – b — c', ['a', ' – ']],
		['a  —\tb', ['a', '  —\t']],
		['a -', ['a', ' -']],
		['- b', ['', '- ']],
		['-', ['', '-']],
		['a-b - c', ['a-b', ' - ']],
		['a - - b', ['a', ' - ']],
		['a -b', undefined],
		['a- b', undefined],
		['ab', undefined],
		['', undefined],
		['a (b - c) - d', ['a (b - c)', ' - ']],
		['a (b - c', ['a (b', ' - ']],
		['a) b - c', ['a) b', ' - ']],
		['a) (b - c) - d', ['a) (b - c)', ' - ']],
		['a ((b - c) - d) - e', ['a ((b - c) - d)', ' - ']],
		['a (b) (c - d', ['a (b) (c', ' - ']],
		['a (b -', ['a (b', ' -']],
		['a\\ - b', undefined],
		['a\\  - b', ['a\\ ', ' - ']],
		['a (- b) - c', ['a (- b)', ' - ']],
	] as const)('%j', (raw, expected) => {
		expect(cut(raw, ' - ')).toEqual(expected);
	});
});

describe('a colon', () => {
	test.each([
		['a: b', ['a', ': ']],
		['a : b', ['a', ' : ']],
		['a:', ['a', ':']],
		['a:b: c', ['a:b', ': ']],
		['a\\: b', undefined],
		['a\\: b: c', ['a\\: b', ': ']],
		['(a: b): c', ['(a: b)', ': ']],
	] as const)('%j', (raw, expected) => {
		expect(cut(raw, ': ')).toEqual(expected);
	});
});

test('other marks are those of the template', () => {
	expect(cut('a - b -> c', ' -> ')).toEqual(['a - b', ' -> ']);
	expect(cut('a . b', ' .* ')).toBeUndefined();
	expect(cut('a | b', ' | ')).toEqual(['a', ' | ']);
});

test('what comes before the last one is left', () => {
	expect(cut('a - b - c', ' - ', 4)).toEqual(['b', ' - ']);
	expect(cut('(a - b - c) - d', ' - ', 5)).toEqual(['b', ' - ']);
});

test('one in code is none', () => {
	expect(cut('`a: b`: c', ': ', 0, true)).toEqual(['`a: b`', ': ']);
	expect(cut('`a: b`: c', ': ')).toEqual(['`a', ': ']);
	expect(cut('``a: `b: ``: c', ': ', 0, true)).toEqual(['``a: `b: ``', ': ']);
	expect(cut('`a: b', ': ', 0, true)).toEqual(['`a', ': ']);
	expect(cut('x `a: b`: c', ': ', 0, true)).toEqual(['x `a', ': ']);
	expect(cut('- `a: b`: c', ': ', 2, true)).toEqual(['`a: b`', ': ']);
});
