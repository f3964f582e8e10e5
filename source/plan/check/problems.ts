/*
What a person should look at before the plan is used. What counts is said by the template and its sidecar
(`required`, and `suggest` with `strict`, `cover` and `earlier`); no section is known by name here.
*/

import {findSpec} from '../../template/find-spec.ts';
import {comparable} from '../../template/key.ts';
import {hasOwnWords} from '../../template/own-words.ts';
import {remembered} from '../../template/remembered.ts';
import {keysOf, type SuggestionSource} from '../../template/sidecar.ts';
import type {Template} from '../../template/template.ts';
import {dependencyFaults} from '../dependency.ts';
import {nameInWords, nameItem, titleField} from '../item-name.ts';
import {type OwnDependencies, ownDependencies} from '../own-suggestions.ts';
import {
	type FieldPlace,
	fieldsIn,
	fieldsNamed,
	findPlace,
	type ItemPlace,
	innermostPlace,
	isWithin,
	type Path,
	type Place,
	type Plan,
	pathText,
	type SequencePlace,
	sequencesIn,
} from '../place.ts';
import {isBlankField, rawOf, readValue} from '../plan.ts';
import {mitigationIn} from '../risk-matrix.ts';
import {sequenceKinds} from '../sequence-kinds.ts';
import {spellingOf} from '../spelling/context.ts';
import {sourceFields} from '../suggestions.ts';
import {findBlanks, type LikelyName} from './blanks.ts';
import {blankMessage} from './in-words.ts';
import {findLeftovers, holdsOne, type Leftover} from './leftovers.ts';
import {positionsIn} from './position.ts';

export type ProblemKind =
	| 'blank'
	| 'template-words'
	| 'open-question'
	| 'to-do'
	| 'no-option'
	| 'dependency'
	| 'unused'
	| 'duplicate';

/** A problem, where it is (line and column from 1), and a sentence about it. */
export type Problem = {
	readonly path: Path;
	readonly line: number;
	readonly column: number;
	readonly message: string;
	readonly kind: ProblemKind;
	/** For a section under another name: what is missing, and the heading that could be it. */
	readonly likely?: LikelyName;
};

type Found = Pick<Problem, 'path' | 'message' | 'kind' | 'likely'> & {readonly offset: number};

/**
Every problem of a plan, in the text's order. With `isGuess` nobody named its template: what the text lacks is told only where it has
most of what the template asks for.
*/
export function problems(plan: Plan, {isGuess = false} = {}): readonly Problem[] {
	const blank = findBlanks(plan, isGuess);
	const blankPaths = new Set(blank.map(({path}) => pathText(path)));
	const isInBlank = (path: Path) => path.some((_, at) => blankPaths.has(pathText(path.slice(0, at + 1))));
	const left = leftovers(plan).filter(({path}) => !isInBlank(path));
	return placed(plan, [...blank, ...left, ...untreated(plan), ...contradictions(plan)]);
}

/**
The problems that more writing does not mend: a decision for no option, a phase before its own, a title used twice. In a draft what is
used nowhere is none of them as long as there is a blank place for it.
*/
export function mistakes(plan: Plan, {isDraft = true} = {}): readonly Problem[] {
	return placed(plan, contradictions(plan, isDraft));
}

/**
The contents of the sections that mistakes can be about, which hold groups or what the sidecar compares: as long as these are the same,
so are the mistakes. `undefined` where such stand outside of sections.
*/
export function contentOfMistakes({template, places}: Plan): readonly object[] | undefined {
	const compared = comparedKeys(template);
	const found: object[] = [];
	for (const place of places) {
		if (place.type === 'absent' || place.type === 'marker') continue;
		const isCompared = compared.has(place.path[0] as string);
		const holdsGroups = place.type === 'section' && place.part.children.length > 0;
		const isGroup = place.type === 'sequence' && sequenceKinds[place.kind].hasHeadings;
		if (!isCompared && !holdsGroups && !isGroup) continue;
		if (place.type !== 'section') return undefined;
		found.push(place.part.content);
	}
	return found;
}

