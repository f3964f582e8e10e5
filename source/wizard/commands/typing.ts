/* What typing does, by the kind of the focused field. */

import type {FieldKind} from '../../plan/place.ts';
import {rawOf} from '../../plan/plan.ts';
import {sentenceAround, wordsAround} from '../../template/grammar/placeholder.ts';
import {startsAsQuestion} from '../../template/grammar/question.ts';
import {findOwnPlaceholders, hasOwnWords} from '../../template/own-words.ts';
import {fieldKinds} from '../field-kinds.ts';
import {foundOffer} from '../offer.ts';
import {unlessRefused} from '../refusal.ts';
import {currentStop, type State} from '../state.ts';
import {withBuffer} from '../step.ts';
import type {FieldStop} from '../stop.ts';
import * as text from '../text/buffer.ts';
import {withOneMark} from '../text/list-line.ts';
import {behindBox, enterInItem, startItem} from './item-edits.ts';
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
	if (stop?.type === 'add') return typeWord(startItem(state, stop, at), typed, at);
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
	const around = wordsAroundIn(state, stop);
	const buffer = around
		? text.createBuffer(around.before + typed + around.after, around.before.length + typed.length)
		: text.insertText(fieldKinds[stop.kind].isIndented ? outdented(state.buffer, typed) : state.buffer, typed);
	if (!buffer) return state;
	const once = stop.kind === 'prose' && typed.endsWith(' ') ? markedOnce(buffer) : saidOnce(buffer, stop);
	const changed = withBuffer(state, once, {kind: 'insert', at, typed});
	return {...changed, found: foundOffer(changed, stop)};
}

/* Who types the template's words, too, or those of another item of the list, means them once. */
function saidOnce(buffer: text.Buffer, {place}: FieldStop): text.Buffer {
	const value = text.bufferValue(buffer);
	const around = (place?.words ?? []).flatMap(words => wordsAround(words) ?? sentenceAround(words) ?? []);
	const own = around.find(({before, after}) => before !== '' && value.startsWith(before) && value.endsWith(after));
	const rest = own
		? value.slice(own.before.length, value.length - (/\p{L}/u.test(own.after) ? own.after.length : 0))
		: '';
	const isSaid = around.some(({before}) => before.trimEnd().length > 1 && rest.startsWith(before.trimEnd()));
	return own && isSaid ? text.createBuffer(rest, text.caretOf(buffer) - own.before.length) : buffer;
}

/* A bracket that closes stands as far to the right as the line that it ends. */
function outdented(buffer: text.Buffer, typed: string): text.Buffer {
	const caret = text.caretOf(buffer);
	const value = text.bufferValue(buffer);
	const from = value.lastIndexOf('\n', caret - 1) + 1;
	const own = value.slice(from, caret);
	if (!/^[)\]}]/.test(typed) || own.trim() !== '' || text.selectionOf(buffer)) return buffer;
	const above = value
		.slice(0, from)
		.split('\n')
		.filter(line => line.trim() !== '');
	const indents = above.map(line => line.replace(/\S.*/, ''));
	const opening = indents.findLast(indent => indent.length < own.length && own.startsWith(indent));
	if (opening === undefined) return buffer;
	return text.createBuffer(value.slice(0, from) + opening + value.slice(caret), from + opening.length);
}

/* Who types the mark of an item where Enter has put it already means it once. */
function markedOnce(buffer: text.Buffer): text.Buffer {
	const value = text.bufferValue(buffer);
	const caret = text.caretOf(buffer);
	const from = value.lastIndexOf('\n', caret - 1) + 1;
	const line = value.slice(from, caret);
	const once = withOneMark(line);
	return once === line
		? buffer
		: text.createBuffer(value.slice(0, from) + once + value.slice(caret), from + once.length);
}

/* The template's words around a placeholder stay when the first letter takes its place. */
function wordsAroundIn({plan, buffer}: State, {place, kind}: FieldStop) {
	if ((kind !== 'text' && kind !== 'prose') || !place || text.bufferValue(buffer) !== '') return undefined;
	const raw = rawOf(plan, place).replace(/\r\n?/g, '\n');
	if (!hasOwnWords(place.words, raw) || startsAsQuestion(raw)) return undefined;
	return (kind === 'text' ? wordsAround(raw) : undefined) ?? sentenceAround(raw);
}

const longestSentence = 1000;

/** The state with the next placeholder selected that a sentence of the template still has behind the caret: `As a developer, I want {what}`. */
export function nextBlank(state: State): State | undefined {
	const stop = currentStop(state);
	const value = text.bufferValue(state.buffer);
	const isText = stop?.type === 'field' && (stop.kind === 'text' || stop.kind === 'prose');
	if (!isText || !stop.place || value.length > longestSentence || state.overlay) return undefined;
	const caret = text.caretOf(state.buffer);
	const next = findOwnPlaceholders(state.plan.template, value).find(({from}) => from >= caret);
	return next && {...state, buffer: text.createBuffer(value, next.to, next.from), goal: undefined};
}

/* Words typed on a box are those behind it. */
function typeBehind(state: State, _: FieldStop, typed: string, at: number): State {
	return typeWord(behindBox(state), typed, at);
}

/* Letters find an alternative. In a row there is more to say: where a letter can mean one alone, the caret goes on. */
function chooseByLetter(state: State, stop: FieldStop, typed: string, at: number): State {
	const letter = typed.trim().toLowerCase();
	if (letter === '') return state;
	const choices = stop.choices?.choices ?? [];
	const begun = choices.filter(choice => choice.toLowerCase().startsWith(letter));
	const spelled = spellOut(state, letter, begun.length > 0);
	if (spelled) return spelled;
	const from = choices.indexOf(text.bufferValue(state.buffer)) + 1;
	const found = [...choices.slice(from), ...choices].find(choice => begun.includes(choice));
	if (found === undefined) return state;
	const chosen = choose(state, found, at);
	const next = begun.length === 1 ? enterInItem(chosen, at) : undefined;
	return next ? {...next, spelled: {word: found.toLowerCase(), count: letter.length}} : chosen;
}

/* Who spells out the word that a letter chose, `High`, has not begun the next answer with it. */
function spellOut(state: State, letter: string, isAnswer: boolean): State | undefined {
	if (!state.spelled) return undefined;
	const {word, count} = state.spelled;
	const isNext = word.startsWith(letter, count) && (!isAnswer || count > 1);
	return isNext ? {...state, spelled: {word, count: count + letter.length}} : undefined;
}

/** The state without the rest of the word that a letter chose before, where that is all that was typed into the next field. */
export function withoutSpelled(state: State, at: number): State | undefined {
	const rest = state.spelled ? state.spelled.word.slice(state.spelled.count) : '';
	return rest !== '' && text.bufferValue(state.buffer).toLowerCase() === rest ? choose(state, '', at) : undefined;
}

/** The state with `value` as the whole answer of the focused field. */
export function choose(state: State, value: string, at: number): State {
	return withBuffer(state, text.createBuffer(value), {kind: 'other', at});
}

/** Goes `by` alternatives further in a choice, around its ends. */
export function cycle(state: State, by: 1 | -1, at: number): State | undefined {
	const stop = currentStop(state);
	if (stop?.type !== 'field' || fieldKinds[stop.kind].isText) return undefined;
	const choices = stop.choices?.choices ?? [];
	const index = choices.indexOf(text.bufferValue(state.buffer));
	const next = index === -1 ? (by === 1 ? 0 : choices.length - 1) : (index + by + choices.length) % choices.length;
	return choose(state, choices[next] ?? '', at);
}
