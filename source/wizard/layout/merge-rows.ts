/* What both sides changed, side by side; one below the other where there is no room for that. */
import type {Side} from '../../plan/merge/pieces.ts';
import {conflictPlace, shownConflict} from '../overlays/merging.ts';
import type {State} from '../state.ts';
import {pad, truncate, widthOf} from '../text/display.ts';
import {rowText, wrap} from '../text/wrap.ts';
import {type Row, segment} from './block.ts';

const wide = 80;

/** The conflict that is shown, in `height` rows. */
export function mergeRows(state: State, width: number, height: number): Row[] {
	const shown = shownConflict(state);
	const {overlay} = state;
	if (!shown || overlay?.type !== 'merge') return [];
	const {conflict, index, count} = shown;
	const {pick} = overlay;
	const head: Row[] = [
		[
			segment(` Both changed ${truncate(conflictPlace(state, conflict.path), width - 24)}`, 'title'),
			segment(`   ${index + 1} of ${count}`, 'dim'),
		],
		[segment(` before: ${truncate(oneLine(conflict.base), width - 11)}`, 'dim')],
		[],
	];
	const room = height - head.length;
	const texts = {mine: conflict.mine, theirs: conflict.theirs};
	const body =
		state.size.columns >= wide
			? sideBySide(texts, pick, width, room, overlay.top)
			: stacked(texts, pick, width, room, overlay.top);
	return [...head, ...body];
}

type Texts = {readonly mine: string | undefined; readonly theirs: string | undefined};

const longestLine = 2000;

function oneLine(text: string | undefined): string {
	return (text ?? '').slice(0, longestLine).trim().replace(/\s+/g, ' ') || 'nothing';
}

function sideBySide({mine, theirs}: Texts, pick: Side, width: number, height: number, top: number): Row[] {
	const column = Math.floor((width - 5) / 2);
	const [left, right] = [linesOf(mine, column), linesOf(theirs, column)];
	const from = Math.max(0, Math.min(top, Math.max(left.length, right.length) - (height - 1)));
	const rows = Array.from(
		{length: Math.min(height - 1, Math.max(left.length, right.length) - from)},
		(_, at): Row => [
			segment(` ${pad(left[from + at] ?? '', column)} `, toneOf('mine', pick)),
			segment('│ ', 'dim'),
			segment(right[from + at] ?? '', toneOf('theirs', pick)),
		],
	);
	const title = (side: 'mine' | 'theirs') => titleOf(side, pick);
	return [
		[
			segment(` ${pad(title('mine'), column)} `, titleTone('mine', pick)),
			segment('│ ', 'dim'),
			segment(title('theirs'), titleTone('theirs', pick)),
		],
		...rows,
	];
}

function stacked({mine, theirs}: Texts, pick: Side, width: number, height: number, top: number): Row[] {
	const part = (side: 'mine' | 'theirs', text: string | undefined): Row[] => [
		[segment(` ${titleOf(side, pick)}`, titleTone(side, pick))],
		...linesOf(text, width - 4).map((line): Row => [segment(`   ${line}`, toneOf(side, pick))]),
	];
	const rows = [...part('mine', mine), [], ...part('theirs', theirs)];
	const from = Math.max(0, Math.min(top, rows.length - height));
	return rows.slice(from, from + height);
}

const words = {mine: 'Mine, in this form', theirs: 'Theirs, in the file'} as const;

function isPicked(side: 'mine' | 'theirs', pick: Side): boolean {
	return pick === side || pick === 'both';
}

function titleOf(side: 'mine' | 'theirs', pick: Side): string {
	return `${isPicked(side, pick) ? '●' : '○'} ${words[side]}`;
}

function titleTone(side: 'mine' | 'theirs', pick: Side) {
	return isPicked(side, pick) ? 'accent' : 'label';
}

function toneOf(side: 'mine' | 'theirs', pick: Side) {
	return isPicked(side, pick) ? 'plain' : 'dim';
}

/* Of more than a person would read here the beginning is enough; both texts are kept whole. */
const longest = 100_000;

function linesOf(text: string | undefined, width: number): string[] {
	if (text === undefined || text.trim() === '') return [text === undefined ? '(removed)' : '(blank)'];
	const lines = text.slice(0, longest).replace(/\r\n?/g, '\n').replace(/^\n+/, '').trimEnd();
	return wrap(lines, width).map(row => truncate(rowText(row, lines), Math.max(width, widthOf('…'))));
}
