/* Answers as JSON are written field by field: only what differs from what the plan says already is touched. */

import {isInFrontMatter} from '../template/front-matter.ts';
import {comparable, keyOf} from '../template/key.ts';
import {cellsOf, kinds, specsBelow} from '../template/kinds.ts';
import {keysOf} from '../template/sidecar.ts';
import type {FieldSpec, Spec} from '../template/template.ts';
import {type Answer, type Answers, answerOf, answers, isBlankItem, itemAnswer, itemAnswers} from './answers.ts';
import {contents} from './contents.ts';
import {insertAlone, removeAlone, withList} from './edit/items.ts';
import {insertLabel, nextLabelName} from './edit/next-label.ts';
import {setField, setFields} from './edit/set-field.ts';
import {writeInWindow} from './edit/window.ts';
import {nearest} from './nearest.ts';
import {
	type FieldPlace,
	fieldsIn,
	findPlace,
	type ItemPlace,
	isOwnPlace,
	isSectionHeading,
	isWithin,
	type Path,
	type Place,
	type Plan,
	pathText,
	type SequencePlace,
	textItemKeys,
} from './place.ts';
import {sequenceKinds} from './sequence-kinds.ts';
import {normalise} from './spelling/context.ts';

/** An answer that neither the template nor the plan has a place for, or that has another shape than its place; `path` tells which. */
export class AnswerError extends Error {
	readonly path: Path;
	constructor(path: Path, message: string) {
		super(message);
		this.name = 'AnswerError';
		this.path = path;
	}
}

/**
 * The plan with `given` written into it. Any subset of the answers will do: what is not mentioned stays. A list is
 * given as a whole. A key may be spelled as the document spells it (`Success Metrics`). Throws an `AnswerError` that names the path where the template has no such place, and a `WriteError` where
 * an answer cannot be written without a change elsewhere; `plan` stays as it is.
 */
export function fill(plan: Plan, given: Answers): Plan {
	return fillPart(plan, [], given);
}

/** The plan with one answer written at `path`, as `fill` writes it; at the empty path all of them. */
export function fillPart(plan: Plan, path: Path, answer: Answer): Plan {
	const write = (given: Answer) =>
		path.length === 0 ? fillKeys(plan, path, given as Answers) : fillAt(plan, path, given);
	try {
		return write(answer);
	} catch (error) {
		if (!(error instanceof AnswerError)) throw error;
		// Hardly anybody spells a key in another way, so that is looked for only now.
		return write(withKnownKeys(plan, path, answer));
	}
}

/* The same answer with the keys that words of the document mean. */
function withKnownKeys(plan: Plan, path: Path, answer: Answer): Answer {
	if (Array.isArray(answer)) return answer.map((item, index) => withKnownKeys(plan, [...path, index], item));
	if (!isObject(answer)) return answer;
	const entries = Object.entries(answer).map(([key, inner]) => {
		const known = knownKey(plan, path, key);
		return [known, withKnownKeys(plan, [...path, known], inner)] as const;
	});
	return Object.fromEntries(entries);
}

/* A key as the answers have it, or the words that the document has there: `Success Metrics`. */
function knownKey(plan: Plan, path: Path, key: string): string {
	if (shapeAt(plan, [...path, key]) !== undefined) return key;
	return keysAt(plan, path).find(known => known === keyOf(key)) ?? keyNamed(plan, path, key) ?? key;
}

/* The key of what the document calls so, below `path`. */
function keyNamed(plan: Plan, path: Path, words: string): string | undefined {
	const name = comparable(words);
	const found = contents(plan).find(
		entry => entry.path.length === path.length + 1 && isWithin(entry.path, path) && comparable(entry.name) === name,
	);
	return found && String(found.path.at(-1));
}

function fillKeys(plan: Plan, path: Path, given: Answers): Plan {
	const named = Object.entries(given).map(([key, answer]) => [[...path, key], answer] as const);
	// What is emptied goes, and the numbers in the keys behind it count on: `text3` would be `text2`.
	const {rest: answers = [], gone = []} = Object.groupBy(named, ([, answer]) => (answer === '' ? 'gone' : 'rest'));
	const texts = answers.flatMap(([at, answer]) => (typeof answer === 'string' ? [[at, answer] as const] : []));
	return [...answers, ...gone.reverse()].reduce(
		(current, [at, answer]) => fillAt(current, at, answer),
		setFields(plan, texts) ?? plan,
	);
}

