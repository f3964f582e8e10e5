/*
Open questions. In a form they are `[CLARIFY: …]`, which is what is written; people and agents also write `[NEEDS CLARIFICATION: …]`
and `{CLARIFY: …}`, and a bracket without a question at all.
*/
import {readListMark} from './list-mark.ts';
import {closingEnds} from './placeholder.ts';

const opening = '[CLARIFY:';

/** An open question that asks for `words`. */
export function openQuestion(words: string): string {
	return `${opening} ${words}]`;
}

/** What a text asks that is one open question and nothing else, or `undefined`. */
export function wholeQuestion(text: string): string | undefined {
	return text.startsWith(opening) && text.endsWith(']') ? text.slice(opening.length, -1).trim() : undefined;
}

/** Whether a text starts as an open question does. */
export function startsAsQuestion(text: string): boolean {
	return text.startsWith(opening);
}

/** Where the question that `line` starts with has its bracket and its first word, behind a list mark and bold marks. */
export function readQuestionStart(line: string): {readonly bracket: number; readonly words: number} | undefined {
	const mark = readListMark(line)?.wordsFrom ?? /^[ \t]*/.exec(line)?.[0].length ?? 0;
	const bracket = line.startsWith('**', mark) ? mark + 2 : mark;
	if (!line.startsWith(opening, bracket)) return undefined;
	const words = bracket + opening.length;
	return {bracket, words: words + (/^[ \t]*/.exec(line.slice(words))?.[0].length ?? 0)};
}

/** Whether a paragraph is a question that is counted (`**Q2: Which store?**`): what is listed below it are its options. */
export function isCountedQuestion(words: string): boolean {
	return /^[ \t]*(?:\*\*|__)?(?:Q\d*|Question(?: \d+)?|OQ-?\d+)\b[.:)]/.test(words);
}

/** An open question somewhere in a text. `to` is the end of its opening words where no bracket closes it. */
export type OpenQuestion = {
	readonly from: number;
	readonly to: number;
	readonly words: string;
	readonly isClosed: boolean;
};

// Without a colon it must be shouted: `[clarify this](…)` is a link.
const anySpelling = /[[{](?:NEEDS[ -])?CLARIF(?:Y|ICATION)\b(?:[ -]NEEDED\b)?[ \t]*(:?)[ \t]*/gi;

/** The open questions of a text in any spelling, in order; one within another is a part of it. */
export function* findOpenQuestions(text: string): Generator<OpenQuestion> {
	let ends: Map<number, number> | undefined;
	let last = 0;
	for (const {0: mark, 1: colon, index: from} of text.matchAll(anySpelling)) {
		if (from < last || (colon === '' && mark !== mark.toUpperCase())) continue;
		ends ??= closingEnds(text);
		const end = ends.get(from);
		const words = end === undefined ? '' : text.slice(from + mark.length, end - 1).trim();
		last = end ?? from + mark.length;
		yield {from, to: last, words, isClosed: end !== undefined};
	}
}
