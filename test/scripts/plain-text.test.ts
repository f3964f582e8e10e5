import fc from 'fast-check';
import stringWidth from 'string-width';
import {expect, test} from 'vitest';
import {graphemes, isPlain} from '../../scripts/plain-text.ts';
import {runs} from '../helpers/runs.ts';

const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
const characters = Array.from({length: 0x11_00_00}, (_, point) => point)
	.filter(point => point < 0xd8_00 || point > 0xdf_ff)
	.map(point => String.fromCodePoint(point));
const plain = characters.filter(isPlain);
const controls = characters.slice(0, 0x20).concat('\u007F');

// Neighbours that join with what stands beside them, among those that do not.
const joining = [
	'\u0301',
	'\uFE0F',
	'\u200D',
	'🏽',
	'🇩',
	'🇪',
	'각',
	'ᅡ',
	'ᄀ',
	'क',
	'्',
	'👩‍👩‍👧',
	'\u0600',
	'\r',
	'\n',
	'漢',
];
const texts = fc.string({unit: fc.constantFrom(...plain, ...controls, ...joining), maxLength: 12});

const listSegments = (segments: Intl.Segments) =>
	[...segments].map(({segment, index, input}) => ({segment, index, input}));

test('plain characters are many, and none of them combines', () => {
	expect(plain.length).toBeGreaterThan(2000);
	expect(
		plain.filter(character => /[\p{Mark}\p{Cn}\p{Cc}]|\p{Regional_Indicator}|\p{Emoji_Modifier}/u.test(character)),
	).toEqual([]);
});

test('a plain character takes as many columns as UTF-16 units', () => {
	expect(plain.filter(character => stringWidth(character) !== character.length)).toEqual([]);
});

test('a plain character is a grapheme between any neighbours that are plain', () => {
	const joined = plain.filter(character =>
		[`a${character}a`, character.repeat(3), `👍${character}👍`].some(
			text => [...segmenter.segment(text)].length !== [...text].length,
		),
	);
	expect(joined).toEqual([]);
});

test('the segments of any text are those of `Intl.Segmenter`', () => {
	fc.assert(
		fc.property(texts, text => {
			expect(listSegments(graphemes.segment(text))).toEqual(listSegments(segmenter.segment(text)));
		}),
		{numRuns: runs(2)},
	);
});

test('the segment at any index is that of `Intl.Segmenter`', () => {
	fc.assert(
		fc.property(texts, fc.integer({min: -1, max: 13}), (text, index) => {
			expect({...graphemes.segment(text).containing(index)}).toEqual({...segmenter.segment(text).containing(index)});
		}),
		{numRuns: runs(2)},
	);
});