/* The first keys of what is compared in a plan. */
const comparedKeys = remembered(({sidecar: {suggest = {}}}: Template): ReadonlySet<string> => {
	const inPlan = Object.entries(suggest).filter(([, {from}]) => !isOfSpec(from));
	return new Set(inPlan.flatMap(([key, {from}]) => [key, from]).map(path => path.replace(/\..*/, '')));
});

function isOfSpec(from: string): boolean {
	return from.startsWith('spec.');
}

function contradictions(plan: Plan, isDraft = false): Found[] {
	const own = ownDependencies(plan).flatMap(group => dependencyProblems(plan, group));
	return [...suggestionProblems(plan, isDraft), ...own, ...duplicates(plan)];
}

function placed(plan: Plan, found: readonly Found[]): readonly Problem[] {
	if (found.length === 0) return [];
	const positionOf = positionsIn(plan.text);
	return found
		.toSorted((a, b) => a.offset - b.offset)
		.map(({path, offset, message, kind, likely}) => ({
			path,
			...positionOf(offset),
			message,
			kind,
			...(likely && {likely}),
		}));
}

/* Of the risks a template asks for, the gravest need an answer. */
function untreated(plan: Plan): Found[] {
	const tables = [...sequencesIn(plan.places)].filter(({spec}) => !spec.isOwn);
	return tables.flatMap(table =>
		table.items.flatMap(item => {
			const {cell, isNeeded} = mitigationIn(table, item) ?? {};
			if (!cell || !isNeeded || !isBlankField(plan, cell)) return [];
			const message = blankMessage(plan, cell, [{sequence: table, item}]);
			return [{path: cell.path, offset: cell.from, message, kind: 'blank' as const}];
		}),
	);
}

function leftovers(plan: Plan): Found[] {
	const inText = findLeftovers(plan);
	const untouched = [...fieldsIn(plan.places)].filter(field => isUntouched(plan, field, inText));
	return [
		...inText.flatMap(one => leftoverProblem(plan, one)),
		...untouched.map(field => ({
			path: field.path,
			offset: field.from,
			message: `${field.name} still holds the template's words.`,
			kind: 'template-words' as const,
		})),
	];
}

function leftoverProblem(plan: Plan, {kind, from, words}: Leftover): Found[] {
	const place = innermostPlace(plan.places, from);
	const isNamed = place?.type === 'field' && (place.frame.type === 'label' || place.frame.type === 'cell');
	const name = isNamed ? place.name : '';
	// The state of a task that waits to be done.
	if (words === 'TODO' && /^(?:status|state|progress)$/i.test(name)) return [];
	const message = leftoverMessages[kind](words || name);
	return [{path: place?.path ?? [], offset: from, message, kind}];
}

/* A hint in prose has no brackets to find it by: only its field as a whole shows it. */
function isUntouched(plan: Plan, field: FieldPlace, found: readonly Leftover[]): boolean {
	if (spellingOf(field.context).isCode || !hasOwnWords(field.words, rawOf(plan, field))) return false;
	return !holdsOne(found, field);
}

const leftoverMessages = {
	'template-words': words => `\`${words}\` is left from the template.`,
	'open-question': words => (words === '' ? 'A question is open.' : `“${words}” is an open question.`),
	'to-do': words => `\`${words}\` is left.`,
} satisfies Record<Leftover['kind'], (words: string) => string>;

function suggestionProblems(plan: Plan, isDraft: boolean): Found[] {
	return Object.entries(plan.template.sidecar.suggest ?? {}).flatMap(([key, source]) => {
		if (isOfSpec(source.from)) return [];
		const fields = fieldsNamed(plan.places, key);
		if (source.earlier) return earlierProblems(plan, source, fields);
		const strict = source.strict ? fields.flatMap(field => optionProblem(plan, source, field)) : [];
		return source.cover ? [...strict, ...uncovered(plan, source, key, fields, isDraft)] : strict;
	});
}

