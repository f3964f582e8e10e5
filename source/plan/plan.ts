/* A plan is opened, read field by field, and compared with another: everything but changing it. */
import {differingRange, readOutline} from '../template/outline.ts';
import {isBlankText, type Template} from '../template/template.ts';
import {decode, normalise} from './context.ts';
import {locate} from './locate.ts';
import {
	type FieldPlace,
	findPlace,
	type ItemPlace,
	isSamePath,
	isWithin,
	type Path,
	type Place,
	type Plan,
	type Splice,
} from './place.ts';

/** Opens any text as a plan of `template`. A text that is the template itself is a new plan. */
export function readPlan(template: Template, text: string): Plan {
	const opened = text === template.text ? undefined : text;
	const outline = readOutline(text);
	return {template, text, outline, places: locate(template, outline), opened};
}

/** A plan that nothing was written into yet: the template's own text. */
export function newPlan(template: Template): Plan {
	return readPlan(template, template.text);
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

/** Whether everything but what lies at or below `scope` reads the same in both plans, and in the same order. */
export function isSameOutside(a: Plan, b: Plan, scope: Path): boolean {
	const before = landmarks(a.places, scope);
	const after = landmarks(b.places, scope);
	if (before.length !== after.length) return false;
	return before.every((one, index) => {
		const other = after[index] as Landmark;
		return isSamePath(one.path, other.path) && isSameText(a.text, b.text, one, other);
	});
}

type Landmark = {readonly path: Path; readonly from: number; readonly to: number};

/* Every field and heading outside `scope`. */
function landmarks(places: readonly (Place | ItemPlace)[], scope: Path, found: Landmark[] = []): Landmark[] {
	for (const place of places) {
		if (place.type === 'absent' || place.type === 'marker') continue;
		if (place.type === 'section') {
			const {heading} = place.part;
			// A section above the scope may come or go with its first field.
			if (heading && !isWithin(scope, place.path)) found.push({path: place.path, from: heading.from, to: heading.to});
			landmarks(place.nodes, scope, found);
		} else if (isWithin(place.path, scope)) continue;
		else if (place.type === 'field') found.push(place);
		else landmarks(place.type === 'item' ? place.nodes : place.items, scope, found);
	}
	return found;
}

function isSameText(a: string, b: string, one: Landmark, other: Landmark): boolean {
	return one.to - one.from === other.to - other.from && a.slice(one.from, one.to) === b.slice(other.from, other.to);
}

/** The line break that the text uses. */
export function eolOf(text: string): string {
	const first = text.indexOf('\n');
	return first > 0 && text[first - 1] === '\r' ? '\r\n' : first === -1 && text.includes('\r') ? '\r' : '\n';
}
