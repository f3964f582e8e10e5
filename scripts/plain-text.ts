/*
Most of what a form draws is plain: Latin, Greek, Cyrillic, punctuation, arrows, boxes, blocks, ticks, and now and then an emoji.
There every code point is a grapheme that takes as many columns as UTF-16 units: one, an emoji two. That can be told without
`Intl.Segmenter` and without the tables of widths, whose first use takes 15 ms each.
*/

const narrow = String.raw` -~\u{A0}-\u{AC}\u{AE}-\u{2FF}\u{370}-\u{377}\u{384}-\u{38A}\u{38E}-\u{3A1}\u{3A3}-\u{482}\u{1E00}-\u{1EFF}\u{2010}-\u{2027}\u{2030}-\u{205E}\u{20A0}-\u{20BF}\u{2190}-\u{2319}\u{232B}-\u{23E8}\u{2500}-\u{25FC}\u{270F}-\u{2727}\u{2758}-\u{2775}`;
const emoji = String.raw`\u{1F300}-\u{1F320}\u{1F337}-\u{1F37C}\u{1F3A0}-\u{1F3CA}\u{1F400}-\u{1F43E}\u{1F442}-\u{1F4FC}\u{1F4FF}-\u{1F53D}\u{1F5FB}-\u{1F64F}\u{1F680}-\u{1F6C5}\u{1F90C}-\u{1F93A}\u{1F947}-\u{1F9FF}`;
// They take no column, but each is a grapheme; only CR and LF are one together.
const controls = String.raw`\0-\x0C\x0E-\x1F\x7F`;

const columns = new RegExp(`^[${narrow}${emoji}]*$`, 'u');
const points = new RegExp(`^[${narrow}${emoji}${controls}]*$`, 'u');

/** Whether the text takes as many columns as it has UTF-16 units. */
export const isPlain = (text: string): boolean => columns.test(text);

const segmentPoints = (input: string): Intl.Segments => ({
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
		if (points.test(text)) return segmentPoints(text);
		segmenter ??= new Intl.Segmenter(undefined, {granularity: 'grapheme'});
		return segmenter.segment(text);
	},
};
