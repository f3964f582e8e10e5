/* Sections of a document that could be what the template asks for under another name. */

import {comparable} from '../../template/key.ts';
import {headingWords} from '../../template/outline.ts';
import {remembered} from '../../template/remembered.ts';
import {dotted} from '../../template/sidecar.ts';
import type {SectionSpec, Spec} from '../../template/template.ts';
import {findPlace, type Path, type Place, type Plan, type SectionPlace} from '../place.ts';

/** A section under another name, and where its heading's words start. */
export type Likely = {readonly name: string; readonly from: number};

/** By the dotted path of each missing section the section of the document that has words of its names which no other section's names have. */
export function likelySections(plan: Plan, missing: readonly Path[]): ReadonlyMap<string, Likely> {
	const own = plan.places.filter(isOwnSection);
	const found = new Map<string, Likely>();
	const owners = ownersOf(plan.template.specs);
	const taken = new Set<SectionPlace>();
	for (const path of missing) {
		const place = findPlace(plan.places, path);
		if (place?.type !== 'absent' || place.spec.type !== 'section') continue;
		const {spec} = place;
		const scores = own.map(section => (taken.has(section) ? 0 : scoreOf(section, spec, owners)));
		const best = Math.max(...scores);
		const section = best > 0 ? own[scores.indexOf(best)] : undefined;
		if (!section?.part.heading) continue;
		taken.add(section);
		found.set(dotted(path), {name: section.name, from: headingWords(plan.outline, section.part.heading).from});
	}
	return found;
}

function isOwnSection(place: Place): place is SectionPlace {
	return place.type === 'section' && place.spec?.isOwn === true;
}

type Owners = ReadonlyMap<string, SectionSpec | undefined>;

/* For each word that tells a section the section, or `undefined` where it tells several. */
const ownersOf = remembered((specs: readonly Spec[]): Owners => {
	const owners = new Map<string, SectionSpec | undefined>();
	for (const spec of specs) {
		if (spec.type !== 'section') continue;
		for (const word of new Set(tellingNames(spec).flatMap(wordsOf)))
			owners.set(word, owners.has(word) ? undefined : spec);
	}
	return owners;
});

/* A word of a longer alias says little: `Analysis` of `Risk Analysis`. */
function tellingNames(spec: SectionSpec): string[] {
	return [spec.name, ...nounsIn(spec), ...spec.names.filter(name => !name.includes(' '))];
}

/* What its items are: `Phase`. */
function nounsIn({specs}: SectionSpec): string[] {
	return specs.flatMap(spec => (spec.type === 'group' && spec.noun !== '' ? [spec.noun] : []));
}

function scoreOf(section: SectionPlace, spec: SectionSpec, owners: Owners): number {
	const words = wordsOf(section.name).filter(word => owners.get(word) === spec);
	const nouns = new Set(nounsIn(spec).map(comparable));
	const hasItems = section.nodes.some(
		node => node.type === 'sequence' && node.spec.type === 'group' && nouns.has(comparable(node.spec.noun)),
	);
	return new Set(words).size + (hasItems ? 2 : 0) + (labelsAmong(section.nodes, labelsOf(spec)).size > 1 ? 2 : 0);
}

/* What the fields of its items are called. */
function labelsOf({specs}: SectionSpec): ReadonlySet<string> {
	const fields = specs.flatMap(spec => (spec.type === 'group' ? spec.specs : []));
	return new Set(fields.flatMap(field => (field.type === 'field' && field.label ? field.names : [])));
}

/* Which of these names labels have in a section of the document's own. */
function labelsAmong(places: readonly Place[], names: ReadonlySet<string>): Set<string> {
	if (names.size === 0) return new Set();
	const found = places.flatMap((place): string[] => {
		if (place.type === 'section') return [...labelsAmong(place.nodes, names)];
		if (place.type === 'sequence')
			return [
				...(place.spec.type === 'field' ? [place.name] : []),
				...place.items.flatMap(({nodes}) => [...labelsAmong(nodes, names)]),
			];
		return place.type === 'field' && place.spec?.label ? [place.name] : [];
	});
	return new Set(found.map(comparable).filter(name => names.has(name)));
}

const joining = new Set(['and', 'the', 'of', 'for', 'to', 'with', 'on', 'in', 'a', 'an', 'or', 'by', 'key']);

/* In the singular. */
function wordsOf(name: string): string[] {
	const words = comparable(name).split(' ');
	return words.filter(word => word !== '' && !joining.has(word)).map(word => word.replace(/(?<=..[^s])s$/, ''));
}
