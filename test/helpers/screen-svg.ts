import {type Box, blockBox, linePath} from './box-drawing.ts';
import type {Cell} from './cell.ts';
import {paint, theme} from './palette.ts';

type Screen = {
	readonly cells: ReadonlyArray<readonly Cell[]>;
	/** Where to draw the cursor, if it is to be seen. */
	readonly cursor?: {readonly row: number; readonly column: number} | undefined;
	/** Stands in the window's bar, and names the picture for who cannot see it. */
	readonly title?: string | undefined;
};

/** Cells side by side that are drawn as one; all look like the first. */
type Run = {readonly first: Cell; readonly text: string; readonly width: number};

const size = {width: 8.4, height: 18, font: 14, padding: 16, bar: 34} as const;

const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
	Object.entries(values)
		.map(([name, value]) => (value === undefined ? '' : ` ${name}="${round(value)}"`))
		.join('');

const round = (value: string | number): string | number =>
	typeof value === 'number' ? Math.round(value * 100) / 100 : value;

const escapeText = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const foreground = (cell: Cell): string =>
	cell.isInverse ? paint(cell.background, theme.background) : paint(cell.foreground, theme.foreground);

const background = (cell: Cell): string | undefined => {
	if (cell.isInverse) return paint(cell.foreground, theme.foreground);
	return cell.background === undefined ? undefined : paint(cell.background, theme.background);
};

const boxOf = (row: number, column: number, width: number): Box => ({
	x: size.padding + column * size.width,
	y: size.bar + row * size.height,
	width: width * size.width,
	height: size.height,
});

const styleOf = (cell: Cell): string =>
	attributes({
		fill: foreground(cell) === theme.foreground ? undefined : foreground(cell),
		'fill-opacity': cell.isDim ? 0.6 : undefined,
		'font-weight': cell.isBold ? 'bold' : undefined,
		'font-style': cell.isItalic ? 'italic' : undefined,
		'text-decoration':
			[cell.isUnderlined ? 'underline' : '', cell.isStruck ? 'line-through' : ''].join(' ').trim() || undefined,
	});

// Only these are sure to be as wide as the font's other letters; a symbol from another font must not shift what follows.
const isPlain = (cell: Cell): boolean => /^[ -~À-ÖØ-öø-ÿ]$/.test(cell.text);

const splitRuns = (
	row: readonly Cell[],
	key: (cell: Cell) => string | undefined,
	isAlone: (cell: Cell) => boolean,
): readonly Run[] => {
	const runs: Run[] = [];
	for (const cell of row) {
		const last = runs.at(-1);
		if (last && !isAlone(last.first) && !isAlone(cell) && key(last.first) === key(cell)) {
			runs[runs.length - 1] = {...last, text: last.text + cell.text, width: last.width + cell.width};
		} else {
			runs.push({first: cell, text: cell.text, width: cell.width});
		}
	}

	return runs;
};

const drawBox = (box: Box, values: Readonly<Record<string, string | number | undefined>>): string =>
	`<rect${attributes({...box, ...values})}/>`;

// Without this, cells side by side would show a seam.
const crisp = {'shape-rendering': 'crispEdges'} as const;

const drawBackground = (run: Run, row: number): string => {
	const fill = background(run.first);
	return fill === undefined ? '' : drawBox(boxOf(row, run.first.column, run.width), {fill, ...crisp});
};

const drawShape = (cell: Cell, row: number): string | undefined => {
	const box = boxOf(row, cell.column, cell.width);
	const opacity = cell.isDim ? 0.6 : undefined;
	const path = linePath(cell.text, box);
	if (path) return `<path${attributes({d: path, fill: 'none', stroke: foreground(cell), 'stroke-opacity': opacity})}/>`;
	const block = blockBox(cell.text, box);
	return block && drawBox(block, {fill: foreground(cell), 'fill-opacity': opacity, ...crisp});
};

const drawText = (run: Run, row: number): string => {
	const {x, y, width} = boxOf(row, run.first.column, run.width);
	const place = attributes({x, y: y + size.height * 0.74, textLength: width, lengthAdjust: 'spacingAndGlyphs'});
	return `<text${place}${styleOf(run.first)}>${escapeText(run.text)}</text>`;
};

/* Blanks that show nothing; a single cell is one of its own width. */
const withoutBlankEnds = (run: Run): Run => {
	const {first, text} = run;
	if (first.isUnderlined || first.isStruck) return run;
	const trimmed = text.trim();
	const lead = text.length - text.trimStart().length;
	const width = run.width - (text.length - trimmed.length);
	return {first: lead === 0 ? first : {...first, text: trimmed, column: first.column + lead}, text: trimmed, width};
};

