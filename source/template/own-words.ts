/*
The template's own words: what stands in a plan's text and nobody said. A field that holds nothing else is blank, guidance is no
answer, and a placeholder that was left is something to do. What counts as the template's own is decided here alone.
*/
import {findPlaceholders} from './grammar/placeholder.ts';
import {wholeQuestion} from './grammar/question.ts';
import {isOptionalMark, withoutOptional} from './key.ts';
import type {BlockType} from './outline.ts';
import {escapeRegExp} from './reg-exp.ts';
import {fold, questionWords, type Template, type Words} from './template.ts';

/** What keeps the place of a part that says nothing, in front of one that does. */
export const skippedPart = '…';

/* Folding a 1 MB field at every key would cost more than the edit; no template's words are as long as this. */
const longestWords = 40_000;
const longestGuidance = 20_000;

/** Whether `raw` says nothing yet: empty, or the template's own words, alone or as an open question. */
export function isBlankText(words: Words, raw: string): boolean {
	if (raw.length > longestWords) return false;
	const folded = fold(raw);
	if (folded === '' || words.includes(folded)) return true;
	const question = wholeQuestion(folded);
	return question !== undefined && words.some(own => questionWords(own) === question);
}

/** Whether what says nothing yet shows words that are to be replaced. */
export function hasOwnWords(words: Words, raw: string): boolean {
	return raw !== '' && raw !== skippedPart && isBlankText(words, raw);
}

/** Whether `text` is guidance of the template that is no field: a comment, `(If applicable)`, a note. */
export function isGuidance({literals}: Template, text: string): boolean {
	return literals.size > 0 && text.length < longestGuidance && literals.has(fold(text));
}

/** Whether a block is guidance that a finished plan goes without: a comment or a mark, letter by letter the template's. */
export function isGuidanceToCut({text: own}: Template, type: BlockType, text: string): boolean {
	const isMark = type === 'paragraph' && isOptionalMark(text) && withoutOptional(text) === '';
	return (isMark || type === 'comment') && own.includes(text);
}

const patterns = new WeakMap<Template, RegExp | undefined>();

/** Where placeholders of the template stand in `text`, in order. */
export function* findOwnPlaceholders(template: Template, text: string): Generator<{from: number; to: number}> {
	const pattern = placeholderPattern(template);
	for (const {0: found, index: from} of pattern ? text.matchAll(pattern) : []) {
		const to = from + found.length;
		// `[words](…)` is a link, whatever the template says.
		if (!found.startsWith('[') || !/[([:]/.test(text[to] ?? '')) yield {from, to};
	}
}

/* The placeholders as they stand in the template, longest first, blanks as they come. */
function placeholderPattern(template: Template): RegExp | undefined {
	if (!patterns.has(template)) {
		const found = [...new Set(findPlaceholders(template.text).map(({from, to}) => template.text.slice(from, to)))];
		const sources = found.sort((a, b) => b.length - a.length).map(words => escapeRegExp(words).replace(/\s+/g, '\\s+'));
		patterns.set(template, sources.length > 0 ? new RegExp(sources.join('|'), 'g') : undefined);
	}
	return patterns.get(template);
}
