/* What a shape of a document is for, by the names of its headings, labels and columns: in any document, with a template or without. */
import {comparable} from '../template/key.ts';
import {rememberedByName} from '../template/remembered.ts';
import type {Choices} from '../template/template.ts';

const questionNames = new Set(
	[
		'Open Questions',
		'Open Question',
		'Questions',
		'Unresolved Questions',
		'Outstanding Questions',
		'Remaining Questions',
		'Open Issues',
		'Open Points',
		'Open Items',
		'Clarifications Needed',
		'Needs Clarification',
		'Clarifying Questions',
		'Clarification Questions',
		'Open Decisions',
		'Decisions Needed',
		'Questions to Resolve',
		'Questions to Clarify',
		'Questions to Answer',
		'Offene Fragen',
		'未解決の質問',
		'未解決事項',
		'未決事項',
		'待解决问题',
		'待确认问题',
		'开放问题',
	].map(comparable),
);

/** Whether what stands below these words is a list of open questions. */
export function isQuestionHeading(words: string): boolean {
	if (isClosed(words)) return false;
	const name = comparable(words);
	return questionNames.has(name) || openAnd.test(name) || forSomebody.test(name);
}

/** Whether open questions stand below these words among others: `Risks / Open Questions`. */
export function isPartlyQuestions(words: string): boolean {
	return words.length < longName && !isClosed(words) && comparable(words).endsWith(' open questions');
}

const longName = 60;

const openAnd = /^open questions (?:and|or|risks|for|about|to)(?: |$)/;
const forSomebody =
	/^questions for (?:the |your )?(?:users?|authors?|review(?:ers?)?|stakeholders?|team|product|owners?|clients?|customers?|decision|discussion|clarification)(?: |$)/;

/** Whether words say of questions that they are answered. */
export function isClosed(words: string): boolean {
	return /(?<!un|to be )(?:resolved|answered|closed|decided)|erledigt/i.test(words);
}

const namesOf = (...names: readonly string[]): ReadonlySet<string> => new Set(names.map(comparable));

/** What a column is called that says how likely something is. */
export const likelihoodNames = namesOf(
	'Probability',
	'Likelihood',
	'Prob.',
	'Chance',
	'Wahrscheinlichkeit',
	'発生確率',
	'概率',
	'可能性',
);

/** What a column is called that says how bad something would be. */
export const impactNames = namesOf('Impact', 'Severity', 'Impact Level', 'Consequence', 'Auswirkung', '影響度', '影响');

/** What a column is called that says what is done about a risk. */
export const mitigationNames = namesOf(
	'Mitigation',
	'Mitigations',
	'Mitigation Strategy',
	'Mitigation Plan',
	'Response',
	'Countermeasure',
	'Maßnahme',
	'Gegenmaßnahme',
	'対策',
	'缓解措施',
);

/** The levels that a risk has, from low to high. */
export const levelNames = ['Low', 'Medium', 'High'] as const;

/* The alternatives of a column of risk levels that no template has. */
const riskChoices: Choices = {
	choices: levelNames,
	open: true,
	synonyms: {
		Low: ['L', 'Minor', 'Unlikely', 'Rare'],
		Medium: ['M', 'Med', 'Moderate', 'Possible'],
		High: ['H', 'Major', 'Severe', 'Critical', 'Likely'],
	},
};

/** What the cells of a column are picked from, by its name. */
export function columnChoices(name: string): Choices | undefined {
	const own = comparable(name);
	return likelihoodNames.has(own) || impactNames.has(own) ? riskChoices : undefined;
}

const levels = [
	/^(?:very low|low|minor|minimal|negligible|unlikely|rare|l|niedrig|gering|低|小)(?![\p{L}\p{N}])/iu,
	/^(?:med|medium|moderate|mid|possible|m|mittel|中)(?![\p{L}\p{N}])/iu,
	/^(?:very high|high|major|severe|critical|likely|almost certain|catastrophic|h|hoch|高|大)(?![\p{L}\p{N}])/iu,
];

/** Which of the levels a value begins with (`Medium`, `**High**`, `Low–Med`, `🔴 High: data is lost`), or `undefined`. */
export function levelOf(value: string): number | undefined {
	const words = value.replace(/^[^\p{L}\p{N}]+/u, '');
	const level = levels.findIndex(pattern => pattern.test(words));
	return level === -1 ? undefined : level;
}

/** What a field of the document's own is for, beside others of its item or section. */
export type FieldRole = 'options' | 'decision' | 'rationale' | 'dependencies' | 'components';

const fieldNames: Readonly<Record<FieldRole, ReadonlySet<string>>> = {
	options: namesOf(
		'Options',
		'Options Considered',
		'Considered Options',
		'Options Evaluated',
		'Options Analysis',
		'Possible Options',
		'Alternatives',
		'Alternatives Considered',
		'Alternatives Evaluated',
		'Approaches',
		'Approaches Considered',
		'Possible Approaches',
		'Solutions Considered',
		'Possible Solutions',
	),
	decision: namesOf(
		'Decision',
		'Decision Outcome',
		'Decision Made',
		'Final Decision',
		'Proposed Decision',
		'Chosen',
		'Chosen Option',
		'Chosen Approach',
		'Choice',
		'Selected Option',
		'Selected Approach',
		'Recommendation',
		'Recommended Option',
		'Recommended Approach',
	),
	rationale: namesOf('Rationale', 'Reasoning', 'Reason', 'Reasons', 'Justification', 'Why'),
	dependencies: namesOf('Dependencies', 'Depends On', 'Dependency', 'Blocked By', 'Prerequisites', 'Requires'),
	components: namesOf('Components', 'Components Affected', 'Affected Components', 'Component'),
};

const roleOf = new Map(
	Object.entries(fieldNames).flatMap(([role, names]) => [...names].map(name => [name, role as FieldRole] as const)),
);

const prosAndCons = namesOf('Pros/Cons', 'Pros and Cons', 'Pros & Cons', 'Pro/Con', 'Advantages/Disadvantages');

/** Whether a part or label names what speaks for and against something. */
export function areProsAndCons(name: string): boolean {
	return /^pro|^adv/i.test(name) && prosAndCons.has(comparable(name));
}

/** The role of a field, by its label. The same few stand in each of a thousand items. */
export const fieldRole: (name: string) => FieldRole | undefined = rememberedByName(
	name => name,
	name => roleOf.get(comparable(name)),
);

/** Whether the items of a group are components, by what counts them. */
export function areComponents(noun: string): boolean {
	return fieldNames.components.has(comparable(noun));
}
