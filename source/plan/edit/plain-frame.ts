/* Fields that are nothing but their own range: titles, list items and their parts, questions. */
import {headingAt} from '../../template/outline.ts';
import type {Framed, Plan, Splice} from '../place.ts';
import {eolOf} from '../plan.ts';
import {type Context, encode, levels} from '../spelling/context.ts';
import {type FrameEdits, nothingElse, spelled, type Tries} from './frame-edits.ts';
import {isBlank, trailingBlanks, waitingEnd} from './line-end.ts';

type Plain = Framed<'plain'>;

function* write(plan: Plan, field: Plain, raw: string): Tries {
	const {from, to, frame} = field;
	if (isBlank(frame.lead.at(-1)) && raw !== '') yield [{from, to: waitingEnd(plan.text, to), text: frame.lead + raw}];
	yield [{from, to, text: raw === '' ? '' : frame.lead + raw}];
	yield* contextEdits[field.context.type].write(plan, field, raw);
}

function emptied({text}: Plan, {from, to}: Plain): Splice[] {
	if (trailingBlanks(text, to) === undefined) return [];
	let start = from;
	while (isBlank(text[start - 1])) start--;
	return [{from: start, to, text: ''}];
}

function* writeLines({text}: Plan, {from, to, frame}: Plain, raw: string): Tries {
	// A line below an empty list item would go on in it.
	if (raw !== '') yield [{from, to, text: frame.lead + raw + eolOf(text)}];
	// Code that is indented below an empty item would go on in it, but not in one that is indented further.
	if (from === to) yield [{from, to, text: `   ${frame.lead}${raw}`}];
}

/* A part that was emptied may have left no blank, or two, to what separates it: `1.  - fast`, `1. name:`. */
function* writePart({text}: Plan, {from, to}: Plain, raw: string): Tries {
	if (from < to || raw === '') return;
	if (trailingBlanks(text, to) !== undefined) yield [{from, to: waitingEnd(text, to), text: ` ${raw}`}];
	if (text.slice(from - 2, from) === '  ') yield [{from: from - 1, to, text: `${raw} `}];
	yield [{from, to, text: `${raw} `}];
	if (text[to] === ' ') yield [{from: from + 1, to: to + 1, text: raw}];
	yield [{from, to, text: ` ${raw}`}];
}

/* `### Week 1 (March)` counts its item only as long as its title is in brackets. */
function* writeCounted({text}: Plan, {from, to}: Plain, raw: string): Tries {
	const before = /(?<=\d)[ \t]+$/.exec(text.slice(Math.max(0, from - 11), from));
	if (before && raw !== '') yield [{from: from - before[0].length, to, text: `: ${raw}`}];
}

/* What is underlined becomes a heading with marks: below a table its line could be taken for a row. */
function* withMarks(plan: Plan, {context, from}: Plain, value: string): Tries {
	const heading = headingAt(plan.outline, from);
	const line = heading && plan.text.slice(heading.from, from);
	if (!heading || line === undefined || /^[ \t]*#|\n/.test(line)) return;
	for (const level of levels) {
		const text = `${'#'.repeat(heading.level)} ${line}${encode(context, value, level, eolOf(plan.text))}`;
		yield [{from: heading.from, to: heading.to, text}];
	}
}

type ContextEdits = {
	/** Where the range alone does not do. */
	readonly write: (plan: Plan, field: Plain, raw: string) => Tries;
	readonly lastResort: (plan: Plan, field: Plain, value: string) => Tries;
};

const none: ContextEdits = {write: () => [], lastResort: () => []};

const contextEdits = {
	lines: {...none, write: writeLines},
	heading: {write: writeCounted, lastResort: withMarks},
	part: {...none, write: writePart},
	codeSpan: none,
	question: none,
	cell: none,
	yaml: none,
	box: none,
	yamlLines: none,
	yamlFolded: none,
	code: none,
} satisfies Record<Context['type'], ContextEdits>;

export const plainEdits: FrameEdits<'plain'> = {
	...nothingElse,
	write,
	writeValue: spelled(write),
	emptied,
	lastResort: (plan, field, value) => contextEdits[field.context.type].lastResort(plan, field, value),
};
