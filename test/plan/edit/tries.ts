/* What the edits of a field's frame try, as the texts that they would make: the best first. */
import {editsOf} from '../../../source/plan/edit/frames.ts';
import {type FieldPlace, findPlace, type Path, type Plan, type Splice} from '../../../source/plan/place.ts';
import {applySplices} from '../../../source/plan/plan.ts';
import type {Level} from '../../../source/plan/spelling/context.ts';

export function fieldAt(plan: Plan, path: Path): FieldPlace {
	const place = findPlace(plan.places, path);
	if (place?.type !== 'field') throw new RangeError(`No field at \`${path.join('.')}\`.`);
	return place;
}

const texts = ({text}: Plan, tries: Iterable<readonly Splice[]>) =>
	[...tries].map(splices => applySplices(text, splices));

export function written(plan: Plan, path: Path, raw: string): string[] {
	const field = fieldAt(plan, path);
	return texts(plan, editsOf(field).write(plan, field, raw));
}

export function writtenValue(plan: Plan, path: Path, value: string, level: Level): string[] {
	const field = fieldAt(plan, path);
	return texts(plan, editsOf(field).writeValue(plan, field, value, level));
}

export function emptied(plan: Plan, path: Path): string[] {
	const field = fieldAt(plan, path);
	const splices = editsOf(field).emptied(plan, field);
	return texts(
		plan,
		splices.map(splice => [splice]),
	);
}

export function lastResort(plan: Plan, path: Path, value: string): string[] {
	const field = fieldAt(plan, path);
	return texts(plan, editsOf(field).lastResort(plan, field, value));
}

/** The text with what gives way to a value that has grown, but without the growth itself. */
export function padded(plan: Plan, path: Path, growth: number): string {
	const field = fieldAt(plan, path);
	return applySplices(plan.text, editsOf(field).padding(plan, field, growth));
}
