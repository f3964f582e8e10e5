/*
While somebody writes, a text of the document's own stays one field: what would be more is escaped. When the caret leaves it, the
escapes that came in go: a fence is code then, a table is a table. That is a step of its own, and ^Z takes it back.
*/
import {setMarkdown} from '../plan/edit/set-markdown.ts';
import {type FieldPlace, fieldsIn, findPlace, isSamePath, type Path, type Plan} from '../plan/place.ts';
import {rawOf} from '../plan/plan.ts';
import {normalise} from '../plan/spelling/context.ts';
import {type State, withPlan} from './state.ts';
import {bufferValue} from './text/buffer.ts';

/** `after`, with the text that the caret has left since `before` read as the Markdown that it is. */
export function settled(before: State, after: State, at: number): State {
	const isShown = after.overlay?.type === 'review' || after.overlay?.type === 'preview';
	const isLeft = isShown || !isSamePath(before.focus, after.focus);
	if (!isLeft || before.plan !== after.plan || !before.entered?.isPlain || before.overlay) return after;
	const {plan, focus} = before;
	const value = normalise(bufferValue(before.buffer));
	const field = findPlace(plan.places, focus);
	if (field?.type !== 'field' || value === before.entered.value || normalise(rawOf(plan, field)) === value)
		return after;
	const read = setMarkdown(plan, focus, value);
	if (!read) return after;
	const path = pathAfter(plan, read, field, after.focus);
	const {overlay, request} = after;
	const count = [...fieldsIn(read.places)].length - [...fieldsIn(plan.places)].length + 1;
	const message = `What was written is ${count} fields now; ^Z makes it one text again.`;
	return {...withPlan(after, read, {path}, {kind: 'other', at}), overlay, request, message};
}

/* What stands behind the text may have another key now. */
function pathAfter(plan: Plan, read: Plan, left: FieldPlace, focus: Path): Path {
	const there = findPlace(plan.places, focus);
	if (there?.type !== 'field' || there === left) return focus;
	const delta = there.from < left.from ? 0 : read.text.length - plan.text.length;
	const moved = [...fieldsIn(read.places)].find(({from}) => from === there.from + delta);
	return moved?.path ?? focus;
}
