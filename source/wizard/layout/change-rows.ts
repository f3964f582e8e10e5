/* What changed, old and new side by side with the words that differ marked; one below the other where there is no room for that. */

import type {Change} from '../../plan/review/changes.ts';
import {bodyRows, columnsFor} from '../columns.ts';
import {compareTexts, type Hunk, type Side} from '../judging/comparison.ts';
import {placeWords, withoutMark} from '../judging/moves.ts';
import {changesAt} from '../judging/told.ts';
import {topAt} from '../overlays/around.ts';
import type {State} from '../state.ts';
import {truncate} from '../text/display.ts';
import {wrap} from '../text/wrap.ts';
import {padRow, type Row, segment, type Tone} from './block.ts';
import {textRow} from './text-row.ts';

/** How a change is told from others without its colour. */
export const changeLooks = {
	changed: {mark: '±', word: 'changed', tone: 'accent'},
	added: {mark: '+', word: 'added', tone: 'added'},
	removed: {mark: '−', word: 'removed', tone: 'removed'},
	moved: {mark: '↕', word: 'moved', tone: 'accent'},
	'counted-on': {mark: '±', word: 'ids count on', tone: 'accent'},
} satisfies Record<Change['type'], {readonly mark: string; readonly word: string; readonly tone: Tone}>;

/** The word for a change: of a box whether it was ticked. */
export function changeWord({type, before, after}: Pick<Change, 'type' | 'before' | 'after'>): string {
	const [was, is] = [before, after].map(text => /^\[([ x])\]/.exec(text)?.[1]);
	const isBox = type === 'changed' && was !== undefined && is !== undefined && was !== is;
	return isBox ? (is === 'x' ? 'ticked' : 'unticked') : changeLooks[type].word;
}

const narrowest = 62;

/** A change in `width` cells; `now` is what stands there by now. */
export function changeRows(change: Change, now: string, name: string, width: number): Row[] {
	const {head, hunks} = changeParts(change, now, name, width);
	return [...head, ...hunks.flat()];
}

/** The same by its parts: what is said of it, and the rows of each part. */
export type ChangeParts = {readonly head: readonly Row[]; readonly hunks: ReadonlyArray<readonly Row[]>};

export function changeParts(change: Change, now: string, name: string, width: number): ChangeParts {
	const {type, before, titles, from} = change;
	const {mark, tone} = changeLooks[type];
	const word = changeWord({type, before, after: now});
	const what = type === 'removed' ? `: ${placeWords(titles.slice(-1))}` : '';
	const whence = from && from.length > 0 ? `, from ${placeWords(from)}` : '';
	const head: Row = [segment(truncate(`${mark} ${word} since ${name}${what}${whence}`, width), tone)];
	const isTick = word !== changeLooks[type].word;
	if (type === 'moved' || type === 'added' || isTick) return {head: [head], hunks: []};
	if (type === 'counted-on') return {head: [head], hunks: [[[segment(truncate(`${before} → ${now}`, width))]]]};
	if (type === 'removed')
		return {head: [head], hunks: [sideRows({text: withoutMark(before), marks: []}, '− ', 'removed', width)]};
	const hunks = compareTexts(before, now);
	if (width < narrowest) return {head: [head], hunks: belowRows(hunks, width)};
	const [titleRow, ...drawn] = besideRows(hunks, width);
	return {head: [head, ...(titleRow ?? [])], hunks: drawn};
}

/* Of what stayed the lines next to what differs are enough. */
function nearLines(text: string, isFirst: boolean, isLast: boolean): readonly string[] {
	const lines = text.split('\n');
	const isSaid = (line: string): boolean => line.trim() !== '';
	const head = isFirst ? [] : lines.slice(0, 1).filter(isSaid);
	const tail = isLast ? [] : lines.slice(-1).filter(isSaid);
	return lines.length <= head.length + tail.length ? lines : [...head, '⋯', ...tail];
}

function besideRows(hunks: readonly Hunk[], width: number): Row[][] {
	const column = Math.floor((width - 3) / 2);
	const bar = segment(' │ ', 'dim');
	const titles: Row = [...padRow([segment('before', 'label')], column), bar, segment('now', 'label')];
	const rows = hunks.map((hunk, index): Row[] => {
		if (hunk.type === 'same')
			return nearLines(hunk.text, index === 0, index === hunks.length - 1).map(line => {
				const row: Row = [segment(truncate(line, column), 'dim')];
				return [...padRow(row, column), bar, ...row];
			});
		const [left, right] = [sideRows(hunk.before, '− ', 'plain', column), sideRows(hunk.after, '+ ', 'plain', column)];
		return Array.from({length: Math.max(left.length, right.length)}, (_, at) => [
			...padRow(left[at] ?? [], column),
			bar,
			...(right[at] ?? []),
		]);
	});
	return [[titles], ...rows];
}

function belowRows(hunks: readonly Hunk[], width: number): Row[][] {
	return hunks.map((hunk, index): Row[] => {
		if (hunk.type === 'same')
			return nearLines(hunk.text, index === 0, index === hunks.length - 1).map(line => [
				segment(`  ${truncate(line, width - 2)}`, 'dim'),
			]);
		return [...sideRows(hunk.before, '− ', 'plain', width), ...sideRows(hunk.after, '+ ', 'plain', width)];
	});
}

const signs = {'− ': 'removed', '+ ': 'added'} as const;

function sideRows(side: Side | undefined, sign: keyof typeof signs, tone: Tone, width: number): Row[] {
	if (!side) return [];
	const {text, marks} = side;
	if (text.trim() === '') return [[segment(sign, signs[sign]), segment('(blank)', 'dim')]];
	const spans = marks.map(({from, to}) => ({from, to, kind: 'selected'}) as const);
	return wrap(text, Math.max(width - 3, 8)).map((row, index) => [
		segment(index === 0 ? sign : '  ', signs[sign]),
		...textRow(row, text, {tone, spans}),
	]);
}

type View = {readonly rows: readonly Row[]; readonly top: number};

/** What changed at the caret as a whole. */
export function changeView(state: State, width: number, height: number): View {
	const {overlay, judging} = state;
	const rows = changesAt(state, state.focus).flatMap((change, index): Row[] => [
		...(index > 0 ? [[]] : []),
		[segment(placeWords(change.titles), 'title')],
		[],
		...changeRows(change, change.after, judging?.base?.name ?? '', width - 3),
	]);
	return {rows, top: topAt(overlay?.type === 'change' ? overlay.top : 0, height, rows.length)};
}

/** Goes `by` rows further in what changed. */
export function scrollChange(state: State, by: number): State | undefined {
	const {overlay, size} = state;
	if (overlay?.type !== 'change') return undefined;
	const height = bodyRows(size);
	const {rows, top} = changeView(state, size.columns - columnsFor(size).sections, height);
	return {...state, overlay: {...overlay, top: topAt(top + by, height, rows.length)}};
}
