/* Fields behind a label: on its line, or below it. */
import type {Framed, Plan} from '../place.ts';
import {eolOf} from '../plan.ts';
import {type FrameEdits, nothingElse, spelled, type Tries} from './frame-edits.ts';
import {waitingEnd} from './line-end.ts';

function* write(plan: Plan, field: Framed<'label'>, raw: string): Tries {
	const {from, to: end, indent} = field.frame;
	const eol = eolOf(plan.text);
	const isEmpty = field.from === field.to;
	const to = isEmpty ? waitingEnd(plan.text, end) : end;
	const between = plan.text.slice(from, field.from);
	// Behind bold words alone on their line nothing can stand.
	const isAlone = /[^:：](?:\*\*|__)$/.test(plan.text.slice(Math.max(0, from - 3), from));
	// Between two tags nothing sets it off.
	const isTagged = plan.text.startsWith('</', end);
	// A colon that is as wide as two brings its own blank.
	const blank = plan.text[from - 1] === '：' ? '' : ' ';
	const lead = isTagged || (!isEmpty && (isAlone || !/[\r\n]/.test(between))) ? between : blank;
	const below = eol + eol + ' '.repeat(indent);
	for (const start of [lead, below]) {
		yield [{from, to, text: start + raw}];
		yield [{from, to, text: start + raw + eol}];
	}
}

export const labelEdits: FrameEdits<'label'> = {
	...nothingElse,
	write,
	writeValue: spelled(write),
	emptied: (_, {frame: {from, to}}) => [{from, to, text: ''}],
};
