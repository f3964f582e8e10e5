import type {Color} from './cell.ts';

const basic = [
	'#3b4048',
	'#f07178',
	'#a5d46a',
	'#e6c364',
	'#6cb6ff',
	'#c792ea',
	'#56c8d8',
	'#c8ccd4',
	'#6f7680',
	'#ff8b92',
	'#c3e88d',
	'#ffdb7d',
	'#8ccbff',
	'#ddb3ff',
	'#7fdbe8',
	'#ffffff',
];

/** The colours of a dark theme. */
export const theme = {
	foreground: '#d5d9e0',
	background: '#17191e',
	border: '#3b4048',
	title: '#8b929c',
	cursor: '#6cb6ff',
} as const;

const hex = (...parts: readonly number[]): string =>
	`#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`;

// Of the 256: sixteen of the theme, a cube of 6 × 6 × 6, and 24 greys.
const indexed = (index: number): string => {
	const named = basic[index];
	if (named) return named;
	if (index >= 232) return hex(...Array.from({length: 3}, () => 8 + 10 * (index - 232)));
	const level = (place: number) => [0, 95, 135, 175, 215, 255].at(Math.floor((index - 16) / place) % 6) ?? 0;
	return hex(level(36), level(6), level(1));
};

/** A colour as SVG has it; `fallback` stands for the terminal's own. */
export const paint = (color: Color, fallback: string): string => {
	if (color === undefined) return fallback;
	return typeof color === 'string' ? color : indexed(color);
};
