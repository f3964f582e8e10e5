/* A new item of a group that no template has: its sibling without what it says. */

import {labelRange} from '../frame.ts';
import {standIn} from '../locate/own.ts';
import {type FieldPlace, type ItemPlace, isSectionHeading, type Place, type Plan, type Splice} from '../place.ts';
import {applySplices} from '../plan.ts';

/** The text of `item` with its headings, labels, bullets and fences, and nothing in them; of each list one item. */
export function siblingText(plan: Plan, item: ItemPlace): string {
	const splices = item.nodes.flatMap(node => emptied(plan, node));
	const own = splices.map(({from, to, text}) => ({from: from - item.from, to: to - item.from, text}));
	const text = applySplices(plan.text.slice(item.from, item.to), own);
	return text.replace(/(?:\r\n?|\n)(?:[ \t]*(\r\n?|\n)){2,}/g, '$1$1').trimEnd();
}

function emptied(plan: Plan, place: Place): Splice[] {
	switch (place.type) {
		case 'field':
			return isSectionHeading(place) ? [] : [emptiedField(plan, place)];
		case 'section':
			return place.nodes.flatMap(node => emptied(plan, node));
		case 'sequence': {
			const [first, second] = place.items;
			const rest = second ? [{from: first?.to ?? second.from, to: place.items.at(-1)?.to ?? second.to, text: ''}] : [];
			const own = first?.nodes.flatMap(node => emptied(plan, node)) ?? [];
			// An empty item right below its label would underline it.
			const [value] = own;
			if (value && place.kind === 'list') return [{...value, text: standIn}, ...rest];
			return [...own, ...rest];
		}
		case 'absent':
		case 'marker':
			return [];
	}
}

function emptiedField({text}: Plan, {from, to, frame}: FieldPlace): Splice {
	const behind = labelRange(frame);
	if (behind) return {from: behind.from, to: Math.max(behind.to, to), text: ''};
	if (frame.type === 'fence') return {from: frame.content[0], to: frame.content[1], text: ''};
	return {from, to: Math.min(to, text.length), text: ''};
}
