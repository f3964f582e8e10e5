/*
Where a text stops being JSON. The engine tells where for some mistakes only. But of a text that could go on as JSON it always
tells that the mistake is its end: so the longest such beginning ends where the mistake is.
*/

/** The line and column, from 1, of the first thing in `text` that JSON cannot have there. */
export function findJsonError(text: string): {readonly line: number; readonly column: number} {
	const lines = text.slice(0, toldPlace(text) ?? longestBeginning(text)).split(/\r\n|\r|\n/);
	return {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1};
}

function longestBeginning(text: string): number {
	let [good, bad] = [0, text.length];
	while (bad - good > 1) {
		const middle = (good + bad) >> 1;
		if (toldPlace(text.slice(0, middle)) === middle) good = middle;
		else bad = middle;
	}
	return good;
}

/* The offset of the mistake, if the engine tells it; of a text without a mistake, its end. */
function toldPlace(text: string): number | undefined {
	try {
		JSON.parse(text);
		return text.length;
	} catch (error) {
		const {message} = error as SyntaxError;
		if (message.startsWith('Unexpected end')) return text.length;
		const [, offset] = / at position (\d+)(?: \(.*\))?$/.exec(message) ?? [];
		return offset === undefined ? undefined : Number(offset);
	}
}
