import type {TerminalEvent} from '../wizard/event.ts';
import {codeKeys, letterKeys, modifiers, numberKeys, readChord} from './key-table.ts';

const {ctrl, alt, shift} = modifiers;

const codeOf = (table: Readonly<Record<string, string>>, name: string): string | undefined =>
	Object.keys(table).find(code => table[code] === name);

const parameter = (bits: number): string => (bits ? `;${bits + 1}` : '');

const encodeControl = (name: string, bits: number): string | undefined => {
	const code = Number(codeOf(codeKeys, name));
	if (bits === 0 && code < 128) return String.fromCharCode(code);
	if (bits === ctrl && name === 'space') return '\0';
	// Ctrl takes the bit for 64 off `@`, the letters, and `[` to `_`; some of these would be the control character of another key.
	return bits === ctrl && /^[a-gj-ln-z\\\]^_]$/.test(name) ? String.fromCharCode(name.charCodeAt(0) & 31) : undefined;
};

const encodeAlt = (name: string, bits: number): string | undefined => {
	if (!(bits & alt)) return undefined;
	const inner = encodeControl(name, bits & ~alt);
	// ESC before an ESC, or before what opens a sequence, would be read as something else.
	if (inner && inner !== '\u{1B}') return `\u{1B}${inner}`;
	const character = name === 'space' ? ' ' : name;
	return bits === alt && [...character].length === 1 && !'[]_'.includes(character) ? `\u{1B}${character}` : undefined;
};

const encodeSequence = (name: string, bits: number): string | undefined => {
	if (name === 'tab' && bits === shift) return '\u{1B}[Z';
	const letter = codeOf(letterKeys, name);
	// With modifiers, `ESC [ 1 ; 2 R` would be the cursor's place.
	if (letter && !(letter === 'R' && bits)) return bits ? `\u{1B}[1${parameter(bits)}${letter}` : `\u{1B}[${letter}`;
	const number = codeOf(numberKeys, name);
	return number ? `\u{1B}[${number}${parameter(bits)}~` : undefined;
};

const encodeCode = (name: string, bits: number): string => {
	const code = codeOf(codeKeys, name) ?? (name === 'space' ? 32 : name.codePointAt(0));
	return `\u{1B}[${code}${parameter(bits)}u`;
};

/** The bytes, as a string, with which a terminal sends a key, in the oldest encoding that has it: `up` is `ESC [ A`. */
export const encodeKey = (key: string): string => {
	const {name, bits} = readChord(key);
	return encodeControl(name, bits) ?? encodeAlt(name, bits) ?? encodeSequence(name, bits) ?? encodeCode(name, bits);
};

/** The bytes, as a string, with which a terminal sends an event. */
export const encodeEvent = (event: TerminalEvent): string => {
	switch (event.type) {
		case 'text':
			return event.text;
		// Terminals send a carriage return for each line's end, as the Enter key would.
		case 'paste':
			return `\u{1B}[200~${event.text.replaceAll('\n', '\r')}\u{1B}[201~`;
		case 'key':
			return encodeKey(event.key);
	}
};
