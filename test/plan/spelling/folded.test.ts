/* A text below `>`: its line breaks are blanks, and one more than there are says how many there are. */
import {describe, expect, test} from 'vitest';
import {substitute} from '../../../source/plan/spelling/context.ts';
import {encodeFolded, foldedSubstitutions} from '../../../source/plan/spelling/folded.ts';

test.each([
	['one line', 'a', 2, 'a'],
	['one line break is a blank', 'a\n  b', 2, 'a b'],
	['one blank line is a line break', 'a\n\n  b', 2, 'a\nb'],
	['two blank lines are two', 'a\n\n\n  b', 2, 'a\n\nb'],
	['blanks in a blank line are nothing', 'a\n \t\n  b', 2, 'a\nb'],
	['Windows line ends', 'a\r\n  b\r\n\r\n  c', 2, 'a b\nc'],
	['a carriage return alone', 'a\r  b\r\r  c', 2, 'a b\nc'],
	['a deeper line stands as it is, with the breaks around it', 'a\n    b\n  c', 2, 'a\n  b\nc'],
	['so do deeper lines among themselves', 'a\n    b\n    c\n  d\n  e', 2, 'a\n  b\n  c\nd e'],
	['with all the blank lines around them', 'a\n\n    b\n\n  c', 2, 'a\n\n  b\n\nc'],
	['a tab makes a line a deeper one', 'a\n  \tb\n  c', 2, 'a\n\tb\nc'],
	['what is indented less is a line', 'a\n b', 2, 'a b'],
	['without indentation', 'a\nb\n\nc', 0, 'a b\nc'],
	['at the end', 'a\n', 2, 'a '],
])('%s', (_, raw, indent, value) => {
	expect(substitute(raw, foldedSubstitutions(raw, indent))).toBe(value);
});

describe('a text is written with a line break more than it has', () => {
	test.each([
		['a', 'a'],
		['a\nb', 'a\n\n  b'],
		['a\n\nb\nc', 'a\n\n\n  b\n\n  c'],
	])('%j', (value, raw) => {
		expect(encodeFolded(value, 2, '\n')).toBe(raw);
		expect(encodeFolded(value, 2, '\r\n')).toBe(raw.replaceAll('\n', '\r\n'));
		expect(substitute(raw, foldedSubstitutions(raw, 2))).toBe(value);
	});
});
