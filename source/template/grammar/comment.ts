/** A text without its HTML comments, as far as they end. */
export function withoutComments(text: string): string {
	const kept: string[] = [];
	let at = 0;
	// By hand: a pattern would look for the end of each comment that has none up to the end of the text.
	for (let from = text.indexOf('<!--'); from !== -1; from = text.indexOf('<!--', at)) {
		const end = text.indexOf('-->', from + 4);
		if (end === -1) break;
		kept.push(text.slice(at, from));
		at = end + 3;
	}
	return kept.join('') + text.slice(at);
}
