/* Code between fences. */

import {type Block, childrenOf, lineEnd, lineStart, type Outline, skipBlanks, trimEnd} from '../../template/outline.ts';
import type {FieldSpec} from '../../template/template.ts';
import type {Frame} from '../frame.ts';
import type {FieldPlace, Path} from '../place.ts';
import {fieldPlace} from './field-place.ts';

export function codeField(outline: Outline, spec: FieldSpec, block: Block, path: Path): FieldPlace {
	const {source} = outline;
	const opening = skipBlanks(source, block.from, block.to);
	const indent = opening - block.from;
	const mark = /^(?:`{3,}|~{3,})/.exec(source.slice(opening, opening + 1000))?.[0] ?? '```';
	const firstEnd = Math.min(lineEnd(source, block.from), block.to);
	const lastStart = lineStart(source, block.to);
	const isClosed = childrenOf(block).filter(({name}) => name === 'CodeMark').length > 1;
	const content = [Math.min(firstEnd + 1, block.to), isClosed ? lastStart : block.to] as const;
	const range = withoutBlankLines(outline, content[0], content[1]);
	const from = skipBlanks(source, range.from, Math.min(range.to, range.from + indent));
	const frame: Frame = {type: 'fence', from: block.from, to: block.to, content, mark};
	// Code cannot be escaped: a blank line before it says that the template's words are meant.
	const isMeant = range.from > content[0];
	return fieldPlace(
		isMeant ? {...spec, words: []} : spec,
		path,
		{from, to: range.to},
		{type: 'code', indent},
		frame,
		'code',
	);
}

function withoutBlankLines({source, text}: Outline, from: number, to: number) {
	const end = trimEnd(source, from, to);
	if (end === from) return {from, to: from};
	const first = from + (/^[ \t\n]*/.exec(source.slice(from, end))?.[0].length ?? 0);
	return {from: Math.max(from, lineStart(source, first)), to: Math.min(to, trimLine(text, end, to))};
}

/* Blanks at the end of the last line of code are code; a carriage return, which is one in the source, is not. */
function trimLine(text: string, end: number, to: number): number {
	let at = end;
	while (at < to && (text[at] === ' ' || text[at] === '\t')) at++;
	return text[at] === '\n' || text[at] === '\r' || at >= to ? at : end;
}
