import {expect, test} from 'vitest';
import {canonicalChord} from '../../source/terminal/chord.ts';
import {bindings} from '../../source/wizard/keymap.ts';

test.each([
	['ctrl+n', 'ctrl+n'],
	['Ctrl+N', 'ctrl+n'],
	['shift+ctrl+Left', 'ctrl+shift+left'],
	['control+return', 'ctrl+enter'],
	['meta+b', 'alt+b'],
	['F5', 'f5'],
	['Esc', 'escape'],
	['PgDn', 'pagedown'],
	['ctrl+i', 'tab'],
	['ctrl+/', 'ctrl+_'],
	['ctrl+_', 'ctrl+_'],
	['alt++', 'alt++'],
	['space', 'space'],
	['ctrl+nn', undefined],
	['ctl+n', undefined],
	['n', undefined],
	['shift+n', undefined],
	['up up', undefined],
	['f13', undefined],
	['+', undefined],
	['ctrl+', undefined],
	['constructor', undefined],
	['constructor+a', undefined],
	['', undefined],
	['__proto__', undefined],
	['constructor+x', undefined],
])('%j is the chord %j', (text, chord) => {
	expect(canonicalChord(text)).toBe(chord);
});

test('every key that is bound is called so, but for letters where nothing is typed', () => {
	const keys = bindings.flatMap(binding => binding.keys).filter(key => key.length > 1);
	for (const key of keys) expect(canonicalChord(key)).toBe(key);
});
