/* Names at the start of an item: `**Owner**: she`. */
import type {Framed, Plan} from '../place.ts';
import {type FrameEdits, nothingElse, spelled, type Tries} from './frame-edits.ts';

function write(_: Plan, {from, to}: Framed<'name'>, raw: string): Tries {
	return raw === '' ? [] : [[{from, to, text: raw}]];
}

export const nameEdits: FrameEdits<'name'> = {
	...nothingElse,
	write,
	writeValue: spelled(write),
	emptied: (_, {frame: {from, to}}) => [{from, to, text: ''}],
};
