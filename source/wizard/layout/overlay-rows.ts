/* The rows of what lies over the form: menu, keys, templates, preview, spec. */

import {topAround, topAt} from '../overlays/around.ts';
import {consentView} from '../overlays/consent.ts';
import {keyRows} from '../overlays/keys.ts';
import {menuEntries} from '../overlays/menu.ts';
import {previewOf, previewTop} from '../overlays/preview.ts';
import {isBesideSpec, specView, specWidth} from '../overlays/spec.ts';
import type {State} from '../state.ts';
import {type Buffer, bufferValue, caretOf} from '../text/buffer.ts';
import {capital, displayText, pad, truncate, widthOf} from '../text/display.ts';
import {wrapText} from '../text/wrap.ts';
import {type Block, emptyBlock, type Row, rows, segment} from './block.ts';
import {progressMarks} from './progress-marks.ts';
import {textRow} from './text-row.ts';

/** The menu in `height` rows: the query, and the entries around the highlighted one. */
export function menuBlock(state: State, width: number, height: number): Block {
	const {overlay} = state;
	if (overlay?.type !== 'menu') return emptyBlock;
	const entries = menuEntries(state);
	const most = height - 3;
	const top = topAround(overlay.index, most, entries.length);
	const side = Math.min(28, Math.floor(width / 3));
	// Sections to add are in no state yet.
	const marked = overlay.sections ? 0 : 2;
	const room = width - side - 8 - marked;
	const found = entries.slice(top, top + most).map(({title, detail, progress}, place): Row => {
		const isHere = top + place === overlay.index;
		const {mark, tone} = progress ? progressMarks[progress] : noMark;
		return [
			segment(isHere ? '  ❯ ' : '    ', 'accent'),
			segment(entryNumber(top + place), isHere ? 'accent' : 'dim'),
			segment(marked === 0 ? '' : `${mark} `, tone),
			segment(pad(truncate(title, room - 2), room), isHere ? 'accent' : 'plain'),
			segment(truncate(detail, side), 'dim'),
		];
	});
	const prompt = overlay.sections ? '  Add section:  ' : '  Go to or do:  ';
	return askedBlock(overlay.query, prompt, found, {at: overlay.index + 1, of: entries.length}, width);
}

const noMark = {mark: ' ', tone: 'plain'} as const;

/** The keys that apply, in `height` rows: what is looked for, and what is found from the first that is in sight. */
export function keysBlock(state: State, width: number, height: number): Block {
	const {overlay} = state;
	if (overlay?.type !== 'keys') return emptyBlock;
	const all = keyRows(state);
	const side = Math.min(Math.max(...all.map(({keys}) => widthOf(keys)), 0), Math.floor(width / 2));
	const lines = all.map(({keys, title}): Row[] =>
		wrapText(title, Math.max(1, width - side - 8), mostKeyRows).map((row, index) => [
			index === 0 ? segment(`    ${pad(truncate(keys, side), side)}   `, 'accent') : segment(' '.repeat(side + 7)),
			segment(row.trimEnd()),
		]),
	);
	const {from, to} = keysInSight(lines, overlay.index, height - 3);
	const found = lines.slice(from, to).flat();
	return askedBlock(overlay.query, '  Keys here:  ', found, {at: to, of: all.length}, width);
}

const mostKeyRows = 3;

/* As many from `index` on as `room` rows hold; at the end the last ones, so that none is out of reach. */
function keysInSight(lines: readonly (readonly Row[])[], index: number, room: number): {from: number; to: number} {
	const isAtEnd = index > 0 && index + room >= lines.length;
	let [count, used] = [0, 0];
	for (const {length} of isAtEnd ? lines.toReversed() : lines.slice(index)) {
		used += length;
		if (used > room) break;
		count++;
	}
	return isAtEnd ? {from: lines.length - count, to: lines.length} : {from: index, to: index + count};
}

