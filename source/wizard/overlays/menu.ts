/* The menu: every field, section and command, found by a few letters of it. */
import fuzzysort from 'fuzzysort';
import {findPlace, type Path, type Place} from '../../plan/place.ts';
import {type Command, isApplicable, lowered} from '../commands/command.ts';
import {listedCommands} from '../commands/listed.ts';
import {keyLabel} from '../keymap.ts';
import {focusOn, modeOf, type State, sectionsOf} from '../state.ts';
import {type FormSection, itemName, placeStops, type Stop, stopsOf} from '../stop.ts';
import {bufferValue} from '../text/buffer.ts';
import {around} from './around.ts';

export type MenuEntry = {
	readonly title: string;
	/** Where a field is, or the keys of a command. */
	readonly detail: string;
	readonly isSection: boolean;
	readonly target: {readonly type: 'stop'; readonly path: Path} | {readonly type: 'command'; readonly command: Command};
};

const most = 200;

/** The entries that match the menu's query, the best first; without a query sections, then commands. */
export function menuEntries(state: State): readonly MenuEntry[] {
	if (state.overlay?.type !== 'menu') return [];
	const query = bufferValue(state.overlay.query).trim();
	const sections = sectionsOf(state);
	const own = commandEntries(state);
	if (query === '') return [...sections.flatMap(sectionEntries), ...own];
	const entries = [
		...sections.flatMap(sectionEntries),
		...sections.flatMap(section => stopsOf(section).flatMap(stop => stopEntry(state, section, stop))),
		...own,
	];
	const found = fuzzysort.go(query, entries, {
		keys: ['title', 'detail'],
		limit: most,
		// Where a field is counts less than what it is, and a section stands before its fields.
		scoreFn: one => Math.max(one[0]?.score ?? 0, (one[1]?.score ?? 0) * 0.5) + (one.obj.isSection ? 0.2 : 0),
	});
	return found.map(one => one.obj);
}

/* A section and the sections in it, each by its first stop. */
function sectionEntries(section: FormSection): MenuEntry[] {
	return [
		...entryFor(section.name, 'section', stopsOf(section)),
		...section.nodes.flatMap(node => subsections(node, section.name)),
	];
}

function subsections(place: Place, within: string): MenuEntry[] {
	if (place.type !== 'section') return [];
	const inner = place.nodes.flatMap(node => subsections(node, place.name));
	return [...(place.path.length > 1 ? entryFor(place.name, within, place.nodes.flatMap(placeStops)) : []), ...inner];
}

function entryFor(title: string, detail: string, [first]: readonly Stop[]): MenuEntry[] {
	return first ? [{title, detail, isSection: true, target: {type: 'stop', path: first.path}}] : [];
}

/* A box is found by the words behind it. */
function stopEntry(state: State, section: FormSection, stop: Stop): MenuEntry[] {
	if (stop.type === 'field' && stop.kind === 'box') return [];
	const name = stop.type === 'add' ? `Add ${stop.name}` : stop.name;
	const item = stop.type === 'field' ? itemsAbove(state, stop.path) : [];
	return [
		{
			title: [...item, name].join(' › '),
			detail: section.name,
			isSection: false,
			target: {type: 'stop', path: stop.path},
		},
	];
}

/* `Decision 1`, `Option 2`: the items that a field is in, outermost first. */
function itemsAbove({plan}: State, path: Path): string[] {
	return path.flatMap((key, index) => {
		if (typeof key !== 'number') return [];
		const sequence = findPlace(plan.places, path.slice(0, index));
		if (sequence?.type !== 'sequence') return [];
		const name = itemName(sequence.spec);
		return [`${name.charAt(0).toUpperCase()}${name.slice(1)} ${key + 1}`];
	});
}

function commandEntries(state: State): MenuEntry[] {
	const {bindings} = state.setting;
	const form = {...state, overlay: undefined};
	return listedCommands
		.filter(([, command]) => isApplicable(command, form))
		.map(([name, command]) => ({
			title: command.listed?.(state) ?? command.title,
			detail: [keyLabel(bindings, name, modeOf(form)), command.listed ? lowered(command.title) : '']
				.filter(Boolean)
				.join('  '),
			isSection: false,
			target: {type: 'command', command},
		}));
}

/** Goes `by` entries further in the menu. */
export function pickMenu(state: State, by: number): State | undefined {
	const {overlay} = state;
	if (overlay?.type !== 'menu') return undefined;
	return {...state, overlay: {...overlay, index: around(overlay.index + by, menuEntries(state).length)}};
}

/** The state after the highlighted entry was chosen. */
export function runMenu(state: State, at: number): State | undefined {
	if (state.overlay?.type !== 'menu') return undefined;
	const entry = menuEntries(state)[state.overlay.index];
	const closed = {...state, overlay: undefined};
	if (!entry) return closed;
	return entry.target.type === 'stop'
		? focusOn(closed, entry.target.path)
		: (entry.target.command.run(closed, at) ?? closed);
}
