/* Editing a text: of the focused field, or the query of what is open. */

import {isSamePath} from '../../plan/place.ts';
import {fieldKinds, holdsLines} from '../field-kinds.ts';
import {editQuery} from '../overlays/query.ts';
import {typedRows} from '../room.ts';
import {currentStop, currentText, type State} from '../state.ts';
import {focusOn, withBuffer} from '../step.ts';
import {isTemplatesOwn} from '../templates-own.ts';
import * as text from '../text/buffer.ts';
import {isMarkAlone, nextMark} from '../text/list-line.ts';
import {moveVertically, rowEnd, rowStart} from '../text/wrap.ts';
import {isOnFolded, leaveCard, ontoCard, openCard} from './cards.ts';
import type {Command} from './command.ts';
import {behindBox, boxHere, dropBlankItem} from './item-edits.ts';
import {moveInColumn, moveStop} from './moves.ts';
import {canGoIn, pickRow} from './picks.ts';
import {choose} from './typing.ts';

type Motion = (buffer: text.Buffer, extend?: boolean) => text.Buffer | undefined;

const motion = (title: string, move: Motion): Command => ({
	title,
	run: state => onBuffer(state, buffer => move(buffer), moveCaret),
});

const extension = (title: string, move: Motion): Command => ({
	title: `Select: ${title}`,
	run: state => onBuffer(state, buffer => move(buffer, true), moveCaret),
});

const moveCaret = (state: State, buffer: text.Buffer): State => ({
	...state,
	buffer,
	goal: undefined,
	folded: undefined,
	pick: -1,
});

const deletion = (title: string, remove: (buffer: text.Buffer) => text.Buffer | undefined): Command => ({
	title,
	run: (state, at) => {
		if (state.overlay) return editQuery(state, remove);
		const stop = currentStop(state);
		if (stop?.type !== 'field') return undefined;
		if (!fieldKinds[stop.kind].isText) return text.bufferValue(state.buffer) === '' ? undefined : choose(state, '', at);
		const buffer = remove(state.buffer);
		return buffer && withBuffer(state, buffer, {kind: 'delete', at});
	},
});

/* What is killed can be put back elsewhere. */
const kill = (title: string, remove: (buffer: text.Buffer) => text.Buffer | undefined): Command => ({
	title,
	run: (state, at) => {
		const after = deletion(title, remove).run(state, at);
		return after && !state.overlay ? withKilled(state, after) : after;
	},
});

/* What is killed at once after another kill joins it, on the side where it stood. */
function withKilled(before: State, after: State): State {
	const removed = text.removedText(before.buffer, after.buffer);
	const isBefore = text.caretOf(after.buffer) < text.caretOf(before.buffer);
	const earlier = before.killedIn === before.buffer ? before.killed : '';
	return {...after, killed: isBefore ? removed + earlier : earlier + removed, killedIn: after.buffer};
}

/* A text motion applies to the query of what is open, else to the focused field. */
function onBuffer(
	state: State,
	change: (buffer: text.Buffer) => text.Buffer | undefined,
	done: (state: State, buffer: text.Buffer) => State,
) {
	if (state.overlay) return editQuery(state, change);
	if (currentStop(state)?.type !== 'field') return undefined;
	const buffer = change(state.buffer);
	return buffer && done(state, buffer);
}

