/*
Placeholders are the words a template wants replaced: `{words}`, `{{words}}`, `[words]`, `<words>`. What only
looks like one (a link, a checkbox, an open question, an HTML tag, anything in a code span) is not.
*/
export type Placeholder = {
	/** Offsets into the scanned text, brackets included. */
	readonly from: number;
	readonly to: number;
	readonly words: string;
	/** The alternatives when the placeholder is a choice. */
	readonly choices: readonly string[] | undefined;
	/** Whether the template says that other answers are fine too (`…`, `other`, `superseded by …`). */
	readonly open: boolean;
};

const opening = /[{[<`\\]/g;
const opener: Record<string, string> = {'}': '{', ']': '[', '>': '<'};
const html =
	/^\/?(?:a|abbr|b|blockquote|br|center|code|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|i|img|input|ins|kbd|li|mark|ol|p|picture|pre|q|s|samp|small|source|span|strike|strong|sub|summary|sup|table|tbody|td|th|thead|tr|tt|u|ul|var|video|wbr)(?:\s[^<]*)?\/?$/i;

/** Every placeholder of `text` in order; placeholders within placeholders belong to the outer one. */
export function findPlaceholders(text: string): Placeholder[] {
	const found: Placeholder[] = [];
	const scan = scanOf(text);
	opening.lastIndex = 0;
	for (let match = opening.exec(text); match; match = opening.exec(text)) {
		const from = match.index;
		const mark = match[0];
		if (mark === '\\') {
			const escaped = escapedPlaceholder(text, from);
			opening.lastIndex = escaped?.to ?? from + 2;
			if (escaped) found.push(escaped);
		} else if (mark === '`') opening.lastIndex = afterCode(text, from);
		else {
			const comment = mark === '<' ? commentPlaceholder(text, from, found.at(-1)?.to ?? 0) : undefined;
			const to = comment?.to ?? scan.endOf(from);
			if (to === undefined) continue;
			if (comment) {
				found.push(comment);
				opening.lastIndex = to;
				continue;
			}
			const placeholder = recognise(scan, from, to, mark);
			opening.lastIndex = placeholder || mark === '<' ? to : mark === '[' ? scan.afterLink(from, to) : from + 1;
			if (placeholder) found.push(placeholder);
		}
	}
	return found;
}

/* What is looked up in a text as it is gone through, so that nothing is searched twice. */
type Scan = {
	readonly text: string;
	readonly endOf: (from: number) => number | undefined;
	/** For ranges in the order of their starts. */
	readonly hasWords: (from: number, to: number) => boolean;
	readonly isClosedTag: (words: string, to: number) => boolean;
	readonly afterLink: (from: number, to: number) => number;
};

function scanOf(text: string): Scan {
	let ends: Map<number, number> | undefined;
	let tags: Map<string, number> | undefined;
	let lastParenthesis: number | undefined;
	let word = -1;
	return {
		text,
		endOf: from => {
			ends ??= closingEnds(text);
			return ends.get(from);
		},
		hasWords: (from, to) => {
			if (word < from) word = nextWord(text, from);
			return word < to;
		},
		isClosedTag: (words, to) => {
			tags ??= new Map([...text.matchAll(/<\/([^<>]*)>/g)].map(({1: name = '', index}) => [name, index]));
			return (tags.get(words) ?? -1) >= to;
		},
		afterLink: (from, to) => {
			if (text[to] !== '(') return from + 1;
			lastParenthesis ??= text.lastIndexOf(')');
			return lastParenthesis < to ? to : text.indexOf(')', to) + 1;
		},
	};
}

function nextWord(text: string, from: number): number {
	const word = /[\p{L}\p{N}#]/gu;
	word.lastIndex = from;
	return word.exec(text)?.index ?? Infinity;
}

/** The one placeholder that `text` consists of, blanks and a code span around it left out, or `undefined`. */
export function wholePlaceholder(text: string): Placeholder | undefined {
	const trimmed = text.trim();
	const bare = /^`([^`]*)`$/.exec(trimmed)?.[1] ?? /^(\*{1,3}|_{1,2})([^*_]+)\1$/.exec(trimmed)?.[2] ?? trimmed;
	const [first] = findPlaceholders(bare);
	return first?.from === 0 && first.to === bare.length ? {...first, to: trimmed.length} : undefined;
}

/** What stands before the one placeholder of a line of words (`Good, because {x}`), and the marks behind it, or `undefined`. */
export function wordsAround(text: string): {readonly before: string; readonly after: string} | undefined {
	if (text.length > longestLine || /[\r\n]/.test(text)) return undefined;
	const [only, other] = findPlaceholders(text);
	if (!only || other || only.to - only.from === text.length) return undefined;
	const after = text.slice(only.to);
	// Of `{Method} /path` the rest is an example, and is said anew.
	return /\p{L}/u.test(after) ? undefined : {before: text.slice(0, only.from), after};
}

/**
What stands before the first of several placeholders in a sentence of a few lines, and all behind it: `As a {role}, I want {what}`; or
`undefined`, as for what tells to say something (`Describe {x} and {y}`).
*/
export function sentenceAround(text: string): {readonly before: string; readonly after: string} | undefined {
	if (text.length > longestLine || instruction.test(text)) return undefined;
	const [first, other] = findPlaceholders(text);
	const lines = text.split(/\r\n?|\n/);
	const before = first ? text.slice(0, first.from) : '';
	const isSentence = other !== undefined && /\p{L}/u.test(before) && !/[\r\n]/.test(before);
	if (!isSentence || lines.length > 4 || !lines.every(line => findPlaceholders(line).length > 0)) return undefined;
	return {before, after: text.slice(first?.to)};
}

const instruction =
	/^\W*(?:describe|explain|list|state|provide|include|document|summari[sz]e|identify|define|specify|outline|note|say|what|how|why|which|who|e\.g)\b/i;

/** Where the first code span of `text` stands that is one placeholder (`` `{path}` ``), or -1. */
export function codePlaceholder(text: string): number {
	const spans = [...text.matchAll(/(?<!`)`[^`]+`(?!`)/g)];
	return spans.find(([span]) => wholePlaceholder(span))?.index ?? -1;
}

