/*
Items of lists, tables, groups and questions: inserted, removed and moved as whole pieces of text. What stands
between two items (a line break, a blank line, a rule) belongs to the sequence and stays where it is; numbers
follow when they counted before.
*/
import {isInFrontMatter} from '../../template/front-matter.ts';
import {previousLineEnd} from '../../template/outline.ts';
import {labelRange} from '../frame.ts';
import {
	type FieldPlace,
	fieldsIn,
	findPlace,
	type ItemPlace,
	isSamePath,
	type Path,
	type Place,
	type Plan,
	pathText,
	type SectionPlace,
	type SequencePlace,
	type Splice,
	textItemKeys,
} from '../place.ts';
import {applySplices, eolOf, isSameOutside, readValue, withText} from '../plan.ts';
import {sequenceKinds} from '../sequence-kinds.ts';
import {insertBelow} from './box.ts';
import {followItems} from './follow.ts';
import {insertAbsent, sectionsIn} from './insert.ts';
import {copyOf, gapOf, isGapIn, type NewItem, newItem} from './item-text.ts';
import {digitsFor, type Order} from './numbers.ts';
import {absentAbove, setField} from './set-field.ts';
import {fieldSkeleton} from './skeleton.ts';
import {WriteError} from './write-error.ts';
import {firstItems, lastItem} from './yaml-items.ts';

/** An edit of the items at `path`: which item each of those that are there now was, -1 for a new one. */
type Edited = {readonly before: Plan; readonly after: Plan; readonly path: Path; readonly order: Order};

/* Whoever named an item that was counted by its position names it still. */
function followed({before, after, path, order}: Edited): Plan {
	return followItems(before, after, path, index => order.indexOf(index));
}

/**
The plan with a blank item at `path`, whose last key is the index it gets, at most that behind the last. What has to stand there
first is inserted too. Names of items that are counted by their position (`Phase 2`) follow in other fields. Throws a `RangeError`
without such a sequence, and a `WriteError` when no place leaves the rest as it is.
*/
export function insertItem(plan: Plan, path: Path): Plan {
	return followed(inserted(plan, path));
}

/** The same, but what names the items stays as it is, and of a document's own items the new one is like that which has most of `keys`. */
export function insertAlone(plan: Plan, path: Path, keys: readonly string[] = []): Plan {
	return inserted(plan, path, keys).after;
}

function inserted(plan: Plan, path: Path, keys: readonly string[] = []): Edited {
	const wanted = indexOf(path);
	const {plan: ready, sequence, isNew} = ensureSequence(plan, path);
	if (isNew) return {before: ready, after: ready, path: sequence.path, order: []};
	const index = Math.min(wanted, sequence.items.length);
	return insertPiece(ready, sequence, index, newItem(ready, sequence, index, keys), path);
}

/** The plan with a copy of the item at `path` behind it. Names follow, and it throws, as in `insertItem`. */
export function duplicateItem(plan: Plan, path: Path): Plan {
	const {sequence, index} = findItem(plan, path);
	const piece = copyOf(plan, sequence.items[index] as ItemPlace);
	return followed(insertPiece(plan, sequence, index + 1, piece, path));
}

function insertPiece(plan: Plan, sequence: SequencePlace, index: number, piece: NewItem, path: Path): Edited {
	const order: Order = sequence.items.map((_, at) => at).toSpliced(index, 0, -1);
	const digits = digitsFor(plan, sequence, order, piece);
	const insertions = insertionsAt(plan, sequence, index, withDigits(piece, digits[index]));
	const numbers = renumbering(plan, sequence, order, digits);
	const candidates = insertions.flatMap(insertion => [[...insertion, ...numbers], insertion]);
	const after = firstThatHolds(plan, sequence, candidates, order) ?? cannot('insert an item', path);
	return {before: plan, after, path: sequence.path, order};
}

/**
The plan without the item at `path`. Names follow as in `insertItem`; one of the item that is gone says so. Throws a `RangeError` when
no item is there, and a `WriteError` when others would change.
*/
export function removeItem(plan: Plan, path: Path): Plan {
	return followed(removed(plan, path));
}