function fillAt(plan: Plan, path: Path, answer: Answer): Plan {
	const shape = shapeAt(plan, path);
	if (shape === undefined) {
		const added = typeof answer === 'string' ? withNextLabel(plan, path) : undefined;
		if (added) return writeText(added.plan, added.path, answer as string);
		throw unknownAnswer(plan, path);
	}
	if (shape === 'box') {
		if (!/^(?:true|false)$/.test(String(answer))) throw wrongShape(path, shape, spoken(answer));
		return setField(plan, path, String(answer));
	}
	if (typeof answer === 'string') {
		if (shape !== 'text') throw wrongShape(path, shape, 'a text');
		return writeText(plan, path, answer);
	}
	if (Array.isArray(answer)) {
		if (shape !== 'list') throw wrongShape(path, shape, 'a list');
		return fillSequence(plan, path, answer);
	}
	if (typeof answer !== 'object' || answer === null) throw wrongShape(path, shape, String(answer));
	if (shape !== 'object') throw wrongShape(path, shape, 'an object');
	return fillKeys(plan, path, answer as Answers);
}

/* What the items beside it have a new item may lack. */
function writeText(plan: Plan, path: Path, answer: string): Plan {
	try {
		return setField(plan, path, answer);
	} catch (error) {
		throw error instanceof RangeError ? unknownAnswer(plan, path) : error;
	}
}

/* `fr003` behind `fr001` and `fr002`, or `FR-003`. */
function withNextLabel(plan: Plan, path: Path): ReturnType<typeof insertLabel> {
	const owner = path.slice(0, -1);
	const beside = [...fieldsIn(plan.places)].findLast(
		field => field.path.length === path.length && isWithin(field.path, owner) && nextLabelName(plan, field),
	);
	const next = beside && nextLabelName(plan, beside);
	return next && keyOf(next) === keyOf(String(path.at(-1))) ? insertLabel(plan, beside) : undefined;
}

type Shape = 'text' | 'box' | 'list' | 'object';

const shapeWords: Record<Shape, string> = {
	text: 'a text',
	box: '`true` or `false`',
	list: 'a list',
	object: 'an object',
};

function spoken(answer: Answer): string {
	if (typeof answer === 'string') return 'a text';
	return typeof answer === 'object' && answer !== null ? 'something else' : `\`${answer}\``;
}

function wrongShape(path: Path, shape: Shape, found: string): AnswerError {
	return new AnswerError(path, `\`${pathText(path)}\` is ${shapeWords[shape]}, but ${found} was given.`);
}

/* What the template has at a path, whether it stands in the text or not. */
function shapeAt(plan: Plan, path: Path): Shape | undefined {
	const {title, specs} = plan.template;
	const own = isInFrontMatter(path) ? shapeInFrontMatter(plan, path) : undefined;
	if (own) return own;
	const place = findPlace(plan.places, path);
	// What the template has no more than a heading or running text for is what the document makes of it.
	if (place?.type === 'section' && !place.isFlat) return 'object';
	const isOwn = sequencesAbove(plan, [...path, 0]).some(({spec}) => spec.isOwn);
	return (
		(isOwn ? undefined : shapeIn(title ? [title, ...specs] : specs, keysOf(path), typeof path.at(-1) === 'number')) ??
		shapeOfPlace(place) ??
		shapeInChecklist(plan, path) ??
		shapeAmongSiblings(plan, path)
	);
}

/* Any item may have a box, and items below it. */
function shapeInChecklist(plan: Plan, path: Path): Shape | undefined {
	const list = sequencesAbove(plan, path).find(({kind}) => kind === 'checklist');
	if (list?.spec.type !== 'field') return undefined;
	return shapeOfField(list.spec, keysOf(path.slice(list.path.length)), typeof path.at(-1) === 'number');
}

function sequencesAbove(plan: Plan, path: Path): SequencePlace[] {
	return [...path.keys()].flatMap(end => {
		const place = typeof path[end] === 'number' ? findPlace(plan.places, path.slice(0, end)) : undefined;
		return place?.type === 'sequence' ? [place] : [];
	});
}

