/* A section of the form: every place in it, in order, the focused item open and the others as one line each. */

import {isBlankItem} from '../../plan/answers.ts';
import {
	type AbsentPlace,
	type ItemPlace,
	isWithin,
	type Place,
	type SectionPlace,
	type SequenceKind,
	type SequencePlace,
} from '../../plan/place.ts';
import {readValue} from '../../plan/plan.ts';
import {
	belowHeading,
	belowTitle,
	isLabelled,
	isNumbered,
	labelWidth,
	markWidth,
	partLabels,
	partsOf,
	placesOf,
	type Room,
	sectionRoom,
	splitHeading,
	titleColumn,
	valueColumn,
} from '../room.ts';
import type {State} from '../state.ts';
import {absentStops, addStop, type FormSection, fieldStop, itemName, type Stop} from '../stop.ts';
import {pad, truncate} from '../text/display.ts';
import {type Block, beside, blankRow, rows, rowWidth, type Segment, segment, stack} from './block.ts';
import {fieldBlock, fieldRow, isFocused} from './field-block.ts';
import {labelled, problemBlocks, shifted} from './labelled-block.ts';
import {matrixBlock} from './matrix-block.ts';
import {suggestionBlock} from './suggestion-block.ts';
import {tableBlock} from './table-block.ts';

/** The whole section in `width` cells. */
export function sectionBlock(state: State, section: FormSection, width: number): Block {
	const optional = section.isOptional ? [segment('  optional', 'dim')] : [];
	const room = sectionRoom(state.size);
	const {heading, below} = splitHeading(section.nodes);
	const isHere = heading !== undefined && isFocused(state, heading);
	const title = isHere
		? labelled(state, heading, fieldStop(heading), room, 0)
		: rows([segment(' '), segment(truncate(section.name.toUpperCase(), width - 14), 'title'), ...optional]);
	const help = section.help
		? [rows([segment(' '), segment(truncate(section.help.replace(/\s+/g, ' '), width - 2), 'hint')])]
		: [];
	return stack([title, ...help, blankRow, placesBlock(state, below, room)]);
}

function placesBlock(state: State, places: readonly Place[], room: Room): Block {
	const labels = labelWidth(places, room);
	return stack(places.map(place => placeBlock(state, place, room, labels)));
}

function placeBlock(state: State, place: Place, room: Room, labels: number): Block {
	switch (place.type) {
		case 'field':
			return labelled(state, place, fieldStop(place), room, labels);
		case 'sequence':
			return sequenceBlock(state, place, room, labels);
		case 'section':
			return stack([subsection(state, place, room), blankRow]);
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
		return stack([
			...(isTop ? [] : [subheading(spec.name, room)]),
			placesBlock(state, placesOf(place), room),
			...(isTop ? [] : [blankRow]),
		]);
	}
	const [stop] = absentStops(spec, path);
	if (stop?.type === 'field') return labelled(state, place, stop, room, labels);
	return stop ? addBlock(state, stop, place, room, labels) : rows();
}

/* `+ decision`: the caret can rest here, and whatever is typed starts a new item. */
function addBlock(state: State, stop: Stop, place: Place, room: Room, labels: number): Block {
	const isHere = isFocused(state, stop);
	const column = valueColumn(place, room, labels);
	const mark = segment(isHere ? '❯' : ' ', 'accent');
	const name = isLabelled(place) ? place.name : '';
	const label = [segment(' '.repeat(room.left - 1)), mark, segment(name, isHere ? 'accent' : 'label')];
	const words = segment(`+ ${truncate(stop.name, room.width - column - 4)}`, isHere ? 'accent' : 'dim');
	const block = rows([words]);
	return beside(label, column, isHere ? {...block, caret: {row: 0, column: 0}} : block);
}

function sequenceBlock(state: State, sequence: SequencePlace, room: Room, labels: number): Block {
	return sequenceBlocks[sequence.kind](state, sequence, room, labels);
}

type SequenceBlock = (state: State, sequence: SequencePlace, room: Room, labels: number) => Block;

const lines: SequenceBlock = (state, list, room, labels) => {
	const isCounted = isNumbered(list);
	return listBlock(state, list, room, labels, index => (isCounted ? `${index + 1}` : '•'));
};

const asked: SequenceBlock = (state, list, room, labels) => listBlock(state, list, room, labels, () => '?');

const table: SequenceBlock = (state, sequence, {left, width}) =>
	stack([shifted(tableBlock(state, sequence, width - left), left), matrixBlock(state, sequence)]);

/* Of what has no items yet the spot for the first is shown. */
const orFirst =
	(draw: SequenceBlock): SequenceBlock =>
	(state, sequence, room, labels) =>
		sequence.items.length > 0
			? draw(state, sequence, room, labels)
			: addBlock(state, addStop(sequence.spec, sequence.path, 0), sequence, room, labels);

const sequenceBlocks = {
	list: orFirst(lines),
	questions: orFirst(asked),
	table: orFirst(table),
	group: groupBlock,
} satisfies Record<SequenceKind, SequenceBlock>;

