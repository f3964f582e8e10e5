/*
A text that holds pros and cons is asked for in two fields: `{Pros/Cons}` is one place of the plan, and each of its halves a stop whose
path goes on with its name. A text of another shape is one field.
*/
import {setField} from '../plan/edit/set-field.ts';
import type {Frame} from '../plan/frame.ts';
import {type FieldPlace, findPlace, type Path, type Plan} from '../plan/place.ts';
import {readValue} from '../plan/plan.ts';
import {type Half, readHalves, withHalf} from '../plan/pros.ts';
import {areProsAndCons} from '../plan/roles.ts';
import {type Edited, fieldKinds} from './field-kinds.ts';

type OnHalf = Edited & {readonly half?: Half};

type HalfName = {readonly half: Half; readonly name: string; readonly hint: string; readonly help: string};

/** What each half is called, in their order. */
export const halfNames: readonly HalfName[] = [
	{
		half: 'pros',
		name: 'Pros',
		hint: 'What speaks for it',
		help: 'What speaks for it; the rationale of your choice can begin with these words.',
	},
	{
		half: 'cons',
		name: 'Cons',
		hint: 'What speaks against it',
		help: 'What it costs or risks; if you choose another option, this is a reason.',
	},
];

/* Where each half has room for a line of its own: a cell has not. */
const hasLines = {
	plain: true,
	name: false,
	box: false,
	label: true,
	all: false,
	block: false,
	fence: false,
	cell: false,
	yaml: false,
} satisfies Record<Frame['type'], boolean>;

/** Whether a field is asked for in halves, as its text stands. */
export function hasHalves(plan: Plan, place: FieldPlace): boolean {
	if (!hasLines[place.frame.type] || !fieldKinds[place.kind].isText || !areProsAndCons(place.name)) return false;
	return readHalves(readValue(plan, place)) !== undefined;
}

/** The field that the half at `path` is of, and which it is. */
export function halfAt(plan: Plan, path: Path): {readonly place: FieldPlace; readonly half: Half} | undefined {
	const found = halfNames.find(({half}) => half === path.at(-1));
	const place = found && findPlace(plan.places, path.slice(0, -1));
	return found && place?.type === 'field' && hasHalves(plan, place) ? {place, half: found.half} : undefined;
}

/** The value of a stop as it is edited. */
export function stopValue(plan: Plan, {place, half}: OnHalf): string {
	if (!place) return '';
	const value = readValue(plan, place);
	return half ? (readHalves(value)?.[half] ?? '') : value;
}

/** What of the typed text is the value of a stop: the full stop that ends a half is none of its words. */
export function writtenIn({kind, half}: OnHalf, typed: string): string {
	const value = fieldKinds[kind].written(typed);
	return half ? value.replace(/\.$/, '').trimEnd() : value;
}

/** The plan with `value` in the field at `path`, or in the half of one. */
export function writeAt(plan: Plan, path: Path, value: string): Plan {
	const {place, half} = findPlace(plan.places, path) ? {} : (halfAt(plan, path) ?? {});
	return place && half
		? setField(plan, place.path, withHalf(readValue(plan, place), half, value))
		: setField(plan, path, value);
}
