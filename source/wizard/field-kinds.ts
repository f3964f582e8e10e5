/*
What keys and letters mean in a field of each kind. How a kind is drawn stands in `layout/`, how it is asked for in lines in
`linear/`, each in a table of its own.
*/

import type {FieldKind, FieldPlace} from '../plan/place.ts';
import type {Context} from '../plan/spelling/context.ts';
import type {Mode} from './keymap.ts';

/** A field that is edited, and where it stands if it does. */
export type Edited = {readonly kind: FieldKind; readonly place: FieldPlace | undefined};

export type FieldManner = {
	/** Which keys hold while the caret is in it. */
	readonly mode: Mode;
	/** Whether it is a text with a caret in it; else its answer is one of its alternatives, as a whole. */
	readonly isText: boolean;
	/** Whether Enter breaks its line. */
	readonly hasLines: boolean;
	/** Whether a new line begins as far to the right as the one above. */
	readonly isIndented: boolean;
	/** Whether its words are Markdown. */
	readonly isMarkdown: boolean;
	/** What of the typed text is its value. A blank that was just typed is not yet part of it; spelled out it would be an entity. */
	readonly written: (typed: string) => string;
	/** The extension of the file that an editor gets, or nothing where there is nothing to edit. */
	readonly extension: string | undefined;
};

export const fieldKinds = {
	text: {
		mode: 'form',
		isText: true,
		hasLines: false,
		isIndented: false,
		isMarkdown: true,
		written: withoutOuterBlanks,
		extension: 'md',
	},
	prose: {
		mode: 'form',
		isText: true,
		hasLines: true,
		isIndented: false,
		isMarkdown: true,
		written: withoutLastBlanks,
		extension: 'md',
	},
	code: {
		mode: 'form',
		isText: true,
		hasLines: true,
		isIndented: true,
		isMarkdown: false,
		written: typed => typed,
		extension: 'txt',
	},
	choice: {
		mode: 'choice',
		isText: false,
		hasLines: false,
		isIndented: false,
		isMarkdown: false,
		written: withoutOuterBlanks,
		extension: undefined,
	},
	box: {
		mode: 'box',
		isText: false,
		hasLines: false,
		isIndented: false,
		isMarkdown: false,
		written: value => value,
		extension: undefined,
	},
} satisfies Record<FieldKind, FieldManner>;

const oneLine = {
	lines: false,
	heading: true,
	cell: false,
	part: true,
	codeSpan: true,
	question: true,
	yaml: false,
	box: true,
	yamlLines: false,
	yamlFolded: false,
	code: false,
} satisfies Record<Context['type'], boolean>;

/** Whether a line break has no good spelling in a field: in a heading, or in a part of a list item. */
export function isOneLine({place}: Pick<Edited, 'place'>): boolean {
	return place !== undefined && oneLine[place.context.type];
}

/** Whether a field can hold several lines. */
export function holdsLines(stop: Edited): boolean {
	return fieldKinds[stop.kind].isText && !isOneLine(stop);
}

function withoutOuterBlanks(typed: string): string {
	return withoutLastBlanks(typed).replace(/^[ \t]+/, '');
}

function withoutLastBlanks(typed: string): string {
	// A pattern would try every blank of a long text.
	let end = typed.length;
	while (typed[end - 1] === ' ' || typed[end - 1] === '\t') end--;
	return typed.slice(0, end);
}
