/*
A plan is a text, and places in it. A place is where the answer to a path stands: offsets into the text, and how
it is spelled there. What the template asks for and the text does not have is an absent place; what the text has
and the template does not know is a place of its own, with a key of its own words.
*/
import {cellsOf, kinds} from '../template/kinds.ts';
import type {Outline, Part} from '../template/outline.ts';
import {remembered} from '../template/remembered.ts';
import {dotted, type Example} from '../template/sidecar.ts';
import type {Choices, FieldSpec, GroupSpec, SectionSpec, Spec, Template, Words} from '../template/template.ts';
import {type Frame, labelRange} from './frame.ts';
import {type SequenceKind, sequenceKinds} from './sequence-kinds.ts';
import type {Context} from './spelling/context.ts';

export type Key = string | number;
/** Keys and indexes from the top of the answers to one of them. */
export type Path = readonly Key[];

/** What an edit replaces; offsets into the text before it. */
export type Splice = {readonly from: number; readonly to: number; readonly text: string};

export type FieldKind = 'text' | 'choice' | 'prose' | 'code' | 'box';

export type FieldPlace = {
	readonly type: 'field';
	readonly path: Path;
	readonly kind: FieldKind;
	readonly name: string;
	readonly hint: string;
	readonly help: string;
	readonly example?: Example | undefined;
	readonly words: Words;
	readonly choices: Choices | undefined;
	/** Where its label, fence or first line starts. */
	readonly start: number;
	readonly from: number;
	readonly to: number;
	readonly context: Context;
	readonly frame: Frame;
	/** What the template has here; for a list, code or table field, the text holds something else instead. */
	readonly spec: FieldSpec | undefined;
	/** Whether no template has it: the document alone does. */
	readonly isOwn: boolean;
};

/** A sequence of one kind. */
export type Sequenced<Kind extends SequenceKind> = SequencePlace & {
	readonly spec: Kind extends 'group' | 'maps' ? GroupSpec : FieldSpec;
};

/** A field in a frame of one type. */
export type Framed<Type extends Frame['type']> = FieldPlace & {readonly frame: Frame & {readonly type: Type}};

export type ItemPlace = {
	readonly type: 'item';
	readonly path: Path;
	readonly from: number;
	readonly to: number;
	/** The digits that count it, or an empty range. */
	readonly number: {readonly from: number; readonly to: number};
	readonly nodes: readonly Place[];
	/** The same object as long as all its text is the same, and read the same way; no item of a front matter has one. */
	readonly content?: object | undefined;
};

export type {SequenceKind};

export type SequencePlace = {
	readonly type: 'sequence';
	readonly kind: SequenceKind;
	readonly path: Path;
	readonly name: string;
	readonly spec: FieldSpec | GroupSpec;
	/** Where its label starts, or its first item. */
	readonly start: number;
	readonly from: number;
	readonly to: number;
	readonly items: readonly ItemPlace[];
	/** A table's columns as the text has them. */
	readonly columns: readonly Column[];
};

/** A column of a table, and what its cells can be picked from. */
export type Column = {readonly key: string; readonly name: string; readonly choices: Choices | undefined};

export type SectionPlace = {
	readonly type: 'section';
	readonly path: Path;
	readonly name: string;
	readonly spec: SectionSpec | undefined;
	readonly part: Part;
	readonly from: number;
	readonly to: number;
	readonly nodes: readonly Place[];
	/** Whether its answer is that of its only field or group, which has the section's own path. */
	readonly isFlat: boolean;
	/** What else such a section holds: it stands in the answers beside the section. */
	readonly beside: readonly Beside[];
};

/** The path of something beside the one answer of its section, and the key it asked for. */
export type Beside = {readonly wanted: string; readonly path: Path};

export type AbsentPlace = {readonly type: 'absent'; readonly path: Path; readonly spec: Spec; readonly name: string};

/** `[CLARIFY: …]` that stands for a whole blank section; the first answer takes its place. */
export type MarkerPlace = {readonly type: 'marker'; readonly from: number; readonly to: number; readonly path: Path};

export type Place = FieldPlace | SequencePlace | SectionPlace | AbsentPlace | MarkerPlace;

/** A plan: its text, and where its template's fields stand in it. Every edit returns a new one. */
export type Plan = {
	readonly template: Template;
	readonly text: string;
	readonly outline: Outline;
	readonly places: readonly Place[];
	/** The text as it was opened, or `undefined` for a plan that began as the template. */
	readonly opened: string | undefined;
};

