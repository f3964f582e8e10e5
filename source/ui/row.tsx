import {Box, Text} from 'ink';
import {memo, useContext} from 'react';
import type {Row} from '../wizard/layout/block.ts';
import {paintRow} from './paint.ts';
import {ThemeContext} from './theme-context.ts';

/* Rows have no identity but their place on the screen, so the index is their key. */

/** One row of the screen; never higher than one line. A key changes few of them. */
const RowText = memo(
	({row}: {readonly row: Row}) => {
		const theme = useContext(ThemeContext);
		return <Text wrap="truncate">{paintRow(row, theme) || ' '}</Text>;
	},
	(before, after) => isSameRow(before.row, after.row),
);

/** Rows one below the other, cut where they are wider than `width`. */
export function Rows({rows, width}: {readonly rows: readonly Row[]; readonly width: number}) {
	return (
		<Box flexDirection="column" width={width} height={rows.length} flexShrink={0}>
			{rows.map((row, index) => (
				<RowText key={index} row={row} />
			))}
		</Box>
	);
}

function isSameRow(a: Row, b: Row): boolean {
	return a.length === b.length && a.every(({text, tone}, index) => text === b[index]?.text && tone === b[index].tone);
}
