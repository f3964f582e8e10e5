/*
A context is the kind of place a value stands in, and how it is spelled there. Reading undoes what writing had
to add: the indentation of continued lines, an escape where a line would otherwise start something, `<br>` in a
table. Both are exact inverses at the same spots, and only there, so that what a person typed as Markdown stays
as it was typed. Writing offers several spellings, the plainest first; the edit takes the first that reads
back equal and changes nothing else.
*/

/** A piece of raw text that stands for other text in the value; offsets into the raw text. */
export type Substitution = {readonly from: number; readonly to: number; readonly text: string};

export type Context =
	| {readonly type: 'lines'; readonly indent: number}
	| {readonly type: 'line'; readonly isHeading: boolean}
	| {readonly type: 'cell'}
	| {readonly type: 'part'}
	| {readonly type: 'codeSpan'}
	| {readonly type: 'question'}
	| {readonly type: 'code'; readonly indent: number};

/** How much is escaped: nothing, what starts something, whatever could, and the first character as well. */
export const levels = [0, 1, 2, 3] as const;
export type Level = (typeof levels)[number];

/** The value that `raw` spells in `context`. */
export function decode(context: Context, raw: string): string {
	return substitute(raw, substitutions(context, raw));
}

/** `raw` with every substitution made. */
export function substitute(raw: string, pieces: readonly Substitution[]): string {
	if (pieces.length === 0) return raw;
	const parts: string[] = [];
	let at = 0;
	for (const {from, to, text} of pieces) {
		parts.push(raw.slice(at, from), text);
		at = to;
	}
	return parts.join('') + raw.slice(at);
}

/** Where `raw` says something else than it shows, in order and without overlaps. */
export function substitutions(context: Context, raw: string): Substitution[] {
	switch (context.type) {
		case 'lines':
			return lineSubstitutions(raw, context.indent);
		case 'code':
			return [...lineBreaks(raw, context.indent)];
		case 'line':
			return [...matches(raw, context.isHeading ? headingSpelling : lineSpelling)];
		case 'cell':
			return [...matches(raw, cellSpelling)];
		case 'part':
			return [...matches(raw, partSpelling)];
		case 'question':
			return [...matches(raw, questionSpelling)];
		case 'codeSpan':
			return codeSpanSubstitutions(raw);
	}
}

/** Spells `value` (line breaks as `\n`, outer blank lines gone) with the line ends `eol`. */
export function encode(context: Context, value: string, level: Level, eol: string): string {
	switch (context.type) {
		case 'lines':
			return encodeLines(value, context.indent, level, eol);
		case 'code':
			return indentLines(value, context.indent, eol);
		case 'line':
			return encodeLine(value, level, context.isHeading ? headingEscapes : []);
		case 'cell':
			return encodeCell(value, level);
		case 'part':
			return encodeLine(value, level, partEscapes);
		case 'question':
			return encodeLine(value, level, questionEscapes);
		case 'codeSpan':
			return encodeCodeSpan(value);
	}
}

/** A value as it is compared: line breaks as `\n`, outer blank lines left out. */
export function normalise(value: string): string {
	const lines = value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value;
	let from = 0;
	let to = lines.length;
	while (to > from && /[ \t\n]/.test(lines[to - 1] as string)) to--;
	if (to === 0) return '';
	const lastBreak = lines.indexOf('\n', to);
	to = lastBreak === -1 ? lines.length : lastBreak;
	for (let at = from; at < to && /[ \t\n]/.test(lines[at] as string); at++) if (lines[at] === '\n') from = at + 1;
	return lines.slice(from, to);
}

/* Each alternative is one spelling; the escapes drop their last backslash. */
const entity = String.raw`\\+(?=&#\d{1,7};)|&#\d{1,7};`;
const lineSpelling = new RegExp(entity, 'g');
const headingSpelling = new RegExp(String.raw`${entity}|(?<=(?:^|[ \t]))\\+(?=#+$)|(?<=\d)[ \t]*\\+(?=[:.)\]-])`, 'g');
const cellSpelling = new RegExp(String.raw`${entity}|\\+(?=\||<br)|<br ?/?>`, 'gi');
const partSpelling = new RegExp(String.raw`${entity}|\\+(?=[-:])`, 'g');
const questionSpelling = new RegExp(String.raw`${entity}|\\+(?=[[\]])|\r\n?`, 'g');

