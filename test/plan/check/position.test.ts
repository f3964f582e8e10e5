import {expect, test} from 'vitest';
import {offsetsIn, positionsIn} from '../../../source/plan/check/position.ts';

test.each([
	['', 0, 1, 1],
	['ab', 0, 1, 1],
	['ab', 2, 1, 3],
	['a\nb', 1, 1, 2],
	['a\nb', 2, 2, 1],
	['a\r\nb', 2, 1, 3],
	['a\r\nb', 3, 2, 1],
	['a\rb', 2, 2, 1],
	['a\n\n\nb', 3, 3, 1],
	['a\n\n\nb', 4, 4, 1],
	['a\nb\nc\nd\ne', 6, 4, 1],
	['a\nb\nc\nd\ne', 9, 5, 2],
])('of %j the offset %i is on line %i, column %i', (text, offset, line, column) => {
	expect(positionsIn(text)(offset)).toEqual({line, column});
	expect(offsetsIn(text)({line, column})).toBe(offset);
});
