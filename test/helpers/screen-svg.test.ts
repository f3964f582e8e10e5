import {expect, test} from 'vitest';
import type {Cell} from './cell.ts';
import {drawRecording, drawScreen} from './screen-svg.ts';
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

test('a recording draws a row once for all the times that it is seen', () => {
	const row = (text: string): Cell[] => [...text].map((letter, column) => ({...plain, text: letter, column, width: 1}));
	const cursor = (column: number) => ({row: 1, column});
	const svg = drawRecording(
		[
			{cells: [row('same'), row('one')], cursor: cursor(0), time: 1000},
			{cells: [row('same'), row('two')], cursor: cursor(3), time: 500},
			{cells: [row('same'), row('one')], time: 500},
		],
		'keys',
	);
	expect(svg.match(/>same</g)).toHaveLength(1);
	expect(svg.match(/>one</g)).toHaveLength(1);
	expect(svg).toContain('<title>keys</title>');
	const animations = svg
		.match(/<(?:g|animate)[^>]*>/g)
		?.map(tag => tag.replaceAll(/ (?:calcMode|dur|repeatCount)="[^"]*"/g, ''));
	expect(animations).toEqual([
		'<g visibility="visible">',
		'<animate attributeName="visibility" values="visible;hidden;visible" keyTimes="0.0000;0.5000;0.7500"/>',
		'<g visibility="hidden">',
		'<animate attributeName="visibility" values="hidden;visible;hidden" keyTimes="0.0000;0.5000;0.7500"/>',
		'<animate attributeName="x" values="16;41.2;-10" keyTimes="0.0000;0.5000;0.7500"/>',
		'<animate attributeName="y" values="52;52;-10" keyTimes="0.0000;0.5000;0.7500"/>',
	]);
	expect(svg).toContain('dur="2s" calcMode="discrete" repeatCount="indefinite"');
});
