/* Answers that a new plan has from its template: `Foundation` as the title of the first phase, `None` as what it waits for. */
import type {Plan} from '../plan/place.ts';
import {fieldKinds} from './field-kinds.ts';
import {itemAt, type Stop} from './stop.ts';

/** Whether a stop of a new plan says what the template says there, which is nobody's word yet. */
export function isTemplatesOwn(plan: Plan, stop: Stop, value: string): boolean {
	if (stop.type !== 'field' || plan.opened !== undefined || value === '') return false;
	const {isText, hasLines} = fieldKinds[stop.kind];
	if (!isText || hasLines) return false;
	if (stop.place?.spec?.default === value) return true;
	const group = itemAt(plan, stop.path)?.sequence.spec;
	return group?.type === 'group' && group.defaults.some(own => own[String(stop.path.at(-1))] === value);
}
