/* Blanks at the end of a line, where a value may still come. */

export function isBlank(character: string | undefined): boolean {
	return character === ' ' || character === '\t';
}

/** How many blanks end the line at `offset`, or `undefined` where something else follows. */
export function trailingBlanks(text: string, offset: number): number | undefined {
	let end = offset;
	while (isBlank(text[end])) end++;
	return end === text.length || text[end] === '\n' || text[end] === '\r' ? end - offset : undefined;
}

/** Where a value that comes behind `offset` ends: a single blank at the line's end waits for it, more are a break that stays. */
export function waitingEnd(text: string, offset: number): number {
	return trailingBlanks(text, offset) === 1 ? offset + 1 : offset;
}
