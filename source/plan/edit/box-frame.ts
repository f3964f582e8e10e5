/* The tick in a box. Whatever it holds, its place stays one character wide. */

import type {Framed, Plan} from '../place.ts';
import {type FrameEdits, nothingElse, spelled, type Tries} from './frame-edits.ts';

function* write(_: Plan, {from, to}: Framed<'box'>, raw: string): Tries {
	yield [{from, to, text: raw === '' ? ' ' : raw}];
}

export const boxEdits: FrameEdits<'box'> = {...nothingElse, write, writeValue: spelled(write), canStayOpen: false};
