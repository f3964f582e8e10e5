/*
Values of several lines of Markdown. They stand as they are, but for the indentation they need in a list item, and
for lines that would start something else there: their first character is spelled as a reference. A value that
starts with a reference may hold more of them; they all count.
*/
import {closesFence, readFenceLine} from '../../template/grammar/fence.ts';
import {readListMark} from '../../template/grammar/list-mark.ts';
import {readQuestionStart} from '../../template/grammar/question.ts';
import {
	firstReference,
	hideLastBlank,
	keepReferences,
	lastReference,
	reference,
	references,
	type Substitution,
} from './character-reference.ts';

const lineBreak = /\r\n?|\n/g;

/** Where lines say something else than they show: line ends, indentation and, unless they are code, references. */
export function lineSubstitutions(raw: string, indent: number, hasReferences = true): Substitution[] {
	const breaks = [...breaksIn(raw, indent)];
	if (!hasReferences || !raw.includes('&#')) return breaks;
	const isArmoured = firstReference(raw).length > 0;
	const found = isArmoured ? references(raw) : [...leadingReferences(raw), ...lastReference(raw)];
	return withoutRepeats([...breaks, ...found].sort((a, b) => a.from - b.from));
}

function* breaksIn(raw: string, indent: number): Generator<Substitution> {
	if (indent === 0 && !raw.includes('\r')) return;
	for (const match of raw.matchAll(lineBreak)) {
		const start = match.index + match[0].length;
		let end = start;
		while (end < start + indent && (raw[end] === ' ' || raw[end] === '\t')) end++;
		if (end > start || match[0] !== '\n') yield {from: match.index, to: end, text: '\n'};
	}
}

function leadingReferences(raw: string): Substitution[] {
	return [...raw.matchAll(/[\r\n][ \t]*(&#\d{1,7};)/g)].flatMap(({0: found, 1: own = '', index}) => {
		const start = index + found.length - own.length;
		return firstReference(own).map(({text}) => ({from: start, to: start + own.length, text}));
	});
}

/* One at the start of the last line may be its end as well. */
function withoutRepeats(pieces: readonly Substitution[]): Substitution[] {
	return pieces.filter((piece, index) => piece.from !== pieces[index - 1]?.from);
}

/** Which lines of a value stand at its edges, where blanks would get lost. */
export type Edges = {readonly isFirst: boolean; readonly isLast: boolean};

const whole: Edges = {isFirst: true, isLast: true};

/** Lines as they are written: plain, with what starts something hidden (1), or with every line's start (2). */
export function encodeLines(value: string, indent: number, level: 0 | 1 | 2, eol: string, edges = whole): string {
	const lines = level === 0 ? value.split('\n') : escapeLines(value, level, edges);
	const space = ' '.repeat(indent);
	return lines.map((line, index) => (index === 0 || line === '' ? line : space + line)).join(eol);
}

function escapeLines(value: string, level: 1 | 2, {isFirst, isLast}: Edges): string[] {
	const lines = value.split('\n');
	const fenced = level === 1 ? closedCode(lines) : new Set<number>();
	const starts = level === 1 ? startsStructure : startsAnything;
	const isStart = (index: number) => isFirst && index === 0;
	const isHidden = (line: string, index: number) =>
		(isStart(index) && (level === 2 || /^[ \t]/.test(line))) || (starts(line) && !fenced.has(index));
	const countsAll = isFirst && isHidden(lines[0] as string, 0);
	return lines.map((line, index) => {
		// Blanks before a line can be what makes it code.
		const blanks = level === 2 || isStart(index) ? 0 : line.search(/[^ \t]|$/);
		const hidden = isHidden(line, index) ? String.fromCodePoint(line.codePointAt(blanks) ?? 32) : '';
		const start = hidden === '' ? '' : line.slice(0, blanks) + reference(hidden);
		const rest = hidden === '' ? line : line.slice(blanks + hidden.length);
		const kept = countsAll ? keepReferences(rest) : rest;
		return start + (isLast && index === lines.length - 1 ? hideEnd(kept) : kept);
	});
}

/* At its end a reference counts wherever it stands, and a blank would be lost. */
function hideEnd(line: string): string {
	return hideLastBlank(line.replace(/(?<=&#\d{1,7});$/, reference));
}

const structure =
	/^ {0,3}(?:#{1,6}(?:[ \t]|$)|(?:=+|-+)[ \t]*$|(?:[*_-][ \t]*){3,}$|[|:-][|: \t-]*$|<|(?:\*\*|__)|`{3,}|~{3,})|^[ \t]*&#\d{1,7};/;

function startsStructure(line: string): boolean {
	return structure.test(line) || readQuestionStart(line) !== undefined;
}

/** A text with a backslash, as a person would write it, before each line that starts something in Markdown. */
export function withBackslashes(text: string): string {
	const lines = text.split('\n');
	const fenced = closedCode(lines);
	return lines
		.map((line, index) => {
			const isKept = fenced.has(index) || !(startsStructure(line) || startsItem(line));
			return isKept ? line : line.replace(/^([ \t]*(?:\d+(?=[.)]))?)/, '$1\\');
		})
		.join('\n');
}

function startsItem(line: string): boolean {
	return readListMark(line) !== undefined || /^[ \t]*>/.test(line);
}

const anything = /^(?:[ \t]*[!-/:-@[-`{-~\d]|[ \t]|\p{L}[\p{L}\p{N} /&'()-]{0,50}:)/u;

function startsAnything(line: string): boolean {
	return anything.test(line);
}

type Ending = {readonly test: (line: string) => boolean};

const htmlEnds: readonly (readonly [RegExp, RegExp])[] = [
	[/^ {0,3}<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
	[/^ {0,3}<!--/, /-->/],
	[/^ {0,3}<\?/, /\?>/],
	[/^ {0,3}<!\[CDATA\[/, /\]\]>/],
	[/^ {0,3}<![A-Z]/i, />/],
];

/* The lines of code that opens and closes within the value: they start nothing outside it. */
function closedCode(lines: readonly string[]): Set<number> {
	const closed = new Set<number>();
	let start = 0;
	let end: Ending | undefined;
	for (const [index, line] of lines.entries()) {
		if (!end) {
			end = codeEnd(line);
			start = index;
			if (!end || readFenceLine(line)) continue;
		}
		if (!end.test(line)) continue;
		for (let at = start; at <= index; at++) closed.add(at);
		end = undefined;
	}
	return closed;
}

/* What ends the fence or HTML that a line opens. */
function codeEnd(line: string): Ending | undefined {
	const fence = readFenceLine(line);
	if (fence) return {test: other => closesFence(other, fence.mark)};
	return htmlEnds.find(([opening]) => opening.test(line))?.[1];
}