/** The same, but what names the items stays as it is. */
export function removeAlone(plan: Plan, path: Path): Plan {
	return removed(plan, path).after;
}

function removed(plan: Plan, path: Path): Edited {
	const place = findPlace(plan.places, path.slice(0, -1));
	if (place?.type === 'field' && textItemKeys(place) && indexOf(path) === 0)
		return {before: plan, after: setField(plan, place.path, ''), path: place.path, order: []};
	const {sequence, index} = findItem(plan, path);
	const order: Order = sequence.items.map((_, at) => at).toSpliced(index, 1);
	const numbers = renumbering(plan, sequence, order, digitsFor(plan, sequence, order));
	const removals = itemRemovals(plan, sequence, index);
	const candidates = removals.flatMap(removal => [[removal, ...numbers], [removal]]);
	const after =
		firstThatHolds(plan, sequence, candidates, order) ??
		blankedItem(plan, sequence) ??
		withoutSequence(plan, sequence, candidates) ??
		cannot('remove the item', path);
	return {before: plan, after, path: sequence.path, order};
}

/* Without the only item of a list the next list could be taken for it: then it stays, and says nothing. */
function blankedItem(plan: Plan, sequence: SequencePlace): Plan | undefined {
	const {from, to} = sequence.items[0] as ItemPlace;
	const {text} = newItem(plan, sequence, 0);
	return firstThatHolds(plan, sequence, [[{from, to, text}]], [-1]);
}

/* What made one sequence of the document's own items may have been that one: the others go on as running text, or as a section. */
function withoutSequence(
	plan: Plan,
	sequence: SequencePlace,
	candidates: readonly (readonly Splice[])[],
): Plan | undefined {
	const {spec, path} = sequence;
	if (!spec.isOwn) return undefined;
	const isLead = leadOf(plan).includes(sequence);
	const {hasHeadings} = sequenceKinds[sequence.kind];
	const around = [path.length > 1 ? path.slice(0, -1) : path, ...pathsBeside(plan, path)];
	return candidates
		.map(splices => withText(plan, applySplices(plan.text, splices)))
		.find(edited => {
			const beside = isLead ? [...leadOf(plan), ...leadOf(edited)] : [];
			const sections = hasHeadings ? newSections(plan, edited) : [];
			const own = [...around, ...around.flatMap(one => pathsBeside(edited, one))];
			return isSameOutside(plan, edited, ...own, ...[...beside, ...sections].map(one => one.path));
		});
}

/* What a section of a template is the one answer of, and all that stands beside that. */
function pathsBeside({places}: Plan, path: Path): readonly Path[] {
	return [...sectionsIn(places)].flatMap(section => {
		const all = [section.path, ...section.beside.map(one => one.path)];
		return section.beside.length > 0 && all.some(one => isSamePath(one, path)) ? all : [];
	});
}

/* What the items that are left are by themselves. */
function newSections(plan: Plan, edited: Plan): SectionPlace[] {
	const before = new Set([...sectionsIn(plan.places)].map(({path}) => pathText(path)));
	return [...sectionsIn(edited.places)].filter(({path}) => !before.has(pathText(path)));
}

/* What stands above all sections and is not the title. */
function leadOf({places}: Plan): Place[] {
	return places.filter(place =>
		place.type === 'field'
			? place.context.type !== 'heading'
			: place.type === 'sequence' && !sequenceKinds[place.kind].hasHeadings,
	);
}

function cannot(what: string, path: Path): never {
	throw new WriteError(`Could not ${what} at \`${pathText(path)}\`: no way leaves the rest of the plan as it is.`);
}

