/*
The cells that each place of a section has. What is typed wraps at these widths, and ↑ and ↓ go by them, whether or not it is drawn;
the drawing takes the same.
*/
import type {Frame} from '../plan/frame.ts';
import {labelOf} from '../plan/item-name.ts';
import {
	type AbsentPlace,
	type FieldKind,
	type FieldPlace,
	type ItemPlace,
	isSamePath,
	isSectionHeading,
	isWithin,
	type Path,
	type Place,
	type Plan,
	type SequenceKind,
	type SequencePlace,
} from '../plan/place.ts';
import {areProsAndCons} from '../plan/roles.ts';
import {remembered} from '../template/remembered.ts';
import type {FieldSpec, Kind} from '../template/template.ts';
import {columnsOf, type Screen} from './columns.ts';
import {fieldKinds} from './field-kinds.ts';
import {halfAt} from './halves.ts';
import {currentSection, currentText, type State} from './state.ts';
import {absentStops, type FieldStop, fieldStop, type PlacedStop, partStops, partsOfAbsent, shownNodes} from './stop.ts';
import {columnWidths, numberWidth} from './table-look.ts';
import {bufferValue} from './text/buffer.ts';
import {widthOf} from './text/display.ts';
import {type ScreenRow, wrap} from './text/wrap.ts';

/** The cells that are left free at the left, and those up to the right edge. */
export type Room = {readonly left: number; readonly width: number};

/** The room for the places of a section. */
export function sectionRoom(state: Screen): Room {
	return {left: 1, width: columnsOf(state).form - 2};
}

const least = 8;

/* Behind the last cell of a text stands the caret; before code its gutter. */
const wrapping = {
	text: width => Math.max(width - 1, least),
	prose: width => Math.max(width - 1, least),
	code: width => Math.max(width - 3, least),
	choice: width => width,
	box: width => width,
} satisfies Record<FieldKind, (width: number) => number>;

/** The cells at which a field wraps that has `width` of them. */
export function wrapAt(kind: FieldKind, width: number): number {
	return wrapping[kind](width);
}

/** The rows of a field's value: a list in Markdown goes on below its words. */
export function fieldRows(kind: FieldKind, value: string, width: number): readonly ScreenRow[] {
	return wrap(value, width, fieldKinds[kind].isMarkdown);
}

/** The rows of what is being typed. */
export function typedRows(state: State): readonly ScreenRow[] {
	const stop = currentText(state);
	return fieldRows(stop?.kind ?? 'text', bufferValue(state.buffer), wrapWidth(state));
}

/* Whether a field of this kind has its name beside it; what stands alone in its section needs none. */
const labelling = {
	text: place => !isSectionHeading(place),
	choice: () => true,
	prose: ({frame}) => !standsAlone[frame.type],
	code: ({spec, path}) => spec !== undefined && (spec.label !== undefined || isOneOfSeveral(spec, path)),
	box: () => false,
} satisfies Record<FieldKind, (place: FieldPlace) => boolean>;

const standsAlone = {
	plain: false,
	name: false,
	box: false,
	label: false,
	all: true,
	block: true,
	fence: false,
	cell: false,
	yaml: false,
} satisfies Record<Frame['type'], boolean>;

/* Whether what is not there yet has its name beside it, be it without a label. */
const isNamed = {
	text: true,
	choice: false,
	prose: false,
	code: true,
	list: false,
	checklist: false,
	table: false,
	questions: false,
} satisfies Record<Kind, boolean>;

/* Whether code without a label stands beside other fields, which it must be told from; alone in its section it has the section's path. */
function isOneOfSeveral({isOwn, key}: FieldSpec, path: Path): boolean {
	return !isOwn && key === path.at(-1);
}

/** Whether a place's name stands beside it. */
export function isLabelled(place: Place): place is Exclude<Place, {type: 'marker'}> {
	switch (place.type) {
		case 'field':
			return labelling[place.kind](place);
		case 'sequence':
			return place.spec.type === 'field' && place.spec.label !== undefined;
		case 'absent':
			return place.spec.type === 'field' && (place.spec.label !== undefined || isNamed[place.spec.kind]);
		case 'section':
		case 'marker':
			return false;
	}
}

/** The cells that the names of these places take; those that are too long stand above their values. */
export function labelWidth(places: readonly Place[], {width}: Room): number {
	const names = places.flatMap(place => (isLabelled(place) ? [widthOf(place.name) + labelGap] : []));
	const most = Math.max(10, Math.floor(width / 3));
	const fitting = names.filter(name => name <= most);
	return names.length === 0 ? 0 : Math.max(belowLabel, ...fitting);
}

