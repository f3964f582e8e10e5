/*
The risks on two axes. Symbols carry the meaning: the number of each row, how far up and to the right it is, and a letter for how grave
that is.
*/
import type {SequencePlace} from '../../plan/place.ts';
import {type RiskMatrix, riskMatrix, severityAt} from '../../plan/risk-matrix.ts';
import {pad, truncate} from '../text/display.ts';
import {type Block, blankRow, emptyBlock, later, type Row, segment, stack} from './block.ts';
import {severityLooks} from './severity-looks.ts';

const cellWidth = 9;

/** The matrix of a table of risks; nothing for other tables, and where few of its rows can be placed. */
export function matrixBlock(table: SequencePlace): Block {
	const matrix = riskMatrix(table);
	if (!matrix) return emptyBlock;
	return stack([blankRow, later(matrix.up.levels.length + 2, () => matrixRows(matrix))]);
}

function matrixRows({across, up, points}: RiskMatrix): Row[] {
	const grid = up.levels.map((_, row): Row => {
		const level = up.levels.length - 1 - row;
		const cells = across.levels.map((_, column) => {
			const here = points.flatMap(({x, y}, index) => (x === column && y === level ? [index + 1] : []));
			const {letter, tone} = severityLooks[severityAt(column, level)];
			const words = ` ${truncate([letter, ...here].join(' '), cellWidth - 2)}`;
			return segment(pad(words, cellWidth), here.length > 0 ? tone : 'dim');
		});
		return [
			segment(pad(row === 0 ? `  ${truncate(up.name.toLowerCase(), 9)}` : '', 12), 'dim'),
			segment(`${pad(truncate(up.levels[level] as string, 8), 9)}│`, 'dim'),
			...cells,
		];
	});
	const names = across.levels.map(choice => pad(` ${truncate(choice, cellWidth - 1)}`, cellWidth)).join('');
	return [
		...grid,
		[segment(`${' '.repeat(21)}└${'─'.repeat(cellWidth * across.levels.length)}`, 'dim')],
		[segment(`${' '.repeat(22)}${names} ${across.name.toLowerCase()}`, 'dim')],
	];
}
