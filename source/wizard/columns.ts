/* How the screen is divided. */
import type {Path, Plan} from '../plan/place.ts';
import {remembered} from '../template/remembered.ts';
import {type Choosing, canCompare, offersFor} from './offer.ts';
import {sequenceKinds} from './sequence-kinds.ts';
import {nearestStop, type Size, type State} from './state.ts';
import {itemAt} from './stop.ts';

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

/** What the division of the screen depends on. */
export type Screen = Pick<State, 'size' | 'specTop' | 'judging'> & Choosing;

/** The same, where a table that has the focus, options to compare, or old and new side by side, take the preview's room, unless the spec stands there. */
export function columnsOf(screen: Screen): Columns {
	const columns = columnsFor(screen.size);
	if (columns.preview === 0 || screen.specTop !== undefined || !isWide(screen)) return columns;
	return {...columns, form: columns.form + columns.preview, preview: 0};
}

/* Asked for several times while a state is drawn. */
const isWide = remembered(
	(screen: Screen) =>
		screen.judging !== undefined ||
		isInTable(screen.plan, screen.focus) ||
		canCompare(offersFor(screen, nearestStop(screen, screen.focus)).offers),
);

function isInTable(plan: Plan, focus: Path): boolean {
	const item = itemAt(plan, focus);
	return item !== undefined && sequenceKinds[item.sequence.kind].hasColumns;
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
