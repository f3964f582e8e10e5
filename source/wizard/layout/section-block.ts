/* A section of the form: every place in it, in order, the focused item open and the others as one line each. */

import {itemName} from '../../plan/item-name.ts';
import {
	type AbsentPlace,
	type ItemPlace,
	isSamePath,
	isWithin,
	type Place,
	type SectionPlace,
	type SequenceKind,
	type SequencePlace,
} from '../../plan/place.ts';
import {fold} from '../../template/template.ts';
import {coachLine, ghostOf} from '../coach.ts';
import {fieldKinds} from '../field-kinds.ts';
import {stopValue} from '../halves.ts';
import {
	belowBox,
	belowHeading,
	belowTitle,
	boxRoom,
	boxWidth,
	isAbove,
	isLabelled,
	isNumbered,
	labelWidth,
	markWidth,
	partLabels,
	partsOf,
	type Room,
	sectionRoom,
	splitBoxItem,
	splitHeading,
	titleColumn,
	valueColumn,
} from '../room.ts';
import {sequenceKinds} from '../sequence-kinds.ts';
import {currentStop, type State} from '../state.ts';
import {
	type AddStop,
	absentStops,
	addStop,
	type FieldStop,
	type FormSection,
	fieldStop,
	fieldStops,
	firstItemStop,
	partStops,
	partsOfAbsent,
	shownNodes,
} from '../stop.ts';
import {pad, truncate, widthOf} from '../text/display.ts';
import {wrapText} from '../text/wrap.ts';
import {type Block, beside, blankRow, rows, rowWidth, type Segment, segment, stack} from './block.ts';
import {fieldBlock, isFocused, stopRow} from './field-block.ts';
import {cardLabel, foldedCard} from './folded-card.ts';
import {halfLooks} from './half-looks.ts';
import {itemBlocks} from './item-blocks.ts';
import {judgingBlocks} from './judging-block.ts';
import {labelled, problemBlocks, remarkBlocks, shifted, withLabel} from './labelled-block.ts';
import {matrixBlock} from './matrix-block.ts';
import {suggestionBlock} from './suggestion-block.ts';
import {tableBlock} from './table-block.ts';

const mostHelp = 3;

/** The whole section in `width` cells. */
export function sectionBlock(state: State, section: FormSection, width: number): Block {
	const optional = section.isOptional ? [segment('  optional', 'dim')] : [];
	const room = sectionRoom(state);
	const {heading, below} = splitHeading(section.nodes);
	const isHere = heading !== undefined && isFocused(state, heading);
	const title = isHere
		? labelled(state, heading, fieldStop(heading), room, 0)
		: rows([segment(' '), segment(truncate(section.name.toUpperCase(), width - 14), 'title'), ...optional]);
	// What is all of its section has the same help, which stands below the form.
	const stop = currentStop(state);
	const isSaid = stop !== undefined && coachLine(state.plan, stop) === fold(section.help);
	const help = isSaid ? '' : fold(section.help);
	const wrapped = wrapText(help, width - 2, mostHelp);
	const said = help ? [rows(...wrapped.map(row => [segment(' '), segment(row, 'hint')]))] : [];
	return stack([title, ...said, blankRow, placesBlock(state, below, room)]);
}

function placesBlock(state: State, places: readonly Place[], room: Room): Block {
	const labels = labelWidth(places, room);
	return stack(
		places.flatMap((place, index) => {
			const block = placeBlock(state, place, room, labels);
			const tag = tagOf(place);
			const name = tag === undefined ? [] : [subheading(tag, room)];
			const before = places[index - 1];
			const isApart = before !== undefined && block.height > 0 && standsApart(before, place);
			return [...(isApart ? [blankRow] : []), ...name, block];
		}),
	);
}

/* Running text is set off from what is around it, code from what follows, and so is what has a heading. */
function standsApart(before: Place, place: Place): boolean {
	return isRunning(before) || isText(place) || isSection(before) || isSection(place) || tagOf(place) !== undefined;
}

function isRunning(place: Place): boolean {
	return place.type === 'field' && fieldKinds[place.kind].hasLines && !isLabelled(place);
}

