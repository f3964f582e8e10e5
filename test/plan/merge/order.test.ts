import {expect, test} from 'vitest';
import {longestRising, orderOf, type Placed} from '../../../source/plan/merge/order.ts';

/** The order of letters that stand in up to three texts. */
function ordered(base: string, mine: string, theirs: string): string {
	const all = [...new Set([...base, ...mine, ...theirs])].filter(
		one => !base.includes(one) || (mine.includes(one) && theirs.includes(one)),
	);
	const placed = all.map(name => {
		const place = (text: string, side: keyof Placed): Placed =>
			text.includes(name) ? {[side]: text.indexOf(name)} : {};
		return {name, ...place(base, 'base'), ...place(mine, 'mine'), ...place(theirs, 'theirs')};
	});
	return orderOf(placed)
		.map(({name}) => name)
		.join('');
}

test.each([
	['abc', 'abc', 'abc', 'abc'],
	['abc', 'bca', 'abc', 'bca'],
	['abc', 'abc', 'bca', 'bca'],
	['abcd', 'bacd', 'abdc', 'badc'],
	['abcd', 'dabc', 'bcda', 'dbca'],
	['abcd', 'bcda', 'dabc', 'dbca'],
	['abc', 'axbc', 'abyc', 'axbyc'],
	['abc', 'axbc', 'aybc', 'axybc'],
	['abc', 'abc', 'xabc', 'xabc'],
	['abc', 'xabc', 'yabc', 'xyabc'],
	['abc', 'abcx', 'abcy', 'abcxy'],
	['abc', 'cab', 'abcx', 'cabx'],
	['abc', 'cba', 'axbc', 'cbax'],
	['', 'ab', 'xy', 'abxy'],
	['', '', '', ''],
	['ab', 'abx', 'yab', 'yabx'],
	['ab', 'ba', 'axb', 'bax'],
	['ab', 'ab', 'axyb', 'axyb'],
	['abc', 'acb', 'axbc', 'acxb'],
	['abc', 'cab', 'abxc', 'cabx'],
	['abcd', 'bcda', 'abcd', 'bcda'],
	['abcd', 'abcd', 'dbca', 'dbca'],
	['abcde', 'abcde', 'aebcd', 'aebcd'],
	['abcde', 'eabcd', 'abdce', 'eabdc'],
	['abc', 'ab', 'abcx', 'abx'],
	['abcdef', 'abcdef', 'fedcba', 'fedcba'],
	['abcdef', 'badcfe', 'abcdef', 'badcfe'],
])('%s, by mine %s and by theirs %s, is %s', (base, mine, theirs, order) => {
	expect(ordered(base, mine, theirs)).toBe(order);
});

test.each([
	[[], []],
	[[5], [0]],
	[
		[1, 2, 3],
		[0, 1, 2],
	],
	[[3, 2, 1], [2]],
	[
		[3, 1, 2],
		[1, 2],
	],
	[
		[2, 5, 3, 7, 4, 1],
		[0, 2, 4],
	],
	[[1, 1, 1], [2]],
	[
		[10, 20, 5, 15, 25],
		[2, 3, 4],
	],
	[
		[4, 5, 6, 1, 2, 7],
		[0, 1, 2, 5],
	],
])('of %j the longest run that rises is at %j', (numbers, indexes) => {
	expect([...longestRising(numbers)].toSorted((a, b) => a - b)).toEqual(indexes);
});
