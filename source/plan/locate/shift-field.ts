import {shiftFrame} from '../frame.ts';
import type {FieldPlace} from '../place.ts';

/** The same field, `delta` characters further on. */
export function shiftField(place: FieldPlace, delta: number): FieldPlace {
	const {start, from, to, frame} = place;
	return {...place, start: start + delta, from: from + delta, to: to + delta, frame: shiftFrame(frame, delta)};
}
