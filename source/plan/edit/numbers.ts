/* The numbers of items after an edit: positions are counted again, names stay and a new one is the next that nobody has. */
import {isNamed, prefixOf} from '../item-name.ts';
import type {Plan, SequencePlace} from '../place.ts';
import type {NewItem} from './item-text.ts';
import {nextName} from './next-name.ts';

/** For each item that will be there, which one it was; -1 for a new one. */
export type Order = readonly number[];

/** The digits of each item after an edit; those of a new one, which `piece` is, continue its siblings'. */
export function digitsFor(plan: Plan, sequence: SequencePlace, order: Order, piece?: NewItem): string[] {
	const before = sequence.items.map(({number}) => plan.text.slice(number.from, number.to));
	const own = piece ? piece.text.slice(piece.digits.from, piece.digits.to) : '';
	if (isNamed(plan, sequence)) {
		const next = piece && own !== '' ? nextName(plan, prefixOfPiece(piece), own) : own;
		return order.map(index => before[index] ?? next);
	}
	if (before.length === 0 || before.some(digits => digits === '')) return order.map(index => before[index] ?? own);
	return positions(before, order);
}

/* Numbers that counted on by one do so again; any others stay, and a new item gets the one after the highest. */
function positions(before: readonly string[], order: Order): string[] {
	const numbers = before.map(Number);
	const [start = 1] = numbers;
	const isConstant = numbers.length > 1 && numbers.every(number => number === start);
	if (isConstant) return order.map(() => before[0] as string);
	const width = before[0]?.startsWith('0') ? before[0].length : 1;
	const isCounting = numbers.every((number, index) => number === start + index);
	if (isCounting) return order.map((_, place) => String(start + place).padStart(width, '0'));
	return order.map(index => before[index] ?? String(Math.max(...numbers) + 1).padStart(width, '0'));
}

function prefixOfPiece({text, digits}: NewItem): string {
	return prefixOf({text}, {from: 0, number: digits});
}
