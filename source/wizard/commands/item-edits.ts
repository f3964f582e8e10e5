/* What keys do to the item around the caret; each returns the new state, or nothing when it does not apply. */

import {nameAbove} from '../../plan/advice.ts';
import {duplicateItem, moveItem, removeItem, sortItems} from '../../plan/edit/items.ts';
import {insertLabel, nextLabelName} from '../../plan/edit/next-label.ts';
import {setField} from '../../plan/edit/set-field.ts';
import {itemName, nameItem, titleField} from '../../plan/item-name.ts';
import {
	type FieldPlace,
	fieldsIn,
	findPlace,
	type ItemPlace,
	isSamePath,
	isWithin,
	type Path,
	type Plan,
	type SequencePlace,
} from '../../plan/place.ts';
import {isBlankField, readValue} from '../../plan/plan.ts';
import {bySeverity, type RiskMatrix, riskMatrix} from '../../plan/risk-matrix.ts';
import {openQuestion, wholeQuestion} from '../../template/grammar/question.ts';
import {stopValue} from '../halves.ts';
import {keyLabel} from '../keymap.ts';
import {walkOf} from '../only.ts';
import {sequenceKinds} from '../sequence-kinds.ts';
import {currentSection, currentStop, type State} from '../state.ts';
import {focusOn, withBuffer, withItem, withPlan} from '../step.ts';
import {type AddStop, type FieldStop, itemAt, partStops, stopsOf} from '../stop.ts';
import * as text from '../text/buffer.ts';
import {truncate} from '../text/display.ts';
import {hasSection, moveSection} from './moves.ts';

type Edit = (state: State, at: number) => State | undefined;

/** A new item behind the one the caret is in, or in the list the caret could start. */
export const newItem: Edit = (state, at) => {
	const item = itemToAdd(state);
	if (item && isBlankRow(state, item)) return focusOn(state, [...item.sequence.path, item.index]);
	if (item) return withItem(state, [...item.sequence.path, item.index + 1], at);
	const stop = currentStop(state);
	if (stop?.type === 'add') return startItem(state, stop, at);
	const made = stop?.place && insertLabel(state.plan, stop.place);
	return made && withPlan(state, made.plan, {path: made.path}, at);
};

/** The caret in a new item where one can be added, or in the first of the cards before it that wait for a title. */
export function startItem(state: State, stop: AddStop, at: number): State {
	const waiting = waitingCard(state, stop);
	return waiting ? focusOn(state, waiting) : withItem(state, stop.path, at);
}

/** The first of the cards before the spot for a next one that wait for a title. */
export function waitingCard(state: State, {path}: AddStop): Path | undefined {
	const [list, end] = [path.slice(0, -1), path.at(-1)];
	const sequence = findPlace(state.plan.places, list);
	if (sequence?.type !== 'sequence' || !sequenceKinds[sequence.kind].isTitled) return undefined;
	const last = sequence.items.findLastIndex((item, index) => !isWaiting(state, sequence, item, index));
	return last + 1 < Number(end) ? [...list, last + 1] : undefined;
}

function isWaiting(state: State, sequence: SequencePlace, item: ItemPlace, index: number): boolean {
	const title = titleField(item);
	return title !== undefined && readValue(state.plan, title) === '' && isBlankItemAt(state, sequence, index);
}

/**
The item that a new one would follow. A blank row is the new item of its list already: who wants another means the card around it,
the next component.
*/
export function itemToAdd(state: State): {sequence: SequencePlace; index: number} | undefined {
	const stop = currentStop(state);
	if (stop?.type === 'add') return stop.isRow ? itemAt(state.plan, stop.path.slice(0, -1)) : undefined;
	const item = stop && itemAt(state.plan, stop.path);
	return item && isBlankRow(state, item) ? (itemAt(state.plan, item.sequence.path) ?? item) : item;
}

function isBlankRow(state: State, {sequence, index}: {sequence: SequencePlace; index: number}): boolean {
	return !sequenceKinds[sequence.kind].isTitled && isBlankItemAt(state, sequence, index);
}

/** What a new label would be called where the caret is in one that counts (`FR-001`), or `undefined`. */
export function nextLabelHere(state: State): string | undefined {
	const stop = currentStop(state);
	if (stop?.type !== 'field' || !stop.place || itemAt(state.plan, stop.path)) return undefined;
	return nextLabelName(state.plan, stop.place);
}

/** Whether an item can be added where the caret is. */
export function canAdd(state: State): boolean {
	const stop = currentStop(state);
	return (
		stop?.type === 'add' ||
		(stop !== undefined && itemAt(state.plan, stop.path) !== undefined) ||
		nextLabelHere(state) !== undefined
	);
}

/** Whether the caret is in an item. */
export function hasItem(state: State): boolean {
	return itemHere(state) !== undefined;
}

