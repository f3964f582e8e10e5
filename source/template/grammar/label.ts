/*
A label is a name that a value follows: `**Context**: why`, `**Context:** why`, `**背景**：…`, `- **Context**: why`, several
on one line split by ` | `; or, where the template writes it so, plain `Context: why`.
*/
import {readListMark} from './list-mark.ts';
import {readTagged} from './tag.ts';

export type LabelMark = {
	readonly name: string;
	/** Where the label's segment starts (its bullet or first mark). */
	readonly from: number;
	/** Where the value may start: right after the colon and marks. */
	readonly valueFrom: number;
	/** Where the segment ends: the line's end, or the `|` or ` · ` before the next label. */
	readonly to: number;
	/** All before the name and all after it, to write a sibling in the same style. */
	readonly before: string;
	readonly after: string;
};

const bold =
	/(\*\*\*?|___?)(?!\s)((?:(?!\1)[^\n])+?)(?:[:：][ \t]*\1(?:[ \t]*(?:\([^()\n]*\)|（[^（）\n]*）))?:?|\1(?:[ \t]*(?:\([^()\n]*\)|（[^（）\n]*）))?[ \t]*[:：])/y;
const plain = /(\p{L}[\p{L}\p{N} /&'()-]{0,50}):(?=[ \t]|$)/uy;
const alone = /(\*\*|__)(?!\s)((?:(?!\1)[^\n])+)(?<!\s)\1[ \t\r]*$/y;
/* What stands between labels of one line. */
const between = /\|[ \t]*|(?<=[ \t])[·•/][ \t]+/g;

/** The labels on one line of `source`; of plain names and of bold ones alone on their line only those count that are known. */
export function readLabels(
	source: string,
	from: number,
	to: number,
	isKnownPlain: (name: string) => boolean = () => false,
	isKnownAlone: (name: string) => boolean = () => false,
): LabelMark[] {
	const line = source.slice(from, to);
	const marks = line.slice(0, nameStart(line));
	const first =
		boldAt(line, marks.length) ??
		plainAt(line, marks.length, isKnownPlain) ??
		(marks.trim() === '' ? aloneAt(line, marks.length, isKnownAlone) : undefined);
	if (!first) return [];
	const found: LabelMark[] = [];
	for (let at: FoundLabel | undefined = {...first, start: 0, before: marks + first.before}; at; ) {
		const next = nextOnLine(line, at.valueFrom);
		const {start, valueFrom, ...label} = at;
		found.push({...label, from: from + start, valueFrom: from + valueFrom, to: from + (next?.barAt ?? line.length)});
		at = next?.label;
	}
	return found;
}

/** The plain label that `line` starts with (`- Status: draft`) and what follows it, or `undefined`. */
export function readPlainLabel(line: string): {readonly name: string; readonly rest: string} | undefined {
	const found = plainAt(line, nameStart(line), () => true);
	return found && {name: found.name, rest: line.slice(found.valueFrom).trim()};
}

const quoted =
	/^( {0,3}>[ \t]?(?:[-*+][ \t]+)?)((\*\*|__)?)(\p{Lu}[\p{L}\p{N}]*(?:[ /-][\p{L}\p{N}]+){0,2})(\2:|:\2)(?=[ \t]|$)/u;

/** The labels that a line of a quote is: `> Created: 2026-01-02`, `> **Status**: draft | **Owner**: me`. */
export function readQuotedLabels(source: string, from: number, to: number): LabelMark[] {
	const line = source.slice(from, to);
	const [all, mark = '', bold = '', , name = '', after = ''] = quoted.exec(line) ?? [];
	if (all === undefined) return [];
	const found: LabelMark[] = [];
	const first: FoundLabel = {start: 0, name, before: mark + bold, after, valueFrom: all.length};
	for (let at: FoundLabel | undefined = first; at; ) {
		const next: ReturnType<typeof nextOnLine> = bold === '' ? undefined : nextOnLine(line, at.valueFrom);
		const {start, valueFrom, ...label} = at;
		// Each stands in the quote as the first does.
		const before = mark + bold;
		found.push({
			...label,
			before,
			from: from + start,
			valueFrom: from + valueFrom,
			to: from + (next?.barAt ?? line.length),
		});
		at = next?.label;
	}
	return found;
}

/** What stands between two tags on a line, as a label and its value: `<name>Count</name>`. */
export function readTagLabel(source: string, from: number, to: number): LabelMark | undefined {
	const line = source.slice(from, to);
	const tag = readTagged(line);
	if (!tag) return undefined;
	const start = line.indexOf('<') + 1;
	const before = line.slice(0, start);
	const after = line.slice(start + tag.name.length, tag.from);
	return {name: tag.name, from, valueFrom: from + tag.from, to: from + tag.to, before, after};
}

/** Whether a label is a tag, and its value ends where the tag does. */
export function isTag({before}: LabelMark): boolean {
	return before.endsWith('<');
}

const enclosed = /^([ \t]*)(\*\*|__)(\p{L}[\p{L}\p{N} /&'()-]{0,50}):[ \t]+(?:(?!\2)[^\n])*[^\s*_]\2[ \t]*$/u;

/** The label that is bold with its value: `**Validates: Requirements 1.1**`. Much else is bold with a colon in it, so only what is known counts. */
export function readEnclosedLabel(
	source: string,
	from: number,
	to: number,
	isKnown: (name: string) => boolean,
): LabelMark | undefined {
	const [all, space = '', mark = '', name = ''] = enclosed.exec(source.slice(from, to)) ?? [];
	if (all === undefined || !isKnown(name.trim())) return undefined;
	const valueTo = from + all.trimEnd().length - mark.length;
	const valueFrom = from + space.length + mark.length + name.length + 1;
	return {name: name.trim(), from, valueFrom, to: valueTo, before: space + mark, after: ':'};
}

/** Whether the value of a label ends before its line does: at a tag, or with the bold words that both are. */
export function isClosed({before, after}: LabelMark): boolean {
	return before.endsWith('<') || (/[*_]$/.test(before) && after === ':');
}

/** Whether a label stands in a quote, and what is below it does not. */
export function isQuoted({before}: LabelMark): boolean {
	return before.includes('>');
}

/** Whether a label is bold words alone on their line: all below it up to the next is its. */
export function standsAlone({before, after}: Pick<LabelMark, 'before' | 'after'>): boolean {
	return /[*_]/.test(before) && !/[:：]/.test(after);
}

/* Behind a list mark and a checkbox. */
function nameStart(line: string): number {
	return readListMark(line)?.wordsFrom ?? /^[ \t]*/.exec(line)?.[0].length ?? 0;
}

type FoundLabel = {start: number; name: string; before: string; after: string; valueFrom: number};

function boldAt(line: string, start: number): FoundLabel | undefined {
	const found = matchAt(bold, line, start);
	if (!found) return undefined;
	const [all, mark, name] = found as unknown as [string, string, string];
	const after = all.slice(mark.length + name.length);
	return {start, name: name.trim(), before: mark, after, valueFrom: start + all.length};
}

function plainAt(line: string, start: number, isKnownPlain: (name: string) => boolean): FoundLabel | undefined {
	const words = matchAt(plain, line, start)?.[1] ?? '';
	const name = words.trim();
	if (name === '' || !isKnownPlain(name)) return undefined;
	return {start, name, before: '', after: ':', valueFrom: start + words.length + 1};
}

/** The bold words that are all there is on `line`, or `undefined`. */
export function readAlone(line: string): string | undefined {
	return aloneAt(line, nameStart(line), () => true)?.name;
}

function aloneAt(line: string, start: number, isKnownAlone: (name: string) => boolean): FoundLabel | undefined {
	const [all = '', mark = '', name = ''] = matchAt(alone, line, start) ?? [];
	if (name === '' || !isKnownAlone(name)) return undefined;
	return {start, name, before: mark, after: mark, valueFrom: start + all.trimEnd().length};
}

function nextOnLine(line: string, from: number): {label: FoundLabel; barAt: number} | undefined {
	for (const [bar, barAt] of barsFrom(line, from)) {
		const label = boldAt(line, barAt + bar.length);
		if (label) return {label, barAt};
	}
	return undefined;
}

function* barsFrom(line: string, from: number): Generator<readonly [string, number]> {
	for (let at = from; ; ) {
		const found = matchAt(between, line, at);
		if (!found) return;
		at = between.lastIndex;
		if (line[found.index - 1] !== '\\') yield [found[0], found.index];
	}
}

function matchAt(pattern: RegExp, line: string, at: number) {
	pattern.lastIndex = at;
	return pattern.exec(line);
}

/** Whether words before a colon name the block below them (`Acceptance criteria:`); what leads to it as a sentence (`This means:`) is text. */
export function isCaptionName(name: string): boolean {
	// A clause that a parenthesis ends begins on the line above.
	return caption.test(name) && !isSentenceStart(name) && name.includes('(') === name.includes(')');
}

/** Whether words begin as a sentence does, and no name. */
export function isSentenceStart(words: string): boolean {
	return sentence.test(words);
}

const caption = /^\p{Lu}[\p{L}\p{N}'’/-]*(?: [\p{L}\p{N}'’&/()-]+){0,2}$/u;
const sentence =
	/^(?:a|also|an|and|as|at|but|by|each|every|for|he|here|how|i|if|in|it|its|let|no|note|on|or|our|please|she|so|such|that|the|their|then|there|these|they|this|those|to|we|when|where|which|with|you|your)\b/i;
