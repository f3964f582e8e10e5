/* What the kinds of sequences differ in for all who read them. */

export type SequenceKind = 'list' | 'entries' | 'checklist' | 'table' | 'group' | 'questions' | 'maps';

type SequenceRow = {
	/** Whether its items stand under headings of their own, with a title each and whatever else a document may hold. */
	readonly hasHeadings: boolean;
	/** Whether a box can stand in one of its items. */
	readonly hasBoxes: boolean;
};

/** A row for each kind of sequence. */
export const sequenceKinds = {
	list: {hasHeadings: false, hasBoxes: true},
	/** Items of a list that hold more than words. */
	entries: {hasHeadings: false, hasBoxes: true},
	checklist: {hasHeadings: false, hasBoxes: true},
	table: {hasHeadings: false, hasBoxes: false},
	group: {hasHeadings: true, hasBoxes: true},
	questions: {hasHeadings: false, hasBoxes: false},
	/** Maps in a list of the front matter, each with keys of its own. */
	maps: {hasHeadings: false, hasBoxes: false},
} satisfies Record<SequenceKind, SequenceRow>;
