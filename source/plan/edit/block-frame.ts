/* Fields that are whole lines of Markdown. */
import {previousLineEnd} from '../../template/outline.ts';
import type {Framed, Plan} from '../place.ts';
import {eolOf} from '../plan.ts';
import {encode, levels} from '../spelling/context.ts';
import {type FrameEdits, nothingElse, spelled, type Tries} from './frame-edits.ts';

function* write(plan: Plan, {frame: {from, to}}: Framed<'block'>, raw: string): Tries {
	if (raw === '') {
		const next = /^[ \t\r\n]*/.exec(plan.text.slice(to))?.[0].length ?? 0;
		const isLast = to + next >= plan.text.length;
		const before = previousLineEnd(plan.text, from);
		yield isLast ? [{from: before, to, text: ''}] : [{from, to: to + next, text: ''}];
		yield [{from, to, text: ''}];
		return;
	}
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
	write,
	writeValue: spelled(write),
	lastResort: setApart,
};
