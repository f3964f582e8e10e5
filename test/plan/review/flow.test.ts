/* Which texts are the same but for where their lines end. */
import {expect, test} from 'vitest';
import {withoutWraps} from '../../../source/plan/review/flow.ts';

test.each([
	['one two three', 'one\ntwo\nthree'],
	['- one two\n- three', '- one\n  two\n- three'],
	['one two\r\n\r\nthree', 'one\ntwo\n\nthree'],
	['one two three', 'one\rtwo\r\nthree'],
	['one two', 'one \n   two '],
	['- one two', '- one\ntwo'],
	['10) one two', '10) one\n   two'],
	['# one\ntwo three', '# one\ntwo\nthree'],
	['```\na\n```\none two', '```\na\n```\none\ntwo'],
	['one -two 2.three #four ####### five', 'one\n-two\n2.three\n#four\n####### five'],
	['one ** two -- ==', 'one\n** two\n-- =='],
])('the same: %j and %j', (a, b) => {
	expect(withoutWraps(a)).toBe(withoutWraps(b));
});

test.each([
	['one two', 'one\n\ntwo'],
	['one two', 'one  \ntwo'],
	['one two', 'one\\\ntwo'],
	['one two', 'one\n\ttwo'],
	['one two', 'one\n    two'],
	['one * two', 'one\n* two'],
	['one + two', 'one\n  + two'],
	['one 12) two', 'one\n12) two'],
	['one ###### two', 'one\n###### two'],
	['one > two', 'one\n> two'],
	['> one two', '> one\ntwo'],
	['one <b>', 'one\n<b>'],
	['<b> one', '<b>\none'],
	['one ---', 'one\n---'],
	['one ***', 'one\n***'],
	['one === ', 'one\n==='],
	['one ___', 'one\n___'],
	['one __A__: x', 'one\n__A__: x'],
	['one\n\ntwo', 'one\n\n\ntwo'],
	['one ~~~', 'one\n~~~'],
	['~~~\na b\n~~~', '~~~\na\nb\n~~~'],
	['```\na\n``` b', '```\na\n```\nb'],
	['one ``` a', 'one\n``` a'],
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
