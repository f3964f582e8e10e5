/* What a heading, a label or an id of a spec speaks of, in any dialect. */

import {comparable} from '../../template/key.ts';
import {rememberedByName} from '../../template/remembered.ts';
import {isQuestionHeading} from '../roles.ts';

/** What a spec can say that a plan can use. `requirements` are the non-functional ones. */
export type SpecTopic =
	| 'stories'
	| 'scenarios'
	| 'edgeCases'
	| 'functional'
	| 'requirements'
	| 'entities'
	| 'metrics'
	| 'questions';

const names: ReadonlyArray<readonly [topic: SpecTopic, pattern: RegExp]> = [
	['questions', /^question$|^(?:open |unresolved |outstanding )?(?:questions and )?clarifications?(?: needed)?$/],
	['requirements', /non ?functional|^(?:quality|cross functional) |^quality$|^nfrs?$/],
	['edgeCases', /^(?:edge|corner|error|failure) cases?\b|^edge cases$/],
	['scenarios', /^(?:acceptance|test|gherkin) (?:scenarios?|criteria|criterion|tests?|cases?)$|^scenarios?$/],
	['metrics', /^success (?:criteria|metrics|measures)|^measurable outcomes|^(?:key )?metrics$|^kpis?$/],
	['entities', /^(?:key |data |domain )?entities$|^entity$/],
	[
		'stories',
		/^(?:primary |additional )?user (?:stor(?:y|ies)|scenarios?)\b|^(?:stor(?:y|ies)|us)$|^user scenarios and testing$/,
	],
	['functional', /^(?:(?:added|modified|functional|core|business|product|system|detailed) )*requirements?$|^frs?$/],
];

/** What stands below or behind these words, or `undefined` where they say nothing of it. */
export const topicOf: (words: string) => SpecTopic | undefined = rememberedByName(
	words => words,
	words => {
		if (isQuestionHeading(words)) return 'questions';
		const name = comparable(words);
		return names.find(([, pattern]) => pattern.test(name))?.[0];
	},
);

const idTopics: Readonly<Record<string, SpecTopic>> = {
	fr: 'functional',
	req: 'functional',
	nfr: 'requirements',
	sc: 'metrics',
	us: 'stories',
	ac: 'scenarios',
	ec: 'edgeCases',
};

/** The id that words are, or begin with before a colon, a stop or a dash: `FR-001`, `NFR-2.1`. */
export const specId = /^\(?\[?([A-Z]{1,5}[-_ ]?\d+(?:\.\d+)*)\]?\)?(?=$|[ \t]*[:.)–—-](?:[ \t]|$))/;

/** What an id stands for by its letters; where a heading says another thing, that counts. */
export function topicOfId(id: string): SpecTopic | undefined {
	return idTopics[/^[A-Z]+/.exec(id)?.[0].toLowerCase() ?? ''];
}

const qualities = {
	performance:
		/\b(?:\d+ ?(?:ms|s|sec|seconds?|min|minutes?)|latency|throughput|p9\d|per second|concurren\w+|load|fast\w*|slow\w*|response times?|scal\w+|memory|cpu|performance)\b/i,
	security:
		/\b(?:encrypt\w*|authenti\w+|authori[sz]\w+|secrets?|tokens?|permissions?|roles?|pii|gdpr|privacy|private|audit\w*|passwords?|csrf|xss|tls|https|injection|rate limit\w*|hash\w*|secur\w+|personal data)\b/i,
} as const;

export type Quality = keyof typeof qualities;

/** Whether a non-functional requirement speaks of a quality, as far as its words tell. */
export function isAbout(quality: Quality, words: string): boolean {
	return qualities[quality].test(words);
}
