import {describe, expect, test} from 'vitest';
import {closesFence, codeLines, fencedLines, readFenceLine} from '../../../source/template/grammar/fence.ts';

test.each([
	['```', {mark: '```', info: ''}],
	['````ts', {mark: '````', info: 'ts'}],
	['~~~ a `b`', {mark: '~~~', info: 'a `b`'}],
	['  ```', {mark: '```', info: ''}],
	['\t```', {mark: '```', info: ''}],
])('%j is the fence %j', (line, expected) => {
	expect(readFenceLine(line)).toEqual(expected);
});

test.each(['', '``', '~~', 'a ```', '```a`', '``` ```'])('%j is no fence', line => {
	expect(readFenceLine(line)).toBeUndefined();
});

test.each([
	['```', '```', true],
	['````  ', '```', true],
	['```', '````', false],
	['~~~', '```', false],
	['``` ts', '```', false],
	['a', '```', false],
])('%j closes what %j opened: %s', (line, mark, closes) => {
	expect(closesFence(line, mark)).toBe(closes);
});

describe('among lines', () => {
	test('each run of code is found with its fences', () => {
		const lines = ['a', '```', '~~~', '```', 'b', '~~~~', '~~~', '~~~~', 'c'];
		expect(fencedLines(lines)).toEqual([
			{first: 1, last: 3, isOpen: false},
			{first: 5, last: 7, isOpen: false},
		]);
		expect([...codeLines(lines)]).toEqual([1, 2, 3, 5, 6, 7]);
	});

	test('code that nothing closes goes on to the last line', () => {
		expect(fencedLines(['```', 'a', '``'])).toEqual([{first: 0, last: 2, isOpen: true}]);
	});
});
