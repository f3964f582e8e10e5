/* What a key means where, and what it is called. */
import {describe, expect, test} from 'vitest';
import {
	bindings,
	commandFor,
	isRange,
	keyLabel,
	keysLabel,
	type Mode,
	modes,
	placeOfKey,
} from '../../source/wizard/keymap.ts';

/* By command, the modes that a key has it in. */
const meanings = (key: string) => {
	const found = new Map<string, Mode[]>();
	for (const mode of modes) {
		const command = commandFor(bindings, key, mode);
		if (command) found.set(command, [...(found.get(command) ?? []), mode]);
	}
	return Object.fromEntries([...found].map(([command, own]) => [command, own.join(' ')]));
};

const form = 'form choice box pick';
const lists = 'menu entries templates review notes verdict';
const over = 'menu entries templates preview spec review merge consent keys notes change verdict';
const typed = 'form pick menu entries keys note';

describe('what a key does, by what is open', () => {
	test.each([
		['tab', {nextStop: form, pickDown: lists}],
		['shift+tab', {previousStop: form, pickUp: lists, previousConflict: 'merge'}],
		[
			'enter',
			{
				enter: form,
				choosePick: 'menu entries templates review consent notes verdict',
				close: 'preview spec keys change',
				confirmSide: 'merge',
				keepNote: 'note',
			},
		],
		['escape', {close: modes.join(' ')}],
		['ctrl+c', {leave: modes.join(' ')}],
		['alt+q', {giveUp: modes.join(' ')}],
		['alt+z', {suspend: modes.join(' ')}],
		['ctrl+l', {redraw: modes.join(' ')}],
		['up', {up: form, pickUp: lists, scrollUp: 'preview spec merge consent keys change'}],
		['down', {down: form, pickDown: lists, scrollDown: 'preview spec merge consent keys change'}],
		['pageup', {previousSection: form, pageUp: over}],
		['pagedown', {nextSection: form, pageDown: over}],
		[
			'left',
			{
				left: 'form box menu entries keys note',
				previousChoice: 'choice',
				up: 'pick',
				previousPolicy: 'review',
				keepMine: 'merge',
				pickNo: 'consent',
			},
		],
		[
			'right',
			{
				right: 'form box menu entries keys note',
				nextChoice: 'choice',
				down: 'pick',
				nextPolicy: 'review',
				takeTheirs: 'merge',
				pickYes: 'consent',
			},
		],
		[
			'space',
			{
				nextChoice: 'choice',
				tick: 'box',
				togglePick: 'pick',
				pageDown: 'preview spec change',
				sayYes: 'review',
				keepBoth: 'merge',
			},
		],
		['1', {takePick: 'choice pick', takeEntry: 'entries templates verdict'}],
		['9', {takePick: 'choice pick', takeEntry: 'entries templates verdict'}],
		['0', {}],
		['alt+1', {takePick: form, takeEntry: 'menu entries templates verdict'}],
		['alt+9', {takePick: form, takeEntry: 'menu entries templates verdict'}],
		['alt+0', {showPicks: 'form pick'}],
		['alt+e', {takeAllPicks: 'form pick'}],
		['ctrl+n', {newItem: form}],
		['ctrl+x', {removeItem: form, removeNote: 'notes'}],
		['ctrl+t', {tick: 'form box pick'}],
		['ctrl+z', {undo: form}],
		['ctrl+s', {review: `${form} menu entries preview review notes change`}],
		['ctrl+o', {openPreview: form, close: 'preview'}],
		['alt+s', {openSpec: form, hideSpec: 'spec'}],
		['alt+.', {nextChange: `${form} change`}],
		['alt+,', {previousChange: `${form} change`}],
		['alt+h', {otherBase: `${form} change`}],
		['alt+w', {ask: form, turnNote: 'note'}],
		['alt+o', {listNotes: form, close: 'notes'}],
		['alt+v', {showChange: form, close: 'change'}],
		['f1', {showKeys: modes.filter(mode => mode !== 'keys').join(' '), close: 'keys'}],
		['?', {showKeys: 'choice box pick templates preview spec review merge consent notes change verdict'}],
		['ctrl+j', {newLine: 'form pick'}],
		['ctrl+b', {left: 'form box pick menu entries keys note'}],
		['ctrl+f', {right: 'form box pick menu entries keys note'}],
		['ctrl+left', {wordLeft: typed}],
		['alt+f', {wordRight: typed}],
		['home', {rowStart: 'form pick note', toFirst: over}],
		['end', {rowEnd: 'form pick note', toLast: over}],
		['ctrl+a', {rowStart: typed}],
		['ctrl+e', {rowEnd: typed}],
		['ctrl+home', {textStart: 'form pick', toFirst: over}],
		['ctrl+end', {textEnd: 'form pick', toLast: over}],
		['shift+up', {selectUp: 'form pick'}],
		['alt+c', {copy: 'form pick'}],
		['backspace', {deleteBackward: `${form} menu entries keys note`, previousConflict: 'merge'}],
		['delete', {deleteForward: typed, removeNote: 'notes'}],
		['ctrl+w', {deleteWordBackward: typed}],
		['alt+d', {deleteWordForward: typed}],
		['ctrl+k', {killToLineEnd: typed}],
		['ctrl+u', {killToLineStart: typed}],
	])('%s', (key, expected) => {
		expect(meanings(key)).toEqual(sorted(expected));
	});

	test.each(modes)('in %s no key does two things', mode => {
		const keys = bindings.flatMap(one => (one.modes.includes(mode) ? one.keys : []));
		expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
	});
});

