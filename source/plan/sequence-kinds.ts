/* What the kinds of sequences differ in for all who read them. */

export type SequenceKind = 'list' | 'checklist' | 'table' | 'group' | 'questions' | 'maps';

type SequenceRow = {
	/** Whether its items stand under headings of their own, with a title each and whatever else a document may hold. */
	readonly hasHeadings: boolean;
};

/** A row for each kind of sequence. */
export const sequenceKinds = {
	list: {hasHeadings: false},
	checklist: {hasHeadings: false},
	table: {hasHeadings: false},
	group: {hasHeadings: true},
	questions: {hasHeadings: false},
	/** Maps in a list of the front matter, each with keys of its own. */
	maps: {hasHeadings: false},
} satisfies Record<SequenceKind, SequenceRow>;
