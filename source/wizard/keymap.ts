/*
The keys, as one table: it dispatches, draws the footer, fills the menu and writes the readme's list. A binding
holds in one or more modes; which of them is active follows from what is open and what has the focus.
*/
import {remembered} from '../template/remembered.ts';

export const modes = [
	'form',
	'choice',
	'box',
	'pick',
	'menu',
	'entries',
	'templates',
	'preview',
	'spec',
	'review',
	'merge',
	'consent',
	'keys',
	'note',
	'notes',
	'change',
	'verdict',
] as const;
export type Mode = (typeof modes)[number];

const form: readonly Mode[] = ['form', 'choice', 'box', 'pick'];
const text: readonly Mode[] = ['form', 'pick'];
const asked: readonly Mode[] = ['menu', 'entries', 'keys', 'note'];
const written: readonly Mode[] = [...text, ...asked];
const lists: readonly Mode[] = ['menu', 'entries', 'templates', 'review', 'notes', 'verdict'];
const pages: readonly Mode[] = ['preview', 'spec', 'merge', 'change', 'consent'];
// What lies over the form.
const over: readonly Mode[] = [...lists, ...pages, 'keys'];

const digits: readonly string[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

const rows = [
	{command: 'nextStop', keys: ['tab'], modes: form},
	{command: 'previousStop', keys: ['shift+tab'], modes: form},
	{command: 'enter', keys: ['enter'], modes: form},
	{command: 'newLine', keys: ['ctrl+j', 'alt+enter', 'shift+enter'], modes: text},
	{command: 'nextSection', keys: ['pagedown'], modes: form},
	{command: 'previousSection', keys: ['pageup'], modes: form},
	{command: 'up', keys: ['up'], modes: form},
	{command: 'down', keys: ['down'], modes: form},
	// Choices can stand side by side.
	{command: 'up', keys: ['left'], modes: ['pick']},
	{command: 'down', keys: ['right'], modes: ['pick']},
	{command: 'previousChoice', keys: ['left'], modes: ['choice']},
	{command: 'nextChoice', keys: ['right', 'space'], modes: ['choice']},
	{command: 'takePick', keys: digits, modes: ['pick', 'choice']},
	{command: 'takePick', keys: digits.map(digit => `alt+${digit}`), modes: form},
	{command: 'togglePick', keys: ['space'], modes: ['pick']},
	{command: 'takeAllPicks', keys: ['alt+e'], modes: text},
	{command: 'showPicks', keys: ['alt+0'], modes: text},
	{command: 'tick', keys: ['space', 'ctrl+t'], modes: ['box']},
	{command: 'tick', keys: ['ctrl+t'], modes: text},
	{command: 'newItem', keys: ['ctrl+n'], modes: form},
	{command: 'removeItem', keys: ['ctrl+x'], modes: form},
	{command: 'moveItemUp', keys: ['alt+up'], modes: form},
	{command: 'moveItemDown', keys: ['alt+down'], modes: form},
	{command: 'sortItems', keys: ['alt+r'], modes: form},
	{command: 'duplicateItem', keys: ['ctrl+d'], modes: form},
	{command: 'propose', keys: ['alt+p'], modes: form},
	{command: 'markQuestion', keys: ['ctrl+q'], modes: form},
	{command: 'nextGap', keys: ['alt+j', 'f8'], modes: form},
	{command: 'previousGap', keys: ['alt+k', 'shift+f8'], modes: form},
	{command: 'onlyGaps', keys: ['alt+l'], modes: form},
	{command: 'nextChange', keys: ['alt+.', 'f7'], modes: [...form, 'change']},
	{command: 'previousChange', keys: ['alt+,', 'shift+f7'], modes: [...form, 'change']},
	{command: 'note', keys: ['alt+m'], modes: form},
	{command: 'ask', keys: ['alt+w'], modes: form},
	{command: 'listNotes', keys: ['alt+o'], modes: form},
	{command: 'otherBase', keys: ['alt+h'], modes: [...form, 'change']},
	{command: 'showChange', keys: ['alt+v'], modes: form},
	{command: 'restore', keys: ['alt+u'], modes: form},
	{command: 'openMenu', keys: ['ctrl+p'], modes: form},
	{command: 'changeTemplate', keys: ['alt+t'], modes: form},
	{command: 'addSection', keys: ['alt+n'], modes: form},
	{command: 'openPreview', keys: ['ctrl+o'], modes: form},
	{command: 'openSpec', keys: ['alt+s'], modes: form},
	{command: 'openEditor', keys: ['ctrl+g'], modes: form},
	{command: 'editSection', keys: ['alt+g'], modes: form},
	{command: 'undo', keys: ['ctrl+z', 'ctrl+_'], modes: form},
	{command: 'redo', keys: ['ctrl+y'], modes: form},
	{command: 'review', keys: ['ctrl+s'], modes: [...form, 'preview', 'menu', 'entries', 'review', 'notes', 'change']},
	{command: 'showKeys', keys: ['f1'], modes: modes.filter(mode => mode !== 'keys')},
	{
		command: 'showKeys',
		keys: ['?'],
		modes: ['choice', 'box', 'pick', 'templates', 'review', 'notes', 'verdict', ...pages],
	},
	{command: 'close', keys: ['enter', 'f1'], modes: ['keys']},
	{command: 'suspend', keys: ['alt+z'], modes},
	{command: 'redraw', keys: ['ctrl+l'], modes},
	{command: 'openMerge', keys: ['ctrl+r'], modes: form},
	{command: 'leave', keys: ['ctrl+c'], modes},
	{command: 'giveUp', keys: ['alt+q'], modes},
	{command: 'close', keys: ['escape'], modes},
	{command: 'left', keys: ['left'], modes: ['form', ...asked, 'box']},
	{command: 'left', keys: ['ctrl+b'], modes: [...written, 'box']},
	{command: 'right', keys: ['right'], modes: ['form', ...asked, 'box']},
	{command: 'right', keys: ['ctrl+f'], modes: [...written, 'box']},
	{command: 'wordLeft', keys: ['ctrl+left', 'alt+b', 'alt+left'], modes: written},
	{command: 'wordRight', keys: ['ctrl+right', 'alt+f', 'alt+right'], modes: written},
	{command: 'rowStart', keys: ['home', 'ctrl+a'], modes: text},
	{command: 'rowEnd', keys: ['end', 'ctrl+e'], modes: text},
	{command: 'rowStart', keys: ['home'], modes: ['note']},
	{command: 'rowEnd', keys: ['end'], modes: ['note']},
	{command: 'rowStart', keys: ['ctrl+a'], modes: asked},
	{command: 'rowEnd', keys: ['ctrl+e'], modes: asked},
	{command: 'textStart', keys: ['ctrl+home'], modes: text},
	{command: 'textEnd', keys: ['ctrl+end'], modes: text},
	{command: 'selectLeft', keys: ['shift+left'], modes: text},
	{command: 'selectRight', keys: ['shift+right'], modes: text},
	{command: 'selectWordLeft', keys: ['ctrl+shift+left', 'alt+shift+left'], modes: text},
	{command: 'selectWordRight', keys: ['ctrl+shift+right', 'alt+shift+right'], modes: text},
	{command: 'selectUp', keys: ['shift+up'], modes: text},
	{command: 'selectDown', keys: ['shift+down'], modes: text},
	{command: 'selectToRowStart', keys: ['shift+home'], modes: text},
	{command: 'selectToRowEnd', keys: ['shift+end'], modes: text},
	{command: 'selectAll', keys: ['alt+a'], modes: text},
	{command: 'copy', keys: ['alt+c', 'ctrl+insert'], modes: text},
	{command: 'yank', keys: ['alt+y'], modes: text},
	{command: 'deleteBackward', keys: ['backspace', 'shift+backspace'], modes: [...form, ...asked]},
	{command: 'deleteForward', keys: ['delete'], modes: written},
	{command: 'deleteWordBackward', keys: ['ctrl+w', 'alt+backspace'], modes: written},
	{command: 'deleteWordForward', keys: ['alt+d', 'ctrl+delete'], modes: written},
	{command: 'killToLineEnd', keys: ['ctrl+k'], modes: written},
	{command: 'killToLineStart', keys: ['ctrl+u'], modes: written},
	{command: 'pickUp', keys: ['up'], modes: lists},
	{command: 'pickDown', keys: ['down', 'tab'], modes: lists},
	{command: 'pickUp', keys: ['shift+tab'], modes: lists},
	{command: 'choosePick', keys: ['enter'], modes: lists},
	{command: 'choosePick', keys: ['enter'], modes: ['consent']},
	{command: 'pickNo', keys: ['left'], modes: ['consent']},
	{command: 'pickYes', keys: ['right'], modes: ['consent']},
	{command: 'takeEntry', keys: digits, modes: ['entries', 'templates', 'verdict']},
	{command: 'takeEntry', keys: digits.map(digit => `alt+${digit}`), modes: ['menu', 'entries', 'templates', 'verdict']},
	{command: 'previousPolicy', keys: ['left'], modes: ['review']},
	{command: 'nextPolicy', keys: ['right'], modes: ['review']},
	{command: 'sayYes', keys: ['space'], modes: ['review']},
	{command: 'scrollUp', keys: ['up'], modes: [...pages, 'keys']},
	{command: 'scrollDown', keys: ['down'], modes: [...pages, 'keys']},
	{command: 'pageUp', keys: ['pageup'], modes: over},
	{command: 'pageDown', keys: ['pagedown'], modes: over},
	{command: 'pageDown', keys: ['space'], modes: ['preview', 'spec', 'change']},
	{command: 'toFirst', keys: ['home', 'ctrl+home'], modes: over},
	{command: 'toLast', keys: ['end', 'ctrl+end'], modes: over},
	{command: 'close', keys: ['ctrl+o', 'enter'], modes: ['preview']},
	{command: 'close', keys: ['enter'], modes: ['spec', 'change']},
	{command: 'close', keys: ['alt+o'], modes: ['notes']},
	{command: 'close', keys: ['alt+v'], modes: ['change']},
	{command: 'keepNote', keys: ['enter'], modes: ['note']},
	{command: 'turnNote', keys: ['alt+w'], modes: ['note']},
	{command: 'removeNote', keys: ['ctrl+x', 'delete'], modes: ['notes']},
	{command: 'hideSpec', keys: ['alt+s'], modes: ['spec']},
	{command: 'keepMine', keys: ['left'], modes: ['merge']},
	{command: 'takeTheirs', keys: ['right'], modes: ['merge']},
	{command: 'keepBoth', keys: ['space'], modes: ['merge']},
	{command: 'confirmSide', keys: ['enter'], modes: ['merge']},
	{command: 'previousConflict', keys: ['backspace', 'shift+tab'], modes: ['merge']},
] as const satisfies ReadonlyArray<{command: string; keys: readonly string[]; modes: readonly Mode[]}>;

/** What a key can do; whatever has a row here has a command of that name, and the other way round. */
export type CommandName = (typeof rows)[number]['command'];

export type Binding = {
	readonly command: CommandName;
	readonly keys: readonly string[];
	readonly modes: readonly Mode[];
};

/** The bindings a person starts with. */
export const bindings: readonly Binding[] = rows;

/** The command that `key` means in `mode`. */
export function commandFor(table: readonly Binding[], key: string, mode: Mode): CommandName | undefined {
	return table.find(binding => binding.modes.includes(mode) && binding.keys.includes(key))?.command;
}

/** The first key of a command, where there is one that of `mode`, as the screen shows it; an empty string when it has none. */
export function keyLabel(table: readonly Binding[], command: CommandName, mode?: Mode): string {
	const known = labelsOf(table);
	const name = `${command} ${mode ?? ''}`;
	const label = known.get(name) ?? labelIn(table, command, mode);
	known.set(name, label);
	return label;
}

/* The footer asks for twenty of them at every key. */
const labelsOf = remembered((_: readonly Binding[]) => new Map<string, string>());

function labelIn(table: readonly Binding[], command: CommandName, mode: Mode | undefined): string {
	const own = table.filter(binding => binding.command === command);
	const keys = (own.find(({modes}) => mode && modes.includes(mode)) ?? own[0])?.keys ?? [];
	const [first, last] = [keys[0], keys.at(-1)];
	if (first === undefined || last === undefined) return '';
	return nameOf(first) + (isRange(keys) ? `–${last.slice(-1)}` : '');
}

/** Keys as the screen shows them, one beside the other. */
export function keysLabel(keys: readonly string[]): string {
	const [first = ''] = keys;
	return isRange(keys) ? `${nameOf(first)}–${keys.length}` : keys.map(nameOf).join('  ');
}

/** The place of a key among those of a command that count what can be picked, from 0, or -1. */
export function placeOfKey(table: readonly Binding[], command: CommandName, key: string): number {
	return table.find(binding => binding.command === command && binding.keys.includes(key))?.keys.indexOf(key) ?? -1;
}

/** Whether keys count what can be picked: `1` to `9`. */
export function isRange(keys: readonly string[]): boolean {
	return keys.length > 1 && keys.every((key, index) => key.endsWith(String(index + 1)));
}

function nameOf(key: string): string {
	return key.split('+').map(namePart).join('');
}

const names: Readonly<Record<string, string>> = {
	ctrl: '^',
	alt: 'Alt+',
	shift: '⇧',
	tab: '⇥',
	enter: '⏎',
	escape: 'Esc',
	up: '↑',
	down: '↓',
	left: '←',
	right: '→',
	pageup: 'PgUp',
	pagedown: 'PgDn',
	backspace: '⌫',
	delete: 'Del',
	insert: 'Ins',
	space: 'Space',
	home: 'Home',
	end: 'End',
};

function namePart(part: string, index: number, parts: readonly string[]): string {
	const isLast = index === parts.length - 1;
	// In lines a command is called by a word.
	return names[part] ?? (isLast && !part.startsWith('/') ? part.toUpperCase() : part);
}
