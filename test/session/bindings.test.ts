import {expect, test} from 'vitest';
import {bindKeys} from '../../source/session/bindings.ts';
import {bindings, commandFor} from '../../source/wizard/keymap.ts';

test('without settings the keys are those of the table', () => {
	expect(bindKeys({})).toBe(bindings);
});

test('a command has the keys that were set, and no others', () => {
	const bound = bindKeys({undo: ['Ctrl+U'], killToLineStart: []});
	expect(commandFor(bound, 'ctrl+u', 'form')).toBe('undo');
	expect(commandFor(bound, 'ctrl+z', 'form')).toBeUndefined();
	expect(commandFor(bound, 'tab', 'form')).toBe('nextStop');
});

test('a command keeps every place it had a key in', () => {
	const bound = bindKeys({close: ['ctrl+v']});
	for (const mode of ['form', 'menu', 'preview', 'review'] as const) {
		expect(commandFor(bound, 'ctrl+v', mode)).toBe('close');
	}
});

test.each([
	[{undoo: ['ctrl+u']}, 'there is no command `undoo`; the nearest is `undo`'],
	[
		{undo: ['ctrl+zz']},
		'`ctrl+zz`, for `undo`, is no key that could be bound; a key is called `ctrl+n`, `alt+up`, `f5` or `shift+tab`',
	],
	[{newItem: ['Ctrl+I']}, '`tab` is the key of both `newItem` and `nextStop`'],
	[{undo: ['ctrl+s']}, '`ctrl+s` is the key of both `undo` and `review`'],
	[{undo: ['ctrl+t'], redo: ['ctrl+t']}, '`ctrl+t` is the key of both `undo` and `redo`'],
])('%j is refused', (keys, reason) => {
	const message = `The keys in \`settings.json\` cannot be used: ${reason}.`;
	expect(() => bindKeys(keys)).toThrow(expect.objectContaining({message, exitCode: 2}));
});

test('the table itself has no key with two meanings', () => {
	expect(() => bindKeys({undo: ['ctrl+z', 'ctrl+_']})).not.toThrow();
});
