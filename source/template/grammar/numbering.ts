/* The prefix that counts an item's heading: `Decision 1: `, `ADR-007: `, `2. `, `Phase 3 — `; or just `Option: `. */
export type Numbering = {
	/** All up to the digits (`Decision `, `ADR-`), the digits if any, and what separates them from the title (`: `). */
	readonly before: string;
	readonly digits: string;
	readonly after: string;
};

const counted = /^((?:\p{L}[\p{L}\p{N}]*[ -]){0,3}#?)(\d{1,9})((?:\.\d+)*[ \t]*(?:[:.)\]]|[–—-](?=[ \t]|$))[ \t]*|$)/u;

/** The numbering at the start of a heading's words, or `undefined`. */
export function readNumbering(words: string): Numbering | undefined {
	const match = counted.exec(words);
	if (!match) return undefined;
	const [, before = '', digits = '', after = ''] = match;
	return {before, digits, after};
}

/** The numbering at the start of a heading's words, in the document's own spelling or just as `own` is. */
export function readPrefix(words: string, own: Numbering | undefined): Numbering | undefined {
	const read = readNumbering(words);
	if (read || !own || own.digits !== '') return read;
	if (words.startsWith(own.before)) return own;
	return words === own.before.trimEnd() ? {...own, before: words} : undefined;
}

export function numberingText({before, digits, after}: Numbering): string {
	return before + digits + after;
}
