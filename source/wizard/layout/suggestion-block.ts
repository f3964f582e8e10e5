/* What could be chosen for the focused field: a numbered list, with the highlighted one in full. */

import {keyLabel} from '../keymap.ts';
import {highlighted, isTaken, type Offer, type Offers, offersFor} from '../offer.ts';
import type {State} from '../state.ts';
import type {FieldStop} from '../stop.ts';
import {bufferValue} from '../text/buffer.ts';
import {displayText, truncate} from '../text/display.ts';
import {type Block, beside, emptyBlock, padRow, type Row, rows, rowWidth, segment, stack} from './block.ts';
import {canCompare, comparisonBlock, type Shown} from './comparison-block.ts';
import {markdownRow, markdownRows} from './markdown-rows.ts';

const mostShown = 6;

export function suggestionBlock(state: State, stop: FieldStop, width: number): Block {
	const list = offersFor(state, stop);
	const {offers} = list;
	if (offers.length === 0) return emptyBlock;
	const value = bufferValue(state.buffer);
	const pick = highlighted(state);
	const top = Math.max(0, Math.min(pick - mostShown + 2, offers.length - mostShown));
	const shown = offers.slice(top, top + mostShown);
	const room = width - markWidth;
	const marked = shown.map((offer, place): Shown => {
		const isPicked = top + place === pick;
		return {offer, isPicked, mark: markOf(top + place, isPicked, isTaken(value, offer, list))};
	});
	const block = canCompare(shown) ? comparisonBlock(marked, width) : listBlock(marked, columnOf(shown, room), room);
	const all = stack([block, rows(...ownWords(list, value, pick, shown.length), ...originWords(state, list, room))]);
	return state.pick < 0 ? {...all, caret: undefined} : all;
}

function listBlock(shown: readonly Shown[], column: number, room: number): Block {
	return stack(
		shown.map(({offer, isPicked, mark}): Block => {
			const lines = isPicked ? wholeOffer(offer, column, room) : [cutOffer(offer, column, room)];
			const block = beside(mark, markWidth, rows(...lines));
			return isPicked ? {...block, caret: {row: 0, column: 2}} : block;
		}),
	);
}

/* `❯ 1 ○ ` */
const markWidth = 6;

function markOf(index: number, isPicked: boolean, isChosen: boolean): Row {
	const number = index < 9 ? `${index + 1}` : ' ';
	const tone = isPicked ? 'accent' : 'plain';
	return [segment(isPicked ? '❯ ' : '  ', 'accent'), segment(`${number} ${isChosen ? '●' : '○'} `, tone)];
}

/* They have all the room that what stands beside them leaves, and never less than half. */
function columnOf(offers: readonly Offer[], room: number): number {
	const widest = (texts: readonly string[]) => Math.max(...texts.map(text => rowWidth(markdownRow(text, room))));
	const details = widest(offers.map(({detail}) => detail));
	if (details === 0) return room;
	return Math.min(widest(offers.map(({value}) => value)), Math.max(Math.floor(room / 2), room - gap - details));
}

const gap = 2;

function cutOffer({value, detail}: Offer, column: number, room: number): Row {
	const name = markdownRow(value, column);
	return detail === '' ? name : [...padRow(name, column + gap), ...markdownRow(detail, room - column - gap, 'dim')];
}

/* What is too long to stand beside its detail stands above it. */
function wholeOffer({value, detail}: Offer, column: number, room: number): Row[] {
	const names = markdownRows(value, room, 'accent');
	const [name = []] = names;
	if (detail === '') return names;
	if (names.length > 1 || rowWidth(name) > column) return [...names, ...markdownRows(detail, room)];
	return markdownRows(detail, room - column - gap).map((line, row) => [
		...padRow(row === 0 ? name : [], column + gap),
		...line,
	]);
}

function ownWords({offers, isStrict, joint}: Offers, value: string, pick: number, shown: number): Row[] {
	const more = offers.length > shown ? ` (${offers.length})` : '';
	if (!isStrict || joint !== undefined) return more === '' ? [] : [[segment(`    …${more}`, 'dim')]];
	const isOwn = pick === -1 && value !== '' && !offers.some(offer => offer.value === value);
	return [[segment(`    ${isOwn ? '●' : '○'} `, 'dim'), segment(`something else… just type it${more}`, 'dim')]];
}

/* Where they come from, and the key that takes them all. */
function originWords({setting}: State, {offers, origin}: Offers, room: number): Row[] {
	if (origin === '') return [];
	const all = offers.length > 1 ? ` · ${keyLabel(setting.bindings, 'takeAllPicks')} takes all ${offers.length}` : '';
	return [[segment(`    ${truncate(displayText(`from ${origin}${all}`), room)}`, 'dim')]];
}
