/*
What another program is asked for: other words for one field, or new items of one list, table or group. The place of the caret tells
which: in an item that says nothing items are wanted, anywhere else the field itself.
*/
import {findSpec} from '../../template/find-spec.ts';
import {cellsOf, kinds} from '../../template/kinds.ts';
import {exampleAt, keysOf} from '../../template/sidecar.ts';
import type {Cell, FieldSpec, GroupSpec, Spec} from '../../template/template.ts';
import {adviceFor, nameAbove} from '../advice.ts';
import {isBlankItem} from '../answers.ts';
import {
	type Column,
	type FieldKind,
	type FieldPlace,
	findPlace,
	type ItemPlace,
	isSectionHeading,
	type Path,
	type Place,
	type Plan,
	type SequencePlace,
	textItemKeys,
} from '../place.ts';
import {checklistDefinitions, describedText, type JsonSchema, mediaSchema, objectSchema, schemaOf} from '../schema.ts';

/** What is asked for. `path` is that of the field, or of the list; `schema` that of one answer, or of one item. */
export type AskedPlace = {
	readonly path: Path;
	readonly manner: 'value' | 'items';
	readonly name: string;
	readonly help: string;
	readonly example: string;
	readonly schema: JsonSchema;
};

/** What can be asked for where the caret is at `path`; `undefined` where answers are chosen, and none are written. */
export function askedPlace(plan: Plan, path: Path): AskedPlace | undefined {
	const depth = path.findLastIndex(key => typeof key === 'number');
	const list = depth < 1 ? undefined : path.slice(0, depth);
	return (list && isBlankThere(plan, list, path[depth] as number) && itemsAt(plan, list)) || valueAt(plan, path);
}

/** The same for a place that is known: as `askedPlace` gave it, in a plan that was changed since. */
export function placeAgain(plan: Plan, {path, manner}: Pick<AskedPlace, 'path' | 'manner'>): AskedPlace | undefined {
	return manner === 'items' ? itemsAt(plan, path) : valueAt(plan, path);
}

function isBlankThere(plan: Plan, list: Path, index: number): boolean {
	const place = findPlace(plan.places, list);
	if (place?.type !== 'sequence') return place?.type !== 'field';
	const item = place.items[index];
	return !item || isBlankItem(plan, place, item);
}

function itemsAt(plan: Plan, path: Path): AskedPlace | undefined {
	const place = findPlace(plan.places, path);
	if (place?.type === 'field') return undefined;
	const spec = place?.type === 'sequence' ? place.spec : listSpec(plan, path);
	if (!spec) return undefined;
	const name = nameAbove(plan, path) || (place && 'name' in place && place.name) || nameOfSpec(spec);
	const item = place?.type === 'sequence' ? itemSchema(plan, place) : itemOf(schemaOf(spec));
	const example = spec.type === 'field' ? exampleAt(spec.example ?? cellsOf(spec)?.[0]?.example, [...path, 0]) : '';
	const help = spec.help || (spec.type === 'group' ? spec.title.hint : spec.hint);
	return {path, manner: 'items', name, help, example, schema: withDefinitions(item)};
}

function listSpec(plan: Plan, path: Path): FieldSpec | GroupSpec | undefined {
	const found = flat(findSpec(plan.template, keysOf(path)) as Spec | undefined);
	if (found?.type === 'group') return found;
	return found?.type === 'field' && kinds[found.kind].isList ? found : undefined;
}

/* A flat section is what it holds. */
function flat(spec: Spec | undefined): Spec | undefined {
	return spec?.type === 'section' && spec.isFlat ? spec.specs[0] : spec;
}

const nameOfSpec = (spec: FieldSpec | GroupSpec): string => (spec.type === 'group' ? spec.noun : spec.name);

const itemOf = (list: JsonSchema): JsonSchema => (list.items ?? {}) as JsonSchema;

/* A table has the columns of the document, and what no template has has the parts of the items that stand there. */
function itemSchema(plan: Plan, sequence: SequencePlace): JsonSchema {
	const {spec, columns, items} = sequence;
	const own = itemOf(schemaOf(spec));
	if (columns.length > 0) return objectSchema(Object.fromEntries(columns.map(column => cellOf(spec, column))));
	const [first] = items;
	return spec.isOwn && first ? (ownItem(plan, first) ?? own) : own;
}

function cellOf(spec: FieldSpec | GroupSpec, {key, name, choices}: Column): readonly [string, JsonSchema] {
	const cell = spec.type === 'field' ? cellsOf(spec)?.find(one => one.key === key) : undefined;
	const asked: Pick<Cell, 'hint' | 'choices'> = {hint: name, ...cell, choices: choices ?? cell?.choices};
	return [key, describedText(asked)];
}

function ownItem(plan: Plan, {path, nodes}: ItemPlace): JsonSchema | undefined {
	const below = nodes.filter(node => node.path.length === path.length + 1);
	if (below.length === 0) return undefined;
	return objectSchema(
		Object.fromEntries(
			below.flatMap(node => schemaOfPlace(plan, node).map(schema => [String(node.path.at(-1)), schema])),
		),
	);
}

function schemaOfPlace(plan: Plan, place: Place): readonly JsonSchema[] {
	if (place.type === 'field') return place.kind === 'box' ? [{type: 'boolean'}] : [fieldSchema(place)];
	if (place.type === 'sequence') return [{type: 'array', items: itemSchema(plan, place)}];
	return place.type === 'absent' ? [schemaOf(place.spec)] : [];
}

function valueAt(plan: Plan, path: Path): AskedPlace | undefined {
	const place = findPlace(plan.places, path);
	if (place?.type === 'field') return fieldAsked(plan, place);
	const found = place?.type === 'absent' ? place.spec : findSpec(plan.template, keysOf(path));
	const spec = found && found.type !== 'cell' ? flat(found) : found;
	if (!spec || spec.type === 'group' || spec.type === 'section') return undefined;
	const isLine = spec.type === 'field' && kinds[spec.kind].isList;
	if (isLine || (spec.type === 'field' && spec.kind === 'choice') || (spec.type === 'cell' && spec.isBox))
		return undefined;
	const {name, hint, help = '', example} = spec;
	return {path, manner: 'value', name, help: help || hint, example: exampleAt(example, path), schema: schemaOf(spec)};
}

function fieldAsked(plan: Plan, place: FieldPlace): AskedPlace | undefined {
	const {kind, name, hint, example} = place;
	if (kind === 'choice' || kind === 'box' || isSectionHeading(place)) return undefined;
	// Text where a list should stand is the only item of one.
	const path = [...place.path, ...(textItemKeys(place) ?? [])];
	const help = place.help || adviceFor(plan, place)?.help || hint;
	const above = typeof path.at(-1) === 'number' ? nameAbove(plan, path.slice(0, -1)) : '';
	return {
		path,
		manner: 'value',
		name: above || name,
		help,
		example: exampleAt(example, path),
		schema: fieldSchema(place),
	};
}

const schemas = {
	text: describedText,
	choice: describedText,
	prose: place => mediaSchema(place, 'text/markdown'),
	code: place => mediaSchema(place, 'text/plain'),
	box: () => ({type: 'boolean'}),
} satisfies Record<FieldKind, (place: FieldPlace) => JsonSchema>;

function fieldSchema(place: FieldPlace): JsonSchema {
	return schemas[place.kind]({...place, hint: place.hint || place.name});
}

function withDefinitions(schema: JsonSchema): JsonSchema {
	return JSON.stringify(schema).includes('#/$defs/') ? {...schema, $defs: checklistDefinitions} : schema;
}
