/* The prefix that counts an item's heading: `Decision 1: `, `Option A: `, `ADR-007: `, `2. `, `6.1 `, `T012 — `; or just `Option: `. */
export type Numbering = {
	/** All up to the digits (`Decision `, `ADR-`), the digits or the one letter if any, and what separates them from the title (`: `). */
	readonly before: string;
	readonly digits: string;
	readonly after: string;
};

const noun = String.raw`(?:\p{L}[\p{L}\p{N}]*[ -]){0,3}`;
/* Scripts that put no blank between a word and its number: `阶段2：`. */
const joined = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]`;
const separator = String.raw`[ \t]*(?:[:：)\]]|\.(?!\d)|[–—-](?=[ \t]|$))[ \t]*`;
/* `Week 1 (March)` has no other. */
const bracket = String.raw`[ \t]+(?=\()`;
const counted = new RegExp(
	String.raw`^(?:(${noun}#?|\p{Lu}{1,5}|${joined}{1,8})(\d{1,9})(${separator}|$)|((?:\p{L}[\p{L}\p{N}]*[ -]){1,3})(\d{1,9})(${bracket}))`,
	'u',
);
const decimal = new RegExp(String.raw`^(${noun}(?:\d{1,9}\.)+)(\d{1,9})(${separator}|[ \t]+|$)`, 'u');

/* `Option A: Redis`. An appendix is no item of a group. */
const lettered = new RegExp(
	String.raw`^(?!(?:[Aa]ppendix|[Aa]nnex|[Aa]ttachment|[Ee]xhibit) )((?:\p{L}[\p{L}\p{N}]* ){1,3})(\p{Lu})(${separator}|$)`,
	'u',
);

/* `ADR-007 Use Redis` needs no colon, as nothing else begins with a nought. */
const named = /^(\p{Lu}{1,5}-?)(0\d{1,8})([ \t]+)(?=\S)/u;

/** The numbering at the start of a heading's words, or `undefined`. */
export function readNumbering(words: string): Numbering | undefined {
	const match = /\d/.test(words)
		? (decimal.exec(words) ?? counted.exec(words) ?? named.exec(words))
		: lettered.exec(words);
	if (!match) return undefined;
	const [, ...parts] = match;
	const [before = '', digits = '', after = ''] = parts[0] === undefined ? parts.slice(3) : parts;
	return {before, digits, after};
}

/**
 * Whether what stands before an item's number, or its being a letter, makes it a name for good (`ADR-007`, `T012`, `RFC 12`, `6.1`,
 * `Option B`) and not a position (`Phase 2`, `3.`) that changes when items come, go or move.
 */
export function isName(before: string, digits: string): boolean {
	return nameEnd.test(before) || isLetter(digits);
}

/** Whether an item is counted by a letter. */
export function isLetter(digits: string): boolean {
	return /^\p{Lu}$/u.test(digits);
}

const nameEnd = new RegExp(String.raw`(?!${joined})[^ \t]$|^\p{Lu}{2,}[ \t]$`, 'u');

/** What the items of a numbering are: `Phase` of `Phase 2.1`, `FR` of `FR-001`, nothing of `6.1`. */
export function nounOf({before}: Numbering): string {
	return before
		.replace(/(?<![\d.])(?:\d+\.)+$/, '')
		.trim()
		.replace(/[-–—:.]$/, '')
		.trim();
}

/** The numbering at the start of a heading's words, in the document's own spelling or just as `own` is. */
export function readPrefix(words: string, own: Numbering | undefined): Numbering | undefined {
	const read = readNumbering(words);
	if (read || !own) return read;
	if (own.digits !== '') return uncounted(words, own);
	if (words.startsWith(own.before)) return own;
	return words === own.before.trimEnd() ? {...own, before: words} : undefined;
}

/* `Phase: Review` among phases that are counted. */
function uncounted(words: string, own: Numbering): Numbering | undefined {
	const before = `${nounOf(own)}: `;
	if (before.length === 2) return undefined;
	if (words.startsWith(before)) return {before, digits: '', after: ''};
	return words === before.trimEnd() ? {before: words, digits: '', after: ''} : undefined;
}

export function numberingText({before, digits, after}: Numbering): string {
	return before + digits + after;
}