function* matches(raw: string, spelling: RegExp): Generator<Substitution> {
	for (const match of raw.matchAll(spelling)) {
		const found = match[0];
		const from = match.index;
		const to = from + found.length;
		if (found.endsWith('\\')) {
			const isBar = raw[to] === '|';
			// Bars count backslashes in pairs, as the table's own rows do.
			const count = found.length - found.search(/\\/);
			const dropped = isBar ? Math.ceil(count / 2) : 1;
			yield {from: to - dropped, to, text: ''};
		} else if (found.startsWith('&')) yield {from, to, text: characterOf(found)};
		else yield {from, to, text: '\n'};
	}
}

function characterOf(reference: string): string {
	const code = Number(reference.slice(2, -1));
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : reference;
}

function reference(character: string): string {
	return `&#${character.codePointAt(0)};`;
}

type Escape = {readonly pattern: RegExp; readonly from: Level};

const headingEscapes: readonly Escape[] = [
	{pattern: /(?<=(?:^|[ \t]))\\*(?=#+$)/g, from: 1},
	{pattern: /(?<=\d)[ \t]*\\+(?=[:.)\]-])/g, from: 1},
	{pattern: /(?<=\d)[ \t]*(?=[:.)\]-])/g, from: 2},
];
const partEscapes: readonly Escape[] = [
	{pattern: /\\+(?=[-:])/g, from: 1},
	{pattern: /(?<!\\)(?=[-:])/g, from: 1},
];
const questionEscapes: readonly Escape[] = [
	{pattern: /\\+(?=[[\]])/g, from: 1},
	{pattern: /(?<!\\)(?=[[\]])/g, from: 1},
];

