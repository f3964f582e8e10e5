/* The whole screen as rows: header, sections, the form or what lies over it, help and keys. */

import {remembered} from '../../template/remembered.ts';
import {bodyRows, columnsOf, frameRows, smallest} from '../columns.ts';
import {keyLabel} from '../keymap.ts';
import type {State} from '../state.ts';
import {type Caret, cutRow, padRow, type Row, segment} from './block.ts';
import {helpRow, keysRow} from './footer.ts';
import {bodyOf, isBesideForm, isBesidePreview} from './form-layout.ts';
import {headerRow, ruleRow, sectionRows, sectionsRow} from './frame.ts';
import {sideRows} from './overlay-rows.ts';

/** The rows of the screen, none wider than it, and the cell of the caret. */
export type Screen = {readonly rows: readonly Row[]; readonly caret: Caret | undefined};

/** What stands on the screen in a state. */
export const screenOf: (state: State) => Screen = remembered(drawScreen);

function drawScreen(state: State): Screen {
	const {columns, rows} = state.size;
	if (columns < smallest.columns || rows < smallest.rows) return tooSmall(state);
	const widths = columnsOf(state);
	const height = bodyRows(state.size);
	const body = bodyOf(state, height);
	const isDivided = isBesidePreview(state) && widths.preview > 0;
	const sections = widths.sections === 0 ? [] : sectionRows(state, widths.sections, height);
	const beside = isDivided ? sideRows(state, widths.preview, height) : [];
	const room = columns - widths.sections - (isDivided ? widths.preview : 0);
	const border = segment('│', isBesideForm(state) ? 'accent' : 'dim');
	const middle = Array.from({length: height}, (_, index): Row => {
		const left = widths.sections === 0 ? [] : fitRow(sections[index] ?? [], widths.sections);
		const own = body.rows[index] ?? [];
		const side = beside[index];
		return side ? [...left, ...fitRow(own, room), border, ...side] : [...left, ...own];
	});
	const end = widths.sections + widths.form;
	const all = [
		headerRow(state),
		...(widths.sections === 0 ? [sectionsRow(state)] : []),
		ruleRow(columns, '↑', body.above, end),
		...middle,
		ruleRow(columns, '↓', body.below, end),
		helpRow(state),
		keysRow(state),
	];
	return {
		rows: all.map(row => cutRow(row, columns)),
		caret: body.caret && {
			row: frameRows(state.size).above + body.caret.row,
			column: Math.min(widths.sections + Math.max(body.caret.column, 0), columns - 1),
		},
	};
}

function fitRow(row: Row, width: number): Row {
	return padRow(cutRow(row, width), width);
}

function tooSmall({size: {columns, rows}, setting}: State): Screen {
	const words = `This needs ${smallest.columns}×${smallest.rows}; the terminal has ${columns}×${rows}.`;
	const advice = `Make it larger, or ${keyLabel(setting.bindings, 'leave')} to leave.`;
	const all = [[segment(words)], [segment(advice, 'dim')]].map(row => cutRow(row, columns));
	return {rows: all.slice(0, Math.max(1, rows)), caret: undefined};
}
