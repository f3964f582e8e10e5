/* Text that was wrapped anew: the same words in other lines, as Markdown reads them. */

const fence = /^\s*(?:`{3,}|~{3,})/;

/* Lines that no line before them goes on in: of another block, a label, or code. */
const own = /^(?: {4}|\t)|^\s*(?:$|[-*+]\s|\d+[.)]\s|#{1,6}\s|[>|<]|[-*_=]{3,}\s*$|(?:\*\*|__)[^*_]+(?:\*\*|__))/;

const endsLine = /(?: {2}|\\)$|^\s*(?:$|#{1,6}\s|[>|<])/;

/** A text with each paragraph in one line, so that two texts are equal here which only break their lines elsewhere. */
export function withoutWraps(text: string): string {
	let isInCode = false;
	let before: string | undefined;
	let flowed = '';
	for (const line of text.split(/\r\n?|\n/)) {
		const isFence = fence.test(line);
		const goesOn = before !== undefined && !isInCode && !isFence && !own.test(line) && !endsLine.test(before);
		flowed += before === undefined ? line : goesOn ? ` ${line.trim()}` : `\n${line}`;
		if (isFence) isInCode = !isInCode;
		// Nothing goes on behind a fence.
		before = isFence ? '' : line;
		if (goesOn || !endsLine.test(line)) flowed = flowed.trimEnd();
	}
	return flowed;
}