/**
 * The hint in words that stand for a value without being enclosed as a placeholder: in parentheses, in italics,
 * `YYYY-MM-DD`, `…`; or `undefined`.
 */
export function hintWords(text: string): string | undefined {
	const enclosed = /^(?:\(((?:[^()]|\([^()]*\))+)\)|\*([^*]+)\*|_([^_]+)_)$/.exec(text.trim());
	const inner = enclosed?.slice(1).find(words => words !== undefined);
	if (inner !== undefined) return inner.trim();
	const bare = text.trim();
	const isHint =
		/^(?:[YMD]{2,4}(?:[-/.][YMD]{2,4})+(?:[T ]HH:MM(?::SS)?Z?)?|HH:MM(?::SS)?(?: [A-Z]{2,4})?|v?X(?:\.[XYZ])+|[NX]{3,}|(?:NN|XX+)(?:-[\w-]+)?|names?\(s\)|TBD|TODO|…|\.{3}|#)$/i.test(
			bare,
		) ||
		shouted.test(bare) ||
		(snake.test(bare) && !state.test(bare));
	return isHint ? bare : undefined;
}

const shouted =
	/^(?:DATE|NAME|TITLE|STATUS|NUMBER|VERSION|OWNER|AUTHORS?|DESCRIPTION|SUMMARY|LINK|URL|PLACEHOLDER|(?:YOUR|THE) [A-Z ]+)$/;

/* `ONE_TO_TWO_SENTENCES` is to be replaced, `IN_PROGRESS` is where something begins. */
const snake = /^\p{Lu}[\p{Lu}\d]*(?:_[\p{Lu}\d]+)+$/u;
const state = /^(?:NOT|IN|ON|TO|NO|READY|PENDING|OPEN|UNDER|WORK|NEEDS|DRAFT|ACTIVE|DEFAULT)_/;

