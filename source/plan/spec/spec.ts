/* What a feature's `spec.md` says that its plan can use. */

import {frontMatterKey} from '../../template/front-matter.ts';
import {codeLines} from '../../template/grammar/fence.ts';
import {readLabelValue} from '../../template/grammar/label-value.ts';
import {findOpenQuestions} from '../../template/grammar/question.ts';
import {comparable} from '../../template/key.ts';
import {type Suggestion, withDetail} from '../own-suggestions.ts';
import type {Plan} from '../place.ts';
import {valueAt} from '../plan.ts';
import type {SpecName, SpecOffers} from '../suggestions.ts';
import {type SpecItem, specItems} from './items.ts';
import {isAbout, type Quality, type SpecTopic, specId} from './topics.ts';

/** What a spec says that a plan can use. */
export type Spec = {
	readonly title: string | undefined;
	readonly featureId: string | undefined;
	readonly offers: SpecOffers;
	/** Where in its text it begins to speak of what it offers. */
	readonly starts: {readonly [Name in SpecName]?: number};
};

/** Reads a spec that was opened as a plan. `folder` is the name of the folder it stands in, for the Feature ID where the text has none. */
export function readSpec(spec: Plan, folder = ''): Spec {
	const prose = proseOf(spec.text);
	const items = specItems(spec).filter(({text}) => meant(text) !== undefined);
	return {
		title: titleOf(spec),
		featureId:
			meant(readLabelValue(prose, 'Feature ID')) ?? meant(readLabelValue(prose, 'Feature Branch')) ?? idOf(folder),
		offers: offersOf(items, openQuestions(prose)),
		starts: startsOf(items),
	};
}

/* The text without what is no part of what it says: comments and code. */
function proseOf(text: string): string {
	const lines = text.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '').split(/\r\n|\r|\n/);
	const code = codeLines(lines);
	return lines.filter((_, index) => !code.has(index)).join('\n');
}

/* Names of the document itself, which say nothing of the feature. */
const bareTitles = new Set(
	['Requirements Document', 'Requirements', 'Specification', 'Spec', 'Feature', 'Feature Specification', 'PRD'].map(
		comparable,
	),
);

const titleBefore =
	/^(?:feature\s+|software\s+|technical\s+|product\s+)?(?:spec(?:ification)?|requirements?(?:\s+document)?|PRD)\s*[:\-–—]\s*|^feature\s*(?:\S*\d\S*\s*)?[:\-–—]\s*/i;
const titleBehind =
	/(?:\s*[:\-–—]\s*|\s+|\s*\()(?:feature\s+)?(?:spec(?:ification)?|requirements(?:\s+document)?|PRD)\)?$/i;

/* Of a chapter: `2. Specification`. */
const isNumber = /^\d+(?:\.\d+)*[.)]$/;

/* The title's words: the front matter's where it has them, for then the heading may be any. */
function titleOf(spec: Plan): string | undefined {
	const named = [valueAt(spec, [frontMatterKey, 'title']), headingOf(spec)];
	const titles = named.map(words => meant(shortened(words).replace(titleBefore, '').replace(titleBehind, '')));
	return titles.find(title => title !== undefined && !isNumber.test(title) && !bareTitles.has(comparable(title)));
}

/* With no more than a blank between words, and no longer than a title may be: the patterns above look at each run of blanks. */
function shortened(words = ''): string {
	return words.replaceAll(/\s+/g, ' ').slice(0, 1000).trim();
}

function headingOf({places, text}: Plan): string {
	const title = places.find(place => place.type === 'field' && place.context.type === 'heading');
	return title?.type === 'field' ? text.slice(title.from, title.to) : '';
}

const idOf = (folder: string): string | undefined => (/^\d+-./.test(folder) ? folder : undefined);

// What a person wrote, as opposed to the words of the template: `{Feature Name}`, `[###-feature-name]`.
function meant(text: string | undefined): string | undefined {
	const trimmed = text?.trim();
	return trimmed && /[\p{L}\p{N}]/u.test(trimmed.replaceAll(/\{[^{}]*\}|\[[^[\]]*\]|<[^<>]*>/g, ''))
		? trimmed
		: undefined;
}

function openQuestions(text: string): string[] {
	const closed = [...findOpenQuestions(text)].filter(({isClosed}) => isClosed);
	const questions = closed.flatMap(({words, from}) => {
		const question = meant(words.replaceAll(/\s+/g, ' '));
		const id = question === undefined || specId.test(question) ? '' : idBefore(text, from);
		return question === undefined ? [] : [id === '' ? question : `${id}: ${question}`];
	});
	return [...new Set(questions)];
}

/* The id of the item that a question stands in: alone, `or 90 days?` says nothing. */
function idBefore(text: string, offset: number): string {
	const before = text.slice(Math.max(0, offset - longestItem), offset);
	const item = before.split(/\n(?![ \t]{2,}(?!(?:[-*+]|\d+[.)])[ \t])\S)/).at(-1) ?? '';
	const words = item.replace(/^\s*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?/, '').replaceAll('**', '');
	return specId.exec(words)?.[1] ?? '';
}

const longestItem = 2000;

function offersOf(items: readonly SpecItem[], questions: readonly string[]): SpecOffers {
	const of = (topic: SpecTopic) => items.filter(item => item.topic === topic).map(offer);
	const requirements = of('requirements');
	const isOf = (quality: Quality) => (one: Suggestion) => isAbout(quality, `${one.detail ?? ''} ${one.value}`);
	const [isQuick, isSafe] = [isOf('performance'), isOf('security')];
	const asked = of('questions').filter(({value}) => findOpenQuestions(value).next().done === true);
	return {
		stories: of('stories'),
		scenarios: of('scenarios'),
		edgeCases: of('edgeCases'),
		functional: of('functional'),
		requirements,
		performance: requirements.filter(one => isQuick(one) || (!isSafe(one) && !one.detail)),
		security: requirements.filter(one => isSafe(one) || (!isQuick(one) && !one.detail)),
		entities: of('entities').map(named),
		metrics: of('metrics'),
		questions: [...questions.map(value => ({value})), ...asked],
	};
}

function offer({id, text, within}: SpecItem): Suggestion {
	const value = id === '' ? text : `${id}: ${text}`;
	return withDetail(value, within);
}

/* `Block: who is blocked until when` is the entity Block. */
function named({value}: Suggestion): Suggestion {
	const [, name = value, detail = ''] = /^([^:]{1,60}):\s+(.*)$/.exec(value) ?? [];
	return withDetail(name, detail);
}

function startsOf(items: readonly SpecItem[]): Spec['starts'] {
	const first = (topic: SpecTopic) => items.find(item => item.topic === topic)?.from;
	const topics = [...new Set(items.map(({topic}) => topic))];
	const requirements = first('requirements');
	const starts = Object.fromEntries(topics.map(topic => [topic, first(topic)]));
	return requirements === undefined ? starts : {...starts, performance: requirements, security: requirements};
}
