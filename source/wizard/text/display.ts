// How text becomes cells. A plan may come from anywhere, so nothing in it reaches the terminal raw: what would
// steer the terminal, hide, or take no cell of its own is drawn as a stand-in, and every grapheme takes at least one
// cell. Measuring and drawing read the same table, so they cannot disagree. Graphemes are those of `Intl.Segmenter`,
// as in Ink and `string-width`; most characters need neither, and both are slow to start (some 20 ms each).

import stringWidth from 'string-width';

/** The cells a tab takes, wherever it stands. */
const tabCells = 4;

const tab = ' '.repeat(tabCells);
const unknown = '\uFFFD';

// Characters that are a grapheme of their own beside any other of these, as [first, last, cells]. Marks, joiners,
// jamo, emoji and everything outside the basic plane are missing on purpose.
const simpleRanges = [
	[0x0000, 0x02ff, 1],
	[0x0370, 0x0482, 1],
	[0x048a, 0x058f, 1],
	[0x10a0, 0x10ff, 1],
	[0x1e00, 0x1fff, 1],
	[0x2000, 0x200b, 1],
	[0x200e, 0x20cf, 1],
	[0x2100, 0x2319, 1],
	[0x232b, 0x23e8, 1],
	[0x2400, 0x25fc, 1],
	[0x270c, 0x2727, 1],
	[0x2758, 0x2794, 1],
	[0x3000, 0x3029, 2],
	[0x3041, 0x3096, 2],
	[0x309b, 0x30ff, 2],
	[0x3400, 0x4dbf, 2],
	[0x4e00, 0x9fff, 2],
	[0xac00, 0xd7a3, 2],
	[0xe000, 0xf8ff, 1],
	[0xfeff, 0xfeff, 1],
	[0xff01, 0xff60, 2],
] as const;

// The simple ones that must not be drawn: controls, bidi marks, overrides and isolates, zero-width characters.
const unsafe = /[\p{Cc}\p{Bidi_Control}\u00AD\u200B\u2028\u2029\u2060-\u206F\uFEFF]/u;
const plainAscii = /^[ -~]*$/;

// Inside a grapheme: tags, and runs of selectors or joiners, carry bytes that no one sees.
const hidden = /[\u{E0000}-\u{E00FF}]+|[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]{2,}|(?:\u034F|\u200C|\u200D){2,}/gu;
const regionFlag = /^\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,6}\u{E007F}$/u;
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

// What makes two cells of one in some terminals, even where it makes no emoji: `a` and the selector, or a second flag's half.
const widening = /(?<=\p{RI}{2}).+|\uFE0F|[\u20E3\u{1F3FB}-\u{1F3FF}]/gsu;

// A jamo filler is invisible too, but holds the place of the first letter of a syllable.
const startsInvisibly = /^(?![\u115F\u1160])\p{Default_Ignorable_Code_Point}/u;

// The longest grapheme in real use (a family with skin tones) has some 30 code units; past this it is an attack.
const longestGrapheme = 64;

// How far around an index the segmenter is shown text; only a longer run of nothing but emoji or marks is cut wrongly.
const windowReach = 1024;

type Drawn = {readonly text: string; readonly cells: number};

const drawnGraphemes = new Map<string, Drawn>();
let simpleTable: Uint8Array | undefined;
const emojiPattern = String.raw`^\p{RGI_Emoji}$`;
let wholeEmoji: RegExp | undefined;
let sharedSegmenter: Intl.Segmenter | undefined;

/** Whether `text` is printable ASCII only: drawn as it is, one cell a character. */
export function isPlainAscii(text: string): boolean {
	return plainAscii.test(text);
}

