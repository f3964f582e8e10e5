/* The exemplars of a group become one form. */
import {comparable} from './key.ts';
import type {FieldSpec, GroupSpec, SectionSpec, Spec} from './template.ts';

/** The form of a group: a field that some exemplar lacks is optional, and the words of all exemplars count as blank. */
export function mergeSpecs(exemplars: readonly (readonly Spec[])[]): readonly Spec[] {
	const identified = exemplars.flatMap(specs => [...identities(specs)]);
	const groups = Map.groupBy(identified, ([identity]) => identity).values();
	return [...groups].map(pairs => {
		const all = pairs.map(([, spec]) => spec);
		const [spec] = all as [Spec, ...Spec[]];
		const same = all.filter(other => other.type === spec.type);
		return mergeSpec(spec, same, same.length < exemplars.length);
	});
}

/* What has a name is known by it, numbers aside (`Tests of story 2`); what has none by its kind and which of these it is. */
function* identities(specs: readonly Spec[]): Generator<readonly [identity: string, spec: Spec]> {
	const counts = new Map<string, number>();
	for (const spec of specs) {
		const isUnnamed = spec.type === 'field' && !spec.label;
		const name = isUnnamed ? `${spec.kind} ` : withoutDigits(spec.key);
		const count = counts.get(name) ?? 0;
		counts.set(name, count + 1);
		yield [count === 0 && !isUnnamed ? name : `${name} ${count}`, spec];
	}
}

function withoutDigits(key: string): string {
	return key.replace(/\d+/g, '') || key;
}

function mergeSpec(spec: Spec, all: readonly Spec[], isMissing: boolean): Spec {
	if (spec.type === 'field') return mergeField(spec, all as readonly FieldSpec[], isMissing);
	const specs = mergeSpecs((all as readonly (SectionSpec | GroupSpec)[]).map(other => other.specs));
	if (spec.type === 'group') return {...spec, specs};
	const names = new Set((all as readonly SectionSpec[]).map(({name}) => comparable(name)));
	return {...spec, names: [...names], specs};
}

function mergeField(spec: FieldSpec, all: readonly FieldSpec[], isMissing: boolean): FieldSpec {
	const cells = spec.pattern?.cells.map((cell, index) => ({
		...cell,
		words: union(all.map(other => other.pattern?.cells[index]?.words ?? [])),
	}));
	return {
		...spec,
		words: union(all.map(other => other.words)),
		isOptional: spec.isOptional || isMissing,
		pattern: spec.pattern && cells ? {...spec.pattern, cells} : undefined,
	};
}

function union(lists: readonly (readonly string[])[]): string[] {
	return [...new Set(lists.flat())];
}
