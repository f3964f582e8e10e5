/*
A stop is a place the caret can rest: a field, or the spot where an item can be added. The form is its sections,
and a section its stops, all derived from the plan.
*/
import {isBlankPlace} from '../plan/answers.ts';
import {itemName} from '../plan/item-name.ts';
import {
	type AbsentPlace,
	type Beside,
	type FieldKind,
	type FieldPlace,
	findPlace,
	type ItemPlace,
	isInSection,
	isOwnPlace,
	isSamePath,
	isSectionHeading,
	isWithin,
	type Path,
	type Place,
	type Plan,
	type SectionPlace,
	type SequencePlace,
	textItemKeys,
} from '../plan/place.ts';
import {rawOf} from '../plan/plan.ts';
import type {Half} from '../plan/pros.ts';
import {isInFrontMatter} from '../template/front-matter.ts';
import {plural} from '../template/key.ts';
import {kinds} from '../template/kinds.ts';
import {remembered} from '../template/remembered.ts';
import type {Example} from '../template/sidecar.ts';
import {type Choices, type FieldSpec, type GroupSpec, isSingle, type Kind, type Spec} from '../template/template.ts';
import {halfAt, halfNames, hasHalves} from './halves.ts';
import {sequenceKinds} from './sequence-kinds.ts';

export type FieldStop = {
	readonly type: 'field';
	readonly path: Path;
	readonly kind: FieldKind;
	readonly name: string;
	readonly hint: string;
	readonly help: string;
	readonly example?: Example | undefined;
	readonly choices: Choices | undefined;
	/** The place in the text, or `undefined` while the text lacks it. */
	readonly place: FieldPlace | undefined;
	/** Which half of the place's text it is, where that is asked for in two fields; its path goes on with this name. */
	readonly half?: Half;
};

/** A stop on a field that stands in the text. */
export type PlacedStop = FieldStop & {readonly place: FieldPlace};

/** Where an item can be added: its path is the one that the item would get. */
export type AddStop = {
	readonly type: 'add';
	/** Whether it is the blank row of a list without items: typing fills it in, and Enter leaves it. */
	readonly isRow: boolean;
	readonly path: Path;
	readonly name: string;
	readonly hint: string;
	readonly help: string;
	readonly example?: Example | undefined;
};

export type Stop = FieldStop | AddStop;

/** One entry of the list of sections: the title with its labels, a section, or a group that stands beside the sections. */
export type FormSection = {
	readonly name: string;
	/** What the template calls it, where the document has other words. */
	readonly alias: string;
	readonly path: Path;
	/** What stands beside its answer: see `SectionPlace`. */
	readonly beside: readonly Beside[];
	readonly nodes: readonly Place[];
	/** What they stand in. */
	readonly plan: Plan;
	readonly isOptional: boolean;
	readonly help: string;
	/** The same object as long as all its text is the same. */
	readonly content: object;
};

/** The sections of the form in the plan's order: the front matter, the title with what stands above the sections, and these. */
export function formSections(plan: Plan): readonly FormSection[] {
	const sections = plan.places.map(place => sectionOf(plan, place));
	const head = plan.places.filter((_, index) => !sections[index]);
	const others = sections.filter(section => section !== undefined);
	if (head.length === 0) return others;
	const title = {
		name: head.some(isTitle) ? 'Title' : 'Text',
		alias: '',
		path: [],
		beside: [],
		nodes: head,
		plan,
		isOptional: false,
		help: '',
		content: head,
	};
	const matter = others.filter(({path}) => isInFrontMatter(path));
	return [...matter, title, ...others.filter(section => !matter.includes(section))];
}

/* Not every document has a main heading. */
function isTitle(place: Place): boolean {
	if (place.type === 'field') return place.context.type === 'heading';
	return isNamelessAbsent(place);
}

/** Whether a place is one of the sections of the form, as it stands in the text: a section, or a group beside them. */
export function isEntry(place: Place): place is SectionPlace | SequencePlace {
	return place.type === 'section' || (place.type === 'sequence' && place.spec.type === 'group');
}

/* Nothing, for what stands above the sections. */
function sectionOf(plan: Plan, place: Place): FormSection | undefined {
	const {path} = place;
	if (place.type === 'section') {
		const {name, beside, nodes, spec, part} = place;
		// Nothing that the document alone has is asked for.
		const isOptional = spec?.isOptional === true && !spec.isOwn;
		const alias = spec && spec.name !== name ? spec.name : '';
		return {name, alias, path, beside, nodes, plan, isOptional, help: spec?.help ?? '', content: part.content};
	}
	const spec = place.type === 'absent' || place.type === 'sequence' ? place.spec : undefined;
	const alone = {alias: '', path, beside: [], nodes: [place], plan, content: place};
	if (spec?.type === 'section') return {...alone, name: spec.name, isOptional: spec.isOptional, help: spec.help};
	if (spec?.type !== 'group') return undefined;
	return {
		...alone,
		name: isSingle(spec) ? spec.noun : plural(spec.noun || spec.title.name),
		isOptional: false,
		help: spec.help,
	};
}

