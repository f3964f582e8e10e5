import {Box, Text} from 'ink';
import {memo, useContext} from 'react';
import type {Row, Segment} from '../wizard/layout/block.ts';
import {ThemeContext} from './theme.ts';

/* Runs and rows have no identity but their place on the screen, so the index is their key. */

/** One row of the screen; never wider than its column, never higher than one line. A key changes few of them. */
export const RowText = memo(
	({row}: {readonly row: Row}) => {
		const theme = useContext(ThemeContext);
		return (
			<Text wrap="truncate">
				{row.length === 0
					? ' '
					: joined(row).map(({text, tone}, index) => {
							if (tone === 'plain') return text;
							if (tone === 'selected') return inverse(text);
							return (
								<Text key={index} {...theme[tone]}>
									{text}
								</Text>
							);
						})}
			</Text>
		);
	},
	(before, after) => isSameRow(before.row, after.row),
);

/** Rows of a column, at most `height`; what is below them does not move when they are fewer. */
export function Rows({rows, height}: {readonly rows: readonly Row[]; readonly height: number}) {
	return (
		<Box flexDirection="column" height={height}>
			{rows.slice(0, height).map((row, index) => (
				<RowText key={index} row={row} />
			))}
		</Box>
	);
}

function isSameRow(a: Row, b: Row): boolean {
	return a.length === b.length && a.every(({text, tone}, index) => text === b[index]?.text && tone === b[index].tone);
}

/* Neighbours of one tone are one run: fewer escape sequences, fewer cells to compare. */
function joined(row: Row): Segment[] {
	const runs: {text: string; tone: Segment['tone']}[] = [];
	for (const {text, tone} of row) {
		const last = runs.at(-1);
		if (last && (last.tone === tone || (text.trim() === '' && !shows(tone) && !shows(last.tone)))) last.text += text;
		else if (text !== '') runs.push({text, tone});
	}
	return runs;
}

/* Ink's own is a colour to it, and would be gone where there are none; nothing else shows what is selected. */
function inverse(text: string): string {
	return `\u001B[7m${text}\u001B[27m`;
}

/* Whether a blank looks different in it. */
function shows(tone: Segment['tone']): boolean {
	return tone === 'selected' || tone === 'link';
}
