/*
The keys, as one table: it dispatches, draws the footer, fills the menu and writes the readme's list. A binding
holds in one or more modes; which of them is active follows from what is open and what has the focus.
*/
export const modes = ['form', 'choice', 'box', 'menu', 'templates', 'preview', 'review', 'merge'] as const;
export type Mode = (typeof modes)[number];

const form: readonly Mode[] = ['form', 'choice', 'box'];
const lists: readonly Mode[] = ['menu', 'templates', 'review'];

const rows = [
	{command: 'nextStop', keys: ['tab'], modes: form},
	{command: 'previousStop', keys: ['shift+tab'], modes: form},
	{command: 'enter', keys: ['enter'], modes: form},
	{command: 'newLine', keys: ['ctrl+j', 'alt+enter', 'shift+enter'], modes: ['form']},
	{command: 'nextSection', keys: ['pagedown'], modes: form},
	{command: 'previousSection', keys: ['pageup'], modes: form},
	{command: 'up', keys: ['up'], modes: form},
	{command: 'down', keys: ['down'], modes: form},
	{command: 'previousChoice', keys: ['left'], modes: ['choice']},
	{command: 'nextChoice', keys: ['right', 'space'], modes: ['choice']},
	{command: 'tick', keys: ['space', 'ctrl+t'], modes: ['box']},
	{command: 'tick', keys: ['ctrl+t'], modes: ['form']},
	{command: 'newItem', keys: ['ctrl+n'], modes: form},
	{command: 'removeItem', keys: ['ctrl+x'], modes: form},
	{command: 'moveItemUp', keys: ['alt+up'], modes: form},
	{command: 'moveItemDown', keys: ['alt+down'], modes: form},
	{command: 'duplicateItem', keys: ['ctrl+d'], modes: form},
	{command: 'markQuestion', keys: ['ctrl+q'], modes: form},
	{command: 'openMenu', keys: ['ctrl+p'], modes: form},
	{command: 'changeTemplate', keys: ['alt+t'], modes: form},
	{command: 'addSection', keys: ['alt+n'], modes: form},
	{command: 'openPreview', keys: ['ctrl+o'], modes: form},
	{command: 'openEditor', keys: ['ctrl+g'], modes: form},
	{command: 'editSection', keys: ['alt+g'], modes: form},
	{command: 'undo', keys: ['ctrl+z', 'ctrl+_'], modes: form},
	{command: 'redo', keys: ['ctrl+y'], modes: form},
	{command: 'review', keys: ['ctrl+s'], modes: ['form', 'choice', 'box', 'preview', 'menu']},
	{command: 'suspend', keys: ['alt+z'], modes},
	{command: 'redraw', keys: ['ctrl+l'], modes},
	{command: 'openMerge', keys: ['ctrl+r'], modes: form},
	{command: 'leave', keys: ['ctrl+c'], modes},
	{command: 'close', keys: ['escape'], modes},
	{command: 'left', keys: ['left', 'ctrl+b'], modes: ['form', 'box', 'menu']},
	{command: 'right', keys: ['right', 'ctrl+f'], modes: ['form', 'box', 'menu']},
	{command: 'wordLeft', keys: ['ctrl+left', 'alt+b', 'alt+left'], modes: ['form', 'menu']},
	{command: 'wordRight', keys: ['ctrl+right', 'alt+f', 'alt+right'], modes: ['form', 'menu']},
	{command: 'rowStart', keys: ['home', 'ctrl+a'], modes: ['form', 'menu']},
	{command: 'rowEnd', keys: ['end', 'ctrl+e'], modes: ['form', 'menu']},
	{command: 'textStart', keys: ['ctrl+home'], modes: ['form']},
	{command: 'textEnd', keys: ['ctrl+end'], modes: ['form']},
	{command: 'selectLeft', keys: ['shift+left'], modes: ['form']},
	{command: 'selectRight', keys: ['shift+right'], modes: ['form']},
	{command: 'selectWordLeft', keys: ['ctrl+shift+left', 'alt+shift+left'], modes: ['form']},
	{command: 'selectWordRight', keys: ['ctrl+shift+right', 'alt+shift+right'], modes: ['form']},
	{command: 'selectUp', keys: ['shift+up'], modes: ['form']},
	{command: 'selectDown', keys: ['shift+down'], modes: ['form']},
	{command: 'selectToRowStart', keys: ['shift+home'], modes: ['form']},
	{command: 'selectToRowEnd', keys: ['shift+end'], modes: ['form']},
	{command: 'selectAll', keys: ['alt+a'], modes: ['form']},
	{command: 'copy', keys: ['alt+c', 'ctrl+insert'], modes: ['form']},
	{command: 'yank', keys: ['alt+y'], modes: ['form']},
	{command: 'deleteBackward', keys: ['backspace', 'shift+backspace'], modes: ['form', 'choice', 'box', 'menu']},
	{command: 'deleteForward', keys: ['delete'], modes: ['form', 'menu']},
	{command: 'deleteWordBackward', keys: ['ctrl+w', 'alt+backspace'], modes: ['form', 'menu']},
	{command: 'deleteWordForward', keys: ['alt+d', 'ctrl+delete'], modes: ['form', 'menu']},
	{command: 'killToLineEnd', keys: ['ctrl+k'], modes: ['form', 'menu']},
	{command: 'killToLineStart', keys: ['ctrl+u'], modes: ['form', 'menu']},
	{command: 'pickUp', keys: ['up'], modes: lists},
	{command: 'pickDown', keys: ['down', 'tab'], modes: lists},
	{command: 'pickUp', keys: ['shift+tab'], modes: lists},
	{command: 'choosePick', keys: ['enter'], modes: lists},
	{command: 'previousPolicy', keys: ['left'], modes: ['review']},
	{command: 'nextPolicy', keys: ['right'], modes: ['review']},
	{command: 'sayYes', keys: ['space'], modes: ['review']},
	{command: 'scrollUp', keys: ['up'], modes: ['preview', 'merge']},
	{command: 'scrollDown', keys: ['down'], modes: ['preview', 'merge']},
	{command: 'pageUp', keys: ['pageup'], modes: ['preview', 'review', 'merge']},
	{command: 'pageDown', keys: ['pagedown', 'space'], modes: ['preview']},
	{command: 'pageDown', keys: ['pagedown'], modes: ['review', 'merge']},
	{command: 'close', keys: ['ctrl+o', 'enter'], modes: ['preview']},
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
	const own = table.filter(binding => binding.command === command);
	const key = (own.find(({modes}) => mode && modes.includes(mode)) ?? own[0])?.keys[0];
	return key === undefined ? '' : key.split('+').map(namePart).join('');
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
	space: 'Space',
	home: 'Home',
	end: 'End',
};

function namePart(part: string, index: number, parts: readonly string[]): string {
	const isLast = index === parts.length - 1;
	return names[part] ?? (isLast ? part.toUpperCase() : part);
}
