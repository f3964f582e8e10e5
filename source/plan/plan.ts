/* A plan is opened, read field by field, and compared with another: everything but changing it. */

import {differingRange, type Outline, readOutline} from '../template/outline.ts';
import {isBlankText} from '../template/own-words.ts';
import type {Range} from '../template/range.ts';
import type {Template} from '../template/template.ts';
import {locate} from './locate/locate.ts';
import {
	type FieldPlace,
	findPlace,
	type ItemPlace,
	isInSection,
	isSamePath,
	isWithin,
	type Path,
	type Place,
	type Plan,
	type SectionPlace,
	type SequencePlace,
	type Splice,
} from './place.ts';
import {decode, normalise} from './spelling/context.ts';

/** Opens any text as a plan of `template`. A text that is the template itself is a new plan. */
export function readPlan(template: Template, text: string): Plan {
	return planOf(template, text === template.text ? template.outline : readOutline(text));
}

/** Opens a text that was read already. */
export function planOf(template: Template, outline: Outline): Plan {
	const {text} = outline;
	return {
		template,
		text,
		outline,
		places: locate(template, outline),
		opened: text === template.text ? undefined : text,
	};
}

/** A plan that nothing was written into yet: the template's own text. */
export function newPlan(template: Template): Plan {
	return readPlan(template, template.text);
}

/** Whether a template asks for anything; else the text alone is the form. */
export function hasTemplate({template}: Plan): boolean {
	return template.text !== '';
}

/** The same plan with another text, of which only what differs is parsed again. */
export function withText(plan: Plan, text: string): Plan {
	if (text === plan.text) return plan;
	const outline = readOutline(text, plan.outline);
	return {...plan, text, outline, places: locate(plan.template, outline)};
}

/** `text` with `splices` made, whose offsets all refer to `text` and do not overlap. */
export function applySplices(text: string, splices: readonly Splice[]): string {
	const ordered = [...splices].sort((a, b) => a.from - b.from);
	let at = 0;
	let result = '';
	for (const {from, to, text: inserted} of ordered) {
		result += text.slice(at, from) + inserted;
		at = to;
	}
	return result + text.slice(at);
}

/** What turns `before` into `after`, as one splice, or `undefined` when they are equal. */
export function spliceBetween(before: string, after: string): Splice | undefined {
	const range = differingRange(before, after);
	return range && {from: range.fromA, to: range.toA, text: after.slice(range.fromB, range.toB)};
}

/** The Markdown of a field as it stands in the text. */
export function rawOf(plan: Plan, field: FieldPlace): string {
	return plan.text.slice(field.from, field.to);
}

/** Whether a field still says nothing: empty, or the template's words. */
export function isBlankField(plan: Plan, field: FieldPlace): boolean {
	return isBlankText(field.words, rawOf(plan, field));
}

/** The value of a field; the empty string while it is blank. */
export function readValue(plan: Plan, field: FieldPlace): string {
	return isBlankField(plan, field) ? '' : normalise(decode(field.context, rawOf(plan, field)));
}

/** The value at `path`, or `undefined` where no field stands. */
export function valueAt(plan: Plan, path: Path): string | undefined {
	const place = findPlace(plan.places, path);
	return place?.type === 'field' ? readValue(plan, place) : undefined;
}

/** Whether everything but what lies at or below `scopes` reads the same in both plans, and in the same order. */
export function isSameOutside(a: Plan, b: Plan, ...scopes: readonly Path[]): boolean {
	return areSame({a, b, scopes}, a.places, b.places);
}

type Comparison = {readonly a: Plan; readonly b: Plan; readonly scopes: readonly Path[]};
type Compared = FieldPlace | SequencePlace | SectionPlace | ItemPlace;

function areSame(
	comparison: Comparison,
	a: readonly (Place | ItemPlace)[],
	b: readonly (Place | ItemPlace)[],
): boolean {
	const left = placesOutside(a, comparison.scopes);
	const right = placesOutside(b, comparison.scopes);
	return (
		left.length === right.length && left.every((place, index) => isSame(comparison, place, right[index] as Compared))
	);
}

/* What counts: not what lies in the scope, and of a section around it (which may come or go with it) only the rest. */
function placesOutside(places: readonly (Place | ItemPlace)[], scopes: readonly Path[]): Compared[] {
	const found: Compared[] = [];
	for (const place of places) {
		if (place.type === 'absent' || place.type === 'marker') continue;
		if (place.type === 'section' && scopes.some(scope => isInSection(place, scope)))
			found.push(...placesOutside(place.nodes, scopes));
		else if (place.type === 'section' || !scopes.some(scope => isWithin(place.path, scope))) found.push(place);
	}
	return found;
}

function isSame(comparison: Comparison, left: Compared, right: Compared): boolean {
	if (left === right) return true;
	if (left.type !== right.type || !isSamePath(left.path, right.path)) return false;
	if (left.type === 'field') return isSameText(comparison, left, right as FieldPlace);
	if (left.type === 'sequence') return areSameItems(comparison, left.items, (right as SequencePlace).items);
	if (contentOf(left) !== undefined && contentOf(left) === contentOf(right)) return true;
	if (left.type === 'section' && !isSameText(comparison, headingOf(left), headingOf(right as SectionPlace)))
		return false;
	return areSame(comparison, left.nodes, (right as SectionPlace | ItemPlace).nodes);
}

/* Of a thousand items few differ, and the others are known by what they are. */
function areSameItems(comparison: Comparison, a: readonly ItemPlace[], b: readonly ItemPlace[]): boolean {
	if (a.length !== b.length) return areSame(comparison, a, b);
	const left: ItemPlace[] = [];
	const right: ItemPlace[] = [];
	for (let index = 0; index < a.length; index++) {
		const [item, other] = [a[index] as ItemPlace, b[index] as ItemPlace];
		if (item === other || (item.content !== undefined && item.content === other.content)) continue;
		left.push(item);
		right.push(other);
	}
	return areSame(comparison, left, right);
}

function contentOf(place: Compared): object | undefined {
	return place.type === 'section' ? place.part.content : place.type === 'item' ? place.content : undefined;
}

function headingOf({part, from}: SectionPlace): Range {
	return part.heading ?? {from, to: from};
}

function isSameText({a, b}: Comparison, left: Range, right: Range): boolean {
	const length = left.to - left.from;
	return length === right.to - right.from && a.text.slice(left.from, left.to) === b.text.slice(right.from, right.to);
}

/** The line break that the text uses. */
export function eolOf(text: string): string {
	const first = text.indexOf('\n');
	return first > 0 && text[first - 1] === '\r' ? '\r\n' : first === -1 && text.includes('\r') ? '\r' : '\n';
}