function earlierProblems(plan: Plan, {from}: SuggestionSource, fields: readonly FieldPlace[]): Found[] {
	const sequence = findPlace(plan.places, from.split('.'));
	if (sequence?.type !== 'sequence') return [];
	const {length} = sequence.path;
	const own = fields.filter(({path}) => isWithin(path, sequence.path));
	const byIndex = Map.groupBy(own, ({path}) => path[length]);
	return dependencyProblems(plan, {sequence, fieldsOf: item => byIndex.get(item.path[length]) ?? []});
}

function dependencyProblems(plan: Plan, {sequence, fieldsOf}: OwnDependencies): Found[] {
	return dependencyFaults(plan, sequence, fieldsOf).map(({field, message}) => ({
		path: field.path,
		offset: field.from,
		message,
		kind: 'dependency' as const,
	}));
}

/* Free text is fine as long as it names one of the options. */
function optionProblem(plan: Plan, source: SuggestionSource, field: FieldPlace): Found[] {
	const value = readValue(plan, field);
	const fields = sourceFields(plan, source, field.path).filter(option => !isRejected(plan, option));
	const options = fields.flatMap(option => readValue(plan, option) || []);
	if (value === '' || options.length === 0 || isOneNamed(options, value)) return [];
	const owner = ownerOf(plan, field.path);
	const name = owner ? nameInWords(plan, owner.sequence, owner.item) : field.name;
	const keys = [...keysOf(owner?.item.path ?? []), ...source.from.split('.')];
	const spec = findSpec(plan.template, keys);
	const option = spec && spec.type !== 'group' ? spec.name.toLowerCase() : 'option';
	return [{path: field.path, offset: field.from, message: `${name} names no ${option}.`, kind: 'no-option'}];
}

/* Below `**Alternatives Rejected**`, or by its own words, it is what was not chosen. */
function isRejected(plan: Plan, option: FieldPlace): boolean {
	const list = findPlace(
		plan.places,
		option.path.slice(
			0,
			option.path.findLastIndex(key => typeof key === 'number'),
		),
	);
	const label = list?.type === 'sequence' ? plan.text.slice(list.start, list.from) : '';
	const item = findPlace(plan.places, option.path.slice(0, -1));
	const said = item?.type === 'item' ? plan.text.slice(item.from, item.to) : '';
	return /alternative|reject/i.test(label) || /\brejected\b/i.test(said);
}

/*
By its name in any order or a part of it, by its place in the list (`Option B`, `Option 2`, `B (as asked)`), or by a word of its text that
no other option has.
*/
function isOneNamed(options: readonly string[], value: string): boolean {
	const said = wordsOf(value);
	const counted = value.matchAll(
		/\b(?:option|alternative)\s*#?(\d+|[a-z])\b|^[*_(]*([A-Z]|\d)[*_)]*(?=$|[.:,)]|\s+[(–—-])/gi,
	);
	const counts = new Set([...counted].map(([, count, first = '']) => (count ?? first).toUpperCase()));
	const texts = options.map(wordsOf);
	return options.some((option, index) => {
		const wanted = wordsOf(nameOf(option));
		if (wanted.size > 0 && wanted.isSubsetOf(said)) return true;
		if (said.size > 0 && said.isSubsetOf(texts[index] as Set<string>)) return true;
		if (counts.has(String(index + 1)) || counts.has(String.fromCharCode(65 + (index % 26)))) return true;
		const others = texts.filter((_, at) => at !== index);
		return [...said].some(word => hasWord(texts[index], word) && !others.some(words => hasWord(words, word)));
	});
}

/* `Postgres` is said of PostgreSQL. */
function hasWord(words: ReadonlySet<string> = new Set(), said: string): boolean {
	return (
		said.length > 4 && [...words].some(word => word.length > 4 && (word.startsWith(said) || said.startsWith(word)))
	);
}

