/*
The words of headings, and what they have in common: remembered by the text of their part.
*/

import {comparable} from '../../template/key.ts';
import {headingWords, type Outline, type Part} from '../../template/outline.ts';
import type {Locator} from './locate-body.ts';
import {namedNoun, ownGroups} from './own.ts';

/** For each of `parts` of one level the group that it is an item of by its own words. */
export function groupsOf(locator: Locator, parts: readonly Part[]): ReturnType<typeof ownGroups> {
	const level = parts[0]?.level ?? 0;
	return ownGroups(
		parts.map(part => partWords(locator, part)),
		noun => (nounCounts(locator).get(`${level} ${noun}`) ?? 0) > 1,
	);
}

const knownCounts = new WeakMap<Outline, ReadonlyMap<string, number>>();

/* How many headings of a document have which word before a colon, level by level. */
function nounCounts(locator: Locator): ReadonlyMap<string, number> {
	const {outline} = locator;
	const before = knownCounts.get(outline);
	if (before) return before;
	const counts = new Map<string, number>();
	const count = (part: Part) => {
		const noun = namedNoun(partWords(locator, part));
		if (noun) counts.set(`${part.level} ${noun}`, (counts.get(`${part.level} ${noun}`) ?? 0) + 1);
		part.children.forEach(count);
	};
	count(outline.root);
	knownCounts.set(outline, counts);
	return counts;
}

const knownWords = new WeakMap<object, string>();

/** The words of a heading. */
export function partWords({outline}: Locator, part: Part): string {
	if (!part.heading) return '';
	const before = knownWords.get(part.content);
	if (before !== undefined) return before;
	const {from, to} = headingWords(outline, part.heading);
	const words = outline.text.slice(from, to);
	knownWords.set(part.content, words);
	return words;
}

const knownNames = new WeakMap<object, string>();

/** The words as names compare. */
export function partName(locator: Locator, part: Part): string {
	const before = knownNames.get(part.content);
	if (before !== undefined) return before;
	const name = comparable(partWords(locator, part));
	knownNames.set(part.content, name);
	return name;
}
