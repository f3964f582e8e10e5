/* One field's value: wrapped text with the caret in it, a hint while it is blank, or the alternatives of a choice. */
import {type FieldKind, type FieldPlace, isSamePath} from '../../plan/place.ts';
import {ghostOf} from '../coach.ts';
import {stopValue} from '../halves.ts';
import {fieldRows, wrapAt} from '../room.ts';
import {currentStop, type State} from '../state.ts';
import {type FieldStop, fieldStop, isHeadingStop} from '../stop.ts';
import {bufferValue, caretOf, selectionOf} from '../text/buffer.ts';
import {truncate, widthOf} from '../text/display.ts';
import {cellOf, wrapText} from '../text/wrap.ts';
import {type Block, type Row, rows, type Segment, segment, type Tone} from './block.ts';
import {textRow} from './text-row.ts';

/** Whether the caret is on the stop at `path`. */
export function isFocused(state: State, stop: {readonly path: FieldStop['path']}): boolean {
	return isSamePath(state.focus, stop.path);
}

/** The value on the screen: what is being typed, else what stands in the text. */
function shownValue(state: State, stop: FieldStop): string {
	if (isFocused(state, stop)) return bufferValue(state.buffer);
	return stopValue(state.plan, stop);
}

/** A field's value in `width` cells. */
export function fieldBlock(state: State, stop: FieldStop, width: number): Block {
	const own = shownStop(state, stop);
	return blocks[own.kind](state, own, width);
}

/** A stop as it is edited, where the caret is on it. */
export function shownStop(state: State, stop: FieldStop): FieldStop {
	const current = isFocused(state, stop) ? currentStop(state) : undefined;
	return current?.type === 'field' ? current : stop;
}

const blocks = {
	text: (state, stop, width) => textBlock(state, stop, width, isHeadingStop(stop) ? 'label' : 'plain'),
	prose: textBlock,
	code: codeBlock,
	choice: choiceBlock,
	box: boxBlock,
} satisfies Record<FieldKind, (state: State, stop: FieldStop, width: number) => Block>;

function textBlock(state: State, stop: FieldStop, width: number, tone: Tone = 'plain'): Block {
	const value = shownValue(state, stop);
	const isHere = isFocused(state, stop);
	const room = wrapAt(stop.kind, width);
	if (value === '') return ghostBlock(ghostOf(state.plan, stop), room, isHere, ghostHeight(stop, isHere));
	const wrapped = fieldRows(stop.kind, value, room);
	const selected = isHere ? selectionOf(state.buffer) : undefined;
	const draw = (index: number): Row => {
		const row = wrapped[index];
		return row ? textRow(row, value, {tone, selected}) : [];
	};
	const block = {height: wrapped.length, draw};
	if (!isHere) return block;
	return {...block, caret: cellOf(wrapped, value, caretOf(state.buffer))};
}

/* How an example of running text reads is seen in more than its first words; others are whole while the caret is there. */
const ghostRows = {text: 1, choice: 1, prose: 3, code: 1, box: 1} satisfies Record<FieldKind, number>;

function ghostHeight({kind}: FieldStop, isHere: boolean): number {
	return isHere ? ghostRows.prose : ghostRows[kind];
}

function ghostBlock(ghost: string, width: number, isHere: boolean, most: number): Block {
	const block = rows(...wrapText(ghost, width, most).map(words => [segment(words, 'hint')]));
	return isHere ? {...block, caret: {row: 0, column: 0}} : block;
}

/* A row that only goes on is no line of the code. */
function codeBlock(state: State, stop: FieldStop, width: number): Block {
	const block = textBlock(state, stop, width, 'code');
	const value = shownValue(state, stop);
	const wrapped = fieldRows(stop.kind, value, wrapAt(stop.kind, width));
	const markOf = (row: number): string => {
		const from = wrapped[row]?.from ?? 0;
		return from > 0 && value[from - 1] !== '\n' ? '↳ ' : '│ ';
	};
	const draw = (row: number): Row => (row < block.height ? [segment(markOf(row), 'dim'), ...block.draw(row)] : []);
	return {...block, draw, caret: block.caret && {row: block.caret.row, column: block.caret.column + 2}};
}

/* `○ draft  ● in-review  ○ approved`; an answer of one's own stands behind the template's. */
function choiceBlock(state: State, stop: FieldStop, width: number): Block {
	const value = shownValue(state, stop);
	const choices = stop.choices?.choices ?? [];
	const shown = value === '' || choices.includes(value) ? choices : [...choices, value];
	const at = shown.indexOf(value);
	const texts = shown.map((choice, index) =>
		index === at ? `● ${truncate(choice, Math.max(width - 4, 8))}` : `○ ${truncate(choice, 24)}`,
	);
	// What is chosen is in sight, whatever has to give way.
	let first = 0;
	while (first < at && widthOf(texts.slice(first, at + 1).join('  ')) > width) first++;
	const row: Segment[] = [];
	let used = 0;
	let column = 0;
	for (const [index, text] of texts.entries()) {
		if (index < first) continue;
		if (used + widthOf(text) > width) break;
		const isChosen = index === at;
		if (isChosen) column = used;
		row.push(segment(text, isChosen ? (isFocused(state, stop) ? 'accent' : 'plain') : 'dim'), segment('  '));
		used += widthOf(text) + 2;
	}
	const block = rows(row);
	return isFocused(state, stop) ? {...block, caret: {row: 0, column}} : block;
}

/* `[x]`, as the text has it. */
function boxBlock(state: State, stop: FieldStop): Block {
	const isTicked = shownValue(state, stop) !== '';
	const tone = isFocused(state, stop) ? 'accent' : isTicked ? 'done' : 'plain';
	const block = rows([segment(isTicked ? '[x]' : '[ ]', tone)]);
	return isFocused(state, stop) ? {...block, caret: {row: 0, column: 1}} : block;
}

/** A field as one row, cut to `width`: how it looks in a list or table while the caret is elsewhere. */
export function fieldRow(state: State, place: FieldPlace, width: number): Segment {
	return stopRow(state, fieldStop(place), width);
}

/** The same of a stop, be it a half of a field. */
export function stopRow(state: State, stop: FieldStop, width: number): Segment {
	const value = stopValue(state.plan, stop);
	if (value === '' && stop.choices) return segment('○', 'hint');
	if (value === '') return segment(truncate(ghostOf(state.plan, stop), width), 'hint');
	return segment(truncate(value.replace(/(?<!\s)\s*\n\s*/g, ' ⏎ '), width));
}