/** Whether `path` is `scope` or lies below it. */
export function isWithin(path: Path, scope: Path): boolean {
	return path.length >= scope.length && scope.every((key, index) => path[index] === key);
}

export function isSamePath(a: Path, b: Path): boolean {
	return a.length === b.length && isWithin(a, b);
}

/** Whether the document alone has a place, and no template. */
export function isOwnPlace(place: Place): boolean {
	if (place.type === 'field') return place.isOwn;
	return place.type !== 'marker' && (place.spec?.isOwn ?? true);
}

/** Whether a field is the heading of a section, which names it: no answer of its own. */
export function isSectionHeading({context, spec}: FieldPlace): boolean {
	return context.type === 'heading' && spec === undefined;
}

/** A path as people read it in messages: `technicalRisks[0].risk`. */
export function pathText(path: Path): string {
	return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');
}

/** The place at `path`, present or absent, or `undefined` when there is none. */
export function findPlace(places: readonly Place[], path: Path): Place | ItemPlace | undefined {
	for (const place of leadingTo(places, path)) {
		if (place.type === 'marker' || !leadsTo(place, path)) continue;
		const found = findIn(place, path);
		if (found) return found;
	}
	return undefined;
}

/** The section at `path`, or `undefined`. `findPlace` finds the only field of a flat one instead. */
export function sectionAt(places: readonly Place[], path: Path): SectionPlace | undefined {
	const section = leadingTo(places, path).find(place => place.type === 'section' && isWithin(path, place.path));
	if (section?.type !== 'section') return undefined;
	return isSamePath(section.path, path) ? section : sectionAt(section.nodes, path);
}

const fewPlaces = 200;

type Numbered = {readonly at: number; readonly place: Place};

/* Those of many places by their paths, and by the paths above them. */
const byPath = remembered((places: readonly Place[]) => {
	const [own, below] = [new Map<string, Numbered[]>(), new Map<string, Numbered[]>()];
	const put = (map: Map<string, Numbered[]>, path: Path, numbered: Numbered) => {
		const key = JSON.stringify(path);
		const all = map.get(key);
		if (all) all.push(numbered);
		else map.set(key, [numbered]);
	};
	for (const [at, place] of places.entries()) {
		if (place.type === 'marker') continue;
		if (place.type !== 'section') {
			put(own, place.path, {at, place});
			continue;
		}
		for (const {path} of [place, ...place.beside]) put(own, path, {at, place});
		for (const length of place.path.keys()) put(below, place.path.slice(0, length), {at, place});
	}
	return {own, below};
});

/* The places that may lead to `path`, and perhaps others, in order. */
function leadingTo(places: readonly Place[], path: Path): readonly Place[] {
	if (places.length <= fewPlaces) return places;
	const {own, below} = byPath(places);
	const lengths = Array.from({length: path.length + 1}, (_, length) => length);
	const found = lengths.flatMap(length => own.get(JSON.stringify(path.slice(0, length))) ?? []);
	const all = [...found, ...(below.get(JSON.stringify(path)) ?? [])];
	return all.toSorted((a, b) => a.at - b.at).map(({place}) => place);
}

function leadsTo(place: Exclude<Place, MarkerPlace>, path: Path): boolean {
	if (place.type !== 'section') return isWithin(path, place.path);
	return isInSection(place, path) || isWithin(place.path, path);
}

/** Whether `path` is that of a section or of something in it. */
export function isInSection(section: Pick<SectionPlace, 'path' | 'beside'>, path: Path): boolean {
	return isWithin(path, section.path) || section.beside.some(other => isWithin(path, other.path));
}

/* A flat section shares its path with its only field; the field is meant. */
function findIn(place: Exclude<Place, MarkerPlace>, path: Path): Place | ItemPlace | undefined {
	if (place.type === 'section')
		return findPlace(place.nodes, path) ?? (isSamePath(place.path, path) ? place : undefined);
	if (isSamePath(place.path, path)) return place;
	if (place.type === 'field')
		return isSamePath([...place.path, ...(textItemKeys(place) ?? [])], path) ? place : undefined;
	if (place.type !== 'sequence') return undefined;
	const index = path[place.path.length];
	const item = typeof index === 'number' ? place.items[index] : undefined;
	if (!item) return undefined;
	if (path.length === item.path.length) return item.nodes.find(node => isSamePath(node.path, path)) ?? item;
	return findPlace(item.nodes, path);
}

