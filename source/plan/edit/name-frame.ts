/* Names at the start of an item: `**Owner**: she`. */
import {standIn} from '../locate/own.ts';
import type {Framed, Plan, Splice} from '../place.ts';
import {type FrameEdits, nothingElse, spelled, type Tries} from './frame-edits.ts';
import {isBlank} from './line-end.ts';

function write(_: Plan, {from, to}: Framed<'name'>, raw: string): Tries {
	return raw === '' ? [] : [[{from, to, text: raw}]];
}

/* What sets off the words behind it goes too. Names before a dash are a matter of the whole list, which needs one in each item. */
function emptied({text}: Plan, {from: start, to: stop, frame: {from, to}}: Framed<'name'>): Splice[] {
	if (/[—–-]$/.test(text.slice(stop, to))) return [{from: start, to: stop, text: standIn}];
	let end = to;
	while (isBlank(text[end])) end++;
	return [{from, to: end, text: ''}];
}

export const nameEdits: FrameEdits<'name'> = {
	...nothingElse,
	write,
	writeValue: spelled(write),
	emptied,
};
