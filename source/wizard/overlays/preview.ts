/* The text that would be written, wrapped for the preview, and where in it the caret's field stands. */

import {isSamePath} from '../../plan/place.ts';
import {bodyRows, columnsFor} from '../columns.ts';
import {settledPlan} from '../settle.ts';
import {currentSection, currentStop, type State} from '../state.ts';
import {isEntry} from '../stop.ts';
import {withoutReturns} from '../text/display.ts';
import {cellOf, type ScreenRow, wrap} from '../text/wrap.ts';
import {topAt} from './around.ts';
import {finished} from './finished.ts';

export type Preview = {
	readonly text: string;
	readonly rows: readonly ScreenRow[];
	/** The first and the last row of the focused field, or of the place it would have. */
	readonly first: number;
	readonly last: number;
	/** The first row to show so that the field is in sight, with its section's heading where there is room. */
	readonly top: number;
};

/** The preview at `width`, of which `height` rows are in sight. */
export function previewOf(state: State, width: number, height: number): Preview {
	const {policy} = state;
	const plan = settledPlan(state) ?? state.plan;
	const {text: written, offsetOf} = finished({plan, policy});
	const text = withoutReturns(written);
	const rows = wrap(text, width, true);
	const rowAt = (offset: number) => cellOf(rows, text, offsetOf(offset)).row;
	const {section} = currentSection(state);
	const place = state.plan.places.filter(isEntry).find(one => isSamePath(one.path, section.path));
	const heading = place ? rowAt(place.from) : 0;
	const stop = currentStop(state);
	const field = stop?.type === 'field' ? stop.place : undefined;
	const first = field ? rowAt(field.from) : heading;
	const last = field ? rowAt(field.to + plan.text.length - state.plan.text.length) : heading;
	const isNear = first - heading < height * 0.7;
	const top = isNear ? heading : first - Math.floor(height / 3);
	return {text, rows, first, last, top: topAt(top, height, rows.length)};
}

/** Goes `by` rows further in the open preview, as far as there are some. */
export function scrollPreview(state: State, by: number): State | undefined {
	const {overlay} = state;
	if (overlay?.type !== 'preview') return undefined;
	const {rows} = openedPreview(state);
	const top = topAt(previewTop(state) + by, bodyRows(state.size), rows.length);
	return {...state, overlay: {...overlay, top}};
}

/** The first row that the open preview shows: where it was scrolled to, else where the caret's field is in sight. */
export function previewTop(state: State): number {
	const {overlay} = state;
	if (overlay?.type !== 'preview') return 0;
	return overlay.top ?? openedPreview(state).top;
}

/** The preview over the form. */
export function openedPreview(state: State): Preview {
	const {size} = state;
	return previewOf(state, size.columns - columnsFor(size).sections - 2, bodyRows(size));
}
