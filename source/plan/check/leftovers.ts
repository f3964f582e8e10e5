/* What is left to do in the text itself, wherever it stands: template words, open questions, `TBD`. Code is skipped. */

import {findPlaceholders} from '../../template/grammar/placeholder.ts';
import {findOpenQuestions} from '../../template/grammar/question.ts';
import type {Part} from '../../template/outline.ts';
import {escapeRegExp} from '../../template/reg-exp.ts';
import type {Template} from '../../template/template.ts';
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
	const words = templateWords(plan.template, text);
	const questions = [...openQuestions(text)].filter(question => !words.some(word => isInside(word, question)));
	const toDos = [...text.matchAll(/\b(?:TBD|TODO)\b/g)].map(match => leftover('to-do', match.index, match[0]));
	return [...words, ...questions, ...toDos].sort((a, b) => a.from - b.from);
}

function leftover(kind: Leftover['kind'], from: number, found: string, words = found): Leftover {
	return {kind, from, to: from + found.length, words};
}

function isInside(inner: Leftover, outer: Leftover): boolean {
	return inner.from >= outer.from && inner.to <= outer.to;
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

const known = new WeakMap<Template, RegExp | undefined>();

/* The template's placeholders as they stand in it, longest first, blanks as they come. */
function placeholderPattern(template: Template): RegExp | undefined {
	if (!known.has(template)) {
		const found = [...new Set(findPlaceholders(template.text).map(({from, to}) => template.text.slice(from, to)))];
		const sources = found.sort((a, b) => b.length - a.length).map(words => escapeRegExp(words).replace(/\s+/g, '\\s+'));
		known.set(template, sources.length > 0 ? new RegExp(sources.join('|'), 'g') : undefined);
	}
	return known.get(template);
}

function templateWords(template: Template, text: string): Leftover[] {
	const pattern = placeholderPattern(template);
	if (!pattern) return [];
	// `[words](…)` is a link, whatever the template says.
	const isLink = (found: string, end: number) => found.startsWith('[') && /[([:]/.test(text[end] ?? '');
	return [...text.matchAll(pattern)]
		.filter(({0: found, index}) => !isLink(found, index + found.length))
		.map(({0: found, index}) => leftover('template-words', index, found));
}

function* openQuestions(text: string): Generator<Leftover> {
	for (const {from, to, words} of findOpenQuestions(text))
		yield leftover('open-question', from, text.slice(from, to), withoutBrackets(words));
}
