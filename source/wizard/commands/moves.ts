/* Moving the caret from stop to stop and from section to section. */

import {isBlankPlace} from '../../plan/answers.ts';
import {isSamePath, type Key} from '../../plan/place.ts';
import {arriveAt} from '../arrival.ts';
import {walkOf} from '../only.ts';
import {sequenceKinds} from '../sequence-kinds.ts';
import {currentSection, type State, sectionsOf} from '../state.ts';
import {focusOn} from '../step.ts';
import {type FormSection, firstStop, hasStop, isHeadingStop, itemAt, type Stop, stopsOf} from '../stop.ts';
import {columnWidths} from '../table-look.ts';

/** Moves the caret to the stop `by` stops away, over the ends of sections. */
export function moveStop(state: State, by: 1 | -1): State | undefined {
	return moveAmong(state, by, stopsOf);
}

/**
The same for who fills in a form: headings of the document's own are left where they are, unless there is nothing else. Who goes through
the gaps only comes to the next of them.
*/
export function moveField(state: State, by: 1 | -1): State | undefined {
	if (state.isOnlyGaps) return walkOf(state).move(state, by);
	return moveAmong(state, by, fieldsOf);
}

function fieldsOf(section: FormSection): readonly Stop[] {
	const fields = stopsOf(section).filter(stop => !isHeadingStop(stop));
	return fields.length > 0 ? fields : stopsOf(section);
}

function moveAmong(state: State, by: 1 | -1, among: (section: FormSection) => readonly Stop[]): State | undefined {
	const {section: own, index} = currentSection(state);
	const stops = among(own);
	const all = stopsOf(own);
	const here = all.findIndex(stop => isSamePath(stop.path, state.focus));
	const [behind, before] = [all.slice(here + 1), all.slice(0, Math.max(here, 0))];
	const isAmong = (stop: Stop) => stops.includes(stop);
	const next = by === 1 ? behind.find(isAmong) : before.findLast(isAmong);
	if (next) return arriveAt(state, next.path);
	const section = sectionsOf(state)[index + by];
	if (!section) return undefined;
	const others = among(section);
	const other = by === 1 ? others[0] : others.at(-1);
	return other && arriveAt(state, other.path);
}

/** Moves the caret to the box, words or cell above or below, in a checklist or in a table that shows its columns. */
export function moveInColumn(state: State, by: 1 | -1): State | undefined {
	const item = itemAt(state.plan, state.focus);
	if (item && sequenceKinds[item.sequence.kind].hasBoxes) return moveInChecklist(state, by);
	const isByColumn = item && sequenceKinds[item.sequence.kind].hasColumns && columnWidths(item.sequence, state);
	if (!isByColumn) return undefined;
	const {items} = item.sequence;
	const column = items[item.index]?.nodes.findIndex(node => isSamePath(node.path, state.focus)) ?? -1;
	const cell = items[item.index + by]?.nodes[column];
	if (cell) return focusOn(state, cell.path);
	// Above the first and below the last row the whole table is left.
	const edge = by === 1 ? items.at(-1)?.nodes.at(-1) : items[0]?.nodes[0];
	return column === -1 || !edge ? undefined : moveStop({...state, focus: edge.path}, by);
}

/* An item may have no box, and the boxes below one are further to the right. */
function moveInChecklist(state: State, by: 1 | -1): State | undefined {
	const stops = stopsOf(currentSection(state).section);
	const own = state.focus.slice(0, -1);
	const here = stops.findIndex(stop => isSamePath(stop.path, state.focus));
	const isBox = (stop: Stop | undefined) => stop?.type === 'field' && stop.kind === 'box';
	const isAtBox = isBox(stops[here]);
	const isOther = (stop: Stop) =>
		isAtBox ? !isSamePath(stop.path.slice(0, -1), own) : stop !== stops[here] && !isBox(stop);
	const next = by === 1 ? stops.slice(here).find(isOther) : stops.slice(0, here).findLast(isOther);
	if (!next) return moveStop({...state, focus: stops.at(by === 1 ? -1 : 0)?.path ?? state.focus}, by);
	if (!isAtBox) return focusOn(state, next.path);
	const beside = [...next.path.slice(0, -1), state.focus.at(-1) as Key];
	const item = itemAt(state.plan, next.path);
	const isIn = item && sequenceKinds[item.sequence.kind].hasBoxes && stops.some(({path}) => isSamePath(path, beside));
	return focusOn(state, isIn ? beside : next.path);
}

/**
Moves the caret to the next section's first stop, or to the last of the one before; in the first section to its start, in the last to its
end. What nobody wrote in has nothing at its end to come to.
*/
export function moveSection(state: State, by: 1 | -1): State | undefined {
	const {section: own, index} = currentSection(state);
	const other = sectionsOf(state)[index + by];
	const section = other ?? own;
	const isToEnd = (other === undefined) === (by === 1) && !section.nodes.every(node => isBlankPlace(state.plan, node));
	const stop = isToEnd ? stopsOf(section).at(-1) : firstStop(section);
	return !stop || isSamePath(stop.path, state.focus) ? undefined : arriveAt(state, stop.path);
}

/** Whether there is a section `by` sections away. */
export function hasSection(state: State, by: 1 | -1): boolean {
	const section = sectionsOf(state)[currentSection(state).index + by];
	return section !== undefined && hasStop(state.plan, section.nodes);
}
