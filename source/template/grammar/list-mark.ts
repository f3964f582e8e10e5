/* The marks of list items, as one line shows them: `- `, `* [x] `, `12. `. Offsets count from the start of the line. */

export type ListMark = {
	/** The digits that count the item, or an empty string. */
	readonly digits: string;
	/** Where the item's text starts, its checkbox included. */
	readonly to: number;
	/** What is in its checkbox (a blank, `x`, or `~`, `-`, `/` for what was begun), or `undefined` where it has none. */
	readonly box: string | undefined;
	/** Where its checkbox ends, or its mark without one. */
	readonly leadTo: number;
	/** Where its words start, behind the checkbox. */
	readonly wordsFrom: number;
};

// Behind five blanks and more stands code, and one of them belongs to the mark.
const pattern = /^([ \t]*(?:[-*+]|(\d{1,9})[.)]))(?:[ \t]{1,4}(?![ \t])|[ \t]|$)/;
// A star behind it says that the item may be left out: `- [ ]* 2.1 Write tests`.
const checkbox = /(\[([ xX~/-])\]\*?)(?:[ \t]+|$)/y;

/** The mark that `line` starts with, or `undefined`. A line that ends with its mark is an empty item. */
export function readListMark(line: string): ListMark | undefined {
	const found = pattern.exec(line);
	if (!found) return undefined;
	const [{length: to}, , digits = ''] = found;
	checkbox.lastIndex = to;
	const [all = '', lead = '', box] = checkbox.exec(line) ?? [];
	return {digits, to, box, leadTo: to + lead.length, wordsFrom: to + all.length};
}

/** A line without its mark and checkbox. */
export function withoutListMark(line: string): string {
	return line.slice(readListMark(line)?.wordsFrom ?? 0);
}
