/* A section of the form: every place in it, in order, the focused item open and the others as one line each. */

import {isBlankItem} from '../../plan/answers.ts';
import {type AbsentPlace, type ItemPlace, isWithin, type Place, type SequencePlace} from '../../plan/place.ts';
import {readValue} from '../../plan/plan.ts';
import {pad, truncate, widthOf} from '../display.ts';
import type {State} from '../state.ts';
import {absentStops, addStop, type FormSection, fieldStop, itemName, type Stop} from '../stop.ts';
import {type Block, beside, blankRow, rows, rowWidth, type Segment, segment, stack} from './block.ts';
import {fieldBlock, fieldRow, isFocused} from './field-block.ts';
import {isLabelled, labelled, problemBlocks, type Room, shifted} from './labelled-block.ts';
import {matrixBlock} from './matrix-block.ts';
import {suggestionBlock} from './suggestion-block.ts';
import {tableBlock} from './table-block.ts';

/** The whole section in `width` cells. */
export function sectionBlock(state: State, section: FormSection, width: number): Block {
	const optional = section.isOptional ? [segment('  optional', 'dim')] : [];
	const title = rows([segment(' '), segment(truncate(section.name.toUpperCase(), width - 14), 'title'), ...optional]);
	const help = section.help
		? [rows([segment(' '), segment(truncate(section.help.replace(/\s+/g, ' '), width - 2), 'hint')])]
		: [];
	return stack([title, ...help, blankRow, placesBlock(state, section.nodes, {left: 1, width: width - 1})]);
}

function placesBlock(state: State, places: readonly Place[], room: Room): Block {
	const labels = labelWidth(places, room);
	return stack(places.map(place => placeBlock(state, place, room, labels)));
}

function labelWidth(places: readonly Place[], {width}: Room): number {
	const names = places.flatMap(place => (isLabelled(place) ? [widthOf(place.name) + 2] : []));
	return Math.min(Math.max(0, ...names), Math.max(10, Math.floor(width / 3)));
}

function placeBlock(state: State, place: Place, room: Room, labels: number): Block {
	switch (place.type) {
		case 'field':
			return labelled(state, place, fieldStop(place), room, labels);
		case 'sequence':
			return sequenceBlock(state, place, room, labels);
		case 'section':
			return stack([subheading(place.name, room), placesBlock(state, place.nodes, room), blankRow]);
		case 'absent':
			return absentBlock(state, place, room, labels);
		case 'marker':
			return rows();
	}
}

function subheading(name: string, {left, width}: Room): Block {
	return rows([segment(' '.repeat(left)), segment(truncate(name, width - left), 'label')]);
}

function absentBlock(state: State, place: AbsentPlace, room: Room, labels: number): Block {
	const {spec, path} = place;
	if (spec.type === 'section') {
		const inner = spec.specs.map(
			(one): AbsentPlace => ({
				type: 'absent',
				path: spec.isFlat ? path : [...path, one.key],
				spec: one,
				name: one.type === 'group' ? one.noun : one.name,
			}),
		);
		const isTop = path.length === 1;
		return stack([
			...(isTop ? [] : [subheading(spec.name, room)]),
			placesBlock(state, inner, room),
			...(isTop ? [] : [blankRow]),
		]);
	}
	const [stop] = absentStops(spec, path);
	if (stop?.type === 'field') return labelled(state, place, stop, room, labels);
	const name = spec.type === 'field' && spec.label ? spec.name : '';
	return stop ? addBlock(state, stop, room, name, labels) : rows();
}

/* `+ decision`: the caret can rest here, and whatever is typed starts a new item. */
function addBlock(state: State, stop: Stop, {left, width}: Room, name: string, labels: number): Block {
	const isHere = isFocused(state, stop);
	const column = left + (name ? labels : 1);
	const mark = segment(isHere ? '❯' : ' ', 'accent');
	const label = [segment(' '.repeat(left - 1)), mark, segment(name, isHere ? 'accent' : 'label')];
	const words = segment(`+ ${truncate(stop.name, width - column - 4)}`, isHere ? 'accent' : 'dim');
	const block = rows([words]);
	return beside(label, column, isHere ? {...block, caret: {row: 0, column: 0}} : block);
}

function sequenceBlock(state: State, sequence: SequencePlace, room: Room, labels: number): Block {
	if (sequence.kind === 'group') return groupBlock(state, sequence, room);
	const name = sequence.spec.type === 'field' && sequence.spec.label ? sequence.name : '';
	if (sequence.items.length === 0) return addBlock(state, addStop(sequence.spec, sequence.path, 0), room, name, labels);
	if (sequence.kind === 'table')
		return stack([
			shifted(tableBlock(state, sequence, room.width - room.left), room.left),
			matrixBlock(state, sequence),
		]);
	return listBlock(state, sequence, room, name, labels);
}

function listBlock(state: State, list: SequencePlace, {left, width}: Room, name: string, labels: number): Block {
	const column = left + (name ? labels : 1);
	const isNumbered = list.items.some(({number}) => number.to > number.from);
	const marks = isNumbered ? String(list.items.length).length + 2 : 2;
	const isHere = isWithin(state.focus, list.path);
	return stack(
		list.items.map((item, index) => {
			const isFirst = index === 0;
			const label = isFirst ? truncate(name, labels - 1) : '';
			const mark = list.kind === 'questions' ? '?' : isNumbered ? `${index + 1}` : '•';
			const here = isWithin(state.focus, item.path);
			const gutter = [
				segment(' '.repeat(left - 1)),
				segment(here ? '❯' : ' ', 'accent'),
				segment(pad(label, column - left), isHere ? 'accent' : 'label'),
				segment(pad(mark, marks), 'dim'),
			];
			return beside(gutter, column + marks, itemBlock(state, item, here, width - column - marks));
		}),
	);
}

function itemBlock(state: State, item: ItemPlace, isHere: boolean, width: number): Block {
	const fields = item.nodes.filter(node => node.type === 'field');
	const [first] = fields;
	if (!first) return rows([]);
	if (fields.length === 1) {
		const stop = fieldStop(first);
		const problems = problemBlocks(state, stop, width);
		const below = isHere ? [...problems, suggestionBlock(state, stop, width)] : problems;
		return stack([fieldBlock(state, stop, width), ...below]);
	}
	if (isHere) {
		const labels = Math.max(...fields.map(({name}) => widthOf(name))) + 2;
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
	return stack([...items, addBlock(state, addStop(group.spec, group.path, group.items.length), room, '', 0)]);
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

function openItem(state: State, group: SequencePlace, item: ItemPlace, index: number, {left, width}: Room): Block {
	const [title, ...rest] = item.nodes;
	if (title?.type !== 'field') return rows([]);
	const stop = fieldStop(title);
	const name = [
		segment(' '.repeat(left - 1)),
		segment(isFocused(state, stop) ? '❯' : ' ', 'accent'),
		segment('▾ ', 'accent'),
		segment(pad(truncate(cardName(group, index), 15), 16), isFocused(state, stop) ? 'accent' : 'label'),
	];
	const head = beside(name, left + 18, fieldBlock(state, stop, width - left - 18));
	const problems = problemBlocks(state, stop, width - left - 18).map(block => shifted(block, left + 18));
	return stack([head, ...problems, placesBlock(state, rest, {left: left + 3, width}), blankRow]);
}
