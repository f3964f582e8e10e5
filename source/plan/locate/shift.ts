/* Places that moved along with the text around them. */
import type {Part} from '../../template/outline.ts';
import type {ItemPlace, Place, SectionPlace, SequencePlace} from '../place.ts';
import {shiftField} from './shift-field.ts';
import {shiftRow} from './table-rows.ts';

/** The same item, `delta` characters further on. It holds no sections of its own. */
export function shiftItem(item: ItemPlace, delta: number): ItemPlace {
	if (delta === 0) return item;
	const row = shiftRow(item, delta);
	if (row) return row;
	return {
		...item,
		from: item.from + delta,
		to: item.to + delta,
		number: {from: item.number.from + delta, to: item.number.to + delta},
		nodes: item.nodes.map(node => shiftPlace(node, delta)),
	};
}

/** The same section where `part` stands, which has the text that the section's part had and no sections of its own. */
export function shiftSection(section: SectionPlace, part: Part): SectionPlace {
	const {from, to} = part;
	const delta = from - section.from;
	if (delta === 0 && part === section.part) return section;
	return {...section, part, from, to, nodes: section.nodes.map(node => shiftPlace(node, delta))};
}

function shiftPlace(place: Place, delta: number): Place {
	if (delta === 0) return place;
	switch (place.type) {
		case 'field':
			return shiftField(place, delta);
		case 'sequence':
			return shiftSequence(place, delta);
		case 'marker':
			return {...place, from: place.from + delta, to: place.to + delta};
		case 'absent':
		case 'section':
			return place;
	}
}

function shiftSequence(place: SequencePlace, delta: number): SequencePlace {
	const {start, from, to, items} = place;
	const moved = items.map(item => shiftItem(item, delta));
	return {...place, start: start + delta, from: from + delta, to: to + delta, items: moved};
}
