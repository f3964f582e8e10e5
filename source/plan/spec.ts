/* What a feature’s `spec.md` says that its plan can use. */

import {codeLines} from '../template/grammar/fence.ts';
import {readLabels} from '../template/grammar/label.ts';
import {readListMark} from '../template/grammar/list-mark.ts';
import {findOpenQuestions} from '../template/grammar/question.ts';
import {comparable} from '../template/key.ts';

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
	const code = codeLines(lines);
	return lines.filter((_, index) => !code.has(index));
}

/** The value of a label in any of its spellings: `**Feature ID**: x`, `- **Feature ID:** x`, `Feature ID: x`. */
export function readLabel(text: string, name: string): string | undefined {
	const isMeant = (found: string) => comparable(found) === comparable(name);
	for (const line of text.split(/\r\n|[\r\n]/)) {
		if (!line.includes(':')) continue;
		const unquoted = line.replace(/^[ \t]*(?:>[ \t]*)+/, '');
		const label = readLabels(unquoted, 0, unquoted.length, isMeant).find(found => isMeant(found.name));
		if (!label) continue;
		const value = withoutCodeMarks(unquoted.slice(label.valueFrom, label.to).trim()).trim();
		return value === '' || /^(?:n\/?a|none|-)$/i.test(value) ? undefined : value;
	}
	return undefined;
}

function withoutCodeMarks(value: string): string {
	const start = /^`*/.exec(value)?.[0].length ?? 0;
	const end = value.length - (/(?<!`)`*$/.exec(value)?.index ?? value.length);
	const marks = Math.min(start, end, value.length >> 1);
	return value.slice(marks, value.length - marks);
}

function readQuestions(text: string): string[] {
	const closed = [...findOpenQuestions(text)].filter(({isClosed}) => isClosed);
	const questions = closed.map(({words}) => meant(words.replaceAll(/\s+/g, ' ')));
	return [...new Set(questions.filter(question => question !== undefined))];
}

// The list items below the headings that match, deeper headings included; wrapped lines joined.
function readItems(lines: readonly string[], heading: RegExp): string[] {
	const items: string[] = [];
	let level = 0;
	let isOpen = false;
	for (const line of lines) {
		const [, marks, words = ''] = /^ {0,3}(#{1,6})[ \t]+([^\n]*)$/.exec(line) ?? [];
		if (marks && level > 0 && marks.length <= level) level = 0;
		if (marks && level === 0 && heading.test(comparable(words))) level = marks.length;
		const mark = readListMark(line);
		const item = mark && line.length > mark.to ? line.slice(mark.wordsFrom) : undefined;
		if (level > 0 && item !== undefined) items.push(item);
		else if (isOpen && !marks && line.trim() !== '') items.push(`${items.pop()} ${line.trim()}`);
		isOpen = level > 0 && (item !== undefined || (isOpen && line.trim() !== '' && !marks));
	}
	return items
		.filter(item => meant(item.slice(readLabels(item, 0, item.length)[0]?.valueFrom)) !== undefined)
		.map(item => item.trim());
}
