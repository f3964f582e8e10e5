/* What typing and pasting do, by the kind of the focused field. */

import {insertItem} from '../../plan/edit/items.ts';
import {setField} from '../../plan/edit/set-field.ts';
import {
	type FieldKind,
	fieldsIn,
	findPlace,
	type Path,
	type SequenceKind,
	type SequencePlace,
} from '../../plan/place.ts';
import {withoutListMark} from '../../template/grammar/list-mark.ts';
import {fieldKinds, isOneLine} from '../field-kinds.ts';
import {foundOffer} from '../offer.ts';
import {unlessRefused} from '../refusal.ts';
import {currentStop, focusOn, type State, withBuffer, withItem, withPlan} from '../state.ts';
import {type FieldStop, itemAt} from '../stop.ts';
import * as text from '../text/buffer.ts';
import {isBlankItemAt} from './item-edits.ts';
import {plainWords, withPlainWords} from './plain-words.ts';

// A terminal that marks no pastes sends them as typing; nobody types as much at once.
const mostTyped = 1000;

/**
The state with `typed` put in at the caret. Typing where an item can be added starts one. However many letters come at once, the
steps of the history are those of typing one after the other.
*/
export function type(state: State, typed: string, at: number): State {
	const [, first = '', words = '', rest = typed] = manyWords.exec(typed) ?? [];
	if (words === '') return typePieces(state, rest, at);
	const begun = typePieces(state, first, at);
	const done = unlessRefused(
		() => withPlainWords(begun, words, at),
		() => undefined,
	);
	return type(done ?? typePieces(begun, words, at), rest, at);
}

const manyWords = new RegExp(`^(\\S+ )(${plainWords}{2,})(.*)$`, 'su');

function typePieces(state: State, typed: string, at: number): State {
	const pieces = typed.length > mostTyped ? [typed] : (typed.match(/\s|\S+/g) ?? []);
	return pieces.reduce((current, piece) => typePiece(current, piece, at), state);
}

/* Of a word that cannot be written as much is as would be if its letters came alone. */
function typePiece(state: State, piece: string, at: number): State {
	const letters = [...piece];
	const isWhole = letters.length === 1 || piece.length > mostTyped;
	return unlessRefused(
		() => typeWord(state, piece, at),
		message =>
			isWhole
				? {...state, request: undefined, message}
				: letters.reduce((current, letter) => typePiece(current, letter, at), state),
	);
}

function typeWord(state: State, typed: string, at: number): State {
	const stop = currentStop(state);
	if (stop?.type === 'add') return typeWord(withItem(state, stop.path, at), typed, at);
	if (stop?.type !== 'field') return state;
	return typings[stop.kind](state, stop, typed, at);
}

type Typing = (state: State, stop: FieldStop, typed: string, at: number) => State;

const typings = {
	text: insertWord,
	prose: insertWord,
	code: insertWord,
	choice: chooseByLetter,
	box: typeBehind,
} satisfies Record<FieldKind, Typing>;

function insertWord(state: State, stop: FieldStop, typed: string, at: number): State {
	const buffer = text.insertText(state.buffer, typed);
	if (!buffer) return state;
	const changed = withBuffer(state, buffer, {kind: 'insert', at, typed});
	return {...changed, found: foundOffer(changed, stop)};
}

/* Words typed on a box are those behind it. */
function typeBehind(state: State, stop: FieldStop, typed: string, at: number): State {
	return typeWord(behind(state, stop), typed, at);
}

function behind(state: State, {path}: FieldStop): State {
	return focusOn(state, [...path.slice(0, -1), 'text']);
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
	if (stop?.type !== 'field' || fieldKinds[stop.kind].isText) return undefined;
	const choices = stop.choices?.choices ?? [];
	const index = choices.indexOf(text.bufferValue(state.buffer));
	const next = index === -1 ? (by > 0 ? 0 : choices.length - 1) : (index + by + choices.length) % choices.length;
	return choose(state, choices[next] ?? '', at);
}

type ItemForm = {
	/** Whether a line is an item. */
	readonly isItem: (line: string) => boolean;
	/** What it says in each of its parts, of which there are `count`. */
	readonly split: (line: string, count: number) => readonly string[];
};

const lineForm: ItemForm = {isItem: () => true, split: splitLine};

/* How pasted lines become items; one with a form of its own is more than a line. */
const itemForms = {
	list: lineForm,
	checklist: lineForm,
	questions: lineForm,
	table: {isItem: line => !/^[\s|:-]+$/.test(line), split: splitRow},
	group: undefined,
	maps: undefined,
} satisfies Record<SequenceKind, ItemForm | undefined>;

/** A pasted text: several lines become items in a list and rows in a table. */
export function paste(state: State, pasted: string, at: number): State {
	const stop = currentStop(state);
	if (stop?.type === 'add') return paste(withItem(state, stop.path, at), pasted, at);
	if (stop?.type !== 'field') return state;
	if (stop.kind === 'box') return paste(behind(state, stop), pasted, at);
	const lines = pasted.split('\n').filter(line => line.trim() !== '');
	const item = itemAt(state.plan, stop.path);
	const form = item && itemForms[item.sequence.kind];
	if (lines.length > 1 && form) return pasteItems(state, item, form, lines, at);
	const buffer = text.insertText(
		state.buffer,
		isOneLine(stop) ? pasted.replace(/(?<!\s)\s*\n\s*/g, ' ').trim() : pasted,
	);
	return buffer ? withBuffer(state, buffer, {kind: 'other', at}) : state;
}

function pasteItems(
	state: State,
	{sequence, index}: {sequence: SequencePlace; index: number},
	{isItem, split}: ItemForm,
	lines: readonly string[],
	at: number,
): State {
	const rows = lines.filter(isItem);
	let {plan} = state;
	let place = index;
	for (const [row, line] of rows.entries()) {
		const isHere = row === 0 && isBlankItemAt(state, sequence, index);
		if (!isHere) plan = insertItem(plan, [...sequence.path, ++place]);
		plan = fillItem({...state, plan}, [...sequence.path, place], line, split);
	}
	return withPlan(state, plan, {path: [...sequence.path, place]}, {kind: 'other', at});
}

function fillItem({plan}: State, path: Path, line: string, split: ItemForm['split']) {
	const place = findPlace(plan.places, path);
	const all = place?.type === 'item' ? [...fieldsIn(place.nodes)] : place?.type === 'field' ? [place] : [];
	const fields = all.filter(({kind}) => kind !== 'box');
	const parts = split(line, fields.length);
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

function splitLine(line: string, count: number): string[] {
	const bare = withoutListMark(line.trim().replace(/^•/, '-'));
	return count > 1 ? splitParts(bare, count) : [bare];
}

function splitParts(line: string, count: number): string[] {
	const parts = line.split(/(?<!\s)\s+[-–—]\s+|:\s+/);
	return [...parts.slice(0, count - 1), parts.slice(count - 1).join(' - ')];
}
