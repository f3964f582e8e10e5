/* A field, a heading, running text, and a sequence of items, as places. */

import type {Outline} from '../../template/outline.ts';
import {isBlankText} from '../../template/own-words.ts';
import type {Cell, Choices, FieldSpec} from '../../template/template.ts';
import {type Frame, frameRange} from '../frame.ts';
import type {FieldKind, FieldPlace, ItemPlace, Path, SequencePlace} from '../place.ts';
import type {Context} from '../spelling/context.ts';
import {alternativesFor} from './alternatives.ts';

/** What all fields have in common, whether the template knows them or not. */
export type Known = Pick<FieldSpec, 'name' | 'hint' | 'words' | 'help'> & Partial<FieldSpec>;

export const plain: Frame = {type: 'plain', lead: ''};

export function fieldPlace(
	known: Known,
	path: Path,
	range: {from: number; to: number},
	context: Context,
	frame: Frame,
	kind: FieldKind = 'text',
): FieldPlace {
	return {
		type: 'field',
		path,
		kind,
		name: known.name,
		hint: known.hint,
		help: known.help,
		example: known.example,
		words: known.words,
		choices: known.choices,
		start: frameRange(frame)?.from ?? range.from,
		from: range.from,
		to: range.to,
		context,
		frame,
		spec: known.type === 'field' ? (known as FieldSpec) : undefined,
		isOwn: known.isOwn ?? false,
	};
}

/** A title in a heading's line; with `isWhole` all that has to stand before it does. */
export function headingField(
	outline: Outline,
	known: Known,
	path: Path,
	from: number,
	to: number,
	isWhole = false,
): FieldPlace {
	const start = Math.min(from, to);
	const before = start === 0 ? ' ' : (outline.source[start - 1] as string);
	// Behind `：` no blank is put.
	const isJoined = isWhole || /[ \t\n\u3001-\u303F\uFF01-\uFF60]/.test(before) || (to > from && /\p{L}/u.test(before));
	// `### Phase 2` counts its item only as long as nothing but a separator follows, and so does `### Option B`; `### 6.1` needs none.
	const isCounted = /(?:^|[^.\d])\d{1,9}$|\p{L} \p{Lu}$/u.test(outline.source.slice(Math.max(0, start - 11), start));
	const frame: Frame = {type: 'plain', lead: isJoined ? '' : isCounted ? ': ' : ' '};
	return fieldPlace(known, path, {from: start, to}, {type: 'heading'}, frame, known.choices ? 'choice' : 'text');
}

/** Whole lines of Markdown. */
export function proseField(known: Known, path: Path, from: number, to: number): FieldPlace {
	const frame: Frame = {type: 'block', from, to};
	return fieldPlace(known, path, {from, to}, {type: 'lines', indent: 0}, frame, 'prose');
}
export function sequence(
	kind: SequencePlace['kind'],
	spec: FieldSpec,
	path: Path,
	range: {from: number; to: number},
	items: readonly ItemPlace[],
): SequencePlace {
	return {
		type: 'sequence',
		kind,
		path,
		name: spec.name,
		spec,
		start: range.from,
		from: range.from,
		to: range.to,
		items,
		columns: [],
	};
}

/* A field's choices as its value has them. */
export function ownChoices({choices, words}: Known, value: string): Choices | undefined {
	return choices && !isBlankText(words, value) ? alternativesFor(choices, value) : choices;
}
export function cellKnown(cell: Cell, isOwn: boolean): Known {
	const {name, hint, words, help = '', example, choices} = cell;
	return {name, hint, words, help, choices, isOwn, ...(example !== undefined && {example})};
}