function encodeLine(value: string, level: Level, escapes: readonly Escape[]): string {
	let raw = value;
	if (level > 0) raw = raw.replace(/\\*(?=&#\d{1,7};)/g, '$&\\');
	for (const {pattern, from} of escapes) if (level >= from) raw = raw.replace(pattern, '$&\\');
	if (level > 0 && raw.endsWith('\\')) raw = raw.slice(0, -1) + reference('\\');
	return edges(raw.replace(/\n/g, '&#10;'), level);
}

function encodeCell(value: string, level: Level): string {
	const bars = value.replace(/(\\*)\|/g, (_, slashes: string) => `${slashes}${slashes}\\|`);
	const escaped = level > 0 ? bars.replace(/\\*(?=<br ?\/?>|&#\d{1,7};)/gi, '$&\\') : bars;
	const raw = edges(escaped.replace(/\n/g, '<br>'), level);
	return level > 1 ? ` ${raw} ` : raw;
}

/* Blanks at the edges would be trimmed on reading; on level 3 the first character no longer starts anything. */
function edges(raw: string, level: Level): string {
	const last = raw.at(-1);
	const tail = last === ' ' || last === '\t' ? raw.slice(0, -1) + reference(last) : raw;
	const first = tail[0];
	const hidesFirst = first === ' ' || first === '\t' || (level === 3 && first !== undefined);
	if (!hidesFirst || tail === '' || /^&#\d+;$/.test(tail)) return tail;
	const character = String.fromCodePoint(tail.codePointAt(0) as number);
	return reference(character) + tail.slice(character.length);
}

function encodeCodeSpan(value: string): string {
	if (/\n/.test(value) || value.trim() === '')
		return value === '' ? '' : reference(value) + encodeLine(value.slice(1), 1, partEscapes);
	const runs = new Set([...value.matchAll(/`+/g)].map(match => match[0].length));
	let length = 1;
	while (runs.has(length)) length++;
	const fence = '`'.repeat(length);
	const pad = /^[` ]|[` ]$/.test(value) ? ' ' : '';
	return fence + pad + value + pad + fence;
}

function codeSpanSubstitutions(raw: string): Substitution[] {
	const span = /^(`+)([\s\S]*?[^`])\1$/.exec(raw);
	if (!span) return [...matches(raw, partSpelling)];
	const [, fence = '', inner = ''] = span;
	const isPadded = /^ [\s\S]* $/.test(inner) && inner.trim() !== '';
	const edge = fence.length + (isPadded ? 1 : 0);
	return [
		{from: 0, to: edge, text: ''},
		{from: raw.length - edge, to: raw.length, text: ''},
	];
}

/*
What may start something at the beginning of a line. A backslash before one of these marks was put there by
writing, or by somebody who meant the same.
*/
const leadEscape = /^([ \t]*)(\\+)[#>=+*_`~<|[{&:-]/;
const countEscape = /^([ \t]*\d{1,9})(\\+)[.)]/;
const nameEscape = /^([ \t]*\p{L}[\p{L}\p{N} /&'()-]{0,50})(\\+):(?=[ \t]|$)/u;

function lineSubstitutions(raw: string, indent: number): Substitution[] {
	if (!/[\n\r\\&]/.test(raw)) return [];
	const found = [...lineBreaks(raw, indent)];
	if (raw.includes('\\')) found.push(...escapes(raw, found));
	found.push(...edgeReferences(raw));
	return found.sort((a, b) => a.from - b.from);
}

function* lineBreaks(raw: string, indent: number): Generator<Substitution> {
	if (indent === 0 && !raw.includes('\r')) return;
	for (const match of raw.matchAll(/\r\n?|\n/g)) {
		const start = match.index + match[0].length;
		let end = start;
		while (end < start + indent && (raw[end] === ' ' || raw[end] === '\t')) end++;
		if (end > start || match[0] !== '\n') yield {from: match.index, to: end, text: '\n'};
	}
}

function* escapes(raw: string, breaks: readonly Substitution[]): Generator<Substitution> {
	const starts = [0, ...[...raw.matchAll(/\r\n?|\n/g)].map(match => match.index + match[0].length)];
	const afterIndent = new Map(breaks.map(piece => [piece.to, true]));
	let piece = 0;
	for (let index = 0; index < starts.length; index++) {
		const start = starts[index] as number;
		while (piece < breaks.length && (breaks[piece] as Substitution).to < start) piece++;
		const near = breaks[piece];
		const from = near && afterIndent.has(near.to) && near.from < start ? near.to : start;
		const line = raw.slice(from, endOfLine(raw, from));
		if (!line.includes('\\')) continue;
		const match = leadEscape.exec(line) ?? countEscape.exec(line) ?? nameEscape.exec(line);
		if (match) {
			const at = from + (match[1] as string).length;
			yield {from: at, to: at + 1, text: ''};
		}
		for (const bar of line.matchAll(/\\+(?=\|[ \t]*(?:\*\*|__))/g)) {
			const at = from + bar.index;
			if (!match || at > from + (match[1] as string).length) yield {from: at, to: at + 1, text: ''};
		}
	}
}

function endOfLine(raw: string, from: number): number {
	const end = raw.slice(from).search(/[\r\n]/);
	return end === -1 ? raw.length : from + end;
}

function* edgeReferences(raw: string): Generator<Substitution> {
	const first = /^&#\d{1,7};/.exec(raw);
	if (first) yield {from: 0, to: first[0].length, text: characterOf(first[0])};
	const last = /(\\*)(&#\d{1,7};)$/.exec(raw);
	if (!last || last.index === 0) return;
	const [, slashes = '', found = ''] = last;
	const at = last.index + slashes.length;
	if (slashes) yield {from: at - 1, to: at, text: ''};
	else yield {from: at, to: raw.length, text: characterOf(found)};
}

const startsStructure =
	/^ {0,3}(?:#{1,6}(?:[ \t]|$)|(?:=+|-+)[ \t]*$|(?:[*_-][ \t]*){3,}$|[|:-][|: \t-]*$|<|\[(?:CLARIFY|NEEDS)|(?:\*\*|__)|&#)|^[ \t]*(?:[-*+]|\d+[.)])?[ \t]*\**\[CLARIFY/;
const startsAnything = /^[ \t]*[#>=+*_`~<|[{&:-]/;
const fenceLine = /^ {0,3}(`{3,}|~{3,})/;

function encodeLines(value: string, indent: number, level: Level, eol: string): string {
	const lines = value.split('\n');
	const escaped = level === 0 ? lines : escapeLines(lines, level);
	const last = escaped.length - 1;
	escaped[last] = hideLast(escaped[last] as string, level);
	escaped[0] = hideFirst(escaped[0] as string, level, indent);
	return indentLines(escaped.join('\n'), indent, eol);
}

function indentLines(text: string, indent: number, eol: string): string {
	const space = ' '.repeat(indent);
	return indent === 0 && eol === '\n'
		? text
		: text.replace(/\n(?!$)(?=([\s\S]))/g, (_, next: string) => eol + (next === '\n' ? '' : space));
}

function escapeLines(lines: readonly string[], level: Level): string[] {
	const fences = level === 1 ? closedFences(lines) : new Set<number>();
	return lines.map((line, index) => (fences.has(index) ? keepEscapes(line) : escapeLine(line, level)));
}

function escapeLine(line: string, level: Level): string {
	const bars = line.replace(/(\\*)(?=\|[ \t]*(?:\*\*|__))/g, '$1\\');
	const kept = keepEscapes(bars);
	if (kept !== bars) return kept;
	const isFence = fenceLine.test(line);
	if (level === 1 && !isFence && !startsStructure.test(line)) return bars;
	if (startsAnything.test(bars)) return bars.replace(/^[ \t]*/, '$&\\');
	const counted = /^[ \t]*\d{1,9}(?=[.)])/.exec(bars);
	if (counted) return `${counted[0]}\\${bars.slice(counted[0].length)}`;
	const named = /^[ \t]*\p{L}[\p{L}\p{N} /&'()-]{0,50}(?=:(?:[ \t]|$))/u.exec(bars);
	return named && level > 1 ? `${named[0]}\\${bars.slice(named[0].length)}` : bars;
}

/* A backslash that reading would drop gets another. */
function keepEscapes(line: string): string {
	const match = leadEscape.exec(line) ?? countEscape.exec(line) ?? nameEscape.exec(line);
	if (!match) return line;
	const lead = match[1] as string;
	return `${lead}\\${line.slice(lead.length)}`;
}

/* The lines of code fences that open and close within the value: they start nothing outside it. */
function closedFences(lines: readonly string[]): Set<number> {
	const inside = new Set<number>();
	for (let index = 0; index < lines.length; index++) {
		const mark = fenceLine.exec(lines[index] as string)?.[1];
		if (!mark) continue;
		const closing = new RegExp(`^ {0,3}${mark[0] as string}{${mark.length},}[ \\t]*$`);
		const end = lines.findIndex((line, at) => at > index && closing.test(line));
		if (end === -1) break;
		for (let at = index; at <= end; at++) inside.add(at);
		index = end;
	}
	return inside;
}

function hideLast(line: string, level: Level): string {
	const kept = level > 0 ? line.replace(/(\\*)(?=&#\d{1,7};$)/, '$1\\') : line;
	const last = kept.at(-1);
	return last === ' ' || last === '\t' ? kept.slice(0, -1) + reference(last) : kept;
}

function hideFirst(line: string, level: Level, indent: number): string {
	const first = line[0];
	if (first === undefined || (level < 3 && !(indent > 0 && (first === ' ' || first === '\t')))) return line;
	const character = String.fromCodePoint(line.codePointAt(0) as number);
	return reference(character) + line.slice(character.length);
}
