import {withoutComments} from './grammar/comment.ts';

/** The key of an answer from the words of a heading, label or placeholder: camelCase, numbering dropped. */
export function keyOf(words: string): string {
	if (words.length < longestKey && camelCase.test(words)) return words;
	const parts = withoutNumber(withoutMark(withoutComments(words)))
		.toLowerCase()
		.split(/[^\p{L}\p{N}]/u)
		.filter(Boolean);
	return parts.map((part, index) => (index === 0 ? part : capital(part))).join('') || 'text';
}

/* `isProject` is a key as it stands. */
const longestKey = 100;
const camelCase = /^[a-z][a-z0-9]*(?:[A-Z][a-z0-9]+)+$/;

/** The key for a placeholder: its words up to the first comma or stop, without a final letter or digit. */
export function placeholderKey(words: string): string {
	const start =
		words
			.replace(/^\d+(?:\.\d+)*[.)] /, '')
			.replace(/^e\.g\.[,:]?\s/i, '')
			.replace(/_\d+(?=_)/g, '')
			.split(/[,;:.]\s/)[0] ?? words;
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

const justWords = /^[A-Za-z\u4e00-\u9fcc]+(?: [A-Za-z\u4e00-\u9fcc]+)*$/;

/**
 * Headings and labels compare by this: lower case, without a leading number (`2. `, `3.1 `), a trailing
 * parenthesis, emoji and Markdown marks; punctuation between words becomes one space.
 */
export function comparable(words: string): string {
	// Most are just words, and the tables of what is a letter take a while to be read.
	if (justWords.test(words)) return words.toLowerCase();
	const plain = withoutMark(withoutComments(words))
		.replace(/[*_`~]/g, '')
		.replace(/^[^\p{L}\p{N}]+/u, '');
	return withoutNumber(plain)
		.replace(/\([^()]*\)\s*$/, '')
		.replace(/&/g, ' and ')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
		.toLowerCase();
}

const optional = /(?:(?<!\s)\s+)?(?:(?<![*_])[*_]+)?(\(|\[|<!--)\s*(?:if applicable|optional|include (?:if|when))/gi;
const required = /(?:(?<!\s)\s+)?(?:(?<![*_])[*_]+)?(\(|<!--)\s*(?:mandatory|required)/gi;

const closing: Readonly<Record<string, string>> = {'(': ')', '[': ']', '<!--': '-->'};

/* The first mark that is closed, with the blanks and emphasis around it. */
function findMark(words: string, pattern: RegExp): {readonly from: number; readonly to: number} | undefined {
	// Hardly any name has one.
	if (!/[([]|<!--/.test(words)) return undefined;
	const ends = new Map(Object.entries(closing).map(([opens, closes]) => [opens, words.lastIndexOf(closes)]));
	for (const {0: found, 1: bracket = '', index} of words.matchAll(pattern)) {
		const inner = index + found.length;
		if ((ends.get(bracket) as number) < inner) continue;
		const closes = closing[bracket] as string;
		const end = words.indexOf(closes, inner) + closes.length;
		return {from: index, to: words.length - words.slice(end).replace(/^[*_]*\s*/, '').length};
	}
	return undefined;
}

/** Whether words carry the mark of something that may be left out: `(Optional)`, `*(if applicable)*`, `<!-- optional -->`. */
export function isOptionalMark(words: string): boolean {
	return findMark(words, optional) !== undefined;
}

/** `words` without such a mark, or one of what may not (`*(mandatory)*`). */
export function withoutMark(words: string): string {
	const mark = findMark(words, optional) ?? findMark(words, required);
	return (mark ? `${words.slice(0, mark.from)} ${words.slice(mark.to)}` : words).trim();
}

/** What several of a noun are called: `Tasks`, `Entities`. */
export function plural(noun: string): string {
	// Where no blanks are put between words, no letter is for several.
	if (/[^\p{Script=Latin}]$/u.test(noun)) return noun;
	if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`;
	if (/[a-z]sis$/i.test(noun)) return `${noun.slice(0, -2)}es`;
	if (/(?:ss|us|x|ch|sh)$/i.test(noun)) return `${noun}es`;
	return /[a-z]s$/.test(noun) ? noun : `${noun}s`;
}

function withoutNumber(words: string): string {
	return words.replace(/^(?:\d+(?:\.\d+)*[.):]?|[IVX]+[.)])\s+(?=\S)/, '');
}

function capital(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
