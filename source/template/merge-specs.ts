/* The exemplars of a group become one form. */
import type {FieldSpec, GroupSpec, SectionSpec, Spec} from './template.ts';

/** The form of a group: a field that some exemplar lacks is optional, and the words of all exemplars count as blank. */
export function mergeSpecs(exemplars: readonly (readonly Spec[])[]): readonly Spec[] {
	return [...Map.groupBy(exemplars.flat(), spec => spec.key).values()].map(all => {
		const [spec] = all as [Spec, ...Spec[]];
		const same = all.filter(other => other.type === spec.type);
		return mergeSpec(spec, same, same.length < exemplars.length);
	});
}

function mergeSpec(spec: Spec, all: readonly Spec[], isMissing: boolean): Spec {
	if (spec.type === 'field') return mergeField(spec, all as readonly FieldSpec[], isMissing);
	const inner = (all as readonly (SectionSpec | GroupSpec)[]).map(({specs}) => specs);
	return {...spec, specs: mergeSpecs(inner)};
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
