/* What a template has that is neither a field nor guidance: it stays in the plan as it stands. */
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
