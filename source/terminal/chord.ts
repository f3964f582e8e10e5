/* Chords as people write them in their settings. */
import {chord, codeKeys, letterKeys, modifiers, numberKeys, sameKeys} from './key-table.ts';

// Maps, since a name may be that of any object's property: `constructor`.
const otherNames = new Map([
	['esc', 'escape'],
	['return', 'enter'],
	['pgup', 'pageup'],
	['pgdn', 'pagedown'],
	['pgdown', 'pagedown'],
	['del', 'delete'],
	['ins', 'insert'],
]);

const bitsOf = new Map<string, number>([
	...Object.entries(modifiers),
	['control', modifiers.ctrl],
	['option', modifiers.alt],
	['meta', modifiers.alt],
	['cmd', modifiers.super],
]);

const names = new Set([
	...Object.values(letterKeys),
	...Object.values(numberKeys),
	...Object.values(codeKeys),
	'space',
]);

/**
The name by which a chord arrives: `Ctrl+Shift+Left`, `shift+ctrl+left` and `control+shift+left` are all `ctrl+shift+left`. Nothing
for what is no key, and for what is typed as text.
*/
export function canonicalChord(text: string): string | undefined {
	const [, held = '', last = ''] = /^((?:[a-z]+\+)*)(.+)$/is.exec(text.trim()) ?? [];
	const parts = held.toLowerCase().split('+').slice(0, -1);
	if (parts.some(part => !bitsOf.has(part))) return undefined;
	const all = parts.reduce((sum, part) => sum | (bitsOf.get(part) ?? 0), 0);
	const name = otherNames.get(last.toLowerCase()) ?? last.toLowerCase();
	const isCharacter = [...name].length === 1;
	if (!isCharacter && !names.has(name)) return undefined;
	// Without a modifier, or with Shift alone, a character is what is typed.
	if (isCharacter && (all & ~modifiers.shift) === 0) return undefined;
	const key = chord(name, all);
	return sameKeys[key] ?? key;
}
