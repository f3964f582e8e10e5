import {expect, test} from 'vitest';
import {dayOf, inWords} from '../../source/session/time.ts';

const now = new Date(2026, 0, 31, 18, 20);

test.each([
	[new Date(2026, 0, 31, 9, 5), 'today 09:05'],
	[new Date(2026, 0, 30, 23, 59), 'yesterday 23:59'],
	[new Date(2025, 11, 31, 0, 0), '2025-12-31 00:00'],
])('%s is %s', (then, words) => {
	expect(inWords(then.toISOString(), now)).toBe(words);
});

test('what is no time stays as it is', () => {
	expect(inWords('soon', now)).toBe('soon');
});

test('a day is the local one', () => {
	expect(dayOf(new Date(2026, 8, 7, 23, 59))).toBe('2026-09-07');
});