/** Removes the item the caret is in. */
export const dropItem: Edit = (state, at) => {
	const item = itemHere(state);
	if (!item) return undefined;
	const {sequence, index} = item;
	const plan = removeItem(state.plan, [...sequence.path, index]);
	const near = Math.max(0, Math.min(index, sequence.items.length - 2));
	const done = withPlan(state, plan, {path: [...sequence.path, near]}, at);
	return {
		...done,
		message: `${removalSaid(state)} ${keyLabel(state.setting.bindings, 'undo')} brings it back.`,
	};
};

/** The sentence that says what is removed with the item the caret is in, by its number and its first words. */
export function removalSaid(state: State): string {
	const item = itemHere(state);
	const place = item?.sequence.items[item.index];
	if (!item || !place) return '';
	const {counted} = nameItem(state.plan, item.sequence, place);
	const words = firstWords(state.plan, place);
	if (counted) return `Removed ${counted}${words && ` ${words}`}.`;
	return `Removed the ${words ? '' : 'blank '}${itemName(item.sequence.spec)}${words && ` ${words}`}.`;
}

function firstWords(plan: Plan, item: ItemPlace): string {
	const stops = partStops(plan, item).filter(({kind}) => kind !== 'box');
	const [line = ''] =
		stops
			.map(stop => stopValue(plan, stop).trim())
			.find(value => value !== '')
			?.split('\n') ?? [];
	return line && `“${truncate(line, longestName)}”`;
}

/* With the words around it a message of one row. */
const longestName = 32;

/** Puts a copy of the item behind it. */
export const copyItem: Edit = (state, at) => {
	const item = itemHere(state);
	if (!item || isBlankRow(state, item)) return undefined;
	const path = [...item.sequence.path, item.index];
	return withPlan(state, duplicateItem(state.plan, path), {path: [...item.sequence.path, item.index + 1]}, at);
};

/** The box of the item that the caret is in. */
export function boxHere({plan, focus}: State): FieldPlace | undefined {
	const box = findPlace(plan.places, [...focus.slice(0, -1), 'done']);
	return box?.type === 'field' && box.kind === 'box' ? box : undefined;
}

/** The caret from a box to the words behind it. */
export function behindBox(state: State, caret?: number): State {
	return focusOn(state, [...state.focus.slice(0, -1), 'text'], caret);
}

/** Ticks the box, or takes its tick back. */
export const tick: Edit = (state, at) => {
	const box = boxHere(state);
	if (!box) return undefined;
	const plan = setField(state.plan, box.path, readValue(state.plan, box) === '');
	return withPlan(state, plan, {path: state.focus, caret: text.caretOf(state.buffer)}, at);
};

/** Whether there is a place for the item the caret is in, `by` places away. */
export function canShift(state: State, by: 1 | -1): boolean {
	const item = itemHere(state);
	return item?.sequence.items[item.index + by] !== undefined;
}

/** Moves the item the caret is in `by` places. */
export function shiftItem(state: State, by: 1 | -1, at: number): State | undefined {
	const item = itemHere(state);
	const to = (item?.index ?? 0) + by;
	if (!item || to < 0 || to >= item.sequence.items.length) return undefined;
	const {path} = item.sequence;
	const below = state.focus.slice(path.length + 1);
	const plan = moveItem(state.plan, [...path, item.index], to);
	const focus = {path: [...path, to, ...below], caret: text.caretOf(state.buffer)};
	const moved = withPlan(state, plan, focus, at);
	return state.folded ? {...moved, folded: [...path, to]} : moved;
}

/** The table of risks that the caret is in. */
export function risksHere(state: State): {table: SequencePlace; matrix: RiskMatrix; index: number} | undefined {
	const item = itemHere(state);
	const matrix = item && riskMatrix(item.sequence);
	return matrix && {table: item.sequence, matrix, index: item.index};
}

/** Puts the gravest risks first; the caret stays in its own. */
export const sortRisks: Edit = (state, at) => {
	const {table, matrix, index} = risksHere(state) ?? {};
	if (!table || !matrix || index === undefined) return undefined;
	const order = bySeverity(matrix);
	const below = state.focus.slice(table.path.length + 1);
	const path = [...table.path, order.indexOf(index), ...below];
	const plan = sortItems(state.plan, table.path, order);
	const sorted = withPlan(state, plan, {path, caret: text.caretOf(state.buffer)}, at);
	return {...sorted, message: 'Sorted, the gravest first.'};
};

function itemHere(state: State): {sequence: SequencePlace; index: number} | undefined {
	const stop = currentStop(state);
	const item = stop?.type === 'field' ? itemAt(state.plan, stop.path) : undefined;
	return item?.sequence.items[item.index] ? item : undefined;
}

/** Makes the field an open question: `[CLARIFY: …]` around what it holds. */
export const markQuestion: Edit = (state, at) => {
	const stop = currentStop(state);
	if (!canMark(state) || stop?.type !== 'field') return undefined;
	const value = text.bufferValue(state.buffer);
	const asked = wholeQuestion(value);
	if (asked !== undefined) return withBuffer(state, text.createBuffer(asked), {kind: 'other', at});
	const words = value === '' ? `${nameInForm(state.plan, stop)}?` : value.replace(/\s+/g, ' ');
	const question = openQuestion(words);
	const end = question.length - 1;
	// What nobody asked yet is there to be typed over.
	const start = value === '' ? end - words.length : end;
	return withBuffer(state, text.createBuffer(question, end, start), {kind: 'other', at});
};

