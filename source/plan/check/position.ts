/** Where a person finds an offset: line and column, both from 1 on. */
export type Position = {readonly line: number; readonly column: number};

/** A function from offsets of `text` to positions. */
export function positionsIn(text: string): (offset: number) => Position {
	const starts = lineStarts(text);
	return offset => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((starts[middle] as number) <= offset) low = middle;
			else high = middle - 1;
		}
		return {line: low + 1, column: offset - (starts[low] as number) + 1};
	};
}

/** A function from positions to the offsets in `text`. */
export function offsetsIn(text: string): (position: Position) => number {
	const starts = lineStarts(text);
	return ({line, column}) => (starts[line - 1] ?? 0) + column - 1;
}

function lineStarts(text: string): number[] {
	return [0, ...[...text.matchAll(/\r\n?|\n/g)].map(match => match.index + match[0].length)];
}