/**
The text to draw for one line of `text`: control characters as their pictures (`␛`), line separators as `␤`, bidi and
zero-width characters and lone surrogates as `�`, a mark without a base on `◌`, a tab as `tabCells` spaces. Its width
is `widthOf(text)`, and drawing what was drawn changes nothing.
*/
export function displayText(text: string): string {
	if (isPlainAscii(text)) {
		return text;
	}

	let drawn = '';
	let kept = 0;
	eachGrapheme(text, (from, to) => {
		const standIn = standInOf(text, from, to);
		if (standIn !== undefined) {
			drawn += text.slice(kept, from) + standIn;
			kept = to;
		}
	});
	return drawn + text.slice(kept);
}

/** The cells that one line of `text` takes when drawn with `displayText`. */
export function widthOf(text: string): number {
	if (isPlainAscii(text)) {
		return text.length;
	}

	let width = 0;
	eachGrapheme(text, (_from, _to, cells) => {
		width += cells;
	});
	return width;
}

/** `text` as drawn, cut to at most `width` cells; what was cut shows as `…`. */
export function truncate(text: string, width: number): string {
	let taken = 0;
	let end = 0;
	let fits = true;
	eachGrapheme(text, (_from, to, cells) => {
		taken += cells;
		fits = taken <= width;
		if (taken < width) {
			end = to;
		}

		return fits;
	});
	if (fits) {
		return displayText(text);
	}

	return width < 1 ? '' : `${displayText(text.slice(0, end))}…`;
}

/** A path as drawn, in at most `width` cells: of one that is longer the folders in the middle are cut, then those before its file. */
export function shortPath(path: string, width: number): string {
	if (widthOf(path) <= width) return displayText(path);
	const [first = '', ...others] = path.split('/');
	const last = others.pop() ?? first;
	const room = width - widthOf(first) - widthOf(last) - 2;
	if (room > 0) return displayText(`${first}/${truncate(others.join('/'), room)}/${last}`);
	return widthOf(last) + 2 <= width ? displayText(`…/${last}`) : truncate(last, width);
}

