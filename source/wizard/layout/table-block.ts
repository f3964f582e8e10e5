/* A table: a header and a line a row, or a card a row where there is no room for columns. Only rows in sight are drawn. */
import {
	type FieldKind,
	type FieldPlace,
	type ItemPlace,
	isSamePath,
	isWithin,
	type SequencePlace,
} from '../../plan/place.ts';
import {riskMatrix, severityOf} from '../../plan/risk-matrix.ts';
import {bodyRows} from '../columns.ts';
import {remarkOn} from '../findings.ts';
import {countsBelow} from '../judging/told.ts';
import {cellWidth, type Room} from '../room.ts';
import type {State} from '../state.ts';
import {fieldStop} from '../stop.ts';
import {columnWidths, numberWidth} from '../table-look.ts';
import {pad, truncate} from '../text/display.ts';
import {type Block, padRow, type Row, rows, type Segment, segment, stack, type Tone} from './block.ts';
import {cardBlock, cardHeight, cardRows} from './card-block.ts';
import {fieldBlock, fieldRow, shownStop} from './field-block.ts';
import {judgingBlocks} from './judging-block.ts';
import {problemBlocks, remarkBlocks, shifted} from './labelled-block.ts';
import {severityLooks} from './severity-looks.ts';
import {shownItems} from './shown-items.ts';
import {suggestionBlock} from './suggestion-block.ts';

export function tableBlock(state: State, table: SequencePlace, {left, width: all}: Room): Block {
	const width = all - left;
	const widths = columnWidths(table, state, left);
	if (!widths) {
		return itemsBlock(state, table, {
			height: cardHeight(table),
			draw: (item, index) => cardRows(state, table, item, index, width),
			focused: (item, index) => cardBlock(state, table, item, index, width),
		});
	}
	const here = isWithin(state.focus, table.path) ? state.focus.at(-1) : undefined;
	const cells = table.columns.map(({key, name}, index) => {
		const own = widths[index] as number;
		return segment(pad(truncate(name, own - 1), own), key === here ? 'accent' : 'label');
	});
	const items = itemsBlock(state, table, {
		height: 1,
		draw: (item, index) => [itemRow(state, item, index, widths, levelTones(table, index))],
		focused: (item, index) => focusedRow(state, item, index, widths, levelTones(table, index)),
	});
	const header = rows([segment(' '.repeat(numberWidth)), ...cells]);
	return stack([header, wholeRows(state, table, widths) ?? items]);
}

// A table of more rows is looked through, and not read.
const mostWhole = 20;

/* Every row in full, where all of them have room in half of the form. */
function wholeRows(state: State, table: SequencePlace, widths: readonly number[]): Block | undefined {
	const items = shownItems(state, table);
	if (items.length > mostWhole) return undefined;
	const drawn = items.map((item, index) =>
		isWithin(state.focus, item.path)
			? focusedRow(state, item, index, widths, levelTones(table, index))
			: wholeRow(state, item, index, widths, levelTones(table, index)),
	);
	const height = drawn.reduce((sum, block) => sum + block.height, 0);
	return height <= Math.max(items.length, bodyRows(state.size) / 2) ? stack(drawn) : undefined;
}

type Items = {
	/** The rows that every item but the focused one takes. */
	readonly height: number;
	readonly draw: (item: ItemPlace, index: number) => readonly Row[];
	readonly focused: (item: ItemPlace, index: number) => Block;
};

function itemsBlock(state: State, table: SequencePlace, {height, draw, focused}: Items): Block {
	const {path} = table;
	const items = shownItems(state, table);
	const here = isWithin(state.focus, path) ? Number(state.focus[path.length]) : -1;
	const item = items[here];
	const run = (from: number, to: number): Block => {
		const drawn = new Map<number, readonly Row[]>();
		return {
			height: (to - from) * height,
			draw(row) {
				const index = from + Math.floor(row / height);
				const all = drawn.get(index) ?? draw(items[index] as ItemPlace, index);
				drawn.set(index, all);
				return all[row % height] ?? [];
			},
		};
	};
	if (!item) return run(0, items.length);
	return stack([run(0, here), focused(item, here), run(here + 1, items.length)]);
}

/* A row has no room for words; what is weak in it is told when the caret is there. */
function rowNumber(state: State, {path, nodes}: ItemPlace, index: number): Segment {
	const {changes, notes} = countsBelow(state, inside => isWithin(inside, path));
	if (changes + notes > 0) return segment(pad(`${changes > 0 ? '±' : '✎'}${index + 1}`, numberWidth), 'accent');
	const isWeak = nodes.some(node => remarkOn(state, node) !== undefined);
	return segment(pad(`${isWeak ? '~' : ' '}${index + 1}`, numberWidth), 'dim');
}

