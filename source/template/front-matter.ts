/*
Front matter as a tree of ranges. The `yaml` package says what is a map, a list or a scalar, and where; what it finds broken on one line
(`title: ADR000: [TITLE]`) is taken for a text, as its author meant it. Where that does not help, the whole is one text.
*/
import {isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type Scalar} from 'yaml';
import {wholePlaceholder} from './grammar/placeholder.ts';
import type {Range} from './range.ts';

/** The key of all that the front matter holds, in the answers. */
export const frontMatterKey = 'frontMatter';

/** Whether a path leads into the front matter. */
export function isInFrontMatter(path: readonly (string | number)[]): boolean {
	return path[0] === frontMatterKey;
}

/** How a scalar is written: without quotes, as a word like `true`, in quotes, as lines below `|` or `>`, or as YAML that is left as it is. */
export type MatterStyle = 'plain' | 'word' | 'single' | 'double' | 'lines' | 'folded' | 'raw';

export type MatterScalar = Range & {
	readonly type: 'scalar';
	readonly style: MatterStyle;
	/** The lines of a text below `|` or `>`, without what the first is indented by. */
	readonly lines: Range;
	/** How far its lines are indented. */
	readonly indent: number;
};

export type MatterList = Range & {
	readonly type: 'list';
	readonly isFlow: boolean;
	readonly items: readonly MatterItem<MatterScalar>[];
};

export type MatterMaps = Range & {
	readonly type: 'maps';
	readonly isFlow: boolean;
	readonly items: readonly MatterItem<MatterMap>[];
};

/** An item: from the start of its line or from its first character, to the end of its last value, with the comment on its line. */
export type MatterItem<Value extends MatterNode> = Range & {
	/** Behind its dash and what qualifies its value (`&a`, `!!str`). */
	readonly after: number;
	readonly value: Value;
};

export type MatterMap = Range & {
	readonly type: 'map';
	readonly isFlow: boolean;
	readonly entries: readonly MatterEntry[];
};

export type MatterEntry = Range & {
	readonly name: string;
	/** Behind the colon and what qualifies its value. */
	readonly after: number;
	readonly value: MatterNode;
};

export type MatterNode = MatterScalar | MatterList | MatterMaps | MatterMap;

/** All lines between the marks, and their map, unless they cannot be read as one. */
export type FrontMatter = Range & {readonly map: MatterMap | undefined};

/** What is longer takes too long to read at every letter. */
const longest = 65_536;

const known: {readonly text: string; readonly matter: FrontMatter | undefined}[] = [];

/** What stands in the front matter of a text, which ends at `start`; `undefined` for a text without. */
export function readFrontMatter({
	text,
	start,
}: {
	readonly text: string;
	readonly start: number;
}): FrontMatter | undefined {
	if (start < 2) return undefined;
	const own = text.slice(0, start);
	const before = known.find(one => one.text === own);
	if (before) return before.matter;
	const matter = read(own);
	known.unshift({text: own, matter});
	known.length = Math.min(known.length, 8);
	return matter;
}

function read(text: string): FrontMatter {
	const from = text.indexOf('\n') + 1;
	const closing = /(?:---|\.\.\.)[ \t]*(?:\r?\n)?$/.exec(text)?.index ?? text.length;
	const to = /\r?\n$/.exec(text.slice(from, closing))?.index ?? closing - from;
	const range = {from, to: from + to};
	return {...range, map: text.length > longest ? undefined : readMap(text.slice(from, closing), from)};
}

/* Each pass hides what the first error of the one before lies in. */
function readMap(text: string, offset: number): MatterMap | undefined {
	let source = text;
	for (let passes = text.length < 10_000 ? 8 : 2; passes > 0; passes--) {
		const {contents, errors} = parse(source);
		const [error] = errors;
		if (!error) {
			const node = isMap(contents) ? readNode({text, offset}, contents) : undefined;
			return node?.type === 'map' ? node : undefined;
		}
		const broken = openValue(source) ?? valueAt(source, error.pos[0]);
		if (!broken) return undefined;
		source = source.slice(0, broken.from) + 'x'.repeat(broken.to - broken.from) + source.slice(broken.to);
	}
	return undefined;
}

type Parsed = Pick<ReturnType<typeof parseDocument>, 'contents' | 'errors'>;

function parse(source: string): Parsed {
	try {
		return parseDocument(source, {keepSourceTokens: true, uniqueKeys: false, prettyErrors: false, logLevel: 'silent'});
	} catch {
		// Brackets in brackets by the thousand.
		return {contents: null, errors: []};
	}
}

/* The first that opens a bracket or quotes which nothing closes before the next key: `{everyone involved`. */
function openValue(source: string): Range | undefined {
	let start = 0;
	const lines = source.split('\n');
	for (const [index, line] of lines.entries()) {
		const before = lineKey.exec(line)?.[0].length;
		const value = before === undefined ? '' : line.slice(before).trimEnd();
		const next = lines[index + 1]?.trim() ?? '';
		if (before !== undefined && isOpen(value) && (next === '' || lineKey.test(`${next} x`)))
			return {from: start + before, to: start + before + value.length};
		start += line.length + 1;
	}
	return undefined;
}