/* What an item of the document's own can have is what the items beside it have. */
function shapeAmongSiblings(plan: Plan, path: Path): Shape | undefined {
	const depth = path.findLastIndex(key => typeof key === 'number');
	const sequence = depth < 1 ? undefined : findPlace(plan.places, path.slice(0, depth));
	if (sequence?.type !== 'sequence') return undefined;
	const below = path.slice(depth + 1);
	const found = sequence.items.map(({path: item}) => findPlace(plan.places, [...item, ...below]));
	return shapeOfPlace(found.find(place => place !== undefined));
}

/* What stands there counts more than what the template has, be it of another shape. */
function shapeInFrontMatter(plan: Plan, path: Path): Shape | undefined {
	const place = findPlace(plan.places, path);
	return place?.type === 'absent' ? shapeOf(place.spec, [], false) : shapeOfPlace(place);
}

function shapeOfPlace(place: Place | ItemPlace | undefined): Shape | undefined {
	if (!place) return undefined;
	if (place.type === 'field') return place.kind === 'box' ? 'box' : 'text';
	if (place.type === 'absent') return place.spec.type === 'field' && !kinds[place.spec.kind].isList ? 'text' : 'list';
	return place.type === 'sequence' ? 'list' : 'object';
}

function shapeIn(specs: readonly Spec[], keys: readonly string[], isItem: boolean): Shape | undefined {
	const [key, ...rest] = keys;
	const spec = specs.find(one => one.key === key);
	return spec && shapeOf(spec, rest, isItem);
}

function shapeOf(spec: Spec, keys: readonly string[], isItem: boolean): Shape | undefined {
	if (spec.type === 'section') {
		const [only] = spec.specs;
		if (spec.isFlat && only) return shapeOf(only, keys, isItem);
		return keys.length === 0 ? 'object' : shapeIn(spec.specs, keys, isItem);
	}
	if (spec.type === 'group') {
		if (keys.length === 0) return isItem ? 'object' : 'list';
		return shapeIn([spec.title, ...spec.specs], keys, isItem);
	}
	return shapeOfField(spec, keys, isItem);
}

function shapeOfField(spec: FieldSpec, keys: readonly string[], isItem: boolean): Shape | undefined {
	const [key, ...rest] = keys;
	if (key !== undefined) {
		const below = specsBelow(spec).find(one => one.key === key);
		if (below?.type === 'field') return shapeOfField(below, rest, isItem);
		return below && rest.length === 0 ? (below.isBox ? 'box' : 'text') : undefined;
	}
	if (!kinds[spec.kind].isList) return 'text';
	return isItem ? (cellsOf(spec) ? 'object' : 'text') : 'list';
}

function unknownAnswer(plan: Plan, path: Path): AnswerError {
	const key = String(path.at(-1));
	// The same name further down is more likely meant than another one here.
	const same = contents(plan).find(
		entry => entry.path.at(-1) === keyOf(key) || comparable(entry.name) === comparable(key),
	);
	const near = nearest(key, keysAt(plan, path.slice(0, -1)));
	const meant = same?.path ?? (near === undefined ? undefined : [...path.slice(0, -1), near]);
	const hint = meant ? `; the nearest name is \`${pathText(meant)}\`` : '';
	const owner = plan.template.specs.length > 0 ? 'The template' : 'The plan';
	return new AnswerError(path, `${owner} has no place for \`${pathText(path)}\`${hint}.`);
}

function keysAt(plan: Plan, path: Path): string[] {
	const keys = keysOf(path);
	const {title, specs} = plan.template;
	let current: readonly {readonly key: string}[] = title ? [title, ...specs] : specs;
	for (const key of keys) current = keysBelow(current.find(one => one.key === key) as Spec | undefined);
	return [...new Set([...current.map(one => one.key), ...answerKeys(answers(plan), path)])];
}

/* The keys of what the plan says at a path; of a new item those of the one before it. */
function answerKeys(said: Answers, path: Path): string[] {
	let current: Answer | undefined = said;
	for (const key of path) {
		if (Array.isArray(current)) current = current[Number(key)] ?? current.at(-1);
		else current = isObject(current) ? current[key] : undefined;
	}
	return isObject(current) ? Object.keys(current) : [];
}

