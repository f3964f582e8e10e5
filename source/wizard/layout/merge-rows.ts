/* What both sides changed, side by side; one below the other where there is no room for that. */
import type {Side} from '../../plan/merge/pieces.ts';
import {bodyRows, columnsFor} from '../columns.ts';
import {topAt} from '../overlays/around.ts';
import {conflictPlace, shownConflict} from '../overlays/merging.ts';
import type {State} from '../state.ts';
import {pad, truncate, widthOf} from '../text/display.ts';
import {wrapText} from '../text/wrap.ts';
import {type Row, segment} from './block.ts';

const wide = 80;

/** The conflict that is shown, in `height` rows. */
export function mergeRows(state: State, width: number, height: number): Row[] {
	const {head, rows, top} = mergeView(state, width, height);
	return [...head, ...rows.slice(top, top + height - head.length)];
}

/** Goes `by` rows further in both texts. */
export function scrollMerge(state: State, by: number): State | undefined {
	const {overlay, size} = state;
	if (overlay?.type !== 'merge') return undefined;
	const height = bodyRows(size);
	const {head, rows, top} = mergeView(state, size.columns - columnsFor(size).sections, height);
	return {...state, overlay: {...overlay, top: topAt(top + by, height - head.length, rows.length)}};
}

/* `head` stays in sight; `top` is the first of the other rows that is. */
type View = {readonly head: readonly Row[]; readonly rows: readonly Row[]; readonly top: number};

function mergeView(state: State, width: number, height: number): View {
	const shown = shownConflict(state);
	const {overlay} = state;
	if (!shown || overlay?.type !== 'merge') return {head: [], rows: [], top: 0};
	const {conflict, index, count} = shown;
	const said: readonly Row[] = [
		[
			segment(` Both changed ${truncate(conflictPlace(state, conflict.path), width - 24)}`, 'title'),
			segment(`   ${index + 1} of ${count}`, 'dim'),
		],
		[segment(` before: ${truncate(oneLine(conflict.base), width - 11)}`, 'dim')],
		[],
	];
	const draw = state.size.columns >= wide ? sideBySide : stacked;
	const {titles, rows} = draw(conflict, overlay.pick, width);
	const head = [...said, ...titles];
	return {head, rows, top: topAt(overlay.top, height - head.length, rows.length)};
}

type Texts = {readonly mine: string | undefined; readonly theirs: string | undefined};

const longestLine = 2000;

function oneLine(text: string | undefined): string {
	return (text ?? '').slice(0, longestLine).trim().replace(/\s+/g, ' ') || 'nothing';
}

type Drawn = {readonly titles: readonly Row[]; readonly rows: readonly Row[]};

function sideBySide({mine, theirs}: Texts, pick: Side, width: number): Drawn {
	const column = Math.floor((width - 5) / 2);
	const [left, right] = [linesOf(mine, column), linesOf(theirs, column)];
	const row = (own: string, other: string, toneIn: typeof toneOf | typeof titleTone): Row => [
		segment(` ${pad(own, column)} `, toneIn('mine', pick)),
		segment('│ ', 'dim'),
		segment(other, toneIn('theirs', pick)),
	];
	return {
		titles: [row(titleOf('mine', pick), titleOf('theirs', pick), titleTone)],
		rows: Array.from({length: Math.max(left.length, right.length)}, (_, at) =>
			row(left[at] ?? '', right[at] ?? '', toneOf),
		),
	};
}

function stacked({mine, theirs}: Texts, pick: Side, width: number): Drawn {
	const part = (side: 'mine' | 'theirs', text: string | undefined): Row[] => [
		[segment(` ${titleOf(side, pick)}`, titleTone(side, pick))],
		...linesOf(text, width - 4).map((line): Row => [segment(`   ${line}`, toneOf(side, pick))]),
	];
	return {titles: [], rows: [...part('mine', mine), [], ...part('theirs', theirs)]};
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
	return wrapText(lines, width).map(row => truncate(row, Math.max(width, widthOf('…'))));
}
