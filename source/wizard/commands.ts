/*
Every command, as one table. A command returns the new state, or nothing when it does not apply now; so the
footer and the menu ask it whether to show it.
*/

import {applySplices} from '../plan/plan.ts';
import * as text from './buffer.ts';
import {bodyRows} from './columns.ts';
import {
	canAdd,
	choose,
	copyItem,
	cycle,
	dropBlankItem,
	dropItem,
	enterInItem,
	hasItem,
	isOneLine,
	markQuestion,
	moveSection,
	moveStop,
	newItem,
	shiftItem,
} from './edits.ts';
import {formBlock} from './layout/form-layout.ts';
import {openMenu, runMenu} from './menu.ts';
import {offersFor, taken} from './offer.ts';
import {acceptReview, changePolicy, movePick, openReview, scrollOverlay} from './review.ts';
import {currentStop, type State, withBuffer, withHistory, withItem} from './state.ts';
import {moveVertically, rowEnd, rowStart, wrap} from './wrap.ts';

export type Command = {
	/** What the menu and the footer call it. */
	readonly title: string;
	readonly run: (state: State, at: number) => State | undefined;
	/** Whether it applies now, where that is known without running it. */
	readonly applies?: (state: State) => boolean;
	/** Whether the menu lists it; moving the caret is no entry of a menu. */
	readonly isListed?: boolean;
};

const motion = (title: string, move: (buffer: text.Buffer) => text.Buffer | undefined): Command => ({
	title,
	run: state => onBuffer(state, move, (moved, buffer) => ({...moved, buffer, goal: undefined})),
});

const deletion = (title: string, remove: (buffer: text.Buffer) => text.Buffer | undefined): Command => ({
	title,
	run: (state, at) => {
		const menu = onMenu(state, remove);
		if (menu || state.overlay) return menu;
		const stop = currentStop(state);
		if (stop?.type !== 'field') return undefined;
		if (stop.kind === 'choice') return text.bufferValue(state.buffer) === '' ? undefined : choose(state, '', at);
		const buffer = remove(state.buffer);
		return buffer && withBuffer(state, buffer, {kind: 'delete', at});
	},
});

/* A text motion applies to the menu's query while the menu is open, else to the focused field. */
function onBuffer(
	state: State,
	change: (buffer: text.Buffer) => text.Buffer | undefined,
	done: (state: State, buffer: text.Buffer) => State,
) {
	if (state.overlay) return onMenu(state, change);
	if (currentStop(state)?.type !== 'field') return undefined;
	const buffer = change(state.buffer);
	return buffer && done(state, buffer);
}

function onMenu(state: State, change: (buffer: text.Buffer) => text.Buffer | undefined): State | undefined {
	const {overlay} = state;
	if (overlay?.type !== 'menu') return undefined;
	const query = change(overlay.query);
	return query && {...state, overlay: {...overlay, query, index: 0}};
}

/** Whether a command does something now. */
export function isApplicable(name: CommandName, state: State): boolean {
	const {applies, run} = commands[name];
	return applies ? applies(state) : run(state, 0) !== undefined;
}

/** Runs a command by its name. */
export function runCommand(name: CommandName, state: State, at: number): State | undefined {
	return commands[name].run(state, at);
}