function isText(place: Place): boolean {
	return isRunning(place) && place.type === 'field' && fieldKinds[place.kind].isMarkdown;
}

function isSection(place: Place): boolean {
	if (place.type === 'sequence') return sequenceKinds[place.kind].isHeaded;
	return place.type === 'section' || (place.type === 'absent' && place.spec.type === 'section');
}

function tagOf(place: Place): string | undefined {
	const spec = place.type === 'field' || place.type === 'sequence' ? place.spec : undefined;
	return spec?.type === 'field' ? spec.tag : undefined;
}

function placeBlock(state: State, place: Place, room: Room, labels: number): Block {
	switch (place.type) {
		case 'field': {
			const first = firstItemStop(state.plan, place);
			if (first) return addBlock(state, first, place, room, labels);
			return stack(fieldStops(state.plan, place).map(stop => labelled(state, place, stop, room, labels)));
		}
		case 'sequence':
			return sequenceBlock(state, place, room, labels);
		case 'section':
			return subsection(state, place, room);
		case 'absent':
			return absentBlock(state, place, room, labels);
		case 'marker':
			return rows();
	}
}

function subsection(state: State, {name, nodes}: SectionPlace, room: Room): Block {
	const {heading, below} = splitHeading(nodes);
	if (!heading) return stack([subheading(name, room), placesBlock(state, nodes, room)]);
	const words = labelled(state, heading, fieldStop(heading), room, 0);
	return stack([words, placesBlock(state, below, belowHeading(room))]);
}

function subheading(name: string, {left, width}: Room): Block {
	return rows([segment(' '.repeat(left)), segment(truncate(name, width - left), 'label')]);
}

function absentBlock(state: State, place: AbsentPlace, room: Room, labels: number): Block {
	const {spec, path} = place;
	if (spec.type === 'section') {
		const isTop = path.length === 1;
		return stack([...(isTop ? [] : [subheading(spec.name, room)]), placesBlock(state, partsOfAbsent(place), room)]);
	}
	const [stop] = absentStops(spec, path);
	if (stop?.type === 'field') return labelled(state, place, stop, room, labels);
	return stop ? addBlock(state, stop, place, room, labels) : rows();
}

/* `+ decision`: the caret can rest here, and whatever is typed starts a new item. */
function addBlock(state: State, stop: AddStop, place: Place, room: Room, labels: number): Block {
	const isHere = isFocused(state, stop);
	const column = valueColumn(place, room, labels);
	const name = isLabelled(place) ? place.name : '';
	if (isHere && stop.isRow) {
		const block = blankRowBlock(state, stop, room.width - column);
		return withLabel({name, isHere}, room, labels, column, block);
	}
	const words = segment(`+ ${truncate(stop.name, room.width - column - 4)}`, isHere ? 'accent' : 'dim');
	const block = rows([words]);
	const value = isHere ? {...block, caret: {row: 0, column: 0}} : block;
	return withLabel({name, isHere}, room, labels, column, value);
}

/* A row for the caret alone: the text gets it with its first letter. */
function blankRowBlock(state: State, stop: AddStop, width: number): Block {
	const mark = '• ';
	const room = width - widthOf(mark);
	const ghost = rows(...wrapText(ghostOf(state.plan, stop), room, mostHelp).map(row => [segment(row, 'hint')]));
	const row = {...ghost, caret: {row: 0, column: 0}};
	return beside([segment(mark, 'dim')], widthOf(mark), stack([row, suggestionBlock(state, stop, room)]));
}

function sequenceBlock(state: State, sequence: SequencePlace, room: Room, labels: number): Block {
	const {kind, name} = sequence;
	const block = sequenceBlocks[kind](state, sequence, room, labels);
	return sequenceKinds[kind].isHeaded ? stack([subheading(name, room), block]) : block;
}

type SequenceBlock = (state: State, sequence: SequencePlace, room: Room, labels: number) => Block;

const lines: SequenceBlock = (state, list, room, labels) => {
	const isCounted = isNumbered(list);
	return listBlock(state, list, room, labels, index => (isCounted ? `${index + 1}` : '•'));
};

const asked: SequenceBlock = (state, list, room, labels) => listBlock(state, list, room, labels, () => '?');

