/* What typing and pasting do, by the kind of the focused field. */

import {insertItem} from '../../plan/edit/items.ts';
import {setField} from '../../plan/edit/set-field.ts';
import {fieldsIn, findPlace, type Path, type SequencePlace} from '../../plan/place.ts';
import {foundOffer} from '../offer.ts';
import {unlessRefused} from '../refusal.ts';
import {currentStop, type State, withBuffer, withItem, withPlan} from '../state.ts';
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
	if (stop.kind === 'choice') return chooseByLetter(state, stop, typed, at);
	const buffer = text.insertText(state.buffer, typed);
	if (!buffer) return state;
	const changed = withBuffer(state, buffer, {kind: 'insert', at, typed});
	return {...changed, found: foundOffer(changed, stop)};
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
	const buffer = text.insertText(
		state.buffer,
		isOneLine(stop) ? pasted.replace(/(?<!\s)\s*\n\s*/g, ' ').trim() : pasted,
	);
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
		const isHere = row === 0 && isBlankItemAt(state, sequence, index);
		if (!isHere) plan = insertItem(plan, [...sequence.path, ++place]);
		plan = fillItem({...state, plan}, [...sequence.path, place], line);
	}
	return withPlan(state, plan, {path: [...sequence.path, place]}, {kind: 'other', at});
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
	const parts = line.split(/(?<!\s)\s+[-–—]\s+|:\s+/);
	return [...parts.slice(0, count - 1), parts.slice(count - 1).join(' - ')];
}
