/* Whether a table shows its columns, or each of its rows as a card of labelled lines. */
import type {Plan, SequencePlace} from '../plan/place.ts';
import {columnsOf, type Screen} from './columns.ts';
import {widthOf} from './text/display.ts';

/** The cells that the number of a row takes. */
export const numberWidth = 4;

const narrowest = 80;
const narrowestColumn = 10;

/** The widths of a table's columns behind `left` free cells, or `undefined` where there is no room for them. */
export function columnWidths(table: SequencePlace, state: Screen, left = 1): readonly number[] | undefined {
	const width = columnsOf(state).form - numberWidth - 3;
	const fixed = table.columns.map(({name, choices}) =>
		choices ? Math.max(widthOf(name), ...choices.choices.map(choice => widthOf(choice) + 4)) + 2 : undefined,
	);
	const taken = fixed.reduce<number>((sum, own) => sum + (own ?? 0), 0);
	const free = fixed.filter(own => own === undefined).length;
	const share = free === 0 ? narrowestColumn : Math.floor((width - taken) / free);
	const fits = state.size.columns >= narrowest && taken <= width && share >= narrowestColumn;
	// Whether there is room depends on the screen alone, so that all tables on it look alike.
	const indented = free === 0 ? share : Math.floor((width - taken - (left - 1)) / free);
	if (!fits) return undefined;
	const short = fixed.map((own, index) =>
		own === undefined ? shortColumn(state.plan, table, index, indented) : undefined,
	);
	const saved = short.reduce<number>((sum, own) => sum + (own === undefined ? 0 : indented - own), 0);
	const long = free - short.filter(own => own !== undefined).length;
	return fixed.map(
		(own, index) => own ?? (long === 0 ? indented : (short[index] ?? indented + Math.floor(saved / long))),
	);
}

const fewestRows = 3;
const mostRows = 30;
const shortest = 14;

/* What a column of the document's own needs that holds few letters in every row, as `✅ PASS` or `N/A`. */
function shortColumn(
	{text}: Plan,
	{spec, items, columns}: SequencePlace,
	index: number,
	even: number,
): number | undefined {
	const isOwn = spec.type === 'field' && spec.isOwn;
	if (!isOwn || items.length < fewestRows) return undefined;
	const lengths = items.slice(0, mostRows).map(({nodes}) => {
		const node = nodes[index];
		if (node?.type !== 'field') return 0;
		return node.to - node.from > shortest ? Infinity : widthOf(text.slice(node.from, node.to));
	});
	const most = Math.max(widthOf(columns[index]?.name ?? ''), ...lengths);
	return most <= Math.min(shortest, even - 2) ? most + 2 : undefined;
}
