/* What keys mean in a list, a table, or a group. How each is drawn stands in `layout/`. */
import type {SequenceKind} from '../plan/place.ts';

export type SequenceManner = {
	/** What it is called where it is left. */
	readonly noun: string;
	/** Whether an item has a title, and a form of its own below it; else it is one line or row, and Enter makes the next. */
	readonly isTitled: boolean;
	/** Whether ↑ and ↓ stay in their column where columns are shown. */
	readonly hasColumns: boolean;
	/** Whether ↑ and ↓ go from box to box, and from words to words. */
	readonly hasBoxes: boolean;
	/** Whether its name stands above it: no heading of the text does. */
	readonly isHeaded: boolean;
};

export const sequenceKinds = {
	list: {noun: 'list', isTitled: false, hasColumns: false, hasBoxes: false, isHeaded: false},
	entries: {noun: 'list', isTitled: true, hasColumns: false, hasBoxes: false, isHeaded: false},
	checklist: {noun: 'list', isTitled: false, hasColumns: false, hasBoxes: true, isHeaded: false},
	questions: {noun: 'list', isTitled: false, hasColumns: false, hasBoxes: false, isHeaded: false},
	table: {noun: 'table', isTitled: false, hasColumns: true, hasBoxes: false, isHeaded: false},
	group: {noun: 'group', isTitled: true, hasColumns: false, hasBoxes: false, isHeaded: false},
	maps: {noun: 'group', isTitled: true, hasColumns: false, hasBoxes: false, isHeaded: true},
} satisfies Record<SequenceKind, SequenceManner>;
