// The text in the focused field, on CodeMirror's headless state: immutable, with its selection. Edits and motions
// return the next buffer, or `undefined` when they do not apply, so that a key at an edge can mean something else. They
// step by the graphemes that are drawn (`display.ts`): CodeMirror's own `findClusterBreak` takes a jamo syllable in
// three steps, the flag of England in seven, a Devanagari conjunct in two, and could rest the caret inside a cell.

import {CharCategory, EditorSelection, EditorState} from '@codemirror/state';
import type {Range} from '../../template/range.ts';
import {graphemeAt} from './display.ts';

/** A text and a selection in it, immutable. */
export type Buffer = EditorState;

type Step = (buffer: Buffer, offset: number) => number;

// With `\n` as the only separator a stray `\r` stays the character it is.
const settings = EditorState.lineSeparator.of('\n');

const values = new WeakMap<EditorState['doc'], string>();

/**
A buffer of `value`, whose line ends are `\n`, with the caret at `caret` (at the end without one) and the selection from
there to `anchor`. Offsets are in code units; those outside the value count as its nearest end.
*/
export function createBuffer(value: string, caret = value.length, anchor = caret): Buffer {
	const within = (offset: number) => Math.max(0, Math.min(value.length, offset));
	return EditorState.create({
		doc: value,
		selection: {anchor: within(anchor), head: within(caret)},
		extensions: settings,
	});
}

/** The whole text, its line ends `\n`. */
export function bufferValue(buffer: Buffer): string {
	const value = values.get(buffer.doc) ?? buffer.sliceDoc();
	values.set(buffer.doc, value);
	return value;
}

/** The offset of the caret: the end of the selection that moves. */
export function caretOf(buffer: Buffer): number {
	return buffer.selection.main.head;
}

/** What is selected, or `undefined` when the selection is only a caret. */
export function selectionOf(buffer: Buffer): Range | undefined {
	const {from, to, empty} = buffer.selection.main;
	return empty ? undefined : {from, to};
}

/** The text that a deletion took away, to be yanked: `after` is what a `delete…` or `kill…` made of `before`. */
export function removedText(before: Buffer, after: Buffer): string {
	const from = caretOf(after);
	return before.sliceDoc(from, from + before.doc.length - after.doc.length);
}

/** Puts `text` in the selection's place, the caret after it; its line ends become `\n`. */
export function insertText(buffer: Buffer, text: string): Buffer | undefined {
	const {from, to} = buffer.selection.main;
	return replace(buffer, from, to, text.replaceAll(/\r\n?/g, '\n'));
}

/** Deletes the selection, else the grapheme or line end before the caret. */
export const deleteBackward = deletion(graphemeBefore);

/** Deletes the selection, else the grapheme or line end after the caret. */
export const deleteForward = deletion(graphemeAfter);

/** Deletes the selection, else up to the end of a word (letters, digits, `_`). */
export const deleteWordForward = deletion(wordAfter);

/** Deletes the selection, else back to the last blank before a run without blanks: readline's Ctrl+W. */
export const deleteRunBackward = deletion(runBefore);

/** Deletes the selection, else up to the line's end, else the line end itself. */
export const killToLineEnd = deletion((buffer, offset) => {
	const {to} = buffer.doc.lineAt(offset);
	return to > offset ? to : graphemeAfter(buffer, offset);
});

/** Deletes the selection, else back to the line's start, else the line end before it. */
export const killToLineStart = deletion((buffer, offset) => {
	const {from} = buffer.doc.lineAt(offset);
	return from < offset ? from : graphemeBefore(buffer, offset);
});

/** Moves to the selection's start, else one grapheme to the left; with `extend` the selection grows instead. */
export function moveLeft(buffer: Buffer, extend = false): Buffer | undefined {
	const {from, head, empty} = buffer.selection.main;
	return moveTo(buffer, empty || extend ? graphemeBefore(buffer, head) : from, extend);
}