function keysBelow(spec: Spec | undefined): readonly {readonly key: string}[] {
	if (!spec) return [];
	if (spec.type === 'field') return specsBelow(spec);
	if (spec.type === 'section' && spec.isFlat) return keysBelow(spec.specs[0]);
	return spec.type === 'group' ? [spec.title, ...spec.specs] : spec.specs;
}

/*
A list is compared as a whole. Items that say the same at its start and end stay; those between are paired in
order, and what is too many or too few is removed or added there. Blank items at the end are no answers: they are filled, and stay
unless nothing was answered before.
*/
function fillSequence(plan: Plan, path: Path, answer: readonly Answer[]): Plan {
	const place = findPlace(plan.places, path);
	if (place?.type === 'field') {
		checkItems(plan, path, answer, 0, answer.length);
		return fillText(plan, place, answer);
	}
	const items = place?.type === 'sequence' ? place.items : [];
	const said = place?.type === 'sequence' ? itemAnswers(plan, place) : [];
	const last = answer.findLastIndex((one, index) => index < said.length || !isEmpty(one));
	const given = answer.slice(0, last + 1);
	const count = said.length || items.length;
	const covers = (old: number, index: number) =>
		old < said.length && isEqual(withoutUnsaid(place, items[old], said[old] as Answer, given[index]), given[index]);
	let start = 0;
	while (start < given.length && covers(start, start)) start++;
	let end = 0;
	while (end < Math.min(given.length, count) - start && covers(count - 1 - end, given.length - 1 - end)) end++;
	checkItems(plan, path, given, start, given.length - end);
	const existing = end === 0 ? Math.max(count, items.length) : count - end;
	const filling = {path, given, existing, canGrow: end === 0};
	let current = fillItems(plan, filling, start, given.length - end);
	for (let index = count - end - 1; index >= Math.max(start, given.length - end); index--)
		current = removeAlone(current, [...path, index]);
	return current;
}

/* `existing` items stand there already; `canGrow` says that nothing stays behind those. */
type Filling = {
	readonly path: Path;
	readonly given: readonly Answer[];
	readonly existing: number;
	readonly canGrow: boolean;
};

/* Several at once, or, where that does not hold, half of them and then the rest. */
function fillItems(plan: Plan, filling: Filling, from: number, to: number): Plan {
	if (from >= to) return plan;
	if (to - from === 1) return fillOne(plan, filling, from, from);
	if (from > 0 && (filling.canGrow || to <= filling.existing)) {
		const write = (window: Plan, index: number, at: number) => fillOne(window, filling, index, at);
		const filled = unlessRefused(() => writeInWindow(plan, filling.path, from, to, write));
		if (filled) return filled;
	}
	const middle = from === 0 ? 1 : (from + to) >> 1;
	return fillItems(fillItems(plan, filling, from, middle), filling, middle, to);
}

/* A window may lack the item that a new one would be like, and counts from its own start. */
function unlessRefused(write: () => Plan | undefined): Plan | undefined {
	try {
		return write();
	} catch (error) {
		if (error instanceof AnswerError) return undefined;
		throw error;
	}
}

function fillOne(plan: Plan, {path, given, existing}: Filling, index: number, at: number): Plan {
	const itemPath = [...path, index];
	const answer = given[at] as Answer;
	const keys = typeof answer === 'object' && !Array.isArray(answer) ? Object.keys(answer) : [];
	const ready = at < existing ? plan : insertAlone(plan, itemPath, keys);
	return fillItem(ready, itemPath, answer);
}

/* One item leaves it the text that it is. */
function fillText(plan: Plan, place: FieldPlace, given: readonly Answer[]): Plan {
	const {path} = place;
	const [only, ...others] = given;
	if (only === undefined) return setField(plan, path, '');
	const keys = textItemKeys(place)?.slice(1) ?? [];
	const isText = typeof only === 'string' || Object.keys(only).every(key => keys.includes(key));
	if (others.length === 0 && isText) return fillItem(plan, [...path, 0], only);
	return fillSequence(withList(plan, place), path, given);
}

function isEmpty(answer: Answer): boolean {
	if (typeof answer === 'boolean') return !answer;
	if (typeof answer === 'string') return normalise(answer) === '';
	// What JSON has beside answers is told of where it would be written.
	return typeof answer === 'object' && answer !== null && Object.values(answer).every(isEmpty);
}