const table = {
	nextStop: {title: 'Next field', run: state => moveStop(state, 1) ?? {...state, message: 'This is the last field.'}},
	previousStop: {title: 'Previous field', run: state => moveStop(state, -1)},
	enter: {title: 'Next', run: enter},
	newLine: {title: 'New line', run: newLine},
	nextSection: {title: 'Next section', run: state => moveSection(state, 1), isListed: true},
	previousSection: {title: 'Previous section', run: state => moveSection(state, -1), isListed: true},
	up: {title: 'Up', run: state => moveRow(state, -1)},
	down: {title: 'Down', run: state => moveRow(state, 1)},
	previousChoice: {
		title: 'Previous choice',
		run: (state, at) => (state.overlay ? changePolicy(state, -1) : cycle(state, -1, at)),
	},
	nextChoice: {title: 'Change', run: (state, at) => (state.overlay ? changePolicy(state, 1) : cycle(state, 1, at))},
	newItem: {title: 'New item', run: newItem, applies: canAdd, isListed: true},
	removeItem: {title: 'Remove this item', run: dropItem, applies: hasItem, isListed: true},
	moveItemUp: {title: 'Move this item up', run: (state, at) => shiftItem(state, -1, at), isListed: true},
	moveItemDown: {title: 'Move this item down', run: (state, at) => shiftItem(state, 1, at), isListed: true},
	duplicateItem: {title: 'Duplicate this item', run: copyItem, applies: hasItem, isListed: true},
	markQuestion: {title: 'Mark as an open question', run: markQuestion, isListed: true},
	openMenu: {title: 'Menu', run: openMenu},
	openPreview: {
		title: 'Preview',
		run: state => ({...state, overlay: {type: 'preview', top: undefined}}),
		isListed: true,
	},
	openEditor: {title: 'Edit this field in $EDITOR', run: askEditor, isListed: true},
	undo: {title: 'Undo', run: undo, applies: ({history}) => history.past.length > 0, isListed: true},
	redo: {title: 'Redo', run: redo, applies: ({history}) => history.future.length > 0, isListed: true},
	review: {title: 'Review and write', run: openReview, isListed: true},
	leave: {title: 'Leave, the draft is kept', run: state => ({...state, outcome: {type: 'leave'}}), isListed: true},
	close: {
		title: 'Close',
		run: state => (state.overlay ? {...state, overlay: undefined} : state.pick >= 0 ? {...state, pick: -1} : state),
	},
	left: motion('Left', text.moveLeft),
	right: motion('Right', text.moveRight),
	wordLeft: motion('Word left', text.moveWordLeft),
	wordRight: motion('Word right', text.moveWordRight),
	rowStart: {title: 'Start of the row', run: state => toRowEdge(state, 'start')},
	rowEnd: {title: 'End of the row', run: state => toRowEdge(state, 'end')},
	textStart: motion('Start of the text', text.moveToStart),
	textEnd: motion('End of the text', text.moveToEnd),
	deleteBackward: {title: 'Delete', run: deleteBackward},
	deleteForward: deletion('Delete forward', text.deleteForward),
	deleteWordBackward: deletion('Delete the word before', text.deleteRunBackward),
	deleteWordForward: deletion('Delete the word after', text.deleteWordForward),
	killToLineEnd: deletion('Delete to the line’s end', text.killToLineEnd),
	killToLineStart: deletion('Delete to the line’s start', text.killToLineStart),
	pickUp: {title: 'Up', run: state => movePick(state, -1)},
	pickDown: {title: 'Down', run: state => movePick(state, 1)},
	choosePick: {
		title: 'Choose',
		run: (state, at) => (state.overlay?.type === 'menu' ? runMenu(state, at) : acceptReview(state)),
	},
	scrollUp: {title: 'Up', run: state => scrollOverlay(state, -1)},
	scrollDown: {title: 'Down', run: state => scrollOverlay(state, 1)},
	pageUp: {title: 'Page up', run: state => scrollOverlay(state, -(bodyRows(state.size) - 2))},
	pageDown: {title: 'Page down', run: state => scrollOverlay(state, bodyRows(state.size) - 2)},
} satisfies Record<string, Command>;

export type CommandName = keyof typeof table;
export const commands: Readonly<Record<CommandName, Command>> = table;

function deleteBackward(state: State, at: number): State | undefined {
	if (!state.overlay && text.bufferValue(state.buffer) === '') return dropBlankItem(state, at);
	return deletion('', text.deleteBackward).run(state, at);
}

function enter(state: State, at: number): State | undefined {
	const stop = currentStop(state);
	if (!stop) return undefined;
	if (stop.type === 'add') return withItem(state, stop.path, at);
	if (state.pick >= 0) return takeOffer(state, at);
	if (stop.kind === 'prose' || stop.kind === 'code') return newLine(state, at);
	return (
		enterInItem(state, at) ??
		moveStop(state, 1) ?? {...state, message: 'This is the last field: Ctrl+S reviews and writes.'}
	);
}

