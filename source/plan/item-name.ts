/* What an item of a group is called: `Phase 2`, `ADR-007`, or by its title where nothing counts. */
import {numberingText, readNumbering} from '../template/numbering.ts';
import type {FieldPlace, ItemPlace, Plan, SequencePlace} from './place.ts';
import {readValue} from './plan.ts';

export type ItemName = {
	/** The counted name (`Phase 2`), or an empty string. */
	readonly counted: string;
	readonly title: string;
};

/** The name of an item of `sequence`. */
export function nameItem(plan: Plan, sequence: SequencePlace, item: ItemPlace): ItemName {
	const field = titleField(item);
	const title = field ? readValue(plan, field) : '';
	if (sequence.spec.type !== 'group' || item.number.to === item.number.from) return {counted: '', title};
	const words = plan.text.slice(item.from, item.number.to).replace(/^[ \t]*#*[ \t]*/, '');
	const numbering = readNumbering(words);
	const counted =
		numbering && /\p{L}/u.test(numbering.before) ? numberingText(numbering) : `${sequence.spec.noun} ${words}`;
	return {counted: counted.trim(), title};
}

/** How a message speaks of an item: by its number, its title, or its place. */
export function nameInWords(plan: Plan, sequence: SequencePlace, item: ItemPlace): string {
	const {counted, title} = nameItem(plan, sequence, item);
	return counted || (title && `“${title}”`) || `${sequence.name} ${(item.path.at(-1) as number) + 1}`;
}

/** The field that holds an item's title, or `undefined` for items that are no headings. */
export function titleField(item: ItemPlace): FieldPlace | undefined {
	const [first] = item.nodes;
	return first?.type === 'field' && first.path.at(-1) === 'title' ? first : undefined;
}