const table: SequenceBlock = (state, sequence, room) => {
	const {left} = room;
	const isHere = isWithin(state.focus, sequence.path);
	const name = isLabelled(sequence) ? [nameRow(sequence.name, isHere, room)] : [];
	return stack([...name, shifted(tableBlock(state, sequence, room), left), matrixBlock(sequence)]);
};

/* Of what has no items yet the spot for the first is shown. */
const orFirst =
	(draw: SequenceBlock): SequenceBlock =>
	(state, sequence, room, labels) =>
		sequence.items.length > 0
			? draw(state, sequence, room, labels)
			: addBlock(state, addStop(sequence.spec, sequence.path, 0), sequence, room, labels);

const sequenceBlocks = {
	list: orFirst(lines),
	entries: entriesBlock,
	checklist: orFirst(boxes),
	questions: orFirst(asked),
	table: orFirst(table),
	group: groupBlock,
	maps: groupBlock,
} satisfies Record<SequenceKind, SequenceBlock>;

/* The boxes of a list, and below each item's words what stands below it. */
function boxes(state: State, list: SequencePlace, room: Room, labels: number): Block {
	const inner = boxRoom(list, room, labels);
	const numbers = isNumbered(list) ? markWidth(list) : 0;
	const name = isLabelled(list) ? list.name : '';
	const isHere = isWithin(state.focus, list.path);
	return itemBlocks(state, list, `${inner.left} ${inner.width}`, (item, index) => {
		const {box, words, below} = splitBoxItem(item);
		const isFocusedItem = [...(box ? [box] : []), ...words].some(field => isFocused(state, field));
		const label = pad(index === 0 ? truncate(name, labels - 1) : '', inner.left - numbers - boxWidth - room.left);
		const gutter = [
			segment(' '.repeat(room.left - 1)),
			segment(isFocusedItem ? '❯' : ' ', 'accent'),
			segment(label, isHere ? 'accent' : 'label'),
			segment(numbers > 0 ? pad(`${index + 1}`, numbers) : '', 'dim'),
		];
		const tick = box ? fieldBlock(state, fieldStop(box), boxWidth) : rows([]);
		const text = stack(words.map(field => boxWords(state, fieldStop(field), inner)));
		const whole = beside(tick.draw(0), boxWidth, text);
		const head = beside(gutter, inner.left - boxWidth, tick.caret ? {...whole, caret: tick.caret} : whole);
		return below.length > 0 ? stack([head, placesBlock(state, below, belowBox(inner))]) : head;
	});
}

function boxWords(state: State, stop: FieldStop, {left, width}: Room): Block {
	const suggestions = isFocused(state, stop) ? [suggestionBlock(state, stop, width - left)] : [];
	const field = fieldBlock(state, stop, width - left);
	return stack([field, ...problemBlocks(state, stop, width - left), ...suggestions]);
}

type Mark = (index: number) => string;

function listBlock(state: State, list: SequencePlace, room: Room, labels: number, markOf: Mark): Block {
	const {left, width} = room;
	const column = valueColumn(list, room, labels);
	const marks = markWidth(list);
	const name = isLabelled(list) ? list.name : '';
	const isHere = isWithin(state.focus, list.path);
	const above = isAbove(name, labels);
	return stack([
		...(above ? [nameRow(name, isHere, room)] : []),
		itemBlocks(state, list, `${column} ${marks} ${width}`, (item, index) => {
			const label = index === 0 && !above ? name : '';
			const here = isWithin(state.focus, item.path);
			const gutter = [
				segment(' '.repeat(left - 1)),
				segment(here ? '❯' : ' ', 'accent'),
				segment(pad(label, column - left), isHere ? 'accent' : 'label'),
				segment(pad(markOf(index), marks), 'dim'),
			];
			return beside(gutter, column + marks, itemBlock(state, item, here, width - column - marks));
		}),
		...remarkBlocks(state, list, width - column - marks).map(block => shifted(block, column + marks)),
	]);
}

function nameRow(name: string, isHere: boolean, {left, width}: Room): Block {
	return rows([segment(' '.repeat(left)), segment(truncate(name, width - left), isHere ? 'accent' : 'label')]);
}

