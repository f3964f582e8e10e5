import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, test, vi} from 'vitest';
import {
	capital,
	displayText,
	eachGrapheme,
	graphemeAt,
	pad,
	shortPath,
	truncate,
	widthOf,
	withoutReturns,
} from '../../../source/wizard/text/display.ts';
import {anyString} from '../../helpers/any-string.ts';
import {isSearching} from '../../helpers/runs.ts';

const pieces = [
	'a',
	' ',
	'\t',
	'\r',
	'\u001B[31m',
	'\u009B',
	'\0',
	'\u007F',
	'\u202E',
	'\u2066',
	'\u061C',
	'\u200B',
	'\u200C',
	'\u200D',
	'\u00AD',
	'\u2028',
	'\uFEFF',
	'\uFE0F',
	'\u{E0101}',
	'\u{E0068}',
	'\uD83D',
	'\uDE00',
	'\u0301',
	'\u0903',
	'\u3164',
	'é',
	'ж',
	'日',
	'、',
	'한',
	'\u1112',
	'\u1161',
	'\u11AB',
	'क्ष',
	'कि',
	'กำ',
	'🎉',
	'👍🏽',
	'👩‍👩‍👧',
	'❤️',
	'🇩🇪',
	'\u{1F1E9}',
	'1️⃣',
	'🏴󠁧󠁢󠁥󠁮󠁧󠁿',
];
const line = fc
	.array(fc.oneof({weight: 4, arbitrary: fc.constantFrom(...pieces)}, anyString({maxLength: 3})))
	.map(parts => parts.join('').replaceAll('\n', ''));

function graphemesOf(text: string): string[] {
	const graphemes: string[] = [];
	eachGrapheme(text, (from, to) => {
		graphemes.push(text.slice(from, to));
	});
	return graphemes;
}

describe('what is drawn', () => {
	test.each([
		['plain text', 'a plan', 'a plan'],
		['a colour', '\u001B[31mred', '␛[31mred'],
		['a bell, a backspace, a delete', '\u0007\b\u007F', '␇␈␡'],
		['a C1 introducer', '\u009B31m', '�31m'],
		['a carriage return', 'a\r', 'a␍'],
		['a line end', 'a\nb', 'a␊b'],
		['Unicode line ends', 'a\u2028b\u2029', 'a␤b␤'],
		['a tab', 'a\tb', 'a    b'],
		['joiners with a selector between them', 'a\u200D\uFE0F\u200C', '�'],
		['a flag that goes on invisibly', '🇩🇪\uFE0F\u200C', '🇩🇪�'],
		['a bidi override', 'a\u202Eb\u202C', 'a�b�'],
		['a bidi isolate and marks', '\u2067x\u2069\u200F\u061C', '�x���'],
		['a zero-width space, a byte order mark', 'a\u200Bb\uFEFF', 'a�b�'],
		['a soft hyphen', 'a\u00ADb', 'a-b'],
		['half a surrogate pair', 'a\uD83Db', 'a�b'],
		['a mark without a base', '\u0301a', '◌\u0301a'],
		['a joiner alone', '\u200D', '�'],
		['a Hangul filler', '\u3164', '�'],
		['bytes in tags behind a letter', 'a\u{E0068}\u{E0069}b', 'a�b'],
		['bytes in variation selectors', '🙂\u{E0101}\u{E0102}', '🙂�'],
		['one variation selector', '葛\u{E0100}', '葛\u{E0100}'],
		['Persian with a non-joiner', 'می‌خواهم', 'می‌خواهم'],
		['the flag of England', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
		['a heart on fire', '❤️‍🔥', '❤️‍🔥'],
		['a hundred accents', `a${'\u0301'.repeat(100)}`, '�'],
	])('%s', (_name, text, drawn) => {
		expect(displayText(text)).toBe(drawn);
	});

	test.each([
		['the first and the last control', '\0\u001F', '␀␟'],
		['the controls behind ASCII', '\u0080\u009F', '��'],
		['a no-break space', 'a\u00A0b', 'a\u00A0b'],
		['as many accents as a letter has in real use', `a${'\u0301'.repeat(63)}`, `a${'\u0301'.repeat(63)}`],
		['one more', `a${'\u0301'.repeat(64)}`, '�'],
		['a selector on a letter', 'a\uFE0Fb', 'ab'],
		['a selector on a sign that is an emoji', '❤\uFE0F', '❤\uFE0F'],
		['a frame around a letter', 'a\u20E3', 'a�'],
		['a skin without a hand', 'a🏽', 'a�'],
		['tags behind the black flag that end in none', '🏴\u{E0067}', '🏴�'],
		['two flags', '🇩🇪🇫🇷', '🇩🇪🇫🇷'],
		['half a flag', '🇩', '🇩'],
		['two joiners', 'क\u200D\u200Dक', 'क�क'],
		['a mark and a joiner alone', '\u200D\u0301', '◌\u0301'],
	])('of %s', (_name, text, drawn) => {
		expect(displayText(text)).toBe(drawn);
	});

	test('holds nothing that steers the terminal', () => {
		fc.assert(
			fc.property(line, text => {
				expect(displayText(text)).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u200B\u2028\u2029\uFEFF]/u);
			}),
		);
	});

	test('is drawn the same again', () => {
		fc.assert(
			fc.property(line, text => {
				expect(displayText(displayText(text))).toBe(displayText(text));
			}),
		);
	});

	test('is the sum of its parts, cut between graphemes', () => {
		fc.assert(
			fc.property(line, fc.nat(), (text, seed) => {
				const cut = text === '' ? 0 : graphemeAt(text, seed % text.length).from;
				expect(displayText(text.slice(0, cut)) + displayText(text.slice(cut))).toBe(displayText(text));
			}),
		);
	});
});