type Mark = (index: number) => string;

function listBlock(state: State, list: SequencePlace, room: Room, labels: number, markOf: Mark): Block {
	const {left, width} = room;
	const column = valueColumn(list, room, labels);
	const marks = markWidth(list);
	const name = isLabelled(list) ? list.name : '';
	const isHere = isWithin(state.focus, list.path);
	return stack(
		list.items.map((item, index) => {
			const isFirst = index === 0;
			const label = isFirst ? truncate(name, labels - 1) : '';
			const here = isWithin(state.focus, item.path);
			const gutter = [
				segment(' '.repeat(left - 1)),
				segment(here ? '❯' : ' ', 'accent'),
				segment(pad(label, column - left), isHere ? 'accent' : 'label'),
				segment(pad(markOf(index), marks), 'dim'),
			];
			return beside(gutter, column + marks, itemBlock(state, item, here, width - column - marks));
		}),
	);
}

function itemBlock(state: State, item: ItemPlace, isHere: boolean, width: number): Block {
	const fields = partsOf(item);
	const [first] = fields;
	if (!first) return rows([]);
	if (fields.length === 1) {
		const stop = fieldStop(first);
		const problems = problemBlocks(state, stop, width);
		const below = isHere ? [...problems, suggestionBlock(state, stop, width)] : problems;
		return stack([fieldBlock(state, stop, width), ...below]);
	}
	if (isHere) {
		const labels = partLabels(fields);
		return stack(fields.map(field => labelled(state, field, fieldStop(field), {left: 1, width}, labels)));
	}
	const draw = (): Segment[] => {
		const shown = fields.filter((field, index) => index === 0 || readValue(state.plan, field) !== '');
		let room = width;
		return shown.flatMap((field, index) => {
			const left = shown.length - index;
			const lead = index > 0 ? [segment(' — ', 'dim')] : [];
			// What one part leaves over the next ones get.
			const own = fieldRow(state, field, left === 1 ? room - rowWidth(lead) : Math.max(12, Math.floor(room / left)));
			room -= rowWidth([...lead, own]);
			return [...lead, own];
		});
	};
	return {height: 1, draw};
}

function groupBlock(state: State, group: SequencePlace, room: Room): Block {
	const items = group.items.map((item, index) =>
		isWithin(state.focus, item.path)
			? openItem(state, group, item, index, room)
			: foldedItem(state, group, item, index, room),
	);
	return stack([...items, addBlock(state, addStop(group.spec, group.path, group.items.length), group, room, 0)]);
}

function cardName(group: SequencePlace, index: number): string {
	const noun = group.spec.type === 'group' && group.spec.noun ? group.spec.noun : itemName(group.spec);
	return `${noun} ${index + 1}`;
}

function foldedItem(state: State, group: SequencePlace, item: ItemPlace, index: number, {left, width}: Room): Block {
	const draw = (): Segment[] => {
		const name = pad(truncate(cardName(group, index), 15), 16);
		const title = item.nodes[0]?.type === 'field' ? fieldRow(state, item.nodes[0], width - left - 42) : segment('');
		const isBlank = isBlankItem(state.plan, group, item);
		const summary = isBlank ? '' : summaryOf(state, item);
		const tone = isBlank ? 'dim' : 'plain';
		return [
			segment(' '.repeat(left)),
			segment('▸ ', 'dim'),
			segment(name, isBlank ? 'dim' : 'label'),
			segment(pad(title.text, width - left - 42), title.tone === 'hint' ? 'hint' : tone),
			segment(` ${truncate(summary, 20)}`, 'dim'),
		];
	};
	return {height: 1, draw};
}

/* What is in it: `3 options considered`, so that a folded card still says something. */
function summaryOf(state: State, item: ItemPlace): string {
	const lists = item.nodes.flatMap(node =>
		node.type === 'sequence'
			? [
					{
						name: node.name,
						one: itemName(node.spec),
						count: node.items.filter(one => !isBlankItem(state.plan, node, one)).length,
					},
				]
			: [],
	);
	const [first] = lists.filter(({count}) => count > 0);
	return first ? `${first.count} ${first.count === 1 ? first.one : first.name.toLowerCase()}` : '';
}

function openItem(state: State, group: SequencePlace, item: ItemPlace, index: number, room: Room): Block {
	const {left, width} = room;
	const [title, ...rest] = item.nodes;
	if (title?.type !== 'field') return rows([]);
	const stop = fieldStop(title);
	const name = [
		segment(' '.repeat(left - 1)),
		segment(isFocused(state, stop) ? '❯' : ' ', 'accent'),
		segment('▾ ', 'accent'),
		segment(pad(truncate(cardName(group, index), 15), 16), isFocused(state, stop) ? 'accent' : 'label'),
	];
	const column = titleColumn(room);
	const head = beside(name, column, fieldBlock(state, stop, width - column));
	const problems = problemBlocks(state, stop, width - column).map(block => shifted(block, column));
	return stack([head, ...problems, placesBlock(state, rest, belowTitle(room)), blankRow]);
}
