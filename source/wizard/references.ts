/*
Values that stand in other fields follow: an option's new name is the decision's. What takes its value from where, the
template's sidecar tells.
*/

import {setField} from '../plan/edit/set-field.ts';
import {fieldsNamed, isSamePath, type Path, type Plan} from '../plan/place.ts';
import {readValue, valueAt} from '../plan/plan.ts';
import {sourceFields} from '../plan/suggestions.ts';
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
