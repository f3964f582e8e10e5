/* How the screen is divided. */
import type {Size} from './state.ts';

/** The widths of the screen's columns; 0 for a column that has no room. */
export type Columns = {readonly sections: number; readonly form: number; readonly preview: number};

export const smallest: Size = {columns: 60, rows: 16};

/** The list of sections stands at the left from 100 columns on, the preview at the right from 140. */
export function columnsFor({columns}: Size): Columns {
	if (columns < 100) return {sections: 0, form: columns, preview: 0};
	const sections = columns < 120 ? 31 : 33;
	const preview = columns < 140 ? 0 : Math.floor((columns - sections) * 0.42);
	return {sections, form: columns - sections - preview, preview};
}

/** Rows above the body (header, sections' line where there is no list, rule) and below it (rule, help, keys). */
export function frameRows(size: Size): {readonly above: number; readonly below: number} {
	return {above: columnsFor(size).sections > 0 ? 2 : 3, below: 3};
}

/** The rows left for the body. */
export function bodyRows(size: Size): number {
	const {above, below} = frameRows(size);
	return Math.max(1, size.rows - above - below);
}