const labelGap = 2;
const belowLabel = 4;

/** Whether a name has no room beside its value. */
export function isAbove(name: string, labels: number): boolean {
	return name !== '' && widthOf(name) + labelGap > labels;
}

/** The column in which the value of a place begins. */
export function valueColumn(place: Place, {left}: Room, labels: number): number {
	if (place.type === 'field' && isSectionHeading(place)) return left;
	return left + (isLabelled(place) ? labels : 1);
}

/** The room for what stands below a heading that is a field itself. */
export function belowHeading({left, width}: Room): Room {
	return {left: left + 2, width};
}

/** The heading of a section that the document alone has, and what stands below it. */
export function splitHeading(nodes: readonly Place[]): {heading: FieldPlace | undefined; below: readonly Place[]} {
	const [first, ...below] = nodes;
	const isHeading = first?.type === 'field' && isSectionHeading(first);
	return isHeading ? {heading: first, below} : {heading: undefined, below: nodes};
}

/* Behind a card's mark. */
const cardMark = 2;
const longestLabel = 24;

/** The cells that what counts the items of a group takes: none where they have titles alone. */
export function itemLabels(plan: Plan, group: SequencePlace): number {
	// Numbers grow, so that of a thousand items no other is wider.
	const ends = [group.items[0], group.items.at(-1)].filter(item => item !== undefined);
	const widest = Math.max(0, ...ends.map(item => widthOf(labelOf(plan, group, item))));
	return widest === 0 ? 0 : Math.min(widest, longestLabel) + 2;
}

/** The column in which the title of a group's item begins, and the room for what is below it. */
export function titleColumn(plan: Plan, group: SequencePlace, {left}: Room): number {
	return left + cardMark + itemLabels(plan, group);
}

export function belowTitle({left, width}: Room): Room {
	return {left: left + 3, width};
}

/** The cells that a list's bullets or numbers take. */
export function markWidth(list: SequencePlace): number {
	return isNumbered(list) ? String(list.items.length).length + 2 : 2;
}

/** The box of a checklist's item, its name and words beside it, and what stands below those. */
export function splitBoxItem({nodes}: ItemPlace) {
	const end = nodes.findIndex(({path}) => path.at(-1) === 'text') + 1;
	const fields = nodes.slice(0, end).filter(node => node.type === 'field');
	const box = fields.find(({kind}) => kind === 'box');
	return {box, words: fields.filter(field => field !== box), below: nodes.slice(end)};
}

/** The room for the words of a checklist's item, behind its number and box. */
export function boxRoom(checklist: SequencePlace, room: Room, labels: number): Room {
	const numbers = isNumbered(checklist) ? markWidth(checklist) : 0;
	return {left: valueColumn(checklist, room, labels) + numbers + boxWidth, width: room.width};
}

/** The room for the boxes below an item: theirs stand below its words. */
export function belowBox({left, width}: Room): Room {
	return {left: left - 1, width};
}

/** The cells of a box and what sets it off from the words. */
export const boxWidth = 4;

/** Whether the items of a list are counted in the text. */
export const isNumbered = remembered(({items}: SequencePlace): boolean =>
	items.some(({number}) => number.to > number.from),
);

/** The fields of an item. */
export function partsOf({nodes}: ItemPlace): readonly FieldPlace[] {
	return nodes.filter(node => node.type === 'field');
}

/** The cells that the names of an item's parts take. */
export function partLabels(parts: readonly FieldStop[]): number {
	return Math.max(...parts.map(({name}) => widthOf(name))) + 2;
}

/** The room for the lines of a card that has `width` cells with its number, and the cells for their names. */
export function cardRoom(width: number): Room {
	return {left: 1, width: width - numberWidth + 1};
}

export function cardLabels({columns}: SequencePlace, width: number): number {
	return Math.min(Math.max(0, ...columns.map(({name}) => widthOf(name))) + 2, Math.floor(width / 3));
}

/** The cells of a table's cell for text: one is left free to its neighbour. */
export function cellWidth(widths: readonly number[], column: number): number {
	return (widths[column] ?? least) - 1;
}

/** The cells at which the focused field wraps. */
export function wrapWidth(state: State): number {
	const room = sectionRoom(state);
	return widthAmong(state, currentSection(state).section.nodes, room) ?? room.width;
}

function widthAmong(state: Screen, places: readonly Place[], room: Room): number | undefined {
	const labels = labelWidth(places, room);
	for (const place of places) {
		const width = widthIn(state, place, room, labels);
		if (width !== undefined) return width;
	}
	return undefined;
}

