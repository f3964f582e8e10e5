/* What is left to do in the text itself, wherever it stands: template words, open questions, `TBD`. Code is skipped. */

import {findOpenQuestions} from '../../template/grammar/question.ts';
import type {Part} from '../../template/outline.ts';
import {findOwnPlaceholders} from '../../template/own-words.ts';
import {withoutBrackets} from '../../template/template.ts';
import type {Plan} from '../place.ts';

export type Leftover = {
	readonly kind: 'template-words' | 'open-question' | 'to-do';
	readonly from: number;
	readonly to: number;
	/** What stands there, or what the question asks. */
	readonly words: string;
};

/** Everything left to do, in the text's order. */
export function findLeftovers(plan: Plan): Leftover[] {
	const text = withoutCode(plan);
	const words = [...findOwnPlaceholders(plan.template, text)].map(({from, to}) =>
		leftover('template-words', from, text.slice(from, to)),
	);
	const questions = [...openQuestions(text)].filter(question => !holdsOne(words, question));
	const toDos = [...text.matchAll(/\b(?:TBD|TODO)\b/g)].map(match => leftover('to-do', match.index, match[0]));
	return [...words, ...questions, ...toDos].sort((a, b) => a.from - b.from);
}

function leftover(kind: Leftover['kind'], from: number, found: string, words = found): Leftover {
	return {kind, from, to: from + found.length, words};
}

/** Whether one of `found`, which are in the text's order, lies in a range. */
export function holdsOne(
	found: readonly Leftover[],
	{from, to}: {readonly from: number; readonly to: number},
): boolean {
	let low = 0;
	let high = found.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((found[middle] as Leftover).from < from) low = middle + 1;
		else high = middle;
	}
	for (let at = low; at < found.length && (found[at] as Leftover).from <= to; at++)
		if ((found[at] as Leftover).to <= to) return true;
	return false;
}

/** The plan's text with blanks in place of code and comments, so that offsets stay. */
export function withoutCode({outline}: Plan): string {
	const {source, root} = outline;
	const parts: string[] = [];
	let at = 0;
	for (const {from, to} of codeIn(root)) {
		parts.push(source.slice(at, from), source.slice(from, to).replace(/[^\n]/g, ' '));
		at = to;
	}
	const masked = parts.join('') + source.slice(at);
	const span = /(?<![`\\])(`{1,9})(?!`)([^\n]{1,1000}?)(?<!`)\1(?!`)/g;
	return masked.includes('`') ? masked.replace(span, found => ' '.repeat(found.length)) : masked;
}

const codeNames = new Set(['FencedCode', 'CodeBlock', 'CommentBlock']);

function codeIn(part: Part): {from: number; to: number}[] {
	const own = part.body.flatMap(({node, base, type}) => {
		if (type === 'paragraph' || type === 'table') return [];
		const found: {from: number; to: number}[] = [];
		node.toTree().iterate({
			enter: inner => {
				if (!codeNames.has(inner.name)) return true;
				found.push({from: base + node.from + inner.from, to: base + node.from + inner.to});
				return false;
			},
		});
		return found;
	});
	return [...own, ...part.children.flatMap(codeIn)];
}

function* openQuestions(text: string): Generator<Leftover> {
	for (const {from, to, words} of findOpenQuestions(text))
		yield leftover('open-question', from, text.slice(from, to), withoutBrackets(words));
}