/* What stands before the colon of `Shared counters: one more server`. */
function nameOf(option: string): string {
	return /^[^:：]{2,60}(?=[:：](?:[*_\s]|$))/.exec(option)?.[0] ?? option;
}

function wordsOf(value: string): Set<string> {
	return new Set(comparable(value.replace(/\n/g, ' ')).split(' ').filter(Boolean));
}

function ownerOf(plan: Plan, path: Path): {sequence: SequencePlace; item: ItemPlace} | undefined {
	for (let length = path.length - 1; length > 0; length--) {
		const item = findPlace(plan.places, path.slice(0, length));
		const sequence = item?.type === 'item' ? findPlace(plan.places, path.slice(0, length - 1)) : undefined;
		if (item?.type === 'item' && sequence?.type === 'sequence') return {sequence, item};
	}
	return undefined;
}

/* What nobody names: a component that stands in no phase. A plan without such lists is not asked for them. */
function uncovered(
	plan: Plan,
	source: SuggestionSource,
	key: string,
	users: readonly FieldPlace[],
	isDraft: boolean,
): Found[] {
	const [user] = users;
	const using = user && ownerOf(plan, user.path.slice(0, user.path.findIndex(one => typeof one === 'number') + 2));
	if (!using) return [];
	const used = users.map(field => wordsOf(readValue(plan, field)));
	if (isDraft && using.sequence.items.some(item => !users.some(field => isFilledIn(plan, item, field)))) return [];
	return sourceFields(plan, source, []).flatMap(field => {
		const value = readValue(plan, field);
		if (value === '' || isUsed(wordsOf(value), used)) return [];
		const owner = ownerOf(plan, field.path);
		const name = owner ? `${nameInWords(plan, owner.sequence, owner.item)}, “${value}”,` : `“${value}”`;
		const noun = using.sequence.name.toLowerCase() || key;
		return [{path: field.path, offset: field.from, message: `${name} is in no ${noun}.`, kind: 'unused' as const}];
	});
}

function isFilledIn(plan: Plan, item: ItemPlace, field: FieldPlace): boolean {
	return isWithin(field.path, item.path) && readValue(plan, field) !== '';
}

function isUsed(wanted: ReadonlySet<string>, uses: readonly ReadonlySet<string>[]): boolean {
	return uses.some(said => wanted.isSubsetOf(said) || (said.size > 0 && said.isSubsetOf(wanted)));
}

/* In a document's own groups the same is often done twice (`Step 2: Run the tests`): there the number has to be the same, too. */
function duplicates(plan: Plan): Found[] {
	return groupsIn(plan.places).flatMap(sequence => {
		const first = new Map<string, ItemPlace>();
		return sequence.items.flatMap(item => {
			const field = titleField(item);
			const title = field ? readValue(plan, field) : '';
			// What stands in parentheses tells `Tests (unit)` from `Tests (manual)`.
			const said = comparable(title.replace(/[()]/g, ' '));
			if (!field || said === '') return [];
			const key = sequence.spec.isOwn ? `${nameItem(plan, sequence, item).counted} ${said}` : said;
			const earlier = first.get(key);
			first.set(key, earlier ?? item);
			if (!earlier) return [];
			const message = `${nameInWords(plan, sequence, item)} has the same title as ${nameInWords(plan, sequence, earlier)}, “${title}”.`;
			return [{path: field.path, offset: field.from, message, kind: 'duplicate' as const}];
		});
	});
}

/* Only groups hold others; rows and list items are not looked at. */
function groupsIn(places: readonly Place[]): SequencePlace[] {
	return places.flatMap((place): SequencePlace[] => {
		if (place.type === 'section') return groupsIn(place.nodes);
		if (place.type !== 'sequence' || !sequenceKinds[place.kind].hasHeadings) return [];
		return [place, ...place.items.flatMap(item => groupsIn(item.nodes))];
	});
}
