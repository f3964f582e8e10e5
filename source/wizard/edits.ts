/* What keys do to the field and the items around the caret; each returns the new state, or nothing when it does not apply. */
import {duplicateItem, insertItem, moveItem, removeItem} from '../plan/items.ts';
import {fieldsIn, findPlace, type ItemPlace, type Path, type SequencePlace} from '../plan/place.ts';
import {readValue, isBlankField} from '../plan/plan.ts';
import {setField} from '../plan/set-field.ts';
import * as text from './buffer.ts';
import {currentSection, currentStop, focusOn, type State, sectionsOf, withBuffer, withItem, withPlan} from './state.ts';
import {type FieldStop, itemAt, type Stop, stopsOf} from './stop.ts';

export type Edit = (state: State, at: number) => State | undefined;

/** The state with `typed` put in at the caret. Typing where an item can be added starts one. */
export function type(state: State, typed: string, at: number): State {
	const stop = currentStop(state);
	if (stop?.type === 'add') return type(withItem(state, stop.path, at), typed, at);
	if (stop?.type !== 'field') return state;
	if (stop.kind === 'choice') return chooseByLetter(state, stop, typed, at);
	const buffer = text.insertText(state.buffer, typed);
	return buffer ? withBuffer(state, buffer, {kind: 'insert', at, typed}) : state;
}

/* Letters find an alternative; a digit never commits to one. */
function chooseByLetter(state: State, stop: FieldStop, typed: string, at: number): State {
	const letter = typed.trim().toLowerCase();
	const choices = stop.choices?.choices ?? [];
	const from = choices.indexOf(text.bufferValue(state.buffer)) + 1;
	const ordered = [...choices.slice(from), ...choices.slice(0, from)];
	const found = letter === '' ? undefined : ordered.find(choice => choice.toLowerCase().startsWith(letter));
	return found === undefined ? state : choose(state, found, at);
}

/** The state with `value` as the whole answer of the focused field. */
export function choose(state: State, value: string, at: number): State {
	return withBuffer(state, text.createBuffer(value), {kind: 'other', at});
}

/** Goes `by` alternatives further in a choice, around its ends. */
export function cycle(state: State, by: number, at: number): State | undefined {
	const stop = currentStop(state);
	if (stop?.type !== 'field' || stop.kind !== 'choice') return undefined;
	const choices = stop.choices?.choices ?? [];
	const index = choices.indexOf(text.bufferValue(state.buffer));
	const next = index === -1 ? (by > 0 ? 0 : choices.length - 1) : (index + by + choices.length) % choices.length;
	return choose(state, choices[next] ?? '', at);
}

/** A pasted text: several lines become items in a list and rows in a table. */
export function paste(state: State, pasted: string, at: number): State {
	const stop = currentStop(state);
	if (stop?.type === 'add') return paste(withItem(state, stop.path, at), pasted, at);
	if (stop?.type !== 'field') return state;
	const lines = pasted.split('\n').filter(line => line.trim() !== '');
	const item = itemAt(state.plan, stop.path);
	if (lines.length > 1 && item && item.sequence.kind !== 'group') return pasteItems(state, item, lines, at);
	const buffer = text.insertText(state.buffer, isOneLine(stop) ? pasted.replace(/\s*\n\s*/g, ' ').trim() : pasted);
	return buffer ? withBuffer(state, buffer, {kind: 'other', at}) : state;
}

/** Whether a line break has no good spelling in a field: in a heading, a part of a list item, or a cell. */
export function isOneLine(stop: FieldStop): boolean {
	const context = stop.place?.context.type;
	return context === 'heading' || context === 'part' || context === 'codeSpan' || context === 'question';
}

function pasteItems(
	state: State,
	{sequence, index}: {sequence: SequencePlace; index: number},
	lines: readonly string[],
	at: number,
): State {
	const rows = lines.filter(line => sequence.kind !== 'table' || !/^[\s|:-]+$/.test(line));
	let {plan} = state;
	let place = index;
	for (const [row, line] of rows.entries()) {
		const isHere = row === 0 && isBlankNow(state, sequence, index);
		if (!isHere) plan = insertItem(plan, [...sequence.path, ++place]);
		plan = fillItem({...state, plan}, [...sequence.path, place], line);
	}
	return withPlan(state, plan, {path: [...sequence.path, place]}, {kind: 'other', at});
}

function isBlankNow({plan}: State, sequence: SequencePlace, index: number): boolean {
	const item = sequence.items[index];
	return item !== undefined && [...fieldsIn(item.nodes)].every(field => isBlankField(plan, field));
}

