/* What a template has that is neither a field nor guidance: it stays in the plan as it stands. */
import {wholePlaceholder} from './grammar/placeholder.ts';
import type {Block} from './outline.ts';

/** Whether a block is a link definition, a table of contents, or a comment that programs look for. */
export function isLiteralBlock(text: string, {type, node, from, to}: Block): boolean {
	if (node.name === 'LinkReference') return true;
	if (type === 'comment') return isProgramMark(text.slice(from, to));
	return type === 'list' && isContents(text.slice(from, to));
}

/** Whether a block of HTML only encloses what stands beside it: `<details>` with its summary, `</details>`. */
export function isHtmlFrame(text: string): boolean {
	return text.length < 1000 && htmlFrame.test(text) && !/[{}[\]]/.test(text);
}

const htmlFrame =
	/^\s*(?:<\/?(?:details|div|section|article|center|p|blockquote|br)(?:\s[^<>]*)?\/?>\s*(?:<summary>(?:(?!<\/summary>).)*<\/summary>\s*)?)+$/is;

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
		/^(?:add|repeat|copy|duplicate|continue)\b.*\b(?:more|additional|needed|other|each|pattern)\b|^(?:similar|same) (?:structure|format|pattern)\b/is.test(
			words,
		)
	);
}

/** Whether a label's words are for whoever fills the template in: `**Note**: remove this`. */
export function isNoteName(name: string): boolean {
	return /^(?:⚠️? *)?(?:note|warning|caution|attention|important|critical|tip|recommended|instructions?|action required|reminder)$/i.test(
		name,
	);
}

/** Whether guidance is for whoever fills the template in: `IMPORTANT: …`, `ACTION REQUIRED: …`. */
export function isInstruction(help: string): boolean {
	const [name = '', rest] = help.slice(0, longestNote).split(/:\s/, 2);
	return rest !== undefined && isNoteName(name.trim());
}

/** Whether a heading is that of a table of contents. */
export function isContentsName(words: string): boolean {
	return /^\W*(?:toc|(?:table of )?contents)\W*$/i.test(words);
}

/**
 * Whether text without a placeholder tells how to use the template, and nothing about the plan: `Copy this file to …`. Above the first
 * section it is enough that it speaks of a template.
 */
export function isUsageNote(text: string, isLead: boolean): boolean {
	if (text.length > longestNote) return false;
	const bare = text.replace(/^[\s>*_]+/, '');
	return (
		/^(?:(?:copy|duplicate|use|fill (?:in|out)|replace|delete|remove) (?:this|the)\b(?! section)|instructions:|how to use\b)/i.test(
			bare,
		) ||
		(isLead && /\btemplate\b|^replace\b|^see (?:https?:|\[)/i.test(bare))
	);
}

const longestNote = 1000;

/** Whether guidance says that its section may be left out: `Omit this section if …`, `Optional: …`. */
export function saysOptional(text: string): boolean {
	const bare = text.slice(0, longestNote).replace(/^[\s>*_]+/, '');
	return /^(?:this is an? |this section is )?optional\b|^if applicable\b|\b(?:omit|delete|remove|skip) this section (?:if|when|unless)\b/i.test(
		bare,
	);
}
