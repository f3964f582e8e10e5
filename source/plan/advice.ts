/*
What is worth knowing about a field or list by what it is called, in any document: what a good answer holds, how one reads, and what makes
one weak. A template's own words and its sidecar come before it.
*/
import {comparable} from '../template/key.ts';
import type {RemarkRule} from '../template/sidecar.ts';
import {
	type FieldPlace,
	findPlace,
	isSamePath,
	isWithin,
	type Path,
	type Place,
	type Plan,
	type SectionPlace,
	type SequencePlace,
} from './place.ts';
import {isQuestionHeading, likelihoodNames} from './roles.ts';

export type Advice = {
	readonly help: string;
	readonly example: string;
	readonly remarks: readonly RemarkRule[];
};

type Named = Advice & {readonly names: readonly string[]};

const rows: readonly Named[] = [
	{
		names: ['Options', 'Options Considered', 'Considered Options', 'Options Evaluated'],
		help: 'Each way that was possible, doing nothing too; the decision picks one of them.',
		example: '',
		remarks: [{rule: 'several'}],
	},
	{
		names: ['Alternatives', 'Alternatives Considered', 'Alternatives Evaluated', 'Rejected Alternatives'],
		help: 'What else was possible and why it was not taken, so that nobody asks again.',
		example: '',
		remarks: [],
	},
	{
		names: ['Decision', 'Chosen', 'Chosen Option', 'Choice', 'Selected Option', 'Decision Made', 'Recommended Option'],
		help: 'What will be done, in one sentence; those who build it follow this line.',
		example: '',
		remarks: [],
	},
	{
		names: ['Rationale', 'Reasoning'],
		help: 'The reason that weighed most, so that one can tell when it no longer holds.',
		example: '',
		remarks: [{rule: 'short', says: 'The reason is too short to judge. Say what weighed most, and against what.'}],
	},
	{
		names: ['Risk', 'Technical Risk', 'Risk Description'],
		help: 'What could happen and what it would break, so that it can be judged.',
		example: '',
		remarks: [],
	},
	{
		names: [...likelihoodNames],
		help: 'How likely it is; with the impact it tells which risk to treat first.',
		example: '',
		remarks: [],
	},
	{
		names: ['Severity', 'Impact Level'],
		help: 'How bad it would be; with the likelihood it tells which risk to treat first.',
		example: '',
		remarks: [],
	},
	{
		names: ['Mitigation', 'Mitigation Strategy', 'Mitigations', 'Mitigation Plan', 'Countermeasure'],
		help: 'What makes it less likely or less bad, and what is done when it happens.',
		example: '',
		remarks: [
			{
				rule: 'repeats',
				says: 'This only repeats the risk. Say what makes it less likely, or what is done when it happens.',
			},
		],
	},
	{
		names: ['Estimated Tasks', 'Estimate', 'Estimated Effort', 'Story Points'],
		help: 'A rough number is enough; it shows whether the step is small enough.',
		example: '',
		remarks: [{rule: 'number'}],
	},
	{
		names: ['Dependencies', 'Depends On', 'Blocked By', 'Prerequisites', 'Requires'],
		help: 'What must be there before this can start; it decides the order of work.',
		example: '',
		remarks: [],
	},
	{
		names: ['Rollback Plan', 'Rollback', 'Rollback Procedure', 'Rollback Steps'],
		help: 'Each step back in order, with its command, for whoever is on call at night.',
		example: '',
		remarks: [
			{rule: 'short', says: 'This is no step yet. Say what is run or switched, so that anybody on call can do it.'},
		],
	},
	{
		names: ['Performance Goals', 'Performance Targets', 'Performance Requirements'],
		help: 'Times and loads to reach, each with a figure that a test can check.',
		example: '',
		remarks: [{rule: 'vague'}],
	},
];

const questions: Advice = {
	help: 'What nobody knows yet, as a question, and who could answer it.',
	example: '',
	remarks: [],
};

const byName = new Map<string, Advice>(
	rows.flatMap(({names, ...advice}) => names.map(name => [comparable(name), advice] as const)),
);

const known = new Map<string, Advice | undefined>();
const mostNames = 1000;

/** What is known about a name. The same few stand in each of a thousand items. */
export function adviceOn(name: string): Advice | undefined {
	if (known.has(name)) return known.get(name);
	if (known.size > mostNames) known.clear();
	const advice = byName.get(comparable(name)) ?? (isQuestionHeading(name) ? questions : undefined);
	known.set(name, advice);
	return advice;
}

/** What is known about a field or list by its name; an item of a list goes by the list's, and what is all of a section by the section's. */
export function adviceFor(plan: Plan, {path, name}: FieldPlace | SequencePlace): Advice | undefined {
	const isItem = typeof path.at(-1) === 'number';
	return (isItem ? undefined : adviceOn(name)) ?? adviceOn(nameAbove(plan, isItem ? path.slice(0, -1) : path));
}

/** What stands above a list or field: its label, else the heading of the section that it is all of; or an empty string. */
export function nameAbove(plan: Plan, path: Path): string {
	const place = findPlace(plan.places, path);
	if (place?.type === 'sequence' && place.spec.type === 'field' && place.spec.label) return place.name;
	return sectionAt(plan.places, path)?.name ?? '';
}

function sectionAt(places: readonly Place[], path: Path): SectionPlace | undefined {
	const section = places.find(place => place.type === 'section' && isWithin(path, place.path));
	if (section?.type !== 'section') return undefined;
	return isSamePath(section.path, path) ? section : sectionAt(section.nodes, path);
}
