/*
Required places without an answer. What a document says in its own way is not missing: a label is asked for only of an item that
says nothing in words of its own, and of a section under another name the question is whether it is the one.
*/

import {findSpec} from '../../template/find-spec.ts';
import {comparable} from '../../template/key.ts';
import {headingWords} from '../../template/outline.ts';
import {dotted, keysOf} from '../../template/sidecar.ts';
import {isBlankItem, isBlankPlace} from '../answers.ts';
import {type ItemPlace, isOwnPlace, isSamePath, isWithin, type Path, type Place, type Plan, startOf} from '../place.ts';
import {type Around, blankMessage} from './in-words.ts';
import {likelySections} from './likely.ts';

/** A required place that says nothing, and the offset where a person would say it. */
export type Blank = {
	readonly path: Path;
	readonly offset: number;
	readonly message: string;
	readonly kind: 'blank';
	/** The section that could be it under another name. */
	readonly likely?: LikelyName;
};

/** The key of a section that is missing, and a heading that could be its. */
export type LikelyName = {readonly key: string; readonly heading: string};

/**
The required places of a plan that are blank. What a blank item lacks is no problem of its own. With `isGuess` what is not even there is
left out, unless most of the required sections are.
*/
export function findBlanks(plan: Plan, isGuess: boolean): Blank[] {
	const required = plan.template.sidecar.required ?? [];
	const all = required.flatMap(key =>
		blanksIn(plan, {places: plan.places, keys: key.split('.'), around: undefined, items: []}),
	);
	const found = isGuess && !hasMost(plan, required) ? all.filter(({path}) => !isAbsent(plan, path)) : all;
	const likely = likelySections(
		plan,
		found.map(({path}) => path),
	);
	return found.map(({name, ...blank}) => {
		const key = dotted(blank.path);
		const section = likely.get(key);
		if (!section) return blank;
		const message = `Is \`${section.name}\` your ${name}?`;
		return {...blank, offset: section.from, message, likely: {key, heading: section.name}};
	});
}

function hasMost(plan: Plan, required: readonly string[]): boolean {
	const sections = required.filter(key => findSpec(plan.template, key.split('.'))?.type === 'section');
	const present = sections.filter(key => !isAbsent(plan, key.split('.')));
	return present.length * 2 > sections.length;
}

/* At the top. A section shares its path with what it holds. */
function isAbsent({places}: Plan, path: Path): boolean {
	return places.some(place => place.type === 'absent' && isSamePath(place.path, path));
}

/* Where a required place is looked for: among `places`, which `around` holds. */
type Search = {
	readonly places: readonly Place[];
	readonly keys: readonly string[];
	readonly around: (Place | ItemPlace) | undefined;
	readonly items: Around;
};

type Named = Blank & {readonly name: string};

function blanksIn(plan: Plan, search: Search): Named[] {
	const {places, keys, items} = search;
	const place = places.find(one => one.type !== 'marker' && dotted(one.path) === keys.join('.'));
	if (place) return isBlankPlace(plan, place) && isMissed(plan, place, search) ? [blankAt(plan, place, search)] : [];
	return places.flatMap(above => {
		if (above.type === 'section' && isAbove(above.path, keys))
			return blanksIn(plan, {places: above.nodes, keys, around: above, items});
		if (above.type !== 'sequence' || !isAbove(above.path, keys)) return [];
		const begun = above.items.filter(item => !isBlankItem(plan, above, item));
		return begun.flatMap(item =>
			blanksIn(plan, {places: item.nodes, keys, around: item, items: [...items, {sequence: above, item}]}),
		);
	});
}

function isAbove(path: Path, keys: readonly string[]): boolean {
	return isWithin(keys, keysOf(path));
}

/* What is there and says nothing is; so is what an item says in no other way, and all of a new plan. */
function isMissed(plan: Plan, place: Place, {items}: Search): boolean {
	if (place.type !== 'absent' || plan.opened === undefined) return true;
	if (place.spec.type === 'section') return !standsDeeper(plan.places, place.spec.names);
	if (place.spec.type !== 'field') return true;
	const inside = items.at(-1);
	if (!inside) return place.spec.label === undefined;
	return !inside.item.nodes.some(node => isOwnPlace(node) && !isBlankPlace(plan, node));
}

/* A section of that name within one that no template has. */
function standsDeeper(places: readonly Place[], names: readonly string[]): boolean {
	return places.some(
		place =>
			place.type === 'section' &&
			((isOwnPlace(place) && names.includes(comparable(place.name))) || standsDeeper(place.nodes, names)),
	);
}

function blankAt(plan: Plan, place: Place, search: Search): Named {
	const name = place.type === 'marker' ? '' : place.name;
	const message = blankMessage(plan, {path: place.path, name}, search.items);
	const offset = place.type === 'absent' ? offsetFor(plan, place, search) : startOf(place);
	return {path: place.path, offset, message, kind: 'blank', name};
}

/* What is not there is told at what it would be in, or follow. */
function offsetFor(plan: Plan, place: Place, {places, around, items}: Search): number {
	const inside = items.at(-1);
	if (inside) return inside.item.from;
	const isThere = ({type}: Place) => type !== 'absent';
	const index = places.indexOf(place);
	const near = places.slice(0, index).findLast(isThere) ?? around ?? places.slice(index).find(isThere);
	if (near?.type !== 'section') return near ? startOf(near) : 0;
	return near.part.heading ? headingWords(plan.outline, near.part.heading).from : near.from;
}