/** The alternatives in a placeholder's words: by `|`, by `/` between three or more, or `Yes / No`; else `undefined`. */
export function readChoices(words: string): {choices: readonly string[]; open: boolean} | undefined {
	const parts = words.includes('|') ? words.split('|') : slashed(words);
	if (!parts) return undefined;
	const trimmed = parts.map(part => part.trim()).filter(Boolean);
	// `description | URL` are sorts of answers and no answers.
	if (trimmed.some(part => sortOfText.test(part)) || areSorts(trimmed)) return undefined;
	const choices = trimmed.filter(
		part => !/^["'“‘]?(?:…|\.{3}|etc\.?)["'”’]?$|^other\b|superseded by|[{[<]/i.test(part),
	);
	return choices.length > 1 ? {choices, open: choices.length < trimmed.length} : undefined;
}

/* `PRs / issues / prior docs`: of each there may be some. */
function areSorts(parts: readonly string[]): boolean {
	return parts.length > 2 && parts.every(part => /(?<![su])s$/.test(part));
}

const sortOfText =
	/\b(?:URLs?|links?|descriptions?|examples?|pointers?|paths?|names?)$|^(?:description|example|pointer|link)\b/i;

function slashed(words: string): string[] | undefined {
	const parts = words.length < 300 ? words.split('/') : [];
	if (parts.length === 2) return /^\s*yes\s*\/\s*no\s*$/i.test(words) ? parts : undefined;
	// With blanks around each slash an alternative may have a few words (`In Review`).
	const isApart = /^[^/]*[^/\s](?:\s+\/\s+[^/]*[^/\s])+$/.test(words.trim());
	const part = isApart
		? /^\s*[\p{L}\p{N}-]+(?: [\p{L}\p{N}-]+){0,2}(?: [<{[][^<>{}[\]]*[>}\]])?\s*$/u
		: /^\s*[\p{L}\p{N}-]+\s*$/u;
	return parts.every(one => part.test(one)) ? parts : undefined;
}

/** The alternatives that literal words name, for a label or a cell: as in a placeholder, or `draft, accepted, rejected, etc.`. */
export function namedChoices(text: string): {choices: readonly string[]; open: boolean} | undefined {
	const words = text.replace(/\*\*|\\(?=\|)/g, '').trim();
	if (words.length > 200 || !/^[\p{L}]/u.test(words)) return undefined;
	const listed = /^(?:one of )?([\p{L}-]+(?:, [\p{L}-]+){2,}),? etc\.?$/iu.exec(words)?.[1];
	if (listed !== undefined) return {choices: listed.split(', '), open: true};
	const bold = /^\*\*([^*]+)\*\* or \*\*([^*]+)\*\*$/.exec(text.trim());
	if (bold) return {choices: bold.slice(1), open: false};
	// `Pros / Cons` are two things that are asked for; of what is done one thing is true.
	const either = /^(\p{Lu}\p{L}+) \/ (\p{Lu}\p{L}+ed)$/u.exec(words);
	if (either) return {choices: either.slice(1), open: false};
	const isShort = words.split(/[|/]/).every(part => part.trim().split(/\s+/).length <= 3);
	return isShort ? readChoices(words) : undefined;
}

function recognise(scan: Scan, from: number, to: number, mark: string): Placeholder | undefined {
	if (!scan.hasWords(from, to)) return undefined;
	const {text} = scan;
	const doubled = text.startsWith('{{', from) && text.endsWith('}}', to);
	const words = text.slice(from + (doubled ? 2 : 1), to - (doubled ? 2 : 1)).trim();
	if (mark === '[' && !isBracketPlaceholder(text, from, to, words)) return undefined;
	if (mark === '<' && (!isAnglePlaceholder(words) || scan.isClosedTag(words, to))) return undefined;
	const alternatives = readChoices(words);
	const start = mark === '{' && text[from - 1] === '$' ? from - 1 : from;
	return {from: start, to, words, choices: alternatives?.choices, open: alternatives?.open ?? false};
}

const longestLine = 300;

/* `### Requirement: <!-- its name -->`, `- [ ] 1.1 <!-- what to do -->`: what follows words that only name or count it. */
function commentPlaceholder(text: string, from: number, after: number): Placeholder | undefined {
	if (!text.startsWith('<!--', from)) return undefined;
	const ahead = text.slice(from, from + longestLine);
	// Of thousands that do not end none is tried letter by letter.
	if (!ahead.includes('-->')) return undefined;
	const whole = /^<!--[ \t]*((?:(?!-->)[^\n]){1,200}?)[ \t]*-->(?=[ \t]*(?:\r?\n|$))/;
	const [all, words = ''] = whole.exec(ahead) ?? [];
	if (all === undefined || /^(?:(?:optional|mandatory|required|example)\b|e\.g\.)/i.test(words)) return undefined;
	const before = text.slice(Math.max(0, from - longestLine), from);
	const line = before.slice(before.lastIndexOf('\n') + 1);
	const isAlone = after <= from - line.length && /(?:[:：]|\d[.)]?|\*\*|\[[ xX]\])$/.test(line.trimEnd());
	const isWhole = from === 0 && text.trim() === all;
	return isAlone || isWhole ? {from, to: from + all.length, words, choices: undefined, open: false} : undefined;
}

