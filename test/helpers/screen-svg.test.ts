import {expect, test} from 'vitest';
import type {Cell} from './cell.ts';
import {drawScreen} from './screen-svg.ts';
import {startTerminal} from './terminal.ts';

const plain: Omit<Cell, 'text' | 'column' | 'width'> = {
	foreground: undefined,
	background: undefined,
	isBold: false,
	isDim: false,
	isItalic: false,
	isUnderlined: false,
	isInverse: false,
	isStruck: false,
};

const place = (svg: string, text: string): string | undefined =>
	new RegExp(`<text x="([\\d.]+)"[^>]*>${text}<`).exec(svg)?.[1];

test('what stands after wide characters stands in its column', async () => {
	await using terminal = startTerminal({command: 'cat', columns: 40, rows: 3});
	terminal.type('漢👩‍👩‍👧‍👦❤️ after');
	await terminal.waitFor('after');
	const svg = drawScreen({cells: terminal.cells()});
	// The window's edge, then 7 columns of 8.4 pixels.
	expect(place(svg, 'after')).toBe('74.8');
	expect(svg).toContain('textLength="16.8" lengthAdjust="spacingAndGlyphs">👩‍👩‍👧‍👦</text>');
});

test('styles become attributes, and text cannot break out', () => {
	const cell = (text: string, column: number, style: Partial<Cell>): Cell => ({
		...plain,
		text,
		column,
		width: 1,
		...style,
	});
	const svg = drawScreen({
		cells: [
			[
				cell('<', 0, {isBold: true, foreground: '#ff8800'}),
				cell('&', 1, {isDim: true, isItalic: true, foreground: 196}),
				cell('i', 2, {isInverse: true}),
				cell('u', 3, {isUnderlined: true, isStruck: true, background: 16}),
				cell('│', 4, {}),
				cell('█', 5, {}),
			],
		],
		cursor: {row: 0, column: 5},
		title: 'a < b',
	});
	expect(svg).toContain('fill="#ff8800" font-weight="bold">&lt;</text>');
	expect(svg).toContain('fill="#ff0000" fill-opacity="0.6" font-style="italic">&amp;</text>');
	expect(svg).toMatch(/<rect[^>]*fill="#d5d9e0"[^>]*\/>/);
	expect(svg).toContain('fill="#17191e">i</text>');
	expect(svg).toContain('text-decoration="underline line-through">u</text>');
	expect(svg).toContain('fill="#000000"');
	expect(svg).not.toMatch(/│|█/);
	expect(svg).toContain('<title>a &lt; b</title>');
});
