/* The rows around the form: header, sections, help and keys. All are derived from the state. */

import {isApplicable} from '../commands/command.ts';
import {commands} from '../commands/commands.ts';
import {wayOfEnter} from '../commands/item-edits.ts';
import {fieldKinds} from '../field-kinds.ts';
import {type Progress, progress, progressOf} from '../findings.ts';
import {type CommandName, keyLabel} from '../keymap.ts';
import {highlighted} from '../offer.ts';
import {type ReviewEntry, reviewEntries} from '../overlays/review.ts';
import {sequenceKinds} from '../sequence-kinds.ts';
import {currentSection, currentStop, modeOf, planTitle, type State, sectionsOf} from '../state.ts';
import {helpText, itemAt, itemName} from '../stop.ts';
import {displayText, pad, truncate, widthOf} from '../text/display.ts';
import {rowText, wrap} from '../text/wrap.ts';
import {type Row, rowWidth, type Segment, segment, type Tone} from './block.ts';

const marks: Readonly<Record<Progress, {mark: string; tone: Tone}>> = {
	empty: {mark: '·', tone: 'dim'},
	partial: {mark: '◐', tone: 'plain'},
	done: {mark: '✓', tone: 'done'},
	problem: {mark: '!', tone: 'problem'},
};

const saveMarks: Readonly<Record<State['saved'], Segment>> = {
	saved: segment('saved ✓', 'dim'),
	pending: segment('saving…', 'dim'),
	failed: segment('not saved!', 'problem'),
	apart: segment('taken over!', 'problem'),
};

/** Title, saved mark and progress. */
export function headerRow(state: State): Row {
	const {columns} = state.size;
	const {done, all} = progress(state);
	const bar = meter(done, all, 8);
	const right: Row = [saveMark(state), segment(`   ${done}/${all}  `), segment(bar, 'accent'), segment(' ')];
	const room = columns - rowWidth(right) - 2;
	return [
		segment(' '),
		segment(pad(truncate(planTitle(state.plan) || state.setting.file, room), room), 'title'),
		segment(' '),
		...right,
	];
}

/* As long as both sides stand against each other, that is what to know. */
function saveMark({theirs, saved}: State): Segment {
	return theirs === undefined ? saveMarks[saved] : segment('changed on disk!', 'problem');
}

function meter(done: number, all: number, width: number): string {
	const full = all === 0 ? 0 : Math.round((done / all) * width);
	return '▰'.repeat(full) + '▱'.repeat(width - full);
}

/** The section with its neighbours, where there is no room for the list. */
export function sectionsRow(state: State): Row {
	const sections = sectionsOf(state);
	const {index} = currentSection(state);
	const {columns} = state.size;
	const before = sections[index - 1]?.name ?? '';
	const after = sections[index + 1]?.name ?? '';
	const here = `${markOf(state, index).mark} ${sections[index]?.name ?? ''} (${index + 1}/${sections.length})`;
	const side = Math.max(0, Math.floor((columns - widthOf(here) - 8) / 2));
	const left = before && side > 3 ? `‹ ${truncate(before, side - 2)}` : '';
	const right = after && side > 3 ? `${truncate(after, side - 2)} ›` : '';
	return [
		segment(` ${pad(left, side)}  `, 'dim'),
		segment(truncate(here, columns - 6), 'accent'),
		segment(`  ${' '.repeat(Math.max(0, side - widthOf(right)))}${right}`, 'dim'),
	];
}

function markOf(state: State, index: number): {mark: string; tone: Tone} {
	const section = sectionsOf(state)[index];
	return section ? marks[progressOf(state, section)] : marks.empty;
}

/** The list of sections with their state, around the current one. */
export function sectionRows(state: State, width: number, height: number): Row[] {
	const sections = sectionsOf(state);
	const {index} = currentSection(state);
	const top = Math.max(0, Math.min(index - Math.floor(height / 2), sections.length - height));
	return sections.slice(top, top + height).map((section, place): Row => {
		const isHere = top + place === index;
		const {mark, tone} = markOf(state, top + place);
		const name = truncate(section.name, width - 6);
		return [
			segment(isHere ? '❯' : ' ', 'accent'),
			segment(mark, tone),
			segment(` ${pad(name, width - 5)}`, isHere ? 'accent' : tone === 'dim' ? 'dim' : 'plain'),
		];
	});
}

export function ruleRow(width: number): Row {
	return [segment('─'.repeat(width), 'dim')];
}

/** What belongs into the field, or what just happened. */
export function helpRow(state: State): Row {
	const {columns} = state.size;
	const [message] = messageRows(state);
	if (message) return message;
	if (state.overlay) return [segment(` ${truncate(displayText(overlayHelp(state)), columns - 2)}`, 'hint')];
	const stop = currentStop(state);
	return stop ? [segment(` ${truncate(displayText(helpText(stop)), columns - 2)}`, 'hint')] : [];
}

/* A message that is too long for one row takes that of the keys, too. */
function messageRows({message, size}: State): Row[] {
	if (message === '') return [];
	const width = size.columns - 3;
	const text = message.replace(/\s+/g, ' ');
	const [first, second] = wrap(text, width);
	const shown = [first ? rowText(first, text) : '', ...(second ? [truncate(text.slice(second.from), width)] : [])];
	return shown.map(row => [segment(` ${row}`, 'accent')]);
}

