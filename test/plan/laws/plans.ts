/* The plans that the laws are tried on, and what they compare. */
import {fill, finish, newPlan, type Plan, readPlan} from '../../../source/index.ts';
import {goneMark, namedNumbers} from '../../../source/plan/item-name.ts';
import {
	type FieldPlace,
	fieldsIn,
	isSamePath,
	isWithin,
	type Path,
	pathText,
	type SequencePlace,
	sequencesIn,
} from '../../../source/plan/place.ts';
import {readValue} from '../../../source/plan/plan.ts';
import {hostileString} from '../hostile.ts';
import {sample} from '../sample.ts';
import {shipped} from '../shipped.ts';

export const hostile = hostileString(shipped);

const filled = fill(newPlan(shipped), sample);

export const plans = {
	'a new plan': newPlan(shipped),
	'a filled plan': filled,
	'a finished plan': readPlan(shipped, finish(filled)),
	'a plan with gaps': readPlan(
		shipped,
		finish(fill(newPlan(shipped), {technicalDecisions: [{title: 'a'}]}), {policy: 'omit'}),
	),
	'the template with another title': readPlan(shipped, shipped.text.replace('{Feature Name}', 'Login')),
	'an empty text': readPlan(shipped, ''),
} satisfies Readonly<Record<string, Plan>>;

export type PlanName = keyof typeof plans;

export const planNames = Object.keys(plans) as readonly PlanName[];

/** Every value but those at or below `except`; `nouns` count items whose names follow them. */
export const valuesOf = (plan: Plan, except: Path, nouns: readonly string[] = []) =>
	[...fieldsIn(plan.places)]
		.filter(field => !isWithin(field.path, except))
		.map(field => [pathText(field.path), withoutNumbers(plan, field, nouns)] as const)
		.filter(([, value]) => value !== '');

/** The value of a field, but for the numbers of `nouns` in a field that names may stand in. */
export const withoutNumbers = (plan: Plan, field: FieldPlace, nouns: readonly string[]): string => {
	const value = readValue(plan, field);
	if (field.kind !== 'text' && field.kind !== 'choice') return value;
	const numbers = namedNumbers(nouns, value.replaceAll(goneMark, ''));
	return numbers.reduceRight(
		(text, {from, to}) => `${text.slice(0, from)}#${text.slice(to)}`,
		value.replaceAll(goneMark, ''),
	);
};

/** The paths of fields, those that do not stand in the text included. */
export const pathsOf = (plan: Plan): Path[] => {
	const present = [...fieldsIn(plan.places)].map(field => field.path);
	const wanted = [...fieldsIn(newPlan(shipped).places)].map(field => field.path);
	return [
		...present,
		...wanted.filter(path => !present.some(other => isSamePath(other, path)) && canStand(plan, path)),
	];
};

/* An index leads somewhere only in a sequence that has it. */
const canStand = (plan: Plan, path: Path): boolean =>
	path.every(
		(key, index) => typeof key === 'string' || (sequenceAt(plan, path.slice(0, index))?.items.length ?? 0) > key,
	);

export const sequenceAt = (plan: Plan, path: Path): SequencePlace | undefined =>
	[...sequencesIn(plan.places)].find(sequence => isSamePath(sequence.path, path));
