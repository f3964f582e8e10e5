/* The menu: every field, section and command, found by a few letters of it. */
import fuzzysort from 'fuzzysort';
import {bufferValue, createBuffer} from './buffer.ts';
import {type CommandName, commands} from './commands.ts';
import {keyLabel} from './keymap.ts';
import {focusOn, sectionsOf, type State} from './state.ts';
import type {Path} from '../plan/place.ts';
import {type FormSection, stopsOf, type Stop} from './stop.ts';

export type MenuEntry = {
	readonly title: string;
	/** Where a field is, or the keys of a command. */
	readonly detail: string;
	readonly target: {readonly type: 'stop'; readonly path: Path} | {readonly type: 'command'; readonly command: CommandName};
};

/** The state with the menu open. */
export function openMenu(state: State): State {
	return {...state, overlay: {type: 'menu', query: createBuffer(''), index: 0}};
}

const most = 200;

/** The entries that match the menu's query, the best first; without a query sections, then commands. */
export function menuEntries(state: State): readonly MenuEntry[] {
	if (state.overlay?.type !== 'menu') return [];
	const query = bufferValue(state.overlay.query).trim();
	const sections = sectionsOf(state);
	const own = commandEntries(state);
	if (query === '') return [...sections.flatMap(sectionEntry), ...own];
	const entries = [...sections.flatMap(sectionEntry), ...sections.flatMap((section) => stopsOf(section).flatMap((stop) => stopEntry(section, stop))), ...own];
	return fuzzysort.go(query, entries, {keys: ['title', 'detail'], limit: most}).map((found) => found.obj);
}

function sectionEntry(section: FormSection): MenuEntry[] {
	const [first] = stopsOf(section);
	return first ? [{title: section.name, detail: 'section', target: {type: 'stop', path: first.path}}] : [];
}

function stopEntry(section: FormSection, stop: Stop): MenuEntry[] {
	const numbers = stop.path.flatMap((key) => (typeof key === 'number' ? [String(key + 1)] : []));
	const name = stop.type === 'add' ? `Add ${stop.name}` : stop.name;
	const title = numbers.length > 0 && stop.type === 'field' ? `${numbers.join('.')} › ${name}` : name;
	return [{title, detail: section.name, target: {type: 'stop', path: stop.path}}];
}

function commandEntries(state: State): MenuEntry[] {
	const {bindings} = state.setting;
	const names = Object.keys(commands) as CommandName[];
	const form = {...state, overlay: undefined};
	return names
		.filter((name) => commands[name].isListed && commands[name].run(form, 0) !== undefined)
		.map((command) => ({title: commands[command].title, detail: keyLabel(bindings, command), target: {type: 'command', command}}));
}

/** The state after the highlighted entry was chosen. */
export function runMenu(state: State, at: number): State | undefined {
	if (state.overlay?.type !== 'menu') return undefined;
	const entry = menuEntries(state)[state.overlay.index];
	const closed = {...state, overlay: undefined};
	if (!entry) return closed;
	return entry.target.type === 'stop' ? focusOn(closed, entry.target.path) : (commands[entry.target.command].run(closed, at) ?? closed);
}
