/* The marks of list items, as one line shows them: `- `, `* [x] `, `12. `. Offsets count from the start of the line. */

export type ListMark = {
	/** The digits that count the item, or an empty string. */
	readonly digits: string;
	/** Where the item's text starts, its checkbox included. */
	readonly to: number;
	/** What is in its checkbox (a blank, `x`, or `~`, `-`, `/` for what was begun), or `undefined` where it has none. */
	readonly box: string | undefined;
	/** Where its words start, behind the checkbox. */
	readonly wordsFrom: number;
};

// Behind five blanks and more stands code, and one of them belongs to the mark.
const pattern = /^([ \t]*(?:[-*+]|(\d{1,9})[.)]))(?:[ \t]{1,4}(?![ \t])|[ \t]|$)/;
const checkbox = /\[([ xX~/-])\](?:[ \t]+|$)/y;

/** The mark that `line` starts with, or `undefined`. A line that ends with its mark is an empty item. */
export function readListMark(line: string): ListMark | undefined {
	const found = pattern.exec(line);
	if (!found) return undefined;
	const [{length: to}, , digits = ''] = found;
	checkbox.lastIndex = to;
	const box = checkbox.exec(line);
	return {digits, to, box: box?.[1], wordsFrom: to + (box?.[0].length ?? 0)};
}

/** A line without its mark and checkbox. */
export function withoutListMark(line: string): string {
	return line.slice(readListMark(line)?.wordsFrom ?? 0);
}