/* Ideographs and syllables are many, so some of them stand for all, but where new cases are sought. */
const isAlike = (code: number): boolean => /[\p{Unified_Ideograph}가-힣]/u.test(String.fromCharCode(code));

describe('its cells', () => {
	test.each([
		['abc', 3],
		['é', 1],
		['日本', 4],
		['한', 2],
		['\u1112\u1161\u11AB', 2],
		['👩‍👩‍👧', 2],
		['🇩🇪🇫🇷', 4],
		['1️⃣', 2],
		['\u001B', 1],
		['\t', 4],
		['\u0301', 1],
		['✓❯⏎─▰', 5],
	])('%j', (text, cells) => {
		expect(widthOf(text)).toBe(cells);
	});

	test('are what string-width counts in the drawn text', () => {
		fc.assert(
			fc.property(line, text => {
				expect(stringWidth(displayText(text))).toBe(widthOf(text));
			}),
		);
	});

	test('of every basic character alone are one or more, and counted alike', () => {
		for (let code = 0; code < 0xd8_00; code += code >= 0x30_00 && !isSearching ? 61 : 1) {
			const text = String.fromCharCode(code);
			const width = widthOf(text);
			if (width < 1 || stringWidth(displayText(text)) !== width) {
				expect.fail(`U+${code.toString(16)} takes ${width} cells.`);
			}
		}
	});

	test('of any character alone are one or more', () => {
		fc.assert(
			fc.property(anyString({minLength: 1, maxLength: 1}), text => {
				expect(widthOf(text)).toBeGreaterThan(0);
			}),
		);
	});
});

describe('graphemes', () => {
	const segmenter = new Intl.Segmenter();
	const expected = (text: string) => Array.from(segmenter.segment(text), part => part.segment);

	test('of every basic character between letters are those of `Intl.Segmenter`', () => {
		for (let block = 0; block < 0x1_00_00; block += isAlike(block) && !isSearching ? 0x7_00 : 0x1_00) {
			const codes = Array.from({length: 0x1_00}, (_, index) => block + index);
			// Two letters between them, so that none has to do with the next.
			const text = codes.map(code => `a${String.fromCharCode(code)}a`).join('');
			expect(graphemesOf(text), `U+${block.toString(16)} and the 255 after it`).toEqual(expected(text));
		}
	});

	test('are visited until one says to stop', () => {
		const visited = (text: string, count: number) => {
			const found: [number, number, number][] = [];
			eachGrapheme(text, (...one) => {
				found.push(one);
				return found.length < count;
			});
			return found;
		};
		expect(visited('ab', 1)).toEqual([[0, 1, 1]]);
		expect(visited('a日e\u0301👩‍👩‍👧b', 9)).toEqual([
			[0, 1, 1],
			[1, 2, 2],
			[2, 4, 1],
			[4, 12, 2],
			[12, 13, 1],
		]);
		expect(visited('e\u0301e\u0301', 1)).toEqual([[0, 2, 1]]);
		expect(visited('', 1)).toEqual([]);
	});

	test('of a line are those of `Intl.Segmenter`', () => {
		fc.assert(
			fc.property(line, text => {
				expect(graphemesOf(text)).toEqual(expected(text));
			}),
		);
	});

	test('are found at every index', () => {
		fc.assert(
			fc.property(line, text => {
				let at = 0;
				for (const grapheme of graphemesOf(text)) {
					const range = {from: at, to: at + grapheme.length};
					for (; at < range.to; at++) {
						expect(graphemeAt(text, at)).toEqual(range);
					}
				}
			}),
		);
	});

	test('of common text need no segmenter, which is slow to start', () => {
		const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
		for (const text of ['a plan', 'Déjà vu — “Привет”\t', '│ ▰▱ ✓ ◐ ❯ ⏎ ⇥ │', '日本語', '\u001B[31m']) {
			displayText(text);
			widthOf(text);
			truncate(text, 3);
			graphemeAt(text, 0);
		}

		expect(segment).not.toHaveBeenCalled();
		segment.mockRestore();
	});

	test('outside the text are our mistake', () => {
		expect(() => graphemeAt('ab', 2)).toThrow(RangeError);
	});
});

