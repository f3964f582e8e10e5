/*
What Markdown makes of a short text: the stretches that are bold, code, links and so on. The outline knows only blocks, so that
its cost is bounded; here a paragraph or a list at a time is parsed, inline marks included, and remembered by its text.
*/

import type {SyntaxNode} from '@lezer/common';
import {parser as commonmark, GFM} from '@lezer/markdown';
import {findOpenQuestions} from './grammar/question.ts';
import {Shallow} from './shallow.ts';

const spanKinds = ['strong', 'emphasis', 'code', 'link', 'heading', 'mark', 'bullet', 'question'] as const;
export type SpanKind = (typeof spanKinds)[number];

/** A stretch of a text; spans never overlap, and what is in none of them is plain. */
export type Span = {readonly from: number; readonly to: number; readonly kind: SpanKind};

// A paragraph is shown without those around it, so what is indented below a list item may not count as code.
const parser = commonmark.configure([GFM, Shallow, {remove: ['IndentedCode']}]);

/* Inner nodes are painted over outer ones: the marks of a bold word stay marks. */
const kinds: Readonly<Record<string, SpanKind>> = {
	ATXHeading1: 'heading',
	ATXHeading2: 'heading',
	ATXHeading3: 'heading',
	ATXHeading4: 'heading',
	ATXHeading5: 'heading',
	ATXHeading6: 'heading',
	SetextHeading1: 'heading',
	SetextHeading2: 'heading',
	StrongEmphasis: 'strong',
	Emphasis: 'emphasis',
	InlineCode: 'code',
	FencedCode: 'code',
	Link: 'link',
	Image: 'link',
	URL: 'link',
	ListMark: 'bullet',
	TaskMarker: 'bullet',
	HeaderMark: 'mark',
	EmphasisMark: 'mark',
	StrikethroughMark: 'mark',
	CodeMark: 'mark',
	CodeInfo: 'mark',
	LinkMark: 'mark',
	LinkTitle: 'mark',
	QuoteMark: 'mark',
	TableDelimiter: 'mark',
	HorizontalRule: 'mark',
	HTMLTag: 'mark',
	Comment: 'mark',
	CommentBlock: 'mark',
};

/* A line of words and marks of a sentence: most of what is typed, and read again at every key. */
const words = /^(?:[^\0-\x1F#&*+<=>@[\\\]_`|~.:)-]|(?<=[A-Za-z])(?:[.:)](?= |$)|-(?=[A-Za-z])))*$/;

/** The spans of a text whose lines end in `\n`. */
export function readSpans(text: string): readonly Span[] {
	const painted = new Uint8Array(text.length);
	if (!words.test(text)) paint(text, painted);
	for (const [from, to] of questions(text)) painted.fill(spanKinds.indexOf('question') + 1, from, to);
	return runs(painted);
}

function paint(text: string, painted: Uint8Array): void {
	parser.parse(text).iterate({
		enter({name, from, to, node}) {
			const kind = name === 'URL' && hasWords(node.parent) ? 'mark' : kinds[name];
			// `[words]` alone is a link to nowhere.
			const link = name === 'LinkMark' ? node.parent : node;
			if (kind && !(link?.name === 'Link' && !link.getChild('URL')))
				painted.fill(spanKinds.indexOf(kind) + 1, from, to);
		},
	});
}

function hasWords(node: SyntaxNode | null): boolean {
	return node?.name === 'Link' || node?.name === 'Image';
}

function runs(painted: Uint8Array): Span[] {
	const spans: Span[] = [];
	for (let from = 0; from < painted.length; ) {
		const value = painted[from] as number;
		let to = from + 1;
		while (painted[to] === value) to++;
		const kind = spanKinds[value - 1];
		if (kind) spans.push({from, to, kind});
		from = to;
	}
	return spans;
}

/* `[CLARIFY: a [b] c]`, open ones up to the line's end. */
function* questions(text: string): Generator<readonly [from: number, to: number]> {
	for (const {from: index} of findOpenQuestions(text)) {
		let depth = 0;
		let at = index;
		for (; at < text.length && text[at] !== '\n'; at++) {
			if (text[at] === '[') depth++;
			else if (text[at] === ']' && --depth === 0) {
				at++;
				break;
			}
		}
		yield [index, at];
	}
}