/** `text` as drawn, followed by spaces up to `width` cells; longer text stays as long as it is. */
export function pad(text: string, width: number): string {
	return displayText(text) + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/**
Calls `visit` for each grapheme of one line of `text` with its range in code units and its cells (one or more), until
it returns `false`.
*/
export function eachGrapheme(text: string, visit: (from: number, to: number, cells: number) => unknown): void {
	const table = simpleCells();
	let index = 0;
	while (index < text.length) {
		const cells = table[text.charCodeAt(index)];
		if (cells && (index + 1 === text.length || table[text.charCodeAt(index + 1)])) {
			if (visit(index, index + 1, cells) === false) {
				return;
			}

			index++;
			continue;
		}

		for (const {segment} of segmenter().segment(text.slice(index, joinedEnd(text, index + 1)))) {
			const to = index + segment.length;
			if (visit(index, to, cellsOf(segment)) === false) {
				return;
			}

			index = to;
		}
	}
}

/** The grapheme of one line of `text` that holds the code unit at `index`, as a range; `index` must lie inside. */
export function graphemeAt(text: string, index: number): {readonly from: number; readonly to: number} {
	const table = simpleCells();
	if (
		table[text.charCodeAt(index)] &&
		(index === 0 || table[text.charCodeAt(index - 1)]) &&
		(index + 1 === text.length || table[text.charCodeAt(index + 1)])
	) {
		return {from: index, to: index + 1};
	}

	const start = joinedStart(text, index);
	const end = joinedEnd(text, index + 1, index + windowReach);
	const found = segmenter()
		.segment(text.slice(start, end))
		.containing(index - start);
	if (!found) {
		throw new RangeError(`Expected an index inside the ${text.length} code units of the text, got ${index}.`);
	}

	return {from: start + found.index, to: start + found.index + found.segment.length};
}

function joinedStart(text: string, index: number): number {
	const table = simpleCells();
	const limit = Math.max(0, index - windowReach);
	let start = index;
	while (start > limit && !(table[text.charCodeAt(start - 1)] && table[text.charCodeAt(start)])) {
		start--;
	}

	return start;
}

function joinedEnd(text: string, index: number, limit = text.length): number {
	const table = simpleCells();
	const last = Math.min(limit, text.length);
	let end = index;
	while (end < last && !(table[text.charCodeAt(end - 1)] && table[text.charCodeAt(end)])) {
		end++;
	}

	return end;
}

function cellsOf(grapheme: string): number {
	const simple = grapheme.length === 1 ? simpleCells()[grapheme.charCodeAt(0)] : 0;
	return simple || draw(grapheme).cells;
}

function standInOf(text: string, from: number, to: number): string | undefined {
	if (to === from + 1 && simpleCells()[text.charCodeAt(from)]) {
		const code = text.charCodeAt(from);
		const safe = code >= 0x20 && code < 0x7f;
		return !safe && unsafe.test(String.fromCharCode(code)) ? pictureOf(code) : undefined;
	}

	const grapheme = text.slice(from, to);
	const drawn = draw(grapheme).text;
	return drawn === grapheme ? undefined : drawn;
}

function pictureOf(code: number): string {
	if (code === 0x09) {
		return tab;
	}

	if (code < 0x20) {
		return String.fromCharCode(0x2400 + code);
	}

	if (code === 0x2028 || code === 0x2029) {
		return '␤';
	}

	return code === 0x7f ? '␡' : code === 0xad ? '-' : unknown;
}

function draw(grapheme: string): Drawn {
	const known = drawnGraphemes.get(grapheme);
	if (known) {
		return known;
	}

	if (drawnGraphemes.size >= 10_000) {
		drawnGraphemes.clear();
	}

	// What was taken out can bring together what would be hidden then; until that is known it counts as unknown.
	drawnGraphemes.set(grapheme, {text: unknown, cells: 1});
	const shown = safeText(grapheme);
	const isSettled = shown === grapheme || (displayText(shown) === shown && !shown.endsWith('\u200D'));
	const text = isSettled ? shown : unknown;
	const drawn = {text, cells: stringWidth(text)};
	drawnGraphemes.set(grapheme, drawn);
	return drawn;
}

function safeText(grapheme: string): string {
	if (grapheme.length > longestGrapheme || !grapheme.isWellFormed()) {
		return unknown;
	}

	if (regionFlag.test(grapheme)) {
		return grapheme;
	}

	if (isBaseless(grapheme)) {
		const marks = grapheme.replaceAll(invisible, '');
		return marks === '' ? unknown : narrowed(`◌${marks}`);
	}

	const shown = narrowed(grapheme.replaceAll(hidden, unknown));
	return stringWidth(shown) > 0 ? shown : unknown;
}

function narrowed(grapheme: string): string {
	if (grapheme.search(widening) === -1) {
		return grapheme;
	}

	// Slow to make, and seldom needed.
	wholeEmoji ??= new RegExp(emojiPattern, 'v');
	const isEmoji = wholeEmoji.test(grapheme);
	return isEmoji ? grapheme : grapheme.replaceAll(widening, part => (part === '\uFE0F' ? '' : unknown));
}

// Drawn as it is, it would change the cell before it, even one that is not the text's.
function isBaseless(grapheme: string): boolean {
	return graphemeAt(`a${grapheme}`, 0).to > 1 || startsInvisibly.test(grapheme);
}

function simpleCells(): Uint8Array {
	if (!simpleTable) {
		simpleTable = new Uint8Array(0x1_00_00);
		for (const [first, last, cells] of simpleRanges) {
			simpleTable.fill(cells, first, last + 1);
		}

		simpleTable[0x09] = tabCells;
	}

	return simpleTable;
}

function segmenter(): Intl.Segmenter {
	sharedSegmenter ??= new Intl.Segmenter();
	return sharedSegmenter;
}

/** A text whose lines end in line feeds alone, and every offset means what it meant. */
export function withoutReturns(text: string): string {
	return text.includes('\r') ? text.replaceAll('\r\n', ' \n').replaceAll('\r', '\n') : text;
}

/** Words with a capital at their start. */
export function capital(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
