/* Going through a section that is longer than the screen: a screen further, or to the next part of it if that comes first. */
import {isSamePath, type Path, type Place, type Plan} from '../../plan/place.ts';
import {bodyRows, columnsOf} from '../columns.ts';
import {sectionBlock} from '../layout/section-block.ts';
import {suggestionBlock} from '../layout/suggestion-block.ts';
import {moveOnlySection} from '../only.ts';
import {wrapWidth} from '../room.ts';
import {currentSection, currentStop, type State} from '../state.ts';
import {type FormSection, firstOf, placeStops} from '../stop.ts';
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
	for (let row = 0; row < rows; row++) {
		const next = stepRow(now, by);
		if (!next || !isSamePath(currentSection(next).section.path, section.path)) break;
		const isNew = !isSamePath(next.focus, now.focus);
		now = next;
		if (isNew && starts.some(start => isSamePath(start, next.focus))) break;
	}
	return now === state ? moveSection(state, by) : now;
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
