/* What can be picked by a number. */
import {findPlace, type Path, type Plan} from '../../plan/place.ts';
import {findSpec} from '../../template/find-spec.ts';
import {keysOf} from '../../template/sidecar.ts';
import type {FieldSpec, GroupSpec} from '../../template/template.ts';
import {type Offers, picksFor, toggled} from '../offer.ts';
import type {State} from '../state.ts';
import type {AddStop, FieldStop, Stop} from '../stop.ts';
import {bufferValue, createBuffer} from '../text/buffer.ts';

/** The spec of the sequence that an item at `path` would be in. */
export function sequenceSpec(plan: Plan, path: Path): FieldSpec | GroupSpec | undefined {
	const place = findPlace(plan.places, path.slice(0, -1));
	if (place?.type === 'sequence') return place.spec;
	const found = findSpec(plan.template, keysOf(path));
	// A section that is one list, table or group has its place.
	const spec = found?.type === 'section' && found.isFlat ? found.specs[0] : found;
	return spec?.type === 'field' || spec?.type === 'group' ? spec : undefined;
}

/** What a number can pick: alternatives, or all suggestions, whatever is in the field now. */
export function optionsAt(state: State, stop: Stop): Offers {
	const field = stop.type === 'field' ? stop : firstField(state.plan, stop);
	return picksFor({...state, buffer: createBuffer('')}, field);
}

/* The field in which an item begins that is not there yet. */
function firstField(plan: Plan, {path, name, hint, help}: AddStop): FieldStop {
	const spec = sequenceSpec(plan, path);
	const cell = spec?.type === 'group' ? spec.title : (spec?.pattern?.cells[0] ?? spec?.columns[0]);
	const choices = cell?.choices;
	const kind = choices ? 'choice' : 'text';
	return {type: 'field', path: cell ? [...path, cell.key] : path, kind, name, hint, help, choices, place: undefined};
}

/** The value that `word` picks: `2`, or where several may stand `1 3`. A number that is itself an alternative is meant as such. */
export function pickedValue(state: State, options: Offers, word: string): string | undefined {
	const {offers, joint} = options;
	const several = joint !== undefined;
	if (!several && offers.some(({value}) => value === word)) return word;
	if (!(several ? /^\d+(?:[\s,]+\d+)*$/ : /^\d+$/).test(word)) return undefined;
	const picks = (word.match(/\d+/g) ?? []).map(number => offers[Number(number) - 1]);
	return picks.reduce<string | undefined>(
		(value, offer) => (value === undefined || !offer ? undefined : toggled(value, offer, options)),
		bufferValue(state.buffer),
	);
}