/* What is asked by, with its caret and how far down one is, and what was found. */
function askedBlock(asked: Buffer, prompt: string, found: readonly Row[], {at, of}: Position, width: number): Block {
	const query = bufferValue(asked);
	const place = of === 0 ? '' : `${Math.min(at, of)}/${of}`;
	const room = width - widthOf(prompt) - widthOf(place) - 3;
	const line = [segment(prompt, 'label'), segment(pad(truncate(query, room - 1), room)), segment(place, 'dim')];
	const none: Row[] = of === 0 ? [[segment('    Nothing matches.', 'dim')]] : [];
	const caret = {row: 1, column: widthOf(prompt) + widthOf(query.slice(0, caretOf(asked)))};
	return {...rows([], line, [], ...found, ...none), caret};
}

type Position = {readonly at: number; readonly of: number};

/* A digit takes the first nine. */
function entryNumber(index: number): string {
	return index < 9 ? `${index + 1} ` : '  ';
}

/** The templates in `height` rows, around the highlighted one; the one in use is marked. */
export function templateRows(state: State, width: number, height: number): Row[] {
	const {overlay, setting} = state;
	if (overlay?.type !== 'templates') return [];
	const {choices, index} = overlay;
	const room = height - 3;
	const top = topAround(index, room, choices.length);
	const found = choices.slice(top, top + room).map(({id, name}, place): Row => {
		const isHere = top + place === index;
		const mark = id === setting.template.id ? '●' : '○';
		return [
			segment(isHere ? '  ❯ ' : '    ', 'accent'),
			segment(entryNumber(top + place), isHere ? 'accent' : 'dim'),
			segment(truncate(`${mark} ${capital(name)}`, width - 8), isHere ? 'accent' : 'plain'),
		];
	});
	return [[], [segment('  Read the plan with:', 'label')], [], ...found];
}

/** What is to be agreed to, and the two answers. */
export function consentRows(state: State, width: number): Row[] {
	const {overlay} = state;
	if (overlay?.type !== 'consent') return [];
	const {text, rows: all, room, top} = consentView(state);
	const shown = all.slice(top, top + room).map((row): Row => [segment('  '), ...textRow(row, text, {tone: 'plain'})]);
	const rest = all.length - top - shown.length;
	const more = rest > 0 ? `     ${rest} more row${rest === 1 ? '' : 's'} below` : '';
	const answer = (label: string, isHere: boolean) =>
		segment(`${isHere ? '❯' : ' '} ${label}`, isHere ? 'accent' : 'plain');
	const {ask, isYes} = overlay;
	const answers: Row = [
		segment('  '),
		answer('No', !isYes),
		segment('   '),
		answer(ask.yes, isYes),
		segment(more, 'dim'),
	];
	return [[], [segment(`  ${truncate(displayText(ask.heading), width - 3)}`, 'label')], [], ...shown, [], answers];
}

/** The preview in `height` rows: the very text that would be written, around the field the caret is in. */
export function previewRows(state: State, width: number, height: number): Row[] {
	const {text, rows, first, last, top} = previewOf(state, width - 2, height);
	const wanted = state.overlay?.type === 'preview' ? previewTop(state) : top;
	const from = topAt(wanted, height, rows.length);
	return rows.slice(from, from + height).map((row, index) => {
		const isHere = from + index >= first && from + index <= last;
		return [segment(isHere ? '▌' : ' ', 'accent'), ...textRow(row, text, {tone: 'plain'})];
	});
}

/** The spec in `height` rows, as it stands. */
export function specRows(state: State, height: number): Row[] {
	const {text, rows, top} = specView(state, specWidth(state), height);
	return rows.slice(top, top + height).map(row => [segment(' '), ...textRow(row, text, {tone: 'plain'})]);
}

/** What stands beside the form: the preview, or the spec. */
export function sideRows(state: State, width: number, height: number): Row[] {
	return isBesideSpec(state) ? specRows(state, height) : previewRows(state, width, height);
}
