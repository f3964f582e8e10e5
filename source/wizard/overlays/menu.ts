/* The menu: every field, section and command, found by a few letters of it, and behind these the lines that hold them. */
import fuzzysort from 'fuzzysort';
import type {Path, Plan} from '../../plan/place.ts';
import {remembered} from '../../template/remembered.ts';
import {arriveAt} from '../arrival.ts';
import {type Command, isApplicable, lowered} from '../commands/command.ts';
import {listedCommands} from '../commands/listed.ts';
import {type Progress, progressOf} from '../findings.ts';
import {keyLabel} from '../keymap.ts';
import {modeOf, type NewSection, type State, sectionsOf} from '../state.ts';
import {focusOn} from '../step.ts';
import {sectionIndex} from '../stop.ts';
import {bufferValue} from '../text/buffer.ts';
import {type SpotKind, spotsOf, topSection} from './entries.ts';
import {caretAt, findText, type Hit} from './full-text.ts';
import {takeSection} from './sections.ts';

export type MenuEntry = {
	readonly title: string;
	/** Where a field is, or the keys of a command. */
	readonly detail: string;
	/** How far a section is. */
	readonly progress?: Progress | undefined;
	readonly target:
		| {readonly type: 'stop'; readonly path: Path}
		| {readonly type: 'hit'; readonly hit: Hit}
		| {readonly type: 'section'; readonly section: NewSection}
		| {readonly type: 'command'; readonly command: Command};
};

/* An entry among those that are looked through, in their order. */
type Candidate = MenuEntry & {readonly other: string; readonly kind: SpotKind | 'command'; readonly order: number};

const most = 200;
const afterSpots = 1e9;

/** The entries that match the menu's query, the best first; without a query what can be done here, the sections, then other commands, or all the sections that can be added. */
export const menuEntries: (state: State) => readonly MenuEntry[] = remembered(state => {
	if (state.overlay?.type !== 'menu') return [];
	const query = bufferValue(state.overlay.query).trim();
	const {sections} = state.overlay;
	if (sections) return sectionEntries(sections, query);
	const spots = candidatesIn(state.plan);
	const own = commandEntries(state);
	const form = {...state, overlay: undefined};
	const applies = ({target}: MenuEntry) => target.type !== 'command' || isApplicable(target.command, form);
	const marked = (entry: MenuEntry) => withProgress(state, entry);
	if (query === '') {
		const sections = spots.filter(({kind, detail}) => kind === 'section' && detail === topSection);
		const applicable = own.filter(applies);
		const here = applicable.filter(({isHere}) => isHere);
		return [...here, ...sections.map(marked), ...applicable.filter(({isHere}) => !isHere)];
	}
	// To find out whether one applies may take a run of it: only those that are found are tried.
	const found = rank(query, [...spots, ...own]).filter(({entry}) => applies(entry));
	const hits = findText(state.plan, query).map(hit => hitEntry(state, hit));
	// Who types letters of a word apart from each other looks for a name, but hardly anybody does.
	const named = found.filter(({isHeld}) => isHeld);
	const others = found.filter(({isHeld}) => !isHeld);
	return [...named.map(({entry}) => entry), ...hits, ...others.map(({entry}) => entry)].map(marked);
});

function sectionEntries(sections: readonly NewSection[], query: string): readonly MenuEntry[] {
	const all = sections.map((section, order): Candidate => {
		const target = {type: 'section', section} as const;
		return {title: section.name, detail: section.dialect.name, other: '', kind: 'add', order, target};
	});
	return query === '' ? all : rank(query, all).map(({entry}) => entry);
}

const candidatesIn: (plan: Plan) => readonly Candidate[] = remembered(plan =>
	spotsOf(plan).map(({path, ...spot}, order) => ({...spot, order, target: {type: 'stop', path}})),
);

/* What is looked for most. */
const weights = {section: 0.2, item: 0.15, field: 0, add: -0.1, command: 0} satisfies Record<Candidate['kind'], number>;

type Ranked = {readonly entry: MenuEntry; readonly isHeld: boolean};

function rank(query: string, candidates: readonly Candidate[]): Ranked[] {
	const words = query.toLowerCase().split(/[\s›]+/);
	// Those that hold every word, before all of them one that is nothing else.
	const held = ({title, other}: Candidate) => {
		const names = [title, other].map(name => name.toLowerCase().replaceAll(' › ', ' '));
		if (names.includes(words.join(' '))) return 2;
		return words.every(word => names.some(name => name.includes(word))) ? 1 : 0;
	};
	const found = fuzzysort.go(query, candidates, {
		keys: ['title', 'detail', 'other'],
		limit: most,
		// Where a field is counts less than what it is. What is nearly as good stands in the form's order.
		scoreFn: one => {
			const own = Math.max(one[0]?.score ?? 0, one[2]?.score ?? 0, (one[1]?.score ?? 0) * 0.5);
			return Math.round((own + weights[one.obj.kind]) * 20) / 20 + held(one.obj);
		},
	});
	return found
		.map(({obj, score}) => ({entry: obj, order: obj.order, score, isHeld: held(obj) > 0}))
		.toSorted((a, b) => b.score - a.score || a.order - b.order);
}

/* A section of the form, not one within another. */
function withProgress(state: State, entry: MenuEntry): MenuEntry {
	const {target, detail} = entry;
	if (target.type !== 'stop' || detail !== topSection) return entry;
	const sections = sectionsOf(state);
	const section = sections[sectionIndex(sections, target.path)];
	return section ? {...entry, progress: progressOf(state, section)} : entry;
}

function hitEntry(state: State, hit: Hit): MenuEntry {
	const sections = sectionsOf(state);
	const detail = sections[sectionIndex(sections, hit.path)]?.name ?? '';
	return {title: hit.line, detail, target: {type: 'hit', hit}};
}

/* Those that do not apply here, too. */
function commandEntries(state: State): (Candidate & {readonly isHere: boolean})[] {
	const {bindings} = state.setting;
	const form = {...state, overlay: undefined};
	return listedCommands.map(([name, command], index) => ({
		title: command.listed?.(form) ?? command.title,
		detail: [
			keyLabel(bindings, name, modeOf(form)),
			command.listed && !command.isHere && command.listed(form) !== command.title ? lowered(command.title) : '',
		]
			.filter(Boolean)
			.join('  '),
		other: command.listed ? command.title : '',
		isHere: command.isHere === true,
		kind: 'command',
		order: afterSpots + index,
		target: {type: 'command', command},
	}));
}

/** The state after the highlighted entry was chosen. */
export function runMenu(state: State, at: number): State | undefined {
	if (state.overlay?.type !== 'menu') return undefined;
	const entry = menuEntries(state)[state.overlay.index];
	const closed = {...state, overlay: undefined};
	if (!entry) return closed;
	const {target} = entry;
	switch (target.type) {
		case 'stop':
			return arriveAt(closed, target.path);
		case 'hit':
			return focusOn(closed, target.hit.path, caretAt(state.plan, target.hit));
		case 'section':
			return takeSection(closed, target.section, at);
		case 'command':
			return target.command.run(closed, at) ?? closed;
	}
}

/** What Enter does there. */
export function menuEnter({overlay}: State): string {
	return overlay?.type === 'menu' && overlay.sections ? 'add' : 'go';
}
