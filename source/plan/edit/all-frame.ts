/* The text of a plain document, which is written as it is. */
import type {Framed, Plan} from '../place.ts';
import {eolOf} from '../plan.ts';
import {type FrameEdits, nothingElse, spelled, type Tries} from './frame-edits.ts';

type All = Framed<'all'>;

/* What is new ends its line: it may stand before comments, and programs want a text file to end so. */
function* write({text}: Plan, {from, to, frame}: All, raw: string): Tries {
	if (from === to && raw !== '') yield [{from: frame.from, to: frame.from, text: raw + eolOf(text)}];
	yield [{from, to, text: raw}];
}

export const allEdits: FrameEdits<'all'> = {...nothingElse, write, writeValue: spelled(write), canStayOpen: false};
