/* What can be gone to in the form, by the document's own words: headings, labels, items by what counts them and by their titles. */
import {itemName, labelOf, titleField} from '../../plan/item-name.ts';
import type {AbsentPlace, FieldPlace, ItemPlace, Path, Place, Plan, SequencePlace} from '../../plan/place.ts';
import {readValue} from '../../plan/plan.ts';
import {remembered} from '../../template/remembered.ts';
import {sequenceKinds} from '../sequence-kinds.ts';
import {
	absentStops,
	addStop,
	type FormSection,
	firstOf,
	formSections,
	isHeadingStop,
	partsOfAbsent,
	placeStops,
	type Stop,
	shownNodes,
	stopsOf,
	waitingItems,
} from '../stop.ts';
import {capital} from '../text/display.ts';

export type SpotKind = 'section' | 'item' | 'field' | 'add';

/** A place to go to. */
export type Spot = {
	readonly title: string;
	/** What it is in. */
	readonly detail: string;
	/** What else it is found by. */
	readonly other: string;
	readonly kind: SpotKind;
	readonly path: Path;
};

/** What the sections of the form are said to be in. */
export const topSection = 'section';

/** Every spot of the form, in its order. */
export const spotsOf: (plan: Plan) => readonly Spot[] = remembered(plan =>
	formSections(plan).flatMap(section => sectionSpots(plan, section)),
);

/* What a place is in: the nearest heading, and the items around it. */
type Around = {readonly plan: Plan; readonly heading: string; readonly items: readonly string[]};

function sectionSpots(plan: Plan, section: FormSection): Spot[] {
	const around = {plan, heading: section.name, items: []};
	return [
		...headingSpot(section.name, topSection, stopsOf(section), section.alias),
		...section.nodes.flatMap(place => placeSpots(around, place)),
	];
}

function headingSpot(title: string, detail: string, stops: readonly Stop[], other = ''): Spot[] {
	const first = firstOf(stops);
	return first ? [{title, detail, other, kind: 'section', path: first.path}] : [];
}

function placeSpots(around: Around, place: Place): Spot[] {
	switch (place.type) {
		case 'field':
			return fieldSpots(around, place);
		case 'section':
			return partSpots(around, place);
		case 'sequence':
			return sequenceSpots(around, place);
		case 'absent':
			return absentSpots(around, place);
		case 'marker':
			return [];
	}
}

/* Running text and code of the document's own have no name but that of their heading; a box is found by the words behind it. */
function fieldSpots(around: Around, field: FieldPlace): Spot[] {
	if (field.kind === 'box') return [];
	const isNamed =
		!field.isOwn || field.spec?.label !== undefined || field.spec?.tag !== undefined || field.context.type === 'yaml';
	const stops = isNamed ? placeStops(around.plan, field) : [];
	return stops.filter(stop => !isHeadingStop(stop)).map(stop => stopSpot(around, stop));
}

/* Not again what is a section of the form itself. */
function partSpots({plan, heading, items}: Around, place: Place & {type: 'section'}): Spot[] {
	const own = headingSpot(place.name, [heading, ...items].join(' › '), placeStops(plan, place));
	const inner = place.nodes.flatMap(node => placeSpots({plan, heading: place.name, items}, node));
	return [...own, ...inner];
}

function absentSpots(around: Around, place: AbsentPlace): Spot[] {
	const {spec, path} = place;
	const stops = absentStops(spec, path);
	if (spec.type !== 'section') return stops.map(stop => stopSpot(around, stop));
	// A section of the form has its own already.
	const own = path.length > 1 ? headingSpot(spec.name, around.heading, stops) : [];
	return [...own, ...partsOfAbsent(place).flatMap(part => absentSpots({...around, heading: spec.name}, part))];
}

function stopSpot({heading, items}: Around, stop: Stop): Spot {
	const name = stop.type === 'add' ? `Add ${stop.name}` : stop.name;
	const title = [...items, name].join(' › ');
	return {title, detail: heading, other: '', kind: stop.type, path: stop.path};
}

function sequenceSpots(around: Around, sequence: SequencePlace): Spot[] {
	const {spec, path, items} = sequence;
	if (spec.type === 'group') {
		const add = stopSpot(around, addStop(spec, path, items.length));
		const own = sequenceKinds[sequence.kind].isHeaded
			? headingSpot(sequence.name, around.heading, placeStops(around.plan, sequence))
			: [];
		return [...own, ...items.flatMap(item => itemSpots(around, sequence, item)), add];
	}
	// The rows of a document's own list or table are found by what they say.
	if (spec.isOwn) return listSpots(around, sequence);
	const rows = waitingItems(around.plan, sequence).flatMap(item => rowSpots(around, sequence, item));
	return items.length > 0 ? rows : [{...stopSpot(around, addStop(spec, path, 0)), other: listName(around, sequence)}];
}

/* A row is found by the name of its list, too. */
function rowSpots(around: Around, sequence: SequencePlace, {path, nodes}: ItemPlace): Spot[] {
	const name = `${capital(itemName(sequence.spec))} ${(path.at(-1) as number) + 1}`;
	const items = [...around.items, name];
	const other = listName(around, sequence);
	const [only, ...others] = nodes.flatMap(node => placeSpots({...around, items}, node));
	if (!only) return [];
	if (others.length === 0) return [{...only, title: items.join(' › '), other}];
	return [{...only, other}, ...others];
}

function listName({items}: Around, {spec, name}: SequencePlace): string {
	return spec.type === 'field' && spec.label !== undefined ? [...items, name].join(' › ') : '';
}

function listSpots({plan, heading, items}: Around, sequence: SequencePlace): Spot[] {
	const {spec, name, columns} = sequence;
	const [stop] = placeStops(plan, sequence);
	const isLabelled = spec.type === 'field' && spec.label !== undefined;
	const own = columns.map(column => column.name).join(' · ') || name;
	if (!stop) return [];
	const title = [...items, isLabelled ? name : own].join(' › ');
	return [{title, detail: heading, other: isLabelled ? own : '', kind: 'field', path: stop.path}];
}

function itemSpots(around: Around, group: SequencePlace, item: ItemPlace): Spot[] {
	const {plan, heading, items} = around;
	const field = titleField(item);
	const title = field ? readValue(plan, field) : '';
	const counted = `${capital(itemName(group.spec))} ${(item.path.at(-1) as number) + 1}`;
	const label = labelOf(plan, group, item);
	const name = label || title || counted;
	const spot: Spot = {
		title: [...items, label && title ? `${label}: ${title}` : name].join(' › '),
		detail: heading,
		other: [...items, `${label || counted} › ${field?.name ?? ''}`].join(' › '),
		kind: 'item',
		path: field?.path ?? item.path,
	};
	const inside = {plan, heading, items: [...items, name]};
	return [
		spot,
		...shownNodes(plan, item)
			.filter(node => node !== field)
			.flatMap(node => placeSpots(inside, node)),
	];
}