type Tones = {readonly columns: readonly number[]; readonly tone: Tone};

/* How grave the risk of a row is, told in the columns that say it. */
function levelTones(table: SequencePlace, index: number): Tones | undefined {
	const matrix = riskMatrix(table);
	const severity = matrix && severityOf(matrix, index);
	if (!matrix || severity === undefined) return undefined;
	return {columns: [matrix.across.index, matrix.up.index], tone: severityLooks[severity].tone};
}

function itemRow(state: State, item: ItemPlace, index: number, widths: readonly number[], levels?: Tones): Row {
	const cells = item.nodes.map((node, column) => {
		const {text, tone} = fieldRow(state, node as FieldPlace, (widths[column] ?? 8) - 2);
		return segment(pad(text, widths[column] ?? 8), levels?.columns.includes(column) ? levels.tone : tone);
	});
	return [rowNumber(state, item, index), ...cells];
}

function focusedRow(state: State, item: ItemPlace, index: number, widths: readonly number[], levels?: Tones): Block {
	const number = segment(pad(`❯${index + 1}`, numberWidth), 'accent');
	return stack([cellsBlock(state, item, number, widths, levels), ...below(state, item, widths)]);
}

function wholeRow(state: State, item: ItemPlace, index: number, widths: readonly number[], levels?: Tones): Block {
	return cellsBlock(state, item, rowNumber(state, item, index), widths, levels);
}

function cellsBlock(state: State, item: ItemPlace, number: Segment, widths: readonly number[], levels?: Tones): Block {
	const cells = item.nodes.map((node, column) => {
		const tone = levels?.columns.includes(column) ? levels.tone : undefined;
		return cellBlock(state, node as FieldPlace, cellWidth(widths, column), tone);
	});
	const draw = (row: number): Row => [
		row === 0 ? number : segment(' '.repeat(numberWidth)),
		...cells.flatMap((cell, column) => padRow(cell.draw(row), widths[column] ?? 8)),
	];
	const focused = cells.findIndex(cell => cell.caret);
	const caret = cells[focused]?.caret;
	const left = numberWidth + widths.slice(0, Math.max(focused, 0)).reduce((sum, width) => sum + width, 0);
	return {
		height: Math.max(...cells.map(cell => cell.height), 1),
		draw,
		caret: caret && {row: caret.row, column: caret.column + left},
	};
}

/* What is wrong with the focused cell, or weak in its row, and what could be chosen. */
function below(state: State, item: ItemPlace, widths: readonly number[]): Block[] {
	const cell = item.nodes.find(node => isSamePath(node.path, state.focus));
	if (cell?.type !== 'field') return [];
	const stop = fieldStop(cell);
	const width = widths.reduce((sum, own) => sum + own, 0);
	const others = item.nodes.filter(node => node !== cell).flatMap(node => remarkBlocks(state, node, width));
	const beside = item.nodes.flatMap(node =>
		node === cell || node.type !== 'field' ? [] : judgingBlocks(state, fieldStop(node), width, node.name),
	);
	const blocks = [...problemBlocks(state, stop, width), ...beside, ...others, suggestionBlock(state, stop, width)];
	return blocks.map(block => shifted(block, numberWidth));
}

function cellBlock(state: State, place: FieldPlace, width: number, level: Tone | undefined): Block {
	return cellBlocks[shownStop(state, fieldStop(place)).kind](state, place, width, level);
}

const textCell: CellBlock = (state, place, width) => fieldBlock(state, fieldStop(place), width);

const choiceCell: CellBlock = (state, place, width, level) => {
	const {text, tone: own} = fieldRow(state, place, width - 5);
	const tone = level ?? own;
	if (!isSamePath(place.path, state.focus)) return rows([segment(text, tone)]);
	const block = rows([segment('◂ ', 'accent'), segment(text, tone), segment(' ▸', 'accent')]);
	return {...block, caret: {row: 0, column: 2}};
};

type CellBlock = (state: State, place: FieldPlace, width: number, level: Tone | undefined) => Block;

const cellBlocks = {
	text: textCell,
	prose: textCell,
	code: textCell,
	choice: choiceCell,
	box: textCell,
} satisfies Record<FieldKind, CellBlock>;
