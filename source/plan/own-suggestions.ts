/*
What the document's own fields could say: a decision picks from the options beside it, an item depends on those before it, a phase names
the components. Labels tell, wherever they stand; nothing is asked for.
*/
import {readListMark, withoutListMark} from '../template/grammar/list-mark.ts';
import {comparable} from '../template/key.ts';
import {labelRange} from './frame.ts';
import {isNamed, nameItem, titleField} from './item-name.ts';
import {
	type FieldPlace,
	findPlace,
	type ItemPlace,
	type Path,
	type Place,
	type Plan,
	type SequencePlace,
	sequencesIn,
} from './place.ts';
import {readValue} from './plan.ts';
import {reasonsAmong} from './pros.ts';
import {areComponents, type FieldRole, fieldRole} from './roles.ts';
import {sequenceKinds} from './sequence-kinds.ts';

/** A value to pick, and what helps to pick it: an option's pros and cons, a phase's title. */
export type Suggestion = {readonly value: string; readonly detail?: string};

/** What a field of the document's own could say, and whether several of it. */
export type OwnSuggestions = {
	readonly several: boolean;
	readonly values: readonly Suggestion[];
	/** For reasons, the role of the field beside it that they are for. */
	readonly chosenBy?: FieldRole;
};

/** The suggestions for the field at `path`, or `undefined` where it has no role. */
export function ownSuggestions(plan: Plan, path: Path): OwnSuggestions | undefined {
	const field = findPlace(plan.places, path);
	if (field?.type !== 'field' || !field.isOwn) return undefined;
	const role = fieldRole(field.name);
	// An item of a list has the list's name, and stands where the list does.
	const around = aroundOf(plan, path.slice(0, typeof path.at(-1) === 'number' ? -2 : -1));
	return role && around && found[role](plan, around);
}

type Around = {readonly path: Path; readonly nodes: readonly Place[]};

function aroundOf(plan: Plan, path: Path): Around | undefined {
	// A decision record is a document.
	if (path.length === 0) return {path, nodes: plan.places};
	const place = findPlace(plan.places, path);
	return place?.type === 'item' || place?.type === 'section' ? place : undefined;
}

const found: Readonly<Record<FieldRole, (plan: Plan, around: Around) => OwnSuggestions | undefined>> = {
	options: () => undefined,
	decision: (plan, {nodes}) => {
		const values = optionsAround(plan, nodes);
		return values && {several: false, values};
	},
	rationale: (plan, {nodes}) => {
		const [options, decision] = [optionsAround(plan, nodes), withRole(nodes, 'decision')];
		if (!options || decision?.type !== 'field') return undefined;
		const said = options.map(({value, detail = ''}) => ({name: value, said: detail}));
		const values = reasonsAmong(said, readValue(plan, decision));
		return values.length === 0 ? undefined : {several: false, values, chosenBy: 'decision'};
	},
	dependencies: (plan, {path}) => {
		const group = findPlace(plan.places, path.slice(0, -1));
		if (group?.type !== 'sequence') return undefined;
		const values = group.items.slice(0, path.at(-1) as number).map(item => {
			const {counted, title} = nameItem(plan, group, item);
			return counted === '' ? {value: title} : withDetail(counted, title);
		});
		return {several: true, values: values.filter(({value}) => value !== '')};
	},
	components: plan => {
		const groups = [...sequencesIn(plan.places)].filter(({spec}) => spec.type === 'group' && areComponents(spec.noun));
		return {several: false, values: groups.flatMap(group => titlesOf(plan, group.items))};
	},
};

function withRole(nodes: readonly Place[], role: FieldRole): Place | undefined {
	return nodes.find(node => 'name' in node && fieldRole(node.name) === role);
}

/* Those of the part that is called so; else each by itself, if there are several: `**Option A: Redis**`. */
function optionsAround(plan: Plan, nodes: readonly Place[]): Suggestion[] | undefined {
	const options = withRole(nodes, 'options') ?? nodes.find(areCounted);
	if (options) return optionsIn(plan, options);
	const counted = nodes.filter(isLeaf).filter(({name}) => countedName.test(name));
	const labelled = counted.map(leaf => labelledOption(plan, leaf));
	if (labelled.length > 1) return labelled;
	const texts = nodes.filter(node => node.type === 'field').map(field => readValue(plan, field));
	const listed = texts.flatMap(text => optionsAmong(text, words => countedName.test(words.replace(/^[*_]+/, ''))));
	return listed.length > 1 ? listed : undefined;
}

/* Headings beside each other: `## Option A: Redis`. */
function areCounted(place: Place): boolean {
	return place.type === 'sequence' && sequenceKinds[place.kind].hasHeadings && countedName.test(`${place.name} a`);
}

type Leaf = FieldPlace | SequencePlace;

function isLeaf(place: Place): place is Leaf {
	return place.type === 'field' || place.type === 'sequence';
}

function optionsIn(plan: Plan, place: Place): Suggestion[] {
	if (place.type === 'section') return place.nodes.flatMap(node => optionsOf(plan, node));
	if (place.type === 'field') return optionsAmong(readValue(plan, place));
	if (place.type !== 'sequence') return [];
	if (sequenceKinds[place.kind].hasHeadings) return titlesOf(plan, place.items);
	return place.items.flatMap(item => {
		const {isNamed, words} = wordsOf(plan, item);
		const [said = '', detail = ''] = words;
		if (said === '') return [];
		return [isNamed ? withDetail(said, firstLine(detail)) : optionOf(said)];
	});
}

