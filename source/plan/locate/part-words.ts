/* The words of headings: remembered by the text of their part. */

import {comparable} from '../../template/key.ts';
import {headingWords, type Part} from '../../template/outline.ts';
import type {Locator} from './locate-body.ts';

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