/**
The plan with the item at `path` moved to `index` among its siblings, at most that of the last. Names follow as in `insertItem`. Throws
a `RangeError` when no item is there, and a `WriteError` when others would change.
*/
export function moveItem(plan: Plan, path: Path, index: number): Plan {
	const {sequence, index: from} = findItem(plan, path);
	const others: Order = sequence.items.map((_, at) => at).toSpliced(from, 1);
	const moved = others.toSpliced(Math.max(0, index), 0, from);
	const candidates = [
		permuted(plan, sequence, moved, digitsFor(plan, sequence, moved)),
		permuted(plan, sequence, moved, []),
	];
	const after = firstThatHolds(plan, sequence, candidates, moved) ?? cannot('move the item', path);
	return followed({before: plan, after, path: sequence.path, order: moved});
}

/**
The plan with the items of the sequence at `path` in another order: `order` holds their indexes of now. Names follow as in `insertItem`.
Throws a `RangeError` when no sequence is there, and a `WriteError` when others would change.
*/
export function sortItems(plan: Plan, path: Path, order: readonly number[]): Plan {
	const {sequence} = findItem(plan, [...path, 0]);
	const candidates = [
		permuted(plan, sequence, order, digitsFor(plan, sequence, order)),
		permuted(plan, sequence, order, []),
	];
	const after = firstThatHolds(plan, sequence, candidates, order) ?? cannot('sort the items', [...path, 0]);
	return followed({before: plan, after, path: sequence.path, order});
}

function indexOf(path: Path): number {
	const index = path.at(-1);
	if (Number.isInteger(index) && Number(index) >= 0) return Number(index);
	throw new RangeError(`\`${pathText(path)}\` does not end with an index.`);
}

function findItem(plan: Plan, path: Path): {sequence: SequencePlace; index: number} {
	const index = indexOf(path);
	const sequence = findPlace(plan.places, path.slice(0, -1));
	if (sequence?.type !== 'sequence' || !sequence.items[index])
		throw new RangeError(`No item at \`${pathText(path)}\`.`);
	return {sequence, index};
}

/* Inserts what has to stand there first: sections above, and the sequence itself, which brings its first item. */
function ensureSequence(plan: Plan, path: Path): {plan: Plan; sequence: SequencePlace; isNew: boolean} {
	const above = path.slice(0, -1);
	let current = plan;
	let isKept = false;
	for (let step = 0; step <= path.length + 1; step++) {
		const place = findPlace(current.places, above);
		if (place?.type === 'sequence')
			return {plan: current, sequence: place, isNew: !isKept && step > 0 && place.items.length > 0};
		if (place?.type === 'field') {
			isKept = readValue(current, place) !== '';
			current = withList(current, place);
		} else {
			const absent = place?.type === 'absent' ? place : absentAbove(current, above);
			const inserted = absent ? insertAbsent(current, absent) : place ? undefined : insertBelow(current, above);
			if (!inserted) break;
			current = inserted;
		}
	}
	throw new RangeError(`No list, table or group at \`${pathText(above)}\`.`);
}

/** The plan with a list where a field holds text in the place of one; the text becomes its first item. */
export function withList(plan: Plan, field: FieldPlace): Plan {
	const {spec} = field;
	const behind = labelRange(field.frame);
	const value = readValue(plan, field);
	const keys = textItemKeys(field);
	if (!spec?.label || !behind || !keys) throw new RangeError(`No list at \`${pathText(field.path)}\`.`);
	const eol = eolOf(plan.text);
	const {before, name, after} = spec.label;
	const own = fieldSkeleton(spec)
		.slice(before.length + name.length + after.length)
		.replace(/\n/g, eol);
	for (const gap of ['', eol]) {
		const edited = withText(plan, applySplices(plan.text, [{...behind, text: own + gap}]));
		const place = findPlace(edited.places, field.path);
		if (place?.type !== 'sequence' || !isSameOutside(plan, edited, field.path)) continue;
		if (value === '') return edited;
		const ready = place.items.length === 0 ? insertItem(edited, [...field.path, 0]) : edited;
		return setField(ready, [...field.path, ...keys], value);
	}
	throw new WriteError(`Could not make a list of \`${pathText(field.path)}\`.`);
}

