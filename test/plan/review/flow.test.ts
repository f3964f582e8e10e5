/* Which texts are the same but for where their lines end. */
import {expect, test} from 'vitest';
import {withoutWraps} from '../../../source/plan/review/flow.ts';

test.each([
	['one two three', 'one\ntwo\nthree'],
	['- one two\n- three', '- one\n  two\n- three'],
	['one two\r\n\r\nthree', 'one\ntwo\n\nthree'],
])('the same: %j and %j', (a, b) => {
	expect(withoutWraps(a)).toBe(withoutWraps(b));
});

test.each([
	['one two', 'one\n\ntwo'],
	['one two', 'one  \ntwo'],
	['one two', 'one\\\ntwo'],
	['one - two', 'one\n- two'],
	['one 2. two', 'one\n2. two'],
	['# one two', '# one\ntwo'],
	['| a | | b |', '| a |\n| b |'],
	['```\na b\n```', '```\na\nb\n```'],
	['    a b', '    a\n    b'],
	['**A**: x **B**: y', '**A**: x\n**B**: y'],
])('another one: %j and %j', (a, b) => {
	expect(withoutWraps(a)).not.toBe(withoutWraps(b));
});
