/* The numbers of items after an edit: positions are counted again, names stay and a new one is the next that nobody has. */
import {headingWords, type Outline, type Part} from '../../template/outline.ts';
import {escapeRegExp} from '../../template/reg-exp.ts';
import {isNamed, prefixOf} from '../item-name.ts';
import type {Plan, SequencePlace} from '../place.ts';
import type {NewItem} from './item-text.ts';

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

/* The highest of the document plus one, as wide. `digits` are those of a sibling. */
function nextName(plan: Plan, prefix: string, digits: string): string {
	const names = /\p{L}/u.test(prefix) ? namesIn(plan.text, prefix) : headingNames(plan.outline, prefix);
	const highest = [digits, ...names].reduce((best, one) => (Number(one) > Number(best) ? one : best));
	const width = highest.startsWith('0') ? highest.length : digits.startsWith('0') ? digits.length : 1;
	return String(Number(highest) + 1).padStart(width, '0');
}

/* Wherever it stands: what is mentioned is taken. */
function namesIn(text: string, prefix: string): string[] {
	const name = new RegExp(String.raw`(?<![\p{L}\p{N}])${escapeRegExp(prefix)}(\d{1,9})(?!\d)`, 'gu');
	return [...text.matchAll(name)].map(([, digits = '']) => digits);
}

/* Numbers without words (`6.1`) stand for anything elsewhere. */
function headingNames(outline: Outline, prefix: string): string[] {
	return headings(outline, outline.root).flatMap(words => {
		const digits = words.startsWith(prefix) ? /^\d{1,9}(?!\d)/.exec(words.slice(prefix.length))?.[0] : undefined;
		return digits ?? [];
	});
}

function headings(outline: Outline, part: Part): string[] {
	const own = part.heading && headingWords(outline, part.heading);
	return [
		...(own ? [outline.text.slice(own.from, own.to)] : []),
		...part.children.flatMap(child => headings(outline, child)),
	];
}
