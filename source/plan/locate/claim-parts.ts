/*
Which headings are which sections and items of a template: by the best name, by their noun, by their order.
*/

import {frontMatterKey} from '../../template/front-matter.ts';
import {nounOf, readNumbering} from '../../template/grammar/numbering.ts';
import {comparable} from '../../template/key.ts';
import type {Part} from '../../template/outline.ts';
import {remembered} from '../../template/remembered.ts';
import type {FieldSpec, GroupSpec, SectionSpec, Spec} from '../../template/template.ts';
import {byBestName} from './best-name.ts';
import type {Locator} from './locate-body.ts';
import {partName, partWords} from './part-words.ts';

type PartSpec = SectionSpec | GroupSpec;

/** Which of `specs` each of `parts` is; what none is for is not in the map. */
export function claimParts(locator: Locator, specs: readonly Spec[], parts: readonly Part[]): Map<Part, PartSpec> {
	const claims = new Map<Part, PartSpec>();
	const {sections, groups} = sorted(specs);
	const found = byBestName(
		sections,
		parts.map(part => partName(locator, part)),
	);
	for (const [index, part] of parts.entries()) {
		const spec = found[index];
		if (spec) claims.set(part, spec);
	}
	const groupOf = specs.length === 1 ? () => groups[0] : groupFinder(groups);
	for (const part of groups.length > 0 ? parts : []) {
		const spec = claims.has(part) ? undefined : groupOf(partWords(locator, part));
		if (spec) claims.set(part, spec);
	}
	claimByOrder(specs, parts, claims);
	return claims;
}

/* By the words of a heading, the first group that it is an item of: by its noun, or by what stands before each title. */
function groupFinder(groups: readonly GroupSpec[]): (words: string) => GroupSpec | undefined {
	const named = groups.filter(({noun}) => noun !== '');
	const byNoun = Map.groupBy(named, ({noun}) => comparable(noun));
	const literal = named.flatMap(group => (group.numbering?.digits === '' ? [{group, ...group.numbering}] : []));
	const byPrefix = Map.groupBy(literal, ({before}) => before);
	const byBareWords = Map.groupBy(literal, ({before}) => before.trimEnd());
	const lengths = [...new Set([...byPrefix.keys()].map(prefix => prefix.length))];
	return words => {
		const numbering = readNumbering(words);
		if (numbering) return byNoun.get(comparable(nounOf(numbering)))?.[0];
		const prefixed = lengths.map(length => byPrefix.get(words.slice(0, length))?.[0]);
		const found = [...prefixed, byBareWords.get(words)?.[0]];
		return groups.find(group => found.some(one => one?.group === group));
	};
}

/* Items without a common word (`### {Name}`) are what stands unclaimed where the template's order has them. */
function claimByOrder(specs: readonly Spec[], parts: readonly Part[], claims: Map<Part, PartSpec>): void {
	const unnamed = [...specs.entries()].flatMap(([order, group]) => (isUnnamed(group) ? [{order, group}] : []));
	if (unnamed.length === 0) return;
	const places = new Map([...specs.entries()].map(([order, spec]) => [spec, order]));
	// For each order and the one before all, which of the unnamed is the first behind it.
	const behind = [-1, ...specs.keys()].map(() => unnamed.length);
	for (const [at, {order}] of [...unnamed.entries()].reverse()) behind[order] = at;
	for (let at = behind.length - 2; at >= 0; at--) behind[at] = Math.min(behind[at] as number, behind[at + 1] as number);
	const orders = parts.map(part => places.get(claims.get(part) as PartSpec) ?? -1);
	let before = -1;
	let next = 0;
	for (const [index, part] of parts.entries()) {
		const own = orders[index] as number;
		if (own >= 0) {
			before = own;
			continue;
		}
		while (next < index || (next < parts.length && (orders[next] as number) < 0)) next++;
		const after = orders[next] ?? specs.length;
		const at = behind[before + 1] as number;
		const [only, other] = unnamed.slice(at, at + 2);
		if (only && only.order < after && !(other && other.order < after)) claims.set(part, only.group);
	}
}

function isUnnamed(spec: Spec): spec is GroupSpec {
	return spec.type === 'group' && spec.noun === '';
}

type Sorted = {
	readonly fields: readonly FieldSpec[];
	readonly rest: readonly Spec[];
	readonly sections: readonly SectionSpec[];
	readonly groups: readonly GroupSpec[];
};

/** The kinds among specs: the same lists at every key. */
export const sorted = remembered((specs: readonly Spec[]): Sorted => {
	// The front matter is found apart.
	const own = specs.filter(spec => spec.key !== frontMatterKey);
	return {
		fields: own.filter(spec => spec.type === 'field'),
		rest: own.filter(spec => spec.type !== 'field'),
		sections: own.filter(spec => spec.type === 'section'),
		groups: own.filter(spec => spec.type === 'group'),
	};
});
