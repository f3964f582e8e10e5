/* Places that moved along with the text around them. */
import type {FieldPlace, Frame, ItemPlace, Place, SequencePlace} from './place.ts';

/** The same item, `delta` characters further on. It holds no sections of its own. */
export function shiftItem(item: ItemPlace, delta: number): ItemPlace {
	if (delta === 0) return item;
	return {
		...item,
		from: item.from + delta,
		to: item.to + delta,
		number: {from: item.number.from + delta, to: item.number.to + delta},
		nodes: item.nodes.map(node => shiftPlace(node, delta)),
	};
}

function shiftPlace(place: Place, delta: number): Place {
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

function shiftField(place: FieldPlace, delta: number): FieldPlace {
	const {start, from, to, frame} = place;
	return {...place, start: start + delta, from: from + delta, to: to + delta, frame: shiftFrame(frame, delta)};
}

function shiftFrame(frame: Frame, delta: number): Frame {
	if (frame.type === 'plain') return frame;
	const moved = {...frame, from: frame.from + delta, to: frame.to + delta};
	if (moved.type !== 'fence') return moved;
	return {...moved, content: [moved.content[0] + delta, moved.content[1] + delta]};
}
