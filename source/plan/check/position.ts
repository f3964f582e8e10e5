/** Where a person finds an offset: line and column, both from 1 on. */
export type Position = {readonly line: number; readonly column: number};

/** A function from offsets of `text` to positions. */
export function positionsIn(text: string): (offset: number) => Position {
	const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map(match => match.index + match[0].length)];
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
