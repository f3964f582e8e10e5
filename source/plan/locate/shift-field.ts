import type {FieldPlace, Frame} from '../place.ts';

/** The same field, `delta` characters further on. */
export function shiftField(place: FieldPlace, delta: number): FieldPlace {
	const {start, from, to, frame} = place;
	return {...place, start: start + delta, from: from + delta, to: to + delta, frame: shiftFrame(frame, delta)};
}

function shiftFrame(frame: Frame, delta: number): Frame {
	if (frame.type === 'plain') return frame;
	const moved = {...frame, from: frame.from + delta, to: frame.to + delta};
	if (moved.type !== 'fence') return moved;
	return {...moved, content: [moved.content[0] + delta, moved.content[1] + delta]};
}
