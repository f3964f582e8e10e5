/*
A row of a table as a card: labelled lines, one below the other. The focused one has all its alternatives and its whole text in
sight; of the others the columns of choices share a line, so that each takes as many rows as the next.
*/
import type {FieldPlace, ItemPlace, SequencePlace} from '../../plan/place.ts';
import {cardLabels, cardRoom, partsOf} from '../room.ts';
import type {State} from '../state.ts';
import {fieldStop} from '../stop.ts';
import {numberWidth} from '../table-look.ts';
import {pad, truncate} from '../text/display.ts';
import {type Block, beside, type Row, type Segment, segment, stack} from './block.ts';
import {fieldRow, isFocused} from './field-block.ts';
import {labelled} from './labelled-block.ts';

/** The rows of a card without the focus. */
export function cardHeight(table: SequencePlace): number {
	return linesOf(table).length;
}

/* The columns that share a line, by their indexes. */
function linesOf(table: SequencePlace): number[][] {
	const lines: number[][] = [];
	let choices: number[] | undefined;
	for (const [index, column] of table.columns.entries()) {
		if (!column.choices) lines.push([index]);
		else if (choices && choices.length < 3) choices.push(index);
		else {
			choices = [index];
			lines.push(choices);
		}
	}
	return lines;
}

/** A card without the focus: `cardHeight` rows. */
export function cardRows(state: State, table: SequencePlace, item: ItemPlace, index: number, width: number): Row[] {
	const widest = cardLabels(table, width);
	return linesOf(table).map((line, row): Row => {
		const share = Math.floor((width - numberWidth) / line.length);
		// Where several share a line their names leave half of it to what is chosen.
		const labels = line.length === 1 ? widest : Math.min(widest, Math.floor(share / 2));
		const cells = line.flatMap((column): Segment[] => {
			// A row may have fewer cells than its table.
			const place = item.nodes[column] as FieldPlace | undefined;
			const {text, tone} = place ? fieldRow(state, place, share - labels - 1) : segment('');
			const label = pad(truncate(table.columns[column]?.name ?? '', labels - 1), labels);
			return [segment(label, 'dim'), segment(pad(text, share - labels), tone)];
		});
		return [segment(pad(row === 0 ? ` ${index + 1}` : '', numberWidth), 'dim'), ...cells];
	});
}

/** The card that the caret is in. */
export function cardBlock(state: State, table: SequencePlace, item: ItemPlace, index: number, width: number): Block {
	const labels = cardLabels(table, width);
	const fields = partsOf(item);
	const lines = fields.map(field => labelled(state, field, fieldStop(field), cardRoom(width), labels));
	const isHere = fields.some(field => isFocused(state, field));
	return beside(
		[segment(pad(` ${index + 1}`, numberWidth - 1), isHere ? 'accent' : 'dim')],
		numberWidth - 1,
		stack(lines),
	);
}
