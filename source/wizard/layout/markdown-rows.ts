/* Markdown as it reads: what is bold is drawn so, and the marks around it are not shown. */
import type {Span} from '../../template/spans.ts';
import {spansIn} from '../text/highlight.ts';
import {wrap} from '../text/wrap.ts';
import {type Row, segment, type Tone} from './block.ts';
import {textRow} from './text-row.ts';

/** A text as one paragraph in rows of `width` cells; what Markdown leaves plain has the tone `tone`. */
export function markdownRows(text: string, width: number, tone: Tone = 'plain'): Row[] {
	const {words, spans} = withoutMarks(text.replace(/(?<!\s)\s+/g, ' ').trim());
	return wrap(words, Math.max(width, 8)).map(row => textRow(row, words, {tone, spans}));
}

/** A text as one row, cut where it is longer. */
export function markdownRow(text: string, width: number, tone: Tone = 'plain'): Row {
	const [first = [], ...more] = markdownRows(text, width, tone);
	if (more.length === 0) return first;
	return [...(markdownRows(text, width - 1, tone)[0] ?? []), segment('…', tone)];
}

// What is struck has no look of its own: without its marks it would read as if it held.
const drawnMark = /^(?:[*_]{1,3}|`+)$/;

function withoutMarks(text: string): {words: string; spans: readonly Span[]} {
	const spans: Span[] = [];
	let words = '';
	let at = 0;
	for (const {from, to, kind} of spansIn(text, 0, text.length)) {
		words += text.slice(at, from);
		at = to;
		if (kind === 'mark' && drawnMark.test(text.slice(from, to))) continue;
		spans.push({from: words.length, to: words.length + to - from, kind});
		words += text.slice(from, to);
	}
	return {words: words + text.slice(at), spans};
}