function overlayHelp(state: State): string {
	const {overlay} = state;
	if (overlay?.type === 'menu') return 'A few letters of a section, a field or a command.';
	if (overlay?.type === 'preview') return 'The very text that would be written.';
	if (overlay?.type === 'merge') return 'What you take stands in the plan here; nothing is written yet.';
	const entry = overlay?.type === 'review' && !overlay.showsDiff ? reviewEntries(state)[overlay.index] : undefined;
	if (entry?.type === 'problem') return entry.problem.message;
	if (entry?.type === 'policy') return 'What becomes of what nothing was written into.';
	return overlay?.type === 'review' ? 'What writing changes in the file.' : '';
}

type Key = {
	readonly command: CommandName;
	readonly title: string;
	/** Another that does the same here. */
	readonly also?: CommandName;
};

/** The keys that apply now: the most needed that fit, in their usual order. */
export function keysRow(state: State): Row {
	const [, more] = messageRows(state);
	if (more) return more;
	const {bindings} = state.setting;
	const shown = keysFor(state)
		.filter(({command}) => isApplicable(commands[command], state))
		.map(({command, title, also}, order) => {
			const key = keyLabel(bindings, command) + (also ? ` ${keyLabel(bindings, also)}` : '');
			return {key, title, order, need: needs.indexOf(command)};
		})
		.filter(({key}) => key !== '');
	let room = state.size.columns - 1;
	const fitting = shown
		.toSorted((a, b) => (a.need === -1 ? needs.length : a.need) - (b.need === -1 ? needs.length : b.need))
		.filter(({key, title}) => {
			const width = widthOf(key) + widthOf(title) + 3;
			if (width > room) return false;
			room -= width;
			return true;
		});
	const row = fitting.toSorted((a, b) => a.order - b.order);
	return [segment(' '), ...row.flatMap(({key, title}) => [segment(key, 'accent'), segment(` ${title}  `, 'dim')])];
}

/* Who knows the menu finds the rest. */
const needs: readonly CommandName[] = [
	'enter',
	'openMerge',
	'openMenu',
	'review',
	'newItem',
	'nextChoice',
	'nextStop',
	'nextSection',
	'leave',
];

const mergeKeys: readonly Key[] = [
	{command: 'confirmSide', title: 'take'},
	{command: 'keepMine', title: 'mine'},
	{command: 'takeTheirs', title: 'theirs'},
	{command: 'keepBoth', title: 'both'},
	{command: 'previousConflict', title: 'the one before'},
	{command: 'close', title: 'later'},
];

function keysFor(state: State): readonly Key[] {
	const mode = modeOf(state);
	if (mode === 'menu')
		return [
			{command: 'choosePick', title: 'go'},
			{command: 'close', title: 'back'},
		];
	if (mode === 'preview')
		return [
			{command: 'scrollDown', title: 'scroll'},
			{command: 'review', title: 'review and write'},
			{command: 'close', title: 'back'},
		];
	if (mode === 'review')
		return [
			{command: 'choosePick', title: reviewEnter(state)},
			{command: 'close', title: 'back to the form'},
			{command: 'leave', title: 'leave'},
		];
	if (mode === 'merge') return mergeKeys;
	const stop = currentStop(state);
	const name = itemNameAt(state);
	const title = enterTitle(state);
	const next: Key = {command: 'enter', title, ...(title === 'next' && {also: 'nextStop'})};
	return [
		next,
		{command: 'openMerge', title: 'merge'},
		...(mode === 'choice' ? [{command: 'nextChoice', title: 'change'} as const] : []),
		...(name && stop?.type !== 'add'
			? [
					...(title === `new ${name}` ? [] : [{command: 'newItem', title: `new ${name}`} as const]),
					{command: 'removeItem', title: 'remove'} as const,
				]
			: []),
		...(next.also ? [] : [{command: 'nextStop', title: 'next'} as const]),
		{command: 'nextSection', title: 'section'},
		{command: 'openMenu', title: 'menu'},
		{command: 'review', title: 'write'},
		{command: 'openPreview', title: 'preview'},
		{command: 'undo', title: 'undo'},
		{command: 'leave', title: 'leave'},
	];
}

const reviewEnters: Readonly<Record<ReviewEntry['type'], string>> = {
	write: 'write',
	policy: 'change',
	changes: 'see them',
	problem: 'go there',
};

function reviewEnter(state: State): string {
	const {overlay} = state;
	if (overlay?.type !== 'review') return '';
	const entry = reviewEntries(state)[overlay.index];
	return overlay.showsDiff ? 'back to the review' : entry ? reviewEnters[entry.type] : '';
}

function itemNameAt(state: State): string {
	const stop = currentStop(state);
	if (!stop) return '';
	if (stop.type === 'add') return stop.name;
	const item = itemAt(state.plan, stop.path);
	return item ? itemName(item.sequence.spec) : '';
}

function enterTitle(state: State): string {
	const stop = currentStop(state);
	if (stop?.type === 'add') return `add ${stop.name}`;
	if (highlighted(state) >= 0) return 'choose';
	if (stop && fieldKinds[stop.kind].hasLines) return 'new line';
	const way = wayOfEnter(state);
	if (way?.type === 'leave') return `leave the ${sequenceKinds[way.sequence.kind].noun}`;
	return way?.type === 'insert' ? `new ${itemNameAt(state)}` : 'next';
}
