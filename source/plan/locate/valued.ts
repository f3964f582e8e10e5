/* Headings that are a label with its value, and have nothing below them: `# Status: pending`, `### Dependencies: 3, 7`. */

import {readNumbering} from '../../template/grammar/numbering.ts';
import {comparable} from '../../template/key.ts';
import {headingWords, type Part} from '../../template/outline.ts';
import type {Locator} from './locate-body.ts';
import {partWords} from './part-words.ts';

export type Valued = {
	readonly name: string;
	/** What stands before its value, the blanks included. */
	readonly lead: string;
	readonly hasValue: boolean;
};

/** Which of the headings of one level are such, as far as they tell: no two have one name. One without a value stands next to one that has some. */
export function valuedParts(locator: Locator, parts: readonly Part[]): ReadonlyMap<Part, Valued> {
	const read = parts.map(part => readValued(locator, part));
	const found = new Map<Part, Valued>();
	if (!read.some(one => one?.hasValue)) return found;
	const counts = Map.groupBy(read, one => one && comparable(one.name));
	for (const [at, part] of parts.entries()) {
		const one = read[at];
		if (!one || part.children.length > 0 || part.body.some(({type}) => type !== 'rule')) continue;
		const isOnly = counts.get(comparable(one.name))?.length === 1;
		if (isOnly && [at, at - 1, at + 1].some(near => read[near]?.hasValue)) found.set(part, one);
	}
	return found;
}

const known = new WeakMap<object, Valued | null>();

function readValued(locator: Locator, part: Part): Valued | undefined {
	const before = known.get(part.content);
	if (before !== undefined) return before ?? undefined;
	const found = valuedWords(partWords(locator, part).slice(0, longest));
	known.set(part.content, found ?? null);
	return found;
}

const longest = 200;
const label = /^(\p{Lu}[\p{L}\p{N}'’/-]*(?: [\p{L}\p{N}'’&/()-]+){0,3}):(?:[ \t]+|$)/u;

function valuedWords(words: string): Valued | undefined {
	const [lead = '', name = ''] = label.exec(words) ?? [];
	return lead === '' || readNumbering(words) ? undefined : {name, lead, hasValue: words.length > lead.length};
}

/** Where the value of such a heading stands. */
export function valueRange({outline}: Locator, {heading}: Part, {lead}: Valued): {from: number; to: number} {
	const {from, to} = heading ? headingWords(outline, heading) : {from: 0, to: 0};
	return {from: from + lead.length, to};
}
