import {describe, expect, test} from 'vitest';
import {
	armour,
	firstReference,
	hideFirst,
	hideLastBlank,
	keepReferences,
	lastReference,
	reference,
	references,
} from '../../../source/plan/spelling/character-reference.ts';

test('a character is spelled by its number', () => {
	expect(reference('#')).toBe('&#35;');
	expect(reference('😀')).toBe('&#128512;');
});

describe('references are found', () => {
	test('anywhere', () => {
		expect(references('a &#35; &#9;b')).toEqual([
			{from: 2, to: 7, text: '#'},
			{from: 8, to: 12, text: '\t'},
		]);
		expect(references('a # b')).toEqual([]);
		expect(references('&#x23; &#; &#12345678;')).toEqual([]);
	});

	test('up to the last code point', () => {
		expect(references('&#1114111;')).toEqual([{from: 0, to: 10, text: '\u{10ffff}'}]);
		expect(references('&#1114112;')).toEqual([]);
	});

	test('at the start alone', () => {
		expect(firstReference('&#35; a')).toEqual([{from: 0, to: 5, text: '#'}]);
		expect(firstReference(' &#35; a')).toEqual([]);
		expect(firstReference('a &#35;')).toEqual([]);
	});

	test('at the end alone', () => {
		expect(lastReference('a long line &#35;')).toEqual([{from: 12, to: 17, text: '#'}]);
		expect(lastReference('&#1114111;')).toEqual([{from: 0, to: 10, text: '\u{10ffff}'}]);
		expect(lastReference('&#35; a')).toEqual([]);
		expect(lastReference('&#35; a;')).toEqual([]);
	});
});

test('the first character is hidden, be it of two units', () => {
	expect(hideFirst('abc')).toBe('&#97;bc');
	expect(hideFirst('\uffffbc')).toBe('&#65535;bc');
	expect(hideFirst('😀bc')).toBe('&#128512;bc');
	expect(hideFirst('')).toBe('');
});

test('a blank at the end is hidden', () => {
	expect(hideLastBlank('a ')).toBe('a&#32;');
	expect(hideLastBlank('a  ')).toBe('a &#32;');
	expect(hideLastBlank('a\t')).toBe('a&#9;');
	expect(hideLastBlank(' a')).toBe(' a');
	expect(hideLastBlank('')).toBe('');
});

test('a reference that is meant as it stands is kept', () => {
	expect(keepReferences('&#35; &amp; &#x23; &#1234567; &#12345678;')).toBe(
		'&#38;#35; &amp; &#x23; &#38;#1234567; &#12345678;',
	);
});

test('in armour nothing means anything, and the first character is always hidden', () => {
	expect(armour('# a\n- b ')).toBe('&#35; a&#10;&#45; b&#32;');
	expect(armour('a+b')).toBe('&#97;&#43;b');
	expect(armour('')).toBe('');
});
