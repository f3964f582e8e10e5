/*
Answers that are there and say too little. A remark is advice and no problem: it holds nothing up, and `check` passes a plan that is full of
them. What is looked for is said by the template's sidecar, else by what a field or list is called.
*/
import {startsAsQuestion} from '../../template/grammar/question.ts';
import {dotted, type RemarkName, type RemarkRule} from '../../template/sidecar.ts';
import {adviceFor} from '../advice.ts';
import {isBlankItem} from '../answers.ts';
import {
	type FieldPlace,
	fieldsIn,
	findPlace,
	type ItemPlace,
	type Path,
	type Place,
	type Plan,
	type SequencePlace,
} from '../place.ts';
import {rawOf, readValue} from '../plan.ts';
import {positionsIn} from './position.ts';
import {type RemarkRow, remarkRules, type Weighed} from './remark-rules.ts';

/** A weak answer, where it is (line and column from 1), and a sentence or two about it that give the reason. */
export type Remark = {
	readonly path: Path;
	readonly line: number;
	readonly column: number;
	readonly message: string;
	readonly rule: RemarkName;
};

type Found = {readonly path: Path; readonly offset: number; readonly message: string; readonly rule: RemarkName};

/** Every weak answer of a plan, in the text's order; a field or list has one remark at most. */
export function remarks(plan: Plan): readonly Remark[] {
	if (plan.template.sidecar.remarks === false) return [];
	const found = remarksIn(plan, plan.places);
	if (found.length === 0) return [];
	const positionOf = positionsIn(plan.text);
	return found.map(({path, offset, message, rule}) => ({path, ...positionOf(offset), message, rule}));
}

/** What is weak about one field or list of a plan, if something is. */
export function remarkAt(plan: Plan, place: Place): string | undefined {
	if (plan.template.sidecar.remarks === false) return undefined;
	return (
		place.type === 'field' ? weakField(plan, place) : place.type === 'sequence' ? weakList(plan, place) : undefined
	)?.message;
}

function remarksIn(plan: Plan, places: readonly Place[]): Found[] {
	return places.flatMap((place): Found[] => {
		if (place.type === 'field') return some(weakField(plan, place));
		if (place.type === 'section') return remarksIn(plan, place.nodes);
		if (place.type !== 'sequence') return [];
		return [...some(weakList(plan, place)), ...place.items.flatMap(item => itemRemarks(plan, item))];
	});
}

const some = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value]);

const known = new WeakMap<object, readonly Found[]>();

/* An item's text alone tells what is weak in it, so that a key in one of a thousand rows looks at that row only. */
function itemRemarks(plan: Plan, {path, from, nodes, content}: ItemPlace): Found[] {
	const before = content && known.get(content);
	const own =
		before ??
		remarksIn(plan, nodes).map(one => ({...one, path: one.path.slice(path.length), offset: one.offset - from}));
	if (content) known.set(content, own);
	return own.map(one => ({...one, path: [...path, ...one.path], offset: one.offset + from}));
}

// What is longer is no short answer.
const longest = 2000;

/* That there is nothing to say is an answer. */
const isNone = /^[\s(*_]*(?:none|n\/a|nothing|not (?:applicable|needed|required))\b/i;

function weakField(plan: Plan, place: FieldPlace): Found | undefined {
	if (place.to - place.from > longest || place.choices || place.kind === 'code' || place.kind === 'box')
		return undefined;
	// What is asked of a list is not asked of each of its items, which have the same keys.
	const isItem = typeof place.path.at(-1) === 'number';
	const rules = rulesFor(plan, place).filter(({rule}) => !isItem || !('list' in remarkRules[rule]));
	if (rules.length === 0) return undefined;
	const value = readValue(plan, place);
	if (value === '' || isNone.test(value) || startsAsQuestion(rawOf(plan, place))) return undefined;
	const weighed: Weighed = {name: place.name, value, beside: key => besideField(plan, place.path, key)};
	return firstOf(rules, place.path, place.from, (row, rule) => row.field?.(weighed, rule));
}

function weakList(plan: Plan, list: SequencePlace): Found | undefined {
	const rules = rulesFor(plan, list).filter(({rule}) => 'list' in remarkRules[rule]);
	if (rules.length === 0) return undefined;
	const items = list.items.filter(item => !isBlankItem(plan, list, item));
	if (items.length === 0) return undefined;
	const values = items.map(({from, to}) => plan.text.slice(from, to));
	const label = plan.text.slice(list.start, list.from);
	return firstOf(rules, list.path, list.start, (row, rule) => row.list?.(values, rule, label));
}

type Weigh = (row: RemarkRow, rule: RemarkRule) => string | undefined;

function firstOf(rules: readonly RemarkRule[], path: Path, offset: number, weigh: Weigh): Found | undefined {
	for (const rule of rules) {
		const usual = weigh(remarkRules[rule.rule], rule);
		if (usual !== undefined) return {path, offset, message: rule.says ?? usual, rule: rule.rule};
	}
	return undefined;
}

/* What a template's sidecar says of a path counts, and an empty list is said too. */
function rulesFor(plan: Plan, place: FieldPlace | SequencePlace): readonly RemarkRule[] {
	const isOwn = place.type === 'field' ? place.isOwn : place.spec.isOwn;
	const own = plan.template.sidecar.remarks || {};
	const key = dotted(place.path);
	return !isOwn && Object.hasOwn(own, key)
		? (own[key] as readonly RemarkRule[])
		: (adviceFor(plan, place)?.remarks ?? []);
}

function besideField(plan: Plan, path: Path, key: string | undefined): ReturnType<Weighed['beside']> {
	const around = findPlace(plan.places, path.slice(0, -1));
	if (around?.type !== 'item' && around?.type !== 'section') return undefined;
	const [first] = fieldsIn(around.nodes);
	const other = key === undefined ? first : findPlace(around.nodes, [...path.slice(0, -1), key]);
	return other?.type === 'field' && other.path !== path ? {name: other.name, value: readValue(plan, other)} : undefined;
}
