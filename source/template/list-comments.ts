/*
A comment right below or above a box or a named item of a list (`<!-- later -->`) ends the list for a parser, and not for whoever reads
it. The parser is given blanks for it; the text keeps it, between the items. With blank lines around it a comment keeps two lists apart.
*/
import {readListMark} from './grammar/list-mark.ts';
import type {Range} from './range.ts';

const comment = /^[ \t]*<!--(?!.*?-->.*?\S)[^\n]*-->[ \t]*$/;

/** `source` with blanks for the comments of one line that stand between two items of a list. */
export function withoutListComments(source: string): string {
	if (!source.includes('<!--')) return source;
	const lines = source.split('\n');
	let isChanged = false;
	for (let at = 1; at < lines.length; at++) {
		if (!isComment(lines[at])) continue;
		let next = at + 1;
		while (next < lines.length && (isBlank(lines[next]) || isComment(lines[next]))) next++;
		const isHidden = isBetween(lines, at, next);
		for (; at < next; at++) {
			const line = lines[at] as string;
			if (!isHidden || isBlank(line)) continue;
			lines[at] = ' '.repeat(line.length);
			isChanged = true;
		}
	}
	return isChanged ? lines.join('\n') : source;
}

/** The comments in `range` that stand between two items of a list. */
export function listComments(
	{text, source}: {readonly text: string; readonly source: string},
	{from, to}: Range,
): readonly Range[] {
	const found: Range[] = [];
	for (let at = text.indexOf('<!--', from); at !== -1 && at < to; at = text.indexOf('<!--', at + 4)) {
		const end = text.indexOf('-->', at);
		if (source[at] === ' ' && end !== -1 && end < to) found.push({from: at, to: end + 3});
	}
	return found;
}

function isComment(line = ''): boolean {
	return line.includes('<!--') && comment.test(line);
}

function isBlank(line = ''): boolean {
	return line.trim() === '';
}

// Items are seldom longer, and each comment looks for its own.
const mostLines = 60;

/* Whether the line at `next` is an item of the list that the lines above `at` are of; what an item holds may be a comment, too. */
function isBetween(lines: readonly string[], at: number, next: number): boolean {
	const below = lines[next] ?? '';
	const isNear = !isBlank(lines[at - 1]) || !isBlank(lines[next - 1]);
	const shape = shapeOf(below);
	if (!isNear || shape === undefined) return false;
	const indent = indentOf(below);
	for (let above = at - 1; above >= Math.max(0, at - mostLines); above--) {
		const line = lines[above] as string;
		if (isBlank(line) || indentOf(line) > indent) continue;
		const first = readListMark(line);
		const isOne = first && indentOf(line) === indent && kindOf(line) === kindOf(below) && shapeOf(line) === shape;
		return Boolean(isOne) && lines.slice(at, next).every(own => isBlank(own) || indentOf(own) < (first?.to ?? 0));
	}
	return false;
}

/* Boxes, and names in bold letters. Of plain items nothing tells what their words will be, and whether they are of one list then. */
function shapeOf(line: string): string | undefined {
	const mark = readListMark(line);
	if (mark?.box !== undefined) return 'box';
	return mark && /^(?:\*\*|__)/.test(line.slice(mark.wordsFrom)) ? 'name' : undefined;
}

function indentOf(line: string): number {
	return line.length - line.trimStart().length;
}

function kindOf(line: string): string | undefined {
	return /^[ \t]*\d*([-*+.)])/.exec(line)?.[1];
}
