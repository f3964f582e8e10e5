/* What a feature’s `spec.md` says that its plan can use. */

/** What `spec.md` says that a plan can use. */
export type Spec = {
	readonly title: string | undefined;
	readonly featureId: string | undefined;
	/** Open `[CLARIFY: …]` and `[NEEDS CLARIFICATION: …]`, without their brackets. */
	readonly questions: readonly string[];
	/** The non-functional ones. */
	readonly requirements: readonly string[];
	readonly metrics: readonly string[];
};

/** Reads `spec.md`. `folder` is the name of the folder it stands in, for the Feature ID where the text has none. */
export function readSpec(text: string, folder = ''): Spec {
	const lines = text
		.replace(/^\uFEFF/, '')
		.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '')
		.split(/\r\n|\r|\n/);
	const prose = withoutFences(lines);
	const heading = prose.map(line => /^ {0,3}#[ \t]+([^\n]*)$/.exec(line)?.[1]?.replace(closing, '')).find(Boolean);
	const joined = prose.join('\n');
	return {
		title: meant(heading?.replace(/^(?:feature\s+)?spec(?:ification)?\s*[:\-–—]\s*|^feature\s*:\s*/i, '')),
		featureId: meant(readLabel(joined, 'Feature ID')) ?? meant(readLabel(joined, 'Feature Branch')) ?? idOf(folder),
		questions: readQuestions(joined),
		requirements: readItems(prose, /non[- ]?functional|quality (?:attributes|requirements)/i),
		metrics: readItems(prose, /success (?:criteria|metrics)|measurable outcomes|^metrics$|^KPIs?$/i),
	};
}

/* What closes a heading's line. A run of blanks is looked at from where it begins only, or a long one would take squared time. */
const closing = /(?<![ \t])(?:[ \t]+#+)?[ \t]*$/;

const idOf = (folder: string): string | undefined => (/^\d+-./.test(folder) ? folder : undefined);

// What a person wrote, as opposed to the words of the template: `{Feature Name}`, `[###-feature-name]`.
function meant(text: string | undefined): string | undefined {
	const trimmed = text?.trim();
	return trimmed && /[\p{L}\p{N}]/u.test(trimmed.replaceAll(/\{[^{}]*\}|\[[^[\]]*\]|<[^<>]*>/g, ''))
		? trimmed
		: undefined;
}

function withoutFences(lines: readonly string[]): string[] {
	let fence: string | undefined;
	return lines.filter(line => {
		const mark = /^ {0,3}(`{3,}|~{3,})([^\n]*)$/.exec(line);
		if (!mark) return fence === undefined;
		const [, bar = '', rest = ''] = mark;
		if (fence === undefined) fence = bar;
		else if (bar.startsWith(fence) && rest.trim() === '') fence = undefined;
		return false;
	});
}

/** The value of a label in any of its spellings: `**Feature ID**: x`, `- **Feature ID:** x`, `Feature ID: x`. */
export function readLabel(text: string, name: string): string | undefined {
	const lead = String.raw`^[ \t]*(?:[-*+>][ \t]+)*(?:\*\*|__)?`;
	const colon = String.raw`(?:[ \t]*:[ \t]*(?:\*\*|__)?|(?:\*\*|__)[ \t]*:)`;
	const value = new RegExp(`${lead}${name}${colon}(.*)$`, 'im').exec(text)?.[1]?.trim();
	const bare = value && withoutCodeMarks(value).trim();
	return bare && !/^(?:n\/?a|none|-)$/i.test(bare) ? bare : undefined;
}

function withoutCodeMarks(value: string): string {
	const start = /^`*/.exec(value)?.[0].length ?? 0;
	const end = value.length - (/(?<!`)`*$/.exec(value)?.index ?? value.length);
	const marks = Math.min(start, end, value.length >> 1);
	return value.slice(marks, value.length - marks);
}

function readQuestions(text: string): string[] {
	const ends = bracketEnds(text);
	const questions: (string | undefined)[] = [];
	let last = 0;
	for (const {0: mark, index} of text.matchAll(/[[{](?:NEEDS[ -])?CLARIF(?:Y|ICATION)(?:[ -]NEEDED)?[ \t]*:/gi)) {
		const end = ends.get(index);
		// A question in a question is a part of it.
		if (end === undefined || index < last) continue;
		last = end;
		questions.push(meant(text.slice(index + mark.length, end).replaceAll(/\s+/g, ' ')));
	}
	return [...new Set(questions.filter(question => question !== undefined))];
}

// For each bracket the one that closes it: a question may hold `[links](…)` of its own.
function bracketEnds(text: string): Map<number, number> {
	const open: Record<string, number[]> = {'[': [], '{': []};
	const ends = new Map<number, number>();
	for (const {0: mark, index} of text.matchAll(/[[\]{}]/g)) {
		const start = open[mark] ? void open[mark].push(index) : open[mark === ']' ? '[' : '{']?.pop();
		if (start !== undefined) ends.set(start, index);
	}
	return ends;
}

// The list items below the headings that match, deeper headings included; wrapped lines joined.
function readItems(lines: readonly string[], heading: RegExp): string[] {
	const items: string[] = [];
	let level = 0;
	let isOpen = false;
	for (const line of lines) {
		const [, marks, words = ''] = /^ {0,3}(#{1,6})[ \t]+([^\n]*)$/.exec(line) ?? [];
		if (marks && level > 0 && marks.length <= level) level = 0;
		if (marks && level === 0 && heading.test(plainHeading(words))) level = marks.length;
		const item = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?([^\n]*)$/.exec(line)?.[1];
		if (level > 0 && item !== undefined) items.push(item);
		else if (isOpen && !marks && line.trim() !== '') items.push(`${items.pop()} ${line.trim()}`);
		isOpen = level > 0 && (item !== undefined || (isOpen && line.trim() !== '' && !marks));
	}
	return items
		.filter(item => meant(item.replace(/^\*\*[^*]+(?:\*\*[ \t]*:|:[ \t]*\*\*)/, '')) !== undefined)
		.map(item => item.trim());
}

const plainHeading = (words: string): string =>
	words
		.replace(/^[\d.]+\s+/, '')
		.replace(/(?<![ \t#])[ \t#]+$/, '')
		.replace(/(?<!\s)\s*[*_]?\([^()]*\)[*_]?\s*$/, '')
		.trim();
