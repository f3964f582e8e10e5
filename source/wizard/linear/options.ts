/* What can be picked by a number. */
import {type FieldKind, findPlace, type Path, type Plan} from '../../plan/place.ts';
import {findSpec} from '../../template/find-spec.ts';
import {keysOf} from '../../template/sidecar.ts';
import type {FieldSpec, GroupSpec} from '../../template/template.ts';
import {type Offers, offersFor, taken} from '../offer.ts';
import type {State} from '../state.ts';
import type {AddStop, FieldStop, Stop} from '../stop.ts';
import {bufferValue, createBuffer} from '../text/buffer.ts';

/** The spec of the sequence that an item at `path` would be in. */
export function sequenceSpec(plan: Plan, path: Path): FieldSpec | GroupSpec | undefined {
	const place = findPlace(plan.places, path.slice(0, -1));
	if (place?.type === 'sequence') return place.spec;
	const spec = findSpec(plan.template, keysOf(path));
	return spec?.type === 'field' || spec?.type === 'group' ? spec : undefined;
}

/** What a number can pick: alternatives, or all suggestions, whatever is in the field now. */
export function optionsAt(state: State, stop: Stop): Offers {
	const field = stop.type === 'field' ? stop : firstField(state.plan, stop);
	return options[field.kind](state, field);
}

type Options = (state: State, stop: FieldStop) => Offers;

const suggested: Options = (state, stop) => offersFor({...state, buffer: createBuffer('')}, stop);

const alternatives: Options = (state, stop) =>
	stop.choices
		? {
				offers: stop.choices.choices.map(value => ({value, detail: ''})),
				isStrict: false,
				several: false,
				isStart: false,
			}
		: suggested(state, stop);

const options = {
	text: suggested,
	prose: suggested,
	code: suggested,
	choice: alternatives,
	box: suggested,
} satisfies Record<FieldKind, Options>;

/* The field in which an item begins that is not there yet. */
function firstField(plan: Plan, {path, name, hint, help}: AddStop): FieldStop {
	const spec = sequenceSpec(plan, path);
	const cell = spec?.type === 'group' ? spec.title : (spec?.pattern?.cells[0] ?? spec?.columns[0]);
	const choices = cell?.choices;
	const kind = choices ? 'choice' : 'text';
	return {type: 'field', path: cell ? [...path, cell.key] : path, kind, name, hint, help, choices, place: undefined};
}

/** The value that `word` picks: `2`, or where several may stand `1 3`. A number that is itself an alternative is meant as such. */
export function pickedValue(state: State, stop: FieldStop, options: Offers, word: string): string | undefined {
	const {offers, several} = options;
	if (!several && offers.some(({value}) => value === word)) return word;
	if (!(several ? /^\d+(?:[\s,]+\d+)*$/ : /^\d+$/).test(word)) return undefined;
	const picks = (word.match(/\d+/g) ?? []).map(number => offers[Number(number) - 1]);
	return picks.reduce<string | undefined>(
		(value, offer) =>
			value === undefined || !offer ? undefined : taken(value, offer.value, options, stop.place?.spec?.default),
		bufferValue(state.buffer),
	);
}
