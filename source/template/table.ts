import type {Range} from './range.ts';
/* Rows and cells of a table by their offsets: the parser's nodes leave empty cells out. */
export type TableRow = Range & {
	/** The trimmed ranges of the cells; an empty cell is an empty range between its bars. */
	readonly cells: readonly Range[];
	readonly startsWithBar: boolean;
	readonly endsWithBar: boolean;
};

/** The row on the line `from…to` of `source`. A bar behind an odd number of backslashes belongs to its cell. */
export function readRow(source: string, from: number, to: number): TableRow {
	const bars: number[] = [];
	let isEscaped = false;
	for (let at = from; at < to; at++) {
		const character = source[at];
		if (character === '|' && !isEscaped) bars.push(at);
		isEscaped = !isEscaped && character === '\\';
	}
	const inner = trimmed(source, from, to);
	const startsWithBar = bars[0] === inner.from;
	const endsWithBar = bars.at(-1) === inner.to - 1 && (bars.length > 1 || !startsWithBar);
	const edges = [...(startsWithBar ? [] : [inner.from - 1]), ...bars, ...(endsWithBar ? [] : [inner.to])];
	const cells = edges.slice(0, -1).map((edge, index) => trimmed(source, edge + 1, edges[index + 1] as number));
	return {from, to, cells, startsWithBar, endsWithBar};
}

function trimmed(source: string, from: number, to: number): Range {
	let start = from;
	let end = to;
	while (start < end && isSpace(source[start])) start++;
	while (end > start && isSpace(source[end - 1])) end--;
	// An empty cell's range lies after one blank, so that what is put there stands off the bar.
	return start === end ? {from: Math.min(from + 1, to), to: Math.min(from + 1, to)} : {from: start, to: end};
}

/* A line ends before its line feed; a carriage return before that is still in it. */
function isSpace(character: string | undefined): boolean {
	return character === ' ' || character === '\t' || character === '\r';
}
