/* Rows as the text that a terminal takes. */

import chalk from 'chalk';
import type {Row, Segment, Tone} from '../wizard/layout/block.ts';
import {screenOf} from '../wizard/layout/screen.ts';
import type {State} from '../wizard/state.ts';
import {placed} from '../wizard/text/placed.ts';
import type {Theme} from './theme.ts';

/** A row in the colours of the theme. */
export function paintRow(row: Row, theme: Theme): string {
	return joined(row)
		.map(({text, tone}) => paint(text, tone, theme))
		.join('');
}

const home = '\u001B[H';
// A row that is wider than thought must not push others out of their places.
const [unwrapped, wrapped] = ['\u001B[?7l', '\u001B[?7h'];

/**
The first frame, for an empty screen with the cursor in its top left corner, where it is afterwards. It stands there while what draws
the frames that follow is loaded, and is the same as that draws first.
*/
export function paintFrame(state: State, theme: Theme): string {
	const rows = screenOf(state).rows.map(row => paintRow(row, theme));
	// The terminal makes the start of a line of each, as it does for Ink.
	return `${unwrapped}${rows.map(row => placed(row)).join('\n')}${home}${wrapped}`;
}

function paint(text: string, tone: Tone, theme: Theme): string {
	// A colour would be gone where there are none, and nothing else shows what is selected.
	if (tone === 'selected') return `\u001B[7m${text}\u001B[27m`;
	const {color, dimColor, bold, italic, underline} = theme[tone];
	let painted = text;
	if (dimColor) painted = chalk.dim(painted);
	if (color) painted = chalk[color](painted);
	if (bold) painted = chalk.bold(painted);
	if (italic) painted = chalk.italic(painted);
	return underline ? chalk.underline(painted) : painted;
}

/* Neighbours of one tone are one run: fewer escape sequences, fewer cells to compare. */
function joined(row: Row): Segment[] {
	const runs: {text: string; tone: Tone}[] = [];
	for (const {text, tone} of row) {
		const last = runs.at(-1);
		if (last && (last.tone === tone || (text.trim() === '' && !shows(tone) && !shows(last.tone)))) last.text += text;
		else if (text !== '') runs.push({text, tone});
	}
	return runs;
}

/* Whether a blank looks different in it. */
function shows(tone: Tone): boolean {
	return tone === 'selected' || tone === 'link';
}