/* An option with a heading or a label of its own; else those that there are in what stands beside them. */
function optionsOf(plan: Plan, node: Place): Suggestion[] {
	if (node.type === 'section') return [optionNamed(node.name)];
	if (isLeaf(node) && countedName.test(node.name)) return [labelledOption(plan, node)];
	if (node.type !== 'field' || !labelRange(node.frame)) return optionsIn(plan, node);
	return [labelledOption(plan, node)];
}

/* `Option B` alone says nothing. */
const countedName = /^(?:option|alternative|approach)[ \t]+(?:[a-z]|\d+)(?![\p{L}\p{N}])/iu;

function labelledOption(plan: Plan, leaf: Leaf): Suggestion {
	const {name} = leaf;
	const said = leaf.type === 'field' ? [readValue(plan, leaf)] : leaf.items.flatMap(item => saidOf(plan, item));
	const lines = said.flatMap(words => words.split('\n', mostLines));
	const [first = ''] = lines;
	const {value} = optionNamed(name);
	if (value === name) return countedName.test(name) ? optionOf(first) : withDetail(name, first);
	const reasons = lines.map(line => withoutListMark(line).trim()).filter(line => reason.test(line));
	return withDetail(value, reasons.join('. ') || first);
}

const mostLines = 20;

const reason = /^(?:\*\*)?(?:pros?|cons?|advantages?|disadvantages?)\b/i;

/* What an item says but for its box, and whether a name begins it. */
function wordsOf(plan: Plan, {nodes}: ItemPlace): {readonly isNamed: boolean; readonly words: readonly string[]} {
	const fields = nodes.filter(node => node.type === 'field' && node.kind !== 'box') as FieldPlace[];
	const words = fields.map(field => readValue(plan, field));
	return {isNamed: fields[0]?.path.at(-1) === 'name', words};
}

function saidOf(plan: Plan, item: ItemPlace): readonly string[] {
	const {isNamed, words} = wordsOf(plan, item);
	return isNamed ? [words.slice(0, 2).join(': ')] : words;
}

/* The items of the outermost list in running text, or those of them that are meant. */
function optionsAmong(text: string, isMeant = (_: string) => true): Suggestion[] {
	return text.split('\n').flatMap(line => {
		const mark = line.length < longestLine ? readListMark(line) : undefined;
		const said = mark && !/^[ \t]/.test(line) ? line.slice(mark.wordsFrom).trim() : '';
		return said === '' || !isMeant(said) ? [] : [optionOf(said.replace(countedWords, ''))];
	});
}

const longestLine = 10_000;

function firstLine(text: string): string {
	return text.replace(/\n.*/s, '');
}

/* `Option A: Redis`, as a heading. */
function optionNamed(name: string): Suggestion {
	return {value: name.replace(countedWords, '')};
}

const countedWords =
	/^(?:\*\*|__)?(?:option|alternative|approach)[ \t]+(?:[a-z]|\d+)[ \t]*[:.)–—-](?:\*\*|__)?[ \t]*(?=\S)/i;

/* `**Redis**: fast, shared` is the option Redis. */
function optionOf(said: string): Suggestion {
	const [, name, detail = ''] =
		/^(?:\*\*|__)?(.{1,60}?)(?:\*\*|__)?(?::(?:\*\*|__)?|[ \t]+[–—-])[ \t]+([^\n]*)/.exec(said) ?? [];
	return name === undefined ? {value: withoutBold(said)} : withDetail(name, detail);
}

/* Bold words, whole or what is left of them behind `**Option A:`. */
function withoutBold(words: string): string {
	return words.replace(/^(\*\*|__)?([^*_]+)(?:\*\*|__)$/, '$2');
}

function titlesOf(plan: Plan, items: readonly ItemPlace[]): Suggestion[] {
	return items.flatMap(item => {
		const title = titleField(item);
		const value = title ? readValue(plan, title) : '';
		return value === '' ? [] : [{value}];
	});
}

/** A value, and beside it what is said of it, if anything is. */
export function withDetail(value: string, detail: string): Suggestion {
	return detail === '' ? {value} : {value, detail};
}

/** A group whose items name each other by their position, and where they do. */
export type OwnDependencies = {
	readonly sequence: SequencePlace;
	readonly fieldsOf: (item: ItemPlace) => readonly FieldPlace[];
};

/** The groups whose items say in a field of the document's own what they depend on, each the only one of its name. */
export function ownDependencies(plan: Plan): OwnDependencies[] {
	const groups = [...sequencesIn(plan.places)].filter(({kind}) => sequenceKinds[kind].hasHeadings);
	const byNoun = Map.groupBy(groups, nounOf);
	return groups.flatMap(sequence => {
		const noun = nounOf(sequence);
		const isAlone = noun !== '' && byNoun.get(noun)?.length === 1;
		const isCounted = isAlone && sequence.items.some(item => dependenciesOf(item)[0]);
		return isCounted && !isNamed(plan, sequence) ? [{sequence, fieldsOf: dependenciesOf}] : [];
	});
}

const nounOf = ({spec}: SequencePlace): string => (spec.type === 'group' ? comparable(spec.noun) : '');

function dependenciesOf({nodes}: ItemPlace): FieldPlace[] {
	return nodes.flatMap((node): FieldPlace[] => {
		if (node.type === 'field') return node.isOwn && fieldRole(node.name) === 'dependencies' ? [node] : [];
		if (node.type !== 'sequence' || !node.spec.isOwn || fieldRole(node.name) !== 'dependencies') return [];
		return node.items.flatMap(({nodes: [first]}) => (first?.type === 'field' ? [first] : []));
	});
}