/* The new item and what stands between items, on the side where there is none yet. */
function insertionsAt(plan: Plan, sequence: SequencePlace, index: number, text: string): Splice[][] {
	if (sequence.items.length === 0 && isInFrontMatter(sequence.path)) return firstItems(plan, sequence, text);
	const gap = gapOf(plan, sequence);
	const next = sequence.items[index];
	if (next) return [[{from: next.from, to: next.from, text: text + gap}]];
	const at = sequence.items.at(-1)?.to ?? sequence.to;
	return [[{from: at, to: at, text: gap + text}]];
}

/* With the gap behind it, else with the one before it, else with its lines alone. */
function itemRemovals(plan: Plan, sequence: SequencePlace, index: number): Splice[] {
	const {items, path} = sequence;
	const item = items[index] as ItemPlace;
	const next = items[index + 1];
	const previous = items[index - 1];
	const found: Splice[] = isInFrontMatter(path) ? lastItem(plan, sequence) : [];
	if (next && isGapIn(path, plan.text.slice(item.to, next.from)))
		found.push({from: item.from, to: next.from, text: ''});
	if (previous && isGapIn(path, plan.text.slice(previous.to, item.from)))
		found.push({from: previous.to, to: item.to, text: ''});
	found.push({from: previousLineEnd(plan.text, item.from), to: item.to, text: ''});
	return found;
}

/* The pieces change places, what stands between them does not. */
function permuted(plan: Plan, {items}: SequencePlace, order: Order, digits: readonly string[]): Splice[] {
	return items.flatMap((item, place) => {
		const text = withDigits(copyOf(plan, items[order[place] as number] as ItemPlace), digits[place]);
		return text === plan.text.slice(item.from, item.to) ? [] : [{from: item.from, to: item.to, text}];
	});
}

function withDigits({text, digits: {from, to}}: NewItem, digits: string | undefined): string {
	return digits === undefined || from === to ? text : text.slice(0, from) + digits + text.slice(to);
}

/* Numbers that stay where they are but count on. */
function renumbering(plan: Plan, {items}: SequencePlace, order: Order, digits: readonly string[]): Splice[] {
	return order.flatMap((index, place) => {
		const number = items[index]?.number;
		const text = digits[place];
		if (!number || text === undefined || number.from === number.to) return [];
		return plan.text.slice(number.from, number.to) === text ? [] : [{...number, text}];
	});
}

/* The first edit that does what it promises: each old item's values at their new index, and all else as before. */
function firstThatHolds(
	plan: Plan,
	sequence: SequencePlace,
	candidates: readonly (readonly Splice[])[],
	order: Order,
): Plan | undefined {
	// An empty item, or one that counts from 2, cannot follow its label without a blank line.
	const start = sequence.items[0]?.from ?? sequence.from;
	const eol = eolOf(plan.text);
	const apart = candidates.map(splices => [{from: start, to: start, text: eol}, ...splices]);
	// A rule right below an item would underline its last line.
	const isNumber = ({text}: Splice) => /^\d+$/.test(text);
	const behind = candidates.map(splices =>
		splices.map(splice => (isNumber(splice) ? splice : {...splice, text: splice.text + eol})),
	);
	for (const splices of [...candidates, ...apart, ...behind]) {
		const edited = withText(plan, applySplices(plan.text, splices));
		const items = itemsAt(edited, sequence.path);
		if (items.length !== order.length || !isSameOutside(plan, edited, sequence.path)) continue;
		const isKept = (index: number, place: number) =>
			index === -1 || sameValues(plan, sequence.items[index] as ItemPlace, edited, items[place] as ItemPlace);
		if (order.every(isKept)) return edited;
	}
	return undefined;
}

function itemsAt(plan: Plan, path: Path): readonly ItemPlace[] {
	const place = findPlace(plan.places, path);
	return place?.type === 'sequence' ? place.items : [];
}

function sameValues(a: Plan, item: ItemPlace, b: Plan, other: ItemPlace): boolean {
	const values = (plan: Plan, one: ItemPlace) => [...fieldsIn(one.nodes)].map(field => readValue(plan, field));
	const left = values(a, item);
	const right = values(b, other);
	return left.length === right.length && left.every((value, index) => value === right[index]);
}
