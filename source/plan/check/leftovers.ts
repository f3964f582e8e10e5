/* What is left to do in the text itself, wherever it stands: template words, open questions, `TBD`. Code is skipped. */

import {findOpenMarks, isAsking} from '../../template/grammar/open-mark.ts';
import {findOpenQuestions} from '../../template/grammar/question.ts';
import {type Item, itemsOf, type Outline, type Parsed, type Part} from '../../template/outline.ts';
import {findOwnPlaceholders} from '../../template/own-words.ts';
import type {Range} from '../../template/range.ts';
import {withoutBrackets} from '../../template/template.ts';
import {innermostPlace, type Plan} from '../place.ts';
import {isBlankField} from '../plan.ts';
import {cutShort, findAsked} from './asked.ts';
import {findInstructions} from './instructions.ts';

export type Leftover = {
	readonly kind: 'template-words' | 'open-question' | 'to-do';
	readonly from: number;
	readonly to: number;
	/** What stands there, or what the question asks. */
	readonly words: string;
};

/** Everything left to do, in the text's order. */
export function findLeftovers(plan: Plan): Leftover[] {
	const text = withoutCode(plan.outline);
	const own = [...findOwnPlaceholders(plan.template, text)].filter(({from}) => !isYamlBracket(plan, from));
	const other = findInstructions(text).filter(one => !holdsOne(own, one) && !isYamlBracket(plan, one.from));
	const words = [...own, ...other]
		.sort(byPlace)
		.map(({from, to}): Leftover => ({kind: 'template-words', from, to, words: text.slice(from, to)}));
	const open = marksIn(text).filter(mark => !holdsOne(words, mark) && !isInOne(words, mark.from));
	const asked = askedIn(plan.outline, open).filter(one => !holdsOne(words, one) && !isBlankAt(plan, one.from));
	const questions = open.filter(isQuestion);
	const isLeft = (one: Leftover) => isQuestion(one) || !(isInOne(asked, one.from) || isInOne(questions, one.from));
	return [...words, ...open.filter(isLeft), ...asked]
		.sort(byPlace)
		.map(one => ({...one, words: cutShort(unmasked(plan.text, text, one))}));
}

/* The words as they stand in the text, code and all. */
function unmasked(text: string, masked: string, {from, words}: Leftover): string {
	const at = masked.indexOf(words, from);
	if (at === -1) return words;
	const end = at + words.length;
	// Code at the end of the words is a blank there.
	const blanks = /^ */.exec(masked.slice(end, end + longestCode))?.[0].length ?? 0;
	const code = text.slice(end, end + blanks).trimEnd();
	return text.slice(at, end) + (words !== '' && code.endsWith('`') ? code : '');
}

const longestCode = 200;

/** How many questions a part of a document has open. */
export function countQuestions(outline: Outline, part: Part): number {
	const open = marksIn(withoutCode(outline, part)).map(mark => ({
		...mark,
		from: mark.from + part.from,
		to: mark.to + part.from,
	}));
	return open.filter(isQuestion).length + askedIn(outline, open, part).length;
}

const byPlace = (a: Range, b: Range): number => a.from - b.from;
const isQuestion = ({kind}: Leftover): boolean => kind === 'open-question';

function marksIn(text: string): Leftover[] {
	return [...openQuestions(text), ...findOpenMarks(text)].sort(byPlace);
}

/* What is asked below a heading, but by a mark. */
function askedIn(outline: Outline, marks: readonly Leftover[], part?: Part): Leftover[] {
	const questions = marks.filter(isQuestion);
	return findAsked(outline, part)
		.filter(one => !holdsOne(questions, one))
		.map((one): Leftover => ({kind: 'open-question', ...one}));
}

/* Brackets of the front matter are no placeholders, only those in its texts. */
function isYamlBracket({outline, places}: Plan, offset: number): boolean {
	return offset < outline.start && innermostPlace(places, offset)?.type !== 'field';
}

/* The template's own question, which nobody asked yet. */
function isBlankAt(plan: Plan, offset: number): boolean {
	const place = innermostPlace(plan.places, offset);
	return place?.type === 'field' && isBlankField(plan, place);
}

/* Whether an offset lies in one of the ranges, which are in the text's order. */
function isInOne(ranges: readonly Range[], offset: number): boolean {
	const next = firstBehind(ranges, offset + 1);
	return next > 0 && offset < (ranges[next - 1] as Range).to;
}

/* The index of the first range that starts at `offset` or behind it. */
function firstBehind(ranges: readonly Range[], offset: number): number {
	let low = 0;
	let high = ranges.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((ranges[middle] as Range).from < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Whether one of `found`, which are in the text's order, lies in a range. */
export function holdsOne(found: readonly Range[], {from, to}: Range): boolean {
	for (let at = firstBehind(found, from); at < found.length && (found[at] as Range).from <= to; at++)
		if ((found[at] as Range).to <= to) return true;
	return false;
}

/** A text, front matter included, or a part of it with blanks in place of code and comments, so that offsets stay. */
export function withoutCode(outline: Outline, part = outline.root): string {
	const {text, start} = outline;
	const matter = text.slice(part.from, start).replace(/^[ \t]*#[^\r\n]*/gm, line => ' '.repeat(line.length));
	const source = matter + outline.source.slice(Math.max(part.from, start), part.to);
	const parts: string[] = [];
	let at = 0;
	for (const {from, to} of codeIn(part)) {
		parts.push(
			source.slice(at, from - part.from),
			source.slice(from - part.from, to - part.from).replace(/[^\n]/g, ' '),
		);
		at = to - part.from;
	}
	const masked = parts.join('') + source.slice(at);
	const span = /(?<![`\\])(`{1,9})(?!`)([^\n]{1,1000}?)(?<!`)\1(?!`)/g;
	return masked.includes('`') ? masked.replace(span, found => ' '.repeat(found.length)) : masked;
}

const codeNames = new Set(['FencedCode', 'CodeBlock', 'CommentBlock']);

function codeIn(part: Part): Range[] {
	const own = part.body.flatMap(block => {
		if (block.type === 'paragraph' || block.type === 'table') return [];
		return block.type === 'list' ? itemsOf(block).flatMap(codeInItem) : codeInNode(block);
	});
	return [...own, ...part.children.flatMap(codeIn)];
}

function codeInItem(item: Item): readonly Range[] {
	const {content} = item;
	content.code ??= codeInNode({...item, base: item.base - item.from});
	return content.code.length === 0
		? none
		: content.code.map(one => ({from: one.from + item.from, to: one.to + item.from}));
}

const none: readonly Range[] = [];

function codeInNode({node, base}: Parsed): Range[] {
	const found: Range[] = [];
	node.toTree().iterate({
		enter: inner => {
			if (!codeNames.has(inner.name)) return true;
			found.push({from: base + node.from + inner.from, to: base + node.from + inner.to});
			return false;
		},
	});
	return found;
}

function* openQuestions(text: string): Generator<Leftover> {
	for (const {from, to, words} of findOpenQuestions(text)) {
		const asked = withoutBrackets(words);
		if (isAsking(text, {from, to, words: asked})) yield {kind: 'open-question', from, to, words: asked};
	}
}