/* An item of a list is called as the list is, which has a label or a heading; what one row of the template asks is not what each does. */
function nameInForm(plan: Plan, {path, name}: FieldStop): string {
	return typeof path.at(-1) === 'number' ? nameAbove(plan, path.slice(0, -1)) || name : name;
}

type Way =
	| {readonly type: 'leave'; readonly sequence: SequencePlace}
	| {readonly type: 'go' | 'insert'; readonly path: Path};

/** What Enter does on a field of a list or table: the next part or cell, then the next item, blank ones first. */
export function wayOfEnter(state: State): Way | undefined {
	const stop = currentStop(state);
	const item = stop?.type === 'field' ? itemAt(state.plan, stop.path) : undefined;
	if (!stop || !item) return undefined;
	const {sequence, index} = item;
	// A card that was asked for by the same key, and not wanted.
	const isLeft = isTitle(state, sequence, index) && isNewAt(state, item) && isBlankItemAt(state, sequence, index);
	if (sequenceKinds[sequence.kind].isTitled) return isLeft ? {type: 'leave', sequence} : undefined;
	const parts = partStops(state.plan, sequence.items[index] as ItemPlace);
	const next = parts[parts.findIndex(part => isSamePath(part.path, stop.path)) + 1];
	if (isBlankItemAt(state, sequence, index)) return {type: 'leave', sequence};
	if (next) return {type: 'go', path: next.path};
	const path = [...sequence.path, index + 1];
	return {type: isBlankItemAt(state, sequence, index + 1) ? 'go' : 'insert', path};
}

function isNewAt({added}: State, {sequence, index}: {sequence: SequencePlace; index: number}): boolean {
	return added.some(path => isSamePath(path, [...sequence.path, index]));
}

/** Whether Enter leaves a list and nothing stands behind it. */
export function isAtEnd(state: State, at: number): boolean {
	return wayOfEnter(state)?.type === 'leave' && enterInItem(state, at) === undefined;
}

export const enterInItem: Edit = (state, at) => {
	const way = wayOfEnter(state);
	if (!way) return undefined;
	if (way.type === 'leave') return state.isOnlyGaps ? walkOf(state).move(state, 1) : afterSequence(state, way.sequence);
	return way.type === 'go' ? focusOn(state, way.path) : withItem(state, way.path, at);
};

/* Enter on a blank item is how one leaves a list. */
function afterSequence(state: State, {path}: SequencePlace): State | undefined {
	const stops = stopsOf(currentSection(state).section);
	const last = stops.findLastIndex(stop => isWithin(stop.path, path));
	const next = stops[last + 1];
	if (next) return focusOn(state, next.path);
	return hasSection(state, 1) ? moveSection(state, 1) : undefined;
}

/** Backspace where nothing is left to delete removes a blank item, if others remain. */
export const dropBlankItem: Edit = (state, at) => {
	const item = itemHere(state);
	if (!item || item.sequence.items.length < 2 || !isBlankItemAt(state, item.sequence, item.index)) return undefined;
	const {sequence, index} = item;
	// Of a card only its title is its start, and whoever holds the key must not get into the card before.
	if (sequenceKinds[sequence.kind].isTitled) return isTitle(state, sequence, index) ? dropCard(state, at) : undefined;
	const plan = removeItem(state.plan, [...sequence.path, index]);
	const near = [...sequence.path, Math.max(0, index - 1)];
	const moved = withPlan(state, plan, {path: near}, at);
	const place = findPlace(plan.places, near);
	const last = place?.type === 'item' ? partStops(plan, place).at(-1) : undefined;
	return last ? {...focusOn(moved, last.path), history: moved.history, saved: moved.saved} : moved;
};

function isTitle({focus}: State, {items}: SequencePlace, index: number): boolean {
	const [title] = items[index]?.nodes ?? [];
	return title !== undefined && isSamePath(title.path, focus);
}

function dropCard(state: State, at: number): State | undefined {
	const dropped = dropItem(state, at);
	const sequence = itemHere(state)?.sequence;
	if (!dropped || !sequence) return dropped;
	const {message, history, saved} = dropped;
	return {...focusOn(dropped, [...sequence.path, sequence.items.length - 1]), message, history, saved};
}

/** Whether the caret is where a question can be asked. */
export function canMark(state: State): boolean {
	const stop = currentStop(state);
	return stop?.type === 'field' && stop.kind !== 'box';
}

/** Whether the item at `index` of a sequence says nothing. */
export function isBlankItemAt({plan}: State, sequence: SequencePlace, index: number): boolean {
	const item = sequence.items[index];
	const fields = item ? [...fieldsIn(item.nodes)].filter(({kind}) => kind !== 'box') : [];
	return item !== undefined && fields.every(field => isBlankField(plan, field));
}
