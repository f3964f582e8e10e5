/* What could be chosen for the focused field: a radio list, with what speaks for and against the highlighted one. */

import {highlighted, type Offer, offersFor} from '../offer.ts';
import type {State} from '../state.ts';
import type {FieldStop} from '../stop.ts';
import {bufferValue} from '../text/buffer.ts';
import {displayText, pad, truncate, widthOf} from '../text/display.ts';
import {rowText, wrap} from '../text/wrap.ts';
import {type Block, emptyBlock, type Row, rows, segment} from './block.ts';

const mostShown = 6;

export function suggestionBlock(state: State, stop: FieldStop, width: number): Block {
	const {offers, isStrict, several} = offersFor(state, stop);
	if (offers.length === 0) return emptyBlock;
	const value = bufferValue(state.buffer);
	const pick = highlighted(state);
	const top = Math.max(0, Math.min(pick - mostShown + 2, offers.length - mostShown));
	const shown = offers.slice(top, top + mostShown);
	const column = Math.min(Math.max(...shown.map(offer => widthOf(offer.value))), Math.floor(width / 2));
	const lines = shown.flatMap((offer, index) =>
		offerRows(offer, {isPicked: top + index === pick, isChosen: isChosen(value, offer, several), column, width}),
	);
	const more = offers.length > shown.length ? ` (${offers.length})` : '';
	const other =
		isStrict && !several
			? [
					[
						segment(
							pick === -1 && value !== '' && !offers.some(offer => offer.value === value) ? '  ● ' : '  ○ ',
							'dim',
						),
						segment(`something else… just type it${more}`, 'dim'),
					],
				]
			: [];
	return rows(...lines, ...other);
}

type Look = {readonly isPicked: boolean; readonly isChosen: boolean; readonly column: number; readonly width: number};

function offerRows({value, detail}: Offer, {isPicked, isChosen, column, width}: Look): Row[] {
	const mark = segment(`${isPicked ? '❯' : ' '} ${isChosen ? '●' : '○'} `, isPicked ? 'accent' : 'plain');
	const name = segment(pad(truncate(value, column), column), isPicked ? 'accent' : 'plain');
	const room = width - column - 7;
	const words = displayText(detail.replace(/\s+/g, ' '));
	if (!isPicked) return [[mark, name, segment(`  ${truncate(words, room)}`, 'dim')]];
	const wrapped = wrap(words, Math.max(room, 10))
		.slice(0, 3)
		.map(row => rowText(row, words));
	return [
		[mark, name, segment(`  ${wrapped[0] ?? ''}`)],
		...wrapped.slice(1).map(text => [segment(' '.repeat(column + 6)), segment(text)]),
	];
}

function isChosen(value: string, offer: Offer, several: boolean): boolean {
	return several ? value.split(/(?<!\s)\s*,\s*/).includes(offer.value) : value === offer.value;
}
