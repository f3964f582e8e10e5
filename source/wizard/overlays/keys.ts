/* All keys that apply where one is, searched by a few letters of what they do. */

import {bodyRows} from '../columns.ts';
import type {Command} from '../commands/command.ts';
import {formCommands} from '../commands/form-commands.ts';
import {judgingCommands} from '../commands/judging-commands.ts';
import {mergeCommands} from '../commands/merge-commands.ts';
import {overlayTitles} from '../commands/overlay-titles.ts';
import {textCommands} from '../commands/text-commands.ts';
import {type CommandName, commandFor, keysLabel} from '../keymap.ts';
import {modeOf, type State} from '../state.ts';
import {bufferValue} from '../text/buffer.ts';
import {capital} from '../text/display.ts';
import {topAt} from './around.ts';

/** The keys of a command, as the screen shows them, and what they do. */
export type KeyRow = {readonly keys: string; readonly title: string};

const commands: Readonly<Record<CommandName, Pick<Command, 'title' | 'short' | 'applies'>>> = {
	...formCommands,
	...textCommands,
	...mergeCommands,
	...judgingCommands,
	...overlayTitles,
};

/** The keys that are found, in the order of the table. */
export function keyRows(state: State): readonly KeyRow[] {
	const {overlay, setting} = state;
	if (overlay?.type !== 'keys') return [];
	const here = {...state, overlay: overlay.over};
	const mode = modeOf(here);
	const found = new Map<CommandName, readonly string[]>();
	for (const {command, keys, modes} of setting.bindings) {
		if (!modes.includes(mode) || commands[command].applies?.(here) === false) continue;
		// Of two commands with one key the first has it.
		const own = keys.filter(key => commandFor(setting.bindings, key, mode) === command);
		if (own.length > 0) found.set(command, [...(found.get(command) ?? []), keysLabel(own)]);
	}
	const rows = [...found].map(([name, labels]) => ({keys: labels.join('  '), title: titleHere(name, here)}));
	const words = bufferValue(overlay.query).toLowerCase().split(/\s+/);
	return rows.filter(row => words.every(word => `${row.keys} ${row.title}`.toLowerCase().includes(word)));
}

/* As the footer calls it, where that depends on the place. */
function titleHere(name: CommandName, here: State): string {
	const {title, short} = commands[name];
	const own = typeof short === 'function' ? short(here) : '';
	return own === '' ? title : capital(own);
}

/* The rows that the list has room for, below what is asked. */
function keysRoom({size}: Pick<State, 'size'>): number {
	return bodyRows(size) - 3;
}

/** Goes `by` rows further. */
export function scrollKeys(state: State, by: number): State | undefined {
	const {overlay} = state;
	if (overlay?.type !== 'keys') return undefined;
	const index = topAt(overlay.index + by, keysRoom(state), keyRows(state).length);
	return {...state, overlay: {...overlay, index}};
}

/** Back to where one was. */
export function closeKeys(state: State): State {
	return {...state, overlay: state.overlay?.type === 'keys' ? state.overlay.over : undefined};
}
