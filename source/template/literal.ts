/* What a template has that is neither a field nor guidance: it stays in the plan as it stands. */
import {wholePlaceholder} from './grammar/placeholder.ts';
import type {Block} from './outline.ts';

/** Whether a block is a link definition, a table of contents, or a comment that programs look for. */
export function isLiteralBlock(text: string, {type, node, from, to}: Block): boolean {
	if (node.name === 'LinkReference') return true;
	if (type === 'comment') return isProgramMark(text.slice(from, to));
	return type === 'list' && isContents(text.slice(from, to));
}

const programMark =
	/^<!--[ \t]*(?:\/[\w:.-]+|toc|tocstop|[\w.-]+:(?:begin|start|end|stop)|(?:markdownlint|prettier)-[\w -]+)[ \t]*-->$/i;

/** Whether a comment is a mark such as `<!-- toc -->` or `<!-- AC:BEGIN -->`, and no words for people. */
export function isProgramMark(comment: string): boolean {
	const text = comment.trim();
	return text.length < 100 && programMark.test(text);
}

const contentsLine = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[(?:[^[\]\r\n]|\[[^[\]\r\n]*\])*\]\(#[^()\s]*\)[ \t]*$/;

/** Whether a list has nothing but links to headings. */
export function isContents(list: string): boolean {
	if (!list.includes('](#')) return false;
	return list.split(/\r\n?|\n/).every(line => line.trim() === '' || contentsLine.test(line));
}

/** Whether a paragraph says that there may be more of what stands above it: `[Add more stories as needed]`. */
export function isMoreNote(text: string): boolean {
	const words = text.length < 300 ? wholePlaceholder(text)?.words : undefined;
	return (
		words !== undefined &&
		/^(?:add|repeat|copy|duplicate|continue)\b.*\b(?:more|additional|needed|other|each|pattern)\b/is.test(words)
	);
}

/** Whether a label's words are for whoever fills the template in: `**Note**: remove this`. */
export function isNoteName(name: string): boolean {
	return /^(?:⚠️? *)?(?:note|warning|caution|attention|important|critical|tip|recommended|instructions?|action required|reminder)$/i.test(
		name,
	);
}