function widthIn(state: Screen, place: Place, room: Room, labels: number): number | undefined {
	switch (place.type) {
		case 'field':
			return isOnField(state, place) ? fieldWidth(place.kind, place, room, labels) : undefined;
		case 'section':
			return widthInSection(state, place.nodes, room);
		case 'absent':
			return widthOfAbsent(state, place, room, labels);
		case 'sequence':
			return widthInItem(state, place, room, labels);
		case 'marker':
			return undefined;
	}
}

/* On it, or on one of its halves. */
function isOnField({focus, plan}: Screen, {path, name}: FieldPlace): boolean {
	return (
		isSamePath(path, focus) || (areProsAndCons(name) && isWithin(focus, path) && halfAt(plan, focus) !== undefined)
	);
}

function widthInSection(state: Screen, nodes: readonly Place[], room: Room): number | undefined {
	const {heading, below} = splitHeading(nodes);
	if (!heading) return widthAmong(state, nodes, room);
	return widthIn(state, heading, room, 0) ?? widthAmong(state, below, belowHeading(room));
}

function fieldWidth(kind: FieldKind, place: Place, room: Room, labels: number): number {
	return wrapAt(kind, room.width - valueColumn(place, room, labels));
}

function widthOfAbsent(state: Screen, place: AbsentPlace, room: Room, labels: number): number | undefined {
	if (place.spec.type === 'section') return widthAmong(state, partsOfAbsent(place), room);
	const [stop] = absentStops(place.spec, place.path);
	const isHere = stop?.type === 'field' && isSamePath(stop.path, state.focus);
	return isHere ? fieldWidth(stop.kind, place, room, labels) : undefined;
}

type ItemWidth = (
	state: Screen,
	item: ItemPlace,
	sequence: SequencePlace,
	room: Room,
	labels: number,
) => number | undefined;

function widthInItem(state: Screen, sequence: SequencePlace, room: Room, labels: number): number | undefined {
	const item = isWithin(state.focus, sequence.path)
		? sequence.items[Number(state.focus[sequence.path.length])]
		: undefined;
	return item && itemWidths[sequence.kind](state, item, sequence, room, labels);
}

const lineWidth: ItemWidth = (state, item, list, room, labels) => {
	const parts = partStops(state.plan, item);
	const width = room.width - valueColumn(list, room, labels) - markWidth(list);
	const [only, second] = parts;
	if (only && !second) return wrapAt(only.kind, width);
	return widthOfPart(state.focus, parts, {left: 1, width}, partLabels(parts));
};

function widthOfPart(focus: Path, parts: readonly PlacedStop[], room: Room, labels: number): number | undefined {
	const part = parts.find(({path}) => isSamePath(path, focus));
	return part && fieldWidth(part.kind, part.place, room, labels);
}

const cellsWidth: ItemWidth = (state, item, table, {left, width}) => {
	const {focus} = state;
	const widths = columnWidths(table, state, left);
	const parts = partsOf(item);
	if (!widths) return widthOfPart(focus, parts.map(fieldStop), cardRoom(width - left), cardLabels(table, width - left));
	const column = parts.findIndex(({path}) => isSamePath(path, focus));
	const part = parts[column];
	return part && wrapAt(part.kind, cellWidth(widths, column));
};

const titledWidth: ItemWidth = (state, item, group, room) => {
	const [title, ...below] = shownNodes(state.plan, item);
	if (title?.type !== 'field') return widthAmong(state, shownNodes(state.plan, item), belowTitle(room));
	const isHere = isSamePath(title.path, state.focus);
	return isHere
		? wrapAt(title.kind, room.width - titleColumn(state.plan, group, room))
		: widthAmong(state, below, belowTitle(room));
};

/* What stands below an item begins where its words do. */
const wordsWidth: ItemWidth = (state, item, checklist, room, labels) => {
	const inner = boxRoom(checklist, room, labels);
	const {box, words, below} = splitBoxItem(item);
	const here = [...(box ? [box] : []), ...words].find(({path}) => isSamePath(path, state.focus));
	return here ? wrapAt(here.kind, inner.width - inner.left) : widthAmong(state, below, belowBox(inner));
};

const itemWidths = {
	list: lineWidth,
	entries: titledWidth,
	checklist: wordsWidth,
	questions: lineWidth,
	table: cellsWidth,
	group: titledWidth,
	maps: titledWidth,
} satisfies Record<SequenceKind, ItemWidth>;
