/*
Names that stand in other fields follow: an option's new name is the decision's, and a phase that changes its
number is still the one that others depend on. What takes its value from where, the template's sidecar tells.
*/

import {setField} from '../plan/edit/set-field.ts';
import {nameItem} from '../plan/item-name.ts';
import {fieldsNamed, findPlace, isSamePath, type Path, type Plan} from '../plan/place.ts';
import {readValue, valueAt} from '../plan/plan.ts';
import {sourceFields} from '../plan/suggestions.ts';
import {escapeRegExp} from '../template/reg-exp.ts';
import {dotted} from '../template/sidecar.ts';

/** The plan with every field that held the old value of the field at `path`, and takes it from there, renamed. */
export function followRename(before: Plan, after: Plan, path: Path): Plan {
	const name = dotted(path);
	const rules = Object.entries(before.template.sidecar.suggest ?? {}).filter(
		([, rule]) => rule.strict && name.endsWith(`.${rule.from}`),
	);
	if (rules.length === 0) return after;
	const old = valueAt(before, path);
	const value = valueAt(after, path);
	if (!old || !value || old === value) return after;
	return rules.reduce((plan, [key, rule]) => {
		const followers = fieldsNamed(before.places, key).filter(
			field =>
				readValue(before, field) === old &&
				sourceFields(before, rule, field.path).some(one => isSamePath(one.path, path)),
		);
		return followers.reduce((current, field) => setField(current, field.path, value), plan);
	}, after);
}

/**
The plan after the items at `path` changed places, with the numbered names in other fields changed likewise. `place` gives an
item's new index, or `undefined` for one that is gone.
*/
export function followItems(before: Plan, after: Plan, path: Path, place: (index: number) => number | undefined): Plan {
	const rules = Object.entries(after.template.sidecar.suggest ?? {}).filter(
		([, {earlier, from}]) => earlier && from === dotted(path),
	);
	if (rules.length === 0) return after;
	const names = new Map(
		namesAt(before, path).map((name, index) => [name, newName(namesAt(after, path), name, place(index))]),
	);
	const changed = [...names].filter(([old, name]) => old !== '' && old !== name);
	if (changed.length === 0) return after;
	const pattern = new RegExp(`(?:${changed.map(([old]) => escapeRegExp(old)).join('|')})(?!\\d)`, 'g');
	return rules.reduce((plan, [key]) => {
		const followers = fieldsNamed(plan.places, key);
		return followers.reduce((current, field) => {
			const value = readValue(plan, field);
			const renamed = value.replace(pattern, found => names.get(found) ?? found);
			return renamed === value ? current : setField(current, field.path, renamed);
		}, plan);
	}, after);
}

/* A name of nobody is told as a problem; the number alone would mean another item now. */
function newName(names: readonly string[], old: string, index: number | undefined): string {
	return index === undefined ? `${old} (removed)` : (names[index] ?? old);
}

function namesAt(plan: Plan, path: Path): string[] {
	const sequence = findPlace(plan.places, path);
	return sequence?.type === 'sequence' ? sequence.items.map(item => nameItem(plan, sequence, item).counted) : [];
}
