/*
A context is the kind of place a value stands in, and how it is spelled there. Writing offers several spellings,
the plainest first; the edit takes the first that reads back equal and changes nothing else. The last of them works
everywhere but in code.
*/

import {
	armour,
	hideFirst,
	hideLastBlank,
	keepReferences,
	reference,
	references,
	type Substitution,
} from './character-reference.ts';
import {encodeFolded, foldedSubstitutions} from './folded.ts';
import {encodeLines, lineSubstitutions} from './lines.ts';
import {encodeYaml, yamlSubstitutions} from './yaml.ts';

export type Context =
	| {readonly type: 'lines'; readonly indent: number}
	| {readonly type: 'heading'}
	| {readonly type: 'cell'}
	| {readonly type: 'part'}
	| {readonly type: 'codeSpan'}
	| {readonly type: 'question'}
	/** A scalar of the front matter; its frame knows its quotes. */
	| {readonly type: 'yaml'}
	| {readonly type: 'box'}
	/** The lines of the front matter that a text below `|` takes, or what no field of a shape of its own is. */
	| {readonly type: 'yamlLines'; readonly indent: number}
	/** Those below `>`, where one line break is a blank. */
	| {readonly type: 'yamlFolded'; readonly indent: number}
	| {readonly type: 'code'; readonly indent: number};

/** The value of a box with a tick; one without has none. */
export const ticked = 'true';

/** How much is escaped: nothing, what starts something, whatever could, everything. */
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
	return spellingOf(context).substitutions(raw, indentOf(context));
}

/** Spells `value` (line breaks as `\n`, outer blank lines gone) with the line ends `eol`. */
export function encode(context: Context, value: string, level: Level, eol: string): string {
	return spellingOf(context).encode(value, level, eol, indentOf(context));
}

/** How far the lines of a value are indented in `context`. */
export function indentOf(context: Context): number {
	return 'indent' in context ? context.indent : 0;
}

/** How values are spelled in a context of one type. */
type Spelling = {
	readonly substitutions: (raw: string, indent: number) => Substitution[];
	readonly encode: (value: string, level: Level, eol: string, indent: number) => string;
	/** Whether it is Markdown of any number of lines. */
	readonly isMarkdown: boolean;
	/** Whether it is code, where a template's words may be meant. */
	readonly isCode: boolean;
	/** Whether a part of a value is spelled as it is on its own. */
	readonly isPiecewise: boolean;
};

const spelling = {isMarkdown: false, isCode: false, isPiecewise: true};

const spellings = {
	lines: {
		...spelling,
		isMarkdown: true,
		substitutions: lineSubstitutions,
		encode: (value, level, eol, indent) => (level === 3 ? armour(value) : encodeLines(value, indent, level, eol)),
	},
	code: {
		...spelling,
		isCode: true,
		substitutions: (raw, indent) => lineSubstitutions(raw, indent, false),
		encode: (value, _, eol, indent) => encodeLines(value, indent, 0, eol),
	},
	heading: {
		...spelling,
		substitutions: references,
		encode: (value, level) => encodeLine(value, level, /(?<=(?:^|[ \t]))#(?=#*$)/g),
	},
	part: {...spelling, substitutions: references, encode: encodePart},
	cell: {
		...spelling,
		substitutions: raw => inOrder(references(raw), cellSubstitutions(raw)),
		encode: (value, level) => (level === 3 ? armour(value) : encodeCell(value, level)),
	},
	question: {
		...spelling,
		substitutions: raw => inOrder(references(raw), lineSubstitutions(raw, 0, false)),
		encode: (value, level) => encodeLine(value, level, /[[\]]/g),
	},
	codeSpan: {
		...spelling,
		isCode: true,
		isPiecewise: false,
		substitutions: codeSpanSubstitutions,
		encode: (value, level) => (level === 0 ? encodeCodeSpan(value) : encodePart(value, level)),
	},
	yaml: {
		...spelling,
		isPiecewise: false,
		substitutions: yamlSubstitutions,
		encode: (value, level) => encodeYaml(value, level),
	},
	box: {
		...spelling,
		isPiecewise: false,
		substitutions: raw => [{from: 0, to: raw.length, text: /x/i.test(raw) ? ticked : ''}],
		encode: value => (value === ticked ? 'x' : value),
	},
	yamlLines: {
		...spelling,
		substitutions: (raw, indent) => lineSubstitutions(raw, indent, false),
		encode: (value, _, eol, indent) => encodeLines(value, indent, 0, eol),
	},
	yamlFolded: {
		...spelling,
		substitutions: foldedSubstitutions,
		encode: (value, _, eol, indent) => encodeFolded(value, indent, eol),
	},
} satisfies Record<Context['type'], Spelling>;

/** What the type of a context says about the values in it. */
export function spellingOf({type}: Context): Spelling {
	return spellings[type];
}

function inOrder(some: readonly Substitution[], others: readonly Substitution[]): Substitution[] {
	return [...some, ...others].sort((a, b) => a.from - b.from);
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

/* A value on one line; `marks` are what would end it or mean something there. */
function encodeLine(value: string, level: Level, marks: RegExp): string {
	if (level === 3) return armour(value);
	const kept = keepReferences(value);
	const raw = level > 0 ? kept.replace(marks, reference) : kept;
	return edges(raw.replace(/\n/g, '&#10;'), level);
}

function encodePart(value: string, level: Level): string {
	return encodeLine(value, level, /[-–—:](?=[ \t]|$)/g);
}

function edges(raw: string, level: Level): string {
	const isHidden = /^[ \t]/.test(raw) || (level > 1 && !raw.startsWith('&#'));
	return hideLastBlank(isHidden ? hideFirst(raw) : raw);
}

function cellSubstitutions(raw: string): Substitution[] {
	return [...raw.matchAll(/\\(?=\|)|<br ?\/?>/gi)].map(({0: found, index}) => ({
		from: index,
		to: index + found.length,
		text: found === '\\' ? '' : '\n',
	}));
}

/* Backslashes before a bar count in pairs, as rows do when they look for their cells. */
function encodeCell(value: string, level: Level): string {
	const kept = keepReferences(value).replace(/<(?=br ?\/?>)/gi, reference);
	const bars = kept.replace(
		/(?<!\\)(\\*)\|/g,
		(_, slashes: string) => `${slashes}${slashes.length % 2 === 0 ? '\\|' : '&#124;'}`,
	);
	const raw = edges(bars.replace(/\n/g, '<br>'), level);
	return level > 0 ? ` ${raw} ` : raw;
}

function encodeCodeSpan(value: string): string {
	const runs = new Set([...value.matchAll(/`+/g)].map(match => match[0].length));
	let length = 1;
	while (runs.has(length)) length++;
	const fence = '`'.repeat(length);
	const pad = /^[` ]|[` ]$/.test(value) ? ' ' : '';
	return value === '' ? '' : fence + pad + value + pad + fence;
}

function codeSpanSubstitutions(raw: string): Substitution[] {
	const span = /^(`+)(?!`)([\s\S]*?[^`])\1$/.exec(raw);
	if (!span) return references(raw);
	const [, fence = '', inner = ''] = span;
	const isPadded = /^ [\s\S]* $/.test(inner) && inner.trim() !== '';
	const edge = fence.length + (isPadded ? 1 : 0);
	return [
		{from: 0, to: edge, text: ''},
		{from: raw.length - edge, to: raw.length, text: ''},
	];
}
