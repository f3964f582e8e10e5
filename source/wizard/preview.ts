/* The text that would be written, wrapped for the preview. */

import {columnsFor} from './columns.ts';
import {finishedText} from './finished.ts';
import {currentSection, type State} from './state.ts';
import {rowText, wrap} from './wrap.ts';

export type PreviewRow = {readonly text: string; readonly isFirst: boolean};

/** The rows of the preview at `width`, and the row at which the section of the caret starts. */
export function previewLines(
	state: State,
	width: number,
): {readonly rows: readonly PreviewRow[]; readonly start: number} {
	const lines = finishedText(state)
		.split('\n')
		.map(line => line.replace(/\r$/, ''));
	const heading = sectionLine(state, lines);
	const rows: PreviewRow[] = [];
	let start = 0;
	for (const [index, line] of lines.entries()) {
		if (index === heading) start = rows.length;
		for (const [place, row] of wrap(line, width).entries()) rows.push({text: rowText(row, line), isFirst: place === 0});
	}
	return {rows, start};
}

function sectionLine(state: State, lines: readonly string[]): number {
	const {section, index} = currentSection(state);
	if (index === 0) return 0;
	return Math.max(
		0,
		lines.findIndex(line => /^#{1,6}\s/.test(line) && line.includes(section.name)),
	);
}

/** The first row that the open preview shows: where it was scrolled to, else the section of the caret. */
export function previewTop(state: State): number {
	const {overlay, size} = state;
	if (overlay?.type !== 'preview') return 0;
	return overlay.top ?? previewLines(state, size.columns - columnsFor(size).sections - 2).start;
}
