/*
How a tone looks. Default colours and one accent; symbols and words carry the meaning, colour repeats it. The colours are those of
the terminal's own sixteen, as the person has set them; which of these can be read depends on what they stand on.
*/
import type {ForegroundColorName} from 'chalk';
import type {Tone} from '../wizard/layout/block.ts';

/** As props of Ink's `Text`. */
type Look = {
	readonly color?: ForegroundColorName;
	readonly bold?: boolean;
	readonly dimColor?: boolean;
	readonly italic?: boolean;
	readonly underline?: boolean;
};

export type Theme = Readonly<Record<Tone, Look>>;

/** What the terminal's text stands on. */
export type Background = 'dark' | 'light';

const dark: Theme = {
	plain: {},
	dim: {dimColor: true},
	label: {bold: true},
	title: {bold: true},
	hint: {dimColor: true, italic: true},
	accent: {color: 'cyan'},
	problem: {color: 'red'},
	warning: {color: 'yellow'},
	done: {color: 'green'},
	added: {color: 'green'},
	removed: {color: 'red'},
	selected: {},
	strong: {bold: true},
	emphasis: {italic: true},
	heading: {bold: true},
	link: {underline: true},
	code: {color: 'yellow'},
	mark: {dimColor: true},
	bullet: {color: 'cyan'},
	question: {color: 'magenta'},
};

// Cyan and yellow vanish on white.
const light: Theme = {
	...dark,
	accent: {color: 'blue'},
	bullet: {color: 'blue'},
	code: {color: 'magenta'},
	warning: {color: 'magenta'},
};

export const themes: Readonly<Record<Background, Theme>> = {dark, light};
