/* What a template has and the text lacks, among the places that are there. */
import type {Spec} from '../../template/template.ts';
import type {Path, Place} from '../place.ts';

/** The places, with absent ones behind the nearest present place that the template has before them. */
export function withAbsent(specs: readonly Spec[], places: readonly Place[], pathOf: (spec: never) => Path): Place[] {
	if (specs.length === 0) return [...places];
	const paths = specs.map(spec => pathOf(spec as never));
	const indexes = new Map(paths.map((path, index) => [path.join('\0'), index]));
	const orders = places.map(place => (place.type === 'marker' ? undefined : indexes.get(place.path.join('\0'))));
	const present = new Map(orders.map((order, at) => [order, at]));
	const behind = Map.groupBy(absentFrom(specs, paths, present), ({at}) => at);
	const first = behind.get(-1)?.[0];
	const start = first ? orders.findIndex(order => order !== undefined && order > first.index) : -1;
	const leading = behind.get(-1)?.map(({place}) => place) ?? [];
	const found = places.flatMap((place, at) => {
		const following = behind.get(at)?.map(absent => absent.place) ?? [];
		return [...(at === start ? leading : []), place, ...following];
	});
	if (start !== -1) return found;
	// The label that a template begins with comes before others, too.
	const isFirst = first?.index === 0 && isLabel(specs[0]) && places[0]?.type === 'field' && isLabel(places[0].spec);
	return isFirst ? [...leading.slice(0, 1), ...found, ...leading.slice(1)] : [...found, ...leading];
}

function isLabel(spec: Spec | undefined): boolean {
	return spec?.type === 'field' && spec.label !== undefined;
}

/* What is absent, and behind which of the present places it goes: the last that comes earlier in the template, or -1. */
function absentFrom(specs: readonly Spec[], paths: readonly Path[], present: ReadonlyMap<number | undefined, number>) {
	let at = -1;
	return specs.flatMap((spec, index) => {
		const own = present.get(index);
		if (own !== undefined) {
			at = Math.max(at, own);
			return [];
		}
		const place: Place = {type: 'absent', path: paths[index] as Path, spec, name: nameOf(spec)};
		return [{at, index, place}];
	});
}

function nameOf(spec: Spec): string {
	return spec.type === 'group' ? spec.noun || spec.title.name : spec.name;
}
