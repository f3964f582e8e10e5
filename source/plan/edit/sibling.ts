/* A new item of a group as the document has it: its sibling without what it says. */

import {labelRange} from '../frame.ts';
import {standIn} from '../locate/own.ts';
import {
	type FieldPlace,
	type ItemPlace,
	isOwnPlace,
	isSectionHeading,
	type Place,
	type Plan,
	type SequencePlace,
	type Splice,
} from '../place.ts';
import {applySplices} from '../plan.ts';
import {plainItemText} from './skeleton.ts';

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
			return [...(isPlainList(place) && first ? [blankItem(place, first)] : own), ...rest];
		}
		case 'absent':
		case 'marker':
			return [];
	}
}

/** Whether a document has something in an item that no template has there: then a new one follows it, and not the template. */
export function hasOwn({nodes}: ItemPlace): boolean {
	return nodes.some(node => node.type !== 'absent' && isOwnPlace(node));
}

function isPlainList({kind, items}: SequencePlace): boolean {
	return kind === 'list' && items[0]?.nodes[0] !== undefined;
}

/* An empty item right below its label would underline it. */
function blankItem({spec}: SequencePlace, {nodes, to}: ItemPlace): Splice {
	const [first] = nodes;
	const from = first?.type === 'field' ? first.from : to;
	return {from, to, text: spec.type === 'group' || spec.isOwn ? standIn : plainItemText(spec)};
}

function emptiedField({text}: Plan, {from, to, frame}: FieldPlace): Splice {
	const behind = labelRange(frame);
	if (behind) return {from: behind.from, to: Math.max(behind.to, to), text: ''};
	if (frame.type === 'box') return {from, to, text: ' '};
	if (frame.type === 'fence') return {from: frame.content[0], to: frame.content[1], text: ''};
	return {from, to: Math.min(to, text.length), text: ''};
}
