/*
What people write where something is still open: `TBD`, `TODO: …`, `???`, `to be decided`, a bare `NEEDS CLARIFICATION`. The same words stand in prose
about such marks ("no TODO comments are left", "if [CLARIFY] tags remain"), and behind a box that is ticked; those say nothing is open.
*/
import {type ListMark, readListMark} from './list-mark.ts';

/** A mark in a text. `words` is what it asks, or an empty string. */
export type OpenMark = {
	readonly from: number;
	readonly to: number;
	readonly words: string;
	readonly kind: 'open-question' | 'to-do';
};

const anyMark =
	/(?<![\p{L}\p{N}-]|[\p{L}\p{N}]_)(?:(?<![[{])NEEDS[ -]CLARIFICATION|(?<![[{])CLARIFICATION[ -]NEEDED|TB[ADC]|TODO|tbd|[Tt]o be (?:decided|determined|defined|confirmed))(?![\p{L}\p{N}]|_[\p{L}\p{N}]|-\p{L})|(?<![^\s|(*_])\?{3,}(?![\p{L}\p{N}?])/gu;

// A line may be 10 MB: no mark looks further around itself.
const reach = 200;

/** The marks of a text that stand for themselves, in order. Brackets are `findOpenQuestions`'. */
export function* findOpenMarks(text: string): Generator<OpenMark> {
	for (const {0: mark, index: from} of text.matchAll(anyMark)) {
		const to = from + mark.length;
		const {before, after} = lineAround(text, from, to);
		if (isDone(before, after) || isHeaderCell(text, to)) continue;
		if (/CLARIF/.test(mark)) {
			if (standsAlone(before, after))
				yield {from, to, words: wordsAfter(isBeside(before, after) ? upToEnd(after) : after), kind: 'open-question'};
		} else if (meansOpen(mark, before, after)) yield {from, to, words: mark, kind: 'to-do'};
	}
}

function meansOpen(mark: string, before: string, after: string): boolean {
	if (isWholeHeading(before, after)) return false;
	switch (mark) {
		case 'TBD':
			return !isAbout(before, after);
		case 'TODO':
			return standsAlone(before, after) && !/\b(?:FIXME|HACK|XXX)\b/.test(before + after);
		case 'TBA':
		case 'TBC':
			return standsAlone(before, after);
		default:
			return mark.startsWith('?') || isValue(before, after);
	}
}

/* All that a label, a cell or an item says. */
function isValue(before: string, after: string): boolean {
	return /(?:^|[:|(–—-])$/.test(bare(before)) && /^[*_)]*[.,;]?[ \t]*(?:$|\||\()/.test(after);
}

/** Whether the bracket at `from…to` asks something, and is neither spoken about nor done with. */
export function isAsking(text: string, {from, to, words}: Omit<OpenMark, 'kind'>): boolean {
	const {before, after} = lineAround(text, from, to);
	if (isDone(before, after) || answered.test(after) || about.test(after)) return false;
	return words === '' ? !spokenOf.test(bare(before)) : !/\b(?:no|any|all|every|zero|without)$/i.test(bare(before));
}

const about =
	/^[*_)\]}"”’]*[ \t]+(?:marks?|markers?|tags?|items?|lists?|apps?|applications?|comments?|placeholders?|notes?|entr(?:y|ies)|labels?|spots?|points?|remain\w*|left|exists?|found|resolved|in(?:to)? the (?:spec|plan)|→|->)(?![\p{L}\p{N}])/iu;
const spokenOf =
	/(?:^|[^\p{L}])(?:no|any|all|every|each|zero|without|if|with|for|of|as|the|an?|mark(?:ed|s)?|us(?:e|ing)|add|like|resolves?|resolved|extract)$/iu;
const answered =
	/^[ \t]*(?:[→=–—-]>?[ \t]*)?[*_]*(?:answer(?:ed)?|resolved|resolution|decided|decision)[*_]*[ \t]*[:：]/i;
const copula = /(?:^|[^\p{L}])(?:is|are|be|still|remains?|stays?|currently|or)$/iu;

function isAbout(before: string, after: string): boolean {
	return about.test(after) || spokenOf.test(bare(before));
}

/* As a value, or what a sentence says of something: not as one of its words. */
function standsAlone(before: string, after: string): boolean {
	const start = bare(before);
	if (/[:：]/.test(start) && isBeside(before, after)) return true;
	const isFree = start === '' || /[^\p{L}\p{N}]$/u.test(start) || copula.test(start);
	return isFree && !/[“"‘'→]$/.test(start) && !about.test(after);
}

/* What a value leaves open: `Storage: files, maybe SQLite (NEEDS CLARIFICATION)`. */
function isBeside(before: string, after: string): boolean {
	return /[\p{L}\p{N}\])] \($/u.test(before) && /^(?:\)|[:：] ?[^()]*\))/.test(after);
}

/* Without the marks that it stands in, and without what starts a line. */
function bare(before: string): string {
	return withoutLead(before).replace(/[*_~([{\s]+$/, '');
}

function withoutLead(line: string): string {
	const words = line.replace(/^[ \t>]*(?:#{1,6}[ \t]+)?/, '');
	return words.slice(readListMark(words)?.wordsFrom ?? 0);
}

function isWholeHeading(before: string, after: string): boolean {
	return before.includes('#') && bare(before) === '' && /^[*_:]*[ \t#]*$/.test(after);
}

/* The cell of a column's name, above the line of dashes. */
function isHeaderCell(text: string, to: number): boolean {
	return /^[^\n]*\n(?=[^\n]*-)(?=[^\n]*\|)[-:| \t]+\r?(?:\n|$)/.test(text.slice(to, to + 2 * reach));
}

/* In a box that is ticked, or struck through. */
function isDone(before: string, after: string): boolean {
	const mark: ListMark | undefined = readListMark(before.replace(/^[ \t>]*/, ''));
	if (mark?.box !== undefined && mark.box !== ' ') return true;
	return before.split('~~').length % 2 === 0 && after.includes('~~');
}

function lineAround(text: string, from: number, to: number): {readonly before: string; readonly after: string} {
	const before = text.slice(Math.max(0, from - reach), from);
	const after = text.slice(to, to + reach);
	const end = after.search(/[\r\n]/);
	const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
	return {before: before.slice(start), after: end === -1 ? after : after.slice(0, end)};
}

function upToEnd(after: string): string {
	return after.slice(0, after.indexOf(')'));
}

/* `NEEDS CLARIFICATION: which one?`, in any of the usual ways to go on. */
function wordsAfter(after: string): string {
	const said = /^[*_]*[ \t]*[:：–—-][*_]*[ \t]*([^|]*)|^[*_]*[ \t]*\(([^()]*)\)/.exec(after);
	return (said?.[1] ?? said?.[2] ?? '').replace(/[*_]+$/, '').trim();
}
