/* A new item that says nothing when the caret leaves it was only looked at: it goes, as if it had never come. */
import {isBlankItem} from '../plan/answers.ts';
import {removeItem} from '../plan/edit/items.ts';
import {isWithin, type Path, type Plan} from '../plan/place.ts';
import {applySplices} from '../plan/plan.ts';
import type {Spot} from './history.ts';
import {unlessRefused} from './refusal.ts';
import type {State} from './state.ts';
import {focusOn, withPlan} from './step.ts';
import {itemAt} from './stop.ts';
import {caretOf} from './text/buffer.ts';

/** `after` without the new items that the caret has left since `before` and that say nothing. */
export function swept(before: State, after: State, at: number): State {
	if (before.added.length === 0 || before.plan !== after.plan) return after;
	const left = before.added.filter(path => !isWithin(after.focus, path));
	const added = before.added.filter(path => isWithin(after.focus, path));
	return left.reduceRight<State>((now, path) => without(before, now, path, at), {...after, added});
}

function without(before: State, after: State, path: Path, at: number): State {
	const {plan, focus, buffer, folded, added, message, overlay, request} = after;
	const item = itemAt(plan, path);
	const own = item?.sequence.items[item.index];
	if (!own || !isBlankItem(plan, item.sequence, own)) return after;
	const removed = unlessRefused(
		() => removeItem(plan, path),
		() => plan,
	);
	const there = {path: pathWithout(focus, path), caret: caretOf(buffer)};
	const from = {path: before.focus, caret: caretOf(before.buffer)};
	const done = takenBack(after, removed, there) ?? withPlan(after, removed, there, at, from);
	return {...done, folded: folded && pathWithout(folded, path), added, message, overlay, request};
}

/* Where nothing happened but that the item came, nothing is left to undo. */
function takenBack(state: State, plan: Plan, {path, caret}: Spot): State | undefined {
	const {past} = state.history;
	const last = past.at(-1);
	if (!last || applySplices(state.plan.text, [last.undo]) !== plan.text) return undefined;
	const history = {past: past.slice(0, -1), future: []};
	return {...focusOn({...state, plan}, path, caret), history, saved: 'pending'};
}

/* Items behind the one that is gone count one less. */
function pathWithout(path: Path, gone: Path): Path {
	const depth = gone.length - 1;
	const [key, index] = [path[depth], gone[depth]];
	const isBehind = isWithin(path, gone.slice(0, depth)) && typeof key === 'number' && key > Number(index);
	return isBehind ? path.with(depth, key - 1) : path;
}
