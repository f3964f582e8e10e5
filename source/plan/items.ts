/*
Items of lists, tables, groups and questions: inserted, removed and moved as whole pieces of text. What stands
between two items (a line break, a blank line, a rule) belongs to the sequence and stays where it is; numbers
follow when they counted before.
*/
import type {FieldSpec, GroupSpec} from '../template/template.ts';
import {blankItemText, fieldSkeleton, groupExemplar, insertAbsent} from './insert.ts';
import {
	type FieldPlace,
	fieldsIn,
	findPlace,
	type ItemPlace,
	type Path,
	type Plan,
	pathText,
	type SequencePlace,
	type Splice,
} from './place.ts';
import {applySplices, eolOf, isSameOutside, readValue, withText} from './plan.ts';
import {absentAbove} from './set-field.ts';

/** The plan with a blank item at `path`, whose last key is the index it gets. Throws a `RangeError` without such a sequence. */
export function insertItem(plan: Plan, path: Path): Plan {
	const {plan: ready, sequence, isNew} = ensureSequence(plan, path);
	if (isNew) return ready;
	const index = Math.min(indexOf(path), sequence.items.length);
	const splices = insertionAt(ready, sequence, index, blankItem(ready, sequence));
	const edited = settle(ready, sequence, splices, 1, at => (at < index ? at : at + 1));
	if (!edited) throw new Error(`Could not insert an item at \`${pathText(path)}\`.`);
	return edited;
}

/** The plan without the item at `path`. Throws a `RangeError` when there is none. */
export function removeItem(plan: Plan, path: Path): Plan {
	const {sequence, index} = findItem(plan, path);
	for (const splices of itemRemovals(plan, sequence, index)) {
		const edited = settle(plan, sequence, splices, -1, at => (at === index ? -1 : at < index ? at : at - 1));
		if (edited) return edited;
	}
	throw new Error(`Could not remove the item at \`${pathText(path)}\`.`);
}

/** The plan with the item at `path` moved to `index` among its siblings. Throws a `RangeError` when there is none. */
export function moveItem(plan: Plan, path: Path, index: number): Plan {
	const {sequence, index: from} = findItem(plan, path);
	const to = Math.max(0, Math.min(index, sequence.items.length - 1));
	if (from === to) return plan;
	const order = sequence.items.map((_, at) => at);
	order.splice(to, 0, ...order.splice(from, 1));
	const edited = settle(plan, sequence, permuted(plan, sequence, order), 0, at => order.indexOf(at));
	if (!edited) throw new Error(`Could not move the item at \`${pathText(path)}\`.`);
	return edited;
}

/** The plan with a copy of the item at `path` behind it. Throws a `RangeError` when there is none. */
export function duplicateItem(plan: Plan, path: Path): Plan {
	const {sequence, index} = findItem(plan, path);
	const item = sequence.items[index] as ItemPlace;
	const copy = plan.text.slice(item.from, item.to);
	const splices = insertionAt(plan, sequence, index + 1, copy);
	const edited = settle(plan, sequence, splices, 1, at => (at <= index ? at : at + 1));
	if (!edited) throw new Error(`Could not duplicate the item at \`${pathText(path)}\`.`);
	return edited;
}

function indexOf(path: Path): number {
	const index = path.at(-1);
	if (typeof index !== 'number' || index < 0) throw new RangeError(`\`${pathText(path)}\` does not end with an index.`);
	return index;
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
	for (let step = 0; step <= path.length + 1; step++) {
		const place = findPlace(current.places, above);
		if (place?.type === 'sequence') return {plan: current, sequence: place, isNew: step > 0 && place.items.length > 0};
		if (place?.type === 'field') current = withList(current, place);
		else {
			const absent = place?.type === 'absent' ? place : absentAbove(current, above);
			if (!absent) break;
			current = insertAbsent(current, absent);
		}
	}
	throw new RangeError(`No list, table or group at \`${pathText(above)}\`.`);
}

/* Where a list should stand and something else does, the list takes its place. */
function withList(plan: Plan, field: FieldPlace): Plan {
	const {spec, frame} = field;
	if (!spec?.label || frame.type !== 'label') throw new RangeError(`No list at \`${pathText(field.path)}\`.`);
	const eol = eolOf(plan.text);
	const {before, name, after} = spec.label;
	const own = fieldSkeleton(spec)
		.slice(before.length + name.length + after.length)
		.replace(/\n/g, eol);
	for (const gap of ['', eol]) {
		const edited = withText(plan, applySplices(plan.text, [{from: frame.from, to: frame.to, text: own + gap}]));
		if (findPlace(edited.places, field.path)?.type === 'sequence' && isSameOutside(plan, edited, field.path))
			return edited;
	}
	throw new Error(`Could not make a list of \`${pathText(field.path)}\`.`);
}

function blankItem(plan: Plan, sequence: SequencePlace): string {
	const eol = eolOf(plan.text);
	const {spec} = sequence;
	if (spec.type === 'group') return groupExemplar(spec, siblingLevel(plan, sequence) ?? spec.level).replace(/\n/g, eol);
	if (sequence.kind === 'table') return tableRow(spec, sequence);
	const sibling = sequence.items[0];
	const line = sibling ? plan.text.slice(sibling.from, sibling.to) : '';
	const mark = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]{1,4}(?=\S)|(?=$))/.exec(line)?.[0] ?? '';
	const lead = mark === '' || /\s$/.test(mark) ? mark : `${mark} `;
	const text = blankItemText(spec);
	return sequence.kind === 'questions'
		? `${lead}${text.startsWith('[') ? text : `[CLARIFY: ${text}]`}`
		: (lead || '- ') + text;
}

