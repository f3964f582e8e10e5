/* How a question is called when no screen shows what it stands in. */
import {itemName, nameItem} from '../../plan/item-name.ts';
import {isSamePath, isWithin, type Path, type Place, type Plan} from '../../plan/place.ts';
import {comparable} from '../../template/key.ts';
import {kinds} from '../../template/kinds.ts';
import {nameOf} from '../../template/name.ts';
import type {FieldSpec, GroupSpec, Spec} from '../../template/template.ts';
import {sequenceKinds} from '../sequence-kinds.ts';
import {currentSection, type State} from '../state.ts';
import {itemAt, type Stop} from '../stop.ts';
import {capital} from '../text/display.ts';

/** `Decision 1, Option 2, Pros/Cons`: what a stop is in, and its own name where that says more. */
export function titleOf(state: State, stop: Stop): string {
	const parts = partsAround(state, stop.path);
	const last = parts.at(-1);
	if (last === undefined) return stop.name;
	// The decision of `Decision 1` is another than the decision itself.
	const item = itemAt(state.plan, stop.path);
	const isItem =
		typeof stop.path.at(-1) === 'number' || (item !== undefined && sequenceKinds[item.sequence.kind].hasBoxes);
	const isInGroup = item !== undefined && sequenceKinds[item.sequence.kind].isTitled;
	const isSaid = !isInGroup && comparable(nameOf(last)) === comparable(stop.name);
	const name = stop.path.at(-1) === 'title' ? stop.name.replace(/^.* (?=title$)/, '') : stop.name;
	return (isItem || isSaid ? parts : [...parts, name]).join(', ');
}

/** The names of the subsections and items around `path`. */
export function partsAround(state: State, path: Path): string[] {
	const {nodes, path: own} = currentSection(state).section;
	const [first] = nodes;
	// A section that is not there yet has its heading over the question, as any other has.
	if (first?.type === 'absent' && isSamePath(first.path, own)) return partsOfSpec(first.spec, own, path);
	return partsIn(state.plan, nodes, path);
}

function partsIn(plan: Plan, places: readonly Place[], path: Path): string[] {
	const place = places.find(one => one.type !== 'marker' && isWithin(path, one.path));
	if (!place) return [];
	switch (place.type) {
		case 'section':
			return [place.name, ...partsIn(plan, place.nodes, path)];
		case 'sequence': {
			const index = path[place.path.length];
			if (typeof index !== 'number') return [];
			const item = place.items[index];
			const counted = item && nameItem(plan, place, item).counted;
			return [
				...(counted ? [counted] : itemTitles(place.spec, index, place.name)),
				...(item ? partsIn(plan, item.nodes, path) : []),
			];
		}
		case 'absent':
			return [...namesOf(place.spec), ...partsOfSpec(place.spec, place.path, path)];
		case 'field':
		case 'marker':
			return [];
	}
}

function partsOfSpec(spec: Spec, at: Path, path: Path): string[] {
	if (spec.type !== 'section') {
		const index = path[at.length];
		return typeof index === 'number' ? itemTitles(spec, index) : [];
	}
	const below = (inner: Spec) => (spec.isFlat ? at : [...at, inner.key]);
	const inner = spec.specs.find(one => isWithin(path, below(one)));
	if (!inner) return [];
	return [...namesOf(inner), ...partsOfSpec(inner, below(inner), path)];
}

function namesOf(spec: Spec): string[] {
	return spec.type === 'section' ? [spec.name] : [];
}

/* An item that has no word of its own is told by the label of its list. */
function itemTitles(
	spec: FieldSpec | GroupSpec,
	index: number,
	label = spec.type === 'field' ? spec.name : '',
): string[] {
	const item = itemName(spec);
	const isUnnamed = spec.type === 'field' && spec.label !== undefined && item === kinds[spec.kind].item;
	return [...(isUnnamed ? [label] : []), `${capital(item)} ${index + 1}`];
}
