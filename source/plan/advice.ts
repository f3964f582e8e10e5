/*
What is worth knowing about a field or list by what it is called, in any document: what a good answer holds, and what makes one weak. A template's own words and its sidecar come before it.
*/
import {comparable} from '../template/key.ts';
import {rememberedByName} from '../template/remembered.ts';
import type {RemarkRule} from '../template/sidecar.ts';
import {type FieldPlace, findPlace, type Path, type Plan, type SequencePlace, sectionAt} from './place.ts';
import {impactNames, isQuestionHeading, likelihoodNames} from './roles.ts';

export type Advice = {
	readonly help: string;
	readonly remarks: readonly RemarkRule[];
};

type Named = Advice & {readonly names: readonly string[]};

const rows: readonly Named[] = [
	{
		names: ['Options', 'Options Considered', 'Considered Options', 'Options Evaluated'],
		help: 'Each way that is possible, doing nothing too; the decision picks one of these.',
		remarks: [{rule: 'several'}],
	},
	{
		names: ['Alternatives', 'Alternatives Considered', 'Alternatives Evaluated', 'Rejected Alternatives'],
		help: 'What else was possible and why it was not taken, so that nobody asks again.',
		remarks: [],
	},
	{
		names: ['Decision', 'Chosen', 'Chosen Option', 'Choice', 'Selected Option', 'Decision Made', 'Recommended Option'],
		help: 'What will be done, in one sentence; those who build it follow this line.',
		remarks: [],
	},
	{
		names: ['Rationale', 'Reasoning'],
		help: 'The reason that weighed most, so that one can tell when it no longer holds.',
		remarks: [{rule: 'short', says: 'The reason is too short to judge. Say what weighed most, and against what.'}],
	},
	{
		names: ['Risk', 'Technical Risk', 'Risk Description'],
		help: 'What could happen and what it would break, so that it can be judged.',
		remarks: [],
	},
	{
		names: [...likelihoodNames],
		help: 'How likely it is; with the impact it tells which risk to treat first.',
		remarks: [],
	},
	{
		names: ['Risks', 'Technical Risks', 'Risks and Mitigations', 'Risks / Trade-offs'],
		help: 'What could go wrong, and what is done about it; the worst should come first.',
		remarks: [],
	},
	{
		names: ['Consequences', 'Trade-offs', 'Implications'],
		help: 'What gets better and what gets worse; for the bad ones somebody must care.',
		remarks: [],
	},
	{
		names: ['Non-Goals', 'Out of Scope', 'Not in Scope'],
		help: 'What one could expect and is left out, so that nobody builds it.',
		remarks: [],
	},
	{
		names: ['Acceptance Criteria', 'Acceptance Scenarios', 'Definition of Done'],
		help: 'What one can try and see once it is done; each line becomes a test.',
		remarks: [{rule: 'vague'}],
	},
	{
		names: ['Success Criteria', 'Success Metrics'],
		help: 'A figure that changes when it works, and its target.',
		remarks: [{rule: 'vague'}],
	},
	{
		names: ['Assumptions'],
		help: 'What is taken as given and nobody said; whoever knows better can object here.',
		remarks: [],
	},
	{
		names: ['Mitigation', 'Mitigation Strategy', 'Mitigations', 'Mitigation Plan', 'Countermeasure'],
		help: 'What makes it less likely or less bad, and what is done when it happens.',
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
		remarks: [{rule: 'number'}],
	},
	{
		names: ['Dependencies', 'Depends On', 'Blocked By', 'Prerequisites', 'Requires'],
		help: 'What must be there before this can start; it decides the order of work.',
		remarks: [],
	},
	{
		names: ['Rollback Plan', 'Rollback', 'Rollback Procedure', 'Rollback Steps'],
		help: 'Each step back in order, with its command, for whoever is on call at night.',
		remarks: [
			{rule: 'short', says: 'This is no step yet. Say what is run or switched, so that anybody on call can do it.'},
		],
	},
	{
		names: ['Performance Goals', 'Performance Targets', 'Performance Requirements'],
		help: 'Times and loads to reach, each with a figure that a test can check.',
		remarks: [{rule: 'vague'}],
	},
];

const impact: Advice = {
	help: 'How bad it would be; with the likelihood it tells which risk to treat first.',
	remarks: [],
};

const questions: Advice = {
	help: 'What nobody knows yet, as a question, and who could answer it.',
	remarks: [],
};

const byName = new Map<string, Advice>(
	rows.flatMap(({names, ...advice}) => names.map(name => [comparable(name), advice] as const)),
);

/* What is known about a name. The same few stand in each of a thousand items. */
const adviceOn: (name: string) => Advice | undefined = rememberedByName(
	name => name,
	name => byName.get(comparable(name)) ?? (isQuestionHeading(name) ? questions : undefined),
);

/** What is known about a field or list by its name; an item of a list goes by the list's, and what is all of a section by the section's. */
export function adviceFor(plan: Plan, place: FieldPlace | SequencePlace): Advice | undefined {
	const {path, name} = place;
	// An impact that is not picked is that of a change, and not of a risk.
	if (place.type === 'field' && place.choices && impactNames.has(comparable(name))) return impact;
	if (typeof path.at(-1) === 'number') return adviceOn(nameAbove(plan, path.slice(0, -1)));
	return adviceOn(name) ?? adviceOn(sectionAt(plan.places, path)?.name ?? '');
}

/** What stands above a list or field: its label, else the heading of the section that it is all of; or an empty string. */
export function nameAbove(plan: Plan, path: Path): string {
	const place = findPlace(plan.places, path);
	if (place?.type === 'sequence' && place.spec.type === 'field' && place.spec.label) return place.name;
	return sectionAt(plan.places, path)?.name ?? '';
}
