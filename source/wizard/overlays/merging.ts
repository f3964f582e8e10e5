/*
Somebody else changed the plan file while its plan is open here. What does not conflict is merged into the plan at once, as one
step that can be undone; the rest is shown side by side and chosen. Only when every choice is made does the plan go on from
the text in the file; until then nothing is written over it.
*/
import {type Merge, mergePlans} from '../../plan/merge/merge.ts';
import type {Side} from '../../plan/merge/pieces.ts';
import {findPlace, type Path, type Plan} from '../../plan/place.ts';
import {newPlan, readPlan, spliceBetween, valueAt} from '../../plan/plan.ts';
import {keyLabel} from '../keymap.ts';
import {type State, sectionsOf} from '../state.ts';
import {withPlan} from '../step.ts';
import {sectionIndex} from '../stop.ts';
import {caretOf} from '../text/buffer.ts';
import {caretAfter, newsIn, pathAfter} from './news.ts';

/** The state after the plan file was found to hold `theirs`. */
export function takeChange(state: State, theirs: string, at: number): State {
	const {base} = state.setting;
	const overlay = state.overlay?.type === 'merge' ? undefined : state.overlay;
	if (theirs === base) return {...state, overlay, theirs: undefined};
	const changed = {...state, overlay, theirs};
	// What is in the editor comes back to where it was taken.
	if (state.request?.type === 'edit') return changed;
	const {plan, conflicts} = currentMerge(changed) as Merge;
	return conflicts.length === 0 ? settle(changed, plan, at) : {...changed, message: conflictMessage(changed)};
}

const merges = new WeakMap<Plan, {readonly base: string | null; readonly theirs: string; readonly merge: Merge}>();

/** The merge that waits for sides. */
function currentMerge({plan, theirs, setting: {base}}: State): Merge | undefined {
	if (theirs === undefined) return undefined;
	const known = merges.get(plan);
	if (known?.base === base && known.theirs === theirs) return known.merge;
	const {template} = plan;
	const before = base === null || base.trim() === '' ? newPlan(template) : readPlan(template, base);
	const merge = mergePlans(before, plan, readPlan(template, theirs));
	merges.set(plan, {base, theirs, merge});
	return merge;
}

/* The merged plan goes on from theirs. */
function settle(state: State, merged: Plan, at: number): State {
	const {theirs = '', setting} = state;
	const plan = {...merged, opened: theirs};
	const message = `\`${setting.file}\` changed on disk; ${newsWords(newsIn(state.plan, plan))}`;
	const settled = {...state, setting: {...setting, base: theirs}, theirs: undefined, overlay: undefined};
	const {overlay} = state;
	const open = overlay?.type === 'merge' ? undefined : overlay;
	if (plan.text === state.plan.text) return {...settled, plan, overlay: open, message};
	return {...withMerged(settled, plan, at), overlay: open, message};
}

/* The caret stays where it was, in what was typed last as well. */
function withMerged(state: State, plan: Plan, at: number): State {
	const path = pathAfter(state.plan, plan, state.focus);
	const [old = '', now = ''] = [valueAt(state.plan, state.focus), valueAt(plan, path)];
	const caret = caretAfter(caretOf(state.buffer), spliceBetween(old, now));
	const moved = withPlan(state, plan, {path, caret}, at);
	return old === now ? {...moved, buffer: state.buffer} : moved;
}

const mostNames = 4;

function newsWords(names: readonly string[]): string {
	const shown = names.slice(0, mostNames).join(', ');
	const rest = names.length > mostNames ? ` and ${names.length - mostNames} more` : '';
	if (names.length === 0) return 'nothing in the fields is new.';
	return `${names.length === 1 ? '1 field' : `${names.length} fields`} came in: ${shown}${rest}.`;
}

function conflictMessage(state: State): string {
	const count = currentMerge(state)?.conflicts.length ?? 0;
	const key = keyLabel(state.setting.bindings, 'openMerge');
	const conflicts = `${count === 1 ? '1 conflict' : `${count} conflicts`} with what stands here`;
	return `\`${state.setting.file}\` changed on disk, with ${conflicts}${key && `: ${key} shows ${count === 1 ? 'it' : 'them'}`}.`;
}

/** Shows what both sides changed, if there is anything to choose. */
export function openMerge(state: State, at = 0): State | undefined {
	const merge = currentMerge(state);
	if (!merge) return undefined;
	// What was typed meanwhile may have ended the conflict.
	if (merge.conflicts.length === 0) return settle(state, merge.plan, at);
	return {...state, overlay: {type: 'merge', sides: [], pick: 'mine', top: 0}};
}

/** The state when the editor has come back, with what changed on disk meanwhile. */
export function afterEditor(before: State, state: State, at: number): State {
	if (before.request?.type !== 'edit' || state.request || state.theirs === undefined) return state;
	const {message} = state;
	const merged = takeChange(state, state.theirs, at);
	return message === '' ? merged : {...merged, message: `${message} ${merged.message}`};
}

/** Closes what both sides changed; it stays to be chosen. */
export function postponeMerge(state: State): State {
	const key = keyLabel(state.setting.bindings, 'openMerge');
	return {...state, overlay: undefined, message: `Left for later${key && `: ${key} shows it again`}.`};
}

/** The conflict that is shown, and how many there are. */
export function shownConflict(state: State) {
	const {overlay} = state;
	const conflicts = currentMerge(state)?.conflicts ?? [];
	const index = overlay?.type === 'merge' ? overlay.sides.length : -1;
	const conflict = conflicts[index];
	return conflict && {conflict, index, count: conflicts.length};
}

/** Highlights one of the texts, or both. */
export function pickSide(state: State, pick: Side): State | undefined {
	const {overlay} = state;
	if (overlay?.type !== 'merge' || (pick === 'both' && !shownConflict(state)?.conflict.canBeBoth)) return undefined;
	return {...state, overlay: {...overlay, pick}};
}

/** Takes what is highlighted, and goes on to the next conflict; behind the last the plan is merged. */
export function confirmSide(state: State, at: number): State | undefined {
	const {overlay} = state;
	const merge = currentMerge(state);
	if (overlay?.type !== 'merge' || !merge) return undefined;
	const sides = [...overlay.sides, overlay.pick];
	if (sides.length >= merge.conflicts.length) return settle(state, merge.resolve(sides), at);
	return {...state, overlay: {type: 'merge', sides, pick: 'mine', top: 0}};
}

/** Back to the conflict before, as it was chosen. */
export function previousConflict(state: State): State | undefined {
	const {overlay} = state;
	const pick = overlay?.type === 'merge' ? overlay.sides.at(-1) : undefined;
	if (overlay?.type !== 'merge' || pick === undefined) return undefined;
	return {...state, overlay: {type: 'merge', sides: overlay.sides.slice(0, -1), pick, top: 0}};
}

/** Where a conflict is, in words: `Technical Risks › 1 › Impact`. */
export function conflictPlace(state: State, path: Path): string {
	if (path.length === 0) return 'Text between the fields';
	const sections = sectionsOf(state);
	const section = sections[sectionIndex(sections, path)];
	const items = path.flatMap(key => (typeof key === 'number' ? [String(key + 1)] : []));
	const place = findPlace(state.plan.places, path);
	// A table without a name of its own is called by its first column.
	const isNamed = place && 'name' in place && !(place.type === 'sequence' && place.columns[0]?.name === place.name);
	const own = isNamed && place.name !== section?.name ? [place.name] : [];
	return [section?.name ?? '', ...items, ...own].join(' › ');
}