/** Where the caret comes into a section: its first field, or its heading where it has nothing else. */
export function firstStop(section: FormSection): Stop | undefined {
	return firstOf(stopsOf(section));
}

/** The first of the stops that is no heading, if there is one. */
export function firstOf(stops: readonly Stop[]): Stop | undefined {
	return stops.find(stop => !isHeadingStop(stop)) ?? stops[0];
}

/** Whether a stop is on the heading of a section, which is drawn as one. */
export function isHeadingStop(stop: Stop): boolean {
	return stop.type === 'field' && stop.place !== undefined && isSectionHeading(stop.place);
}

/** The stops of a section, in the order Tab takes them. */
export const stopsOf: (section: FormSection) => readonly Stop[] = remembered(({plan, nodes}) =>
	nodes.flatMap(node => placeStops(plan, node)),
);

/** Whether the caret can rest in one of the places. */
export function hasStop(plan: Plan, places: readonly Place[]): boolean {
	return places.some(place => {
		if (place.type === 'section') return hasStop(plan, place.nodes);
		if (place.type === 'absent') return absentStops(place.spec, place.path).length > 0;
		if (place.type !== 'sequence') return place.type === 'field';
		return needsAdd(place) || place.items.some(item => hasStop(plan, shownNodes(plan, item)));
	});
}

/** The stops in a place. */
export function placeStops(plan: Plan, place: Place): Stop[] {
	switch (place.type) {
		case 'field':
			return stopsOn(plan, place);
		case 'section':
			return place.nodes.flatMap(node => placeStops(plan, node));
		case 'sequence':
			return sequenceStops(plan, place);
		case 'absent':
			return absentStops(place.spec, place.path);
		case 'marker':
			return [];
	}
}

function stopsOn(plan: Plan, place: FieldPlace): Stop[] {
	const first = firstItemStop(plan, place);
	return first ? [first] : [...fieldStops(plan, place)];
}

/** The spot for the first item of a list that has its label in the text and nothing behind it, as when all its items were removed. */
export function firstItemStop(plan: Plan, place: FieldPlace): AddStop | undefined {
	const {spec, path} = place;
	return spec && textItemKeys(place) && rawOf(plan, place).trim() === '' ? addStop(spec, path, 0) : undefined;
}

/** The stop on a field that stands in the text. */
export function fieldStop(place: FieldPlace): PlacedStop {
	const {path, kind, name, hint, help, example, choices} = place;
	return {type: 'field', path, kind, name, hint, help, example, choices, place};
}

/** The stops on a field: one, or one for each of its halves. */
export function fieldStops(plan: Plan, place: FieldPlace): readonly PlacedStop[] {
	const whole = fieldStop(place);
	if (!hasHalves(plan, place)) return [whole];
	return halfNames.map(own => ({...whole, ...own, path: [...place.path, own.half]}));
}

/** The stops on the fields of an item of a list. */
export function partStops(plan: Plan, {nodes}: ItemPlace): readonly PlacedStop[] {
	return nodes.flatMap(node => (node.type === 'field' ? fieldStops(plan, node) : []));
}

/** The stop on the field at `path`, or on a half of it. */
export function stopInText(plan: Plan, path: Path): FieldStop | undefined {
	const place = findPlace(plan.places, path);
	if (place?.type === 'field') return firstItemStop(plan, place) ? undefined : fieldStops(plan, place)[0];
	const found = place ? undefined : halfAt(plan, path);
	return found && fieldStops(plan, found.place).find(({half}) => half === found.half);
}

function sequenceStops(plan: Plan, sequence: SequencePlace): Stop[] {
	const items = waitingItems(plan, sequence).flatMap(item =>
		shownNodes(plan, item).flatMap(node => placeStops(plan, node)),
	);
	return needsAdd(sequence) ? [...items, addStop(sequence.spec, sequence.path, sequence.items.length)] : items;
}

/**
The items of a sequence that the caret comes to: of blank rows at its end that all ask for the same (`{Risk 1}`, `{Risk 2}`) the first
alone, which waits for what comes next.
*/
export function waitingItems(plan: Plan, {kind, spec, items}: SequencePlace): readonly ItemPlace[] {
	const areAlike = spec.type === 'field' && !spec.isOwn && itemName(spec) !== kinds[spec.kind].item;
	if (sequenceKinds[kind].isTitled || !areAlike) return items;
	const isBlank = ({nodes}: ItemPlace) => nodes.every(node => isBlankPlace(plan, node));
	const last = items.findLastIndex(item => !isBlank(item));
	return last + 2 < items.length ? items.slice(0, last + 2) : items;
}

