/* Names that nobody has yet: `FR-013` behind `FR-012`. */
import {isLetter, isName, readNumbering} from '../../template/grammar/numbering.ts';
import {headingWords, type Outline, type Part} from '../../template/outline.ts';
import {escapeRegExp} from '../../template/reg-exp.ts';
import type {Plan} from '../place.ts';

/** The name after those that are like the one `words` begin with (`T012 Write it`), or `undefined` where they begin with none. */
export function nextNameLike(plan: Plan, words: string): string | undefined {
	const numbering = readNumbering(words);
	if (!numbering || !isName(numbering.before, numbering.digits) || !/\p{L}/u.test(numbering.before)) return undefined;
	return numbering.before + nextName(plan, numbering.before, numbering.digits);
}

/** The highest number behind `prefix` in the document plus one, as wide. `digits` are those of a sibling. */
export function nextName(plan: Plan, prefix: string, digits: string): string {
	if (isLetter(digits)) return nextLetter(plan.text, prefix, digits);
	const names = /\p{L}/u.test(prefix) ? namesIn(plan.text, prefix) : headingNames(plan.outline, prefix);
	const highest = [digits, ...names].reduce((best, one) => (Number(one) > Number(best) ? one : best));
	const width = digits.startsWith('0') ? digits.length : highest.startsWith('0') ? highest.length : 1;
	return String(Number(highest) + 1).padStart(width, '0');
}

function nextLetter(text: string, prefix: string, letter: string): string {
	const name = new RegExp(String.raw`(?<![\p{L}\p{N}])${escapeRegExp(prefix)}(\p{Lu})(?![\p{L}\p{N}])`, 'gu');
	const last = [...text.matchAll(name)].reduce((best, [, one = '']) => (one > best ? one : best), letter);
	return last === 'Z' ? last : String.fromCodePoint(1 + (last.codePointAt(0) as number));
}

/* Wherever it stands: what is mentioned is taken. */
function namesIn(text: string, prefix: string): string[] {
	const name = new RegExp(String.raw`(?<![\p{L}\p{N}])${escapeRegExp(prefix)}(\d{1,9})(?!\d)`, 'gu');
	return [...text.matchAll(name)].map(([, digits = '']) => digits);
}

/* Numbers without words (`6.1`) stand for anything elsewhere. */
function headingNames(outline: Outline, prefix: string): string[] {
	return headings(outline, outline.root).flatMap(words => {
		const digits = words.startsWith(prefix) ? /^\d{1,9}(?!\d)/.exec(words.slice(prefix.length))?.[0] : undefined;
		return digits ?? [];
	});
}

function headings(outline: Outline, part: Part): string[] {
	const own = part.heading && headingWords(outline, part.heading);
	return [
		...(own ? [outline.text.slice(own.from, own.to)] : []),
		...part.children.flatMap(child => headings(outline, child)),
	];
}
