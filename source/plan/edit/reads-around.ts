/* Whether what is around a part of the text reads as before, whatever has become of that part. */
import {type FieldPlace, fieldsIn, type Plan} from '../place.ts';
import {readValue} from '../plan.ts';

/** The fields as they follow each other in the text. */
export function inTextOrder({places}: Plan): readonly FieldPlace[] {
	return [...fieldsIn(places)].toSorted((a, b) => a.from - b.from);
}

/** Whether `written` begins with the values of `before` and ends with those of `behind`, fields of `plan` in the order of its text. */
export function readsAround(
	plan: Plan,
	before: readonly FieldPlace[],
	behind: readonly FieldPlace[],
	written: Plan,
): boolean {
	const now = inTextOrder(written);
	if (now.length < before.length + behind.length) return false;
	const areSame = (then: readonly FieldPlace[], fields: readonly FieldPlace[]) =>
		then.every((field, index) => readValue(plan, field) === readValue(written, fields[index] as FieldPlace));
	return areSame(before, now) && areSame(behind, now.slice(now.length - behind.length));
}
