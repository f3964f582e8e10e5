import {useCursor} from 'ink';
import {screenOf} from '../wizard/layout/screen.ts';
import type {State} from '../wizard/state.ts';
import {Rows} from './row.tsx';

/** The whole screen, drawn from the state. */
export function FormScreen({state}: {readonly state: State}) {
	const {setCursorPosition} = useCursor();
	const {rows, caret} = screenOf(state);
	setCursorPosition(caret && {x: caret.column, y: caret.row});
	return <Rows rows={rows} width={state.size.columns} />;
}