describe('cutting and filling', () => {
	test.each([
		['a plan', 6, 'a plan'],
		['a plan', 5, 'a pl…'],
		['日本語', 4, '日…'],
		['日本語', 5, '日本…'],
		['\u001B[31m', 3, '␛[…'],
		['ab', 1, '…'],
		['ab', 0, ''],
		['', 0, ''],
		['ab', -1, ''],
		['abc', 2, 'a…'],
		['日本', 3, '日…'],
		['日本', 1, '…'],
		['e\u0301e\u0301', 1, '…'],
	])('truncate(%j, %i)', (text, width, cut) => {
		expect(truncate(text, width)).toBe(cut);
	});

	test.each([
		['specs/012-login/plan.md', 23, 'specs/012-login/plan.md'],
		['specs/012-login/plan.md', 19, 'specs/012-…/plan.md'],
		['specs/012-login/plan.md', 15, 'specs/…/plan.md'],
		['specs/012-login/plan.md', 14, '…/plan.md'],
		['specs/012-login/plan.md', 8, 'plan.md'],
		['/home/a/b/plan.md', 12, '/ho…/plan.md'],
		['a-long-name.md', 8, 'a-long-…'],
		['specs/plan.md', 12, '…/plan.md'],
		['specs/plan.md', 9, '…/plan.md'],
		['specs/plan.md', 8, 'plan.md'],
		['specs/plan.md', 6, 'plan.…'],
		['a/b/c', 4, '…/c'],
		['a/bc/d', 5, 'a/…/d'],
		['a/bcd/\u001B', 6, 'a/b…/␛'],
		['\u001B/a', 3, '␛/a'],
		['', 0, ''],
		['src/inside/src', 6, '…/src'],
		['src/inside/src', 4, 'src'],
		['a/bb/cc/dd/e.md', 12, 'a/bb/c…/e.md'],
	])('shortPath(%j, %i)', (path, width, cut) => {
		expect(shortPath(path, width)).toBe(cut);
	});

	test('a cut path fits', () => {
		fc.assert(
			fc.property(line, fc.nat({max: 20}), (path, width) => {
				expect(widthOf(shortPath(path, width))).toBeLessThanOrEqual(width);
			}),
		);
	});

	test('a cut text fits and keeps what fits', () => {
		fc.assert(
			fc.property(line, fc.nat({max: 20}), (text, width) => {
				const cut = truncate(text, width);
				expect(widthOf(cut)).toBeLessThanOrEqual(width);
				expect(cut === displayText(text)).toBe(widthOf(text) <= width);
			}),
		);
	});

	test('a padded text has the width, or its own', () => {
		fc.assert(
			fc.property(line, fc.nat({max: 20}), (text, width) => {
				expect(widthOf(pad(text, width))).toBe(Math.max(width, widthOf(text)));
			}),
		);
	});
});

test.each([
	['ab', 4, 'ab  '],
	['ab', 2, 'ab'],
	['ab', 1, 'ab'],
	['日', 3, '日 '],
	['\u001B', 2, '␛ '],
	['', 2, '  '],
])('pad(%j, %i)', (text, width, padded) => {
	expect(pad(text, width)).toBe(padded);
});

test.each([
	['words', 'Words'],
	['éa b', 'Éa b'],
	['A', 'A'],
	['', ''],
])('%j with a capital is %j', (words, expected) => {
	expect(capital(words)).toBe(expected);
});

test('without carriage returns every line ends where it ended', () => {
	expect(withoutReturns('a\r\nb\rc\nd')).toBe('a \nb\nc\nd');
	expect(withoutReturns('a\nb')).toBe('a\nb');
});
