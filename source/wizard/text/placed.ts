/*
Terminals do not agree on how wide some emoji are: `🎙️` takes two cells in one and one cell in another, a family two or eight. Behind
each of these the cursor is put where the next cell is, so that what follows stands in its place everywhere.
*/
import {eachGrapheme} from './display.ts';

const disputed = /\p{RI}|[\u200D\u20E3\uFE0F\u{1F3FB}-\u{1F3FF}]/u;
const sequences = /(\u001B\[[\d;?]*[A-Za-z])/;

/** One row as a terminal takes it, from the column `from`, with the cursor put behind what may be wider or narrower than counted. */
export function placed(row: string, from = 0): string {
	if (!disputed.test(row)) return row;
	let column = from;
	const parts = row.split(sequences).map(part => {
		if (sequences.test(part)) return part;
		let text = '';
		eachGrapheme(part, (start, end, cells) => {
			const grapheme = part.slice(start, end);
			column += cells;
			text += disputed.test(grapheme) ? `${grapheme}\u001B[${column + 1}G` : grapheme;
		});
		return text;
	});
	return parts.join('');
}
