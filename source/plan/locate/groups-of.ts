/* Which headings of the document's own are items of one group, by what they have in common. */

import {comparable, plural} from '../../template/key.ts';
import type {Outline, Part} from '../../template/outline.ts';
import {readPassages} from '../../template/passage.ts';
import {rememberedByName} from '../../template/remembered.ts';
import type {Spec} from '../../template/template.ts';
import {claimParts, sorted} from './claim-parts.ts';
import type {Locator} from './locate-body.ts';
import {namedNoun, type OwnGroup, ownGroups, ownLabels} from './own.ts';
import {partName, partWords} from './part-words.ts';
import {splitDocument} from './split-document.ts';
import {type Valued, valuedParts} from './valued.ts';

/** For each of `parts` of one level, in `owner` if any, the group that it is an item of by its own words, or the label and value that it is. */
export function groupsOf(
	locator: Locator,
	parts: readonly Part[],
	owner?: Part,
): readonly (OwnGroup | Valued | undefined)[] {
	const isCommon = (noun: string, part: Part | undefined) => commonNouns(locator).has(`${part?.level} ${noun}`);
	const valued = valuedParts(locator, parts);
	const valuedAt = (part: Part) => {
		const one = valued.get(part);
		return one && !isCommon(comparable(one.name), part) ? one : undefined;
	};
	const others = parts.filter(part => !valuedAt(part));
	const words = others.map(part => partWords(locator, part));
	const ownerName = owner ? partName(locator, owner) : '';
	const groups = ownGroups(words, {
		isCommon: (noun, index) => isCommon(noun, others[index]),
		isNamed: noun => isNamedBy(ownerName, noun),
		areAlike: indexes => {
			const names = indexes.map(index => namesBelow(locator, others[index] as Part));
			return (indexes.length > 1 || (owner !== undefined && parts.length === 1)) && areAlike(names);
		},
	});
	const groupOf = new Map(others.map((part, index) => [part, groups[index]]));
	return parts.map(part => valuedAt(part) ?? groupOf.get(part));
}

/* Whether a name has the noun in it, or is what it is short for: `AC` of `Acceptance Criteria`. */
function isNamedBy(name: string, noun: string): boolean {
	if (noun === '' || name === '') return false;
	if ([noun, plural(noun)].some(one => ` ${name} `.includes(` ${one} `))) return true;
	if (!/^\p{L}{2,5}$/u.test(noun) || name[0] !== noun[0]) return false;
	let at = 0;
	for (const letter of noun) at = name.indexOf(letter, at) + 1 || name.length + 1;
	return at <= name.length;
}

/* Whether what all have in common is at least half of what any has. */
function areAlike(all: readonly ReadonlySet<string>[]): boolean {
	const common = all.reduce((shared, names) => shared.intersection(names));
	return common.size > 0 && all.every(({size}) => size <= common.size * 2);
}

const knownNames = new WeakMap<object, ReadonlySet<string>>();

/* The labels and headings right below the heading of a part. */
function namesBelow(locator: Locator, part: Part): ReadonlySet<string> {
	const before = knownNames.get(part.content);
	if (before) return before;
	const labels = readPassages(locator.outline, part.body, ownLabels).flatMap(passage =>
		passage.type === 'label' ? comparable(passage.mark.name) : [],
	);
	const valued = valuedParts(locator, part.children);
	const headings = part.children.map(child => comparable(valued.get(child)?.name ?? partWords(locator, child)));
	const names = new Set([...labels, ...headings]);
	knownNames.set(part.content, names);
	return names;
}

const known = new WeakMap<Outline, ReadonlySet<string>>();

/**
 * What stands before a colon in more than one heading of a level, with a title in one of them at least: the same object for the same.
 * What the template claims does not count: its headings are written whole, and what stands elsewhere would change with them.
 */
export function commonNouns(locator: Locator): ReadonlySet<string> {
	const {outline, template} = locator;
	const before = known.get(outline);
	if (before) return before;
	const once = new Set<string>();
	const twice = new Set<string>();
	const titled = new Set<string>();
	const count = (parts: readonly Part[], specs: readonly Spec[]) => {
		if (parts.length === 0) return;
		const claims = claimParts(locator, specs, parts);
		const valued = valuedParts(
			locator,
			parts.filter(part => !claims.has(part)),
		);
		for (const part of parts) {
			const spec = claims.get(part);
			const named = spec || valued.has(part) ? undefined : namedNoun(partWords(locator, part));
			if (named) {
				const noun = `${part.level} ${named.noun}`;
				(once.has(noun) ? twice : once).add(noun);
				if (named.hasTitle) titled.add(noun);
			}
			if (spec?.type !== 'section' || !spec.isProse) count(part.children, spec?.specs ?? []);
		}
	};
	count(splitDocument(template, outline).parts, sorted(template.specs).rest);
	const common = [...twice.intersection(titled)].sort();
	const nouns = nounSet(common);
	known.set(outline, nouns);
	return nouns;
}

/* The same for the same nouns, as what a heading is depends on them. */
const nounSet = rememberedByName(
	(nouns: readonly string[]) => nouns.join('\n'),
	(nouns): ReadonlySet<string> => new Set(nouns),
);
