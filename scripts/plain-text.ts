/*
Most of what a form draws is plain: Latin, Greek, Cyrillic, punctuation, arrows, boxes, blocks, ticks, and now and then an emoji that
is a single code point. There every code point is a grapheme, and there is no need for `Intl.Segmenter`, whose first use takes 15 ms;
and but for the emoji each takes one column.
*/

const narrow = String.raw` -~\u{A0}-\u{AC}\u{AE}-\u{2FF}\u{370}-\u{377}\u{384}-\u{38A}\u{38E}-\u{3A1}\u{3A3}-\u{482}\u{1E00}-\u{1EFF}\u{2010}-\u{2027}\u{2030}-\u{205E}\u{20A0}-\u{20BF}\u{2190}-\u{2319}\u{232B}-\u{23E8}\u{2500}-\u{25FC}\u{270F}-\u{2727}\u{2758}-\u{2775}`;
const emoji = String.raw`\u{1F300}-\u{1F3FA}\u{1F400}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1F9FF}`;
// Control characters have no width, but each is a grapheme; only CR and LF are one together.
const controls = String.raw`\0-\x0C\x0E-\x1F\x7F`;

const narrowText = new RegExp(`^[${narrow}]*$`, 'u');
const plainText = new RegExp(`^[${narrow}${emoji}${controls}]*$`, 'u');

/** Whether each code point of the text is one UTF-16 unit and takes one column. */
export const isNarrow = (text: string): boolean => narrowText.test(text);

const segmentPlain = (input: string): Intl.Segments => ({
	containing(at = 0) {
		const index = /[\uDC00-\uDFFF]/.test(input.charAt(at)) ? at - 1 : at;
		const point = input.codePointAt(index);
		return point === undefined ? undefined : {segment: String.fromCodePoint(point), index, input};
	},
	[Symbol.iterator]() {
		let end = 0;
		return Array.from(input, segment => {
			end += segment.length;
			return {segment, index: end - segment.length, input};
		}).values();
	},
});

let segmenter: Intl.Segmenter | undefined;

/** Stands in for `new Intl.Segmenter(undefined, {granularity: 'grapheme'})`. */
export const graphemes = {
	segment(text: string): Intl.Segments {
		if (plainText.test(text)) return segmentPlain(text);
		segmenter ??= new Intl.Segmenter(undefined, {granularity: 'grapheme'});
		return segmenter.segment(text);
	},
};
