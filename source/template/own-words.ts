/*
The template's own words: what stands in a plan's text and nobody said. A field that holds nothing else is blank, guidance is no
answer, and a placeholder that was left is something to do. What counts as the template's own is decided here alone.
*/
import {placeholdersIn} from './definitions.ts';
import {eachPair} from './grammar/placeholder.ts';
import {wholeQuestion} from './grammar/question.ts';
import {isOptionalMark, withoutMark} from './key.ts';
import {isMoreNote, isProgramMark, isUsageNote} from './literal.ts';
import type {BlockType, Part} from './outline.ts';
import {remembered} from './remembered.ts';
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
	if (folded === '') return true;
	const {own, asked} = lookedUp(words);
	if (own.has(folded)) return true;
	const question = wholeQuestion(folded);
	return question !== undefined && asked.has(question);
}

type LookedUp = {readonly own: ReadonlySet<string>; readonly asked: ReadonlySet<string>};

/* A template may have thousands of words for one field: they are looked up, not compared. */
const lookedUp = remembered(
	(words: Words): LookedUp => ({own: new Set(words), asked: new Set(words.map(questionWords))}),
);

/** Whether what says nothing yet shows words that are to be replaced. */
export function hasOwnWords(words: Words, raw: string): boolean {
	return raw !== skippedPart && isBlankText(words, raw) && /\S/.test(raw);
}

/** Whether `text` is guidance of the template that is no field: a comment, `(If applicable)`, a note. */
export function isGuidance({literals}: Template, text: string): boolean {
	return literals.size > 0 && text.length < longestGuidance && literals.has(fold(text));
}

/** Whether a block is guidance that a finished plan goes without: a comment or a mark, letter by letter the template's. */
export function isGuidanceToCut(template: Template, type: BlockType, text: string): boolean {
	const isMark =
		(type === 'paragraph' && ((isOptionalMark(text) && withoutMark(text) === '') || isMoreNote(text))) ||
		((type === 'paragraph' || type === 'quote') && isGuidance(template, text) && isUsageNote(text, true));
	// Most are blocks of the template, which are found at once.
	return (
		(isMark || (type === 'comment' && !isProgramMark(text))) &&
		(blockTexts(template).has(text) || template.text.includes(text))
	);
}

const blockTexts = remembered(({text, outline}: Template): ReadonlySet<string> => {
	const found = new Set<string>();
	const visit = ({body, children}: Part) => {
		for (const {from, to} of body) found.add(text.slice(from, to));
		children.forEach(visit);
	};
	visit(outline.root);
	return found;
});

type Placeholders = {
	readonly words: ReadonlySet<string>;
	readonly sizes: ReadonlySet<number>;
	/** The fewest characters that one of them has. */
	readonly least: number;
};

/* The placeholders as they stand in the template, blanks folded, and how many other characters each of them has. */
const placeholdersOf = remembered(({text}: Template): Placeholders => {
	const found = placeholdersIn(text, text).map(({from, to}) => text.slice(from, to));
	const sizes = found.map(words => sizesOf(words)[words.length] as number);
	const least = sizes.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
	return {words: new Set(found.map(withSingleBlanks)), sizes: new Set(sizes), least};
});

function withSingleBlanks(words: string): string {
	return words.replace(/\s+/g, ' ');
}

/* For each offset, how many characters before it are no blanks. */
function sizesOf(text: string): Uint32Array {
	const sizes = new Uint32Array(text.length + 1);
	for (let at = 0; at < text.length; at++) sizes[at + 1] = (sizes[at] as number) + (text.charCodeAt(at) > 32 ? 1 : 0);
	return sizes;
}

/**
 * Where placeholders of the template stand in `text`, in order. Brackets may stand in brackets by the thousand: only those of a
 * size that a placeholder has are looked up.
 */
export function* findOwnPlaceholders(template: Template, text: string): Generator<{from: number; to: number}> {
	const {words, sizes, least} = placeholdersOf(template);
	const pairs: [from: number, to: number][] = [];
	let sizeAt: Uint32Array | undefined;
	eachPair(text, (from, to) => {
		if (to - from < least) return;
		sizeAt ??= sizesOf(text);
		const start = text[from - 1] === '$' ? from - 1 : from;
		if (sizes.has((sizeAt[to] as number) - (sizeAt[start] as number))) pairs.push([start, to]);
		else if (start < from && sizes.has((sizeAt[to] as number) - (sizeAt[from] as number))) pairs.push([from, to]);
	});
	let end = 0;
	for (const [from, to] of pairs.sort(([a], [b]) => a - b)) {
		if (from < end) continue;
		if (!words.has(withSingleBlanks(text.slice(from, to)))) continue;
		end = to;
		// `[words](…)` is a link, whatever the template says.
		if (text[from] !== '[' || !/[([:]/.test(text[to] ?? '')) yield {from, to};
	}
}
