/* Going through a section that is longer than the screen: a screen further, or to the next part of it if that comes first. */
import {isSamePath, type Path, type Place, type Plan} from '../../plan/place.ts';
import {bodyRows, columnsOf} from '../columns.ts';
import {sectionBlock} from '../layout/section-block.ts';
import {suggestionBlock} from '../layout/suggestion-block.ts';
import {moveOnlySection} from '../only.ts';
import {wrapWidth} from '../room.ts';
import {sequenceKinds} from '../sequence-kinds.ts';
import {currentSection, currentStop, type State} from '../state.ts';
import {type FormSection, firstOf, itemAt, placeStops, stopsOf} from '../stop.ts';
import {isBlankItemAt} from './item-edits.ts';
import {moveSection} from './moves.ts';
import {stepRow} from './text-commands.ts';

/** Moves the caret a screen further in a long section, else to the next section. */
export function pageOn(state: State, by: 1 | -1): State | undefined {
	if (state.isOnlyGaps && state.judging) return moveOnlySection(state, by);
	const {section} = currentSection(state);
	const rows = bodyRows(state.size);
	if (heightOf(state, section) <= rows) return moveSection(state, by);
	const starts = section.nodes.flatMap(node => partStarts(state.plan, node));
	let now = state;
	let passed = 0;
	for (let row = 0; row < rows; row++) {
		const next = stepRow(now, by);
		if (!next || !isSamePath(currentSection(next).section.path, section.path)) break;
		const isNew = !isSamePath(next.focus, now.focus);
		now = next;
		if (isNew) passed++;
		if (isNew && starts.some(start => isSamePath(start, next.focus))) break;
	}
	const isAtSpare = by === 1 && now !== state && isSpare(now);
	if (now === state || (isAtSpare && passed === 1)) return moveSection(state, by);
	return isAtSpare && currentStop(now)?.type === 'add' ? stepRow(now, -1) : now;
}

/* What waits at the end of a section for a next item is in sight already, and nothing is to be read there. */
function isSpare(state: State): boolean {
	const stop = currentStop(state);
	const last = stopsOf(currentSection(state).section).at(-1);
	if (!stop || !last || !isSamePath(last.path, stop.path)) return false;
	if (stop.type === 'add') return true;
	const item = itemAt(state.plan, stop.path);
	const isRow = item && !sequenceKinds[item.sequence.kind].isTitled;
	return isRow === true && isBlankItemAt(state, item.sequence, item.index);
}

/* What is offered to the caret makes no section longer. */
function heightOf(state: State, section: FormSection): number {
	const {height} = sectionBlock(state, section, columnsOf(state).form - 1);
	const stop = currentStop(state);
	return stop ? height - suggestionBlock(state, stop, wrapWidth(state)).height : height;
}

/* The first fields of the sections below one, and the titles of a group's items. */
function partStarts(plan: Plan, place: Place): Path[] {
	if (place.type === 'section') {
		const first = firstOf(placeStops(plan, place));
		return [...(first ? [first.path] : []), ...place.nodes.flatMap(node => partStarts(plan, node))];
	}
	if (place.type !== 'sequence' || place.spec.type !== 'group') return [];
	return place.items.flatMap(({nodes: [title, ...rest]}) => [
		...(title?.type === 'field' ? [title.path] : []),
		...rest.flatMap(node => partStarts(plan, node)),
	]);
}
