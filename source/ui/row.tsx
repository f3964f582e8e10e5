import {Box, Text} from 'ink';
import type {Row, Segment} from '../wizard/layout/block.ts';
import {theme} from './theme.ts';

/* Runs and rows have no identity but their place on the screen, so the index is their key. */

/** One row of the screen; never wider than its column, never higher than one line. */
export function RowText({row}: {readonly row: Row}) {
	return (
		<Text wrap="truncate">
			{row.length === 0
				? ' '
				: joined(row).map(({text, tone}, index) =>
						tone === 'plain' ? (
							text
						) : (
							<Text key={index} {...theme[tone]}>
								{text}
							</Text>
						),
					)}
		</Text>
	);
}

/** Rows of a column, filled up to `height`, so that nothing below moves. */
export function Rows({rows, height}: {readonly rows: readonly Row[]; readonly height: number}) {
	const shown = rows.slice(0, height);
	const filled = [...shown, ...Array.from({length: Math.max(0, height - shown.length)}, (): Row => [])];
	return (
		<Box flexDirection="column" height={height} overflow="hidden">
			{filled.map((row, index) => (
				<RowText key={index} row={row} />
			))}
		</Box>
	);
}

/* Neighbours of one tone are one run: fewer escape sequences, fewer cells to compare. */
function joined(row: Row): Segment[] {
	const runs: {text: string; tone: Segment['tone']}[] = [];
	for (const {text, tone} of row) {
		const last = runs.at(-1);
		if (last && (last.tone === tone || text.trim() === '')) last.text += text;
		else if (text !== '') runs.push({text, tone});
	}
	return runs;
}