/* Taking an offer answers the field; where several may stand one goes on picking. */
function takeOffer(state: State, at: number): State | undefined {
	const stop = currentStop(state);
	const offers = offersFor(state, stop);
	const offer = offers.offers[state.pick];
	if (stop?.type !== 'field' || !offer) return undefined;
	const value = taken(text.bufferValue(state.buffer), offer.value, offers, stop.place?.spec?.default);
	const chosen = choose(state, value, at);
	return offers.several ? {...chosen, pick: state.pick} : (enterInItem(chosen, at) ?? moveStop(chosen, 1) ?? chosen);
}

function newLine(state: State, at: number): State | undefined {
	const stop = currentStop(state);
	if (stop?.type !== 'field' || stop.kind === 'choice' || isOneLine(stop)) return undefined;
	const caret = text.caretOf(state.buffer);
	const value = text.bufferValue(state.buffer);
	const line = value.slice(value.lastIndexOf('\n', caret - 1) + 1, caret);
	const indent = stop.kind === 'code' ? (/^[ \t]*/.exec(line)?.[0] ?? '') : '';
	const buffer = text.insertText(state.buffer, `\n${indent}`);
	return buffer && withBuffer(state, buffer, {kind: 'insert', at, typed: '\n'});
}

function moveRow(state: State, by: 1 | -1): State | undefined {
	const stop = currentStop(state);
	const picked = pickRow(state, by);
	if (picked) return picked;
	if (stop?.type !== 'field' || stop.kind === 'choice') return moveStop(state, by);
	const value = text.bufferValue(state.buffer);
	const rows = wrap(value, wrapWidth(state));
	const moved = moveVertically(rows, value, text.caretOf(state.buffer), by, state.goal);
	const buffer = moved && text.moveTo(state.buffer, moved.offset);
	if (!moved || !buffer) return moveStop(state, by);
	return {...state, buffer, goal: moved.goalColumn};
}

/* Below a field with offers ↓ goes into them; above the first and below the last it goes on to the next stop. */
function pickRow(state: State, by: 1 | -1): State | undefined {
	const {offers} = offersFor(state, currentStop(state));
	const pick = state.pick + by;
	if (offers.length === 0 || pick < -1 || pick >= offers.length) return undefined;
	return {...state, pick};
}

function wrapWidth(state: State): number {
	return formBlock(state).wrapAt ?? 80;
}

function toRowEdge(state: State, edge: 'start' | 'end'): State | undefined {
	if (state.overlay) return onMenu(state, edge === 'start' ? text.moveToStart : text.moveToEnd);
	const value = text.bufferValue(state.buffer);
	const rows = wrap(value, wrapWidth(state));
	const caret = text.caretOf(state.buffer);
	const buffer = text.moveTo(state.buffer, edge === 'start' ? rowStart(rows, caret) : rowEnd(rows, value, caret));
	return buffer && {...state, buffer, goal: undefined};
}

function undo(state: State): State | undefined {
	const step = state.history.past.at(-1);
	if (!step) return undefined;
	const {past, future} = state.history;
	return withHistory(state, applySplices(state.plan.text, [step.undo]), step.before, {
		past: past.slice(0, -1),
		future: [step, ...future],
	});
}

function redo(state: State): State | undefined {
	const [step, ...future] = state.history.future;
	if (!step) return undefined;
	return withHistory(state, applySplices(state.plan.text, [step.redo]), step.after, {
		past: [...state.history.past, {...step, isOpen: false}],
		future,
	});
}

function askEditor(state: State): State | undefined {
	const stop = currentStop(state);
	if (stop?.type !== 'field' || stop.kind === 'choice') return undefined;
	const extension = stop.kind === 'code' ? 'txt' : 'md';
	return {...state, request: {type: 'edit', path: stop.path, text: text.bufferValue(state.buffer), extension}};
}
