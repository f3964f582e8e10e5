/* Whether a table shows its columns, or each of its rows as a card of labelled lines. */
import type {SequencePlace} from '../plan/place.ts';
import {columnsOf, type Screen} from './columns.ts';
import {widthOf} from './text/display.ts';

/** The cells that the number of a row takes. */
export const numberWidth = 4;

const narrowest = 80;
const narrowestColumn = 10;

/** The widths of a table's columns behind `left` free cells, or `undefined` where there is no room for them. */
export function columnWidths(table: SequencePlace, state: Screen, left = 1): readonly number[] | undefined {
	const width = columnsOf(state).form - numberWidth - 3;
	const fixed = table.columns.map(({key, name}) => {
		const choices = choicesOf(table, key);
		return choices ? Math.max(widthOf(name), ...choices.map(choice => widthOf(choice) + 4)) + 2 : undefined;
	});
	const taken = fixed.reduce<number>((sum, own) => sum + (own ?? 0), 0);
	const free = fixed.filter(own => own === undefined).length;
	const share = free === 0 ? narrowestColumn : Math.floor((width - taken) / free);
	const fits = state.size.columns >= narrowest && taken <= width && share >= narrowestColumn;
	// Whether there is room depends on the screen alone, so that all tables on it look alike.
	const indented = free === 0 ? share : Math.floor((width - taken - (left - 1)) / free);
	return fits ? fixed.map(own => own ?? indented) : undefined;
}

/** The alternatives of a table's column, if it is one of choices. */
export function choicesOf(table: SequencePlace, key: string): readonly string[] | undefined {
	return table.columns.find(column => column.key === key)?.choices?.choices;
}
