/* What could be chosen for the focused field: a numbered list, with the highlighted one in full. */

import {bodyRows} from '../columns.ts';
import {keyLabel} from '../keymap.ts';
import {canCompare, highlighted, isTaken, type Offer, type Offers, offersFor} from '../offer.ts';
import type {State} from '../state.ts';
import type {Stop} from '../stop.ts';
import {bufferValue} from '../text/buffer.ts';
import {truncate, widthOf} from '../text/display.ts';
import {type Block, beside, emptyBlock, padRow, type Row, rows, rowWidth, segment, stack} from './block.ts';
import {comparisonBlock, type Shown} from './comparison-block.ts';
import {markdownRow, markdownRows} from './markdown-rows.ts';

const mostShown = 6;

export function suggestionBlock(state: State, stop: Stop, width: number): Block {
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
	const block = canCompare(shown) ? comparisonBlock(marked, width) : listBlock(state, marked, room);
	const all = stack([block, rows(...ownWords(list, value, pick, shown.length), ...originWords(state, list, room))]);
	return state.pick < 0 ? {...all, caret: undefined} : all;
}

/* All of them in full where that takes no more than a third of the form, else only the highlighted one. */
function listBlock({size}: State, shown: readonly Shown[], room: number): Block {
	const column = columnOf(
		shown.map(({offer}) => offer),
		room,
	);
	const wholes = shown.map(({offer, isPicked}) => wholeOffer(offer, column, room, isPicked));
	const height = wholes.reduce((sum, {length}) => sum + length, 0);
	const isRoomy = height <= Math.max(mostShown, Math.floor(bodyRows(size) / 3));
	return stack(
		shown.map(({offer, isPicked, mark}, index): Block => {
			const lines = isRoomy || isPicked ? (wholes[index] as Row[]) : [cutOffer(offer, column, room)];
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

/* They have all the room but for what stands beside them, which gives way as far as something of it can be seen. */
function columnOf(offers: readonly Offer[], room: number): number {
	const widest = (texts: readonly string[]) => Math.max(...texts.map(text => rowWidth(markdownRow(text, room))));
	const details = widest(offers.map(({detail}) => detail));
	if (details === 0) return room;
	return Math.min(
		widest(offers.map(({value}) => value)),
		Math.max(leastDetail, room - gap - Math.min(details, leastDetail)),
	);
}

const leastDetail = 12;

const gap = 2;

function cutOffer({value, detail}: Offer, column: number, room: number): Row {
	const name = markdownRow(value, column);
	return detail === '' ? name : [...padRow(name, column + gap), ...markdownRow(detail, room - column - gap, 'dim')];
}

/* Both wrapped, one beside the other. */
function wholeOffer({value, detail}: Offer, column: number, room: number, isPicked: boolean): Row[] {
	const names = markdownRows(value, column, isPicked ? 'accent' : 'plain');
	if (detail === '') return names;
	const details = markdownRows(detail, room - column - gap, isPicked ? 'plain' : 'dim');
	return Array.from({length: Math.max(names.length, details.length)}, (_, row) => [
		...padRow(names[row] ?? [], column + gap),
		...(details[row] ?? []),
	]);
}

function ownWords({offers, isStrict, joint}: Offers, value: string, pick: number, shown: number): Row[] {
	const more = offers.length > shown ? ` (${offers.length})` : '';
	if (!isStrict || joint !== undefined) return more === '' ? [] : [[segment(`    …${more}`, 'dim')]];
	const isOwn = pick === -1 && value !== '' && !offers.some(offer => offer.value === value);
	return [[segment(`    ${isOwn ? '●' : '○'} `, 'dim'), segment(`something else… just type it${more}`, 'dim')]];
}

const separator = ' · ';

/* Where they come from, and the key that takes them all; where both have no room, that key. */
function originWords(state: State, {offers, origin, proposer}: Offers, room: number): Row[] {
	const {setting} = state;
	if (origin === '' && proposer === '') return [];
	const isAll = offers.length > 1 && (proposer === '' || state.proposed?.manner === 'items');
	const all = isAll ? `${separator}${keyLabel(setting.bindings, 'takeAllPicks')} takes all ${offers.length}` : '';
	if (proposer !== '') {
		const away = `${separator}${keyLabel(setting.bindings, 'close', 'form')} drops ${offers.length === 1 ? 'it' : 'them'}`;
		return [[segment(`    ${truncate(`proposed by ${proposer}${all}${away}`, room)}`, 'dim')]];
	}
	// Its folder is that of the plan, or one that was named for it.
	const from = `from ${origin.slice(origin.lastIndexOf('/') + 1)}`;
	const words = widthOf(from + all) > room && all !== '' ? all.slice(separator.length) : from + all;
	return [[segment(`    ${truncate(words, room)}`, 'dim')]];
}