/* What stands before a value: a key, a dash, both. */
const lineKey = /^[ \t]*(?:-[ \t]+)*(?:(?:"[^"]*"|'[^']*'|[\p{L}\p{N}_][^:#]*):[ \t]+|(?<=-[ \t]+))(?=\S)/u;

const closing: Readonly<Record<string, string>> = {'{': '}', '[': ']', '"': '"', "'": "'"};

function isOpen(value: string): boolean {
	const close = closing[value[0] as string];
	return close !== undefined && !value.includes(close, 1);
}

/* The value on the line of an offset. */
function valueAt(source: string, offset: number): Range | undefined {
	const start = source.lastIndexOf('\n', offset - 1) + 1;
	const line = /^[^\r\n]*/.exec(source.slice(start))?.[0].trimEnd() ?? '';
	const before = lineKey.exec(line)?.[0].length;
	return before === undefined ? undefined : {from: start + before, to: start + line.length};
}

/* Where it is read: offsets into `text` are `offset` less than those of the plan's text. */
type Reading = {readonly text: string; readonly offset: number};

function readNode(reading: Reading, node: Node): MatterNode {
	if (isMap(node)) return mapOf(reading, node) ?? rawOf(reading, node);
	if (isSeq(node)) return sequenceOf(reading, node) ?? rawOf(reading, node);
	return isScalar(node) ? scalarOf(reading, node) : rawOf(reading, node);
}

const words = /^(?:y|n|yes|no|on|off|true|false|null|~)$/i;

/** Whether YAML takes a plain word for something else than a text. */
export function isYamlWord(text: string): boolean {
	return words.test(text);
}

function scalarOf(reading: Reading, node: Scalar): MatterScalar {
	const range = rangeOf(node);
	const raw = reading.text.slice(range.from, range.to);
	const block = /^[|>][-+]?[ \t]*(?:#[^\r\n]*)?\r?\n/.exec(raw);
	if (isBlock(node) && block)
		return linesOf(reading, range, block[0].length, node.type === 'BLOCK_FOLDED' ? 'folded' : 'lines');
	const style = node.type === 'QUOTE_SINGLE' ? 'single' : node.type === 'QUOTE_DOUBLE' ? 'double' : 'plain';
	return scalar(reading, {from: range.from, to: range.from + raw.trimEnd().length}, isYamlWord(raw) ? 'word' : style);
}

function isBlock({type}: Scalar): boolean {
	return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
}

function scalar({offset}: Reading, {from, to}: Range, style: MatterStyle, lines?: Range, indent = 0): MatterScalar {
	const range = {from: from + offset, to: to + offset};
	const own = lines ? {from: lines.from + offset, to: lines.to + offset} : range;
	return {type: 'scalar', ...range, style, lines: own, indent};
}

/* From its first letter to the end of its last line that is not blank. */
function linesOf(reading: Reading, range: Range, header: number, style: MatterStyle): MatterScalar {
	const raw = reading.text.slice(range.from + header, range.to);
	const blanks = /^(?:[ \t]*\r?\n)*[ \t]*/.exec(raw)?.[0] ?? '';
	const indent = blanks.length - (blanks.lastIndexOf('\n') + 1);
	const last = raw.trimEnd().length;
	if (last === 0) return scalar(reading, {from: range.from, to: range.from + header - 1}, 'plain');
	const to = /^[ \t]*/.exec(raw.slice(last))?.[0].length ?? 0;
	const from = range.from + header;
	const lines = {from: from + blanks.length, to: from + last + to};
	return scalar(reading, {from: range.from, to: lines.to}, style, lines, indent);
}

/* What is no field of a shape of its own: its lines as they stand, less what the first is indented by. */
function rawOf(reading: Reading, node: Node): MatterScalar {
	const {text} = reading;
	const {from, to} = rangeOf(node);
	const range = {from, to: from + text.slice(from, to).trimEnd().length};
	// `{YYYY-MM-DD}` only looks like a map.
	const isText = isAlias(node) || (isMap(node) && wholePlaceholder(text.slice(range.from, range.to)) !== undefined);
	return scalar(reading, range, isText ? 'plain' : 'raw', undefined, from - (text.lastIndexOf('\n', from - 1) + 1));
}

function rangeOf({range}: Node): Range {
	const [from, to] = range ?? [0, 0];
	return {from, to};
}

type Collection = Extract<Node, {readonly items: unknown[]}>;

function mapOf(reading: Reading, node: Collection): MatterMap | undefined {
	const entries = node.items.map(pair => entryOf(reading, pair as Pair<Node, Node | null>));
	if (entries.length === 0 || !entries.every(entry => entry !== undefined)) return undefined;
	return {type: 'map', ...collectionRange(reading, node, entries), isFlow: node.flow === true, entries};
}

/* A value in brackets ends with its bracket, any other with its last part. */
function collectionRange({offset}: Reading, node: Collection, parts: readonly Range[]): Range {
	const {from, to} = rangeOf(node);
	return {from: from + offset, to: node.flow ? to + offset : (parts.at(-1)?.to ?? to + offset)};
}

function entryOf(reading: Reading, {key, value, srcToken}: Pair<Node, Node | null>): MatterEntry | undefined {
	const sep = srcToken && 'sep' in srcToken ? (srcToken.sep ?? []) : [];
	const mark = sep.findLast(({type}) => type === 'map-value-ind' || type === 'anchor' || type === 'tag');
	if (!isScalar(key) || isBlock(key) || !value || !mark) return undefined;
	const {from, to} = rangeOf(key);
	const name = String(key.source ?? '');
	if (!/^\S/.test(name) || /[\r\n]/.test(reading.text.slice(from, to))) return undefined;
	const after = mark.offset + mark.source.length;
	const found = readValue(reading, value, after);
	return {name, from: from + reading.offset, to: found.to, after: after + reading.offset, value: found};
}

/* One that is not there has its place right behind what stands before it. */
function readValue(reading: Reading, value: Node, after: number): MatterNode {
	if (isScalar(value) && value.source === '' && value.type === 'PLAIN')
		return scalar(reading, {from: after, to: after}, 'plain');
	return readNode(reading, value);
}

function sequenceOf(reading: Reading, node: Collection): MatterList | MatterMaps | undefined {
	const starts = startsOf(node);
	const isFlow = node.flow === true;
	const items = node.items.map((item, index) => itemOf(reading, item as Node, starts[index] ?? [], isFlow));
	const range = collectionRange(reading, node, items);
	const own = {...range, from: isFlow ? range.from : (items[0]?.from ?? range.from), isFlow};
	if (items.length > 0 && areMaps(items)) return {type: 'maps', ...own, items};
	return areScalars(items) ? {type: 'list', ...own, items} : undefined;
}

type Items = readonly MatterItem<MatterNode>[];

function areMaps(items: Items): items is readonly MatterItem<MatterMap>[] {
	return items.every(({value}) => value.type === 'map');
}

function areScalars(items: Items): items is readonly MatterItem<MatterScalar>[] {
	return items.every(({value}) => value.type === 'scalar' && value.style !== 'raw');
}

type Token = {readonly type: string; readonly offset: number; readonly source: string};

function startsOf({srcToken}: Collection): readonly (readonly Token[])[] {
	return srcToken && 'items' in srcToken ? srcToken.items.map(({start}) => start as Token[]) : [];
}

function itemOf(reading: Reading, node: Node, start: readonly Token[], isFlow: boolean): MatterItem<MatterNode> {
	const {text, offset} = reading;
	const dash = start.find(({type}) => type === 'seq-item-ind')?.offset;
	const mark = start.findLast(({type}) => type === 'seq-item-ind' || type === 'anchor' || type === 'tag');
	const after = mark ? mark.offset + mark.source.length : rangeOf(node).from;
	const value = readValue(reading, node, after);
	const first =
		dash ??
		Math.min(value.from - offset, start.find(({type}) => type === 'anchor' || type === 'tag')?.offset ?? Infinity);
	const line = text.lastIndexOf('\n', first - 1) + 1;
	const comment = isFlow ? '' : (/^[ \t]+#[^\r\n]*/.exec(text.slice(value.to - offset))?.[0] ?? '');
	const from = !isFlow && text.slice(line, first).trim() === '' ? line : first;
	return {from: from + offset, to: value.to + comment.trimEnd().length, after: after + offset, value};
}

/** The entry whose key stands at an offset. */
export function entryAt(map: MatterMap, offset: number): MatterEntry | undefined {
	for (const entry of map.entries) {
		if (entry.from === offset) return entry;
		const {value} = entry;
		const inner = value.type === 'map' ? [value] : value.type === 'maps' ? value.items.map(item => item.value) : [];
		const found = inner.find(one => one.from <= offset && offset < one.to);
		if (found) return entryAt(found, offset);
	}
	return undefined;
}

/** The text that a scalar spells, or `raw` itself where it is none. */
export function readScalar(raw: string): string {
	if (!/^["']|[\r\n]/.test(raw)) return raw;
	if (/^'(?:[^'\r\n]|'')*'$/.test(raw)) return raw.slice(1, -1).replaceAll("''", "'");
	const {contents, errors} = parse(raw);
	return errors.length === 0 && isScalar(contents) && contents.source !== undefined ? contents.source : raw;
}

/** Whether `text` without quotes reads as itself, in brackets or not. */
export function isPlainScalar(text: string, isFlow: boolean): boolean {
	const raw = isFlow ? `[${text}]` : `k: ${text}`;
	const {contents, errors} = parse(raw);
	const value = isSeq(contents) ? contents.items[0] : isMap(contents) ? contents.items[0]?.value : undefined;
	return errors.length === 0 && isScalar(value) && value.source === text;
}
