/* The feature's spec in the preview's place: beside the form where there is room, else over it. */

import {dotted} from '../../template/sidecar.ts';
import {bodyRows, columnsFor} from '../columns.ts';
import {currentStop, type State} from '../state.ts';
import {withoutReturns} from '../text/display.ts';
import {cellOf, type ScreenRow, wrap} from '../text/wrap.ts';
import {topAt} from './around.ts';

export type SpecView = {
	readonly text: string;
	readonly rows: readonly ScreenRow[];
	/** The first row that is in sight. */
	readonly top: number;
};

/** The spec at `width`, of which `height` rows are in sight. */
export function specView({setting, specTop = 0}: State, width: number, height: number): SpecView {
	const text = withoutReturns((setting.spec?.text ?? '').trimEnd());
	const rows = wrap(text, width, true);
	return {text, rows, top: topAt(specTop, height, rows.length)};
}

/** Whether the spec stands beside the form. */
export function isBesideSpec({specTop, size}: State): boolean {
	return specTop !== undefined && columnsFor(size).preview > 0;
}

/** Shows the spec where it says what the focused field takes from it, else where it was left. */
export function showSpec(state: State): State | undefined {
	if (!state.setting.spec) return undefined;
	const specTop = startFor(state) ?? state.specTop ?? 0;
	return {...state, specTop, overlay: {type: 'spec'}};
}

/** Gives the place back to the preview. */
export function hideSpec(state: State): State {
	return {...state, specTop: undefined, overlay: undefined};
}

/** Goes `by` rows further in the open spec. */
export function scrollSpec(state: State, by: number): State {
	const height = bodyRows(state.size);
	const {top, rows} = specView(state, specWidth(state), height);
	return {...state, specTop: topAt(top + by, height, rows.length)};
}

/** The cells that a line of the spec has: those of the preview, or all but the list of sections. */
export function specWidth({size}: Pick<State, 'size'>): number {
	const {preview, sections} = columnsFor(size);
	return (preview || size.columns - sections) - 2;
}

function startFor(state: State): number | undefined {
	const {spec} = state.setting;
	const stop = currentStop(state);
	const source = stop && state.plan.template.sidecar.suggest?.[dotted(stop.path)]?.from;
	const name = source?.startsWith('spec.') ? source.slice('spec.'.length) : '';
	const start = spec && Object.hasOwn(spec.starts, name) ? spec.starts[name as keyof typeof spec.starts] : undefined;
	if (start === undefined) return undefined;
	const {text, rows} = specView(state, specWidth(state), bodyRows(state.size));
	// With its heading.
	return Math.max(0, cellOf(rows, text, start).row - 2);
}
