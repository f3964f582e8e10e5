import type {IBuffer, IBufferCell, Terminal} from '@xterm/headless';

/** A colour: `undefined` is the terminal's own, a number one of the 256, a string a true colour such as `#ff8800`. */
export type Color = number | string | undefined;

/** How a cell is drawn. */
export type Style = {
	readonly foreground: Color;
	readonly background: Color;
	readonly isBold: boolean;
	readonly isDim: boolean;
	readonly isItalic: boolean;
	readonly isUnderlined: boolean;
	readonly isInverse: boolean;
	readonly isStruck: boolean;
};

/** A cell of the screen. The right half of a wide character is no cell of its own: the left one has `width` 2. */
export type Cell = Style & {readonly text: string; readonly column: number; readonly width: number};

const trueColor = (color: number): string => `#${color.toString(16).padStart(6, '0')}`;

const readForeground = (cell: IBufferCell): Color => {
	if (cell.isFgDefault()) return undefined;
	return cell.isFgRGB() ? trueColor(cell.getFgColor()) : cell.getFgColor();
};

const readBackground = (cell: IBufferCell): Color => {
	if (cell.isBgDefault()) return undefined;
	return cell.isBgRGB() ? trueColor(cell.getBgColor()) : cell.getBgColor();
};

const textOf = (cell: IBufferCell): string => (cell.isInvisible() ? ' ' : cell.getChars() || ' ');

const readCell = (cell: IBufferCell, column: number): Cell => ({
	text: textOf(cell),
	column,
	width: cell.getWidth(),
	foreground: readForeground(cell),
	background: readBackground(cell),
	isBold: cell.isBold() !== 0,
	isDim: cell.isDim() !== 0,
	isItalic: cell.isItalic() !== 0,
	isUnderlined: cell.isUnderline() !== 0,
	isInverse: cell.isInverse() !== 0,
	isStruck: cell.isStrikethrough() !== 0,
});

const readRow = (buffer: IBuffer, row: number, columns: number): readonly Cell[] => {
	const line = buffer.getLine(buffer.viewportY + row);
	return Array.from({length: columns}, (_, column) => {
		const cell = line?.getCell(column);
		return cell && cell.getWidth() > 0 ? [readCell(cell, column)] : [];
	}).flat();
};

/** The rows of the visible screen, as cells. */
export const readCells = ({buffer, rows, cols}: Terminal): ReadonlyArray<readonly Cell[]> =>
	Array.from({length: rows}, (_, row) => readRow(buffer.active, row, cols));

/** The rows of the visible screen as text, without the blanks at their end. */
export const readRows = ({buffer: {active}, rows, cols}: Terminal): readonly string[] => {
	const cell = active.getNullCell();
	return Array.from({length: rows}, (_, row) => {
		const line = active.getLine(active.viewportY + row);
		let text = '';
		for (let column = 0; column < cols; column++) {
			if (line?.getCell(column, cell) && cell.getWidth() > 0) text += textOf(cell);
		}
		return text.trimEnd();
	});
};
