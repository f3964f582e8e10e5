/* Where the caret comes to in a field that it is sent to. */
import type {Path} from '../plan/place.ts';
import {bodyRows} from './columns.ts';
import {typedRows} from './room.ts';
import {currentText, type State} from './state.ts';
import {focusOn} from './step.ts';

/** The state with the caret on the stop at `path`: behind its text, or before one that the screen does not hold, so that it can be read. */
export function arriveAt(state: State, path: Path): State {
	const there = focusOn(state, path);
	if (!currentText(there)) return there;
	const isLong = typedRows(there).length > bodyRows(there.size);
	return isLong ? focusOn(state, path, 0) : there;
}
