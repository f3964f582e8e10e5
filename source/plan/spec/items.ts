/*
What a spec says, item by item. A spec is a plan of another dialect: its headings, labels, tables and lists are found as a plan's are,
and their names tell what they hold.
*/

import {withoutComments} from '../../template/grammar/comment.ts';
import {readListMark} from '../../template/grammar/list-mark.ts';
import {wholeQuestion} from '../../template/grammar/question.ts';
import {labelRange} from '../frame.ts';
import {nameItem} from '../item-name.ts';
import {namedNoun} from '../locate/own.ts';
import {
	type FieldPlace,
	fieldsIn,
	type ItemPlace,
	isSectionHeading,
	type Place,
	type Plan,
	type SectionPlace,
	type SequencePlace,
	startOf,
} from '../place.ts';
import {readValue} from '../plan.ts';
import {isClosed} from '../roles.ts';
import {sequenceKinds} from '../sequence-kinds.ts';
import {type SpecTopic, specId, topicOf, topicOfId} from './topics.ts';

/** One thing that a spec says. */
export type SpecItem = {
	readonly topic: SpecTopic;
	/** What it says on one line, without Markdown's bold marks. */
	readonly text: string;
	/** The id that is written beside it (`FR-001`), or an empty string. */
	readonly id: string;
	/** The numbered thing that it stands in, as the spec counts it: `User Story 1`. */
	readonly within: string;
	/** Where the place of the spec starts that it is read from. */
	readonly from: number;
};

/* Where the walk is: what the headings and labels above speak of, and the item around. */
type Around = {readonly topic: SpecTopic | undefined; readonly within: string; readonly from: number};

/** All that `spec` says of the topics there are, in its order. */
export function specItems(spec: Plan): SpecItem[] {
	return itemsIn(spec, spec.places, {topic: undefined, within: '', from: 0});
}

function itemsIn(spec: Plan, places: readonly Place[], around: Around): SpecItem[] {
	return places.flatMap((place): SpecItem[] => {
		if (place.type === 'absent' || place.type === 'marker') return [];
		const here = {...around, topic: topicOf(place.name) ?? around.topic, from: startOf(place)};
		if (place.type === 'section') return sectionItems(spec, place, here);
		return place.type === 'field' ? fieldItems(spec, place, here) : sequenceItems(spec, place, here);
	});
}

/* Below non-functional requirements a heading is what they are about; a heading with an id (`US1: Title`) says one thing. */
function sectionItems(spec: Plan, {name, nodes}: SectionPlace, here: Around): SpecItem[] {
	const id = specId.exec(name)?.[1] ?? '';
	const topic = topicOfId(id);
	if (topic)
		return [
			...toItems({...here, within: ''}, [name]),
			...itemsIn(spec, nodes, {...here, topic: undefined, within: id}),
		];
	const named = namedNoun(name);
	const noun = named?.hasTitle ? named.noun : undefined;
	const nounTopic = noun === undefined ? undefined : topicOf(noun);
	if (nounTopic) {
		const title = name.slice(name.indexOf(':') + 1);
		const below = nodes.filter(node => node.type !== 'field' || !isSectionHeading(node));
		return headedItems(spec, {title, counted: '', nodes: below}, {...here, topic: nounTopic});
	}
	const isQuality = here.topic === 'requirements' && topicOf(name) === undefined;
	return itemsIn(spec, nodes, isQuality ? {...here, within: name} : here);
}

/* A label that is an id says one thing (`**FR-001**: …`), as another does below a topic (`**Latency**: …`); running text has its list's. */
function fieldItems(spec: Plan, field: FieldPlace, here: Around): SpecItem[] {
	const value = readValue(spec, field);
	if (isSectionHeading(field) || value === '') return [];
	const isLabelled = labelRange(field.frame) !== undefined;
	const id = isLabelled ? specId.exec(field.name)?.[1] : undefined;
	if (id) return toItems({...here, topic: topicOfId(id) ?? here.topic}, [value], id);
	const items = listItems(value);
	if (items.length > 0) return toItems(here, items);
	if (!isLabelled) return /^as an? /i.test(value) ? toItems(here, [value]) : [];
	return toItems(here, [topicOf(field.name) === undefined ? `${field.name}: ${value}` : value]);
}

function sequenceItems(spec: Plan, sequence: SequencePlace, here: Around): SpecItem[] {
	const written = sequence.items.filter(item => [...fieldsIn([item])].some(field => readValue(spec, field) !== ''));
	if (sequenceKinds[sequence.kind].hasHeadings) return written.flatMap(item => groupItems(spec, sequence, item, here));
	if (sequence.columns.length > 0) return written.flatMap(item => rowItems(spec, item, here));
	const texts = written.map(({from, to}) => spec.text.slice(from, to));
	return toItems(here, texts.flatMap(listItems));
}

/* `### User Story 1 - Title`: its title is what it says, and what stands below has labels of its own. */
function groupItems(spec: Plan, sequence: SequencePlace, item: ItemPlace, here: Around): SpecItem[] {
	const {counted, title} = nameItem(spec, sequence, item);
	const topic = sequence.spec.type === 'group' ? topicOf(sequence.spec.noun) : undefined;
	return headedItems(
		spec,
		{title, counted, nodes: item.nodes.slice(1)},
		{...here, topic: topic ?? here.topic, from: item.from},
	);
}

type Headed = {readonly title: string; readonly counted: string; readonly nodes: readonly Place[]};

