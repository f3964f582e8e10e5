import {expect, test} from 'vitest';
import {around, clamped, topAround, topAt} from '../../../source/wizard/overlays/around.ts';

test.each([
	[0, 3, 0],
	[2, 3, 2],
	[3, 3, 0],
	[-1, 3, 2],
	[5, 0, 0],
])('going around, %i of %i is %i', (index, length, there) => {
	expect(around(index, length)).toBe(there);
});

test.each([
	[-1, 3, 0],
	[0, 3, 0],
	[2, 3, 2],
	[3, 3, 2],
	[3, 0, 0],
	[Number.POSITIVE_INFINITY, 3, 2],
	[Number.NEGATIVE_INFINITY, 3, 0],
])('the nearest to %d of %i is %i', (index, length, nearest) => {
	expect(clamped(index, length)).toBe(nearest);
});

test.each([
	[0, 4, 10, 0],
	[5, 4, 10, 5],
	[6, 4, 10, 6],
	[7, 4, 10, 6],
	[-1, 4, 10, 0],
	[1, 4, 4, 0],
	[1, 4, 3, 0],
])('from row %i, %i rows of %i begin at %i', (top, height, length, first) => {
	expect(topAt(top, height, length)).toBe(first);
});

test.each([
	[0, 4, 10, 0],
	[2, 4, 10, 0],
	[3, 4, 10, 1],
	[5, 5, 10, 3],
	[9, 4, 10, 6],
])('around row %i, %i rows of %i begin at %i', (index, height, length, first) => {
	expect(topAround(index, height, length)).toBe(first);
});