/* What the document alone has in an item stays where an answer does not speak of it. */
function withoutUnsaid(
	sequence: Place | ItemPlace | undefined,
	item: ItemPlace | undefined,
	said: Answer,
	given: Answer | undefined,
): Answer {
	if (sequence?.type !== 'sequence' || sequence.spec.isOwn || !item || !isObject(said) || !isObject(given)) return said;
	const unsaid = new Set(item.nodes.flatMap(node => (isOwnPlace(node) ? [String(node.path.at(-1))] : [])));
	return Object.fromEntries(Object.entries(said).filter(([key]) => key in given || !unsaid.has(key)));
}

function isObject(answer: Answer | undefined): answer is Answers {
	return typeof answer === 'object' && answer !== null && !Array.isArray(answer);
}

function checkItems(plan: Plan, path: Path, answers: readonly Answer[], from: number, to: number): void {
	for (const [index, one] of answers.slice(from, to).entries()) checkItem(plan, [...path, from + index], one);
}

function checkItem(plan: Plan, path: Path, answer: Answer): void {
	const shape = shapeAt(plan, path);
	if (shape === 'object' && (typeof answer !== 'object' || Array.isArray(answer) || answer === null))
		throw wrongShape(path, shape, typeof answer === 'string' ? 'a text' : 'something else');
	if (shape === 'text' && typeof answer !== 'string') throw wrongShape(path, shape, 'something else');
	if (shape === 'object')
		for (const key of Object.keys(answer))
			if (shapeAt(plan, [...path, key]) === undefined) throw unknownAnswer(plan, [...path, key]);
}

/* The item of another answer is not made of what was there before; one that is only named again keeps the rest. */
function fillItem(plan: Plan, path: Path, answer: Answer): Plan {
	if (typeof answer === 'string') return setField(plan, path, answer);
	const sequence = findPlace(plan.places, path.slice(0, -1));
	const item = findPlace(plan.places, path);
	if (sequence?.type !== 'sequence' || item?.type !== 'item') return fillAt(plan, path, answer);
	const given = answer as Answers;
	const cleared = isKept(plan, sequence, item, given) ? plan : clearRest(plan, sequence, item, given);
	return fillKeys(cleared, path, given);
}

function isKept(plan: Plan, sequence: SequencePlace, item: ItemPlace, given: Answers): boolean {
	if (!sequenceKinds[sequence.kind].hasHeadings || isBlankItem(plan, sequence, item)) return false;
	return given.title === undefined || given.title === (itemAnswer(plan, item) as Answers).title;
}

function clearRest(plan: Plan, {spec}: SequencePlace, item: ItemPlace, given: Answers): Plan {
	return item.nodes.reduce((current, node) => {
		const key = node.path.at(-1);
		const isKept = typeof key !== 'string' || key in given || (!spec.isOwn && isOwnPlace(node));
		return isKept || isSameBox(plan, item, node, given) ? current : clear(current, node);
	}, plan);
}

/* A tick belongs to the words behind it. */
function isSameBox(plan: Plan, item: ItemPlace, node: Place, {text}: Answers): boolean {
	return node.type === 'field' && node.kind === 'box' && isEqual((itemAnswer(plan, item) as Answers).text, text);
}

function clear(plan: Plan, place: Place): Plan {
	if (place.type === 'field') return isSectionHeading(place) ? plan : setField(plan, place.path, '');
	if (place.type === 'section') return place.nodes.reduceRight(clear, plan);
	if (place.type !== 'sequence' || answerOf(plan, place) === undefined) return plan;
	return place.items.reduceRight((current, item) => removeAlone(current, item.path), plan);
}

/* Whether `b` asks for what `a` says already. A box of which it says nothing may be either. */
function isEqual(a: Answer | undefined, b: Answer | undefined): boolean {
	if (typeof a === 'boolean') return b === undefined || String(b) === String(a);
	if (typeof a === 'string' || typeof b === 'string')
		return typeof a === 'string' && typeof b === 'string' && a === normalise(b);
	if (!a || !b || typeof b === 'boolean') return a === b;
	const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
	return (
		Array.isArray(a) === Array.isArray(b) && [...keys].every(key => isEqual((a as Answers)[key], (b as Answers)[key]))
	);
}