const drawRow = (row: readonly Cell[], index: number): string => {
	const backgrounds = splitRuns(row, background, () => false).map(run => drawBackground(run, index));
	const runs = splitRuns(row, styleOf, cell => !isPlain(cell)).map(withoutBlankEnds);
	const shapes = runs.map(run => (run.text === '' ? '' : (drawShape(run.first, index) ?? drawText(run, index))));
	return [...backgrounds, ...shapes].filter(Boolean).join('\n');
};

const drawWindow = (width: number, height: number, title: string): string => {
	const buttons = [0, 1, 2].map(
		index => `<circle${attributes({cx: size.padding + 6 + index * 18, cy: size.bar / 2, r: 5, fill: theme.border})}/>`,
	);
	const name = `<text${attributes({x: width / 2, y: size.bar / 2 + 4, 'text-anchor': 'middle', fill: theme.title, 'font-size': 12})}>${escapeText(title)}</text>`;
	const frame = {x: 0.5, y: 0.5, width: width - 1, height: height - 1};
	return [
		drawBox(frame, {rx: 9, fill: theme.background, stroke: theme.border}),
		...buttons,
		...(title ? [name] : []),
	].join('\n');
};

const columnsOf = ({cells}: Screen): number =>
	Math.max(...cells.map(row => row.reduce((width, cell) => width + cell.width, 0)));

const drawPicture = (columns: number, rows: number, title: string, parts: readonly string[]): string => {
	const width = Math.ceil(columns * size.width + 2 * size.padding);
	const height = size.bar + rows * size.height + size.padding;
	const root = attributes({
		xmlns: 'http://www.w3.org/2000/svg',
		width,
		height,
		viewBox: `0 0 ${width} ${height}`,
		role: 'img',
		'xml:space': 'preserve',
		'font-family': "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace",
		'font-size': size.font,
		fill: theme.foreground,
	});
	return [
		`<svg${root}>`,
		`<title>${escapeText(title || 'A terminal')}</title>`,
		drawWindow(width, height, title),
		...parts.filter(Boolean),
		'</svg>\n',
	].join('\n');
};

const drawCursor = ({row, column}: NonNullable<Screen['cursor']>, content = ''): string => {
	const box = attributes({...boxOf(row, column, 1), width: 2, fill: theme.cursor});
	return content === '' ? `<rect${box}/>` : `<rect${box}>${content}</rect>`;
};

/** Draws the screen of a terminal in a window, as SVG. */
export const drawScreen = (screen: Screen): string => {
	const {cells, cursor, title = ''} = screen;
	return drawPicture(columnsOf(screen), cells.length, title, [...cells.map(drawRow), cursor ? drawCursor(cursor) : '']);
};

/** A screen, and how long it is to be seen, in milliseconds. */
export type Frame = Pick<Screen, 'cells' | 'cursor'> & {readonly time: number};

/* What is seen from one time on, as a share of the whole, and no longer where something else begins. */
const animated = (
	name: string,
	times: readonly number[],
	values: ReadonlyArray<string | number>,
	whole: number,
): string =>
	`<animate${attributes({
		attributeName: name,
		values: values.map(round).join(';'),
		keyTimes: times.map(time => (time / whole).toFixed(4)).join(';'),
		dur: `${whole / 1000}s`,
		calcMode: 'discrete',
		repeatCount: 'indefinite',
	})}/>`;

/** Draws screens one after the other, over and over, as SVG. A row that several have is drawn once. */
export const drawRecording = (frames: readonly [Frame, ...Frame[]], title: string): string => {
	const starts = frames.map((_, index) => frames.slice(0, index).reduce((sum, {time}) => sum + time, 0));
	const whole = frames.reduce((sum, {time}) => sum + time, 0);
	const [{cells: first}] = frames;
	const rows = first.map((_, row) => {
		const drawn = frames.map(({cells}) => drawRow(cells[row] ?? [], row));
		return [...new Set(drawn)].map(look => {
			const isSeen = drawn.map(other => other === look);
			if (look === '' || isSeen.every(Boolean)) return look;
			const changes = isSeen.flatMap((seen, index) => (index === 0 || seen !== isSeen[index - 1] ? [index] : []));
			const values = changes.map(index => (isSeen[index] ? 'visible' : 'hidden'));
			const times = changes.map(index => starts[index] ?? 0);
			return `<g visibility="${values[0]}">${animated('visibility', times, values, whole)}${look}</g>`;
		});
	});
	const boxes = frames.map(({cursor}) => (cursor ? boxOf(cursor.row, cursor.column, 1) : {x: -10, y: -10}));
	const moves = [
		animated(
			'x',
			starts,
			boxes.map(({x}) => x),
			whole,
		),
		animated(
			'y',
			starts,
			boxes.map(({y}) => y),
			whole,
		),
	].join('');
	return drawPicture(columnsOf(frames[0]), first.length, title, [
		...rows.flat(),
		drawCursor({row: 0, column: 0}, moves),
	]);
};