function itemBlock(state: State, item: ItemPlace, isHere: boolean, width: number): Block {
	const stops = partStops(state.plan, item);
	const [first] = stops;
	if (!first) return rows([]);
	if (stops.length === 1) {
		const problems = problemBlocks(state, first, width);
		const below = isHere ? [...problems, suggestionBlock(state, first, width)] : problems;
		return stack([fieldBlock(state, first, width), ...below]);
	}
	if (isHere) {
		const labels = partLabels(stops);
		return stack(stops.map(stop => labelled(state, stop.place, stop, {left: 1, width}, labels)));
	}
	const draw = (): Segment[] => {
		const shown = stops.filter((stop, index) => index === 0 || stopValue(state.plan, stop) !== '');
		let room = width;
		return shown.flatMap((stop, index) => {
			const left = shown.length - index;
			const lead = index > 0 ? [leadOf(stop)] : [];
			// By its first part an item is known. What one leaves over the next ones get.
			const share = left === 1 ? room - rowWidth(lead) : Math.max(12, Math.floor(room / (index === 0 ? 2 : left)));
			// An example beside what is said would read as if it were said, too.
			const isBegun = shown.length > 1 && stopValue(state.plan, stop) === '';
			const own = isBegun ? segment('…', 'hint') : stopRow(state, stop, share);
			room -= rowWidth([...lead, own]);
			return [...lead, own];
		});
	};
	const told = stops.flatMap(stop => judgingBlocks(state, stop, width));
	return stack([{height: 1, draw}, ...partsOf(item).flatMap(field => remarkBlocks(state, field, width)), ...told]);
}

/* What sets a part off from the one before it. */
function leadOf({half}: FieldStop): Segment {
	return half ? segment(`  ${halfLooks[half].mark}`, halfLooks[half].tone) : segment(' — ', 'dim');
}

/* Cards under the label of their list. */
function entriesBlock(state: State, list: SequencePlace, room: Room): Block {
	if (!isLabelled(list) || list.spec.type !== 'field') return groupBlock(state, list, room);
	const cards = groupBlock(state, {...list, spec: {...list.spec, label: undefined}}, room);
	return stack([nameRow(list.name, isWithin(state.focus, list.path), room), cards]);
}

function groupBlock(state: State, group: SequencePlace, room: Room): Block {
	const isOpen = ({path}: ItemPlace) =>
		isWithin(state.focus, path) && !(state.folded && isSamePath(path, state.folded));
	const items = group.items.map(item =>
		isOpen(item) ? openItem(state, group, item, room) : foldedCard(state, group, item, room),
	);
	return stack([...items, addBlock(state, addStop(group.spec, group.path, group.items.length), group, room, 0)]);
}

/* In the front matter an item may begin with a list. */
function untitledItem(state: State, group: SequencePlace, item: ItemPlace, room: Room): Block {
	const name = rows([
		segment(' '.repeat(room.left)),
		segment('▾ ', 'accent'),
		segment(`${itemName(group.spec)} ${(item.path.at(-1) as number) + 1}`, 'label'),
	]);
	return stack([name, placesBlock(state, shownNodes(state.plan, item), belowTitle(room)), blankRow]);
}

function openItem(state: State, group: SequencePlace, item: ItemPlace, room: Room): Block {
	const {left, width} = room;
	const [title, ...rest] = shownNodes(state.plan, item);
	if (title?.type !== 'field') return untitledItem(state, group, item, room);
	const stop = fieldStop(title);
	const isHere = isFocused(state, stop);
	const label = cardLabel(state, group, item, true);
	const name = [
		segment(' '.repeat(left - 1)),
		segment(isHere ? '❯' : ' ', 'accent'),
		segment('▾ ', 'accent'),
		isHere ? {...label, tone: 'accent' as const} : label,
	];
	const column = titleColumn(state.plan, group, room);
	const head = beside(name, column, fieldBlock(state, stop, width - column));
	const problems = problemBlocks(state, stop, width - column).map(block => shifted(block, column));
	return stack([head, ...problems, placesBlock(state, rest, belowTitle(room)), blankRow]);
}