function headedItems(spec: Plan, {title, counted, nodes}: Headed, here: Around): SpecItem[] {
	const {topic} = here;
	if (topic === 'scenarios') {
		const steps = nodes.flatMap(node => stepsOf(spec, node)).join(', ');
		return toItems(here, [[title, steps].filter(Boolean).join(': ')]);
	}
	const around = {...here, within: counted || here.within};
	const name = title.replace(/ ?[([](?:priority:? ?)?P\d[)\]]/gi, '');
	const first = nodes.find(node => node.type === 'field' && labelRange(node.frame) === undefined);
	const isSaid = topic === 'functional' && first?.type === 'field' && counted === '';
	const said = isSaid ? readValue(spec, first).split(/\n\s*\n/)[0] : '';
	const own = topic && !isPriority(name) ? toItems(around, [said || name]) : [];
	return [...own, ...itemsIn(spec, said ? nodes.filter(node => node !== first) : nodes, {...around, topic: undefined})];
}

/* Stories stand below headings of how much they matter: `P1 (Must Have)`. */
function isPriority(title: string): boolean {
	return /^(?:P\d\b|(?:must|should|could|nice)[ -](?:to[ -])?have\b)/i.test(title);
}

function stepsOf(spec: Plan, place: Place): string[] {
	if (place.type === 'field') return listItems(readValue(spec, place));
	return place.type === 'sequence' ? listItems(spec.text.slice(place.from, place.to)) : [];
}

const idColumn = /^(?:id|no|nr|number|ref|key)$/;
const targetColumn = /^(?:target|goal|threshold|value|measure)/;

/* A row says what stands in its first column that is no id, with the target it has. */
function rowItems(spec: Plan, {nodes}: ItemPlace, here: Around): SpecItem[] {
	const cells = nodes.flatMap(node => (node.type === 'field' ? [{...node, value: readValue(spec, node)}] : []));
	const isId = (cell: {readonly name: string; readonly value: string}) =>
		idColumn.test(cell.name.toLowerCase()) || specId.exec(cell.value)?.[0] === cell.value;
	const [first, ...others] = cells.filter(cell => !isId(cell));
	if (!first) return [];
	const target = others.find(({name}) => targetColumn.test(name.toLowerCase()))?.value;
	const text = target ? `${first.value}: ${target}` : first.value;
	return toItems(here, [text], cells.find(isId)?.value ?? '');
}

function toItems({topic, within, from}: Around, texts: readonly string[], known = ''): SpecItem[] {
	// The options of a question are no part of it.
	const own = topic === 'questions' ? texts.map(text => text.split(/;?\n/)[0] ?? '') : texts;
	const plain = own.map(text =>
		text
			.replaceAll(/\*\*|__/g, '')
			.replaceAll(/\s+/g, ' ')
			.trim(),
	);
	const whole = topic === 'scenarios' ? withSteps(plain) : plain;
	return whole.flatMap(words => {
		const id = known === '' ? (specId.exec(words)?.[1] ?? '') : known;
		const text = known === '' && id !== '' ? words.replace(specId, '').replace(/^[\s:.)–—-]+/, '') : words;
		const about = topicOfId(id) ?? topic;
		if (!about || text === '' || wholeQuestion(text) !== undefined) return [];
		return about === 'questions' && isAnswered(words) ? [] : [{topic: about, text, id, within, from}];
	});
}

function isAnswered(words: string): boolean {
	return words.startsWith('~~') || isClosed(words);
}

/* Steps in a row (`Given …`, `When …`, `Then …`) are one scenario. */
function withSteps(items: readonly string[]): string[] {
	const scenarios: string[] = [];
	for (const item of items) {
		const last = scenarios.at(-1);
		const isNext = /^(?:when|then|and|but)\b/i.test(item) && last !== undefined && /^(?:given|when)\b/i.test(last);
		const isWhole = /\bthen\b/i.test(last ?? '') && !/^(?:and|but|then)\b/i.test(item);
		if (isNext && !isWhole) scenarios.push(`${scenarios.pop()}, ${item}`);
		else scenarios.push(item);
	}
	return scenarios;
}

/* Whether a line goes on with the item above, and whether a blank line stands between. */
type ListState = 'outside' | 'inside' | 'apart';

/* The items of the lists in a text; what is nested in one, and its wrapped lines, belong to it. */
function listItems(markdown: string): string[] {
	const items: string[] = [];
	let indent = 0;
	let state = 'outside' as ListState;
	for (const line of withoutComments(markdown).split(/\r\n?|\n/)) {
		const mark = readListMark(line);
		const depth = line.length - line.trimStart().length;
		const isBelow = state !== 'outside' && depth > indent + 1;
		if (line.trim() === '') {
			if (state === 'inside') state = 'apart';
			continue;
		}
		const last = items.at(-1) ?? '';
		if (mark && !isBelow) {
			indent = depth;
			items.push(line.slice(mark.wordsFrom));
		} else if (isBelow && mark) items.splice(-1, 1, joinNested(last, line.slice(mark.wordsFrom)));
		else if (state === 'inside' || isBelow) items.splice(-1, 1, `${last} ${line}`);
		state = mark || isBelow || state === 'inside' ? 'inside' : 'outside';
	}
	return items;
}

const joinNested = (above: string, nested: string): string => `${above}${/[:;,]$/.test(above) ? '' : ';'}\n${nested}`;
