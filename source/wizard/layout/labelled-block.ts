/* A field with its label, and below it what is wrong with it or could be chosen. */
import type {Place} from '../../plan/place.ts';
import {coachLine} from '../coach.ts';
import {bodyRows} from '../columns.ts';
import {problemsAt, remarkOn} from '../findings.ts';
import {isAbove, isLabelled, type Room, valueColumn, wrapAt} from '../room.ts';
import type {State} from '../state.ts';
import type {FieldStop, Stop} from '../stop.ts';
import {bufferValue, caretOf} from '../text/buffer.ts';
import {truncate, widthOf} from '../text/display.ts';
import {cellOf, wrap, wrapText} from '../text/wrap.ts';
import {type Block, beside, emptyBlock, opened, rows, segment, stack, type Tone} from './block.ts';
import {fieldBlock, isFocused} from './field-block.ts';
import {judgingBlocks} from './judging-block.ts';
import {suggestionBlock} from './suggestion-block.ts';

/** A label at the left, `labels` cells wide, and the value at the right. */
export function labelled(state: State, place: Place, stop: FieldStop, {left, width}: Room, labels: number): Block {
	const name = isLabelled(place) ? stop.name : '';
	const column = valueColumn(place, {left, width}, labels);
	const own = fieldBlock(state, stop, width - column);
	const notices = problemBlocks(state, stop, width - column);
	const inside = rowInLong(state, stop, own.height, width - column);
	const value = inside === undefined ? own : opened(own, inside, stack(notices));
	const below = isFocused(state, stop)
		? [longHelp(state, stop, width - column), suggestionBlock(state, stop, width - column)]
		: [];
	return stack([
		withLabel({name, isHere: isFocused(state, stop)}, {left, width}, labels, column, value),
		...[...(inside === undefined ? notices : []), ...below].map(block => shifted(block, column)),
	]);
}

/* Of a text that fills the screen what is told of it stands below the caret's line, where it is seen. */
function rowInLong(state: State, stop: FieldStop, height: number, width: number): number | undefined {
	if (!state.judging || !isFocused(state, stop) || height <= bodyRows(state.size) / 2) return undefined;
	const value = bufferValue(state.buffer);
	const end = value.indexOf('\n', caretOf(state.buffer));
	return cellOf(wrap(value, wrapAt(stop.kind, width)), value, end === -1 ? value.length : end).row;
}

type Label = {readonly name: string; readonly isHere: boolean};

/** A value with its name before it, or above it where that has no room. */
export function withLabel({name, isHere}: Label, room: Room, labels: number, column: number, value: Block): Block {
	const mark = [segment(' '.repeat(room.left - 1)), segment(isHere ? '❯' : ' ', 'accent')];
	const tone = isHere ? 'accent' : 'label';
	if (!isAbove(name, labels)) return beside([...mark, segment(name, tone)], column, value);
	const words = segment(truncate(name, room.width - room.left), tone);
	return stack([rows([...mark, words]), shifted(value, column)]);
}

const mostHelp = 4;

/* What belongs here, where the row at the bottom has no room for all of it. */
function longHelp({size, plan}: State, stop: FieldStop, width: number): Block {
	const words = coachLine(plan, stop);
	if (widthOf(words) <= size.columns - 2) return emptyBlock;
	return rows(...wrapText(words, Math.max(width - 1, 8), mostHelp).map(row => [segment(row, 'hint')]));
}

/** A block moved to the right; nothing stays nothing. */
export function shifted(block: Block, by: number): Block {
	return block.height === 0 ? block : beside([], by, block);
}

/** What is wrong with a field, in words; else what is weak about its answer; and what is told where a plan is judged. */
export function problemBlocks(state: State, stop: Stop, width: number): Block[] {
	return [...ownProblems(state, stop, width), ...judgingBlocks(state, stop, width)];
}

function ownProblems(state: State, stop: Stop, width: number): Block[] {
	// Who is typing what will be an option has made no mistake yet.
	if (state.found >= 0 && isFocused(state, stop)) return [];
	const problems = problemsAt(state, stop.path);
	// Of both halves together, behind the last.
	const place = stop.type === 'field' && stop.half !== 'pros' ? stop.place : undefined;
	if (problems.length === 0) return place ? remarkBlocks(state, place, width) : [];
	return problems.map(({message}) => saidBelow(message, '!', 'problem', width));
}

/** What is weak about an answer: advice, in a quiet tone. */
export function remarkBlocks(state: State, place: Place, width: number): Block[] {
	const remark = remarkOn(state, place);
	if (remark === undefined) return [];
	return [saidBelow(remark, '~', 'dim', width)];
}

const mostSaid = 3;

function saidBelow(words: string, mark: string, tone: Tone, width: number): Block {
	const wrapped = wrapText(words, Math.max(width - 3, 8), mostSaid);
	return rows(...wrapped.map((row, index) => [segment(`${index === 0 ? mark : ' '} ${row}`, tone)]));
}
