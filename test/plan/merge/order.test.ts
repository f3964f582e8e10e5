import {expect, test} from 'vitest';
import {orderOf, type Placed} from '../../../source/plan/merge/order.ts';

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
	['abcdef', 'abcdef', 'fedcba', 'fedcba'],
	['abcdef', 'badcfe', 'abcdef', 'badcfe'],
])('%s, by mine %s and by theirs %s, is %s', (base, mine, theirs, order) => {
	expect(ordered(base, mine, theirs)).toBe(order);
});
