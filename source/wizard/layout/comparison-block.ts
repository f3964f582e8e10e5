/* Options with what speaks for and against them, whole: side by side where each has room, else one below the other. */
import {type Halves, readCons, readPros} from '../../plan/pros.ts';
import type {Offer} from '../offer.ts';
import {type Block, later, padRow, type Row, rowWidth, segment} from './block.ts';
import {halfLooks} from './half-looks.ts';
import {markdownRows} from './markdown-rows.ts';

/** An offer as it is drawn: what stands before it, and whether it is highlighted. */
export type Shown = {readonly offer: Offer; readonly mark: Row; readonly isPicked: boolean};

const narrowest = 24;
const gap = 2;

/** The offers in `width` cells, with the caret on the highlighted one. */
export function comparisonBlock(shown: readonly Shown[], width: number): Block {
	const column = Math.floor(width / shown.length);
	return shown.length > 1 && column >= narrowest ? sideBySide(shown, column) : oneBelowTheOther(shown, width);
}

function sideBySide(shown: readonly Shown[], column: number): Block {
	const cards = shown.map(one => cardRows(one, column - gap));
	const height = Math.max(...cards.map(card => card.length));
	const draw = () => Array.from({length: height}, (_, row) => cards.flatMap(card => padRow(card[row] ?? [], column)));
	const at = shown.findIndex(({isPicked}) => isPicked);
	return {...later(height, draw), caret: at === -1 ? undefined : {row: 0, column: at * column + caretColumn}};
}

/* `❯ 1 ○ `: the caret stands on the number. */
const caretColumn = 2;

function cardRows(one: Shown, width: number): Row[] {
	const indent = segment(' '.repeat(rowWidth(one.mark) - 2));
	return [...nameRows(one, width), ...halfRows(one, width - rowWidth([indent])).map(row => [indent, ...row])];
}

function nameRows({offer, mark, isPicked}: Shown, width: number): Row[] {
	const left = rowWidth(mark);
	const names = markdownRows(offer.value, width - left, isPicked ? 'accent' : 'label');
	return names.map((name, row) => [...(row === 0 ? mark : [segment(' '.repeat(left))]), ...name]);
}

function halfRows({offer}: Shown, width: number): Row[] {
	const halves: Halves = {pros: readPros(offer.detail), cons: readCons(offer.detail)};
	return (['pros', 'cons'] as const).flatMap(half => {
		const {mark, tone} = halfLooks[half];
		if (halves[half] === '') return [];
		return markdownRows(halves[half], width - 2).map((row, index) => [
			segment(index === 0 ? mark : '  ', tone),
			...row,
		]);
	});
}

/* The names in a column of their own. */
function oneBelowTheOther(shown: readonly Shown[], width: number): Block {
	const widest = Math.max(...shown.map(one => Math.max(...nameRows(one, width).map(rowWidth))));
	const column = Math.min(widest + gap, Math.floor(width / 2));
	const cards = shown.map(one => {
		const names = nameRows(one, column - gap);
		const halves = halfRows(one, width - column);
		return Array.from({length: Math.max(names.length, halves.length)}, (_, row) => [
			...padRow(names[row] ?? [], column),
			...(halves[row] ?? []),
		]);
	});
	const at = shown.findIndex(({isPicked}) => isPicked);
	const row = cards.slice(0, Math.max(at, 0)).reduce((sum, card) => sum + card.length, 0);
	const drawn = cards.flat();
	return {...later(drawn.length, () => drawn), caret: at === -1 ? undefined : {row, column: caretColumn}};
}
