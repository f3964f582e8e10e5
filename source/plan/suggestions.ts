/* What a field could say, from what other fields say: the template's sidecar tells which, or the labels of the document. */
import {findSpec} from '../template/find-spec.ts';
import {dotted, keysOf, type SuggestionSource} from '../template/sidecar.ts';
import {nameItem} from './item-name.ts';
import {ownSuggestions, type Suggestion, withDetail} from './own-suggestions.ts';
import {type FieldPlace, fieldsIn, fieldsNamed, findPlace, isWithin, type Path, type Plan} from './place.ts';
import {readValue} from './plan.ts';
import {reasonsAmong} from './pros.ts';

/** What the feature's spec offers, by the names that a sidecar uses for it (`spec.questions`). `requirements` are the non-functional ones. */
export type SpecOffers = {readonly [Name in SpecName]?: readonly (string | Suggestion)[]};

export type SpecName =
	| 'stories'
	| 'scenarios'
	| 'edgeCases'
	| 'functional'
	| 'requirements'
	| 'performance'
	| 'security'
	| 'entities'
	| 'metrics'
	| 'questions';

/** What the field at `path` could say, in the order of the text: by the sidecar, else, for the document's own, by its label. */
export function suggestionsFor(plan: Plan, path: Path, spec?: SpecOffers): readonly Suggestion[] {
	const source = plan.template.sidecar.suggest?.[dotted(path)];
	if (!source) return ownSuggestions(plan, path)?.values ?? [];
	if (source.from.startsWith('spec.')) return specSuggestions(spec, source.from.slice('spec.'.length));
	if (source.chosenBy !== undefined) return reasons(plan, source, source.chosenBy, path);
	return source.earlier ? earlierItems(plan, source, path) : withoutRepeats(fieldSuggestions(plan, source, path));
}

function specSuggestions(spec: SpecOffers | undefined, name: string): Suggestion[] {
	const named = isQuality(name) && spec?.[name] === undefined ? 'requirements' : name;
	const offers = spec && Object.hasOwn(spec, named) ? spec[named as SpecName] : undefined;
	return (offers ?? []).map(offer => (typeof offer === 'string' ? {value: offer} : offer));
}

/* Who does not sort the requirements by what they are about has them offered for all of it. */
function isQuality(name: string): name is 'performance' | 'security' {
	return name === 'performance' || name === 'security';
}

/** The fields that `source` names for the field at `path`: within the innermost item that has them, else all. */
export function sourceFields(plan: Plan, source: SuggestionSource, path: Path): FieldPlace[] {
	const scope = scopeOf(plan, source, path);
	const wanted = [...keysOf(scope), source.from].join('.');
	const place = findPlace(plan.places, scope);
	const places = place?.type === 'item' ? place.nodes : plan.places;
	return fieldsNamed(places, wanted).filter(field => isWithin(field.path, scope));
}

function scopeOf(plan: Plan, source: SuggestionSource, path: Path): Path {
	for (let length = path.length; length > 0; length--) {
		if (typeof path[length - 1] !== 'number') continue;
		const scope = path.slice(0, length);
		const keys = keysOf(scope);
		if (findSpec(plan.template, [...keys, ...source.from.split('.')])) return scope;
	}
	return [];
}

/* Nothing names the item that it stands in. */
function fieldSuggestions(plan: Plan, source: SuggestionSource, path: Path): Suggestion[] {
	return sourceFields(plan, source, path).flatMap(field => {
		const item = field.path.slice(0, -1);
		if (typeof item.at(-1) === 'number' && isWithin(path, item)) return [];
		const value = readValue(plan, field);
		return value === '' ? [] : [withDetail(value, detailOf(plan, field))];
	});
}

/* What speaks for the item that is named beside this field, and what speaks against the others. */
function reasons(plan: Plan, source: SuggestionSource, chosenBy: string, path: Path): Suggestion[] {
	const chosen = findPlace(plan.places, [...path.slice(0, -1), chosenBy]);
	const name = chosen?.type === 'field' ? readValue(plan, chosen) : '';
	const options = sourceFields(plan, source, path);
	return reasonsAmong(
		options.map(field => ({name: namedBeside(plan, field), said: readValue(plan, field)})),
		name,
	);
}

/* What the first field of an item says. */
function namedBeside(plan: Plan, field: FieldPlace): string {
	const item = findPlace(plan.places, field.path.slice(0, -1));
	const [first] = item?.type === 'item' ? [...fieldsIn(item.nodes)] : [];
	return first && first !== field ? readValue(plan, first) : '';
}

/* The cells beside a cell; beside a title, what its item says first. */
function detailOf(plan: Plan, field: FieldPlace): string {
	const item = findPlace(plan.places, field.path.slice(0, -1));
	if (item?.type !== 'item') return '';
	const others = item.nodes.filter(node => node.type === 'field' && node !== field) as FieldPlace[];
	const said = others.map(other => readValue(plan, other)).filter(value => value !== '');
	return field.path.at(-1) === 'title' ? (said[0] ?? '') : said.join(' · ');
}

function withoutRepeats(suggestions: readonly Suggestion[]): Suggestion[] {
	return suggestions.filter((one, index) => suggestions.findIndex(({value}) => value === one.value) === index);
}

function earlierItems(plan: Plan, source: SuggestionSource, path: Path): Suggestion[] {
	const keys = source.from.split('.');
	const sequence = findPlace(plan.places, keys);
	if (sequence?.type !== 'sequence') return [];
	const own = path[keys.length];
	const before = isWithin(path, keys) && typeof own === 'number' ? sequence.items.slice(0, own) : sequence.items;
	return before.flatMap(item => {
		const {counted, title} = nameItem(plan, sequence, item);
		if (counted !== '') return [withDetail(counted, title)];
		return title === '' ? [] : [{value: title}];
	});
}
