/* Moving the caret from stop to stop and from section to section. */

import {isSamePath} from '../plan/place.ts';
import {currentSection, focusOn, type State, sectionsOf} from './state.ts';
import {hasStop, stopsOf} from './stop.ts';

/** Moves the caret to the stop `by` stops away, over the ends of sections. */
export function moveStop(state: State, by: 1 | -1): State | undefined {
	const {section: own, index} = currentSection(state);
	const stops = stopsOf(own);
	const here = stops.findIndex(stop => isSamePath(stop.path, state.focus));
	const next = stops[here + by];
	if (next) return focusOn(state, next.path);
	const section = sectionsOf(state)[index + by];
	if (!section) return undefined;
	const others = stopsOf(section);
	const other = by > 0 ? others[0] : others.at(-1);
	return other ? focusOn(state, other.path) : undefined;
}

/** Moves the caret to the first stop of the section `by` sections away. */
export function moveSection(state: State, by: 1 | -1): State | undefined {
	const {index} = currentSection(state);
	const section = sectionsOf(state)[index + by];
	const first = section && stopsOf(section)[0];
	return first && focusOn(state, first.path);
}

/** Whether there is a section `by` sections away. */
export function hasSection(state: State, by: 1 | -1): boolean {
	const section = sectionsOf(state)[currentSection(state).index + by];
	return section !== undefined && hasStop(section.nodes);
}
