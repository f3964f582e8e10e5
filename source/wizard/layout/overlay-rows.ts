/* The rows of what lies over the form: menu, templates, preview. */

import {menuEntries} from '../overlays/menu.ts';
import {previewOf, previewTop} from '../overlays/preview.ts';
import {isBesideSpec, specView, specWidth} from '../overlays/spec.ts';
import type {State} from '../state.ts';
import {bufferValue, caretOf} from '../text/buffer.ts';
import {capital, pad, truncate, widthOf} from '../text/display.ts';
import {type Block, emptyBlock, type Row, rows, segment} from './block.ts';
import {textRow} from './text-row.ts';

/** The menu in `height` rows: the query, and the entries around the highlighted one. */
export function menuBlock(state: State, width: number, height: number): Block {
	const {overlay} = state;
	if (overlay?.type !== 'menu') return emptyBlock;
	const entries = menuEntries(state);
	const prompt = overlay.sections ? '  Add section:  ' : '  Go to or do:  ';
	const query = bufferValue(overlay.query);
	const room = height - 3;
	const top = Math.max(0, Math.min(overlay.index - Math.floor(room / 2), entries.length - room));
	const found: Row[] = entries.slice(top, top + room).map(({title, detail}, place): Row => {
		const isHere = top + place === overlay.index;
		const side = Math.min(28, Math.floor(width / 3));
		return [
			segment(isHere ? '  ❯ ' : '    ', 'accent'),
			segment(pad(truncate(title, width - side - 8), width - side - 6), isHere ? 'accent' : 'plain'),
			segment(truncate(detail, side), 'dim'),
		];
	});
	const none: Row[] = entries.length === 0 ? [[segment('    Nothing matches.', 'dim')]] : [];
	const caret = {row: 1, column: widthOf(prompt) + widthOf(query.slice(0, caretOf(overlay.query)))};
	const line = [segment(prompt, 'label'), segment(truncate(query, width - 20))];
	return {...rows([], line, [], ...found, ...none), caret};
}

/** The templates in `height` rows, around the highlighted one; the one in use is marked. */
export function templateRows(state: State, width: number, height: number): Row[] {
	const {overlay, setting} = state;
	if (overlay?.type !== 'templates') return [];
	const {choices, index} = overlay;
	const room = height - 3;
	const top = Math.max(0, Math.min(index - Math.floor(room / 2), choices.length - room));
	const found = choices.slice(top, top + room).map(({id, name}, place): Row => {
		const isHere = top + place === index;
		const mark = id === setting.template.id ? '●' : '○';
		return [
			segment(isHere ? '  ❯ ' : '    ', 'accent'),
			segment(truncate(`${mark} ${capital(name)}`, width - 6), isHere ? 'accent' : 'plain'),
		];
	});
	return [[], [segment('  Read the plan with:', 'label')], [], ...found];
}

/** The preview in `height` rows: the very text that would be written, around the field the caret is in. */
export function previewRows(state: State, width: number, height: number): Row[] {
	const {text, rows, first, last, top} = previewOf(state, width - 2, height);
	const wanted = state.overlay?.type === 'preview' ? previewTop(state) : top;
	const from = Math.max(0, Math.min(wanted, rows.length - height));
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