export const textCommands = {
	up: {title: 'Up', run: state => moveRow(state, -1)},
	down: {
		title: 'Down',
		short: state => (canGoIn(state) ? 'choose' : ''),
		// The footer asks with every key.
		applies: () => true,
		run: state => moveRow(state, 1),
	},
	newLine: {title: 'New line', run: newLine},
	left: {title: 'Left', run: state => onBuffer(state, text.moveLeft, moveCaret) ?? toBox(state)},
	right: {
		title: 'Right',
		run: state => openCard(state) ?? fromBox(state) ?? onBuffer(state, text.moveRight, moveCaret),
	},
	wordLeft: motion('Word left', text.moveWordLeft),
	wordRight: motion('Word right', text.moveWordRight),
	rowStart: {title: 'Start of the row', run: state => toRowEdge(state, 'start')},
	rowEnd: {title: 'End of the row', run: state => toRowEdge(state, 'end')},
	textStart: motion('Start of the text', text.moveToStart),
	textEnd: motion('End of the text', text.moveToEnd),
	selectLeft: extension('left', text.moveLeft),
	selectRight: extension('right', text.moveRight),
	selectWordLeft: extension('word left', text.moveWordLeft),
	selectWordRight: extension('word right', text.moveWordRight),
	selectUp: {title: 'Select: up', run: state => moveRow(state, -1, true)},
	selectDown: {title: 'Select: down', run: state => moveRow(state, 1, true)},
	selectToRowStart: {title: 'Select: to the row’s start', run: state => toRowEdge(state, 'start', true)},
	selectToRowEnd: {title: 'Select: to the row’s end', run: state => toRowEdge(state, 'end', true)},
	selectAll: {
		title: 'Select the whole field',
		run: state => onBuffer(state, text.selectAll, moveCaret),
		isListed: true,
	},
	copy: {
		title: 'Copy the selection, or the field',
		run: copy,
		otherwise: 'There is nothing here to copy.',
		isListed: true,
	},
	yank: {
		title: 'Put back what was deleted',
		run: yank,
		applies: ({killed}) => killed !== '',
		otherwise: 'Nothing was deleted by a word or a line.',
		isListed: true,
	},
	deleteBackward: {title: 'Delete', run: deleteBackward},
	deleteForward: deletion('Delete forward', text.deleteForward),
	deleteWordBackward: kill('Delete the word before', text.deleteRunBackward),
	deleteWordForward: kill('Delete the word after', text.deleteWordForward),
	killToLineEnd: kill('Delete to the line’s end', text.killToLineEnd),
	killToLineStart: kill('Delete to the line’s start', text.killToLineStart),
} satisfies Record<string, Command>;

/* To the left of an item's words stands its box. */
function toBox(state: State): State | undefined {
	const box = state.overlay ? undefined : boxHere(state);
	return box && !isSamePath(box.path, state.focus) ? focusOn(state, box.path) : undefined;
}

function fromBox(state: State): State | undefined {
	const box = state.overlay ? undefined : boxHere(state);
	return box && isSamePath(box.path, state.focus) ? behindBox(state, 0) : undefined;
}

function deleteBackward(state: State, at: number): State | undefined {
	if (!state.overlay && text.bufferValue(state.buffer) === '') return dropBlankItem(state, at);
	return deletion('', text.deleteBackward).run(state, at);
}

/** A line break, where the field can hold one; code keeps its indentation. */
export function newLine(state: State, at: number): State | undefined {
	const stop = currentText(state);
	if (!stop || !holdsLines(stop)) return undefined;
	const caret = text.caretOf(state.buffer);
	const value = text.bufferValue(state.buffer);
	const line = value.slice(value.lastIndexOf('\n', caret - 1) + 1, caret);
	const indent = fieldKinds[stop.kind].isIndented ? (/^[ \t]*/.exec(line)?.[0] ?? '') : '';
	const buffer = text.insertText(state.buffer, `\n${indent}`);
	return buffer && withBuffer(state, buffer, {kind: 'insert', at, typed: '\n'});
}

/** Enter in a text of several lines: a list goes on, and ends where its last mark has no words. */
export function nextLine(state: State, at: number): State | undefined {
	const stop = currentText(state);
	const caret = text.caretOf(state.buffer);
	const value = text.bufferValue(state.buffer);
	const from = value.lastIndexOf('\n', caret - 1) + 1;
	const line = value.slice(from, caret);
	const mark = stop?.kind === 'prose' && holdsLines(stop) && !text.selectionOf(state.buffer) ? nextMark(line) : '';
	if (mark === '') return newLine(state, at);
	const isEnd = isMarkAlone(line) && /^[ \t]*(?:\n|$)/.test(value.slice(caret));
	// What follows an item without a blank line goes on in it.
	const buffer = isEnd
		? text.createBuffer(`${value.slice(0, from)}\n${value.slice(caret)}`, from + 1)
		: text.insertText(state.buffer, `\n${mark}`);
	return buffer && withBuffer(state, buffer, isEnd ? {kind: 'other', at} : {kind: 'insert', at, typed: '\n'});
}