/** The keys of the one item that a field is which holds text behind a label where a list or table should stand. */
export function textItemKeys({spec, frame}: FieldPlace): readonly [number] | readonly [number, string] | undefined {
	if (!labelRange(frame) || !spec || !kinds[spec.kind].isList) return undefined;
	const [cell] = cellsOf(spec) ?? [];
	return cell ? [0, cell.key] : [0];
}

/** Every field that stands in the text, in the places' order. */
export function* fieldsIn(places: readonly (Place | ItemPlace)[]): Generator<FieldPlace> {
	for (const place of places) {
		if (place.type === 'field') yield place;
		else if (place.type === 'section' || place.type === 'item') yield* fieldsIn(place.nodes);
		else if (place.type === 'sequence') yield* fieldsIn(place.items);
	}
}

/** Every box, in the places' order. */
export function* boxesIn(places: readonly (Place | ItemPlace)[]): Generator<FieldPlace> {
	for (const place of places) {
		if (place.type === 'field') {
			if (place.kind === 'box') yield place;
		} else if (place.type === 'section' || place.type === 'item') yield* boxesIn(place.nodes);
		else if (place.type === 'sequence' && sequenceKinds[place.kind].hasBoxes) yield* boxesIn(place.items);
	}
}

/**
Every field that the sidecar means by `key`: `technicalRisks.risk` is that of each risk. Nothing else is looked into, be it a table
of a thousand rows.
*/
export function fieldsNamed(places: readonly (Place | ItemPlace)[], key: string): FieldPlace[] {
	return places.flatMap((place): FieldPlace[] => {
		if (place.type === 'marker' || place.type === 'absent') return [];
		const name = dotted(place.path);
		if (place.type === 'field') return name === key ? [place] : [];
		if (name !== key && !key.startsWith(`${name}.`)) return [];
		return fieldsNamed(place.type === 'sequence' ? place.items : place.nodes, key);
	});
}

/** Where a place's own text starts, its label included. */
export function startOf(place: Place | ItemPlace): number {
	if (place.type === 'absent') return 0;
	return place.type === 'field' || place.type === 'sequence' ? place.start : place.from;
}

/** Every sequence, outer ones first; only a group's items hold others. */
export function* sequencesIn(places: readonly (Place | ItemPlace)[]): Generator<SequencePlace> {
	for (const place of places) {
		if (place.type === 'section' || place.type === 'item') yield* sequencesIn(place.nodes);
		else if (place.type === 'sequence') {
			yield place;
			if (sequenceKinds[place.kind].hasHeadings) yield* sequencesIn(place.items);
		}
	}
}

/** The innermost place around `offset`, or `undefined` where nothing of the form stands. */
export function innermostPlace(places: readonly (Place | ItemPlace)[], offset: number): Place | ItemPlace | undefined {
	const place = placeAround(presentIn(places), offset);
	if (!place) return undefined;
	if (place.type === 'section' || place.type === 'item') return innermostPlace(place.nodes, offset) ?? place;
	return place.type === 'sequence' ? (innermostPlace(place.items, offset) ?? place) : place;
}

type PresentPlace = Exclude<Place, AbsentPlace> | ItemPlace;
type Present = {readonly places: readonly PresentPlace[]; readonly areInOrder: boolean};

const presentIn = remembered((places: readonly (Place | ItemPlace)[]): Present => {
	const found = places.filter(place => place.type !== 'absent');
	const areInOrder = found.every((place, index) => {
		const last = found[index - 1];
		return !last || (startOf(last) <= startOf(place) && last.to <= place.to);
	});
	return {places: found, areInOrder};
});

/* The first that holds `offset`; of places in order all before it end before the offset. */
function placeAround({places, areInOrder}: Present, offset: number): PresentPlace | undefined {
	if (!areInOrder) return places.find(place => offset >= startOf(place) && offset <= place.to);
	let low = 0;
	for (let high = places.length; low < high; ) {
		const middle = (low + high) >> 1;
		if ((places[middle] as PresentPlace).to < offset) low = middle + 1;
		else high = middle;
	}
	const place = places[low];
	return place && offset >= startOf(place) ? place : undefined;
}