/** Moves to the selection's end, else one grapheme to the right; with `extend` the selection grows instead. */
export function moveRight(buffer: Buffer, extend = false): Buffer | undefined {
	const {to, head, empty} = buffer.selection.main;
	return moveTo(buffer, empty || extend ? graphemeAfter(buffer, head) : to, extend);
}

/** Moves to the start of this word or the one before. */
export const moveWordLeft = motion(wordBefore);

/** Moves to the end of this word or the next. */
export const moveWordRight = motion(wordAfter);

/** Moves to the start of the text. */
export const moveToStart = motion(() => 0);

/** Moves to the end of the text. */
export const moveToEnd = motion(buffer => buffer.doc.length);

/** Puts the caret at `offset`; with `extend` the selection reaches there from its anchor. A `RangeError` outside the text. */
export function moveTo(buffer: Buffer, offset: number, extend = false): Buffer | undefined {
	return select(buffer, extend ? buffer.selection.main.anchor : offset, offset);
}

/** Selects the whole text, the caret at its end. */
export function selectAll(buffer: Buffer): Buffer | undefined {
	return select(buffer, 0, buffer.doc.length);
}

function select(buffer: Buffer, anchor: number, head: number): Buffer | undefined {
	const {main} = buffer.selection;
	return main.anchor === anchor && main.head === head
		? undefined
		: buffer.update({selection: EditorSelection.single(anchor, head)}).state;
}

function replace(buffer: Buffer, from: number, to: number, insert: string): Buffer | undefined {
	return from === to && insert === ''
		? undefined
		: buffer.update({changes: {from, to, insert}, selection: {anchor: from + insert.length}}).state;
}

function motion(step: Step) {
	return (buffer: Buffer, extend = false) => moveTo(buffer, step(buffer, caretOf(buffer)), extend);
}

function deletion(step: Step) {
	return (buffer: Buffer) => {
		const {from, to, head, empty} = buffer.selection.main;
		const other = empty ? step(buffer, head) : head;
		return replace(buffer, Math.min(from, other), Math.max(to, other), '');
	};
}

function graphemeBefore(buffer: Buffer, offset: number): number {
	const {text, from} = buffer.doc.lineAt(offset);
	return offset > from ? from + graphemeAt(text, offset - from - 1).from : Math.max(0, offset - 1);
}

function graphemeAfter(buffer: Buffer, offset: number): number {
	const {text, from, to} = buffer.doc.lineAt(offset);
	return offset < to ? from + graphemeAt(text, offset - from).to : Math.min(buffer.doc.length, offset + 1);
}

function wordBefore(buffer: Buffer, offset: number): number {
	const isWord = wordTest(buffer);
	return skip(
		buffer,
		skip(buffer, offset, graphemeBefore, grapheme => !isWord(grapheme)),
		graphemeBefore,
		isWord,
	);
}

function wordAfter(buffer: Buffer, offset: number): number {
	const isWord = wordTest(buffer);
	return skip(
		buffer,
		skip(buffer, offset, graphemeAfter, grapheme => !isWord(grapheme)),
		graphemeAfter,
		isWord,
	);
}

function runBefore(buffer: Buffer, offset: number): number {
	const isBlank = (grapheme: string) => /^\s/.test(grapheme);
	return skip(buffer, skip(buffer, offset, graphemeBefore, isBlank), graphemeBefore, grapheme => !isBlank(grapheme));
}

function wordTest(buffer: Buffer): (grapheme: string) => boolean {
	const categorize = buffer.charCategorizer(0);
	return grapheme => categorize(grapheme) === CharCategory.Word;
}

function skip(buffer: Buffer, start: number, step: Step, belongs: (grapheme: string) => boolean): number {
	let offset = start;
	for (;;) {
		const next = step(buffer, offset);
		if (next === offset || !belongs(buffer.sliceDoc(Math.min(offset, next), Math.max(offset, next)))) {
			return offset;
		}

		offset = next;
	}
}
