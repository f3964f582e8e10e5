/*
The names of keys, and what stands for them in the bytes a terminal sends. Three generations of encoding live side by side:
control characters (`\t`), the sequences of the VT220 and xterm (`ESC [ 1 ; 5 D`), and the kitty protocol (`ESC [ 13 ; 2 u`).
*/

/** The bits of the modifiers as xterm and kitty count them, in the order in which a chord names them. */
export const modifiers = {super: 8, ctrl: 4, alt: 2, shift: 1} as const;

/** Keys by the letter that ends their sequence: `ESC [ A`, `ESC [ 1 ; 5 A`, `ESC O A`. */
export const letterKeys: Readonly<Record<string, string>> = {
	A: 'up',
	B: 'down',
	C: 'right',
	D: 'left',
	F: 'end',
	H: 'home',
	P: 'f1',
	Q: 'f2',
	R: 'f3',
	S: 'f4',
};

/** Keys by the number in their sequence: `ESC [ 5 ~`. */
export const numberKeys: Readonly<Record<string, string>> = {
	1: 'home',
	2: 'insert',
	3: 'delete',
	4: 'end',
	5: 'pageup',
	6: 'pagedown',
	7: 'home',
	8: 'end',
	11: 'f1',
	12: 'f2',
	13: 'f3',
	14: 'f4',
	15: 'f5',
	17: 'f6',
	18: 'f7',
	19: 'f8',
	20: 'f9',
	21: 'f10',
	23: 'f11',
	24: 'f12',
};

/** Keys by their code in the kitty protocol, which for the first four is their control character. */
export const codeKeys: Readonly<Record<string, string>> = {
	9: 'tab',
	13: 'enter',
	27: 'escape',
	127: 'backspace',
	57414: 'enter',
	57417: 'left',
	57418: 'right',
	57419: 'up',
	57420: 'down',
	57421: 'pageup',
	57422: 'pagedown',
	57423: 'home',
	57424: 'end',
	57425: 'insert',
	57426: 'delete',
};

/** What the keypad types, by code in the kitty protocol. */
export const keypadText: Readonly<Record<string, string>> = {
	57399: '0',
	57400: '1',
	57401: '2',
	57402: '3',
	57403: '4',
	57404: '5',
	57405: '6',
	57406: '7',
	57407: '8',
	57408: '9',
	57409: '.',
	57410: '/',
	57411: '*',
	57412: '-',
	57413: '+',
	57415: '=',
	57416: ',',
};

/** What the keypad types in application mode: `ESC O p` is `0`. */
export const applicationKeypad: Readonly<Record<string, string>> = {
	' ': ' ',
	X: '=',
	j: '*',
	k: '+',
	l: ',',
	m: '-',
	n: '.',
	o: '/',
	p: '0',
	q: '1',
	r: '2',
	s: '3',
	t: '4',
	u: '5',
	v: '6',
	w: '7',
	x: '8',
	y: '9',
};

/** Chords that most terminals cannot tell from another key, by the name that both get. */
export const sameKeys: Readonly<Record<string, string>> = {
	'ctrl+i': 'tab',
	'ctrl+m': 'enter',
	'ctrl+h': 'backspace',
	'ctrl+[': 'escape',
	'ctrl+?': 'backspace',
	'ctrl+@': 'ctrl+space',
	'ctrl+/': 'ctrl+_',
	'ctrl+shift+-': 'ctrl+_',
	'ctrl+shift+_': 'ctrl+_',
};

/** The chord of a key and the bits of its modifiers: `chord('left', 5)` is `ctrl+shift+left`. */
export const chord = (name: string, bits: number): string =>
	[
		...Object.entries(modifiers)
			.filter(([, bit]) => bits & bit)
			.map(([modifier]) => modifier),
		name,
	].join('+');

/** A chord taken apart again; `alt++` is Alt and a plus. */
export const readChord = (key: string): {readonly name: string; readonly bits: number} => {
	const [, held = '', name = ''] = /^((?:(?:super|ctrl|alt|shift)\+)*)(.+)$/s.exec(key) ?? [];
	const bits = Object.entries(modifiers)
		.filter(([modifier]) => held.includes(`${modifier}+`))
		.map(([, bit]) => bit);
	return {name, bits: bits.reduce((all, bit) => all | bit, 0)};
};
