/* How the items of a merged sequence are counted: as the side has it that changed it. */
import {isName} from '../../template/grammar/numbering.ts';
import {prefixOf} from '../item-name.ts';
import {type Chunk, chunkText, numberOf} from './chunks.ts';
import type {Triple} from './glue.ts';
import type {Counting} from './pieces.ts';

/** The counting of the items of `group` among the chunks of a triple. */
export function countingOf({base, mine, theirs}: Triple, group: string): Counting {
	const before = countedIn(base, group);
	const own = countedIn(mine, group);
	const other = countedIn(theirs, group);
	return (own && !isSameCounting(own, before) ? own : (other ?? own)) ?? before ?? {start: undefined, width: 1};
}

function isSameCounting(a: Counting, b: Counting | undefined): boolean {
	return a.start === b?.start && a.width === b?.width;
}

/* Digits that go up by one count; any others, and names (`ADR-007`), are each item's own. */
function countedIn(holder: Chunk | undefined, group: string): Counting | undefined {
	const items = holder?.chunks.filter(chunk => chunk.group === group) ?? [];
	const digits = items.map(item => {
		const number = numberOf(item);
		return number ? chunkText(number) : '';
	});
	const [first] = digits;
	if (first === undefined) return undefined;
	const isNames = items.some(item => isNameOf(item));
	const isCounting =
		!isNames && digits.every((one, index) => /^\d{1,9}$/.test(one) && Number(one) === Number(first) + index);
	const width = first.startsWith('0') ? first.length : 1;
	return isCounting ? {start: Number(first), width} : {start: undefined, width: 1};
}

function isNameOf(item: Chunk): boolean {
	const number = numberOf(item);
	return number !== undefined && isName(prefixOf({text: item.source}, {from: item.from, number}), chunkText(number));
}
