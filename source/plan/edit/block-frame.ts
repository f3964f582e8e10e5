/* Fields that are whole lines of Markdown. */
import {previousLineEnd} from '../../template/outline.ts';
import type {Framed, Plan, Splice} from '../place.ts';
import {eolOf} from '../plan.ts';
import {encode, levels} from '../spelling/context.ts';
import {type FrameEdits, nothingElse, spelled, type Tries} from './frame-edits.ts';

/* With the blank lines behind it, or at the end of the text those before it. */
function emptied({text}: Plan, {frame: {from, to}}: Framed<'block'>): Splice[] {
	let next = to;
	while (/[ \t\r\n]/.test(text.charAt(next))) next++;
	const isLast = next >= text.length;
	return [isLast ? {from: previousLineEnd(text, from), to, text: ''} : {from, to: next, text: ''}];
}

function* write(plan: Plan, {frame: {from, to}}: Framed<'block'>, raw: string): Tries {
	const eol = eolOf(plan.text);
	yield [{from, to, text: raw}];
	yield [{from, to, text: raw + eol}];
	yield [{from, to, text: eol + raw + eol}];
}

/* What would run into the label above it is set off by a rule. */
function* setApart(plan: Plan, {context, from, to}: Framed<'block'>, value: string): Tries {
	if (value === '') return;
	const eol = eolOf(plan.text);
	for (const level of levels)
		yield [{from, to, text: `${eol}---${eol}${eol}${encode(context, value, level, eol)}${eol}`}];
}

export const blockEdits: FrameEdits<'block'> = {
	...nothingElse,
	emptied,
	write,
	writeValue: spelled(write),
	lastResort: setApart,
};
