/** The key of an answer from the words of a heading, label or placeholder: camelCase, numbering dropped. */
export function keyOf(words: string): string {
	const parts = withoutNumber(withoutOptional(words))
		.toLowerCase()
		.split(/[^\p{L}\p{N}]/u)
		.filter(Boolean);
	return parts.map((part, index) => (index === 0 ? part : capital(part))).join('') || 'text';
}

/** The key for a placeholder: its words up to the first comma or stop, without a final letter or digit. */
export function placeholderKey(words: string): string {
	const start = words.split(/[,;:.]\s/)[0] ?? words;
	return keyOf(start.split(/\s+/).slice(0, 6).join(' ').replace(count, ''));
}

/* A run of blanks is looked at from where it begins only, here and below: from each of its characters it would take squared time. */
const count = /(?<!\s)\s+(?:[A-Za-z]|\d+)$|(?<=\p{L})\d+$/u;

/** Words without the final letter or digit that counts them: `Option` of `Option A`. */
export function withoutCount(words: string): string {
	return words.replace(count, '');
}

/** `key`, or with a number from 2 on when it is taken; the result is taken from then on. */
export function freeKey(key: string, taken: Set<string>): string {
	if (!taken.has(key)) {
		taken.add(key);
		return key;
	}
	return countedKey(key, taken, 2);
}

/* Where counting stopped, so that the ten-thousandth of a name does not try all the numbers before it. */
const counts = new WeakMap<Set<string>, Map<string, number>>();

/** `key` with the first number from `first` on that is not taken; the result is taken from then on. */
export function countedKey(key: string, taken: Set<string>, first: number): string {
	const known = counts.get(taken) ?? new Map<string, number>();
	counts.set(taken, known);
	let number = known.get(key) ?? first;
	while (taken.has(`${key}${number}`)) number++;
	known.set(key, number + 1);
	taken.add(`${key}${number}`);
	return `${key}${number}`;
}

/**
 * Headings and labels compare by this: lower case, without a leading number (`2. `, `3.1 `), a trailing
 * parenthesis, emoji and Markdown marks; punctuation between words becomes one space.
 */
export function comparable(words: string): string {
	const plain = withoutOptional(words)
		.replace(/[*_`~]/g, '')
		.replace(/^[^\p{L}\p{N}]+/u, '');
	return withoutNumber(plain)
		.replace(/\([^()]*\)\s*$/, '')
		.replace(/&/g, ' and ')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
		.toLowerCase();
}

const optional = /(?:(?<!\s)\s+)?(?:(?<![*_])[*_]+)?([([])\s*(?:if applicable|optional)/gi;

/* The first mark that is closed, with the blanks and emphasis around it. */
function findOptional(words: string): {readonly from: number; readonly to: number} | undefined {
	const ends = {'(': words.lastIndexOf(')'), '[': words.lastIndexOf(']')};
	for (const {0: found, 1: bracket, index} of words.matchAll(optional)) {
		const inner = index + found.length;
		if (ends[bracket as '(' | '['] < inner) continue;
		const end = words.indexOf(bracket === '(' ? ')' : ']', inner) + 1;
		return {from: index, to: words.length - words.slice(end).replace(/^[*_]*\s*/, '').length};
	}
	return undefined;
}

/** Whether words carry the mark of something that may be left out: `(Optional)`, `*(if applicable)*`, `[optional]`. */
export function isOptionalMark(words: string): boolean {
	return findOptional(words) !== undefined;
}

/** `words` without such a mark. */
export function withoutOptional(words: string): string {
	const mark = findOptional(words);
	return (mark ? `${words.slice(0, mark.from)} ${words.slice(mark.to)}` : words).trim();
}

/** What several of a noun are called: `Tasks`, `Entities`. */
export function plural(noun: string): string {
	return /[^aeiou]y$/i.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

function withoutNumber(words: string): string {
	return words.replace(/^(?:\d+(?:\.\d+)*[.):]?|[IVX]+[.)])\s+(?=\S)/, '');
}

function capital(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
