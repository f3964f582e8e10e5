/* What a template says: the form as data. Everything in it was derived from the template's Markdown. */

import type {Numbering} from './grammar/numbering.ts';
import type {Outline} from './outline.ts';
import type {Example, Sidecar} from './sidecar.ts';

export type Kind = 'text' | 'choice' | 'prose' | 'code' | 'list' | 'checklist' | 'table' | 'questions';

/** The words that stand for "nothing yet" in one place, in every exemplar's spelling, white space folded. */
export type Words = readonly string[];

export type Choices = {
	readonly choices: readonly string[];
	readonly open: boolean;
	/** What else means one of them: `Medium` for `Med`. */
	readonly synonyms?: Readonly<Record<string, readonly string[]>>;
};

/** A part of a list item (`{Option A} - {Pros/Cons}` has two) or a column of a table. */
export type Cell = {
	readonly type: 'cell';
	readonly key: string;
	readonly name: string;
	/** What its column may be called, as `comparable` spells it. */
	readonly names: readonly string[];
	readonly hint: string;
	readonly words: Words;
	readonly choices: Choices | undefined;
	readonly help?: string;
	readonly example?: Example;
	/** Whether it is a tick: true or false. */
	readonly isBox?: boolean;
	/** What belongs into a fixed row of its own, by the row's label as `comparable` spells it. */
	readonly rows?: ReadonlyMap<string, RowHint>;
};

/** What one row of a column asks for. */
export type RowHint = {readonly hint: string; readonly choices: Choices | undefined};

/** How a list item is put together: cells in order, the literal before each, and whether it is a code span. */
export type ItemPattern = {
	readonly cells: readonly (Cell & {readonly before: string; readonly isCode: boolean})[];
	readonly end: string;
};

export type FieldSpec = {
	readonly type: 'field';
	readonly key: string;
	readonly kind: Kind;
	/** What a person calls it: the label, or the placeholder's words. */
	readonly name: string;
	/** What its label may be called, as `comparable` spells it. */
	readonly names: readonly string[];
	/** The tag it stands in, if that is what it is called by. */
	readonly tag?: string;
	/** The label as the template writes it, or `undefined` for a field without one. */
	readonly label: {readonly before: string; readonly name: string; readonly after: string} | undefined;
	readonly hint: string;
	readonly words: Words;
	readonly default: string | undefined;
	readonly choices: Choices | undefined;
	/** For a list, when its items have parts. */
	readonly pattern: ItemPattern | undefined;
	/** For a table. */
	readonly columns: readonly Cell[];
	readonly isOptional: boolean;
	readonly help: string;
	/** What an open question in its place asks, where name and hint say nothing. */
	readonly asks?: string;
	readonly example?: Example;
	/** The template's Markdown for it, label included. */
	readonly markdown: string;
	/** Whether a blank line stands before it in the template. */
	readonly isApart: boolean;
	/** For prose: whether it is running text alone, and each list, table or fence of the document a field beside it. */
	readonly isOpen: boolean;
	/** Whether the document alone has it: no template's words, nothing that is asked for. */
	readonly isOwn: boolean;
};

export type GroupSpec = {
	readonly type: 'group';
	readonly key: string;
	/** `Decision` in `### Decision 1: {Title}`; empty where headings carry no number. */
	readonly noun: string;
	/** How its headings count: `Decision 1: `. */
	readonly numbering: Numbering | undefined;
	readonly level: number;
	readonly title: FieldSpec;
	readonly specs: readonly Spec[];
	/** The first exemplar's Markdown, and what stands between two. */
	readonly exemplar: string;
	readonly separator: string;
	/** What each of the template's own items says in its title and labels, by key: no answer of the plan yet. */
	readonly defaults: readonly Readonly<Record<string, string>>[];
	readonly help: string;
	readonly isOwn: boolean;
};

/** Whether a group is a heading that says one thing, of which there are no more: `## Status: {draft | done}`. */
export function isSingle({title, numbering}: GroupSpec): boolean {
	return title.choices !== undefined && numbering?.digits === '';
}

export type SectionSpec = {
	readonly type: 'section';
	readonly key: string;
	readonly name: string;
	/** What its heading may be called, as `comparable` spells it. */
	readonly names: readonly string[];
	readonly level: number;
	readonly isOptional: boolean;
	/** Whether its answer is the answer of its only field or group. */
	readonly isFlat: boolean;
	/** Whether its one prose field holds all there is below the heading. */
	readonly isProse: boolean;
	readonly specs: readonly Spec[];
	readonly hint: string;
	readonly help: string;
	/** What an open question in its place asks, where name and hint say nothing. */
	readonly asks?: string;
	/** The heading as the template writes it. */
	readonly heading: string;
	readonly isOwn: boolean;
};

export type Spec = FieldSpec | GroupSpec | SectionSpec;

/** A template: its Markdown, the form derived from it, and what its sidecar adds. */
export type Template = {
	readonly text: string;
	readonly outline: Outline;
	/** The field in the template's main heading, and the words before it. */
	readonly title: FieldSpec | undefined;
	readonly titlePrefix: string;
	readonly specs: readonly Spec[];
	/** Guidance that is no field: comments, `(If applicable)`, notes; white space folded. */
	readonly literals: ReadonlySet<string>;
	/** The literal end (`**Next Steps**: …`), without its rule, or an empty string. */
	readonly footer: string;
	readonly sidecar: Sidecar;
};

/** White space folded to single blanks: what two spellings of the same words have in common. */
export function fold(text: string): string {
	return text.replace(/[ \t\r\n]{2,}|[\t\r\n]/g, ' ').replace(/^ | $/g, '');
}

/** A template's words as they stand in an open question: no bracket of theirs is left. */
export function questionWords(words: string): string {
	return fold(words.replace(/[{}[\]<>]/g, ''));
}

const longestQuestion = 80;

/** What an open question in the place of a field or section asks: its hint, or its name where the hint is a paragraph or a list. */
export function askedFor(name: string, hint: string): string {
	const words = questionWords(hint.replace(/\*{1,3}|\\(?=[<>])/g, ''));
	const isShort = words !== '' && words.length <= longestQuestion && !/^(?:[-+#|]|\d+[.)])\s/.test(words);
	return isShort && /\p{L}/u.test(words) ? alternativesInWords(words) : questionWords(bareName(name)) || words;
}

/* `draft|in-review|approved` is a template's way to say it. */
function alternativesInWords(words: string): string {
	const alternatives = words.split('|').map(word => word.trim());
	if (alternatives.length < 2 || alternatives.includes('')) return words;
	return `${alternatives.slice(0, -1).join(', ')} or ${alternatives.at(-1)}?`;
}

/* `2. 🎯 Goals:` is the heading of Goals. */
function bareName(name: string): string {
	return name.replace(/^(?:\d+(?:\.\d+)*[.)]?[ \t]+)?[^\p{L}\p{N}]*/u, '').replace(/(?<![ \t])[ \t]*[:：]$/, '');
}

/** A placeholder's words without what encloses them. */
export function withoutBrackets(words: string): string {
	const match = /^(?:\{\{([^{}]*)\}\}|\{([^{}]*)\}|\[([^[\]]*)\]|<([^<>]*)>)$/.exec(words);
	return (
		match
			?.slice(1)
			.find(inner => inner !== undefined)
			?.trim() ?? words
	);
}
