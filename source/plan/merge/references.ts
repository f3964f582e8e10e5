/*
Items that other fields name by their number (`Phase 2`) change it when items are added, moved or removed, and what names them is
changed along. While texts are merged such a number is a token that stands for the item itself, the same in all three texts;
when the merged items are counted, it becomes the item's new number.
*/

import {escapeRegExp} from '../../template/reg-exp.ts';
import {dotted} from '../../template/sidecar.ts';
import {nameItem} from '../item-name.ts';
import {fieldsNamed, findPlace, type Plan, pathText, type Splice} from '../place.ts';
import {applySplices, rawOf, withText} from '../plan.ts';
import {type Chunk, chunksOf} from './chunks.ts';
import {type Triple, type Version, versions} from './glue.ts';
import {siblingsIn} from './triples.ts';

export type Plans = Readonly<Record<Version, Plan>>;

export type References = {
	/** The plans with tokens. */
	readonly plans: Plans;
	/** The tokens that stand for an item, the surest first. */
	readonly idsOf: (item: Triple) => readonly number[];
	/** What stood for each token in each text, by its id. */
	readonly digits: Digits;
};

export type Digits = Readonly<Record<Version, ReadonlyMap<number, string>>>;

/** No tokens at all. */
export const noDigits: Digits = {base: new Map(), mine: new Map(), theirs: new Map()};

const opening = '\uE000';
const closing = '\uE001';
const tokens = /\uE000(\d+)\uE001/g;

/** `text` with numbers for its tokens: the first that knows one. */
export function withNumbers(text: string, ...numbers: ReadonlyArray<ReadonlyMap<number, string>>): string {
	if (!text.includes(opening)) return text;
	return text.replace(tokens, (found, id: string) => {
		return numbers.find(known => known.has(Number(id)))?.get(Number(id)) ?? found;
	});
}

/** The plans with tokens for the numbers of items in the fields that take them, as the template's sidecar tells. */
export function hideReferences(plans: Plans): References {
	const rules = Object.entries(plans.mine.template.sidecar.suggest ?? {}).filter(([, {earlier}]) => earlier);
	const all = versions.map(side => plans[side]);
	const hasFields = rules.some(([key]) => all.some(({places}) => fieldsNamed(places, key).length > 0));
	const isTaken = all.some(({text}) => text.includes(opening) || text.includes(closing));
	const none: References = {plans, idsOf: () => [], digits: noDigits};
	if (!hasFields || isTaken) return none;
	return rules.reduce<References>((found, [key, {from}]) => hideNamed(found, key, from.split('.')), none);
}

function hideNamed(references: References, key: string, group: readonly string[]): References {
	const {plans, digits: before} = references;
	const digits = {base: new Map(before.base), mine: new Map(before.mine), theirs: new Map(before.theirs)};
	const items = itemsOf(plans, group);
	const triples = siblingsIn(items).map(({triple}) => triple);
	const ids = new Map<string, number>();
	const first = Math.max(-1, ...versions.flatMap(side => [...before[side].keys()])) + 1;
	for (const [index, triple] of triples.entries()) {
		for (const side of versions) {
			const chunk = triple[side];
			if (chunk) ids.set(`${side} ${pathText(chunk.path)}`, first + index);
		}
	}
	const hide = (side: Version): Plan =>
		hideIn(plans[side], key, group, digits[side], path => ids.get(`${side} ${path}`));
	return {
		plans: {base: hide('base'), mine: hide('mine'), theirs: hide('theirs')},
		idsOf: item => [
			...references.idsOf(item),
			...(['mine', 'theirs', 'base'] as const).flatMap(
				side => (item[side] && ids.get(`${side} ${pathText(item[side].path)}`)) ?? [],
			),
		],
		digits,
	};
}

/* A chunk that holds the items of a group and nothing else. */
function itemsOf(plans: Plans, group: readonly string[]): Readonly<Record<Version, Chunk>> {
	const holder = (plan: Plan): Chunk => {
		const document = chunksOf(plan);
		const isOwn = ({type, path}: Chunk) =>
			type === 'item' && dotted(path) === group.join('.') && path.length === group.length + 1;
		return {...document, chunks: within(document).filter(isOwn)};
	};
	return {base: holder(plans.base), mine: holder(plans.mine), theirs: holder(plans.theirs)};
}

function within(chunk: Chunk): readonly Chunk[] {
	return chunk.chunks.flatMap(inner => [inner, ...within(inner)]);
}

/* Notes in `digits` what stood where a token stands now. */
function hideIn(
	plan: Plan,
	key: string,
	group: readonly string[],
	digits: Map<number, string>,
	idOf: (path: string) => number | undefined,
): Plan {
	const sequence = findPlace(plan.places, group);
	if (sequence?.type !== 'sequence') return plan;
	const named = sequence.items.flatMap(item => {
		const {counted} = nameItem(plan, sequence, item);
		const id = idOf(pathText(item.path));
		return id === undefined || !/\d$/.test(counted) ? [] : [[counted, id] as const];
	});
	const ids = new Map(named);
	if (ids.size === 0) return plan;
	const names = [...ids.keys()].map(escapeRegExp);
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?!\\d)`, 'gu');
	const splices = fieldsNamed(plan.places, key).flatMap(field =>
		[...rawOf(plan, field).matchAll(pattern)].map(({0: name, index}): Splice => {
			const number = /\d+$/.exec(name)?.[0] ?? '';
			const id = ids.get(name) as number;
			digits.set(id, number);
			const to = field.from + index + name.length;
			return {from: to - number.length, to, text: opening + id + closing};
		}),
	);
	return withText(plan, applySplices(plan.text, splices));
}
