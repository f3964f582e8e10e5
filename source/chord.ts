/* Chords as people write them in their settings. */
import {chord, codeKeys, letterKeys, modifiers, numberKeys, sameKeys} from './key-table.ts';

const otherNames: Readonly<Record<string, string>> = {
	esc: 'escape',
	return: 'enter',
	pgup: 'pageup',
	pgdn: 'pagedown',
	pgdown: 'pagedown',
	del: 'delete',
	ins: 'insert',
};

const otherModifiers: Readonly<Record<string, keyof typeof modifiers>> = {
	control: 'ctrl',
	option: 'alt',
	meta: 'alt',
	cmd: 'super',
};

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
	const bits = parts.map(part => known(modifiers, known(otherModifiers, part) ?? part));
	if (bits.some(bit => bit === undefined)) return undefined;
	const all = bits.reduce<number>((sum, bit) => sum | (bit ?? 0), 0);
	const name = known(otherNames, last.toLowerCase()) ?? last.toLowerCase();
	const isCharacter = [...name].length === 1;
	if (!isCharacter && !names.has(name)) return undefined;
	// Without a modifier, or with Shift alone, a character is what is typed.
	if (isCharacter && (all & ~modifiers.shift) === 0) return undefined;
	const key = chord(name, all);
	return sameKeys[key] ?? key;
}

/* What every object has (`constructor`) is no name of ours. */
function known<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
	return Object.hasOwn(table, name) ? table[name] : undefined;
}
