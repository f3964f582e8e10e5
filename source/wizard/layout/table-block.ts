/* A table: a header, a line a row, and the focused row with its cells wrapped. */
import {type FieldPlace, findPlace, type ItemPlace, isWithin, type SequencePlace} from '../../plan/place.ts';
import {pad, widthOf} from '../display.ts';
import type {State} from '../state.ts';
import {fieldStop} from '../stop.ts';
import {type Block, type Draw, rows, type Segment, segment, stack} from './block.ts';
import {fieldBlock, fieldRow} from './field-block.ts';

const numberWidth = 4;

export function tableBlock(state: State, table: SequencePlace, width: number): Block {
	const widths = columnWidths(table, width - numberWidth);
	const header = [
		segment(' '.repeat(numberWidth)),
		...table.columns.map(({name}, index) => segment(pad(name, widths[index] as number), 'label')),
	];
	const items = table.items.map((item, index) => rowBlock(state, item, index, widths));
	return stack([rows(header), ...items]);
}

/* Columns of choices are as wide as their longest alternative; the others share what is left. */
function columnWidths(table: SequencePlace, width: number): number[] {
	const columns = table.spec.type === 'field' ? table.spec.columns : [];
	const fixed = table.columns.map(({key, name}) => {
		const choices = columns.find(column => column.key === key)?.choices;
		return choices ? Math.max(widthOf(name), ...choices.choices.map(choice => widthOf(choice) + 4)) + 2 : undefined;
	});
	const taken = fixed.reduce<number>((sum, own) => sum + (own ?? 0), 0);
	const free = fixed.filter(own => own === undefined).length;
	const share = Math.max(8, Math.floor((width - taken) / Math.max(free, 1)));
	return fixed.map(own => own ?? share);
}

function rowBlock(state: State, item: ItemPlace, index: number, widths: readonly number[]): Block {
	const number = segment(pad(` ${index + 1}`, numberWidth), 'dim');
	if (isWithin(state.focus, item.path)) return focusedRow(state, item, number, widths);
	const draw: Draw = () => [
		number,
		...item.nodes.map((node, column) => cellSegment(state, node as FieldPlace, widths[column] ?? 8)),
	];
	return {lines: [draw]};
}

function cellSegment(state: State, place: FieldPlace, width: number): Segment {
	const {text, tone} = fieldRow(state, place, width - 2);
	return segment(pad(text, width), tone);
}

function focusedRow(state: State, item: ItemPlace, number: Segment, widths: readonly number[]): Block {
	const cells = item.nodes.map((node, column) => cellBlock(state, node as FieldPlace, widths[column] ?? 8));
	const height = Math.max(...cells.map(cell => cell.lines.length), 1);
	const lines = Array.from(
		{length: height},
		(_, row): Draw =>
			() => {
				const left = row === 0 ? number : segment(' '.repeat(numberWidth));
				return [left, ...cells.flatMap((cell, column) => padded(cell.lines[row]?.() ?? [], widths[column] ?? 8))];
			},
	);
	const focused = cells.findIndex(cell => cell.caret);
	const caret = cells[focused]?.caret;
	const left = numberWidth + widths.slice(0, Math.max(focused, 0)).reduce((sum, width) => sum + width, 0);
	return {lines, caret: caret && {row: caret.row, column: caret.column + left}, wrapAt: cells[focused]?.wrapAt};
}

function cellBlock(state: State, place: FieldPlace, width: number): Block {
	const stop = fieldStop(place);
	const isHere = findPlace([place], state.focus) !== undefined;
	if (stop.kind !== 'choice') return fieldBlock(state, stop, width - 1);
	const {text, tone} = fieldRow(state, place, width - 6);
	const shown = isHere
		? [segment('◂ ', 'accent'), segment(text, tone), segment(' ▸', 'accent')]
		: [segment(text, tone)];
	const block = rows(shown);
	return isHere ? {...block, caret: {row: 0, column: 2}, wrapAt: width} : block;
}

function padded(row: readonly Segment[], width: number): Segment[] {
	const used = row.reduce((sum, {text}) => sum + widthOf(text), 0);
	return used < width ? [...row, segment(' '.repeat(width - used))] : [...row];
}
