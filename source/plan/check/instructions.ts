/*
Words in brackets that a template which nobody named left in a document: `[One sentence on what this builds]`, `[e.g., a 4th project]`,
`# [Feature name]`. Only what says nothing else where it stands counts: brackets in a sentence, links, lists of ids and marks like `[NEW]`
are somebody's own.
*/
import {placeholdersIn} from '../../template/definitions.ts';
import {readListMark} from '../../template/grammar/list-mark.ts';
import {lineEnd, lineStart} from '../../template/outline.ts';
import type {Range} from '../../template/range.ts';

/** Where such words stand in a text without code. */
export function findInstructions(text: string): Range[] {
	const lines = withoutLongLines(text);
	return placeholdersIn(lines, lines).filter(
		({from, to, words}) =>
			(text.startsWith('{{', from) || isInstruction(words)) && !/[([:]/.test(text[to] ?? '') && isAll(text, from, to),
	);
}

/* Nobody writes an instruction in such a line, and a million brackets in one take their time. Offsets stay the same. */
function withoutLongLines(text: string): string {
	const lines = text.split('\n').map(line => (line.length > longestLine ? ' '.repeat(line.length) : line));
	return lines.join('\n');
}

const longestLine = 4000;

const example = /^(?:e\.?g\.?|i\.?e\.?|for example|example)[,:. ]/i;
const named =
	/^(?:[\p{L}\d#]+[ _-]+){0,4}(?:name|title|description|summary|date|author|link|url|path|reason|rationale)s?$/iu;
const longest = 400;

function isInstruction(words: string): boolean {
	if (words.length > longest) return false;
	const plain = words.trim();
	if (example.test(plain)) return true;
	if (isReference(plain)) return false;
	return named.test(plain) || shouted.test(plain) || /^#{2,}/.test(plain) || isSentence(plain);
}

const shouted = /^(?:FEATURE|\p{Lu}+(?:_\p{Lu}+)+)$/u;

/* `Source: docs/prd.md#section`, as some cite. */
function isReference(words: string): boolean {
	return /^\p{L}+:[ \t]|[\w-]\.\w|[^\s#]#\w/u.test(words);
}

/* Several small words: no list of ids, and no state like `In Progress`. */
function isSentence(words: string): boolean {
	return words.split(/\s+/).filter(word => /^\p{Ll}[\p{Ll}'’/-]*[,;.]?$/u.test(word)).length >= 3;
}

/* All that a label, a cell, an item, a paragraph says, or what a heading is called by. */
function isAll(text: string, from: number, to: number): boolean {
	const before = text.slice(Math.max(lineStart(text, from), from - longest), from);
	const after = text.slice(to, Math.min(lineEnd(text, to), to + longest));
	if (/^[ \t]*#{1,6}[ \t]/.test(before)) return /^[ \t]*#{1,6}[ \t]+(?:[^[\]{}]*:[ \t]*)?[*_]*$/.test(before);
	const words = before.replace(/^[ \t>]*/, '');
	const lead = words.slice(readListMark(words)?.wordsFrom ?? 0).trimEnd();
	// Behind the second colon of a line stands a part of what it says: `Tag: **Feature: a, Property: [its words]**`.
	const [label = ''] = /[^|]*$/.exec(lead) ?? [];
	return (
		label.split(/[:：]/, 3).length < 3 &&
		/(?:^|\||[:：][*_]*|[:：][*_]*[ \t]+[*_]+)$/.test(lead.replace(/^[*_]+$/, '')) &&
		/^[*_]*[.,;]?[ \t]*(?:$|\|)/.test(after)
	);
}