function moveRow(state: State, by: 1 | -1, extend = false): State | undefined {
	if (extend) return stepRow(state, by, extend);
	const moved = isOnFolded(state) ? leaveCard(state, by) : (pickRow(state, by) ?? stepRow(state, by));
	return moved && ontoCard(state, moved);
}

/** Moves the caret to the row above or below, over the edges of its field. */
export function stepRow(state: State, by: 1 | -1, extend = false): State | undefined {
	if (!currentText(state)) return extend ? undefined : leaveField(state, by);
	const value = text.bufferValue(state.buffer);
	const rows = typedRows(state);
	const moved = moveVertically(rows, value, text.caretOf(state.buffer), by, state.goal);
	const buffer = moved && text.moveTo(state.buffer, moved.offset, extend);
	if (moved && buffer) return {...state, buffer, goal: moved.goalColumn};
	return extend ? undefined : leaveField(state, by);
}

/* To what stands above or below: a text of several rows is read from its start, or backwards from its end. */
function leaveField(state: State, by: 1 | -1): State | undefined {
	const moved = moveInColumn(state, by) ?? moveStop(state, by);
	if (!moved || !currentText(moved)) return moved;
	const value = text.bufferValue(moved.buffer);
	const isShort = typedRows(moved).length === 1;
	return {...moved, buffer: text.moveTo(moved.buffer, by === 1 && !isShort ? 0 : value.length) ?? moved.buffer};
}

function toRowEdge(state: State, edge: 'start' | 'end', extend = false): State | undefined {
	if (state.overlay) return editQuery(state, edge === 'start' ? text.moveToStart : text.moveToEnd);
	const value = text.bufferValue(state.buffer);
	const rows = typedRows(state);
	const caret = text.caretOf(state.buffer);
	const buffer = text.moveTo(
		state.buffer,
		edge === 'start' ? rowStart(rows, caret) : rowEnd(rows, value, caret),
		extend,
	);
	return buffer && {...state, buffer, goal: undefined};
}

/** Whether somebody has selected some of the focused text. */
export function hasSelection(state: State): boolean {
	const {overlay, buffer, entered, plan} = state;
	const range = text.selectionOf(buffer);
	if (overlay !== undefined || !range) return false;
	const stop = currentStop(state);
	const value = text.bufferValue(buffer);
	const isWhole = range.to - range.from === value.length && value === entered?.value;
	return !(isWhole && stop && isTemplatesOwn(plan, stop, value));
}

/** What is selected is copied, and no longer selected: who presses the key again wants to leave. */
export function copySelection(state: State): State | undefined {
	const copied = hasSelection(state) ? copy(state) : undefined;
	const buffer = text.moveTo(state.buffer, text.caretOf(state.buffer)) ?? state.buffer;
	return copied && {...copied, buffer};
}

/* The terminal keeps what is copied; without a selection it is the whole field. */
function copy(state: State): State | undefined {
	const value = text.bufferValue(state.buffer);
	const range = text.selectionOf(state.buffer);
	const copied = range ? value.slice(range.from, range.to) : value;
	return copied === '' ? undefined : {...state, request: {type: 'copy', text: copied}, message: 'Copied.'};
}

function yank(state: State, at: number): State | undefined {
	if (state.overlay || state.killed === '' || currentStop(state)?.type !== 'field') return undefined;
	const buffer = text.insertText(state.buffer, state.killed);
	return buffer && withBuffer(state, buffer, {kind: 'other', at});
}