/** `path`, or of a blank row that the caret does not come to that of the one that waits instead. */
export function waitingPath(plan: Plan, path: Path): Path {
	const {sequence, index} = itemAt(plan, path) ?? {};
	if (!sequence || index === undefined || !(index in sequence.items)) return path;
	const last = waitingItems(plan, sequence).length - 1;
	return index > last ? path.with(sequence.path.length, last) : path;
}

const shown = new WeakMap<ItemPlace, readonly Place[]>();

/**
What an item shows: where a document has something of its own in it, it is not asked for what has no name and is not there, once more than
its heading is said.
*/
export function shownNodes(plan: Plan, item: ItemPlace): readonly Place[] {
	const before = shown.get(item);
	if (before) return before;
	const {nodes} = item;
	const [heading, ...others] = nodes;
	const isNew = heading?.type === 'field' && heading.isOwn && others.every(node => isBlankPlace(plan, node));
	const isOwn = !isNew && nodes.some(node => node.type !== 'absent' && isOwnPlace(node));
	const own = isOwn ? nodes.filter(node => !isNamelessAbsent(node)) : nodes;
	shown.set(item, own);
	return own;
}

function isNamelessAbsent(place: Place): boolean {
	return place.type === 'absent' && place.spec.type === 'field' && place.spec.label === undefined;
}

function needsAdd({kind, items, spec}: SequencePlace): boolean {
	if (items.length === 0) return true;
	return sequenceKinds[kind].isTitled && !(spec.type === 'group' && isSingle(spec));
}

/** The stop that adds an item at `index` of the sequence at `path`: what is typed there is the first that the item says. */
export function addStop(spec: FieldSpec | GroupSpec, path: Path, index: number): AddStop {
	const first = spec.type === 'group' ? spec.title : (spec.pattern?.cells[0] ?? spec.columns[0] ?? spec);
	const hint = spec.type === 'group' ? spec.title.hint : spec.hint;
	const {help = '', example} = first;
	const isRow = spec.type === 'field' && index === 0;
	return {type: 'add', isRow, path: [...path, index], name: itemName(spec), hint, help: help || spec.help, example};
}

/* The kind of the field that is offered for what is absent; without one it is the spot for its first item. */
const whenAbsent: Readonly<Record<Kind, FieldKind | undefined>> = {
	text: 'text',
	choice: 'choice',
	prose: 'prose',
	code: 'code',
	list: undefined,
	checklist: undefined,
	table: undefined,
	questions: undefined,
};

/* What the text lacks is offered as if it were there; nothing is inserted before something is typed. */
export function absentStops(spec: Spec, path: Path): Stop[] {
	if (spec.type === 'section') {
		return spec.specs.flatMap(inner => absentStops(inner, spec.isFlat ? path : [...path, inner.key]));
	}
	if (spec.type === 'group') return [addStop(spec, path, 0)];
	const kind = whenAbsent[spec.kind];
	if (!kind) return [addStop(spec, path, 0)];
	const {name, hint, help, example, choices} = spec;
	return [{type: 'field', path, kind, name, hint, help, example, choices, place: undefined}];
}

/** What a section consists of that is not there yet. */
export function partsOfAbsent({path, spec}: AbsentPlace): readonly AbsentPlace[] {
	if (spec.type !== 'section') return [];
	return spec.specs.map(one => ({
		type: 'absent',
		path: spec.isFlat ? path : [...path, one.key],
		spec: one,
		name: one.type === 'group' ? one.noun : one.name,
	}));
}

/** The index of the section that holds `path`. */
export function sectionIndex(sections: readonly FormSection[], path: Path): number {
	const index = sections.findIndex(section => section.path.length > 0 && isInSection(section, path));
	return Math.max(index === -1 ? sections.findIndex(section => section.path.length === 0) : index, 0);
}

/** The stop at `path`: the one whose path it is, else the nearest that still exists, else the first. */
export function stopAt(stops: readonly Stop[], path: Path): Stop | undefined {
	for (let length = path.length; length > 0; length--) {
		const scope = path.slice(0, length);
		const found = stops.find(stop => isSamePath(stop.path, scope));
		const within = found ? [] : stops.filter(stop => isWithin(stop.path, scope));
		const nearest =
			found ??
			within.find(stop => !isHeadingStop(stop) && (typeof scope.at(-1) !== 'number' || hasWords(stop))) ??
			within[0];
		if (nearest) return nearest;
	}
	return stops[0];
}

/* Who comes to an item comes for its words, and not for its box. */
function hasWords(stop: Stop): boolean {
	return stop.type !== 'field' || stop.kind !== 'box';
}

/** The innermost sequence that holds `path`, and the index of its item there. */
export function itemAt(plan: Plan, path: Path): {sequence: SequencePlace; index: number} | undefined {
	for (let length = path.length; length > 0; length--) {
		const index = path[length - 1];
		if (typeof index !== 'number') continue;
		const sequence = findPlace(plan.places, path.slice(0, length - 1));
		if (sequence?.type === 'sequence') return {sequence, index};
	}
	return undefined;
}