function fillItem({plan}: State, path: Path, line: string) {
	const place = findPlace(plan.places, path);
	const fields = place?.type === 'item' ? [...fieldsIn(place.nodes)] : place?.type === 'field' ? [place] : [];
	const isRow = place?.type === 'item' && fields[0]?.context.type === 'cell';
	const bare = line.trim().replace(/^(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?/, '');
	const parts = isRow ? splitRow(line) : fields.length > 1 ? splitParts(bare, fields.length) : [bare];
	return fields.reduce(
		(current, field, index) => (parts[index] ? setField(current, field.path, parts[index]) : current),
		plan,
	);
}

function splitRow(line: string): string[] {
	const row = line.includes('\t')
		? line.split('\t')
		: line
				.trim()
				.replace(/^\||\|$/g, '')
				.split('|');
	return row.map(cell => cell.trim());
}

function splitParts(line: string, count: number): string[] {
	const parts = line.split(/\s+[-–—]\s+|:\s+/);
	return [...parts.slice(0, count - 1), parts.slice(count - 1).join(' - ')];
}

/** Moves the caret to the stop `by` stops away, over the ends of sections. */
export function moveStop(state: State, by: 1 | -1): State | undefined {
	const {stops, index} = currentSection(state);
	const here = stops.findIndex(stop => samePath(stop, state.focus));
	const next = stops[here + by];
	if (next) return focusOn(state, next.path);
	const section = sectionsOf(state)[index + by];
	if (!section) return undefined;
	const others = stopsOf(section);
	const other = by > 0 ? others[0] : others.at(-1);
	return other ? focusOn(state, other.path) : undefined;
}

function samePath(stop: Stop, path: Path): boolean {
	return stop.path.length === path.length && stop.path.every((key, index) => key === path[index]);
}

/** Moves the caret to the first stop of the section `by` sections away. */
export function moveSection(state: State, by: 1 | -1): State | undefined {
	const {index} = currentSection(state);
	const section = sectionsOf(state)[index + by];
	const first = section && stopsOf(section)[0];
	return first && focusOn(state, first.path);
}

/** A new item behind the one the caret is in, or in the list the caret could start. */
export const newItem: Edit = (state, at) => {
	const stop = currentStop(state);
	if (!stop) return undefined;
	if (stop.type === 'add') return withItem(state, stop.path, at);
	const item = itemAt(state.plan, stop.path);
	return item && withItem(state, [...item.sequence.path, item.index + 1], at);
};

/** Whether an item can be added where the caret is. */
export function canAdd(state: State): boolean {
	const stop = currentStop(state);
	return stop?.type === 'add' || (stop !== undefined && itemAt(state.plan, stop.path) !== undefined);
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
	return withPlan(state, plan, {path: [...sequence.path, near]}, {kind: 'other', at});
};

/** Puts a copy of the item behind it. */
export const copyItem: Edit = (state, at) => {
	const item = itemHere(state);
	if (!item) return undefined;
	const path = [...item.sequence.path, item.index];
	return withPlan(
		state,
		duplicateItem(state.plan, path),
		{path: [...item.sequence.path, item.index + 1]},
		{kind: 'other', at},
	);
};

/** Moves the item the caret is in `by` places. */
export function shiftItem(state: State, by: 1 | -1, at: number): State | undefined {
	const item = itemHere(state);
	const to = (item?.index ?? 0) + by;
	if (!item || to < 0 || to >= item.sequence.items.length) return undefined;
	const {path} = item.sequence;
	const below = state.focus.slice(path.length + 1);
	const plan = moveItem(state.plan, [...path, item.index], to);
	return withPlan(state, plan, {path: [...path, to, ...below], caret: text.caretOf(state.buffer)}, {kind: 'other', at});
}

function itemHere(state: State): {sequence: SequencePlace; index: number} | undefined {
	const stop = currentStop(state);
	const item = stop?.type === 'field' ? itemAt(state.plan, stop.path) : undefined;
	return item?.sequence.items[item.index] ? item : undefined;
}

/** Makes the field an open question: `[CLARIFY: …]` around what it holds. */
export const markQuestion: Edit = (state, at) => {
	const stop = currentStop(state);
	if (stop?.type !== 'field') return undefined;
	const value = text.bufferValue(state.buffer);
	if (/^\[CLARIFY:.*\]$/s.test(value))
		return withBuffer(state, text.createBuffer(value.slice(9, -1).trim()), {kind: 'other', at});
	const question = `[CLARIFY: ${value === '' ? `${stop.name}?` : value.replace(/\s+/g, ' ')}]`;
	return withBuffer(state, text.createBuffer(question, question.length - 1), {kind: 'other', at});
};

/** What Enter does on a field of a list or table: the next part or cell, then the next item, blank ones first. */
export const enterInItem: Edit = (state, at) => {
	const stop = currentStop(state);
	const item = stop?.type === 'field' ? itemAt(state.plan, stop.path) : undefined;
	if (!stop || !item || item.sequence.kind === 'group') return undefined;
	const {sequence, index} = item;
	const own = sequence.items[index] as ItemPlace;
	const next = own.nodes[own.nodes.findIndex(node => samePath({...stop, path: node.path}, stop.path)) + 1];
	const isBlank = isBlankNow(state, sequence, index);
	if (isBlank) return afterSequence(state, sequence);
	if (next?.type === 'field') return focusOn(state, next.path);
	if (isBlankNow(state, sequence, index + 1)) return focusOn(state, [...sequence.path, index + 1]);
	return withItem(state, [...sequence.path, index + 1], at);
};

/* Enter on a blank item is how one leaves a list. */
function afterSequence(state: State, {path}: SequencePlace): State | undefined {
	const {stops} = currentSection(state);
	const last = stops.findLastIndex(stop => path.every((key, at) => stop.path[at] === key));
	const next = stops[last + 1];
	return next ? focusOn(state, next.path) : moveSection(state, 1);
}

/** Backspace where nothing is left to delete removes a blank item, if others remain. */
export const dropBlankItem: Edit = (state, at) => {
	const item = itemHere(state);
	if (
		!item ||
		item.sequence.kind === 'group' ||
		item.sequence.items.length < 2 ||
		!isBlankNow(state, item.sequence, item.index)
	)
		return undefined;
	const {sequence, index} = item;
	const plan = removeItem(state.plan, [...sequence.path, index]);
	const moved = withPlan(state, plan, {path: [...sequence.path, Math.max(0, index - 1)]}, {kind: 'other', at});
	const place = findPlace(plan.places, [...sequence.path, Math.max(0, index - 1)]);
	const last = place?.type === 'item' ? [...fieldsIn(place.nodes)].at(-1) : undefined;
	return last
		? {...focusOn(moved, last.path, readValue(plan, last).length), history: moved.history, saved: moved.saved}
		: moved;
};
