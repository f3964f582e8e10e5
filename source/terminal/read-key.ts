import type {TerminalEvent} from '../wizard/event.ts';
import {
	applicationKeypad,
	chord,
	codeKeys,
	keypadText,
	letterKeys,
	modifiers,
	numberKeys,
	readChord,
	sameKeys,
} from './key-table.ts';

const {ctrl, alt, shift} = modifiers;

const keyEvent = (name: string, bits = 0): TerminalEvent => ({type: 'key', key: chord(name, bits)});

const addBits = (key: string, bits: number): TerminalEvent => {
	const {name, bits: held} = readChord(key);
	return keyEvent(name, held | bits);
};

const characterKey = (character: string, held: number): TerminalEvent => {
	const lower = character.toLowerCase();
	const bits = lower === character ? held : held | shift;
	const key = chord(lower === ' ' ? 'space' : lower, bits & ~alt);
	return addBits(sameKeys[key] ?? key, bits & alt);
};

/** The key of a control character: `\t` is `tab`, `\x13` is `ctrl+s`. */
export const readControl = (character: string, bits = 0): TerminalEvent => {
	const code = character.charCodeAt(0);
	const name = codeKeys[code];
	// The terminal sends Ctrl and a letter as the letter without the bit for 64.
	return name ? keyEvent(name, bits) : characterKey(String.fromCharCode(code ^ 64).toLowerCase(), bits | ctrl);
};

/** The key of a character after ESC, which is how terminals send Alt: `b` is `alt+b`, `B` is `alt+shift+b`. */
export const readAlt = (character: string): TerminalEvent =>
	/\p{Cc}/u.test(character) ? readControl(character, alt) : characterKey(character, alt);

/** The same event with Alt held too, for terminals that put an ESC before a key's own sequence. */
export const addAlt = (event: TerminalEvent): TerminalEvent => (event.type === 'key' ? addBits(event.key, alt) : event);

const heldBits = (parameter: string): number => Math.max(0, (Number.parseInt(parameter, 10) || 1) - 1);

// Old iTerm2 sends xterm's bit 8 (Meta) for Option, and kitty its own bit 32; only in kitty's form is 8 Super.
const xtermBits = (parameter: string): number => (heldBits(parameter) & 7) | (heldBits(parameter) & 8 ? alt : 0);
const kittyBits = (parameter: string): number => (heldBits(parameter) & 15) | (heldBits(parameter) & 32 ? alt : 0);

const isRelease = (parameter: string): boolean => parameter.split(':')[1] === '3';

// Neither a control character nor a surrogate, nor private use, where kitty has the codes of keys that type nothing.
const isCharacter = (code: number): boolean =>
	code >= 0x20 && code <= 0x10_ff_ff && !(code >= 0x7f && code <= 0x9f) && !(code >= 0xd8_00 && code <= 0xf8_ff);

const textEvent = (codes: readonly number[]): TerminalEvent | undefined => {
	const text = String.fromCodePoint(...codes.filter(isCharacter));
	return text ? {type: 'text', text} : undefined;
};

const readCode = (codes: string, bits: number, text: string): TerminalEvent | undefined => {
	const [code = 0, shifted, base] = codes.split(':').map(Number);
	const name = codeKeys[code];
	if (name) return keyEvent(name, bits);
	const onKeypad = keypadText[code];
	if (onKeypad) return {type: 'text', text: onKeypad};
	if (!isCharacter(code)) return undefined;
	// A Cyrillic keyboard sends Ctrl and the letter с with, as its base, the `c` of the same key.
	if (bits > shift)
		return characterKey(String.fromCodePoint(code > 0x7f && base && isCharacter(base) ? base : code), bits);
	if (text) return textEvent(text.split(':').map(Number));
	if (!bits) return textEvent([code]);
	return shifted ? textEvent([shifted]) : {type: 'text', text: String.fromCodePoint(code).toUpperCase()};
};

const rxvtBits: Readonly<Record<string, number>> = {'~': 0, $: shift, '^': ctrl, '@': ctrl | shift};

const readNumbered = (
	[first = '', second = '', third = '']: readonly string[],
	rxvt: number,
): TerminalEvent | undefined => {
	if (first === '27' && third) return readCode(third, kittyBits(second), '');
	const name = numberKeys[first];
	return name ? keyEvent(name, xtermBits(second) | rxvt) : undefined;
};

const readLettered = ([first = '', second = '']: readonly string[], final: string): TerminalEvent | undefined => {
	if (final === 'Z') return keyEvent('tab', shift | xtermBits(second));
	// `ESC [ 3 ; 7 R` says where the cursor is.
	if (final === 'R' && second) return undefined;
	const isRxvt = first === '' && /[a-d]/.test(final);
	const name = letterKeys[isRxvt ? final.toUpperCase() : final];
	return name && /^1?$/.test(first) ? keyEvent(name, isRxvt ? shift : xtermBits(second)) : undefined;
};

const readParameters = (parameters: readonly string[], final: string): TerminalEvent | undefined => {
	const [first = '', second = '', third = ''] = parameters;
	if (isRelease(second)) return undefined;
	if (final === 'u') return readCode(first, kittyBits(second), third);
	const rxvt = rxvtBits[final];
	return rxvt === undefined ? readLettered(parameters, final) : readNumbered(parameters, rxvt);
};

/** The event of a control sequence, given what stands after `ESC [`: `1;5D` is `ctrl+left`. A report or reply has none. */
export const readSequence = (sequence: string): TerminalEvent | undefined => {
	// The Linux console's F1 to F5.
	if (/^\[[A-E]$/.test(sequence)) return keyEvent(`f${sequence.charCodeAt(1) - 64}`);
	const [, parameters = '', final] = /^([\d:;]*)([@-~$])$/.exec(sequence) ?? [];
	return final === undefined ? undefined : readParameters(parameters.split(';'), final);
};

/** The event of a key in application mode, given what stands after `ESC O`: `A` is `up`, `5A` is `ctrl+up`, `p` types `0`. */
export const readApplicationKey = (sequence: string): TerminalEvent | undefined => {
	const final = sequence.slice(-1);
	const bits = xtermBits(sequence.slice(0, -1).split(';').at(-1) ?? '');
	if (final === 'M') return keyEvent('enter', bits);
	if (final === 'I') return keyEvent('tab', bits);
	const onKeypad = applicationKeypad[final];
	if (onKeypad) return {type: 'text', text: onKeypad};
	const isRxvt = /[a-d]/.test(final);
	const name = letterKeys[isRxvt ? final.toUpperCase() : final];
	return name ? keyEvent(name, isRxvt ? ctrl : bits) : undefined;
};