function siblingLevel(plan: Plan, {items}: SequencePlace): number | undefined {
	const [first] = items;
	return first && /^[ \t]*(#{1,6})/.exec(plan.text.slice(first.from, first.from + 12))?.[1]?.length;
}

function tableRow(spec: FieldSpec, sequence: SequencePlace): string {
	const cells = sequence.columns.map(({key}) => spec.columns.find(column => column.key === key)?.words[0] ?? '');
	return `| ${cells.join(' | ')} |`;
}

/* The new item and what stands between items, on the side where there is none yet. */
function insertionAt(plan: Plan, sequence: SequencePlace, index: number, text: string): Splice[] {
	const {items} = sequence;
	const gap = gapOf(plan, sequence);
	const next = items[index];
	if (next) return [{from: next.from, to: next.from, text: text + gap}];
	const at = items.at(-1)?.to ?? sequence.to;
	return [{from: at, to: at, text: gap + text}];
}

function gapOf(plan: Plan, sequence: SequencePlace): string {
	const [first, second] = sequence.items;
	const between = first && second ? plan.text.slice(first.to, second.from) : '';
	if (/[\r\n]/.test(between) && isGap(between)) return between;
	const eol = eolOf(plan.text);
	if (sequence.kind !== 'group') return eol;
	const rule = /^[ \t\r\n]*(?=(?:-{3,}|\*{3,}|_{3,})[ \t]*(?:[\r\n]|$))/.exec(plan.text.slice(first?.to ?? 0));
	const isRuled = rule !== null && (sequence.spec as GroupSpec).separator !== '';
	return isRuled ? `${eol}${eol}---${eol}${eol}` : eol + eol;
}

function isGap(between: string): boolean {
	return between.split(/\r\n?|\n/).every(line => /^[ \t]*(?:|-{3,}|\*{3,}|_{3,})[ \t]*$/.test(line));
}

function* itemRemovals(plan: Plan, {items, kind}: SequencePlace, index: number): Generator<Splice[]> {
	const item = items[index] as ItemPlace;
	const next = items[index + 1];
	const previous = items[index - 1];
	if (next && isGap(plan.text.slice(item.to, next.from))) yield [{from: item.from, to: next.from, text: ''}];
	if (previous && isGap(plan.text.slice(previous.to, item.from))) yield [{from: previous.to, to: item.to, text: ''}];
	const lineBreak = /^(?:\r\n?|\n)+/.exec(plan.text.slice(item.to))?.[0].length ?? 0;
	const before = plan.text.slice(0, item.from).trimEnd().length;
	if (kind !== 'table') yield [{from: before, to: item.to, text: ''}];
	yield [{from: item.from, to: item.to + lineBreak, text: ''}];
	yield [{from: item.from, to: item.to, text: ''}];
}

/* The pieces change places, what stands between them does not. */
function permuted(plan: Plan, {items}: SequencePlace, order: readonly number[]): Splice[] {
	return items.flatMap((item, place) => {
		const moved = items[order[place] as number] as ItemPlace;
		return moved === item ? [] : [{from: item.from, to: item.to, text: plan.text.slice(moved.from, moved.to)}];
	});
}

/*
Makes the edit, lets the numbers follow, and checks what it promises: so many items more, each old item's values
at its new index, and all else as before.
*/
function settle(
	plan: Plan,
	sequence: SequencePlace,
	splices: readonly Splice[],
	more: number,
	place: (index: number) => number,
): Plan | undefined {
	const edited = withText(plan, applySplices(plan.text, splices));
	const holds = (one: Plan) => {
		const items = itemsAt(one, sequence.path);
		if (items.length !== sequence.items.length + more || !isSameOutside(plan, one, sequence.path)) return false;
		return sequence.items.every(
			(item, index) => place(index) === -1 || sameValues(plan, item, one, items[place(index)]),
		);
	};
	const counted = withText(edited, applySplices(edited.text, renumbering(plan, sequence, edited)));
	return [counted, edited].find(holds);
}

function itemsAt(plan: Plan, path: Path): readonly ItemPlace[] {
	const place = findPlace(plan.places, path);
	return place?.type === 'sequence' ? place.items : [];
}

function sameValues(a: Plan, item: ItemPlace, b: Plan, other: ItemPlace | undefined): boolean {
	if (!other) return false;
	const values = (plan: Plan, one: ItemPlace) => [...fieldsIn(one.nodes)].map(field => readValue(plan, field));
	const left = values(a, item);
	const right = values(b, other);
	return left.length === right.length && left.every((value, index) => value === right[index]);
}

/* Numbers that counted on by one do so again; any others stay, and a new item gets the one after the highest. */
function renumbering(plan: Plan, {items, path}: SequencePlace, edited: Plan): Splice[] {
	const before = items.map(item => digitsOf(plan, item));
	const numbers = before.map(Number);
	const [first] = before;
	const start = first ? Number(first) : 1;
	const isCounting = numbers.every((number, index) => number === start + index);
	const isConstant = numbers.length > 1 && numbers.every(number => number === start);
	if (isConstant || before.some(digits => digits === '')) return [];
	const known = new Set(before);
	const width = first?.startsWith('0') ? first.length : 1;
	return itemsAt(edited, path).flatMap(({number}, index) => {
		const digits = edited.text.slice(number.from, number.to);
		if (digits === '') return [];
		const isNew = index >= items.length || !known.has(digits);
		const wanted = isCounting ? start + index : isNew ? Math.max(...numbers) + 1 : Number(digits);
		const text = String(wanted).padStart(width, '0');
		return Number(digits) === wanted ? [] : [{...number, text}];
	});
}

function digitsOf(plan: Plan, {number}: ItemPlace): string {
	return plan.text.slice(number.from, number.to);
}
