/* How a tone looks. Default colours and one accent; symbols and words carry the meaning, colour repeats it. */
import type {TextProps} from 'ink';
import type {Tone} from '../wizard/layout/block.ts';

type Look = Pick<TextProps, 'color' | 'backgroundColor' | 'bold' | 'dimColor' | 'italic' | 'inverse' | 'underline'>;

export const theme: Readonly<Record<Tone, Look>> = {
	plain: {},
	dim: {dimColor: true},
	label: {bold: true},
	title: {bold: true},
	hint: {dimColor: true, italic: true},
	accent: {color: 'cyan'},
	problem: {color: 'red'},
	done: {color: 'green'},
	code: {color: 'yellow'},
	added: {color: 'green'},
	removed: {color: 'red'},
	selected: {inverse: true},
};