/* Modes in the order of all of them. */
function sorted(expected: Readonly<Record<string, string>>) {
	return Object.fromEntries(
		Object.entries(expected).map(([command, own]) => [
			command,
			modes.filter(mode => own.split(' ').includes(mode)).join(' '),
		]),
	);
}

describe('a key is called', () => {
	test.each([
		[['ctrl+n'], '^N'],
		[['alt+up'], 'Alt+↑'],
		[['shift+f8'], '⇧F8'],
		[['ctrl+shift+left'], '^⇧←'],
		[['enter'], '⏎'],
		[['tab', 'shift+tab'], '⇥  ⇧⇥'],
		[['escape', 'space', 'delete', 'backspace'], 'Esc  Space  Del  ⌫'],
		[['pageup', 'pagedown', 'home', 'end', 'down', 'right'], 'PgUp  PgDn  Home  End  ↓  →'],
		[['1', '2', '3'], '1–3'],
		[['alt+1', 'alt+2'], 'Alt+1–2'],
		[['1'], '1'],
		[['2', '1'], '2  1'],
		[['f7', 'x'], 'F7  X'],
		[['insert'], 'Ins'],
		[['f12'], 'F12'],
		[[], ''],
	])('%j: %s', (keys, label) => {
		expect(keysLabel(keys)).toBe(label);
	});

	test('by the first of its keys that holds there', () => {
		expect(keyLabel(bindings, 'nextGap')).toBe('Alt+J');
		expect(keyLabel(bindings, 'close')).toBe('⏎');
		expect(keyLabel(bindings, 'close', 'form')).toBe('Esc');
		expect(keyLabel(bindings, 'takePick')).toBe('1–9');
		expect(keyLabel(bindings, 'takePick', 'form')).toBe('Alt+1–9');
		expect(keyLabel(bindings, 'keepMine', 'form')).toBe('←');
		expect(keyLabel([{command: 'undo', keys: [], modes}], 'undo')).toBe('');
		expect(keyLabel([], 'undo')).toBe('');
		expect(keyLabel(bindings, 'close', 'form')).toBe('Esc');
	});
});

test.each([
	[['1', '2'], true],
	[['alt+1', 'alt+2', 'alt+3'], true],
	[['1'], false],
	[['0', '1'], false],
	[['1', '2', '4'], false],
	[[], false],
])('%j count what can be picked: %s', (keys, expected) => {
	expect(isRange(keys)).toBe(expected);
});

test.each([
	['1', 0],
	['9', 8],
	['alt+3', 2],
	['0', -1],
	['enter', -1],
])('%s is in place %i of what can be picked', (key, place) => {
	expect(placeOfKey(bindings, 'takePick', key)).toBe(place);
});