/* `\\<words>` or `\\<words\\>`, as converters write what is no HTML. */
function escapedPlaceholder(text: string, from: number): Placeholder | undefined {
	const [all, words] = /^\\<([^<>\n]{1,200}?)\\?>/.exec(text.slice(from, from + 210)) ?? [];
	if (words === undefined || !/[\p{L}\p{N}#]/u.test(words) || !isAnglePlaceholder(words)) return undefined;
	const alternatives = readChoices(words);
	const to = from + (all as string).length;
	return {from, to, words: words.trim(), choices: alternatives?.choices, open: alternatives?.open ?? false};
}

function isBracketPlaceholder(text: string, from: number, to: number, words: string): boolean {
	if (/^x$|^\^|^(?:CLARIFY|NEEDS CLARIFICATION)\b/.test(words) || (words === 'X' && isTick(text, from, to)))
		return false;
	// `[Feature]: [Why]` are two; what else follows a colon is where a link goes.
	const isFree = !/[([:]/.test(text[to] ?? '') || /^:[ \t]+[[{]/.test(text.slice(to, to + 10));
	return isFree && !isNotation(words) && !/[\]!]/.test(text[from - 1] ?? '');
}

/* `Phase [X]` is to be counted; `- [X] done`, `Service [X] / API [ ]` are ticked. */
function isTick(text: string, from: number, to: number): boolean {
	const before = text.slice(Math.max(0, from - 20), from);
	const isCounted =
		/\p{L}[ -]$/u.test(before) && !/\p{L}[ -]\[[ x]\]/u.test(text.slice(to, to + longestLine).split('\n', 1)[0] ?? '');
	return !isCounted;
}

/* `[P]`, `[US1]` mark what they stand beside. */
function isNotation(words: string): boolean {
	return /^(?:P\??|US\d+)$/.test(words);
}

function isAnglePlaceholder(words: string): boolean {
	return !html.test(words) && !/^[!?/]|^[a-z][a-z0-9+.-]*:|^\S[^\s@]*@\S+$|^\d|^[=-]/i.test(words);
}

/** A line without the tags of HTML in it; one with code is left as it is. */
export function withoutHtml(line: string): string {
	if (line.includes('`')) return line;
	return line.replace(/<([^<>]*)>/g, (tag, words) => (html.test(words) ? '' : tag));
}

/** For each opening bracket that is closed within its paragraph, the offset after the one that closes it. */
export function closingEnds(text: string): Map<number, number> {
	const ends = new Map<number, number>();
	eachPair(text, (from, to) => ends.set(from, to));
	return ends;
}

/** Hands over each pair of brackets in one paragraph, inner ones first. Of millions nothing is kept. */
export function eachPair(text: string, found: (from: number, to: number) => void): void {
	const open: Record<string, number[]> = {'{': [], '[': [], '<': []};
	for (let at = 0; at < text.length; at++) {
		if (!isMark[text.charCodeAt(at)]) continue;
		const mark = text[at] as string;
		if (mark === '\\') at++;
		else if (mark === '\n') {
			const end = paragraphEnd(text, at);
			if (end === undefined) continue;
			for (const marks of Object.values(open)) marks.length = 0;
			at = end;
		} else if (open[mark]) open[mark].push(at);
		else {
			const from = open[opener[mark] as string]?.pop();
			if (from !== undefined) found(from, at + 1);
		}
	}
}

/* A table, as a text is looked through character by character. */
const isMark = new Uint8Array(0x10000);
for (const mark of '{}[]<>\\\n') isMark[mark.charCodeAt(0)] = 1;

/* The second line break of a blank line that begins with the one at `from`. */
function paragraphEnd(text: string, from: number): number | undefined {
	const most = from + 81;
	let at = from + 1;
	while (at < most && (text[at] === ' ' || text[at] === '\t')) at++;
	return text[at] === '\n' ? at : undefined;
}

function afterCode(text: string, from: number): number {
	const fence = /`+/y;
	fence.lastIndex = from;
	const marks = fence.exec(text)?.[0] ?? '`';
	const end = text.indexOf(marks, from + marks.length);
	return end === -1 ? from + marks.length : end + marks.length;
}
