/*
While somebody writes, a text of the document's own stays one field: what would be more is escaped. When the caret leaves it, the
escapes that came in go: a fence is code then, a table is a table. That is a step of its own, and ^Z takes it back. The preview shows
it before.
*/
import {setMarkdown} from '../plan/edit/set-markdown.ts';
import {type FieldPlace, fieldsIn, findPlace, isSamePath, type Path, type Plan} from '../plan/place.ts';
import {isBlankField, rawOf, spliceBetween} from '../plan/plan.ts';
import type {Substitution} from '../plan/spelling/character-reference.ts';
import {type Context, decode, normalise, substitutions} from '../plan/spelling/context.ts';
import {remembered} from '../template/remembered.ts';
import type {Entered, Overlay, State} from './state.ts';
import {withPlan} from './step.ts';
import {bufferValue, caretOf} from './text/buffer.ts';

/** `after`, with the text that the caret has left since `before` read as the Markdown that it is. */
export function settled(before: State, after: State, at: number): State {
	if (!isLeft(before, after)) return after;
	const read = settledPlan(before);
	const field = findPlace(before.plan.places, before.focus);
	if (!read || field?.type !== 'field') return after;
	const path = pathAfter(before.plan, read, field, after.focus);
	const {overlay, request} = after;
	const count = [...fieldsIn(read.places)].length - [...fieldsIn(before.plan.places)].length + 1;
	const message = `What was written is ${count} fields now; ^Z makes it one text again.`;
	const from = {path: before.focus, caret: caretOf(before.buffer)};
	return {...withPlan(after, read, {path}, at, from), overlay, request, message};
}

/** Whether the caret left its field by a key that changed nothing, or what is written shows. */
export function isLeft(before: State, after: State): boolean {
	return before.plan === after.plan && (shows.has(after.overlay?.type) || !isSamePath(before.focus, after.focus));
}

/* What tells of the plan as it would be written. */
const shows: ReadonlySet<Overlay['type'] | undefined> = new Set(['review', 'preview', 'verdict', 'notes', 'change']);

/** The plan as it is once the caret leaves the text that it is in, where that becomes more than text. */
export const settledPlan: (state: State) => Plan | undefined = remembered(({plan, focus, entered, buffer}) => {
	const field = findPlace(plan.places, focus);
	const value = normalise(bufferValue(buffer));
	// Of a blank nothing was written.
	if (!entered || field?.type !== 'field' || isBlankField(plan, field)) return undefined;
	const raw = normalise(rawOf(plan, field));
	// Nothing was escaped.
	if (raw === value) return undefined;
	const markdown = withRaw(field.context, entered, value);
	return markdown === undefined || markdown === raw ? undefined : setMarkdown(plan, focus, markdown);
});

/* What was written, as it is, and what stood there before, as it was spelled. */
function withRaw(context: Context, {value: before, raw}: Entered, value: string): string | undefined {
	if (raw === before) return value;
	const change = spliceBetween(before, value);
	// Where references count, those that were written would, too.
	if (!change || change.text.includes('&#') || normalise(decode(context, raw)) !== before) return undefined;
	const pieces = substitutions(context, raw);
	const [from, to] = [rawOffset(pieces, change.from), rawOffset(pieces, change.to)];
	return from === undefined || to === undefined ? undefined : raw.slice(0, from) + change.text + raw.slice(to);
}

/* Where in what is spelled by `pieces` the character at `offset` of the value stands, unless it is within one of them. */
function rawOffset(pieces: readonly Substitution[], offset: number): number | undefined {
	let shift = 0;
	for (const {from, to, text} of pieces) {
		if (offset <= from - shift) break;
		if (offset < from - shift + text.length) return undefined;
		shift += to - from - text.length;
	}
	return offset + shift;
}

/* What stands behind the text may have another key now. */
function pathAfter(plan: Plan, read: Plan, left: FieldPlace, focus: Path): Path {
	const there = findPlace(plan.places, focus);
	if (there?.type !== 'field' || there.from <= left.from) return focus;
	const from = there.from + read.text.length - plan.text.length;
	return [...fieldsIn(read.places)].find(field => field.from === from)?.path ?? focus;
}
